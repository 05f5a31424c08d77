"""The law card of the nation, for what a story touches: either of the two may open it. Asking for help stands first."""

from isitok.game.help import AgeGroup
from isitok.packs.model.vocabulary import LawTopic
from isitok.scenes.frame import common, footer, header
from isitok.scenes.one_to_one.parts import help_for
from isitok.scenes.scene import BACK, HELP, REAL, Change, Desk, Pop, Silent
from isitok.scenes.sources import law_told_in
from isitok.ui.describe.layout import Column
from isitok.ui.describe.page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widgets.label import Label
from isitok.value import Value


class LawScene(Silent, Value, kw_only=True):
    """What it says to young people; what it says to adults alone has no place before both."""

    topics: tuple[LawTopic, ...]
    group: AgeGroup | None = None  # for help

    def page(self, desk: Desk) -> Page:
        """The card, and the way back."""
        words = desk.words
        title = words("What the law says")
        return Page(
            title=words("{step} – One to one – #isitok?", step=title),
            header=header(desk, real=True),
            body=Column((Label(text=title, type=Type.TITLE, level=1), law_told_in(self.topics, desk)), gap=16),
            footer=footer(desk),
            focus=BACK,
            back=BACK,
            real=REAL,
            narrow=True,
        )

    def pressed(self, widget: str, desk: Desk) -> Change:
        """Back to the story, or to what is real."""
        if widget == REAL:
            return Pop(REAL)
        if widget == HELP:
            return help_for(self.group)
        return Pop() if widget == BACK else common(widget, desk)
