"""A letter in a field: only what it changes is worked on again, and nobody sees or hears a difference."""

import pygame
import pytest

from isitok import ui
from isitok.app.editing import fill
from isitok.base.value import replace
from isitok.ui.draw.paint import paint, repaint
from isitok.ui.draw.pictures import Pictures
from tests.stages import Visitor, a_look, painted, pictures, screens

TYPED = ("k", "Backspace", "x", "Left", "o")
MORE = "He waits until somebody asks Ffion to, and then he waits once more, as she is asleep on the coach."


@pytest.mark.parametrize(
    ("name", "field", "theme", "text", "size"),
    [
        ("form", "f:title", "light", 100, (1366, 768)),
        ("form-acts", "f:acts/0/why", "dark", 100, (1920, 1080)),
        ("form-acts", "f:acts/0/why", "contrast", 200, (1366, 768)),
        ("form-phone", "f:phone/messages/0", "light", 200, (1024, 768)),
        ("settings", "lead", "dark", 200, (1366, 768)),
    ],
)
def test_after_each_letter_a_page_looks_and_reads_as_if_it_were_laid_out_anew(
    name: str, field: str, theme: str, text: int, size: tuple[int, int]
) -> None:
    writer = Visitor(screens()[name], size=size)
    look = replace(a_look(theme, text, size), pictures=Pictures(pictures().folder))
    alone = replace(look, pictures=Pictures(pictures().folder))
    writer.view._look = lambda settings: look
    writer.view.resize()
    writer.view.focus(field)
    assert writer.focus == field
    surface = painted(writer.layout)
    layers = paint(surface, writer.layout)
    for key in (*TYPED, MORE):
        before = writer.layout.root
        if key is MORE:  # more than a line: what is below moves
            fill(writer.view, field, MORE, writer.now)
        else:
            writer.keys(key)
        layers, _ = repaint(surface, writer.layout, layers)
        anew = ui.lay_out(writer.scene.page(writer.screens.desk), replace(alone), writer.view.state)

        assert anew.root == writer.layout.root
        assert key == "Left" or writer.layout.root != before
        assert pygame.image.tobytes(surface, "RGB") == pygame.image.tobytes(painted(anew), "RGB")


def test_what_a_letter_does_not_change_is_neither_placed_nor_told_anew() -> None:
    writer, look = Visitor(screens()["form-acts"]), a_look()
    writer.view._look = lambda settings: look
    writer.view.resize()
    writer.view.focus("f:acts/0/why")
    writer.keys("x")
    typed, tab = writer.node("f:acts/0/why"), writer.node("tab:phone")
    writer.keys("y")

    assert writer.node("tab:phone") is tab
    assert writer.node("f:acts/0/why") is not typed
