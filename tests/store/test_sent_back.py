"""What a reader says to a writer comes to the end of the story's file, and nothing else there changes."""

from pathlib import Path

import pytest
import yaml

from isitok.base.trouble import Troubled
from isitok.store.sent_back import send_back, with_remark

STORY = "title: A goal\nstory: Idris films it.  # on Monday\n"


def test_it_becomes_the_note_of_a_story_that_has_none(tmp_path: Path) -> None:
    file = tmp_path / "goal.yaml"
    file.write_bytes(STORY.rstrip("\n").replace("\n", "\r\n").encode())

    send_back(file, ' Who says "yes"?\nIdris? ')

    said = r'note: "To the writer: Who says \"yes\"? Idris?"'
    assert file.read_bytes() == f"{STORY}{said}\n".replace("\n", "\r\n").encode()


def test_where_a_note_stands_or_has_no_room_for_it_it_becomes_comments() -> None:
    words = 81 * "word "
    noted = f"{STORY}note: Read it aloud.\n"
    for before, said in ((noted, "Shorter."), (STORY, words), ("- a list\n", "Shorter."), ("a: [\n", "Shorter.")):
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
