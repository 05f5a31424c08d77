"""What shows whether a cache is up to date: names, times and sizes of the content and of the code that reads it."""

import os
import stat
import sys
from collections.abc import Sequence
from pathlib import Path

from isitok import __version__
from isitok.base.disk import absolute
from isitok.library.cache import FORMAT
from isitok.library.roots import SHEETS, WORDS, bundled_root

_INSIDE = ("scenarios", "weeks", "law", "cy", SHEETS, WORDS)  # folders of a pack or root whose files count too
ROOMS = ("base", "format", "format/yaml", "format/yaml/slips", "rules", "library")
_DEEPEST = 2  # a root, a pack, its scenarios
_FEW = 20  # how many folders are searched for packs that lie too deep, in a folder that isn't a pack


def key_of(roots: Sequence[Path]) -> str:
    """Everything that affects what is read: files by name, time and size, and the program itself."""
    content = fingerprint_of(list(dict.fromkeys([bundled_root(), *roots])))
    told = f"{FORMAT} {__version__}\n{fingerprint_of_code()}\n{content}"
    return told.encode("utf-8", "backslashreplace").decode()  # in the form in which JSON gives it back


def fingerprint_of(roots: Sequence[Path]) -> str:
    """Names, times and sizes of all files from which the packs in these folders are read."""
    lines: list[str] = []
    for root in roots:
        lines.append(f"= {absolute(root)}")
        _folder(str(root), 0, lines)
    return "\n".join(lines)


def fingerprint_of_known(root: Path) -> str:
    """The same of the files that lie right in a root, in its ``law``, ``sheets`` and ``words``: what it knows."""
    lines: list[str] = []
    for folder in (root, root / "law", root / SHEETS, root / WORDS):
        _folder(str(folder), _DEEPEST, lines)
    return "\n".join(lines)


def _folder(folder: str, depth: int, lines: list[str]) -> None:
    here, inside = [], []
    try:
        with os.scandir(folder) as scan:
            for entry in scan:
                name = entry.name
                if name[0] in "._":
                    continue
                try:
                    found = entry.stat()
                except OSError:
                    here.append(f"? {name}")
                    continue
                if stat.S_ISDIR(found.st_mode):
                    here.append(f"/ {name} {found.st_mtime_ns}")
                    inside.append(name)
                else:
                    here.append(f"{name} {found.st_mtime_ns} {found.st_size}")
    except (OSError, ValueError) as error:
        here.append(f"! {error}")
    here.sort()
    lines += here
    if depth:
        no_pack = not {"scenarios", "weeks"} & {*inside} and len(inside) <= _FEW
        inside = [name for name in inside if depth == 1 and (no_pack or name in _INSIDE)]
    for name in sorted(inside):
        _folder(f"{folder}/{name}", depth + 1, lines)


def fingerprint_of_code() -> str:
    """The same of the files that read and check packs.

    A program made by PyInstaller holds them in itself: there, its version counts, and when its folder was changed.
    Its own file doesn't, as on Windows two programs share one folder.
    """
    if getattr(sys, "frozen", False):
        return f"{__version__} {_time_changed(getattr(sys, '_MEIPASS', os.path.dirname(sys.executable)))}"
    house = Path(__file__).parents[1]
    lines = []
    for folder in (house / room for room in ROOMS):
        try:
            with os.scandir(folder) as scan:
                for entry in scan:
                    if entry.name.endswith(".py"):
                        found = entry.stat()
                        lines.append(f"{entry.name} {found.st_mtime_ns} {found.st_size}")
        except OSError as error:
            lines.append(f"! {error}")
    return " ".join(sorted(lines))


def _time_changed(folder: str) -> int:
    try:
        return os.stat(folder).st_mtime_ns
    except OSError:
        return 0
