"""Where a phone's screen opens that has been read before: at its end, but always with its photo in sight."""

from collections.abc import Iterator
from typing import Final

from isitok.phone.photo import PhotoTile
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.scroll import clamp_offset
from isitok.ui.describe.widget import ViewState, Widget

MOST: Final = 0.5  # how much of a picture may be cut at its top, so that the words below it can be seen
ABOVE: Final = 10  # reference pixels shown above a photo where there is room, and below it


def opening_offset(content: Widget, screen: Box, foot: int, look: Look, view: ViewState) -> int:
    """How far content is scrolled at first on a screen, over whose last ``foot`` pixels something lies."""
    whole = content.height(screen.w, look)
    end = clamp_offset(whole, whole, screen.h)
    photos = list(_photos(content, screen._replace(h=whole), look, view))
    if not photos:
        return end
    tile, place = photos[-1]
    air, top = look.px(ABOVE), place.y - screen.y
    most = top + round(tile.image(place.w) * MOST)
    if end <= most:
        return end
    words = top + place.h + air - (screen.h - foot)  # here its last line is the last that can be seen
    return max(0, top - air, min(words, most))


def _photos(widget: Widget, box: Box, look: Look, view: ViewState) -> Iterator[tuple[PhotoTile, Box]]:
    if isinstance(widget, PhotoTile):
        yield widget, box
        return
    for part, place in widget.parts(box, look, view):
        yield from _photos(part, place, look, view)
