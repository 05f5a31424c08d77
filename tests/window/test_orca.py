"""What Orca says, screen by screen, on each walk through the game with a covered screen.

What is to be heard on each screen is in a file of its own in ``spoken/WALK/``; ``--update-golden`` writes them anew.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from isitok.store.settings import save_settings
from tests.window.game import Game
from tests.window.hearing import Bus
from tests.window.orca import ORCA_NEEDS, Orca
from tests.window.screen import Screen
from tests.window.walker import Walker
from tests.window.walks import WALKS, content

pytestmark = pytest.mark.window

SPOKEN = Path(__file__).with_name("spoken")


@pytest.fixture
def orca(bus: Bus, screen: Screen, tmp_path: Path) -> Iterator[Orca]:
    """Orca, where it is installed; CI has to have it."""
    if shutil.which("orca") is None:
        if os.environ.get("CI"):
            pytest.fail(f"no Orca ({ORCA_NEEDS})")
        pytest.skip(f"not tried: no Orca ({ORCA_NEEDS})")
    with tempfile.TemporaryDirectory(prefix="orca") as folder:
        running = Orca(bus, screen.display, Path(folder))
        yield running
        running.keeps(tmp_path / "orca.log")
        running.close()


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.orca if walk.short else pytest.mark.orca_long)
        for name, walk in WALKS.items()
    ],
)
def test_a_walk_is_heard_screen_by_screen(
    name: str, screen: Screen, bus: Bus, orca: Orca, home: Path, tmp_path: Path, update_golden: bool
) -> None:
    walk, told = WALKS[name], tmp_path / "told"
    save_settings(home / ".config" / "isitok" / "settings.json", walk.settings)
    made = content(tmp_path, walk.story)
    typed = (str(told), str(made), *(each.format(made=made) for each in walk.typed))
    spoken: dict[str, list[str]] = {}
    with Game(screen, home, *typed, module=("-m", "tests.window.told"), around=bus.around) as game:
        walker = Walker(game, orca, told)
        walker.begins()
        for number, (page, *keys) in enumerate(walk.screens, start=1):
            walker.presses(*keys)
            heard = walker.told()
            assert heard
            spoken |= {f"{number:02}-{page}": heard} if page else {}
        assert game.errors() == ""
    folder = SPOKEN / name
    if update_golden:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for screen_, lines in spoken.items():
            (folder / f"{screen_}.txt").write_text("\n".join(lines) + "\n", "utf-8")
    assert spoken == {file.stem: file.read_text("utf-8").splitlines() for file in sorted(folder.glob("*.txt"))}
