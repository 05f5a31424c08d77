"""The programs for which a pack goes out: what each file can't hold, what is left out of it, and the file."""

from collections.abc import Iterator
from typing import Final

from isitok.base.value import Value
from isitok.exchange.excel_out import csv_of, excel_of, why_no_rows
from isitok.exchange.going_out import GoingOut, PackOut
from isitok.game.help_routes import Here
from isitok.i18n.screen_words import later
from isitok.phone.who_is_who import Faces


class Program(Value):
    """A program that opens such a file."""

    ending: str
    loses: str  # what the file can't hold


PROGRAMS: Final = {
    "excel": Program(
        ".xlsx",
        later("A table has no room for phones: they are shown beside each story to read, and stay as they are."),
    ),
    "csv": Program(
        ".csv",
        later("Plain text has no lists to choose from, and doesn’t know what was changed. For that, take Excel."),
    ),
    "word": Program(
        ".docx",
        later("A handout has no drawings and no rounds: no feelings, no telling, nothing on what could be done."),
    ),
    "moodle": Program(
        ".xml",
        later("Moodle gets no phones, and not what happens then. In the quiz, choose “Deferred feedback with CBM”."),
    ),
}
"""All of them, by the word for each."""


def left_out_of(found: PackOut, to: str) -> Iterator[tuple[GoingOut, str]]:
    """What isn't in a file for this program, and why."""
    for one in found.stories:
        if why := why_no_rows(one) if to in ("excel", "csv") else one.left_out:
            yield one, why


def made_for(to: str, found: PackOut, here: Here) -> bytes:
    """The file. Nothing of another program's is imported before it is wanted."""
    if to in ("excel", "csv"):
        return excel_of(found) if to == "excel" else csv_of(found)
    stories = [one.story for one in found.for_pupils if one.story]
    if to == "moodle":
        from isitok.exchange.moodle_out import moodle_questions

        return moodle_questions(found.title, stories, here.words)
    from isitok.exchange.word_handout import handout

    return handout(found.title, stories, here, Faces(cast=found.known.cast))
