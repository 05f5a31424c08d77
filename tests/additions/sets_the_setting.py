"""Sets the setting of ``test_a_made_up_setting.py`` in the tree that the test has made: a program of its own."""

import os
from pathlib import Path

from isitok import ui

os.environ |= {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}

import isitok
from isitok.store.settings import Settings, load_settings, save_settings
from tests.stages import Visitor


def main(folder: Path) -> None:
    """On its page, by a press; then in the file, and from there."""
    assert Path(isitok.__file__).is_relative_to(folder), "the game is the copy"
    kept: list[Settings] = []
    somebody = Visitor(keep=kept.append)
    somebody.clicks("settings")
    row = ui.find(somebody.layout.root, "pointer")
    assert row is not None
    assert (row.spoken.name, row.spoken.description) == ("A big pointer", "Easier to find.")
    somebody.clicks("pointer")
    save_settings(folder / "kept.json", kept[-1])

    assert '"big_pointer": true' in (folder / "kept.json").read_text("utf-8")
    assert load_settings(folder / "kept.json").settings == kept[-1] != Settings()


if __name__ == "__main__":
    main(Path.cwd())
