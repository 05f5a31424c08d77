"""The screen is hidden: blank, and called "Clock". Any press asks; a second press within five seconds goes back."""

from isitok.scenes.scene import Change, Desk, Pop, Replace, Silent
from isitok.ui.describe.layout import Column, Space
from isitok.ui.describe.page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import Label
from isitok.value import Value, replace

ASKING_SECONDS = 5.0


class HiddenScene(Silent, Value):
    """Neutral at once; works with one switch, mouse, touch and screen reader alike."""

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
            anything="any",
            after=(ASKING_SECONDS, "waited") if self.asking else None,
        )

    def pressed(self, widget: str, desk: Desk) -> Change:
        """The first press asks, the second goes back; waiting blanks the line again."""
        if widget == "any":
            return Pop() if self.asking else Replace(replace(self, asking=True))
        return Replace(HiddenScene()) if widget == "waited" else None
