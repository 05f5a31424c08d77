"""Displays that show everything larger: sizes are in points, a surface has more pixels, and nothing is smaller."""

import os
from typing import cast

import pygame
import pytest

from isitok import ui
from isitok.app.display import prepare
from isitok.app.hearing import _pixels
from isitok.app.look_cache import Looks
from isitok.app.window_placement import AROUND, SIZE, SMALLEST, is_tight, least_size, pixels_of, put_aside, scale_of
from isitok.base.value import replace
from isitok.store.settings import Settings
from isitok.ui.describe.look import SMALLEST_TARGET, SMALLEST_TYPE
from isitok.ui.system import Wishes
from tests.stages import a_desk, a_look, screens

SCALES = (1.0, 1.25, 1.5, 2.0, 3.0)


class ScaledWindow:
    """A window whose surface has more pixels than its size says."""

    def __init__(self, size: tuple[int, int], scale: float) -> None:
        self.size = size
        self._surface = pygame.Surface((round(size[0] * scale), round(size[1] * scale)))

    def get_surface(self) -> pygame.Surface:
        return self._surface


def a_window(size: tuple[int, int], scale: float) -> pygame.Window:
    return cast(pygame.Window, ScaledWindow(size, scale))


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", [(800, 600), (960, 515), (1366, 768)])
def test_the_smallest_type_and_target_grow_with_the_display(size: tuple[int, int], scale: float) -> None:
    window = a_window(size, scale)
    look = Looks(lambda: pixels_of(window), Wishes(), lambda: scale_of(window))(Settings())
    assert look.scale == pytest.approx(scale, abs=0.01)
    assert min(map(look.size, ui.Type)) >= round(SMALLEST_TYPE * look.scale)
    assert look.target >= round(SMALLEST_TARGET * look.scale)


@pytest.mark.parametrize("name", ["judge", "settings", "help", "title", "class-setup"])
def test_a_window_at_200_percent_shows_what_one_at_100_does(name: str) -> None:
    small = a_look("light", 100, (960, 515))
    large = replace(small, width=1920, height=1030, scale=2.0)
    plain, fine = (ui.lay_out(screens()[name].page(a_desk()), look, ui.ViewState()) for look in (small, large))
    assert [node.spoken for node in ui.walk(plain.root)] == [node.spoken for node in ui.walk(fine.root)]
    for one, other in zip(ui.walk(plain.root), ui.walk(fine.root), strict=True):
        if one.does is not None:
            assert other.box.h >= 1.9 * one.box.h - 2


def test_a_point_of_the_mouse_is_several_pixels() -> None:
    assert _pixels((400, 300), a_window((800, 600), 1.5)) == (600, 450)
    assert _pixels((400, 300), a_window((800, 600), 1.0)) == (400, 300)


def test_a_window_without_a_size_has_a_scale_all_the_same() -> None:
    assert scale_of(a_window((0, 0), 1.0)) >= 1


def test_windows_is_told_that_sizes_are_points() -> None:
    environment = cast("os._Environ[str]", {})
    prepare(environment, "win32")
    assert environment["SDL_WINDOWS_DPI_SCALING"] == "1"
    assert environment["SDL_WINDOWS_DPI_AWARENESS"] == "permonitorv2"
    elsewhere = cast("os._Environ[str]", {})
    prepare(elsewhere, "linux")
    assert "SDL_WINDOWS_DPI_SCALING" not in elsewhere


SCREENS = {
    "a laptop that shows everything at 150 %": (911, 512),
    "the same at 125 %": (1093, 614),
    "a netbook": (1024, 600),
    "the smallest": (800, 600),
    "a laptop": (1366, 768),
    "a desktop": (1920, 1080),
}


@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)
def test_the_foot_of_a_window_with_help_and_hide_lies_above_the_task_bar(screen: tuple[int, int]) -> None:
    least, preview = least_size(screen), put_aside(SIZE, screen)
    assert least[0] <= screen[0]
    assert least[1] + AROUND[1] <= screen[1]
    assert (preview.right, preview.bottom) <= (screen[0], screen[1])
    assert preview.bottom <= screen[1] - AROUND[1] + 40
    assert preview.w >= least[0]
    assert is_tight(SIZE, screen) is (screen != (1920, 1080))


def test_where_there_is_room_a_window_is_no_smaller_than_the_least_that_pages_are_made_for() -> None:
    assert least_size((1366, 768)) == least_size(None) == SMALLEST
    assert put_aside((1366, 768), (1920, 1080)).w == 1366
