"""Where a window is put: what SDL must know before it is loaded, and that there may be no such place."""

import os


class NoDisplay(Exception):
    """There is nowhere to put a window."""


def prepare(environment: "os._Environ[str]", platform: str) -> None:
    """What SDL must know before it is loaded. Whoever has set one of these already knows better."""
    environment.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    # Whether a window's close button ends the game is said by the game: it may have something to ask first.
    environment.setdefault("SDL_QUIT_ON_LAST_WINDOW_CLOSE", "0")
    if platform.startswith("linux"):
        # Else SDL shows a plain surface through OpenGL, which without a graphics card is drawn by the processor.
        environment.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    if platform == "win32":
        environment.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
