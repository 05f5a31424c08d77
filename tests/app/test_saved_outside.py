"""A story is open in the form, and somebody else saves its file: what they wrote is shown, and nothing is lost."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from isitok.app.saved_outside import Outside
from tests.app.test_form import Writer, writing
from tests.packs_.nouns import SMALLEST, a_pack_folder

THEIRS = SMALLEST.replace("Dev", "Ffion")


@pytest.fixture
def story(documents: Path) -> Path:
    return a_pack_folder(documents / "isitok packs", "Ours", rabbit=SMALLEST) / "scenarios" / "rabbit.yaml"


class Beside:
    """A window in which a story is written, beside another editor."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.woken = threading.Event()
        self.outside = Outside(writer.screens, self.woken.set)
        self.follows()

    def follows(self, seconds: float = 0.3) -> None:
        """Frames are drawn, whenever the window is woken."""
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            self.outside.follow(self.writer.now)
            self.woken.wait(0.02)

    def shows(self, text: str) -> bool:
        for _ in range(40):
            self.follows(0.1)
            if self.writer.form.history.text == text:
                return True
        return False


@pytest.fixture
def beside(documents: Path, story: Path) -> Iterator[Beside]:
    found = Beside(writing(documents, story))
    yield found
    found.outside.stop()


def test_what_others_save_is_shown_by_itself_and_one_undo_takes_it_back(beside: Beside, story: Path) -> None:
    writer = beside.writer
    story.write_text(THEIRS)

    assert beside.shows(THEIRS)
    assert not writer.form.said
    assert writer.focus == "f:title"
    writer.types("!")
    writer.rests()
    assert "Ffion" in story.read_text()
    writer.keys("Ctrl+Z", "Ctrl+Z")
    assert writer.form.history.text == SMALLEST


def test_who_has_just_typed_is_asked_at_the_next_pause_and_both_texts_are_kept(beside: Beside, story: Path) -> None:
    writer = beside.writer
    writer.types("!")
    mine = writer.form.history.text
    story.write_text(THEIRS)

    assert not beside.shows(THEIRS)
    assert writer.form.history.text == mine
    for _ in range(8):
        time.sleep(0.05)
        writer.waits(1.1)
    assert writer.form.conflict
    writer.presses("theirs")
    assert writer.form.history.text == THEIRS
    assert story.with_name("_rabbit other.yaml").read_text() == mine


def test_whoever_types_on_is_not_moved_to_a_button_by_it(beside: Beside, story: Path) -> None:
    writer = beside.writer
    story.write_text(THEIRS)
    writer.types("and more and more and more")
    for _ in range(8):
        time.sleep(0.02)
        writer.waits(0.1)

    assert writer.focus == "f:title"
    assert story.read_text() == THEIRS


def test_what_was_saved_here_is_never_taken_for_somebody_elses(beside: Beside, story: Path) -> None:
    writer = beside.writer
    for letter in "abc":
        writer.types(letter)
        writer.rests()
        beside.follows(0.5)
        assert writer.form.history.text.count("\n") == SMALLEST.count("\n")
        assert "others" not in writer.form.history.undoes


def test_what_others_saved_while_something_lay_over_the_form_is_shown_on_coming_back(
    beside: Beside, story: Path
) -> None:
    writer = beside.writer
    writer.keys("F1")
    story.write_text(THEIRS)
    beside.follows()
    writer.waits(2)
    writer.keys("Esc")

    assert beside.shows(THEIRS)


def test_a_file_that_is_emptied_or_gone_for_a_moment_takes_nothing_away(beside: Beside, story: Path) -> None:
    story.write_bytes(b"")
    beside.follows(0.4)
    story.unlink()
    beside.follows(0.4)
    assert beside.writer.form.history.text == SMALLEST
    story.write_text(THEIRS)

    assert beside.shows(THEIRS)
