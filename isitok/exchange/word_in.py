"""Stories in a Word document, as the rows of a table: from tables, or from titles with acts and whys below them.

What was inserted under track changes counts; what was deleted doesn't.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from isitok.base.trouble import Troubled, trouble
from isitok.exchange.headings import OF_ACT, OF_STORY, Headings, told
from isitok.exchange.office_file import OfficeFile
from isitok.exchange.table_in import LONGEST_CELL, Row, Sheet

WORD: Final = ".docx"
_GONE: Final = frozenset(("del", "moveFrom", "Fallback", "txbxContent"))
_VERDICT: Final = r"not ok(?:ay)?|it[’']?s ok(?:ay)?|it depends|depends|ok(?:ay)?"
_FIRST: Final = re.compile(
    rf"\W{{0,2}}(?P<verdict>{_VERDICT})\b\s*[):.–—\t\n-]+\s*(?P<act>\S.*)", re.IGNORECASE | re.DOTALL
)
_LAST: Final = re.compile(
    rf"(?P<act>.*?\S)\s*(?:[.:–—\t\n(\[-]|(?<=[.!?”\"]) )\s*(?P<verdict>{_VERDICT})[)\].!]*", re.IGNORECASE | re.DOTALL
)
_NAMED: Final = re.compile(r"(?P<name>[^:\n]{2,40}?)\s*:\s*(?P<text>\S.*)", re.DOTALL)
_FEWEST: Final = 3
_LONGEST_ACT: Final = 300
_MOST_PARTS: Final = 20_000


class Paragraph(NamedTuple):
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
                "“OK:”, “Not OK:” or “It depends:”, and whys with “Why:”.",
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


def as_sheet(rows: Iterable[Mapping[str, str]]) -> Sheet:
    """Rows by the names of their columns, below a row with these names."""
    each = list(rows)
    usual = tuple(map(told, (*OF_STORY, *OF_ACT)))
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
            yield {_named(name, headings): cell for name, cell in cells if cell}


def _of_left_column(table: Table, headings: Headings) -> Iterator[dict[str, str]]:
    """A story, of which each act begins with what somebody does."""
    row: dict[str, str] = {}
    for name, *cells in table:
        text, column = "\n".join(filter(None, cells)), _named(name, headings)
        if text and column in row:
            yield row
            row = {}
        if text:
            row[column] = text
    if row:
        yield row


def _named(name: str, headings: Headings) -> str:
    meant = headings.meant(name)
    return told(meant) if meant else name


# Titles


def _of_titles(parts: Iterable[Paragraph], headings: Headings) -> list[dict[str, str]]:
    """A story for each heading; none if no act is found below any of them."""
    stories: list[_Story] = []
    above: list[str] = []  # what stands over more than one story, and before the first
    for part in parts:
        if part.is_heading and part.text:
            above += [stories.pop().title] if stories and stories[-1].is_bare else []
            stories.append(_Story(part.text, above))
            above = []
        elif part.text:
            stories[-1].take(part.text, headings) if stories else above.append(part.text)
    return [row for story in stories for row in story.rows] if any(story.has_act for story in stories) else []


class _Story:
    """What stands below a title."""

    def __init__(self, title: str, above: Sequence[str]) -> None:
        self.rows: list[dict[str, str]] = [{told("title"): title, "": "\n".join(above)}]
        self.title = title
        self.has_act = False

    @property
    def is_bare(self) -> bool:
        """Whether nothing stands below it."""
        return len(self.rows[0]) == 2 and not self.rows[0][""]

    def take(self, text: str, headings: Headings) -> None:
        """One paragraph more."""
        named = _NAMED.fullmatch(text)
        line = text if len(text) <= _LONGEST_ACT else ""  # a longer text is no act, and looking would take long
        if act := _FIRST.fullmatch(line):
            self._act(act["act"], act["verdict"])
        elif named and (column := headings.meant(named["name"])):
            self._add(told(column), named["text"])
        elif act := _LAST.fullmatch(line):
            self._act(act["act"], act["verdict"])
        else:
            self._add("" if self.has_act else told("story"), text)

    def _act(self, act: str, verdict: str) -> None:
        if self.has_act:
            self.rows.append({})
        self.has_act = True
        self.rows[-1] |= {told("act"): act, told("verdict"): verdict}

    def _add(self, column: str, text: str) -> None:
        if column == told("act") and self.has_act:
            self.rows.append({})
        self.has_act = self.has_act or column == told("act")
        row = self.rows[-1]
        row[column] = f"{row[column]}\n{text}" if row.get(column) else text


# The file


def blocks_of(path: Path) -> tuple[Paragraph | Table, ...]:
    """The paragraphs and tables of a document, in their order. Raises OSError and Troubled."""
    file = OfficeFile(path)
    if not file.has("word/document.xml"):
        raise Troubled(trouble("“{name}” isn’t a file of Excel or Word.", name=path.name))
    styles = _Styles()
    if file.has("word/styles.xml"):
        file.walk("word/styles.xml", styles.begins, _nothing, _nothing)
    reads = _Document(styles.headings, path)
    file.walk("word/document.xml", reads.begins, reads.ends, reads.says)
    return tuple(reads.found)


def _nothing(*told: object) -> None:
    """What isn't wanted."""


def _value(about: Mapping[str, str], name: str) -> str:
    return next((value for key, value in about.items() if key.rpartition(" ")[2] == name), "")


class _Styles:
    """Which styles are headings, whatever they are called in the language of whoever made them."""

    def __init__(self) -> None:
        self.headings: set[str] = set()
        self._style = ""

    def begins(self, tag: str, about: Mapping[str, str]) -> None:
        if tag == "style":
            self._style = _value(about, "styleId")
        elif (tag == "name" and re.match(r"heading \d|title$", _value(about, "val").lower())) or tag == "outlineLvl":
            self.headings.add(self._style)


class _Document:
    """Collects what is in the text itself."""

    def __init__(self, headings: set[str], path: Path) -> None:
        self.found: list[Paragraph | Table] = []
        self._path = path
        self._count = 0
        self._headings = headings
        self._gone = 0
        self._tables = 0
        self._listens = False
        self._is_heading = False
        self._said: list[str] = []

    def begins(self, tag: str, about: Mapping[str, str]) -> None:
        self._gone += tag in _GONE
        if tag == "tbl":
            self._tables += 1
            if self._tables == 1:
                self.found.append([])
        elif self._tables == 1 and tag in ("tr", "tc"):
            self._begins_cell(tag)
        elif tag == "p":
            self._is_heading = False
        elif tag in ("pStyle", "outlineLvl"):
            self._is_heading = tag == "outlineLvl" or _value(about, "val") in self._headings or self._is_heading
        elif tag in ("br", "cr", "tab") and not self._gone:
            self._said.append("\t" if tag == "tab" else "\n")
        self._listens = tag == "t" and not self._gone

    def _begins_cell(self, tag: str) -> None:
        table = self.found[-1]
        assert isinstance(table, list)
        if tag == "tr":
            table.append([])
        elif table:
            table[-1].append("")

    def says(self, text: str) -> None:
        if self._listens:
            self._said.append(text)

    def ends(self, tag: str) -> None:
        self._listens = False
        self._gone -= tag in _GONE
        if tag == "tbl":
            self._tables -= 1
        elif tag == "p" and not self._gone:
            self._paragraph_ends("".join(self._said).strip())
            self._said.clear()

    def _paragraph_ends(self, text: str) -> None:
        self._count += 1
        if len(text) > LONGEST_CELL or self._count > _MOST_PARTS:
            raise Troubled(trouble("“{name}” is too large, or unpacks into too much.", name=self._path.name))
        table = self.found[-1] if self.found else None
        if not self._tables:
            self.found.append(Paragraph(text, self._is_heading))
        elif isinstance(table, list) and table and table[-1] and text:
            table[-1][-1] = f"{table[-1][-1]}\n{text}".strip()
