"""What apps look like: settings and e-mails are sheets as high as their rows; reviews have stars, profiles a banner."""

import pygame
import pytest

from isitok import ui
from isitok.base.value import replace
from isitok.format import blocks
from isitok.format.blocks import Block, Bubble, Heading, Photo
from isitok.format.phones import PhoneKind
from isitok.format.shown import Screen
from isitok.phone.app_sheet import ABOVE, AppSheet
from isitok.phone.bubble import Balloon
from isitok.phone.kinds.live_phone import Backdrop
from isitok.phone.pieces import Print
from isitok.phone.screen import Cover
from isitok.phone.star_line import StarLine
from isitok.ui.draw.paint import paint
from isitok.ui.draw.pictures import Pictures
from tests.phone.people import ASSETS, BLOCKS, a_look, a_phone_of, laid_out

ROWS = tuple(blocks.Field(label=label, value="on", switch=True) for label in ("Map", "Name", "Walks", "Steps", "News"))


def a_screen(kind: PhoneKind, shown: tuple[Block, ...]) -> Screen:
    return Screen(kind=kind, blocks=shown)


def sheet_on(laid: ui.PageLayout) -> tuple[ui.Box, ui.Box]:
    """Where there is room for a sheet, and where what is on it lies."""
    there = next(one for one in ui.all_in(laid.body) if isinstance(one.widget, AppSheet))
    return there.box, there.parts[0].box


def painted(laid: ui.PageLayout) -> bytes:
    surface = pygame.Surface(laid.size)
    paint(surface, laid)
    return pygame.image.tobytes(surface, "RGB")


@pytest.mark.parametrize("kind", [PhoneKind.SETTINGS, PhoneKind.EMAIL])
@pytest.mark.parametrize(("text", "size"), [(100, (1366, 768)), (200, (1024, 768)), (100, (1920, 1080))])
def test_settings_and_an_email_are_a_sheet_at_the_foot_of_their_app(
    kind: PhoneKind, text: int, size: tuple[int, int]
) -> None:
    look = a_look("light", text, size)
    room, rows = sheet_on(laid_out(a_phone_of(kind), look))
    assert room.bottom - rows.bottom == look.px(18)
    assert rows.y - room.y >= look.px(ABOVE), "some of the app is seen above it"


def test_a_sheet_is_as_high_as_its_rows() -> None:
    few, many = (
        sheet_on(laid_out(a_screen(PhoneKind.SETTINGS, (Heading(title="My watch"), *rows)), a_look()))
        for rows in (ROWS[:2], ROWS)
    )
    assert few[0] == many[0]
    assert few[1].y > many[1].y


def test_a_review_has_as_many_stars_as_it_gives_and_says_how_many() -> None:
    (byline, *_), comment = BLOCKS[PhoneKind.POST], Bubble(who="mum", text="nice chips", stars=2)
    three, five = (
        laid_out(a_screen(PhoneKind.POST, (byline, blocks.Count(of="stars", number=given), comment)), a_look())
        for given in (3, 5)
    )
    (drawn,) = [one.widget for one in ui.all_in(three.body) if isinstance(one.widget, StarLine)]
    assert isinstance(drawn, StarLine)
    assert (drawn.given, drawn.said) == (3, "3 stars of 5")
    assert painted(three) != painted(five)
    bare = a_screen(PhoneKind.POST, (byline, replace(comment, stars=0)))
    given = a_screen(PhoneKind.POST, (byline, comment))
    assert painted(laid_out(bare, a_look())) != painted(laid_out(given, a_look())), "a comment's, too"


def test_a_profile_without_a_photo_has_a_drawn_banner() -> None:
    name, photo = Heading(title="Star Wolf"), Photo(shows="a plain wall", scene="plain")
    drawn = laid_out(a_screen(PhoneKind.PROFILE, (name,)), a_look())
    surface = pygame.Surface(drawn.size)
    paint(surface, drawn)
    top = next(one.box for one in ui.all_in(drawn.body) if type(one.widget).__name__ == "Head")
    colours = {tuple(surface.get_at((x, top.y + 60))) for x in range(top.x + 4, top.right - 4)}
    assert len(colours) > 2
    assert painted(drawn) != painted(laid_out(a_screen(PhoneKind.PROFILE, (name, photo)), a_look()))


def a_live_video(comments: int) -> Screen:
    said = tuple(Bubble(who="kofi", text=f"comment number {number}") for number in range(comments))
    return a_screen(PhoneKind.LIVE, (blocks.Byline(who="ffion", live=True), *said))


@pytest.mark.parametrize("comments", [0, 1, 12])
@pytest.mark.parametrize(("theme", "size"), [("light", (1366, 768)), ("dark", (1024, 768)), ("contrast", (1920, 1080))])
def test_comments_float_over_no_more_than_a_third_of_a_live_picture(
    comments: int, theme: str, size: tuple[int, int]
) -> None:
    laid = laid_out(a_live_video(comments), a_look(theme, 100, size))
    picture = next(one.box for one in ui.all_in(laid.body) if isinstance(one.widget, Backdrop))
    over = laid.ranges["phone"].box
    assert over.h <= picture.h / 3
    assert picture.y < over.y < over.bottom < picture.bottom
    cover = next(one.widget for one in ui.all_in(laid.body) if isinstance(one.widget, Cover))
    assert cover.foot == cover.label, "what says that there is more comes right below the last comment in sight"


def test_the_last_line_over_a_live_picture_lies_on_dark_however_it_is_wrapped() -> None:
    for length in range(30, 44):
        title = blocks.Words(text="i" * length + " i", style="title")
        laid = laid_out(a_screen(PhoneKind.LIVE, (blocks.Byline(who="nobody", live=True), title)), a_look(text=150))
        line = next(
            one.box for one in ui.all_in(laid.body) if isinstance(one.widget, Print) and one.widget.text == title.text
        )
        surface = pygame.Surface(laid.size)
        paint(surface, laid)
        assert max(surface.get_at((line.right - 2, line.bottom - 6))[:3]) < 120, length


def test_a_live_picture_stays_where_it_is_while_its_comments_are_read_on() -> None:
    look, phone = a_look(), a_live_video(12)
    first, on = (laid_out(phone, look, scroll={"phone": offset}) for offset in (0, 120))
    over = max((laid.ranges["phone"].box for laid in (first, on)), key=lambda box: box.h)
    assert first.ranges["phone"].content > over.h + 120, "there is more than fits"
    surfaces = [pygame.Surface(first.size) for _ in range(2)]
    for surface, laid in zip(surfaces, (first, on), strict=True):
        paint(surface, laid)
    above = pygame.Rect(over.x, over.y - 150, over.w, 150)
    there = [pygame.image.tobytes(surface.subsurface(above), "RGB") for surface in surfaces]
    assert there[0] == there[1]
    moved = [pygame.image.tobytes(surface.subsurface(pygame.Rect(*over)), "RGB") for surface in surfaces]
    assert moved[0] != moved[1]


@pytest.mark.parametrize("comments", [1, 4, 12])
def test_in_one_column_all_comments_lie_over_a_third_of_a_live_picture_without_reading_on(comments: int) -> None:
    laid = laid_out(a_live_video(comments), a_look("light", 200, (1024, 768)))
    parts = list(ui.all_in(laid.body))
    picture = next(one.box for one in parts if isinstance(one.widget, Backdrop))
    said = [one.box for one in parts if isinstance(one.widget, Balloon)]
    assert len(said) == comments
    assert picture.y < said[0].y < said[-1].bottom < picture.bottom
    assert said[-1].bottom - said[0].y <= picture.h / 3
    assert "phone" not in laid.ranges


def test_a_page_has_the_face_that_its_file_names_and_an_email_that_of_whoever_it_is_from() -> None:
    def faces(kind: PhoneKind, *shown: Block) -> list[str]:
        nothing = Pictures(ASSETS / "no such folder")
        painted(laid_out(a_screen(kind, shown), a_look(pictures=nothing)))
        return [name for name in nothing.missing if name.startswith("cast/")]

    assert faces(PhoneKind.PROFILE, Heading(title="Dragon", person="kofi")) == ["cast/kofi-calm.svg"]
    assert faces(PhoneKind.PROFILE, Heading(title="Kofi")) == [], "an account has its sign, whatever it is called"
    for name, there in (("Kofi", ["cast/kofi-calm.svg"]), ("Kofi’s Prizes", [])):
        assert faces(PhoneKind.EMAIL, blocks.Field(label="From", value=name)) == there
