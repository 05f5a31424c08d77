"""What a council's report shows: by term, by topic, by age band, before and after, and what young people say."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from isitok.base.value import Value
from isitok.council.release import LEAST_SCHOOLS
from isitok.game.results.contribution import HALVES, LEAST_PASSED_ON, VOICE, Cell
from isitok.game.results.result_parts import COURSES, TOPICS, VoteKind
from isitok.game.results.terms import Term

VOTES: Final = (VoteKind.HARM.value, VoteKind.FINE.value)


class Shown(NamedTuple):
    """What is shown of some cells: a sum, and of how many schools."""

    agreed: int = 0
    differed: int = 0
    schools: int = 0

    @property
    def votes(self) -> int:
        return self.agreed + self.differed


class Released(Value):
    """What a store has released: the sum of each cell, and how many schools stand behind those that are added up."""

    cells: Mapping[Cell, Shown]
    of_term: Mapping[tuple[Term, str], int]  # over all subjects of a kind
    of_subject: Mapping[tuple[str, str], int]  # of a kind, over all terms
    schools: int  # in all


class Line(Value):
    """A row: what it is about, and what was said of harm and of what is fine, or before and after."""

    of: Term | str  # a term, a topic, the ages of a course, or an answer
    first: Shown
    second: Shown = Shown()


class Answered(Value):
    """What young people answered to a question in a term: how many gave each answer, the most first."""

    id: str
    term: Term
    answers: tuple[Line, ...]


class Picture(Value, kw_only=True):
    """All that is in a report."""

    schools: int  # 0: fewer than three
    terms: tuple[Line, ...]
    topics: tuple[Line, ...]
    topics_of: tuple[tuple[Term, tuple[Line, ...]], ...]
    halves: tuple[Line, ...]  # before and after lessons, by term
    courses: tuple[Line, ...]  # before and after courses, by age band
    questions: tuple[Answered, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing can be shown yet."""
        return not (self.terms or self.halves or self.courses or self.questions)


def picture_of(released: Released) -> Picture:
    """The picture. The latest term is first."""
    cells = {cell: shown for cell, shown in released.cells.items() if _is_large(shown, cell.sides)}
    terms = sorted({cell.term for cell in cells}, reverse=True)

    def one(term: Term, kind: str, subject: str) -> Shown:
        return cells.get(Cell(term, kind, subject), Shown())

    def in_term(term: Term, kind: str) -> Shown:
        of = (shown for cell, shown in cells.items() if (cell.term, cell.kind) == (term, kind))
        return _sum(of, released.of_term.get((term, kind), 0))

    def in_all(kind: str, subject: str) -> Shown:
        of = (shown for cell, shown in cells.items() if (cell.kind, cell.subject) == (kind, subject))
        return _sum(of, released.of_subject.get((kind, subject), 0))

    by_topic = {term: [Line(topic, *(one(term, kind, topic) for kind in VOTES)) for topic in TOPICS] for term in terms}
    return Picture(
        schools=released.schools if cells and released.schools >= LEAST_SCHOOLS else 0,
        terms=_with_any(Line(term, *(in_term(term, kind) for kind in VOTES)) for term in terms),
        topics=_with_any(Line(topic, *(in_all(kind, topic) for kind in VOTES)) for topic in TOPICS),
        topics_of=tuple((term, found) for term, lines in by_topic.items() if (found := _with_any(lines))),
        halves=_with_both(Line(term, *(one(term, half, "") for half in HALVES)) for term in terms),
        courses=_with_both(Line(ages, *(in_all(half, ages) for half in HALVES)) for ages in COURSES),
        questions=_questions(cells),
    )


def _with_any(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.first.votes or line.second.votes)


def _with_both(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.first.votes and line.second.votes)


def _is_large(shown: Shown, sides: int) -> bool:
    """Whether it is still large enough: schools may have taken the same name, or begun anew, since it was shown."""
    return shown.schools >= LEAST_SCHOOLS and min(shown[:sides]) >= LEAST_PASSED_ON


def _sum(cells: Iterable[Shown], schools: int) -> Shown:
    """The sum of what is shown, and of nothing else."""
    found = tuple(cells)
    return Shown(sum(each.agreed for each in found), sum(each.differed for each in found), schools if found else 0)


def _questions(cells: Mapping[Cell, Shown]) -> tuple[Answered, ...]:
    found: dict[tuple[str, Term], list[Line]] = defaultdict(list)
    for cell, shown in cells.items():
        if cell.kind == VOICE:
            question, answer = cell.answer
            found[question, cell.term].append(Line(answer, shown))
    return tuple(
        Answered(question, term, tuple(sorted(lines, key=lambda line: (-line.first.agreed, str(line.of)))))
        for (question, term), lines in sorted(found.items(), key=lambda each: (each[0][0], _latest_first(each[0][1])))
    )


def _latest_first(term: Term) -> tuple[int, int]:
    return -term.year, -term.number
