"""Uses spare moments to load and draw what comes next. Anything that somebody does comes first."""

import time
from collections.abc import Iterator
from importlib import import_module

import pygame

from isitok.app.view import View

SLICE_SECONDS = 0.003  # until the next check for input; a single large picture may take longer

# What the next screens need, in order of dependence. All of it takes eighty milliseconds. The staff card
# is always among them: a file that Python writes when it is first needed would show when that was.
TO_COME = (
    "format.blocks", "format.story", "format.known", "format.findable", "format.shown", "format.codec",
    "game.events", "game.play.modes", "game.session", "game.ending", "ui.describe.widgets.marks", "phone.message",
    "phone.screen", "scenes.rounds.judge_page", "scenes.ending_page", "scenes.play_page", "scenes.before_you_start",
    "scenes.hidden",
    "scenes.help_page", "scenes.rounds.after", "scenes.settings_page", "scenes.staff_card_page",
)  # fmt: skip


def to_come() -> Iterator[object]:
    """Load the modules one at a time: on a slow PC, loading all of them at *Start* would take noticeably long."""
    for name in TO_COME:
        yield import_module(f"isitok.{name}")


def look_ahead(view: View, loading: Iterator[object]) -> bool:
    """Use a spare moment. True if there is more to do."""
    until = time.monotonic() + SLICE_SECONDS
    while not pygame.event.peek() and (next(loading, None) is not None or view.look_ahead()):
        if time.monotonic() >= until:
            return True
    return False
