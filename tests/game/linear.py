"""What can be worked out of sums that are known, exactly: which sums follow from them, and how far a number reaches.

Elimination over fractions; and two phases of the simplex method, with Bland's rule, so that it ends. It knows nothing
of the game.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

Sums = Sequence[tuple[frozenset[int], int]]
"""Sets of unknowns (from 0), each with what they come to. No unknown is below 0."""


class Span:
    """All that can be worked out by adding and subtracting these sums, however often: sets of unknowns (from 0)."""

    def __init__(self, sums: Iterable[frozenset[int]]) -> None:
        self._rows: dict[int, dict[int, Fraction]] = {}  # by the first unknown of each, reduced
        for of in sums:
            self.add(of)

    def add(self, of: Iterable[int]) -> None:
        """One more sum is known."""
        left = self._without(of)
        if left:
            first = min(left)
            self._rows[first] = {at: number / left[first] for at, number in left.items()}

    def holds(self, of: Iterable[int]) -> bool:
        """Whether this sum follows."""
        return not self._without(of)

    def begins_at_or_after(self, unknown: int) -> bool:
        """Whether anything follows that has none of the unknowns before this one in it, with whatever factors."""
        return any(first >= unknown for first in self._rows)

    def _without(self, of: Iterable[int]) -> dict[int, Fraction]:
        left = dict.fromkeys(of, Fraction(1))
        while (first := min((at for at in left if at in self._rows), default=None)) is not None:
            by = left[first]
            for at, number in self._rows[first].items():
                left[at] = left.get(at, Fraction(0)) - by * number
            left = {at: number for at, number in left.items() if number}
        return left


def reach(unknown: int, count: int, sums: Sums) -> tuple[Fraction, Fraction]:
    """The least and the most that this unknown can be."""
    return -_most({unknown: -1}, count, sums), _most({unknown: 1}, count, sums)


def _most(aim: Mapping[int, int], count: int, sums: Sums) -> Fraction:
    rows = [[Fraction(int(each in of)) for each in range(count)] for of, _ in sums]
    width = count + len(rows)
    table = [
        [*row, *(Fraction(int(at == number)) for at in range(len(rows))), Fraction(total)]
        for number, (row, (_, total)) in enumerate(zip(rows, sums, strict=True))
    ]
    basis = list(range(count, width))
    first = [Fraction(-1 if count <= each < width else 0) for each in range(width)]
    _climb(table, basis, first, width)
    assert all(table[row][-1] == 0 for row, each in enumerate(basis) if each >= count), "no numbers fit these sums"
    for row, each in enumerate(basis):
        if each >= count:
            into = next((at for at in range(count) if table[row][at] != 0), None)
            if into is not None:
                _pivot(table, basis, row, into)
    second = [Fraction(aim.get(each, 0)) for each in range(width)]
    _climb(table, basis, second, count)
    return sum((second[each] * table[row][-1] for row, each in enumerate(basis)), Fraction(0))


def _climb(table: list[list[Fraction]], basis: list[int], worth: Sequence[Fraction], width: int) -> None:
    while True:
        gain = (
            at
            for at in range(width)
            if at not in basis and worth[at] > sum(worth[each] * table[row][at] for row, each in enumerate(basis))
        )
        into = next(gain, None)
        if into is None:
            return
        limits = [(line[-1] / line[into], basis[row], row) for row, line in enumerate(table) if line[into] > 0]
        assert limits, "there is no most"
        _pivot(table, basis, min(limits)[2], into)


def _pivot(table: list[list[Fraction]], basis: list[int], row: int, into: int) -> None:
    by = table[row][into]
    table[row] = [each / by for each in table[row]]
    for other, line in enumerate(table):
        if other != row and line[into]:
            factor = line[into]
            table[other] = [each - factor * mine for each, mine in zip(line, table[row], strict=True)]
    basis[row] = into
