"""Dots that hand something on, stop it, or never get it: told apart without colour, and said in words."""

import pygame
import pytest

from isitok.base.value import replace
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.theme import THEMES
from isitok.ui.describe.widget import State
from isitok.ui.describe.widgets.dots import Dot, DotRow, Dots
from isitok.ui.draw.surface_pen import SurfacePen
from tests.stages import a_look

WIDTH = 600
TREE = Dots(
    rows=(
        DotRow((Dot.HANDS_ON,), "One passes it on."),
        DotRow((Dot.STOPS, Dot.STOPS, Dot.STOPS), "Three stop."),
        DotRow((Dot.NEVER, Dot.NEVER, Dot.NEVER), "Three never get it."),
    ),
    name="Each dot is a person.",
)


def in_grey(dots: Dots, theme: str = "light", *, still: bool = True) -> bytes:
    look = replace(a_look(theme), still=still)
    target = pygame.Surface((WIDTH, dots.height(WIDTH, look)), 0, 32)
    target.fill(look.theme.card)
    dots.draw(SurfacePen(target, look), Box(0, 0, *target.get_size()), State(False, False, False, None))
    return pygame.image.tobytes(pygame.transform.grayscale(target), "RGB")


@pytest.mark.parametrize("theme", THEMES)
def test_each_kind_of_dot_looks_different_in_grey(theme: str) -> None:
    alone = [in_grey(Dots(rows=(DotRow((dot,), "It"),), name=""), theme) for dot in Dot]

    for number, one in enumerate(alone):
        for other in alone[number + 1 :]:
            differ = sum(abs(a - b) > 60 for a, b in zip(one[::3], other[::3], strict=True))
            assert differ > 100


def test_it_says_itself_row_by_row() -> None:
    spoken = TREE.speech()

    assert spoken is not None
    assert spoken.name == "Each dot is a person. One passes it on. Three stop. Three never get it."


def test_it_is_the_same_picture_with_and_without_motion() -> None:
    assert in_grey(TREE, still=True) == in_grey(TREE, still=False)


@pytest.mark.parametrize("text", [100, 200])
def test_words_that_need_several_lines_push_the_next_row_down(text: int) -> None:
    look = a_look(text=text)
    long = replace(TREE, rows=(DotRow((Dot.STOPS,), "word " * 60), *TREE.rows[1:]))

    assert long.height(WIDTH, look) > TREE.height(WIDTH, look)
