"""The keys of a keyboard: the only place that names them."""

import sys

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
    pygame.K_F10: Intent.SETTINGS,
    pygame.K_F5: Intent.AGAIN,
    pygame.K_F12: Intent.HIDE,
    pygame.K_F11: Intent.FULL_SCREEN,
    pygame.K_PAGEDOWN: Intent.PAGE_DOWN,
    pygame.K_PAGEUP: Intent.PAGE_UP,
    pygame.K_HOME: Intent.TOP,
    pygame.K_END: Intent.END,
    pygame.K_BACKSPACE: Intent.ERASE,
    pygame.K_DELETE: Intent.ERASE_NEXT,
}

FUNCTIONS = {pygame.K_F1 + number - 1: f"F{number}" for number in range(3, 10) if number not in (4, 5)}
"""The F keys that mean nothing by themselves."""

PARTS = {pygame.K_DOWN: Intent.NEXT_PART, pygame.K_UP: Intent.PREVIOUS_PART}
"""With Ctrl."""

COMMANDS = {
    pygame.K_y: "redo",
    pygame.K_e: "show",
    pygame.K_RETURN: "add",
    pygame.K_KP_ENTER: "add",
    pygame.K_PAGEDOWN: "later",
    pygame.K_PAGEUP: "earlier",
}
"""With Ctrl, on pages on which they mean something."""

MOVED = {pygame.K_UP: "up", pygame.K_DOWN: "down"}
"""The same with Alt."""

KEYPAD = {pygame.K_KP_0 if number == 0 else pygame.K_KP_1 + number - 1: str(number) for number in range(10)}


def wish(event: pygame.Event) -> Wish | None:
    """What a key press asks for; ``None`` for keys that mean nothing here (Windows keys, Alt+Tab, most with Ctrl)."""
    if _pastes(event):
        return Wish(Intent.PASTE)
    if _with_control(event) and event.key == pygame.K_a:
        return Wish(Intent.ALL)
    if _with_control(event) and event.key == pygame.K_z:
        return Wish(Intent.UNDO)
    if _with_control(event) and not event.mod & pygame.KMOD_META and event.key in PARTS:
        return Wish(PARTS[event.key])
    if clipped := _clips(event):
        return Wish(clipped)
    if command := _command(event):
        return Wish(Intent.COMMAND, command)
    if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META):
        return None
    if event.key == pygame.K_TAB and event.mod & pygame.KMOD_SHIFT:
        return Wish(Intent.PREVIOUS)
    if event.key in KEYS:
        return Wish(KEYS[event.key], more=bool(event.mod & pygame.KMOD_SHIFT))
    if event.key in FUNCTIONS:
        return Wish(Intent.FUNCTION, FUNCTIONS[event.key])
    letter = KEYPAD.get(event.key) or (event.unicode if event.unicode.isprintable() else "")
    return Wish(Intent.LETTER, letter) if letter else None


def _command(event: pygame.Event) -> str:
    """What a key means on pages that know it, with Ctrl or with Alt; "" for nothing."""
    if _with_control(event):
        return COMMANDS.get(event.key, "")
    only_alt = event.mod & pygame.KMOD_ALT and not event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META)
    return MOVED.get(event.key, "") if only_alt else ""


def _pastes(event: pygame.Event) -> bool:
    """Ctrl+V, on a Mac Cmd+V, or Shift+Insert."""
    if event.key == pygame.K_INSERT:
        return bool(event.mod & pygame.KMOD_SHIFT)
    return event.key == pygame.K_v and _with_control(event)


def _clips(event: pygame.Event) -> Intent | None:
    """What is to be copied or cut: Ctrl+C and Ctrl+X, on a Mac with Cmd, or Ctrl+Insert and Shift+Delete."""
    if _with_control(event):
        return {pygame.K_c: Intent.COPY, pygame.K_INSERT: Intent.COPY, pygame.K_x: Intent.CUT}.get(event.key)
    return Intent.CUT if event.key == pygame.K_DELETE and event.mod & pygame.KMOD_SHIFT else None


def _with_control(event: pygame.Event) -> bool:
    """Ctrl, or on a Mac Cmd; AltGr, which Windows takes for Ctrl+Alt, types a letter."""
    held = event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META | pygame.KMOD_ALT)
    return bool(held) and not held & pygame.KMOD_ALT


class Echoes:
    """Tells text that only repeats a key from text that comes from elsewhere.

    For a key, a system sends what was pressed and then its text; for dictation or the emoji panel, the text alone. With
    AltGr, or Option on a Mac, a key means nothing by itself, even if it says its letter: only its text counts.
    """

    def __init__(self) -> None:
        self._text = ""  # of the last key, until it has come
        self._held = False  # the key did something else than type: while it is held, its text isn't meant as such

    def press(self, event: pygame.Event, *, typed: bool) -> None:
        """A key was pressed; ``typed``: its letter went into a text field."""
        alone = event.mod & (pygame.KMOD_LALT | pygame.KMOD_META) and not event.mod & pygame.KMOD_CTRL
        menu = bool(alone) and sys.platform != "darwin"
        means = wish(event) is not None
        self._text = event.unicode if means else ""
        self._held = menu or (means and not typed)

    def release(self) -> None:
        self._text, self._held = "", False

    def is_new(self, text: str) -> bool:
        """Whether this text was typed by no key that has been dealt with."""
        if self._held:
            return False
        echo, self._text = self._text, ""
        return text != echo
