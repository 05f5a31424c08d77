"""A table as a file for Excel and its like: one sheet of texts and numbers, whose first row names the columns.

Written by hand, as the game needs no more of that format: the same table always has the same bytes, and no cell is a
formula.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Final

from isitok.base.terminal_safe import without_steering

Cell = str | int

_MADE: Final = (2000, 1, 1, 0, 0, 0)  # an archive needs a date; this one says nothing
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOCUMENT: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_KIND: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_FILES: Final = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_DOCUMENT}/styles" Target="styles.xml"/></Relationships>'
    ),
    "xl/styles.xml": (  # 0 as it comes, 1 for the first row, 2 for texts, which are broken into lines
        f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
        '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>'
        '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" '
        'applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ),
}


def spreadsheet(
    title: str,
    names: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    wide: Sequence[int],
    offered: tuple[int, Sequence[str]],
) -> bytes:
    """The file. ``wide``: each column, in letters; ``offered``: a column by its place, and what it offers to choose."""
    lines = [_row(1, names, style=1), *(_row(at, row, style=2) for at, row in enumerate(rows, start=2))]
    parts = {
        **_FILES,
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><sheets>'
            f'<sheet name="{_safe(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
            '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
            f"<cols>{''.join(_columns(wide))}</cols><sheetData>{''.join(lines)}</sheetData>"
            f"{_choices(*offered, len(lines))}</worksheet>"
        ),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            about = zipfile.ZipInfo(name, _MADE)
            about.compress_type, about.create_system = zipfile.ZIP_DEFLATED, 0  # the same bytes on every system
            archive.writestr(about, _HEAD + text)
    return made.getvalue()


def _row(at: int, cells: Sequence[Cell], style: int) -> str:
    told = "".join(_cell(f"{_letter(place)}{at}", cell, style) for place, cell in enumerate(cells))
    return f'<row r="{at}">{told}</row>'


def _cell(place: str, held: Cell, style: int) -> str:
    if isinstance(held, int):
        return f'<c r="{place}"><v>{held}</v></c>'
    text = f'<is><t xml:space="preserve">{_safe(held)}</t></is>' if held else ""
    return f'<c r="{place}" s="{style}" t="inlineStr">{text}</c>' if text else f'<c r="{place}" s="{style}"/>'


def _columns(wide: Sequence[int]) -> Iterator[str]:
    for at, letters in enumerate(wide, start=1):
        yield f'<col min="{at}" max="{at}" width="{letters}" customWidth="1"/>'


def _choices(place: int, words: Sequence[str], last: int) -> str:
    where = f"{_letter(place)}2:{_letter(place)}{max(last, 2)}"
    return (
        f'<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="{where}">'
        f'<formula1>"{_safe(",".join(words))}"</formula1></dataValidation></dataValidations>'
    )


def _letter(place: int) -> str:
    """The name of a column, of which there are few."""
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place]


def _safe(text: str) -> str:
    return escape(without_steering(text))
