"""Results of a class in the real program: switched on in its settings, kept at the lesson's end, told by the report."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from isitok.game.play.stops import VOTES, Step, Stop
from isitok.store.results import load_results, this_term
from tests.window.conftest import Play
from tests.window.game import environment
from tests.window.screen import eventually
from tests.window.test_class import OPTIONS, TYPED, begin, ends, stop

pytestmark = pytest.mark.window


def test_results_are_kept_at_the_end_of_a_lesson_and_told_by_the_report(play: Play, home: Path) -> None:
    twin = play(OPTIONS, *TYPED, size=(1366, 768))
    file = home / ".local/state/isitok/results.db"
    twin.click("settings")
    twin.click("results")
    twin.click("switch-on")
    twin.key("Escape")
    begin(twin)
    assert any("adds up how many people said what" in name for name in twin.names())
    counted: set[Stop] = set()
    while (here := stop(twin)) is not None and here.step is not Step.ONE_THING:
        if here.step in VOTES and here not in counted:
            counted.add(here)
            assert twin.focus == "count:ok"
            for sign in "14":
                twin.key(sign)
            while twin.focus != "count:not-ok":
                twin.key("Tab")
            for sign in "14":
                twin.key(sign)
        twin.key("Next")
    assert not file.exists()

    twin.game.key("Next")
    assert eventually(lambda: twin.game.title == "You can talk to someone – Class – #isitok?")
    ends(twin)
    assert eventually(file.exists)
    assert [path.name for path in file.parent.iterdir()] == ["results.db"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert load_results(file, this_term()).book.shown

    told = subprocess.run(
        [sys.executable, "-m", "isitok", "report", "--csv", "-"],
        env=environment(home),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert f"{this_term()},total," in told.stdout
