"""Tables of other programs come in as rows of texts; files that somebody has prepared get nothing but a sentence."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest

from isitok.base.trouble import Troubled
from isitok.exchange.table_in import rows_in
from isitok.i18n.screen_words import ENGLISH

SHEET = "xl/worksheets/sheet1.xml"
NAMES = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def saved(path: Path, *rows: tuple[object, ...]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def changed(path: Path, more: Mapping[str, bytes]) -> Path:
    """The same file with other parts."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, part in {**parts, **more}.items():
            new.writestr(name, part)
    return path


def a_sheet(inside: bytes) -> Mapping[str, bytes]:
    return {SHEET: b"<worksheet " + NAMES + b"><sheetData>" + inside + b"</sheetData></worksheet>"}


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return saved(tmp_path / "a.xlsx", ("Pack", "Story"), ("gate", "hen"))


def test_each_row_has_its_number_and_its_texts(tmp_path: Path) -> None:
    file = saved(tmp_path / "a.xlsx", ("Pack", None, "Minutes"), (None,), ("gate", "=1+1", 7))

    assert rows_in(file) == ((1, ("Pack", "", "Minutes")), (3, ("gate", "", "7")))


def test_texts_in_pieces_are_whole_and_how_they_are_pronounced_is_left_out(table: Path) -> None:
    cell = (
        b'<row r="4"><c r="B4" t="inlineStr"><is><r><t>Read </t></r><r><t>it</t></r>'
        b'<rPh sb="0" eb="4"><t>x</t></rPh></is></c><c><v>3.0</v></c></row>'
    )

    assert rows_in(changed(table, a_sheet(cell))) == ((4, ("", "Read it", "3")),)


HOSTILE = {
    "too much inside": a_sheet(b" " * 60_000_000),
    "a document type": {SHEET: b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'},
    "the same in other letters": {
        SHEET: '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x><worksheet/>'.encode("utf-16")
    },
    "a name that leads out": {"../a": b""},
    "a drive": {"C:/a": b""},
    "too many parts": {f"a{number}": b"" for number in range(300)},
    "half a sheet": {SHEET: b"<worksheet><sheetData><row"},
    "no sheet at all": {"xl/workbook.xml": b"<workbook/>"},
    "more rows than anybody writes": a_sheet(b"<row><c><v>1</v></c></row>" * 6_000),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_prepared_file_is_refused_with_a_sentence(what: str, table: Path) -> None:
    with pytest.raises(Troubled) as refused:
        rows_in(changed(table, HOSTILE[what]))

    assert "a.xlsx" in ENGLISH.trouble(refused.value.trouble)


@pytest.mark.parametrize("name", ["old.xls", "free.ods", "apple.numbers"])
def test_other_tables_are_to_be_saved_as_xlsx_first(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(Troubled, match=r"Save it as \.xlsx first"):
        rows_in(tmp_path / name)


def test_what_is_no_archive_or_is_cut_off_is_refused(table: Path) -> None:
    whole = table.read_bytes()
    for data in (b"", b"hello", whole[: len(whole) // 2]):
        table.write_bytes(data)
        with pytest.raises(Troubled, match="isn’t a file of Excel"):
            rows_in(table)


def test_a_great_many_empty_rows_count_for_nothing_and_a_million_are_too_many(table: Path) -> None:
    first = b'<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"/></row>'
    empty = b"".join(b'<row r="%d"/>' % number for number in range(2, 1_000_001))

    assert rows_in(changed(table, a_sheet(first + empty[:1_500_000].rpartition(b"<")[0]))) == ((1, ("1",)),)
    with pytest.raises(Troubled, match="too large"):
        rows_in(changed(table, a_sheet(first + empty)))


def test_nothing_far_away_is_dropped_unsaid(table: Path) -> None:
    with pytest.raises(Troubled, match="wider than any table"):
        rows_in(changed(table, a_sheet(b'<row><c r="XFD1"><v>2</v></c></row>')))
