"""Boxes on a screen, in pixels of the window. Pure arithmetic."""

from itertools import pairwise
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle: left, top, width and height in pixels. Also a tuple that pygame takes as a rectangle."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        """The first column to the right of it."""
        return self.x + self.w

    @property
    def bottom(self) -> int:
        """The first row below it."""
        return self.y + self.h

    def inset(self, across: int, down: int | None = None) -> "Box":
        """The box, smaller by ``across`` on the left and right, and by ``down`` (or the same) above and below."""
        down = across if down is None else down
        return Box(self.x + across, self.y + down, max(0, self.w - 2 * across), max(0, self.h - 2 * down))

    def move(self, across: int, down: int) -> "Box":
        """A box of the same size, elsewhere."""
        return Box(self.x + across, self.y + down, self.w, self.h)

    def holds(self, x: int, y: int) -> bool:
        """Whether a point is inside it."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def meets(self, other: "Box") -> bool:
        """Whether the two share a pixel."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def common(self, other: "Box") -> "Box":
        """The part that is in both; empty (width or height 0) where they don't meet."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Box(x, y, max(0, min(self.right, other.right) - x), max(0, min(self.bottom, other.bottom) - y))

    def around(self, other: "Box") -> "Box":
        """The smallest box that holds both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)


def shares(whole: int, weights: list[float]) -> list[int]:
    """``whole`` pixels divided by weight; the parts add up to the whole exactly."""
    total = sum(weights)
    edges = [0]
    running = 0.0
    for weight in weights:
        running += weight
        edges.append(round(whole * running / total))
    return [after - before for before, after in pairwise(edges)]
