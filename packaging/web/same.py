"""Zips that are the same, to the byte, whenever they are made of the same files."""

import io
import os
import tarfile
import time
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def packed(files: Mapping[str, bytes], how: int = ZIP_DEFLATED) -> bytes:
    """A zip of these files, by name, as old as what they were made of."""
    when = time.gmtime(int(os.environ["SOURCE_DATE_EPOCH"]))[:6]
    made = io.BytesIO()
    with ZipFile(made, "w", how, compresslevel=9) as zip_:
        for name, data in sorted(files.items()):
            entry = ZipInfo(name, when)
            entry.create_system, entry.external_attr, entry.compress_type = 3, 0o100644 << 16, how
            zip_.writestr(entry, data)
    return made.getvalue()


def tar(files: Mapping[str, bytes]) -> bytes:
    """The same as a tar, which a page reads in a few lines."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w", format=tarfile.USTAR_FORMAT) as tar_:
        for name, data in sorted(files.items()):
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            tar_.addfile(entry, io.BytesIO(data))
    return made.getvalue()


def files_in(folder: Path, more: Mapping[str, bytes]) -> dict[str, bytes]:
    """All files below a folder, by name, and some more."""
    found = {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    return {**found, **more}
