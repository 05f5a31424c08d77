"""What a reader says to a writer comes into the story's file, and nothing else there changes."""

from pathlib import Path

import pytest
import yaml

from isitok.base.trouble import Troubled
from isitok.edit.sent_back import send_back, with_remark

STORY = "title: A goal\nstory: Idris films it.  # on Monday\n"
WEEK = "title: Kevin\ndays:\n- day: monday\n"


def test_it_becomes_the_note_of_a_story_that_has_none(tmp_path: Path) -> None:
    file = tmp_path / "goal.yaml"
    file.write_bytes(STORY.rstrip("\n").replace("\n", "\r\n").encode())

    send_back(file, ' Who says "yes"?\nIdris? ')

    said = r'note: "To the writer: Who says \"yes\"? Idris?"'
    assert file.read_bytes() == f"{STORY}{said}".replace("\n", "\r\n").encode()


@pytest.mark.parametrize("note", ["Read it aloud.", '"Read it aloud"  # by Monday', ">-\n  Read it\n  aloud."])
def test_a_note_that_is_there_says_it_too_behind_its_own_words(note: str) -> None:
    after = with_remark(
        f"title: A goal\nnote: {note}\nstory: Idris films it.  # on Monday\n", "To the writer: Shorter."
    )
    assert yaml.safe_load(after) == {
        "title": "A goal",
        "note": "Read it aloud. To the writer: Shorter.",
        "story": "Idris films it.",
    }
    assert after.startswith("title: A goal\nnote: ")
    assert after.endswith("\nstory: Idris films it.  # on Monday\n")
    assert ("# by Monday" in note) == ("# by Monday" in after)


def test_what_no_note_has_room_for_becomes_comments() -> None:
    words = 81 * "word "
    noted = f"{STORY}note: {79 * 'long '}note.\n"
    for before, said in (
        (noted, "Shorter."),
        (STORY, words),
        (WEEK, "Shorter."),
        ("- a list\n", "Shorter."),
        ("a: [\n", "Shorter."),
    ):
        after = with_remark(before, said)
        assert after.startswith(before)
        lines = after.removeprefix(before).splitlines()
        assert all(line.startswith("# ") and len(line) <= 102 for line in lines)
        assert " ".join(line[2:] for line in lines) == " ".join(said.split())

    (first, *_) = with_remark(STORY, " ".join(["a" * 50] * 81)).removeprefix(STORY).splitlines()
    assert first == f"# {'a' * 50}", "two words would have 101 letters"
    assert yaml.safe_load(with_remark(STORY, words.removeprefix("word ")))["note"].split() == ["word"] * 80


def test_what_is_no_text_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "goal.yaml"
    file.write_bytes(b"title: \xff\n")
    with pytest.raises(Troubled):
        send_back(file, "Shorter.")
    assert file.read_bytes() == b"title: \xff\n"
