"""What can be shown of the results: by term, by topic, and before and after. Totals contain only what can be shown."""

from collections.abc import Iterable

from isitok.base.value import Value
from isitok.game.results.book import Book, Row
from isitok.game.results.result_parts import ALL_TOPICS, COURSES, TOPICS, VoteKind
from isitok.game.results.terms import Term


class Cell(Value):
    """How many votes agreed with the game, out of how many; or there are too few to show, or none."""

    agreed: int = 0
    votes: int = 0
    too_few: bool = False


class TopicResults(Value):
    """What was said in one term about one topic."""

    topic: str
    harm: Cell
    fine: Cell


class TermResults(Value, kw_only=True):
    """What was said in one term."""

    term: Term
    harm: Cell
    fine: Cell
    topics: tuple[TopicResults, ...]
    before: Cell
    after: Cell

    @classmethod
    def of_nothing(cls, term: Term) -> "TermResults":
        """A term without votes."""
        return cls(term=term, harm=Cell(), fine=Cell(), topics=(), before=Cell(), after=Cell())

    @property
    def compares(self) -> bool:
        """Whether anything was asked both before and after lessons."""
        return (self.before, self.after) != (Cell(), Cell())


class CourseResults(Value):
    """What was said before a course, in its first lesson, and after it, in its last: both, or neither."""

    course: str
    before: Cell
    after: Cell

    @property
    def is_half_asked(self) -> bool:
        """Whether only one of the two lessons has been counted so far."""
        return (self.before, self.after) == (Cell(), Cell())


def visible_results(book: Book, least: int) -> tuple[TermResults, ...]:
    """The results as they can be shown now, the latest term first."""
    terms = {row.term for row in (*book.shown, *book.waiting)}
    return tuple(_term(book, term, least) for term in sorted(terms, reverse=True))


def visible_courses(book: Book, least: int) -> tuple[CourseResults, ...]:
    """Before and after of each course, over all terms that are kept: a course may begin in one and end in another."""
    rows = {row for row in (*book.shown, *book.waiting) if row.course}
    found: list[CourseResults] = []
    for course in COURSES:
        kinds = (VoteKind.BEFORE, VoteKind.AFTER)
        halves = [sorted(row for row in rows if (row.course, row.kind) == (course, kind)) for kind in kinds]
        if not any(halves):
            continue
        before, after = (_sum(_cell(book, (row,), least) for row in half) for half in halves)
        if not all(halves):
            before = after = Cell()
        elif before.too_few or after.too_few:
            before = after = Cell(too_few=True)
        found.append(CourseResults(course, before, after))
    return tuple(found)


def _term(book: Book, term: Term, least: int) -> TermResults:
    def cell(topic: str, *kinds: VoteKind) -> Cell:
        return _cell(book, tuple(Row(term, topic, kind) for kind in kinds), least)

    played = [topic for topic in TOPICS if topic != ALL_TOPICS]
    topics = tuple(TopicResults(topic, cell(topic, VoteKind.HARM), cell(topic, VoteKind.FINE)) for topic in played)
    topics = tuple(row for row in topics if (row.harm, row.fine) != (Cell(), Cell()))
    return TermResults(
        term=term,
        harm=_sum((*(row.harm for row in topics), cell(ALL_TOPICS, VoteKind.HARM))),
        fine=_sum((*(row.fine for row in topics), cell(ALL_TOPICS, VoteKind.FINE))),
        topics=topics,
        before=cell(ALL_TOPICS, VoteKind.BEFORE, VoteKind.AFTER),
        after=cell(ALL_TOPICS, VoteKind.AFTER, VoteKind.BEFORE),
    )


def _cell(book: Book, rows: tuple[Row, ...], least: int) -> Cell:
    """The first of these rows. The others are shown with it or not at all."""
    shown = [book.shown[row] for row in rows if row in book.shown]
    if not shown:
        return Cell(too_few=any(row in book.waiting for row in rows))
    # What was large enough once may not be for a stricter setting.
    large = all(tally.people >= least for tally in shown)
    return Cell(shown[0].agreed, shown[0].votes) if large else Cell(too_few=True)


def _sum(cells: Iterable[Cell]) -> Cell:
    """The sum of what can be shown, and of nothing else."""
    cells = tuple(cells)
    shown = [cell for cell in cells if cell.votes]
    if not shown:
        return Cell(too_few=any(cell.too_few for cell in cells))
    return Cell(sum(cell.agreed for cell in shown), sum(cell.votes for cell in shown))
