"""When the program itself fails: it says so, keeps the settings, and writes down where; nothing about anybody."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from isitok.format.vocabulary import Nation
from isitok.store.failure import NAME, report, write_report
from isitok.store.options import PlayOptions
from tests.window.conftest import Play
from tests.window.game import Game, environment
from tests.window.screen import SIZE, Screen, eventually

FAILING = ("-m", "tests.survival.failing")


def failed(message: str) -> Exception:
    try:
        raise ValueError(message)
    except ValueError as error:
        return error


def window_at(screen: Screen, x: int, y: int) -> str:
    """The id of the window at a place of the screen; that of the screen where there is none."""
    told = screen.xdotool("mousemove", str(x), str(y), "getmouselocation", "--shell")
    return told.rpartition("WINDOW=")[2]


def box_on(screen: Screen, game: Game) -> str:
    """The id of the box on this screen; "" while there is none. (It has no class, by which xdotool would find it.)"""
    if "has stopped" not in game.errors():
        return ""  # what is there is the game itself
    found = window_at(screen, SIZE[0] // 2, SIZE[1] // 3)
    return "" if found == window_at(screen, SIZE[0] - 1, SIZE[1] - 1) else found


@pytest.mark.window
def test_a_box_says_what_happened_and_settings_that_were_just_typed_are_kept(
    play: Play, screen: Screen, home: Path
) -> None:
    twin = play(PlayOptions(seed=1), "--seed", "1", module=FAILING)
    twin.click("settings")
    twin.click("lead")
    for letter in "rees":
        twin.key(letter)
    twin.game.key("x")
    assert eventually(lambda: box_on(screen, twin.game) != ""), twin.game.errors()
    screen.xdotool("windowfocus", "--sync", box_on(screen, twin.game))
    screen.xdotool("key", "Return")

    assert twin.game.ends() == 1
    assert "LookupError" in twin.game.errors()
    assert "has stopped because of a mistake in the program" in twin.game.errors()
    assert json.loads((home / ".config/isitok/settings.json").read_text("utf-8"))["lead_name"] == "rees"
    written = (home / ".local/state/isitok" / NAME).read_text("utf-8")
    assert "isitok/app/window.py, line " in written
    assert written.rstrip().endswith("\nLookupError"), "what it says is nobody's business"
    assert str(home) not in written
    assert "rees" not in written


@pytest.mark.window
def test_of_a_failure_in_a_one_to_one_nothing_is_written_down(play: Play, screen: Screen, home: Path) -> None:
    twin = play(PlayOptions(seed=1, nation=Nation.WALES), "--seed", "1", "--nation", "wales", module=FAILING)
    for id_ in ("one-to-one", "settings", "lead"):
        twin.click(id_)
    twin.game.key("x")
    assert eventually(lambda: box_on(screen, twin.game) != ""), twin.game.errors()
    screen.xdotool("windowfocus", "--sync", box_on(screen, twin.game))
    screen.xdotool("key", "Return")

    assert twin.game.ends() == 1
    said = twin.game.errors().strip().splitlines()
    assert [line[:45] for line in said] == [
        "#isitok? has stopped because of a mistake in ",
        "The settings are kept. You can start the game",
    ], "not even where in the code it was, nor that there was a one-to-one"
    assert not (home / ".local").exists()
    assert not (home / ".config").exists()


def test_where_nothing_can_be_written_it_still_says_that_it_failed(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where a home should be")
    code = "import sys; from isitok.__main__ import _report; sys.excepthook = _report; 1 / 0"
    ended = subprocess.run(
        [sys.executable, "-c", code], env=environment(tmp_path / "home"), capture_output=True, text=True, timeout=300
    )

    assert ended.returncode == 1
    assert "ZeroDivisionError" in ended.stderr
    assert "has stopped because of a mistake" in ended.stderr
    assert NAME not in ended.stderr


def test_a_report_names_versions_and_lines_of_code_and_nothing_that_was_said() -> None:
    told = report(failed("Maya told Mr Rees: can't open '/home/maya/isitok packs/x.yaml' for “Kofi”"), "pygame-ce 1.2")

    assert "pygame-ce 1.2" in told
    assert "test_its_own_mistakes.py, line" in told
    assert told.rstrip().endswith("\nValueError")
    assert "maya" not in told.lower()
    assert "Rees" not in told
    assert "Kofi" not in told


def test_a_report_of_an_error_of_the_system_says_which_and_no_path() -> None:
    told = report(PermissionError(13, "Maya may not", "/home/maya"))

    assert told.rstrip().endswith("\nPermissionError (EACCES)")
    assert "maya" not in told.lower()


def test_a_report_tells_what_came_before_a_failure_too() -> None:
    second = failed("second")
    second.__cause__ = KeyError("first")

    assert report(second).index("\nKeyError\n") < report(second).index("\nValueError\n")


UNHEARD = """
import sys, threading
sys.argv = ["isitok", "--version"]
from isitok.__main__ import main
main()
{silent}
said = " ".join(("May" + "a", "told Mr Rees"))  # a line of code that failed is shown, from Python 3.13 on this one, too
class Told:
    def __del__(self):
        raise ValueError(said)
def fails():
    raise LookupError(said)
thread = threading.Thread(target=fails)
thread.start()
thread.join()
Told()
"""


@pytest.mark.parametrize("silent", [False, True], ids=["usual", "one to one"])
def test_what_fails_on_a_thread_or_unheard_says_nothing_that_was_said(silent: bool, tmp_path: Path) -> None:
    code = UNHEARD.format(silent="from isitok.app.no_trace import begin; begin()" if silent else "")
    ended = subprocess.run(
        [sys.executable, "-c", code], env=environment(tmp_path), capture_output=True, text=True, timeout=300, check=True
    )

    assert "Maya" not in ended.stderr
    assert ("LookupError" in ended.stderr, "ValueError" in ended.stderr) == (not silent, not silent)
    assert (ended.stderr == "") is silent


def test_a_later_report_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    assert write_report(tmp_path / "state", "one") == tmp_path / "state" / NAME
    write_report(tmp_path / "state", "two")

    assert [path.read_text() for path in (tmp_path / "state").iterdir()] == ["two"]
    assert write_report(None, "three") is None
