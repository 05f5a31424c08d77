"""Checked packs on disk, so that the next start reads no YAML: a header, then texts that stay on disk until asked for.

The first line holds the format, the length of the header and its check sum; the header is a line of JSON with the key,
the packs with their cards, and where each text lies, with its check sum. Whatever is wrong with it, it isn't there.
"""

import json
import os
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

FORMAT: Final = 1
_MAGIC: Final = f"isitok packs {FORMAT}".encode()
_FIRST_LINE: Final = len(_MAGIC) + 20  # " 00000000 00000000\n" and what pads it
_LONGEST_HEADER: Final = 64 * 1024 * 1024
_KEPT: Final = 6  # files of other sets of folders, so that a cache folder never grows without end
_TEXTS: Final = "texts"


class Damaged(Exception):
    """A text of a cache is not what was written."""


class Cache:
    """A header, and texts by name: on disk, or in memory where nothing could be written."""

    __slots__ = ("_data", "_path", "_start", "header")

    def __init__(self, header: Mapping[str, Any], start: int, path: Path | None, data: bytes) -> None:
        self.header = header
        self._start = start
        self._path = path
        self._data = data

    @property
    def data(self) -> bytes:
        """The whole, as it is written; empty where it lies on disk."""
        return self._data

    def become(self, other: "Cache") -> None:
        """Hold what another cache holds."""
        self.header, self._start, self._path, self._data = other.header, other._start, other._path, other._data

    def text(self, name: str) -> bytes:
        """One of the texts. Raises ``KeyError`` for a name that there is not, and ``Damaged``."""
        at, length, check = self.header[_TEXTS][name]
        if self._path is None:
            return self._data[self._start + at : self._start + at + length]
        try:
            with open(self._path, "rb") as file:
                file.seek(self._start + at)
                text = file.read(length)
        except (OSError, ValueError) as error:
            raise Damaged(name) from error
        if len(text) != length or zlib.crc32(text) != check:
            raise Damaged(name)
        return text


def cache_of(header: Mapping[str, Any], texts: Mapping[str, str]) -> Cache:
    """A cache made of a header and texts, in memory."""
    places, parts, at = {}, [], 0
    for name, text in texts.items():
        part = text.encode() + b"\n"
        places[name] = (at, len(part), zlib.crc32(part))
        parts.append(part)
        at += len(part)
    header = {**header, _TEXTS: places}
    line = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode() + b"\n"
    first = _first_line(line)
    return Cache(json.loads(line), len(first) + len(line), None, first + line + b"".join(parts))


def _first_line(header: bytes) -> bytes:
    told = _MAGIC + b" %08x %08x" % (len(header), zlib.crc32(header))
    return told.ljust(_FIRST_LINE - 1) + b"\n"


def load(path: Path, key: str) -> Cache | None:
    """The cache in a file, if it was written for this key."""
    try:
        with open(path, "rb") as file:
            first = file.read(_FIRST_LINE)
            length = int(first[len(_MAGIC) : len(_MAGIC) + 9], 16) if first.startswith(_MAGIC) else 0
            line = file.read(min(length, _LONGEST_HEADER))
        if not line or first != _first_line(line):
            return None
        header = json.loads(line)
    except (OSError, ValueError, RecursionError):
        return None
    return Cache(header, len(first) + len(line), path, b"") if header.get("key") == key else None


def save(path: Path, cache: Cache) -> bool:
    """Write a cache whole or not at all; whether it could be. If not, the next start reads the packs again."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            unfinished.write_bytes(cache.data)
            os.replace(unfinished, path)
        finally:
            unfinished.unlink(missing_ok=True)
        files = sorted(path.parent.glob("packs-*.json"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
        for old in files[_KEPT:]:
            old.unlink(missing_ok=True)
    except (OSError, ValueError):
        return False
    return True
