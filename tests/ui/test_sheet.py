"""What was drawn once is laid down again, and looks as if it had been drawn anew."""

from collections.abc import Iterator
from itertools import combinations
from random import Random

import pygame
import pytest
from hypothesis import given, strategies

from isitok.base.value import replace
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.placed import PageLayout, lay_out
from isitok.ui.describe.widget import State, ViewState
from isitok.ui.describe.widgets.notes import NotesField
from isitok.ui.draw.paint import draw_ahead, lay_down, layers_of, paint, repaint
from isitok.ui.draw.pictures import Pictures, pictures_of
from isitok.ui.draw.sheet import Blit, Layer, Sheet, differences
from isitok.ui.draw.surface_pen import SurfacePen
from tests.stages import a_desk, a_look, focusable, painted, pictures, screens

SOME = ("title", "judge", "why-differed", "ending", "settings", "spot-told")


def a_new_look(text: int = 100) -> Look:
    """Nothing has been drawn in it yet."""
    return replace(a_look(text=text), pictures=Pictures(pictures().folder))


def pixels(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


def at_once(laid: PageLayout) -> bytes:
    """As it is painted by somebody who has never seen it."""
    return pixels(painted(replace(laid, look=replace(laid.look, pictures=Pictures(pictures().folder)))))


@pytest.mark.parametrize("name", SOME)
def test_a_page_looks_the_same_whatever_was_focused_before(name: str) -> None:
    page, look = screens()[name].page(a_desk()), a_new_look()
    plain = lay_out(page, look, ViewState())
    surface = painted(plain)

    for node in focusable(plain.root)[:4]:
        laid = lay_out(page, look, ViewState(focus=node.id, hover=node.id))
        paint(surface, laid)
        assert pixels(surface) == at_once(laid)
    paint(surface, plain)
    assert pixels(surface) == at_once(plain)


def test_a_page_looks_the_same_wherever_it_was_scrolled_from() -> None:
    page, look = screens()["help"].page(a_desk()), a_new_look(text=200)
    surface = painted(lay_out(page, look, ViewState()))

    for offset in (60, 400, 100_000, 0):
        laid = lay_out(page, look, ViewState(scroll={"page": offset}))
        paint(surface, laid)
        assert pixels(surface) == at_once(laid)


@pytest.mark.parametrize("name", SOME)
def test_a_page_that_was_drawn_ahead_asks_for_no_picture_when_it_comes(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = a_new_look()
    surface = painted(lay_out(screens()["before"].page(a_desk()), look, ViewState()))
    laid = lay_out(screens()[name].page(a_desk()), look, ViewState())
    for _ in draw_ahead(laid):
        pass
    late: list[object] = []
    monkeypatch.setattr(Pictures, "keep", lambda self, key, surface: late.append(key) or surface)
    paint(surface, laid)

    assert late == []
    assert pixels(surface) == at_once(laid)


def test_a_page_in_other_colours_is_drawn_anew() -> None:
    page, light = screens()["judge"].page(a_desk()), a_new_look()
    surface = painted(lay_out(page, light, ViewState()))
    dark = lay_out(page, replace(light, theme=a_look("dark").theme), ViewState())
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


def test_a_plain_colour_is_one_thing_to_lay_down_and_fills_no_more_than_its_clip() -> None:
    look, around, clip = a_new_look(), Box(0, 0, 1500, 90), Box(5, 7, 1400, 60)
    wanted, made, sheet = pygame.Surface(around[2:], depth=32), pygame.Surface(around[2:], depth=32), Sheet()
    for ground in (wanted, sheet):
        pen = SurfacePen(ground, look)
        with pen.inside(clip):
            pen.fill(around.inset(3), "#ff0000")
    assert len(sheet.blits) == 1

    lay_down(made, [(around, sheet.blits)], around)
    assert pixels(made) == pixels(wanted)
    assert pygame.mask.from_threshold(made, "red", (1, 1, 1, 255)).count() == clip.w * clip.h


def walked(look: Look) -> Iterator[PageLayout]:
    """What somebody sees who looks at some pages, with the keyboard and the pointer here and there, and scrolls."""
    chance = Random(5)
    for name in (*SOME, "help", *SOME):
        page = screens()[name].page(a_desk())
        ids = [node.id for node in focusable(lay_out(page, look, ViewState()).root)]
        for _ in range(4):
            hover, held = (chance.choice(["", *ids]) for _ in range(2))
            scroll = {"page": chance.choice((0, 0, 90, 4000))}
            yield lay_out(page, look, ViewState(focus=chance.choice(ids), hover=hover, held=held, scroll=scroll))


@pytest.mark.parametrize(("theme", "text"), [("light", 100), ("dark", 200), ("contrast", 100)])
def test_where_only_what_differs_is_drawn_it_looks_as_if_all_had_been(theme: str, text: int) -> None:
    look = replace(a_look(theme, text), pictures=Pictures(pictures().folder))
    surface, layers = pygame.Surface((look.width, look.height), depth=32), list[Layer]()
    for laid in walked(look):
        layers = repaint(surface, laid, layers)[0] if layers else paint(surface, laid)
        whole = pygame.Surface((look.width, look.height), depth=32)
        paint(whole, laid)

        assert pixels(surface) == pixels(whole), laid.page.title


def test_moving_the_keyboard_draws_only_the_two_places_that_it_moves_between() -> None:
    page, look = screens()["settings"].page(a_desk()), a_new_look()
    ids = [node.id for node in focusable(lay_out(page, look, ViewState()).root)]
    before, after = (layers_of(lay_out(page, look, ViewState(focus=id_))) for id_ in ids[:2])
    parts = differences(before, after)

    assert 1 <= len(parts) <= 2
    assert sum(part.w * part.h for part in parts) < look.width * look.height / 20


def test_a_letter_typed_in_several_lines_draws_only_its_line() -> None:
    look, box, text = a_new_look(), Box(20, 20, 900, 300), "He asks. " * 40

    def drawn(text: str) -> list[Blit]:
        sheet, field = Sheet(), NotesField(id="why", text=text, label="Why", does=None)
        field.draw(SurfacePen(sheet, look), box, State(focused=True, hovered=False, held=False, caret=None))
        return sheet.blits

    (part,) = differences([(box, drawn(text))], [(box, drawn(text + "a"))])
    assert part.h < box.h / 5


def test_nothing_is_drawn_where_nothing_has_changed() -> None:
    page, look = screens()["judge"].page(a_desk()), a_new_look()
    before, after = (layers_of(lay_out(page, look, ViewState())) for _ in range(2))

    assert differences(before, after) == []


def test_what_changes_places_with_what_lies_above_it_is_drawn_anew() -> None:
    red, blue, clip = pygame.Surface((10, 10)), pygame.Surface((10, 10)), Box(0, 0, 50, 50)
    one, other = (clip, [(red, (4, 4), (0, 0, 10, 10))]), (clip, [(blue, (9, 9), (0, 0, 10, 10))])

    assert differences([one, other], [other, one]) == [Box(4, 4, 10, 10)]
    assert differences([one, other], [one, other, other]) == [Box(9, 9, 10, 10)]


boxes = strategies.builds(Box, *[strategies.integers(0, 60)] * 2, *[strategies.integers(1, 20)] * 2)


@given(strategies.lists(boxes, max_size=12), strategies.lists(boxes, max_size=12))
def test_the_parts_that_differ_cover_every_difference_and_never_meet(old: list[Box], new: list[Box]) -> None:
    picture, clip = pygame.Surface((20, 20)), Box(0, 0, 60, 60)

    def layers(of: list[Box]) -> list[Layer]:
        return [(clip, [(picture, box[:2], (0, 0, *box[2:]))]) for box in of]

    parts = differences(layers(old), layers(new))
    for box in {*old} ^ {*new}:
        seen = box.common(clip)
        assert not (seen.w and seen.h) or any(part.common(seen) == seen for part in parts)
    assert not any(one.meets(other) for one, other in combinations(parts, 2))


@given(strategies.lists(boxes, max_size=12, unique=True), strategies.randoms(use_true_random=False))
def test_whatever_came_went_and_changed_places_looks_as_if_all_had_been_drawn(of: list[Box], chance: Random) -> None:
    clip, colours = Box(0, 0, 60, 60), ("red", "green", "blue", "white")
    pictures = [pygame.Surface((20, 20)) for _ in colours]
    for picture, colour in zip(pictures, colours, strict=True):
        picture.fill(colour)
    layers: list[Layer] = [
        (clip, [(pictures[number % len(pictures)], box[:2], (0, 0, *box[2:]))]) for number, box in enumerate(of)
    ]
    ground: Layer = (clip, [(picture := pygame.Surface((60, 60)), (0, 0), (0, 0, 60, 60))])
    before, after = ([ground, *chance.sample(layers, chance.randint(0, len(layers)))] for _ in range(2))
    shown, anew = picture.copy(), picture.copy()
    lay_down(shown, before, clip)
    for part in differences(before, after):
        lay_down(shown, after, part.common(clip))
    lay_down(anew, after, clip)

    assert pixels(shown) == pixels(anew)


def test_what_the_next_page_shows_as_this_one_did_is_not_drawn_again_however_much_was_drawn_since() -> None:
    look, desk = a_new_look(), a_desk()
    pictures_of(look).make_room(0)

    def shown(name: str) -> list[Layer]:
        return layers_of(lay_out(screens()[name].page(desk), look, ViewState()))

    judge, chosen = shown("judge"), shown("judge-chosen")
    why = shown("why-agreed")

    (window, ground), *_ = chosen
    assert differences(judge[:1], chosen[:1]) == differences(chosen[:1], why[:1]) == []
    assert ground
    parts = differences(chosen, why)
    assert sum(part.w * part.h for part in parts) < 0.5 * window.w * window.h
