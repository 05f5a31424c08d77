"""1.4.10: at 400 % – 320 CSS pixels of width – nothing lies beside the window, so nobody scrolls in two directions."""

import pytest

from isitok.ui.describe.node import PRESSABLE, Role, walk
from tests.samples import some_of
from tests.seen import seen
from tests.stages import OPEN, a_look, laid_out, screens

# What stays of a window of 1280 × 1024 if all of it is shown four times as large, in both ways in which that is done.
LARGE = [(400, (1280, 1024)), (100, (320, 256))]


@pytest.mark.parametrize("name", OPEN)
def test_1_4_10_everything_is_one_column_within_the_window(name: str) -> None:
    for text, size in some_of(LARGE, name):
        laid = laid_out(screens()[name], a_look(text=text, size=size))
        nodes = [node for node in walk(laid.root) if node.spoken.role is not Role.PAGE and node.box.w]
        assert not [node.id or node.spoken.name for node in nodes if node.box.x < 0 or node.box.right > size[0]]
        # The text of a field slides in it.
        shown = [text for text in seen(laid).texts if text.clip.w >= text.box.w]
        assert not [text.text for text in shown if text.box.x < 0 or text.box.right > size[0]]


@pytest.mark.parametrize("name", ["judge", "judge-chosen", "why-agreed", "title", "settings", "help", "class-vote"])
def test_1_4_10_there_is_room_to_read_between_top_and_foot(name: str) -> None:
    for text, size in LARGE:
        laid = laid_out(screens()[name], a_look(text=text, size=size), whole=False)
        assert laid.viewport.h >= 0.3 * size[1]
        edges = [node for node in walk(laid.root) if node.clip is None and node.spoken.role in PRESSABLE]
        assert all(node.box.y >= 0 and node.box.bottom <= size[1] for node in edges)
