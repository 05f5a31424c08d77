"""What a widget is: it measures itself, draws itself, and says what it is."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, Protocol

from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Spoken
from isitok.ui.describe.pen import Pen
from isitok.value import Value


class ViewState(Value, kw_only=True):
    """What one window holds beside the page: who has the keyboard, what is scrolled how far, where the pointer is."""

    focus: str = ""
    hover: str = ""
    held: str = ""  # pressed, not yet released
    scroll: Mapping[str, int] = MappingProxyType({})
    caret: int | None = None  # in the text field that has the keyboard; None = at its end
    whole: bool = False  # show everything that would have to be scrolled to (golden frames, preview)


class State(NamedTuple):
    """How a widget stands at this moment."""

    focused: bool
    hovered: bool
    held: bool
    caret: int | None


class Widget(Protocol):
    """Something on a page. Its id tells it from all others there; "" for what nobody asks for."""

    @property
    def id(self) -> str:
        """Unique on its page, or ""."""

    @property
    def does(self) -> object:
        """What a press on it means to whoever described the page; here nobody looks into it. None: no press counts."""

    def spoken(self) -> Spoken | None:
        """What it says it is; ``None`` for pure layout, whose parts stand in its place."""

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
    def does(self) -> object:
        """A press on it means nothing."""
        return None

    @property
    def is_paragraph(self) -> bool:
        """Whether it is text that is read on from what stands above it."""
        return False

    def parts(self, box: Box, look: Look, view: ViewState) -> Sequence[tuple[Widget, Box]]:
        """Nothing."""
        return ()


class Frame:
    """A widget that only arranges others."""

    __slots__ = ()

    @property
    def id(self) -> str:
        """It can't be pressed."""
        return ""

    @property
    def does(self) -> object:
        """A press on it means nothing."""
        return None

    def spoken(self) -> Spoken | None:
        """Its parts stand in its place."""
        return None

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """There is nothing of its own to see."""
