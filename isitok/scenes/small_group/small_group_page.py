"""A small group on the screen. What was played decides what follows; nothing of it is kept."""

from typing import Self

from isitok import ui
from isitok.base.value import Value, replace
from isitok.format.card import WeekCard
from isitok.format.lesson_times import CLOSE, WEEK
from isitok.game.events import Back
from isitok.game.lesson.in_parts import past_the_step, to_part
from isitok.game.play.stops import IN_ROUND, Step
from isitok.game.small_group.small_group import GroupEnds, GroupEvent, SmallGroup, StoryPassed, update
from isitok.scenes.lesson.blank import BlankScene
from isitok.scenes.lesson.lesson_parts import GoToStep, NextStep, ShowSteps, WantsOwnVote
from isitok.scenes.lesson.steps_list import list_of_steps
from isitok.scenes.pause import Paused
from isitok.scenes.playing import Playing
from isitok.scenes.scene import Blank, Change, Desk, Home, Leave, OpenHelp, Push, Real, Replace, Skip, on
from isitok.scenes.small_group import pages
from isitok.scenes.small_group.group_vote import vote_within
from isitok.scenes.small_group.leave_group import leave_group, stop_group
from isitok.scenes.small_group.small_group_parts import GroupPress, View, group_page
from isitok.scenes.small_group.week_for_few import ForFew
from isitok.scenes.week.company import WeekEnds
from isitok.scenes.week.week_front import WeekFrontScene


class SmallGroupScene(Playing, Value, kw_only=True):
    """The group, and what its screen needs besides."""

    group: SmallGroup
    asked: int = 0  # which of the leader's questions
    week: WeekCard | None = None  # it is played in place of stories

    _in_easy = (Step.STORY, Step.CALL, Step.FINGERS, Step.TALK, Step.WHY, Step.ROUND)

    @property
    def played(self) -> SmallGroup:
        return self.group

    def _updated(self, event: GroupEvent) -> Self:
        return replace(self, group=update(self.group, event))

    def _afresh(self) -> Self:
        return replace(super()._afresh(), asked=0)

    def _back(self) -> Change:
        return self._to(self._updated(Back()))

    def page(self, desk: Desk) -> ui.Page:
        """The screen of this step, with help for the ages of the stories."""
        desk = self.glossing(self._for_ages(desk))
        view = View(easy=self.easy_here, asked=self.asked, unfolded=self.unfolded)
        in_round = self.group.step in IN_ROUND
        page = self._round_page(desk, view) if in_round else pages.page(self.told(self.group), desk, view)
        return self._said_anew(page, desk)

    def _help(self, desk: Desk) -> OpenHelp:
        return OpenHelp(ages=self._for_ages(desk).settings.ages)

    def _for_ages(self, desk: Desk) -> Desk:
        """The desk for the ages of the stories, or of the week."""
        if self.week is None:
            return desk.before(self.group.cards)
        return replace(desk, settings=replace(desk.settings, ages=self.week.ages))

    def _round_page(self, desk: Desk, view: View) -> ui.Page:
        from isitok.scenes.rounds import after

        def frame(page: ui.Page, onward: ui.Button) -> ui.Page:
            return group_page(page, self.told(self.group), desk, view, own=onward)

        return after.free_page(self.table, desk, "", self.question, frame)

    @on(Real)
    def _pause(self, event: Real, desk: Desk) -> Change:
        return Push(stop_group(desk, self.group))

    @on(Blank)
    def _blank(self, event: Blank, desk: Desk) -> Change:
        return Push(BlankScene(few=True))

    @on(ShowSteps)
    def _show_steps(self, event: ShowSteps, desk: Desk) -> Change:
        return Push(list_of_steps(self.group, desk))

    @on(NextStep)
    def _next_step(self, event: NextStep, desk: Desk) -> Change:
        if self.week and self.group.step is Step.RULES:
            return self._begin_week(self.week)
        return self._to(replace(self, group=past_the_step(self.group)))

    @on(GoToStep)
    def _go_to_step(self, event: GoToStep, desk: Desk) -> Change:
        if self.week and event.key == WEEK:
            return self._begin_week(self.week)
        return self._to(replace(self, group=to_part(self.group, event.key)))

    @on(WantsOwnVote)
    def _vote_of_our_own(self, event: WantsOwnVote, desk: Desk) -> Change:
        return Push(vote_within(self.group, self._for_ages(desk)))

    @on(Paused.NEXT)
    def _past_the_step(self, event: Paused, desk: Desk) -> Change:
        return self._next_step(NextStep(), desk)

    @on(Paused.END)
    def _end(self, event: Paused, desk: Desk) -> Change:
        return self._to(self._updated(GroupEnds()))

    @on(Leave)
    def _leave(self, event: Leave, desk: Desk) -> Change:
        return Push(leave_group(desk, can_end=self.group.can_end))

    @on(GroupPress.ONWARD)
    def _go_on(self, event: GroupPress, desk: Desk) -> Change:
        if self.week and self.group.step is Step.RULES:
            return self._begin_week(self.week)
        return Home() if self.group.is_last else self._onward(desk)

    def _begin_week(self, week: WeekCard) -> Change:
        return Push(WeekFrontScene(card=week, company=ForFew(minutes=week.minutes)))

    @on(WeekEnds)
    def _after_week(self, event: WeekEnds, desk: Desk) -> Change:
        return self._to(replace(self, group=to_part(self.group, CLOSE)))

    @on(Skip)
    def _pass(self, event: Skip, desk: Desk) -> Change:
        return self._to(self._updated(StoryPassed()))

    @on(GroupPress.ASK_ANOTHER)
    def _ask_another(self, event: GroupPress, desk: Desk) -> Change:
        return Replace(replace(self, asked=self.asked + 1, swapped=False))
