"""What is written beside the stories of a pack: what readers said, who has read what, what was sent."""

from pathlib import Path

import pytest

from isitok.format.asked import Asked
from isitok.format.open_questions import LONGEST_QUESTION
from isitok.format.readings import StoryReading
from isitok.library.scaffold import EXAMPLES
from isitok.store.remarks import UnwritableQuestions, add_remark
from isitok.store.signing import UnreadableReadings, move_readings, sign, text_of
from isitok.store.to_send import note_sent, to_send
from tests.packs_.test_readings import MARKS  # marks of stories as they are

HEAD = "# What is still open about these stories, and what readers have said. F8 of docs/format.md.\nquestions:\n"
PACK = 'title: Ours\nabout: Two stories.\nages: 7-9\nauthors: [Ms Rees]\nversion: "{}"\n'
MARK = MARKS["a-rabbit"]


def remarked(folder: Path, before: str | None, said: str, story: str = "the-bus") -> str:
    file = folder / "questions.yaml"
    file.unlink(missing_ok=True)
    if before is not None:
        file.write_bytes(before.encode())
    add_remark(folder, story, Asked.LEAD, said)
    return file.read_bytes().decode()


NEW = "- for: lead\n    ask: "
ONE = 'questions:\n  the-bus:\n  - for: lead\n    ask: "One?"\n'
CASES = {
    "none yet": (None, HEAD + '  the-bus:\n  - for: lead\n    ask: "Café?"\n'),
    "an empty file": ("\n", HEAD + '  the-bus:\n  - for: lead\n    ask: "Café?"\n'),
    "another story": (
        "questions:\n  other:\n  - for: lead\n    ask: One?\n# the end\n",
        'questions:\n  other:\n  - for: lead\n    ask: One?\n  the-bus:\n  - for: lead\n    ask: "Café?"\n# the end\n',
    ),
    "the same story": (
        "questions:\n  The bus:\n    - for: lead\n      ask: One?\n  other:\n    - for: lead\n      ask: Two?\n",
        'questions:\n  The bus:\n    - for: lead\n      ask: One?\n    - for: lead\n      ask: "Café?"\n'
        "  other:\n    - for: lead\n      ask: Two?\n",
    ),
    "without an end of line": (
        "questions:\n  other:\n  - for: lead\n    ask: One?",
        'questions:\n  other:\n  - for: lead\n    ask: One?\n  the-bus:\n  - for: lead\n    ask: "Café?"\n',
    ),
    "lines of Windows": (
        "questions:\r\n  the-bus:\r\n  - for: lead\r\n    ask: One?\r\n",
        'questions:\r\n  the-bus:\r\n  - for: lead\r\n    ask: One?\r\n  - for: lead\r\n    ask: "Café?"\r\n',
    ),
    "a long text": (
        "questions:\n  the-bus:\n  - for: lead\n    ask: >\n      One\n      two?\nmore: 1\n",
        "questions:\n  the-bus:\n  - for: lead\n    ask: >\n      One\n      two?\n"
        '  - for: lead\n    ask: "Café?"\nmore: 1\n',
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_remark_stands_below_those_that_a_story_has_and_the_rest_stays_as_it_is(tmp_path: Path, name: str) -> None:
    before, after = CASES[name]
    assert remarked(tmp_path, before, "Café?") == after


def test_a_long_remark_is_several_and_nothing_of_it_is_left_out(tmp_path: Path) -> None:
    words = [f"w{number}" for number in range(LONGEST_QUESTION + 1)]
    text = remarked(tmp_path, None, " ".join(words))
    asked = [line.split('"')[1] for line in text.splitlines() if "ask:" in line]
    assert asked == [" ".join(words[:LONGEST_QUESTION]), words[-1]]


@pytest.mark.parametrize(
    "before", ["[]", "questions: [", "questions: []\n", "questions:\n", "other: 1\n", "questions: {a: {b: 1}}\n", "7"]
)
def test_what_cannot_be_added_to_is_refused_and_stays(tmp_path: Path, before: str) -> None:
    with pytest.raises(UnwritableQuestions):
        remarked(tmp_path, before, "Café?")
    assert (tmp_path / "questions.yaml").read_text() == before


# Who has read what


def reading(story: str, by: str = "governor", note: str = "") -> StoryReading:
    return StoryReading(story=story, by=by, on="2026-11-30", text=MARK, note=note)


def a_pack(folder: Path, *readings: StoryReading) -> Path:
    folder.mkdir()
    if readings:
        (folder / "readings.yaml").write_text(text_of(readings), "utf-8")
    return folder


def test_readings_go_along_with_a_story_and_take_the_place_of_those_of_another_with_its_name(tmp_path: Path) -> None:
    here = a_pack(tmp_path / "here", reading("bus"), reading("bus", "head of year"), reading("park"))
    there = a_pack(tmp_path / "there", reading("coach"), reading("quiz"))
    move_readings(here, "bus", there, "coach")
    assert (here / "readings.yaml").read_text() == text_of([reading("park")])
    moved = [reading("quiz"), reading("coach"), reading("coach", "head of year")]
    assert (there / "readings.yaml").read_text() == text_of(moved)
    move_readings(here, "nothing", there, "park")
    assert (here / "readings.yaml").read_text() == text_of([reading("park")])
    move_readings(here, "park", there, "park")
    assert not (here / "readings.yaml").exists()


def test_readings_that_cannot_be_read_are_not_written_over(tmp_path: Path) -> None:
    pack = a_pack(tmp_path / "pack")
    (pack / "readings.yaml").write_text("readings: [")
    with pytest.raises(UnreadableReadings):
        move_readings(pack, "bus", pack, "coach")


def test_a_story_is_read_anew_by_the_same_role_and_kept_as_it_was_read(tmp_path: Path) -> None:
    pack = a_pack(tmp_path / "pack")
    (pack / "bus.yaml").write_text("title: One\n")
    for by, note in (("governor", ""), ("Head of year", ""), ("Governor", "Café: not today.")):
        sign(pack, pack / "bus.yaml", reading("bus", by, note))
    last = [reading("bus", "Head of year"), reading("bus", "Governor", "Café: not today.")]
    assert (pack / "readings.yaml").read_text("utf-8") == text_of(last)
    assert '    note: "Café: not today."\n' in text_of(last)


# What was sent


def test_a_pack_has_changed_if_it_differs_from_what_was_sent_with_its_version(tmp_path: Path) -> None:
    pack = a_pack(tmp_path / "pack")
    story = (EXAMPLES / "smallest.yaml").read_text("utf-8")
    (pack / "pack.yaml").write_text(PACK.format("1 é"), "utf-8")
    (pack / "a.yaml").write_text(story, "utf-8")
    first = to_send(pack)
    assert (first.is_changed, first.version) == (False, "1 é")
    assert [title in story for title in first.examples] == [True], "it is the game's own example"
    note_sent(pack, first)
    assert '"1 é"' in (pack / "_sent.json").read_text("utf-8")
    assert not to_send(pack).is_changed
    (pack / "a.yaml").write_text(story.replace("story: ", "story: Today. "), "utf-8")
    assert (to_send(pack).is_changed, to_send(pack).examples) == (True, ())
    (pack / "pack.yaml").write_text(PACK.format("2"), "utf-8")
    assert not to_send(pack).is_changed
