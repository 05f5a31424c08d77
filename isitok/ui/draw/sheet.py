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
"""What is laid down, where its top left corner goes, and which part of it."""

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

    def begin(self, page: Page, look: object) -> bool:
        """A page is about to be painted. Returns whether nothing of it was drawn before in this look."""
        if page is self._page and look == self._look:
            self._last, self._now = self._now, {}
            return False
        ahead, self._ahead = self._ahead, None
        known = ahead is not None and page is ahead._page and look == ahead._look
        goes_on = self._page is not None and look == self._look and page.counts_as == self._page.counts_as
        self._last, self._now = {**(self._now if goes_on else {}), **(ahead._now if known and ahead else {})}, {}
        self._page, self._look = page, look
        return not known

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


MOST_PARTS = 6  # each is laid down by itself: if there are more, one large part is as good


def differences(before: Sequence[Layer], after: Sequence[Layer]) -> list[Box]:
    """The parts of a surface where these two look different; no two of them overlap."""
    both = {id(blits) for _, blits in before} & {id(blits) for _, blits in after}
    old, new = _by_what(before, both), _by_what(after, both)
    gone = [layer for what, layer in old.items() if what not in new]
    come = [layer for what, layer in new.items() if what not in old]
    if [what for what in old if what in new] != [what for what in new if what in old]:
        gone, come = [*before], [*after]  # what lies above something that has changed
    parts = _apart([part for layer in (*gone, *come) if (part := _reach(layer)) is not None])
    return parts if len(parts) <= MOST_PARTS else [_around(parts)]


def _by_what(layers: Sequence[Layer], both: Container[int]) -> dict[object, Layer]:
    """Layers by their content, which is the very same in ``both``. They are alive, so the same ``id`` is the same."""
    found: dict[object, Layer] = {}
    for clip, blits in layers:
        same = id(blits) in both
        what: object = (clip, id(blits)) if same else (clip, *((id(one), at, part) for one, at, part in blits))
        while what in found:
            what = (what, "once more")
        found[what] = clip, blits
    return found


def _reach(layer: Layer) -> Box | None:
    """Everything that a layer covers, as far as it shows."""
    clip, blits = layer
    seen = _around([Box(*at, *part[2:]) for _, at, part in blits]).common(clip)
    return seen if seen.w > 0 and seen.h > 0 else None


def _around(boxes: Sequence[Box]) -> Box:
    x, y = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(x, y, max(box.right for box in boxes) - x, max(box.bottom for box in boxes) - y)


def _apart(boxes: Sequence[Box]) -> list[Box]:
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
