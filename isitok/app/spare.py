"""Spare moments: what comes next is loaded and drawn while nobody does anything. Whoever does something comes first."""

import time
from collections.abc import Iterator
from importlib import import_module

import pygame

from isitok.app.view import View

SLICE_SECONDS = 0.003  # before the next look at what people do; a single large picture may take longer

# What the next screens need; what is needed by others stands first. All of it takes eighty milliseconds. The staff card
# is among them whatever is played: a file that Python writes when it is first needed would tell when that was.
TO_COME = (
    "packs.model.blocks", "packs.model.scenario", "packs.model.known", "packs.model.findable", "packs.library.codec",
    "game.events", "game.results", "game.play.modes", "game.session", "ui.describe.widgets.marks", "phone.message",
    "phone.screen", "scenes.results", "scenes.rounds.judge", "scenes.play", "scenes.before", "scenes.hidden",
    "scenes.help", "scenes.rounds.after", "scenes.settings", "scenes.staff_card",
)  # fmt: skip


def to_come() -> Iterator[object]:
    """Load one module after the other: on a slow PC, all of them at *Start* would be a wait."""
    for name in TO_COME:
        yield import_module(f"isitok.{name}")


def look_ahead(view: View, loading: Iterator[object]) -> bool:
    """Use a moment in which nobody does anything; whether there is more to do."""
    until = time.monotonic() + SLICE_SECONDS
    while not pygame.event.peek() and (next(loading, None) is not None or view.look_ahead()):
        if time.monotonic() >= until:
            return True
    return False
