"""A field of several lines: what is typed stands where it was typed, and no letter is lost at the end of a line."""

import pygame
from hypothesis import given
from hypothesis import strategies as st

from isitok.ui.describe.geometry import Box
from isitok.ui.describe.node import Role
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import text_width
from isitok.ui.describe.widget import State
from isitok.ui.describe.widgets.notes import NotesField, rows_of
from isitok.ui.describe.widgets.text_field import Edited
from isitok.ui.draw.surface_pen import SurfacePen
from tests.stages import a_look

FIELD = NotesField(id="notes", label="My notes", text="", hint="Never saved.", rows=3)
TEXTS = st.text(st.sampled_from("ab W.–é\n"), max_size=120)


@given(TEXTS, st.integers(60, 400))
def test_every_letter_is_in_a_line_and_every_line_fits(text: str, width: int) -> None:
    look = a_look()
    rows = rows_of(text, look, width)

    assert "".join(text[start:end] for start, end in rows) == text.replace("\n", "")
    assert all(text_width(text[start:end], Type.BODY, look) <= width for start, end in rows)
    assert len(rows) > text.count("\n")


def test_a_line_ends_after_a_word_where_it_can() -> None:
    text = "Ask again about the coach tomorrow"
    rows = rows_of(text, a_look(), 160)

    assert len(rows) > 1
    assert all(text[end - 1] == " " for _, end in rows[:-1])


def test_enter_begins_a_line_at_the_caret_while_there_is_room() -> None:
    assert Edited("ab", 1).break_line(10) == Edited("a\nb", 2)
    assert Edited("ab", 1).break_line(2) == Edited("ab", 1)


def test_it_is_a_text_field_with_all_its_text() -> None:
    spoken = NotesField(id="notes", label="My notes", text="one\ntwo", hint="Never saved.").speech()

    assert spoken is not None
    assert (spoken.role, spoken.name, spoken.value, spoken.description) == (
        Role.FIELD,
        "My notes",
        "one\ntwo",
        "Never saved.",
    )


def test_where_there_is_more_than_fits_the_lines_round_the_caret_show() -> None:
    def drawn(text: str, caret: int | None) -> bytes:
        surface = pygame.Surface((400, 200), depth=32)
        surface.fill("white")
        field = NotesField(id="notes", label="My notes", text=text, rows=3)
        look = a_look()
        box = Box(10, 10, 380, field.height(380, look))
        field.draw(SurfacePen(surface, look), box, State(focused=True, hovered=False, held=False, caret=caret))
        return pygame.image.tobytes(surface, "RGB")

    text = "1\n2\n3\n4\n5\n6"
    assert drawn(text, None) == drawn("4\n5\n6", None)
    assert drawn(text, 0) == drawn("1\n2\n3", 0)
