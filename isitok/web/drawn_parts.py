"""What is drawn of a page, in small parts that a browser keeps: only what looks different is told again."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from isitok import ui
from isitok.web.svg_pen import SvgPen

Spot = tuple[int, int, int]
"""The number of a part, and where its top left corner goes in what holds it."""


class Scroller(NamedTuple):
    """A part that the browser scrolls: its box in the window, and what is drawn on its whole content."""

    id: str
    box: ui.Box
    top: int  # where its content begins in the window, as it is scrolled now
    content: int
    at: int  # how far it is scrolled
    leaves: bool  # it is turned leaf by leaf, and by nothing else
    spots: list[Spot]


class Drawn(NamedTuple):
    """A page: what stands still in the window, what scrolls, and the parts that weren't there before."""

    still: list[Spot]
    scrollers: list[Scroller]
    new: dict[int, str]


class Parts:
    """Knows which parts of the page are drawn already, so that only new ones are sent to the browser."""

    def __init__(self) -> None:
        self._numbers: Mapping[str, int] = {}  # of what is shown, by how it is drawn
        self._highest = 0

    def of(self, layout: ui.PageLayout) -> Drawn:
        """Draw a page."""
        return _Drawing(layout, self._numbers, self._number).all(self._keep)

    def _number(self) -> int:
        self._highest += 1
        return self._highest

    def _keep(self, numbers: Mapping[str, int]) -> None:
        self._numbers = numbers


class _Drawing:
    """One page while it is drawn."""

    def __init__(self, layout: ui.PageLayout, before: Mapping[str, int], number: Callable[[], int]) -> None:
        self._layout, self._before, self._number = layout, before, number
        self._guarded = ui.guarded_on(layout)
        self._now: dict[str, int] = {}
        self._drawn = Drawn([], [], {})

    def all(self, keep: Callable[[Mapping[str, int]], None]) -> Drawn:
        layout, still = self._layout, self._drawn.still
        body = self._scroller(layout.body, layout.look)
        if layout.look.rests and layout.scrolls:  # everybody else has the browser's own bar
            self._over(still, lambda pen: ui.draw_rail(pen, layout), 0, 0)
        for edge in layout.edges:
            self._show(edge, layout.around, still, 0, 0)
        for clip, draw in ui.over_page(layout):
            inside = clip.y == layout.viewport.y and clip.h == layout.viewport.h
            spots, left, top = (body.spots, 0, body.top) if inside else (still, 0, 0)
            self._over(spots, draw, left, top)
        keep(self._now)
        return self._drawn

    def _show(self, placed: ui.Placed, look: ui.Look, spots: list[Spot], left: int, top: int) -> None:
        """A widget and its parts, in what begins at this place in the window."""
        widget, box, _, parts = placed
        if isinstance(widget, ui.Scroll) and ui.find(self._layout.root, widget.id) is not None:
            self._scroller(placed, look)
            return
        pen = SvgPen(look, offered=(state := ui.state_of(widget, self._layout, self._guarded)).offered)
        widget.draw(pen, ui.Box(0, 0, box.w, box.h), state)
        self._put(pen, spots, box.x - left, box.y - top)
        for part in parts:
            self._show(part, look, spots, left, top)

    def _scroller(self, placed: ui.Placed, look: ui.Look) -> Scroller:
        layout, widget = self._layout, placed.widget
        assert isinstance(widget, ui.Scroll)
        reach = layout.ranges[widget.id]
        whole = widget.id == ui.BODY
        box = ui.Box(0, layout.viewport.y, layout.size[0], layout.viewport.h) if whole else reach.box
        box = box._replace(h=max(1, box.h - widget.foot))
        top = reach.box.y - reach.offset
        one = Scroller(widget.id, box, top, reach.content, reach.offset, bool(reach.page), [])
        self._drawn.scrollers.append(one)
        for part in placed.parts:
            self._show(part, look, one.spots, box.x, top)
        return one

    def _over(self, spots: list[Spot], draw: Callable[[SvgPen], None], left: int, top: int) -> None:
        pen = SvgPen(self._layout.look)
        draw(pen)
        self._put(pen, spots, -left, -top)

    def _put(self, pen: SvgPen, spots: list[Spot], x: int, y: int) -> None:
        svg = "".join(pen.written)
        if not svg:
            return
        number = self._now.get(svg) or self._before.get(svg)
        if number is None:
            number = self._number()
            self._drawn.new[number] = svg
        self._now[svg] = number
        spots.append((number, x, y))
