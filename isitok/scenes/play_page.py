"""A game in progress on the screen: judge, why, a round, results. The line of play decides; this only shows it."""

from collections.abc import Sequence
from typing import Self

from isitok import ui
from isitok.base.value import Value, replace
from isitok.format.story import Scenario
from isitok.game.deal import Choice
from isitok.game.events import Chosen, Locked, Passed, RoundEvent, ShownAll, SoloEvent
from isitok.game.next_deal import Dealt
from isitok.game.play.stops import IN_ROUND, OPENS, Step
from isitok.game.play.table import Table
from isitok.game.replay import replay
from isitok.game.session import Session, start, update
from isitok.scenes.ending_page import EndingScene
from isitok.scenes.frame import play_footer
from isitok.scenes.leave_game import EndingSoFar, leave
from isitok.scenes.playing import Playing
from isitok.scenes.rounds import judge_page, opening_page, why_page
from isitok.scenes.scene import Change, Desk, Do, Earlier, Leave, Push, Replace, Scene, Skip, on
from isitok.scenes.tasks import NoteDealt


class PlayScene(Playing, Value, kw_only=True):
    """The session on the screen."""

    session: Session

    _in_easy = (Step.STORY, Step.CALL, Step.JUDGE, Step.WHY, Step.ROUND)
    _free = False

    @property
    def played(self) -> Session:
        return self.session

    def _updated(self, event: SoloEvent) -> Self:
        return replace(self, session=update(self.session, event))

    @property
    def table(self) -> Table:
        """What is on the table, with the player's answers."""
        return replace(self.told(self.session).table, with_story=self.unfolded)

    def page(self, desk: Desk) -> ui.Page:
        desk = self.glossing(desk.for_staff if self.session.for_staff else desk)
        table = self.table
        page = self._said_anew(self._page(table, desk), desk)
        return replace(page, footer=self._footer(table, desk, self.easy_here))

    def _footer(self, table: Table, desk: Desk, easy: bool | None) -> ui.Widget:
        if table.step is Step.JUDGE:
            bar = play_footer(desk, easy=easy)
            # What says how sure and locks is below the answers at any width.
            low = play_footer(desk, easy=easy, brief=True)
            if not table.with_sureness:
                low = play_footer(desk, judge_page.lock_button(table, desk, low=True), easy=easy)
            return ui.Column((ui.OnlyIf(bar, wide=True), ui.OnlyIf(low, wide=False)), gap=0)
        if table.step in OPENS:
            low = play_footer(desk, opening_page.low_button(table, desk), easy=easy)
            return ui.Column((ui.OnlyIf(play_footer(desk, easy=easy), wide=True), ui.OnlyIf(low, wide=False)), gap=0)
        from isitok.scenes.rounds import after

        back = (
            (ui.Button(id="earlier", text=desk.words("Back"), does=Earlier(), icon="arrow-left"),)
            if self.question
            else ()
        )
        onward = after.leads_on(table, desk, self.question)
        bar = play_footer(desk, *back, onward, part=table.step in IN_ROUND, easy=easy)
        return after.with_status(bar, table, self.said, desk)

    def _page(self, table: Table, desk: Desk) -> ui.Page:
        if table.step in OPENS:
            return opening_page.page(table, desk, self.said, unfolded=self.unfolded)
        if table.step is Step.WHY:
            return why_page.page(table, desk, more=self.more)
        if table.step in IN_ROUND:
            from isitok.scenes.rounds import after

            return after.page(table, desk, self.said, self.question)
        return judge_page.page(table, desk, self.said, unfolded=self.unfolded)

    def _answer(self, event: Locked | RoundEvent, desk: Desk) -> Change:
        """An act's answer is locked once it is whole; before, it is said what is missing."""
        if self.session.step in IN_ROUND or isinstance(event, RoundEvent):
            return super()._answer(event, desk)
        if not self.session.can_lock:
            return Replace(replace(self, swapped=False, said=judge_page.missing(self.session.table, desk)))
        return self._to(self._updated(event))

    @on(Chosen)
    def _choose(self, event: Chosen, desk: Desk) -> Change:
        return self._to(self._updated(event))

    @on(Skip)
    def _pass(self, event: Skip, desk: Desk) -> Change:
        return self._to(self._updated(Passed()), desk.words("Skipped. That’s fine."))

    @on(ShownAll)
    def _show_all(self, event: ShownAll, desk: Desk) -> Change:
        if self.session.is_opening or self.session.step is Step.ROUND_WHY:
            return super()._show_all(event, desk)
        now, words = self._updated(event), desk.words
        at_once = now.session.skip_animation
        return self._to(
            now, words("From now on, all comes at once.") if at_once else words("It comes one by one again.")
        )

    @on(EndingSoFar)
    def _end_so_far(self, event: EndingSoFar, desk: Desk) -> Change:
        return Push(ending_scene(self.session, so_far=True))

    @on(Leave)
    def _leave(self, event: Leave, desk: Desk) -> Change:
        return Push(leave(desk, answered=bool(self.session.answers), for_staff=self.session.for_staff))

    def takes_back(self, before: Scene) -> bool:
        """All but a lock: choosing, a pass – whose answers come back – going on, another way of telling.

        What is locked is told at once, so taking that back would be to answer with the why already read.
        """
        if not isinstance(before, PlayScene):
            return False
        now, then = self.session, before.session
        locked = (*now.answers, *now.played)
        return now.cards == then.cards and all(each in (*then.answers, *then.played) for each in locked)

    def _close_round(self) -> Change:
        return self._to(self._updated(Locked()))

    def _to(self, now: Self, said: str = "") -> Change:
        if now.session.is_over:
            return Replace(ending_scene(now.session, easy=self.easy, under=self.under))
        return Replace(replace(self._moved(now), said=said))


def open_game(
    scenarios: Sequence[Scenario], choice: Choice, seed: int, easy: bool = False, under: bool = False
) -> Replace:
    """The first screen of a game with these stories, which won't be new again until the window closes."""
    session = start(scenarios, with_sureness=choice.with_sureness and not easy, seed=seed)
    dealt = Dealt(cards=tuple(one.id for one in scenarios), topic=choice.topic, pack=choice.pack, number=choice.cards)
    return Replace(PlayScene(session=session, easy=easy, under=under), then=Do(NoteDealt(dealt)))


def ending_scene(session: Session, *, easy: bool = False, under: bool = False, so_far: bool = False) -> Scene:
    """How a game went, or how it has gone so far.

    ``easy``: whether it was in easy words, and ``under``: under the story; a replay will be as well.
    """
    if session.for_staff:
        from isitok.scenes.staff.staff_ending import StaffEndingScene

        return StaffEndingScene(session=session, so_far=so_far)
    if so_far:
        return EndingScene(session=session, begin=open_game, so_far=True, folded=False)
    again = replay(session)
    missed = Replace(PlayScene(session=again, easy=easy, under=under)) if again else None
    return EndingScene(session=session, begin=open_game, again=missed, easy=easy, under=under)
