"""The words of ``content/sheets`` for translators, as Babel asks for them: see ``isitok/i18n/__init__.py``."""

from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from isitok.format.file import read_path
from isitok.format.passages import passages_of
from isitok.format.sheet_words import SheetWords


def extract(
    file: IO[bytes], keywords: object, comment_tags: object, options: object
) -> Iterator[tuple[int, str, str, list[str]]]:
    """Each text with its line. Raises ValueError for a sheet that can't be read."""
    path = Path(file.name)
    read = read_path(SheetWords, path, str(path), bundled=True)
    sheet: Any = read.made(SheetWords)
    if sheet is None:
        raise ValueError(f"{path} can't be read: isitok check content")
    for passage in passages_of(sheet):
        yield read.places.at(*passage.path).line, "", passage.text, []
