"""A part of a page that holds more than can be seen at once."""

from collections.abc import Sequence

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.widget import State, ViewState, Widget

LEAVES = "leaves"  # the id of the part of a page for a class that is turned leaf by leaf
STEP = 0.8  # of what can be seen: part of the old stays in view, so that nobody loses the line


class Scroll(Value):
    """Shows part of its child. A press shows the next part, and from the end the first: one key reads it all."""

    id: str
    child: Widget
    name: str = ""  # "" = pure layout
    tall: float = 0  # reference height; 0 = whatever box it is given
    onward: int = 0  # pixels to its next part, where known; 0 = a share of what can be seen
    opens: int = 0  # pixels by which it is scrolled at first
    foot: int = 0  # pixels at its lower end over which something lies
    page: int = 0  # pixels from one leaf to the next, where leaves are turned as a whole; 0: it scrolls freely

    @property
    def does(self) -> Event | None:
        """It scrolls itself when pressed."""
        return None

    def speech(self) -> Spoken | None:
        """A region that can be read on, if it has a name."""
        return Spoken(Role.REGION, self.name) if self.name else None

    def natural(self, look: Look) -> int:
        return self.child.natural(look)

    def height(self, width: int, look: Look) -> int:
        return look.px(self.tall) if self.tall else self.child.height(width, look)

    def parts(self, box: Box, look: Look, view: ViewState) -> Sequence[tuple[Widget, Box]]:
        height = self.child.height(box.w, look)
        offset = clamp_offset(scroll_offset(view, self.id, self.opens), height, box.h)
        return [(self.child, Box(box.x, box.y - offset, box.w, height))]

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """A ring when it has the keyboard; its child draws the rest."""
        if state.focused:
            pen.ring(box.inset(pen.look.px(8)), pen.look.px(14))


def scroll_offset(view: ViewState, id_: str, opens: int) -> int:
    """How far a part is scrolled. Untouched, and in a picture of the whole page, it is where it opened."""
    return opens if view.whole else view.scroll.get(id_, opens)


def clamp_offset(offset: int, content: int, seen: int) -> int:
    """The nearest offset that shows no empty space beyond the end."""
    return max(0, min(offset, content - seen))


def next_offset(offset: int, content: int, seen: int, onward: int = 0) -> int:
    """The offset that shows the next part, ``onward`` pixels further on; the first part again after the end."""
    last = max(0, content - seen)
    return 0 if offset >= last else min(last, offset + (onward or round(seen * STEP)))


def offset_showing(offset: int, content: int, view: Box, part: Box, margin: int) -> int:
    """The offset nearest to ``offset`` at which ``part`` (where it lies now) can be seen whole, or else its top."""
    moved = offset
    if part.bottom + margin > view.bottom:
        moved += part.bottom + margin - view.bottom
    if part.y - margin - (moved - offset) < view.y:
        moved = offset + part.y - margin - view.y
    return clamp_offset(moved, content, view.h)
