"""A game in progress on the screen: judge, why, a round, results. The session decides which; this only shows it."""

from isitok.game.events import Chosen, Continued, Event, Locked, Passed, Sured, Sureness
from isitok.game.session import Phase, Session, update
from isitok.packs.vocabulary import Verdict
from isitok.scenes.frame import common
from isitok.scenes.results import ResultsScene
from isitok.scenes.rounds import judge, why
from isitok.scenes.scene import BACK, Change, Desk, Push, Replace, Silent
from isitok.ui.page import Page
from isitok.value import Value, replace

AFTER = (Phase.ROUND, Phase.ROUND_WHY, Phase.PUT_RIGHT)
"""The phases of the round that follows a card's last why."""


class PlayScene(Silent, Value, kw_only=True):
    """The session, and a short message about the last press."""

    session: Session
    said: str = ""
    step: int = 0  # which of a round's questions, from 0

    def page(self, desk: Desk) -> Page:
        """The question, or the why."""
        if self.session.phase is Phase.WHY:
            return why.page(self.session, desk)
        if self.session.phase in AFTER:
            from isitok.scenes.rounds import after

            return after.page(self.session, desk, self.said, self.step)
        return judge.page(self.session, desk, self.said)

    def pressed(self, widget: str, desk: Desk) -> Change:
        """What the player did, as an event for the session."""
        what, _, value = widget.partition(":")
        if self.session.phase is Phase.ROUND and widget not in ("pass", "stop", BACK):
            return self._in_round(widget, desk)
        match what:
            case "verdict":
                return self._after(Chosen(Verdict(value)))
            case "sure":
                return self._after(Sured(Sureness(value)))
            case "lock":
                if not self.session.can_lock:
                    return Replace(replace(self, said=judge.missing(self.session, desk)))
                return self._after(Locked())
            case "next":
                return self._after(Continued())
            case "pass":
                return self._after(Passed(), desk.words("Skipped. That’s fine."))
            case "sources":
                from isitok.scenes.sources import SourcesScene

                return Push(SourcesScene(scenario=self.session.scenario))
            case "stop":
                return Push(ResultsScene(session=self.session, so_far=True))
            case _ if what == BACK:
                from isitok.scenes.leave import LeaveScene

                return Push(LeaveScene(answered=bool(self.session.answers)))
        return common(widget, desk)

    def _in_round(self, widget: str, desk: Desk) -> Change:
        from isitok.scenes.rounds import after  # not before somebody comes to a round

        opened, (what, _, value) = self.session.round, widget.partition(":")
        if widget == "lock":
            if lacking := after.missing(opened, self.step, desk):
                return Replace(replace(self, said=lacking))
            if self.step + 1 < after.steps(opened):
                return Replace(replace(self, said="", step=self.step + 1))
            return self._after(Locked())
        if widget == "earlier" and self.step:
            return Replace(replace(self, said="", step=self.step - 1))
        event = after.event(what, value, opened, self.step)
        if event is None:
            return common(widget, desk)
        session = update(self.session, event)
        return Replace(replace(self, session=session, said=after.said_of(opened, session.round, desk)))

    def _after(self, event: Event, said: str = "") -> Change:
        session = update(self.session, event)
        if session.phase is Phase.DONE:
            return Replace(ResultsScene(session=session))
        return Replace(PlayScene(session=session, said=said))
