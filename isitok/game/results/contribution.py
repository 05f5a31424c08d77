"""What a school passes on to its council: the sums that its own report can show, and nothing else.

Each stands for ten people or more on either side, whatever the setting. There are no totals in it: whoever adds up gets
what the school's report says. Nothing is in it that isn't in that report.

What is saved for colleagues, who put several computers together, also has sums by year, and the halves of a comparison
by order, as two computers may have one order each. A council gets neither.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from isitok.base.value import Value, replace
from isitok.format.voice import Question
from isitok.game.results.book import Book, Row
from isitok.game.results.result_parts import ALL_TOPICS, TOPICS, VoteKind
from isitok.game.results.result_parts import HALVES as HALVES_OF
from isitok.game.results.shown_results import large_in, visible_courses, visible_results
from isitok.game.results.terms import Term
from isitok.game.results.voice_count import VisibleAnswers

LEAST_PASSED_ON: Final = 10
"""So many people stand on either side of each sum that is passed on: also for a school that shows smaller ones."""

VOICE: Final = "voice"
"""The kind of a sum that says how many gave an answer. It has one side only."""

KINDS: Final = (*(kind.value for kind in VoteKind), VOICE)
HALVES: Final = tuple(kind.value for kind in HALVES_OF)


class Cell(NamedTuple):
    """What a sum counts."""

    term: Term
    kind: str
    subject: str  # a topic; of a half, the ages of its course, or ""; of an answer, "QUESTION/ANSWER"
    order: str = ""  # of a half that is saved for colleagues
    year: str = ""  # of a sum of one year group, whatever the topic, that is saved for colleagues

    @property
    def sides(self) -> int:
        """How many sides there are: an answer was given; a vote agreed or differed."""
        return 1 if self.kind == VOICE else 2

    @property
    def answer(self) -> tuple[str, str]:
        """The names of its question and its answer. Only for a sum of answers."""
        question, _, answer = self.subject.partition("/")
        return question, answer


def cell_of_answer(term: Term, question: str, answer: str) -> Cell:
    """What the sum of an answer counts."""
    return Cell(term, VOICE, f"{question}/{answer}")


class Sides(NamedTuple):
    """How many saw it as the game does, and how many otherwise; or how many gave an answer, and 0."""

    agreed: int = 0
    differed: int = 0
    classes: int = 0  # that it comes from; only of a half that is saved for colleagues


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
    for_school: bool = False,
) -> Contribution:
    """What can be passed on of these results. ``only``: of this term.

    ``voice``: what young people say, as it is shown to ten people or more. ``for_school``: to colleagues.
    """
    least = max(LEAST_PASSED_ON, least)
    sums = [*_sums(book, least, for_school=for_school)]
    sums += [(cell, sides) for cell, sides in voice if sides.agreed >= least]
    terms = {row.term for part in (book.shown, book.waiting) for row in part} | {cell.term for cell, _ in sums}
    return Contribution(
        number=number,
        school=school,
        version=version,
        sums=tuple(sorted(each for each in sums if only in (None, each[0].term))),
        terms=tuple(sorted(term for term in terms if only in (None, term))),
        for_school=for_school,
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


def voice_cells(said: Iterable[VisibleAnswers], questions: Sequence[Question]) -> Iterator[tuple[Cell, Sides]]:
    """What young people say, as far as it is shown, by the names of question and answer."""
    for one in said:
        question = questions[one.asked.question - 1]
        for answer, people in zip(question.answers, one.answers, strict=False):
            yield cell_of_answer(one.asked.term, question.id, answer), Sides(people)


def _sums(book: Book, least: int, *, for_school: bool) -> Iterator[tuple[Cell, Sides]]:
    """All sums that may be shown, each under its cell of the file."""
    found: dict[Cell, Sides] = defaultdict(Sides)
    compared = {each.course for each in visible_courses(book, least) if each.compared.why_not is None}
    terms = visible_results(book, least)
    whole = {each.term for each in terms if each.compared and each.compared.why_not is None}
    for row, tally in large_in(book, least).items():
        half = row.kind in HALVES_OF
        if half and not (row.order and (for_school or (row.course in compared if row.course else row.term in whole))):
            continue
        order = row.order if for_school else ""
        cell = Cell(row.term, row.kind.value, row.course or _subject(row), order)
        was, classes = found[cell], tally.groups if order else 0
        found[cell] = Sides(was.agreed + tally.agreed, was.differed + tally.differed, was.classes + classes)
    yield from found.items()
    if for_school:
        for each in terms:
            for year in each.years:
                cells = {VoteKind.HARM: year.harm, VoteKind.FINE: year.fine}
                for kind, of in cells.items():
                    if of.votes:
                        yield (
                            Cell(each.term, kind.value, ALL_TOPICS, year=year.of),
                            Sides(of.agreed, of.votes - of.agreed),
                        )


def _subject(row: Row) -> str:
    assert row.topic in TOPICS
    return "" if row.kind in HALVES_OF and row.topic == ALL_TOPICS else row.topic
