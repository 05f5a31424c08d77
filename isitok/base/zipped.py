"""Reads files of a folder that may be one zip: a ready-made program keeps the people in ``cast.zip``.

Hundreds of small files are slow to copy to a school's computers, and each of them is looked at by a virus scanner.
"""

import zipimport  # every Python has it loaded; `zipfile` would take ten milliseconds from the first frame
import zlib
from functools import cache
from pathlib import Path

from isitok.base.disk import is_file, names_in


def read_packed(file: Path) -> bytes:
    """What is in a file, be it in its folder or in a zip that has the folder's name. Raises OSError."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        packed = _open_zip(_zip_of(file.parent))
        if packed is None:
            raise
        try:
            return packed.get_data(file.name)
        except (ImportError, zlib.error) as error:  # damaged since it was opened, or inside
            raise OSError(f"{packed.archive}: {error}") from error


def names_packed(folder: Path) -> tuple[str, ...]:
    """The names in a folder, or in the zip that has its name, in order."""
    found = names_in(folder)
    if not is_file(_zip_of(folder)):
        return found
    import zipfile

    try:
        with zipfile.ZipFile(_zip_of(folder)) as packed:
            return tuple(sorted({*found, *packed.namelist()}))
    except (OSError, zipfile.BadZipFile):
        return found


def _zip_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.zip")


@cache
def _open_zip(file: Path) -> zipimport.zipimporter | None:
    try:
        return zipimport.zipimporter(str(file))
    except ImportError:  # what it says of a file that isn't there, or is no zip
        return None
