"""The sums of several computers of a school as one. What waits on any of them never left it.

Each sum stands for ten people or more on either side, so sums of them do, too: they are made of whole blocks.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from isitok.base.value import replace
from isitok.game.results.book import Book, Row, Tally
from isitok.game.results.contribution import HALVES, LEAST_PASSED_ON, VOICE, Cell, Contribution, Sides
from isitok.game.results.result_parts import ALL_TOPICS, COURSES, YEARS, VoteKind
from isitok.game.results.shown_results import (
    Cell as ShownCell,
)
from isitok.game.results.shown_results import CourseResults, PartResults, TermResults, visible_courses, visible_results

Together = tuple[tuple[TermResults, ...], tuple[CourseResults, ...]]
"""What is shown of several computers, as of one."""


def put_together(saved: Iterable[Contribution]) -> Together:
    """All of them. Of one computer, that counts which holds more: an earlier one is in it."""
    fullest: dict[str, Contribution] = {}
    for each in saved:
        if each.number not in fullest or _votes(each) > _votes(fullest[each.number]):
            fullest[each.number] = each
    sums: dict[Cell, Sides] = defaultdict(Sides)
    for one in fullest.values():
        for cell, sides in one.sums:
            sums[cell] = Sides(*map(sum, zip(sums[cell], sides, strict=True)))
    rows = {_row(cell): _tally(sides) for cell, sides in sums.items() if cell.kind != VOICE and not cell.year}
    book = Book(rows)
    terms = visible_results(book, LEAST_PASSED_ON)
    by_year = tuple(replace(term, years=tuple(_years(term, sums))) for term in terms)
    return by_year, visible_courses(book, LEAST_PASSED_ON)


def _years(term: TermResults, sums: dict[Cell, Sides]) -> Iterator[PartResults]:
    """Each year is of three classes or more on every computer that lists it."""
    for year in YEARS:
        kinds = (VoteKind.HARM, VoteKind.FINE)
        found = [sums.get(Cell(term.term, kind.value, ALL_TOPICS, year=year), Sides()) for kind in kinds]
        harm, fine = (ShownCell(sides.agreed, sides.agreed + sides.differed) for sides in found)
        if harm.votes or fine.votes:
            yield PartResults(year, harm, fine)


def _votes(saved: Contribution) -> int:
    return sum(sides.agreed + sides.differed for cell, sides in saved.sums if not cell.year)


def _tally(sides: Sides) -> Tally:
    return Tally(sides.agreed, sides.differed, LEAST_PASSED_ON, LEAST_PASSED_ON, sides.classes)


def _row(cell: Cell) -> Row:
    """The row that a sum is of, as ``contribution_of`` made it."""
    if cell.kind not in HALVES:
        return Row(cell.term, cell.subject, VoteKind(cell.kind))
    course = cell.subject if cell.subject in COURSES else ""
    topic = ALL_TOPICS if course else cell.subject or ALL_TOPICS
    return Row(cell.term, topic, VoteKind(cell.kind), course, cell.order)
