"""Stories in a Word document, as the rows of a table: from tables, or from titles with acts and whys below them.

What was inserted under track changes counts; what was deleted doesn't.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final

from isitok.base.trouble import Troubled, trouble
from isitok.base.value import Value
from isitok.exchange.cell_words import below_heading
from isitok.exchange.headings import ACT_COLUMNS, OF_STORY, Headings, told
from isitok.exchange.office_file import as_a_sentence, packed, parts_in, too_large
from isitok.exchange.table_in import LONGEST_CELL, Row, Sheet
from isitok.format.vocabulary import Verdict

WORD: Final = ".docx"
_GONE: Final = frozenset(("del", "moveFrom", "Fallback", "txbxContent", "pPr"))  # the last says how it looks
_SIGNS: Final = {"br": "\n", "cr": "\n", "tab": "\t"}
_VERDICT: Final = r"not ok(?:ay)?|it[’']?s ok(?:ay)?|it depends|depends|ok(?:ay)?"
_FIRST: Final = re.compile(
    rf"\W{{0,2}}(?P<verdict>{_VERDICT})\b\s*[):.–—\t\n-]+\s*(?P<act>\S.*)", re.IGNORECASE | re.DOTALL
)
_LAST: Final = re.compile(
    rf"(?P<act>.*?\S)\s*(?:[.:–—\t\n(\[-]|(?<=[.!?”\"]) )\s*(?P<verdict>{_VERDICT})[)\].!]*", re.IGNORECASE | re.DOTALL
)
_NAMED: Final = re.compile(r"(?P<name>[^:\n]{2,40}?)(?:\s*:|\s+[–—-]\s)\s*(?P<text>\S.*)", re.DOTALL)
_FEWEST: Final = 3
_LONGEST_ACT: Final = 300
_MOST_PARTS: Final = 20_000


class Paragraph(Value):
    """A text, and whether it is a heading."""

    text: str
    is_heading: bool


Table = list[list[str]]


class NoStories(Troubled):
    """There are words, and nothing says which of them are stories. ``paragraphs`` are those words."""

    def __init__(self, path: Path, paragraphs: tuple[str, ...]) -> None:
        super().__init__(
            trouble(
                "Nothing in “{name}” says what is a story: give its title the style “Heading 1”, and begin acts with "
                "“OK:”, “Not OK:” or “It depends:”, and whys with “Why:”. Or open it in the window: Make your own, "
                "From Word. There you say what each paragraph is.",
                name=path.name,
            )
        )
        self.paragraphs = paragraphs


def sheet_of_word(path: Path, headings: Headings) -> Sheet:
    """The stories of a document, a row an act. Raises OSError, Troubled and NoStories."""
    rows: list[dict[str, str]] = []
    rest: list[Paragraph] = []
    for part in blocks_of(path):
        found = list(_of_table(part, headings)) if isinstance(part, list) else []
        rows += found
        if not found:
            rest += [part] if isinstance(part, Paragraph) else [Paragraph(" · ".join(row), False) for row in part]
    below = _of_titles(rest, headings)
    if not (rows or below):
        raise NoStories(path, tuple(part.text for part in rest if part.text))
    if not below and any(part.text for part in rest):
        rows[0][""] = "\n".join(part.text for part in rest if part.text)
    return as_sheet((*rows, *below))


def sheet_of_lines(lines: Iterable[tuple[str, str]]) -> Sheet:
    """Paragraphs of which somebody has said what each is: "title", another column, a verdict, or "" for the note."""
    stories: list[_Story] = []
    for means, text in lines:
        if means == "title" or not stories:
            stories.append(_Story(text if means == "title" else "", ()))
        if means in list(Verdict):
            stories[-1].judge(text, means)
        elif means != "title":
            stories[-1].add(told(means) if means else "", text)
    return as_sheet(row for story in stories for row in story.rows)


def as_sheet(rows: Iterable[Mapping[str, str]]) -> Sheet:
    """Rows by the names of their columns, below a row with these names."""
    each = list(rows)
    usual = tuple(map(told, (*OF_STORY, *ACT_COLUMNS)))
    names = tuple(dict.fromkeys((*usual, *(name for row in each for name in row))))
    found: list[Row] = [(at, tuple(row.get(name, "") for name in names)) for at, row in enumerate(each, start=1)]
    return Sheet("", ((0, names), *found))


# Tables


def _of_table(table: Table, headings: Headings) -> Iterator[dict[str, str]]:
    """The rows of a table with headings above it, or of one story with headings at its left."""
    numbered = [(number, tuple(row)) for number, row in enumerate(table)]
    found = headings.places(numbered)
    at_left = [headings.meant(row[0]) for row in table if row]
    if len(set(filter(None, at_left))) >= _FEWEST:
        yield from _of_left_column(table, headings)
    elif found:
        at, _ = found
        for row in table[at + 1 :]:
            cells = zip(table[at], row, strict=False)
            yield {_named(name, headings): _text_at(name, cell, headings) for name, cell in cells if cell}


def _of_left_column(table: Table, headings: Headings) -> Iterator[dict[str, str]]:
    """A story, of which each act begins with what somebody does."""
    row: dict[str, str] = {}
    for name, *cells in table:
        text, column = "\n".join(filter(None, cells)), _named(name, headings)
        if text and column in row:
            yield row
            row = {}
        if text:
            row[column] = _text_at(name, text, headings)
    if row:
        yield row


def _named(name: str, headings: Headings) -> str:
    meant = headings.meant(name)
    return told(meant) if meant else name


def _text_at(name: str, text: str, headings: Headings) -> str:
    return below_heading(name, text) if headings.meant(name) == "ages" else text


# Titles


def _of_titles(parts: Iterable[Paragraph], headings: Headings) -> list[dict[str, str]]:
    """A story for each heading but those that say what stands below them; none if no act is found below any."""
    stories: list[_Story] = []
    above: list[str] = []  # what stands over more than one story, and before the first
    below = ""  # what the heading above says that this is
    for part in parts:
        column = headings.meant(part.text) if part.is_heading and stories else ""
        if column and stories[-1].has_room_for(column):
            below = part.text
        elif part.is_heading and part.text:
            above += [stories.pop().title] if stories and stories[-1].is_bare else []
            stories.append(_Story(part.text, above))
            above, below = [], ""
        elif part.text:
            stories[-1].take(part.text, headings, below) if stories else above.append(part.text)
    return [row for story in stories for row in story.rows] if any(story.has_act for story in stories) else []


class _Story:
    """The rows of one story: what stands below its title."""

    def __init__(self, title: str, above: Sequence[str]) -> None:
        self.rows: list[dict[str, str]] = [{told("title"): title, "": "\n".join(above)}]
        self.title = title
        self.has_act = False

    @property
    def is_bare(self) -> bool:
        """Whether it is a title alone, with nothing below it."""
        return len(self.rows[0]) == 2 and not self.rows[0][""]

    def has_room_for(self, column: str) -> bool:
        """Whether this can be of the same story: what has happened stands there once, and a title above all else."""
        return column not in OF_STORY or (column != "title" and not self.rows[0].get(told(column)))

    def take(self, text: str, headings: Headings, below: str) -> None:
        """One paragraph more. ``below``: the heading above it that says what it is; "" for none."""
        named = _NAMED.fullmatch(text)
        line = text if len(text) <= _LONGEST_ACT else ""  # a longer text is no act, and looking would take long
        if act := _FIRST.fullmatch(line):
            self.judge(act["act"], act["verdict"])
        elif named and (column := headings.meant(named["name"])):
            self.add(told(column), _text_at(named["name"], named["text"], headings))
        elif act := _LAST.fullmatch(line):
            self.judge(act["act"], act["verdict"])
        else:
            column = _named(below, headings) if below else "" if self.has_act else told("story")
            self.add(column, _text_at(below, text, headings))

    def judge(self, act: str, verdict: str) -> None:
        """An act, and whether it is OK."""
        if self.has_act:
            self.rows.append({})
        self.has_act = True
        self.rows[-1] |= {told("act"): act, told("verdict"): verdict}

    def add(self, column: str, text: str) -> None:
        """Something else; "" for the note."""
        if column == told("act") and self.has_act:
            self.rows.append({})
        self.has_act = self.has_act or column == told("act")
        row = self.rows[-1]
        row[column] = f"{row[column]}\n{text}" if row.get(column) else text


# The file


def blocks_of(path: Path) -> tuple[Paragraph | Table, ...]:
    """The paragraphs and tables of a document, in their order. Raises OSError and Troubled."""
    parts = parts_in(path)
    if "word/document.xml" not in parts:
        raise Troubled(trouble("“{name}” isn’t a file of Excel or Word.", name=path.name))
    from docx import Document

    with as_a_sentence(path):
        document = Document(packed(parts))
        headings = frozenset(style.style_id for style in document.styles if _is_heading(style))
        found = tuple(islice(_blocks(document.element.body, headings), _MOST_PARTS + 1))
    texts = [text for part in found for text in (chain(*part) if isinstance(part, list) else (part.text,))]
    if len(texts) > _MOST_PARTS or any(len(text) > LONGEST_CELL for text in texts):
        raise Troubled(too_large(path))
    return found


def _is_heading(style: Any) -> bool:
    """Whether a style is that of headings, whatever it is called in the language of whoever made it."""
    named = re.match(r"heading \d|title$", (style.name or "").lower())
    return bool(named or style.element.xpath("w:pPr/w:outlineLvl"))


def _blocks(around: Any, headings: frozenset[str]) -> Iterator[Paragraph | Table]:
    for part in _within(around, "p", "tbl"):
        if _tag(part) == "p":
            heads = part.style in headings or bool(part.xpath("w:pPr/w:outlineLvl"))
            yield Paragraph(_text(part), heads)
        else:
            yield [[_cell(cell) for cell in _within(row, "tc")] for row in _within(part, "tr")]


def _cell(cell: Any) -> str:
    return "\n".join(filter(None, map(_text, _within(cell, "p"))))


def _within(around: Any, *tags: str) -> Iterator[Any]:
    """The nearest parts with these tags, whatever stands around them; not what was deleted."""
    for part in around:
        tag = _tag(part)
        if tag in tags:
            yield part
        elif tag not in _GONE:
            yield from _within(part, *tags)


def _text(paragraph: Any) -> str:
    return "".join(_SIGNS.get(_tag(part), part.text or "") for part in _within(paragraph, "t", *_SIGNS)).strip()


def _tag(part: Any) -> str:
    return part.tag.rpartition("}")[2] if isinstance(part.tag, str) else ""
