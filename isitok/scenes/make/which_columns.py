"""The columns of a table whose headings the game doesn't know."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from isitok.base.value import Value, replace
from isitok.exchange.headings import CHOICES, FEWEST, column_meant, told
from isitok.exchange.table_in import Row, Sheet
from isitok.format.hints import shorten
from isitok.i18n.screen_words import Words

_MOST: Final = 40  # columns that can be said; what stands in others goes into the note
_WITHIN: Final = 20
_LONGEST: Final = 60


class Columns(Value, kw_only=True):
    """A sheet, where its headings stand, and which column is what."""

    sheet: str
    rows: tuple[Row, ...]  # the first ones
    row: int  # the number of the one with headings; 0: there is none
    means: Mapping[int, str]

    abreast = 2

    def asks(self, file: str, words: Words) -> tuple[str, str]:
        return words("Which column is what?"), words(
            "The game doesn’t know the headings of “{file}”. Say what at least {n} of its columns are. What is in "
            "the others goes into each story’s note.",
            file=file,
            n=FEWEST,
        )

    @property
    def places(self) -> tuple[int, ...]:
        """The columns in which something stands."""
        wide = max(len(cells) for _, cells in self.rows)
        return tuple(place for place in range(wide) if self._below(place) or self._heading(place))[:_MOST]

    @property
    def otherwise(self) -> Columns:
        """With headings in the first row, or without any."""
        return replace(self, row=0 if self.row else self.rows[0][0])

    def called(self, place: int, words: Words) -> tuple[str, str]:
        name, means = self._name(place, words), self.meant(place)
        into_note = words("{name}: into the note", name=name)
        return (words("{name}: {column}", name=name, column=told(means)) if means else into_note), ""

    def stands(self, place: int, words: Words) -> str:
        text = self._below(place)
        return words("For example: “{text}”", text=shorten(text, _LONGEST)) if text else ""

    def left_out(self, words: Words) -> str:
        return ""

    def which(self, place: int, words: Words) -> str:
        return words("What is {name}?", name=self._name(place, words))

    def choices(self, words: Words) -> dict[str, str]:
        return {column: told(column) for column in CHOICES[:-1]}

    def meant(self, place: int) -> str:
        return self.means.get(place, "")

    def now(self, place: int, means: str) -> Columns:
        """Two columns are never the same: it moves."""
        others = {other: one for other, one in self.means.items() if one != means and other != place}
        return replace(self, means={**others, place: means} if means else others)

    def lacks(self, words: Words) -> str:
        left = FEWEST - len(self.means)
        return words.many("Say what {n} more column is.", "Say what {n} more columns are.", left) if left > 0 else ""

    def _name(self, place: int, words: Words) -> str:
        heading = self._heading(place)
        return f"“{heading[:_LONGEST]}”" if heading else words("Column {n}", n=place + 1)

    def _heading(self, place: int) -> str:
        return self._first(place, [cells for number, cells in self.rows if number == self.row])

    def _below(self, place: int) -> str:
        return self._first(place, [cells for number, cells in self.rows if number > self.row])

    def _first(self, place: int, rows: list[tuple[str, ...]]) -> str:
        """The first that stands in a column of these."""
        return next((" ".join(cells[place].split()) for cells in rows if any(cells[place : place + 1])), "")


def columns_of(sheet: Sheet) -> Columns:
    """What can be guessed: headings stand in the row with two that are known, or in the first."""
    rows = sheet.rows[:_WITHIN]
    row, cells = next((one for one in rows if len(set(filter(None, map(column_meant, one[1])))) > 1), rows[0])
    means = dict(enumerate(map(column_meant, cells)))
    first = {column: place for place, column in reversed(means.items()) if column}
    return Columns(sheet=sheet.name, rows=rows, row=row, means={place: column for column, place in first.items()})
