"""Reads the settings of GNOME and its relatives, which keep them in a database: no program is started for it.

The file is a hash table of keys (GVDB). An item names its parent and its own part of the key: ``enable-animations`` in
``interface/`` in ``desktop/`` … Each value has its type behind it, after a zero.
"""

import struct
from collections.abc import Callable, Mapping
from typing import Final

_MAGIC: Final = b"GVariant"
_HEADER: Final = struct.Struct("<8sIIII")
_ITEM: Final = struct.Struct("<IIIHBBII")
_NO_PARENT: Final = 0xFFFFFFFF
_DEEPEST: Final = 20

_READS: Final[Mapping[bytes, Callable[[bytes], object]]] = {
    b"b": lambda raw: raw != b"\0",
    b"s": lambda raw: raw.rstrip(b"\0").decode("utf-8", "replace"),
    b"d": lambda raw: struct.unpack("<d", raw)[0],
}


def read_dconf(raw: bytes, wanted: str) -> Mapping[str, object]:
    """The truths, texts and numbers whose keys begin like this, by key. What isn't such a file holds none."""
    try:
        return _read(raw, wanted)
    except (struct.error, IndexError, ValueError):
        return {}


def _read(raw: bytes, wanted: str) -> dict[str, object]:
    magic, _, _, start, end = _HEADER.unpack_from(raw)
    if magic != _MAGIC:
        return {}
    bloom, buckets = struct.unpack_from("<II", raw, start)
    first = start + 8 + 4 * ((bloom & 0x7FFFFFF) + buckets)
    items = [_ITEM.unpack_from(raw, at) for at in range(first, end - _ITEM.size + 1, _ITEM.size)]

    def key(number: int) -> str:
        parts: list[bytes] = []
        while number != _NO_PARENT and len(parts) < _DEEPEST:
            _, number, at, length, *_ = items[number]
            parts.append(raw[at : at + length])
        return b"".join(reversed(parts)).decode("utf-8", "replace")

    found: dict[str, object] = {}
    for number, (*_, kind, _, at, until) in enumerate(items):
        if kind == ord("v") and (name := key(number)).startswith(wanted):
            value, _, type_ = raw[at:until].rpartition(b"\0")
            if type_ in _READS:
                found[name] = _READS[type_](value)
    return found
