"""How big and in which colours everything is drawn, for one size of window and one player's wishes."""

from collections.abc import Sequence
from functools import cached_property
from math import ceil
from typing import Any, Protocol

from isitok.base.value import Value, replace
from isitok.ui.describe.theme import Theme
from isitok.ui.describe.type import Measure, Type

SMALLEST_TYPE = 15  # and the least target, in pixels of a display that shows everything at 100 %
SMALLEST_TARGET = 44
RESTED_ON = 96  # the least target for a pointer that rests on it, as a head or eyes move it
LEAST_APART = 8  # the least space between two things that can be pressed, in the same pixels
RESTED_APART = 16  # the same for a resting pointer
ON_A_PROJECTOR = 28  # the least type for the back row, at 1366 × 768
PROJECTOR_TEXT = 140  # %, at least
LEAST_UNIT = 0.1  # a window in which nothing could be read: its content is larger than it, and lies outside
ON_A_WALL = 1024  # the reference width of a page for a class: as many letters fit a 4:3 wall as its height allows
MOST_ON_A_WALL = 150  # %: text that is larger has one column
WALL_LINE = 1.22  # from line to line, in sizes of type
BROAD = 1.15  # a wall that is less broad, in parts of its height, has one column, too
ON_A_PHONE = frozenset({Type.CHAT, Type.JUDGED, Type.JUDGED_STRONG})
"""What is larger on a phone that fills the page (``held``), and by how much."""
HELD = 1.1
GROWS = frozenset({Type.HERO, Type.TITLE, Type.ANSWER, Type.NUMBER, Type.STORY, Type.BODY, Type.PRIMARY})
"""What grows where a wall has room: what stands beside a phone, which has no more room for that."""

AMPLE = {Type.STORY: 1.15, Type.PRIMARY: 1.14}
"""How much larger that is read which stands beside a phone, where there is room."""

ONE_COLUMN = 480  # pixels of such a display: a window that is narrower has nothing but one column
SIDE_BY_SIDE = 900  # below this width, in reference pixels at 100 % text, a page is one column


class ScenePart(Value):
    """A thing in a scene that can be pointed at."""

    name: str  # its words, joined with hyphens: "street-sign"
    at: tuple[float, float, float, float]  # left, top, width and height, of a scene that is 300 × 200
    ink: str = ""  # the colour of the words that stand on it; "" = none do


class PictureSizes(Protocol):
    """What has to be known about pictures to lay a page out."""

    @property
    def live_size(self) -> tuple[int, int]:
        """How large the picture of another window is; nothing where there is none."""

    def parts(self, scene: str) -> Sequence[ScenePart]:
        """What can be pointed at in a scene."""

    def slots(self, scene: str) -> int:
        """How many places for people a scene has."""


class Look(Value, kw_only=True):
    """Sizes follow the window and the text size setting; lengths are given at 1366 × 768."""

    theme: Theme
    width: int  # of the window, in pixels
    height: int
    text: int  # text size, 100 to 200 (%)
    measure: Measure
    pictures: PictureSizes
    still: bool = False  # less motion
    low: bool = False  # what can be pressed is low, as on a wall that a child or a wheelchair stands before
    thick: bool = False  # a thicker frame round what has the keyboard
    rests: bool = False  # the pointer presses what it rests on: that is larger, and further from all else
    projector: bool = False  # read from the back row
    scale: float = 1.0  # pixels for one point: 2 on a display that shows everything at 200 %
    wall: bool = False  # a page for a class: its type has a least share of the wall's height
    room: int = 0  # pixels between top and foot of such a page, or of one that lowers phones; 0: of no account
    enlarged: float = 1.0  # how much larger the type of such a page is than it has to be, as there is room
    trial: bool = False  # whether that is being found out: nothing is divided or left out then
    caps: bool = True  # buttons show their keys
    barred: bool = False  # the window has a bar of its own for a long page: a slim one needs no room for buttons
    flat: bool = False  # all leaves of such a page are shown at once, and cards that scroll by themselves whole
    ample: bool = False  # what stands beside a phone is larger, as there is room
    held: bool = False  # a phone fills the page
    tight: bool = False  # gaps and cards are lower, so that a page fits that only just wouldn't (see `lay_out`)

    @cached_property
    def unit(self) -> float:
        """Pixels for one reference pixel. Narrow windows don't get letters as large as their height would allow.

        On a projector, the share of the wall is what counts, so everything follows the width.
        """
        across = ON_A_WALL if self.wall else 1366 if self.projector else 900
        return max(LEAST_UNIT, min(self.height / 768, self.width / across))

    @cached_property
    def tighter(self) -> "Look":
        """The same, for a page that only just doesn't fit."""
        return replace(self, tight=True)

    @cached_property
    def capless(self) -> "Look":
        """This look without key caps on its buttons."""
        return replace(self, caps=False)

    @cached_property
    def ampler(self) -> "Look":
        """The same, for a page that has room to spare."""
        return replace(self, ample=True)

    @cached_property
    def for_projector(self) -> "Look":
        """The same, for a page that a projector shows on a wall."""
        return replace(self, projector=True, text=max(self.text, PROJECTOR_TEXT))

    @cached_property
    def for_wall(self) -> "Look":
        """The same, for a page that a class reads."""
        return replace(self.for_projector, wall=True)

    @cached_property
    def heights(self) -> dict[tuple[int, int], tuple[object, int]]:
        """The heights of things at a width, by ``id``; each thing is held, so that no other can get its id."""
        return {}

    @cached_property
    def places(self) -> dict[tuple[object, ...], tuple[object, Any]]:
        """Where the parts of things lie that don't scroll, as ``placed.py`` keeps it; each thing is held here, too."""
        return {}

    @cached_property
    def nodes(self) -> dict[tuple[object, ...], Any]:
        """... and what they say of themselves."""
        return {}

    def px(self, reference: float) -> int:
        """A length that doesn't grow with the text size: gaps, corners, borders."""
        return round(reference * self.unit)

    def gap(self, reference: float) -> int:
        """The space between two things, one below the other."""
        least = self._least_apart if reference >= LEAST_APART else 0
        return max(least, self.px(reference * (0.7 if self.tight else 1.3 if self.ample else 1)))

    def apart(self, reference: float) -> int:
        """The space between two things side by side. Below ``LEAST_APART`` it is one between lines, not targets."""
        return max(self._least_apart if reference >= LEAST_APART else 0, self.px(reference))

    @property
    def _least_apart(self) -> int:
        return round((RESTED_APART if self.rests else LEAST_APART) * self.scale)

    def tx(self, reference: float) -> int:
        """A length that grows with the text size: icons, portraits, key caps."""
        return max(round(reference * self.unit * self.text / 100), 1)

    @property
    def icon(self) -> int:
        """The side of an icon beside words: like them, never under 15 points."""
        return max(self.tx(20), round(SMALLEST_TYPE * self.scale))

    def column(self, reference: float) -> int:
        """The least width of a column of text: it grows with the text and with its letter spacing."""
        return self.tx(reference * self.measure.spacing.breadth)

    @cached_property
    def _sizes(self) -> dict[Type, int]:
        return {type_: self._size(type_) for type_ in Type}

    def size(self, type_: Type) -> int:
        """The size of a type in pixels, never under 15 points. Titles grow more slowly, so that words still fit."""
        return self._sizes[type_]

    def _size(self, type_: Type) -> int:
        if type_.wall and (self.wall or (self.projector and type_ is Type.TOLD)):
            return self._wall_size(type_)
        factor = self.text / 100 * (HELD if self.held and type_ in ON_A_PHONE else 1)
        if type_.pixels > 30:
            factor = (1 + (factor - 1) * 0.6) * (0.84 if self.tight and not self.projector else 1)
        if self.ample:
            factor *= AMPLE.get(type_, 1)
        least = round(ON_A_PROJECTOR * self.unit) if self.projector else round(SMALLEST_TYPE * self.scale)
        return max(least, round(type_.pixels * self.unit * factor))

    def _wall_size(self, type_: Type) -> int:
        """Large enough to be read from seven heights of the picture away; titles are no larger than that at first."""
        least = ceil(type_.wall * self.height / 100 / self.measure.capital(type_.cut))
        usual = 0 if type_.pixels > 30 else round(type_.pixels * self.unit * self.text / 100)
        size = max(least, usual)
        return round(size * self.enlarged) if type_ in GROWS else size

    @cached_property
    def lines(self) -> dict[Type, int]:
        """The distance between lines of each type, from top to top."""
        lines = {type_: self.measure.line(type_, size) for type_, size in self._sizes.items()}
        if self.wall and not self.measure.spacing.line:  # the larger letters are, the closer their lines may be
            return {type_: min(line, round(WALL_LINE * self._sizes[type_])) for type_, line in lines.items()}
        return lines

    @property
    def target(self) -> int:
        """The least height and width of anything that can be pressed: 44 reference pixels, never under 44 points.

        On a projector 56: the mouse is further from the eye. For a pointer that rests on it, 96.
        """
        least = RESTED_ON if self.rests else SMALLEST_TARGET
        return max(round(least * self.scale), self.px(56 if self.projector else 44))

    @property
    def slim(self) -> bool:
        """Whether the window is so narrow that no text stands beside any other."""
        return self.width < ONE_COLUMN * self.scale

    @property
    def wide(self) -> bool:
        """Whether things may go side by side; if not, a page is one column."""
        if self.slim:
            return False
        if self.wall:
            return self.text <= MOST_ON_A_WALL and self.width >= BROAD * self.height
        return self.width / self.unit * 100 / self.text >= SIDE_BY_SIDE
