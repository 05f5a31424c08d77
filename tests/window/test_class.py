"""A class of twenty minutes with real keys, from the title to the report of its results; and one ended by force."""

import json
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from isitok.format.vocabulary import Band, Nation
from isitok.game.play.stops import VOTES, Step, Stop
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.title import TitleScene
from isitok.store.options import PlayOptions
from isitok.store.results import load_results, this_term
from isitok.store.settings import Settings
from tests.window.conftest import Play
from tests.window.game import environment
from tests.window.screen import eventually
from tests.window.twin import Twin

pytestmark = pytest.mark.window

OPTIONS = PlayOptions(ages=(Band.B11_14,), seed=5, nation=Nation.ENGLAND)
TYPED = ("--ages", "11-14", "--seed", "5", "--nation", "england")
NO_COOL_DOWN = Settings(cool_down=0)  # the two agree before each key


def stop(twin: Twin) -> Stop | None:
    scene = twin.screens.scene
    return scene.lesson.stop if isinstance(scene, LessonScene) else None


def begin(twin: Twin) -> None:
    """From the title to the first step of a lesson: the staff card, no ready lesson, what was dealt, hands up."""
    twin.tab_to("class")
    twin.key("space")
    assert twin.game.title == "For the adult who leads"
    while twin.focus != "box":
        twin.key("Down")
    twin.key("space")
    twin.tab_to("on")
    twin.key("Return")
    assert twin.game.title == "Ready lessons – Class – #isitok?"
    twin.tab_to("make-lesson")
    twin.key("Return")
    assert twin.game.title == "Set up a lesson – Class – #isitok?"
    twin.key("Return")
    assert twin.game.title == "Your class – Class – #isitok?"
    twin.tab_to("room")
    twin.key("2")
    twin.key("8")
    twin.tab_to("slips:me")
    twin.key("space")
    twin.tab_to("start")
    twin.key("Return")
    assert twin.game.title == "Our ground rules – Class – #isitok?"


def ends(twin: Twin) -> None:
    """Through the leaves of where help is, and of the last slide, and home."""
    for _ in range(5):
        twin.game.key("Next")
        if eventually(lambda: twin.game.title == "Worth keeping – Class – #isitok?", 2):
            break
    assert eventually(lambda: twin.game.title == "Worth keeping – Class – #isitok?")
    twin.game.key("Next")  # another leaf, or the button: one press too many ends nothing
    assert twin.game.title == "Worth keeping – Class – #isitok?"
    for _ in range(5):
        twin.game.key("Next")
        if eventually(lambda: twin.game.title == "#isitok? – sharing online", 2):
            return
    assert eventually(lambda: twin.game.title == "#isitok? – sharing online")


def kept(home: Path) -> Path:
    return home / ".local/state/isitok/lesson.json"


def test_a_lesson_of_twenty_minutes_from_the_title_to_its_end_keeps_its_results_for_the_report(
    play: Play, home: Path
) -> None:
    twin = play(OPTIONS, *TYPED, size=(1366, 768), settings=NO_COOL_DOWN)
    results = home / ".local/state/isitok/results.db"
    for id_ in ("settings", "results", "switch-on"):
        twin.click(id_)
    twin.key("Escape")
    begin(twin)
    assert any("adds up how many people said what" in name for name in twin.names())
    steps: list[Stop] = []
    while (here := stop(twin)) is not None and here.step is not Step.ONE_THING:
        if here not in steps:
            steps.append(here)
            (file,) = kept(home).parent.glob("lesson-*.json")
            assert json.loads(file.read_text())["lesson"]["at"] == len(steps) - 1
            if here.step in VOTES and here.act == 0:  # on the acts after it thumbs are not counted
                assert twin.focus == "count:ok"
                for id_ in ("count:ok", "count:not-ok"):
                    while twin.focus != id_:
                        twin.key("Tab")
                    twin.key("1")
                    twin.key("4")
        twin.key("Next")
    assert [one.step for one in steps[:6]] == [
        Step.RULES,
        Step.STORY,
        Step.VOTE,
        Step.TALK,
        Step.AGAIN,
        Step.WHY,
    ]
    assert {one.card for one in steps} == {0}  # in twenty minutes, one story
    assert steps[-1].step is Step.STEP_OUT
    assert not results.exists()

    twin.game.key("Next")
    assert eventually(lambda: twin.game.title == "You can talk to someone – Class – #isitok?")
    time.sleep(2)
    assert twin.game.title == "You can talk to someone – Class – #isitok?", "help stays until somebody goes on"
    ends(twin)
    assert not [*kept(home).parent.glob("lesson*")]
    assert eventually(results.exists)
    assert [path.name for path in kept(home).parent.iterdir()] == ["results.db"]
    assert stat.S_IMODE(results.stat().st_mode) == 0o600
    assert load_results(results, this_term()).book.shown
    told = subprocess.run(
        [sys.executable, "-m", "isitok", "report", "--csv", "-"],
        env=environment(home),
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    assert f"{this_term()},total," in told.stdout


def test_a_lesson_that_is_ended_by_force_goes_on_at_the_same_card(play: Play, home: Path) -> None:
    twin = play(OPTIONS, *TYPED, size=(1024, 768), settings=NO_COOL_DOWN)
    begin(twin)
    while stop(twin) != Stop(Step.VOTE):
        twin.key("Next")
    twin.key("7")
    for _ in range(4):
        twin.key("Return")  # the second number is nought, so is who passed, the third is the rest of the room, and on
    assert stop(twin) == Stop(Step.TALK)
    seen = twin.picture()
    twin.game.process.kill()
    twin.game.process.wait()

    again = play(OPTIONS, *TYPED, size=(1024, 768), lesson_file=kept(home), settings=NO_COOL_DOWN)
    assert isinstance(again.screens.scene, TitleScene)
    again.tab_to("go-on")
    again.key("Return")
    assert stop(again) == Stop(Step.TALK)
    assert again.picture().get_buffer().raw == seen.get_buffer().raw
    again.key("Escape")
    again.tab_to("leave")
    again.key("Return")
    again.tab_to("forget")
    again.key("Return")
    again.tab_to("forget-now")
    again.game.key("Return")
    assert eventually(lambda: not [*kept(home).parent.glob("lesson*")])
    assert list(kept(home).parent.iterdir()) == []
