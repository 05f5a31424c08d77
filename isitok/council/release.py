"""The one rule that decides what a council's report shows of the schools' sums.

Of each sum of each file, two numbers are known: what the file says *now*, and what is *shown* of it. A report is made
of what is shown, and of nothing else. When files are added, the sums in which now and shown differ wait, and those that
count the same thing wait together. They become what is shown all at once, as one step, if

- those that have grown by ten people or more on either side are of three schools or more;
- and on either side they have grown by ten more than the ten each, *also without any one of these schools*.

Where a sum has shrunk, or grown by less – a school has become stricter, or begun anew – it goes along with such a step.
Before and after a lesson take a step together. Many that wait at once are divided into the smallest steps.

So every number in every report, now and later, is a sum of steps, and so is whatever anybody works out by adding and
subtracting: topics from totals, this term from all terms, last week's report from today's. A step holds something new
of three schools, so nothing that can be worked out is of one or two. The second condition is for whoever knows the
rule: three schools of exactly ten each would be known from their sum; as it is, each may still have said ten different
numbers or more, also for one of the others, who knows its own.

*Removed* is what a school takes back altogether. Alone, it would be the difference of two reports. So all steps that it
was in go with it: what other schools said in them waits, and goes along with a later step. It doesn't count as new
there, nor does a file that was removed and is added again: both have been in a report.

What waits is nowhere in a report: not as a number, not as "too few", not in how many schools there are.

What this can't do: whoever begins a second store with other files, and publishes a report of each, has made a
difference that no rule here knows of. Whoever holds the store or the files can read in them what each says.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from isitok.base.value import Value
from isitok.game.results.contribution import HALVES, LEAST_PASSED_ON, Cell, Sides

LEAST_SCHOOLS: Final = 3
"""Of fewer schools, nothing is shown: one of two would know the other."""


class Waiting(Value):
    """What a file says of a cell now, and what is shown of it, or was before it had to wait again."""

    number: str  # of the file
    school: str  # what it is counted as: schools of one name are one
    now: Sides
    shown: Sides
    again: bool = False  # it was removed before, so that nobody knows what of it is new

    @property
    def grown(self) -> Sides:
        """How many votes there are more on either side."""
        return Sides(self.now.agreed - self.shown.agreed, self.now.differed - self.shown.differed)


class Step(Value):
    """What is shown from now on: what these files say of these cells."""

    cells: tuple[Cell, ...]
    numbers: frozenset[str]


def steps(waiting: Mapping[Cell, Sequence[Waiting]]) -> Iterator[Step]:
    """The steps that can be taken now: which cells of which files can be shown together."""
    groups = dict.fromkeys(tuple(each for each in together(cell) if each in waiting) for cell in sorted(waiting))
    for cells in groups:
        if all(is_step(waiting[cell], cell.sides) for cell in cells):
            yield from (Step(cells, frozenset(numbers)) for numbers in _divided(cells, waiting))


def _divided(cells: tuple[Cell, ...], waiting: Mapping[Cell, Sequence[Waiting]]) -> list[list[str]]:
    """Files that make a step together, as few as can be. The order is that of their numbers, which are random."""
    by_number = {cell: {each.number: each for each in waiting[cell]} for cell in cells}
    found: list[list[str]] = []
    some: list[str] = []
    for number in sorted({number for held in by_number.values() for number in held}):
        some.append(number)
        if len(some) >= LEAST_SCHOOLS and all(
            is_step((held[one] for one in some if one in held), cell.sides) for cell, held in by_number.items()
        ):
            found.append(some)
            some = []
    found[-1] += some
    return found


def bound_to(gone: Collection[str], steps_of: Mapping[str, Collection[str]]) -> frozenset[str]:
    """The files that were in a step with one of these, or with one that was in a step with one of these, and so on."""
    taken = {step for number in gone for step in steps_of.get(number, ())}
    bound = frozenset[str]()
    while True:
        more = frozenset(number for number, held in steps_of.items() if not taken.isdisjoint(held))
        if more == bound:
            return bound
        bound = more
        taken |= {step for number in more for step in steps_of[number]}


def is_step(changes: Iterable[Waiting], sides: int) -> bool:
    """Whether what waits of one cell may be shown."""
    more: dict[str, list[int]] = defaultdict(lambda: [0] * sides)
    for each in changes:
        grown = each.grown[:sides]
        if min(grown) >= LEAST_PASSED_ON and not each.again:
            for side in range(sides):
                more[each.school][side] += grown[side] - LEAST_PASSED_ON
    if len(more) < LEAST_SCHOOLS:
        return False
    by_side = zip(*more.values(), strict=True)
    return all(sum(side) - max(side) >= LEAST_PASSED_ON for side in by_side)


def together(cell: Cell) -> tuple[Cell, ...]:
    """The cells that are shown with this one or not at all: both halves of a lesson."""
    if cell.kind in HALVES and not cell.subject:
        return tuple(cell._replace(kind=half) for half in HALVES)
    return (cell,)
