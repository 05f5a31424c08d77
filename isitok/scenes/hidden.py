"""The screen is hidden: a clock, and called "Clock". Any press asks, and the next one goes back, however much later."""

from typing import Final

from isitok import ui
from isitok.base.value import Value
from isitok.scenes.scene import BaseScene, Desk, Pop, Replace

_STANDS: Final = (10, 8)  # where nothing tells the time


class HiddenScene(BaseScene, Value):
    """Neutral at once. It works the same with one switch, mouse, touch and a screen reader."""

    asking: bool = False

    def page(self, desk: Desk) -> ui.Page:
        """A clock, as the window says, and perhaps one plain line. In a terminal there is nothing to see."""
        words, now = desk.words, desk.clock()
        asked = words("Continue?") if self.asking else ""
        hour, minute = now[:2] if now else _STANDS
        clock: ui.Widget = ui.Space(1) if desk.view.in_lines else ui.Clock(hour=hour, minute=minute)
        line: ui.Widget = ui.Space(1)
        if asked:
            line = ui.Label(text=asked, type=ui.Type.STORY, soft=True, live=True, align="centre", id=ui.MESSAGE)
        return ui.Page(
            title=words("Clock"),
            body=ui.Column((ui.Space(90), clock, line), gap=24),
            anything=Pop() if self.asking else Replace(HiddenScene(asking=True)),
            # The clock moves on with each minute. Nothing else does by itself: nobody has to be quick.
            after=None if now is None or desk.view.in_lines else (60.0 - now[2], Replace(HiddenScene(self.asking))),
            said=asked,
        )
