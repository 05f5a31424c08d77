"""A lesson on the big screen: which step it shows, and what a press does. The lesson itself decides what comes next.

Whatever is on this screen, the class sees: notes for adults and answers before their time have no place on it.
"""

import time
from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, Self

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import replace
from isitok.format.codec import encode
from isitok.format.lesson import LessonPlan
from isitok.format.lesson_ways import ScoresShown
from isitok.format.staff_card import GroundRule
from isitok.format.vocabulary import Band
from isitok.game.doors import Door
from isitok.game.events import Back, Forward, Locked
from isitok.game.lesson import lesson_events
from isitok.game.lesson.class_lesson import Lesson, past_the_round, to_the_end
from isitok.game.lesson.deal_lesson import Wanted
from isitok.game.lesson.in_parts import past_the_step, to_page, to_part
from isitok.game.lesson.saved import lesson_to_data, talks_to_data
from isitok.game.lesson.slips_read import SlipsRead
from isitok.game.play.line import judged_acts
from isitok.game.play.stops import LAST, OPENS, Step
from isitok.game.play.table import Table
from isitok.game.rounds.respond import AllBeats, NextBeat, OptionChosen, RespondRound
from isitok.game.week.week_play import NoticeOpened, Replied
from isitok.scenes.asking import Ask
from isitok.scenes.lesson import day_on_wall, lesson_ending, lesson_why_page, talk_page, vote, wall_pages
from isitok.scenes.lesson import round as rounds
from isitok.scenes.lesson.blank import BlankScene
from isitok.scenes.lesson.day_ending import DayPress, another_day_follows, tomorrow_of, ways_to_leave
from isitok.scenes.lesson.leave_lesson import EndLesson, leave_lesson
from isitok.scenes.lesson.lesson_parts import (
    FORWARD,
    GoToPage,
    GoToStep,
    HandsTyped,
    LessonView,
    NextStep,
    RulesTurned,
    ShowSteps,
    SkipRound,
    WantsOwnVote,
)
from isitok.scenes.lesson.one_more import (
    OneMore,
    WantsOneMore,
    begin_one_more,
    list_stories,
    stories_for,
    ways_to_one_more,
)
from isitok.scenes.lesson.own_vote import vote_within
from isitok.scenes.lesson.record_form import RecordScene, record_form
from isitok.scenes.lesson.steps_list import list_of_steps
from isitok.scenes.lesson.votes import AFRESH, Votes
from isitok.scenes.pause import Paused, PauseScene
from isitok.scenes.pick import PickScene
from isitok.scenes.playing import Playing
from isitok.scenes.results.voice_page import AskScene, QuestionPicked, WantsQuestion, questions_for, which_question
from isitok.scenes.scene import Blank, Change, Desk, Do, Home, OpenHelp, Push, Replace, on
from isitok.scenes.tasks import ForgetLesson, KeepLesson, KeepResults, SaveSlide
from isitok.store.papers import free_place


class LessonScene(Playing, Votes, kw_only=True):
    """The lesson, and what its screen needs besides."""

    minutes: int = 0  # how long the lesson is to be; 0: nobody said
    began: int = 0  # when, in seconds since the epoch; later by the break where it was resumed; 0: nobody knows
    number: str = ""  # random, so that the lesson is counted once; "": it isn't counted, or has no number
    scores: ScoresShown = ScoresShown.NEVER
    rules: tuple[GroundRule, ...] = ()  # as ticked
    title: str = ""  # what the teacher calls this lesson
    counted: bool = False  # the class was told that its votes go into the results of classes
    new_group: bool = False  # nobody here has been counted this term
    year: str = ""  # its year group; "" = nobody said
    order: str = ""  # which story of a pair it has first; "" = not decided by its name
    class_name: str = ""  # as typed; in no file
    tally: Mapping[str, int] = MappingProxyType({})  # how many took each answer of a round, if somebody counted
    plan: LessonPlan | None = None  # what is taught besides its stories; None: nothing, as in a staff meeting
    slips: SlipsRead | None = None  # who reads them today; None: nobody said so
    again: bool = False  # its class made its ground rules in an earlier lesson
    full: bool = False  # the ground rules are read in full
    begun: Mapping[str, int] = MappingProxyType({})  # when each of its parts was first on, in seconds since the epoch
    kept: tuple[str, ...] = ()  # what was worth keeping of the lesson to which this is one more story
    wanted: Wanted | None = None  # what may be played here, for one more story; never kept, as it says what is close

    _for_class = True
    _in_easy = frozenset(Step) - {Step.ROUND_WHY, Step.PUT_RIGHT, Step.SCORES}

    @property
    def played(self) -> Lesson:
        return self.lesson

    def _updated(self, event: lesson_events.LessonEvent) -> Self:
        return self._voted(event)

    def _help(self, desk: Desk) -> OpenHelp:
        return OpenHelp(ages=desk.before(self.lesson.told).settings.ages)

    def _afresh(self) -> Self:
        return replace(super()._afresh(), full=False, tally={}, **AFRESH)

    def _moved(self, now: Self) -> Self:
        return super()._moved(now._afresh() if now.lesson.day_on else now)  # each page of a day is one of its own

    def _shown(self) -> Change:
        """On to this screen. It is kept first, in case of a fire alarm."""
        here = self._at_its_time()
        then = here._with_vote if self.lesson.step is Step.OWN else Replace(here)
        return Do(KeepLesson(here.to_data()), then)

    def _with_vote(self, trouble: str, desk: Desk) -> Change:
        """This screen, and in front of it the vote that is this step. Without it, it is where a break leads back to."""
        return Replace(self, then=self._vote_of_our_own(WantsOwnVote(), desk))

    def _at_its_time(self) -> Self:
        """The same, with when the part that is on began."""
        part = self.lesson.part
        if part is None or part.key in self.begun or not self.began:
            return self
        # The first part began with the lesson; after a break, that is reckoned later.
        first = {self.lesson.parts[0].key: self.began}
        return replace(self, begun={part.key: int(time.time()), **first, **self.begun})

    def _back(self) -> Change:
        return self._to(self._updated(Back()))

    def page(self, desk: Desk) -> ui.Page:
        desk = self.glossing(desk.before(self.lesson.told))
        last = self.lesson.stop.step is Step.RESULT and not desk.view.led
        shown = replace(
            self._view,
            lesson=self.told(self.lesson),
            easy=self.easy_here,
            thumbs=self.thumbs,
            talks=self.talks,
            tally=self.tally,
            asks=self.ask(desk) if last else (),
            kept=self.kept,
            plan=self.plan,
            full=self.full,
            opened=self.more,
            finds=self.slips is not None and self.slips.finds,
            again=self.again,
            more=self._more_ways(desk) if last else (),
        )
        page = self._page(shown, desk)
        if self.lesson.stop.step in vote.KEYS:
            page = replace(page, screen=f"{page.screen} {self.question}")
        return self._said_anew(page, desk)

    @property
    def easy_here(self) -> bool | None:
        """Whether the story is told in easy words at this step; None if it has none, or isn't on the screen."""
        if self.lesson.day_on:
            return self.easy if self.lesson.day_on.has_easy else None
        return None if rounds.leaves_story_out(self.lesson) else super().easy_here

    @property
    def _tells_story(self) -> bool:
        """Whether the story is on the screen and its question isn't yet."""
        if self.lesson.step not in vote.KEYS:
            return self.lesson.step in OPENS
        return not self.question and self.lesson.stop.act == judged_acts(self.lesson.card_here)[0]

    @property
    def table(self) -> Table:
        """The round of this step, in the words that were chosen."""
        return rounds.table(self.told(self.lesson), self.tally)

    def _page(self, shown: LessonView, desk: Desk) -> ui.Page:
        match self.lesson.stop.step:
            case _ if self._tells_story:
                return vote.story(shown, desk)
            case _ if self.lesson.day_on:
                return day_on_wall.page(shown, self.lesson.day_on, desk)
            case Step.VOTE | Step.AGAIN | Step.BEFORE | Step.AFTER:
                return vote.page(shown, desk)
            case Step.TALK:
                return talk_page.page(shown, desk, way=self.way, asked=self.asked)
            case Step.WHY:
                return lesson_why_page.page(shown, desk)
            case Step.KEY_WHY:
                return lesson_why_page.key_page(shown, desk)
            case Step.ROUND | Step.ROUND_WHY | Step.PUT_RIGHT:
                return rounds.page(shown, desk, self.question)
            case _:
                page = wall_pages.page(shown, self.plan, desk) if self.plan else None
                if page:
                    return page
                shown = replace(shown, counted=self.counted and desk.settings.keep_results)
                return lesson_ending.page(shown, desk, rules_=self.rules, scores_shown=self.scores)

    def _forward(self, event: Forward, desk: Desk) -> Change:
        """On, once whoever leads was warned; within a key card, from its story to its question."""
        if self.lesson.is_last:
            return self._end(desk)
        meant = day_on_wall.forward(self.lesson, self.said, desk)
        if isinstance(meant, str):
            return Replace(replace(self, swapped=False, said=meant, goes=FORWARD))
        if meant:
            return self._in_day(meant, desk)
        if not self._tells_story and (filled := self._filled_on_the_way()) is not self:
            return filled._forward(event, desk)
        if not self._tells_story and (waits := self._wait(desk)):
            return waits
        if self.lesson.step is Step.OWN:
            return self._vote_of_our_own(WantsOwnVote(), desk)
        if self.lesson.step is Step.ROUND:
            return self._in_round(Locked(), desk)
        if self.lesson.step in vote.KEYS and self._tells_story:
            return Replace(replace(self, question=1, swapped=False, said=""))
        return super()._forward(event, desk)

    @on(OptionChosen)
    def _choose_way(self, event: OptionChosen, desk: Desk) -> Change:
        """What most hands are up for is done at once: it is on its phone, with the first thing that comes of it.

        Where the story begins with it, all of that is there: its acts and a round still follow.
        """
        chosen = self._updated(event)
        if chosen.lesson == self.lesson:
            return None
        done = chosen._updated(Locked())
        way = done.lesson.round
        if isinstance(way, RespondRound) and done.lesson.card_here.begins:
            return self._to(done._updated(AllBeats()))
        return self._to(done._updated(NextBeat()) if isinstance(way, RespondRound) and not way.seen else done)

    @on(NoticeOpened, Replied)
    def _in_day(self, event: NoticeOpened | Replied, desk: Desk) -> Change:
        return self._to(self._updated(event))

    @on(DayPress.NEXT_DAY)
    def _go_on_with_week(self, press: DayPress, desk: Desk) -> Change:
        return self._tomorrow()._shown() if another_day_follows(self.lesson) else None

    @on(DayPress.END)
    def _end_week(self, press: DayPress, desk: Desk) -> Change:
        return Do(ForgetLesson(), Home())

    def _tomorrow(self) -> Self:
        """The next day of a week, for the same class."""
        begins = replace(self._afresh(), lesson=tomorrow_of(self.lesson), again=True, began=0, begun={})
        return replace(begins, swapped=False, said="")

    @on(SkipRound)
    def _skip_round(self, event: SkipRound, desk: Desk) -> Change:
        return self._to(replace(self, lesson=past_the_round(self.lesson)))

    @on(NextStep)
    def _next_step(self, event: NextStep, desk: Desk) -> Change:
        return self._to(replace(self, lesson=past_the_step(self.lesson)))

    @on(ShowSteps)
    def _show_steps(self, event: ShowSteps, desk: Desk) -> Change:
        return Push(list_of_steps(self.lesson, desk)) if self.lesson.parts else None

    @on(GoToStep)
    def _go_to_step(self, event: GoToStep, desk: Desk) -> Change:
        return self._to(replace(self, lesson=to_part(self.lesson, event.key)))

    @on(GoToPage)
    def _go_to_page(self, event: GoToPage, desk: Desk) -> Change:
        return self._to(replace(self, lesson=to_page(self.lesson, event.at)))

    @on(WantsOwnVote)
    def _vote_of_our_own(self, event: WantsOwnVote, desk: Desk) -> Change:
        return Push(vote_within(self, desk)) if self.lesson.parts else None

    @on(RulesTurned)
    def _turn_rules(self, event: RulesTurned, desk: Desk) -> Change:
        return Replace(replace(self, full=not self.full, swapped=False, said=""))

    @on(WantsQuestion)
    def _ask_which(self, event: WantsQuestion, desk: Desk) -> Change:
        return Push(self.which_question(desk))

    @on(QuestionPicked)
    def _ask(self, event: QuestionPicked, desk: Desk) -> Change:
        question = questions_for(self._ages, desk).get(event.number)
        return Push(AskScene(question=question)) if question else None

    @on(WantsOneMore)
    def _choose_one_more(self, event: WantsOneMore, desk: Desk) -> Change:
        if self.wanted is None:
            return None
        return Push(list_stories(stories_for(self.lesson, self.wanted, desk), desk))

    @on(OneMore)
    def _one_more(self, event: OneMore, desk: Desk) -> Change:
        """A story that was chosen now. What was voted before is kept first, as at the end of any lesson."""
        lesson = begin_one_more(event.card, self.lesson, desk)
        worth = lesson_ending.kept_lines(self.lesson, desk.words, self.kept)
        begins = replace(
            self,
            kept=worth,
            lesson=lesson,
            number="",
            counted=False,
            talks={},
            plan=None,
            minutes=0,
            said="",
            question=0,
            tally={},
            **AFRESH,
        )._shown()
        kept = self._keep_counts(desk)
        return Do(kept, begins) if kept else begins

    def leaving(self, desk: Desk) -> Ask:
        """What is asked of whoever wants to stop here."""
        also = ways_to_leave(self.lesson, desk)
        return leave_lesson(desk, can_end=not self.lesson.is_last, for_staff=self.lesson.for_staff, also=also)

    def pause(self, desk: Desk) -> PauseScene:
        """What all see while everything stops for a moment."""
        lesson = self.lesson
        all_of_it = [stop.step for stop in lesson.line]
        return PauseScene(
            behind=Door.CLASS,
            mode=desk.words("Class"),
            can_end=lesson.step not in LAST,
            has_box=Step.BOX in all_of_it[lesson.furthest + 1 :],
            has_story=Step.STEP_OUT in all_of_it,
            can_skip=not lesson.is_last,
            for_staff=lesson.for_staff,
            wall=True,
        )

    @on(Paused.NEXT)
    def _to_the_next_step(self, event: Paused, desk: Desk) -> Change:
        return self._moved(replace(self, lesson=past_the_step(self.lesson)))._shown()

    @on(Paused.END)
    def _end_here(self, event: Paused, desk: Desk) -> Change:
        return self._to_the_end(EndLesson(), desk)

    @on(EndLesson)
    def _to_the_end(self, event: EndLesson, desk: Desk) -> Change:
        """The way out of the stories. What wasn't played is left out, but acts already voted on still get their why."""
        if self.lesson.step in LAST:
            return Replace(self)
        return self._moved(replace(self, lesson=to_the_end(self.lesson)))._shown()

    @on(Blank)
    def _blank(self, event: Blank, desk: Desk) -> Change:
        return Push(BlankScene(for_staff=self.lesson.for_staff))

    @on(lesson_ending.PrintRecord)
    def _make_record(self, event: lesson_ending.PrintRecord, desk: Desk) -> Change:
        from isitok.scenes.staff.training_record_page import make_record

        return make_record(self.lesson.cards, desk, self._says, to_read=event.to_read)

    def _more_ways(self, desk: Desk) -> tuple[ui.Button, ...]:
        """What leads on from the last page where there is no other window."""
        return (*ways_to_one_more(self.lesson, self.wanted, desk), *lesson_ending.record_button(self.plan, desk))

    @on(lesson_ending.WantsRecord)
    def _fill_in_record(self, event: lesson_ending.WantsRecord, desk: Desk) -> Change:
        form = self.record(desk)
        return Push(form) if form else None

    def record(self, desk: Desk) -> RecordScene | None:
        """The form for the school's file, where this lesson has a plan."""
        return record_form(self.plan, self.class_name, self.year, self.slips, desk)

    @on(lesson_ending.PrintSlide)
    def _print_slide(self, event: lesson_ending.PrintSlide, desk: Desk) -> Change:
        if not desk.kept.plans:
            return None
        place = free_place(desk.kept.plans, desk.words("worth-keeping"), ".html" if event.to_read else ".pdf")
        kept = lesson_ending.kept_lines(self.lesson, desk.words, self.kept)
        help_ = lesson_ending.help_lines(desk.before(self.lesson.told))
        return Do(SaveSlide(place, kept, help_), partial(self._say_where, place))

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        if isinstance(field, HandsTyped):
            hands = vote.parse_count(text, self.tally.get(field.id, 0))
            return Replace(replace(self, tally={**self.tally, field.id: hands}))
        return super().after_typing(field, text, desk)

    def to_data(self) -> Mapping[str, Any]:
        """What is kept in case of a fire alarm, as values for JSON."""
        return {
            "lesson": lesson_to_data(self.lesson),
            "number": self.number,
            "title": self.title,
            "answer": self.answer.value,
            "scores": self.scores.value,
            "rules": [[one.rule, one.short] if one.short else one.rule for one in self.rules],
            "counted": self.counted,
            **({"year": self.year} if self.year else {}),
            **({"order": self.order} if self.order else {}),
            **({"minutes": self.minutes} if self.minutes else {}),
            **({"began": self.began} if self.began else {}),
            **({"talks": talks_to_data(self.talks)} if self.talks else {}),
            **({"begun": dict(self.begun)} if self.begun else {}),
            **({"plan": encode(self.plan)} if self.plan else {}),
            **({"slips": self.slips.to_data()} if self.slips else {}),
            **({"again": True} if self.again else {}),
            **({"step": self.question} if self.question else {}),
        }

    def _end(self, desk: Desk) -> Change:
        """Home. The votes are kept first, if the class was told so at the beginning; or the next day of a week."""
        if another_day_follows(self.lesson):
            tomorrow = replace(self._tomorrow(), slips=None)  # who reads them then, nobody has said
            return Do(KeepLesson(tomorrow.to_data()), Home())
        return Do(self._keep_counts(desk) or ForgetLesson(), Home())

    @property
    def _ages(self) -> frozenset[Band]:
        return frozenset(band for one in self.lesson.told for band in one.ages)

    def ask(self, desk: Desk) -> tuple[ui.Button, ...]:
        """The way to one question on slips, where the class was told that it is counted."""
        if not self.counted or not questions_for(self._ages, desk):
            return ()
        return (ui.Button(id="ask-all", text=desk.words("A question on slips"), does=WantsQuestion(), icon="pencil"),)

    def which_question(self, desk: Desk) -> PickScene:
        """The questions that can be asked of this class."""
        return which_question(questions_for(self._ages, desk), desk)

    def _keep_counts(self, desk: Desk) -> KeepResults | None:
        """What is added to the results of classes, if anything is."""
        if not (self.counted and desk.settings.keep_results):
            return None
        from isitok.game.results.counts import OfClass, counts_of

        of = OfClass(self.year, self.order, self.plan.before_after if self.plan else None)
        counts = counts_of(self.lesson, desk.settings.least_group, desk.library.courses(), of)
        return KeepResults(self.number, counts, self.new_group) if counts else None
