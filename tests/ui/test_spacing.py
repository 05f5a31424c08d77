"""Text spacing: how far lines, letters, words and paragraphs stand apart. WCAG 2.2, 1.4.12."""

from itertools import pairwise

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isitok.base.typography import typographic
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.layout import Column
from isitok.ui.describe.look import Look
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, pieces, text_width, wrap
from isitok.ui.describe.widget import ViewState
from isitok.ui.describe.widgets.choice import AnswerCard, answer_cards
from isitok.ui.describe.widgets.label import Label, heading
from isitok.ui.describe.widgets.logo import Logo
from isitok.ui.draw.surface_pen import SurfacePen
from tests.each import each
from tests.stages import a_look

USUAL, WIDE, WIDEST = (a_look(spacing=spacing) for spacing in ("usual", "wide", "widest"))
LOOKS = [a_look(font=font, spacing=spacing) for font in ("standard", "dyslexic") for spacing in ("wide", "widest")]
READ = [type_ for type_ in Type if type_ is not Type.LOGO]
SAID = "She asks the group not to post it."


@each(READ, "type_")
def test_1_4_12_the_widest_has_lines_letters_and_words_as_far_apart_as_wcag_asks(type_: Type) -> None:
    size = WIDEST.size(type_)
    more = text_width(SAID, type_, WIDEST) - text_width(SAID, type_, USUAL)

    assert line_height(type_, WIDEST) >= 1.5 * size - 0.5
    assert more >= 0.12 * size * len(SAID) + 0.16 * size * SAID.count(" ") - 1


@each(READ, "type_")
def test_each_step_takes_more_room_than_the_one_before(type_: Type) -> None:
    lines = [line_height(type_, look) for look in (USUAL, WIDE, WIDEST)]
    widths = [text_width(SAID, type_, look) for look in (USUAL, WIDE, WIDEST)]

    assert lines[0] < lines[1] <= lines[2]
    assert widths[0] < widths[1] < widths[2]


def test_1_4_12_paragraphs_stand_two_ems_apart_and_headings_stay_with_what_they_head() -> None:
    column = Column((heading("Where help is"), Label(text="One."), Label(text="Two."), Label(text="Three.")), gap=6)

    def gaps(look: Look) -> list[int]:
        boxes = [box for _, box in column.parts(Box(0, 0, 600, 400), look, ViewState())]
        return [below.y - above.bottom for above, below in pairwise(boxes)]

    em = WIDEST.size(Type.BODY)
    assert gaps(USUAL) == [6, 6, 6]
    assert gaps(WIDEST) == [6, 2 * em, 2 * em]
    assert column.height(600, WIDEST) - column.height(600, USUAL) == 2 * (2 * em - 6) + sum(
        line_height(type_, WIDEST) - line_height(type_, USUAL) for type_ in (Type.HEADING, *[Type.BODY] * 3)
    )


def test_the_name_of_the_game_is_drawn_the_same_in_any_typeface_and_spacing() -> None:
    for look in LOOKS:
        assert Logo().natural(look) == Logo().natural(USUAL)


@settings(max_examples=100)
@given(
    text=st.text(st.sampled_from('abcWMil ’"-–😂❤\ufe0f\n.,!éŵj\u0301'), max_size=100),
    width=st.integers(40, 700),
    type_=st.sampled_from(READ),
    look=st.sampled_from(LOOKS),
)
def test_lines_fit_and_no_letter_is_lost(text: str, width: int, type_: Type, look: Look) -> None:
    lines = wrap(text, type_, look, width)

    assert "".join("".join(lines).split()) == "".join(typographic(text).split())
    for line in lines:
        assert text_width(line, type_, look) <= width or len("".join(pieces(line))) == 1


def test_an_accent_stays_on_its_letter_and_takes_no_room_of_its_own() -> None:
    for look in LOOKS:
        assert text_width("y\u0302", Type.BODY, look) == pytest.approx(text_width("y", Type.BODY, look), abs=1)


@pytest.mark.parametrize("word", ["j", "fjord", "Jaffa", "y\u0302d", "W"])
def test_all_of_a_word_is_drawn_and_inside_the_room_it_takes(word: str) -> None:
    for look in LOOKS:
        paper = pygame.Surface((400, 80), depth=32)
        paper.fill("white")
        wide = SurfacePen(paper, look).text(100, 10, word, Type.TITLE, "#000000")
        inked = [x for x in range(400) if any(paper.get_at((x, y))[0] < 128 for y in range(80))]
        alone = look.measure.font(Type.TITLE.cut, look.size(Type.TITLE)).render(word[0], True, "#000000")
        first = [x for x in range(alone.get_width()) if any(alone.get_at((x, y))[3] > 128 for y in range(80 // 2))]

        assert inked
        assert first
        assert 100 <= inked[0] <= 100 + first[0] + 1
        assert inked[-1] < 100 + wide + 1


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768)])
@pytest.mark.parametrize("spacing", ["usual", "widest"])
@pytest.mark.parametrize("font", ["standard", "dyslexic"])
def test_1_4_12_no_word_of_an_answer_is_divided_however_far_its_letters_are_apart(
    font: str, spacing: str, size: tuple[int, int]
) -> None:
    look = a_look(size=size, font=font, spacing=spacing)
    asked = (("It’s OK", "Fine to go ahead"), ("It depends", "I’d need to know more"), ("Not OK", "Better not"))
    cards = tuple(
        AnswerCard(id=title, title=title, hint=hint, tone="ok", checked=False, key="1") for title, hint in asked
    )

    for width in (480, 560, 640, 828):
        (one,) = answer_cards(cards).parts(Box(0, 0, width, 600), look, ViewState())
        for card, box in one[0].parts(one[1], look, ViewState()):
            assert isinstance(card, AnswerCard)
            assert box.w - 2 * look.px(18) >= card.longest_word(look)
