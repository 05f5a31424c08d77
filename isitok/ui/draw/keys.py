"""The keys of a keyboard: the only place that names them."""

import pygame

from isitok.ui.describe.intents import Intent, Wish

KEYS = {
    pygame.K_TAB: Intent.NEXT,
    pygame.K_RIGHT: Intent.RIGHT,
    pygame.K_DOWN: Intent.DOWN,
    pygame.K_LEFT: Intent.LEFT,
    pygame.K_UP: Intent.UP,
    pygame.K_RETURN: Intent.ENTER,
    pygame.K_KP_ENTER: Intent.ENTER,
    pygame.K_SPACE: Intent.PRESS,
    pygame.K_ESCAPE: Intent.BACK,
    pygame.K_AC_BACK: Intent.BACK,
    pygame.K_F1: Intent.HELP,
    pygame.K_F2: Intent.SWAP,
    pygame.K_F4: Intent.REAL,
    pygame.K_F12: Intent.HIDE,
    pygame.K_F11: Intent.FULL_SCREEN,
    pygame.K_PAGEDOWN: Intent.PAGE_DOWN,
    pygame.K_PAGEUP: Intent.PAGE_UP,
    pygame.K_HOME: Intent.TOP,
    pygame.K_END: Intent.END,
    pygame.K_BACKSPACE: Intent.ERASE,
    pygame.K_DELETE: Intent.ERASE_NEXT,
}

KEYPAD = {pygame.K_KP_0 if number == 0 else pygame.K_KP_1 + number - 1: str(number) for number in range(10)}


def wish(event: pygame.Event) -> Wish | None:
    """What a key press asks for; ``None`` for keys that mean nothing here (Windows keys, Alt+Tab, Ctrl+…)."""
    if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META):
        return None
    if event.key == pygame.K_TAB and event.mod & pygame.KMOD_SHIFT:
        return Wish(Intent.PREVIOUS)
    if event.key in KEYS:
        return Wish(KEYS[event.key])
    letter = KEYPAD.get(event.key) or (event.unicode if event.unicode.isprintable() else "")
    return Wish(Intent.LETTER, letter) if letter else None
