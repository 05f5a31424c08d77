"""Ended by force in the middle of writing, or the screen is taken away: what was kept is whole, old or new."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from isitok import ui
from isitok.format.vocabulary import Band
from isitok.library.cache import Cache, cache_of, load, save
from isitok.store.autosave import load_lesson
from isitok.store.options import PlayOptions
from isitok.store.settings import Settings, load_settings, save_settings
from tests.window.conftest import Play
from tests.window.game import Game, environment
from tests.window.screen import Screen, eventually
from tests.window.twin import Twin

KEEPING = """
import sys
from pathlib import Path
from isitok.format.vocabulary import Band
from isitok.store.autosave import load_lesson
from isitok.store.options import PlayOptions
from isitok.store.settings import Settings, save_settings
path = Path(sys.argv[1])
names = ("A" * 60, "B")
print("ready", flush=True)
while True:
    for name in names:
        save_settings(path, Settings(lead_name=name))
"""
TEACHING = """
import sys
from pathlib import Path
from isitok.store.autosave import keep_lesson
print("ready", flush=True)
while True:
    for n in (1, 2):
        assert keep_lesson(Path(sys.argv[1]), {"n": n, "text": str(n) * 20_000}) is None
"""
CACHING = """
import sys
from pathlib import Path
from isitok.library.cache import cache_of, save
caches = [cache_of({"key": "k", "n": n}, {"text": str(n) * 200_000}) for n in (1, 2)]
print("ready", flush=True)
while True:
    for cache in caches:
        save(Path(sys.argv[1]), cache)
"""
AN_AGE_AGO = time.time() - 86_400


def ended_by_force(code: str, path: Path, after: float, home: Path) -> None:
    """Let this code write to a path, and end it after so many seconds."""
    running = subprocess.Popen(
        [sys.executable, "-c", code, str(path)], env=environment(home), stdout=subprocess.PIPE, text=True
    )
    assert running.stdout is not None
    with running.stdout as told:
        assert told.readline() == "ready\n"
        time.sleep(after)
        running.kill()
        running.wait()


def test_settings_are_the_old_or_the_new_ones_whenever_the_game_is_ended_by_force(tmp_path: Path) -> None:
    chance, path = Random(1), tmp_path / "settings.json"
    for _ in range(12):
        ended_by_force(KEEPING, path, chance.uniform(0, 0.06), tmp_path)
        found = load_settings(path)
        assert found.trouble is None
        assert found.settings.lead_name in ("", "A" * 60, "B")


def test_a_lesson_is_kept_whole_whenever_the_game_is_ended_by_force(tmp_path: Path) -> None:
    chance, path = Random(4), tmp_path / "state" / "lesson.json"
    for _ in range(8):
        ended_by_force(TEACHING, path, chance.uniform(0, 0.06), tmp_path)
        found = load_lesson(path).lesson if path.exists() else {"n": 1, "text": "1" * 20_000}
        assert found is not None
        assert found["text"] == str(found["n"]) * 20_000


def test_a_cache_is_whole_or_not_there_whenever_the_game_is_ended_by_force(tmp_path: Path) -> None:
    chance, path = Random(2), tmp_path / "packs-1.json"
    for _ in range(8):
        ended_by_force(CACHING, path, chance.uniform(0, 0.06), tmp_path)
        found = load(path, "k")
        assert not path.exists() or isinstance(found, Cache)
        assert found is None or found.text("text") == str(found.header["n"]).encode() * 200_000 + b"\n"


def test_what_an_ended_game_left_half_written_is_cleared_away_but_not_what_is_being_written(tmp_path: Path) -> None:
    for name in (".settings.json.1.new", "packs-1.json.1.tmp"):
        (tmp_path / name).write_text("{")
        os.utime(tmp_path / name, (AN_AGE_AGO, AN_AGE_AGO))
    for name in (".settings.json.2.new", "packs-1.json.2.tmp"):
        (tmp_path / name).write_text("{")
    save_settings(tmp_path / "settings.json", Settings())
    save(tmp_path / "packs-1.json", cache_of({"key": "k"}, {}))

    expected = [".settings.json.2.new", "packs-1.json", "packs-1.json.2.tmp", "settings.json"]
    assert sorted(path.name for path in tmp_path.iterdir()) == expected


def middle(twin: Twin, id_: str) -> tuple[int, int]:
    node = ui.find(twin.view.layout.root, id_)
    assert node is not None, twin.ids("")
    return node.seen.x + node.seen.w // 2, node.seen.y + node.seen.h // 2


@pytest.mark.window
def test_a_game_that_is_ended_by_force_while_somebody_changes_settings_keeps_them_whole(play: Play, home: Path) -> None:
    chance, place = Random(3), home / ".config/isitok/settings.json"
    themes = ("dark", "contrast")
    for _ in range(3):
        twin = play(PlayOptions(ages=(Band.B11_14,), theme="light"), "--ages", "11-14", "--theme", "light")
        twin.click("settings")
        places = [middle(twin, f"theme:{theme}") for theme in themes]
        for at in (*places, *places[: chance.randrange(2)]):
            twin.game.click(*at)
        time.sleep(chance.uniform(0, 0.05))
        twin.game.process.kill()
        twin.game.process.wait()

        found = load_settings(place)
        assert found.trouble is None
        assert found.settings.theme in ("system", *themes)


@pytest.mark.window
def test_when_the_display_goes_away_the_game_ends_and_the_settings_are_whole(tmp_path: Path, home: Path) -> None:
    save_settings(home / ".config/isitok/settings.json", Settings(lead_name="Mr Rees"))
    (tmp_path / "lost").mkdir()
    with Screen(tmp_path / "lost") as screen, Game(screen, home, "--ages", "11-14") as game:
        game.key("F1")
        assert eventually(lambda: game.title.startswith("Help"))
        screen.goes_away()

        assert game.ends() not in (None, 0)
        assert "Traceback" not in game.errors()
        assert game.errors().count("\n") <= 3
    assert load_settings(home / ".config/isitok/settings.json").settings.lead_name == "Mr Rees"


@pytest.mark.window
def test_logging_out_ends_the_game_quietly(screen: Screen, home: Path) -> None:
    with Game(screen, home) as game:
        game.process.send_signal(signal.SIGTERM)
        assert (game.ends(), game.errors()) == (0, "")


@pytest.mark.window
def test_two_copies_play_at_once_and_the_last_to_change_a_setting_has_its_way(
    play: Play, screen: Screen, home: Path
) -> None:
    first = play(PlayOptions(ages=(Band.B11_14,)), "--ages", "11-14", size=(800, 600))
    screen.xdotool("windowmove", "--sync", first.game.id, "1000", "40")  # out of the way of the second
    second = play(PlayOptions(ages=(Band.B11_14,)), "--ages", "11-14", size=(800, 600))
    for twin, theme in ((second, "dark"), (first, "contrast")):
        screen.xdotool("windowfocus", "--sync", twin.game.id)
        twin.key("Tab")  # until it answers: SDL drops a click that comes less than 10 ms after the focus
        twin.click("settings")
        twin.click(f"theme:{theme}")
    for twin in (first, second):
        twin.game.process.terminate()
        assert (twin.game.ends(), twin.game.errors()) == (0, "")

    found = load_settings(home / ".config/isitok/settings.json")
    assert (found.settings.theme, found.trouble) == ("contrast", None)
    kept = [path.name.partition("-")[0] for path in (home / ".cache/isitok").iterdir()]
    assert kept == ["game"], "a checkout caches its YAML; without own packs, there is nothing else"


def test_two_copies_that_save_at_the_same_time_never_mix_what_they_write(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    both = [
        subprocess.Popen([sys.executable, "-c", KEEPING, str(path)], env=environment(tmp_path), stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    assert eventually(path.exists)
    for _ in range(200):
        found = load_settings(path)
        assert (found.trouble, found.settings.lead_name in ("A" * 60, "B")) == (None, True)
        time.sleep(0.002)
    for one in both:
        assert one.poll() is None, "one of them has failed"
        one.kill()
        one.communicate()
