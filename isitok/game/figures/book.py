"""The figures that are kept, and the one rule by which they come to be shown.

A vote is shown at once where ``least`` people or more stand on either side of it. Every other vote waits, in one sum
with others of its row, until that sum is of two groups or more, holds ``least`` different people or more on either
side, and twice as many votes. Then it is shown as one. So

- every number that is ever shown, and every difference between two that were shown at different times, is a sum of such
  parts: each side of it stands for ``least`` people or more, whoever looks twice;
- no total holds anything of what waits: no small number can be worked out from totals;
- twice as many votes as people leave open how many of them any one vote brought, also to somebody who knows this rule.

Classical suppression hides small cells, then others beside them, then checks that no sum gives them away; and a second
look after one more lesson gives them away all the same. Here a small number isn't hidden in a table: it isn't in it.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from isitok.game.figures.parts import LEAST_OF_ALL, Counts, Kind, Part
from isitok.game.figures.terms import Term
from isitok.value import Value, replace


class Row(NamedTuple):
    """What a tally is of."""

    term: Term
    topic: str
    kind: Kind


class Tally(Value):
    """Votes of a row, on either side, and by how many different people at least.

    Seven pupils in five lessons are still seven. Of what is shown it is the least of any part that stands for it.
    """

    agreed: int = 0
    differed: int = 0
    agreed_people: int = 0
    differed_people: int = 0
    groups: int = 0  # of which it is known that they are other people

    @property
    def votes(self) -> int:
        """All of them."""
        return self.agreed + self.differed

    @property
    def people(self) -> int:
        """On the side where there are fewer."""
        return min(self.agreed_people, self.differed_people)


class Book(Value):
    """The figures of this computer."""

    shown: Mapping[Row, Tally] = {}
    waiting: Mapping[Row, Tally] = {}


def added(book: Book, term: Term, counts: Counts, least: int, *, new_group: bool) -> Book:
    """With a lesson's votes. ``new_group``: none of these people was counted in this term before."""
    least = max(LEAST_OF_ALL, least)
    shown, waiting, lesson = dict(book.shown), dict(book.waiting), dict[Row, Tally]()
    for parts in counts:
        rows = {Row(term, part.topic, part.kind): _of(part) for part in parts}
        if all(tally.people >= least for tally in rows.values()):
            _show(shown, rows)
        else:
            for row, tally in rows.items():
                lesson[row] = _of_one_group(lesson.get(row, Tally()), tally)
    for row, tally in lesson.items():
        waiting[row] = _of_groups(waiting.get(row, Tally()), tally, new_group=new_group)
    for row in tuple(waiting):
        together = _together(row)
        if all(_is_ready(waiting.get(each), least) for each in together):
            _show(shown, {each: waiting.pop(each) for each in together})
    return replace(book, shown=shown, waiting=waiting)


def alone(term: Term, counts: Counts, least: int) -> Book:
    """One lesson by itself: what of it is shown at once. What waits for other groups isn't held, only that it does."""
    book = added(Book(), term, counts, least, new_group=True)
    return replace(book, waiting=dict.fromkeys(book.waiting, Tally()))


def without_old(book: Book, now: Term) -> Book:
    """Without the terms that are kept no longer."""
    shown, waiting = (
        {row: tally for row, tally in part.items() if row.term.is_kept(now)} for part in (book.shown, book.waiting)
    )
    return Book(shown, waiting)


def _of(part: Part) -> Tally:
    return Tally(part.agreed, part.differed, part.agreed, part.differed, 1)


def _of_one_group(one: Tally, other: Tally) -> Tally:
    """Two votes of the same people."""
    return Tally(
        one.agreed + other.agreed,
        one.differed + other.differed,
        max(one.agreed_people, other.agreed_people),
        max(one.differed_people, other.differed_people),
        1,
    )


def _of_groups(one: Tally, lesson: Tally, *, new_group: bool) -> Tally:
    """A lesson more: its people only count where they are others."""
    return Tally(
        one.agreed + lesson.agreed,
        one.differed + lesson.differed,
        one.agreed_people + (lesson.agreed_people if new_group else 0),
        one.differed_people + (lesson.differed_people if new_group else 0),
        one.groups + (1 if new_group else 0),
    )


def _show(shown: dict[Row, Tally], rows: Mapping[Row, Tally]) -> None:
    for row, tally in rows.items():
        was = shown.get(row)
        shown[row] = tally if was is None else _beside(was, tally)


def _beside(one: Tally, other: Tally) -> Tally:
    return Tally(
        one.agreed + other.agreed,
        one.differed + other.differed,
        min(one.agreed_people, other.agreed_people),
        min(one.differed_people, other.differed_people),
        one.groups + other.groups,
    )


def _is_ready(tally: Tally | None, least: int) -> bool:
    """Whether what waits may be shown."""
    if tally is None:
        return False
    return tally.groups >= 2 and tally.people >= least and min(tally.agreed, tally.differed) >= 2 * least


def _together(row: Row) -> Iterable[Row]:
    """The rows that are shown with this one or not at all: before and after are of the same lessons, always."""
    if row.kind in (Kind.BEFORE, Kind.AFTER):
        return row._replace(kind=Kind.BEFORE), row._replace(kind=Kind.AFTER)
    return (row,)
