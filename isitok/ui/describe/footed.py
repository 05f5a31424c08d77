"""Something with a foot: what belongs to it stands there, and is read after all that stands beside it."""

from isitok.base.value import Value, replace
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.layout import Flow, Placement, remember_height
from isitok.ui.describe.look import Look
from isitok.ui.describe.widget import Frame, ViewState, Widget
from isitok.ui.describe.widgets.button import Button


class Footed(Frame, Value):
    """Something, and below it what it is called, and what can be pressed for it.

    Whoever goes from one thing to the next meets what is asked about it first, and what only helps with it then: where
    all is one column, that stands at the end (see ``split``).
    """

    child: Widget
    called: tuple[Widget, ...] = ()
    offers: tuple[Button, ...] = ()
    yields: bool = True  # side by side with others it leaves the room for its foot in its own

    def _foot(self, width: int, look: Look) -> Flow:
        """All of it; in few signs where that brings it into one row."""
        whole = Flow((*self.called, *self.offers), centred=True)
        bare = (replace(one, icon="", capped=False) for one in self.offers)
        few = Flow((*self.called, *bare), gap=8, centred=True)
        return few if few.natural(look) <= width < whole.natural(look) else whole

    def _low(self, width: int, look: Look) -> int:
        """The room at its foot."""
        tall = self._foot(width, look).height(width, look)
        return tall + (look.apart(8) if self.offers else look.px(4)) if tall else 0

    def natural(self, look: Look) -> int:
        return self.child.natural(look)

    @remember_height
    def height(self, width: int, look: Look) -> int:
        there = self.child.height(width, look)
        return there if look.wide and self.yields else there + self._low(width, look)

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        low, foot = self._low(box.w, look), self._foot(box.w, look)
        tall = foot.height(box.w, look)
        below: Placement = [(foot, Box(box.x, box.bottom - tall, box.w, tall))] if tall else []
        return [(self.child, box._replace(h=max(1, box.h - low))), *below]


def split(widget: Widget) -> tuple[Widget, tuple[Widget, ...]]:
    """Without what can be pressed at its foot, and that."""
    if not isinstance(widget, Footed) or not widget.offers:
        return widget, ()
    return replace(widget, offers=()), (Flow(widget.offers),)


def with_its_foot(placed: tuple[Widget, Box], look: Look, view: ViewState) -> Placement:
    """Where it lies, and then its foot."""
    widget, box = placed
    return widget.parts(box, look, view) if isinstance(widget, Footed) else [placed]
