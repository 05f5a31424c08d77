"""A pack, or a story, as a table for Excel, which comes back: each cell a text, and what was written kept beside it."""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Final

from isitok.base.trouble import Troubled
from isitok.edit.parsed import tree_of
from isitok.edit.saving import read
from isitok.exchange.going_out import GoingOut, PackOut
from isitok.exchange.headings import ALL, PHONE, told
from isitok.exchange.spreadsheet import ColumnChoices, Hidden, spreadsheet
from isitok.exchange.story_cells import Cells, cells_of
from isitok.format.shown import screen_of
from isitok.format.vocabulary import Band, Topic, Verdict
from isitok.i18n.screen_words import ENGLISH, later
from isitok.library.folders import WEEKS
from isitok.phone.who_is_who import Faces
from isitok.phone.written import lines

KEPT: Final = "_isitok"
"""The hidden sheet that holds what was written."""

_WIDE: Final = {"story": 60, "act": 40, "why": 60, "title": 25, "talk": 40, "id": 18, "act number": 7, PHONE: 40}
_USUAL: Final = 16


def why_no_rows(one: GoingOut) -> str:
    """Why a story has no place in a table; "" where it has."""
    if one.file.path.parent.name == WEEKS:
        return later("it is a week")
    try:
        return "" if isinstance(tree_of(read(one.file.path).text), dict) else later("there is nothing in it")
    except (OSError, Troubled):
        return later("it can’t be read")


def excel_of(found: PackOut) -> bytes:
    """All stories of a pack that have a place in a table. Raises OSError and Troubled."""
    return table_of(_rows_of(found))


def csv_of(found: PackOut) -> bytes:
    """The same as plain text, in which no program may take a cell for a formula. Raises OSError and Troubled."""
    names, made = (*ALL, PHONE), io.StringIO(newline="")
    writer = csv.writer(made)
    writer.writerow(map(told, names))
    for row in _rows_of(found):
        writer.writerow(_guarded(row.get(column, "")) for column in names)
    return made.getvalue().encode("utf-8-sig")


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell


def _rows_of(found: PackOut) -> list[Cells]:
    rows: list[Cells] = []
    for one in found.stories:
        if not why_no_rows(one):
            first, *others = cells_of(one.file.stem, tree_of(read(one.file.path).text))
            rows += [{**first, PHONE: _phone(one, found)}, *others]
    return rows


def _phone(one: GoingOut, found: PackOut) -> str:
    """What the phone shows, to read."""
    if one.story is None or one.story.phone is None:
        return ""
    faces = Faces(cast=found.known.cast, others=one.story.others)
    return "\n".join(lines(screen_of(one.story.phone), faces, ENGLISH))


def table_of(rows: Iterable[Cells]) -> bytes:
    """The file."""
    names = (*ALL, PHONE)
    headings = tuple(map(told, names))
    cells = [tuple(row.get(column, "") for column in names) for row in rows]
    wide = tuple(_WIDE.get(column, _USUAL) for column in names)
    offered = [ColumnChoices([*ALL].index(column), words, column != "ages") for column, words in _offered().items()]
    kept = Hidden(KEPT, (headings, *cells))
    return spreadsheet("Stories", headings, cells, wide=wide, offered=offered, hidden=kept)


def _offered() -> Mapping[str, tuple[str, ...]]:
    """The choices that a column offers. For ages, also two neighbouring bands."""
    verdicts = (Verdict.OK, Verdict.DEPENDS, Verdict.NOT_OK)
    return {
        "ages": tuple(map(str, Band)),
        "verdict": tuple(map(ENGLISH.label, verdicts)),
        "level": ("1", "2", "3"),
        "topic": tuple(map(ENGLISH.label, Topic)),
    }
