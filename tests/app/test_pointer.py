"""Mouse and finger: what is let go on the thing it went down on is pressed; what is drawn is scrolled."""

import pytest

from isitok import ui
from isitok.app.pointer import Press, Touch
from isitok.format.story import Round
from isitok.format.vocabulary import Verdict
from isitok.scenes.ending_page import EndingScene
from isitok.scenes.play_page import PlayScene
from tests.stages import Visitor, a_session, after, screens, some_settings
from tests.stages.solo import dealt

LARGE = some_settings(text_size=200)
SMALL = (800, 600)


def test_2_5_2_a_press_acts_when_it_is_let_go() -> None:
    player = Visitor(screens()["judge"])
    at = player.point("verdict:ok")
    player.hands.pointer.down(*at)
    assert not player.node("verdict:ok").spoken.checked
    assert player.layout.view.held == "verdict:ok"
    player.hands.pointer.up(*at, player.now)

    assert player.node("verdict:ok").spoken.checked
    assert player.layout.view.held == ""


def test_2_5_2_whoever_slides_off_presses_nothing() -> None:
    player = Visitor(screens()["judge"])
    before = player.scene
    x, y = player.point("verdict:ok")
    box = player.node("verdict:ok").box
    player.hands.pointer.down(x, y)
    player.hands.pointer.move(box.right + 60, y)
    player.hands.pointer.up(box.right + 60, y, player.now)

    assert player.scene == before
    assert player.layout.view.held == ""


def test_2_5_2_a_press_that_began_elsewhere_presses_nothing() -> None:
    player = Visitor(screens()["judge"])
    before = player.scene
    player.hands.pointer.down(*player.point("verdict:depends"))
    player.hands.pointer.up(*player.point("verdict:ok"), player.now)

    assert player.scene == before


def test_a_pointer_that_is_let_go_but_never_went_down_presses_nothing() -> None:
    player = Visitor(screens()["judge"])
    before = player.scene
    player.hands.pointer.up(*player.point("verdict:ok"), player.now)

    assert player.scene == before


@pytest.mark.parametrize(("text", "size"), [(100, (1366, 768)), (200, (1366, 768)), (200, (1024, 768))])
def test_where_next_was_there_is_no_way_out_on_the_next_screen(text: int, size: tuple[int, int]) -> None:
    player = Visitor(screens()["why-agreed"], size=size, settings=some_settings(text_size=text))
    at = player.point("next")
    player.clicks_at(*at)
    assert player.title.startswith("Is it OK?")
    assert ui.widget_at(player.layout, *at) == ""


def test_the_second_half_of_a_double_click_presses_nothing_on_the_screen_that_came() -> None:
    young = after(a_session(with_sureness=False), Verdict.NOT_OK)
    player = Visitor(PlayScene(session=young), size=(1024, 768), settings=some_settings(text_size=200))
    at = player.point("next")
    player.clicks_at(*at)
    assert ui.widget_at(player.layout, *at) == "lock"
    player.waits(0.2)
    before = player.scene
    player.clicks_at(*at)
    assert player.scene == before

    player.waits(0.4)
    player.clicks_at(*at)
    assert player.scene != before


def test_after_a_click_pass_elsewhere_is_pressed_at_once() -> None:
    player = Visitor(screens()["why-agreed"])
    player.clicks("next")
    before = player.scene
    player.clicks("pass")
    assert player.scene != before


def test_two_quick_clicks_on_the_same_thing_of_the_same_screen_are_two() -> None:
    player = Visitor(screens()["class-vote"])
    at = player.point("more:ok")
    for _ in range(2):
        before = player.scene
        player.clicks_at(*at)
        assert player.scene != before


@pytest.mark.parametrize(("name", "id_"), [("judge", "pass"), ("class-split", "forward"), ("why-agreed", "next")])
def test_a_double_click_presses_once_also_where_the_next_screen_has_the_same_in_the_same_place(
    name: str, id_: str
) -> None:
    player = Visitor(screens()[name])
    at = player.point(id_)
    player.clicks_at(*at)
    came = player.scene
    assert came != screens()[name]
    player.waits(0.1)
    player.clicks_at(*at)
    assert player.scene == came

    player.waits(0.5)
    player.clicks("help")
    assert player.hears("You can talk to someone")


def test_hide_help_and_this_is_real_are_pressed_by_the_second_half_of_a_double_click_too() -> None:
    press = Press(600, 700, "next", 5.0)
    assert press.is_doubled_by(Touch(600, 700, "pass", ui.BODY, 0, "", finger=False), 5.1)
    assert not press.is_doubled_by(Touch(600, 700, "hide", ui.BODY, 0, "", finger=False), 5.1)
    assert not press.is_doubled_by(Touch(600, 700, "help", ui.BODY, 0, "", finger=False), 5.1)
    assert not press.is_doubled_by(Touch(600, 700, "real", ui.BODY, 0, "", finger=False), 5.1)


def test_what_lies_under_the_pointer_is_marked() -> None:
    player = Visitor(screens()["judge"])
    player.hands.pointer.move(*player.point("sure:certain"))
    assert player.layout.view.hover == "sure:certain"
    player.hands.pointer.move(1, 1)

    assert player.layout.view.hover == ""


def test_a_click_takes_the_keyboard_along() -> None:
    player = Visitor(screens()["judge"])
    player.clicks("verdict:depends")

    assert player.focus == "verdict:depends"


def test_dragging_scrolls_and_presses_nothing() -> None:
    player = Visitor(screens()["judge"], size=SMALL, settings=LARGE)
    before = player.scene
    x, y = player.point("verdict:ok")
    start = player.offset
    player.hands.pointer.down(x, y)
    player.hands.pointer.move(x, y - 60)
    player.hands.pointer.move(x, y - 120)
    player.hands.pointer.up(x, y - 120, player.now)

    assert player.offset == start + 120
    assert player.scene == before


def test_a_hand_that_trembles_still_presses() -> None:
    player = Visitor(screens()["judge"])
    x, y = player.point("verdict:ok")
    player.hands.pointer.down(x, y)
    player.hands.pointer.move(x + 3, y + 4)
    player.hands.pointer.up(x + 3, y + 4, player.now)

    assert player.node("verdict:ok").spoken.checked


def test_dragging_never_shows_what_is_beyond_the_ends() -> None:
    player = Visitor(screens()["help"], size=SMALL, settings=LARGE)
    reach = player.layout.ranges[ui.BODY]
    for by in (2000, -4000):
        player.hands.pointer.down(300, 300)
        player.hands.pointer.move(300, 300 + by)
        player.hands.pointer.up(300, 300 + by, player.now)
        assert player.offset == (0 if by > 0 else reach.content - reach.box.h)


def test_the_wheel_scrolls_what_lies_under_it() -> None:
    player = Visitor(screens()["help"], size=SMALL, settings=LARGE)
    player.hands.pointer.wheel(300, 300, -1)
    once = player.offset
    assert once > 0
    player.hands.pointer.wheel(300, 300, 1)

    assert player.offset == 0


def test_two_buttons_at_the_edge_scroll_a_long_page() -> None:
    player = Visitor(screens()["help"], size=SMALL, settings=LARGE)
    up, down = player.rail()
    player.clicks_at(*down)
    once = player.offset
    assert 0 < once < player.layout.viewport.h
    player.clicks_at(*up)

    assert player.offset == 0


def test_2_5_1_a_long_page_can_be_read_to_its_end_with_single_clicks() -> None:
    for name in ("help", "settings", "judge", "why-differed", "about"):
        player = Visitor(screens()[name], size=SMALL, settings=LARGE)
        reach = player.layout.ranges[ui.BODY]
        for _ in range(20):
            player.clicks_at(*player.rail()[1])

        assert player.offset == reach.content - reach.box.h


def test_a_long_phone_is_read_on_by_clicking_it_and_begins_again_at_the_end() -> None:
    player = Visitor(screens()["judge"], size=(940, 540))
    reach = player.layout.ranges["phone"]
    assert reach.content > reach.box.h, "this phone is too short to tell"
    seen = [0]
    for _ in range(6):
        player.clicks("phone")
        seen.append(player.layout.ranges["phone"].offset)
        if seen[-1] == 0:
            break

    assert seen[-1] == 0
    assert max(seen) == reach.content - reach.box.h
    assert player.scene == screens()["judge"]


def test_the_wheel_over_the_phone_scrolls_the_phone_alone() -> None:
    player = Visitor(screens()["judge"], size=(940, 540))
    at = player.point("phone")
    player.hands.pointer.wheel(*at, -1)

    assert player.layout.ranges["phone"].offset > 0
    assert player.offset == 0


def test_keys_scroll_the_phone_while_it_has_the_keyboard() -> None:
    player = Visitor(screens()["judge"], size=(940, 540))
    player.goes_to("phone")
    player.keys("Down")
    once = player.layout.ranges["phone"].offset
    assert once > 0
    player.keys("End")
    assert player.layout.ranges["phone"].offset > once
    player.keys("Home")
    assert player.layout.ranges["phone"].offset == 0
    player.keys("Space")
    assert player.layout.ranges["phone"].offset > 0
    assert player.focus == "phone"


def test_page_keys_scroll_the_page_whatever_has_the_keyboard() -> None:
    player = Visitor(screens()["help"], size=SMALL, settings=LARGE)
    reach = player.layout.ranges[ui.BODY]
    player.keys("PageDown")
    once = player.offset
    assert 0 < once < reach.box.h
    player.keys("End")
    assert player.offset == reach.content - reach.box.h
    player.keys("PageUp")
    assert player.offset < reach.content - reach.box.h
    player.keys("Home")

    assert player.offset == 0


def test_arrows_show_the_text_between_two_widgets_before_they_reach_the_second() -> None:
    player = Visitor(screens()["judge"], size=SMALL, settings=LARGE)
    viewport = player.layout.viewport
    last = player.offset
    for _ in range(40):
        if player.node("verdict:ok").seen == player.node("verdict:ok").box:
            break
        player.keys("Down")
        assert player.offset - last <= viewport.h
        last = player.offset

    assert player.focus == "verdict:ok"


def test_a_window_that_becomes_another_size_loses_nothing() -> None:
    player = Visitor(screens()["judge-chosen"])
    player.goes_to("sure:certain")
    scene = player.scene
    for size in ((800, 600), (768, 1366), (3840, 2160), (1366, 768)):
        player.size = size
        player.view.resize()
        assert player.layout.size == size
        assert player.scene == scene
        assert player.focus == "sure:certain"


def test_a_whole_game_is_played_with_single_clicks() -> None:
    verdicts = ("ok", "depends", "not-ok")
    for round in Round:
        player = Visitor(PlayScene(session=dealt(round, a_session())))
        seen = []
        while player.goes_on(f"verdict:{verdicts[len(seen) % 3]}", "sure:fairly-sure"):
            seen.append(player.title)
            assert len(seen) < 30, seen

        assert isinstance(player.scene, EndingScene)
        assert player.hears("said the same: ")


def test_a_new_screen_begins_at_its_top() -> None:
    player = Visitor(screens()["judge-chosen"], size=SMALL, settings=LARGE)
    player.clicks("sure:certain")

    assert player.title.startswith("Why?")
    assert player.layout.view == ui.ViewState(focus="next")
