"""A page that has been laid out, drawn on a surface."""

import pygame

from isitok.ui.geometry import Box
from isitok.ui.page import BODY, RAIL, Laid, Placed
from isitok.ui.pen import Pen
from isitok.ui.widget import State, View


def paint(target: pygame.Surface, laid: Laid) -> None:
    """Draw everything. Only what can be seen is drawn."""
    look = laid.look
    pen = Pen(target, look)
    look.pictures.begin()
    target.set_clip(None)
    target.fill(look.theme.paper)
    # Rings lie a little outside their widgets: let them show at the edges of what scrolls.
    view = Box(0, laid.viewport.y, laid.size[0], laid.viewport.h)
    target.set_clip(view)
    _draw(pen, laid.body, laid.view, view)
    target.set_clip(None)
    if laid.scrolls and not laid.view.whole:
        _draw_rail(pen, laid)
    for edge in laid.edges:
        _draw(pen, edge, laid.view, Box(0, 0, *laid.size))


def _draw(pen: Pen, placed: Placed, view: View, shown: Box) -> None:
    widget, box, clip = placed.widget, placed.box, placed.clip
    seen = shown if clip is None else shown.common(clip)
    if not box.inset(-pen.look.px(40)).meets(seen):
        return
    pen.target.set_clip(seen)
    id_ = widget.id
    caret = view.caret if id_ and id_ == view.focus else None
    focused = bool(id_) and id_ == view.focus
    widget.draw(pen, box, State(focused, bool(id_) and id_ == view.hover, bool(id_) and id_ == view.held, caret))
    for part in placed.parts:
        _draw(pen, part, view, seen)


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
