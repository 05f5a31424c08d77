"""While the stories are still being read, help, hide and close work at once, and everything else afterwards."""

import pygame

from isitok import ui
from isitok.app.game import Game
from isitok.app.hearing import handle
from isitok.app.input import Hands
from isitok.app.window_surface import Shown
from isitok.base.value import replace
from isitok.library.library import Library, library_with_help
from isitok.library.open_library import Opening
from isitok.scenes.scene import Hide, OpenHelp, Quit
from isitok.scenes.title import TitleScene
from isitok.ui.draw.keyboard_keys import wish

AGAIN = 30  # milliseconds between two looks
WORKS_WHILE_LOADING = frozenset({ui.Intent.HELP, ui.Intent.HIDE, ui.Intent.BACK, ui.Intent.FULL_SCREEN})
BY_POINTER = (OpenHelp, Hide, Quit)
PRESSED = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)


def first_library(window: pygame.Window, hands: Hands, shown: Shown, opening: Opening) -> Library | None:
    """Wait for the first library to play with; None if the window was closed meanwhile.

    What was pressed before is done afterwards, so that nobody has to press it again.
    """
    later: list[pygame.Event] = []
    while (library := opening.ready()) is None and not hands.view.screens.game.over:
        pygame.time.wait(AGAIN)
        for event in pygame.event.get():
            if _waits(event, hands):
                later.append(event)
                continue
            if _asks_for_help(event, hands):
                _with_help(hands.view.screens.game)
            handle(event, window, hands, shown)
        if shown.draw(hands.view):
            shown.flip()
    if library is not None:
        for event in later:
            pygame.event.post(event)
    return library


def _waits(event: pygame.Event, hands: Hands) -> bool:
    """Whether this event is for the title, which has nothing to play yet."""
    if not isinstance(hands.view.screens.scene, TitleScene):
        return False
    if event.type == pygame.KEYDOWN:
        wanted = wish(event)
        return wanted is not None and wanted.intent not in WORKS_WHILE_LOADING
    return event.type in PRESSED and not isinstance(_widget_under(event, hands), BY_POINTER)


def _widget_under(event: pygame.Event, hands: Hands) -> object:
    """The widget under the mouse."""
    node = ui.find(hands.view.layout.root, ui.widget_at(hands.view.layout, *event.pos))
    return node and node.does


def _asks_for_help(event: pygame.Event, hands: Hands) -> bool:
    if event.type == pygame.KEYDOWN:
        wanted = wish(event)
        return wanted is not None and wanted.intent is ui.Intent.HELP
    return event.type in PRESSED and isinstance(_widget_under(event, hands), OpenHelp)


def _with_help(game: Game) -> None:
    """A desk with help, which is there sooner than all the stories."""
    if not game.desk.library.has_known:
        game.desk = replace(game.desk, library=library_with_help())
