"""A look for lines of text: a page is laid out as one column in which everything has room, so that all of it is said.

What a page says, and in which order, comes from the same tree of nodes that a screen reader has.
"""

from functools import cache

from isitok import ui

_WIDTH, _HEIGHT = 900, 100_000  # narrow enough for one column, and so high that nothing has to be scrolled
_TEXT = 200  # a page for a projector, too, is one column then


class Cells:
    """Each sign is one dot wide, and each line one high: nothing is shortened for want of room."""

    spacing: ui.Spacing = ui.SPACINGS["usual"]

    def __init__(self) -> None:
        self.wraps: dict[tuple[str, str, int, int], list[str]] = {}

    def width(self, cut: str, size: int, text: str) -> int:
        """As many dots as signs."""
        return len(text)

    def line(self, type_: ui.Type, size: int) -> int:
        return 1

    def emoji(self, size: int) -> int:
        """An emoji is one character."""
        return 1

    def capital(self, cut: str) -> float:
        """As tall as the line."""
        return 1.0


class _NoPictures:
    """Stands in for pictures, which a terminal doesn't show."""

    live_size = (0, 0)

    def parts(self, scene: str) -> tuple[()]:
        """A picture has no parts that things could be found in."""
        return ()

    def slots(self, scene: str) -> int:
        return 0


@cache
def _look() -> ui.Look:
    return ui.Look(
        theme=ui.THEMES["light"],
        width=_WIDTH,
        height=_HEIGHT,
        text=_TEXT,
        measure=Cells(),
        pictures=_NoPictures(),
        still=True,
    )


def lay_out_cells(page: ui.Page) -> ui.PageLayout:
    """The page in one column."""
    layout = ui.lay_out(page, _look(), ui.ViewState(whole=True))
    _look().heights.clear()  # the next page is another one
    return layout
