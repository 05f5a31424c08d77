"""What the next screens need, loaded in spare moments."""

from collections.abc import Iterator
from importlib import import_module

# What the likely next screens need, in order of dependence. All of it takes eighty milliseconds. The staff card
# is always among them: a file that Python writes when it is first needed would show when that was.
TO_COME = (
    "format.blocks", "format.story", "format.known", "format.findable", "format.shown", "format.codec",
    "game.events", "game.play.modes", "game.session", "game.ending", "ui.describe.widgets.marks", "phone.message",
    "phone.screen", "scenes.rounds.judge_page", "scenes.ending_page", "scenes.play_page", "scenes.before_you_start",
    "scenes.hidden",
    "scenes.help_page", "scenes.rounds.after", "scenes.staff_card_page",
)  # fmt: skip


def to_come() -> Iterator[object]:
    """Load the modules one at a time: on a slow PC, loading all of them at *Start* would take noticeably long."""
    for name in TO_COME:
        yield import_module(f"isitok.{name}")
