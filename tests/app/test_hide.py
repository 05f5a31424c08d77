"""Hide: nothing but a clock at once, whatever was going on; and back with two presses of anything."""

import sys
from collections.abc import Callable, Iterator

import pygame
import pytest

from isitok import ui
from isitok.scenes.asking import Ask
from isitok.scenes.hidden import HiddenScene
from tests.app.test_screen_reader import Player
from tests.each import each
from tests.heard import line
from tests.seen import seen
from tests.stages import OPEN, SCREENS, Visitor, a_look, laid_out, painted, screens

every_open_screen = each(OPEN)


@every_open_screen
def test_esc_esc_hides_the_screen_and_two_presses_bring_it_back_as_it_was(name: str) -> None:
    player = Visitor(screens()[name])
    scene, view = player.scene, player.layout.view
    player.keys("Esc", "Esc")
    assert player.scene == HiddenScene()
    player.keys("Space", "Space")

    assert player.scene == scene
    assert player.layout.view == view


@pytest.mark.parametrize("hide", [("F12",), ("Esc", "Esc")])
def test_whoever_brings_it_back_does_not_see_that_somebody_looked_for_help(hide: tuple[str, ...]) -> None:
    player = Visitor(screens()["judge"])
    before = player.scene
    player.keys("F1")
    assert "You can talk to someone" in player.title or player.hears("You can talk to someone")
    player.keys(*hide)
    assert player.scene == HiddenScene()
    player.keys("Space", "Space")
    assert player.scene == before
    assert not player.hears("You can talk to someone")


def test_two_slow_presses_of_esc_only_go_back() -> None:
    player = Visitor()
    player.clicks("settings")
    player.clicks("help")
    player.keys("Esc")
    player.waits(0.5)
    player.keys("Esc")

    assert player.sees("play")


def test_three_presses_of_esc_hide_and_ask() -> None:
    player = Visitor()
    player.keys("Esc", "Esc", "Esc")

    assert player.scene == HiddenScene(asking=True)


def test_esc_esc_after_coming_back_hides_again() -> None:
    player = Visitor(screens()["judge"])
    for _ in range(3):
        player.keys("Esc", "Esc")
        assert player.scene == HiddenScene()
        player.keys("Space", "Space")
        assert player.scene == screens()["judge"]


def test_f12_hides_from_inside_a_text_field() -> None:
    player = Visitor(screens()["settings"])
    player.goes_to("lead")
    player.keys("F12")

    assert player.scene == HiddenScene()


def all_in(placed: ui.Placed) -> Iterator[ui.Placed]:
    yield placed
    for part in placed.parts:
        yield from all_in(part)


def test_nothing_of_the_game_can_be_seen_or_heard_while_it_is_hidden() -> None:
    for theme in ("light", "dark", "contrast"):
        laid = laid_out(screens()["hidden"], a_look(theme))
        assert seen(laid).texts == []
        clock = next(one.box for one in all_in(laid.body) if isinstance(one.widget, ui.Clock))
        surface = painted(laid)
        surface.fill(surface.get_at((0, 0)), (clock.x, clock.y, clock.w, clock.h))
        pixels = pygame.image.tobytes(surface, "RGB")
        assert pixels == pixels[:3] * (len(pixels) // 3), "a clock, and nothing else"
    assert [line(node) for node in ui.walk(laid_out(screens()["hidden"], a_look()).root)] == ["Clock, page"]
    assert [line(node) for node in ui.walk(laid_out(screens()["hidden-asking"], a_look()).root)] == [
        "Clock, page",
        "Continue?, status",
    ]


PRESSES: dict[str, Callable[[Visitor], None]] = {
    "a switch": lambda player: player.keys("Space"),
    "Enter": lambda player: player.keys("Enter"),
    "a letter": lambda player: player.types("x"),
    "Esc": lambda player: player.keys("Esc"),
    "F12": lambda player: player.keys("F12"),
    "F1, which is help elsewhere": lambda player: player.keys("F1"),
    "F4, which is for something real": lambda player: player.keys("F4"),
    "F10, which is for the settings": lambda player: player.keys("F10"),
    "a click": lambda player: player.clicks_at(500, 300),
    "a reader": lambda player: player.screens.do(player.screens.page.anything, player.now),
}


@pytest.mark.parametrize("press", PRESSES)
def test_any_press_asks_and_a_second_one_goes_back(press: str) -> None:
    player = Visitor(screens()["judge-chosen"])
    player.keys("F12")
    PRESSES[press](player)
    assert player.hears("Continue?")
    assert player.layout.page.said == "Continue?", "it is said, too"
    PRESSES[press](player)

    assert player.scene == screens()["judge-chosen"]


def test_2_2_1_the_question_stays_for_whoever_needs_an_hour_to_press_again() -> None:
    now = [(9, 59, 57)]
    player = Visitor(screens()["judge"], clock=lambda: now[0])
    player.keys("F12", "Space")
    for minute in range(60):
        now[0] = (10, minute, 0)
        player.waits(60)
    assert player.scene == HiddenScene(asking=True)
    player.keys("Space")

    assert player.scene == screens()["judge"]


def test_moving_the_mouse_or_turning_the_wheel_shows_nothing() -> None:
    player = Visitor(screens()["judge"])
    player.keys("F12")
    player.hands.pointer.move(300, 300)
    player.hands.pointer.wheel(300, 300, -3)

    assert player.scene == HiddenScene()


def test_one_esc_in_a_game_asks_before_it_leaves_and_esc_carries_on() -> None:
    player = Visitor(screens()["judge-chosen"])
    player.keys("Esc")
    assert isinstance(player.scene, Ask)
    player.waits(2)
    player.keys("Esc")

    assert player.scene == screens()["judge-chosen"]


def test_hiding_the_question_whether_to_leave_brings_back_that_question() -> None:
    player = Visitor(screens()["judge"])
    player.keys("Esc")
    player.waits(2)
    player.keys("F12", "Space", "Space")

    assert isinstance(player.scene, Ask)


def test_leaving_a_game_leads_to_the_title_and_its_results_to_what_was_played() -> None:
    player = Visitor()
    player.keys("Enter", "Enter", "Esc")
    assert not player.sees("stop"), "there is nothing to see yet"
    player.waits(2)
    player.keys("Esc", "1", "6")
    player.waits(2)
    player.keys("Esc")
    player.clicks("stop")
    assert player.hears("said the same: ")
    player.waits(2)
    player.keys("Esc")
    assert player.sees("next"), "the game can be carried on"
    player.waits(2)
    player.keys("Esc")
    player.clicks("stop")
    player.clicks("done")
    assert player.sees("play")
    player.waits(2)
    player.keys("Enter", "Enter", "Esc")
    player.clicks("leave")

    assert player.sees("play")


def test_all_screens_are_tested_here() -> None:
    assert set(SCREENS) - set(OPEN) == {"hidden", "hidden-asking"}


def test_the_clock_moves_on_with_each_minute_and_says_nothing() -> None:
    now = [(9, 59, 57)]
    player = Visitor(screens()["judge"], clock=lambda: now[0])
    player.keys("F12")

    def shown() -> tuple[int, int]:
        return next(
            (one.widget.hour, one.widget.minute) for one in all_in(player.layout.body) if type(one.widget) is ui.Clock
        )

    assert shown() == (9, 59)
    player.waits(2.9)
    assert shown() == (9, 59)
    now[0] = (10, 0, 0)
    player.waits(0.2)
    assert shown() == (10, 0)
    assert player.layout.page.said == ""
    player.keys("Space")
    assert player.hears("Continue?")
    now[0] = (10, 1, 2)
    player.waits(60)
    assert shown() == (10, 1)
    player.keys("Space")
    assert player.scene == screens()["judge"]


def test_a_screen_reader_says_the_question_once_and_not_again_with_each_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "accesskit", None)
    now = [(9, 59, 57)]
    player = Player(screens()["judge"], clock=lambda: now[0])
    player.keys("F12")
    assert player.hears() == ["Clock"]
    player.keys("F1")
    assert player.hears() == ["Continue?"], "whichever key it was"
    for minute in range(3):
        now[0] = (10, minute, 0)
        player.waits(60)
        assert player.hears() == []
