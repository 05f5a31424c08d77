"""What is wrong with a file, where, and how to mend it."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from isitok.base.terminal_safe import escape_control, in_a_line
from isitok.base.value import Ordered, Value


class Severity(StrEnum):
    """How much a problem matters. A scenario with an error is left out; all others are played."""

    ERROR = "error"
    WARNING = "warning"
    QUESTION = "question"  # it may be meant otherwise: whoever wrote it answers. It stops nothing
    NOTE = "note"


FINISH, FIX = "finish", "fix"
_LACKING = frozenset({"missing-key", "empty", "empty-file", "too-short", "changes-if", "no-way-that-helps"})
"""The errors of a story that only lacks something: it is to be finished. With any other it is to be fixed."""

_OUT_OF_PLACE = frozenset({"second-document", "repeated-key", "unknown-key", "wrong-type"})

Path = tuple[str | int, ...]
"""Where a value is in a file: YAML keys and list positions from 0, as in ``("acts", 0, "why")``."""


class Place(Ordered):
    """A place in a file. Lines and columns count from 1; 0 means the whole file."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """``file:line:column``, as editors and terminals understand it."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Places(Value, kw_only=True):
    """Where the values of one file stand."""

    file: str
    marks: Mapping[Path, tuple[int, int]]  # path → line, column (from 1), of the key or list item

    def at(self, *path: str | int) -> Place:
        """The place of a value, or of the nearest thing around it in the file."""
        here: Path = ()
        for step in path:
            if (*here, step) in self.marks:
                here = (*here, step)
            elif step != 0:  # a single value counts as a list of one
                break
        return Place(self.file, *self.marks.get(here, (1, 1)))


class Problem(Ordered):
    """Something that a writer should mend. A value, not an exception."""

    place: Place
    code: str
    message: str
    hint: str
    severity: Severity = Severity.ERROR

    @property
    def to(self) -> str:
        """What is left to do: ``FINISH``, where something is only missing, or ``FIX``; "" if it isn't an error."""
        if self.severity is not Severity.ERROR:
            return ""
        return FINISH if self.code in _LACKING else FIX

    def __str__(self) -> str:
        """Two lines for a person: where and what, then how to mend it."""
        at, file = self.place, in_a_line(self.place.file)
        where = f"{file}, line {at.line}, column {at.column}" if at.line else file
        # A hint may show several lines of a file, but a name can't fake a new line.
        hint = escape_control(self.hint) if file == at.file else in_a_line(self.hint)
        return f"{where}: {self.severity}: {in_a_line(self.message)} [{self.code}]\n    hint: {hint}"


def first_to_mend(problem: Problem) -> tuple[int, Problem]:
    """A key to sort by: errors, those first from which others follow, then the rest.

    Lines that stand where they don't belong are above all other errors. What is missing comes last: often it is
    there, misspelt or out of its place.
    """
    if problem.severity is not Severity.ERROR:
        return 3, problem
    return 0 if problem.code in _OUT_OF_PLACE else 2 if problem.code == "missing-key" else 1, problem


def by_file(problem: Problem) -> tuple[str, int, Problem]:
    """The same, a file at a time."""
    return problem.place.file, *first_to_mend(problem)


def left_to_do(problems: Iterable[Problem]) -> Mapping[str, tuple[int, int]]:
    """For each file with errors, how many things are to finish in it, and how many to fix."""
    found: dict[str, tuple[int, int]] = {}
    for problem in problems:
        if problem.to:
            finish, fix = found.get(problem.place.file, (0, 0))
            found[problem.place.file] = finish + (problem.to == FINISH), fix + (problem.to == FIX)
    return found
