"""The words in and around the results: the same in the window, in its tree, in tables and on paper."""

from collections.abc import Iterable
from typing import Final

from isitok.format.vocabulary import Band, Topic
from isitok.game.results.shown_results import Cell, Comparison, WhyNot
from isitok.game.results.terms import Term
from isitok.game.results.voice_count import VisibleAnswers
from isitok.i18n.screen_words import Words, later

TOO_FEW: Final = later("Too few to show (protects people)")

NOTICE: Final = (
    later("This computer adds up how many people said what."),
    later("Your school or club can then see which topics to talk about more."),
    later("It keeps only the totals of big groups."),
    later("It keeps no names, and nothing about one person."),
    later("You can pass: then you are not counted."),
    later("All of it is deleted within a year."),
)
"""What the people who are counted are told before it begins: short, in easy words."""

_SEASONS: Final = {
    "spring": later("Spring term {year}"),
    "summer": later("Summer term {year}"),
    "autumn": later("Autumn term {year}"),
}


def term_name(term: Term, words: Words) -> str:
    """The name of a term: "Autumn term 2026"."""
    return words(_SEASONS[term.season], year=term.year)


def lesson_name(number: int, words: Words) -> str:
    """The name of a lesson, counted from 1. Nothing else is known about it."""
    return words("Lesson {n}", n=number)


def topic_name(topic: str, words: Words) -> str:
    known = {each.value: each for each in Topic}
    return words.label(known[topic]) if topic in known else words("Stories without a topic")


def course_name(course: str, words: Words) -> str:
    """The name of a course in the results: "Course for 11–14"."""
    return words("Course for {ages}", ages=words.label(Band(course)))


_WHY_NOT: Final = {
    WhyNot.HALF_ASKED: later("Shown once both have been asked."),
    WhyNot.ONE_ORDER: later("Only one order so far: not to be compared."),
    WhyNot.TOO_FEW: TOO_FEW,
}


def compared(found: Comparison, words: Words, *, course: bool) -> tuple[str, ...]:
    """Before and after, in sentences; or why they can't be compared. ``course``: in its first lesson and its last."""
    if found.why_not:
        return (words(_WHY_NOT[found.why_not]),)
    told = later("In lessons: before, {before} in 100 votes agreed with the stories; after, {after}.")
    if course:
        told = later("Before the course {before} in 100 votes agreed with the stories, after it {after}.")
    first, other = found.classes
    orders = words.many(
        "{n} class had one story first, {other} the other.",
        "{n} classes had one story first, {other} the other.",
        first,
        other=other,
    )
    return words(told, before=found.before, after=found.after), orders, no_claim(words)


def cell_in_words(cell: Cell, words: Words) -> str:
    """A cell in words. The same words stand in the window, in its tree, in tables and on paper."""
    if cell.too_few:
        return words(TOO_FEW)
    if not cell.votes:
        return words("No votes")
    return words.many("{seen} of {n} vote", "{seen} of {n} votes", cell.votes, seen=cell.agreed)


def harm(words: Words) -> str:
    """The heading of votes on acts that aren't OK."""
    return words("Harm spotted")


def fine(words: Words) -> str:
    """The heading of votes on acts that are OK."""
    return words("OK things spotted")


def about(words: Words, least: int) -> str:
    """Whose results these are."""
    return words.many(
        "Votes of groups of {n} person or more, added up. No names, no dates, no stories.",
        "Votes of groups of {n} people or more, added up. No names, no dates, no stories.",
        least,
    )


def about_lessons(words: Words) -> str:
    """What there is on single lessons, and for how long."""
    return words(
        "Each lesson that was counted, on its own. These are kept nowhere: once the game is closed, they are gone, and "
        "only the totals by term are left. What is too few in a lesson stays too few."
    )


def meaning(words: Words) -> str:
    """What is counted, out of what."""
    return words(
        "Harm spotted: where the story says Not OK, how many votes said so. "
        "OK things spotted: where the story says It’s OK, how many votes said so. "
        "In your own stories, the answer is the author’s."
    )


def what_it_is(words: Words) -> str:
    """What the numbers are, and what nobody may take them for."""
    return words(
        "This is how many votes agreed with the stories, in which order, and who wasn’t counted; friends vote beside "
        "each other. "
        "It isn’t what anybody learned, not what they do, and no class is better."
    )


def about_passes(words: Words) -> str:
    """What became of the people who passed."""
    return words(
        "People who passed aren’t counted, and can’t be seen: those who voted speak for everybody in the room."
    )


def no_claim(words: Words) -> str:
    """What a comparison can't say."""
    return words(
        "Each story was first for some classes. Perhaps they weren’t the same people. "
        "This says what was said. It can’t say that anybody has changed."
    )


def what_is_missing(words: Words, least: int) -> str:
    """Why some of it isn't shown, and in which direction that skews the rest."""
    rule = words.many(
        "A lesson’s votes are shown as one sum, if {n} person or more stood on either side; by topic only where each "
        "of its topics has as many.",
        "A lesson’s votes are shown as one sum, if {n} people or more stood on either side; by topic only where each "
        "of its topics has as many.",
        least,
    )
    rest = words(
        "Other lessons wait, and are added once three groups or more make a sum that still has as many if you leave "
        "out any one of them. Where nearly everybody said the same, too few disagreed to show. Totals only include "
        "what can be shown."
    )
    return f"{rule} {rest}"


def notice(words: Words) -> str:
    """The whole of ``NOTICE``."""
    return " ".join(words(line) for line in NOTICE)


def voice_lines(said: VisibleAnswers, answers: Iterable[str], words: Words) -> tuple[str, ...]:
    """Each answer to a question with how often it was given; or that these are too few to show."""
    if not said.answers:
        return (words(TOO_FEW),)
    given = zip(answers, said.answers, strict=False)
    return tuple(words("{name}: {figure}", name=answer, figure=number) for answer, number in given)
