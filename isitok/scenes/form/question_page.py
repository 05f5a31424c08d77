"""What a check asks about a story: why it asks, and what whoever writes it can answer."""

from __future__ import annotations

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.library.manuscript import Asks
from isitok.scenes.form.form_events import Answered
from isitok.scenes.frame import footer, header
from isitok.scenes.scene import BaseScene, Change, Desk, Pop, Replace


class Because(Event, Value):
    """Why it is fine here."""


class QuestionScene(BaseScene, Value, kw_only=True):
    """One question: it is fine here, as …; or the story is about this."""

    code: str
    question: str
    asks: Asks
    fine: bool  # somebody wants to say why it is fine; otherwise, what it asks
    reason: str = ""

    def page(self, desk: Desk) -> ui.Page:
        words = desk.words
        reason = " ".join(self.reason.split())
        fine = ui.Button(
            id="fine",
            text=words("It’s fine here"),
            does=Pop(Answered(self.code, reason=reason)),
            kind=ui.ButtonKind.PRIMARY,
            spent="" if reason else words("Say why first, in a few words."),
        )
        parts: list[ui.Widget] = [
            ui.title(self.question),
            ui.Label(text=self.asks.why, type=ui.Type.STORY),
            ui.Fit(
                ui.TextField(
                    id="because",
                    label=words("It’s fine here, because …"),
                    text=self.reason,
                    most=160,
                    does=Because(),
                ),
                most=900,
            ),
            ui.Label(text=words("The person who reads and signs the story sees this."), type=ui.Type.SMALL, soft=True),
            ui.Flow((fine, *self._about_this(desk))),
        ]
        return ui.Page(
            title=self.question,
            header=header(desk),
            body=ui.Column(tuple(parts), gap=16),
            footer=footer(desk),
            focus="because" if self.fine else "",
            enter="fine" if reason else "",
            back=Pop(),
            narrow=True,
        )

    def _about_this(self, desk: Desk) -> tuple[ui.Button, ...]:
        if not self.asks.touches:
            return ()
        about = Pop(Answered(self.code, touches=self.asks.touches))
        return (ui.Button(id="about", text=desk.words("Yes, the story is about this"), does=about),)

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        return Replace(replace(self, reason=text)) if isinstance(field, Because) else None
