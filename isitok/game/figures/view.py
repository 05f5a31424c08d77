"""What can be shown of the figures: by term, by topic, and before and after. Totals hold only what is shown itself."""

from collections.abc import Iterable
from typing import Final

from isitok.game.figures.book import Book, Row
from isitok.game.figures.counts import ALL_TOPICS, TOPICS, Kind
from isitok.game.figures.terms import Term
from isitok.i18n.words import Words, later
from isitok.packs.vocabulary import Topic
from isitok.value import Value

TOO_FEW: Final = later("Too few to show (protects people)")

HARM: Final = later("Harm spotted")
FINE: Final = later("OK things recognised")
AT_THE_START: Final = later("At the start of lessons")
AT_THE_END: Final = later("At their end")
ABOUT: Final = later("Votes of groups of {n} people or more, added up. No names, no dates, no stories.")
MEANING: Final = later(
    "Harm spotted: of the votes on things that weren’t OK, those that said so. "
    "OK things recognised: of the votes on things that were OK, those that said so."
)
NO_CLAIM: Final = later(
    "Other stories at the end than at the start, and perhaps not the same people. "
    "This says what was said. It can’t say that anybody has changed."
)
WHAT_IS_MISSING: Final = later(
    "A vote is shown with {n} people or more on either side. Others wait, and are added once they are part of a larger "
    "sum. Where nearly everybody saw it alike, that may never be: the totals hold only what is shown."
)

_SEASONS: Final = {
    "spring": later("Spring term {year}"),
    "summer": later("Summer term {year}"),
    "autumn": later("Autumn term {year}"),
}


class Cell(Value):
    """Of so many votes, so many saw it as the game does; or there are too few to show, or none at all."""

    agreed: int = 0
    votes: int = 0
    too_few: bool = False


class TopicFigures(Value):
    """What was said in one term on one topic."""

    topic: str
    harm: Cell
    fine: Cell


class TermFigures(Value, kw_only=True):
    """What was said in one term."""

    term: Term
    harm: Cell
    fine: Cell
    topics: tuple[TopicFigures, ...]
    before: Cell
    after: Cell

    @property
    def compares(self) -> bool:
        """Whether something was asked both before and after lessons."""
        return (self.before, self.after) != (Cell(), Cell())


def seen_in(book: Book, least: int) -> tuple[TermFigures, ...]:
    """The figures as they can be shown now, the latest term first."""
    terms = {row.term for row in (*book.shown, *book.waiting)}
    return tuple(_term(book, term, least) for term in sorted(terms, reverse=True))


def _term(book: Book, term: Term, least: int) -> TermFigures:
    def cell(topic: str, *kinds: Kind) -> Cell:
        rows = tuple(Row(term, topic, kind) for kind in kinds)
        shown = [book.shown[row] for row in rows if row in book.shown]
        if not shown:
            return Cell(too_few=any(row in book.waiting for row in rows))
        # ``kinds[1:]`` stand or fall with the first. What was large enough once may not be for a stricter setting.
        large = all(tally.people >= least for tally in shown)
        return Cell(shown[0].agreed, shown[0].votes) if large else Cell(too_few=True)

    played = [topic for topic in TOPICS if topic != ALL_TOPICS]
    topics = tuple(TopicFigures(topic, cell(topic, Kind.HARM), cell(topic, Kind.FINE)) for topic in played)
    topics = tuple(row for row in topics if (row.harm, row.fine) != (Cell(), Cell()))
    return TermFigures(
        term=term,
        harm=_sum(row.harm for row in topics),
        fine=_sum(row.fine for row in topics),
        topics=topics,
        before=cell(ALL_TOPICS, Kind.BEFORE, Kind.AFTER),
        after=cell(ALL_TOPICS, Kind.AFTER, Kind.BEFORE),
    )


def term_name(term: Term, words: Words) -> str:
    """A term as one says it: "Autumn term 2026"."""
    return words(_SEASONS[term.season], year=term.year)


def topic_name(topic: str, words: Words) -> str:
    """A topic as one says it."""
    known = {each.value: each for each in Topic}
    return words.label(known[topic]) if topic in known else words("Stories without a topic")


def told(cell: Cell, words: Words) -> str:
    """A cell in words. The same words stand in the window, in its tree, in tables and on paper."""
    if cell.too_few:
        return words(TOO_FEW)
    if not cell.votes:
        return words("No votes")
    return words("{seen} of {votes} votes", seen=cell.agreed, votes=cell.votes)


def _sum(cells: Iterable[Cell]) -> Cell:
    """Of what is shown, and of nothing else."""
    cells = tuple(cells)
    shown = [cell for cell in cells if cell.votes]
    if not shown:
        return Cell(too_few=any(cell.too_few for cell in cells))
    return Cell(sum(cell.agreed for cell in shown), sum(cell.votes for cell in shown))
