"""What can be read in a Word document."""

import io

from docx import Document


def paragraphs_of(file: bytes) -> list[str]:
    """Its paragraphs."""
    return [paragraph.text for paragraph in Document(io.BytesIO(file)).paragraphs]
