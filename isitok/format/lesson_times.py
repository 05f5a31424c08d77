"""The parts of a lesson, as its file names them.

On screens and paper they are *steps*; in code a step is a kind of stop.
"""

from __future__ import annotations

from typing import Final

from isitok.format import fields as f
from isitok.format.field_kinds import Form
from isitok.format.record import Record
from isitok.format.voices import ADULT, GAME

START: Final = "start"
FIRST: Final = "first"
BEFORE: Final = "before"
PRACTICE: Final = "practice"
AFTER: Final = "after"
LAST: Final = "last"
CLOSE: Final = "close"
WEEK: Final = "week"
SPARE: Final = "spare"

PART: Final = Form(
    rf"{START}|{FIRST}|{BEFORE}|{WEEK}|{PRACTICE}|{AFTER}|{LAST}|{CLOSE}|{SPARE}|(?:story|work|vote)-[1-9]",
    "a step of a lesson",
    "story-1",
)
SHORT: Final = 20
"""Minutes of a lesson that is short: there is time for one story, and not for one of level 3."""
WHOLE: Final = 50
"""Minutes of a ready lesson."""
MOST_PARTS: Final = 20


class Work(Record):
    """What groups do, beside the stories."""

    do: str = f.line("What groups do", "what groups do now, in large type on the wall", GAME, words=14)
    more: str = f.line("More about it", "for the adult who leads: who needs what", ADULT, words=30, default="")


def story(number: int) -> str:
    """The name of the part in which the story with this number (from 0) is talked about."""
    return f"story-{number + 1}"


def work(number: int) -> str:
    """The name of the part with the group work of this number (from 0)."""
    return f"work-{number + 1}"


def split(part: str) -> tuple[str, int]:
    """A part without its number, and that, from 0: "story-2" is the story at 1."""
    kind, _, number = part.partition("-")
    return kind, int(number) - 1 if number else 0
