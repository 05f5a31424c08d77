"""What a button says is a word of the file, too: whoever writes *It depends* is understood."""

import jsonschema
import pytest

from isitok.format.file_kinds import schema_of_kind
from isitok.format.vocabulary import Topic, Verdict
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


@pytest.mark.parametrize("topic", [topic for topic in Topic if topic.value not in ("nudes", "blackmail")])
def test_every_topic_is(topic: Topic) -> None:
    label = LABELS["Topic"][topic.value]
    read = reading(f'{RABBIT}topic: "{label}"\n')

    assert "unknown-word" not in {problem.code for problem in read.problems}


def test_the_schema_offers_both(tmp_path: object) -> None:
    schema = schema_of_kind("scenario")
    told = {
        "title": "A", "ages": "7-9", "story": "B.",
        "acts": [{"act": "C.", "verdict": "It depends", "why": "D.", "changes_if": "E"}],
    }  # fmt: skip

    jsonschema.validate(told, schema)


def test_what_nobody_calls_so_is_no_word() -> None:
    read = reading(RABBIT.replace("verdict: ok", "verdict: It might be"))

    assert "unknown-word" in {problem.code for problem in read.problems}
