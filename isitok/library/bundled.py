"""Reads what a bundled root knows: the cast, facts, help, law cards, the staff card and hard words."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from isitok.base.disk import is_file, names_in
from isitok.base.value import Value, replace
from isitok.format.cast import Cast, Person
from isitok.format.core import Core
from isitok.format.facts import Facts
from isitok.format.file import FileRead, read_path
from isitok.format.glossary import Glossary
from isitok.format.help import Help
from isitok.format.ids import id_in
from isitok.format.json_schema import Offered
from isitok.format.known import Known
from isitok.format.law import LawCard
from isitok.format.open_questions import OpenQuestion
from isitok.format.passages import Passage, passages_of
from isitok.format.problem import Place, Places, Problem, Severity
from isitok.format.record import Record
from isitok.format.sheet_words import SheetWords
from isitok.format.staff_card import StaffCard
from isitok.format.vocabulary import Nation
from isitok.format.voice import Question, Questions
from isitok.i18n.sentences import join_sentences
from isitok.library.fingerprint import fingerprint_of_known
from isitok.library.folders import LAW, NO_PACKS, QUESTIONS, READINGS
from isitok.library.known_checks import check_cast, check_facts, check_help, check_law
from isitok.library.roots import SHEETS, bundled_root, is_the_games
from isitok.library.shipped import shipped_known
from isitok.library.signed import as_signed, check_stories_named, readings_in
from isitok.library.still_open import check_stories_asked, questions_in
from isitok.library.story_mark import mark_of
from isitok.library.trusted_contacts import check_vouched, only_vouched


class ReadKnown(Value):
    """What a bundled root knows, if all of it could be read, and the problems in its files.

    ``rest`` is what could be read in any case: help can be shown without a cast.
    """

    known: Known | None
    rest: Known
    passages: tuple[tuple[Places, Passage], ...]
    problems: tuple[Problem, ...]


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
    read: dict[str, tuple[FileRead, Any]] = {}

    def made(name: str, record: type[Record], facts: Mapping[str, Any] | None = None) -> Any:
        file = read_path(record, root / name, str(root / name), bundled=True, facts=facts)
        problems.extend(file.problems)
        value = file.made(record)
        read[name] = file, value
        return value

    cast: Cast | None = made("cast.yaml", Cast)
    facts: Facts | None = made("facts.yaml", Facts)
    dated = [replace(fact, checked=fact.checked or facts.checked) for fact in facts.facts] if facts else []
    known_facts = {fact.id: fact for fact in reversed(dated)} if facts else None  # the first of each id
    known_facts = dict(reversed(known_facts.items())) if known_facts is not None else None
    help_: Help | None = made("help.yaml", Help, known_facts)
    staff_card: StaffCard | None = made("staff-card.yaml", StaffCard, known_facts)
    there = names_in(root)  # a root needn't ask anything, or explain a word
    voice: Questions | None = made("voice.yaml", Questions) if "voice.yaml" in there else None
    glossary: Glossary | None = made("glossary.yaml", Glossary) if "glossary.yaml" in there else None
    core: Core | None = made("core.yaml", Core) if "core.yaml" in there else None
    sheets = {
        name.removesuffix(".yaml"): sheet
        for name in names_in(root / SHEETS)
        if name.endswith(".yaml") and (sheet := made(f"{SHEETS}/{name}", SheetWords))
    }
    law: dict[Nation, LawCard] = {
        nation: card for nation in Nation if (card := made(f"law/{nation}.yaml", LawCard, known_facts))
    }
    problems.extend(_misplaced_laws(root))

    def places(name: str) -> Places:
        return read[name][0].places

    if cast:
        problems.extend(check_cast(cast, places("cast.yaml"), is_drawn))
    if facts:
        problems.extend(check_facts(facts, places("facts.yaml")))
    if help_:
        problems.extend(check_help(help_, places("help.yaml")))
        if not is_the_games(root):
            own = _own_help()
            problems.extend(check_vouched(help_, own, places("help.yaml")))
            help_ = only_vouched(help_, own)
    if known_facts is not None:
        for nation, card in law.items():
            problems.extend(check_law(card, nation, known_facts, places(f"law/{nation}.yaml")))
    problems.extend(_beside_the_law(root))
    if is_the_games(root):  # only the game itself can vouch that a lawyer has read it
        signed = readings_in(root / LAW)
        law = {nation: as_signed(replace(card, mark=mark_of(card)), nation, signed) for nation, card in law.items()}
    nothing = nothing_known()
    known = Known(
        cast=cast or nothing.cast,
        facts=known_facts or {},
        help=help_ or nothing.help,
        law=law,
        staff_card=staff_card or nothing.staff_card,
        voice=voice.questions if voice else (),
        core=core.stories if core else (),
        questions=_still_open(root),
        glossary=glossary or nothing.glossary,
        sheets=sheets,
    )
    if not cast or known_facts is None or not help_ or not staff_card or len(law) < len(Nation):
        return ReadKnown(None, known, (), tuple(problems))
    said = tuple(
        (file.places, passage)
        for name, (file, value) in read.items()
        if value
        for passage in passages_of(help_ if name == "help.yaml" else value)
    )
    return ReadKnown(known, known, said, tuple(problems))


def what_the_game_knows() -> Known:
    """What came with the game: as it was shipped, or in a checkout as its files say."""
    return shipped_known() or _known_as_filed(fingerprint_of_known(bundled_root()))


@lru_cache(maxsize=1)
def _known_as_filed(fingerprint: str) -> Known:
    return read_known(bundled_root()).rest


def voice_questions() -> tuple[Question, ...]:
    """The game's own questions to young people: as they were shipped, or in a checkout as their file says."""
    known = shipped_known()
    return known.voice if known else read_voice(bundled_root())


def read_voice(root: Path) -> tuple[Question, ...]:
    """The questions of a root alone, in a tenth of the time that all that it knows takes."""
    file = root / "voice.yaml"
    read: Questions | None = read_path(Questions, file, str(file), bundled=True).made(Questions)
    return read.questions if read else ()


def sheet_of_the_game(name: str) -> SheetWords | None:
    """The words of one of the game's own sheets; None where they can't be read."""
    if known := shipped_known():
        return known.sheets.get(name)
    file = bundled_root() / SHEETS / f"{name}.yaml"
    read: SheetWords | None = read_path(SheetWords, file, str(file), bundled=True).made(SheetWords)
    return read


def names_known() -> Offered:
    """The ids that came with the game, by kind, as a schema offers them; people with how they write."""
    known = what_the_game_knows()
    people = {id_: _at_a_glance(one) for id_, one in known.cast.people.items()}
    return {"person": people, "fact": [*known.facts], "route": [*known.help.routes]}


def _at_a_glance(person: Person) -> str:
    """Who somebody is, and how they write, for whoever writes a story."""
    return join_sentences(f"{person.name}, {person.is_}", f"Writes: {person.writes}" if person.writes else "")


def _own_help() -> Help:
    """The game's own help; empty where it can't be read."""
    if known := shipped_known():
        return known.help
    file = bundled_root() / "help.yaml"
    read: Help | None = read_path(Help, file, str(file), bundled=True).made(Help)
    return read or nothing_known().help


def _still_open(root: Path) -> Mapping[str, tuple[OpenQuestion, ...]]:
    """What the packs of a root ask, by the id of a story. What is wrong with a file is said of its pack."""
    named = (name for name in names_in(root) if name == LAW or name not in NO_PACKS)
    packs = [name for name in named if is_file(root / name / QUESTIONS)]
    return {id_in(pack, story): asked for pack in packs for story, asked in questions_in(root / pack).by_story.items()}


def _beside_the_law(root: Path) -> Iterator[Problem]:
    """Problems in the lists of who read the law cards and of what is still open; ``story`` is a nation there."""
    signed, asked = readings_in(root / LAW), questions_in(root / LAW)
    yield from (*signed.problems, *check_stories_named(signed, Nation))
    yield from (*asked.problems, *check_stories_asked(asked, Nation))


def _misplaced_laws(root: Path) -> Iterator[Problem]:
    names = {nation.value for nation in Nation}
    for name in names_in(root / LAW):
        path = root / LAW / name
        if path.suffix == ".yaml" and name not in (READINGS, QUESTIONS) and path.stem not in names:
            message = f"'{path.stem}' is not a nation: this file is not read"
            hint = f"name it after one of: {', '.join(sorted(names))}"
            yield Problem(Place(str(path)), "wrong-nation", message, hint, Severity.WARNING)
