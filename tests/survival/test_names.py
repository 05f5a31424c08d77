"""Names as people give them: homes, folders and files with spaces, accents, quotes and signs."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from isitok.format.vocabulary import Band
from isitok.library.library import open_library
from isitok.library.roots import bundled_root
from isitok.scenes.before_you_start import BeforeScene
from tests.bundled import read_before
from tests.packs_.nouns import SMALLEST
from tests.signed import have_read
from tests.stages import Visitor, painted, some_settings
from tests.window.game import Game, environment
from tests.window.screen import Screen, eventually

NAMES = ("Ffion Ŵyn", "O’Brien & 'sons'", "été – 50 %", "学校", "e\u0301te\u0301")
"""The last in two signs each, as macOS does."""


def run(home: Path, *typed: str, **more: str) -> str:
    command = [sys.executable, "-m", "isitok", *typed]
    ended = subprocess.run(
        command, env=environment(home) | more, input="\n\n", capture_output=True, text=True, timeout=300, check=False
    )
    # A check that takes long says how far it has come.
    trouble = [line for line in ended.stderr.splitlines() if not re.fullmatch(r"checked \d+ of \d+ …", line)]
    assert (ended.returncode, trouble) == (0, []), ended.stdout + ended.stderr
    return ended.stdout


def test_the_game_starts_makes_packs_checks_and_plays_them_whatever_a_home_is_called(tmp_path: Path) -> None:
    """A folder in a folder of each name, and a story of all of them."""
    home = tmp_path.joinpath(*NAMES)
    home.mkdir(parents=True)
    made = Path(run(home, "new", "Assembly – é").strip())
    (made / "scenarios" / f"{' '.join(NAMES)} 1.yaml").write_text(
        SMALLEST.replace("The rabbit photo", "Another rabbit"), encoding="utf-8"
    )

    assert made.parent == home / "Documents" / "isitok packs"
    assert "3 scenarios: no problems." in run(home, "check")
    assert run(home, "--smoke", SDL_VIDEODRIVER="dummy").strip().isdigit()
    assert "Story 1 of 5" in run(home, "--text", "--ages", "7-9")
    have_read(made.parent)
    assert "A story from Assembly – é" in run(home, "--text", "--ages", "7-9", "--pack", "assembly-e")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder of packs from an old USB stick: what is an "é" there is no letter here."""
    pack = os.fsencode(tmp_path / "stick") + b"/caf\xe9/scenarios/"
    try:
        os.makedirs(pack)
        for name, text in ((b"st\xe9.yaml", SMALLEST), (b"b\xe9.yaml", "title: only\nages: ten")):
            with open(pack + name, "w", encoding="utf-8") as file:
                file.write(text)
    except (OSError, UnicodeError):
        pytest.skip("this system makes no such names")
    return tmp_path / "stick"


def test_packs_whose_names_are_no_text_are_played_shown_and_kept_like_others(stick: Path, tmp_path: Path) -> None:
    have_read(stick)
    for _ in ("read", "from the cache"):
        read_before(tmp_path / "cache")
        library = open_library([bundled_root(), stick], tmp_path / "cache")
        player = Visitor(library=library, settings=some_settings(ages=(Band.B7_9,), spacing="widest"))
        assert player.hears("1 story in caf? has a problem – show")
        painted(player.layout)
        player.clicks(f"problems:{library.packs[-1].id}")
        painted(player.layout)
        player.keys("Esc")
        player.opens(BeforeScene(topic=None, pack=library.packs[-1].id, cards=5))
        player.clicks("start")

        assert "1 of 1" in player.title
        assert [card.title for card in library.cards if card.own] == ["The rabbit photo"]


@pytest.mark.window
def test_a_preview_of_such_a_file_has_a_window(screen: Screen, stick: Path, home: Path) -> None:
    (file,) = (path for path in stick.rglob("*.yaml") if path.name.startswith("st"))
    with Game(screen, home, module=("-m", "tests.window.named", "preview", str(file))) as game:
        assert eventually(lambda: game.title == "st?.yaml, 1 of 3 – preview – #isitok?"), game.errors()
        game.key("Right")
        assert eventually(lambda: game.title.startswith("st?.yaml, 2 of 3")), game.errors()


def test_such_packs_are_checked_and_played_in_the_terminal(stick: Path, tmp_path: Path) -> None:
    typed = ("--text", "--ages", "7-9", "--packs", str(stick))
    read_before(tmp_path / "home" / ".cache" / "isitok")

    assert "1 story in caf? has a problem – show" in run(tmp_path / "home", *typed)
    have_read(stick)
    assert "A story from caf?" in run(tmp_path / "home", *typed, "--pack", "caf")
