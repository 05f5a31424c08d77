"""While a new page takes no answer, that is seen: its main button fills from the left, and only then is it whole."""

from isitok import ui
from isitok.app.guard import Guard
from isitok.ui.draw.paint import on_show
from isitok.ui.system import Wishes
from tests.stages import Visitor, screens, some_settings


def on_a_new_page(**settings: object) -> tuple[Visitor, Guard]:
    """Somebody who has just locked an answer in, at a page that nobody has seen yet."""
    player = Visitor(screens()["judge-chosen"], settings=some_settings(**settings), wishes=Wishes())
    player.clicks("sure:certain")
    return player, Guard(player.view)


def fills(player: Visitor, guard: Guard, *seconds: float) -> list[int | None]:
    """How much of the button is filled so many seconds after the page was drawn."""
    guard.follow(player.now)
    first = player.view.state.guard
    player.view.screens.note_drawn(player.now)
    found = []
    for wait in seconds:
        guard.follow(player.now + wait)
        found.append(player.view.state.guard)
    return [first, *found]


def test_the_main_button_of_a_new_page_fills_in_steps_and_is_whole_once_it_takes_a_press() -> None:
    player, guard = on_a_new_page(cool_down=5)

    assert fills(player, guard, 0.0, 0.2, 0.4, 0.5) == [0, 0, 1, 2, None]
    assert guard.due is None


def test_with_less_motion_it_changes_once() -> None:
    player, guard = on_a_new_page(cool_down=5, less_motion=True)

    assert fills(player, guard, 0.0, 0.2, 0.4, 0.5) == [0, 0, 0, 0, None]


def test_whoever_has_no_wait_sees_none() -> None:
    player, guard = on_a_new_page(cool_down=0)

    assert fills(player, guard, 0.0, 0.1) == [None, None, None]


def test_a_press_that_comes_too_early_changes_nothing_and_the_button_is_seen_to_wait() -> None:
    player, guard = on_a_new_page(cool_down=5)
    guard.follow(player.now)
    player.view.screens.note_drawn(player.now)
    before, player.hurries = player.scene, True
    player.keys("Enter")
    laid = player.layout
    shown = (one for edge in laid.edges for one in on_show(edge, ui.Box(0, 0, *laid.size), laid))

    assert player.scene is before
    assert [state.guard for widget, _, state, _ in shown if widget.id == "next"] == [0]
