"""The results that are kept, and the one rule that decides what is shown of them.

What is shown is made of blocks. A block is one vote of one lesson, with ``least`` people or more on either side of it;
or it is a sum of votes of three lessons or more, none of which could be shown alone, with ``least`` people or more on
either side, *as it is and with any one lesson of it taken away*, and twice as many votes. A vote lies in one block and
stays in it. One that lies in none yet waits, added to the others that wait in its row.

Nothing else is ever shown: not in a total, not in a term, not on another day, not in an export. So

- whatever anybody works out by adding and subtracting what was shown at any time is made of whole blocks; beyond all
  that was released before, a new number holds nothing, or whole blocks that are new. There is no list of what was
  released, since there is nothing that it could forbid;
- no total holds anything of what waits: 14 of 28 and 14 of 28, beside 27 of 28 that waits, are 28 of 56;
- one lesson more, and be it an invented one whose votes somebody knows, tells nothing of another one: either it is a
  block by itself, or it lies in a sum that without it still stands for ``least`` people on either side;
- whoever knows how many voted in each lesson of a sum, and nothing else of them, can't narrow down any of its votes to
  fewer than ``least`` numbers. Twice as many votes as people leave it open to whoever knows this rule, too: of eleven
  classes in which eleven differed in all, taking away any one of them would else tell that it was one in each.

What holds, too:

- A stricter setting hides what it would not have shown, and a wider one opens nothing that was counted before it: what
  waits does so by the strictest setting under which any of it was counted.
- Before and after are one block or none.
- Of people who were counted before, each lesson's votes are added, and its people are not: seven pupils in five lessons
  are seven.
- Deleting results deletes blocks and what waits together: what is counted afterwards has nothing in common with them.
- Two files are of different lessons. A lesson that is gone on with twice is known by its number (``store.results``).

Classical suppression hides small cells, then others beside them, then checks that no sum gives them away; and a second
look after one more lesson gives them away all the same. Here a small number isn't hidden in a table: it isn't in it.
"""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from isitok.game.results.parts import LEAST_OF_ALL, Counts, Part, VoteKind
from isitok.game.results.terms import Term
from isitok.value import Value, replace

LEAST_GROUPS_IN_A_SUM: Final = 3
"""Anybody who knows one of the two would know the other."""


class Row(NamedTuple):
    """What a tally counts."""

    term: Term
    topic: str
    kind: VoteKind


class Tally(Value):
    """The votes of a row on either side, and the smallest number of different people that they come from.

    Seven pupils in five lessons are still seven. For what is shown, it is the number of the weakest block.
    """

    agreed: int = 0
    differed: int = 0
    agreed_people: int = 0
    differed_people: int = 0
    groups: int = 0  # known to be different people
    agreed_most: int = 0  # of what waits: the most of those people that come from one lesson
    differed_most: int = 0
    least: int = 0  # of what waits: the strictest setting under which any of it was counted

    @property
    def votes(self) -> int:
        """All the votes."""
        return self.agreed + self.differed

    @property
    def people(self) -> int:
        """The people on the side that has fewer."""
        return min(self.agreed_people, self.differed_people)

    @property
    def people_without_one(self) -> int:
        """The people on the side that has fewer, whichever lesson is taken away."""
        return min(self.agreed_people - self.agreed_most, self.differed_people - self.differed_most)


class Book(Value):
    """The results of this computer."""

    shown: Mapping[Row, Tally] = {}
    waiting: Mapping[Row, Tally] = {}


def add_lesson(book: Book, term: Term, counts: Counts, least: int, *, new_group: bool) -> Book:
    """The book with a lesson's votes. ``new_group``: none of these people has been counted this term."""
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
        waiting[row] = _of_groups(waiting.get(row, Tally()), tally, least, new_group=new_group)
    for row in tuple(waiting):
        together = _together(row)
        if all(_is_ready(waiting.get(each), least) for each in together):
            _show(shown, {each: _block(waiting.pop(each)) for each in together})
    return replace(book, shown=shown, waiting=waiting)


def alone(term: Term, counts: Counts, least: int) -> Book:
    """One lesson by itself: what is shown of it at once. What waits for other groups is left out, but not the fact."""
    book = add_lesson(Book(), term, counts, least, new_group=True)
    return replace(book, waiting=dict.fromkeys(book.waiting, Tally()))


def without_old(book: Book, now: Term) -> Book:
    """The book without terms that are no longer kept."""
    shown, waiting = (
        {row: tally for row, tally in part.items() if row.term.is_kept(now)} for part in (book.shown, book.waiting)
    )
    return Book(shown, waiting)


def _of(part: Part) -> Tally:
    agreed = part.agreed if part.agreed_people is None else part.agreed_people
    differed = part.differed if part.differed_people is None else part.differed_people
    return Tally(part.agreed, part.differed, agreed, differed, 1)


def _of_one_group(one: Tally, other: Tally) -> Tally:
    """Two votes of the same people."""
    return Tally(
        one.agreed + other.agreed,
        one.differed + other.differed,
        max(one.agreed_people, other.agreed_people),
        max(one.differed_people, other.differed_people),
        1,
    )


def _of_groups(one: Tally, lesson: Tally, least: int, *, new_group: bool) -> Tally:
    """One lesson more. Its people count only where they are different ones. More than ``least`` makes no difference."""
    agreed, differed = (min(people, least) for people in (lesson.agreed_people, lesson.differed_people))
    if not new_group:
        agreed = differed = 0
    return Tally(
        one.agreed + lesson.agreed,
        one.differed + lesson.differed,
        one.agreed_people + agreed,
        one.differed_people + differed,
        one.groups + (1 if new_group else 0),
        max(one.agreed_most, agreed),
        max(one.differed_most, differed),
        max(one.least, least),
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
    """Whether what waits may be shown, as one block."""
    if tally is None:
        return False
    least = max(least, tally.least)
    return (
        tally.groups >= LEAST_GROUPS_IN_A_SUM
        and tally.people_without_one >= least
        and min(tally.agreed, tally.differed) >= 2 * least
    )


def _block(tally: Tally) -> Tally:
    """A sum that is shown from now on. It stands for as many people as its strictest setting."""
    people = min(tally.people_without_one, tally.agreed // 2, tally.differed // 2)
    return Tally(tally.agreed, tally.differed, people, people, tally.groups)


def _together(row: Row) -> Iterable[Row]:
    """The rows that are shown with this one or not at all: before and after always come from the same lessons."""
    if row.kind in (VoteKind.BEFORE, VoteKind.AFTER):
        return row._replace(kind=VoteKind.BEFORE), row._replace(kind=VoteKind.AFTER)
    return (row,)
