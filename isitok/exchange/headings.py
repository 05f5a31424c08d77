"""What the columns of a table are called: as the format's own table has it, and as teachers call them."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from isitok.format.act import Act
from isitok.format.fields import Field
from isitok.format.record import keys_of
from isitok.format.story import Scenario

ID, ACT_NUMBER, PHONE = "id", "act number", "phone"
"""What a table has that went out of the game: the story's file, which of its acts, and its phone in words."""

OF_STORY: Final = ("title", "ages", "story")
ACT_COLUMNS: Final = ("act", "verdict", "why", "changes_if")
MORE: Final = ("talk", "keep", "hook", "gist", "level", "topic")
HELPS: Final = tuple(f"{what} {number}" for number in (1, 2, 3) for what in ("helps", "why"))
NOTE: Final = "note"

ALL: Final = (ID, ACT_NUMBER, *OF_STORY, *ACT_COLUMNS, *MORE, *HELPS)
"""The columns in their order."""

_ALSO: Final[Mapping[str, str]] = {
    "title": "Name, Scenario name",
    "ages": "Age, Year, Year group, Key stage, Class",
    "story": "Story, Situation, Background, What has happened",
    "act": "What happens, Act, Action, Question, What do they do, What they do",
    "verdict": "OK, Verdict, Answer, Correct, OK / Depends / Not OK",
    "why": "Explanation, Reason, Feedback, Teacher notes",
    "changes_if": "Different if",
    "talk": "Discussion, Questions, Follow-up",
    "note": "Note",
}
FEWEST: Final = 3
"""So many columns must be known."""
_WITHIN: Final = 20


def told(column: str) -> str:
    """The heading of a column."""
    if column in HELPS or column in (ID, PHONE):
        return column.capitalize()
    return "Act no" if column == ACT_NUMBER else _field(column).column


def _field(column: str) -> Field:
    return keys_of(Act).get(column) or keys_of(Scenario)[column]


def _normalised(heading: str) -> str:
    """Case, spaces and punctuation don't count."""
    return re.sub(r"[\W_]+", "", heading.lower())


def _names() -> dict[str, str]:
    """Which column each heading means."""
    found: dict[str, str] = {}
    for column in (*ALL, NOTE):
        called = (told(column), *(() if column in (*HELPS, ID, ACT_NUMBER) else (_field(column).label,)))
        for name in (*called, *_ALSO.get(column, "").split(",")):
            if _normalised(name):
                found.setdefault(_normalised(name), column)
    return found


_KNOWN: Final = _names()


def column_meant(heading: str) -> str:
    """The column that a heading means; "" for none."""
    return _KNOWN.get(_normalised(heading), "")


CHOICES: Final = (*OF_STORY, *ACT_COLUMNS, *MORE, *HELPS, NOTE)
"""What somebody can say that a column is."""


class Headings:
    """Which column is what, where somebody has said more than is known: "Their heading=Why", or each by its place."""

    def __init__(
        self, said: Sequence[tuple[str, str]] = (), row: int | None = None, columns: Mapping[int, str] = {}
    ) -> None:
        """``row``: in which they stand, where ``columns`` are said by their places; 0 where there are no headings."""
        self._said = {_normalised(theirs): column_meant(ours) for theirs, ours in said}
        self._row, self._columns = row, columns

    def meant(self, heading: str) -> str:
        """The column that a heading means; "" for none."""
        return self._said.get(_normalised(heading), "") or column_meant(heading)

    def is_known(self, heading: str) -> bool:
        """Whether this heading means one of the columns."""
        return bool(self.meant(heading))

    def places(self, rows: Sequence[tuple[int, tuple[str, ...]]]) -> tuple[int, dict[str, int]] | None:
        """Which of the first rows holds the headings, by its place, and where each column stands; -1: none does."""
        if self._row is not None:
            at = next((at for at, (number, _) in enumerate(rows) if number == self._row), -1)
            return at, {column: place for place, column in self._columns.items()}
        for at, (_, cells) in enumerate(rows[:_WITHIN]):
            found: dict[str, int] = {}
            for place, cell in enumerate(cells):
                if column := self.meant(cell):
                    found.setdefault(column, place)
            if len(found) >= FEWEST:
                return at, found
        return None
