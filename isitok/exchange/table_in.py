"""The first sheet of an Excel file as rows of texts, whichever program has saved it."""

import io
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Final
from xml.etree import ElementTree as Xml

from isitok.base.trouble import Troubled, trouble
from isitok.exchange.office_file import OfficeFile

MOST_ROWS: Final = 5_000
MOST_COLUMNS: Final = 60
_MOST_EMPTY: Final = 100_000  # rows in which nothing stands
_OTHER: Final = frozenset((".xls", ".ods", ".numbers", ".csv"))
_PLACE: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")

Row = tuple[int, tuple[str, ...]]
"""Its number as the sheet has it, and its cells; those that are empty are ""."""


def rows_in(path: Path) -> tuple[Row, ...]:
    """The rows in which something stands. Raises OSError and Troubled."""
    if path.suffix.lower() in _OTHER:
        raise Troubled(trouble("Save it as .xlsx first: “{name}”.", name=path.name))
    file = OfficeFile(path)
    strings = tuple(_strings(file, path)) if file.has("xl/sharedStrings.xml") else ()
    sheet = file.part(_first_sheet(file, path))
    try:
        looked_at = islice(_rows(sheet, strings), _MOST_EMPTY)
        rows = tuple(islice((row for row in looked_at if any(row[1])), MOST_ROWS + 1))
    except Xml.ParseError as error:
        raise Troubled(trouble("“{name}” is damaged, or needs a password.", name=path.name)) from error
    if len(rows) > MOST_ROWS:
        raise Troubled(trouble("“{name}” has more than {n} rows.", name=path.name, n=MOST_ROWS))
    return rows


def _parsed(file: OfficeFile, part: str, path: Path) -> Xml.Element:
    try:
        return Xml.fromstring(file.part(part))
    except Xml.ParseError as error:
        raise Troubled(trouble("“{name}” is damaged, or needs a password.", name=path.name)) from error


def _first_sheet(file: OfficeFile, path: Path) -> str:
    """The part with the sheet that stands first in the file."""
    book = _parsed(file, "xl/workbook.xml", path)
    links = _parsed(file, "xl/_rels/workbook.xml.rels", path)
    first = next((one for one in book.iter() if _tag(one) == "sheet"), None)
    wanted = next((value for name, value in first.items() if name.endswith("}id")), "") if first is not None else ""
    target = next((link.get("Target", "") for link in links.iter() if link.get("Id") == wanted), "")
    if not target:
        raise Troubled(trouble("There is no sheet in “{name}”.", name=path.name))
    return target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl") / target)


def _strings(file: OfficeFile, path: Path) -> Iterator[str]:
    for item in _parsed(file, "xl/sharedStrings.xml", path):
        yield _text(item)


def _rows(sheet: bytes, strings: tuple[str, ...]) -> Iterator[Row]:
    """One after the other, of which none stays in memory: there may be a million empty ones."""
    number, holds = 0, Xml.Element("")
    for event, element in Xml.iterparse(io.BytesIO(sheet), ("start", "end")):
        if event == "start":
            holds = element if _tag(element) == "sheetData" else holds
        elif _tag(element) == "row":
            told = element.get("r", "")
            number = int(told) if told.isdecimal() else number + 1
            yield number, _cells(element, strings)
            holds.clear()


def _cells(row: Xml.Element, strings: tuple[str, ...]) -> tuple[str, ...]:
    found: dict[int, str] = {}
    for cell in row:
        place = _PLACE.fullmatch(cell.get("r", ""))
        column = _number(place[1]) if place else max(found, default=-1) + 1
        if column < MOST_COLUMNS:
            found[column] = _value(cell, strings)
    return tuple(found.get(column, "") for column in range(max(found, default=-1) + 1))


def _value(cell: Xml.Element, strings: tuple[str, ...]) -> str:
    kind = cell.get("t", "")
    if kind == "inlineStr":
        return _text(cell).strip()
    held = next((one.text or "" for one in cell if _tag(one) == "v"), "")
    if kind == "s":
        return strings[int(held)].strip() if held.isdecimal() and int(held) < len(strings) else ""
    return held.strip().removesuffix(".0")


def _text(item: Xml.Element) -> str:
    """All its words, however many pieces they are in; not how they are pronounced."""
    hidden = {id(one) for said in item.iter() if _tag(said) == "rPh" for one in said.iter()}
    return "".join(one.text or "" for one in item.iter() if _tag(one) == "t" and id(one) not in hidden)


def _number(letters: str) -> int:
    """A column from 0: 0 for A, 26 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _tag(element: Xml.Element) -> str:
    return str(element.tag).rpartition("}")[2]
