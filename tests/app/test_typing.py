"""Typing in a text field: the name of whoever is in charge of safeguarding."""

from collections.abc import Callable

from isitok.base.trouble import Trouble
from isitok.store.settings import Settings
from tests.stages import Visitor, screens, some_settings


def at_the_field(name: str = "", keep: Callable[[Settings], Trouble | None] = lambda settings: None) -> Visitor:
    player = Visitor(settings=some_settings(lead_name=name), keep=keep)
    player.clicks("settings")
    player.goes_to("lead")
    return player


def test_letters_spaces_and_signs_go_where_the_caret_is() -> None:
    player = at_the_field()
    player.types("Ms O’Hara, room 1")
    assert player.node("lead").spoken.value == "Ms O’Hara, room 1"
    player.keys("Home")
    player.types("Our ")
    assert player.node("lead").spoken.value == "Our Ms O’Hara, room 1"
    player.keys("End")
    player.types("2")

    assert player.node("lead").spoken.value == "Our Ms O’Hara, room 12"


def test_a_letter_goes_before_the_caret_and_is_erased_from_there() -> None:
    player = at_the_field("Mr Hughs")
    player.keys("Left")
    player.types("e")
    assert player.node("lead").spoken.value == "Mr Hughes"
    player.keys("Backspace", "Backspace")
    assert player.node("lead").spoken.value == "Mr Hugs"
    player.keys("Home", "Delete", "Delete", "Delete")
    assert player.node("lead").spoken.value == "Hugs"
    player.keys("Home", "Left", "Backspace", "End", "Right", "Delete")

    assert player.node("lead").spoken.value == "Hugs"


def test_no_more_is_typed_than_there_is_room_for() -> None:
    player = at_the_field()
    player.types("x" * 80)

    assert player.node("lead").spoken.value == "x" * 60


def test_digits_and_letters_are_no_shortcuts_there() -> None:
    player = at_the_field()
    player.types("123456pP")

    assert player.node("lead").spoken.value == "123456pP"
    assert player.sees("lead")


def test_tab_up_and_down_leave_the_field_and_take_nothing_along() -> None:
    for key in ("Tab", "Shift+Tab", "Up", "Down"):
        player = at_the_field("Ms Lee")
        player.keys(key)
        assert player.focus != "lead"
        player.types("x")
        assert player.node("lead").spoken.value == "Ms Lee"


def test_help_is_one_press_away_from_inside_the_field() -> None:
    player = at_the_field("Ms Lee")
    player.keys("F1")
    assert player.hears("Ms Lee")
    player.keys("Esc")

    assert player.focus == "lead"


def test_what_was_typed_is_kept_when_one_leaves_and_said_on_the_help_screen() -> None:
    kept: list[str] = []

    def keep(settings: Settings) -> None:
        kept.append(settings.lead_name)

    player = at_the_field(keep=keep)
    player.types("  Ms   Lee ")
    assert kept == []
    player.keys("Esc")
    player.clicks("help")

    assert kept == ["Ms Lee"]
    assert player.hears("Ms Lee")


def test_closing_the_window_keeps_what_was_typed() -> None:
    kept: list[str] = []

    def keep(settings: Settings) -> None:
        kept.append(settings.lead_name)

    player = at_the_field(keep=keep)
    player.types("Ms Lee")
    player.game.close()

    assert kept == ["Ms Lee"]
    assert player.game.over


def test_hiding_keeps_what_was_typed() -> None:
    player = at_the_field()
    player.types("Ms L")
    player.keys("Esc", "Esc", "Space", "Space")
    player.types("ee")

    assert player.node("lead").spoken.value == "Ms Lee"


def test_a_click_into_the_field_takes_the_keyboard_there() -> None:
    player = Visitor(screens()["settings"], settings=some_settings(lead_name="Mr Hughes, room 12"))
    player.clicks("lead")
    player.types("!")

    assert player.node("lead").spoken.value == "Mr Hughes, room 12!"
