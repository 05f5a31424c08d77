"""``isitok edit`` in a window: what is typed is in the file two seconds later, and nothing else in it has changed."""

import time
from pathlib import Path

import pytest

from tests.builders import RABBIT
from tests.window.game import Game
from tests.window.screen import Screen, eventually

pytestmark = pytest.mark.window


def test_the_title_has_the_keyboard_as_soon_as_the_form_shows(screen: Screen, home: Path, tmp_path: Path) -> None:
    file = tmp_path / "pets" / "rabbit.yaml"
    file.parent.mkdir()
    file.write_text(f"# mine\r\n{RABBIT}", "utf-8", newline="")
    with Game(screen, home, "edit", str(file)) as game:
        time.sleep(3)
        game.settles()
        game.press("End")
        game.keys("exclam", "x")
        title = next(line for line in RABBIT.splitlines() if line.startswith("title:"))
        changed = f"# mine\r\n{RABBIT.replace(title, f'{title}!x')}"
        assert eventually(lambda: file.read_bytes() == changed.encode()), (game.errors(), file.read_bytes())
        assert game.errors() == ""


def test_what_another_editor_saves_is_in_the_form_before_any_key_and_stays_in_what_is_typed_then(
    screen: Screen, home: Path, tmp_path: Path
) -> None:
    file = tmp_path / "pets" / "rabbit.yaml"
    file.parent.mkdir()
    file.write_text(RABBIT, "utf-8")
    with Game(screen, home, "edit", str(file)) as game:
        time.sleep(3)
        game.settles()
        before = game.seen()
        theirs = RABBIT.replace("The rabbit photo", "A rabbit in the snow")
        file.write_text(theirs, "utf-8")
        assert eventually(lambda: game.seen() != before), game.errors()
        time.sleep(1)
        game.press("End")
        game.keys("exclam", "x")
        typed = theirs.replace("A rabbit in the snow", "A rabbit in the snow!x")
        assert eventually(lambda: file.read_text("utf-8") == typed), (game.errors(), file.read_text("utf-8"))
        assert [one.name for one in file.parent.iterdir() if "other" in one.name] == []
        assert game.errors() == ""
