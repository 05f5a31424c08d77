"""Nothing to see: all eyes on the person who is speaking."""

from isitok.base.value import Value
from isitok.scenes.scene import BaseScene, Desk, Pop
from isitok.ui.describe.layout import Space
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widgets.label import Label


class BlankScene(BaseScene, Value):
    """An empty screen; any key brings back what was there."""

    for_staff: bool = False
    few: bool = False  # a small group is round this screen
    why: str = ""  # why something wasn't taken, for the adult who wanted it

    def page(self, desk: Desk) -> Page:
        """Nothing; or a line for the adult, small."""
        desk = desk.for_staff if self.for_staff else desk
        words = desk.words
        return Page(
            title=words("Blank – Small group – #isitok?") if self.few else words("Blank – Class – #isitok?"),
            name=words("Blank"),
            body=Label(text=self.why, type=Type.SMALL, soft=True) if self.why else Space(),
            anything=Pop(),
            back=Pop(),
        )
