"""A phone as tall as its content: nothing is hidden further down inside it."""

from collections.abc import Sequence

from isitok.phone.screen import BEZEL, Handset, Settled
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.widget import Frame, ViewState, Widget
from isitok.value import Value, replace


class WholePhone(Frame, Value):
    """The phone at its usual height or taller. The page scrolls instead."""

    child: Widget

    def _tall(self, width: int, look: Look) -> Widget:
        phone = self.child
        if not isinstance(phone, Handset) or not look.wide:
            return phone
        frame = look.px(BEZEL)
        inner = max(1, width - 2 * frame)
        need = 2 * frame + phone.shows.bar.height(inner, look) + Settled(phone.shows).height(inner, look)
        while (tall := phone.height(width, look)) < need:
            more = max(1, (need - tall) / max(1, look.px(1)) / 2)
            phone = replace(phone, tall=phone.tall + more, spared=phone.spared - more)
        return phone

    def natural(self, look: Look) -> int:
        """As the phone."""
        return self.child.natural(look)

    def height(self, width: int, look: Look) -> int:
        """At least about the usual height."""
        return self._tall(width, look).height(width, look)

    def parts(self, box: Box, look: Look, view: ViewState) -> Sequence[tuple[Widget, Box]]:
        """The phone, which fills the box."""
        return [(self._tall(box.w, look), box)]
