"""What came back with the table of a sign-off: a row a story, under the headings that the game had written."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from isitok.base.trouble import Troubled, trouble
from isitok.base.value import Value
from isitok.exchange.table_in import Row, rows_in
from isitok.format.sign_off_table import Column

_HEADED_WITHIN: Final = 20  # somebody may have put lines above the headings
_NEEDED: Final = (Column.PACK, Column.STORY, Column.MARK, Column.READ)


class Answered(Value):
    """One row in which somebody has answered."""

    row: int  # as the sheet numbers it
    pack: str
    story: str
    mark: str
    read: str  # in small letters
    remark: str


class Answers(Value):
    """The rows with an answer, and how many have none."""

    given: tuple[Answered, ...]
    empty: int


def answers_in(path: Path) -> Answers:
    """All answers in a sign-off table that came back. Raises OSError and Troubled."""
    rows = rows_in(path)
    for place, (_, cells) in enumerate(rows[:_HEADED_WITHIN]):
        columns = _columns(cells)
        if all(column in columns for column in _NEEDED):
            return _answers(rows[place + 1 :], columns)
    needed = ", ".join(_NEEDED)
    raise Troubled(
        trouble("“{name}” isn’t a table of a sign-off: its columns are {columns}.", name=path.name, columns=needed)
    )


def _columns(cells: Sequence[str]) -> dict[Column, int]:
    """Where each stands; case, spaces and punctuation don't count."""
    by_name = {_letters_of(column): column for column in Column}
    return {by_name[_letters_of(cell)]: place for place, cell in enumerate(cells) if _letters_of(cell) in by_name}


def _letters_of(heading: str) -> str:
    return re.sub(r"[^a-z]", "", heading.lower())


def _answers(rows: Iterable[Row], columns: dict[Column, int]) -> Answers:
    given, empty = [], 0
    for number, cells in rows:

        def cell(column: Column, cells: tuple[str, ...] = cells) -> str:
            place = columns.get(column, len(cells))
            return " ".join(cells[place].split()) if place < len(cells) else ""

        pack, story, mark, read, remark = map(
            cell, (Column.PACK, Column.STORY, Column.MARK, Column.READ, Column.REMARK)
        )
        if read or remark:
            given.append(Answered(number, pack, story, mark, read.lower().rstrip("."), remark))
        else:
            empty += 1
    return Answers(tuple(given), empty)
