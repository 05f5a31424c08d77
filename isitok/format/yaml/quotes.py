"""Quotes around a text and quotes in it: which of them were meant as YAML's."""

import re
from typing import Final

_MARK: Final = {'"': re.compile('"'), "'": re.compile(r"(?<!\w)'|'(?!\w)")}  # an apostrophe is no quote
_CURLY: Final = re.compile('“[^“”]*”|‘[^“”]*’|"[^"“]*”')  # Word's quotes, meant as YAML's
_OPENING: Final = re.compile(r"(?<![^\s(\[–—-])['\"](?!\s)")
_NOT_PLAIN: Final = re.compile(r"""^[\s\-?:,\[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#""")


def around(text: str) -> tuple[int, int]:
    """How many characters enclose a text that begins with a quote, at its start and at its end.

    ``"Dev says "hi" to it.`` begins with one too many, ``"Dev says "hi"."`` is enclosed, and in ``"Hi" says Dev.``
    the quotes belong to the text.
    """
    sign = text[:1]
    if _CURLY.fullmatch(text):
        return 1, 1
    if sign not in _MARK or len(text) < 2:
        return 0, 0
    marks = [hit.start() for hit in _MARK[sign].finditer(text)]
    if len(marks) > 1 and not _OPENING.match(text, marks[1]) and marks[1] < len(text) - 1:
        return 0, 0  # the next quote closes the first
    inner = marks[1:]
    last = bool(inner) and inner[-1] == len(text) - 1
    return 1, int(last and len(inner) % 2 == 1)


def has_inside(text: str) -> bool:
    """Whether a text that begins with a quote has another of the same kind in it, where YAML would see its end."""
    return text[:1] in _MARK and text[0] in text[1:-1]


def is_plain(text: str) -> bool:
    """Whether YAML can read a text as it is, without quotes."""
    return bool(text) and _NOT_PLAIN.search(text) is None


def quote(text: str) -> str:
    """A text in the quotes that need the fewest changes inside; without quotes, if its own were the trouble."""
    first, last = around(text)
    inner = text[first : len(text) - last]
    if first and has_inside(text) and is_plain(inner):
        return inner
    if '"' not in inner and "\\" not in inner:
        return f'"{inner}"'
    return "'" + inner.replace("'", "''") + "'"
