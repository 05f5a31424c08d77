"""What to look at before a report: files that are unlike the others, as a slip or somebody who invents would make them.

It is for whoever looks after the store, is said once something is added, and changes nothing.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from statistics import median
from typing import Final

from isitok.base.value import Value
from isitok.council.release import LEAST_SCHOOLS
from isitok.council.schools import Files
from isitok.game.results.contribution import VOICE, Cell, Sides
from isitok.game.results.terms import Term

TIMES: Final = 10
"""A file of more than so many times the votes of the middle one is said."""

_FEW: Final = 5  # below so many schools, each makes about a quarter of a sum, or more
_ALIKE: Final = 3  # sums; one or two can be the same by chance


class LargeFile(Value):
    """A file with many more votes in a term than the others."""

    number: str
    term: Term
    votes: int
    middle: int  # the median of all files


class Part(Value):
    """A file that makes up a large share of a sum."""

    number: str
    cell: Cell
    percent: int
    schools: int  # whose sum it is
    more: int  # so many other sums of which it makes much


class Twin(Value):
    """A file that says the same of a term as another one."""

    number: str
    term: Term
    other: str


def unusual_files(
    sums: Iterable[tuple[str, Cell, Sides]], files: Files, added: Collection[str]
) -> Iterator[LargeFile | Part | Twin]:
    """What is unusual about the files just added, compared with all others. ``sums``: of all files, as they are now."""
    by_cell: dict[Cell, dict[str, int]] = defaultdict(dict)
    by_term: dict[Term, dict[str, dict[Cell, Sides]]] = defaultdict(lambda: defaultdict(dict))
    for number, cell, sides in sums:
        by_cell[cell][number] = sum(sides)
        by_term[cell.term][number][cell] = sides
    for term, of in sorted(by_term.items()):
        yield from _large(term, of, added)
        yield from _twins(term, of, added)
    yield from _parts(by_cell, files, added)


def votes_and_answers(sums: Iterable[tuple[Cell, Sides]]) -> tuple[int, int]:
    """How many votes, and how many answers of young people, all of these are."""
    votes = answers = 0
    for cell, sides in sums:
        if cell.kind == VOICE:
            answers += sum(sides)
        else:
            votes += sum(sides)
    return votes, answers


def _large(term: Term, of: Mapping[str, Mapping[Cell, Sides]], added: Collection[str]) -> Iterator[LargeFile]:
    votes = {number: sum(votes_and_answers(held.items())) for number, held in of.items()}
    middle = int(median(votes.values()))
    for number, all_ in sorted(votes.items()):
        if number in added and len(votes) >= LEAST_SCHOOLS and all_ > TIMES * middle:
            yield LargeFile(number, term, all_, middle)


def _twins(term: Term, of: Mapping[str, Mapping[Cell, Sides]], added: Collection[str]) -> Iterator[Twin]:
    same: dict[tuple[tuple[Cell, Sides], ...], list[str]] = defaultdict(list)
    for number, held in sorted(of.items(), key=lambda each: (each[0] in added, each[0])):
        if len(held) >= _ALIKE:
            same[tuple(sorted(held.items()))].append(number)
    for first, *others in same.values():
        yield from (Twin(number, term, first) for number in others if number in added)


def _parts(by_cell: Mapping[Cell, Mapping[str, int]], files: Files, added: Collection[str]) -> Iterator[Part]:
    found: dict[str, list[tuple[int, Cell, int]]] = defaultdict(list)
    for cell, of in by_cell.items():
        schools = len({files[number].school for number in of})
        all_ = sum(of.values())
        for number in added:
            if number in of and schools >= LEAST_SCHOOLS and of[number] * (4 if schools >= _FEW else 2) > all_:
                found[number].append((100 * of[number] // all_, cell, schools))
    for number, parts in sorted(found.items()):
        percent, cell, schools = max(parts)
        yield Part(number, cell, percent, schools, len(parts) - 1)
