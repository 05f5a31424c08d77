"""A game in progress on the screen: judge, why, a round, results. The line of play decides; this only shows it."""

from collections.abc import Sequence

from isitok.event import Event
from isitok.game.again import Dealt
from isitok.game.deal import Choice
from isitok.game.easy import in_easy_words
from isitok.game.events import AllBeats, AnotherWay, Chosen, Forward, Locked, Passed, RoundEvent, ShownAll, SoloEvent
from isitok.game.play.stops import IN_ROUND, Step
from isitok.game.play.table import Table
from isitok.game.replay import replay
from isitok.game.session import Session, start, update
from isitok.packs.model.scenario import Scenario
from isitok.scenes.ending import EndingScene
from isitok.scenes.frame import easy_said, play_footer
from isitok.scenes.leave import EndingSoFar, leave
from isitok.scenes.rounds import judge, opening, why
from isitok.scenes.scene import BaseScene, Change, Desk, Do, Earlier, EasyRead, Leave, Push, Replace, Scene, Skip
from isitok.scenes.tasks import NoteDealt
from isitok.ui.describe.arrange import Only
from isitok.ui.describe.layout import Column
from isitok.ui.describe.page import Page
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value, replace

TOLD = (Step.STORY, Step.JUDGE, Step.WHY, Step.ROUND)
"""The steps that may show text which also exists in easy words."""


class PlayScene(BaseScene, Value, kw_only=True):
    """The session, and a short message about the last press."""

    session: Session
    said: str = ""
    question: int = 0  # which of a round's questions, from 0
    easy: bool = False  # whether it is told in easy words, for as long as this game lasts
    unfolded: bool = False  # whether the story, which is one line from the second act on, is open at this act
    swapped: bool = False  # the last press switched to or from easy words

    @property
    def tells(self) -> Scenario | None:
        """The story that is on the table."""
        return self.session.scenario

    @property
    def _told(self) -> Session:
        """The session in the words that were chosen. It is only for showing."""
        return in_easy_words(self.session) if self.easy else self.session

    def page(self, desk: Desk) -> Page:
        """The question, or the why."""
        desk = desk.for_staff if self.session.for_staff else desk
        table = self._told.table
        page = self._page(table, desk)
        swaps = self.session.scenario.easy is not None and table.step in TOLD
        if swaps and self.swapped:
            page = replace(page, said=self._speech(table, page, desk))
        return replace(page, footer=self._footer(table, desk, self.easy if swaps else None))

    def _footer(self, table: Table, desk: Desk, easy: bool | None) -> Widget:
        if table.step is Step.JUDGE:
            bar = play_footer(desk, easy=easy)
            # What says how sure and locks is below the answers at any width.
            low = play_footer(desk, easy=easy, brief=True)
            if not table.with_sureness:
                low = play_footer(desk, judge.lock_button(table, desk, low=True), easy=easy)
            return Column((Only(bar, wide=True), Only(low, wide=False)), gap=0)
        if table.step is Step.STORY:
            low = play_footer(desk, opening.low_button(table, desk), easy=easy)
            return Column((Only(play_footer(desk, easy=easy), wide=True), Only(low, wide=False)), gap=0)
        from isitok.scenes.rounds import after

        back = (
            (Button(id="earlier", text=desk.words("Back"), does=Earlier(), icon="arrow-left"),) if self.question else ()
        )
        onward = after.leads_on(table, desk, self.question)
        bar = play_footer(desk, *back, onward, part=table.step in IN_ROUND, easy=easy)
        return after.with_status(bar, table, self.said, desk)

    def _page(self, table: Table, desk: Desk) -> Page:
        if table.step is Step.STORY:
            return opening.page(table, desk, self.said)
        if table.step is Step.WHY:
            return why.page(table, desk)
        if table.step in IN_ROUND:
            from isitok.scenes.rounds import after

            return after.page(table, desk, self.said, self.question)
        return judge.page(table, desk, self.said, unfolded=self.unfolded)

    def _speech(self, table: Table, page: Page, desk: Desk) -> str:
        read = page.said if table.step is Step.WHY else f"{table.act.act} {table.scenario.story}"
        return easy_said(desk, self.easy, table.scenario.story if table.step in (Step.STORY, Step.ROUND) else read)

    def after(self, event: Event, desk: Desk) -> Change:
        """Turns what the player did into an event for the session."""
        match event:
            case EasyRead():
                return Replace(replace(self, easy=not self.easy, swapped=True, said=""))
            case judge.StoryTurned():
                return Replace(replace(self, unfolded=not self.unfolded, swapped=False, said=""))
            case Skip():
                return self._after(Passed(), desk.words("Skipped. That’s fine."))
            case EndingSoFar():
                return Push(ending_scene(self.session, easy=self.easy, so_far=True))
            case Leave():
                return Push(leave(desk, answered=bool(self.session.answers), for_staff=self.session.for_staff))
            case Locked() | Earlier() | RoundEvent() if self.session.step is Step.ROUND:
                return self._in_round(event, desk)
            case Forward() | AllBeats() | AnotherWay() if self.session.step is Step.ROUND_WHY:
                return self._in_round(event, desk) or self._after(event)
            case Locked() if not self.session.can_lock:
                return Replace(replace(self, swapped=False, said=judge.missing(self.session.table, desk)))
            case Forward() if self.session.step is Step.STORY and desk.at_once:
                return replace(self, session=update(self.session, ShownAll()))._after(event)
            case Chosen() | Locked() | Forward() | ShownAll():
                return self._after(event)
        return None

    def takes_back(self, before: Scene) -> bool:
        """All but a lock: choosing, a pass – whose answers come back – going on, another way of telling.

        What is locked is told at once, so taking that back would be to answer with the why already read.
        """
        if not isinstance(before, PlayScene):
            return False
        now, then = self.session, before.session
        locked = (*now.answers, *now.played)
        return now.cards == then.cards and all(each in (*then.answers, *then.played) for each in locked)

    def _in_round(self, event: Event, desk: Desk) -> Change:
        from isitok.scenes.rounds import after  # not needed before somebody reaches a round

        turn = after.turn(event, self._told.table, desk, self.question)
        if turn is None:
            return None
        if turn.is_done:
            return self._after(Locked())
        session = update(self.session, turn.event) if turn.event else self.session
        return Replace(replace(self, session=session, swapped=False, said=turn.said, question=turn.number))

    def _after(self, event: SoloEvent, said: str = "") -> Change:
        session = update(self.session, event)
        if session.is_over:
            return Replace(ending_scene(session, easy=self.easy))
        unfolded = self.unfolded and session.stop == self.session.stop
        return Replace(PlayScene(session=session, said=said, easy=self.easy, unfolded=unfolded))


def open_game(scenarios: Sequence[Scenario], choice: Choice, seed: int, easy: bool = False) -> Replace:
    """The first screen of a game with these stories, which won't be new again until the window closes."""
    session = start(scenarios, with_sureness=choice.with_sureness, seed=seed)
    dealt = Dealt(cards=tuple(one.id for one in scenarios), topic=choice.topic, pack=choice.pack, number=choice.cards)
    return Replace(PlayScene(session=session, easy=easy), then=Do(NoteDealt(dealt)))


def ending_scene(session: Session, *, easy: bool = False, so_far: bool = False) -> Scene:
    """How a game went, or how it has gone so far. ``easy``: whether it was in easy words; a replay will be as well."""
    if session.for_staff:
        from isitok.scenes.staff.ending import StaffEndingScene

        return StaffEndingScene(session=session, so_far=so_far)
    if so_far:
        return EndingScene(session=session, begin=open_game, so_far=True, folded=False)
    again = replay(session)
    missed = Replace(PlayScene(session=again, easy=easy)) if again else None
    return EndingScene(session=session, begin=open_game, again=missed, easy=easy)
