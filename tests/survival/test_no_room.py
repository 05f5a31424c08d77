"""A full disk, and a home that nobody may write in: it is said in a sentence, and what was there stays as it was.

Who is root may write everywhere, and a full disk can't be had without being root. A process that may write files of
no more than a few bytes meets both: files can be made, and then nothing can be written into them.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from isitok.store.settings import Settings, load_settings, save_settings
from tests.window.game import environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits there")

FULL = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))\n"
PLAYS = "import sys; sys.argv = ['isitok', *sys.argv[1:]]; from isitok.__main__ import main; sys.exit(main())"


def run(code: str, *typed: str, home: Path, **more: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", FULL + code, *typed],
        env=environment(home) | more,
        input="",
        capture_output=True,
        text=True,
        timeout=300,
    )


def files(folder: Path) -> list[str]:
    """All but what an earlier game had read."""
    every = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    return [name for name in every if not name.startswith(".cache/isitok/game-")]


def test_settings_that_find_no_room_leave_the_old_ones_and_say_so(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save_settings(path, Settings(lead_name="Mr Rees"))
    code = f"""
from pathlib import Path
from isitok.i18n.screen_words import ENGLISH
from isitok.base.trouble import Troubled
from isitok.store.settings import Settings, save_settings
try:
    save_settings(Path({str(path)!r}), Settings(lead_name="Mrs Bevan"))
except Troubled as error:
    print(ENGLISH.trouble(error.trouble))
"""
    said = run(code, home=tmp_path)

    assert "The settings can’t be kept (" in said.stdout, said.stderr
    assert load_settings(path).settings.lead_name == "Mr Rees"
    assert files(tmp_path) == ["settings.json"]


def test_the_game_starts_on_a_full_disk_and_leaves_nothing_half_written(home: Path) -> None:
    found = run(PLAYS, "--smoke", home=home, SDL_VIDEODRIVER="dummy")

    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout.strip().isdigit()
    assert files(home) == []


def test_text_play_needs_no_room(home: Path) -> None:
    found = run(PLAYS, "--text", "--ages", "11-14", "--seed", "1", home=home)

    assert (found.returncode, found.stderr) == (0, "")
    assert "Play. On your own." in found.stdout
    assert files(home) == []


def test_a_new_pack_that_finds_no_room_is_not_left_half_made(home: Path) -> None:
    found = run(PLAYS, "new", "Wythnos wasanaeth – é", home=home)

    assert found.returncode == 1
    assert found.stderr.count("\n") == 1
    assert "can't be written" in found.stderr
    assert files(home) == []
    assert not (home / "Documents" / "isitok packs" / "Wythnos wasanaeth – é").exists()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no such device")
@pytest.mark.parametrize("typed", ["--version", "check tests/packs/root", "--text --ages 7-9"])
def test_lines_that_find_no_room_end_it_with_one_line(typed: str, home: Path) -> None:
    with open("/dev/full", "w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "isitok", *typed.split()],
            env=environment(home),
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=300,
        )

    assert ended.returncode == 1
    assert ended.stderr == "isitok: the rest can't be written: no space left on device\n"


def test_a_home_that_can_t_be_written_holds_nobody_up(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where a home should be")
    found = run(PLAYS, "--smoke", home=tmp_path / "home", SDL_VIDEODRIVER="dummy")

    assert (found.returncode, found.stderr) == (0, "")
    assert files(tmp_path) == ["home"]
