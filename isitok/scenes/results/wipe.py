"""Delete all results? It asks once; then they are gone."""

from isitok.event import Event
from isitok.scenes.asking import confirmation_page
from isitok.scenes.scene import BaseScene, Change, Desk, Do, Pop
from isitok.scenes.tasks import WipeResults
from isitok.ui.describe.page import Page
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value


class Wiped(Event, Value):
    """All results are gone, or why they aren't."""

    trouble: str


class WipeScene(BaseScene, Value):
    """It covers the results, and leads back to whatever is left of them."""

    def page(self, desk: Desk) -> Page:
        """The question and its two answers."""
        words = desk.words
        question = words("Delete all results of classes?")
        told = words("All terms and lessons, for good. Nothing can bring them back.")
        wipe = Button(id="wipe", text=words("Delete them now"), does=Do(WipeResults(), _after_wiping))
        return confirmation_page(desk, question, told, wipe, stay=words("Keep them"))


def _after_wiping(trouble: str, desk: Desk) -> Change:
    return Pop(Wiped(trouble))
