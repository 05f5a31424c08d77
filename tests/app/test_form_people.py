"""Twenty people who make a story that plays, each without a text editor: in their own way, on their own phone."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from docx import Document

from isitok.format.problem import Severity
from isitok.library.check_report import check_paths
from isitok.scenes.form.form_page import FormScene, form_scene
from tests.app.test_form import Writer, tabs_to
from tests.app.test_switches import TwoSwitches
from tests.exchange.test_bring_in import HEADINGS
from tests.exchange.test_table_in import saved
from tests.packs_.nouns import a_pack_folder


class Told(NamedTuple):
    """What somebody wants to tell."""

    title: str
    ages: str
    story: str
    act: str
    verdict: str
    why: str


STORIES = (
    Told(
        "A hen in the garden", "7-9", "Ruby has a brown hen. She takes a photo of it in the garden.",
        "Ruby shows the photo to Dev.", "ok", "It is her own hen and nobody else is in it. Dev likes hens too.",
    ),
    Told(
        "The spelling test", "9-11", "Leo got two out of twenty in the spelling test. His paper lies on the table.",
        "Ruby takes a photo of his paper for the group.", "not-ok",
        "It is his paper. Now everyone can see how he did, and he was not asked. He may feel laughed at.",
    ),
    Told(
        "After the match", "11-14", "Kofi has a photo of the whole team after the match. All of them are laughing.",
        "Kofi puts the photo on the page of the club.", "ok",
        "Everyone in it said yes before he put it there, and each of them can still ask him to take it down again.",
    ),
    Told(
        "The new number", "14-18", "Amina has a new number. Noor has it, as they work together on Saturdays.",
        "Noor gives the number to somebody who asks for it.", "not-ok",
        "It is Amina's number, so she is the one to say who has it. Noor could ask her, and pass on what she says.",
    ),
)  # fmt: skip


class Hands:
    """How somebody presses and types."""

    def __init__(self, writer: Writer, way: str) -> None:
        self.writer, self.way = writer, way

    def press(self, *ids: str) -> None:
        for id_ in ids:
            if self.way == "mouse":
                self.writer.presses(id_)
            else:
                self.comes_to(id_)
                self.writer.keys("Space")

    def comes_to(self, id_: str) -> None:
        """By Tab, or in a grid of boxes by the arrows."""
        try:
            tabs_to(self.writer, id_)
        except AssertionError:
            self.writer.goes_to(id_)

    def types(self, id_: str, text: str) -> None:
        if self.way == "mouse":
            self.writer.presses(id_)
        elif self.writer.focus != id_:
            tabs_to(self.writer, id_)
        self.writer.types(text)


def nothing(hands: Hands) -> None:
    """No phone."""


def chat(hands: Hands) -> None:
    hands.press("f:phone/kind:chat")
    hands.types("f:phone/name", "Our chat")
    hands.press("f:phone/messages:add")
    hands.writer.types("look at this")
    hands.writer.keys("Enter")
    hands.writer.types("nice one")


def photo(hands: Hands) -> None:
    """A photo that gives something away."""
    chat(hands)
    hands.press("f:phone/messages:photo")
    shows = hands.writer.focus
    assert shows.endswith("/photo/shows"), "what it shows is written first"
    hands.writer.types("A gate with a street sign behind it")
    clue = shows.replace("shows", "clue")
    hands.press(f"{clue}:more")
    hands.types(clue, "The sign says which street it is, so anybody could find the place.")


def post(hands: Hands) -> None:
    hands.press("f:phone/kind:post", "f:phone/by")
    hands.writer.types("leo")
    hands.writer.keys("Enter")
    hands.types("f:phone/text/text", "what a day")


def email(hands: Hands) -> None:
    hands.press("f:phone/kind:email")
    for at, text in (("from", "The library"), ("address", "library@desk.example"), ("subject", "Your book")):
        hands.types(f"f:phone/{at}/text", text)
    hands.types("f:phone/body/0/text", "Please bring it back on Monday.")


def undone(hands: Hands) -> None:
    """Writes something by mistake, and takes it back."""
    hands.types("f:story", " Oh no")
    hands.writer.keys("Ctrl+Z")


def another_answer(hands: Hands) -> None:
    """Chooses another age first."""
    hands.press("f:ages:14-18", "f:ages:7-9")


PEOPLE = [
    (way, number, phone, slip)
    for way, phones in (("mouse", (nothing, chat, photo, post, email)), ("keys", (nothing, chat, photo, email)))
    for number, (phone, slip) in enumerate(zip(phones, (undone, another_answer) * 3, strict=False))
]


def plays(folder: Path) -> bool:
    return [one for one in check_paths([folder]).problems if one.severity is Severity.ERROR] == []


@pytest.mark.parametrize(("way", "number", "phone", "slip"), PEOPLE)
def test_somebody_makes_a_story(
    way: str, number: int, phone: Callable[[Hands], None], slip: Callable[[Hands], None], documents: Path
) -> None:
    told = STORIES[number % len(STORIES)]
    path = a_pack_folder(documents / "isitok packs", "Ours", new=f"title: {told.title}\n") / "scenarios" / "new.yaml"
    writer = Writer(documents)
    writer.opens(form_scene(path))
    writer.waits(1)
    writer.rests()
    hands = Hands(writer, way)
    slip(hands)
    hands.types("f:story", told.story)
    if f"f:ages:{told.ages}" not in [one.id for one in writer.stops() if one.spoken.checked]:
        hands.press(f"f:ages:{told.ages}")
    hands.press("f:made_up")
    writer.keys("Ctrl+PageDown")
    phone(hands)
    writer.keys("Ctrl+PageDown")
    hands.types("f:acts/0/act", told.act)
    hands.press(f"f:acts/0/verdict:{told.verdict}")
    hands.types("f:acts/0/why", told.why)
    writer.rests()

    assert [one.text for one in writer.form.hints(writer.game.desk) if one.to] == []
    assert writer.form.tree["story"] == told.story
    assert plays(path.parents[1])
    assert writer.edited == []


@pytest.mark.parametrize("told", STORIES, ids=lambda told: told.title)
def test_somebody_with_two_switches(told: Told, documents: Path) -> None:
    path = a_pack_folder(documents, "mine", new=f"title: {told.title}\n") / "scenarios" / "new.yaml"
    writer = TwoSwitches(form_scene(path))
    for id_, text in (
        (f"f:ages:{told.ages}", ""), ("f:made_up", ""), ("f:story", told.story), ("next", ""), ("next", ""),
        ("f:acts/0/act", told.act), (f"f:acts/0/verdict:{told.verdict}", ""), ("f:acts/0/why", told.why),
    ):  # fmt: skip
        writer.takes(id_)
        if text:
            writer.hands.keyboard.text(text, writer.now)
    assert isinstance(writer.scene, FormScene)
    path.write_text(writer.scene.history.text, "utf-8")
    assert plays(path.parents[1])


@pytest.mark.parametrize("told", STORIES, ids=lambda told: told.title)
@pytest.mark.parametrize("ending", [".xlsx", ".docx"])
def test_somebody_with_a_table_or_a_page_of_word(ending: str, told: Told, documents: Path) -> None:
    file = documents / f"Mine{ending}"
    if ending == ".xlsx":
        saved(file, HEADINGS, (told.title, told.ages, told.story, told.act, told.verdict, told.why))
    else:
        page = Document()
        page.add_heading(told.title, 1)
        verdict = {"ok": "OK", "not-ok": "Not OK"}[told.verdict]
        for line in (f"Ages: {told.ages}", told.story, f"{verdict}: {told.act}", f"Why: {told.why}"):
            page.add_paragraph(line)
        page.save(str(file))
    writer = Writer(documents)
    writer.presses("make")
    writer.drops(file)
    writer.presses("yes")
    assert plays(writer.mine / "Mine")
