"""Reads what a bundled root knows: the cast, facts, help, law cards and the staff card."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from isitok.base.disk import names_in
from isitok.library.build_known import (
    cast_of,
    check_cast,
    check_facts,
    check_help,
    check_law,
    facts_of,
    help_of,
    law_card_of,
    staff_card_of,
    voice_of,
)
from isitok.library.roots import bundled_root, is_the_games
from isitok.library.shipped import shipped_known
from isitok.library.trusted_contacts import check_vouched, only_vouched
from isitok.packs.model import passages
from isitok.packs.model.known import Cast, Help, Known, LawCard, Question, StaffCard
from isitok.packs.model.problem import Place, Problem, Severity
from isitok.packs.model.subject import Passage, Places
from isitok.packs.model.vocabulary import Nation
from isitok.packs.schema.fields import known_keys
from isitok.packs.schema.known import CAST, FACTS, HELP, LAW_CARD, STAFF_CARD, VOICE
from isitok.packs.schema.reading import Reading, Values
from isitok.packs.schema.record import Record
from isitok.packs.schema.values import BAD
from isitok.packs.text.source import FILE_LIMITS, read_source
from isitok.packs.text.value_places import places_of


@dataclass(frozen=True, slots=True)
class ReadKnown:
    """What a bundled root knows, if all of it could be read, and the problems in its files.

    ``rest`` is what could be read in any case: help can be shown without a cast.
    """

    known: Known | None
    rest: Known
    passages: tuple[tuple[Places, Passage], ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _ReadFile:
    values: Values | None
    places: Places


@cache
def nothing_known() -> Known:
    """Known data with nothing in it."""
    empty = StaffCard(before=(), ground_rules=(), during=(), if_told=(), after=(), facts=())
    return Known(
        cast=Cast(moods=(), people={}),
        facts={},
        help=Help(checked="", routes={}, lead={}),
        law={},
        staff_card=empty,
    )


def read_known(root: Path, is_drawn: Callable[[str], bool] = lambda picture: True) -> ReadKnown:
    """Read the bundled data of a root. ``is_drawn`` says whether there is a picture of a name such as ``kofi-calm``."""
    problems: list[Problem] = []

    def read(name: str, table: Record, known_facts: Mapping[str, Any] | None = None) -> _ReadFile:
        file = str(root / name)
        source, found = read_source(root / name, file, FILE_LIMITS, known_keys)
        problems.extend(found)
        if source is None:
            return _ReadFile(None, Places(file=file, marks={}))
        at = Reading(source, bundled=True, facts=known_facts)
        values = table.read(source.root, None, "", at)
        problems.extend(at.all_problems())
        return _ReadFile(None if values is BAD else values, places_of(file, source.text))

    cast_file = read("cast.yaml", CAST)
    facts_file = read("facts.yaml", FACTS)
    known_facts = facts_of(facts_file.values) if facts_file.values else None
    help_file = read("help.yaml", HELP, known_facts)
    staff_file = read("staff-card.yaml", STAFF_CARD, known_facts)
    asked = "voice.yaml" in names_in(root)  # a root needn't ask anything
    voice_file = read("voice.yaml", VOICE) if asked else None
    law_files = {nation: read(f"law/{nation}.yaml", LAW_CARD, known_facts) for nation in Nation}
    problems.extend(_stray_laws(root))

    the_cast = cast_of(cast_file.values) if cast_file.values else None
    the_help = help_of(help_file.values) if help_file.values else None
    cards = {nation: law_card_of(file.values) for nation, file in law_files.items() if file.values}
    if the_cast:
        problems.extend(check_cast(the_cast, cast_file.places, is_drawn))
    if facts_file.values:
        problems.extend(check_facts(facts_file.values, facts_file.places))
    if the_help:
        problems.extend(check_help(the_help, help_file.places))
        if not is_the_games(root):
            own = _own_help()
            problems.extend(check_vouched(the_help, own, help_file.places))
            the_help = only_vouched(the_help, own)
    if known_facts is not None:
        for nation, card in cards.items():
            problems.extend(check_law(card, nation, known_facts, law_files[nation].places))
    as_written = _by_nation(cards)
    if not is_the_games(root):  # only the game itself can vouch that a lawyer has read it
        cards = {nation: replace(card, reviewed={}) for nation, card in cards.items()}
    nothing = nothing_known()
    known = Known(
        cast=the_cast or nothing.cast,
        facts=known_facts or {},
        help=the_help or nothing.help,
        law=_by_nation(cards),
        staff_card=staff_card_of(staff_file.values) if staff_file.values else nothing.staff_card,
        voice=voice_of(voice_file.values) if voice_file and voice_file.values else (),
    )
    if the_cast is None or known_facts is None or the_help is None or not staff_file.values or len(cards) < len(Nation):
        return ReadKnown(None, known, (), tuple(problems))
    places = {
        "cast.yaml": cast_file.places,
        "facts.yaml": facts_file.places,
        "help.yaml": help_file.places,
        "staff-card.yaml": staff_file.places,
        **({"voice.yaml": voice_file.places} if voice_file else {}),
        **{f"law/{nation}.yaml": file.places for nation, file in law_files.items()},
    }
    all_said = passages.of_known(replace(known, law=as_written))
    said = tuple((places[file], passage) for file, all_ in all_said.items() for passage in all_)
    return ReadKnown(known, known, said, tuple(problems))


def what_the_game_knows() -> Known:
    """What came with the game: as it was shipped, or in a checkout as its files say."""
    return shipped_known() or read_known(bundled_root()).rest


def what_is_asked() -> tuple[Question, ...]:
    """The game's own questions to young people: as they were shipped, or in a checkout as their file says."""
    known = shipped_known()
    return known.voice if known else read_voice(bundled_root())


def read_voice(root: Path) -> tuple[Question, ...]:
    """The questions of a root alone, in a tenth of the time that all that it knows takes."""
    file = root / "voice.yaml"
    source, _ = read_source(file, str(file), FILE_LIMITS, known_keys)
    if source is None:
        return ()
    values = VOICE.read(source.root, None, "", Reading(source, bundled=True))
    return () if values is BAD else voice_of(values)


def names_known() -> Mapping[str, Sequence[str]]:
    """The ids that came with the game, by kind, as a schema offers them."""
    known = what_the_game_knows()
    return {"person": [*known.cast.people], "fact": [*known.facts], "route": [*known.help.routes]}


def _own_help() -> Help:
    """The game's own help; empty where it can't be read."""
    if known := shipped_known():
        return known.help
    file = bundled_root() / "help.yaml"
    source, _ = read_source(file, str(file), FILE_LIMITS, known_keys)
    if source is None:
        return nothing_known().help
    values = HELP.read(source.root, None, "", Reading(source, bundled=True))
    return nothing_known().help if values is BAD else help_of(values)


def _by_nation(cards: Mapping[Nation, LawCard]) -> dict[Nation, LawCard]:
    return {nation: cards[nation] for nation in Nation if nation in cards}


def _stray_laws(root: Path) -> Iterator[Problem]:
    names = {nation.value for nation in Nation}
    for name in names_in(root / "law"):
        path = root / "law" / name
        if path.suffix == ".yaml" and path.stem not in names:
            message = f"'{path.stem}' is not a nation: this file is not read"
            hint = f"name it after one of: {', '.join(sorted(names))}"
            yield Problem(Place(str(path)), "wrong-nation", message, hint, Severity.WARNING)
