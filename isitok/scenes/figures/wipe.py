"""Delete all results? It is asked once, and then they are gone."""

from isitok.scenes.asking import asked
from isitok.scenes.figures.seen import figures_scene
from isitok.scenes.frame import common
from isitok.scenes.scene import BACK, Change, Desk, Do, Pop, Replace, Silent
from isitok.scenes.tasks import WipeResults
from isitok.ui.describe.page import Page
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value


class WipeScene(Silent, Value):
    """It lies in front of the results, and leads back to what is then left of them."""

    def page(self, desk: Desk) -> Page:
        """The question and its two answers."""
        words = desk.words
        question = words("Delete all results of classes?")
        told = words("All terms and lessons, for good. Nothing can bring them back.")
        return asked(desk, question, told, Button(id="wipe", text=words("Delete them now")), stay=words("Keep them"))

    def pressed(self, widget: str, desk: Desk) -> Change:
        """Gone, or kept."""
        if widget == "wipe":
            return Do(WipeResults(), _wiped)
        return Pop() if widget == BACK else common(widget, desk)


def _wiped(trouble: str, desk: Desk) -> Change:
    """Nothing is left, or why there still is something."""
    return Pop(then=Replace(figures_scene(desk, trouble or desk.words("All results are deleted."))))
