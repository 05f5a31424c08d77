"""A phone on which things can be picked."""

import pygame

from isitok import ui
from isitok.format.findable import findable
from isitok.format.phones import Phone
from isitok.phone.find import Find
from isitok.ui.draw.paint import paint
from tests.each import each
from tests.phone.people import FULL, PHONES, a_look, laid_out

LOOKS = [("light", 100, (1366, 768)), ("dark", 140, (1366, 768)), ("contrast", 200, (768, 1366))]


def to_find(phone: Phone, **marked: Find) -> dict[str, Find]:
    return {thing.id: Find(id=f"spot:{thing.id}") for thing in findable(phone)} | marked


def buttons(laid: ui.PageLayout) -> list[ui.Node]:
    return [node for node in ui.walk(laid.root) if node.spoken.role is ui.Role.BUTTON]


@each(LOOKS, "theme text size")
@each(PHONES)
def test_each_thing_that_can_be_picked_is_a_button_in_reading_order(
    name: str, theme: str, text: int, size: tuple[int, int]
) -> None:
    finds = to_find(PHONES[name])
    found = buttons(laid_out(PHONES[name], a_look(theme, text, size), finds))
    assert [node.id for node in found] == [find.id for find in finds.values()]
    assert all(node.spoken.name for node in found)


@each(LOOKS, "theme text size")
@each(PHONES)
def test_each_is_large_enough_to_hit_and_is_what_is_pressed_there(
    name: str, theme: str, text: int, size: tuple[int, int]
) -> None:
    look = a_look(theme, text, size)
    for node in buttons(laid_out(PHONES[name], look, to_find(PHONES[name]), whole=True)):
        assert min(node.box.w, node.box.h) >= 44, node.spoken.name
    laid = laid_out(PHONES[name], look, to_find(PHONES[name]))
    for node in buttons(laid):
        x, y = node.seen.x + node.seen.w // 2, node.seen.y + node.seen.h // 2
        assert node.seen.h == 0 or ui.widget_at(laid, x, y) == node.id


@each(PHONES)
def test_nothing_can_be_picked_unless_it_is_asked_for(name: str) -> None:
    assert buttons(laid_out(PHONES[name], a_look())) == []


def test_details_of_a_photo_are_told_one_by_one_where_they_can_be_picked_and_only_once() -> None:
    phone = PHONES["photo story"]
    told = [node.spoken.name for node in buttons(laid_out(phone, a_look(), to_find(phone)))]
    assert told[:3] == [
        "Photo: Zofia and Ruby in front of the school gate",
        "the name of the school",
        "the number of a bus",
    ]


def test_what_came_of_a_pick_is_said_and_seen() -> None:
    finds = to_find(FULL)
    plain = laid_out(FULL, a_look(), finds)
    place = next(iter(finds))
    for mark, word in (("found", "Found"), ("nothing", "Gives nothing away")):
        picked = finds | {place: Find(id=finds[place].id, mark=mark, word=word)}  # type: ignore[arg-type]
        laid = laid_out(FULL, a_look(), picked)
        assert buttons(laid)[0].spoken.description == word
        assert pixels(laid) != pixels(plain)


@each(["light", "dark", "contrast"], "theme")
@each(PHONES)
def test_the_keyboard_can_be_seen_at_each(name: str, theme: str) -> None:
    finds, look = to_find(PHONES[name]), a_look(theme, 140, (768, 1366))
    without = pixels(laid_out(PHONES[name], look, finds))
    for find in finds.values():
        assert pixels(laid_out(PHONES[name], look, finds, focus=find.id)) != without, find.id


def pixels(laid: ui.PageLayout) -> bytes:
    surface = pygame.Surface(laid.size)
    paint(surface, laid)
    return surface.get_buffer().raw
