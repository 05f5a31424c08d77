"""The last resort: the program has failed in a way that nobody foresaw, and whoever sits before it is told."""

import sys
from contextlib import suppress

from isitok.harmless import harmless, in_a_line
from isitok.i18n.words import ENGLISH
from isitok.store.failure import NO_TRACE, report, write_report
from isitok.store.places import state_folder


def tell(error: BaseException, *, in_a_window: bool) -> None:
    """Say that it failed, where that is written down, and what to do.

    The code that failed is shown on stderr. In a window that was started by a double click nobody would see it:
    there a box says the rest, and waits until it was read.
    """
    if sys.stderr is not None:
        import traceback

        # Someone who has closed the terminal in the meantime still gets the box.
        with suppress(OSError, ValueError):
            # What failed may name a file, and a name may hold anything.
            print(harmless("".join(traceback.format_exception(error))), end="", file=sys.stderr)
    silent = NO_TRACE in getattr(error, "__notes__", ())
    path = None if silent else write_report(state_folder(), report(error, _versions()))
    words = ENGLISH
    told = [
        words("#isitok? has stopped because of a mistake in the program. It is not because of anything that you did."),
        words("The settings are kept. You can start the game again."),
    ]
    if path:
        where = words("If it happens again, please give this file to whoever looks after the game: {path}", path=path)
        told += [where, words("It says where in the program it happened. No names and no answers are in it.")]
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            print("", *map(in_a_line, told), sep="\n", file=sys.stderr, flush=True)
    if in_a_window and not _is_read():
        _box(words("#isitok? has stopped"), "\n\n".join(told))


def _is_read() -> bool:
    """Whether somebody sees what is written to stderr. On Windows a console goes away with its program."""
    with suppress(OSError, ValueError):
        return sys.platform != "win32" and sys.stderr is not None and sys.stderr.isatty()
    return False


def _box(title: str, text: str) -> None:
    import pygame

    with suppress(pygame.error):  # where no box can be shown, nobody sees a screen either
        pygame.display.message_box(title, text, message_type="error")


def _versions() -> str:
    """The versions of what draws the window, if it was loaded."""
    pygame = sys.modules.get("pygame")
    if pygame is None:
        return ""
    sdl = ".".join(map(str, pygame.get_sdl_version()))
    return f"pygame-ce {pygame.version.ver}, SDL {sdl}"
