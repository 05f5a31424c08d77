"""A small picture of another window."""

from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.widget import Leaf, State

BROAD, TALL = 16, 9
"""The shape of the space reserved for it; a picture of another shape has space beside or above it."""


class Live(Leaf, Value, kw_only=True):
    """What another window shows now. ``number`` changes when that does."""

    name: str
    number: int = 0
    most: float = 460  # reference pixels across, at 100 % text
    id: str = ""

    def speech(self) -> Spoken | None:
        return Spoken(Role.IMAGE, self.name)

    def natural(self, look: Look) -> int:
        return look.px(self.most)

    def height(self, width: int, look: Look) -> int:
        return min(width, self.natural(look)) * TALL // BROAD

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look, theme = pen.look, pen.look.theme
        wide = min(box.w, self.natural(look))
        whole = Box(box.x, box.y, wide, box.h)
        edge = max(2, look.px(2))
        pen.fill(whole, theme.soft)
        pen.fill(whole.inset(edge), theme.paper)
        pen.live(_fit(whole.inset(edge), look.pictures.live_size))


def _fit(box: Box, size: tuple[int, int]) -> Box:
    """The largest box of this shape, in the middle of another."""
    wide, tall = size
    if not wide or not tall:
        return Box(box.x, box.y, 0, 0)
    share = min(box.w / wide, box.h / tall)
    w, h = max(1, round(wide * share)), max(1, round(tall * share))
    return Box(box.x + (box.w - w) // 2, box.y + (box.h - h) // 2, w, h)
