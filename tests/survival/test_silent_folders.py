"""A folder of the game's own that never answers: there is a window at once, help and hide work, and it ends when asked.

Nothing that is written there freezes it either: what can't be waited for is done once the folder answers, in order.
"""

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import pygame
import pytest

from isitok.app.desk import LessonKeeper
from isitok.app.startup import LOOK, FirstLook
from isitok.app.window import play
from isitok.base import jobs
from isitok.base.jobs import WRITE, ask, begin, finish, write
from isitok.i18n.screen_words import ENGLISH
from isitok.library.library import open_library
from isitok.store import places
from isitok.store.autosave import keep_lesson, lessons_kept, load_lesson, time_kept
from isitok.store.options import PlayOptions
from isitok.store.papers import keep_paper
from isitok.store.results import load_results, this_term
from isitok.store.settings import Settings, load_settings, save_settings
from isitok.store.settings_keeper import SettingsKeeper
from tests.packs_.nouns import SMALLEST, a_pack_folder
from tests.stages import Visitor, some_settings
from tests.survival.faults import _at_home
from tests.survival.weather import Weather, bad
from tests.window.game import Game
from tests.window.screen import Screen, eventually

SLACK = 30.0 if sys.platform == "win32" else 3.0  # seconds that a busy machine, or Wine, may need for milliseconds
HOMES = ("config", "state", "cache", "Documents", "")


class Silent(Weather):
    """A folder in which no call ends before the gate is opened."""

    def __init__(self, folder: str) -> None:
        super().__init__(0)
        self.folder, self.gate = folder, threading.Event()

    def comes(self, name: str, path: object) -> None:
        told = os.fsdecode(path) if isinstance(path, str | bytes | os.PathLike) else ""
        if told.startswith(self.folder) and f"{os.sep}program" not in told and name not in ("seek", "readline"):
            self.failed += 1
            self.gate.wait()


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    with _at_home(tmp_path) as home:
        a_pack_folder(home / "Documents" / "isitok packs", "mine", good=SMALLEST)
        save_settings(places.settings_file(), some_settings(lead_name="Mrs Bevan"))
        keep_lesson(places.lesson_file(), {"title": "Year 8"})
        yield home


@pytest.fixture
def silent(home: Path) -> Iterator[Callable[[str], Silent]]:
    """From then on a folder doesn't answer, until the test ends."""
    opened = []

    def closes(place: str) -> Silent:
        weather = Silent(f"{home}{os.sep}{place}")  # not the home itself: the program is asked for in it
        opened.append((bad(weather), weather))
        return opened[-1][0].__enter__()

    jobs._places.clear()
    yield closes
    for _, weather in opened:
        weather.gate.set()
    assert finish(10), "something is still being written"
    for one, _ in reversed(opened):
        one.__exit__(None, None, None)


@pytest.mark.parametrize("place", HOMES, ids=lambda place: place or "home")
def test_there_is_a_window_though_a_folder_never_answers(
    place: str, silent: Callable[[str], Silent], capsys: pytest.CaptureFixture[str]
) -> None:
    weather, began = silent(place), time.monotonic()
    try:
        assert play(PlayOptions(smoke=True)) == 0
    finally:
        pygame.font.init()

    assert weather.failed
    assert time.monotonic() - began < 2 + 2 + SLACK  # the first frame, the end, and reading the stories in between
    assert capsys.readouterr().err == ""


def test_all_that_a_start_asks_takes_a_second_together(silent: Callable[[str], Silent]) -> None:
    silent("")
    began = time.monotonic()
    first = FirstLook()
    found = first.settings(), first.wishes(), first.own_packs(), first.clear()

    assert time.monotonic() - began < LOOK + SLACK
    assert found[0].settings == Settings()
    assert ENGLISH.trouble(found[0].trouble) == "The settings can’t be read (no answer), so the usual ones are used."
    assert found[0].unread
    assert tuple(map(ENGLISH.trouble, found[3])) == (
        "What the game has kept can’t be read (no answer): "
        "a lesson that was broken off can’t go on, and no results are shown.",
    )


def test_a_remembered_share_is_among_the_folders_of_packs(tmp_path: Path) -> None:
    save_settings(places.settings_file(), Settings(folders=(str(tmp_path / "share"),)))

    assert places.pack_folders(tmp_path / "more")[-2:] == (tmp_path / "share", tmp_path / "more")
    first = FirstLook()
    assert first.folders(None, first.settings().settings.folders, None)[-1] == tmp_path / "share"


@pytest.mark.parametrize("place", ["cache", "Documents"])
def test_stories_come_without_a_cache_that_does_not_answer(place: str, silent: Callable[[str], Silent]) -> None:
    silent("cache")
    library = open_library(places.pack_folders(), places.cache_folder())

    assert "The game’s cache can’t be read (no answer), so each start takes longer." in map(
        ENGLISH.trouble, library.troubles
    )
    assert "mine/good" in [card.id for card in library.cards]


def test_what_is_saved_in_a_silent_folder_holds_nobody_up_and_is_saved_in_order(
    silent: Callable[[str], Silent],
) -> None:
    keeper = SettingsKeeper(Settings(), partial(save_settings, places.settings_file()))
    weather, took, told = silent("config"), [], []
    for name in ("Mr Rees", "Ms Ali", "Mr Hughes"):
        began = time.monotonic()
        told.append(ENGLISH.trouble(keeper(some_settings(lead_name=name))))
        took.append(time.monotonic() - began)
    assert told == ["The settings aren’t kept yet: the disk doesn’t answer. They apply until you leave."] * 3
    assert took[0] < WRITE + SLACK
    assert max(took[1:]) < WRITE / 2, "it is waited for once"
    weather.gate.set()
    assert finish(10)

    assert load_settings(places.settings_file()).settings.lead_name == "Mr Hughes"


def test_a_lesson_in_a_silent_folder_goes_on_and_its_last_step_is_what_is_kept(silent: Callable[[str], Silent]) -> None:
    place = places.lesson_file()
    weather, began = silent("state"), time.monotonic()
    keeper = LessonKeeper(place)
    said = [keeper({"lesson": {"at": step}}) for step in range(4)]
    assert (time_kept(place), load_lesson(place).lesson) == (None, None)
    assert ENGLISH.trouble(load_results(places.results_file(), this_term()).trouble).endswith("no answer.")
    assert time.monotonic() - began < WRITE + SLACK
    assert [ENGLISH.trouble(each) for each in said] == [
        "The lesson can’t be kept in case of a break (no answer). It goes on as usual."
    ] * 4
    weather.gate.set()
    assert finish(10)

    kept = [load_lesson(file).lesson for file in lessons_kept(place)]
    assert {"lesson": {"at": 3}} in kept


def test_a_sheet_that_was_given_up_is_not_there_later(home: Path, silent: Callable[[str], Silent]) -> None:
    (home / "papers").mkdir()
    weather = silent("papers")
    assert "couldn’t be saved (no answer)" in ENGLISH.trouble(keep_paper(home / "papers" / "my-list.pdf", b"%PDF"))
    weather.gate.set()
    begin(home / "papers", lambda: None, finish_anyway=True)
    assert finish(10)

    assert list((home / "papers").iterdir()) == []


def test_at_the_end_it_is_waited_for_so_long_and_no_longer(silent: Callable[[str], Silent]) -> None:
    silent("config")
    SettingsKeeper(Settings(), partial(save_settings, places.settings_file()))(some_settings())
    began = time.monotonic()

    assert not finish(0.3)
    assert 0.3 <= time.monotonic() - began < 0.3 + SLACK


def test_a_title_over_a_silent_folder_is_described_at_once(silent: Callable[[str], Silent]) -> None:
    player = Visitor(lesson_file=places.lesson_file(), results_file=places.results_file())
    silent("state")
    player.clicks("about")
    began = time.monotonic()
    for _ in range(10):
        player.keys("Esc")
        player.waits(2)
        player.clicks("settings")
        player.keys("Esc")
        player.waits(2)
        player.clicks("about")

    assert time.monotonic() - began < 1 + 2 * SLACK


def test_what_was_asked_of_a_folder_is_done_in_order_and_a_question_is_withdrawn() -> None:
    gate, done = threading.Event(), list[str]()
    stuck = begin("a place", gate.wait, finish_anyway=True)
    with pytest.raises(TimeoutError, match="no answer"):
        stuck.result(0.01)
    for name in "ab":
        with pytest.raises(TimeoutError):
            write("a place", lambda name=name: done.append(name))  # type: ignore[misc]
        with pytest.raises(TimeoutError):
            ask("a place", lambda: done.append("asked"))
    assert ask("another place", lambda: 7) == 7
    gate.set()
    assert finish(10)

    assert done == ["a", "b"]
    assert ask("a place", lambda: 8) == 8, "it answers again"


def test_what_goes_wrong_on_the_way_is_told_to_whoever_asked() -> None:
    def fails() -> None:
        raise FileExistsError("there")

    with pytest.raises(FileExistsError):
        ask("a place", fails)
    with pytest.raises(FileExistsError):
        ask("a place", lambda: ask("a place", fails))


PIPES: Mapping[str, Callable[[], Path | None]] = {
    "settings": places.settings_file,
    "a lesson": places.lesson_file,
    "results": places.results_file,
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes here")
@pytest.mark.parametrize("name", PIPES)
def test_a_pipe_where_a_file_should_be_holds_nobody_up(name: str, home: Path) -> None:
    place = PIPES[name]()
    assert place is not None
    place.unlink(missing_ok=True)
    os.mkfifo(place)
    began = time.monotonic()
    first = FirstLook()
    first.clear()

    assert "it isn’t a file" in ENGLISH.trouble(first.settings().trouble) or name != "settings"
    assert load_lesson(places.lesson_file()).lesson is None or name != "a lesson"
    assert time.monotonic() - began < SLACK


def asleep(share: str, gate: Path) -> tuple[str, ...]:
    return ("-m", "tests.survival.slow", share, str(gate))


@pytest.mark.window
@pytest.mark.parametrize("place", [".config", ".cache", ".local", "Documents", ""], ids=lambda place: place or "home")
def test_help_and_hide_work_and_it_ends_when_asked_while_a_folder_never_answers(
    place: str, screen: Screen, home_of_games: Path, tmp_path: Path
) -> None:
    share = str(home_of_games / place) if place else str(home_of_games)
    (home_of_games / "Documents").mkdir(parents=True, exist_ok=True)
    with Game(screen, home_of_games, "--ages", "11-14", module=asleep(share, tmp_path / "gate")) as game:
        game.key("F1")
        assert eventually(lambda: game.title.startswith("Help")), game.errors()
        game.key("F12")
        assert eventually(lambda: game.title == "Clock"), game.errors()
        game.process.send_signal(signal.SIGTERM)
        assert (game.ends(), game.errors()) == (0, "")


@pytest.mark.window
def test_a_setting_that_can_not_be_written_freezes_no_window(
    screen: Screen, home_of_games: Path, tmp_path: Path
) -> None:
    gate, share = tmp_path / "gate", f"+{home_of_games / '.config'}"
    with Game(screen, home_of_games, "--ages", "11-14", module=asleep(share, gate)) as game:
        assert eventually(lambda: (home_of_games / ".cache").exists())
        game.key("F1")
        assert eventually(lambda: game.title.startswith("Help")), game.errors()
        game.key("F1")
        for key in ("Tab", "Tab", "space"):
            game.key(key)
        game.key("F12")
        assert eventually(lambda: game.title == "Clock"), game.errors()
        gate.touch()
        game.process.send_signal(signal.SIGTERM)
        assert (game.ends(), game.errors()) == (0, "")


@pytest.fixture
def home_of_games(tmp_path: Path) -> Path:
    folder = tmp_path / "home of games"
    folder.mkdir()
    return folder


def test_settings_that_came_too_late_are_still_in_their_file(home: Path) -> None:
    found = json.loads((home / "config" / "isitok" / "settings.json").read_text("utf-8"))

    assert found["lead_name"] == "Mrs Bevan"
