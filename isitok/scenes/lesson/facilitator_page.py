"""The facilitator's screen: on the display that the class doesn't see, beside a lesson on the projector.

What is pressed here is said to the lesson. Its notes are in this value alone: they are never written anywhere.
"""

from collections.abc import Mapping

from isitok import ui
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
from isitok.scenes.frame import aloud_button, footer, icon_only, key, leads_on, settings_button, stop_button
from isitok.scenes.lesson import own_vote_pages
from isitok.scenes.lesson.beside_pause import TOP, beside_pause
from isitok.scenes.lesson.beside_plan import beside_plan
from isitok.scenes.lesson.briefing import (
    Notes,
    OnWall,
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
from isitok.scenes.lesson.lesson_ending import WantsRecord
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
from isitok.scenes.lesson.own_vote import OwnVoteScene
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

NOTES = "notes"
SWAP = "swap"
UNCOVER = "uncover"


class FacilitatorScene(BaseScene, Value, kw_only=True):
    """The lesson or the vote as it stands, what covers it on the projector, and the notes."""

    shown: OnWall
    covered: str = ""  # the name of what covers the lesson
    paused: bool = False  # everything has stopped for a moment
    frozen: bool = False  # the projector still shows what it showed when it was frozen
    clock: str = ""  # "14:05"
    minutes: int = 0  # of this lesson, without a break after which it was resumed
    notes: str = ""
    picture: int = 0  # it changes whenever the projector shows something else

    def page(self, desk: Desk) -> ui.Page:
        """What the class sees and what comes next, what to say, what to do, and room for notes."""
        lesson = self.shown.lesson
        if lesson.for_staff:
            desk = desk.for_staff
        if self._types:
            desk = own_vote_pages.where_letters_are_typed(desk)
        words = desk.words
        if self.paused:
            return self._beside_pause(desk)
        body = self._columns(desk)
        frozen = (
            words("The projector is frozen. The class sees what it saw before; you can go on.") if self.frozen else ""
        )
        return ui.Page(
            title=words("{step} – For you – Class – #isitok?", step=step_name(lesson.stop.step, words)),
            header=self._header(desk),
            body=ui.Column(
                (*status(frozen), *status("" if self._counts else self.shown.said), *ui.read_on(body)), gap=12
            ),
            footer=self._footer(desk),
            focus=self._focus(),
            back=Leave(),
            enter=FORWARD,
            keys=self._keys(desk),
            said=frozen or self.shown.said,
            mend=self.shown.goes,
            screen=f"facilitator {'own-vote-' if lesson.is_own else ''}{lesson.at}",
        )

    def _columns(self, desk: Desk) -> ui.Columns:
        """What there is beside the wall, in columns. An empty one isn't there."""
        shown, lesson = self.shown, self.shown.lesson
        on_wall = on_now(shown, desk, covered=self.covered, frozen=self.frozen, picture=self.picture)
        talking = lesson.step is Step.TALK and not (lesson.teams and lesson.can_vote)
        now = tuple(talk_now(shown, desk)) if talking else ()
        if isinstance(shown, OwnVoteScene):
            steps = (steps_beside(self._lesson, desk),) if self._lesson else ()
            asked = own_vote_pages.beside(lesson, shown.typed, shown.why, desk)
            return _in_columns(steps, (on_wall, *asked, *now), (if_told(desk),))
        assert isinstance(shown, LessonScene)
        brief = briefing(lesson)
        told = (*round_notes(lesson, desk), *answer(brief, lesson, desk), *talk_notes(brief, desk, talking=talking))
        if lesson.parts:  # the list of steps has the place of the notes
            left = (steps_beside(shown, desk), *day_notes(shown, desk))
            middle = (on_wall, *now, *beside_plan(shown, desk), *day_now(shown, desk), *told)
            right = (if_told(desk), next_(brief, desk), *so_far(brief, desk), *law(brief, desk))
            return _in_columns(left, middle, right)
        right = (notes(self.notes, desk), *rests_on(brief, desk), if_told(desk), *law(brief, desk))
        return _in_columns((on_wall, next_(brief, desk), *so_far(brief, desk)), (*now, *told), right)

    def _beside_pause(self, desk: Desk) -> ui.Page:
        """The adult's page in a pause: what to do if a pupil tells something, and the ways on, which no key presses."""
        words = desk.words
        return ui.Page(
            title=words("{step} – For you – Class – #isitok?", step=words("Stop for a moment")),
            header=self._header(desk),
            body=beside_pause(self.shown.pause(desk), desk, picture=self.picture),
            footer=footer(desk, help_=OpenHelp(ages=desk.before(self.shown.lesson.told).settings.ages)),
            focus=TOP,
            screen="facilitator pause",
        )

    def _header(self, desk: Desk) -> ui.Widget:
        words = desk.words
        since = self._since(words)
        time = (
            (ui.Chip(text=words("{clock} · {since}", clock=self.clock, since=since), id="clock"),) if self.clock else ()
        )
        freeze = ui.Button(
            id=FREEZE,
            text=words("Freeze"),
            does=Freeze(),
            name=words("Freeze the projector"),
            icon="lock",
            key=key(desk, "F"),
            pressed=self.frozen,
        )
        letter = key(desk, "." if self._has_letters else "B")
        blank = ui.Button(id=BLANK, text=words("Blank"), does=Blank(), key=letter)
        if self.covered:
            blank = ui.Button(id=UNCOVER, text=words("Back to the lesson"), does=Uncover(), key=letter)
        swap = ui.Button(
            id=SWAP,
            text=words("Swap"),
            does=Push(swap_screens(desk)),
            name=words("Swap the screens"),
            key=desk.key("F2"),
        )
        chip = ui.Chip(text=words("Only you can see this"))
        stop, settings, all_ = stop_button(desk), settings_button(desk), stop_for_all(desk)
        if self.paused:
            return ui.first_that_fits(
                (
                    ui.Flow((ui.Logo(), chip, *time), (swap, settings), gap=12),
                    ui.Flow((chip, *time), (swap, icon_only(settings)), gap=12),
                )
            )
        leads, bare = (freeze, blank, swap), replace(stop, capped=False)
        return ui.first_that_fits(
            (
                ui.Flow((ui.Logo(), chip, *time), (*leads, stop, settings, all_), gap=12),
                ui.Flow((chip, *time), (*leads, stop, settings, all_), gap=12),
                ui.Flow((chip, *time), (*leads, bare, icon_only(settings), all_), gap=12),
                ui.Flow((chip, *time), (*leads, icon_only(stop), icon_only(settings), all_), gap=12),
                ui.Flow((chip, *time), (*leads, stop, settings, all_), gap=12),  # in rows
            )
        )

    @property
    def _lesson(self) -> LessonScene | None:
        """The lesson on the wall, also behind a vote of the class's own; None where there is only such a vote."""
        behind = self.shown.within if isinstance(self.shown, OwnVoteScene) else self.shown
        return behind if isinstance(behind, LessonScene) else None

    def _since(self, words: Words) -> str:
        """How long the lesson has been going on, and whether it is behind."""
        outer = self._lesson
        planned = outer.minutes if outer else 0
        if outer and outer.lesson.parts and planned and outer.began:
            behind = minutes_behind(outer, self.minutes)
            told = words("ends about {time}", time=ends_at(outer, behind))
            if behind > 0:
                return words.many("{told} · {n} behind", "{told} · {n} behind", behind, told=told)
            return words.many("{told} · {n} ahead", "{told} · {n} ahead", -behind, told=told) if behind else told
        if not (outer and planned):
            return words.many("{n} minute", "{n} minutes", self.minutes)
        at = pace(outer.lesson, planned, self.minutes)
        told = words.many("{passed} of {n} minute", "{passed} of {n} minutes", at.of, passed=at.minutes)
        if at.behind > 0:
            return words.many("{told}, {n} behind", "{told}, {n} behind", at.behind, told=told)
        return words.many("{told}, {n} ahead", "{told}, {n} ahead", -at.behind, told=told) if at.behind < -1 else told

    def _footer(self, desk: Desk) -> ui.Widget:
        words, lesson = desk.words, self.shown.lesson
        leads_back = lesson.at or lesson.is_own
        back = (ui.Button(id=EARLIER, text=words("Back"), does=Earlier(), icon="arrow-left"),) if leads_back else ()
        on = leads_on(FORWARD, self._onward(desk), Forward())
        help_ = OpenHelp(ages=desk.before(lesson.told).settings.ages)
        skip = (ui.Button(id=SKIP, text=words("Skip this round"), does=SkipRound()),)
        aloud = (aloud_button(desk),) if desk.offers_reading else ()
        return footer(
            desk,
            *back,
            on,
            *(skip if lesson.stop.step is Step.ROUND else ()),
            *((own_vote_pages.another(words),) if lesson.step is Step.MOVED else ()),
            *(step_buttons(self._lesson.lesson, desk, beside=True, votes=lesson.is_own) if self._lesson else ()),
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
            case Step.OWN:
                return words("We vote")
            case Step.RULES if not lesson.at:
                return words("Start")
            case Step.FIRST | Step.LAST_QUESTION:
                return words("Pens down")
            case _ if lesson.is_last:
                return end_text(lesson, desk)
            case Step.WEEK if lesson.day_on and not lesson.day_on.is_over:
                return day_onward(lesson.day_on, words)
            case step if lesson.scenario and (lesson.is_opening or step is Step.CALL) and not desk.at_once:
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
            case Step.MOVED:
                return words("Show how we moved")
            case Step.VOTE if lesson.stop.step in OPENS:
                return words("Vote")
            case _:
                return words("Next")

    def _focus(self) -> str:
        if self._types:
            return own_vote_pages.ABOUT
        return COUNT_FIRST if self._counts else FORWARD

    @property
    def _types(self) -> bool:
        """Whether there is a field for what a vote is about."""
        return isinstance(self.shown, OwnVoteScene) and self.shown.lesson.step is Step.OWN

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
        found |= step_keys(lesson, desk, self._lesson.lesson if self._lesson else None)
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

    @on(WantsRecord)
    def _fill_in_record(self, event: WantsRecord, desk: Desk) -> Change:
        """Here, never on the wall."""
        form = self._lesson.record(desk) if self._lesson else None
        return Push(form) if form else None

    @on(WantsQuestion)
    def _ask(self, wants: WantsQuestion, desk: Desk) -> Change:
        """It is chosen here: the class sees the one that was chosen."""
        return Push(self._lesson.which_question(desk)) if self._lesson else None

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        if isinstance(field, Notes):
            return Replace(replace(self, notes=text))
        return LeadLesson(field, text)


def _in_columns(left: tuple[ui.Widget, ...], middle: tuple[ui.Widget, ...], right: tuple[ui.Widget, ...]) -> ui.Columns:
    """Those that hold something; the one in the middle is the widest."""
    weighed = ((left, 1.0), (middle, 1.25 if left and middle else 1.0), (right, 0.9 if left and middle else 1.0))
    columns = [(ui.Column(column, gap=14), weight) for column, weight in weighed if column]
    return ui.Columns(
        tuple(column for column, _ in columns),
        weights=tuple(weight for _, weight in columns),
        gap=16,
        least=270,
        level=False,
    )
