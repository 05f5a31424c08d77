"""A game in progress on the screen: judge, why, results. The session decides which; this only shows it."""

from isitok.game.events import Chosen, Continued, Locked, Passed, Sured, Sureness
from isitok.game.session import Phase, Session, update
from isitok.packs.vocabulary import Verdict
from isitok.scenes.frame import common
from isitok.scenes.results import ResultsScene
from isitok.scenes.rounds import judge, why
from isitok.scenes.scene import BACK, Change, Desk, Push, Replace, Silent
from isitok.ui.page import Page
from isitok.value import Value, replace


class PlayScene(Silent, Value, kw_only=True):
    """The session, and a short message about the last press."""

    session: Session
    said: str = ""

    def page(self, desk: Desk) -> Page:
        """The question, or the why."""
        if self.session.phase is Phase.WHY:
            return why.page(self.session, desk)
        return judge.page(self.session, desk, self.said)

    def pressed(self, widget: str, desk: Desk) -> Change:
        """What the player did, as an event for the session."""
        what, _, value = widget.partition(":")
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
                return self._after(Passed())
            case "sources":
                from isitok.scenes.sources import SourcesScene

                return Push(SourcesScene(scenario=self.session.scenario))
            case "stop":
                return Replace(ResultsScene(session=self.session))
            case _ if what == BACK:
                from isitok.scenes.leave import LeaveScene

                return Push(LeaveScene())
        return common(widget, desk)

    def _after(self, event: Chosen | Sured | Locked | Continued | Passed) -> Change:
        session = update(self.session, event)
        if session.phase is Phase.DONE:
            return Replace(ResultsScene(session=session))
        return Replace(PlayScene(session=session))
