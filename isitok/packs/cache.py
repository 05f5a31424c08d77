"""Checked packs on disk, so that the next start reads no YAML: one header, then texts that stay texts until asked for.

A file is three parts: a first line with the format and a check sum of all the rest, a line of JSON (the key, the packs
with their cards, and where each text lies), and the texts. Whatever is wrong with it, it counts as not there.
"""

import json
import os
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

FORMAT: Final = 1
_MAGIC: Final = f"isitok packs {FORMAT} ".encode()
_KEPT: Final = 6  # files of other sets of folders, so that a cache folder never grows without end
_TEXTS: Final = "texts"


@dataclass(frozen=True, slots=True)
class Stored:
    """A cache in memory: its header, and texts by name."""

    header: Mapping[str, Any]
    data: bytes
    start: int

    def text(self, name: str) -> bytes | None:
        """One of the texts."""
        found = self.header[_TEXTS].get(name)
        return self.data[self.start + found[0] : self.start + found[0] + found[1]] if found else None


def stored(header: Mapping[str, Any], texts: Mapping[str, str]) -> Stored:
    """A cache made of a header and texts."""
    places, parts, at = {}, [], 0
    for name, text in texts.items():
        part = text.encode() + b"\n"
        places[name] = (at, len(part))
        parts.append(part)
        at += len(part)
    line = json.dumps({**header, _TEXTS: places}, separators=(",", ":"), ensure_ascii=False).encode() + b"\n"
    rest = line + b"".join(parts)
    first = _MAGIC + b"%08x\n" % zlib.crc32(rest)
    return Stored(json.loads(line), first + rest, len(first) + len(line))


def load(path: Path, key: str) -> Stored | None:
    """The cache in a file, if it is whole and was written for this key."""
    try:
        data = path.read_bytes()
    except (OSError, ValueError):
        return None
    first = data.find(b"\n") + 1
    second = data.find(b"\n", first) + 1
    if not (second and data.startswith(_MAGIC) and data[len(_MAGIC) : first] == b"%08x\n" % zlib.crc32(data[first:])):
        return None
    try:
        header = json.loads(data[first:second])
    except (ValueError, RecursionError):
        return None
    return Stored(header, data, second) if isinstance(header, dict) and header.get("key") == key else None


def save(path: Path, cache: Stored) -> None:
    """Write a cache whole or not at all. Where that can't be done, the next start reads the packs again."""
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
        pass
