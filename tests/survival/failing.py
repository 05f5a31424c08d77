"""``python -m tests.survival.failing``: the game with a mistake in it. An x in the lead's name fails."""

import sys
from pathlib import Path

from isitok.__main__ import main
from isitok.scenes.scene import Change, Desk
from isitok.scenes.settings_page import SettingsScene
from tests.window.named import name_pages

usual = SettingsScene.after_typing


def typed(scene: SettingsScene, widget: str, text: str, desk: Desk) -> Change:
    """What a mistake in the program looks like; its message names somebody, and where they live."""
    if "x" in text:
        raise LookupError(f"nothing is known of {text!r} in {Path.home()}")
    return usual(scene, widget, text, desk)


if __name__ == "__main__":
    name_pages()
    SettingsScene.after_typing = typed  # type: ignore[method-assign]
    sys.exit(main())
