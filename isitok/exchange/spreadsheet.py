"""A table as a file for Excel and its like: texts and numbers, of which the first row names the columns.

The same table always has the same bytes, and no cell is a formula.
"""

import io
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from isitok.base.terminal_safe import strip_control
from isitok.base.value import Value
from isitok.exchange.same_bytes import same_bytes

Cell = str | int

_MORE: Final = 100  # rows below the last in which somebody may type
_LONGEST_LIST: Final = 255  # for a longer one Excel has no room at its column
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"  # columns, of which there are few


class ColumnChoices(NamedTuple):
    """What a column offers to choose: these words, and nothing else where it is ``strict``."""

    place: int
    words: Sequence[str]
    strict: bool = True


class Hidden(Value):
    """A sheet that nobody sees."""

    name: str
    rows: Sequence[Sequence[Cell]]


def spreadsheet(
    title: str,
    names: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    wide: Sequence[int],
    offered: Sequence[ColumnChoices],
    hidden: Hidden | None = None,
) -> bytes:
    """The file. ``wide``: each column, in letters. Words offered that are too long for a list stand on a hidden sheet.

    What is typed below the last row is offered the same.
    """
    from openpyxl import Workbook
    from openpyxl.workbook.child import INVALID_TITLE_REGEX  # signs that no sheet may have in its name

    book = Workbook()
    book.properties.creator = ""
    sheet = book.active
    sheet.title, sheet.freeze_panes = INVALID_TITLE_REGEX.sub(" ", title).strip(), "A2"
    _write(sheet, [names, *rows])
    for letter, letters in zip(_LETTERS, wide, strict=False):
        sheet.column_dimensions[letter].width = letters
    kept = book.create_sheet(hidden.name if hidden else "_lists")
    kept.sheet_state = "hidden"
    _write(kept, hidden.rows if hidden else ())
    for offer in offered:
        _choose(sheet, offer, kept)
    made = io.BytesIO()
    book.save(made)
    return same_bytes(made)


def _write(sheet: Any, rows: Iterable[Sequence[Cell]]) -> None:
    """Each text stays a text, however it begins, and is broken into lines; the first row stands out."""
    from openpyxl.styles import Alignment, Font

    lies, stands_out = Alignment(vertical="top", wrap_text=True), Font(bold=True)
    for number, row in enumerate(rows, start=1):
        for place, held in enumerate(row, start=1):
            cell = sheet.cell(number, place, held if isinstance(held, int) else _safe(held) or None)
            if isinstance(held, int):
                continue
            cell.data_type = "s" if held else "n"
            cell.number_format, cell.alignment, cell.quotePrefix = "@", lies, True
            if number == 1:
                cell.font = stands_out


def _choose(sheet: Any, offer: ColumnChoices, kept: Any) -> None:
    """A list at a column, or where its words stand on the hidden sheet."""
    from openpyxl.worksheet.datavalidation import DataValidation

    words = ",".join(offer.words)
    told = f'"{words}"'
    if len(words) > _LONGEST_LIST:
        kept.append(list(offer.words))
        told = f"'{kept.title}'!$A${kept.max_row}:${_LETTERS[len(offer.words) - 1]}${kept.max_row}"
    choice = DataValidation("list", formula1=told, allow_blank=True, showErrorMessage=offer.strict)
    choice.add(f"{_LETTERS[offer.place]}2:{_LETTERS[offer.place]}{max(sheet.max_row, 2) + _MORE}")
    sheet.add_data_validation(choice)


def _safe(text: str) -> str:
    return "\n".join(map(strip_control, text.split("\n")))
