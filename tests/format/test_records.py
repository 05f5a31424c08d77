"""Records: frozen values whose class is their table."""

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from isitok.base.value import Value, replace
from isitok.format import field_kinds
from isitok.format.act import Act
from isitok.format.card import Pack
from isitok.format.field_kinds import By, Each, Form, Kind, Some, Text
from isitok.format.fields import Field
from isitok.format.glossary import Glossary
from isitok.format.help import Route
from isitok.format.known import Known
from isitok.format.lesson_times import split, story, work
from isitok.format.page import records
from isitok.format.passages import passages_of
from isitok.format.phone_parts import Address, ClueLabel, ClueText, Sender
from isitok.format.phones import Email, PhoneKind, Request
from isitok.format.problem import Severity
from isitok.format.record import Record, fields_of, keys_of, said_in_order
from isitok.format.retold import retold
from isitok.format.story import Scenario
from isitok.format.vocabulary import Level, Mood, Verdict
from isitok.format.voices import ADULT, GAME, QUOTED
from isitok.format.yaml.fault import Advice
from tests.each import each

ALL = records()


@pytest.fixture
def act() -> Act:
    return Act(act="Dev waves.", verdict=Verdict.OK, why="It is kind.")


def test_a_record_has_what_it_was_given_and_else_what_its_table_says(act: Act) -> None:
    assert (act.act, act.by, act.if_chosen, act.happens) == ("Dev waves.", "", {}, ())


def test_a_record_that_lacks_what_it_needs_is_none() -> None:
    with pytest.raises(TypeError, match="why"):
        Act(act="Dev waves.", verdict=Verdict.OK)  # type: ignore[call-arg]


def test_a_record_does_not_change(act: Act) -> None:
    with pytest.raises(AttributeError, match="doesn't change"):
        act.why = "It is not."  # type: ignore[misc]


def test_a_key_that_is_a_word_of_python_is_written_without_its_underscore() -> None:
    assert keys_of(Request)["from"].name == "from_"


@each(ALL.values(), "record")
def test_every_key_has_a_label_and_one_line_of_help(record: type[Record]) -> None:
    for key, field in keys_of(record).items():
        assert field.label[:1].isupper() or not field.label[:1].isalpha(), key
        assert field.label == field.label.strip(" .")
        assert field.help
        assert "\n" not in field.help
        assert not field.help.endswith(".")


@each(ALL.values(), "record")
def test_no_two_keys_of_a_record_have_the_same_label(record: type[Record]) -> None:
    labels = [field.label for field in keys_of(record).values()]

    assert len(labels) == len(set(labels))


@each(ALL.values(), "record")
def test_everything_is_read_aloud_once(record: type[Record]) -> None:
    said = [field.key for field in said_in_order(record)]

    assert sorted(said) == sorted(keys_of(record))


@each(ALL.values(), "record")
def test_what_a_single_value_stands_for_and_what_excludes_each_other_are_fields(record: type[Record]) -> None:
    assert not record.SHORT or isinstance(getattr(record, record.SHORT), Field)
    assert set(record.EXACTLY_ONE) <= set(keys_of(record))


def test_every_page_of_the_form_has_its_fields() -> None:
    assert list(dict.fromkeys(field.step for field in keys_of(Scenario).values())) == [
        "story",
        "adults",
        "phone",
        "acts",
        "help",
        "feelings",
        "telling",
        "talk",
    ]


def test_a_story_is_read_in_the_order_in_which_it_is_told() -> None:
    assert [field.key for field in said_in_order(Act)][:8] == [
        "act", "by", "verdict", "happens", "elsewhere", "if_chosen", "why", "changes_if",
    ]  # fmt: skip


def test_where_an_id_stands_for_somebody_their_name_is_said() -> None:
    email = Email(
        kind=PhoneKind.EMAIL,
        from_=Sender(text="amina", called="Amina"),
        address=Address(text="amina@school.example", clue="It says which school Amina goes to."),
        subject=ClueLabel(text="Hello"),
        body=(ClueText(text="amina"),),
    )

    assert [(".".join(map(str, one.path)), one.text, one.voice) for one in passages_of(email)] == [
        ("subject.text", "Hello", QUOTED),
        ("from.text", "Amina", QUOTED),
        ("address.text", "amina@school.example", QUOTED),
        ("address.clue", "It says which school Amina goes to.", GAME),
        ("body.0.text", "amina", QUOTED),
    ]


def kinds() -> list[Any]:
    return [field.of for record in ALL.values() for field in fields_of(record)]


def test_every_kind_of_field_is_used() -> None:
    inside = [one.of for one in kinds() if isinstance(one, Each)]
    keys = [field.many.keys for record in ALL.values() for field in fields_of(record) if isinstance(field.many, By)]
    used = {type(one) for one in (*kinds(), *inside, *keys)}
    known = {one for one in vars(field_kinds).values() if isinstance(one, type) and issubclass(one, Kind)}

    assert used == known


def test_a_field_says_what_it_is_where_it_is_looked_at() -> None:
    assert repr(keys_of(Act)["by"]) == "Field('by', \"who does it; without it, the first person named in 'act'\")"


def test_only_forms_that_players_read_have_a_voice() -> None:
    assert [one.example for one in kinds() if isinstance(one, Form) and one.voice] == ["prizes@win-now.example"]


def test_lists_and_maps_have_limits_that_can_be_kept() -> None:
    for record in ALL.values():
        for field in fields_of(record):
            if isinstance(field.many, Some | By):
                assert 0 <= field.many.low <= field.many.high


def test_texts_have_limits_that_can_be_kept() -> None:
    for of in kinds():
        if isinstance(of, Text) and of.least:
            lows, highs = (one if isinstance(one, tuple) else (one,) * 4 for one in (of.least, of.words))
            assert all(low < high for low, high in zip(lows, highs, strict=True))


def test_records_cost_a_start_neither_yaml_nor_dataclasses() -> None:
    told = "import sys, isitok.format.story, isitok.format.pack; print(*{'yaml', 'dataclasses'} & sys.modules.keys())"

    assert subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout == "\n"


def test_what_is_retold_are_the_texts_of_one_voice_however_deep_and_nothing_else(act: Act) -> None:
    email = Email(
        kind=PhoneKind.EMAIL,
        from_=Sender(text="amina"),
        address=Address(text="amina@school.example", clue="It says which school."),
        subject=ClueLabel(text="Hello"),
        body=(ClueText(text="amina"),),
    )
    told = retold(email, str.upper, GAME)

    assert told == replace(email, address=replace(email.address, clue="IT SAYS WHICH SCHOOL."))
    assert retold(act, str.upper, QUOTED) is act
    assert [retold(email, str.upper, QUOTED).body[0].text, told.body[0].text] == ["AMINA", "amina"]


def test_what_a_route_for_adults_says_is_said_to_adults() -> None:
    say = keys_of(Route)["say"].of
    rest: dict[str, Any] = {"kind": "service", "name": "A", "say": "B", "ages": None, "nations": ()}

    assert [Route(audience=whom, **rest).voice_of(say) for whom in ("all", "led", "adults")] == [GAME, GAME, ADULT]
    assert Route(audience="adults", **rest).voice_of(keys_of(Route)["adult_say"].of) is ADULT


def every(kind: type[Value]) -> Iterator[type[Value]]:
    for one in kind.__subclasses__():
        yield one
        yield from every(one)


def test_what_nobody_says_of_something_is_not_so_of_it() -> None:
    """What packs add to files, and what stands on a phone or a card: no, none and nothing; but these."""
    said = {
        (one.__name__, name): value
        for one in every(Value)
        if one.__module__.startswith("isitok.format.")
        for name, value in one._defaults.items()
        if value and getattr(getattr(one, name), "is_added", True)
    }

    assert said == {
        ("Problem", "severity"): Severity.ERROR,
        ("Text", "plain"): True,
        ("Id", "what"): "a name",
        ("Photo", "scene"): "plain",
        ("Bubble", "mood"): Mood.CALM,
        ("Words", "style"): "body",
        ("Message", "mood"): Mood.CALM,
        ("WeekMessage", "mood"): Mood.CALM,
        ("Week", "made_up"): True,
        (Known.__name__, "glossary"): Glossary(words={}),
        (Advice.__name__, "code"): "yaml",
        (Pack.__name__, "level"): Level.ONE,
        (Pack.__name__, "language"): "en",
    }


def test_parts_of_a_lesson_are_counted_from_one_in_its_file() -> None:
    assert (story(0), work(1), split("vote-3"), split("start")) == ("story-1", "work-2", ("vote", 2), ("start", 0))
