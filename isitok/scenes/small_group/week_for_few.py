"""A week that a small group plays: *Stop for a moment* is on each page, and nothing of it is counted or kept."""

from typing import Final

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.game.doors import Door
from isitok.game.week.week_play import WeekPlay
from isitok.scenes.pause import Paused, PauseScene, stop_for_all
from isitok.scenes.scene import Change, Desk, Pop, Push, Real
from isitok.scenes.small_group.leave_group import leave_group
from isitok.scenes.week.company import Company, WeekEnds, to_talk_about
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button


class ForFew(Company, Value, kw_only=True):
    """Three to eight pupils, whom two lead. They agree on each answer, and press it once."""

    def at_top(self, desk: Desk) -> tuple[Button, ...]:
        """Stops for everybody."""
        return (stop_for_all(desk),)

    def beside(self, play: WeekPlay, desk: Desk) -> tuple[Widget, ...]:
        """What the two who lead can ask."""
        return to_talk_about(play, desk.words("You lead. Ask:"))

    def hears(self, event: Event) -> bool:
        """It takes two events: that this is real for somebody, and what the adult then decides."""
        return isinstance(event, Real | Paused)

    def after(self, event: Event, desk: Desk) -> Change:
        """All stop; or they step out of the story, which the group below knows."""
        if isinstance(event, Real):
            return Push(PauseScene(behind=Door.SMALL_GROUP, mode=desk.words("Small group")))
        return Pop(event)

    def leave(self, desk: Desk) -> Change:
        """Carry on, step out of the story, or leave."""
        return Push(leave_group(desk))

    def done(self, desk: Desk) -> Change:
        """They step out of it."""
        return Pop(WeekEnds())


FOR_FEW: Final = ForFew()
