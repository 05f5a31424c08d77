"""A week that two play together: *This is real* is on each page, and nothing of it is counted or kept."""

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.vocabulary import Band
from isitok.game.help_routes import AgeGroup
from isitok.game.week.week_play import WeekPlay
from isitok.scenes.frame import real_button
from isitok.scenes.one_to_one.leave_one_to_one import Out, leave_one_to_one
from isitok.scenes.scene import Change, Desk, OpenHelp, Pop, Push
from isitok.scenes.week.company import Company, WeekEnds, to_talk_about


class ForTwo(Company, Value, kw_only=True):
    """A worker and a young person. What is real leads down to the one-to-one that lies below."""

    group: AgeGroup | None = None

    can_print = False  # nothing of a one-to-one becomes a file, but what they take home

    def at_top(self, desk: Desk) -> tuple[ui.Button, ...]:
        """The way out of the story."""
        return (real_button(desk),)

    def beside(self, play: WeekPlay, desk: Desk) -> tuple[ui.Widget, ...]:
        """The day's questions."""
        return to_talk_about(play, desk.words("To talk about"))

    def help(self, ages: tuple[Band, ...]) -> OpenHelp:
        """*Get help* as it is in a one-to-one, whatever the ages of what is played."""
        return OpenHelp(group=self.group)

    def hears(self, event: Event) -> bool:
        """What was answered when they were asked whether to leave."""
        return isinstance(event, Out)

    def after(self, event: Event, desk: Desk) -> Change:
        """The one-to-one knows."""
        return Pop(event)

    def leave(self, desk: Desk) -> Change:
        """Carry on, step out of the story, or leave."""
        return Push(leave_one_to_one(desk, group=self.group))

    def done(self, desk: Desk) -> Change:
        """They step out of it."""
        return Pop(WeekEnds())
