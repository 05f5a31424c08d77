"""A page laid out for one window: where everything on it lies, and what can be asked of that."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from types import MappingProxyType
from typing import NamedTuple, cast

from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.line_kinds import Kind
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import PRESSABLE, READABLE, Node, Role, Spoken, walk
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.scroll import STEP, Scroll
from isitok.ui.describe.when_said import Heard, Part, SeenOnly
from isitok.ui.describe.widget import ViewState, Widget
from isitok.ui.describe.widgets.dotted import DottedWord
from isitok.ui.describe.widgets.taps import Taps

BODY = "page"  # the id of the part between top and foot
MOST_AROUND = 0.52  # of the height of a window that top and foot may take
LEAST_ROOM = 400  # reference pixels for a phone, however high top and foot are
ENLARGED = (1.4, 1.25, 1.1, 1.0)
"""How much larger than it has to be the type on a wall may be."""
RAIL = 44  # the least width, in pixels, of the buttons that scroll the page
RAIL_UP, RAIL_DOWN = "rail:up", "rail:down"  # ids for who rests the pointer there; they are no widgets
STEPS = 4  # in which what the pointer rests on fills: without motion
AROUND_LEAVES = 16  # reference pixels at either side of leaves, for rings
MOST_PLACES = 300  # things whose parts' places are kept: more than a page has
LEAST_RAIL = 24  # and their least height, where a page shows no more than a few lines


class Placed(NamedTuple):
    """A widget and where it lies."""

    widget: Widget
    box: Box
    clip: Box | None
    parts: tuple["Placed", ...]
    still: bool = False  # nothing in it scrolls by itself


class Range(Value):
    """How much a scrolling part shows: its box, and the height of its content."""

    box: Box
    content: int
    offset: int
    onward: int  # pixels to the next part
    page: int = 0  # pixels from one leaf to the next, where leaves are turned as a whole; 0: it scrolls freely


class PageLayout(Value, kw_only=True):
    """A page laid out for one window. Every question about it can be answered from this."""

    page: Page
    look: Look
    around: Look  # of what is at its top and foot
    view: ViewState
    body: Placed
    edges: tuple[Placed, ...]  # header and footer
    viewport: Box
    size: tuple[int, int]  # size of what is painted; the window's, or taller for a whole page
    root: Node
    ranges: Mapping[str, Range] = MappingProxyType({})

    @property
    def scrolls(self) -> bool:
        """Whether the page is longer than its window."""
        reach = self.ranges[BODY]
        return reach.content > reach.box.h


def lay_out(page: Page, look: Look, view: ViewState) -> PageLayout:
    """Where everything on a page lies: what is at its top and foot first, then its body between them."""
    if page.projector:
        look = look.for_projector
    # What is pressed at top and foot is for whoever leads, who is near: the same on everything that a projector shows.
    around = look
    if page.wall:
        look = look.for_wall
    edges = _edges_of(page, around, least=look.px(20))
    middle = _fit(page, edges, look, view)
    viewport = middle.viewport
    size = (look.width, viewport.bottom + edges.foot if view.whole else look.height)
    ranges: dict[str, Range] = {}
    inside = view if view.whole else replace(view, seen_in=viewport)
    body = _place(Scroll(BODY, middle.content), middle.box, middle.look, inside, viewport, ranges)
    above, below = (
        [_place(edge, box, around, view, None, ranges) for edge, box in part] for part in edges.boxes(*size)
    )
    children = _in_order(body, above, below, _Nodes(ranges, middle.look.nodes), page.first)
    return PageLayout(
        page=page,
        look=middle.look,
        around=around,
        view=view,
        body=body,
        edges=(*above, *below),
        viewport=viewport,
        size=size,
        root=Node("", Spoken(Role.PAGE, page.title), Box(0, 0, *size), None, (0, 0), children),
        ranges=ranges,
    )


def marked(layout: PageLayout, view: ViewState) -> PageLayout | None:
    """The same layout with another focus or pointer; None if it has to be laid out again.

    Nothing moves for that. Only the content of a scrolling part shows whether the part has the focus.
    """
    if view == layout.view:
        return layout
    if (view.scroll, view.whole) != (layout.view.scroll, layout.view.whole):
        return None
    pairs = ((getattr(view, name), getattr(layout.view, name)) for name in ("focus", "hover", "held"))
    if any(now != before and (now in layout.ranges or before in layout.ranges) for now, before in pairs):
        return None
    return replace(layout, view=view)


class _Edge(Value):
    """What is at the top or at the foot of a page."""

    widget: Widget
    height: int
    margins: tuple[int, int]  # at its sides, and above and below it

    def box(self, y: int, width: int) -> tuple[Widget, Box]:
        """The widget, and where it lies within its margins."""
        return self.widget, Box(0, y, width, self.height).inset(*self.margins)


class _Edges(Value):
    """Top and foot of a page."""

    header: _Edge | None
    footer: _Edge | None
    loose: Widget | None  # a header that would leave no room to read: it scrolls with the rest
    low: bool  # the header lies right above the footer, where nobody has to reach up
    top: int  # what is above the body
    foot: int  # what is below it

    def boxes(self, width: int, height: int) -> tuple[list[tuple[Widget, Box]], list[tuple[Widget, Box]]]:
        """What lies above and below the body of a page of this size, and where."""
        header = [self.header.box(height - self.foot if self.low else 0, width)] if self.header else []
        footer = [self.footer.box(height - self.footer.height, width)] if self.footer else []
        return ([], header + footer) if self.low else (header, footer)


def _edges_of(page: Page, look: Look, *, least: int) -> _Edges:
    """Top and foot of a page. ``least``: the pixels that are free where there is nothing."""
    margins = look.px(32) if look.wide else look.px(20), look.apart(10)

    def edge(widget: Widget | None) -> _Edge | None:
        if widget is None:
            return None
        return _Edge(widget, widget.height(look.width - 2 * margins[0], look) + 2 * margins[1], margins)

    header, footer, loose = edge(page.header), edge(page.footer), None
    if header and header.height + (footer.height if footer else 0) > look.height * MOST_AROUND:
        header, loose = None, page.header
    beside = page.held and look.wide
    top = header.height if header and not (look.low or beside) else least
    foot = footer.height if footer else least
    if header and look.low:
        foot += header.height
    return _Edges(header, footer, loose, look.low, top, foot)


class _Middle(Value):
    """The body of a page: its content, the look in which it fits, and where it lies."""

    content: "_Body"
    look: Look
    viewport: Box  # between top and foot, as broad as the window
    box: Box  # the column in it


def _fit(page: Page, edges: _Edges, look: Look, view: ViewState) -> _Middle:
    """Where the body lies between top and foot."""
    width, side = look.width, _side(page, look)
    viewport = Box(0, edges.top, width, max(look.px(80), look.height - edges.top - edges.foot))
    most = width if page.wall or look.slim else look.px((760 if page.narrow else 1222) * look.text / 100)
    column = across = min(width - 2 * side, most)
    content = _Body(page.body, edges.loose, look.px(8))
    look = _look_for(page, content, across, viewport.h, look, whole=view.whole)
    spare = viewport.h - content.height(across, look)
    if look.low and spare > 0:
        content = content._replace(above=spare)
    elif page.middle and spare > 0:
        content = content._replace(above=round(spare * 0.3))  # the eye's middle is higher than a ruler's
    right = width - side
    if spare < 0 and not view.whole and not (look.barred and look.slim and not look.rests):
        right = width - _rail_side(look) - look.px(10) - look.apart(14)
        across = min(across, right - side)
    if view.whole:
        viewport = viewport._replace(h=max(viewport.h, content.height(across, look)))
    left = min((width - across) // 2, right - across) if across == column else side
    return _Middle(content, look, viewport, Box(left, viewport.y, across, viewport.h))


def _rail_side(look: Look) -> int:
    return look.target if look.rests else max(RAIL, look.px(RAIL))


def rail(layout: PageLayout) -> tuple[Box, Box]:
    """The two buttons at the right edge that scroll a long page up and down."""
    look, view, apart = layout.look, layout.viewport, layout.look.apart(8)
    side = _rail_side(look)
    tall = max(LEAST_RAIL, min(side, (view.h - apart) // 2))
    low = Box(layout.size[0] - side - look.px(10), view.bottom - tall, side, tall)
    if low.y - tall - 2 * apart >= view.y:
        low = low.move(0, -apart)
    return low.move(0, -tall - apart), low


def _side(page: Page, look: Look) -> int:
    """The least space at either side of the body."""
    roomy = look.width / look.unit * 100 / look.text >= 1200 and not page.wall
    return look.px(72 if roomy else 32)


def _look_for(page: Page, content: "_Body", across: int, tall: int, look: Look, *, whole: bool) -> Look:
    """The look in which the body fits its place: larger where there is room, tighter where it only just doesn't fit."""
    if page.lowers or page.held:
        room = max(look.px(LEAST_ROOM), tall - 2 * content.pad)
        look = replace(look, held=page.held, room=room, flat=whole)
    if page.wall:
        return _enlarged(content, across, tall, look, whole=whole)
    if content.height(across, look) > tall >= content.height(across, look.tighter):
        return look.tighter
    if page.ample and look.wide and not look.projector and content.height(across, look.ampler) <= tall:
        return look.ampler
    return look


def _enlarged(content: "_Body", across: int, tall: int, look: Look, *, whole: bool) -> Look:
    """The look in which all of a page for a class fits on its wall, as large as it can be; or else one with leaves."""
    if not look.wide:
        return look
    look = replace(look, room=tall - 2 * content.pad)
    for enlarged in ENLARGED if _fits(content, across, tall, look) else ():
        if _fits(content, across, tall, replace(look, enlarged=enlarged)):
            return replace(look, enlarged=enlarged)
    return replace(look, flat=True) if whole else look


def _fits(content: "_Body", across: int, tall: int, look: Look) -> bool:
    return content.height(across, replace(look, trial=True)) <= tall


class _Body(NamedTuple):
    """The middle of a page, and above it the header where that has no room of its own."""

    child: Widget
    loose: Widget | None
    pad: int
    above: int = 0

    @property
    def id(self) -> str:
        return ""

    @property
    def does(self) -> Event | None:
        return None

    def speech(self) -> Spoken | None:
        return None

    def natural(self, look: Look) -> int:
        return self.child.natural(look)

    def height(self, width: int, look: Look) -> int:
        loose = self.loose.height(width, look) + 2 * self.pad if self.loose else 0
        return loose + self.above + self.child.height(width, look) + 2 * self.pad

    def parts(self, box: Box, look: Look, view: ViewState) -> list[tuple[Widget, Box]]:
        y, placed = box.y + self.above + self.pad, []
        if self.loose:
            height = self.loose.height(box.w, look)
            placed.append((self.loose, Box(box.x, y, box.w, height)))
            y += height + 2 * self.pad
        # What stands at the top of a page is read after it, wherever it lies.
        return [(self.child, Box(box.x, y, box.w, self.child.height(box.w, look))), *placed]

    def draw(self, pen: object, box: Box, state: object) -> None:
        return None


def _place(widget: Widget, box: Box, look: Look, view: ViewState, clip: Box | None, ranges: dict[str, Range]) -> Placed:
    places, key = look.places, (id(widget), box, clip, view.whole)
    known = places.get(key)
    if known is not None:
        return cast(Placed, known[1])
    inner, scrolling = clip, len(ranges)
    parts = widget.parts(box, look, view)
    if isinstance(widget, Scroll):
        child = parts[0][1]
        onward = widget.onward or widget.page or round(STEP * box.h)
        ranges[widget.id] = Range(box, child.h, box.y - child.y, onward, widget.page)
        if widget.id != BODY:
            inner = box._replace(h=max(1, box.h - widget.foot))
            if widget.page:  # beside leaves lies nothing that a ring could be over
                inner = inner.inset(-look.px(AROUND_LEAVES), 0)
            inner = inner if clip is None else inner.common(clip)
    inside = tuple(_place(w, b, look, view, inner, ranges) for w, b in parts)
    placed = Placed(widget, box, clip, inside, still=len(ranges) == scrolling)
    if parts and placed.still:  # it lies so until it is another, or elsewhere
        if len(places) > MOST_PLACES:
            places.clear()
        places[key] = widget, placed
    return placed


def _in_order(
    body: Placed, above: Sequence[Placed], below: Sequence[Placed], nodes: "_Nodes", first: str
) -> tuple[Node, ...]:
    """All nodes of a page as they are read: where one is, what is on it, what its foot offers, what every page has.

    What a page is called comes before all of it, wherever it stands. ``first``: the id of what comes next to that.
    """
    content, *loose = body.parts[0].parts
    seen: _Seen = Counter()
    on_it, at_foot, at_top = (
        [node for one in placed for node in nodes.of(one, "", seen, Heard())]
        for placed in ([content], below, [*loose, *above])
    )
    called = [one for one in (*at_top, *at_foot) if one.spoken.role is Role.HEADING]
    at_top, at_foot = ([one for one in part if one.spoken.role is not Role.HEADING] for part in (at_top, at_foot))
    where = [replace(one, spoken=replace(one.spoken, kind=Kind.EDGE)) for one in at_top if one.spoken.role in READABLE]
    others = [*at_foot, *(one for one in at_top if one.spoken.role not in READABLE)]
    before = [one for one in others if one.id == first]
    pressed = [one for one in others if one.spoken.kind is not Kind.EDGE and one not in before]
    edge = [one for one in (*at_top, *at_foot) if one.spoken.kind is Kind.EDGE]
    return (*called, *before, *where, *on_it, *pressed, *edge)


_Seen = Counter[tuple[Role, str]]
"""How often what has no id of its own has come up within something, by what it is."""


class _Nodes(NamedTuple):
    """What makes the nodes of a page, and knows those of what lies as it lay before."""

    ranges: Mapping[str, Range]
    known: dict[tuple[object, ...], tuple[Placed, tuple[Node, ...], _Seen]]

    def of(self, placed: Placed, within: str, seen: _Seen, heard: Heard) -> tuple[Node, ...]:
        """The nodes of a widget. ``heard``: what is said of all that is in it; ``seen`` counts what was ``within``."""
        if not (placed.still and placed.parts):
            return self._anew(placed, within, seen, heard)
        key = id(placed), within, heard.kind, heard.when, heard.whole
        known = self.known.get(key)
        if known is None:
            if len(self.known) > MOST_PLACES:
                self.known.clear()
            mine: _Seen = Counter()
            known = self.known[key] = placed, self._anew(placed, within, mine, heard), mine
        _, nodes, mine = known
        if not mine.keys().isdisjoint(seen):  # something before it is called the same
            return self._anew(placed, within, seen, heard)
        seen.update(mine)
        return nodes

    def _anew(self, placed: Placed, within: str, seen: _Seen, heard: Heard) -> tuple[Node, ...]:
        """One that has no id of its own is known by what it is, whatever comes and goes beside it."""
        widget = placed.widget
        if isinstance(widget, SeenOnly):
            return ()
        if isinstance(widget, Part):
            heard = heard.within(widget)
        spoken = widget.speech()
        if spoken is None:
            return tuple(node for part in placed.parts for node in self.of(part, within, seen, heard))
        number = seen[spoken.role, spoken.name]
        seen[spoken.role, spoken.name] += 1
        id_ = widget.id or f"{within}#{spoken.role.name.lower()} {spoken.name}#{number}"
        inside: _Seen = Counter()
        children = tuple(node for part in placed.parts for node in self.of(part, id_, inside, heard))
        if spoken.role is Role.REGION:
            reach = self.ranges[placed.widget.id]
            if reach.content <= reach.box.h and reach.page:
                return children
            if reach.content <= reach.box.h:  # nothing to read on: the keyboard need not stop here
                spoken = Spoken(Role.GROUP, spoken.name, spoken.description)
        if spoken.role is Role.RADIO_GROUP:
            children = _numbered(children, Role.RADIO)
        elif spoken.role is Role.LIST:
            children = _numbered(children, *PRESSABLE)
        spoken = heard.of(spoken)
        return (Node(id_, spoken, placed.box, placed.clip, (0, 0), children, widget.does),)


def _numbered(children: tuple[Node, ...], *roles: Role) -> tuple[Node, ...]:
    """Those of these roles know which of how many they are."""
    total, numbers = sum(child.spoken.role in roles for child in children), count(1)
    return tuple(
        replace(child, position=(next(numbers), total)) if child.spoken.role in roles else child for child in children
    )


def widget_at(layout: PageLayout, x: int, y: int) -> str:
    """The id of the widget that a press at a point would hit, or ""."""
    hit, (tapped, area) = None, _find_tap(layout.body, x, y)
    for node in walk(layout.root):
        if node.spoken.role.takes_focus and node.seen.holds(x, y):
            hit = node
    if hit is None or (tapped and (hit.spoken.role is Role.REGION or hit.box.w * hit.box.h > area)):
        return tapped
    return hit.id


def _find_tap(placed: Placed, x: int, y: int) -> tuple[str, int]:
    """What a press on something else at a point presses, or "", and how large that is."""
    found, widget = ("", 0), placed.widget
    if isinstance(widget, Taps | DottedWord):
        seen = placed.box if placed.clip is None else placed.box.common(placed.clip)
        if seen.holds(x, y):
            presses = widget.presses if isinstance(widget, Taps) else widget.id
            found = (presses, placed.box.w * placed.box.h)
    for part in placed.parts:
        inner = _find_tap(part, x, y)
        if inner[0] and (not found[0] or inner[1] < found[1]):
            found = inner
    return found


def scroll_at(layout: PageLayout, x: int, y: int) -> str:
    """The id of the innermost part at a point that can be scrolled."""
    inside = [
        id_
        for id_, reach in layout.ranges.items()
        if id_ != BODY and reach.box.holds(x, y) and reach.content > reach.box.h
    ]
    return inside[-1] if inside else BODY


def all_in(placed: Placed) -> Iterator[Placed]:
    """What lies in a place: first it, then its parts with all that lies in them."""
    yield placed
    for part in placed.parts:
        yield from all_in(part)


def find_widget(placed: Placed, id_: str) -> Widget | None:
    """The widget of this id among those in a place."""
    return next((one.widget for one in all_in(placed) if one.widget.id == id_), None)
