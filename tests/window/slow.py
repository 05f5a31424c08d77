"""Plays as on a computer that takes long for whatever a key does. ``python -m tests.window.slow [OPTION]…``"""

import sys
import time

from isitok.app.display import import_pygame
from tests.window.named import main, name_pages

SECONDS = 4.0


def take_long() -> None:
    """What a key does is done; what comes of it is seen, and others are heard, much later."""
    import_pygame()
    import pygame

    from isitok.app import hearing

    at_once = hearing.handle

    def late(event: pygame.Event, *more: object) -> None:
        at_once(event, *more)  # type: ignore[arg-type]
        if event.type == pygame.KEYDOWN:
            time.sleep(SECONDS)

    hearing.handle = late


if __name__ == "__main__":
    name_pages()
    take_long()
    sys.exit(main())
