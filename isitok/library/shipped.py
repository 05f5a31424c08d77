"""The game's own packs, help, law and facts as they were read when it was built: an installed copy reads only these.

``packaging/wheel.py`` writes them beside the content, where only whoever installs the game can write. They are read in
place and never copied: what a user's cache holds, that user can change. A checkout has none.
The word lists are among their texts, and lie open nowhere in an installed copy.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from isitok import __version__
from isitok.base.disk import folders_and_files
from isitok.library.cache import FORMAT, KNOWN, PROBLEMS, Cache, Damaged, cache_of, load
from isitok.library.roots import WORDS as FOLDER
from isitok.library.roots import bundled_root, pictures_drawn, shipped_file

if TYPE_CHECKING:
    from isitok.format.known import Known
    from isitok.format.record import Record
    from isitok.format.word_list import WordLists

    T = TypeVar("T", bound=Record)

WORDS = " words"  # the name of their text
_KEY = f"{FORMAT} {__version__}"


def shipped_packs() -> Cache | None:
    """The packs that were shipped; None where there are none, or where they can't be read."""
    found = load(shipped_file(), _KEY)
    return found and found.stay()


def shipped_known() -> Known | None:
    """People, facts, help and law that were shipped; None where there are none, or where they can't be read."""
    from isitok.format.known import Known

    return _shipped(Known, KNOWN)


def shipped_words() -> WordLists | None:
    """The word lists that were shipped; None where there are none, or where they can't be read."""
    from isitok.format.word_list import WordLists

    return _shipped(WordLists, WORDS)


def _shipped(type_: type[T], name: str) -> T | None:
    import json

    from isitok.format.codec import decode

    found = load(shipped_file(), _KEY)
    if found is None:
        return None
    try:
        return decode(type_, json.loads(found.text(name)))
    except (Damaged, KeyError, ValueError):
        return None
    finally:
        found.close()


def ship(packs: Cache, words: WordLists, file: Path) -> None:
    """Write what a wheel ships. Raises OSError, and ValueError if the packs have problems."""
    file.write_bytes(to_ship(packs, words).data)


def to_ship(packs: Cache, words: WordLists) -> Cache:
    """What a copy of the game brings of these packs. Raises OSError, and ValueError if the packs have problems."""
    from isitok.format.codec import text_of

    if packs.header["problem_count"] or packs.header["unread"]:
        raise ValueError(f"the packs have problems, which would name files of this computer: {packs.text(PROBLEMS)!r}")
    header = {**packs.header, "key": _KEY, "roots": [], "made_of": _made_of(bundled_root())}
    return cache_of(header, {**packs.texts(), WORDS: text_of(words)})


def _made_of(content: Path) -> str:
    """What was read, to the byte: all files of the content, and which faces are drawn. Raises OSError.

    Word lists don't count, as they are no files there once it is installed.
    """
    import hashlib  # late: no start needs it

    told = hashlib.sha256(repr(sorted(pictures_drawn())).encode())
    for name in sorted(name for name in _files(content, "") if not name.startswith(f"{FOLDER}/")):
        data = (content / name).read_bytes()
        told.update(b"%s %d\n" % (name.encode(), len(data)))
        told.update(data)
    return told.hexdigest()


def _files(folder: Path, below: str) -> Iterator[str]:
    """All files in a folder, however deep, but for what names hide. Raises OSError."""
    folders, files = folders_and_files(folder / below)
    yield from (f"{below}{name}" for name in files if name[0] not in "._")
    for name in folders:
        if name[0] not in "._":
            yield from _files(folder, f"{below}{name}/")
