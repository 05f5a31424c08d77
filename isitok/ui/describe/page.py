"""One screen, described: what is at its top, in its middle and at its foot, and what keys do there."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from types import MappingProxyType
from typing import Literal, NamedTuple

from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import PRESSABLE, Node, Role, Spoken, walk
from isitok.ui.describe.scroll import STEP, Scroll
from isitok.ui.describe.widget import Frame, ViewState, Widget
from isitok.value import Value, replace

Sound = Literal["", "press", "lock", "next", "end"]
"""A short sound; "" for none."""

BODY = "page"  # the id of the part between top and foot
MOST_AROUND = 0.52  # of the height of a window that top and foot may take
LEAST_ROOM = 400  # reference pixels for a phone, however high top and foot are
GROWN = (1.4, 1.25, 1.1, 1.0)
"""How much larger than it has to be the type on a wall may be."""
RAIL = 44  # the least width, in pixels, of the buttons that scroll the page


class Page(Value, kw_only=True):
    """A screen as a value: tests compare it, the window paints it, a screen reader reads it."""

    title: str  # of the window
    name: str = ""  # what the screen is called beside another one; "" = as the window
    body: Widget
    header: Widget | None = None
    footer: Widget | None = None
    focus: str = ""  # which widget (or heading) has the keyboard at first; "" = the first that can have it
    back: object = None  # what Esc means
    enter: str = ""  # the id that Enter presses if the focused widget does nothing with it, as a box that is ticked;
    # of a group of buttons that each lead on: the keyboard goes there
    asks: str = ""  # the group of answers to its heading: from there, Enter goes to them once all has been read
    to_its_end: bool = False  # Enter reads on to the end of the page before it leads on
    until: str = ""  # the id of what is at that end and was read before: reading stops once it comes into view
    left: object = None  # what the arrow means on one of several consecutive pages; None = it moves the keyboard
    right: object = None
    anything: object = None  # what any key, click or touch means (while the screen is hidden)
    after: tuple[float, object] | None = None  # seconds, and what it means when they are over
    said: str = ""  # a short message that is read aloud at once
    mend: str = ""  # what the message is about: the keyboard goes there, and both come into view
    sound: Sound = ""  # what is read aloud on coming here from another screen of the same game
    screen: str = ""  # equal for pages between which nobody should lose their place; "" = the title
    narrow: bool = False  # a column of text: no wider than is easy to read
    projector: bool = False  # for a class: nothing smaller than can be read from the back row
    skimmed: bool = False  # long, and for an adult: on coming here its beginning is said, and the rest is read by lines
    wall: bool = False  # what a class reads: as large as there is room for, and the rest on further leaves
    lowers: bool = False  # a phone on it is no higher than top and foot leave room for: those are higher than usual
    onward: object = None  # what Page Down of a presenter's clicker means
    earlier: object = None  # ... and Page Up
    reads: str = (
        ""  # the id of a scrolling part: it is read to its end before *onward* leaves the page, or a switch answers
    )
    newest: str = ""  # the id of a scrolling part that shows what has just come, however far it was scrolled before
    read_on: object = None  # what follows once all of it has been read aloud; None: the reading ends
    keys: Mapping[str, object] = MappingProxyType({})  # letters and digits, and what they mean here
    middle: bool = False  # content shorter than the window is moved towards its middle


class Taps(Frame, Value):
    """Something that presses a button of the page when it is pressed itself. What is smaller in it comes first."""

    child: Widget
    presses: str  # the button's id

    def natural(self, look: Look) -> int:
        """As its child."""
        return self.child.natural(look)

    def height(self, width: int, look: Look) -> int:
        """As its child."""
        return self.child.height(width, look)

    def parts(self, box: Box, look: Look, view: ViewState) -> Sequence[tuple[Widget, Box]]:
        """The child."""
        return [(self.child, box)]


class Placed(NamedTuple):
    """A widget and where it lies."""

    widget: Widget
    box: Box
    clip: Box | None
    parts: tuple["Placed", ...]


class Range(NamedTuple):
    """How much a scrolling part shows: its box, and the height of its content."""

    box: Box
    content: int
    offset: int
    onward: int  # pixels to the next part
    page: int = 0  # pixels from one leaf to the next, where leaves are turned as a whole; 0: it scrolls freely


class Laid(Value, kw_only=True):
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


def lay_out(page: Page, look: Look, view: ViewState) -> Laid:
    """Where everything on a page lies."""
    if page.projector:
        look = look.thrown
    # What is pressed at top and foot is for whoever leads, who is near: the same on everything that a projector shows.
    around = look
    if page.wall:
        look = look.on_a_wall
    width, height = look.width, look.height
    side = look.px(72) if width / look.unit >= 1200 and not page.wall else look.px(32)
    edge = around.px(32) if around.wide else around.px(20)
    header = _edge_box(page.header, around, edge, 0)
    footer = _edge_box(page.footer, around, edge, 0)
    inner, loose = page.body, None
    if header and header.h + (footer.h if footer else 0) > height * MOST_AROUND:
        # It would leave no room to read: there the top scrolls with the rest.
        loose, header = page.header, None
    top = header.h if header and not look.low else look.px(20)
    foot = footer.h if footer else look.px(20)
    if header and look.low:
        foot += header.h  # right above the foot: nobody has to reach up
    most = look.px(760 * look.text / 100) if page.narrow else look.px(1222) if not page.wall else width
    across = min(width - 2 * side, most)
    content = _Body(inner, loose, look.px(8))
    viewport = Box(0, top, width, max(look.px(80), height - top - foot))
    if page.lowers:
        look = replace(look, room=max(look.px(LEAST_ROOM), viewport.h - 2 * content.pad))
    if page.wall:
        look = _grown(content, across, viewport.h, look, whole=view.whole)
    elif content.height(across, look) > viewport.h:
        tight = look.tighter
        if content.height(across, tight) <= viewport.h:
            look = tight
    spare = viewport.h - content.height(across, look)
    if look.low and spare > 0:
        content = content._replace(above=spare)
    elif page.middle and spare > 0:
        content = content._replace(above=round(spare * 0.3))  # the eye's middle is higher than a ruler's
    if spare < 0 and not view.whole:
        across = min(across, width - side - max(RAIL, look.px(RAIL)) - look.px(24))
    tall = content.height(across, look)
    if view.whole and tall > viewport.h:
        viewport = Box(0, top, width, tall)
    left = (width - across) // 2 if across == min(width - 2 * side, most) else side
    box = Box(left, viewport.y, across, viewport.h)
    ranges: dict[str, Range] = {}
    clip = Box(0, viewport.y, width, viewport.h)
    body = _place(Scroll(BODY, content), box, look, view, clip, ranges)
    size = (width, viewport.bottom + foot if view.whole else height)
    edges = []
    if header and page.header:
        if look.low:
            header = header.move(0, size[1] - foot)
        edges.append(_place(page.header, header.inset(edge, around.px(10)), around, view, None, ranges))
    if footer and page.footer:
        at = Box(0, size[1] - footer.h, width, footer.h).inset(edge, around.px(10))
        edges.append(_place(page.footer, at, around, view, None, ranges))
    tops = 1 if header and page.header and not look.low else 0
    tree = [*edges[:tops], body, *edges[tops:]]
    numbers = count()
    children = tuple(node for one in tree for node in _nodes(one, ranges, "", numbers))
    root = Node("", Spoken(Role.PAGE, page.title), Box(0, 0, *size), None, (0, 0), children)
    return Laid(
        page=page,
        look=look,
        around=around,
        view=view,
        body=body,
        edges=tuple(edges),
        viewport=clip,
        size=size,
        root=root,
        ranges=ranges,
    )


def _grown(content: "_Body", across: int, tall: int, look: Look, *, whole: bool) -> Look:
    """The look in which all of a page for a class fits on its wall, as large as it can be; or else one with leaves."""
    if not look.wide:
        return look
    look = replace(look, room=tall - 2 * content.pad)
    for grown in GROWN if _fits(content, across, tall, look) else ():
        if _fits(content, across, tall, replace(look, grown=grown)):
            return replace(look, grown=grown)
    return replace(look, flat=True) if whole else look


def _fits(content: "_Body", across: int, tall: int, look: Look) -> bool:
    return content.height(across, replace(look, trial=True)) <= tall


def _edge_box(widget: Widget | None, look: Look, edge: int, y: int) -> Box | None:
    if widget is None:
        return None
    return Box(0, y, look.width, widget.height(look.width - 2 * edge, look) + 2 * look.px(10))


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
    def does(self) -> object:
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
        placed.append((self.child, Box(box.x, y, box.w, self.child.height(box.w, look))))
        return placed

    def draw(self, pen: object, box: Box, state: object) -> None:
        return None


def _place(widget: Widget, box: Box, look: Look, view: ViewState, clip: Box | None, ranges: dict[str, Range]) -> Placed:
    inner = clip
    parts = widget.parts(box, look, view)
    if isinstance(widget, Scroll):
        child = parts[0][1]
        page = getattr(widget, "page", 0)
        onward = widget.onward or page or round(STEP * box.h)
        ranges[widget.id] = Range(box, child.h, box.y - child.y, onward, page)
        if widget.id != BODY:
            inner = box._replace(h=max(1, box.h - widget.foot))
            inner = inner if clip is None else inner.common(clip)
    return Placed(widget, box, clip, tuple(_place(w, b, look, view, inner, ranges) for w, b in parts))


def _nodes(placed: Placed, ranges: Mapping[str, Range], within: str, numbers: Iterator[int]) -> tuple[Node, ...]:
    """The nodes of a widget. One that has no id of its own is known by its number within another."""
    spoken, widget = placed.widget.speech(), placed.widget
    if spoken is None:
        return tuple(node for part in placed.parts for node in _nodes(part, ranges, within, numbers))
    id_ = widget.id or f"{within}#{next(numbers)}"
    inside = count()
    children = tuple(node for part in placed.parts for node in _nodes(part, ranges, id_, inside))
    if spoken.role is Role.REGION:
        reach = ranges[placed.widget.id]
        if reach.content <= reach.box.h and reach.page:
            return children
        if reach.content <= reach.box.h:  # nothing to read on: the keyboard need not stop here
            spoken = Spoken(Role.GROUP, spoken.name, spoken.description)
    if spoken.role is Role.RADIO_GROUP:
        children = _numbered(children, Role.RADIO)
    elif spoken.role is Role.LIST:
        children = _numbered(children, *PRESSABLE)
    return (Node(id_, spoken, placed.box, placed.clip, (0, 0), children, widget.does),)


def _numbered(children: tuple[Node, ...], *roles: Role) -> tuple[Node, ...]:
    """Those of these roles know which of how many they are."""
    total, numbers = sum(child.spoken.role in roles for child in children), count(1)
    return tuple(
        replace(child, position=(next(numbers), total)) if child.spoken.role in roles else child for child in children
    )


def widget_at(laid: Laid, x: int, y: int) -> str:
    """The id of the widget that a press at a point would hit, or ""."""
    hit, (tapped, area) = None, _find_tap(laid.body, x, y)
    for node in walk(laid.root):
        if node.spoken.role.takes_focus and node.seen.holds(x, y):
            hit = node
    if hit is None or (tapped and (hit.spoken.role is Role.REGION or hit.box.w * hit.box.h > area)):
        return tapped
    return hit.id


def _find_tap(placed: Placed, x: int, y: int) -> tuple[str, int]:
    """What a press on something else at a point presses, or "", and how large that is."""
    found = ("", 0)
    if isinstance(placed.widget, Taps):
        seen = placed.box if placed.clip is None else placed.box.common(placed.clip)
        if seen.holds(x, y):
            found = (placed.widget.presses, placed.box.w * placed.box.h)
    for part in placed.parts:
        inner = _find_tap(part, x, y)
        if inner[0] and (not found[0] or inner[1] < found[1]):
            found = inner
    return found


def scroll_at(laid: Laid, x: int, y: int) -> str:
    """The id of the innermost part at a point that can be scrolled."""
    inside = [
        id_
        for id_, reach in laid.ranges.items()
        if id_ != BODY and reach.box.holds(x, y) and reach.content > reach.box.h
    ]
    return inside[-1] if inside else BODY


def find_widget(placed: Placed, id_: str) -> Widget | None:
    """The widget of this id among those in a place."""
    if placed.widget.id == id_:
        return placed.widget
    return next((found for part in placed.parts if (found := find_widget(part, id_)) is not None), None)
