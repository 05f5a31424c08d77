"""Lessons that are ready, by course: the first thing that an adult sees who opens *Class*. One press takes one."""

from enum import Enum, auto

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.course import Course, ReadyLesson
from isitok.format.lesson import LessonPlan
from isitok.format.lesson_times import SHORT, WHOLE
from isitok.format.vocabulary import Level, SensitiveTopic
from isitok.format.week import DAYS
from isitok.game.lesson.deal_lesson import neighbours
from isitok.game.lesson.parts import in_20
from isitok.game.lesson.short_lesson import why_not_short
from isitok.i18n.screen_words import later
from isitok.scenes.frame import footer, header, last_said
from isitok.scenes.lesson.class_weeks import ClassWeeksScene, weeks_here
from isitok.scenes.lesson.cover import COVER_MINUTES, cover_row, covers
from isitok.scenes.lesson.draft import LessonDraft, draft_from_plan, first_draft, refit
from isitok.scenes.lesson.lesson_parts import OWN_VOTE
from isitok.scenes.lesson.plan_pages import PlanPicked, say_left_out
from isitok.scenes.lesson.swap_close import swap_close
from isitok.scenes.lesson.which import projector_on, what_is_left_out
from isitok.scenes.results.setting import SeeResults, there_are_some
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Do, Pop, Push, Replace, Scene, on
from isitok.scenes.story_rows import how_many_left_out, say_what_comes_up
from isitok.scenes.tasks import ChangeSettings
from isitok.scenes.ticks import Ticked, TicksScene


class ReadyPress(Event, Enum):
    """The plain buttons of this screen."""

    MAKE = auto()  # a lesson by hand
    OPEN = auto()  # a saved one
    WEEKS = auto()  # a day of a week on one phone
    PRINT = auto()
    VOTE = auto()  # on something of the class's own
    WITHOUT = auto()  # what stories touch, to leave out


class CourseChosen(Event, Value):
    """The lessons of this course are to be shown."""

    course: str


class Take(Event, Value):
    """This lesson is taken, in so many minutes."""

    lesson: str
    minutes: int = WHOLE


class TakeCover(Event, Value):
    """One story for ten minutes is taken, by its id."""

    card: str


class AnotherCover(Event, Value):
    """Another story for ten minutes is wanted."""


class LookInside(Event, Value):
    """The stories of this lesson are looked at before it is taken, to read or exchange them."""

    lesson: str


class ReadyLessonsScene(Saying, kw_only=True):
    """The courses, one at a time."""

    courses: tuple[Course, ...]
    chosen: str  # the id of a course
    ticked: bool = False  # the staff card was read just now
    without: frozenset[SensitiveTopic] = frozenset()  # what is too close for this class
    cover: int = 0  # which of the stories for ten minutes is offered

    @property
    def course(self) -> Course:
        """The course that is shown."""
        return next((course for course in self.courses if course.id == self.chosen), self.courses[0])

    def after_reading(self, desk: Desk) -> Scene | None:
        """The courses that are left; where none is, a lesson is made."""
        courses = desk.library.courses()
        if courses == self.courses:
            return self
        if not courses:
            return _setup(first_draft(desk, ticked=self.ticked))
        chosen = self.chosen if any(one.id == self.chosen for one in courses) else courses[0].id
        said = "" if chosen == self.chosen else desk.words("“{title}” isn’t here any more.", title=self.course.title)
        return replace(self, courses=courses, chosen=chosen, said=said)

    def page(self, desk: Desk) -> ui.Page:
        """A switch for the courses, and each lesson of one, with what to know before it is taken."""
        words, course = desk.words, self.course
        title = words("Ready lessons")
        name = words("Which course?")
        segments = tuple(
            ui.Segment(
                id=f"course:{one.id}",
                text=one.title if one.own else one.tab or ", ".join(words.label(band) for band in one.ages),
                checked=one is course,
                does=CourseChosen(one.id),
            )
            for one in self.courses
        )
        checked = () if course.reviewed else (words("Nobody outside the project has checked these lessons yet."),)
        more = [ui.Button(id="print", text=words("Print"), does=ReadyPress.PRINT, icon="printer")]
        if there_are_some(desk):
            more.append(ui.Button(id="see-results", text=words("Results of classes"), does=SeeResults()))
        parts: list[ui.Widget] = [
            ui.title(title),
            *projector_on(desk),
            *last_said(self.said),
            ui.Flow(
                (ui.Group(ui.Fit(ui.Segmented(segments)), name, ui.Role.RADIO_GROUP), *self._leave_out(desk)),
                tuple(more),
            ),
            ui.Column(
                (
                    ui.Label(text=course.title, type=ui.Type.HEADING, silent=True),
                    ui.Label(text=course.about, soft=True),
                    *(ui.Label(text=line, type=ui.Type.SMALL, soft=True) for line in checked),
                ),
                gap=4,
            ),
            *cover_row(course, self.without, self.cover, TakeCover, AnotherCover(), desk),
            ui.Grid(tuple(_lesson(lesson, self.without, desk) for lesson in course.ready), least=480, gap=12),
        ]
        make = ui.Button(id="make-lesson", text=words("Make a lesson"), does=ReadyPress.MAKE)
        saved = ui.Button(id="open", text=words("Saved lessons"), does=ReadyPress.OPEN)
        weeks = (ui.Button(id="weeks", text=words("Weeks"), does=ReadyPress.WEEKS),) if self._has_weeks(desk) else ()
        vote = ui.Button(id=OWN_VOTE, text=words("Just a vote"), does=ReadyPress.VOTE)
        short = tuple(
            replace(one, text=words(text), name=one.text)
            for one, text in ((make, later("Make")), (vote, later("Vote")), (saved, later("Saved")))
        )
        return ui.Page(
            title=words("{title} – Class – #isitok?", title=title),
            header=header(desk),
            body=ui.Column(tuple(parts), gap=16),
            footer=footer(desk, *weeks, make, vote, saved, short=(*weeks, *short)),
            focus=f"take:{course.ready[0].id}",
            back=Pop(),
            said=self.said,
            screen=course.id,
        )

    def _has_weeks(self, desk: Desk) -> bool:
        """Whether any is for these ages, with what is left out here."""
        return bool(weeks_here(self._draft(desk), desk))

    def _leave_out(self, desk: Desk) -> tuple[ui.Button, ...]:
        """The way to leave out what is too close, if any lesson of this course touches something."""
        if not (_touches_of(self.course, desk) or self.without):
            return ()
        text = how_many_left_out(len(self.without), desk)
        return (ui.Button(id="without", text=text, does=ReadyPress.WITHOUT, after="chevron-down"),)

    @on(ReadyPress)
    def _pressed(self, press: ReadyPress, desk: Desk) -> Change:
        match press:
            case ReadyPress.WITHOUT:
                return Push(self._without(desk))
            case ReadyPress.WEEKS:
                return Push(ClassWeeksScene(draft=self._draft(desk)))
            case ReadyPress.MAKE:
                return Push(_setup(self._draft(desk)))
            case ReadyPress.VOTE:
                from isitok.scenes.lesson.own_vote import just_a_vote

                return Push(just_a_vote(self.course.ages, desk))
            case ReadyPress.PRINT:
                from isitok.scenes.print_page import PrintScene

                return Push(PrintScene())
            case ReadyPress.OPEN:
                from isitok.scenes.lesson.plan_pages import plans_in

                return Push(plans_in(desk))

    @on(Ticked)
    def _leave_out_ticked(self, ticked: Ticked, desk: Desk) -> Change:
        return Replace(replace(self, without=ticked.touches, said=""))

    @on(PlanPicked)
    def _open(self, picked: PlanPicked, desk: Desk) -> Change:
        from isitok.scenes.lesson.lesson_setup import open_in_setup

        return open_in_setup(self._draft(desk), picked.file, desk)

    @on(SeeResults)
    def _see_results(self, see: SeeResults, desk: Desk) -> Change:
        from isitok.scenes.results.seen import results_scene

        return Push(results_scene(desk))

    @on(CourseChosen)
    def _show(self, course: CourseChosen, desk: Desk) -> Change:
        scene = replace(self, chosen=course.course, said="")
        settings = replace(desk.settings, class_ages=scene.course.ages)
        return Do(ChangeSettings(settings), Replace(scene))

    def _named(self, id_: str) -> ReadyLesson | None:
        return next((lesson for lesson in self.course.ready if lesson.id == id_), None)

    @on(Take)
    def _take(self, take: Take, desk: Desk) -> Change:
        lesson = self._named(take.lesson)
        if lesson is None:
            return None
        taken = in_20(lesson.plan) if take.minutes == SHORT and lesson.plan.short else lesson.plan
        plan = swap_close(taken, self.without, desk)
        if plan is None:
            return self._says(desk.words("No other story fits in its place. Choose another lesson."))
        draft, refused = draft_from_plan(self._draft(desk), plan, desk)
        if refused or len(draft.cards) < len(plan.cards) or bool(plan.week) > bool(draft.week):
            told = desk.words("Some of its stories aren’t available here. Check the nation and packs in Settings.")
            return self._says(told)
        from isitok.scenes.lesson.lesson_setup import ClassSetupScene
        from isitok.scenes.lesson.room import RoomScene

        return Push(RoomScene(draft=draft, before=ClassSetupScene, taken=True))

    @on(AnotherCover)
    def _another_cover(self, another: AnotherCover, desk: Desk) -> Change:
        return Replace(replace(self, cover=self.cover + 1, said=""))

    @on(TakeCover)
    def _take_cover(self, take: TakeCover, desk: Desk) -> Change:
        card = next((one for one in covers(self.course, self.without, desk) if one.id == take.card), None)
        if card is None:
            return None
        from isitok.scenes.lesson.lesson_setup import ClassSetupScene
        from isitok.scenes.lesson.room import RoomScene

        wanted = replace(self._draft(desk).wanted, minutes=COVER_MINUTES, picked=frozenset({card.id}))
        draft = replace(self._draft(desk), wanted=wanted, cards=(card,))
        return Push(RoomScene(draft=draft, before=ClassSetupScene, taken=True))

    @on(LookInside)
    def _look_inside(self, look: LookInside, desk: Desk) -> Change:
        """Its stories, by name; those that are too close are left out, and others can be chosen for them."""
        lesson = self._named(look.lesson)
        if lesson is None:
            return None
        from isitok.scenes.lesson.lesson_setup import ClassSetupScene

        draft, refused = draft_from_plan(self._draft(desk), lesson.plan, desk)
        return Push(ClassSetupScene(draft=draft, said=say_left_out(refused, draft, desk)))

    def _draft(self, desk: Desk) -> LessonDraft:
        """A lesson for the ages of the course that is shown."""
        draft = first_draft(desk, ticked=self.ticked)
        return refit(draft, desk, ages=neighbours(self.course.ages), without_touches=self.without)

    def _without(self, desk: Desk) -> TicksScene:
        offered = _touches_of(self.course, desk) | self.without
        touches = (touch for touch in SensitiveTopic if touch in offered)
        return what_is_left_out(ReadyPress.WITHOUT, touches, self.without, desk)


def ready_or_setup(desk: Desk, *, ticked: bool) -> Scene:
    """Where *Class* begins: with ready lessons, if there are any; else a lesson is made."""
    courses = desk.library.courses()
    if not courses:
        return _setup(first_draft(desk, ticked=ticked))
    ages = desk.settings.class_ages or desk.settings.ages
    fitting = (course for course in courses if set(course.ages) & set(ages))
    return ReadyLessonsScene(courses=courses, chosen=next(fitting, courses[0]).id, ticked=ticked)


def _setup(draft: LessonDraft) -> Scene:
    from isitok.scenes.lesson.lesson_setup import ClassSetupScene

    return ClassSetupScene(draft=draft)


def _touches(lesson: ReadyLesson, desk: Desk) -> frozenset[SensitiveTopic]:
    """What comes up in the stories of a lesson, those before and after it included."""
    plan = lesson.plan
    named = {*plan.all_cards, plan.week}
    found = [card.mentions for card in desk.library.cards if card.id in named]
    found += [week.mentions for pack in desk.library.packs for week in pack.weeks if week.id in named]
    return frozenset(touch for touches in found for touch in touches)


def _touches_of(course: Course, desk: Desk) -> frozenset[SensitiveTopic]:
    return frozenset(touch for lesson in course.ready for touch in _touches(lesson, desk))


def _close(lesson: ReadyLesson, without: frozenset[SensitiveTopic], desk: Desk) -> frozenset[SensitiveTopic]:
    """What of a lesson is too close for this class."""
    return _touches(lesson, desk) & without


def _ways_to_take(lesson: ReadyLesson, without: frozenset[SensitiveTopic], desk: Desk) -> tuple[ui.Button, ...]:
    """In 20 minutes, where that is long enough, and in 50."""
    words, plan = desk.words, lesson.plan
    lengths = ((SHORT, "take-20", in_20(plan).cards), (WHOLE, "take", plan.all_cards))
    found = []
    for minutes, id_, ids in lengths if plan.short else lengths[1:]:
        close = any(card.id in ids and not without.isdisjoint(card.touches) for card in desk.library.cards)
        text = words.many("{n} minute", "{n} minutes", minutes)
        what = words.many("Take it in {n} minute", "Take it in {n} minutes", minutes)
        if close:
            text = what = words.many(
                "Swap a story, then take it in {n} minute", "Swap a story, then take it in {n} minutes", minutes
            )
        named = words("{what}: lesson {n}, {title}", what=what, n=lesson.number, title=plan.title)
        found.append(ui.Button(id=f"{id_}:{lesson.id}", text=text, does=Take(lesson.id, minutes), name=named))
    return tuple(found)


def _lesson(lesson: ReadyLesson, without: frozenset[SensitiveTopic], desk: Desk) -> ui.Widget:
    """A lesson with what an adult reads before they take it."""
    words, plan = desk.words, lesson.plan
    titles = {card.id: card.title for card in desk.library.cards}
    about = [
        words("{n} min", n=plan.minutes),
        words("Level {n}", n=int(lesson.level)),
        *(titles.get(card, card) for card in plan.cards),
        *((_day_of(plan, desk),) if plan.week else ()),
        *(words("before: {title}", title=titles.get(card, card)) for card in plan.before_after.before),
        *(words("after: {title}", title=titles.get(card, card)) for card in plan.before_after.after),
    ]
    instead = () if not lesson.instead_of else (words("Instead of lesson {n}", n=lesson.instead_of),)
    stories = ui.Button(
        id=f"stories:{lesson.id}",
        text=words("See the stories"),
        does=LookInside(lesson.id),
        name=words("See the stories: lesson {n}, {title}", n=lesson.number, title=plan.title),
        icon="book-open",
    )
    close = _close(lesson, without, desk)
    take = _ways_to_take(lesson, without, desk)
    lines: list[ui.Widget] = [
        ui.Label(text=words("{n}  {title}", n=lesson.number, title=plan.title), type=ui.Type.STRONG),
        ui.Label(text=plan.objective),
        ui.Label(text=" · ".join((*instead, *about)), type=ui.Type.SMALL, soft=True),
        ui.Label(text=plan.gist, type=ui.Type.SMALL, soft=True),
    ]
    care = plan.care
    if lesson.level is Level.THREE:
        care = (words("The staff card comes first, and a day before: {lead}.", lead=desk.here.lead), *care)
    if care:
        lines.append(ui.Label(text=words("Take care: {line}", line=care[0]), type=ui.Type.SMALL))
        lines += [ui.Label(text=line, type=ui.Type.SMALL) for line in care[1:]]
    if touches := _touches(lesson, desk):
        lines.append(ui.Label(text=say_what_comes_up(touches, desk), type=ui.Type.SMALL))
    if not plan.short:
        why = words("Not in 20 minutes: {why}.", why=why_not_short(lesson, words))
        lines.append(ui.Label(text=why, type=ui.Type.SMALL, soft=True))
    if close:
        lines.append(ui.Label(text=words("One of its stories may be too close. Swap it."), type=ui.Type.SMALL_STRONG))
    told = ui.Column(tuple(line for line in lines if not isinstance(line, ui.Label) or line.text), gap=3)
    # At the foot, so that it is in the same place on every card of a row.
    return ui.Panel(
        ui.AtFoot(told, ui.Flow((stories,) if plan.all_cards else (), take, gap=10), least=0, gap=10), pad=14
    )


def _day_of(plan: LessonPlan, desk: Desk) -> str:
    """Which day of which week a lesson has."""
    weeks = (week for pack in desk.library.packs for week in pack.weeks)
    title = next((week.title for week in weeks if week.id == plan.week), plan.week)
    return desk.words("{week}: {day}", week=title, day=desk.words.label(DAYS[plan.which_day]))
