"""The letter to parents and carers about a course, in the words of their nation."""

from collections.abc import Iterator
from functools import reduce

from isitok.format.course import Course
from isitok.format.vocabulary import Nation
from isitok.game.help_routes import Here
from isitok.game.school import school_years
from isitok.i18n.screen_words import Words


def letter_lines(course: Course, here: Here) -> Iterator[str]:
    """Its paragraphs."""
    words = here.words
    yield words("Dear parents and carers,")
    years = years_of(course, here.nation, words)
    told = (part.in_(here.nation) for part in course.letter)
    yield from (text.replace("{years}", years).replace("{lead}", here.lead) for text in told if text)
    yield words.many(
        "When: {n} lesson, on ____________. Who leads it: ____________",
        "When: {n} lessons, starting on ____________. Who leads them: ____________",
        len(tuple(course.in_order)),
    )
    titles = ((lesson.number, lesson.plan.title) for lesson in course.in_order)
    listed = " ".join(f"{number}. {title}" + ("" if title.endswith(("?", "!")) else ".") for number, title in titles)
    yield words("What: {titles}", titles=listed)
    yield words("To see any of it – every story, every question and every answer – please ask: ____________")
    yield words("If you have a question about any part of it, or about your child taking part, please ask us.")
    yield words("____________________ (name, role, date)")


def years_of(course: Course, nation: Nation | None, words: Words) -> str:
    """The school years of a course in a nation; its ages where nobody has said which nation it is."""
    if nation is None:
        return words("ages {ages}", ages=", ".join(words.label(band) for band in course.ages))
    years = (each for band in course.ages for each in school_years(band, nation, words).split(" · "))
    return reduce(lambda one, other: words("{one} and {other}", one=one, other=other), years)
