"""A phone as tall as what it shows: where things on it are picked, nothing waits to be scrolled to inside it."""

from collections.abc import Sequence
from typing import Final

from isitok.phone.screen import BEZEL, Handset, Settled
from isitok.ui.geometry import Box
from isitok.ui.look import Look
from isitok.ui.widget import Frame, View, Widget
from isitok.value import Value, replace

SHORTER: Final = 56  # what was found is told in two lines at the foot, and a phone that isn't full gives up that much


class WholePhone(Frame, Value):
    """The phone, at about its usual height or taller. The page scrolls instead."""

    child: Widget

    def _tall(self, width: int, look: Look) -> Widget:
        phone = self.child
        if not isinstance(phone, Handset) or not look.wide:
            return phone
        frame = look.px(BEZEL)
        inner = max(1, width - 2 * frame)
        need = 2 * frame + phone.shows.bar.height(inner, look) + Settled(phone.shows).height(inner, look)
        tall = phone.tall - SHORTER
        while look.px(tall) < need:
            tall += max(1, (need - look.px(tall)) / max(1, look.px(1)) / 2)
        return replace(phone, tall=tall)

    def natural(self, look: Look) -> int:
        """As the phone."""
        return self.child.natural(look)

    def height(self, width: int, look: Look) -> int:
        """At least about the usual height."""
        return self._tall(width, look).height(width, look)

    def parts(self, box: Box, look: Look, view: View) -> Sequence[tuple[Widget, Box]]:
        """The phone, all of the place."""
        return [(self._tall(box.w, look), box)]
