"""The fonts that the game is shown in."""

import runpy
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from isitok.app.assets import assets_folder

MAKER = runpy.run_path(str(Path(__file__).parents[2] / "docs" / "unhint_fonts.py"))
OURS = sorted((assets_folder() / "fonts").glob("*.ttf"))


@pytest.mark.parametrize("file", OURS, ids=lambda file: file.stem)
def test_a_font_is_left_as_it_was_drawn(file: Path) -> None:
    assert len(TTFont(file)["prep"].program.getBytecode()) > MAKER["SHORT"]
    assert not MAKER["unhinted"](file)  # once is enough: the file isn't touched again


def test_there_are_fonts_to_look_at() -> None:
    assert len(OURS) >= 6
