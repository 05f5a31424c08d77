"""While nobody does anything, what Enter leads to is made ready; what people see is what they would have seen."""

from itertools import count

import pygame
import pytest

from isitok import ui
from isitok.format.vocabulary import Verdict
from isitok.scenes.help_page import HelpScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import Do
from isitok.scenes.tasks import ChangeSettings
from isitok.ui.draw.paint import draw_ahead
from tests.each import each
from tests.samples import some_of
from tests.stages import SCREENS, Visitor, painted, screens, some_settings


def look_ahead(visitor: Visitor) -> int:
    """All that there is to look ahead to; how many steps that took."""
    for steps in count():
        if not visitor.view.look_ahead(draw_ahead):
            return steps
    raise AssertionError


def screen(visitor: Visitor) -> bytes:
    return pygame.image.tobytes(painted(visitor.layout), "RGB")


def test_a_game_looks_the_same_for_those_who_think_a_while() -> None:
    quick, slow = Visitor(), Visitor()
    seen = 0
    for key in ("Enter", "Enter", *("3", "4", "Enter") * 5):
        look_ahead(slow)
        for visitor in (quick, slow):
            visitor.keys(key)
        assert slow.layout.view == quick.layout.view
        assert screen(slow) == screen(quick)
        seen += 1

    assert seen == 17


def test_the_cards_that_were_made_ready_are_the_ones_that_are_dealt() -> None:
    seeds = count()
    visitor = Visitor(chance=lambda: next(seeds))
    visitor.keys("Enter")
    look_ahead(visitor)
    visitor.keys("Enter")

    assert isinstance(visitor.scene, PlayScene)
    assert next(seeds) == 1


def test_who_thinks_again_gets_the_why_of_their_last_answer() -> None:
    visitor = Visitor(screens()["judge-chosen"])
    look_ahead(visitor)
    visitor.keys("1")
    look_ahead(visitor)
    visitor.keys("3", "1", "6")

    assert isinstance(visitor.scene, PlayScene)
    assert visitor.scene.session.answer is not None
    assert visitor.scene.session.answer.verdict is Verdict.OK


@each(some_of(SCREENS, "made ready", 60))
def test_every_screen_comes_to_the_end_of_what_can_be_made_ready(name: str) -> None:
    visitor = Visitor(screens()[name])
    before = screen(visitor)
    assert look_ahead(visitor) < 400

    assert not visitor.view.look_ahead(draw_ahead)
    assert screen(visitor) == before


def test_the_page_that_comes_is_the_one_that_was_made_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    visitor = Visitor(screens()["why-agreed"])
    look_ahead(visitor)
    asked: list[ui.Page] = []
    monkeypatch.setattr(PlayScene, "page", lambda self, desk: asked.append(self))
    visitor.keys("Enter")

    assert visitor.title.startswith("Is it OK?")
    assert asked == []


def test_help_was_laid_out_before_anybody_asked_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    visitor = Visitor(screens()["why-agreed"])
    look_ahead(visitor)
    monkeypatch.delattr(HelpScene, "page")
    visitor.keys("F1")

    assert visitor.layout.page.name == "Help"


def test_what_help_lay_over_lies_as_it_lay_before() -> None:
    visitor = Visitor(screens()["judge-chosen"])
    visitor.keys("Right")
    before = visitor.layout
    visitor.keys("F1")
    assert visitor.layout.page.name == "Help"
    visitor.keys("Esc")

    assert visitor.layout.root is before.root
    assert visitor.focus == before.view.focus


def test_a_page_that_says_the_same_in_another_theme_is_shown_in_that() -> None:
    visitor = Visitor(screens()["why-agreed"], settings=some_settings(theme="light"))
    before = visitor.layout
    visitor.screens.apply(Do(ChangeSettings(some_settings(theme="dark"))), visitor.now)

    assert visitor.layout.page is before.page
    assert (before.look.theme, visitor.layout.look.theme) == (ui.THEMES["light"], ui.THEMES["dark"])


def test_nothing_is_made_ready_behind_a_hidden_screen() -> None:
    visitor = Visitor(screens()["hidden"])

    assert look_ahead(visitor) == 0


def test_a_window_of_another_size_is_made_ready_for_anew() -> None:
    visitor = Visitor(screens()["why-agreed"])
    look_ahead(visitor)
    visitor.size = (1024, 768)
    visitor.view.resize()

    assert look_ahead(visitor) > 5
    visitor.keys("Enter")
    assert visitor.layout.size == (1024, 768)
