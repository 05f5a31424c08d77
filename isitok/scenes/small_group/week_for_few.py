"""A week that a small group plays: *Stop for a moment* is on each page, and nothing of it is counted or kept."""

from collections.abc import Mapping
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.lesson_times import WEEK
from isitok.game.small_group.small_group import SmallGroup, start_week
from isitok.game.week.week_play import WeekPlay
from isitok.scenes.lesson.blank import BlankScene
from isitok.scenes.lesson.lesson_parts import GoToStep, NextStep, ShowSteps, WantsOwnVote, step_buttons
from isitok.scenes.lesson.steps_list import list_of_steps
from isitok.scenes.pause import Paused, stop_for_all
from isitok.scenes.scene import Blank, Change, Desk, Pop, Push, Real
from isitok.scenes.small_group.group_vote import vote_within
from isitok.scenes.small_group.leave_group import leave_group, stop_group
from isitok.scenes.small_group.small_group_parts import few_keys
from isitok.scenes.week.company import Company, WeekEnds, to_talk_about


class ForFew(Company, Value, kw_only=True):
    """Three to eight pupils, whom two lead. They agree on each answer, and press it once."""

    minutes: int = 0  # about how long the week takes

    @property
    def _group(self) -> SmallGroup:
        return start_week(self.minutes)

    def at_top(self, desk: Desk) -> tuple[ui.Button, ...]:
        """Stops for everybody."""
        return (stop_for_all(desk),)

    def at_foot(self, desk: Desk) -> tuple[ui.Button, ...]:
        """The way to the list of steps."""
        return step_buttons(self._group, desk)

    def keys(self, desk: Desk) -> Mapping[str, Event]:
        """As in every small group."""
        return few_keys(self._group, desk)

    def beside(self, play: WeekPlay, desk: Desk) -> tuple[ui.Widget, ...]:
        """What the two who lead can ask."""
        return to_talk_about(play, desk.words("You lead. Ask:"))

    def hears(self, event: Event) -> bool:
        """That it is real for somebody, what the adult decides then, and where those who lead want to go."""
        return isinstance(event, Real | Paused | Blank | ShowSteps | NextStep | GoToStep | WantsOwnVote | WeekEnds)

    def after(self, event: Event, desk: Desk) -> Change:
        """All stop; or they step out of the story, which the group below knows."""
        match event:
            case Real():
                return Push(stop_group(desk, self._group))
            case Blank():
                return Push(BlankScene(few=True))
            case ShowSteps():
                return Push(list_of_steps(self._group, desk, here=WEEK))
            case WantsOwnVote():
                return Push(vote_within(self._group, desk, here=WEEK))
            case GoToStep(key="week"):
                return None
            case NextStep() | Paused.NEXT:
                return Pop(WeekEnds())
            case _:
                return Pop(event)

    def leave(self, desk: Desk) -> Change:
        """Carry on, step out of the story, or leave."""
        return Push(leave_group(desk))

    def done(self, desk: Desk) -> Change:
        """They step out of it."""
        return Pop(WeekEnds())


FOR_FEW: Final = ForFew()
