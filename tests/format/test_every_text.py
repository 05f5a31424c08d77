"""Rules read every text of a file: a slur or a telephone number, wherever it stands, is found in its line."""

from codecs import decode
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from isitok import rules
from isitok.format import (
    cast,
    course,
    facts,
    glossary,
    help,
    law,
    lesson,
    pack,
    sheet_words,
    staff_card,
    story,
    voice,
    week,
)
from isitok.format.file import story_keys
from isitok.format.json_schema import schema_of
from isitok.format.passages import Passage, passages_of
from isitok.format.read import read_file
from isitok.format.reading import BAD, Reading
from isitok.format.record import Record
from isitok.format.voices import CITED, Voice
from isitok.format.yaml.source import FILE_LIMITS, source_of
from isitok.format.yaml.value_places import places_of
from isitok.library.bundled import names_known
from isitok.rules.prepared import prepare_passages
from tests.each import each
from tests.format.slots import Slot, as_yaml, slots, slots_in
from tests.fuzz.reading import known
from tests.rules.nouns import the_words

FILES: Mapping[str, type[Record]] = {
    "story": story.Scenario,
    "pack": pack.PackFile,
    "lesson": lesson.LessonPlan,
    "course": course.Course,
    "cast": cast.Cast,
    "facts": facts.Facts,
    "help": help.Help,
    "law": law.LawCard,
    "staff card": staff_card.StaffCard,
    "voice": voice.Questions,
    "week": week.Week,
    "glossary": glossary.Glossary,
    "sheet": sheet_words.SheetWords,
}
WRITERS = ("story", "pack", "lesson", "course", "week")
"""What anybody may write, and has a schema for."""

NEVER = {"slurs": decode("fcnfgvp", "rot13"), "help-number-known": "07911 123456"}


def found_in(text: str, record: type[Record], word: str) -> set[tuple[str, int]]:
    """What rules say of the texts with this word in a file, by code and line."""
    source, problems = source_of(text.encode(), "my.yaml", FILE_LIMITS, story_keys)
    assert source, problems
    at = Reading(
        source,
        people={id_: one.name for id_, one in known().cast.people.items()},
        facts=known().facts,
        routes=known().help.routes,
    )
    values = read_file(record, at)
    assert values is not BAD, at.all_problems()
    places = places_of("my.yaml", text)
    said = [Passage(one.path, one.text, Voice(one.voice)) for one in passages_of(record(**values)) if word in one.text]
    spoken = prepare_passages(tuple(said), places, known())
    return {(problem.code, problem.place.line) for problem in rules.check_spoken(spoken, the_words())}


def missed(record: type[Record], places: Iterator[Slot]) -> list[str]:
    """Where something that nobody should read isn't found."""
    word = " ".join(NEVER.values())
    return [
        f"{slot.name}: {code}"
        for slot in places
        if slot.voice is not CITED
        for code in sorted(NEVER.keys() - _found_there(slot.file(word), word, record))
    ]


def _found_there(tree: Any, word: str, record: type[Record]) -> set[str]:
    """The codes of what is found in the line in which the word stands."""
    text = as_yaml(tree)
    lines = [number for number, line in enumerate(text.splitlines(), 1) if word in line]
    assert len(lines) == 1, "the word stands in one place"
    return {code for code, line in found_in(text, record, word) if line == lines[0]}


@each(FILES)
def test_what_nobody_should_read_is_found_in_every_text_of_the_table(name: str) -> None:
    places = list(slots(FILES[name]))

    assert places
    assert missed(FILES[name], iter(places)) == []


@pytest.mark.parametrize("name", WRITERS)
def test_what_nobody_should_read_is_found_in_every_text_that_the_printed_schema_names(name: str) -> None:
    schema = schema_of(FILES[name], name, names_known() if name in ("story", "week") else None)
    places = list(slots_in(schema))

    assert places
    assert missed(FILES[name], iter(places)) == []


@pytest.mark.parametrize("name", WRITERS)
def test_what_anybody_may_write_is_read_by_rules(name: str) -> None:
    assert [slot.name for slot in slots(FILES[name]) if slot.voice is CITED] == []


@pytest.mark.parametrize("name", WRITERS)
def test_every_text_in_a_schema_has_a_voice_or_is_closed(name: str) -> None:
    schema = schema_of(FILES[name], name, names_known() if name in ("story", "week") else None)

    assert list(_open_texts(schema, ())) == []


def _open_texts(schema: Any, path: tuple[str, ...]) -> Iterator[str]:
    if isinstance(schema, list):
        for number, one in enumerate(schema):
            yield from _open_texts(one, (*path, str(number)))
    elif isinstance(schema, dict):
        types = schema.get("type", ())
        is_text = "string" in ([types] if isinstance(types, str) else types)
        if is_text and not schema.keys() & {"x-voice", "x-names", "enum", "const", "pattern", "format"}:
            yield ".".join(path)
        for key, one in schema.items():
            if key != "defaultSnippets":
                yield from _open_texts(one, (*path, key))
