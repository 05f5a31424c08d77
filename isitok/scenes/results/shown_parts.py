"""What results say on a screen: cards in words, by term, topic and year, and before and after."""

from collections.abc import Iterable, Iterator

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.game.results import results_wording
from isitok.game.results.shown_results import Cell, Comparison, CourseResults, TermResults
from isitok.game.school import year_name
from isitok.i18n.screen_words import Words
from isitok.scenes.scene import Desk


class PartPicked(Event, Value):
    """One of the terms or lessons was chosen, by its widget's id."""

    id: str


class Shown(Value, kw_only=True):
    """What is shown, as far as it can be: of this computer, or of several as one."""

    terms: tuple[TermResults, ...]
    courses: tuple[CourseResults, ...]
    lessons: tuple[TermResults, ...] = ()
    least: int  # people behind a number
    chosen: str = ""  # which of the terms or lessons, by its widget's id; "" is the first of them


def results_parts(shown: Shown, desk: Desk) -> list[ui.Widget]:
    """All of it, from what it is to what is missing."""
    words, least = desk.words, shown.least
    terms = [(f"term:{each.term}", results_wording.term_name(each.term, words), each) for each in shown.terms]
    lessons = [
        (f"lesson:{number}", results_wording.lesson_name(number, words), each)
        for number, each in enumerate(shown.lessons, start=1)
    ]
    parts: list[ui.Widget] = [
        ui.Label(text=results_wording.about(words, least), soft=True, type=ui.Type.STORY),
        ui.Label(text=results_wording.meaning(words), soft=True),
        ui.Panel(ui.Label(text=results_wording.what_it_is(words), type=ui.Type.STRONG), pad=14),
    ]
    if terms:
        parts += [ui.heading(words("By term")), _totals(terms, words)]
    if lessons:
        parts += [
            ui.heading(words("By lesson, since the game was started")),
            ui.Label(text=results_wording.about_lessons(words), soft=True),
            _totals(lessons, words),
        ]
    found = [*terms, *lessons]
    chosen = next((one for one in found if one[0] == shown.chosen), found[0])
    if len(found) > 1:
        asked = words("Which one, below?")
        choices = tuple(
            ui.Option(id=id_, text=name, checked=id_ == chosen[0], does=PartPicked(id_)) for id_, name, _ in found
        )
        parts += [
            ui.Label(text=asked, type=ui.Type.STRONG, silent=True),
            ui.Group(ui.Flow(choices, gap=8), asked, ui.Role.RADIO_GROUP),
        ]
    parts += _close(chosen[1], chosen[2], desk)
    parts += _courses(shown.courses, words)
    for told in (results_wording.about_passes(words), results_wording.what_is_missing(words, least)):
        parts.append(ui.Label(text=told, soft=True, type=ui.Type.SMALL))
    return parts


def _totals(found: Iterable[tuple[str, str, TermResults]], words: Words) -> ui.Widget:
    return _cards(*(_card(name, each.harm, each.fine, words) for _, name, each in found))


def _close(name: str, results: TermResults, desk: Desk) -> Iterator[ui.Widget]:
    """One of them by topic and by year, and before and after where that was asked."""
    words = desk.words
    yield ui.heading(words("By topic: {term}", term=name))
    rows = (_card(results_wording.topic_name(row.of, words), row.harm, row.fine, words) for row in results.topics)
    yield _cards(*rows) if results.topics else ui.Label(text=words("No votes"))
    if any(cell.too_few for row in results.topics for cell in (row.harm, row.fine)):
        yield ui.Label(text=words("Where nearly everybody said the same, too few disagreed to show."), soft=True)
    if results.years:
        nation = desk.settings.nation
        yield ui.heading(words("By year group: {term}", term=name))
        yield _cards(*(_card(year_name(row.of, nation, words), row.harm, row.fine, words) for row in results.years))
    if results.compared:
        yield from _compared(name, results.compared, words, course=False)


def _courses(courses: Iterable[CourseResults], words: Words) -> Iterator[ui.Widget]:
    """Before and after of each course, whichever terms it was taught in."""
    for course in courses:
        yield from _compared(results_wording.course_name(course.course, words), course.compared, words, course=True)


def _compared(name: str, found: Comparison, words: Words, *, course: bool) -> Iterator[ui.Widget]:
    yield ui.heading(words("Before and after: {term}", term=name))
    lines = (ui.Label(text=line) for line in results_wording.compared(found, words, course=course))
    yield ui.Panel(ui.Column(tuple(lines), gap=8), pad=20)


def _cards(*cards: ui.Widget) -> ui.Widget:
    return ui.Grid(cards, least=380, gap=14)


def _card(name: str, harm: Cell, fine: Cell, words: Words) -> ui.Widget:
    lines = (_line(results_wording.harm(words), harm, words), _line(results_wording.fine(words), fine, words))
    return ui.Panel(ui.Column((ui.heading(name, ui.Type.STRONG, level=3), *lines), gap=4), pad=18)


def _line(name: str, cell: Cell, words: Words) -> ui.Widget:
    return ui.Label(text=words("{name}: {figure}", name=name, figure=results_wording.cell_in_words(cell, words)))
