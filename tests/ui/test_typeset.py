"""Text in lines."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isitok.base.typography import typographic
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import is_emoji, pieces, text_width, wrap
from isitok.ui.describe.widgets.label import Label
from isitok.ui.describe.widgets.marks import Chip
from tests.stages import a_look

LOOK = a_look()


def test_a_text_is_broken_between_words() -> None:
    lines = wrap("Kofi adds the photo to his story.", Type.TITLE, LOOK, 300)

    assert len(lines) > 1
    assert " ".join(lines) == "Kofi adds the photo to his story."
    assert all(text_width(line, Type.TITLE, LOOK) <= 300 for line in lines)


def test_a_word_that_is_too_long_is_cut_between_letters_and_nothing_is_lost() -> None:
    lines = wrap("a" * 60, Type.CHAT, LOOK, 100)

    assert "".join(lines) == "a" * 60
    assert all(text_width(line, Type.CHAT, LOOK) <= 100 for line in lines)


def test_an_address_that_is_too_long_is_cut_at_its_joints() -> None:
    lines = wrap("posters@hillroadlibrary.example", Type.CHAT, LOOK, 170)

    assert lines == ["posters@", "hillroadlibrary.", "example"]


def test_a_number_to_ring_stays_on_one_line_unless_it_is_too_long_for_any() -> None:
    assert wrap("Childline: 0800 1111", Type.CHAT, LOOK, 150) == ["Childline:", "0800 1111"]
    assert wrap("0808 800 5000", Type.CHAT, LOOK, 100) == ["0808 800", "5000"]


def test_a_line_end_in_a_text_is_kept() -> None:
    assert wrap("one\ntwo", Type.BODY, LOOK, 500) == ["one", "two"]


def test_straight_quotes_are_printed_as_curly_ones() -> None:
    assert typographic("""It's "so" funny ("ha") – "you'll see\"""") == "It’s “so” funny (“ha”) – “you’ll see”"


def test_single_quotes_open_and_close_too_and_apostrophes_stay_apostrophes() -> None:
    said = "It says 'nothing is ever kept', and ('Child') – 'you shouldn't look'. 'Now'"
    assert typographic(said) == "It says ‘nothing is ever kept’, and (‘Child’) – ‘you shouldn’t look’. ‘Now’"
    assert typographic("the girls' team, Jo's mum, 'cause it's late") == "the girls’ team, Jo’s mum, ’cause it’s late"


@given(st.text(st.sampled_from("ab \xa0\n'\"([–.,")))
def test_a_quick_look_at_apostrophes_changes_nothing(text: str) -> None:
    # A quotation mark far off makes the long way be taken, and leaves what lies before it alone.
    assert typographic(text + ' – "')[:-2].rstrip(" –") == typographic(text).rstrip(" –")


def test_an_emoji_is_a_piece_of_its_own() -> None:
    assert pieces("ha😂❤\ufe0f!") == ("ha", "😂", "❤", "!")
    assert [is_emoji(piece) for piece in ("😂", "ha", "–", "…", "’")] == [True, False, False, False, False]


@settings(max_examples=150)
@given(
    text=st.text(st.sampled_from("abcWMil ’'\"-–😂🎮❤\ufe0f\n.,!é"), max_size=120),
    width=st.integers(20, 700),
    type_=st.sampled_from(list(Type)),
)
def test_no_line_is_wider_than_there_is_room_and_no_letter_is_lost(text: str, width: int, type_: Type) -> None:
    lines = wrap(text, type_, LOOK, width)
    letters = "".join(typographic(text).split())

    assert "".join("".join(lines).split()) == letters
    for line in lines:
        assert text_width(line, type_, LOOK) <= width or len("".join(pieces(line))) == 1


@pytest.mark.parametrize("text", ["Ffion couldn't say no", 'She writes "no", and they don\'t stop', "no quotes"])
@pytest.mark.parametrize("widget", [Label, Chip])
def test_words_ask_for_as_much_room_as_they_take_in_the_signs_of_print(
    widget: type[Label] | type[Chip], text: str
) -> None:
    made = widget(text=text)

    assert made.height(made.natural(LOOK), LOOK) == widget(text="x").height(LOOK.px(500), LOOK)
