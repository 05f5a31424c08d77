"""A game in progress on the screen: judge, why, a round, results. The session decides which; this only shows it."""

from isitok.game.easy import in_easy_words
from isitok.game.events import Chosen, Continued, Event, Locked, Passed, Sured, Sureness
from isitok.game.replay import replay
from isitok.game.session import Phase, Session, update
from isitok.packs.model.vocabulary import Verdict
from isitok.scenes.frame import easy_said, play_footer
from isitok.scenes.leave import LeaveScene, ResultsSoFar
from isitok.scenes.results import ResultsScene
from isitok.scenes.rounds import judge, why
from isitok.scenes.scene import Change, Desk, EasyRead, Leave, Push, Replace, Silent, Skip
from isitok.ui.describe.arrange import Only
from isitok.ui.describe.layout import Column
from isitok.ui.describe.page import Page
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value, replace

AFTER = (Phase.ROUND, Phase.ROUND_WHY, Phase.PUT_RIGHT)
"""The phases of the round that follows a card's last why."""


TOLD = (Phase.JUDGE, Phase.WHY, Phase.ROUND)
"""The phases in which something is read that may have easy words."""


class PlayScene(Silent, Value, kw_only=True):
    """The session, and a short message about the last press."""

    session: Session
    said: str = ""
    step: int = 0  # which of a round's questions, from 0
    easy: bool = False  # whether it is told in easy words, for as long as this game lasts
    swapped: bool = False  # the last press changed the words

    def page(self, desk: Desk) -> Page:
        """The question, or the why."""
        told = in_easy_words(self.session) if self.easy else self.session
        page = self._page(told, desk)
        swaps = self.session.scenario.easy is not None and self.session.phase in TOLD
        if swaps and self.swapped:
            page = replace(page, said=self._heard(told, page, desk))
        return replace(page, footer=self._footer(told, desk, self.easy if swaps else None))

    def _footer(self, told: Session, desk: Desk, easy: bool | None) -> Widget:
        if told.phase is Phase.JUDGE:
            low = play_footer(desk, judge.lock_button(told, desk, low=True), easy=easy)
            return Column((Only(play_footer(desk, easy=easy), wide=True), Only(low, wide=False)), gap=0)
        from isitok.scenes.rounds import after

        back = (Button(id="earlier", text=desk.words("Back"), icon="arrow-left"),) if self.step else ()
        onward = after.leads_on(told, desk, self.step)
        bar = play_footer(desk, *back, onward, part=told.in_round, easy=easy)
        return after.with_standing(bar, told.round, self.said, desk) if told.phase is Phase.ROUND else bar

    def _page(self, told: Session, desk: Desk) -> Page:
        if told.phase is Phase.WHY:
            return why.page(told, desk)
        if told.phase in AFTER:
            from isitok.scenes.rounds import after

            return after.page(told, desk, self.said, self.step)
        return judge.page(told, desk, self.said)

    def _heard(self, told: Session, page: Page, desk: Desk) -> str:
        read = page.said if told.phase is Phase.WHY else f"{told.act.act} {told.scenario.story}"
        return easy_said(desk, self.easy, told.scenario.story if told.phase is Phase.ROUND else read)

    def after(self, event: object, desk: Desk) -> Change:
        """What the player did, as an event for the session."""
        match event:
            case EasyRead():
                return Replace(replace(self, easy=not self.easy, swapped=True, said=""))
            case Skip():
                return self._after(Passed(), desk.words("Skipped. That’s fine."))
            case ResultsSoFar():
                return Push(ResultsScene(session=self.session, so_far=True))
            case Leave():
                return Push(LeaveScene(answered=bool(self.session.answers)))
        return None

    def pressed(self, widget: str, desk: Desk) -> Change:
        """What the player did, as an event for the session."""
        what, _, value = widget.partition(":")
        if self.session.phase is Phase.ROUND:
            return self._in_round(widget, desk)
        match what:
            case "verdict":
                return self._after(Chosen(Verdict(value)))
            case "sure":
                return self._after(Sured(Sureness(value)))
            case "lock":
                if not self.session.can_lock:
                    return Replace(replace(self, swapped=False, said=judge.missing(self.session, desk)))
                return self._after(Locked())
            case "next":
                return self._after(Continued())
            case "sources":
                from isitok.scenes.sources import SourcesScene

                return Push(SourcesScene(scenario=self.session.scenario))
        return None

    def _in_round(self, widget: str, desk: Desk) -> Change:
        from isitok.scenes.rounds import after  # not before somebody comes to a round

        opened, (what, _, value) = self.session.round, widget.partition(":")
        if widget == "lock":
            if lacking := after.missing(opened, self.step, desk):
                return Replace(replace(self, swapped=False, said=lacking))
            if self.step + 1 < after.steps(opened):
                return Replace(replace(self, swapped=False, said="", step=self.step + 1))
            return self._after(Locked())
        if widget == "earlier" and self.step:
            return Replace(replace(self, swapped=False, said="", step=self.step - 1))
        event = after.event(what, value, opened, self.step)
        if event is None:
            return None
        session = update(self.session, event)
        said = after.said_of(opened, session.round, desk)
        return Replace(replace(self, session=session, swapped=False, said=said))

    def _after(self, event: Event, said: str = "") -> Change:
        session = update(self.session, event)
        if session.phase is Phase.DONE:
            return Replace(results_scene(session, easy=self.easy))
        return Replace(PlayScene(session=session, said=said, easy=self.easy))


def results_scene(session: Session, *, easy: bool = False) -> ResultsScene:
    """How a game went. ``easy``: how it was read, and how what is played again will be."""
    again = replay(session)
    return ResultsScene(session=session, again=Replace(PlayScene(session=again, easy=easy)) if again else None)
