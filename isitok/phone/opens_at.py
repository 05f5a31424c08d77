"""Where a phone's screen opens that has been read before: at what has just come; else at its end, or its photo."""

from collections.abc import Callable, Iterator
from typing import Final

from isitok import ui
from isitok.phone.find import Findable
from isitok.phone.photo import PhotoTile

MOST: Final = 0.5  # how much of a picture may be cut at its top, so that the words below it can be seen
ABOVE: Final = 10  # reference pixels shown above a photo where there is room, and below it


def opening_offset(content: ui.Widget, screen: ui.Box, foot: int, look: ui.Look, view: ui.ViewState) -> int:
    """How far content is scrolled at first on a screen, over whose last ``foot`` pixels something lies."""
    whole = content.height(screen.w, look)
    end = ui.clamp_offset(whole, whole, screen.h)
    news = [place for _, place in _find(content, screen._replace(h=whole), look, view, _is_new)]
    if news:  # at the end, unless its beginning wouldn't be in sight there
        top = min(place.y for place in news) - screen.y
        return end if end <= top else max(0, top - look.px(ABOVE))
    photos = list(_find(content, screen._replace(h=whole), look, view, _is_photo))
    if not photos:
        return end
    tile, place = photos[-1]
    assert isinstance(tile, PhotoTile)
    air, top = look.px(ABOVE), place.y - screen.y
    most = top + round(tile.image(place.w) * MOST)
    if end <= most:
        return end
    words = top + place.h + air - (screen.h - foot)  # here its last line is the last that can be seen
    return max(0, top - air, min(words, most))


def tallest_photo(content: ui.Widget, width: int, look: ui.Look) -> int:
    """The height in pixels of the tallest picture on a screen of this width, without its words; 0 if there is none."""
    box = ui.Box(0, 0, width, content.height(width, look))
    photos = _find(content, box, look, ui.ViewState(), _is_photo)
    return max((tile.image(place.w) for tile, place in photos if isinstance(tile, PhotoTile)), default=0)


def _is_new(widget: ui.Widget) -> bool:
    if isinstance(widget, PhotoTile):
        return widget.words.shown.find.ring
    return isinstance(widget, Findable) and (widget.new or widget.judged or widget.find.ring)


def _is_photo(widget: ui.Widget) -> bool:
    return isinstance(widget, PhotoTile)


def _find(
    widget: ui.Widget, box: ui.Box, look: ui.Look, view: ui.ViewState, is_it: Callable[[ui.Widget], bool]
) -> Iterator[tuple[ui.Widget, ui.Box]]:
    if is_it(widget):
        yield widget, box
        return
    for part, place in widget.parts(box, look, view):
        yield from _find(part, place, look, view, is_it)
