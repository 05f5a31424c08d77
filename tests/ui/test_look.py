"""Sizes follow the window and the text size."""

from itertools import product
from pathlib import Path
from weakref import ref

import pytest

from isitok.ui.describe.type import Type
from isitok.ui.draw.fonts import Fonts
from isitok.ui.draw.pictures import Pictures
from tests.stages import a_look, fonts, pictures


@pytest.mark.parametrize(
    ("type_", "pixels"),
    [(Type.BODY, 20), (Type.STORY, 21), (Type.TITLE, 36), (Type.ANSWER, 27), (Type.SMALL, 17)],
)
def test_sizes_at_the_reference_window_are_those_of_the_drawings(type_: Type, pixels: int) -> None:
    assert a_look().size(type_) == pixels


def test_no_type_is_ever_under_15_pixels() -> None:
    for text, size, type_ in product((100, 200), ((800, 600), (900, 600), (768, 1366)), Type):
        assert a_look("light", text, size).size(type_) >= 15


def test_text_for_reading_is_twice_as_large_at_200_per_cent() -> None:
    for type_ in (Type.BODY, Type.STORY, Type.CHAT, Type.SMALL, Type.BUTTON, Type.ANSWER):
        assert a_look(text=200).size(type_) == 2 * a_look().size(type_)


def test_a_larger_window_has_larger_text_and_targets() -> None:
    large, usual = a_look(size=(3840, 2160)), a_look()

    assert large.size(Type.BODY) > 2.5 * usual.size(Type.BODY)
    assert large.target > usual.target >= 44
    assert a_look(size=(800, 600)).target == 44


def test_at_twice_the_text_size_a_page_is_one_column() -> None:
    assert a_look().wide
    assert not a_look(text=200).wide
    assert not a_look(size=(768, 1366)).wide


def test_a_missing_font_is_told_and_another_one_is_used(tmp_path: Path) -> None:
    made = Fonts(tmp_path)

    assert made.width("regular", 20, "Hello") > 0
    assert made.missing == {"AtkinsonHyperlegibleNext_400Regular.ttf"}


def test_a_missing_picture_is_told_and_leaves_an_empty_place(tmp_path: Path) -> None:
    made = Pictures(tmp_path)
    (tmp_path / "icons").mkdir()
    (tmp_path / "icons" / "bad.svg").write_text("<svg", "utf-8")

    assert made.icon("gone", 24, "#000000").get_size() == (24, 24)
    assert made.icon("bad", 24, "#000000").get_size() == (24, 24)
    assert made.emoji_file("😂") == ""
    assert made.missing == {"icons/gone.svg", "icons/bad.svg", "emoji"}


def without_room(made: Pictures) -> None:
    """Pictures that leave no room for any other."""
    for number in range(4):
        made.svg(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><!-- {number} --></svg>', 2000, 2000)


def test_pictures_are_drawn_once_and_the_oldest_go_first() -> None:
    made = Pictures(pictures().folder)
    one = ref(made.icon("info", 24, "#112233"))
    assert made.icon("info", 24, "#112233") is one()
    without_room(made)

    assert one() is None


def test_what_is_shown_is_not_drawn_again_even_when_there_was_no_room_for_it() -> None:
    made = Pictures(pictures().folder)
    one = made.icon("info", 24, "#112233")
    without_room(made)

    assert made.icon("info", 24, "#112233") is one


def test_widths_are_remembered() -> None:
    made = fonts()

    assert made.width("regular", 20, "Is it OK?") == made.width("regular", 20, "Is it OK?")
    assert made.width("regular", 40, "Is it OK?") > made.width("regular", 20, "Is it OK?")
