"""The table says what the field tables, builders and lists before it said: values, problems, passages, schemas.

These go with what was there before. What the table changes is said here, and nowhere else.
"""

import dataclasses
import random
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from isitok.packs.model.scenario import phone_blocks as old_phone_blocks
from isitok.packs.model.subject import Passage, Voice
from isitok.packs.schema import fields as old_fields
from isitok.packs.schema import known as old_known
from isitok.packs.schema import lessons as old_lessons
from isitok.packs.schema.json_schema import course_schema, lesson_schema, pack_schema, scenario_schema
from isitok.packs.schema.reading import Reading as OldReading
from isitok.packs.schema.values import BAD as OLD_BAD

from isitok import rules
from isitok.format import cast as cast_file
from isitok.format import course, facts, help, law, lesson, pack, story, voice
from isitok.format import staff_card as card_file
from isitok.format.as_written import as_written
from isitok.format.json_schema import schema_of
from isitok.format.keys import known_keys
from isitok.format.passages import passages_of
from isitok.format.phones_of import phone_blocks
from isitok.format.read import BAD, read_file
from isitok.format.reading import Reading
from isitok.format.record import Record
from isitok.library.bundled import names_known, read_known
from isitok.library.courses import read_course
from isitok.library.lesson_files import read_lesson
from isitok.library.read_pack import read_pack, scenario_in
from isitok.library.roots import bundled_root
from isitok.packs.model import passages as old_passages
from isitok.packs.text.source import FILE_LIMITS, source_of
from tests.format.beside import Read, as_old, read_story
from tests.fuzz.__main__ import bent, grafted, seeds, tree_of
from tests.fuzz.reading import known
from tests.packs_.nouns import BROKEN, a_pack
from tests.rules.nouns import the_words

STORIES = seeds()
HERE = Path(__file__).parents[1]
ROOTS = (bundled_root(), BROKEN / "root", HERE / "golden" / "content")
TABLES: Mapping[str, tuple[Any, type[Record], str]] = {
    "cast": (old_known.CAST, cast_file.Cast, "cast.yaml"),
    "facts": (old_known.FACTS, facts.Facts, "facts.yaml"),
    "help": (old_known.HELP, help.Help, "help.yaml"),
    "law": (old_known.LAW_CARD, law.LawCard, "law/*.yaml"),
    "staff card": (old_known.STAFF_CARD, card_file.StaffCard, "staff-card.yaml"),
    "voice": (old_known.VOICE, voice.Questions, "voice.yaml"),
    "lesson": (old_lessons.LESSON, lesson.LessonPlan, "lessons/*/*.lesson.yaml"),
    "course": (old_lessons.COURSE, course.Course, "lessons/*/course.yaml"),
    "pack": (old_fields.PACK, pack.Pack, "*/pack.yaml"),
}


def crooked(files: Mapping[str, bytes], count: int) -> Iterator[tuple[str, bytes]]:
    """These files bent and grafted at random, the same each time."""
    trees = [tree for tree in map(tree_of, files.values()) if isinstance(tree, dict) and tree]
    for number in range(count):
        chance = random.Random(number)
        yield f"bent {number}", bent(chance.choice([*files.values()]), chance)
        yield f"grafted {number}", grafted(trees, random.Random(number))


CROOKED = dict(crooked(STORIES, 60))


@cache
def new(data: bytes, *, bundled: bool = False) -> Read:
    return read_story(data, "my.yaml", a_pack(bundled=bundled), "my", known())


def problems_of_the_old(data: bytes, *, bundled: bool) -> list[Any]:
    pack_ = a_pack(bundled=bundled)
    source, problems = source_of(data, "my.yaml", old_fields_limits(), old_fields.known_keys)
    if source is None:
        return problems
    at = OldReading(
        source,
        bundled=bundled,
        people=known().cast.people,
        facts=known().facts,
        routes=known().help.routes,
        pictures=faces(),
        level=pack_.level,
    )
    old_fields.SCENARIO.read(source.root, None, "", at)
    return at.all_problems()


def old_fields_limits() -> Any:
    from isitok.packs.text.source import SCENARIO_LIMITS

    return SCENARIO_LIMITS


def faces() -> Any:
    from isitok.library.roots import faces_drawn

    return faces_drawn()


@pytest.mark.parametrize("bundled", [True, False], ids=["bundled", "own"])
@pytest.mark.parametrize("name", [*STORIES, *CROOKED])
def test_a_story_has_the_same_problems(name: str, bundled: bool) -> None:
    data = (STORIES | CROOKED)[name]

    assert new(data, bundled=bundled).problems == problems_of_the_old(data, bundled=bundled)


@pytest.mark.parametrize("name", STORIES)
def test_a_story_has_the_same_value(name: str) -> None:
    subject = scenario_in(STORIES[name], "my.yaml", a_pack(), "my", known()).subject
    read = new(STORIES[name])
    if subject is None:
        assert read.scenario is None
        return

    assert as_old(read.scenario) == dataclasses.replace(subject.scenario, unread=False)
    assert read.scenario
    assert dict(phone_blocks(read.scenario)) == {
        path: tuple(blocks) for path, blocks in old_phone_blocks(subject.scenario)
    }


LABELS = {"From", "To", "Address", "Attachment", "Joined", "Account", "public", "private"}
"""What the app itself writes beside a text, and a choice of two: no text of the file."""


def as_now(passage: Any) -> tuple[Any, ...]:
    """A passage of the table, as it was."""
    return passage.path, passage.text, str(passage.voice)


def is_label(passage: Any) -> bool:
    key = next((step for step in reversed(passage.path) if isinstance(step, str)), "")
    return passage.text in LABELS and key in ("from", "to", "address", "attachment", "joined", "account")


@pytest.mark.parametrize("name", STORIES)
def test_a_story_has_the_same_passages_or_names_their_place_more_exactly(name: str) -> None:
    subject = scenario_in(STORIES[name], "my.yaml", a_pack(), "my", known()).subject
    if subject is None:
        return
    before = [one for one in subject.passages if not is_label(one) and not is_who_asks(one, subject.scenario)]
    now = list(map(as_now, new(STORIES[name]).passages))

    assert [(one.text, one.voice) for one in before] == [(text, said_by) for _, text, said_by in now]
    for one, (path, _, _) in zip(before, now, strict=True):
        assert path[: len(one.path)] == one.path or is_about_buttons(one.path)


def is_who_asks(passage: Any, scenario: Any) -> bool:
    """Whether it is somebody's name, where a request has their id: no text of the file."""
    if passage.path[-1] != "from":
        return False
    phone = scenario.phone if passage.path[0] == "phone" else scenario.acts[passage.path[1]].elsewhere
    return bool(phone.kind == "request")


def is_about_buttons(path: Any) -> bool:
    """Whether it is a clue of several buttons together, or the first of the one that an email has."""
    return path[-2:] in (("buttons", "clue"), ("button", 0))


@pytest.mark.parametrize("name", STORIES)
def test_rules_say_the_same_of_them(name: str) -> None:
    subject = scenario_in(STORIES[name], "my.yaml", a_pack(), "my", known()).subject
    if subject is None:
        return
    now = tuple(Passage(path, text, Voice(said)) for path, text, said in map(as_now, new(STORIES[name]).passages))

    assert list(rules.check_scenario(dataclasses.replace(subject, passages=now), the_words())) == list(
        rules.check_scenario(subject, the_words())
    )


def files_of(pattern: str) -> dict[str, bytes]:
    found = [file for root in (*ROOTS, BROKEN) for file in sorted(root.glob(pattern))]
    loose = sorted((BROKEN / "lessons").iterdir()) if pattern.endswith(".lesson.yaml") else []
    return {str(file): file.read_bytes() for file in (*found, *loose) if file.is_file()}


@pytest.mark.parametrize("bundled", [True, False], ids=["bundled", "own"])
@pytest.mark.parametrize("name", TABLES)
def test_any_other_file_has_the_same_problems_and_words(name: str, bundled: bool) -> None:
    before, record, pattern = TABLES[name]
    files = files_of(pattern)
    assert files
    few = {file: data for file, data in files.items() if len(data) < 20_000}
    for data in (*files.values(), *dict(crooked(few, 40)).values()):
        source, _ = source_of(data, "my.yaml", FILE_LIMITS, old_fields.known_keys)
        if source is None:
            continue
        was = OldReading(source, bundled=bundled, facts=known().facts, routes=known().help.routes)
        at = Reading(source, bundled=bundled, facts=known().facts, routes=known().help.routes)
        old_value = before.read(source.root, None, "", was)
        value = read_file(record, at)

        assert at.all_problems() == was.all_problems()
        assert at.words == was.words
        assert (value is BAD) == (old_value is OLD_BAD)


def table_value(record: type[Record], file: Path) -> Any:
    source, _ = source_of(file.read_bytes(), str(file), FILE_LIMITS, old_fields.known_keys)
    assert source
    values = read_file(record, Reading(source))
    assert values is not BAD
    return record(**values)


def texts(passages: Any) -> list[tuple[str, str, str]]:
    """Each passage, sorted: lessons are read in another order."""
    return sorted((".".join(map(str, one.path)), one.text, str(one.voice)) for one in passages)


LESSONS = sorted(bundled_root().glob("lessons/*/*.lesson.yaml"))
COURSES = sorted(bundled_root().glob("lessons/*/course.yaml"))
PACKS = sorted(bundled_root().glob("*/pack.yaml"))


@pytest.mark.parametrize("file", LESSONS, ids=lambda file: file.name)
def test_a_lesson_has_the_same_passages_and_values(file: Path) -> None:
    plan = read_lesson(file, str(file)).plan
    assert plan
    now = table_value(lesson.LessonPlan, file)

    assert texts(passages_of(now)) == texts(old_passages.of_lesson(plan))
    assert (now.title, now.ages, now.minutes, now.answer) == (plan.title, plan.ages, plan.minutes, plan.answer)
    assert (now.cards, now.all_cards, now.packs) == (plan.cards, plan.all_cards, plan.packs)
    assert (now.before_after.dealt, now.teams, now.scores) == (plan.before_after, plan.teams, plan.scores)
    page = plan.page
    for field in dataclasses.fields(page):
        if field.name not in ("stories", "after", "swaps", "links", "links_uk"):
            assert getattr(now, field.name) == getattr(page, field.name), field.name
    assert {key: now.links[key] for key in now.links if key != "uk"} == dict(page.links)
    assert now.links.get("uk", ()) == page.links_uk


@pytest.mark.parametrize("file", COURSES, ids=lambda file: file.parent.name)
def test_a_course_has_the_same_passages_and_values(file: Path) -> None:
    before = read_course(file.parent, None, bundled=True).course
    assert before
    now = table_value(course.Course, file)

    assert texts(passages_of(now)) == texts(old_passages.of_course(before))
    for field in dataclasses.fields(before):
        if field.name not in ("id", "lessons", "knowledge", "reviewed", "own"):
            assert getattr(now, field.name) == getattr(before, field.name), field.name


@pytest.mark.parametrize("file", PACKS, ids=lambda file: file.parent.name)
def test_a_pack_has_the_same_passages_and_values(file: Path) -> None:
    before = read_pack(file, str(file), file.parent.name, "", True).pack
    now = table_value(pack.Pack, file)

    assert texts(passages_of(now)) == [
        one for one in texts(old_passages.of_pack(before)) if one[0] != "licence" or now.licence
    ]
    for name in ("title", "about", "ages", "objectives", "topic", "level", "order", "version", "language", "authors"):
        assert getattr(now, name) == getattr(before, name), name


@pytest.mark.parametrize("root", ROOTS, ids=lambda root: root.name)
def test_what_a_root_knows_has_the_same_passages(root: Path) -> None:
    rest = read_known(root).rest
    told = old_passages.of_known(rest)
    for name, record in {
        "cast.yaml": cast_file.Cast,
        "facts.yaml": facts.Facts,
        "help.yaml": help.Help,
        "staff-card.yaml": card_file.StaffCard,
        **{f"law/{nation}.yaml": law.LawCard for nation in rest.law},
        **({"voice.yaml": voice.Questions} if rest.voice else {}),
    }.items():
        assert texts(passages_of(table_value(record, root / name))) == texts(told[name]), name


NOW = {
    "picture": lambda person: person.drawn_as,
    "opening": lambda card: card.pupil.opening,
    "points": lambda card: card.pupil.points,
    "closing": lambda card: card.pupil.closing,
    "adult": lambda card: card.adult.points,
    "reviewed": lambda card: as_written(card.reviewed) if card.reviewed else {},
}
"""Where the value has the file's shape, and the one before had another."""


def same(now: Any, before: Any) -> bool:
    """Whether a value of the table holds what the one before did."""
    if dataclasses.is_dataclass(before):
        return all(
            same(NOW[field.name](now) if field.name in NOW else getattr(now, field.name), getattr(before, field.name))
            for field in dataclasses.fields(before)
            if not (field.name == "ground_rules" and not hasattr(now, field.name))
        )
    if isinstance(before, Mapping):
        return [*now] == [*before] and all(same(now[key], before[key]) for key in before)
    if isinstance(before, tuple):
        return len(now) == len(before) and all(map(same, now, before))
    return bool(now == before)


@pytest.mark.parametrize("root", ROOTS, ids=lambda root: root.name)
def test_what_a_root_knows_has_the_same_values(root: Path) -> None:
    known_ = read_known(root).rest

    assert same(table_value(cast_file.Cast, root / "cast.yaml"), known_.cast)
    assert same(
        {fact.id: fact for fact in reversed(table_value(facts.Facts, root / "facts.yaml").facts)},
        dict(reversed(known_.facts.items())),
    )
    assert same(table_value(card_file.StaffCard, root / "staff-card.yaml"), known_.staff_card)
    for nation, card in known_.law.items():
        now = table_value(law.LawCard, root / "law" / f"{nation}.yaml")
        assert same(now if card.reviewed else now.__replace__(reviewed=None), card)
    if known_.voice:
        assert same(table_value(voice.Questions, root / "voice.yaml").questions, known_.voice)


def test_the_help_of_the_game_has_the_same_values() -> None:
    assert same(table_value(help.Help, bundled_root() / "help.yaml"), read_known(bundled_root()).rest.help)


def test_the_parser_is_told_of_the_same_keys() -> None:
    assert known_keys(story.Scenario) == old_fields.known_keys()


SCHEMAS = {
    "story": (scenario_schema(names_known()), schema_of(story.Scenario, "A scenario of #isitok?", names_known())),
    "pack": (pack_schema(), schema_of(pack.Pack, "A pack of #isitok?")),
    "lesson": (lesson_schema(), schema_of(lesson.LessonPlan, "A lesson plan of #isitok?")),
    "course": (course_schema(), schema_of(course.Course, "A course of #isitok?")),
}
TOLD_NOW = {"title", "x-voice", "x-names", "propertyNames"}


def without_what_is_new(schema: Any, before: Any) -> Any:
    """A schema without what it says now besides, where the one before didn't."""
    if isinstance(schema, list) and isinstance(before, list) and len(schema) == len(before):
        return [without_what_is_new(one, was) for one, was in zip(schema, before, strict=True)]
    if not isinstance(schema, dict) or not isinstance(before, dict):
        return schema
    return {
        key: without_what_is_new(one, before.get(key))
        for key, one in schema.items()
        if key not in TOLD_NOW or key in before
    }


def without_marks_of_ids(schema: Any) -> Any:
    """A schema as it was, without what ids were marked by: now they say what they name."""
    if isinstance(schema, list):
        return list(map(without_marks_of_ids, schema))
    if not isinstance(schema, dict):
        return schema
    return {key: without_marks_of_ids(one) for key, one in schema.items() if (key, one) != ("format", "id")}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_says_what_it_said_and_more(name: str) -> None:
    before, now = without_marks_of_ids(SCHEMAS[name][0]), SCHEMAS[name][1]
    lists = [
        "/properties/respond/properties/options/items/properties/then",
        "/properties/phone/allOf/2/then/properties/stickers",
        "/properties/phone/allOf/7/then/properties/body",
        "/properties/phone/allOf/8/then/properties/buttons",
    ]
    if name == "story":
        for path in lists:  # where a list may be left out, a map without one was never read
            assert _at(now, path)["anyOf"][0]["type"] == ["string", "number", "boolean"]
            _at(before, path)["anyOf"][0] = _at(now, path)["anyOf"][0]

    assert without_what_is_new(now, before) == before


def _at(schema: Any, path: str) -> Any:
    for step in path.split("/")[1:]:
        schema = schema[int(step)] if isinstance(schema, list) else schema[step]
    return schema
