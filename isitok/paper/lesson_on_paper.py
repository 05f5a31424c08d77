"""A lesson with its stories open, for what is printed of it."""

from collections.abc import Callable, Iterable, Sequence

from isitok.base.trouble import trouble
from isitok.base.value import Value
from isitok.format.course import Course, ReadyLesson
from isitok.format.lesson import LessonPlan
from isitok.format.story import Scenario
from isitok.format.vocabulary import Level
from isitok.format.week import DAYS, Week
from isitok.game.lesson.part_names import steps_told
from isitok.game.lesson.parts import parts_of
from isitok.i18n.screen_words import Words
from isitok.paper.a4 import FOOT, HEIGHT, MARGIN, Paper, PaperError
from isitok.paper.sheet_blocks import Block, height_of

Stories = Callable[[str], Scenario]
"""Opens a story by its id."""


class LessonOnPaper(Value):
    """A lesson with its stories open. It need not be of a course."""

    plan: LessonPlan
    before: tuple[Scenario, ...]
    cards: tuple[Scenario, ...]
    after: tuple[Scenario, ...]
    ready: ReadyLesson | None = None
    course: Course | None = None
    week: Week | None = None  # of which it has a day, in place of stories

    @property
    def level(self) -> Level:
        """The highest level of its stories, or of its week."""
        levels = [card.level for card in self.stories]
        return max((*levels, self.week.level) if self.week else levels)

    @property
    def stories(self) -> tuple[Scenario, ...]:
        """All of them, as a class meets them."""
        return (*self.before, *self.cards, *self.after)


def open_lesson(
    plan: LessonPlan,
    scenario: Stories,
    ready: ReadyLesson | None,
    course: Course | None,
    weeks: Iterable[Week] = (),
) -> LessonOnPaper:
    """The lesson with its stories, or with its week. Raises ``PaperError`` where that isn't among ``weeks``."""
    before, cards, after = (
        tuple(map(scenario, ids)) for ids in (plan.before_after.before, plan.cards, plan.before_after.after)
    )
    return LessonOnPaper(plan, before, cards, after, ready, course, week_of(plan, weeks))


def week_of(plan: LessonPlan, weeks: Iterable[Week]) -> Week | None:
    """The week of which a lesson has a day; None where it has none. Raises ``PaperError`` where it isn't there."""
    if not plan.week:
        return None
    found = next((week for week in weeks if week.id == plan.week), None)
    if found is None:
        raise PaperError(trouble("There is no week “{name}” that can be played.", name=plan.week))
    return found


def day_of(plan: LessonPlan, week: Week | None, words: Words) -> str:
    """Which day of which week a lesson has; "" for none."""
    return words("{week}: {day}", week=week.title, day=words.label(DAYS[plan.which_day])) if week else ""


def numbered(lesson: LessonOnPaper, words: Words) -> str:
    """Its title, with its number in its course."""
    if lesson.ready is None:
        return lesson.plan.title
    return words("{n}. {title}", n=lesson.ready.number, title=lesson.plan.title)


def steps_in_a_line(plan: LessonPlan, titles: Sequence[str], words: Words, day: str = "") -> str:
    """Its steps with their minutes."""
    return steps_told(parts_of(plan, len(titles)), titles, words, ready=bool(plan.objective), day=day)


def foot(course: Course | None, words: Words) -> str:
    """What stands below each page: which version it is, and who has checked it."""
    from isitok import __version__

    told = words("#isitok? {version} – for adults: it has answers", version=__version__)
    if course is None or course.own:
        return told
    if course.reviewed:
        by, on = course.reviewed.by, course.reviewed.on
        return f"{told}. " + words("Checked by: {by}, {on}.", by=by, on=on)
    return f"{told}. " + words("Not yet checked by a teacher of PSHE or a safeguarding reviewer.")


def fits(paper: Paper, blocks: Iterable[Block]) -> bool:
    """Whether all of it fits on one page."""
    return height_of(paper, blocks) <= HEIGHT - FOOT - MARGIN
