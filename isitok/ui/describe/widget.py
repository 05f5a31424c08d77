"""What a widget is: it measures itself, draws itself, and says what it is."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple, Protocol

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Spoken
from isitok.ui.describe.pen import Pen


class ReadAloud(Value):
    """What is being read aloud: the id of a node, and which letters of it."""

    id: str
    first: int
    last: int


class Asked(Value):
    """What a resting pointer would lock in, by the id of a node, and the question that stands there meanwhile."""

    id: str
    text: str


NOT_ASKED = Asked("", "")


GUARD_STEPS: Final = 3
"""In how many steps a main button fills while a new page takes no answer."""


class ViewState(Value, kw_only=True):
    """What one window knows besides the page: what has the keyboard, how far parts are scrolled, the pointer."""

    focus: str = ""
    hover: str = ""
    held: str = ""  # pressed, not yet released
    keyed: bool = False  # somebody uses keys: a heading that has the keyboard has the ring only for them
    scroll: Mapping[str, int] = MappingProxyType({})
    caret: int | None = None  # in the text field that has the keyboard; None = at its end
    offered: bool = False  # one switch: what has the keyboard is offered, and the next press takes it
    rests: str = ""  # what the pointer rests on, to press it
    filled: int = 0  # how many steps of that are over
    sure: Asked = NOT_ASKED  # before it is locked in by resting there once more
    anchor: int | None = None  # of what is selected there, the end that isn't the caret; None: nothing is
    composed: str = ""  # a text there that isn't finished yet, as an input method composes it
    guard: int | None = None  # the page is too new to be answered: how many of GUARD_STEPS are over
    aloud: ReadAloud | None = None  # what is being read aloud, which is marked
    seen_in: Box | None = None  # where in the window what scrolls with the page is seen; None: all of it is
    whole: bool = False  # show everything that would otherwise have to be scrolled to (golden frames, preview)


class State(NamedTuple):
    """The state of a widget at this moment."""

    focused: bool
    hovered: bool
    held: bool
    caret: int | None
    offered: bool = False
    anchor: int | None = None
    composed: str = ""
    guard: int | None = None  # it is too early to press it: how many of GUARD_STEPS are over


class Widget(Protocol):
    """Something on a page. Its id is unique there; "" for one that nobody asks for.

    One without may have ``follows``, the id of another: it is drawn in that one's state.
    """

    @property
    def id(self) -> str:
        """Unique on its page, or ""."""

    @property
    def does(self) -> Event | None:
        """What a press on it means to the scene; nothing in this package looks inside. None: it can't be pressed."""

    def speech(self) -> Spoken | None:
        """What it says it is; ``None`` for pure layout, whose parts take its place."""

    def natural(self, look: Look) -> int:
        """The width it would like, in pixels."""

    def height(self, width: int, look: Look) -> int:
        """The height it needs at this width."""

    def parts(self, box: Box, look: Look, view: ViewState) -> Sequence[tuple["Widget", Box]]:
        """What it holds, and where."""

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """Draw itself, but not its parts."""


class Leaf:
    """A widget that holds no others."""

    __slots__ = ()

    @property
    def does(self) -> Event | None:
        """A press on it means nothing."""
        return None

    @property
    def is_paragraph(self) -> bool:
        """Whether it is text that follows on from what is above it."""
        return False

    def parts(self, box: Box, look: Look, view: ViewState) -> Sequence[tuple[Widget, Box]]:
        """Nothing."""
        return ()


class Over(Leaf):
    """What is drawn over others: it takes no room of its own, and says nothing; what is under it does."""

    __slots__ = ()

    def speech(self) -> Spoken | None:
        return None

    def natural(self, look: Look) -> int:
        return 0

    def height(self, width: int, look: Look) -> int:
        return 0


class Frame:
    """A widget that only arranges others."""

    __slots__ = ()
    wraps = False
    """Whether it only holds things that lie one below the other, and something may be read between them."""

    @property
    def id(self) -> str:
        """It can't be pressed."""
        return ""

    @property
    def does(self) -> Event | None:
        """A press on it means nothing."""
        return None

    def speech(self) -> Spoken | None:
        """Its parts take its place."""
        return None

    @property
    def is_paragraph(self) -> bool:
        """Whether it is text that follows on from what is above it."""
        return False

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """Draws nothing."""


class Around(Frame, Value):
    """A frame round one thing, which has just the room that this takes."""

    child: Widget

    def natural(self, look: Look) -> int:
        return self.child.natural(look)

    def height(self, width: int, look: Look) -> int:
        return self.child.height(width, look)

    def parts(self, box: Box, look: Look, view: ViewState) -> Sequence[tuple[Widget, Box]]:
        return [(self.child, box)]
