"""Nothing to see: all eyes on the person who is speaking."""

from isitok import ui
from isitok.base.value import Value
from isitok.scenes.scene import BaseScene, Desk, Pop


class BlankScene(BaseScene, Value):
    """An empty screen; any key brings back what was there."""

    for_staff: bool = False
    few: bool = False  # a small group is round this screen
    why: str = ""  # why something wasn't taken, for the adult who wanted it

    def page(self, desk: Desk) -> ui.Page:
        """Nothing; or a line for the adult, small."""
        desk = desk.for_staff if self.for_staff else desk
        words = desk.words
        return ui.Page(
            title=words("Blank – Small group – #isitok?") if self.few else words("Blank – Class – #isitok?"),
            name=words("Blank"),
            body=ui.Label(text=self.why, type=ui.Type.SMALL, soft=True) if self.why else ui.Space(),
            anything=Pop(),
            back=Pop(),
        )
