"""1.4.10: at 400 % – 320 CSS pixels of width – nothing lies beside the window, so nobody scrolls in two directions."""

from itertools import pairwise

import pytest

from isitok.phone.screen import ID as PHONE
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.layout import Panel
from isitok.ui.describe.node import PRESSABLE, Role, walk
from isitok.ui.describe.placed import all_in
from isitok.ui.describe.widgets.choice import AnswerCard
from isitok.ui.describe.widgets.tile import Tile
from tests.each import each
from tests.samples import some_of
from tests.seen import seen
from tests.stages import OPEN, a_look, laid_out, screens

# What stays of a window of 1280 × 1024 if all of it is shown four times as large, in both ways in which that is done.
LARGE = [(400, (1280, 1024)), (100, (320, 256))]


@each(OPEN)
def test_1_4_10_everything_is_one_column_within_the_window(name: str) -> None:
    for text, size in some_of(LARGE, name):
        laid = laid_out(screens()[name], a_look(text=text, size=size))
        nodes = [node for node in walk(laid.root) if node.spoken.role is not Role.PAGE and node.box.w]
        assert not [node.id or node.spoken.name for node in nodes if node.box.x < 0 or node.box.right > size[0]]
        # The text of a field slides in it.
        shown = [text for text in seen(laid).texts if text.clip.w >= text.box.w]
        assert not [text.text for text in shown if text.box.x < 0 or text.box.right > size[0]]


@each(OPEN)
def test_1_4_10_below_480_pixels_of_width_nothing_stands_beside_a_phone_or_another_card(name: str) -> None:
    for size in some_of([(320, 256), (360, 640), (479, 800)], name, 2):
        laid = laid_out(screens()[name], a_look(size=size))
        phone = next((one for one in all_in(laid.body) if one.widget.id == PHONE), None)
        read = [node.box for node in walk(laid.root) if node.spoken.name and node.box.w]
        assert phone is None or not [box for box in read if _beside(box, phone.box)]
        least = 0.8
        assert phone is None or phone.box.w >= least * size[0]
        cards = [placed.box for placed in all_in(laid.body) if isinstance(placed.widget, Panel | AnswerCard | Tile)]
        assert not [one for one, other in pairwise(cards) if _beside(one, other)]


def test_1_4_10_from_480_pixels_on_a_low_window_has_the_phone_beside_the_question() -> None:
    assert not a_look(size=(479, 360)).wide
    assert a_look(size=(480, 360)).wide
    assert not a_look(size=(959, 720), scale=2.0).wide


def _beside(one: Box, other: Box) -> bool:
    aside = one.right <= other.x or other.right <= one.x
    return aside and one.y < other.bottom and other.y < one.bottom


@pytest.mark.parametrize("name", ["judge", "judge-chosen", "why-agreed", "title", "settings", "help", "class-vote"])
def test_1_4_10_there_is_room_to_read_between_top_and_foot(name: str) -> None:
    for text, size in LARGE:
        laid = laid_out(screens()[name], a_look(text=text, size=size), whole=False)
        assert laid.viewport.h >= 0.3 * size[1]
        edges = [node for node in walk(laid.root) if node.clip is None and node.spoken.role in PRESSABLE]
        assert all(node.box.y >= 0 and node.box.bottom <= size[1] for node in edges)
