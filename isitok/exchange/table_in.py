"""The sheets of an Excel file as rows of texts, whichever program has saved it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from isitok.base.trouble import Trouble, Troubled, trouble
from isitok.base.value import Value
from isitok.exchange.office_file import as_a_sentence, packed, parts_in, too_large

MOST_ROWS: Final = 5_000
MOST_COLUMNS: Final = 200
LONGEST_CELL: Final = 32_767  # Excel's own limit
OTHER: Final = (".xls", ".ods", ".numbers", ".pages", ".doc", ".odt")
"""Files of programs that can save another kind."""

_LAST_ROW: Final = 1_048_576  # of any sheet
_MOST_CELLS: Final = 1_000_000  # that are looked at, empty or not
_MOST_AGAIN: Final = (
    5_000_000  # marks, or letters of formulas, that a library would read again for each that asks for them
)
_NEEDED: Final = re.compile(r"\[Content_Types\]\.xml|(?:xl/(?:worksheets/)?)?(?:_rels/)?[^/]+\.(?:xml|rels)")
_SHEET: Final = re.compile(rb"<(?:\w+:)?sheet\s")
_FORMULA: Final = re.compile(rb"<(?:\w+:)?f(?:\s[^>]*)?>([^<]*)")

Row = tuple[int, tuple[str, ...]]
"""Its number as the sheet has it, and its cells; those that are empty are ""."""


class Sheet(Value):
    """The rows in which something stands, and the formulas of which no value was saved, by row and column."""

    name: str
    rows: tuple[Row, ...]
    formulas: Mapping[int, Mapping[int, str]] = {}
    pictures: bool = False


def refuse_other(path: Path) -> None:
    """Of some programs nothing is read. Raises Troubled."""
    if path.suffix.lower() in OTHER:
        raise Troubled(
            trouble(
                "Save it as {ending} first: “{name}”.",
                ending=".docx" if path.suffix.lower() in (".doc", ".odt") else ".xlsx",
                name=path.name,
            )
        )


class Book:
    """A file of Excel: its sheets by name, each read when it is wanted."""

    def __init__(self, path: Path) -> None:
        """Raises OSError and Troubled."""
        parts = parts_in(path)
        self._path = path
        self._pictures = any(name.startswith("xl/media/") for name in parts)
        needed = {name: whole for name, whole in parts.items() if _NEEDED.fullmatch(name)}
        if _reads_again(needed):
            raise Troubled(too_large(path))
        self._formulas = any(map(_FORMULA.search, needed.values()))
        self._file = packed(needed)
        self._sheets = self._opened(data_only=True)
        if not self._sheets:
            raise Troubled(trouble("There is no sheet in “{name}”.", name=path.name))

    @property
    def names(self) -> tuple[str, ...]:
        """What its sheets are called, in their order."""
        return tuple(self._sheets)

    def sheet(self, name: str) -> Sheet:
        """All of a sheet. Raises Troubled."""
        with as_a_sentence(self._path):
            rows = tuple(self._rows(self._sheets[name]))
            formulas = self._without_value(name, dict(rows)) if self._formulas else {}
            return Sheet(name, rows, formulas, self._pictures)

    def _opened(self, *, data_only: bool) -> dict[str, Any]:
        """The sheets with the values that were saved, or with formulas. Raises Troubled."""
        from openpyxl import load_workbook

        with as_a_sentence(self._path):
            book = load_workbook(self._file, read_only=True, data_only=data_only, keep_links=False)
            return {sheet.title: sheet for sheet in book.worksheets}

    def _each(self, sheet: Any) -> Iterator[tuple[int, tuple[Any, ...]]]:
        """All rows. Raises Troubled."""
        sheet.reset_dimensions()  # what a file says of its size needn't be so
        looked_at = 0
        for number, cells in enumerate(sheet.iter_rows(max_row=_LAST_ROW), start=1):
            looked_at += len(cells)
            if looked_at > _MOST_CELLS:
                raise Troubled(too_large(self._path))
            yield number, cells

    def _rows(self, sheet: Any) -> Iterator[Row]:
        """Those in which something stands. Raises Troubled."""
        count = 0
        for number, cells in self._each(sheet):
            texts = [_text(cell.value) for cell in cells]
            last = max((place for place, text in enumerate(texts, start=1) if text), default=0)
            count += bool(last)
            if last > MOST_COLUMNS:
                raise Troubled(trouble("“{name}” is wider than any table of stories.", name=self._path.name))
            if count > MOST_ROWS:
                raise Troubled(self._too_many_rows())
            if any(len(text) > LONGEST_CELL for text in texts):
                raise Troubled(trouble("“{name}” has a cell with too much in it.", name=self._path.name))
            if last:
                yield number, tuple(texts[:last])

    def _without_value(self, name: str, rows: Mapping[int, tuple[str, ...]]) -> dict[int, dict[int, str]]:
        """Raises Troubled."""
        found: dict[int, dict[int, str]] = {}
        for number, cells in self._each(self._opened(data_only=False)[name]):
            values = rows.get(number, ())
            for place, cell in enumerate(cells):
                if cell.data_type == "f" and not any(values[place : place + 1]):
                    found.setdefault(number, {})[place] = str(getattr(cell.value, "text", cell.value))
            if len(found) > MOST_ROWS:
                raise Troubled(self._too_many_rows())
        return found

    def _too_many_rows(self) -> Trouble:
        return trouble("“{name}” has more than {n} rows.", name=self._path.name, n=MOST_ROWS)


def rows_in(path: Path) -> tuple[Row, ...]:
    """The rows of the first sheet in which something stands. Raises OSError and Troubled."""
    if path.suffix.lower() == ".csv":
        raise Troubled(trouble("Save it as {ending} first: “{name}”.", ending=".xlsx", name=path.name))
    refuse_other(path)
    book = Book(path)
    return book.sheet(book.names[0]).rows


def _reads_again(parts: Mapping[str, bytes]) -> bool:
    """Whether many sheets are one and the same large part, or many cells share one long formula."""
    sheets = sum(len(_SHEET.findall(whole)) for whole in parts.values())
    marks = max((whole.count(b"<") for whole in parts.values()), default=0)
    formulas = [found[1] for whole in parts.values() for found in _FORMULA.finditer(whole)]
    return marks * sheets > _MOST_AGAIN or len(formulas) * max(map(len, formulas), default=0) > _MOST_AGAIN


def _text(value: object) -> str:
    """What stands in a cell, as somebody would type it."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value).strip()
