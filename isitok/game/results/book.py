"""The results that are kept, and the one rule that decides what is shown of them.

What is published is decided before any vote: of each lesson, how many saw harm and how many saw what is fine, over
*all* its stories; by topic only where every topic of it is large enough; and before and after. Nothing is smaller.

What is shown is made of blocks. A block is

- what a lesson said of one kind, all topics together or, where each of them is large enough, by topic. It is large
  enough if, in at least one of its votes, ``least`` people or more stood on either side: however the hands of several
  votes are added up, so many *different* people must then stand behind either side of the sum. A sum of several votes
  has one more on either side for each further vote: ten of 56, where ten have to be in one of two votes, would tell
  whoever is among them that nobody else is in the other;
- or a sum of three lessons or more, none of which could be shown alone, with ``least`` people or more on either side,
  *as it is and with any one lesson of it taken away*, and twice as many votes.

A vote lies in one block and stays in it. One that lies in none yet waits, added to the others that wait in its row.
Where a topic would be small, it isn't hidden beside a total that gives it away: topics are merged into the lesson's
total, and none of them is shown.

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

- A stricter setting hides what it would not have shown, and every sum of several votes; a wider one opens nothing that
  was counted before it: what waits does so by the strictest setting under which any of it was counted. Trying one
  setting after another tells no more.
- Before and after are two blocks that are seen together or not at all: both of one lesson, or each of a lesson of the
  same course. Which story of a pair came first is part of a row, as two orders are compared.
- So is a class's year group. What still waits of several years when its term is over waits together from then on, as
  votes without a year.
- Of people who were counted before, each lesson's votes are added, and its people are not: seven pupils in five lessons
  are seven.
- Deleting results deletes blocks and what waits together: what is counted afterwards has nothing in common with them.
- Two files are of different lessons. A lesson that is gone on with twice is known by its number (``store.results``).

Classical suppression hides small cells, then others beside them, then checks that no sum gives them away; and a second
look after one more lesson gives them away all the same. Here a small number isn't hidden in a table: it isn't in it.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from isitok.base.value import Value, replace
from isitok.game.results.result_parts import ALL_TOPICS, HALVES, LEAST_OF_ALL, Counts, Part, VoteKind
from isitok.game.results.terms import Term

LEAST_GROUPS_IN_A_SUM: Final = 3
"""Anybody who knows one of the two would know the other."""


class Row(NamedTuple):
    """What a tally counts."""

    term: Term
    topic: str
    kind: VoteKind
    course: str = ""  # of halves that are asked in different lessons: before in the first, after in the last
    order: str = ""  # of halves: which story of the pair was first; "" = not decided by the class's name
    year: str = ""  # the year group; "" = nobody said, or it went into a sum with others


class Tally(Value):
    """The votes of a row on either side, and the smallest number of different people that they come from.

    Seven pupils in five lessons are still seven. For what is shown, it is the number of the weakest block.
    """

    agreed: int = 0
    differed: int = 0
    agreed_people: int = 0
    differed_people: int = 0
    groups: int = 0  # classes known to be different people; of all rows of a kind and year, each is in one
    agreed_most: int = 0  # of what waits: the most of those people that come from one lesson
    differed_most: int = 0
    least: int = 0  # of what waits: the strictest setting under which any of it was counted

    @property
    def votes(self) -> int:
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
    shown, waiting = dict(book.shown), dict(book.waiting)
    lesson = _by_kind(term, counts)
    for whole, topics in lesson.items():
        if all(_is_large(_votes(lesson.get(each, {})), least) for each in together(whole)):
            blocks = {whole: _votes(topics)}
            if all(_is_large(votes, least) for votes in topics.values()):
                blocks = {row: tuple(votes) for row, votes in topics.items()}
            different = new_group or whole.kind in HALVES  # a course is begun and ended once
            for row, votes in blocks.items():
                _show(shown, {row: replace(_lesson_block(votes, least), groups=int(different))})
                different = False
        else:
            one = _of_one_group(_votes(topics))
            waiting[whole] = _of_groups(waiting.get(whole, Tally()), one, least, new_group=new_group)
        for row in topics:
            waiting.setdefault(row, Tally())  # nothing of this topic waits in it; but it was voted on
    return _with_ready(shown, waiting, least)


def _with_ready(shown: dict[Row, Tally], waiting: dict[Row, Tally], least: int) -> Book:
    """The book in which whatever is large enough by now no longer waits."""
    for row in tuple(waiting):
        rows = together(row)
        if all(_is_ready(waiting.get(each), least) for each in rows):
            _show(shown, {each: _sum_block(waiting.pop(each), least) for each in rows})
    return Book(shown, waiting)


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


def close_terms(book: Book, now: Term) -> Book:
    """The book in which all years of the terms that are over wait together.

    It is kept so before anything of it is shown. Were it only looked at so, by a clock that is ahead, the same votes
    could lie in two blocks.
    """
    if not any(_waits_by_year(row, now) for row in book.waiting):
        return book
    joined: dict[Row, Tally] = {}
    for row, tally in book.waiting.items():
        into = row._replace(year="") if _waits_by_year(row, now) else row
        joined[into] = _wait_together(joined.get(into, Tally()), tally)
    return _with_ready({**book.shown}, joined, LEAST_OF_ALL)


def _waits_by_year(row: Row, now: Term) -> bool:
    return bool(row.year) and row.term < now


def _wait_together(one: Tally, other: Tally) -> Tally:
    """What waits of one year, and of another: no class is in both."""
    return Tally(
        one.agreed + other.agreed,
        one.differed + other.differed,
        one.agreed_people + other.agreed_people,
        one.differed_people + other.differed_people,
        one.groups + other.groups,
        max(one.agreed_most, other.agreed_most),
        max(one.differed_most, other.differed_most),
        max(one.least, other.least),
    )


def _by_kind(term: Term, counts: Counts) -> dict[Row, dict[Row, list[Tally]]]:
    """A lesson's votes: by kind, over all topics, and in each kind by topic."""
    found: dict[Row, dict[Row, list[Tally]]] = {}
    for part in chain.from_iterable(counts):
        row = Row(term, part.topic, part.kind, part.course, part.order, part.year)
        found.setdefault(row._replace(topic=ALL_TOPICS), {}).setdefault(row, []).append(_of(part))
    return found


def _votes(topics: Mapping[Row, Sequence[Tally]]) -> tuple[Tally, ...]:
    return tuple(chain.from_iterable(topics.values()))


def _of(part: Part) -> Tally:
    agreed = part.agreed if part.agreed_people is None else part.agreed_people
    differed = part.differed if part.differed_people is None else part.differed_people
    return Tally(part.agreed, part.differed, agreed, differed, 1)


def _is_large(votes: Sequence[Tally], least: int) -> bool:
    """Whether votes of one lesson may be shown, as one sum."""
    one = _of_one_group(votes)
    return one.people >= least and min(one.agreed, one.differed) >= least + len(votes) - 1


def _of_one_group(votes: Sequence[Tally]) -> Tally:
    """Votes of the same people. At least as many are on a side as were there in one of the votes."""
    return Tally(
        sum(vote.agreed for vote in votes),
        sum(vote.differed for vote in votes),
        max((vote.agreed_people for vote in votes), default=0),
        max((vote.differed_people for vote in votes), default=0),
        1,
    )


def _of_groups(one: Tally, lesson: Tally, least: int, *, new_group: bool) -> Tally:
    """A tally with one lesson added. Its people count if they are a new group, up to ``least`` on each side."""
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


def _lesson_block(votes: Sequence[Tally], least: int) -> Tally:
    """What is shown of one lesson from now on. Of a single vote, the number itself says how many people that is."""
    return _of_one_group(votes) if len(votes) == 1 else _count_as_least(least, _of_one_group(votes))


def _sum_block(tally: Tally, least: int) -> Tally:
    """A sum of lessons that is shown from now on."""
    return _count_as_least(max(least, tally.least), tally)


def _count_as_least(least: int, tally: Tally) -> Tally:
    """A sum stands for as many people as its setting, and not for more.

    Else one could try stricter ones, one after the other: the first that hides it would tell how many there were in a
    single vote.
    """
    return Tally(tally.agreed, tally.differed, least, least, tally.groups)


def together(row: Row) -> Iterable[Row]:
    """The rows that are shown with this one or not at all: before and after, where they come from the same lessons."""
    if row.kind in HALVES and not row.course:
        return row._replace(kind=VoteKind.BEFORE), row._replace(kind=VoteKind.AFTER)
    return (row,)
