"""All packs that can be played. Opening looks only at file names; texts stay on disk until they are needed.

A warm start imports no YAML, no reader and no rules, and only the cards and vocabulary of the model.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from isitok.disk import shortly, why, why_unreadable
from isitok.packs.library.cache import (
    CAST,
    COURSES,
    KNOWN,
    PROBLEMS,
    Cache,
    Damaged,
    cache_of,
    cache_path,
    load,
    save,
    set_aside_if_damaged,
    texts_of,
)
from isitok.packs.library.cards import packs_from_data
from isitok.packs.library.roots import bundled_root
from isitok.packs.library.stamp import key_of
from isitok.packs.model.card import Card, Pack
from isitok.packs.model.vocabulary import Band
from isitok.patience import ask
from isitok.trouble import Trouble, trouble

if TYPE_CHECKING:
    from isitok.packs.model.course import Course
    from isitok.packs.model.known import Cast, Known
    from isitok.packs.model.problem import Problem
    from isitok.packs.model.scenario import Scenario

PATIENCE = 6.0  # seconds for reading all packs once more


class Unreadable(KeyError):
    """A story that was there when the library was opened can't be read any more."""


class Library:
    """The packs that can be played. Immutable; two libraries are equal if they hold the same packs."""

    __slots__ = ("_cast", "_courses", "_known", "_roots", "_texts", "packs", "problem_count", "troubles")

    _cast: Cast | None  # decoded on first use, as are courses, people, facts, help and law
    _courses: tuple[Course, ...] | None
    _known: Known | None
    _roots: tuple[Path, ...]
    _texts: Cache
    packs: tuple[Pack, ...]
    problem_count: Mapping[str, int]
    """Pack id → problems of any severity; ``OWN`` is the bundled data, ``LEFT_OUT`` the packs left out."""

    troubles: tuple[Trouble, ...]
    """What to say about opening it, once: usually nothing."""

    def __init__(
        self,
        packs: tuple[Pack, ...],
        problem_count: Mapping[str, int],
        roots: Sequence[Path],
        texts: Cache,
        troubles: tuple[Trouble, ...] = (),
    ) -> None:
        values = (None, None, None, tuple(roots), texts, packs, problem_count, troubles)
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
        return KNOWN in self._texts

    def pack(self, id_: str) -> Pack | None:
        """The pack with this id."""
        return next((pack for pack in self.packs if pack.id == id_), None)

    def scenario(self, card_id: str) -> Scenario:
        """The scenario of a card. Raises ``KeyError`` for an unknown id, and ``Unreadable``."""
        from isitok.packs.model.scenario import Scenario

        scenario: Scenario = self._decode(Scenario, card_id)
        return scenario

    def cast(self) -> Cast:
        """People."""
        cast = self._cast
        if cast is None:
            from isitok.packs.model.known import Cast

            cast = self._decode(Cast, CAST)
            object.__setattr__(self, "_cast", cast)
        return cast

    def courses(self) -> tuple[Course, ...]:
        """The courses of ready lessons: those that came with the game, then a teacher's own.

        Of each, those for one age band come first, youngest first, so that a class opens on the course of its age.
        """
        courses = self._courses
        if courses is None:
            from isitok.packs.model.course import Course

            all_courses: Any = tuple[Course, ...]
            bands, found = tuple(Band), self._decode(all_courses, COURSES) if COURSES in self._texts else ()
            courses = tuple(sorted(found, key=lambda one: (one.own, len(one.ages), bands.index(one.ages[0]))))
            object.__setattr__(self, "_courses", courses)
        return courses

    def load_known(self) -> Known:
        """People, facts, help and law."""
        known = self._known
        if known is None:
            from isitok.packs.model.known import Known

            known = self._decode(Known, KNOWN)
            object.__setattr__(self, "_known", known)
        return known

    def problems(self, pack_id: str | None = None) -> tuple[Problem, ...]:
        """The problems of all packs, or of one of them, by place."""
        from isitok.packs.model.problem import Problem

        by_pack: Mapping[str, tuple[Problem, ...]] = self._decode(Mapping[str, tuple[Problem, ...]], PROBLEMS)
        wanted = by_pack.values() if pack_id is None else [by_pack.get(pack_id, ())]
        return tuple(sorted({problem for problems in wanted for problem in problems}))

    def folder_of(self, problem: Problem) -> str:
        """The folder to mend it in, starting with the name of the folder of packs, as that may be anywhere."""
        folder = Path(problem.place.file).parent
        for root in self._roots:
            if folder.is_relative_to(root):
                return str(Path(root.name, folder.relative_to(root)))
        return str(folder)

    def _decode(self, type_: Any, name: str) -> Any:
        import json

        from isitok.packs.library.codec import decode

        try:
            text = self._texts.text(name)
        except (Damaged, KeyError):
            if name not in self._texts and all(card.id != name for card in self.cards):
                raise
            # The cache was damaged or replaced since the start, but the packs themselves are still there.
            self._texts.give_up()
            self._texts.become(_read_again(self._roots))
            if name not in self._texts:
                raise Unreadable(name) from None
            text = self._texts.text(name)
        return decode(type_, json.loads(text))


def open_library(roots: Sequence[Path], cache_folder: Path | None) -> Library:
    """Open the packs in these folders; a missing folder holds none.

    If there is a cache of these files by this program, only that is read. Otherwise everything is read and
    checked, and the cache is written; if writing fails, that goes unsaid, as it only costs time.
    """
    library = cached_library(roots, cache_folder)
    if library is None:
        aside = set_aside_if_damaged(cache_path(roots, cache_folder)) if cache_folder else ""
        from isitok.packs.library.read_all import read_all

        key = key_of(roots)
        fresh = read_all(roots, key, cache_folder)
        if cache_folder and key_of(roots) == key:  # otherwise something changed or went away during reading
            save(cache_path(roots, cache_folder), fresh)
        library = _library_on(fresh, roots, _damage(aside), cache_folder)
        assert library is not None  # a cache made a moment ago can always be opened
    return library


def cached_library(roots: Sequence[Path], cache_folder: Path | None) -> Library | None:
    """The packs in these folders from the cache, or ``None`` if anything has changed since."""
    if cache_folder is None:
        return None
    found = load(cache_path(roots, cache_folder), key_of(roots))
    return _library_on(found, roots) if found else None


def empty_library() -> Library:
    """A library without packs, for the time before they have been read."""
    return Library((), {}, (), cache_of({}, {}))


def library_of(known: Known) -> Library:
    """A library without packs but with people, facts, help and law: all that a single scenario needs."""
    return Library((), {}, (), cache_of({}, texts_of(known)))


def _damage(aside: str) -> Iterator[Trouble]:
    if aside:
        yield trouble(
            "The game’s own copy of the packs was damaged, so it was made anew. The old file is now called {name}.",
            name=aside,
        )


def _unread(told: Sequence[Sequence[str]], cache_folder: Path | None) -> Iterator[Trouble]:
    """The folders that can't be read, without repeats."""
    for folder, reason in told:
        yield trouble(
            "{folder} can’t be read ({reason}), so the stories in it are left out.",
            folder=shortly(folder),
            reason=Trouble(reason),
        )
    if cache_folder is not None and (no_cache := _why_no_cache(cache_folder)):
        yield trouble(
            "{folder} can’t be read ({reason}), so each start takes longer.",
            folder=shortly(cache_folder),
            reason=no_cache,
        )


def _why_no_cache(folder: Path) -> Trouble | None:
    try:
        return ask(folder, lambda: why_unreadable(folder))
    except OSError as error:
        return why(error)


def _library_on(
    cache: Cache, roots: Sequence[Path], damage: Iterable[Trouble] = (), cache_folder: Path | None = None
) -> Library | None:
    """A library on top of a cache, or ``None`` if this program didn't write the header."""
    try:
        packs = packs_from_data(cache.header["packs"])
        troubles = (*damage, *_unread(cache.header["unread"], cache_folder))
        return Library(packs, cache.header["problem_count"], roots, cache, troubles)
    except (KeyError, TypeError, ValueError, IndexError):
        return None


def _read_again(roots: Sequence[Path]) -> Cache:
    """Read all packs again, or if that takes too long, those that came with the game."""
    from isitok.packs.library.read_all import read_all

    try:
        return ask("packs", lambda: read_all(roots, ""), PATIENCE)
    except TimeoutError:
        return read_all((bundled_root(),), "")
