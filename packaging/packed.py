"""Makes a zip whose bytes come of what is in it, and of nothing else: packaging/packed.py FILE.zip FOLDER [OLD=NEW]

Two builds of the same commit have the same: names in order, the time of the commit, no owner. In FILE.zip lies the
folder by its own name, and what is called OLD in it is called NEW.
"""

import os
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def committed_at() -> datetime:
    """When what is packed was committed, as the scripts say or git does. Raises OSError or CalledProcessError."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not seconds:
        asked = ["git", "log", "-1", "--format=%ct"]
        seconds = subprocess.run(asked, cwd=Path(__file__).parent, capture_output=True, text=True, check=True).stdout
    return datetime.fromtimestamp(int(seconds), UTC)


def pack(file: Path, entries: Iterable[tuple[str, Path]]) -> None:
    """Make a zip of files, by their names in it."""
    when = committed_at().timetuple()[:6]
    with ZipFile(file, "w") as made:
        for name, path in sorted(entries):
            entry = ZipInfo(name, when)
            entry.create_system, entry.compress_type = 3, ZIP_DEFLATED  # 3: with rights, wherever it is made
            entry.external_attr = (0o755 if path.suffix in (".exe", ".com") else 0o644) << 16
            made.writestr(entry, path.read_bytes(), compresslevel=9)


def files_in(folder: Path) -> list[tuple[str, Path]]:
    """Each file of a folder, with its name from that of the folder on."""
    files = (path for path in folder.resolve().rglob("*") if path.is_file())
    return [(path.relative_to(folder.resolve().parent).as_posix(), path) for path in files]


def main(file: str, folder: str, called: str = "=") -> None:
    """Make it."""
    old, _, new = called.partition("=")
    pack(Path(file), [(new if name == old else name, path) for name, path in files_in(Path(folder))])


if __name__ == "__main__":
    main(*sys.argv[1:])
