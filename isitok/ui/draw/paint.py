"""Draws a page that has been laid out on a surface."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

import pygame

from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import GROUPS, READ, Role, find, walk
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.placed import BODY, PageLayout, Placed, rail
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height
from isitok.ui.describe.widget import State, Widget
from isitok.ui.draw.pictures import pictures_of
from isitok.ui.draw.sheet import Blit, Drawings, Layer, Sheet, differences
from isitok.ui.draw.surface_pen import SurfacePen

RAIL_UP, RAIL_DOWN = "rail:up", "rail:down"  # ids for who rests the pointer there; they are no widgets
STEPS = 4  # in which what the pointer rests on fills: without motion
REACH = 40  # reference pixels that a widget may draw outside its box: a ring, a shadow
STRIPE = 48  # pixels of the background that are laid down at once: more would cost more memory than time
OnShow = tuple[Widget, Box, State, Box]
"""A widget that can be seen: its box, its state, and the area in which it shows."""

AT_REST = State(focused=False, hovered=False, held=False, caret=None)


def paint(target: pygame.Surface, layout: PageLayout) -> list[Layer]:
    """Draw what can be seen."""
    layers = layers_of(layout)
    lay_down(target, layers, Box(0, 0, *target.get_size()))
    return layers


def repaint(target: pygame.Surface, layout: PageLayout, before: Sequence[Layer]) -> tuple[list[Layer], list[Box]]:
    """Draw what differs from ``before``, which an earlier call returned; also the parts in which it does."""
    layers, window = layers_of(layout), Box(0, 0, *target.get_size())
    parts = [part.common(window) for part in differences(before, layers)]
    for part in parts:
        lay_down(target, layers, part)
    return layers, parts


def layers_of(layout: PageLayout) -> list[Layer]:
    """All that can be seen of a page, from the back to the front."""
    look, window = layout.look, Box(0, 0, *layout.size)
    pictures = pictures_of(look)
    if pictures.drawings.begin(layout.page, look):
        pictures.begin()  # not for the same page, whose visible widgets are known
    layers = [(window, _ground(window, look)), *_layers_of(layout.body, _below(layout), layout, look)]
    if layout.scrolls and not layout.view.whole:
        layers.append((window, _rail_of(layout)))
    for edge in layout.edges:
        layers += _layers_of(edge, window, layout, layout.around)
    layers += _ring_of_line(layout)
    if layout.view.aloud is not None:
        from isitok.ui.draw.aloud_mark import frame_of_reading  # few ever press it

        layers += frame_of_reading(layout, layout.view.aloud)
    if layout.view.sure.id:
        layers += _sure_of(layout)
    if layout.view.rests:
        layers.append((window, _filling_of(layout)))
    return layers


def _ring_of_line(layout: PageLayout) -> Iterator[Layer]:
    """The ring round a line that somebody who hears the page has come to.

    What has no id of its own can't know, and a group draws nothing.
    """
    line = find(layout.root, layout.view.focus)
    if line is not None and line.spoken.role in (READ if "#" in line.id else GROUPS):
        sheet = Sheet()
        SurfacePen(sheet, layout.look).ring(line.box, layout.look.px(8))
        yield line.clip or Box(0, 0, *layout.size), sheet.blits


def layers_of_part(placed: Placed, layout: PageLayout) -> list[Layer]:
    """All that can be seen of one part of a page."""
    return list(_layers_of(placed, _below(layout), layout, layout.look))


def lay_down(target: pygame.Surface, layers: Sequence[Layer], part: Box) -> None:
    """Lay all of this on a part of a surface: hundreds of blits in one call cost a third of single ones."""
    for clip, run in groupby(layers, itemgetter(0)):
        seen = clip.common(part)
        if seen.w > 0 and seen.h > 0:
            target.set_clip(seen)
            target.blits([blit for _, blits in run for blit in blits], False)
    target.set_clip(None)


def draw_ahead(layout: PageLayout) -> Iterator[None]:
    """Draw, one widget at a time, what ``paint`` will need when this page is shown for the first time."""
    look, window = layout.look, Box(0, 0, *layout.size)
    pictures = pictures_of(look)
    drawings = pictures.drawings.look_ahead(layout.page, look)
    pictures.begin()
    _ground(window, look)
    for placed, shown, its in (
        (layout.body, _below(layout), look),
        *((edge, window, layout.around) for edge in layout.edges),
    ):
        for at in on_show(placed, shown, layout):
            _blits_of(drawings, at, its)
            yield
    if layout.scrolls and not layout.view.whole:
        _rail_of(layout)
        yield


def _ground(window: Box, look: Look) -> list[Blit]:
    # Not with the surface's own fill: that bypasses the processor's cache, and everything after it would have to wait.
    sheet = Sheet()
    SurfacePen(sheet, look).fill(window, look.theme.paper, (window.w, STRIPE))
    return sheet.blits


def _below(layout: PageLayout) -> Box:
    """The area of the body. Rings lie a little outside their widgets, and may do so at the edges of what scrolls."""
    return Box(0, layout.viewport.y, layout.size[0], layout.viewport.h)


def on_show(placed: Placed, shown: Box, layout: PageLayout) -> Iterator[OnShow]:
    """A widget and all its visible parts, those at the back first."""
    view, reach = layout.view, layout.look.px(REACH)
    guarded = _guarded(layout) if view.guard is not None else frozenset[str]()
    waiting = [(placed, shown)]
    while waiting:
        (widget, box, clip, parts), shown = waiting.pop()
        seen = shown if clip is None or clip == shown else shown.common(clip)
        x, y, w, h = seen
        if box.x - reach >= x + w or box.y - reach >= y + h or box.right + reach <= x or box.bottom + reach <= y:
            continue
        id_ = widget.id or getattr(widget, "follows", "")
        state = AT_REST
        if id_ and id_ in (view.focus, view.hover, view.held):
            focused = id_ == view.focus and (view.keyed or not _is_heading(widget))
            state = State(focused, id_ == view.hover, id_ == view.held, None)
            if focused:
                state = state._replace(
                    caret=view.caret, offered=view.offered, anchor=view.anchor, composed=view.composed
                )
        if id_ in guarded:
            state = state._replace(guard=view.guard)
        yield widget, box, state, seen
        waiting += [(part, seen) for part in reversed(parts)]


def _guarded(layout: PageLayout) -> frozenset[str]:
    """What leads on from a page, and is too early to be pressed."""
    found = find(layout.root, layout.page.enter)
    if found is None:
        return frozenset()
    return frozenset(node.id for node in walk(found) if node.spoken.role is Role.BUTTON)


def _is_heading(widget: Widget) -> bool:
    spoken = widget.speech()
    return spoken is not None and spoken.role is Role.HEADING


def _layers_of(placed: Placed, shown: Box, layout: PageLayout, look: Look) -> Iterator[Layer]:
    drawings = pictures_of(layout.look).drawings
    for at in on_show(placed, shown, layout):
        blits = _blits_of(drawings, at, look)
        if blits:
            yield at[3], blits


def _blits_of(drawings: Drawings, at: OnShow, look: Look) -> list[Blit]:
    """What a widget draws: kept from last time, if nothing about it has changed."""
    widget, box, state, _ = at
    blits = drawings.recall(widget, box, state)
    if blits is None:
        sheet = Sheet()
        widget.draw(SurfacePen(sheet, look, offered=state.offered), box, state)
        blits = drawings.keep(widget, box, state, sheet.blits)
    return blits


def _sure_of(layout: PageLayout) -> Iterator[Layer]:
    """The question that stands in place of what locks an answer in, for a pointer that has rested there once."""
    node = find(layout.root, layout.view.sure.id)
    if node is not None:
        look, theme, sheet, text = layout.look, layout.look.theme, Sheet(), layout.view.sure.text
        pen = SurfacePen(sheet, look)
        pen.panel(node.box, theme.card, theme.brand, max(3, look.px(4)), look.px(14))
        tall = line_height(Type.ANSWER, look)
        middle = Box(node.box.x, node.box.y + (node.box.h - tall) // 2, node.box.w, tall)
        pen.lines(middle, [text], Type.ANSWER, theme.ink, "centre")
        yield node.clip or Box(0, 0, *layout.size), sheet.blits


def _filling_of(layout: PageLayout) -> list[Blit]:
    """How long the pointer has rested on something: a bar that fills, over its lower edge."""
    look, theme, at = layout.look, layout.look.theme, layout.view.rests
    node = find(layout.root, at)
    box = node.seen if node else dict(zip((RAIL_UP, RAIL_DOWN), rail(layout), strict=True)).get(at, layout.viewport)
    sheet = Sheet()
    pen = SurfacePen(sheet, look)
    tall, edge = max(10, look.px(12)), max(2, look.px(2))
    bar = Box(box.x, box.bottom - tall, box.w, tall).inset(min(look.px(6), box.w // 8), 0)
    pen.panel(bar, theme.paper, theme.ink, edge, tall // 2)
    inner = bar.inset(edge)
    done = inner._replace(w=inner.w * layout.view.filled // STEPS)
    pen.panel(done, theme.brand, radius=inner.h // 2)
    return sheet.blits


def _rail_of(layout: PageLayout) -> list[Blit]:
    sheet = Sheet()
    _draw_rail(SurfacePen(sheet, layout.look), layout)
    return sheet.blits


def _draw_rail(pen: Pen, layout: PageLayout) -> None:
    look, theme, reach = pen.look, pen.look.theme, layout.ranges[BODY]
    up, down = rail(layout)
    size = look.px(24)
    last = reach.content - reach.box.h
    for box, icon, more in ((up, "arrow-up", reach.offset > 0), (down, "arrow-down", reach.offset < last)):
        edge = theme.ink if more else theme.line
        pen.panel(box, theme.card, edge, max(2, look.px(2)), look.px(14))
        if more or theme.line != theme.ink:  # in high contrast nothing is faint: a dead button has no arrow
            pen.icon(box.x + (box.w - size) // 2, box.y + (box.h - size) // 2, icon, size, edge)
    track = Box(
        up.x + up.w // 2 - look.px(3),
        layout.viewport.y + look.px(8),
        look.px(6),
        up.y - layout.viewport.y - look.px(16),
    )
    if track.h > 0:
        if theme.line != theme.ink:  # otherwise the track couldn't be told from the thumb
            pen.panel(track, theme.line, radius=track.w // 2)
        tall = max(look.px(24), track.h * reach.box.h // reach.content)
        y = track.y + (track.h - tall) * reach.offset // max(1, last)
        pen.panel(Box(track.x, y, track.w, tall), theme.soft, radius=track.w // 2)
