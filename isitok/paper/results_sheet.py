"""Results of classes on one page: the topics of a term, answers before and after, and what the numbers can't show."""

from collections.abc import Iterator, Sequence

from isitok.format.vocabulary import Nation
from isitok.format.voice import Question
from isitok.game.results import results_wording
from isitok.game.results.shown_results import CourseResults, PartResults, TermResults
from isitok.game.results.voice_count import VisibleAnswers
from isitok.game.school import year_name
from isitok.i18n.screen_words import ENGLISH, Words
from isitok.i18n.sentences import join_sentences
from isitok.paper.a4 import Paper, Type
from isitok.paper.sheet_blocks import Beside, Block, Boxed, Gap, Row, Rule, Stack, Text, heading, put, put_points


def results_sheet(
    term: TermResults,
    all_: Sequence[TermResults],
    least: int,
    courses: Sequence[CourseResults] = (),
    words: Words = ENGLISH,
    *,
    nation: Nation | None = None,
    said: Sequence[VisibleAnswers] = (),
    questions: Sequence[Question] = (),
) -> bytes:
    """The page of one term; ``all_`` terms stand above it. ``least`` people stand behind each side of a number.

    ``nation``: in whose words the years are. ``said``: what young people say in this term, to the ``questions``.
    """
    title, name = words("Results of classes"), results_wording.term_name(term.term, words)
    paper = Paper(
        title=words("{title} – #isitok?", title=title), foot=words("#isitok? – results of classes"), words=words
    )
    put(
        paper,
        Text(title, Type.TITLE),
        Gap(1),
        Text(results_wording.about(words, least), Type.FOOT),
        Text(results_wording.meaning(words), Type.FOOT),
        Gap(1),
        Boxed(Text(results_wording.what_it_is(words), Type.FOOT_STRONG), pad=2),
    )
    put(
        paper,
        heading(words("By term")),
        *_table(words("By term"), list(_by_term(term, all_, nation, words)), words),
    )
    rows = [(results_wording.topic_name(row.of, words), row) for row in term.topics]
    by_topic = words("By topic: {term}", term=name)
    put(paper, heading(by_topic), *_table(by_topic, rows, words))
    compared = [(name, term.compared, False)] if term.compared else []
    compared += [(results_wording.course_name(each.course, words), each.compared, True) for each in courses]
    for of, found, course in compared:
        sentences = join_sentences(*results_wording.compared(found, words, course=course))
        put(paper, heading(words("Before and after: {term}", term=of)), Text(sentences, Type.SMALL))
    last = (results_wording.about_passes(words), results_wording.what_is_missing(words, least))
    put(paper, Gap(2), Rule(), *(Text(text, Type.FOOT, soft=True) for text in last))
    told = [one for one in said if one.asked.term == term.term]
    if told:
        put_points(paper, words("What young people say: {term}", term=name), _voice(told, questions, words))
    return paper.pdf_bytes()


def _by_term(
    term: TermResults, all_: Sequence[TermResults], nation: Nation | None, words: Words
) -> Iterator[tuple[str, TermResults | PartResults]]:
    """Each term; below the one that the page is about, its year groups."""
    for each in all_:
        yield results_wording.term_name(each.term, words), each
        for row in each.years if each.term == term.term else ():
            yield words("of these, {year}", year=year_name(row.of, nation, words)), row


def _voice(said: Sequence[VisibleAnswers], questions: Sequence[Question], words: Words) -> Iterator[Block]:
    """Each question stays with its answers."""
    for one in said:
        question = questions[one.asked.question - 1]
        lines = (Text(line, Type.SMALL) for line in results_wording.voice_lines(one, question.answers.values(), words))
        yield Stack((Text(question.ask, Type.SMALL_STRONG), *lines, Gap(2)))


def _table(caption: str, rows: Sequence[tuple[str, TermResults | PartResults]], words: Words) -> Iterator[Block]:
    head = _line("", results_wording.harm(words), results_wording.fine(words), Type.SMALL_STRONG, caption)
    lines = [
        _line(name, results_wording.cell_in_words(row.harm, words), results_wording.cell_in_words(row.fine, words))
        for name, row in rows
    ]
    yield Stack((head, *lines)) if lines else Text(words("No votes"), Type.SMALL)


def _line(name: str, harm: str, fine: str, type_: Type = Type.SMALL, caption: str = "") -> Block:
    """A row: what it is about, and two numbers, far enough apart to need no line between them."""
    numbers = Beside(Text(harm, type_), Text(fine, type_), gap=3)
    return Stack((Row(Beside(Text(name, type_), numbers, 0.29, gap=3), caption=caption), Gap(1)))
