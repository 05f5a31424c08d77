"""What a place of a story is called by somebody who writes it: "why of act 2", "bubble 3"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from isitok.edit.parsed import Path
from isitok.edit.put import record_at
from isitok.format.record import keys_of
from isitok.i18n.screen_words import Words, later
from isitok.scenes.form.form_fields import Fields

STEPS: Final[Mapping[str, str]] = {
    "story": later("Story"),
    "phone": later("Phone"),
    "acts": later("What they do"),
    "help": later("What could help"),
    "feelings": later("Feelings and sharing"),
    "telling": later("Telling"),
    "talk": later("To talk about"),
    "adults": later("For adults"),
    "ready": later("Ready?"),
    "shown": later("As pupils will see it"),
}
"""What the pages are called."""
BRIEF: Final[Mapping[str, str]] = {
    "feelings": later("Feelings"),
    "talk": later("Talk"),
    "adults": later("Adults"),
}
"""What their tabs show where all pages are there: the row has no room for more."""


def page_name(step: str, words: Words) -> str:
    return words(STEPS[step])


def brief_name(step: str, words: Words) -> str:
    return words(BRIEF[step])


def told_of(path: Path, form: Fields, step: str = "") -> str:
    """A place by its label, and which of several it is; of no place, the page."""
    words = form.words
    if not path:
        return words(STEPS[step]) if step else words("the text")
    if path[0] == "acts" and len(path) > 1 and isinstance(path[1], int):
        if len(path) == 2:
            return words("act {n}", n=path[1] + 1)
        return words("{what} of act {n}", what=_label(path[:3], form), n=path[1] + 1)
    number = next((step for step in reversed(path) if isinstance(step, int)), None)
    if number is not None and any(key in path for key in ("messages", "comments", "happens", "then")):
        return words("bubble {n}", n=number + 1)
    return _label(path, form)


def _label(path: Path, form: Fields) -> str:
    """The label of the innermost field that the table has on the way there, in small letters."""
    for length in range(len(path), 0, -1):
        record = record_at(path[: length - 1], form.tree)
        field = keys_of(record).get(str(path[length - 1])) if record is not None else None
        if field is not None:
            label = form.words(field.heading)
            return label[:1].lower() + label[1:]
    return str(path[-1])
