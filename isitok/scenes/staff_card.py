"""What an adult reads before a class or a one-to-one. It is read to its end, and a box is ticked there."""

from isitok.game.help import lead
from isitok.game.staff_card import staff_card, with_lead
from isitok.scenes.frame import common, footer, header, leads_on
from isitok.scenes.scene import BACK, REAL, Change, Desk, Do, Pop, Replace, Silent
from isitok.scenes.tasks import ChangeSettings
from isitok.ui.describe.layout import Column, Panel
from isitok.ui.describe.page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.label import Label, heading
from isitok.ui.describe.widgets.option import Option
from isitok.ui.describe.widgets.point import Point
from isitok.value import Value, replace

TICKED = "ticked"
BEFORE = "before"


class StaffCardScene(Silent, Value, kw_only=True):
    """The screen below hears ``<press>:ticked``, or ``<press>:before`` from whoever had read it on another day."""

    press: str
    must: bool = False  # this session will show level 3: nobody goes on without reading it now
    unread: bool = False  # or stories in another language, which no rule could read
    for_two: bool = False  # before a one-to-one: its own lines, and that it was read is not kept
    box: bool = False
    said: str = ""

    def page(self, desk: Desk) -> Page:
        """Its four parts, and the box at the end."""
        words, settings = desk.words, desk.settings
        known = desk.library.known()
        card = staff_card(known.staff_card, known.help, settings.nation, settings.lead_name, for_two=self.for_two)
        title = words("For the adult who leads")
        head, real = header(desk, real=self.for_two), REAL if self.for_two else ""
        parts: list[Widget] = [
            Label(text=title, type=Type.TITLE, level=1),
            Label(text=self._why(desk), soft=True, type=Type.STORY),
        ]
        if not card.before:
            missing = words("The staff card can’t be read, so nothing begins here. Install the game again.")
            parts.append(Label(text=missing, live=True))
            return Page(title=title, header=head, body=Column(tuple(parts)), footer=footer(desk), back=BACK, real=real)
        parts += [
            _part(words("Before"), card.before),
            _part(words("While you talk"), card.during),
            _part(words("If somebody tells you something"), card.if_told),
            _part(words("Afterwards"), card.after),
        ]
        if self.said:
            parts.append(Label(text=self.said, type=Type.STRONG, live=True))
        parts.append(Option(id="box", text=self._tick(desk), checked=self.box, many=True))
        on = leads_on("on", words("Go on"))
        skip = (Button(id="skip", text=words("I’ve read it before – go on")),) if self._may_skip(desk) else ()
        return Page(
            title=title,
            header=head,
            body=Column(tuple(parts), gap=16),
            footer=footer(desk, on, *skip),
            focus="on",
            back=BACK,
            enter="on",  # also on the box: whoever presses nothing but Enter ticks nothing
            onward="on",  # Enter and a clicker read it to its end first
            narrow=True,
            said=self.said,
            mend="box" if self.said else "",
            real=real,
        )

    def _why(self, desk: Desk) -> str:
        if self.unread:
            return desk.words(
                "The game can only check stories in English, so nothing has checked these. Read this card to its end, "
                "each time."
            )
        if self.must:
            return desk.words("Stories of level 3 are the most sensitive ones. Read this card to its end, each time.")
        return desk.words("Read this before you begin. It takes about two minutes.")

    def _tick(self, desk: Desk) -> str:
        name = lead(desk.library.known().help, desk.settings.nation, desk.settings.lead_name)
        return with_lead(desk.words("{lead} knows which stories, and when", lead="{lead}"), name)

    def _may_skip(self, desk: Desk) -> bool:
        return desk.settings.staff_card_read and not self.must

    def pressed(self, widget: str, desk: Desk) -> Change:
        """The box, and on."""
        if widget == "box":
            return Replace(replace(self, box=not self.box, said=""))
        if widget == "on":
            if not self.box:
                told = desk.words("Read to the end, and tick the box there. Then you can go on.")
                return Replace(replace(self, said=told))
            done = Pop(f"{self.press}:{TICKED}")
            return done if self.for_two else Do(ChangeSettings(replace(desk.settings, staff_card_read=True)), done)
        if widget == "skip" and self._may_skip(desk):
            return Pop(f"{self.press}:{BEFORE}")
        return Pop() if widget == BACK else common(widget, desk)


def _part(title: str, lines: tuple[str, ...]) -> Widget:
    points = (Point(icon="check", text=line) for line in lines)
    return Panel(Column((heading(title), *points), gap=12), pad=22)
