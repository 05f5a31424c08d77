"""A pack that is to be sent: whose names are in it, what is still an example, whether it has changed since it was sent.

What was sent last is kept in the pack's folder, in ``_sent.json``, which is never sent itself.
"""

import json
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from isitok.base.disk import is_file, start_of
from isitok.base.value import Value
from isitok.format.card import Pack
from isitok.format.yaml.source import FILE_LIMITS
from isitok.library.folders import pack_folder
from isitok.library.parcel import Packed, pack_up
from isitok.library.read_pack import read_pack, read_scenario
from isitok.library.scaffold import EXAMPLES
from isitok.store.atomic_write import replace_whole

_SENT: Final = "_sent.json"
_SHOWN: Final = ("smallest.yaml", "full.yaml", "for-staff.yaml")  # with which a pack begins


class ToSend(Value, kw_only=True):
    """A pack as it would be sent now."""

    packed: Packed
    authors: tuple[str, ...]  # whom its ``pack.yaml`` names
    examples: tuple[str, ...]  # titles of stories that are still the game's own examples
    version: str
    is_changed: bool  # since a file to send was last made of it, with the version that it still has


def to_send(folder: Path) -> ToSend:
    """Look at a pack as it is now. Raises what ``pack_up`` raises."""
    packed, file = pack_up(folder), folder / "pack.yaml"
    pack = read_pack(file if is_file(file) else None, str(file), "", folder.name, bundled=False).pack
    version, mark = _last_sent(folder)
    return ToSend(
        packed=packed,
        authors=pack.authors,
        examples=tuple(title for file in pack_folder(folder, None).scenarios if (title := _as_shown(file.path, pack))),
        version=pack.version,
        is_changed=bool(mark) and version == pack.version and mark != _mark_of(packed),
    )


def note_sent(folder: Path, sent: ToSend) -> None:
    """Remember what was sent. A folder that can't be written to only isn't asked about its version next time."""
    with suppress(OSError):
        told = {"version": sent.version, "mark": _mark_of(sent.packed)}
        replace_whole(folder / _SENT, json.dumps(told, ensure_ascii=False) + "\n")


def _last_sent(folder: Path) -> tuple[str, str]:
    """Its version and its mark then; "" and "" if it never was, or nobody knows."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        told = json.loads(start_of(folder / _SENT, FILE_LIMITS.size))
        return str(told["version"]), str(told["mark"])
    return "", ""


def _mark_of(packed: Packed) -> str:
    return sha256(packed.data).hexdigest()


def _as_shown(path: Path, pack: Pack) -> str:
    """The title of a story that has the title and the beginning of an example; "" for any other."""
    title, story = _told_in(path, pack)
    return title if title and (title, story) in _shown() else ""


@cache
def _shown() -> frozenset[tuple[str, str]]:
    return frozenset(_told_in(EXAMPLES / name, Pack(id="", title="", ages=(), reviewed={})) for name in _SHOWN)


def _told_in(path: Path, pack: Pack) -> tuple[str, str]:
    read = read_scenario(path, str(path), pack, path.stem, None).subject
    return (read.scenario.title, read.scenario.story) if read else ("", "")
