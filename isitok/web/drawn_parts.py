"""What is drawn of a page, in small parts that a browser keeps: only what looks different is told again."""

from collections.abc import Callable, Generator, Iterator, Sequence
from itertools import count
from typing import Any, NamedTuple

from isitok import ui
from isitok.web.svg_pen import SvgPen

Spot = tuple[Any, int, int]
"""A part by its number, before it has one by how it is drawn; and where its top left corner goes in what holds it."""
Looks = tuple[ui.Look, ui.Look]
"""Of what scrolls, and of what stands at top and foot."""


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
    """A page: what stands still in the window, what scrolls, and which parts have come and gone."""

    still: list[Spot]
    scrollers: list[Scroller]
    new: dict[int, str]
    gone: list[int]


class _Known:
    """What is drawn of one page, in these looks."""

    def __init__(self, page: ui.Page, looks: Looks) -> None:
        self.page, self.looks = page, looks
        self.numbers: dict[str, int] = {}  # of the parts that the browser has, by how they are drawn
        self.drawn: dict[tuple[object, ...], tuple[ui.Widget, str]] = {}
        """By widget, size and state. The widget itself is held, so that no other can get its ``id``."""


class Parts:
    """Knows which parts are drawn already, so that only new ones are sent to the browser.

    A widget that stands as it stood isn't asked again: what it draws depends on itself, its size, state and look alone.
    """

    def __init__(self) -> None:
        self._known: list[_Known] = []
        self._there = set[int]()  # the numbers of all that the browser has
        self._highest = 0

    def of(self, layout: ui.PageLayout, pages: Sequence[ui.Page] = ()) -> Drawn:
        """Draw the page that is to be shown. Of those before it, the browser keeps what is on these ``pages``."""
        self._known = [one for one in self._known if any(one.page is page for page in pages)]
        drawing = self._begun(layout)
        for _ in drawing.steps():
            pass
        new, numbers = self._numbered(drawing), drawing.now.numbers
        for spots in drawing.spots:
            spots[:] = [(numbers[svg], x, y) for svg, x, y in spots]
        left = {number for one in self._known for number in one.numbers.values()}
        gone, self._there = self._there - left, left
        return Drawn(drawing.spots[0], drawing.scrollers, new, sorted(gone))

    def ahead(self, layout: ui.PageLayout) -> Generator[None, None, dict[int, str]]:
        """Draw a page that may come next, one widget a step; returns the parts that the browser hasn't got."""
        drawing = self._begun(layout)
        yield from drawing.steps()
        return self._numbered(drawing)

    def _begun(self, layout: ui.PageLayout) -> "_Drawing":
        drawing = _Drawing(layout, self._known)
        for one in [one for one in self._known if one.page is layout.page]:
            drawing.now.numbers = one.numbers
            self._known.remove(one)
        self._known.append(drawing.now)
        return drawing

    def _numbered(self, drawing: "_Drawing") -> dict[int, str]:
        """Give each part its number; returns those that the browser hasn't got."""
        known = {svg: number for one in self._known for svg, number in one.numbers.items()}
        numbers = {svg: known.get(svg, 0) for spots in drawing.spots for svg, _, _ in spots}
        come = [svg for svg, number in numbers.items() if not number]
        numbers |= zip(come, count(self._highest + 1))
        self._highest += len(come)
        drawing.now.numbers = numbers
        self._there.update(numbers.values())
        return {numbers[svg]: svg for svg in come}


class _Drawing:
    """One page while it is drawn."""

    def __init__(self, layout: ui.PageLayout, known: Sequence[_Known]) -> None:
        self._layout = layout
        self._guarded = ui.guarded_on(layout)
        looks = (layout.look, layout.around)
        self._alike = [one.drawn for one in known if one.looks == looks]
        self.now, self.scrollers = _Known(layout.page, looks), list[Scroller]()
        self.spots: list[list[Spot]] = [[]]  # on what stands still, then on each part that scrolls

    def steps(self) -> Iterator[None]:
        """Draw it, one step for each widget that isn't known."""
        layout, still = self._layout, self.spots[0]
        body = yield from self._scroller(layout.body, layout.look)
        if layout.look.rests and layout.scrolls:  # everybody else has the browser's own bar
            self._over(still, lambda pen: ui.draw_rail(pen, layout), 0, 0)
        for edge in layout.edges:
            yield from self._show(edge, layout.around, still, 0, 0)
        for clip, draw in ui.over_page(layout):
            inside = clip.y == layout.viewport.y and clip.h == layout.viewport.h
            spots, left, top = (body.spots, 0, body.top) if inside else (still, 0, 0)
            self._over(spots, draw, left, top)

    def _show(self, placed: ui.Placed, look: ui.Look, spots: list[Spot], left: int, top: int) -> Iterator[None]:
        """A widget and its parts, in what begins at this place in the window."""
        widget, box, parts = placed.widget, placed.box, placed.parts
        if isinstance(widget, ui.Scroll) and ui.find(self._layout.root, widget.id) is not None:
            yield from self._scroller(placed, look)
            return
        state: ui.State = ui.state_of(widget, self._layout, self._guarded)
        key = (id(widget), box.w, box.h, state, look is self._layout.around)
        known = next((found for drawn in self._alike if (found := drawn.get(key))), None)
        if known is None:
            pen = SvgPen(look, offered=state.offered)
            widget.draw(pen, ui.Box(0, 0, box.w, box.h), state)
            self.now.drawn[key] = known = widget, "".join(pen.written)
            yield
        self.now.drawn[key] = known
        if known[1]:
            spots.append((known[1], box.x - left, box.y - top))
        for part in parts:
            yield from self._show(part, look, spots, left, top)

    def _scroller(self, placed: ui.Placed, look: ui.Look) -> Generator[None, None, Scroller]:
        layout, widget = self._layout, placed.widget
        assert isinstance(widget, ui.Scroll)
        reach = layout.ranges[widget.id]
        whole = widget.id == ui.BODY
        box = ui.Box(0, layout.viewport.y, layout.size[0], layout.viewport.h) if whole else reach.box
        box = box._replace(h=max(1, box.h - widget.foot))
        top = reach.box.y - reach.offset
        one = Scroller(widget.id, box, top, reach.content, reach.offset, bool(reach.page), [])
        self.scrollers.append(one)
        self.spots.append(one.spots)
        for part in placed.parts:
            yield from self._show(part, look, one.spots, box.x, top)
        return one

    def _over(self, spots: list[Spot], draw: Callable[[SvgPen], None], left: int, top: int) -> None:
        pen = SvgPen(self._layout.look)
        draw(pen)
        if pen.written:
            spots.append(("".join(pen.written), -left, -top))
