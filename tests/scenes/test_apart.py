"""Whatever can be pressed is so far from all else that can be, that a hand or a head that shakes hits what it means."""

import re
from collections.abc import Iterator
from itertools import combinations, product

from isitok import ui
from isitok.game.play.stops import Step
from tests.bundled import bundled_library
from tests.each import each
from tests.samples import some_of
from tests.scenes.test_seen import SIZES, played
from tests.stages import SCREENS, Size, a_desk, a_look, laid_out, pressable, screens

WINDOWS: list[tuple[int, Size]] = [
    (100, (320, 256)),  # what is left of a window if all of it is shown four times as large
    (400, (1280, 1024)),
    *product((100, 130, 200), SIZES),
]
RESTED: list[tuple[int, Size]] = [*product((100, 200), ((1024, 768), (1366, 768), (1920, 1080))), (100, (800, 600))]
IN_A_PHOTO = re.compile(r"pick:\d+/\d+")
every_screen = each(SCREENS)


def apart(one: ui.Box, other: ui.Box) -> int:
    """The pixels between two boxes; below 0 if they lie on each other."""
    return max(one.x - other.right, other.x - one.right, one.y - other.bottom, other.y - one.bottom)


def to_press(laid: ui.PageLayout) -> Iterator[tuple[str, ui.Box]]:
    """What can be pressed, and what scrolls a long page, where each can be seen."""
    yield from ((node.id, node.seen) for node in pressable(laid.root) if node.seen.h and node.seen.w)
    if laid.scrolls and not laid.view.whole:
        yield from zip(("rail:up", "rail:down"), ui.rail(laid), strict=True)


def too_near(laid: ui.PageLayout, least: int) -> list[tuple[str, str, int]]:
    """All pairs that are. Things in a photo lie where they are drawn, and stickers on them; for a resting pointer they
    stand in words, apart."""
    pairs = combinations(to_press(laid), 2)
    if not laid.look.rests:
        pairs = (pair for pair in pairs if not any(IN_A_PHOTO.fullmatch(id_) for id_, _ in pair))
    return [(one, other, apart(a, b)) for (one, a), (other, b) in pairs if apart(a, b) < least]


@every_screen
def test_2_5_8_between_any_two_things_that_can_be_pressed_there_are_8_pixels(name: str) -> None:
    for text, size in some_of(WINDOWS, name):
        for whole in (True, False):
            laid = laid_out(screens()[name], a_look(text=text, size=size), whole=whole)
            assert too_near(laid, 8) == [], (text, size, whole)


@every_screen
def test_for_a_resting_pointer_everything_is_96_pixels_large_and_16_from_all_else(name: str) -> None:
    for text, size in some_of(RESTED, name):
        for whole in (True, False):
            laid = laid_out(screens()[name], a_look(text=text, size=size, rests=True), whole=whole)
            assert too_near(laid, 16) == [], (text, size, whole)
        small = [node.id for node in pressable(laid.root) if min(node.box.w, node.box.h) < 96]
        assert small == [], (text, size)
        assert laid.viewport.h >= 0.4 * size[1], "there is room to read between top and foot"


def test_on_a_display_that_shows_everything_twice_as_large_there_are_16_pixels() -> None:
    for name in some_of(list(SCREENS), "twice", 12):
        laid = laid_out(screens()[name], a_look(size=(1600, 1200), scale=2.0))
        assert too_near(laid, 16) == [], name


def test_what_can_be_picked_on_the_phone_of_a_bundled_story_is_as_far_apart() -> None:
    desk = a_desk(library=bundled_library())
    for card in (card.id for card in bundled_library().cards if card.level < 3):
        for scene in (scene for scene in played(card) if scene.session.step is Step.ROUND):
            for text, size in some_of(WINDOWS, card):
                assert too_near(laid_out(scene, a_look(text=text, size=size), desk), 8) == [], (card, text, size)
            for text, size in some_of(RESTED, card):
                laid = laid_out(scene, a_look(text=text, size=size, rests=True), desk)
                assert too_near(laid, 16) == [], (card, text, size)
