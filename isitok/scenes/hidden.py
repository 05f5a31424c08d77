"""The screen is hidden: a clock, and called "Clock". Any press asks; a second press within five seconds goes back."""

from typing import Final

from isitok.base.value import Value
from isitok.scenes.scene import BaseScene, Desk, Pop, Replace
from isitok.ui.describe.layout import Column, Space
from isitok.ui.describe.screen_page import MESSAGE, Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.clock_face import Clock
from isitok.ui.describe.widgets.label import Label

ASKING_SECONDS = 5.0
_STANDS: Final = (10, 8)  # where nothing tells the time


class HiddenScene(BaseScene, Value):
    """Neutral at once. It works the same with one switch, mouse, touch and a screen reader."""

    asking: bool = False

    def page(self, desk: Desk) -> Page:
        """A clock, as the window says, and perhaps one plain line. In a terminal there is nothing to see."""
        words, now = desk.words, desk.clock()
        hour, minute = now[:2] if now else _STANDS
        clock: Widget = Space(1) if desk.in_lines else Clock(hour=hour, minute=minute)
        line: Widget = Space(1)
        if self.asking:
            line = Label(text=words("Continue?"), type=Type.STORY, soft=True, live=True, align="centre", id=MESSAGE)
        return Page(
            title=words("Clock"),
            body=Column((Space(90), clock, line), gap=24),
            # The first press asks and the second goes back; after a while the line disappears again.
            anything=Pop() if self.asking else Replace(HiddenScene(asking=True)),
            after=self._after(desk),
        )

    def _after(self, desk: Desk) -> tuple[float, Replace] | None:
        """The question goes away, and the clock moves on with each minute."""
        now = desk.clock()
        if self.asking:
            return ASKING_SECONDS, Replace(HiddenScene())
        return None if now is None or desk.in_lines else (60.0 - now[2], Replace(HiddenScene()))
