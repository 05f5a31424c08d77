"""A page that has been laid out, drawn on a surface."""

import pygame

from isitok.ui.geometry import Box
from isitok.ui.look import Look
from isitok.ui.page import BODY, RAIL, Laid, Placed
from isitok.ui.pen import Pen
from isitok.ui.sheet import Blit, Sheet
from isitok.ui.widget import State, View, Widget

AT_REST = State(focused=False, hovered=False, held=False, caret=None)


def paint(target: pygame.Surface, laid: Laid) -> None:
    """Draw everything. Only what can be seen is drawn."""
    look = laid.look
    if look.pictures.drawings.begin(laid.page, look):
        look.pictures.begin()  # not for the same page: what of it is on show already isn't asked for again
    layers = Layers(target, laid.view, look)
    window = Box(0, 0, *laid.size)
    ground = Sheet()
    # Not by the surface's own fill: that goes past the processor's memory, and all that follows would have to wait.
    Pen(ground, look).fill(window, look.theme.paper)
    layers.lay(window, ground.blits)
    # Rings lie a little outside their widgets: let them show at the edges of what scrolls.
    view = Box(0, laid.viewport.y, laid.size[0], laid.viewport.h)
    layers.add(laid.body, view)
    if laid.scrolls and not laid.view.whole:
        sheet = Sheet()
        _draw_rail(Pen(sheet, look), laid)
        layers.lay(window, sheet.blits)
    for edge in laid.edges:
        layers.add(edge, window)
    layers.finish()
    target.set_clip(None)


class Layers:
    """Collects what is laid on a surface: hundreds of blits in one call cost a third of what they cost one by one."""

    __slots__ = ("_blits", "_clip", "_margin", "_view", "look", "target")

    def __init__(self, target: pygame.Surface, view: View, look: Look) -> None:
        """Nothing is laid down yet."""
        self.target = target
        self.look = look
        self._view = view
        self._margin = look.px(40)
        self._clip: Box | None = None
        self._blits: list[Blit] = []

    def add(self, placed: Placed, shown: Box) -> None:
        """A widget and all its parts, where they can be seen."""
        widget, box, clip, parts = placed
        seen = shown if clip is None or clip == shown else shown.common(clip)
        if not box.inset(-self._margin).meets(seen):
            return
        id_, view = widget.id, self._view
        state = AT_REST
        if id_ and id_ in (view.focus, view.hover, view.held):
            focused = id_ == view.focus
            state = State(focused, id_ == view.hover, id_ == view.held, view.caret if focused else None)
        blits = self.drawn(widget, box, state, seen)
        if blits:
            self.lay(seen, blits)
        for part in parts:
            self.add(part, seen)

    def drawn(self, widget: Widget, box: Box, state: State, seen: Box) -> list[Blit]:
        """What a widget draws, to be seen inside ``seen``: from last time, if nothing about it has changed."""
        drawings = self.look.pictures.drawings
        blits = drawings.kept(widget, box, state)
        if blits is None:
            sheet = Sheet()
            widget.draw(Pen(sheet, self.look), box, state)
            blits = drawings.keep(widget, box, state, sheet.blits)
        return blits

    def lay(self, clip: Box, blits: list[Blit]) -> None:
        """These come next, and are seen inside the clip."""
        if clip != self._clip:
            self.finish()
            self.target.set_clip(clip)
            self._clip = clip
        self._blits += blits

    def finish(self) -> None:
        """All that was collected is laid down."""
        self.target.blits(self._blits, False)
        self._blits = []


def rail(laid: Laid) -> tuple[Box, Box]:
    """The two buttons at the right edge that scroll a long page up and down."""
    look, view = laid.look, laid.viewport
    side = max(RAIL, look.px(RAIL))
    x = laid.size[0] - side - look.px(10)
    low = Box(x, view.bottom - side - look.px(8), side, side)
    return low.moved(0, -side - look.px(8)), low


def _draw_rail(pen: Pen, laid: Laid) -> None:
    look, theme, reach = pen.look, pen.look.theme, laid.ranges[BODY]
    up, down = rail(laid)
    size = look.px(24)
    last = reach.content - reach.box.h
    for box, icon, more in ((up, "arrow-up", reach.offset > 0), (down, "arrow-down", reach.offset < last)):
        edge = theme.ink if more else theme.line
        pen.panel(box, theme.card, edge, max(2, look.px(2)), look.px(14))
        if more or theme.line != theme.ink:  # in high contrast nothing is faint: what does nothing has no arrow
            pen.icon(box.x + (box.w - size) // 2, box.y + (box.h - size) // 2, icon, size, edge)
    track = Box(
        up.x + up.w // 2 - look.px(3), laid.viewport.y + look.px(8), look.px(6), up.y - laid.viewport.y - look.px(16)
    )
    if track.h > 0:
        if theme.line != theme.ink:  # else the track couldn't be told from what it shows
            pen.panel(track, theme.line, radius=track.w // 2)
        tall = max(look.px(24), track.h * reach.box.h // reach.content)
        y = track.y + (track.h - tall) * reach.offset // max(1, last)
        pen.panel(Box(track.x, y, track.w, tall), theme.soft, radius=track.w // 2)
