"""While something takes a while, a screen says so. Nobody waits for a disk in vain."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.jobs import Outcome, Work
from isitok.base.trouble import Trouble
from isitok.base.value import Value
from isitok.scenes.frame import footer, header
from isitok.scenes.scene import BaseScene, Change, Desk, Do, Pop, Push, Replace, on
from isitok.scenes.tasks import Begin

_LOOKS: Final = 0.2  # seconds between two looks whether it is done


Then = Callable[[Outcome, Desk], Change]
"""What follows on the screen where it was begun."""


def at_work(work: Work, doing: str, then: Then) -> Change:
    """Begin some work. What follows comes at once or, if it takes longer, after a screen that says what is done."""
    return Do(Begin(work), partial(_after_beginning, work, doing, then))


def _after_beginning(work: Work, doing: str, then: Then, trouble: str, desk: Desk) -> Change:
    if trouble:
        return then(Outcome(trouble=Trouble(trouble)), desk)
    outcome = work.outcome
    return Push(WaitScene(work=work, doing=doing, then=then)) if outcome is None else then(outcome, desk)


class Look(Event, Value):
    """Look whether it is done."""


class WaitScene(BaseScene, Value, kw_only=True):
    """It goes away by itself. Whoever goes back doesn't stop what has begun."""

    work: Work
    doing: str
    then: Then

    def page(self, desk: Desk) -> ui.Page:
        words = desk.words
        parts = (
            ui.title(self.doing),
            ui.Label(text=words("This takes a moment. It goes on when it’s ready."), type=ui.Type.STORY),
            ui.Flow((ui.Button(id="look", text=words("Look again"), does=Look(), icon="refresh-cw"),)),
        )
        return ui.Page(
            title=self.doing,
            header=header(desk),
            body=ui.Column(parts, gap=18),
            footer=footer(desk),
            focus="look",
            back=Pop(),
            after=(_LOOKS, Look()),
            narrow=True,
            middle=True,
        )

    @on(Look)
    def _look(self, look: Look, desk: Desk) -> Change:
        """Goes on once it is done."""
        outcome = self.work.outcome
        return Replace(self) if outcome is None else Pop(then=self.then(outcome, desk))
