"""A week, from its tile on the title to Saturday's pictures: with real keys alone, and with real clicks alone."""

import pytest

from isitok.format.vocabulary import Band, Nation
from isitok.game.week.week_play import WeekPlay, WeekStep
from isitok.scenes.week.week_scene import WeekScene
from isitok.store.options import PlayOptions
from isitok.store.settings import Settings
from tests.window.conftest import Play
from tests.window.twin import Twin

pytestmark = pytest.mark.window

TEENS = Settings(ages=(Band.B11_14,), nation=Nation.ENGLAND, cool_down=0)  # the two agree before each key
LEADS_ON = (WeekStep.MESSAGES, WeekStep.WHY, WeekStep.SENT, WeekStep.OVER, WeekStep.BACK)


def played(twin: Twin) -> WeekPlay:
    scene = twin.screens.scene
    assert isinstance(scene, WeekScene)
    return scene.play


def test_keys_alone_lead_through_a_week(play: Play) -> None:
    twin = play(PlayOptions(), size=(1366, 768), settings=TEENS)
    twin.tab_to("week")
    twin.key("Return")
    assert "Five more minutes" in twin.names()
    twin.key("Return")  # Start on Monday
    told: list[str] = []
    while played(twin).step is not WeekStep.STRIP:
        now = played(twin)
        match now.step:
            case WeekStep.LOCK:
                twin.key("1")
            case WeekStep.JUDGE:
                twin.key("3")
                twin.key("Return")
            case WeekStep.TURN if now.day < 4:
                told.append(now.today.turn[0].did or now.today.turn[0].words)
                twin.key("1")
            case WeekStep.TURN:
                twin.key("Return")  # the first reply has the keyboard
            case step:
                assert step in LEADS_ON
                twin.key("space" if step is WeekStep.MESSAGES else "Return")
    assert played(twin).flags == {"spoke", "wrote", "told"}
    assert all(any(said in name for name in twin.names()) for said in told)
    twin.key("Return")
    assert "week" in twin  # back on the title


def test_clicks_alone_lead_through_a_week_and_a_day_again(play: Play) -> None:
    twin = play(PlayOptions(), size=(1024, 768), settings=TEENS)
    twin.click("setup")
    twin.click("week:in-the-chat/five-more-minutes")
    twin.click("later")
    twin.click("pick:friday")
    for answer in ("no", "yes"):
        twin.click(answer)
    while "no" in twin:
        twin.click("no")
    assert (played(twin).day, played(twin).flags) == (4, {"spoke"})
    while played(twin).step is not WeekStep.STRIP:
        match played(twin).step:
            case WeekStep.LOCK:
                twin.click("open")
            case WeekStep.JUDGE:
                twin.click("verdict:ok")
                twin.click("lock")
            case WeekStep.WHY if "more" in twin and not played(twin).today.judge.says[played(twin).seen :]:
                twin.click("more")
                twin.click("next")
            case WeekStep.TURN:
                twin.click(twin.ids("reply:")[-1])
            case _:
                twin.click("next")
    twin.click("again")
    twin.click("pick:friday")
    assert (played(twin).day, played(twin).flags, played(twin).step) == (4, {"spoke"}, WeekStep.LOCK)
    twin.key("p")
    twin.click("next")
    assert played(twin).step is WeekStep.STRIP
    twin.click("next")
    twin.click("quit")
    assert twin.game.ends() == 0
