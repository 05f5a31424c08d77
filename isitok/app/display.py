"""Settings for SDL before it is loaded, and the error if there is no display."""

import os
import sys
from collections.abc import Sequence
from types import ModuleType

# pygame works without these. Through the first it looks for its own icon, which lies beside it; the others are for
# reports of its faults. Whoever imports them later finds them.
LATER = ("importlib.resources", "pygame._debug", "pygame.system")
# These are loaded for the first sound, or never. Until then they can't be imported, as ``pygame.quit`` would do it.
SOUNDS = ("pygame.mixer", "pygame.mixer_music")
NEVER = ("pygame.freetype",)


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


def import_pygame() -> None:
    """Import pygame without what the first frame can do without: more than half of it. Raises ImportError."""
    if "pygame" in sys.modules:
        return
    left_out = [name for name in (*LATER, *SOUNDS, *NEVER) if name not in sys.modules]
    _modules().update(dict.fromkeys(left_out))  # None: it can't be imported
    try:
        import pygame  # noqa: F401
    finally:
        _allow(LATER)


def import_mixer() -> None:
    """Import what plays sounds. Raises ImportError."""
    _allow(SOUNDS)
    import pygame.mixer  # noqa: F401


def _allow(names: Sequence[str]) -> None:
    for name in names:
        if _modules().get(name, "") is None:
            del sys.modules[name]


def _modules() -> dict[str, ModuleType | None]:
    return sys.modules  # type: ignore[return-value]
