"""Turns the bytes of a file into text, or finds what is in the way: another encoding, tabs, hidden characters."""

import re
from collections.abc import Iterator
from typing import Final

from isitok.format.problem import Place, Problem

_CONTROL: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
# What may come with text from Word or a web page: non-breaking spaces and hyphens, and characters of no width.
_UNSEEN: Final = "\u00a0", "\u00ad", "\u061c", "\u200b", "\u200c", "\u200e", "\u200f", "\u2010", "\u2011", "\u2060"
_WITHOUT: Final = str.maketrans(dict.fromkeys(_UNSEEN, "") | {"\u00a0": " ", "\u2010": "-", "\u2011": "-"})
_OF_WORD: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")
_WEB_PAGE: Final = re.compile(r"\s*<(?:!doctype|[a-z])", re.IGNORECASE)  # no story begins so
_TAB_INDENT: Final = re.compile(r"^ *\t[ \t]*(?=\S)", re.MULTILINE)


def web_page(text: str, file: str) -> Problem | None:
    """What to say of a web page that was saved or pasted as it is written, instead of what it says."""
    if not _WEB_PAGE.match(text):
        return None
    message = "this is a web page as it is written, with its signs: not the text that it shows"
    hint = "copy the text only: open the page in a browser, select what it shows, and paste that here"
    return Problem(Place(file, 1, 1), "markup", message, hint)


def text_of(data: bytes, file: str) -> str | Problem:
    """The text of a UTF-8 file, with any kind of line ends."""
    if data.startswith(_OF_WORD):
        message = "this file is not plain text: it looks like one of Word or WordPad"
        hint = "copy the text into Notepad, and save it there under a name that ends in .yaml"
        return Problem(Place(file), "not-utf-8", message, hint)
    if data and not data.strip(b"\0"):
        message = "nothing is left of what was written in this file: a computer that stops while it saves does that"
        hint = "take the file from a backup, or write it anew"
        return Problem(Place(file), "not-utf-8", message, hint)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data[:40].count(b"\0") > 8:
        return Problem(
            Place(file),
            "not-utf-8",
            "this file is not saved as UTF-8 (it looks like UTF-16, which Notepad also calls Unicode, or is not text)",
            "in Notepad: File, Save as, and choose UTF-8 beside 'Encoding'",
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        letter = data[error.start : error.start + 1].decode("cp1252", "replace")
        return Problem(
            Place(file, line, column),
            "not-utf-8",
            f"this file is not saved as UTF-8: the first letter that can't be read may be '{letter}'",
            "in Notepad: File, Save as, and choose UTF-8 beside 'Encoding'",
        )
    return without_unseen(text.replace("\r\n", "\n").replace("\r", "\n"))


def without_unseen(text: str) -> str:
    """A text without characters of no width, and with plain spaces and hyphens."""
    return text.translate(_WITHOUT) if any(map(text.__contains__, _UNSEEN)) else text


def _place(text: str, at: int, file: str) -> Place:
    lines = text[:at].split("\n")
    return Place(file, len(lines), len(lines[-1]) + 1)


def bad_characters(text: str, file: str) -> Iterator[Problem]:
    """Characters that nobody means to write: the first hidden one, and the first tab at the start of a line."""
    if hit := _CONTROL.search(text):
        yield Problem(
            _place(text, hit.start(), file),
            "control-character",
            f"there is a hidden character here (U+{ord(hit[0]):04X})",
            "delete the character between the letters on both sides and type them again; text copied from elsewhere "
            "may bring more of them",
        )
    if "\t" in text and (hit := _TAB_INDENT.search(text)):
        more = len(_TAB_INDENT.findall(text)) - 1
        others = f", and of {'one more line' if more == 1 else f'{more} more lines'}" if more else ""
        yield Problem(
            _place(text, hit.start(), file),
            "tab",
            f"a tab stands at the start of this line{others}",
            "use the space bar: two spaces for each step inwards",
        )
