"""What lies over a page: the ring of a line, what is read aloud, the questions and the rail of a resting pointer."""

from collections.abc import Callable, Iterator
from functools import partial

from isitok.ui.describe.geometry import Box
from isitok.ui.describe.node import GROUPS, READABLE, Node, find
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.placed import BODY, RAIL_DOWN, RAIL_UP, STEPS, PageLayout, rail
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height

Over = tuple[Box, Callable[[Pen], None]]
"""The area in which something shows, and what draws it."""


def over_page(layout: PageLayout) -> Iterator[Over]:
    """All of it, from the back to the front."""
    view, window = layout.view, Box(0, 0, *layout.size)
    line = find(layout.root, view.focus)
    # What has no id of its own can't know that somebody who hears the page has come to it, and a group draws nothing.
    if line is not None and line.spoken.role in (READABLE if "#" in line.id else GROUPS):
        yield line.clip or window, partial(_ring, line.box)
    if view.aloud is not None:
        from isitok.ui.describe.aloud_mark import mark_of_reading  # few ever press it

        yield (
            Box(0, layout.viewport.y, layout.size[0], layout.viewport.h),
            partial(mark_of_reading, layout, view.aloud),
        )
    sure = find(layout.root, view.sure.id)
    if sure is not None:
        yield sure.clip or window, partial(_sure, sure, view.sure.text)
    if view.rests and (view.filled or layout.look.rests):  # who only passes the title's first button sees no bar
        yield window, partial(_filling, layout)


def _ring(box: Box, pen: Pen) -> None:
    pen.ring(box, pen.look.px(8))


def _sure(node: Node, text: str, pen: Pen) -> None:
    """The question that stands in place of what locks an answer in, for a pointer that has rested there once."""
    look, theme = pen.look, pen.look.theme
    pen.panel(node.box, theme.card, theme.brand, max(3, look.px(4)), look.px(14))
    tall = line_height(Type.ANSWER, look)
    middle = Box(node.box.x, node.box.y + (node.box.h - tall) // 2, node.box.w, tall)
    pen.lines(middle, [text], Type.ANSWER, theme.ink, "centre")


def _filling(layout: PageLayout, pen: Pen) -> None:
    """How long the pointer has rested on something: a bar that fills, over its lower edge."""
    look, theme, at = layout.look, layout.look.theme, layout.view.rests
    node = find(layout.root, at)
    box = node.seen if node else dict(zip((RAIL_UP, RAIL_DOWN), rail(layout), strict=True)).get(at, layout.viewport)
    tall, edge = max(10, look.px(12)), max(2, look.px(2))
    bar = Box(box.x, box.bottom - tall, box.w, tall).inset(min(look.px(6), box.w // 8), 0)
    pen.panel(bar, theme.paper, theme.ink, edge, tall // 2)
    inner = bar.inset(edge)
    done = inner._replace(w=inner.w * layout.view.filled // STEPS)
    pen.panel(done, theme.brand, radius=inner.h // 2)


def draw_rail(pen: Pen, layout: PageLayout) -> None:
    """The buttons that scroll a page that is longer than its window, and how far it is scrolled."""
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
