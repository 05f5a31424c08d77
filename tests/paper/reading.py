"""What can be read in a PDF, page by page, and what the file says about itself."""

import io
from collections.abc import Mapping
from functools import cache

from pypdf import PdfReader

from isitok.packs.bundled import read_known
from isitok.packs.known import Known
from isitok.packs.library import bundled_root

A4 = (595, 842)  # in points


def pages(pdf: bytes) -> list[str]:
    """The words of each page, with single spaces between them."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def text_of(pdf: bytes) -> str:
    """The words of all pages."""
    return " ".join(pages(pdf))


def sizes(pdf: bytes) -> set[tuple[int, int]]:
    """How large its pages are, in points."""
    boxes = [page.mediabox for page in PdfReader(io.BytesIO(pdf)).pages]
    return {(round(float(box.width)), round(float(box.height))) for box in boxes}


def says_of_itself(pdf: bytes) -> Mapping[str, str]:
    """What stands in the file beside its pages."""
    return {str(name): str(value) for name, value in (PdfReader(io.BytesIO(pdf)).metadata or {}).items()}


def marks(pdf: bytes) -> list[str]:
    """The list of contents that is shown beside the pages."""
    return [str(mark.title) for mark in PdfReader(io.BytesIO(pdf)).outline if not isinstance(mark, list)]


def fonts_in(pdf: bytes) -> dict[str, bool]:
    """The fonts of all pages, and whether each is in the file."""
    found = {}
    for page in PdfReader(io.BytesIO(pdf)).pages:
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
