"""A week on the screen. What is played decides; this only shows it."""

from functools import partial

from isitok import ui
from isitok.base.value import replace
from isitok.format.ids import name_of
from isitok.format.vocabulary import Verdict
from isitok.game.help_contact import how_to_reach
from isitok.game.help_routes import help_screen
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
from isitok.scenes.rounds.phone_beside import DescribeTurned
from isitok.scenes.rounds.why_page import MoreTurned
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Do, EasyRead, Leave, Pop, Push, Replace, Skip, on
from isitok.scenes.tasks import SaveWeek
from isitok.scenes.week.company import InCompany
from isitok.scenes.week.week_pages import AgainAsked, WeekAt, WeekDone, WeekPrinted, page
from isitok.scenes.week.week_sheets import VerdictLeaned, VerdictLocked
from isitok.scenes.week.week_strip import lines_of
from isitok.scenes.week.week_table import WeekTable
from isitok.scenes.week.which_day import DayPicked, which_day_again
from isitok.store.papers import free_place

AT_THE_END = 0.2
"""Seconds after which a week in a terminal ends by itself, once its last line is read."""


class WeekScene(InCompany, Saying, kw_only=True):
    """A week, from the lock screen of a day on."""

    play: WeekPlay
    easy: bool = False
    more: bool = False  # what there is more to the why is open
    described: bool = False  # what photos show stands in them, in words
    verdict: Verdict | None = None  # what is chosen, and not locked yet
    again: bool = False  # one day is played again

    def page(self, desk: Desk) -> ui.Page:
        """The page of this step; in a terminal the last one ends the game."""
        desk = desk.seen(describes=self.described or self.easy)
        table = WeekTable(self.play, desk, easy=self.easy, more=self.more, company=self.company)
        shown = page(table, WeekAt(verdict=self.verdict, said=self.said, again=self.again))
        return replace(shown, after=(AT_THE_END, WeekDone())) if self.company.its_end and self.play.is_over else shown

    @on(NoticeOpened, WentOn, AllShown)
    def _on(self, event: NoticeOpened | WentOn | AllShown, desk: Desk) -> Change:
        play = self.play
        if self.easy and play.step is WeekStep.WHY and play.today.judge.easy:
            play = update(play, AllShown())  # in easy words it is one line
        return self._to(update(play, event), desk)

    @on(Judged, Replied)
    def _answer(self, event: Judged | Replied, desk: Desk) -> Change:
        return self._to(update(self.play, event), desk)

    @on(VerdictLeaned)
    def _lean(self, event: VerdictLeaned, desk: Desk) -> Change:
        return Replace(replace(self, verdict=event.verdict, said=""))

    @on(VerdictLocked)
    def _lock(self, event: VerdictLocked, desk: Desk) -> Change:
        if self.verdict is None:
            return self._says(desk.words("Choose an answer first."))
        return self._to(update(self.play, Judged(self.verdict)), desk)

    @on(Skip)
    def _pass(self, event: Skip, desk: Desk) -> Change:
        return self._to(update(self.play, DayPassed()), desk, desk.words("Skipped. That’s fine."))

    @on(MoreTurned)
    def _turn_more(self, event: MoreTurned, desk: Desk) -> Change:
        return Replace(replace(self, more=not self.more, said=""))

    @on(DescribeTurned)
    def _turn_describe(self, event: DescribeTurned, desk: Desk) -> Change:
        return Replace(replace(self, described=not self.described, said=""))

    @on(EasyRead)
    def _switch_words(self, event: EasyRead, desk: Desk) -> Change:
        said = desk.words("Easy read is off.") if self.easy else desk.words("Easy read is on.")
        return Replace(replace(self, easy=not self.easy, said=said))

    @on(AgainAsked)
    def _again(self, event: AgainAsked, desk: Desk) -> Change:
        return Push(which_day_again(self.play, desk))

    @on(DayPicked)
    def _play_again(self, picked: DayPicked, desk: Desk) -> Change:
        past = self.play.past[picked.day]
        if past is None:
            return None
        play = begin(self.play.week, picked.day, past.flags)
        return Push(replace(self, play=play, again=True, more=False, verdict=None, said=""))

    @on(WeekPrinted)
    def _print(self, event: WeekPrinted, desk: Desk) -> Change:
        """Save a week as a page in the documents. It names only people of the story, not who played."""
        if desk.kept.plans is None or not self.play.is_over:
            return None
        table, week = WeekTable(self.play, desk, easy=self.easy), self.play.week
        place = free_place(desk.kept.plans, name_of(week.id), ".pdf")
        routes = help_screen(desk.here, week.ages)
        help_ = tuple(how_to_reach(route, desk.words) for route in routes)
        task = SaveWeek(place, week.title, lines_of(table), week.saturday.keep, help_)
        return Do(task, partial(self._say_where, place))

    @on(Leave)
    def _leave(self, event: Leave, desk: Desk) -> Change:
        return Pop() if self.again else self.company.leave(desk)

    @on(WeekDone)
    def _done(self, event: WeekDone, desk: Desk) -> Change:
        return self.company.done(desk)

    def _to(self, play: WeekPlay, desk: Desk, said: str = "") -> Change:
        if play == self.play:
            return None
        if desk.at_once:  # each message would only be another press
            play = update(play, AllShown())
        return Replace(replace(self, play=play, more=False, verdict=None, said=said))
