"""A small group on the screen. What was played decides what follows; nothing of it is kept."""

from isitok.event import Event
from isitok.game.easy import in_easy_words
from isitok.game.events import Back, Forward, Locked, RoundEvent, ShownAll
from isitok.game.play.stops import IN_ROUND, Step
from isitok.game.play.table import table_of
from isitok.game.small_group.small_group import GroupEnds, GroupEvent, SmallGroup, StoryPassed, update
from isitok.packs.model.scenario import Scenario
from isitok.scenes.frame import easy_said
from isitok.scenes.rounds.judge import StoryTurned
from isitok.scenes.scene import (
    BaseScene,
    Change,
    Desk,
    Earlier,
    EasyRead,
    Home,
    Leave,
    Push,
    Real,
    Replace,
    Skip,
)
from isitok.scenes.small_group import pages
from isitok.scenes.small_group.parts import GroupPress, View, group_page
from isitok.scenes.small_group.pause import Paused, PauseScene, leave_group
from isitok.ui.describe.page import Page
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value, replace

READ = (Step.STORY, Step.FINGERS, Step.TALK, Step.WHY, Step.ROUND)
"""The steps that may show text which also exists in easy words."""


class SmallGroupScene(BaseScene, Value, kw_only=True):
    """The group, and what its screen needs besides."""

    group: SmallGroup
    question: int = 0  # which of a round's questions
    asked: int = 0  # which of the leader's questions
    easy: bool = False  # whether stories are told in their easy words
    swapped: bool = False  # the last press switched to or from easy words
    unfolded: bool = False  # whether the story, which is one line from the second act on, is open at this act

    @property
    def tells(self) -> Scenario | None:
        """The story that is on the table."""
        return self.group.scenario

    def page(self, desk: Desk) -> Page:
        """The screen of this step, with help for the ages of the stories."""
        desk = desk.before(self.group.cards)
        card = self.group.scenario
        swaps = card is not None and card.easy is not None and self.group.step in READ
        view = View(easy=self.easy if swaps else None, asked=self.asked, unfolded=self.unfolded)
        told = self._in_chosen_words()
        in_round = self.group.step in IN_ROUND
        page = self._round_page(told, desk, view) if in_round else pages.page(told, desk, view)
        if not self.swapped or told.scenario is None or told.act is None:
            return page
        act = () if told.step is Step.STORY else (told.act.act,)
        return replace(page, said=easy_said(desk, self.easy, *act, told.scenario.story))

    def after(self, event: Event, desk: Desk) -> Change:
        """What follows from what the group did."""
        return self._leave(event, desk) or self._walk(event, desk) or self._look(event)

    def _leave(self, event: Event, desk: Desk) -> Change:
        match event:
            case Real():
                return Push(PauseScene(can_end=self.group.can_end))
            case Paused.END:
                return self._play(GroupEnds())
            case Leave():
                return Push(leave_group(desk, can_end=self.group.can_end))
        return None

    def _walk(self, event: Event, desk: Desk) -> Change:
        """What follows from going on or back."""
        match event:
            case GroupPress.ONWARD:
                if self.group.is_last:
                    return Home()
                if desk.at_once:
                    return replace(self, group=update(self.group, ShownAll()))._play(Forward())
                return self._play(Forward())
            case Locked() | RoundEvent() if self.group.step in IN_ROUND:
                return self._in_round(event, desk)
            case Forward() if self.group.step is Step.ROUND_WHY:
                return self._in_round(event, desk) or self._play(event)
            case Forward() | ShownAll():
                return self._play(event)
            case Earlier() if self.question:
                return self._in_round(event, desk)
            case Earlier():
                return self._play(Back())
            case Skip():
                return self._play(StoryPassed())
        return None

    def _look(self, event: Event) -> Change:
        """What is shown besides."""
        match event:
            case GroupPress.ASK_ANOTHER:
                return Replace(replace(self, asked=self.asked + 1, swapped=False))
            case StoryTurned():
                return Replace(replace(self, unfolded=not self.unfolded, swapped=False))
            case EasyRead():
                return Replace(replace(self, easy=not self.easy, swapped=True))
        return None

    def _play(self, event: GroupEvent) -> Change:
        group = update(self.group, event)
        if group == self.group:
            return None
        if group.stop == self.group.stop:  # one more message
            return Replace(replace(self, group=group, swapped=False))
        return Replace(SmallGroupScene(group=group, easy=self.easy))

    def _in_chosen_words(self) -> SmallGroup:
        """The group's stories in the words that were chosen. It is only for showing."""
        return in_easy_words(self.group) if self.easy else self.group

    def _round_page(self, told: SmallGroup, desk: Desk, view: View) -> Page:
        from isitok.scenes.rounds import after

        def frame(page: Page, on: Button) -> Page:
            return group_page(page, told, desk, view, own=on)

        return after.free_page(table_of(told), desk, "", self.question, frame)

    def _in_round(self, event: Event, desk: Desk) -> Change:
        from isitok.scenes.rounds import after

        turn = after.turn(event, table_of(self._in_chosen_words()), desk, self.question, free=True)
        if turn is None:
            return None
        if turn.is_done:
            return self._play(Forward())
        group = update(self.group, turn.event) if turn.event else self.group
        return Replace(replace(self, group=group, swapped=False, question=turn.number))
