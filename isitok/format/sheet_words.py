"""What stands on a sheet for printing, from top to bottom: ``sheets/<name>.yaml`` (F7).

``{lead}``, ``{about_staff}`` and the like are filled in when it is printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from isitok.format import fields as f
from isitok.format.field_kinds import Form, Id, Part, Some, Text
from isitok.format.record import Record
from isitok.format.voices import GAME

_MM: Final = Form(r"\d{1,2}(?:\.\d)?", "a number of millimetres", "2.5")
_LINE: Final = Text(GAME, is_line=True, plain=False)


def _line(label: str, help: str) -> Any:
    return f.line(label, help, GAME, plain=False, default="")


def _lines(label: str, help: str) -> Any:
    return f.line(label, help, GAME, plain=False, many=Some(1, 20), default=())


_SAYS: Final = (
    *("title", "word", "section", "heading", "label", "large", "text", "strong", "asks", "small", "soft"),
    *("points", "small_points", "boxes", "small_boxes", "strong_box"),
    *("write", "write_close", "gap", "pictures", "verdicts", "helps"),
)


class SheetLine(Record, what="what stands there: 'text', 'points', 'write' …", short="text", exactly_one=_SAYS):
    """A paragraph, a list, lines to write on, or room."""

    text: str = _line("Text", "a paragraph")
    title: str = _line("Title", "the title of a page, with room below it")
    word: str = _line("In large letters", "a few words for a wall")
    section: str = _line("Section", "a heading, with room above it")
    heading: str = _line("Heading", "a heading")
    label: str = _line("Label", "a small heading")
    large: str = _line("Large", "a paragraph in larger letters")
    strong: str = _line("Strong", "a paragraph in strong letters")
    asks: str = _line("Asks", "the same, as a heading for whoever hears it")
    small: str = _line("Small", "a paragraph in smaller letters")
    soft: str = _line("Soft", "the same, pale")
    points: tuple[str, ...] = _lines("Points", "the points of a list")
    small_points: tuple[str, ...] = _lines("Small points", "the same in smaller letters")
    boxes: tuple[str, ...] = _lines("Boxes", "what can be ticked")
    small_boxes: tuple[str, ...] = _lines("Small boxes", "the same in smaller letters")
    strong_box: str = _line("Strong box", "one thing that can be ticked, in strong letters")
    write: int | None = f.number("Write", "how many lines there are to write on", 0, 20, default=None)
    write_close: int | None = f.number("Write close", "the same, closer together", 0, 20, default=None)
    gap: str = f.form("Gap", "empty room, in mm", _MM, default="")
    pictures: str = _line("Pictures", "what each of six frames to draw in is called, with {n}")
    verdicts: bool = f.yes_no("Verdicts", "yes: the three signs to judge with", default=False)
    helps: bool = f.yes_no("Helps", "yes: a service that can be rung", default=False)


class SheetBlock(SheetLine, exactly_one=(*_SAYS, "boxed", "form")):
    """One of these, or several in a frame."""

    boxed: tuple[SheetLine, ...] = f.parts("Boxed", "what stands in a frame", SheetLine, 1, 20, default=())
    form: tuple[SheetLine, ...] = f.parts("Form", "what somebody fills in and signs", SheetLine, 1, 20, default=())


class Pair(Record, what="'name' and 'what'"):
    """What something is called, and what it is."""

    name: str = f.line("Name", "what it is called", GAME, plain=False)
    what: str = f.line("What", "what it is", GAME, plain=False)


class SheetWords(Record, what="a sheet: 'title', and its 'pages', 'lists', 'pairs' or 'lines'"):
    """The words of a sheet: whole pages, and what stands between other things on it, each by a name."""

    title: str = f.line("Title", "what the file is called", GAME, plain=False)
    foot: str = f.line("Foot", "what stands at the foot of each page", GAME, plain=False, default="")
    pages: Mapping[str, tuple[SheetBlock, ...]] = f.for_each(
        "Pages", "what stands on each page or slip", Id(), Part(SheetBlock), 1, 20, some=Some(1, 60), default={}
    )
    lists: Mapping[str, tuple[str, ...]] = f.for_each(
        "Lists", "lists of lines", Id(), _LINE, 1, 20, some=Some(1, 20), default={}
    )
    pairs: Mapping[str, tuple[Pair, ...]] = f.for_each(
        "Pairs",
        "lists of what something is called and what it is",
        Id(),
        Part(Pair),
        1,
        20,
        some=Some(1, 20),
        default={},
    )
    lines: Mapping[str, str] = f.for_each("Lines", "single lines", Id(), _LINE, 1, 80, default={})
