"""The schools in a store, for whoever looks after it: what each has passed on, its share of all, and when it came."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from isitok.base.value import Value
from isitok.council.schools import Files, counted_by_name
from isitok.council.unusual_files import votes_and_answers
from isitok.game.results.contribution import Cell, Sides
from isitok.game.results.terms import Term


class Listed(Value):
    """A school."""

    name: str  # or the number of its file
    files: int
    votes: int
    of_votes: float  # its share of all votes, from 0 to 1
    answers: int
    of_answers: float
    day: str  # the last on which something of it came; "" if it isn't known
    terms: tuple[Term, ...]


def schools_listed(
    files: Files, days: Mapping[str, str], sums: Iterable[tuple[str, Cell, Sides]]
) -> tuple[Listed, ...]:
    """All schools, the one with the largest share first. ``days``: when something of a file came last."""
    numbers: dict[str, list[str]] = defaultdict(list)
    for number, filed in sorted(files.items(), key=lambda each: (each[1].told.casefold(), each[0])):
        numbers[filed.school].append(number)
    held: dict[str, list[tuple[Cell, Sides]]] = defaultdict(list)
    for number, cell, sides in sums:
        held[files[number].school].append((cell, sides))
    counted = {school: votes_and_answers(held[school]) for school in numbers}
    votes, answers = (sum(each[at] for each in counted.values()) for at in (0, 1))
    found = [
        Listed(
            name=_name(school, numbers[school], files),
            files=len(numbers[school]),
            votes=counted[school][0],
            of_votes=counted[school][0] / (votes or 1),
            answers=counted[school][1],
            of_answers=counted[school][1] / (answers or 1),
            day=max(days[number] for number in numbers[school]),
            terms=tuple(sorted({cell.term for cell, _ in held[school]})),
        )
        for school in numbers
    ]
    return tuple(sorted(found, key=lambda each: -max(each.of_votes, each.of_answers)))


def _name(school: str, numbers: Iterable[str], files: Files) -> str:
    """The name by which a school is counted, as it was typed, rather than one that means the same."""
    told = [files[number] for number in numbers]
    own = (each for each in told if each.school == counted_by_name(each.told))
    return next(own, told[0]).told or school
