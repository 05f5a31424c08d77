"""The sheets of an Excel file as rows of texts, whichever program has saved it.

Read part by part, as no library that makes such files may be trusted with what strangers send: neither its time nor
its memory is bounded.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from isitok.base.trouble import Trouble, Troubled, trouble
from isitok.exchange.office_file import OfficeFile

MOST_ROWS: Final = 5_000
MOST_COLUMNS: Final = 200
LONGEST_CELL: Final = 32_767  # Excel's own limit
OTHER: Final = (".xls", ".ods", ".numbers", ".pages", ".doc", ".odt")
"""Files of programs that can save another kind."""

_PLACE: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_DATES: Final = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))  # formats that all have
_IS_DATE: Final = re.compile(r'(?:"[^"]*"|\[[^\]]*\]|\\.|_.)|([dy]|mmm)', re.IGNORECASE)

Row = tuple[int, tuple[str, ...]]
"""Its number as the sheet has it, and its cells; those that are empty are ""."""


class Sheet(NamedTuple):
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
        self._path = path
        self._file = OfficeFile(path)
        self._parts = self._sheets()
        self._strings: list[str] = []
        if self._file.has("xl/sharedStrings.xml"):
            reads = _Texts("si")
            self._file.walk("xl/sharedStrings.xml", reads.begins, reads.ends, reads.says)
            self._strings = reads.found
        self._dates = self._date_styles()

    @property
    def names(self) -> tuple[str, ...]:
        """What its sheets are called, in their order."""
        return tuple(self._parts)

    def sheet(self, name: str) -> Sheet:
        """All of a sheet. Raises Troubled."""
        reads = _Cells(self._path, self._strings, self._dates)
        self._file.walk(self._parts[name], reads.begins, reads.ends, reads.says)
        return Sheet(name, tuple(reads.rows), reads.formulas, reads.pictures)

    def _sheets(self) -> dict[str, str]:
        """The part of each sheet."""
        sheets: list[tuple[str, str]] = []
        targets: dict[str, str] = {}

        def sheet(tag: str, about: Mapping[str, str]) -> None:
            if tag == "sheet":
                sheets.append(
                    (about.get("name", ""), next((to for key, to in about.items() if key.endswith(" id")), ""))
                )

        def target(tag: str, about: Mapping[str, str]) -> None:
            if tag == "Relationship":
                targets[about.get("Id", "")] = about.get("Target", "")

        self._file.walk("xl/workbook.xml", sheet, _nothing, _nothing)
        self._file.walk("xl/_rels/workbook.xml.rels", target, _nothing, _nothing)
        found = {name: _in_archive(targets[id_]) for name, id_ in sheets if targets.get(id_)}
        if not found:
            raise Troubled(trouble("There is no sheet in “{name}”.", name=self._path.name))
        return found

    def _date_styles(self) -> frozenset[str]:
        """The styles of cells, by number, that show a number as a day."""
        days, styles, inside = {str(number) for number in _DATES}, list[str](), list[str]()

        def begins(tag: str, about: Mapping[str, str]) -> None:
            inside.append(tag)
            told = _IS_DATE.finditer(about.get("formatCode", "")) if tag == "numFmt" else ()
            if any(hit[1] for hit in told):
                days.add(about.get("numFmtId", ""))
            if tag == "xf" and "cellXfs" in inside:
                styles.append(about.get("numFmtId", ""))

        def ends(tag: str) -> None:
            inside.pop()

        if self._file.has("xl/styles.xml"):
            self._file.walk("xl/styles.xml", begins, ends, _nothing)
        return frozenset(str(at) for at, number in enumerate(styles) if number in days)


def rows_in(path: Path) -> tuple[Row, ...]:
    """The rows of the first sheet in which something stands. Raises OSError and Troubled."""
    if path.suffix.lower() == ".csv":
        raise Troubled(trouble("Save it as {ending} first: “{name}”.", ending=".xlsx", name=path.name))
    refuse_other(path)
    book = Book(path)
    return book.sheet(book.names[0]).rows


def _nothing(*told: object) -> None:
    """What isn't wanted."""


def _in_archive(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl") / target)


class _Texts:
    """Collects texts, however many pieces they are in; not how they are pronounced."""

    def __init__(self, each: str) -> None:
        self.found: list[str] = []
        self._each = each
        self._said: list[str] = []
        self._listens = False
        self._hidden = False

    def begins(self, tag: str, about: Mapping[str, str]) -> None:
        self._hidden = self._hidden or tag == "rPh"
        self._listens = tag == "t" and not self._hidden

    def says(self, text: str) -> None:
        if self._listens:
            self._said.append(text)

    def ends(self, tag: str) -> None:
        self._listens = False
        if tag == "rPh":
            self._hidden = False
        elif tag == self._each:
            self.found.append("".join(self._said).strip())
            self._said.clear()


class _Cells:
    """Collects the rows of a sheet, of which only those in which something stands stay in memory."""

    def __init__(self, path: Path, strings: list[str], dates: frozenset[str]) -> None:
        self.rows: list[Row] = []
        self.formulas: dict[int, dict[int, str]] = {}
        self.pictures = False
        self._path = path
        self._strings, self._dates = strings, dates
        self._number, self._column = 0, -1
        self._row: dict[int, str] = {}
        self._about: Mapping[str, str] = {}
        self._said: dict[str, list[str]] = {}
        self._listens, self._hidden = "", False

    def begins(self, tag: str, about: Mapping[str, str]) -> None:
        if tag == "row":
            told = about.get("r", "")
            self._number = int(told) if told.isdecimal() and len(told) < 8 else self._number + 1
            self._row, self._column = {}, -1
        elif tag == "c":
            place = _PLACE.fullmatch(about.get("r", ""))
            self._column = _number(place[1]) if place else self._column + 1
            self._about, self._said = about, {}
        elif tag == "rPh":
            self._hidden = True
        elif tag in ("v", "t", "f"):
            self._listens = "" if self._hidden else tag
        self.pictures = self.pictures or tag in ("drawing", "picture")

    def says(self, text: str) -> None:
        if self._listens:
            self._said.setdefault(self._listens, []).append(text)

    def ends(self, tag: str) -> None:
        self._listens = ""
        if tag == "rPh":
            self._hidden = False
        elif tag == "c":
            self._cell_ends()
        elif tag == "row" and any(self._row.values()):
            last = max(column for column, text in self._row.items() if text)
            self.rows.append((self._number, tuple(self._row.get(column, "") for column in range(last + 1))))
            if len(self.rows) > MOST_ROWS:
                raise Troubled(self._too_many_rows())

    def _too_many_rows(self) -> Trouble:
        return trouble("“{name}” has more than {n} rows.", name=self._path.name, n=MOST_ROWS)

    def _cell_ends(self) -> None:
        text = self._value().strip()
        if text and self._column >= MOST_COLUMNS:
            raise Troubled(trouble("“{name}” is wider than any table of stories.", name=self._path.name))
        if len(text) > LONGEST_CELL:
            raise Troubled(trouble("“{name}” has a cell with too much in it.", name=self._path.name))
        if text:
            self._row[self._column] = text
        elif formula := "".join(self._said.get("f", ())):
            self.formulas.setdefault(self._number, {})[self._column] = f"={formula}"
            if len(self.formulas) > MOST_ROWS:
                raise Troubled(self._too_many_rows())

    def _value(self) -> str:
        kind, held = self._about.get("t", ""), "".join(self._said.get("v", ()))
        if kind == "inlineStr":
            return "".join(self._said.get("t", ()))
        if kind == "s":
            return self._strings[int(held)] if _is_number(held) and int(held) < len(self._strings) else ""
        if kind == "b":
            return "TRUE" if held.strip() == "1" else "FALSE"
        if not kind and self._about.get("s", "") in self._dates:
            return _day(held)
        return held.removesuffix(".0")


def _is_number(held: str) -> bool:
    return held.isascii() and held.isdecimal() and len(held) < 10


def _day(held: str) -> str:
    """The day that a number stands for, from 1900 to 2173."""
    whole = held.partition(".")[0]
    if not _is_number(whole) or not 60 < int(whole) < 100_000:
        return held
    return (date(1899, 12, 30) + timedelta(days=int(whole))).isoformat()


def _number(letters: str) -> int:
    """A column from 0: 0 for A, 26 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
