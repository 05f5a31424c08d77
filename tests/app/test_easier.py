"""What somebody may need first is one button away: before the ages, on a pupil's PC, in a terminal."""

import pytest

from isitok import ui
from isitok.app.switches import HELD_SECONDS
from isitok.game.doors import Seat
from isitok.scenes.easier_page import EasierScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.title import TitleScene
from isitok.store.settings import Settings
from tests.stages import Visitor, nodes, some_settings

NAME = "Make it easier to see, hear or press"


def anybody(seat: Seat = Seat.OPEN, **settings: object) -> Visitor:
    return Visitor(TitleScene(), settings=some_settings(**settings), seat=seat)


@pytest.mark.parametrize("seat", Seat)
def test_it_is_the_first_thing_on_the_title_and_the_first_that_is_said(seat: Seat) -> None:
    player = anybody(seat, ages=())
    first = nodes(player.layout.root, *ui.PRESSABLE)[0]
    assert (first.id, first.spoken.name) == ("easier", NAME)
    assert player.layout.page.said == f"{NAME}: that is the first button."

    player.clicks("easier")
    assert isinstance(player.scene, EasierScene)
    player.clicks("back")
    assert isinstance(player.scene, TitleScene)


@pytest.mark.parametrize("size", [(320, 256), (800, 600), (1366, 768)])
@pytest.mark.parametrize("text", [100, 200])
def test_it_is_in_sight_whatever_the_window_and_the_text(size: tuple[int, int], text: int) -> None:
    node = Visitor(TitleScene(), size=size, settings=some_settings(text_size=text)).node("easier")
    assert node.clip is None
    assert node.spoken.name == NAME


def test_enter_still_plays() -> None:
    player = anybody()
    player.keys("Enter", "Enter")
    assert isinstance(player.scene, PlayScene)


def test_all_of_it_is_set_there_and_kept() -> None:
    kept: list[Settings] = []
    player = Visitor(EasierScene(), settings=some_settings(), keep=kept.append)
    for press in ("text:larger", "theme:contrast", "easy-words:under", "switches:two", "resting"):
        player.clicks(press)
    assert kept[-1] == some_settings(
        text_size=110, theme="contrast", easy_words=True, easy_under=True, one_switch=True, second_switch=True, dwell=10
    )
    player.clicks("resting")
    player.clicks("switches:one")
    assert (kept[-1].dwell, kept[-1].one_switch, kept[-1].second_switch) == (0, True, False)
    player.clicks("read-aloud")
    assert (kept[-1].read_aloud, player.game.desk.view.aloud) == (True, True), "it reads this page at once"
    player.clicks("read-aloud")
    assert not kept[-1].read_aloud


@pytest.mark.parametrize("key", ["Space", "Enter"])
def test_a_switch_that_is_held_on_the_title_plays_from_then_on_and_needs_nobody_else(key: str) -> None:
    kept: list[Settings] = []
    player = Visitor(TitleScene(), settings=some_settings(ages=()), keep=kept.append)
    player.holds(key, HELD_SECONDS - 0.1)
    player.waits(60)
    assert not kept
    player.opens(TitleScene())
    player.holds(key, HELD_SECONDS)
    assert isinstance(player.scene, EasierScene)
    assert kept[-1].one_switch
    assert player.hears("One switch is on.")
    for _ in range(4):  # it reads the page on first
        player.waits(1)
        player.keys("Space")
    assert player.view.state.offered
    player.clicks("switches:none")
    assert not player.hears("One switch is on.")


def test_a_click_that_is_held_beside_everything_is_such_a_switch_and_a_button_is_a_button() -> None:
    player = anybody()
    for at, comes in ((player.point("topic"), False), ((5, player.size[1] - 90), True)):
        player.hands.pointer.down(*at, player.now)
        player.waits(HELD_SECONDS)
        player.hands.pointer.up(*at, player.now)
        assert (isinstance(player.scene, EasierScene), player.game.desk.settings.one_switch) == (comes, comes)
        player.keys("Esc")


def test_a_click_that_a_slow_computer_hears_the_end_of_late_or_that_scrolls_is_not_held() -> None:
    player = anybody()
    player.hands.pointer.down(5, 600, player.now)
    player.now += 2 * HELD_SECONDS
    player.hands.pointer.up(5, 600, player.now)
    player.waits(HELD_SECONDS)
    player.hands.pointer.down(5, 600, player.now)
    player.hands.pointer.move(5, 500, player.now)
    player.waits(HELD_SECONDS)
    assert isinstance(player.scene, TitleScene)


def rest(player: Visitor) -> None:
    while player.hands.deadline is not None:
        player.waits(player.hands.deadline - player.now)


def test_a_pointer_that_comes_to_it_and_rests_there_presses_from_then_on() -> None:
    player = anybody()
    x, y = player.point("easier")
    player.hands.pointer.move(x, y, player.now)
    player.waits(60)
    assert isinstance(player.scene, TitleScene), "it lay there before"
    player.hands.pointer.move(x + 300, y + 300, player.now)
    player.hands.pointer.move(x, y, player.now)
    rest(player)
    assert isinstance(player.scene, EasierScene)
    player.waits(60)
    assert not player.game.desk.settings.dwell, "a hand may linger there"
    player.hands.pointer.move(x + 1, y, player.now)
    player.hands.pointer.move(*player.point("resting"), player.now)
    rest(player)
    assert player.game.desk.settings.dwell


def test_a_pointer_alone_scrolls_to_that_switch_where_it_is_out_of_sight() -> None:
    player = Visitor(EasierScene(), size=(1024, 768), settings=some_settings(text_size=200))
    player.hands.pointer.move(5, 5, player.now)
    _, down = player.rail()
    for _ in range(12):
        if player.node("resting").seen == player.node("resting").box:
            break
        player.hands.pointer.move(*down, player.now)
        player.waits(HELD_SECONDS)
        player.hands.pointer.move(5, 5, player.now)
    seen = player.node("resting").seen
    player.hands.pointer.move(seen.x + 9, seen.y + 9, player.now)
    rest(player)
    assert player.game.desk.settings.dwell


def test_with_easy_words_a_game_begins_in_them() -> None:
    for easy in (False, True):
        player = anybody(easy_words=easy)
        player.keys("Enter", "Enter")
        assert isinstance(player.scene, PlayScene)
        assert player.scene.easy is easy
