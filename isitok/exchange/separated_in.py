"""A table as plain text: rows as lines, cells with commas, semicolons or tabs between them, as they are pasted."""

import csv
import io
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Final

from isitok.base.trouble import Troubled, trouble
from isitok.exchange.office_file import MOST_BYTES
from isitok.exchange.table_in import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Row, Sheet

PLAIN: Final = (".csv", ".tsv", ".txt")
_BETWEEN: Final = ("\t", ";", ",")
_BEGINNING: Final = 50_000  # letters in which the headings are looked for
_GUARDED: Final = ("'=", "'+", "'-", "'@")
"""How a cell begins that no program may take for a formula."""


def sheet_of_text(path: Path, is_heading: Callable[[str], bool]) -> Sheet:
    """All of a file. Raises OSError and Troubled."""
    if path.stat().st_size > MOST_BYTES:
        raise Troubled(trouble("“{name}” is too large, or unpacks into too much.", name=path.name))
    text = _decoded(path.read_bytes(), path)
    return Sheet("", tuple(_rows(text, _delimiter(text, is_heading), path)))


def _decoded(data: bytes, path: Path) -> str:
    """As UTF-8, as UTF-16 where that is said or seen, else as Windows writes in Western Europe."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:200]:
        wide = "utf-16" if data[:1] in (b"\xff", b"\xfe") else "utf-16-be" if data[:1] == b"\0" else "utf-16-le"
        ways: tuple[str, ...] = (wide,)
    else:
        ways = ("utf-8-sig", "cp1252")
    for way in ways:
        try:
            return data.decode(way).replace("\0", "")
        except UnicodeDecodeError:
            continue
    raise Troubled(trouble("“{name}” isn’t a text.", name=path.name))


def _rows(text: str, between: str, path: Path) -> list[Row]:
    csv.field_size_limit(LONGEST_CELL)
    rows: list[Row] = []
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=between), start=1):
            if not any(map(str.strip, cells)):
                continue
            last = max(column for column, cell in enumerate(cells) if cell.strip())
            if last >= MOST_COLUMNS:
                raise Troubled(trouble("“{name}” is wider than any table of stories.", name=path.name))
            rows.append((number, tuple(_unguarded(cell.strip()) for cell in cells[: last + 1])))
            if len(rows) > MOST_ROWS:
                raise Troubled(trouble("“{name}” has more than {n} rows.", name=path.name, n=MOST_ROWS))
    except csv.Error as error:
        raise Troubled(trouble("“{name}” has a cell with too much in it.", name=path.name)) from error
    return rows


def _delimiter(text: str, is_heading: Callable[[str], bool]) -> str:
    """What cuts the first lines into the most headings, or else the first one into the most cells.

    A text may be full of commas.
    """

    def headings(sign: str) -> tuple[int, int]:
        try:
            lines = [*islice(csv.reader(io.StringIO(text[:_BEGINNING], newline=""), delimiter=sign), 20)]
        except csv.Error:
            return 0, 0
        return max((sum(map(is_heading, line)) for line in lines), default=0), len(lines[0]) if lines else 0

    return max(_BETWEEN, key=headings)


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith(_GUARDED) else cell
