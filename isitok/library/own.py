"""A teacher's own packs: what is known of them at once, and each story as its file is when it is opened.

Between two starts, only their cards and problems are kept, in a cache that whoever plays here could change. So nothing
of the game's own is in it, and nothing in it opens a story: that is read and checked anew from its file, and opens only
if whom it is for is what its card says.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from isitok import __version__
from isitok.base.jobs import ask
from isitok.base.value import replace
from isitok.format.card import Card, Pack
from isitok.format.ids import whole_of
from isitok.library.cache import (
    FORMAT,
    PROBLEMS,
    WEEKS,
    Cache,
    Damaged,
    cache_of,
    cache_path,
    load,
    save,
    set_aside_if_damaged,
)
from isitok.library.card_json import packs_from_data
from isitok.library.fingerprint import fingerprint_of, fingerprint_of_code
from isitok.library.read_all import read_and_check
from isitok.library.roots import bundled_root

if TYPE_CHECKING:
    from isitok.format.course import Course
    from isitok.format.known import Known
    from isitok.format.problem import Problem
    from isitok.format.story import Scenario
    from isitok.format.week import Week

PATIENCE = 6.0  # seconds for a story, or a folder of courses: a share is slow when somebody first asks it
FREE = (
    "title",
    "gist",
    "people",
    "signed_by",
    "signed_on",
)  # of a card: what a story says of itself, whoever may play it


class OwnPacks:
    """Own packs from some folders, as they were last read, in this run or an earlier one."""

    def __init__(self, read: Cache, roots: Sequence[Path]) -> None:
        """Raises KeyError, TypeError, ValueError or IndexError if this program didn't write it."""
        self.read = read
        self.roots = tuple(roots)
        self.packs = packs_from_data(read.header["packs"])
        self.problem_count = {str(id_): int(count) for id_, count in read.header["problem_count"].items()}
        self._written: set[str] = set()  # ids of packs whose readings don't count here
        self._opened: dict[str, Scenario] = {}  # a game that is going on goes on with the stories that it began with

    def can_follow(self, game: Sequence[Pack]) -> bool:
        """Whether none of them takes the place of a pack or a story that came with the game, or claims to be one."""
        taken = {pack.id for pack in game}
        return not any(
            pack.bundled or pack.id in taken or any(whole_of(card.id) != pack.id for card in pack.cards)
            for pack in self.packs
        )

    def trusted_by_pupils(self, marks: frozenset[str]) -> OwnPacks:
        """The same for whoever plays at a pupil's PC: readings that they could have written count for nothing.

        Of what is read all the same, only copies of the game's own are (``marks``).
        """
        from isitok.library.folders import packs_in
        from isitok.library.may_write import may_write_readings
        from isitok.library.signed import only_copies

        folders: dict[str, Path] = {}
        for root in self.roots:
            for pack in packs_in(root):
                folders.setdefault(pack.id, pack.folder)
        self._written = {id_ for id_, folder in folders.items() if may_write_readings(folder)}
        self.packs = tuple(
            replace(pack, cards=only_copies(pack.cards, marks), weeks=only_copies(pack.weeks, marks))
            if pack.id in self._written
            else pack
            for pack in self.packs
        )
        return self

    def text(self, id_: str) -> bytes | None:
        """A story as it was read in this run; None if that was in an earlier one."""
        return self.read.text(id_) if self.read.in_memory and id_ in self.read else None

    def scenario(self, card: Card, known: Known, marks: frozenset[str] = frozenset()) -> Scenario | None:
        """A story as its file is now; None if it can't be read, has an error, or isn't for whom its card says.

        It stays as it was when it was first opened. ``marks`` are those of the game's own stories.
        """
        if card.id not in self._opened:
            try:
                found = ask("own packs", partial(_from_file, card, self.roots, known, marks), PATIENCE)
            except OSError:
                return None
            if found is None:
                self.read.give_up()
                return None
            self._opened[card.id] = found
        return self._opened[card.id]

    def problems(self, game: Cache) -> Mapping[str, tuple[Problem, ...]]:
        """The problems of these packs by pack; none where they can't be read any more."""
        from isitok.library.kept_values import problems_in

        try:
            return problems_in(self.read.text(PROBLEMS))
        except (Damaged, KeyError, ValueError, TypeError, AttributeError):
            self.read.give_up()
            try:
                read = ask("own packs", lambda: read_and_check(self.roots, "", game), PATIENCE)
            except (OSError, Damaged):
                return {}
            return problems_in(read.text(PROBLEMS))

    def courses(
        self, known: Known, cards: Mapping[str, Card], twin_of: Callable[[str], str], taken: Sequence[str]
    ) -> tuple[Course, ...]:
        """The courses in these folders, as they are now; none where a folder doesn't answer."""
        from isitok.library.folders import courses_in
        from isitok.library.read_anew import courses_of, read_courses, sources_of

        if self.read.in_memory:
            return courses_of(self.read)
        try:
            roots = ask("own packs", lambda: [root for root in self.roots if courses_in(root)], PATIENCE)
            words = sources_of(known).of(None).words if roots else None
            return ask("own packs", lambda: read_courses(roots, known, cards, twin_of, words, taken).all, PATIENCE)
        except OSError:
            return ()

    def weeks(self, known: Known, marks: frozenset[str] = frozenset()) -> tuple[Week, ...]:
        """The weeks in these folders, as they are now; none where a folder doesn't answer."""
        from isitok.library.kept_values import weeks_in
        from isitok.library.read_anew import read_weeks

        if self.read.in_memory:
            found = weeks_in(self.read.text(WEEKS)) if WEEKS in self.read else ()
        else:
            try:
                found = ask("own packs", lambda: read_weeks(self.roots, known, marks), PATIENCE)
            except OSError:
                return ()
        there = (week for week in found if week.pack in {pack.id for pack in self.packs})
        return tuple(replace(week, read=week.mark in marks) if week.pack in self._written else week for week in there)


def _from_file(card: Card, roots: Sequence[Path], known: Known, marks: frozenset[str]) -> Scenario | None:
    from isitok.library.checking import check_story
    from isitok.library.folders import packs_in
    from isitok.library.read_anew import sources_of
    from isitok.library.signed import with_copies

    # None of these counts as the game's own, whatever else lies in its folder.
    folders = [replace(pack, bundled_root=None) for root in roots for pack in packs_in(root)]
    checked = check_story(folders, card.id, sources_of(known))
    if checked is None or not checked.pack.cards:
        return None
    (found,) = with_copies(checked.pack.cards, marks)
    said = {name: getattr(card, name) for name in FREE}
    return checked.playable[0].scenario if replace(found, **said) == card else None


def kept_own(game: Cache, roots: Sequence[Path], names: str, cache_folder: Path | None) -> OwnPacks | None:
    """The packs in these folders, as a cache says that they are; None if it isn't there, or something has changed.

    ``names`` is their fingerprint now.
    """
    found = load(_file(roots, cache_folder), _key(game, names)) if cache_folder else None
    try:
        own = OwnPacks(found, roots) if found else None
        return own if own and own.can_follow(packs_from_data(game.header["packs"])) else None
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        return None


def read_own(game: Cache, roots: Sequence[Path], cache_folder: Path | None) -> OwnPacks:
    """The packs in these folders, read and checked. What a start needs of them is kept. Raises ``Damaged``."""
    key = _key(game, fingerprint_of(roots))
    read = read_and_check(roots, key, game)
    if (
        cache_folder and _key(game, fingerprint_of(roots)) == key
    ):  # otherwise something changed or went away during reading
        save(_file(roots, cache_folder), cache_of(read.header, {PROBLEMS: read.texts()[PROBLEMS]}))
    return OwnPacks(read, roots)


def set_own_aside(roots: Sequence[Path], cache_folder: Path | None) -> str:
    """Set a damaged cache aside. Returns its new name, or "" if it is fine, or there is none."""
    return set_aside_if_damaged(_file(roots, cache_folder)) if cache_folder else ""


def _file(roots: Sequence[Path], cache_folder: Path) -> Path:
    return cache_path((bundled_root(), *roots), cache_folder)


def _key(game: Cache, names: str) -> str:
    """Everything that affects what is read: the game's own packs, its code, and the files by their fingerprint."""
    made_of = game.header.get("made_of") or zlib.crc32(str(game.header["key"]).encode("utf-8", "backslashreplace"))
    told = f"{FORMAT} {__version__} {made_of}\n{fingerprint_of_code()}\n{names}"
    return told.encode("utf-8", "backslashreplace").decode()  # in the form in which JSON gives it back
