"""The fonts that the game is shown in."""

import runpy
import shutil
from pathlib import Path

import pygame
import pytest
from fontTools.ttLib import TTFont

from isitok.library.roots import assets_root
from isitok.ui.describe.type import Type
from isitok.ui.draw.fonts import Fonts

MAKER = runpy.run_path(str(Path(__file__).parents[2] / "docs" / "unhint_fonts.py"))
OURS = sorted((assets_root() / "fonts").glob("*.ttf"))


@pytest.mark.parametrize("file", OURS, ids=lambda file: file.stem)
def test_a_font_is_left_as_it_was_drawn(file: Path) -> None:
    assert len(TTFont(file)["prep"].program.getBytecode()) > MAKER["SHORT"]
    assert not MAKER["unhinted"](file)  # once is enough: the file isn't touched again


def test_there_are_fonts_to_look_at() -> None:
    assert len(OURS) >= 6


@pytest.mark.parametrize("spacing", ["usual", "wide"])
def test_what_joins_emoji_and_has_no_width_is_drawn_as_nothing_and_costs_no_font(spacing: str) -> None:
    pygame.font.init()
    fonts = Fonts(assets_root() / "fonts", spacing=spacing)
    cut = next(iter(Type)).cut

    assert fonts.render(cut, 20, "\u200d", "#000000").get_width() <= 1
    assert fonts.render(cut, 20, "we won\u200d", "#000000").get_width() > 1
    assert fonts.missing == set()


def test_however_many_sizes_are_shown_each_file_is_read_once_and_none_stays_open(tmp_path: Path) -> None:
    """Whoever resizes the window meets many sizes, and a system may allow no more than 256 open files."""
    shutil.copytree(assets_root() / "fonts", tmp_path / "fonts")
    pygame.font.init()
    fonts = Fonts(tmp_path / "fonts")
    usual = fonts.width("title", 20, "Is it OK?")
    shutil.rmtree(tmp_path / "fonts")

    assert fonts.width("title", 40, "Is it OK?") > 1.8 * usual
    assert fonts.missing == set()
