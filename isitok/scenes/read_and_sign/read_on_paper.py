"""*It was read on paper*: the printed sheet came back with its ticks, a role, a day and the story's mark."""

from __future__ import annotations

from datetime import date
from enum import Enum, auto

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.card import Card
from isitok.game.signed_words import ticks
from isitok.library.story_mark import FEWEST_TYPED, is_mark_of
from isitok.library.to_sign import ToSign
from isitok.scenes.frame import footer, header, last_said, leads_on, titled
from isitok.scenes.read_and_sign.who_signs import RoleSaid, SignField, WhoSigns, who_are_you
from isitok.scenes.read_and_sign.write_down import write_reading
from isitok.scenes.scene import BaseScene, Change, Desk, Pop, Replace, on


class PaperField(Event, Enum):
    """What stands on the paper."""

    DAY = auto()
    MARK = auto()


class SignFromPaper(Event, Value):
    """Note that a story was read and signed on paper."""


class PaperScene(BaseScene, Value, kw_only=True):
    """What is typed from the sheet."""

    found: ToSign
    card: Card
    day: str
    mark: str = ""
    who: WhoSigns = WhoSigns()
    said: str = ""
    mend: str = ""

    def page(self, desk: Desk) -> ui.Page:
        """What the five ticks on the sheet say; then the mark, the day, the role."""
        words, title = desk.words, desk.words("It was read on paper")
        story = words("“{title}”", title=self.card.title)
        parts: list[ui.Widget] = [titled(title, story)]
        parts += last_said(self.said, exact=True)
        ticked = [ui.Point(icon="check", text=text) for text in ticks(self.card, words)]
        parts.append(
            ui.Panel(ui.Column((ui.heading(words("On the sheet all five are ticked")), *ticked), gap=10), pad=22)
        )
        mark = words("Its mark: the first {n} letters and digits under the title", n=FEWEST_TYPED)
        day = words("The day, such as {day}", day=desk.today or "2026-11-30")
        parts += [
            ui.Fit(
                ui.TextField(id="mark", label=mark, text=self.mark, most=16, required=True, does=PaperField.MARK),
                most=600,
            ),
            ui.Fit(
                ui.TextField(id="day", label=day, text=self.day, most=10, required=True, does=PaperField.DAY), most=600
            ),
            *who_are_you(self.who, desk),
        ]
        return ui.Page(
            title=title,
            header=header(desk),
            body=ui.Column(tuple(parts), gap=16),
            footer=footer(desk, leads_on("sign", words("Sign"), SignFromPaper())),
            focus="mark",
            back=Pop(),
            enter="sign",
            narrow=True,
            said=self.said,
            mend=self.mend,
        )

    def _now(self, **changes: object) -> Change:
        return Replace(replace(self, **{"said": "", "mend": "", **changes}))

    @on(RoleSaid)
    def _role(self, role: RoleSaid, desk: Desk) -> Change:
        return self._now(who=replace(self.who, role=role.role))

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        """What stands on the paper, or who has read it."""
        if isinstance(field, SignField):
            return self._now(who=self.who.typing(field, text))
        if field is PaperField.MARK:
            return self._now(mark=text)
        return self._now(day=text) if field is PaperField.DAY else None

    @on(SignFromPaper)
    def _sign(self, event: SignFromPaper, desk: Desk) -> Change:
        said, mend = self._wrong(desk)
        if said:
            return self._now(said=said, mend=mend)
        return write_reading(self.found, self.card, self.who.by, self.day.strip(), self.who.note, desk, self._says)

    def _says(self, told: str) -> Change:
        return self._now(said=told)

    def _wrong(self, desk: Desk) -> tuple[str, str]:
        words = desk.words
        if len(self.mark.strip()) < FEWEST_TYPED:
            return words("Type the mark: it’s on the sheet, under the title."), "mark"
        if not is_mark_of(self.mark, self.card.mark):
            return words(
                "The story has changed since that sheet was printed, so it isn’t signed. Print it again."
            ), "mark"
        if not _is_day(self.day.strip(), desk.today):
            return words("Type the day on which it was read, such as {day}.", day=desk.today or "2026-11-30"), "day"
        return self.who.wrong(words)


def _is_day(typed: str, today: str) -> bool:
    """Whether it is a day, and not one to come."""
    try:
        return date.fromisoformat(typed).isoformat() == typed and (not today or typed <= today)
    except ValueError:
        return False
