"""What a button says is a word of the file, too: whoever writes *It depends* is understood."""

import json
from collections.abc import Iterator

import jsonschema
import pytest

from isitok.format.by_label import by_label, labels_of
from isitok.format.field_kinds import Choice
from isitok.format.file_kinds import schema_of_kind
from isitok.format.page import records_inside
from isitok.format.record import keys_of
from isitok.format.story import Scenario
from isitok.format.vocabulary import Band, Topic, Verdict
from isitok.i18n.labels import LABELS
from tests.builders import RABBIT
from tests.packs_.nouns import reading

WRITTEN = {
    "It depends": Verdict.DEPENDS,
    "it depends.": Verdict.DEPENDS,
    "It's OK": Verdict.OK,
    "It’s ok": Verdict.OK,
    "Not OK": Verdict.NOT_OK,
}


@pytest.mark.parametrize("written", WRITTEN)
def test_a_verdict_is_written_as_its_button_says_it(written: str) -> None:
    text = RABBIT.replace("verdict: ok", f"verdict: {written}\n    changes_if: Ruby had asked him not to")
    subject = reading(text).subject

    assert subject
    assert subject.scenario.acts[0].verdict is WRITTEN[written]


def choices() -> Iterator[tuple[str, Choice]]:
    """All that is chosen from a list in a story."""
    for record in (Scenario, *records_inside(Scenario)):
        for field in keys_of(record).values():
            for of in (field.of, getattr(field.of, "of", None)):
                if isinstance(of, Choice):
                    yield f"{record.__name__}.{field.key}", of


def test_every_label_is_a_word_of_the_file_and_offered_by_the_schema() -> None:
    schema = json.dumps(schema_of_kind("scenario"), ensure_ascii=False)
    named = {(where, label): (of, value) for where, of in choices() for label, value in labels_of(of).items()}

    assert len(named) > 150
    for (where, label), (of, value) in named.items():
        assert by_label(of, label) is value, (where, label)
        assert json.dumps(label, ensure_ascii=False) in schema, (where, label)


def test_a_story_written_in_labels_is_read() -> None:
    text = RABBIT.replace("ages: 7-9", "ages: 7–9")
    read = reading(f'{text}topic: "{LABELS["Topic"]["group-chats"]}"\nlevel: "1"\npeople: {{dev: Sharer}}\n')

    assert "unknown-word" not in {problem.code for problem in read.problems}
    assert read.subject
    assert (read.subject.scenario.topic, read.subject.scenario.ages) == (Topic.GROUP_CHATS, (Band.B7_9,))


def test_the_schema_takes_a_label_for_a_word() -> None:
    told = {
        "title": "A", "ages": "7-9", "story": "B.",
        "acts": [{"act": "C.", "verdict": "It depends", "why": "D.", "changes_if": "E"}],
    }  # fmt: skip

    jsonschema.validate(told, schema_of_kind("scenario"))


def test_what_nobody_calls_so_is_no_word() -> None:
    read = reading(RABBIT.replace("verdict: ok", "verdict: It might be"))

    assert "unknown-word" in {problem.code for problem in read.problems}
