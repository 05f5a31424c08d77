"""Who is in a story comes from its words: also from those on the phone; and nobody goes without being asked about."""

from pathlib import Path

import pytest

from isitok import ui
from isitok.scenes.form.which_one import WhichOneScene
from tests.app.test_form import WRITTEN, Writer, writing
from tests.packs_.nouns import a_pack_folder

CHAT = """phone:
  kind: chat
  whose: kofi
  name: Our chat
  messages:
    - noor (sad): Where were you, and where was Max?
    - kofi: He is with Ruby
"""
ON_PHONE = WRITTEN.replace("acts:\n", f"{CHAT}acts:\n")


@pytest.fixture
def story(documents: Path) -> Path:
    return a_pack_folder(documents / "isitok packs", "Ours", photo=ON_PHONE) / "scenarios" / "photo.yaml"


def in_it(writer: Writer) -> str:
    return next(node.spoken.name for node in ui.walk(writer.layout.root) if node.spoken.name.startswith("In it: "))


def asked(writer: Writer) -> list[str]:
    return [node.spoken.name for node in ui.walk(writer.layout.root) if node.id.startswith(("who:", "gone:"))]


def test_whoever_writes_is_named_or_has_the_phone_is_in_it(documents: Path, story: Path) -> None:
    assert in_it(writing(documents, story)) == "In it: Ffion, Leo, Ruby, Kofi, Noor"


@pytest.mark.parametrize("step", ["story", "phone", "acts"])
def test_a_name_that_stands_only_in_a_bubble_is_asked_about_and_called_anew_there(
    step: str, documents: Path, story: Path
) -> None:
    writer = writing(documents, story, step)
    assert asked(writer) == ["Max – who is that?"]
    writer.presses("who:Max")
    assert isinstance(writer.scene, WhichOneScene)
    writer.types("dev")
    writer.keys("Enter")
    writer.rests()

    assert "where was Dev?" in story.read_text("utf-8")
    assert asked(writer) == []


def test_somebody_new_on_the_phone_is_known_from_then_on(documents: Path, story: Path) -> None:
    writer = writing(documents, story, "phone")
    writer.presses("who:Max", "one:+")
    writer.rests()

    assert "others:\n  max: Max\n" in story.read_text("utf-8")
    assert asked(writer) == []


@pytest.mark.parametrize(
    "said", ["Nice. Lovely photo! Well done “Super”", "Wait, what", "Mum, can you", "Look, a pony"]
)
def test_the_first_word_of_a_bubble_is_no_name(said: str, documents: Path, story: Path) -> None:
    story.write_text(ON_PHONE.replace("Where were you, and where was Max?", said))

    assert asked(writing(documents, story)) == []


def test_unless_it_is_whom_the_bubble_speaks_to(documents: Path, story: Path) -> None:
    story.write_text(ON_PHONE.replace("Where were you, and where was Max?", "Max, pls stop"))

    assert asked(writing(documents, story)) == ["Max – who is that?"]


def test_once_the_last_word_has_somebody_no_more_they_go_only_if_that_is_wanted(documents: Path, story: Path) -> None:
    listed = "people:\n  leo: pictured\n  ffion: sender\nfeelings:\n  leo: sad\n"
    text = WRITTEN.replace("story:", f"{listed}story:").replace("Leo is asleep in it", "A friend is asleep in it")
    story.write_text(text)
    writer = writing(documents, story)
    assert asked(writer) == [], "the why still has Leo"

    writer.keys("Ctrl+PageDown", "Ctrl+PageDown")
    writer.presses("f:acts/0/why")
    writer.keys("Ctrl+A", "Backspace")
    assert asked(writer) == ["Leo isn’t in the words any more. Take Leo out?"]
    writer.presses("gone:leo")
    assert writer.hears("Does Leo go?")
    writer.keys("Enter")
    assert "leo: pictured" in writer.form.history.text, "staying is what Enter means"
    writer.presses("gone:leo", "goes")
    assert asked(writer) == []
    assert "leo" not in writer.form.history.text
    assert "ffion: sender" in writer.form.history.text
    assert "feelings" not in writer.form.history.text
    writer.keys("Ctrl+Z")
    assert "leo: pictured" in writer.form.history.text
    assert "leo: sad" in writer.form.history.text


def test_a_story_that_has_only_begun_loses_nobody(documents: Path, story: Path) -> None:
    story.write_text("title: One\npeople:\n  leo: pictured\n")

    assert asked(writing(documents, story)) == []
