"""Keeps what has been drawn as blits, so that drawing a whole screen again takes a few calls.

A widget's ``draw`` reckons and calls for a while, and mostly comes to the same end as last time. So a page is drawn on
a ``Sheet``, which takes down what would be laid on a surface; a widget that stands as it stood then isn't asked again.
"""

from collections.abc import Container, Sequence

import pygame

from isitok.ui.describe.geometry import Box
from isitok.ui.describe.screen_page import Page

Part = tuple[int, int, int, int]
Blit = tuple[pygame.Surface, tuple[int, int], Part]
"""What is laid down, where its top left corner goes, and which part of it: of a swatch, as large as it is to become."""

Layer = tuple[Box, list[Blit]]
"""What one widget lays down, and the area in which it shows."""

ENDS = 1 << 20
EVERYWHERE = Box(-ENDS, -ENDS, 2 * ENDS, 2 * ENDS)


class Sheet:
    """Takes the place of a surface under a pen, and records what is drawn."""

    __slots__ = ("_clip", "blits")

    def __init__(self) -> None:
        self.blits: list[Blit] = []
        self._clip = EVERYWHERE

    def get_clip(self) -> Box:
        """The area in which drawing has an effect."""
        return self._clip

    def set_clip(self, clip: Box | pygame.Rect) -> None:
        """Limits drawing to this area."""
        self._clip = EVERYWHERE if clip == EVERYWHERE else Box(*clip)

    def blit(self, source: pygame.Surface, dest: tuple[int, int], area: Part | None = None) -> None:
        """Note that this picture is drawn here, as far as it lies inside the clip."""
        part = area or (0, 0, *source.get_size())
        if self._clip is not EVERYWHERE:
            x, y, w, h = part
            seen = Box(*dest, w, h).common(self._clip)
            part = (x + seen.x - dest[0], y + seen.y - dest[1], seen.w, seen.h)
            dest = seen[:2]
        self.blits.append((source, dest, part))

    def fill(self, swatch: pygame.Surface, box: Box) -> None:
        """Note that this is filled with the colour of a swatch: one thing, however large it is."""
        seen = box.common(self._clip)
        self.blits.append((swatch, seen[:2], (1, 0, seen.w, seen.h)))


def tiles(swatch: pygame.Surface, box: Box) -> list[Blit]:
    """A swatch laid side by side until a box is full."""
    # Not from its first pixel: rows that begin at a multiple of 16 bytes SDL copies past the processor's cache
    # (SDL_blit_copy.c), and all that is laid over them has to wait. A screen of 1920 x 1080 took twice as long.
    (x, y, w, h), wide, tall = box, swatch.get_width() - 1, swatch.get_height()
    right, bottom = x + w, y + h
    if w <= wide:
        return [(swatch, (x, at), (1, 0, w, min(tall, bottom - at))) for at in range(y, bottom, tall)]
    return [
        (swatch, (left, at), (1, 0, min(wide, right - left), min(tall, bottom - at)))
        for at in range(y, bottom, tall)
        for left in range(x, right, wide)
    ]


def seen_of(blits: Sequence[Blit], area: Box) -> list[Blit]:
    """What of these shows in an area; swatches side by side, as far as they do."""
    left, top, w, h = area
    right, bottom = left + w, top + h
    seen: list[Blit] = []
    for blit in blits:
        source, (x, y), (across, down, w, h) = blit
        if x < right and y < bottom and x + w > left and y + h > top:
            wide, tall = source.get_size()
            if across + w > wide or down + h > tall:
                seen += tiles(source, Box(x, y, w, h).common(area))
            else:
                seen.append(blit)
    return seen


Drawn = tuple[object, int, int, list[Blit]]
"""What one thing has drawn, and where; the thing itself is held, so that no other can get its ``id``."""


class Drawings:
    """The drawings of the page painted last, and those made ahead of time for the page that may come next."""

    def __init__(self, page: Page | None = None, look: object = None) -> None:
        self._page = page
        self._look = look
        self._ahead: Drawings | None = None
        self._last: dict[tuple[object, ...], Drawn] = {}
        self._now: dict[tuple[object, ...], Drawn] = {}

    def begin(self, page: Page, look: object) -> None:
        """A page is about to be painted."""
        if page is self._page and look == self._look:
            self._last, self._now = self._now, {}
            return
        ahead, self._ahead = self._ahead, None
        known = ahead is not None and page is ahead._page and look == ahead._look
        goes_on = self._page is not None and look == self._look and page.counts_as == self._page.counts_as
        self._last, self._now = {**(self._now if goes_on else {}), **(ahead._now if known and ahead else {})}, {}
        self._page, self._look = page, look

    def look_ahead(self, page: Page, look: object) -> "Drawings":
        """Where the drawings go for the page that may come next."""
        self._ahead = Drawings(page, look)
        return self._ahead

    def recall(self, what: object, box: Box, state: object) -> list[Blit] | None:
        """What this drew when it was last this size and in this state, at the place where it is now."""
        key = (id(what), box.w, box.h, state)
        drawn = self._last.get(key)
        if drawn is None:
            return None
        _, x, y, blits = drawn
        right, down = box.x - x, box.y - y
        if right or down:
            blits = [(one, (x + right, y + down), part) for one, (x, y), part in blits]
            drawn = what, box.x, box.y, blits
        self._now[key] = drawn
        return blits

    def keep(self, what: object, box: Box, state: object, blits: list[Blit]) -> list[Blit]:
        """Remember it."""
        self._now[id(what), box.w, box.h, state] = what, box.x, box.y, blits
        return blits


MOST_PARTS = 24  # each is laid down by itself: if there are more, one large part is as good


def differences(before: Sequence[Layer], after: Sequence[Layer]) -> list[Box]:
    """The parts of a surface where these two look different; no two of them overlap."""
    both = {id(blits) for _, blits in before} & {id(blits) for _, blits in after}
    old, new = _by_what(before, both), _by_what(after, both)
    stay = _in_order(old, new)
    parts = apart(
        [part for layer in (*_without(old, stay), *_without(new, stay)) if (part := _reach(layer)) is not None]
    )
    return parts if len(parts) <= MOST_PARTS else [_around(parts)]


_ByWhat = dict[object, tuple[int, Layer]]
"""What is laid down, each with the number of the layer that it is part of."""


def _by_what(layers: Sequence[Layer], both: Container[int]) -> _ByWhat:
    """Blits by their content; those of a layer that is the very same in ``both`` together.

    They are alive, so the same ``id`` is the same.
    """
    found: _ByWhat = {}
    for number, (clip, blits) in enumerate(layers):
        for piece in [blits] if id(blits) in both else [[blit] for blit in blits]:
            what: object = (clip, id(blits)) if piece is blits else (clip, id(piece[0][0]), *piece[0][1:])
            while what in found:
                what = (what, "once more")
            found[what] = number, (clip, piece)
    return found


def _in_order(old: _ByWhat, new: _ByWhat) -> set[object]:
    """What is laid down in both, one above the other as it was: the rest of both has to be laid down anew."""
    numbers = {what: number for number, what in enumerate(old)}
    stay, last = set(), -1
    for what in new:
        if (number := numbers.get(what, -1)) > last:
            last = number
            stay.add(what)
    return stay


def _without(these: _ByWhat, stay: Container[object]) -> list[Layer]:
    """What of each layer doesn't stay: of a field that is typed in, the line that was typed."""
    found: dict[int, Layer] = {}
    for what, (number, (clip, piece)) in these.items():
        if what not in stay:
            found.setdefault(number, (clip, []))[1].extend(piece)
    return [*found.values()]


def _reach(layer: Layer) -> Box | None:
    """Everything that a layer covers, as far as it shows."""
    clip, blits = layer
    seen = _around([Box(*at, *part[2:]) for _, at, part in blits]).common(clip)
    return seen if seen.w > 0 and seen.h > 0 else None


def _around(boxes: Sequence[Box]) -> Box:
    x, y = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(x, y, max(box.right for box in boxes) - x, max(box.bottom for box in boxes) - y)


def apart(boxes: Sequence[Box]) -> list[Box]:
    """Boxes that overlap are merged until none do."""
    parts: list[Box] = []
    for box in boxes:
        joined, at = box, 0
        while at < len(parts):
            if parts[at].meets(joined):
                joined, at = _around([parts.pop(at), joined]), 0
            else:
                at += 1
        parts.append(joined)
    return parts
