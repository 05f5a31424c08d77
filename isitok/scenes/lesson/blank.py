"""Nothing to see: all eyes on the person who is speaking."""

from isitok.base.value import Value
from isitok.scenes.scene import BaseScene, Desk, Pop
from isitok.ui.describe.layout import Space
from isitok.ui.describe.screen_page import Page


class BlankScene(BaseScene, Value):
    """An empty screen; any key brings back what was there."""

    for_staff: bool = False

    def page(self, desk: Desk) -> Page:
        """Nothing."""
        desk = desk.for_staff if self.for_staff else desk
        return Page(
            title=desk.words("Blank – Class – #isitok?"),
            name=desk.words("Blank"),
            body=Space(),
            anything=Pop(),
            back=Pop(),
        )
