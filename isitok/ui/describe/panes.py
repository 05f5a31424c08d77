"""Two cards side by side, each of which scrolls by itself: something long to read, and what is done with it."""

from __future__ import annotations

from typing import Final

from isitok.base.value import Value
from isitok.ui.describe.geometry import Box, shares
from isitok.ui.describe.layout import Column, Columns, Group, Panel, Placement, remember_height
from isitok.ui.describe.look import Look
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.scroll import Scroll, clamp_offset, scroll_offset
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width
from isitok.ui.describe.widget import Around, Frame, Over, State, ViewState, Widget

LEAST_WIDTH: Final = 1100
"""Reference pixels of a window, whatever the size of its text, with room for two things side by side."""
MOST_TEXT: Final = 150
"""%: text that is larger has one column."""
NARROW: Final = 760
"""Reference pixels: the most, in one column. It grows with the text."""
PAD: Final = 24
AIR: Final = 8
"""Reference pixels between a card's edge and where its lines are cut."""


def has_panes(look: Look) -> bool:
    """Whether there is room for two things side by side."""
    return look.wide and look.width / look.unit >= LEAST_WIDTH and look.text <= MOST_TEXT


class IfPanes(Frame, Value):
    """Something that is there only where there is room for two things side by side, or only where there isn't.

    Where it isn't, what it shows is elsewhere: on a page of its own.
    """

    child: Widget
    side_by_side: bool

    def natural(self, look: Look) -> int:
        """As its child, or nothing."""
        return self.child.natural(look) if has_panes(look) is self.side_by_side else 0

    def height(self, width: int, look: Look) -> int:
        """As its child, or nothing."""
        return self.child.height(width, look) if has_panes(look) is self.side_by_side else 0

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        """The child, or nothing."""
        return [(self.child, box)] if has_panes(look) is self.side_by_side else ()


class Aside(Frame, Value, kw_only=True):
    """Something, and where there is room, something else beside it, which stays in sight while the page scrolls."""

    child: Widget
    aside: Widget
    weights: tuple[float, float]
    gap: float = 32

    def _all(self, look: Look) -> Widget:
        if not has_panes(look):
            return self.child
        beside = IfPanes(self.aside, side_by_side=True)
        return Columns((self.child, beside), weights=self.weights, gap=self.gap, level=False)

    def natural(self, look: Look) -> int:
        return self._all(look).natural(look)

    @remember_height
    def height(self, width: int, look: Look) -> int:
        """As both, or as the first alone."""
        return self._all(look).height(width, look)

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        """Both, or the first alone."""
        placed = self._all(look).parts(box, look, view) if has_panes(look) else [(self.child, box)]
        if len(placed) < 2 or view.seen_in is None:
            return placed
        first, (aside, at) = placed
        room, pad = view.seen_in, look.px(AIR)
        # What is taller than the room stays where its end can be seen: a chat's newest message is there.
        y = max(at.y, min(room.y + pad, room.bottom - pad - at.h))
        return [first, (aside, at._replace(y=max(at.y, min(y, box.bottom - at.h))))]


class Pane(Value, kw_only=True):
    """One of the cards."""

    id: str  # the page can send the keyboard to it, and have it read to its end
    name: str
    child: Widget


class Panes(Frame, Value, kw_only=True):
    """Below what stands above both, two cards in all the room that the page has; or else one below the other."""

    above: Widget
    first: Pane
    second: Pane
    more: str  # at the foot of a card: there is more of it
    again: str  # ... and nothing more, but its beginning again
    weights: tuple[float, float] = (1.65, 1)
    gap: float = 20

    def _stacked(self) -> Column:
        cards = (Group(Panel(pane.child, pad=PAD), pane.name, key=pane.id) for pane in (self.first, self.second))
        return Column((self.above, *cards), gap=14)

    def _around(self, box: Box, look: Look) -> Box:
        """The column in the middle of a page, where all is one column."""
        wide = box.w if look.slim else min(box.w, look.px(NARROW * look.text / 100))
        return Box(box.x + (box.w - wide) // 2, box.y, wide, box.h)

    def _widths(self, width: int, look: Look) -> list[int]:
        return shares(width - look.apart(self.gap), list(self.weights))

    def natural(self, look: Look) -> int:
        return look.width

    @remember_height
    def height(self, width: int, look: Look) -> int:
        """All the room that there is, or as much as is needed."""
        if not has_panes(look):
            return self._stacked().height(self._around(Box(0, 0, width, 0), look).w, look)
        above = self.above.height(width, look) + look.gap(14)
        pairs = zip((self.first, self.second), self._widths(width, look), strict=True)
        tallest = above + max(Card(pane=pane).height(wide, look) for pane, wide in pairs)
        return tallest if look.flat or not look.room else max(look.room, above + look.px(4 * PAD))

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        """What is above, and the two cards."""
        if not has_panes(look):
            return self._stacked().parts(self._around(box, look), look, view)
        above = self.above.height(box.w, look)
        y, x = box.y + above + look.gap(14), box.x
        placed: list[tuple[Widget, Box]] = [(self.above, Box(box.x, box.y, box.w, above))]
        for pane, wide in zip((self.first, self.second), self._widths(box.w, look), strict=True):
            placed.append((Card(pane=pane, more=self.more, again=self.again), Box(x, y, wide, box.bottom - y)))
            x += wide + look.apart(self.gap)
        return placed


class Card(Frame, Value, kw_only=True):
    """A card whose content scrolls where it is longer, with a sign at its foot that there is more."""

    pane: Pane
    more: str = ""
    again: str = ""

    def natural(self, look: Look) -> int:
        return self.pane.child.natural(look) + 2 * look.px(PAD)

    @remember_height
    def height(self, width: int, look: Look) -> int:
        """As tall as what is on it."""
        return _Aired(child=self.pane.child).height(width - 2 * look.px(PAD), look) + 2 * look.px(AIR)

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        pane, inner = self.pane, box.inset(look.px(PAD), look.px(AIR))
        child = _Aired(child=pane.child)
        if child.height(inner.w, look) <= inner.h:
            return [(InCard(pane.id, child, pane.name), inner)]
        foot = line_height(Type.SMALL_STRONG, look) + 2 * look.px(9) - look.px(AIR)
        child = _Aired(child=pane.child, foot=foot)
        whole = child.height(inner.w, look)
        at_end = clamp_offset(scroll_offset(view, pane.id, 0), whole, inner.h) >= whole - inner.h
        strip = Strip(
            text=self.again if at_end else self.more,
            icon="arrow-up" if at_end else "chevron-down",
            focused=view.focus == pane.id,
            lively=pane.id in (view.hover, view.held),
            tall=foot + look.px(AIR),
        )
        return [(InCard(pane.id, child, pane.name, foot=foot), inner), (strip, box)]

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        Panel(self.pane.child).draw(pen, box, state)


class InCard(Scroll, Value):
    """What a card shows of its content. The card shows that it has the keyboard."""

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """Its child draws everything."""


class _Aired(Around, kw_only=True):
    """Something with the rest of a card's space above and below it."""

    foot: int = 0  # pixels below it over which something lies

    def _air(self, look: Look) -> int:
        return look.px(PAD) - look.px(AIR)

    @remember_height
    def height(self, width: int, look: Look) -> int:
        return self.child.height(width, look) + 2 * self._air(look) + self.foot

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        air = self._air(look)
        return [(self.child, Box(box.x, box.y + air, box.w, box.h - 2 * air - self.foot))]


class Strip(Over, Value, kw_only=True):
    """What lies over a card: at its foot the sign that there is more, and the ring where it has the keyboard.

    The region itself says that it can be read on.
    """

    text: str
    icon: str
    focused: bool
    lively: bool
    tall: int  # pixels
    id: str = ""

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look, theme = pen.look, pen.look.theme
        edge = max(2, look.px(2))
        at = Box(box.x, box.bottom - self.tall, box.w, self.tall)
        pen.fill(Box(at.x + edge, at.y, at.w - 2 * edge, max(1, look.px(1))), theme.line)
        size, gap = look.tx(20), look.px(6)
        wide = text_width(self.text, Type.SMALL_STRONG, look) + gap + size
        x = at.x + (at.w - wide) // 2
        y = at.y + (at.h - line_height(Type.SMALL_STRONG, look)) // 2
        ink = theme.brand
        pen.text(x, y, self.text, Type.SMALL_STRONG, ink)
        pen.icon(x + wide - size, at.y + (at.h - size) // 2, self.icon, size, ink)
        if self.lively:
            under = Box(x, y + line_height(Type.SMALL_STRONG, look), wide, edge)
            pen.fill(under, ink)
        if self.focused:
            pen.ring(box, look.px(24))
