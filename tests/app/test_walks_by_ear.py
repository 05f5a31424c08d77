"""Every screen as it is heard on coming there: nothing above where one begins is lost, and nothing is said twice."""

import pytest

from isitok import ui
from isitok.app.screen_reader import accessible_tree, tell_reader
from isitok.ui.describe.page_reading import MUCH
from tests.app.by_ear import Player, goes
from tests.each import each
from tests.samples import some_of
from tests.stages import SCREENS, screens

A_SENTENCE = 4  # words: fewer may be part of another line
SILENT = "hidden"  # it shows a clock, and nobody is told of one


@pytest.fixture(autouse=True)
def told_as_for_orca(monkeypatch: pytest.MonkeyPatch) -> None:
    """But what covers a page is said by us here, which Orca does itself."""
    monkeypatch.setattr(accessible_tree, "FOR_ORCA", True)
    monkeypatch.setattr(tell_reader, "SAYS_DIALOGUES", False)


def lines_of(player: Player) -> ui.Reading:
    return ui.reading(player.layout.page, player.layout.root)


def letters(text: str) -> str:
    """What is the same however it is joined, spoken and written."""
    return "".join(sign for sign in text.casefold().replace("–", " to ") if sign.isalnum())


def is_read(line: ui.Line) -> bool:
    return line.kind not in ui.PRESSED


def left_to_the_reader(player: Player) -> set[str]:
    """What has the keyboard, and what holds it: a reader says those by itself."""
    return {node.id for node in ui.walk(player.layout.root) if ui.find(node, player.focus) is not None}


def to_be_said(player: Player) -> list[str]:
    lines, by_itself = lines_of(player), left_to_the_reader(player)
    return [line.text for line in lines if line.when is ui.When.FIRST and is_read(line) and line.id not in by_itself]


@each([name for name in SCREENS if name != SILENT])
def test_all_that_is_needed_is_said_on_arrival_and_no_sentence_of_it_twice(name: str) -> None:
    player = Player(screens()[name])
    said, wanted = letters(" ".join(player.notebook.said)), to_be_said(player)
    assert [text for text in wanted if letters(text) not in said] == []
    whole = letters(" ".join(wanted))
    for text in wanted:
        if len(text.split()) >= A_SENTENCE:
            assert said.count(letters(text)) == whole.count(letters(text)), text


@each([name for name in SCREENS if name != SILENT])
def test_no_page_begins_below_what_there_is_to_read(name: str) -> None:
    player = Player(screens()[name])
    lines = [line for line in lines_of(player) if line.id]
    here = next((number for number, line in enumerate(lines) if line.id == player.focus), 0)
    above = [line for line in lines[:here] if is_read(line) and line.when is not ui.When.KNOWN]
    begins = ui.find(player.layout.root, player.focus)
    at_heading = begins is not None and begins.spoken.role is ui.Role.HEADING
    # What stands above a heading says where one is: "Story 1 of 3". A short page begins at what can be pressed.
    assert at_heading or len(above) <= MUCH, [line.text for line in above]


@each([name for name in SCREENS if name not in (SILENT, "hidden-asking")])
def test_what_was_said_is_heard_again_by_one_key(name: str) -> None:
    player = Player(screens()[name])
    wanted = to_be_said(player)
    if not wanted:
        return
    again = letters(" ".join(goes(player, "F5")))
    assert [text for text in wanted if letters(text) not in again] == []


def by_arrows(player: Player, key: str) -> list[str]:
    """Where this arrow leads until it stays."""
    way: list[str] = []
    while not way or way[-1] != player.focus:
        way.append(player.focus)
        player.keys(key)
    return way


@each([name for name in SCREENS if name not in (SILENT, "hidden-asking") and 0 in some_of(range(2), name)])
def test_arrows_lead_to_every_line_of_it(name: str) -> None:
    player = Player(screens()[name])
    by_arrows(player, "Up")
    assert by_arrows(player, "Down") == [line.id for line in lines_of(player) if line.id]
