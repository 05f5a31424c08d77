"""A table whose headings the game doesn't know: somebody says which column is what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.exchange.headings import CHOICES, FEWEST, column_meant, told
from isitok.exchange.table_in import Row, Sheet
from isitok.scenes.frame import footer, header, last_said
from isitok.scenes.make.make_parts import Changed
from isitok.scenes.pick import Pick, PickScene
from isitok.scenes.scene import BaseScene, Change, Desk, Pop, Push, Replace, on

_MOST: Final = 40  # columns that can be said; what stands in others goes into the note
_WITHIN: Final = 20
_LONGEST: Final = 60


class AskColumn(Event, Value):
    """Ask what the column at this place is."""

    place: int


class IsColumn(Event, Value):
    """The column at this place is that one; "": it goes into the note."""

    place: int
    column: str


class LookAtRows(Event, Value):
    """Look at the stories that come of it."""


class Columns(Value, kw_only=True):
    """A sheet, where its headings stand, and which column is what."""

    sheet: str
    rows: tuple[Row, ...]  # the first ones
    row: int  # the number of the one with headings; 0: there is none
    means: Mapping[int, str]

    @property
    def headings(self) -> tuple[str, ...]:
        """What stands above each column; "" above all where there are no headings."""
        return next((cells for number, cells in self.rows if number == self.row), ())

    def below(self, place: int) -> str:
        """The first that stands in a column."""
        cells = (cells for number, cells in self.rows if number > self.row)
        return next((" ".join(one[place].split()) for one in cells if place < len(one) and one[place]), "")

    @property
    def places(self) -> tuple[int, ...]:
        """The columns in which something stands."""
        wide = max(len(cells) for _, cells in self.rows)
        return tuple(place for place in range(wide) if self.below(place) or any(self.headings[place : place + 1]))[
            :_MOST
        ]


def columns_of(sheet: Sheet) -> Columns:
    """What can be guessed: headings stand in the row with two that are known, or in the first."""
    rows = sheet.rows[:_WITHIN]
    row, cells = next((one for one in rows if len(set(filter(None, map(column_meant, one[1])))) > 1), rows[0])
    known: dict[str, int] = {}
    for place, cell in enumerate(cells):
        if column := column_meant(cell):
            known.setdefault(column, place)
    return Columns(sheet=sheet.name, rows=rows, row=row, means={place: column for column, place in known.items()})


class WhichColumnsScene(BaseScene, Value, kw_only=True):
    """Each column with what stands in it, and what it is."""

    name: str  # of the file
    columns: Columns
    then: Callable[[Columns, Desk], Change]  # what follows once it is said
    said: str = ""
    goes: str = ""  # where the keyboard goes

    def page(self, desk: Desk) -> ui.Page:
        """A button a column; below it what stands there first."""
        words = desk.words
        title = words("Which column is what?")
        about = words(
            "The game doesn’t know the headings of “{file}”. Say what at least {n} of its columns are. What is in "
            "the others goes into each story’s note.",
            file=self.name,
            n=FEWEST,
        )
        parts: list[ui.Widget] = [
            ui.Column(
                (
                    ui.Label(text=title, type=ui.Type.TITLE, level=1),
                    ui.Label(text=about, type=ui.Type.STORY, exact=True),
                ),
                gap=6,
            ),
            *last_said(self.said, exact=True),
            ui.Flow((self._has_headings(desk),)),
            ui.Grid(tuple(self._columns(desk)), least=340, most=2, gap=12),
        ]
        yes = ui.Button(
            id="yes", text=words("Look at the stories"), does=LookAtRows(), kind=ui.ButtonKind.PRIMARY, low=True
        )
        no = ui.Button(id="no", text=words("Don’t bring them in"), does=Pop())
        return ui.Page(
            title=title,
            header=header(desk),
            body=ui.Column(tuple(parts), gap=16),
            footer=footer(desk, yes, no),
            focus=self.goes or f"column:{self.columns.places[0]}",
            back=Pop(),
            said=self.said,
        )

    def _has_headings(self, desk: Desk) -> ui.Option:
        first = self.columns.rows[0][0]
        has = self.columns.row > 0
        now = replace(self, columns=replace(self.columns, row=0 if has else first), said="", goes="headings")
        text = desk.words("The columns have headings")
        return ui.Option(id="headings", text=text, checked=has, many=True, does=Replace(now))

    def _columns(self, desk: Desk) -> Iterator[ui.Widget]:
        words, columns = desk.words, self.columns
        for place in columns.places:
            name, means = self._name(place, desk), columns.means.get(place, "")
            text = words("{name}: into the note", name=name)
            if means:
                text = words("{name}: {column}", name=name, column=told(means))
            icon = "check" if means else "message-circle"
            button = ui.Button(id=f"column:{place}", text=text, does=AskColumn(place), icon=icon, across=True)
            below = columns.below(place)
            stands = words("For example: “{text}”", text=f"{below[:_LONGEST]}…" if len(below) > _LONGEST else below)
            lines = [ui.Label(text=stands, type=ui.Type.SMALL, soft=True, exact=True)] if below else []
            yield ui.Panel(ui.Column((button, *lines), gap=6), pad=12)

    def _name(self, place: int, desk: Desk) -> str:
        heading = " ".join("".join(self.columns.headings[place : place + 1]).split())
        return f"“{heading[:_LONGEST]}”" if heading else desk.words("Column {n}", n=place + 1)

    @on(AskColumn)
    def _asks(self, ask: AskColumn, desk: Desk) -> Change:
        words = desk.words
        picks = [Pick(column, told(column), IsColumn(ask.place, column)) for column in CHOICES[:-1]]
        picks.append(Pick("none", words("Something else: it goes into the note"), IsColumn(ask.place, "")))
        chosen = self.columns.means.get(ask.place, "none")
        title = words("What is {name}?", name=self._name(ask.place, desk))
        return Push(PickScene(title=title, picks=tuple(picks), chosen=chosen))

    @on(IsColumn)
    def _is(self, one: IsColumn, desk: Desk) -> Change:
        """Two columns are never the same: it moves."""
        means = {place: column for place, column in self.columns.means.items() if column != one.column}
        means = {**means, one.place: one.column} if one.column else {k: v for k, v in means.items() if k != one.place}
        return Replace(replace(self, columns=replace(self.columns, means=means), said="", goes=f"column:{one.place}"))

    @on(LookAtRows)
    def _looks(self, event: LookAtRows, desk: Desk) -> Change:
        left = FEWEST - len(self.columns.means)
        if left > 0:
            said = desk.words.many("Say what {n} more column is.", "Say what {n} more columns are.", left)
            return Replace(replace(self, said=said, goes=""))
        return self.then(self.columns, desk)

    @on(Changed)
    def _came_in(self, changed: Changed, desk: Desk) -> Change:
        return Pop(changed)
