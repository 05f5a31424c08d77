"""What a school passes on to its council: the sums that its own report can show, and nothing else.

Each stands for ten people or more on either side, whatever the setting. There are no totals in it: whoever adds up gets
what the school's report says. Nothing is in it that isn't in that report.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from isitok.base.value import Value, replace
from isitok.format.voice import Question
from isitok.game.results.book import Book, Row, Tally
from isitok.game.results.result_parts import ALL_TOPICS, TOPICS, VoteKind
from isitok.game.results.shown_results import visible_courses
from isitok.game.results.terms import Term
from isitok.game.results.voice_count import Said

LEAST_PASSED_ON: Final = 10
"""So many people stand on either side of each sum that is passed on: also for a school that shows smaller ones."""

VOICE: Final = "voice"
"""The kind of a sum that says how many gave an answer. It has one side only."""

KINDS: Final = (*(kind.value for kind in VoteKind), VOICE)
HALVES: Final = (VoteKind.BEFORE.value, VoteKind.AFTER.value)


class Cell(NamedTuple):
    """What a sum counts."""

    term: Term
    kind: str
    subject: str  # a topic; of a half, the ages of its course, or ""; of an answer, "QUESTION/ANSWER"

    @property
    def sides(self) -> int:
        """How many sides there are: an answer was given; a vote agreed or differed."""
        return 1 if self.kind == VOICE else 2

    @property
    def answer(self) -> tuple[str, str]:
        """The names of question and answer; only of an answer."""
        question, _, answer = self.subject.partition("/")
        return question, answer


def cell_of_answer(term: Term, question: str, answer: str) -> Cell:
    """What the sum of an answer counts."""
    return Cell(term, VOICE, f"{question}/{answer}")


class Sides(NamedTuple):
    """How many saw it as the game does, and how many otherwise; or how many gave an answer, and 0."""

    agreed: int = 0
    differed: int = 0


class Contribution(Value, kw_only=True):
    """The sums of one file of results."""

    number: str  # random: of this file of results
    school: str = ""  # its name, if somebody typed one
    version: str
    sums: tuple[tuple[Cell, Sides], ...]
    terms: tuple[Term, ...]  # all that it is about; one of them may have no sum that can be passed on
    for_school: bool = False  # for colleagues, who put those of several computers together: no council takes it


def contribution_of(
    book: Book,
    least: int,
    *,
    number: str,
    version: str,
    school: str = "",
    only: Term | None = None,
    voice: Iterable[tuple[Cell, Sides]] = (),
) -> Contribution:
    """What can be passed on of these results. ``only``: of this term.

    ``voice``: what young people say, as it is shown to ten people or more.
    """
    least = max(LEAST_PASSED_ON, least)
    sums = [(Cell(row.term, row.kind.value, row.course or _subject(row)), sides) for row, sides in _shown(book, least)]
    sums += [(cell, sides) for cell, sides in voice if sides.agreed >= least]
    terms = {row.term for part in (book.shown, book.waiting) for row in part} | {cell.term for cell, _ in sums}
    return Contribution(
        number=number,
        school=school,
        version=version,
        sums=tuple(sorted(each for each in sums if only in (None, each[0].term))),
        terms=tuple(sorted(term for term in terms if only in (None, term))),
    )


def answers_of(questions: Iterable[Question]) -> frozenset[str]:
    """The subjects of all sums that can say what was answered to these questions."""
    return frozenset(f"{question.id}/{answer}" for question in questions for answer in question.answers)


def is_asked(cell: Cell, answers: Collection[str]) -> bool:
    """Whether a sum says nothing but what can be answered: the ids of others would be words that anybody may choose."""
    return cell.kind != VOICE or cell.subject in answers


def only_asked(contribution: Contribution, answers: Collection[str]) -> tuple[Contribution, int]:
    """What it says without answers that nobody can give here; and how many of these there were."""
    sums = tuple(each for each in contribution.sums if is_asked(each[0], answers))
    return replace(contribution, sums=sums), len(contribution.sums) - len(sums)


def voice_cells(said: Iterable[Said], questions: Sequence[Question]) -> Iterator[tuple[Cell, Sides]]:
    """What young people say, as far as it is shown, by the names of question and answer."""
    for one in said:
        question = questions[one.asked.question - 1]
        for answer, people in zip(question.answers, one.answers, strict=False):
            yield cell_of_answer(one.asked.term, question.id, answer), Sides(people)


def _shown(book: Book, least: int) -> Iterator[tuple[Row, Sides]]:
    large = {row: tally for row, tally in book.shown.items() if tally.people >= least}
    courses = {each.course for each in visible_courses(book, least) if each.before.votes}
    for row, tally in large.items():
        if row.kind.value not in HALVES or (row.course in courses if row.course else _is_whole(row, large)):
            yield row, Sides(tally.agreed, tally.differed)


def _is_whole(row: Row, large: dict[Row, Tally]) -> bool:
    """Whether both halves of a comparison can be passed on."""
    return all(row._replace(kind=kind) in large for kind in (VoteKind.BEFORE, VoteKind.AFTER))


def _subject(row: Row) -> str:
    assert row.topic in TOPICS
    return "" if row.kind.value in HALVES and row.topic == ALL_TOPICS else row.topic
