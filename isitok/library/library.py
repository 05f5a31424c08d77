"""All packs that can be played. Opening looks only at file names; texts stay on disk until they are needed.

What came with the game is read where only whoever installs it can write; what is somebody's own stands beside it, never
in its place. A warm start imports no YAML, no reader and no rules, and only the cards and vocabulary of the model.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from isitok.base.disk import called, is_gone, names_in, trouble_of, unreadable, why_unreadable
from isitok.base.jobs import ask
from isitok.base.trouble import Trouble, trouble
from isitok.format.card import Card, Pack
from isitok.format.vocabulary import Band
from isitok.library.cache import (
    CAST,
    COURSES,
    GLOSSARY,
    KNOWN,
    PROBLEMS,
    WEEKS,
    Cache,
    Damaged,
    cache_of,
    texts_of,
)
from isitok.library.card_json import packs_from_data
from isitok.library.fingerprint import fingerprint_of
from isitok.library.own import OwnPacks, kept_own, read_own, set_own_aside
from isitok.library.read_all import kept_game, read_and_check, read_game
from isitok.library.roots import bundled_root
from isitok.library.shipped import shipped_known

if TYPE_CHECKING:
    from isitok.format.cast import Cast
    from isitok.format.course import Course
    from isitok.format.glossary import Glossary
    from isitok.format.known import Known
    from isitok.format.problem import Problem
    from isitok.format.record import Record
    from isitok.format.story import Scenario
    from isitok.format.week import Week

    R = TypeVar("R", bound=Record)


class Unreadable(KeyError):
    """A story can't be read: it is in no library any more, or was there when the library was opened."""


class Library:
    """The packs that can be played. Immutable; two libraries are equal if they hold the same packs."""

    __slots__ = (
        "_cast", "_courses", "_game", "_glossary", "_known", "_own", "_roots", "_weeks",
        "packs", "problem_count", "troubles",
    )  # fmt: skip

    _cast: Cast | None  # decoded on first use, as are courses, hard words, people, facts, help and law
    _courses: tuple[Course, ...] | None
    _game: Cache
    _glossary: Glossary | None
    _known: Known | None
    _own: OwnPacks | None
    _roots: tuple[Path, ...]
    _weeks: tuple[Week, ...] | None
    packs: tuple[Pack, ...]
    problem_count: Mapping[str, int]
    """Pack id → problems of any severity; ``GAME_DATA`` is the bundled data, ``LEFT_OUT`` the packs left out."""

    troubles: tuple[Trouble, ...]
    """What to say about opening it, once: usually nothing."""

    def __init__(
        self,
        game: Cache,
        own: OwnPacks | None = None,
        roots: Sequence[Path] = (),
        troubles: tuple[Trouble, ...] = (),
    ) -> None:
        """``own`` can follow the ``game``. Raises KeyError, TypeError, ValueError or IndexError for a wrong header."""
        packs = packs_from_data(game.header.get("packs", ()))
        problem_count = {**game.header.get("problem_count", {})}
        if own:
            packs = (*packs, *own.packs)
            for id_, count in own.problem_count.items():
                problem_count[id_] = problem_count.get(id_, 0) + count
        values = (None, None, game, None, None, own, tuple(roots), None, packs, problem_count, troubles)
        for name, value in zip(self.__slots__, values, strict=True):
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a library doesn't change: {name}")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Library):
            return NotImplemented
        return self.packs == other.packs and self.problem_count == other.problem_count

    def __hash__(self) -> int:
        return hash(tuple(pack.id for pack in self.packs))

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards of all packs."""
        return tuple(card for pack in self.packs for card in pack.cards)

    @property
    def roots(self) -> tuple[Path, ...]:
        """The folders of packs that it was read from; the first came with the game."""
        return self._roots

    @property
    def has_known(self) -> bool:
        """Whether people, facts, help and law have been read."""
        return KNOWN in self._game

    def pack(self, id_: str) -> Pack | None:
        return next((pack for pack in self.packs if pack.id == id_), None)

    def scenario(self, card_id: str) -> Scenario:
        """The scenario of a card. Raises ``Unreadable``, also for an id that is in no pack any more."""
        from isitok.format.story import Scenario

        card = next((one for pack in self.packs for one in pack.cards if one.id == card_id), None)
        if card is None:
            raise Unreadable(card_id)
        own = self._own if self._own and any(pack.id == card.pack for pack in self._own.packs) else None
        if own is None:
            return self._decode(Scenario, card_id)
        text = own.text(card_id)
        found: Scenario | None = (
            _decoded(Scenario, text) if text else own.scenario(card, self.load_known(), self._marks())
        )
        if found is None:
            raise Unreadable(card_id)
        return found

    def cast(self) -> Cast:
        """People."""
        cast = self._cast
        if cast is None:
            from isitok.format.cast import Cast

            cast = self._decode(Cast, CAST)
            object.__setattr__(self, "_cast", cast)
        return cast

    def glossary(self) -> Glossary:
        """Hard words, in easy ones; none while the packs are still being read."""
        glossary = self._glossary
        if glossary is None:
            from isitok.format.glossary import Glossary

            glossary = self._decode(Glossary, GLOSSARY) if GLOSSARY in self._game else Glossary(words={})
            object.__setattr__(self, "_glossary", glossary)
        return glossary

    def courses(self) -> tuple[Course, ...]:
        """The courses of ready lessons: those that came with the game, then a teacher's own.

        Of each, those for one age band come first, youngest first, so that a class opens on the course of its age.
        """
        courses = self._courses
        if courses is None:
            bands = tuple(Band)
            found = self._games_courses()
            if self._own:
                cards = {card.id: card for card in self.cards}
                taken = [course.id for course in found]
                found = (*found, *self._own.courses(self.load_known(), cards, self._twin_of, taken))
            courses = tuple(sorted(found, key=lambda one: (one.own, len(one.ages), bands.index(one.ages[0]))))
            object.__setattr__(self, "_courses", courses)
        return courses

    def weeks(self) -> tuple[Week, ...]:
        """The weeks of all packs: those that came with the game, then somebody's own."""
        weeks = self._weeks
        if weeks is None:
            from isitok.library.kept_values import weeks_in

            weeks = weeks_in(self._text(WEEKS)) if WEEKS in self._game else ()
            if self._own:
                weeks = (*weeks, *self._own.weeks(self.load_known(), frozenset(week.mark for week in weeks)))
            object.__setattr__(self, "_weeks", weeks)
        return weeks

    def _marks(self) -> frozenset[str]:
        """Those of the game's own stories."""
        return frozenset(card.mark for card in self.cards if not card.own)

    def _games_courses(self) -> tuple[Course, ...]:
        from isitok.library.kept_values import courses_in

        return courses_in(self._text(COURSES)) if COURSES in self._game else ()

    def _twin_of(self, id_: str) -> str:
        try:
            return self.scenario(id_).twin_id
        except Unreadable:
            return ""

    def load_known(self) -> Known:
        """People, facts, help and law."""
        known = self._known
        if known is None:
            from isitok.format.known import Known

            known = self._decode(Known, KNOWN)
            object.__setattr__(self, "_known", known)
        return known

    def problems(self, pack_id: str | None = None) -> tuple[Problem, ...]:
        """The problems of all packs, or of one of them, by place."""
        from isitok.library.kept_values import problems_in

        parts = [problems_in(self._text(PROBLEMS)), *([self._own.problems(self._game)] if self._own else [])]
        wanted = [problems for part in parts for id_, problems in part.items() if pack_id in (None, id_)]
        return tuple(sorted({problem for problems in wanted for problem in problems}))

    def folder_of(self, problem: Problem) -> str:
        """The folder to mend it in, starting with the name of the folder of packs, as that may be anywhere."""
        folder = Path(problem.place.file).parent
        for root in self._roots:
            if folder.is_relative_to(root):
                return str(Path(root.name, folder.relative_to(root)))
        return called(folder)

    def _decode(self, record: type[R], name: str) -> R:
        """What the game's own packs hold by this name. Raises ``Unreadable``."""
        return _decoded(record, self._text(name))

    def _text(self, name: str) -> bytes:
        """The text of the game's own packs by this name. Raises ``Unreadable``."""
        try:
            return self._game.text(name)
        except (Damaged, KeyError):
            # It was damaged or replaced since the start, but what it was made of is still there.
            self._game.give_up()
            self._game.become(_read_again(self._roots))
            if name not in self._game:
                raise Unreadable(name) from None
            return self._game.text(name)


def _decoded(record: type[R], text: bytes) -> R:
    from isitok.format.codec import decode

    return decode(record, json.loads(text))


def open_library(roots: Sequence[Path], cache_folder: Path | None, *, for_pupils: bool = False) -> Library:
    """Open the packs in these folders; a missing folder holds none.

    What has been read before, by this program and of these files, isn't read again. Everything else is read and
    checked, and cached; if writing fails, that goes unsaid, as it only costs time. ``for_pupils``: readings count only
    where whoever plays can't have written them, and are worked out from the files.
    """
    library = cached_library(roots, cache_folder, for_pupils=for_pupils)
    if library is not None:
        return library
    roots = tuple(dict.fromkeys(roots))
    if roots[:1] != (bundled_root(),):
        read = read_and_check(roots, "")
        return Library(read, None, roots, tuple(_troubles(read, roots, cache_folder)))
    game, there = read_game(cache_folder), _there(roots)
    aside = set_own_aside(there, cache_folder)
    try:
        own = read_own(game, there, cache_folder) if there else None
    except Damaged:
        game = read_and_check(roots[:1], "")
        own = read_own(game, there, cache_folder) if there else None
    if own and for_pupils:
        own = own.trusted_by_pupils(_marks_of(game))
    return Library(game, own, roots, tuple(_troubles(game, there, cache_folder, aside)))


def cached_library(roots: Sequence[Path], cache_folder: Path | None, *, for_pupils: bool = False) -> Library | None:
    """The packs in these folders as they were read before, or ``None`` if anything has changed since.

    Whoever plays could change what a cache says of own packs, so these are never taken from it ``for_pupils``.
    """
    roots = tuple(dict.fromkeys(roots))
    if roots[:1] != (bundled_root(),):
        return None
    there = _there(roots)
    if for_pupils and any(tuple(names_in(root)) for root in there):
        return None
    names = fingerprint_of(there)  # before anything else: whoever waits learns in that time whether the folders answer
    game = kept_game(cache_folder)
    try:
        own = kept_own(game, there, names, cache_folder) if game and there else None
        if game is None or (there and own is None):
            return None
        return Library(game, own, roots, tuple(_troubles(game, there)))
    except (KeyError, TypeError, ValueError, IndexError):
        return None


def _marks_of(game: Cache) -> frozenset[str]:
    from isitok.library.read_anew import marks_of, weeks_of

    return marks_of(packs_from_data(game.header["packs"]), weeks_of(game))


def _there(roots: Sequence[Path]) -> tuple[Path, ...]:
    """The folders of somebody's own packs, but for those that certainly don't exist."""
    return tuple(root for root in roots[1:] if not is_gone(root))


def empty_library() -> Library:
    """A library without packs, for the time before they have been read."""
    return Library(cache_of({}, {}))


def library_of(known: Known) -> Library:
    """A library without packs but with people, facts, help and law: all that a single scenario needs."""
    return Library(cache_of({}, {**texts_of(known), PROBLEMS: "{}"}))


def library_with_help() -> Library:
    """A library with what the game knows, and no packs yet: as it was shipped, or from the few files that it is in."""
    if (shipped := shipped_known()) is not None:
        return library_of(shipped)
    from isitok.library.bundled import read_known

    return library_of(read_known(bundled_root()).rest)


def _troubles(
    game: Cache, roots: Iterable[Path], cache_folder: Path | None = None, aside: str = ""
) -> Iterator[Trouble]:
    """What to say: the folders that can't be read now, and what became of the cache."""
    if aside:
        yield trouble(
            "The game’s own copy of the packs was damaged, so it was made anew. The old file is now called {name}.",
            name=aside,
        )
    for folder, reason in dict.fromkeys((*map(tuple, game.header["unread"]), *_unread(roots))):
        yield trouble(
            "“{folder}” can’t be read ({reason}), so the stories in it are left out.",
            folder=called(folder),
            reason=Trouble(reason),
        )
    if cache_folder is not None and (no_cache := _why_no_cache(cache_folder)):
        yield trouble("The game’s cache can’t be read ({reason}), so each start takes longer.", reason=no_cache)


def _unread(roots: Iterable[Path]) -> Iterator[tuple[str, str]]:
    return ((str(root), reason) for root in roots if (reason := unreadable(root)))


def _why_no_cache(folder: Path) -> Trouble | None:
    try:
        return ask(folder, lambda: why_unreadable(folder))
    except OSError as error:
        return trouble_of(error)


def _read_again(roots: Sequence[Path]) -> Cache:
    """Read what came with the game again, or in its place what the library was read from."""
    first = roots if roots and roots[0] != bundled_root() else (bundled_root(),)
    return read_and_check(first, "")
