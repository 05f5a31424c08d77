"""What was drawn once is laid down again, and looks as if it had been drawn anew."""

import pygame
import pytest

from isitok.ui.geometry import Box
from isitok.ui.look import Look
from isitok.ui.page import Laid, lay_out
from isitok.ui.paint import draw_ahead, paint
from isitok.ui.pictures import Pictures
from isitok.ui.sheet import Sheet
from isitok.ui.widget import View
from isitok.value import replace
from tests.stages import a_desk, a_look, focusable, painted, pictures, screens

SOME = ("title", "judge", "why-differed", "results", "settings", "spot-told")


def a_new_look(text: int = 100) -> Look:
    """Nothing has been drawn in it yet."""
    return replace(a_look(text=text), pictures=Pictures(pictures().folder))


def pixels(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


def at_once(laid: Laid) -> bytes:
    """As it is painted by somebody who has never seen it."""
    return pixels(painted(replace(laid, look=replace(laid.look, pictures=Pictures(pictures().folder)))))


@pytest.mark.parametrize("name", SOME)
def test_a_page_looks_the_same_whatever_was_focused_before(name: str) -> None:
    page, look = screens()[name].page(a_desk()), a_new_look()
    plain = lay_out(page, look, View())
    surface = painted(plain)

    for node in focusable(plain.root)[:4]:
        laid = lay_out(page, look, View(focus=node.id, hover=node.id))
        paint(surface, laid)
        assert pixels(surface) == at_once(laid)
    paint(surface, plain)
    assert pixels(surface) == at_once(plain)


def test_a_page_looks_the_same_wherever_it_was_scrolled_from() -> None:
    page, look = screens()["help"].page(a_desk()), a_new_look(text=200)
    surface = painted(lay_out(page, look, View()))

    for offset in (60, 400, 100_000, 0):
        laid = lay_out(page, look, View(scroll={"page": offset}))
        paint(surface, laid)
        assert pixels(surface) == at_once(laid)


@pytest.mark.parametrize("name", SOME)
def test_a_page_that_was_drawn_ahead_asks_for_no_picture_when_it_comes(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = a_new_look()
    surface = painted(lay_out(screens()["before"].page(a_desk()), look, View()))
    laid = lay_out(screens()[name].page(a_desk()), look, View())
    for _ in draw_ahead(laid):
        pass
    late: list[object] = []
    monkeypatch.setattr(Pictures, "keep", lambda self, key, surface: late.append(key) or surface)
    paint(surface, laid)

    assert late == []
    assert pixels(surface) == at_once(laid)


def test_a_page_in_other_colours_is_drawn_anew() -> None:
    page, light = screens()["judge"].page(a_desk()), a_new_look()
    surface = painted(lay_out(page, light, View()))
    dark = lay_out(page, replace(light, theme=a_look("dark").theme), View())
    paint(surface, dark)

    assert pixels(surface) == at_once(dark)


def test_what_is_drawn_outside_the_clip_leaves_no_trace() -> None:
    picture = pygame.Surface((10, 10), depth=32)
    picture.fill("red", (4, 0, 6, 10))
    wanted, made, sheet = pygame.Surface((20, 20), depth=32), pygame.Surface((20, 20), depth=32), Sheet()
    for ground in (wanted, sheet):
        ground.set_clip(Box(6, 3, 5, 30))
        ground.blit(picture, (4, -2))
        ground.blit(picture, (1, 8), (2, 2, 8, 4))
    made.blits(sheet.blits)

    assert pixels(made) == pixels(wanted)
    assert pygame.mask.from_threshold(wanted, "red", (1, 1, 1, 255)).count() > 0
