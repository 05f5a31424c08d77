"""The rows of a table as stories: a row is an act. What has no place in a story goes into its note, all of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from isitok.base.value import Value
from isitok.exchange.cell_words import ages_in, below_heading, level_in, lines_in, topic_in, verdict_in
from isitok.exchange.headings import (
    ACT_COLUMNS,
    ACT_NUMBER,
    HELPS,
    ID,
    MORE,
    NOTE,
    OF_STORY,
    Headings,
    told,
)
from isitok.exchange.table_in import Row, Sheet
from isitok.format.choices import USUAL_ACTS
from isitok.format.vocabulary import Band, Level, Topic, Verdict

_TITLE_WORDS: Final = 6
_MOST_TALK, _FEWEST_TALK, _FEWEST_HELPS = 4, 2, 2
_GOES_ON: Final = ("ages", "story", "level", "topic")  # what holds for a fourth act, too, unless its row says otherwise
_QUOTED: Final = {'"': '"', "“": "”", "'": "'", "‘": "’"}


@dataclass(slots=True)
class ActDraft:
    """One act as far as its row says it."""

    row: int
    number: str  # which act of its story it was, in a table that went out of the game
    cells: dict[str, str]  # its own columns, as they stand there

    @property
    def verdict(self) -> Verdict | None:
        """What is meant; None where that isn't sure."""
        return verdict_in(self.cells.get("verdict", ""))

    @property
    def act(self) -> str:
        """With its full stop."""
        return with_full_stop(self.cells.get("act", ""))


@dataclass(slots=True)
class Draft:
    """One story as far as its rows say it."""

    title: str
    id: str  # its file, in a table that went out of the game
    acts: list[ActDraft] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    cells: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    titled: bool = True  # its rows say so; else its title is its first words, and one may stand under any heading

    @property
    def ages(self) -> tuple[Band, ...]:
        """For whom it is; nobody where that isn't sure."""
        return ages_in(self.cells.get("ages", ""))

    @property
    def level(self) -> Level:
        """As the table has it."""
        return level_in(self.cells.get("level", "")) or Level.ONE

    @property
    def topic(self) -> Topic | None:
        """What it is about."""
        return topic_in(self.cells.get("topic", ""))

    @property
    def talk(self) -> list[str]:
        """The questions to talk about, if there are enough."""
        asked = [line for line in lines_in(self.cells.get("talk", "")) if line.endswith("?")][:_MOST_TALK]
        return asked if len(asked) >= _FEWEST_TALK else []

    @property
    def helps(self) -> list[tuple[str, str, str]]:
        """What somebody could do: the key, its text, and why."""
        pairs = [(self.cells.get(f"helps {n}", ""), self.cells.get(f"why {n}", "")) for n in (1, 2, 3)]
        found = [(*do_or_say(helps), why) for helps, why in pairs if helps]
        return found if len(found) >= _FEWEST_HELPS else []

    def unplaced(self) -> Iterator[str]:
        """What of its cells has no place in the story: for its note."""
        for column, means in _MEANS.items():
            if (cell := self.cells.get(column, "")) and not means(cell):
                yield f"{told(column)}: {cell}"
        kept = set(self.talk)
        for line in lines_in(self.cells.get("talk", "")):
            if line not in kept:
                yield f"{told('talk')}: {line}"
        placed = {text for _, text, _ in self.helps}
        for column in HELPS:
            helps = self.cells.get(column.replace("why", "helps"), "")
            if (cell := self.cells.get(column, "")) and (not helps or do_or_say(helps)[1] not in placed):
                yield f"{told(column)}: {cell}"
        for act in self.acts:
            if (cell := act.cells.get("verdict", "")) and act.verdict is None:
                yield f"{told('verdict')}: {cell}"
        if self.cells.get(NOTE):
            yield self.cells[NOTE]
        yield from self.notes


_MEANS: Final[dict[str, Callable[[str], object]]] = {"ages": ages_in, "level": level_in, "topic": topic_in}


def with_full_stop(text: str) -> str:
    """A sentence with a full stop, unless it has an end already."""
    return text if not text or text[-1] in ".?!" or text[-2:] in ('."', ".”") else f"{text}."


def do_or_say(cell: str) -> tuple[str, str]:
    """What stands in quotes is said."""
    closes = _QUOTED.get(cell[:1])
    if closes and len(cell) > 2 and cell.rstrip(".").endswith(closes):
        return "say", cell.rstrip(".")[1:-1].strip()
    return "do", cell


class NoHeadings(Exception):
    """No row of a sheet names three columns."""


class CameRow(Value):
    """A row of a story that went out of the game, by column."""

    row: int
    cells: Mapping[str, str]
    others: tuple[str, ...] = ()  # what stands under other headings


class ReadRows(Value):
    """What a sheet holds: new stories in its order, and rows of stories that are there."""

    drafts: tuple[Draft, ...]
    back: tuple[CameRow, ...]


def read_rows(sheet: Sheet, headings: Headings, there: Collection[str] = ()) -> ReadRows:
    """All of a sheet. ``there``: the stories that are there, by their files. Raises NoHeadings."""
    found = headings.places(sheet.rows)
    if found is None:
        raise NoHeadings
    at, places = found
    return _Reads(sheet, at, places, there).all()


class _Reads:
    """Takes one row after the other."""

    def __init__(self, sheet: Sheet, at: int, places: dict[str, int], there: Collection[str]) -> None:
        self._sheet, self._at, self._places, self._there = sheet, at, places, there
        self._back: list[CameRow] = []
        self._is_apart = False  # a row of a story that is there came last: what follows belongs to no story above
        self._names = sheet.rows[at][1] if at >= 0 else ()
        self._found: list[Draft] = []
        self._titles: dict[str, int] = {}

    def all(self) -> ReadRows:
        """Read every row: new stories as drafts, and stories that came back."""
        for row in _below(self._sheet, self._at):
            if self._cell(row, ID) in self._there:
                cells = {column: self._cell(row, column) for column in self._places}
                self._back.append(CameRow(row[0], cells, tuple(self._others(row))))
                self._is_apart = True
            else:
                self._take(row)
                self._is_apart = False
        above = [cell for _, cells in self._sheet.rows[: max(0, self._at)] for cell in cells if cell]
        if above and self._found:
            self._found[0].notes.append(" ".join(above))
        return ReadRows(tuple(self._found), tuple(self._back))

    def _cell(self, row: Row, column: str) -> str:
        place = self._places.get(column, len(row[1]))
        text = row[1][place] if place < len(row[1]) else ""
        if column == "ages":
            return below_heading(self._heading_at(place), " ".join(text.split()))
        return text if column in ("talk",) else " ".join(text.split())

    def _take(self, row: Row) -> None:
        cells = {column: text for column in (*OF_STORY, *MORE, *HELPS, NOTE) if (text := self._cell(row, column))}
        own = {column: text for column in ACT_COLUMNS if (text := self._cell(row, column))}
        act = ActDraft(row[0], self._cell(row, ACT_NUMBER), own)
        draft = self._story_of(row, cells, act)
        draft.rows.append(row[0])
        if own or not draft.acts:
            if draft.acts and not draft.acts[-1].cells:
                draft.acts.pop()  # its first row had the story alone
            draft.acts.append(act)
        for column, text in cells.items():
            if column != "title" and draft.cells.setdefault(column, text) != text:
                draft.notes.append(f"{told(column)}, row {row[0]}: {text}")
        draft.notes.extend(self._others(row))

    def _story_of(self, row: Row, cells: dict[str, str], act: ActDraft) -> Draft:
        """The story above, or another one that begins here."""
        title, id_, known = cells.get("title", ""), self._cell(row, ID), dict[str, str]()
        above = self._found[-1] if self._found and not self._is_apart else None
        if above is not None and self._goes_on(above, title, id_, cells):
            if len(above.acts) < USUAL_ACTS or not act.cells or id_:
                return above
            title = title or above.cells["title"]
            known = {column: above.cells[column] for column in _GOES_ON if above.cells.get(column)}
        titled = bool(title)
        words = (title or cells.get("story", "") or act.cells.get("act", "") or id_).split()
        title = title or " ".join(words[:_TITLE_WORDS]).rstrip(".,;:?!") or f"Row {row[0]}"
        draft = Draft(self._unused_title(title), id_, titled=titled)
        draft.cells |= {"title": title} | {column: text for column, text in known.items() if column not in cells}
        self._found.append(draft)
        return draft

    def _goes_on(self, above: Draft, title: str, id_: str, cells: dict[str, str]) -> bool:
        if id_ or above.id:
            return id_ == above.id or not (id_ or title)
        if title:
            return title.casefold() == above.cells["title"].casefold()
        story = cells.get("story", "")
        return not story or "story" not in above.cells or story == above.cells["story"]

    def _unused_title(self, title: str) -> str:
        """A title that no story above has: "Free skins (2)"."""
        number = self._titles[title.casefold()] = self._titles.get(title.casefold(), 0) + 1
        return title if number == 1 else f"{title} ({number})"

    def _others(self, row: Row) -> Iterator[str]:
        """What stands under no heading that is known, and what Excel hasn't worked out."""
        taken = set(self._places.values())
        number, cells = row
        for place, cell in enumerate(cells):
            if cell and place not in taken:
                yield f"{self._heading_at(place)}: {cell}" if self._heading_at(place) else cell
        for place, formula in self._sheet.formulas.get(number, {}).items():
            yield f"{self._heading_at(place)}: {formula}" if self._heading_at(place) else formula

    def _heading_at(self, place: int) -> str:
        return self._names[place] if place < len(self._names) else ""


def _below(sheet: Sheet, at: int) -> Iterator[Row]:
    """The rows below the headings, with those in which only a formula stands."""
    there = dict(sheet.rows[at + 1 :])
    first = sheet.rows[at][0] if at >= 0 else 0
    lone: dict[int, tuple[str, ...]] = {line: () for line in sheet.formulas if line > first}
    yield from sorted({**lone, **there}.items())
