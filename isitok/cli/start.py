"""Starts to play: in a window if there is a display, otherwise in the terminal."""

import os
import sys
from collections.abc import Mapping

from isitok.store.options import PlayOptions

NO_DISPLAY = "isitok: there is no display here, so it plays in the terminal."
NO_FRAME = "isitok: there is no display here, so there is no first frame."
NOTHING_HEARD = "isitok: there is no display here, so there is nothing for --heard-log to write."


def start(options: PlayOptions) -> int:
    """Play with these options. Returns the exit code."""
    if options.text:
        return _in_terminal(options)
    if not has_display(os.environ, sys.platform):
        return _without_display(options)
    from isitok.app.display import NoDisplay
    from isitok.app.start_window import run

    try:
        return run(options)
    except NoDisplay:
        return _without_display(options)


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether to try a window. Only Linux and similar systems say beforehand that there is no display."""
    if platform in ("win32", "cygwin", "darwin"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"))


def _without_display(options: PlayOptions) -> int:
    if options.smoke:
        print(NO_FRAME, file=sys.stderr)
        return 1
    if options.heard_log:
        print(NOTHING_HEARD, file=sys.stderr)
        return 1
    print(NO_DISPLAY, file=sys.stderr, flush=True)
    return _in_terminal(options)


def _in_terminal(options: PlayOptions) -> int:
    from isitok.text.start_terminal import run

    return run(options)
