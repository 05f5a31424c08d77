"""A letter as a .docx, for a school to make its own. The same letter always has the same bytes, and says no name."""

import io
from collections.abc import Sequence
from typing import Final

from docx import Document
from docx.document import Document as DocumentObject
from docx.shared import Mm, Pt

from isitok.exchange.same_bytes import same_bytes

_MARGIN: Final = Mm(25)


def letter_as_docx(title: str, paragraphs: Sequence[str]) -> bytes:
    """The letter on A4, in a type that Word has everywhere."""
    document = a4_document(title)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return bytes_of(document)


def a4_document(title: str) -> DocumentObject:
    """An empty document on A4, by nobody."""
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = _MARGIN
    usual = document.styles["Normal"]
    usual.font.name, usual.font.size = "Arial", Pt(12)
    usual.paragraph_format.space_after = Pt(10)
    about = document.core_properties
    about.title, about.language, about.author, about.last_modified_by, about.comments = title, "en-GB", "", "", ""
    about.revision = 1
    return document


def bytes_of(document: DocumentObject) -> bytes:
    """The file, in which nothing says when it was made."""
    made = io.BytesIO()
    document.save(made)
    return same_bytes(made)
