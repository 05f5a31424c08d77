"""Checked packs on disk, so that the next start reads no YAML: a header, then texts that stay on disk until asked for.

The first line holds the format, and length and check sum of the next two: the header (the key, the folders, and the
packs with their cards), and a table of where each text lies, with its check sum. Whatever is wrong with a cache, it
isn't there. A check sum finds damage, not intent: whoever can write a cache can make its sums fit.
"""

from __future__ import annotations

import json
import os
import time
import zlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from isitok.base.disk import absolute, is_file, is_gone, names_in, start_of
from isitok.base.jobs import ask, retry, set_aside, write

if TYPE_CHECKING:
    from isitok.format.known import Known

GAME_DATA = ""  # whose problems: the game's own data; else a pack's, by its id
LEFT_OUT = " left out"  # those of packs that are left out

KNOWN = " known"
CAST = " cast"  # kept a second time on its own: every card's screen needs it, and reading all that is known takes 3 ms
GLOSSARY = " glossary"  # for the same reason
PROBLEMS = " problems"
COURSES = " courses"
WEEKS = " weeks"

FORMAT = 15
_NAME = b"isitok packs "
_MAGIC = _NAME + str(FORMAT).encode()
_FIRST_LINE = len(_MAGIC) + 20  # " 00000000 00000000\n" and what pads it
_LONGEST_HEAD = 64 * 1024 * 1024
_UNFINISHED_SECONDS = 3600
_DAMAGED = ".damaged"  # what ends the name of a damaged one: it is no cache any more
_KEPT = 6  # how many caches of other sets of folders are kept, so that the folder doesn't grow for ever


class Damaged(Exception):
    """A text in the cache differs from what was written."""


class Cache:
    """A header and texts by name, on disk, or in memory if nothing could be written.

    The file stays open, so that its texts match its header even when another copy of the game, for which packs
    have changed or gone, replaces it.
    """

    __slots__ = ("_data", "_file", "_path", "_start", "_table", "header")

    def __init__(self, head: bytes, data: bytes, path: Path | None = None, file: BinaryIO | None = None) -> None:
        header, _, self._table = head.partition(b"\n")
        self.header: Mapping[str, Any] = json.loads(header)
        self._start = _FIRST_LINE + len(head)
        self._path = path
        self._file = file
        self._data = data

    def __del__(self) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. Its texts can't be read any more."""
        file: BinaryIO | None = getattr(self, "_file", None)
        if file is not None:
            with suppress(OSError):
                file.close()

    @property
    def data(self) -> bytes:
        """The whole cache as bytes, or empty if it is on disk."""
        return self._data

    @property
    def in_memory(self) -> bool:
        """Whether it was made in this run, and so holds what was read, whoever can write to the disk."""
        return self._file is None

    def become(self, other: Cache) -> None:
        """Take over the content of another cache, which can't be used afterwards."""
        self.close()
        for name in self.__slots__:
            setattr(self, name, getattr(other, name))
        other._file = None

    def stay(self) -> Cache:
        """The same, as a part of the game: its file is never set aside, whatever is wrong with it."""
        self._path = None
        return self

    def give_up(self) -> None:
        """Set the file aside if it is still the one that was opened: the next start then reads the packs again."""
        if self._path is not None:
            now = load(self._path, str(self.header.get("key")))
            if now is not None:
                now.close()
                self.close()  # Windows doesn't rename an open file
                if now._table == self._table:
                    set_aside(self._path, self._path.with_suffix(_DAMAGED))

    def __contains__(self, name: str) -> bool:
        return name in json.loads(self._table)

    def text(self, name: str) -> bytes:
        """The text of this name. Raises ``KeyError`` if there is none, and ``Damaged``."""
        return self._text(name, *json.loads(self._table)[name])

    def _text(self, name: str, at: int, length: int, check: int) -> bytes:
        if self._file is None:
            return self._data[self._start + at : self._start + at + length]
        try:
            text = ask(self._path.parent if self._path else "", partial(_at, self._file, self._start + at, length))
        except (OSError, ValueError) as error:
            raise Damaged(name) from error
        if len(text) != length or zlib.crc32(text) != check:
            raise Damaged(name)
        return text

    def texts(self) -> dict[str, str]:
        """All texts by name, as they were given. Raises ``Damaged``."""
        table = json.loads(self._table)
        return {name: self._text(name, *place)[:-1].decode("utf-8", "surrogatepass") for name, place in table.items()}


def _at(file: BinaryIO, at: int, length: int) -> bytes:
    file.seek(at)
    return file.read(length)


def clear_unfinished(folder: Path, names: str) -> None:
    """Remove unfinished files, an hour old or more, of a program that was ended while writing."""
    for name in names_in(folder):
        if not fnmatchcase(name, names):
            continue
        file = folder / name
        try:
            if time.time() - file.stat().st_mtime > _UNFINISHED_SECONDS:
                file.unlink()
        except OSError:
            continue  # another copy of the game was faster


def texts_of(known: Known) -> dict[str, str]:
    """The texts of people, facts, help and law, by name."""
    from isitok.format.codec import text_of

    return {KNOWN: text_of(known), CAST: text_of(known.cast), GLOSSARY: text_of(known.glossary)}


def cache_path(roots: Sequence[Path], cache_folder: Path, kind: str = "packs") -> Path:
    """The file that keeps what these folders hold; the first came with the game."""
    named = "\n".join(absolute(root) for root in roots)
    return cache_folder / f"{kind}-{zlib.crc32(named.encode('utf-8', 'surrogatepass')):08x}.json"


def cache_of(header: Mapping[str, Any], texts: Mapping[str, str]) -> Cache:
    """A cache made of a header and texts, in memory."""
    places, parts, at = {}, [], 0
    for name, text in texts.items():
        part = _bytes(text) + b"\n"
        places[name] = (at, len(part), zlib.crc32(part))
        parts.append(part)
        at += len(part)
    head = b"".join(
        _bytes(json.dumps(one, separators=(",", ":"), ensure_ascii=False)) + b"\n" for one in (header, places)
    )
    return Cache(head, _first_line(head) + head + b"".join(parts))


def _bytes(text: str) -> bytes:
    """As ``json.loads`` can read it: file names may hold bytes that aren't text (an "é" from an old USB stick)."""
    return text.encode("utf-8", "surrogatepass")


def _first_line(head: bytes) -> bytes:
    told = _MAGIC + b" %08x %08x" % (len(head), zlib.crc32(head))
    return told.ljust(_FIRST_LINE - 1) + b"\n"


def load(path: Path, key: str) -> Cache | None:
    """Load the cache from a file, if it was written for this key."""
    try:
        found: Cache | None = ask(path.parent, partial(_load, path, key))
    except OSError:
        return None
    return found


def _load(path: Path, key: str) -> Cache | None:
    if not is_file(path):  # opening a pipe would wait for ever
        return None
    try:
        file = open(path, "rb")  # noqa: SIM115 -- it stays open
    except (OSError, ValueError):
        return None
    try:
        first = file.read(_FIRST_LINE)
        head = file.read(_length_of_head(first))
        if head and first == _first_line(head):
            cache = Cache(head, b"", path, file)
            if cache.header.get("key") == key:
                return cache
    except (OSError, ValueError, RecursionError):
        pass
    with suppress(OSError):
        file.close()
    return None


def set_aside_if_damaged(path: Path) -> str:
    """Set a damaged cache aside. Returns its new name, or "" if the cache is fine."""
    try:
        first, head = ask(path.parent, partial(_beginning, path))
    except OSError:
        return ""
    if first.startswith(_MAGIC.rstrip(b"0123456789")) and not first.startswith(_MAGIC + b" "):
        return ""  # from another version
    if first == _first_line(head):
        return ""  # for other packs, or for earlier versions of them
    return set_aside(path, path.with_suffix(_DAMAGED))


def _beginning(path: Path) -> tuple[bytes, bytes]:
    """The first line and the head: all texts are a hundred times that. Raises OSError."""
    first = start_of(path, _FIRST_LINE)
    return first, start_of(path, _FIRST_LINE + _length_of_head(first))[_FIRST_LINE:]


def _length_of_head(first: bytes) -> int:
    """What the first line says, as far as it was written by this version."""
    told = _number(first[len(_MAGIC) : len(_MAGIC) + 9], 16) if first.startswith(_MAGIC) else 0
    return max(0, min(told, _LONGEST_HEAD))


def _number(told: bytes, base: int) -> int:
    try:
        return int(told, base)
    except ValueError:
        return 0


def save(path: Path, cache: Cache) -> bool:
    """Write a cache completely or not at all. False if it failed: then the next start reads the packs again."""
    try:
        write(path.parent, partial(_save, path, cache))
    except (OSError, ValueError):
        return False
    return True


def _save(path: Path, cache: Cache) -> None:
    """Raises OSError and ValueError."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        unfinished.write_bytes(cache.data)
        retry(partial(os.replace, unfinished, path))
    finally:
        unfinished.unlink(missing_ok=True)
    kind = path.name.partition("-")[0]
    clear_unfinished(path.parent, f"{kind}-*.tmp")
    kept = (path.parent / name for name in names_in(path.parent) if fnmatchcase(name, f"{kind}-*.json"))
    files = sorted(kept, key=lambda file: file.stat().st_mtime_ns, reverse=True)
    for old in files[_KEPT:]:
        old.unlink(missing_ok=True)


def clear_caches(folder: Path) -> None:
    """Remove caches that nobody will read any more: of earlier versions, and of places that no longer exist."""
    for name in names_in(folder):
        if fnmatchcase(name, "packs-*") or fnmatchcase(name, "game-*"):
            with suppress(OSError):  # somebody has it open, or it isn't ours to remove
                if _is_past(folder / name):
                    retry((folder / name).unlink)


def _is_past(path: Path) -> bool:
    """Raises OSError."""
    first, head = _beginning(path)
    if not first.startswith(_NAME):
        return False
    format_ = _number(first[len(_NAME) :].split(b" ")[0], 10)
    if format_ != FORMAT or path.suffix != ".json":
        return format_ < FORMAT
    try:
        game, *own = json.loads(head.partition(b"\n")[0])["roots"]
        return is_gone(game) or any(map(is_gone, own))
    except (KeyError, TypeError, ValueError, RecursionError):
        return False  # the next start that wants it sets it aside
