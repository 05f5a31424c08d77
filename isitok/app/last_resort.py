"""The last resort: the program has failed in a way that nobody foresaw, and says so.

An error's message may hold somebody's words, so neither it nor Python's traceback is shown anywhere.
"""

import sys
from contextlib import suppress

from isitok.base.disk import with_tilde
from isitok.base.terminal_safe import escape_control
from isitok.i18n.screen_words import ENGLISH
from isitok.store.failure import NO_TRACE, report, write_report
from isitok.store.places import state_folder


def tell(error: BaseException, *, in_a_window: bool) -> None:
    """Say that the program failed, where the report is, and what to do.

    Stderr shows where in the code it failed, but not for a one-to-one, as stderr may go into a file. If the
    game was started by a double click, nobody would see that, so a message box says the rest, and waits until it is
    read.
    """
    silent = NO_TRACE in getattr(error, "__notes__", ())
    found = report(error, _versions())
    path = None if silent else write_report(state_folder(), found)
    words = ENGLISH
    told = [
        words("#isitok? has stopped because of a mistake in the program. This isn’t because of anything you did."),
        words("The settings are kept. You can start the game again."),
    ]
    if path:
        where = words(
            "If it happens again, please give this file to the person who looks after the game: {path}",
            path=with_tilde(path),
        )
        told += [where, words("It says where in the program it happened. No names and no answers are in it.")]
    if not silent:
        _say(found)
    _say("", *told)
    if in_a_window and not _is_read():
        show_box(words("#isitok? has stopped"), "\n\n".join(told))


def tell_beside(error: BaseException | None) -> None:
    """Something failed on another thread, or in a finaliser: say where, and nothing else. The game goes on."""
    if error is not None:
        _say(report(error))


def _say(*lines: str) -> None:
    if sys.stderr is not None:
        # If the terminal has been closed in the meantime, there is still the box.
        with suppress(OSError, ValueError):
            print(*map(escape_control, lines), sep="\n", file=sys.stderr, flush=True)  # a path may hold anything


def _is_read() -> bool:
    """Whether anybody sees what is written to stderr. On Windows, a console closes with its program."""
    with suppress(OSError, ValueError):
        return sys.platform != "win32" and sys.stderr is not None and sys.stderr.isatty()
    return False


def show_box(title: str, text: str) -> None:
    """Show a text in a box of the system's, until it is read."""
    import pygame

    with suppress(pygame.error):  # if no box can be shown, there is no screen either
        pygame.display.message_box(title, text, message_type="error")


def _versions() -> str:
    """The versions of pygame and SDL, if they are loaded."""
    pygame = sys.modules.get("pygame")
    if pygame is None:
        return ""
    sdl = ".".join(map(str, pygame.get_sdl_version()))
    return f"pygame-ce {pygame.version.ver}, SDL {sdl}"
