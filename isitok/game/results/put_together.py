"""The sums of several computers of a school as one book. What waits on any of them never left it.

Each sum stands for ten people or more on either side, so sums of them do, too: they are made of whole blocks.
"""

from collections.abc import Iterable

from isitok.game.results.book import Book, Row, Tally
from isitok.game.results.contribution import HALVES, LEAST_PASSED_ON, VOICE, Cell, Contribution
from isitok.game.results.result_parts import ALL_TOPICS, COURSES, VoteKind


def put_together(saved: Iterable[Contribution]) -> Book:
    """All of them. Of one computer, that counts which holds more: an earlier one is in it."""
    fullest: dict[str, Contribution] = {}
    for each in saved:
        if each.number not in fullest or _votes(each) > _votes(fullest[each.number]):
            fullest[each.number] = each
    shown: dict[Row, Tally] = {}
    for one in fullest.values():
        for cell, sides in one.sums:
            if cell.kind != VOICE:
                was = shown.get(row := _row(cell), Tally())
                shown[row] = Tally(
                    was.agreed + sides.agreed,
                    was.differed + sides.differed,
                    LEAST_PASSED_ON,
                    LEAST_PASSED_ON,
                    was.groups + 1,
                )
    return Book(shown)


def _votes(saved: Contribution) -> int:
    return sum(sides.agreed + sides.differed for _, sides in saved.sums)


def _row(cell: Cell) -> Row:
    """The row that a sum is of, as ``contribution_of`` made it."""
    if cell.kind not in HALVES:
        return Row(cell.term, cell.subject, VoteKind(cell.kind))
    if cell.subject in COURSES:
        return Row(cell.term, ALL_TOPICS, VoteKind(cell.kind), cell.subject)
    return Row(cell.term, cell.subject or ALL_TOPICS, VoteKind(cell.kind))
