"""A window of which next to nothing is left: some window managers, and some who drag its corner, make it so."""

from random import Random

import pygame
import pytest

from isitok import ui
from isitok.app import view as app
from isitok.app.do_tasks import Tasks
from isitok.app.game import Game
from isitok.app.hearing import handle
from isitok.app.input import Hands
from isitok.app.look_cache import Looks
from isitok.app.screens import Screens
from isitok.app.window_surface import Shown
from isitok.scenes.title import TitleScene
from isitok.ui.draw.paint import paint
from isitok.ui.system import Wishes
from tests.samples import some_of
from tests.stages import OPEN, Size, Visitor, a_desk, a_look, screens, some_settings
from tests.survival.mashers import _press

TINY: tuple[Size, ...] = ((1, 1), (1, 0), (0, 1), (0, 0), (2, 2), (1366, 1), (1366, 0), (1, 768), (40, 30))


@pytest.mark.parametrize("size", TINY, ids=lambda size: "x".join(map(str, size)))
def test_each_screen_is_laid_out_and_painted_in_whatever_is_left_of_a_window(size: Size) -> None:
    surface = pygame.Surface(size, 0, 32)
    for name in (name for name in OPEN if size in some_of(TINY, name)):
        for text, spacing in ((100, "usual"), (200, "widest")):
            look = a_look("contrast", text, size, spacing=spacing)
            laid = ui.lay_out(screens()[name].page(a_desk()), look, ui.ViewState())
            paint(surface, laid)
            assert laid.size == size, name


@pytest.mark.parametrize("seed", range(6))
def test_whoever_presses_anything_in_it_never_ends_the_game(seed: int) -> None:
    chance = Random(seed)
    player = Visitor(size=TINY[0], settings=some_settings(one_switch=seed == 5))
    player.opens(screens()[chance.choice(OPEN)])
    for _ in range(80):
        player.size = chance.choice(TINY)
        player.view.resize()
        player.keys(chance.choice(("Tab", "Enter", "Space", "Down", "PageDown", "End", "F1", "F12", "x", "1")))
        player.hands.pointer.move(chance.randrange(3), 0)
        player.hands.pointer.wheel(0, 0, -1.0)
        player.waits(1)
        if player.game.over:
            return
    player.size = (1366, 768)
    player.view.resize()
    _press(player, chance, 0.5)


def test_a_window_that_is_made_tiny_and_large_again_goes_on() -> None:
    pygame.display.init()
    pygame.font.init()
    window = pygame.Window("#isitok?", (800, 600))
    looks = Looks(lambda: window.get_surface().get_size(), Wishes())
    screens = Screens(Game(a_desk(), Tasks(some_settings())), TitleScene(pictures=False))
    hands = Hands(app.View(screens, looks))
    shown = Shown(window)
    for size in ((1, 1), (3, 1), (800, 1), (1, 600), (800, 600)):
        window.size = size
        for kind in (pygame.WINDOWSIZECHANGED, pygame.WINDOWRESIZED, pygame.WINDOWEXPOSED):
            handle(pygame.Event(kind, x=size[0], y=0), window, hands, shown)
        handle(pygame.Event(pygame.MOUSEMOTION, pos=(0, 0), touch=False), window, hands, shown)
        handle(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(0, 0), button=1, touch=False), window, hands, shown)
        handle(pygame.Event(pygame.MOUSEBUTTONUP, pos=(0, 0), button=1, touch=False), window, hands, shown)
        shown.draw(hands.view)
        window.flip()

    assert window.get_surface().get_size() == (800, 600)
    assert not screens.game.over
    window.destroy()
