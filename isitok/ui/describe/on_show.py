"""Which widgets of a page are on show, where, and in which state each of them is drawn."""

from collections.abc import Iterator

from isitok.ui.describe.geometry import Box
from isitok.ui.describe.node import Role, find, walk
from isitok.ui.describe.placed import PageLayout, Placed
from isitok.ui.describe.widget import State, Widget

REACH = 40  # reference pixels that a widget may draw outside its box: a ring, a shadow
OnShow = tuple[Widget, Box, State, Box]
"""A widget that can be seen: its box, its state, and the area in which it shows."""

AT_REST = State(focused=False, hovered=False, held=False, caret=None)


def on_show(placed: Placed, shown: Box, layout: PageLayout) -> Iterator[OnShow]:
    """A widget and all its visible parts, from back to front."""
    reach, guarded = layout.look.px(REACH), guarded_on(layout)
    waiting = [(placed, shown)]
    while waiting:
        (widget, box, clip, parts, _), shown = waiting.pop()
        seen = shown if clip is None or clip == shown else shown.common(clip)
        x, y, w, h = seen
        if box.x - reach >= x + w or box.y - reach >= y + h or box.right + reach <= x or box.bottom + reach <= y:
            continue
        yield widget, box, state_of(widget, layout, guarded), seen
        waiting += [(part, seen) for part in reversed(parts)]


def state_of(widget: Widget, layout: PageLayout, guarded: frozenset[str]) -> State:
    """In which state a widget is drawn. ``guarded``: see ``guarded_on``."""
    view, id_, state = layout.view, widget.id or getattr(widget, "follows", ""), AT_REST
    if id_ and id_ in (view.focus, view.hover, view.held):
        focused = id_ == view.focus and (view.keyed or not _is_heading(widget))
        state = State(focused, id_ == view.hover, id_ == view.held, None)
        if focused:
            state = state._replace(caret=view.caret, offered=view.offered, anchor=view.anchor, composed=view.composed)
    return state._replace(guard=view.guard) if id_ in guarded else state


def guarded_on(layout: PageLayout) -> frozenset[str]:
    """What leads on from a page, and is too early to be pressed."""
    found = find(layout.root, layout.page.enter) if layout.view.guard is not None else None
    if found is None:
        return frozenset()
    return frozenset(node.id for node in walk(found) if node.spoken.role is Role.BUTTON)


def _is_heading(widget: Widget) -> bool:
    spoken = widget.speech()
    return spoken is not None and spoken.role is Role.HEADING
