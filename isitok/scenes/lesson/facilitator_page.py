"""The facilitator's screen: on the display that the class doesn't see, beside a lesson on the projector.

What is pressed here is said to the lesson. Its notes are in this value alone: they are never written anywhere.
"""

from collections.abc import Mapping

from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.game.events import Forward
from isitok.game.lesson.ballot import TeamVotes
from isitok.game.lesson.class_day import ClassDay
from isitok.game.lesson.for_facilitator import briefing
from isitok.game.lesson.pace import pace
from isitok.game.play.stops import OPENS, Step
from isitok.game.week.week_play import WeekStep
from isitok.i18n.screen_words import Words
from isitok.scenes.frame import aloud_button, footer, in_brief, key, leads_on, settings_button, stop_button
from isitok.scenes.lesson.beside_pause import TOP, beside_pause
from isitok.scenes.lesson.beside_plan import beside_plan
from isitok.scenes.lesson.briefing import (
    Notes,
    answer,
    if_told,
    law,
    next_,
    notes,
    on_now,
    rests_on,
    so_far,
    step_name,
    talk_notes,
    talk_now,
)
from isitok.scenes.lesson.day_beside import day_notes, day_now
from isitok.scenes.lesson.day_ending import end_text
from isitok.scenes.lesson.day_on_wall import onward as day_onward
from isitok.scenes.lesson.day_on_wall import reply_keys
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.lesson_parts import (
    ALOUD_KEY,
    CLICKER,
    EARLIER,
    FORWARD,
    SKIP,
    SkipRound,
    status,
    step_buttons,
    step_keys,
)
from isitok.scenes.lesson.round import round_notes
from isitok.scenes.lesson.steps_beside import ends_at, minutes_behind, steps_beside
from isitok.scenes.lesson.swap_screens import swap_screens
from isitok.scenes.lesson.vote import COUNT_FIRST, KEYS, onward_regardless, team_keys, thumbs_key, warning
from isitok.scenes.pause import stop_for_all
from isitok.scenes.results.voice_page import WantsQuestion
from isitok.scenes.rounds import after, opening_page
from isitok.scenes.scene import (
    BLANK,
    FREEZE,
    BaseScene,
    Blank,
    Change,
    Desk,
    Earlier,
    Freeze,
    LeadLesson,
    Leave,
    OpenHelp,
    Push,
    ReadToMe,
    Replace,
    SwapDisplays,
    Uncover,
    on,
)
from isitok.store.own_keys import key_of
from isitok.ui.describe.arrange import first_that_fits
from isitok.ui.describe.layout import Column, Columns, Flow
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.when_said import read_on
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.logo import Logo
from isitok.ui.describe.widgets.marks import Chip

NOTES = "notes"
SWAP = "swap"
UNCOVER = "uncover"


class FacilitatorScene(BaseScene, Value, kw_only=True):
    """The lesson as it stands, what covers it on the projector, and the notes."""

    shown: LessonScene
    covered: str = ""  # the name of what covers the lesson
    paused: bool = False  # everything has stopped for a moment
    frozen: bool = False  # the projector still shows what it showed when it was frozen
    clock: str = ""  # "14:05"
    minutes: int = 0  # of this lesson, without a break after which it was resumed
    notes: str = ""
    picture: int = 0  # it changes whenever the projector shows something else

    def page(self, desk: Desk) -> Page:
        """What the class sees and what comes next, what to say, what to do, and room for notes."""
        lesson = self.shown.lesson
        if lesson.for_staff:
            desk = desk.for_staff
        words = desk.words
        if self.paused:
            return self._beside_pause(desk)
        brief = briefing(lesson)
        on_wall = on_now(self.shown, desk, covered=self.covered, frozen=self.frozen, picture=self.picture)
        left = (on_wall, next_(brief, desk), *so_far(brief, desk))
        talking = lesson.step is Step.TALK and not brief.overlooked
        now = tuple(talk_now(self.shown, desk)) if talking else ()
        notes_ = talk_notes(brief, desk, talking=talking)
        middle = (*now, *round_notes(lesson, desk), *answer(brief, lesson, desk), *notes_)
        right = (notes(self.notes, desk), *rests_on(brief, desk), if_told(desk), *law(brief, desk))
        if lesson.parts:  # the list of steps has the place of the notes
            middle = (on_wall, *now, *beside_plan(self.shown, desk), *day_now(self.shown, desk))
            middle = (*middle, *round_notes(lesson, desk))
            middle = (*middle, *answer(brief, lesson, desk), *notes_)
            left = (steps_beside(self.shown, desk), *day_notes(self.shown, desk))
            right = (if_told(desk), next_(brief, desk), *so_far(brief, desk), *law(brief, desk))
        columns = (Column(left, gap=14), *((Column(middle, gap=14),) if middle else ()), Column(right, gap=14))
        weights = (1.0, 1.25, 0.9) if middle else (1.0, 1.0)
        body = Columns(columns, weights=weights, gap=16, least=270, level=False)
        frozen = (
            words("The projector is frozen. The class sees what it saw before; you can go on.") if self.frozen else ""
        )
        return Page(
            title=words("{step} – For you – Class – #isitok?", step=step_name(lesson.stop.step, words)),
            header=self._header(desk),
            body=Column((*status(frozen), *status("" if self._counts else self.shown.said), *read_on(body)), gap=12),
            footer=self._footer(desk),
            focus=self._focus(),
            back=Leave(),
            enter=FORWARD,
            keys=self._keys(desk),
            said=frozen or self.shown.said,
            mend=self.shown.goes,
            screen=f"facilitator {lesson.at}",
        )

    def _beside_pause(self, desk: Desk) -> Page:
        """What to do if somebody tells something, and the ways on: none of them is what a key means."""
        words = desk.words
        return Page(
            title=words("{step} – For you – Class – #isitok?", step=words("Stop for a moment")),
            header=self._header(desk),
            body=beside_pause(self.shown.pause(desk), desk, picture=self.picture),
            footer=footer(desk, help_=OpenHelp(ages=desk.before(self.shown.lesson.told).settings.ages)),
            focus=TOP,
            screen="facilitator pause",
        )

    def _header(self, desk: Desk) -> Widget:
        words = desk.words
        since = self._since(words)
        time = (Chip(text=words("{clock} · {since}", clock=self.clock, since=since), id="clock"),) if self.clock else ()
        freeze = Button(
            id=FREEZE,
            text=words("Freeze"),
            does=Freeze(),
            name=words("Freeze the projector"),
            icon="lock",
            key=key(desk, "F"),
            pressed=self.frozen,
        )
        letter = key(desk, "." if self._has_letters else "B")
        blank = Button(id=BLANK, text=words("Blank"), does=Blank(), key=letter)
        if self.covered:
            blank = Button(id=UNCOVER, text=words("Back to the lesson"), does=Uncover(), key=letter)
        swap = Button(
            id=SWAP,
            text=words("Swap"),
            does=Push(swap_screens(desk)),
            name=words("Swap the screens"),
            key=key_of(desk.settings.keys, "F2"),
        )
        chip = Chip(text=words("Only you can see this"))
        stop, settings, all_ = stop_button(desk), settings_button(desk), stop_for_all(desk)
        if self.paused:
            return first_that_fits(
                (
                    Flow((Logo(), chip, *time), (swap, settings), gap=12),
                    Flow((chip, *time), (swap, in_brief(settings)), gap=12),
                )
            )
        leads, bare = (freeze, blank, swap), replace(stop, capped=False)
        return first_that_fits(
            (
                Flow((Logo(), chip, *time), (*leads, stop, settings, all_), gap=12),
                Flow((chip, *time), (*leads, stop, settings, all_), gap=12),
                Flow((chip, *time), (*leads, bare, in_brief(settings), all_), gap=12),
                Flow((chip, *time), (*leads, in_brief(stop), in_brief(settings), all_), gap=12),
                Flow((chip, *time), (*leads, stop, settings, all_), gap=12),  # in rows
            )
        )

    def _since(self, words: Words) -> str:
        """How long the lesson has been going on, and whether it is behind."""
        planned = self.shown.minutes
        if self.shown.lesson.parts and planned and self.shown.began:
            behind = minutes_behind(self.shown, self.minutes)
            told = words("ends about {time}", time=ends_at(self.shown, behind))
            if behind > 0:
                return words.many("{told} · {n} behind", "{told} · {n} behind", behind, told=told)
            return words.many("{told} · {n} ahead", "{told} · {n} ahead", -behind, told=told) if behind else told
        if not planned:
            return words.many("{n} minute", "{n} minutes", self.minutes)
        at = pace(self.shown.lesson, planned, self.minutes)
        told = words.many("{passed} of {n} minute", "{passed} of {n} minutes", at.of, passed=at.minutes)
        if at.behind > 0:
            return words.many("{told}, {n} behind", "{told}, {n} behind", at.behind, told=told)
        return words.many("{told}, {n} ahead", "{told}, {n} ahead", -at.behind, told=told) if at.behind < -1 else told

    def _footer(self, desk: Desk) -> Widget:
        words, lesson = desk.words, self.shown.lesson
        back = (Button(id=EARLIER, text=words("Back"), does=Earlier(), icon="arrow-left"),) if lesson.at else ()
        on = leads_on(FORWARD, self._onward(desk), Forward())
        help_ = OpenHelp(ages=desk.before(lesson.told).settings.ages)
        skip = (Button(id=SKIP, text=words("Skip this round"), does=SkipRound()),)
        aloud = (aloud_button(desk),) if desk.offers_reading else ()
        return footer(
            desk,
            *back,
            on,
            *(skip if lesson.stop.step is Step.ROUND else ()),
            *step_buttons(lesson, desk, beside=True),
            *aloud,
            help_=help_,
        )

    def _onward(self, desk: Desk) -> str:
        words, lesson = desk.words, self.shown.lesson
        if self.shown.said and self.shown.said == warning(lesson, words):
            return onward_regardless(lesson, words)
        match lesson.stop.step:
            case Step.ROUND:
                return after.leads_on(self.shown.table, desk, self.shown.question).text
            case Step.RULES if not lesson.at:
                return words("Start")
            case Step.FIRST | Step.LAST_QUESTION:
                return words("Pens down")
            case _ if lesson.is_last:
                return end_text(lesson, desk)
            case Step.WEEK if lesson.day_on and not lesson.day_on.is_over:
                return day_onward(lesson.day_on, words)
            case Step.STORY | Step.CALL if lesson.is_opening and lesson.scenario and not desk.at_once:
                return opening_page.onward(lesson.scenario, lesson.shown_parts, desk)
        if lesson.stop.step in KEYS and not self.shown.question:  # the story of a vote before or after the lesson
            return words("Vote")
        match lesson.line[lesson.at + 1].step:
            case Step.TALK:
                return words("Show what we said")
            case Step.AGAIN:
                return words("We vote again")
            case Step.WHY:
                return words("Show the answer")
            case Step.VOTE if lesson.stop.step in OPENS:
                return words("Vote")
            case _:
                return words("Next")

    def _focus(self) -> str:
        return COUNT_FIRST if self._counts else FORWARD

    @property
    def _has_letters(self) -> bool:
        """Whether letters stand for the answers of a round: B is one of them, and blanks nothing."""
        return self.shown.lesson.stop.step is Step.ROUND or self._turn is not None

    @property
    def _turn(self) -> ClassDay | None:
        """A day of a week on which a class says what to do next."""
        day = self.shown.lesson.day_on
        return day if day and day.play.step is WeekStep.TURN else None

    @property
    def _counts(self) -> bool:
        """Whether hands or cards are being counted; messages then appear below the numbers."""
        return self.shown.lesson.can_vote and not self.shown.lesson.teams and not self.shown.thumbs

    def _keys(self, desk: Desk) -> Mapping[str, Event]:
        lesson = self.shown.lesson
        found: dict[str, Event] = {}
        if desk.settings.shortcuts:
            found = {"f": Freeze(), ALOUD_KEY: ReadToMe()}
            for letter, means in CLICKER.items():
                if not (letter.isalpha() and self._has_letters):
                    found[letter] = Uncover() if self.covered else means
        found |= step_keys(lesson, desk)
        if self.shown.thumbs:
            found |= thumbs_key(desk)
        if self._turn:
            found |= reply_keys(self._turn, desk)
        if lesson.can_vote and isinstance(lesson.ballot, TeamVotes):
            found |= team_keys(lesson.teams)
        return found

    def hears(self, event: Event, desk: Desk) -> bool:
        """What leads the projector, too, and what concerns the lesson."""
        return (
            isinstance(event, Freeze | SwapDisplays | Uncover)
            or super().hears(event, desk)
            or self.shown.hears(event, desk)
        )

    def after(self, event: Event, desk: Desk) -> Change:
        """What this window doesn't answer by itself is passed on to the projector's."""
        return super().after(event, desk) if super().hears(event, desk) else LeadLesson(event)

    @on(Leave)
    def _leave(self, leave: Leave, desk: Desk) -> Change:
        return Push(self.shown.leaving(desk))

    @on(WantsQuestion)
    def _ask(self, wants: WantsQuestion, desk: Desk) -> Change:
        """It is chosen here: the class sees the one that was chosen."""
        return Push(self.shown.which_question(desk))

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        """A note, or a number of hands."""
        if isinstance(field, Notes):
            return Replace(replace(self, notes=text))
        return LeadLesson(field, text)
