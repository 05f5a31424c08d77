"""Sizes and cuts of type, how text is spaced, and what knows how much room it takes."""

from enum import Enum
from typing import NamedTuple, Protocol

LOGO = "logo"  # the name of the game is a drawing: it looks the same in any typeface and spacing


class Spacing(NamedTuple):
    """How text is spaced, in parts of the size of its type."""

    line: float  # from one line's top to the next one's; 0 for the font's own
    letter: float  # after each letter, in addition to its own width
    word: float  # after each word, in addition to that and the space
    paragraph: float  # between two paragraphs, at least

    @property
    def breadth(self) -> float:
        """Roughly how many times wider than usual a text is: a letter is half as wide as its type is high."""
        return 1 + 2 * self.letter


SPACINGS = {
    "usual": Spacing(0, 0, 0, 0),
    "wide": Spacing(1.44, 0.06, 0.08, 1),
    "widest": Spacing(1.5, 0.12, 0.16, 2),  # what WCAG 1.4.12 asks of text that can be spaced
}


READ, GLANCED, PRESSED = 3.5, 2.8, 0.0
"""How tall capital letters are on a wall at least, in percent of its height: in what a class reads from seven heights
away, in what is beside that, and on buttons, which whoever leads is near to."""


class Type(Enum):
    """A size and cut of type. Sizes are pixels at 1366 × 768 and 100 % text."""

    CLOCK = (84, "title", READ)  # on a lock screen
    HERO = (54, "title", READ)
    TITLE = (36, "title", READ)
    ANSWER = (27, "answer", READ)
    NUMBER = (30, "title", READ)
    HEADING = (20, "answer", READ)
    LOGO = (30, "logo", PRESSED)
    STORY = (21, "regular", READ)
    BODY = (20, "regular", READ)
    STRONG = (18, "strong", READ)
    BUTTON = (18, "strong", PRESSED)
    PRIMARY = (22, "answer", READ)
    CHAT = (18, "regular", GLANCED)
    JUDGED = (18, "regular", READ)  # a message that is judged: like the others, but on a wall
    JUDGED_STRONG = (16, "strong", READ)  # the same for what an app says of itself
    TOLD = (18, "strong", GLANCED)  # a message at the foot of what a class reads, among buttons that stay as they are
    SMALL = (17, "regular", GLANCED)
    SMALL_STRONG = (16, "strong", GLANCED)
    TINY = (15, "strong", GLANCED)
    NOTE = (15, "regular", GLANCED)

    def __init__(self, pixels: int, cut: str, wall: float) -> None:
        """The size at the reference window, which font file, and how tall its capitals are on a wall (in percent)."""
        self.pixels = pixels
        self.cut = cut
        self.wall = wall

    __hash__ = object.__hash__  # an enum's own hash is a call of Python, and every width and height begins with one


class Measure(Protocol):
    """Knows how wide and how high text is, in the pixels or cells that pages are laid out in."""

    @property
    def spacing(self) -> Spacing:
        """How text is spaced."""

    @property
    def wraps(self) -> dict[tuple[str, str, int, int], list[str]]:
        """Remembers lines that were broken before, for the code that breaks them."""

    def width(self, cut: str, size: int, text: str) -> int:
        """The width in one line of a text without emoji."""

    def line(self, type_: Type, size: int) -> int:
        """The distance from one line's top to the next one's."""

    def emoji(self, size: int) -> int:
        """The width of an emoji in a line of this size."""

    def capital(self, cut: str) -> float:
        """How tall capital letters are, in parts of the size of their type."""
