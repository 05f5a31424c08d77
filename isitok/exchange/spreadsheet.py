"""A table as a file for Excel and its like: texts and numbers, of which the first row names the columns.

Written by hand, as the game needs no more of that format: the same table always has the same bytes, and no cell is a
formula.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Final, NamedTuple

from isitok.base.terminal_safe import strip_control

Cell = str | int

_MORE: Final = 100  # rows below the last in which somebody may type
_LONGEST_LIST: Final = 255
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
        f'<Override PartName="/xl/worksheets/sheet2.xml" ContentType="{_KIND}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_DOCUMENT}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId3" Type="{_DOCUMENT}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>'
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


class Offer(NamedTuple):
    """What a column offers to choose: these words, and nothing else where it is ``strict``."""

    place: int
    words: Sequence[str]
    strict: bool = True


class Hidden(NamedTuple):
    """A sheet that nobody sees."""

    name: str
    rows: Sequence[Sequence[Cell]]


def spreadsheet(
    title: str,
    names: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    wide: Sequence[int],
    offered: Sequence[Offer],
    hidden: Hidden | None = None,
) -> bytes:
    """The file. ``wide``: each column, in letters. Words offered that are too long for a list stand on a hidden sheet.

    What is typed below the last row is offered the same.
    """
    lines = [_row(1, names, style=1), *(_row(at, row, style=2) for at, row in enumerate(rows, start=2))]
    kept = hidden or Hidden("_lists", ())
    parts = {
        **_FILES,
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><sheets>'
            f'<sheet name="{_safe(title)}" sheetId="1" r:id="rId1"/>'
            f'<sheet name="{_safe(kept.name)}" sheetId="2" state="hidden" r:id="rId3"/></sheets></workbook>'
        ),
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
            '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
            f"<cols>{''.join(_columns(wide))}</cols><sheetData>{''.join(lines)}</sheetData>"
            f"{_choices(offered, kept, len(lines))}</worksheet>"
        ),
        "xl/worksheets/sheet2.xml": (
            f'<worksheet xmlns="{_MAIN}"><sheetData>{_held(kept, offered)}</sheetData></worksheet>'
        ),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            about = zipfile.ZipInfo(name, _MADE)
            about.compress_type, about.create_system = zipfile.ZIP_DEFLATED, 0  # the same bytes on every system
            archive.writestr(about, _HEAD + text)
    return made.getvalue()


def _held(kept: Hidden, offered: Sequence[Offer]) -> str:
    """The rows of a hidden sheet, and below them a row for each list that is too long to stand at its column."""
    long = [one.words for one in offered if _is_long(one)]
    return "".join(_row(at, row, style=2) for at, row in enumerate((*kept.rows, *long), start=1))


def _row(at: int, cells: Sequence[Cell], style: int) -> str:
    told = "".join(_cell(f"{_letter(place)}{at}", cell, style) for place, cell in enumerate(cells))
    return f'<row r="{at}">{told}</row>'


def _cell(place: str, held: Cell, style: int) -> str:
    if isinstance(held, int):
        return f'<c r="{place}"><v>{held}</v></c>'
    lines = "\n".join(map(_safe, held.split("\n")))
    text = f'<is><t xml:space="preserve">{lines}</t></is>' if held else ""
    return f'<c r="{place}" s="{style}" t="inlineStr">{text}</c>' if text else f'<c r="{place}" s="{style}"/>'


def _columns(wide: Sequence[int]) -> Iterator[str]:
    for at, letters in enumerate(wide, start=1):
        yield f'<col min="{at}" max="{at}" width="{letters}" customWidth="1"/>'


def _choices(offered: Sequence[Offer], kept: Hidden, last: int) -> str:
    told, long = [], len(kept.rows)
    for place, words, strict in offered:
        where = f"{_letter(place)}2:{_letter(place)}{max(last, 2) + _MORE}"
        list_ = f'"{_safe(",".join(words))}"'
        if _is_long(Offer(place, words)):
            long += 1
            list_ = f"'{kept.name}'!$A${long}:${_letter(len(words) - 1)}${long}"
        told.append(
            f'<dataValidation type="list" allowBlank="1" showErrorMessage="{int(strict)}" sqref="{where}">'
            f"<formula1>{list_}</formula1></dataValidation>"
        )
    return f'<dataValidations count="{len(told)}">{"".join(told)}</dataValidations>' if told else ""


def _is_long(offer: Offer) -> bool:
    """Whether Excel has no room for a list at its column."""
    return len(",".join(offer.words)) > _LONGEST_LIST


def _letter(place: int) -> str:
    """The name of a column, of which there are few."""
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place]


def _safe(text: str) -> str:
    return escape(strip_control(text))
