"""Files that nobody would send, or only somebody who means harm: one of a kind for each number.

By hand, from one to another: ``python -m tests.exchange.hostile 0 300``.
"""

import io
import os
import random
import resource
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import openpyxl
from docx import Document

from isitok.base.trouble import Troubled
from isitok.exchange.bring_in import offer_table
from isitok.exchange.headings import Headings

NAMES = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SHARES = (
    b'<Override PartName="/xl/sharedStrings.xml" ContentType='
    b'"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
)
"""Texts that cells share, as Excel writes them, and openpyxl doesn't."""
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEADINGS = ("Title", "Ages", "Scenario", "What somebody does", "Is it OK?", "Why")


def cells(*texts: str) -> str:
    return "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in texts)


_PAD = random.Random(0).randbytes(400_000)  # it can't be packed, so that the rest may be packed well

HEAD = f"<row>{cells(*HEADINGS)}</row>"
TEXTS = ("Hen", "9-11", "Ruby has a hen.", "Ruby posts the hen.", "OK", "It is hers and nobody is in it.")
ROW = f"<row>{cells(*TEXTS)}</row>"


@cache
def _good(make: Callable[[io.BytesIO], object]) -> Mapping[str, bytes]:
    """The parts of a file as a library writes it."""
    made = io.BytesIO()
    make(made)
    with zipfile.ZipFile(made) as file:
        return {name: file.read(name) for name in file.namelist()}


def _book(made: io.BytesIO) -> None:
    openpyxl.Workbook().save(made)


def _document(made: io.BytesIO) -> None:
    Document().save(made)


def _packed(path: Path, parts: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)


def book(path: Path, sheet: str, parts: Mapping[str, bytes] | None = None) -> None:
    whole = f"<worksheet {NAMES}><sheetData>{sheet}</sheetData></worksheet>".encode()
    good = _good(_book)
    own = {
        "[Content_Types].xml": good["[Content_Types].xml"].replace(b"</Types>", _SHARES),
        "xl/sharedStrings.xml": f"<sst {NAMES}/>".encode(),
        "xl/worksheets/sheet1.xml": whole,
        "xl/media/pad.bin": _PAD,
    }
    _packed(path, {**good, **own, **(parts or {})})


def _styles(dice: random.Random) -> bytes:
    return f"<styleSheet {NAMES}><cellXfs>".encode() + b"<xf/>" * dice.randrange(1_000_000, 6_000_000)


def _strings(dice: random.Random) -> bytes:
    return f"<sst {NAMES}>".encode() + b"<si><t>a</t></si>" * dice.randrange(300_000, 2_000_000) + b"</sst>"


def _sheets(dice: random.Random) -> dict[str, bytes]:
    """A great many sheets, all of them the same large part."""
    many = "".join(f'<sheet name="{n}" sheetId="{n}" r:id="rId1"/>' for n in range(1, dice.randrange(200, 20_000)))
    return {"xl/workbook.xml": f'<workbook {NAMES} xmlns:r="{_RELATED}"><sheets>{many}</sheets></workbook>'.encode()}


def _formulas(dice: random.Random) -> str:
    """One long formula that a great many cells share."""
    first = f'<row r="2"><c r="A2"><f t="shared" si="0">{"A1+" * 2_700}1</f></c></row>'
    return first + "".join(
        f'<row r="{n}"><c r="A{n}"><f t="shared" si="0"/></c></row>' for n in range(3, dice.randrange(5_000, 90_000))
    )


def _noise(dice: random.Random, path: Path) -> None:
    """A good file, a few bytes of which are others."""
    book(path, HEAD + ROW * 3)
    data = bytearray(path.read_bytes())
    for _ in range(dice.randrange(1, 40)):
        data[dice.randrange(len(data))] = dice.randrange(256)
    path.write_bytes(data[: dice.randrange(len(data) // 2, len(data) + 1)])


def _wide(dice: random.Random, path: Path) -> None:
    book(path, f"<row>{cells(*HEADINGS)}{'<c/>' * 16_384}</row>" + f"<row>{cells(*('x',) * 16_384)}</row>")


def document(path: Path, body: str, parts: Mapping[str, bytes] | None = None) -> None:
    whole = f"<w:document xmlns:w='{_WORD}'><w:body>{body}</w:body></w:document>".encode()
    told = {**_good(_document), "word/document.xml": whole, "word/media/pad.bin": _PAD, **(parts or {})}
    _packed(path.with_suffix(".docx"), told)


def _said(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


KINDS: tuple[Callable[[random.Random, Path], None], ...] = (
    _noise,
    _wide,
    lambda dice, path: book(path, HEAD + "<row/>" * 1_000_000 + ROW),
    lambda dice, path: book(path, HEAD + ROW * dice.randrange(501, 20_000)),
    lambda dice, path: book(path, HEAD + "<row>" + "<c/>" * dice.randrange(1_000_000, 8_000_000) + "</row>"),
    lambda dice, path: book(path, HEAD + ROW, {"xl/styles.xml": _styles(dice)}),
    lambda dice, path: book(path, HEAD + ROW, {"xl/sharedStrings.xml": _strings(dice)}),
    lambda dice, path: book(path, HEAD + ROW, {"xl/media/a.bin": b"\0" * dice.randrange(41_000_000, 90_000_000)}),
    lambda dice, path: book(path, HEAD + ROW, {dice.choice(("../a", "C:/a", "/a", "a\\..\\b")): b""}),
    lambda dice, path: book(path, HEAD + ROW, {f"a{n}": b"" for n in range(300)}),
    lambda dice, path: book(path, HEAD + ROW, {"docProps/app.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}),
    lambda dice, path: book(
        path, HEAD + ROW, {"a.xml": "<!DOCTYPE x><x/>".encode(dice.choice(("utf-16", "utf-16-be")))}
    ),
    lambda dice, path: book(path, HEAD + f"<row>{cells('x' * 40_000)}</row>"),
    lambda dice, path: book(
        path, HEAD + f'<row><c s="99"><v>{dice.choice(("1e999", "-1", "nan", "9" * 400))}</v></c></row>'
    ),
    lambda dice, path: book(path, HEAD + '<row><c t="s"><v>99999</v></c></row><row r="99999999999999999"/>'),
    lambda dice, path: book(path, HEAD + "<row><c r='XFD9'/><c r='ZZZ1'><v>1</v></c></row>"),
    lambda dice, path: book(path, "<x>" * dice.randrange(10_000, 300_000)),
    lambda dice, path: book(path, HEAD + "<row><c><f>1</f></c></row>" * dice.randrange(1, 60_000)),
    lambda dice, path: path.write_bytes(b"\xd0\xcf\x11\xe0" + dice.randbytes(5_000)) and None,
    lambda dice, path: path.write_bytes(dice.randbytes(dice.randrange(6_000_000))) and None,
    lambda dice, path: path.with_suffix(".csv").write_bytes(dice.randbytes(100_000)) and None,
    lambda dice, path: path.with_suffix(".csv").write_text("Title,Ages,Why\n" + "," * 4_000_000) and None,
    lambda dice, path: (
        path.with_suffix(".csv").write_text("Title,Ages,Why\n" + '"' * dice.randrange(9, 999_999)) and None
    ),
    lambda dice, path: path.with_suffix(".csv").write_text("Title,Ages,Why\n" + "\n" * 4_900_000) and None,
    lambda dice, path: path.with_suffix(".csv").write_text("Title,Ages,Why\n" + "a,b,c\n" * 499) and None,
)


KINDS += (
    lambda dice, path: document(path, "<w:tbl><w:tr><w:tc>" * dice.randrange(2_000, 200_000)),
    lambda dice, path: document(path, _said("x") * dice.randrange(30_000, 300_000)),
    lambda dice, path: document(path, _said("- " * 16_000) * 500),
    lambda dice, path: document(path, _said("x" * dice.randrange(40_000, 9_000_000))),
    lambda dice, path: document(path, _said("a"), {"word/a.xml": b"<!ENTITY a 'b'>"}),
    lambda dice, path: document(path, "<w:tbl>" + "<w:tc/>" * 99 + "<w:tr/></w:tbl></w:p></w:del>"),
    lambda dice, path: document(path, "<w:p/>" * dice.randrange(300_000, 4_000_000)),
    lambda dice, path: document(path, "<w:p " + " ".join(f"a{n}=''" for n in range(dice.randrange(9_000_000))) + "/>"),
    lambda dice, path: book(path, HEAD + '<row><c r="XFD2"/></row>' * dice.randrange(9_000, 400_000)),
    lambda dice, path: book(path, HEAD + ROW * 9_000, _sheets(dice)),
    lambda dice, path: book(path, HEAD + _formulas(dice)),
    lambda dice, path: book(path, HEAD + f'<row r="{dice.randrange(1_000_000, 2_000_000)}">{cells(*TEXTS)}</row>'),
)


def hostile(number: int, folder: Path) -> Path:
    """The file of this number."""
    dice = random.Random(number)
    path = folder / f"{number}.xlsx"
    KINDS[number % len(KINDS)](dice, path)
    return next(one for ending in (".xlsx", ".csv", ".docx") if (one := path.with_suffix(ending)).exists())


def apart(does: Callable[[], str]) -> tuple[str, int]:
    """What comes of it in a process of its own, and the most memory that this took, in MB."""
    reads, tells = os.pipe()
    if (child := os.fork()) == 0:
        try:
            said = does()
            os.write(tells, f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} {said}".encode())
        finally:
            os._exit(0)
    os.close(tells)
    with open(reads, encoding="utf-8") as pipe:
        memory, _, told = pipe.read().partition(" ")
    os.waitpid(child, 0)
    return told, int(memory or 0)


def looked_at(file: Path) -> str:
    """How long it takes, and what is said."""
    begun = time.process_time()
    try:
        said = f"{len(offer_table(file, 'x', file.parent, Headings()).rows)} rows"
    except Troubled as error:
        said = str(error)
    return f"{time.process_time() - begun:.1f} {said}"


def main(first: int, end: int) -> None:
    """What is said of each of these files, how long it takes, and how much memory."""
    slowest, most, wrong = 0.0, 0, 0
    with tempfile.TemporaryDirectory() as place:
        book(Path(place) / "good.xlsx", HEAD + ROW)
        looked_at(Path(place) / "good.xlsx")  # all that is needed is loaded
        for number in range(first, end):
            name, _ = apart(lambda number=number: str(hostile(number, Path(place))))  # type: ignore[misc]
            told, memory = apart(lambda name=name: looked_at(Path(name)))  # type: ignore[misc]
            took, _, said = told.partition(" ")
            bad = not said or float(took) > 5 or memory > 200
            wrong, slowest, most = wrong + bad, max(slowest, float(took or 0)), max(most, memory)
            print(f"{number:3} {took:>4} s {memory:3} MB  {said}{'  WRONG' if bad else ''}", flush=True)
            Path(name).unlink()
    print(f"{slowest} s and {most} MB at most, {wrong} wrong")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
