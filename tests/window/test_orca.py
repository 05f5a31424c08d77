"""What Orca says: a story from its first screen to its last, played with a covered screen.

What is to be heard on each screen is in a file of its own in ``spoken/``; ``--update-golden`` writes them anew.
"""

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import sleep

import pytest

from isitok.store.settings import Settings, save_settings
from tests.window.conftest import Start
from tests.window.hearing import ORCA_NEEDS, PATIENCE, Bus, Orca
from tests.window.screen import Screen, eventually

pytestmark = pytest.mark.window

SPOKEN = Path(__file__).with_name("spoken")
EXAMPLES = Path(__file__).parents[2] / "isitok" / "library" / "examples"
RESTS = 4.0  # seconds without a word, when the files are written

WALK = (  # the screen that comes, and the keys that lead to it
    ("title", ""),
    ("before", "Return"),
    ("story", "Return"),
    ("all-messages", "s"),
    ("question", "Return"),
    ("answer", "3"),
    ("why", "6"),
    ("help", "F1"),
    ("back", "Return"),
    ("stop", "Escape"),
    ("carries-on", "Return"),
    ("next-question", "Return"),
)
"""Each of these is heard to its end before the next key. Esc is pressed once only: twice would hide the screen."""

KEYS = {key.lower() for _, key in WALK}


@pytest.fixture
def orca(bus: Bus, screen: Screen) -> Iterator[Orca]:
    """Orca, where it is installed; CI has to have it."""
    if shutil.which("orca") is None:
        if os.environ.get("CI"):
            pytest.fail(f"no Orca ({ORCA_NEEDS})")
        pytest.skip(f"not tried: no Orca ({ORCA_NEEDS})")
    with tempfile.TemporaryDirectory(prefix="orca") as folder:
        running = Orca(bus, screen.display, Path(folder))
        yield running
        running.close()


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """A folder with a pack in which there is one story, with nearly everything."""
    scenarios = tmp_path / "packs" / "example" / "scenarios"
    scenarios.mkdir(parents=True)
    shutil.copy(EXAMPLES / "pack.yaml", scenarios.parent)
    shutil.copy(EXAMPLES / "full.yaml", scenarios)
    return scenarios.parents[1]


def test_a_story_is_heard_screen_by_screen(
    start: Start, orca: Orca, packs: Path, home: Path, update_golden: bool
) -> None:
    save_settings(home / ".config" / "isitok" / "settings.json", Settings(own_stories=True))
    game = start("--packs", str(packs), "--pack", "example", "--seed", "1", "--cards", "3", "--ages", "11-14")
    titles = [game.title]
    for name, key in WALK:
        if key:
            game.key(key)
        file = SPOKEN / f"{name}.txt"
        if update_golden:
            SPOKEN.mkdir(exist_ok=True)
            _rests(orca)
            titles.append(game.title)
            file.write_text("\n".join(_told(orca, titles)) + "\n", "utf-8")
        wanted = file.read_text("utf-8").splitlines()
        there = Counter(wanted)
        # Whether Orca says a changed title, too, depends on what it has been told when.
        assert eventually(lambda there=there: there <= Counter(orca.hear()), PATIENCE), (name, orca.lines)
        titles.append(game.title)
        assert sorted(_told(orca, titles)) == sorted(wanted), name
        orca.lines.clear()
    assert game.errors() == ""


def _told(orca: Orca, titles: list[str]) -> list[str]:
    """What was said, without keys, which may be said late, and without the window's title."""
    return [line for line in orca.lines if line.lower() not in KEYS and line not in titles]


def _rests(orca: Orca) -> None:
    """Wait until nothing more is said."""
    before = -1
    while before != len(orca.hear()):
        before = len(orca.lines)
        sleep(RESTS)
