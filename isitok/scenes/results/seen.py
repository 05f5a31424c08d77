"""The results of classes: by term, by topic, and before and after. What is too small to show says so, in words."""

from collections.abc import Iterable, Iterator

from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.game.doors import Door
from isitok.game.results import results_wording
from isitok.game.results.shown_results import (
    Cell,
    Comparison,
    CourseResults,
    TermResults,
    visible_courses,
    visible_results,
)
from isitok.game.results.voice_count import Said, visible_voice
from isitok.game.school import year_name
from isitok.i18n.screen_words import Words
from isitok.scenes.asking import Ask
from isitok.scenes.frame import footer, header
from isitok.scenes.results.setting import can_be_kept
from isitok.scenes.results.voice_page import (
    CountSlipsScene,
    QuestionPicked,
    SlipsKept,
    WantsQuestion,
    questions_for,
    voice_part,
    which_question,
)
from isitok.scenes.scene import BACK, BaseScene, Change, Desk, Do, Pop, Push, Replace, on
from isitok.scenes.tasks import WipeResults
from isitok.ui.describe.arrange import Grid
from isitok.ui.describe.layout import Column, Flow, Group, Panel
from isitok.ui.describe.node import Role
from isitok.ui.describe.screen_page import MESSAGE, Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.when_said import read_on
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.label import Label, heading
from isitok.ui.describe.widgets.option import Option


class PartPicked(Event, Value):
    """One of the terms or lessons was chosen, by its widget's id."""

    id: str


class ResultsScene(BaseScene, Value, kw_only=True):
    """What was in the file when this screen was opened. Lessons are on the desk, so they can be forgotten at once."""

    terms: tuple[TermResults, ...] = ()
    courses: tuple[CourseResults, ...] = ()
    voice: tuple[Said, ...] = ()
    chosen: str = ""  # which of the terms or lessons, by its widget's id; "" is the first of them
    said: str = ""
    unread: bool = False  # it isn't known whether the file holds anything

    def page(self, desk: Desk) -> Page:
        """Cards that say everything in words, so that they can be heard, and read in one column."""
        words = desk.words
        title = words("Results of classes")
        parts: list[Widget] = [Label(text=title, type=Type.TITLE, level=1)]
        if self.said:
            parts.append(Label(text=self.said, type=Type.STRONG, live=True, id=MESSAGE))
        if self.terms or lessons_on(desk):
            parts += self._results(desk)
        elif not self.unread:
            parts.append(_nothing(desk))
        if not self.unread:
            parts += voice_part(self.voice, desk)
        if self.terms or self.voice or lessons_on(desk):
            parts.append(_delete(desk))
        return Page(
            title=words("{title} – #isitok?", title=title),
            name=title,
            header=header(desk),
            body=Column((parts[0], *read_on(*parts[1:])), gap=16),
            footer=footer(desk),
            focus=BACK,
            back=Pop(),
            said=self.said,
        )

    def _results(self, desk: Desk) -> list[Widget]:
        words, least = desk.words, desk.settings.least_group
        terms = [(f"term:{each.term}", results_wording.term_name(each.term, words), each) for each in self.terms]
        lessons = [
            (f"lesson:{number}", results_wording.lesson_name(number, words), each)
            for number, each in enumerate(lessons_on(desk), start=1)
        ]
        parts: list[Widget] = [
            Label(text=results_wording.about(words, least), soft=True, type=Type.STORY),
            Label(text=results_wording.meaning(words), soft=True),
            Panel(Label(text=results_wording.what_it_is(words), type=Type.STRONG), pad=14),
        ]
        if terms:
            parts += [heading(words("By term")), _totals(terms, words)]
        if lessons:
            parts += [
                heading(words("By lesson, since the game was started")),
                Label(text=results_wording.about_lessons(words), soft=True),
                _totals(lessons, words),
            ]
        found = [*terms, *lessons]
        chosen = next((one for one in found if one[0] == self.chosen), found[0])
        if len(found) > 1:
            asked = words("Which one, below?")
            choices = tuple(
                Option(id=id_, text=name, checked=id_ == chosen[0], does=PartPicked(id_)) for id_, name, _ in found
            )
            parts += [
                Label(text=asked, type=Type.STRONG, silent=True),
                Group(Flow(choices, gap=8), asked, Role.RADIO_GROUP),
            ]
        parts += _close(chosen[1], chosen[2], desk)
        parts += _courses(self.courses, words)
        for told in (results_wording.about_passes(words), results_wording.what_is_missing(words, least)):
            parts.append(Label(text=told, soft=True, type=Type.SMALL))
        return parts

    @on(PartPicked)
    def _look_closer(self, picked: PartPicked, desk: Desk) -> Change:
        return Replace(replace(self, chosen=picked.id, said=""))

    @on(WantsQuestion)
    def _which_question(self, event: WantsQuestion, desk: Desk) -> Change:
        return Push(which_question(questions_for((), desk), desk))

    @on(QuestionPicked)
    def _count_slips(self, picked: QuestionPicked, desk: Desk) -> Change:
        question = questions_for((), desk).get(picked.number)
        return Push(CountSlipsScene(number=picked.number, question=question)) if question else None

    @on(SlipsKept)
    def _slips_kept(self, kept: SlipsKept, desk: Desk) -> Change:
        return Replace(results_scene(desk, kept.trouble or desk.words("The slips are counted. Now destroy them.")))


def results_scene(desk: Desk, said: str = "") -> ResultsScene:
    """What is in the file now."""
    from isitok.store.results import load_results, this_term
    from isitok.store.voice_counts import load_voice

    found = load_results(desk.kept.results_file, this_term())
    voice = load_voice(desk.kept.results_file, this_term())
    least = desk.settings.least_group
    terms, courses = visible_results(found.book, least), visible_courses(found.book, least)
    wrong = found.trouble or voice.trouble
    return ResultsScene(
        terms=terms,
        courses=courses,
        voice=visible_voice(voice.book, least),
        said=said or desk.words.trouble(wrong),
        unread=bool(wrong),
    )


def lessons_on(desk: Desk) -> tuple[TermResults, ...]:
    """The lessons counted since the game was started, as far as they can be shown now."""
    if not can_be_kept(desk):
        return ()
    return tuple(results for book in desk.kept.lessons for results in visible_results(book, desk.settings.least_group))


def _delete(desk: Desk) -> Widget:
    return Flow((Button(id="delete", text=desk.words("Delete all results"), does=Push(wipe(desk.words))),))


def wipe(words: Words) -> Ask:
    """It asks once, over the results, and leads back to whatever is left of them."""
    return Ask(
        behind=Door.RESULTS,
        question=words("Delete all results of classes?"),
        told=words("All terms and lessons, for good. Nothing can bring them back."),
        answers=(Button(id="wipe", text=words("Delete them now"), does=Do(WipeResults(), _after_wiping)),),
        stay=words("Keep them"),
    )


def _after_wiping(trouble: str, desk: Desk) -> Change:
    return Pop(then=Replace(results_scene(desk, trouble or desk.words("All results are deleted."))))


def _nothing(desk: Desk) -> Widget:
    """What will appear here, and how to get there."""
    words, least = desk.words, desk.settings.least_group
    if desk.settings.keep_results:
        told = words.many(
            "Nothing yet. After a lesson in “Class” with {n} person or more, counted by hands or cards, it says "
            "here how many agreed with the stories: by term, by topic, before and after. Say how many there are when "
            "you set the lesson up.",
            "Nothing yet. After a lesson in “Class” with {n} people or more, counted by hands or cards, it says "
            "here how many agreed with the stories: by term, by topic, before and after. Say how many there are when "
            "you set the lesson up.",
            least,
        )
    else:
        told = words(
            "Nothing is kept. If you switch on “Keep results of classes” in the settings, it will say here how many of "
            "your classes agreed with the stories: by term, by topic, before and after."
        )
    return Panel(Label(text=told, type=Type.STORY), pad=24)


def _totals(found: Iterable[tuple[str, str, TermResults]], words: Words) -> Widget:
    return _cards(*(_card(name, each.harm, each.fine, words) for _, name, each in found))


def _close(name: str, results: TermResults, desk: Desk) -> Iterator[Widget]:
    """One of them by topic and by year, and before and after where that was asked."""
    words = desk.words
    yield heading(words("By topic: {term}", term=name))
    rows = (_card(results_wording.topic_name(row.of, words), row.harm, row.fine, words) for row in results.topics)
    yield _cards(*rows) if results.topics else Label(text=words("No votes"))
    if any(cell.too_few for row in results.topics for cell in (row.harm, row.fine)):
        yield Label(text=words("Where nearly all said the same, too few said otherwise to show."), soft=True)
    if results.years:
        nation = desk.settings.nation
        yield heading(words("By year group: {term}", term=name))
        yield _cards(*(_card(year_name(row.of, nation, words), row.harm, row.fine, words) for row in results.years))
    if results.compared:
        yield from _compared(name, results.compared, words, course=False)


def _courses(courses: Iterable[CourseResults], words: Words) -> Iterator[Widget]:
    """Before and after of each course, whichever terms it was taught in."""
    for course in courses:
        yield from _compared(results_wording.course_name(course.course, words), course.compared, words, course=True)


def _compared(name: str, found: Comparison, words: Words, *, course: bool) -> Iterator[Widget]:
    yield heading(words("Before and after: {term}", term=name))
    lines = (Label(text=line) for line in results_wording.compared(found, words, course=course))
    yield Panel(Column(tuple(lines), gap=8), pad=20)


def _cards(*cards: Widget) -> Widget:
    return Grid(cards, least=380, gap=14)


def _card(name: str, harm: Cell, fine: Cell, words: Words) -> Widget:
    lines = (_line(results_wording.harm(words), harm, words), _line(results_wording.fine(words), fine, words))
    return Panel(Column((heading(name, Type.STRONG, level=3), *lines), gap=4), pad=18)


def _line(name: str, cell: Cell, words: Words) -> Widget:
    return Label(text=words("{name}: {figure}", name=name, figure=results_wording.cell_in_words(cell, words)))
