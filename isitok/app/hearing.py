"""Passes the events of a window on to its input."""

import time
from contextlib import suppress
from pathlib import Path

import pygame

from isitok import ui
from isitok.app.editing import compose, is_typing
from isitok.app.input import Hands
from isitok.app.window_surface import Shown
from isitok.ui.draw.keyboard_keys import wish

WHILE_COMPOSING = frozenset(
    {ui.Intent.BACK, ui.Intent.HIDE, ui.Intent.HELP, ui.Intent.REAL, ui.Intent.FULL_SCREEN, ui.Intent.SWAP}
)
OTHER = 3  # of the buttons of a mouse: usually the right one


def handle(event: pygame.Event, window: pygame.Window, hands: Hands, shown: Shown) -> None:
    """Pass on what somebody did, and note changes of the window."""
    now = time.monotonic()
    match event.type:
        case pygame.WINDOWCLOSE:
            hands.view.screens.close(now)
        case pygame.QUIT:  # SIGTERM, or the computer is shutting down: nobody is there to answer
            hands.view.screens.game.close()
        case pygame.KEYDOWN:
            wanted = wish(event)
            hands.echoes.press(event, typed=is_typing(hands.view))
            if hands.view.state.composed and (wanted is None or wanted.intent not in WHILE_COMPOSING):
                pass  # it is for the input method: Enter takes what it offers, arrows go through that
            elif wanted is not None and wanted.intent is ui.Intent.PASTE:
                with suppress(pygame.error):  # there is no text to paste
                    hands.keyboard.text(pygame.scrap.get_text(), now)
            elif wanted is not None:
                hands.keyboard.wish(wanted, now)
        case pygame.KEYUP | pygame.WINDOWFOCUSLOST:
            hands.echoes.release()
            hands.switches.let_go()
        case pygame.TEXTINPUT if hands.echoes.is_new(event.text):
            hands.keyboard.text(event.text, now)
        case pygame.TEXTEDITING:
            compose(hands.view, event.text)
        # The first finger arrives as a mouse event marked so; SDL's finger events also come from touchpads.
        case pygame.MOUSEBUTTONDOWN if event.button == 1:
            hands.pointer.down(*_pixels(event.pos, window), now, finger=event.touch)
        case pygame.MOUSEBUTTONUP if event.button == 1:
            hands.pointer.up(*_pixels(event.pos, window), now)
        case pygame.MOUSEBUTTONDOWN if event.button == OTHER:
            hands.pointer.second_down(now)
        case pygame.MOUSEBUTTONUP if event.button == OTHER:
            hands.pointer.second_up(now)
        case pygame.MOUSEMOTION:
            hands.pointer.move(*_pixels(event.pos, window), now, finger=event.touch)
        case pygame.MOUSEWHEEL:
            hands.pointer.wheel(*_pixels(pygame.mouse.get_pos(), window), event.precise_y)
        case pygame.DROPFILE:
            hands.view.screens.drop(Path(event.file), now)
        case pygame.WINDOWLEAVE:
            hands.dwell.stop()
        case pygame.WINDOWSIZECHANGED | pygame.WINDOWRESIZED:
            hands.view.resize()
            shown.forget()
        case pygame.WINDOWEXPOSED | pygame.WINDOWRESTORED:
            shown.forget()


def _pixels(pos: tuple[int, int], window: pygame.Window) -> tuple[int, int]:
    """Where a pointer is on the window's surface, which on some screens has more pixels than the window says."""
    surface, (width, height) = window.get_surface(), window.size
    inside = ui.Box(0, 0, width, height)
    if surface.get_size() == (inside.w, inside.h) or not (width and height):
        return pos
    return pos[0] * surface.get_width() // width, pos[1] * surface.get_height() // height
