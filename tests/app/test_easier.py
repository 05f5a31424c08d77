"""What somebody may need first is one button away: before the ages, on a pupil's PC, in a terminal."""

import pytest

from isitok.game.doors import Seat
from isitok.scenes.easier_page import EasierScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.title import TitleScene
from isitok.store.settings import Settings
from isitok.ui.describe.node import PRESSABLE
from tests.stages import Visitor, nodes, some_settings

NAME = "Make it easier to see, hear or press"


def anybody(seat: Seat = Seat.OPEN, **settings: object) -> Visitor:
    return Visitor(TitleScene(), settings=some_settings(**settings), seat=seat)


@pytest.mark.parametrize("seat", Seat)
def test_it_is_the_first_thing_on_the_title_and_the_first_that_is_said(seat: Seat) -> None:
    player = anybody(seat, ages=())
    first = nodes(player.layout.root, *PRESSABLE)[0]
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


def test_with_easy_words_a_game_begins_in_them() -> None:
    for easy in (False, True):
        player = anybody(easy_words=easy)
        player.keys("Enter", "Enter")
        assert isinstance(player.scene, PlayScene)
        assert player.scene.easy is easy
