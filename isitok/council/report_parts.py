"""The parts of a council's report, in order, each with its headings and rows."""

from collections.abc import Iterable, Iterator, Sequence

from isitok.base.value import Value, replace
from isitok.council import council_wording as council
from isitok.council.picture import Answered, Line, Picture, Shown
from isitok.format.vocabulary import Band
from isitok.format.voice import Question
from isitok.game.results import results_wording as wording
from isitok.game.results.result_parts import ALL_TOPICS
from isitok.game.results.terms import Term
from isitok.i18n.screen_words import Words


class Bar(Value):
    """A bar of a plot: how full it is, of a hundred, and what it says."""

    name: str
    full: int
    told: str
    second: bool = False  # of two in a group: drawn with stripes


class Entry(Value):
    """A row of a table, which is also a group of bars."""

    name: str
    cells: tuple[str, ...]
    bars: tuple[Bar, ...]


class Table(Value):
    """A table with its plot."""

    caption: str
    columns: tuple[str, ...]  # the first is over the names
    entries: tuple[Entry, ...]
    plotted: bool = True  # nine terms of plots beside those of all terms would be too many to look at


class Part(Value):
    """A part of the report."""

    id: str
    title: str
    tables: tuple[Table, ...] = ()
    before: tuple[str, ...] = ()  # what to know first
    after: tuple[str, ...] = ()


def parts_of(picture: Picture, asked: Sequence[Question], words: Words) -> tuple[Part, ...]:
    """All parts that hold anything. ``asked``: the questions whose answers may be in it."""
    return tuple(part for part in _parts(picture, asked, words) if part.tables)


def opening_line(picture: Picture, words: Words) -> str:
    """Whose votes these are, or why there is nothing to show."""
    return council.nothing_yet(words) if picture.is_empty else council.about(picture.schools, words)


def care(words: Words) -> tuple[str, ...]:
    """What to know before anybody draws conclusions: it stands last."""
    return (
        council.what_is_missing(words),
        council.whose_it_is_not(words),
        wording.about_passes(words),
        wording.no_claim(words),
    )


def _parts(picture: Picture, asked: Sequence[Question], words: Words) -> Iterator[Part]:
    by_id = {question.id: question for question in asked}
    seen = (wording.harm(words), wording.fine(words))
    yield Part(
        "voice",
        words("What young people say"),
        tuple(_answers(each, by_id[each.id], words) for each in picture.questions if each.id in by_id),
    )
    yield Part(
        "terms",
        words("By term"),
        _table(words("By term"), words("Term"), seen, picture.terms, words),
        before=(wording.meaning(words),),
    )
    by_term = (
        _table(words("By topic: {term}", term=wording.term_name(term, words)), words("Topic"), seen, lines, words)
        for term, lines in picture.topics_of
        if len(picture.topics_of) > 1  # of one term alone, all terms say the same
    )
    yield Part(
        "topics",
        words("By topic"),
        (
            *_table(words("By topic: all terms"), words("Topic"), seen, picture.topics, words),
            *(replace(table, plotted=False) for tables in by_term for table in tables),
        ),
    )
    yield Part(
        "ages",
        words("By age: before and after a course"),
        _table(
            words("By age: before and after a course"),
            words("Ages"),
            council.in_a_course(words),
            picture.courses,
            words,
        ),
        after=(wording.no_claim(words),),
    )
    yield Part(
        "halves",
        words("Before and after lessons"),
        _table(words("Before and after lessons"), words("Term"), council.in_lessons(words), picture.halves, words),
        after=(wording.no_claim(words),),
    )


def _table(caption: str, over: str, names: tuple[str, str], lines: Iterable[Line], words: Words) -> tuple[Table, ...]:
    entries = tuple(_entry(line, names, words) for line in lines)
    columns = (over, *names, words("Schools"))
    return (Table(caption, columns, entries),) if entries else ()


def _entry(line: Line, names: tuple[str, str], words: Words) -> Entry:
    both = (line.first, line.second)
    return Entry(
        _name(line.of, words),
        (*(council.votes(shown, words) for shown in both), _schools(both)),
        tuple(
            Bar(name, council.percent(shown), f"{council.percent(shown)}%", shown is line.second)
            for name, shown in zip(names, both, strict=True)
            if shown.votes
        ),
    )


def _schools(both: tuple[Shown, ...]) -> str:
    """How many schools; where they differ, both numbers."""
    numbers = dict.fromkeys(council.number(shown.schools) for shown in both if shown.votes)
    return " / ".join(numbers)


def _answers(answered: Answered, question: Question, words: Words) -> Table:
    """How many gave each answer, as they stand on the slip: so that terms can be compared, and "mostly" is beside
    "sometimes".
    """
    given = {str(line.of): line.first for line in answered.answers}
    most = max(shown.agreed for shown in given.values())
    return Table(
        f"{question.ask} ({wording.term_name(answered.term, words)})",
        (words("Answer"), words("People"), words("Schools")),
        tuple(
            Entry(
                told,
                (council.number(given[id_].agreed), council.number(given[id_].schools)),
                (Bar("", 100 * given[id_].agreed // most, council.number(given[id_].agreed)),),
            )
            for id_, told in question.answers.items()
            if id_ in given
        ),
    )


def _name(of: Term | str, words: Words) -> str:
    if isinstance(of, Term):
        return wording.term_name(of, words)
    if of == ALL_TOPICS:
        return words("Several topics together")
    return words.label(Band(of)) if of in set(Band) else wording.topic_name(of, words)
