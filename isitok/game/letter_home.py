"""The letter to parents and carers about a course, in the words of their nation."""

from collections.abc import Iterator

from isitok.format.course import Course
from isitok.format.vocabulary import Nation
from isitok.game.school import school_years
from isitok.i18n.screen_words import Words


def letter_lines(course: Course, nation: Nation | None, words: Words) -> Iterator[str]:
    """Its paragraphs."""
    yield words("Dear parents and carers,")
    years = years_of(course, nation, words)
    yield from (text.replace("{years}", years) for part in course.letter if (text := part.in_(nation)))
    yield words.many(
        "When: {n} lesson, from ____________ on. Who leads it: ____________",
        "When: {n} lessons, from ____________ on. Who leads them: ____________",
        len(tuple(course.in_order)),
    )
    titles = "; ".join(words("{n}. {title}", n=lesson.number, title=lesson.plan.title) for lesson in course.in_order)
    yield words("What: {titles}.", titles=titles)
    yield words("You can see all of it on request: every story, every question and every answer. Ask: ____________")
    yield words("If you have a question about any part of it, or about your child taking part, please ask us.")
    yield words("____________________ (name, role, date)")


def years_of(course: Course, nation: Nation | None, words: Words) -> str:
    """The school years of a course in a nation; its ages where nobody has said which nation it is."""
    if nation is None:
        return words("ages {ages}", ages=", ".join(words.label(band) for band in course.ages))
    return ", ".join(school_years(band, nation, words).replace(" · ", ", ") for band in course.ages)
