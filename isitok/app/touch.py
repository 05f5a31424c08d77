"""A pointer that is down, and what it pressed last."""

from typing import NamedTuple

from isitok.scenes.scene import HELP, HIDE, REAL

SECOND_CLICK = 0.5  # seconds from one click of a double click to the other
NEAR = 10  # pixels between the two


class Touch(NamedTuple):
    """A pointer that is down: where it went down, on what, and how far things were scrolled then."""

    x: int
    y: int
    id: str
    scroller: str
    offset: int
    screen: str  # what was on the screen then: what comes after it was not touched
    finger: bool
    dragging: bool = False


class Press(NamedTuple):
    """What was pressed with a pointer, where and when."""

    x: int
    y: int
    id: str
    at: float
    screen: str = ""  # what was on the screen then

    def is_near(self, x: int, y: int) -> bool:
        """Whether the pointer has stayed where it was."""
        return abs(x - self.x) <= NEAR and abs(y - self.y) <= NEAR

    def is_doubled_by(self, touch: Touch, now: float) -> bool:
        """Whether this touch is the second half of a double click, and lies on what came in the place of the first.

        Whoever double-clicks *Start* or *Next* means that, and not the *Pass* that stands there a moment later; nor
        does *Next* leave out the screen that it led to, or *Pass* the next story. Help, Hide and *This is real* always
        act, and so does the same thing pressed again on the same screen.
        """
        soon = now - self.at < SECOND_CLICK
        again = (touch.id, touch.screen) == (self.id, self.screen)
        return soon and self.is_near(touch.x, touch.y) and not again and touch.id not in (HELP, HIDE, REAL)
