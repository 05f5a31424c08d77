"""Puts a text on the clipboard, so that it can be pasted into a message."""

import pygame

from isitok.base.trouble import Trouble, trouble


def copy_text(text: str) -> Trouble | None:
    """Put it there, in place of what was there. Returns why that failed, usually None."""
    try:
        pygame.scrap.put_text(text)
    except pygame.error:
        return trouble("This computer has no clipboard that the game can use.")
    return None
