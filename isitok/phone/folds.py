"""Where a phone's long screen may be cut: between lines of text, never through one."""

from collections.abc import Iterator, Sequence
from typing import Final

from isitok import ui
from isitok.base.value import Value
from isitok.phone.bubble import Balloon
from isitok.phone.message import Message
from isitok.phone.photo import Caption, PhotoTile
from isitok.phone.pieces import Print

SHORT: Final = 4  # lines: a text this short is read as one and never cut
TALL: Final = 5  # lines: anything taller that isn't text, such as a picture, may be cut anywhere
MOST: Final = 0.4  # of what can be seen that may stay empty so that nothing is cut

Span = tuple[int, int]
"""The first row of something that stays whole, and the first row below it."""


class Folds(Value):
    """What can be seen of a screen without cutting a line, and where its next part begins."""

    top: int
    bottom: int
    onward: int  # pixels to scroll


def folds(content: ui.Widget, box: ui.Box, seen: ui.Box, look: ui.Look, view: ui.ViewState) -> Folds:
    """Where content that lies in ``box`` is cut, above and below the visible part."""
    whole = [span for span in _whole(content, box, look, view) if span[1] > seen.y and span[0] < seen.bottom]
    most = round(seen.h * MOST)
    top = seen.y if box.y == seen.y else _below([*whole, *_ends_of_photos(content, box, look, view)], seen.y)
    bottom = _above([*whole, *_tops_of_photos(content, box, look, view)], seen.bottom)
    if top > seen.y + most or bottom < seen.bottom - most:
        lines = tuple(_lines(content, box, look, view))
        top = next((y for y in (top, _below(lines, seen.y)) if y <= seen.y + most), seen.y)
        bottom = next((y for y in (bottom, _above(lines, seen.bottom)) if y >= seen.bottom - most), seen.bottom)
    # The next part also begins with something whole, and some of what was there stays in sight.
    onward = _above(whole, seen.y + round(ui.STEP * (bottom - seen.y)))
    return Folds(top, bottom, (onward if onward > max(top, seen.y) else bottom) - seen.y)


def _above(whole: Sequence[Span], y: int) -> int:
    """The nearest row at or above ``y`` at which nothing is cut."""
    while cut := [start for start, end in whole if start < y < end]:
        y = min(cut)
    return y


def _below(whole: Sequence[Span], y: int) -> int:
    """The nearest row at or below ``y`` at which nothing is cut."""
    while cut := [end for start, end in whole if start < y < end]:
        y = max(cut)
    return y


def _whole(widget: ui.Widget, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Iterator[Span]:
    """Everything that stays whole, in no particular order."""
    if isinstance(widget, ui.Leaf):
        yield from _of_leaf(widget, box, look)
        return
    for part, place in widget.parts(box, look, view):
        yield from _whole(part, place, look, view)
        if isinstance(widget, Message) and place.y > box.y:  # a name stays with what begins below it
            first = (
                round(place.h * 0.4)
                if isinstance(part, PhotoTile)
                else min(place.h, ui.line_height(ui.Type.CHAT, look))
            )
            yield box.y, place.y + first


def _lines(widget: ui.Widget, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Iterator[Span]:
    """Each line of text by itself: where too much would stay empty for a short text, it is cut between two of them."""
    if isinstance(widget, Balloon | Print | Caption):
        yield from widget.rows(box, look)
    elif not isinstance(widget, ui.Leaf):
        for part, place in widget.parts(box, look, view):
            yield from _lines(part, place, look, view)


def _tops_of_photos(widget: ui.Widget, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Iterator[Span]:
    """How much of each photo shows at least, where it begins above a cut: any less would look like a line."""
    if isinstance(widget, PhotoTile):
        yield box.y, box.y + round(box.h * 0.3)
    elif not isinstance(widget, ui.Leaf):
        for part, place in widget.parts(box, look, view):
            yield from _tops_of_photos(part, place, look, view)


def _ends_of_photos(widget: ui.Widget, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Iterator[Span]:
    """How much of each photo shows at least, where it ends below a cut: any less would look like a line."""
    if isinstance(widget, PhotoTile):
        yield box.bottom - round(box.h * 0.1), box.bottom
    elif not isinstance(widget, ui.Leaf):
        for part, place in widget.parts(box, look, view):
            yield from _ends_of_photos(part, place, look, view)


def _of_leaf(leaf: ui.Leaf, box: ui.Box, look: ui.Look) -> Iterator[Span]:
    if isinstance(leaf, Balloon | Print | Caption):
        lines = leaf.rows(box, look)
        if len(lines) <= SHORT:
            above_its_words = isinstance(leaf, Caption) and lines  # the photo is there
            yield (lines[0][0] - look.px(8) if above_its_words else box.y), box.bottom
            return
        # A long text has at least two lines on either side of a cut.
        yield box.y, lines[1][1]
        yield from lines
        yield lines[-2][0], box.bottom
    elif box.h <= TALL * ui.line_height(ui.Type.BODY, look):
        yield box.y, box.bottom
