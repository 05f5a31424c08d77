"""Where a file can go, or come from, so that nobody has to type a path: documents, desktop, home, sticks, shares."""

import os
import sys
import time
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Final

from isitok.base.disk import is_folder, names_in, resolved
from isitok.base.jobs import READ, ask, begin
from isitok.base.value import Value
from isitok.store.places import folder_of

MOST_DRIVES: Final = 6
_REMOVABLE, _FIXED, _REMOTE = 2, 3, 4  # kinds of drives, as Windows numbers them


class PlaceKind(StrEnum):
    """What a place is called."""

    DOCUMENTS = "documents"
    DESKTOP = "desktop"
    DOWNLOADS = "downloads"  # where files come to, and none is put
    HOME = "home"
    DRIVE = "drive"


class PaperPlace(Value):
    """A folder that is there, as far as can be seen."""

    kind: PlaceKind
    folder: Path

    @property
    def name(self) -> str:
        """The name of a drive: its letter, or what its owner called it."""
        return self.folder.name or self.folder.drive


def print_folders() -> tuple[PaperPlace, ...]:
    """Those that exist and answer within a second, each once."""
    return _there((PlaceKind.DOCUMENTS, PlaceKind.DESKTOP, PlaceKind.HOME))


def download_folders() -> tuple[PaperPlace, ...]:
    """The places to which a file may have come that somebody sent."""
    return _there((PlaceKind.DOWNLOADS, PlaceKind.DESKTOP, PlaceKind.DOCUMENTS, PlaceKind.HOME))


def browse_roots() -> tuple[PaperPlace, ...]:
    """The places from which every folder of this computer can be reached."""
    kinds = PlaceKind.DOCUMENTS, PlaceKind.DOWNLOADS, PlaceKind.DESKTOP, PlaceKind.HOME
    return _there(kinds, all_drives=True)


def _there(kinds: Sequence[PlaceKind], *, all_drives: bool = False) -> tuple[PaperPlace, ...]:
    until = time.monotonic() + READ
    asked = [(place, begin(place.folder, partial(is_folder, place.folder))) for place in _possible(kinds, all_drives)]
    found: dict[Path, PaperPlace] = {}
    for place, answer in asked:
        try:
            if answer.result(until - time.monotonic()):
                found.setdefault(place.folder, place)
        except OSError:
            continue
    return tuple(found.values())


def _possible(kinds: Sequence[PlaceKind], all_drives: bool) -> Iterator[PaperPlace]:
    import platformdirs

    finds = {
        PlaceKind.DOCUMENTS: platformdirs.user_documents_dir,
        PlaceKind.DESKTOP: platformdirs.user_desktop_dir,
        PlaceKind.DOWNLOADS: platformdirs.user_downloads_dir,
        PlaceKind.HOME: lambda: str(Path.home()),
    }
    for kind in kinds:
        try:
            folder = ask("documents", partial(folder_of, finds[kind]))
        except OSError:
            continue
        if folder:
            yield PaperPlace(kind, folder)
    try:
        drives = ask("drives", partial(_drives, all_drives))
    except OSError:
        return
    yield from (PaperPlace(PlaceKind.DRIVE, drive) for drive in drives[: None if all_drives else MOST_DRIVES])


def _drives(all_drives: bool) -> tuple[Path, ...]:
    """Sticks that are plugged in, and shares that have a letter; on Windows, all that has one if that is wanted."""
    if sys.platform == "win32":
        return tuple(_with_letters((_REMOVABLE, _FIXED, _REMOTE) if all_drives else (_REMOVABLE, _REMOTE)))
    if sys.platform == "darwin":
        return mounts_in((Path("/Volumes"),))
    user = os.environ.get("USER") or os.environ.get("LOGNAME") or ""
    return mounts_in((Path("/media") / user, Path("/run/media") / user)) if user else ()


def mounts_in(where: tuple[Path, ...]) -> tuple[Path, ...]:
    """What is mounted in these folders, but for the disk of the system itself."""
    inside = (folder / name for folder in where for name in names_in(folder) if name[0] != ".")
    return tuple(drive for drive in inside if resolved(drive) != os.sep)


def _with_letters(kinds: tuple[int, ...]) -> Iterator[Path]:
    import ctypes

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    there = kernel.GetLogicalDrives()
    for number, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ"):
        drive = f"{letter}:\\"
        if letter > "B" and there >> number & 1 and kernel.GetDriveTypeW(drive) in kinds:
            yield Path(drive)
