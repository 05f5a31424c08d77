"""Draws a page that has been laid out on a surface."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

import pygame

from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.on_show import OnShow, on_show
from isitok.ui.describe.over_page import draw_rail, over_page
from isitok.ui.describe.placed import PageLayout, Placed
from isitok.ui.draw.pictures import pictures_of
from isitok.ui.draw.sheet import Blit, Drawings, Layer, Sheet, apart, differences, seen_of
from isitok.ui.draw.surface_pen import SurfacePen

STRIPE = 48  # pixels of the background that are laid down at once: more would cost more memory than time


def paint(target: pygame.Surface, layout: PageLayout) -> list[Layer]:
    """Draw what can be seen."""
    layers = layers_of(layout)
    lay_down(target, layers, Box(0, 0, *target.get_size()))
    return layers


def repaint(
    target: pygame.Surface,
    layout: PageLayout,
    before: Sequence[Layer],
    also: Iterable[Box] = (),
    leaving: Callable[[list[Box]], None] | None = None,
) -> tuple[list[Layer], list[Box]]:
    """Draw what differs from ``before``, which an earlier call returned, and what is in ``also``; also all these parts.

    ``leaving`` is told of them while the target still shows what was there.
    """
    layers, window = layers_of(layout), Box(0, 0, *target.get_size())
    seen = (part.common(window) for part in differences(before, layers))
    parts = apart([*also, *(part for part in seen if part.w > 0 and part.h > 0)])
    if leaving is not None:
        leaving(parts)
    for part in parts:
        lay_down(target, layers, part)
    return layers, parts


def layers_of(layout: PageLayout) -> list[Layer]:
    """All that can be seen of a page, from the back to the front."""
    look, window = layout.look, Box(0, 0, *layout.size)
    drawings = pictures_of(look).drawings
    drawings.begin(layout.page, look)
    layers = [(window, _ground(drawings, window, look)), *_layers_of(layout.body, _below(layout), layout, look)]
    if layout.scrolls and not layout.view.whole:
        layers.append((window, _rail_of(layout)))
    for edge in layout.edges:
        layers += _layers_of(edge, window, layout, layout.around)
    for shown, draw in over_page(layout):
        sheet = Sheet()
        draw(SurfacePen(sheet, look))
        layers.append((shown, sheet.blits))
    return layers


def layers_of_part(placed: Placed, layout: PageLayout) -> list[Layer]:
    """All that can be seen of one part of a page."""
    return list(_layers_of(placed, _below(layout), layout, layout.look))


def lay_down(target: pygame.Surface, layers: Sequence[Layer], part: Box) -> None:
    """Lay all of this on a part of a surface: hundreds of blits in one call cost a third of single ones."""
    for clip, run in groupby(layers, itemgetter(0)):
        seen = clip.common(part)
        if seen.w > 0 and seen.h > 0:
            target.set_clip(seen)
            target.blits([blit for _, blits in run for blit in seen_of(blits, seen)], False)
    target.set_clip(None)


def draw_ahead(layout: PageLayout) -> Iterator[None]:
    """Draw, one widget at a time, what ``paint`` will need when this page is shown for the first time."""
    look, window = layout.look, Box(0, 0, *layout.size)
    drawings = pictures_of(look).drawings.look_ahead(layout.page, look)
    _ground(drawings, window, look)
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


def _ground(drawings: Drawings, window: Box, look: Look) -> list[Blit]:
    known = drawings.recall(look, window, None)
    if known is not None:
        return known
    # Not with the surface's own fill: that bypasses the processor's cache, and everything after it would have to wait.
    sheet = Sheet()
    SurfacePen(sheet, look).fill(window, look.theme.paper, (window.w, STRIPE))
    return drawings.keep(look, window, None, sheet.blits)


def _below(layout: PageLayout) -> Box:
    """The area of the body. Rings lie a little outside their widgets, and may do so at the edges of what scrolls."""
    return Box(0, layout.viewport.y, layout.size[0], layout.viewport.h)


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


def _rail_of(layout: PageLayout) -> list[Blit]:
    sheet = Sheet()
    draw_rail(SurfacePen(sheet, layout.look), layout)
    return sheet.blits
