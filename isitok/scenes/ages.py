"""Which ages play on this computer, and where? Asked once, of an adult; afterwards it stands in the settings."""

from typing import Literal

from isitok.i18n.words import Words
from isitok.packs.model.vocabulary import Band, Nation
from isitok.scenes.before import BeforeScene
from isitok.scenes.frame import common, footer, header, leads_on
from isitok.scenes.scene import BACK, Change, Desk, Do, Pop, Replace, Silent
from isitok.scenes.school import school_years
from isitok.scenes.tasks import ChangeSettings
from isitok.ui.describe.arrange import Grid
from isitok.ui.describe.layout import Column, Flow, Group
from isitok.ui.describe.node import Role
from isitok.ui.describe.page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import Label
from isitok.ui.describe.widgets.option import Option
from isitok.value import Value, replace


class AgesScene(Silent, Value, kw_only=True):
    """One band is picked, perhaps a nation, and the game goes on to ``then``."""

    then: BeforeScene
    band: Band | None = None
    nation: Nation | Literal["as set"] | None = "as set"  # on the command line, or earlier in the settings
    said: str = ""  # what is still missing

    def page(self, desk: Desk) -> Page:
        """Both questions, with a line that says for whom they are."""
        words = desk.words
        question = words("Who will play on this computer?")
        once = words("For an adult, once: the ages, then the nation. You can change both in Settings.")
        ages, nation = words("Ages"), words("Nation")
        bands = tuple(
            Option(
                id=f"band:{band.value}",
                text=words("Ages {ages}", ages=words.label(band)),
                detail=school_years(band, None, words),
                checked=band is self.band,
            )
            for band in Band
        )
        body = Column(
            (
                Column(
                    (Label(text=question, type=Type.TITLE, level=1), Label(text=once, soft=True, type=Type.STORY)), 6
                ),
                *((Label(text=self.said, type=Type.STRONG, live=True),) if self.said else ()),
                _asked(
                    ages,
                    words("Please choose. Only stories for these ages are shown."),
                    Grid(bands, least=330, gap=10),
                    "bands",
                ),
                _asked(
                    nation,
                    words("It decides where help is and what the law says."),
                    Flow(_nations(self._nation(desk), words), gap=10),
                    "nations",
                ),
            ),
            gap=20,
        )
        on = leads_on("on", words("Go on"))
        return Page(
            title=question,
            header=header(desk),
            body=body,
            footer=footer(desk, on),
            focus="bands",
            back=BACK,
            enter="on",
            said=self.said,
            mend="bands" if self.said else "",
            narrow=True,
            middle=True,
        )

    def _nation(self, desk: Desk) -> Nation | None:
        return desk.settings.nation if self.nation == "as set" else self.nation

    def pressed(self, widget: str, desk: Desk) -> Change:
        """A band, a nation, or on."""
        what, _, value = widget.partition(":")
        if what == "band":
            return Replace(replace(self, band=Band(value), said=""))
        if what == "nation":
            return Replace(replace(self, nation=Nation(value) if value else None))
        if what == "on" and self.band is None:
            return Replace(replace(self, said=desk.words("Choose the ages first.")))
        if what == "on" and self.band is not None:
            settings = replace(desk.settings, ages=(self.band,), nation=self._nation(desk))
            return Do(ChangeSettings(settings), Replace(self.then))
        return Pop() if widget == BACK else common(widget, desk)


def _asked(name: str, why: str, options: Widget, key: str) -> Widget:
    """What is asked for, why, and all the answers."""
    asked = Label(text=name, type=Type.HEADING, silent=True), Label(text=why, soft=True, type=Type.SMALL)
    return Column((Column(asked, 0), Group(options, name, Role.RADIO_GROUP, key=key)), gap=8)


def _nations(chosen: Nation | None, words: Words) -> tuple[Option, ...]:
    """Whoever doesn't say gets the help that there is in all four."""
    return (
        *(Option(id=f"nation:{each.value}", text=words.label(each), checked=each is chosen) for each in Nation),
        Option(id="nation:", text=words("Not set"), checked=chosen is None),
    )
