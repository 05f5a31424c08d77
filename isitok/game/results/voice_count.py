"""What young people say: slips of a class on one closed question, counted by an adult after the lesson.

The rule is that of ``book``, without its first half: no class is ever shown by itself. Slips wait until three classes
or more have answered the same question in a term; then they are shown as one block, if *each* of its answers was given
on ``least`` slips or more with any one class taken away, and on twice as many in all. Until then nothing of it is
shown: a small answer beside large ones would be told by them to whoever knows how many pupils there were.

A slip lies in one block and stays in it. A blank one is a pass, and isn't kept. A class is counted once a term for a
question: whoever counts says that it hasn't been yet. A stricter setting hides; a wider one opens nothing that was
counted before it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import zip_longest

from isitok.base.value import Value
from isitok.game.results.book import LEAST_GROUPS_IN_A_SUM
from isitok.game.results.result_parts import LEAST_OF_ALL
from isitok.game.results.terms import Term


class Asked(Value):
    """A question that was asked in one term."""

    term: Term
    question: int  # its place, from 1


class Slips(Value):
    """The slips of one class."""

    question: int  # its place, from 1
    answers: tuple[int, ...]  # how many chose each, in the order of its answers
    blank: int = 0


class Given(Value):
    """How often each answer was given."""

    answers: tuple[int, ...]
    most: tuple[int, ...]  # of what waits: the most of them that come from one class; nothing of what is shown
    groups: int
    least: int  # the strictest setting under which any of it was counted


class VoiceBook(Value):
    """What young people said on this computer."""

    shown: Mapping[Asked, Given] = {}
    waiting: Mapping[Asked, Given] = {}


class VisibleAnswers(Value):
    """What can be shown of a question in a term: how often each answer was given; nothing where that is too few."""

    asked: Asked
    answers: tuple[int, ...] = ()


def is_large_enough(slips: Slips, least: int) -> bool:
    """Whether a class is large enough to be counted, with those who passed."""
    return sum(slips.answers) + slips.blank >= max(LEAST_OF_ALL, least)


def add_slips(book: VoiceBook, term: Term, slips: Slips, least: int) -> VoiceBook:
    """The book with the slips of a class that hasn't answered this question this term; unchanged if it is too small."""
    least = max(LEAST_OF_ALL, least)
    if not is_large_enough(slips, least) or not sum(slips.answers):
        return book
    asked = Asked(term, slips.question)
    waits = _together(book.waiting.get(asked), Given(slips.answers, slips.answers, 1, least))
    if not _is_ready(waits):
        return VoiceBook(book.shown, {**book.waiting, asked: waits})
    none = (0,) * len(waits.answers)
    block = Given(waits.answers, none, waits.groups, waits.least)
    shown = {**book.shown, asked: _beside(book.shown.get(asked), block)}
    return VoiceBook(shown, {each: given for each, given in book.waiting.items() if each != asked})


def without_old(book: VoiceBook, now: Term) -> VoiceBook:
    """The book without terms that are no longer kept."""
    shown, waiting = (
        {asked: given for asked, given in part.items() if asked.term.is_kept(now)}
        for part in (book.shown, book.waiting)
    )
    return VoiceBook(shown, waiting)


def visible_voice(book: VoiceBook, least: int) -> tuple[VisibleAnswers, ...]:
    """What can be shown now, the latest term first. What waits is in no number."""
    asked = sorted({*book.shown, *book.waiting}, key=lambda one: one.question)
    asked.sort(key=lambda one: one.term, reverse=True)
    return tuple(_said(each, book.shown.get(each), least) for each in asked)


def _said(asked: Asked, given: Given | None, least: int) -> VisibleAnswers:
    return VisibleAnswers(asked, given.answers if given is not None and given.least >= least else ())


def _together(one: Given | None, other: Given) -> Given:
    """What waits, with another class."""
    if one is None:
        return other
    return Given(
        _each(sum, one.answers, other.answers),
        _each(max, one.most, other.most),
        one.groups + other.groups,
        max(one.least, other.least),
    )


def _beside(one: Given | None, block: Given) -> Given:
    """What is shown, with another block: it stands for the smaller of both."""
    if one is None:
        return block
    answers = _each(sum, one.answers, block.answers)
    return Given(answers, block.most, one.groups + block.groups, min(one.least, block.least))


def _each(how: Callable[[Iterable[int]], int], *numbers: Sequence[int]) -> tuple[int, ...]:
    return tuple(map(how, zip_longest(*numbers, fillvalue=0)))


def _is_ready(waits: Given) -> bool:
    return waits.groups >= LEAST_GROUPS_IN_A_SUM and all(
        given - most >= waits.least and given >= 2 * waits.least
        for given, most in zip(waits.answers, waits.most, strict=True)
    )
