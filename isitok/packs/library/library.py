"""All packs that can be played. Opening looks only at file names; texts stay on disk until they are needed.

A warm start imports no YAML, no reader and no rules, and only the cards and vocabulary of the model.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from isitok import __version__
from isitok.disk import shortly, unreadable, whole, why, why_unreadable
from isitok.packs.library.cache import FORMAT, Cache, Damaged, cache_of, load, save, set_aside_if_damaged
from isitok.packs.library.roots import bundled_root
from isitok.packs.library.stamp import stamp_of, stamp_of_code
from isitok.packs.model.card import Card, Pack
from isitok.packs.model.vocabulary import Band, Level, Mood, Nation, PlaySet, Topic, Touch
from isitok.patience import ask
from isitok.trouble import Trouble, trouble

if TYPE_CHECKING:
    from isitok.packs.model.course import Course
    from isitok.packs.model.known import Cast, Known
    from isitok.packs.model.problem import Problem
    from isitok.packs.model.scenario import Scenario

PATIENCE = 6.0  # seconds for reading all packs once more
OWN = ""
LEFT_OUT = " left out"

_KNOWN = " known"
_CAST = " cast"  # kept a second time on its own: every card's screen needs it, and reading all that is known takes 3 ms
_PROBLEMS = " problems"
_COURSES = " courses"


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
        return _KNOWN in self._texts

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

            cast = self._decode(Cast, _CAST)
            object.__setattr__(self, "_cast", cast)
        return cast

    def courses(self) -> tuple[Course, ...]:
        """The courses of ready lessons, youngest first: those that came with the game, then a teacher's own."""
        courses = self._courses
        if courses is None:
            from isitok.packs.model.course import Course

            all_courses: Any = tuple[Course, ...]
            bands, found = tuple(Band), self._decode(all_courses, _COURSES) if _COURSES in self._texts else ()
            courses = tuple(sorted(found, key=lambda one: (one.own, bands.index(one.ages[0]))))
            object.__setattr__(self, "_courses", courses)
        return courses

    def load_known(self) -> Known:
        """People, facts, help and law."""
        known = self._known
        if known is None:
            from isitok.packs.model.known import Known

            known = self._decode(Known, _KNOWN)
            object.__setattr__(self, "_known", known)
        return known

    def problems(self, pack_id: str | None = None) -> tuple[Problem, ...]:
        """The problems of all packs, or of one of them, by place."""
        from isitok.packs.model.problem import Problem

        by_pack: Mapping[str, tuple[Problem, ...]] = self._decode(Mapping[str, tuple[Problem, ...]], _PROBLEMS)
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
        aside = set_aside_if_damaged(_cache_path(roots, cache_folder)) if cache_folder else ""
        key = _key(roots)
        fresh = _read(roots, key, cache_folder)
        if cache_folder and _key(roots) == key:  # otherwise something changed or went away during reading
            save(_cache_path(roots, cache_folder), fresh)
        library = _library_on(fresh, roots, _damage(aside), cache_folder)
        assert library is not None  # a cache made a moment ago can always be opened
    return library


def cached_library(roots: Sequence[Path], cache_folder: Path | None) -> Library | None:
    """The packs in these folders from the cache, or ``None`` if anything has changed since."""
    if cache_folder is None:
        return None
    found = load(_cache_path(roots, cache_folder), _key(roots))
    return _library_on(found, roots) if found else None


def empty_library() -> Library:
    """A library without packs, for the time before they have been read."""
    return Library((), {}, (), cache_of({}, {}))


def library_of(known: Known) -> Library:
    """A library without packs but with people, facts, help and law: all that a single scenario needs."""
    return Library((), {}, (), cache_of({}, _texts_of(known)))


def _texts_of(known: Known) -> dict[str, str]:
    from isitok.packs.model.known import Cast, Known

    return {_KNOWN: _text(Known, known), _CAST: _text(Cast, known.cast)}


def _text(type_: Any, value: Any) -> str:
    import json

    from isitok.packs.library.codec import encode

    return json.dumps(encode(type_, value), separators=(",", ":"), ensure_ascii=False)


def _cache_path(roots: Sequence[Path], cache_folder: Path, kind: str = "packs") -> Path:
    named = "\n".join(whole(root) for root in roots)
    return cache_folder / f"{kind}-{zlib.crc32(named.encode('utf-8', 'surrogatepass')):08x}.json"


def _key(roots: Sequence[Path]) -> str:
    """Everything that affects what is read: files by name, time and size, and the program itself."""
    content = stamp_of(list(dict.fromkeys([bundled_root(), *roots])))
    told = f"{FORMAT} {__version__}\n{stamp_of_code()}\n{content}"
    return told.encode("utf-8", "backslashreplace").decode()  # in the form in which JSON gives it back


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
        packs = tuple(_pack_in(told) for told in cache.header["packs"])
        troubles = (*damage, *_unread(cache.header["unread"], cache_folder))
        return Library(packs, cache.header["problem_count"], roots, cache, troubles)
    except (KeyError, TypeError, ValueError, IndexError):
        return None


# Looking up a word in these is faster than calling its enum.
_BANDS = {band.value: band for band in Band}
_LEVELS = {level.value: level for level in Level}
_TOPICS = {topic.value: topic for topic in Topic}
_NATIONS = {nation.value: nation for nation in Nation}
_TOUCHES = {touch.value: touch for touch in Touch}
_MOODS = {mood.value: mood for mood in Mood}


# Cards are encoded by hand, in the order of these lists: a start may load thousands of them.
def _card_out(card: Card) -> list[Any]:
    chosen_by = [card.title, card.ages, card.level, card.topic, card.nations, card.set, card.unread, card.adult_led]
    return [card.id, *chosen_by, card.touches, card.gist, card.care, card.people]


def _card_in(told: list[Any], pack: str, own: bool, led_pack: bool) -> Card:
    id_, title, ages, level, topic, nations, set_, unread, adult_led, touches, gist, care, people = told
    return Card(
        id=id_,
        pack=pack,
        title=title,
        ages=tuple([_BANDS[band] for band in ages]),
        level=_LEVELS[level],
        topic=_TOPICS[topic] if topic else None,
        nations=tuple([_NATIONS[nation] for nation in nations]),
        set=PlaySet(set_) if set_ else None,
        own=own,
        unread=unread,
        adult_led=adult_led,
        led_pack=led_pack,
        touches=tuple([_TOUCHES[touch] for touch in touches]),
        gist=gist,
        care=tuple(care),
        people=tuple([(one, _MOODS[mood]) for one, mood in people]),
    )


def _pack_out(pack: Pack) -> dict[str, Any]:
    told = {name: getattr(pack, name) for name in Pack.names()}
    return {**told, "cards": [_card_out(card) for card in pack.cards]}


def _pack_in(told: dict[str, Any]) -> Pack:
    return Pack(
        **{
            **told,
            "ages": tuple([_BANDS[band] for band in told["ages"]]),
            "objectives": tuple(told["objectives"]),
            "topic": _TOPICS[told["topic"]] if told["topic"] else None,
            "level": _LEVELS[told["level"]],
            "order": tuple(told["order"]),
            "authors": tuple(told["authors"]),
            "cards": tuple(
                [_card_in(card, told["id"], not told["bundled"], told["adult_led"]) for card in told["cards"]]
            ),
        }
    )


def _read_again(roots: Sequence[Path]) -> Cache:
    """Read all packs again, or if that takes too long, those that came with the game."""
    try:
        return ask("packs", lambda: _read(roots, ""), PATIENCE)
    except TimeoutError:
        return _read((bundled_root(),), "")


def _read(roots: Sequence[Path], key: str, cache_folder: Path | None = None) -> Cache:
    """Read and check everything, but for the game's own packs where a cache of them alone still holds."""
    roots = list(dict.fromkeys(roots))
    if len(roots) < 2 or roots[0] != bundled_root():
        return _read_and_check(roots, key)
    game = _game_packs(cache_folder)
    try:
        return _read_and_check(roots[1:], key, game)
    except Damaged:
        return _read_and_check(roots, key)
    finally:
        game.close()


def _game_packs(cache_folder: Path | None) -> Cache:
    """The game's own packs, which are kept by themselves: whenever a teacher saves a story, only theirs are checked."""
    roots = (bundled_root(),)
    key = _key(roots)
    file = _cache_path(roots, cache_folder, "game") if cache_folder else None
    kept = load(file, key) if file else None
    if kept:
        return kept
    fresh = _read_and_check(roots, key)
    if file and _key(roots) == key:
        save(file, fresh)
    return fresh


def _read_and_check(roots: Sequence[Path], key: str, game: Cache | None = None) -> Cache:
    """The packs in these folders, read and checked, after the ``game``'s own if they have been already.

    Raises ``Damaged`` if a text of the game's own isn't what was written.
    """
    import json
    from dataclasses import replace

    from isitok.packs.check.checking import Sources, check_folders
    from isitok.packs.library.codec import decode
    from isitok.packs.library.folders import is_bundled_root, packs_in, strays_in, unread
    from isitok.packs.model.problem import Problem
    from isitok.packs.model.scenario import Scenario

    sources = Sources()
    first_root = None if game else next((root for root in roots if is_bundled_root(root)), None)
    # Only content that came with the game counts as its own, not any folder with people and facts in it.
    folders = (
        replace(pack, bundled_root=None) if pack.bundled_root != first_root else pack
        for root in roots
        for pack in packs_in(root)
    )
    checked = check_folders(folders, sources, earlier=packs_in(bundled_root()) if game else ())
    by_pack: Any = Mapping[str, tuple[Problem, ...]]
    problems: dict[str, tuple[Problem, ...]] = {}
    if game:
        texts = game.texts()
        packs = list(game.header["packs"])
        unread_roots = list(game.header["unread"])
        problems.update(decode(by_pack, json.loads(texts[_PROBLEMS])))
    else:
        known = sources.of(first_root)
        texts, packs, unread_roots = _texts_of(known.known or known.rest), [], []
        problems[OWN] = tuple(problem for read in sources.read.values() for problem in read.problems)
    ids = {pack["id"] for pack in packs}
    for pack in checked:
        problems[pack.pack.id] = (*problems.get(pack.pack.id, ()), *pack.problems)
    unread_roots += [(str(root), reason) for root in roots if (reason := unreadable(root))]
    left_out = [problem for root in roots for problem in (*unread(root), *strays_in(root))]
    for pack in checked:
        if pack.pack.id not in ids and not pack.is_left_out:
            packs.append(_pack_out(pack.pack))
            texts.update({one.scenario.id: _text(Scenario, one.scenario) for one in pack.playable})
        elif pack.is_left_out:
            left_out += pack.problems
        ids.add(pack.pack.id)
    left_out += _add_courses(texts, packs, roots, first_root)
    if left_out:
        problems[LEFT_OUT] = (*problems.get(LEFT_OUT, ()), *left_out)
    texts[_PROBLEMS] = _text(by_pack, problems)
    counts = {id_: len(found) for id_, found in problems.items() if found}
    return cache_of({"key": key, "packs": packs, "problem_count": counts, "unread": unread_roots}, texts)


def _add_courses(
    texts: dict[str, str], packs: Sequence[Any], roots: Sequence[Path], first_root: Path | None
) -> list[Problem]:
    """Add the courses in these folders to those of the ``texts``. Returns the problems of courses that are left out."""
    import json

    from isitok.packs.check.course_checks import check_course, clash_of
    from isitok.packs.library.codec import decode
    from isitok.packs.library.courses import courses_in, read_course
    from isitok.packs.model.course import Course
    from isitok.packs.model.known import Known
    from isitok.packs.model.scenario import Scenario

    def twin_of(id_: str) -> str:
        found = decode(Scenario, json.loads(texts[id_])) if id_ in texts else None
        return f"{found.pack}/{found.twin}" if found and found.twin else ""

    all_courses: Any = tuple[Course, ...]
    cards = {card.id: card for pack in map(_pack_in, packs) for card in pack.cards}
    known = decode(Known, json.loads(texts[_KNOWN]))
    courses: list[Course] = list(decode(all_courses, json.loads(texts[_COURSES]))) if _COURSES in texts else []
    left_out: list[Problem] = []
    for root in roots:
        for folder in courses_in(root):
            course = check_course(read_course(folder, known, bundled=root == first_root), known, cards, twin_of)
            clash = list(clash_of(folder, [one.id for one in courses]))
            left_out += clash or course.problems
            courses += [course.course] if course.course and not clash else []
    texts[_COURSES] = _text(all_courses, tuple(courses))
    return left_out
