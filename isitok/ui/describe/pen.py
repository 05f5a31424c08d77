"""What widgets draw with: words, panels, icons and portraits, on whatever there is to draw on."""

from contextlib import AbstractContextManager
from typing import Literal, NamedTuple, Protocol

from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.theme import Colour
from isitok.ui.describe.type import Type

Align = Literal["left", "centre", "right"]


class Collage(NamedTuple):
    """A rounded picture: the middle of a scene (3 : 2) as high as ``tall``, faces on it, and background below."""

    scene: str
    tall: int
    faces: tuple[tuple[str, Box], ...]
    ground: Colour
    radius: int = 0
    grey: bool = False
    people: tuple[str, ...] = ()  # in the scene's own places for them


class Pen(Protocol):
    """Draws in one look."""

    @property
    def look(self) -> Look:
        """How big and in which colours."""

    def fill(self, box: Box, colour: Colour) -> None:
        """A plain rectangle."""

    def panel(self, box: Box, fill: Colour, edge: Colour = "", thick: float = 0, radius: int = 0) -> None:
        """A rounded rectangle. ``fill`` "none": edge only."""

    def ring(self, box: Box, radius: int) -> None:
        """The focus ring: at least three pixels, just outside the box, with a gap so that it shows on any colour."""

    def shadow(self, box: Box, radius: int) -> None:
        """The soft shadow of a box that will cover its inside."""

    def text(self, x: int, y: int, text: str, type_: Type, colour: Colour) -> int:
        """One line of text with its top left corner at a point; returns its width."""

    def lines(self, box: Box, lines: list[str], type_: Type, colour: Colour, align: Align = "left") -> int:
        """Lines of text from the top of a box; returns their height."""

    def icon(self, x: int, y: int, name: str, size: int, colour: Colour) -> None:
        """A control's icon with its top left corner at a point."""

    def sign(self, x: int, y: int, drawing: str, size: int) -> None:
        """A drawing of our own, given as SVG text."""

    def picture(self, box: Box, drawing: str) -> None:
        """A drawing given as SVG text, as large as the box."""

    def stretched(self, box: Box, tile: str, corner: int) -> None:
        """A drawing made only of its four corners, given as the SVG of a tile of ``2 * corner + 1``."""

    def live(self, box: Box) -> None:
        """What another window shows, as large as the box; nothing where that isn't known."""

    def portrait(self, box: Box, file: str, ground: Colour) -> None:
        """A face in a circle. Anything outside the circle is cut off."""

    def face(self, box: Box, file: str) -> None:
        """The upper part of a face, standing on something at the box's lower edge."""

    def collage(self, box: Box, collage: Collage) -> None:
        """A rounded picture of a place and the people in it."""

    def inside(self, box: Box) -> AbstractContextManager[None]:
        """Anything drawn inside this context shows only in this box."""
