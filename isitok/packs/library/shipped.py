"""The game's own packs as they were read when it was built, so that not even a first start reads their YAML.

``packaging/wheel.py`` writes them beside the content; a checkout has none. They are JSON, like any cache, and count
only for exactly the content, the pictures and the code of which they were made: else everything is read, as ever.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from isitok import __version__
from isitok.disk import folders_and_files, is_file
from isitok.packs.library.cache import FORMAT, PROBLEMS, Cache, Damaged, cache_of, load
from isitok.packs.library.roots import WORDS as FOLDER
from isitok.packs.library.roots import bundled_root, pictures_drawn
from isitok.packs.library.stamp import ROOMS

if TYPE_CHECKING:
    from isitok.packs.model.word_list import WordLists

PACKS = Path(__file__).parents[1]
FILE = PACKS.parent / "_packs.json"
WORDS = " words"  # the word lists, which lie open nowhere else in an installed copy


def shipped_packs(key: str, file: Path = FILE) -> Cache | None:
    """The packs that were shipped, as if they had been read for this ``key``. Raises ``Damaged``."""
    if not is_file(file):
        return None
    try:
        found = load(file, _made_of(bundled_root()))
        code = "" if getattr(sys, "frozen", False) else _code()
    except (OSError, ValueError):
        return None
    if found is None:
        return None
    try:
        if code and found.header.get("code") != code:
            return None
        header = {name: value for name, value in found.header.items() if name != "code"}
        texts = {name: text for name, text in found.texts().items() if name != WORDS}
        return cache_of({**header, "key": key}, texts)
    finally:
        found.close()


def shipped_words(file: Path = FILE) -> WordLists | None:
    """The word lists that were shipped; None where there are none, or they can't be read."""
    import json

    from isitok.packs.library.codec import decode
    from isitok.packs.model.word_list import WordLists

    try:
        found = load(file, _made_of(bundled_root())) if is_file(file) else None
    except (OSError, ValueError):
        return None
    if found is None:
        return None
    try:
        return decode(WordLists, json.loads(found.text(WORDS)))
    except (Damaged, KeyError, ValueError):
        return None
    finally:
        found.close()


def ship(packs: Cache, words: WordLists, file: Path) -> None:
    """Write what a wheel ships. Raises OSError, and ValueError if the packs have problems."""
    from isitok.packs.library.codec import text_of
    from isitok.packs.model.word_list import WordLists

    if packs.header["problem_count"] or packs.header["unread"]:
        raise ValueError(f"the packs have problems, which would name files of this computer: {packs.text(PROBLEMS)!r}")
    header = {**packs.header, "key": _made_of(bundled_root()), "code": _code()}
    texts = {**packs.texts(), WORDS: text_of(WordLists, words)}
    file.write_bytes(cache_of(header, texts).data)


def _made_of(content: Path) -> str:
    """What is read, to the byte: all files of the content but its word lists, and which faces are drawn.

    Raises OSError.
    """
    told = hashlib.sha256(repr(sorted(pictures_drawn())).encode())
    for name in sorted(name for name in _files(content, "") if not name.startswith(f"{FOLDER}/")):
        data = (content / name).read_bytes()
        told.update(b"%s %d\n" % (name.encode(), len(data)))
        told.update(data)
    return f"{FORMAT} {__version__} {told.hexdigest()}"


def _files(folder: Path, below: str) -> Iterator[str]:
    """All files in a folder, however deep, but for what names hide. Raises OSError."""
    folders, files = folders_and_files(folder / below)
    yield from (f"{below}{name}" for name in files if name[0] not in "._")
    for name in folders:
        if name[0] not in "._":
            yield from _files(folder, f"{below}{name}/")


def _code() -> str:
    """The files that read and check packs, to the byte. A program made by PyInstaller has none. Raises OSError."""
    told = hashlib.sha256()
    for room in ROOMS:
        _, files = folders_and_files(PACKS / room)
        for name in sorted(name for name in files if name.endswith(".py")):
            told.update(f"{room}/{name}\n".encode() + (PACKS / room / name).read_bytes())
    return told.hexdigest()
