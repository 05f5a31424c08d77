"""How a phone looks: in its box, at any size of text, in every theme."""

from collections.abc import Iterator
from typing import Any

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isitok.packs.blocks import Bubble, Heading, Photo
from isitok.packs.model import Phone
from isitok.packs.phones.parts import SCENES
from isitok.packs.vocabulary import PhoneKind
from isitok.phone.photo import PhotoTile
from isitok.phone.screen import Cover, Handset
from isitok.ui.fonts import Fonts
from isitok.ui.geometry import Box
from isitok.ui.look import Look
from isitok.ui.page import Laid, Placed
from isitok.ui.paint import paint
from isitok.ui.pen import Pen
from isitok.ui.scroll import Scroll
from isitok.ui.theme import THEMES, Theme, contrast
from isitok.ui.widget import State
from tests.phone.people import ASSETS, FACES, FULL, PHONES, a_look, a_phone_of, in_hand, laid_out, pictures

LOOKS = [
    ("light", 100, (1366, 768)),
    ("contrast", 200, (1024, 768)),
    ("dark", 200, (768, 1366)),
    ("dark", 140, (1366, 768)),
]
STILL = State(False, False, False, None)
BLANK = (255, 0, 255)


def everything(placed: Placed) -> Iterator[Placed]:
    yield placed
    for part in placed.parts:
        yield from everything(part)


def the_phone(laid: Laid) -> Placed:
    return next(one for one in everything(laid.body) if isinstance(one.widget, Handset))


def painted(laid: Laid) -> pygame.Surface:
    surface = pygame.Surface(laid.size)
    paint(surface, laid)
    return surface


@pytest.mark.parametrize(("theme", "text", "size"), LOOKS)
@pytest.mark.parametrize("name", PHONES)
def test_nothing_is_drawn_outside_its_box(name: str, theme: str, text: int, size: tuple[int, int]) -> None:
    look = a_look(theme, text, size)
    for one in everything(the_phone(laid_out(PHONES[name], look))):
        if isinstance(one.widget, Handset) and look.theme.shadow:
            continue  # its shadow lies around it
        margin = 40
        surface = pygame.Surface((one.box.w + 2 * margin, one.box.h + 2 * margin))
        surface.fill(BLANK)
        at = Box(margin, margin, one.box.w, one.box.h)
        one.widget.draw(Pen(surface, look), at, STILL)
        surface.fill(BLANK, at)
        blank = surface.copy()
        blank.fill(BLANK)
        assert surface.get_buffer().raw == blank.get_buffer().raw, one.widget


@pytest.mark.parametrize(("theme", "text", "size"), LOOKS)
@pytest.mark.parametrize("name", PHONES)
def test_every_part_lies_inside_what_holds_it_and_none_lie_on_each_other(
    name: str, theme: str, text: int, size: tuple[int, int]
) -> None:
    for one in everything(the_phone(laid_out(PHONES[name], a_look(theme, text, size)))):
        boxes = [part.box for part in one.parts if not isinstance(part.widget, Cover)]
        if not isinstance(one.widget, Scroll):
            assert all(one.box.common(box) == box for box in boxes), one.widget
            assert one.box.h >= one.widget.height(one.box.w, a_look(theme, text, size)), one.widget
        assert not any(box.meets(other) for n, box in enumerate(boxes) for other in boxes[n + 1 :]), one.widget


@pytest.mark.parametrize("name", PHONES)
def test_in_one_column_the_phone_is_as_tall_as_what_it_shows_and_does_not_scroll(name: str) -> None:
    laid = laid_out(PHONES[name], a_look(text=200))
    assert "phone" not in laid.ranges


def test_no_text_is_smaller_than_fifteen_pixels() -> None:
    used: set[int] = set()

    class Noting(Fonts):
        def font(self, cut: str, size: int) -> pygame.font.Font:
            used.add(size)
            return super().font(cut, size)

    look = a_look(size=(800, 600), fonts=Noting(ASSETS / "fonts"))
    for phone in PHONES.values():
        painted(laid_out(phone, look))
    assert min(used) >= 15


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_words_on_a_phone_can_be_read(theme: Theme) -> None:
    pairs = {
        "message": (theme.ink, theme.bubble),
        "own message": (theme.ink, theme.bubble_mine),
        "time": (theme.soft, theme.bubble),
        "own time": (theme.soft, theme.bubble_mine),
        "name": (theme.soft, theme.card),
        "caption": (theme.on_caption, theme.caption),
        "grey tile": (theme.on_tile, theme.tile),
        "clock over a darkened page": (theme.on_dim, theme.dim),
        "sticker": (theme.brand, theme.brand_ground),
        "more": (theme.brand, theme.card),
    }
    assert {name: round(contrast(*pair), 2) for name, pair in pairs.items() if contrast(*pair) < 4.5} == {}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("scene", SCENES)
def test_every_scene_is_drawn_from_edge_to_edge(scene: str, theme: str) -> None:
    tile = PhotoTile(scene=scene, faces=(FACES.picture("leo"),), shows="A photo", said="Photo: A photo")
    look = a_look(theme)
    width, tall = 231, tile.height(231, look)
    surface = pygame.Surface((width, tall))
    surface.fill(BLANK)
    tile.draw(Pen(surface, look), Box(0, 0, width, tall), STILL)
    middle = tall // 4
    assert all(surface.get_at((x, middle))[:3] != BLANK for x in (0, width - 1))
    assert len({tuple(surface.get_at((x, y))) for x in range(0, width, 3) for y in range(0, tall, 3)}) > 4
    assert not {name for name in pictures().missing if name.startswith("scenes")}


def test_photos_of_up_to_three_people_show_their_faces_inside_the_picture() -> None:
    from isitok.phone.photo import _placed

    for number in (1, 2, 3):
        for _, box in _placed(("a",) * number, 240, 135):
            assert Box(0, 0, 240, 135).common(box) == box


def test_a_short_chat_stands_at_the_foot_and_a_long_one_begins_at_its_start() -> None:
    short = Phone(kind=PhoneKind.CHAT, blocks=(Heading(title="Ffion"), Bubble(who="ffion", text="hi")))
    look = a_look()

    def first_message(phone: Phone) -> tuple[Placed, Box]:
        laid = laid_out(phone, look)
        message = next(one for one in everything(laid.body) if type(one.widget).__name__ in ("Message", "Remark"))
        return message, laid.ranges["phone"].box

    message, screen = first_message(short)
    assert 0 < screen.bottom - message.box.bottom <= look.px(16)
    message, screen = first_message(FULL)
    assert 0 < message.box.y - screen.y <= look.px(16)


def covers(**view: Any) -> str:
    laid = laid_out(FULL, a_look(), **view)
    return next(one.widget.strip for one in everything(laid.body) if isinstance(one.widget, Cover))


def test_a_long_phone_says_that_there_is_more_until_its_end() -> None:
    assert covers() == "More"
    assert covers(scroll={"phone": 100}) == "More"
    assert covers(scroll={"phone": 100_000}) == "Back to the top"
    assert covers(scroll={"phone": 100_000}, whole=True) == "More"  # a whole page shows the start


def test_a_short_phone_has_no_strip_and_no_stop() -> None:
    laid = laid_out(a_phone_of(PhoneKind.SETTINGS), a_look(), focus="phone")
    assert next(one.widget.strip for one in everything(laid.body) if isinstance(one.widget, Cover)) == ""


def test_the_keyboard_is_seen_around_the_phone() -> None:
    look = a_look()
    without, with_ring = painted(laid_out(FULL, look)), painted(laid_out(FULL, look, focus="phone"))
    box = the_phone(laid_out(FULL, look)).box
    left = (box.x - look.px(4), box.y + box.h // 2)
    assert without.get_at(left) != with_ring.get_at(left)
    assert with_ring.get_at(left) == pygame.Color(look.theme.brand)


def test_beside_other_things_the_phone_is_as_tall_as_asked_for() -> None:
    from isitok.i18n.words import ENGLISH
    from isitok.phone.screen import handset

    look = a_look()
    assert in_hand(FULL).height(350, look) == 612
    assert handset(FULL, FACES, ENGLISH, tall=690).height(520, look) == 690


@pytest.mark.parametrize("theme", THEMES)
def test_phones_draw_the_same_twice(theme: str) -> None:
    look = a_look(theme)
    first, second = (painted(laid_out(FULL, look)) for _ in range(2))
    assert first.get_buffer().raw == second.get_buffer().raw


@settings(max_examples=40, deadline=None)
@given(
    text=st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF), min_size=1, max_size=80),
    size=st.sampled_from([100, 150, 200]),
    mine=st.booleans(),
)
def test_any_message_fits_its_phone(text: str, size: int, mine: bool) -> None:
    phone = Phone(kind=PhoneKind.CHAT, blocks=(Heading(title=text[:24]), Bubble(who="leo", text=text, mine=mine)))
    for one in everything(the_phone(laid_out(phone, a_look(text=size)))):
        if not isinstance(one.widget, Scroll):
            assert all(one.box.common(part.box) == part.box for part in one.parts)


def test_a_face_or_scene_that_is_missing_leaves_the_rest_standing() -> None:
    from isitok.ui.pictures import Pictures

    nothing = Pictures(ASSETS / "no such folder")
    look: Look = a_look(pictures=nothing)
    phone = Phone(
        kind=PhoneKind.POST,
        blocks=(Photo(shows="Leo", scene="beach", people=("leo",)), Bubble(who="leo", text="hm")),
    )
    painted(laid_out(phone, look))
    assert "scenes/beach.svg" in nothing.missing
