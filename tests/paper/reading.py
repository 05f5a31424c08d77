"""What can be read on a sheet of paper, page by page, and what its file says about itself."""

import io
from collections.abc import Mapping
from functools import cache

from pypdf import PdfReader

from isitok.format.known import Known
from isitok.library.bundled import read_known
from isitok.library.roots import bundled_root
from isitok.paper.a4 import FOOT, HEIGHT, Paper

A4 = (595, 842)  # in points


def as_pdf(sheet: Paper | bytes) -> bytes:
    """The file that is printed."""
    return sheet if isinstance(sheet, bytes) else sheet.pdf_bytes()


def pages(sheet: Paper | bytes) -> list[str]:
    """The words of each page, with single spaces between them."""
    return list(_pages(as_pdf(sheet)))


@cache
def _pages(pdf: bytes) -> tuple[str, ...]:
    return tuple(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


def page_count(sheet: Paper | bytes) -> int:
    """How many pages it has; to read them takes far longer."""
    return len(PdfReader(io.BytesIO(as_pdf(sheet))).pages)


def text_of(sheet: Paper | bytes) -> str:
    """The words of all pages."""
    return " ".join(pages(sheet))


def room_left(sheet: Paper | bytes) -> list[float]:
    """How much of each page is empty below its last line, in parts of the page; what stands at its foot is no line."""
    free = []
    for page in PdfReader(io.BytesIO(as_pdf(sheet))).pages:
        rows: list[float] = []
        page.extract_text(visitor_text=lambda text, _, at, *__, rows=rows: rows.append(at[5]) if text.strip() else None)
        foot = HEIGHT - FOOT + 6  # in mm, from the top
        free.append(min(row for row in rows if row > A4[1] * (1 - foot / HEIGHT)) / A4[1] - FOOT / HEIGHT)
    return free


def points_on(sheet: Paper | bytes, page: int) -> list[tuple[float, str]]:
    """What is written on a page, from 0, each text with the size of its letters in points."""
    found: list[tuple[float, str]] = []
    read = PdfReader(io.BytesIO(as_pdf(sheet))).pages[page]
    read.extract_text(visitor_text=lambda text, _, __, ___, size: found.append((size, text)) if text.strip() else None)
    return found


def sizes(sheet: Paper | bytes) -> set[tuple[int, int]]:
    """How large its pages are, in points."""
    boxes = [page.mediabox for page in PdfReader(io.BytesIO(as_pdf(sheet))).pages]
    return {(round(float(box.width)), round(float(box.height))) for box in boxes}


def says_of_itself(sheet: Paper | bytes) -> Mapping[str, str]:
    """What stands in the file beside its pages."""
    return {str(name): str(value) for name, value in (PdfReader(io.BytesIO(as_pdf(sheet))).metadata or {}).items()}


def marks(sheet: Paper | bytes) -> list[str]:
    """The list of contents that is shown beside the pages."""
    return [str(mark.title) for mark in PdfReader(io.BytesIO(as_pdf(sheet))).outline if not isinstance(mark, list)]


def fonts_in(sheet: Paper | bytes) -> dict[str, bool]:
    """The fonts of all pages, and whether each is in the file."""
    found = {}
    for page in PdfReader(io.BytesIO(as_pdf(sheet))).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            found[str(inner["/BaseFont"])] = "/FontFile2" in inner["/FontDescriptor"].get_object()
    return found


@cache
def bundled() -> Known:
    """People, facts, help and law that come with the game."""
    known = read_known(bundled_root()).known
    assert known
    return known
