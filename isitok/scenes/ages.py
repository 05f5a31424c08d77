"""Which ages play on this computer? Asked once, of an adult; afterwards it stands in the settings."""

from isitok.i18n.words import later
from isitok.packs.vocabulary import Band
from isitok.scenes.before import BeforeScene
from isitok.scenes.frame import common, footer, header
from isitok.scenes.scene import BACK, Change, Desk, Pop, Replace, Settle, Silent
from isitok.ui.fonts import Type
from isitok.ui.layout import Column, Fit, Group
from isitok.ui.node import Role
from isitok.ui.page import Page
from isitok.ui.widgets.button import Button, Kind
from isitok.ui.widgets.label import Label
from isitok.ui.widgets.option import Option
from isitok.value import Value, replace


class AgesScene(Silent, Value, kw_only=True):
    """One band is picked, and the game goes on to ``then``."""

    then: BeforeScene
    band: Band | None = None

    def page(self, desk: Desk) -> Page:
        """The question, with a line that says for whom it is."""
        words = desk.words
        question = words("Which ages will play on this computer?")
        bands = tuple(
            Option(
                id=f"band:{band.value}",
                text=words("Ages {ages}", ages=words.label(band)),
                detail=words(SCHOOL[band]),
                checked=band is self.band,
            )
            for band in Band
        )
        body = Column(
            (
                Label(text=question, type=Type.TITLE, level=1),
                Label(
                    text=words(
                        "For an adult, once. The game then shows only stories for these ages. "
                        "You can change it in Settings."
                    ),
                    soft=True,
                    type=Type.STORY,
                ),
                Group(Column(bands, gap=12), question, Role.RADIO_GROUP, key="bands"),
                Label(text="" if self.band else words("Choose the ages first."), soft=True, type=Type.SMALL),
                Fit(Button(id="on", text=words("Go on"), kind=Kind.PRIMARY, after="corner-down-left")),
            ),
            gap=20,
        )
        return Page(
            title=question,
            header=header(desk),
            body=body,
            footer=footer(desk),
            focus="bands",
            back=BACK,
            enter="on",
            narrow=True,
            middle=True,
        )

    def pressed(self, widget: str, desk: Desk) -> Change:
        """A band, or on."""
        what, _, value = widget.partition(":")
        if what == "band":
            return Replace(replace(self, band=Band(value)))
        if what == "on" and self.band is not None:
            return Settle(replace(desk.settings, ages=(self.band,)), self.then)
        return Pop() if widget == BACK else common(widget, desk)


SCHOOL = {
    Band.B7_9: later("Years 3 and 4 · Primary 4 and 5"),
    Band.B9_11: later("Years 5 and 6 · Primary 6 and 7"),
    Band.B11_14: later("Years 7 to 9 · the first years of secondary school"),
    Band.B14_18: later("Years 10 to 13 · the later years of secondary school, and college"),
}
