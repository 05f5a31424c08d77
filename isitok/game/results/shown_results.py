"""What can be shown of the results: by term, topic and year, and before and after. Totals have nothing else in them."""

from collections.abc import Mapping
from enum import Enum, auto

from isitok.base.value import Value
from isitok.game.results.book import LEAST_GROUPS_IN_A_SUM, Book, Row, Tally, together
from isitok.game.results.result_parts import ALL_TOPICS, COURSES, HALVES, ORDERS, TOPICS, YEARS, VoteKind
from isitok.game.results.terms import Term


class Cell(Value):
    """How many votes agreed with the game, out of how many; or there are too few to show, or none."""

    agreed: int = 0
    votes: int = 0
    too_few: bool = False


class PartResults(Value):
    """What was said in one term about one topic, or in one year group."""

    of: str  # the topic, or the year
    harm: Cell
    fine: Cell


class WhyNot(Enum):
    """Why before and after can't be compared yet."""

    HALF_ASKED = auto()  # only one of the two lessons of a course has been counted
    ONE_ORDER = auto()  # one story of the pair was always first
    TOO_FEW = auto()


class Comparison(Value):
    """Of 100 votes, how many agreed before and after, as the mean of both orders; or why that isn't shown."""

    before: int = 0
    after: int = 0
    classes: tuple[int, int] = (0, 0)  # that had the named story first, and the other
    why_not: WhyNot | None = None


class TermResults(Value, kw_only=True):
    """What was said in one term."""

    term: Term
    harm: Cell = Cell()
    fine: Cell = Cell()
    topics: tuple[PartResults, ...] = ()
    years: tuple[PartResults, ...] = ()  # of three classes or more
    compared: Comparison | None = None  # None: nothing was asked both before and after lessons


class CourseResults(Value):
    """What was said before a course, in its first lesson, and after it, in its last."""

    course: str
    compared: Comparison


def visible_results(book: Book, least: int) -> tuple[TermResults, ...]:
    """The results as they can be shown now, the latest term first."""
    terms = {row.term for row in (*book.shown, *book.waiting)}
    return tuple(_term(book, term, least) for term in sorted(terms, reverse=True))


def visible_courses(book: Book, least: int) -> tuple[CourseResults, ...]:
    """Before and after of each course, over all terms that are kept: a course may begin in one and end in another."""
    found = ((course, compare(_only(book, course=course), least)) for course in COURSES)
    return tuple(CourseResults(course, compared) for course, compared in found if compared)


def compare(book: Book, least: int) -> Comparison | None:
    """Before and after, over all rows of a book that are halves; None where nothing was asked."""
    asked = {(row.kind, row.order) for row in (*book.shown, *book.waiting) if row.kind in HALVES}
    if not asked:
        return None
    if len({kind for kind, _ in asked}) < len(HALVES):
        return Comparison(why_not=WhyNot.HALF_ASKED)
    large = Book(large_in(book, least))
    halves = [[_only(large, kind=kind, order=order) for order in ORDERS] for kind in HALVES]
    if all(part.shown for half in halves for part in half):
        before, after = (round(sum(_in_100(part) for part in half) / len(ORDERS)) for half in halves)
        first, other = (sum(tally.groups for tally in part.shown.values()) for part in halves[0])
        return Comparison(before, after, (first, other))
    both = {order for _, order in asked} >= {*ORDERS}
    return Comparison(why_not=WhyNot.TOO_FEW if both else WhyNot.ONE_ORDER)


def _in_100(book: Book) -> float:
    tallies = book.shown.values()
    return 100 * sum(tally.agreed for tally in tallies) / sum(tally.votes for tally in tallies)


def _term(book: Book, term: Term, least: int) -> TermResults:
    book = _only(book, term=term, course="")

    def part(name: str, of: Mapping[str, str], groups: int = 0) -> PartResults:
        harm, fine = (_cell(_only(book, kind=kind, **of), least, groups) for kind in (VoteKind.HARM, VoteKind.FINE))
        return PartResults(name, harm, fine)

    rows = (*book.shown, *book.waiting)
    played, there = {row.topic for row in rows} - {ALL_TOPICS}, {row.year for row in rows}
    topics = tuple(part(topic, {"topic": topic}) for topic in TOPICS if topic in played)
    years = tuple(part(year, {"year": year}, LEAST_GROUPS_IN_A_SUM) for year in YEARS if year in there)
    all_ = part("", {})
    return TermResults(
        term=term,
        harm=all_.harm,
        fine=all_.fine,
        topics=tuple(row for row in topics if (row.harm, row.fine) != (Cell(), Cell())),
        years=tuple(row for row in years if row.harm.votes or row.fine.votes),
        compared=compare(book, least),
    )


def _cell(book: Book, least: int, groups: int) -> Cell:
    """The sum of what can be shown of all rows, if it is of so many different classes, and of nothing else."""
    large = large_in(book, least).values()
    if not large or sum(tally.groups for tally in large) < groups:
        return Cell(too_few=bool(book.shown or book.waiting))
    agreed = sum(tally.agreed for tally in large)
    return Cell(agreed, agreed + sum(tally.differed for tally in large))


def large_in(book: Book, least: int) -> dict[Row, Tally]:
    """What was large enough once may not be for a stricter setting; then it hides what is shown with it, too."""
    large = {row: tally for row, tally in book.shown.items() if tally.people >= least}
    return {row: tally for row, tally in large.items() if all(each in large for each in together(row))}


def _only(book: Book, **wanted: object) -> Book:
    """The rows of a book of which this holds."""
    shown, waiting = (
        {row: tally for row, tally in part.items() if all(getattr(row, name) == of for name, of in wanted.items())}
        for part in (book.shown, book.waiting)
    )
    return Book(shown, waiting)
