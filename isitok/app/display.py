"""Settings for SDL before it is loaded, and the error if there is no display."""

import os


class NoDisplay(Exception):
    """There is no display for a window."""


def prepare(environment: "os._Environ[str]", platform: str) -> None:
    """Set what SDL must know before it is loaded, unless the environment has it already."""
    environment.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    # The game decides what a window's close button does: it may have to ask something first.
    environment.setdefault("SDL_QUIT_ON_LAST_WINDOW_CLOSE", "0")
    if platform.startswith("linux"):
        # Otherwise SDL shows a plain surface through OpenGL, slow where there is no graphics card.
        environment.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    if platform == "win32":
        environment.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
        # Sizes are in points, so that a window is as large as those of other programs.
        environment.setdefault("SDL_WINDOWS_DPI_SCALING", "1")
