"""A week on the screen. What is played decides; this only shows it."""

from isitok.base.value import Value, replace
from isitok.format.week import Week
from isitok.format.week_ways import NO_FLAGS, Flags
from isitok.game.week.week_play import (
    AllShown,
    DayPassed,
    Judged,
    NoticeOpened,
    Replied,
    WeekPlay,
    WeekStep,
    WentOn,
    begin,
    update,
)
from isitok.scenes.asking import Ask
from isitok.scenes.scene import BaseScene, Change, Desk, EasyRead, Home, Leave, Push, Quit, Replace, Skip, on
from isitok.scenes.week.week_pages import MoreTurned, WeekDone, WeekTable, page
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.widgets.button import Button

AT_THE_END = 0.2
"""Seconds after which a week in a terminal ends by itself, once its last line is read."""


class WeekScene(BaseScene, Value, kw_only=True):
    """A week, from the lock screen of a day on."""

    play: WeekPlay
    easy: bool = False
    more: bool = False  # what there is more to the why is open
    said: str = ""

    def page(self, desk: Desk) -> Page:
        """The page of this step; in a terminal the last one ends the game."""
        shown = page(WeekTable(self.play, desk, easy=self.easy, more=self.more), self.said)
        return replace(shown, after=(AT_THE_END, WeekDone())) if desk.view.in_lines and self.play.is_over else shown

    @on(NoticeOpened, WentOn, AllShown)
    def _on(self, event: NoticeOpened | WentOn | AllShown, desk: Desk) -> Change:
        play = self.play
        if self.easy and play.step is WeekStep.WHY and play.today.judge.easy:
            play = update(play, AllShown())  # in easy words it is one line
        return self._to(update(play, event))

    @on(Judged, Replied)
    def _answer(self, event: Judged | Replied, desk: Desk) -> Change:
        return self._to(update(self.play, event))

    @on(Skip)
    def _pass(self, event: Skip, desk: Desk) -> Change:
        return self._to(update(self.play, DayPassed()), desk.words("Skipped. That’s fine."))

    @on(MoreTurned)
    def _turn_more(self, event: MoreTurned, desk: Desk) -> Change:
        return Replace(replace(self, more=not self.more, said=""))

    @on(EasyRead)
    def _switch_words(self, event: EasyRead, desk: Desk) -> Change:
        said = desk.words("Easy read is off.") if self.easy else desk.words("Easy read is on.")
        return Replace(replace(self, easy=not self.easy, said=said))

    @on(Leave)
    def _leave(self, event: Leave, desk: Desk) -> Change:
        words = desk.words
        return Push(
            Ask(
                question=words("Stop here?"),
                told=words("You can carry on, or leave. Nothing is kept when you leave."),
                answers=(Button(id="leave", text=words("Leave this game"), does=Home()),),
                stay=words("Carry on"),
            )
        )

    @on(WeekDone)
    def _done(self, event: WeekDone, desk: Desk) -> Change:
        return Quit() if desk.view.in_lines else Home()

    def _to(self, play: WeekPlay, said: str = "") -> Change:
        return None if play == self.play else Replace(replace(self, play=play, more=False, said=said))


def open_week(week: Week, day: int = 0, flags: Flags = NO_FLAGS, *, easy: bool = False) -> WeekScene:
    """The first screen of a week: the lock screen of this day."""
    return WeekScene(play=begin(week, day, flags), easy=easy)
