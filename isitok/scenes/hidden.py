"""The screen is hidden: blank, and called "Clock". Any press asks; a second press within five seconds goes back."""

from isitok.scenes.scene import BaseScene, Desk, Pop, Replace
from isitok.ui.describe.layout import Column, Space
from isitok.ui.describe.page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import Label
from isitok.value import Value

ASKING_SECONDS = 5.0


class HiddenScene(BaseScene, Value):
    """Neutral at once. It works the same with one switch, mouse, touch and a screen reader."""

    asking: bool = False

    def page(self, desk: Desk) -> Page:
        """Nothing, or one plain line."""
        words = desk.words
        line: Widget = Space(1)
        if self.asking:
            line = Label(text=words("Continue?"), type=Type.STORY, soft=True, live=True, align="centre")
        return Page(
            title=words("Clock"),
            body=Column((Space(280), line)),
            # The first press asks and the second goes back; after a while the line disappears again.
            anything=Pop() if self.asking else Replace(HiddenScene(asking=True)),
            after=(ASKING_SECONDS, Replace(HiddenScene())) if self.asking else None,
        )
