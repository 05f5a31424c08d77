"""Delete all results? It is asked once, and then they are gone."""

from isitok.scenes.figures.seen import figures_scene
from isitok.scenes.frame import common, footer, header
from isitok.scenes.scene import BACK, Change, Desk, Pop, Replace, Silent, WipeResults
from isitok.ui.fonts import Type
from isitok.ui.layout import Column, Flow, Panel
from isitok.ui.page import Page
from isitok.ui.widgets.button import Button, Kind
from isitok.ui.widgets.label import Label
from isitok.value import Value


class WipeScene(Silent, Value):
    """It lies in front of the results, and leads back to what is then left of them."""

    def page(self, desk: Desk) -> Page:
        """The question and its two answers."""
        words = desk.words
        title = words("Delete all results of classes?")
        body = Column(
            (
                Label(text=title, type=Type.TITLE, level=1),
                Label(text=words("All terms, for good. Nothing can bring them back."), type=Type.STORY),
                Flow(
                    (
                        Button(id=BACK, text=words("Keep them"), kind=Kind.PRIMARY),
                        Button(id="wipe", text=words("Delete them now")),
                    )
                ),
            ),
            gap=22,
        )
        return Page(
            title=title,
            header=header(desk, back=False),
            body=Panel(body, pad=32),
            footer=footer(desk),
            focus=BACK,
            back=BACK,
            narrow=True,
            middle=True,
        )

    def pressed(self, widget: str, desk: Desk) -> Change:
        """Gone, or kept."""
        if widget == "wipe":
            return WipeResults(_wiped)
        return Pop() if widget == BACK else common(widget, desk)


def _wiped(trouble: str, desk: Desk) -> Change:
    """Nothing is left, or why there still is something."""
    return Pop(then=Replace(figures_scene(desk, trouble or desk.words("All results are deleted."))))
