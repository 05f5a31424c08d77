"""The keys of a browser: what is the game's, and what stays the browser's, the field's or the system's."""

import pytest

from isitok import ui
from isitok.web.web_keys import Pressed, wish_for
from tests.web.paper_page import PaperPage, key, opened


@pytest.mark.parametrize(
    ("pressed", "wish"),
    [
        (Pressed("?"), ui.Wish(ui.Intent.HELP)),
        (Pressed("F1"), ui.Wish(ui.Intent.HELP)),
        (Pressed("#"), ui.Wish(ui.Intent.HIDE)),
        (Pressed("!"), ui.Wish(ui.Intent.REAL)),
        (Pressed("a"), ui.Wish(ui.Intent.LETTER, "a")),
        (Pressed("Enter"), ui.Wish(ui.Intent.ENTER)),
        (Pressed("Tab"), None),
        (Pressed("F5"), None),
        (Pressed("r", held=True), None),
        (Pressed("#", field=True), None),
        (Pressed(" ", field=True), None),
        (Pressed("Escape", field=True), ui.Wish(ui.Intent.BACK)),
        (Pressed("Enter", field=True, lines=True), None),
        (Pressed("ArrowDown", scroller=True), None),
        (Pressed("ArrowLeft", scroller=True), ui.Wish(ui.Intent.LEFT)),
    ],
    ids=str,
)
def test_what_a_key_asks_for(pressed: Pressed, wish: ui.Wish | None) -> None:
    assert wish_for(pressed, letters=True) == wish


def test_without_letter_keys_no_sign_does_anything_and_f1_and_escape_still_do() -> None:
    assert [wish_for(Pressed(sign), letters=False) for sign in "?#!"] == [None] * 3
    assert wish_for(Pressed("F1"), letters=False) == ui.Wish(ui.Intent.HELP)


def test_keys_are_named_as_they_are_here() -> None:
    page = PaperPage()
    front = opened(page)
    key(front, "Enter")
    told = " ".join(page.texts)
    assert "press ?." in told
    assert "F1" not in told
    key(front, "?")
    assert page.texts[1].startswith("You can talk to someone") or "talk to someone" in " ".join(page.texts)


def test_escape_twice_hides() -> None:
    page = PaperPage()
    front = opened(page)
    key(front, "Enter")
    key(front, "Escape")
    key(front, "Escape")
    assert page.shown["title"] == "Clock"


def test_the_title_can_be_pressed_as_soon_as_it_is_there_and_what_follows_takes_no_key_too_many() -> None:
    page = PaperPage()
    page.items["isitok.settings"] = '{"format": 1}'  # as usual: a new screen waits
    front = opened(page)
    assert "Sharing online" in page.texts[1]
    key(front, "Enter")
    assert "Before you start" in page.texts
    key(front, "Enter")
    assert "Before you start" in page.texts
