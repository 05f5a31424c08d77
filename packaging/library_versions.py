"""Which version a library in machine code is, as `inside.py` asks: one that nobody can tell stops the build.

It is what the library says of itself where Python can ask it; else what `licences/libraries.toml` says to look for in
its file or its file's name, what Windows shows of the file, what Debian knows of it, or what came with which wheel.
"""

import ctypes
import platform
import re
import sqlite3
import struct
import subprocess
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

ALONE = rb"\0(\d+\.\d+\.\d+)\0"
"""A version that stands in a file by itself; it counts if there is one."""
SHOWN = b"\xbd\x04\xef\xfe"  # what the versions in a resource of Windows begin with


class UnknownVersion(Exception):
    """Something is to be packed of which nobody can say which version it is."""


def _dotted(numbers: Iterable[object]) -> str:
    return ".".join(map(str, numbers))


def _of_pygame(module: str, ask: str) -> str:
    """A version that one of pygame's modules knows, as ``2.32.10``."""
    return _dotted(getattr(import_module(module), ask)())


def _in_ttf(ask: str) -> str:
    """A version that SDL2_ttf knows on Windows, where it has the library in itself; "" elsewhere."""
    import pygame.font

    pygame.font.init()
    numbers = [ctypes.c_int() for _ in range(3)]
    for library in Path(pygame.font.__file__).parent.glob("SDL2_ttf.dll"):
        getattr(ctypes.CDLL(str(library)), ask)(*map(ctypes.byref, numbers))
    found = _dotted(number.value for number in numbers)
    return "" if found == "0.0.0" else found


SAID: Mapping[str, Callable[[], str]] = {
    "SDL2": lambda: _of_pygame("pygame.base", "get_sdl_version"),
    "SDL2_image": lambda: _of_pygame("pygame.image", "get_sdl_image_version"),
    "SDL2_mixer": lambda: _of_pygame("pygame.mixer", "get_sdl_mixer_version"),
    "SDL2_ttf": lambda: _of_pygame("pygame.font", "get_sdl_ttf_version"),
    "FreeType": lambda: _in_ttf("TTF_GetFreeTypeVersion") or _of_pygame("pygame.freetype", "get_version"),
    "HarfBuzz": lambda: _in_ttf("TTF_GetHarfBuzzVersion"),
    "SQLite": lambda: sqlite3.sqlite_version,
    "libxml2": lambda: _dotted(import_module("lxml.etree").LIBXML_VERSION),
    "libxslt": lambda: _dotted(import_module("lxml.etree").LIBXSLT_VERSION),
    "Expat": lambda: _dotted(import_module("pyexpat").version_info),
    "mpdecimal": lambda: str(import_module("_decimal").__libmpdec_version__),
    "libyaml": lambda: str(import_module("yaml._yaml").get_version_string()),
    "Python": platform.python_version,
}
"""What libraries say of themselves."""


def version_of(key: str, library: Mapping[str, Any], files: Iterable[Path], others: Iterable[Path] = ()) -> str:
    """The version of a library in these files; ``others`` are those in which it may lie. Raises UnknownVersion."""
    mine, pattern = tuple(files), library.get("in_file", "").encode()
    looked = (
        lambda: SAID[key]() if key in SAID else "",
        lambda: f"as in {library['as_in']} {SAID[library['as_in']]()}" if "as_in" in library else "",
        lambda: _first(_in_name(library["in_name"], path) for path in mine) if "in_name" in library else "",
        lambda: _first(_in_file(pattern or ALONE, path) for path in mine or (others if pattern else ())),
        lambda: _first(map(_shown_by_windows, mine)),
        lambda: _first(map(_known_to_debian, mine)),
        lambda: _first(held for told, held in library.get("known", {}).items() if _is_here(told)),
    )
    found = _first(look() for look in looked)
    if not found:
        raise UnknownVersion(f"{key}: licences/libraries.toml has to say how its version is found")
    return found


def _first(found: Iterable[str]) -> str:
    return next(filter(None, found), "")


def _in_name(pattern: str, path: Path) -> str:
    named = re.search(pattern, path.name)
    return named[1] if named else ""


def _in_file(pattern: bytes, path: Path) -> str:
    found = set(re.findall(pattern, path.read_bytes()))
    return found.pop().decode("ascii") if len(found) == 1 else ""


def _shown_by_windows(path: Path) -> str:
    """The version of a file, as its properties show it."""
    data = path.read_bytes()
    at = data.find(SHOWN)
    if at < 0:
        return ""
    upper, lower = struct.unpack_from("<8xII", data, at)
    return _dotted((upper >> 16, upper & 0xFFFF, lower >> 16, lower & 0xFFFF))


def _known_to_debian(path: Path) -> str:
    """The version of the package that brought a file of the system."""
    try:
        owner = _asked("--search", str(path.resolve())) or _asked("--search", f"/usr{path.resolve()}")
        return _asked("--show", "--showformat=${source:Upstream-Version}", owner.partition(": ")[0]) if owner else ""
    except FileNotFoundError:
        return ""


def _asked(*words: str) -> str:
    done = subprocess.run(["dpkg-query", *words], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def _is_here(told: str) -> bool:
    """Whether ``pygame-ce 2.5.8`` is what is installed, or ``Python 3.13`` what runs."""
    name, _, wanted = told.rpartition(" ")
    if name == "Python":
        return platform.python_version().startswith(f"{wanted}.")
    try:
        return version(name) == wanted
    except PackageNotFoundError:
        return False
