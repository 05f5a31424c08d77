"""From the title to the results: with real keys alone, and with real clicks alone."""

import pytest

from isitok.game.play.stops import Step
from isitok.scenes.ending_page import EndingScene
from isitok.scenes.play_page import PlayScene
from isitok.store.options import PlayOptions
from isitok.store.settings import Settings
from tests.presses import onward
from tests.window.conftest import Play
from tests.window.twin import Twin

pytestmark = pytest.mark.window

THREE_CARDS = PlayOptions(cards=3, seed=11)
NO_COOL_DOWN = Settings(cool_down=0)  # the two agree before each key: test_haste.py has those who don't look
TYPED = ("--cards", "3", "--seed", "11")


def phase(twin: Twin) -> Step | None:
    scene = twin.screens.scene
    return scene.session.step if isinstance(scene, PlayScene) else None


def acts(twin: Twin) -> int:
    scene = twin.screens.scene
    assert isinstance(scene, PlayScene)
    return sum(len(scenario.acts) for scenario in scene.session.cards)


def test_keys_alone_lead_from_the_title_to_the_results(play: Play) -> None:
    twin = play(THREE_CARDS, *TYPED, size=(1366, 768), settings=NO_COOL_DOWN)
    twin.key("Return")  # Play
    twin.tab_to("band:11-14")  # an adult, once
    twin.key("space")
    twin.key("Return")
    assert twin.game.title == "Before you start"
    twin.key("Return")
    judged = rounds = 0
    while phase(twin) is not None:
        if phase(twin) is Step.JUDGE:
            twin.key("3")
            twin.key("4")
            twin.key("Return")
            judged += 1
            continue
        rounds += phase(twin) is Step.ROUND
        for id_ in onward(twin.ids("")):
            twin.tab_to(id_)
            twin.key("space")
    assert isinstance(twin.screens.scene, EndingScene)
    assert twin.game.title == "Three stories – #isitok?"
    assert judged >= 3
    assert rounds >= 3
    twin.key("Return")
    assert twin.game.title == "Three stories – #isitok?"  # one Enter too many leaves nothing
    twin.tab_to("done")
    twin.key("Return")
    assert twin.game.title == "#isitok? – sharing online"


def test_clicks_alone_lead_from_the_title_to_the_results(play: Play) -> None:
    twin = play(THREE_CARDS, *TYPED, size=(1024, 768), settings=NO_COOL_DOWN)
    twin.click("play")
    twin.click("band:9-11")
    twin.click("on")
    twin.click("start")
    wanted, judged = acts(twin), 0
    while phase(twin) is not None:
        judged += phase(twin) is Step.JUDGE
        for id_ in onward(twin.ids("")):
            twin.click(id_)
    assert judged == wanted
    assert twin.game.title == "Three stories – #isitok?"
    twin.click("done")
    twin.click("quit")
    assert twin.game.ends() == 0


def test_tab_arrows_and_space_are_enough(play: Play) -> None:
    twin = play(PlayOptions(cards=3, seed=5), "--cards", "3", "--seed", "5", settings=NO_COOL_DOWN)
    for id_ in ("play", "band:14-18", "on", "start", "next", "verdict:depends", "sure:fairly-sure", "next"):
        twin.tab_to(id_)
        twin.key("space")
    assert phase(twin) is Step.JUDGE
    twin.tab_to("pass")
    twin.key("space")
    assert " 2 of 3 – #isitok?" in twin.game.title
