"""A pop-up that wants something, over the world of the game in which it comes up."""

from collections.abc import Sequence

from isitok.base.value import Value
from isitok.format import blocks
from isitok.format.shown import Screen
from isitok.phone.bar import AppBar
from isitok.phone.block import piece
from isitok.phone.find import Showing
from isitok.phone.pieces import PaintedButtons, Pill, Print
from isitok.phone.screenful import Screenful, Stands
from isitok.phone.written import bar_title
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.layout import Column
from isitok.ui.describe.look import Look
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Frame, State, ViewState, Widget


def screenful(phone: Screen, showing: Showing) -> Screenful:
    """The dialog."""
    made: list[Widget] = []
    close = False
    for number, block in enumerate(phone.blocks):
        said, find = showing.speech_of(block), showing.find(number)
        match block:
            case blocks.Heading():
                made.append(Print(text=block.title, type=Type.ANSWER, align="centre", said=said, find=find))
            case blocks.Field():
                made.append(Print(text=said, type=Type.SMALL, soft=True, align="centre", said=said, find=find))
            case blocks.Words(style="countdown"):
                made.append(Pill(text=block.text, said=said, style="countdown", align="centre", find=find))
            case blocks.Words():
                made.append(Print(text=block.text, align="centre", said=said, find=find))
            case blocks.Buttons():
                close = close or block.close
                made.append(PaintedButtons(labels=block.labels, said=said, find=find))
            case _:
                made.append(piece(number, block, showing))
    dialog = Dialog(child=Column(tuple(made), gap=14), close=close)
    return Screenful(
        bar=AppBar(title=bar_title(phone, showing.words), time=phone.time, bare=True, skin="game"),
        content=dialog,
        stands=Stands.MIDDLE,
        skin="game",
    )


class Dialog(Frame, Value, kw_only=True):
    """A card, which may have a small cross in its corner."""

    child: Widget
    close: bool

    def _cross(self, look: Look) -> int:
        return look.tx(24)

    def _top(self, look: Look) -> int:
        return self._cross(look) + look.px(18) if self.close else look.px(22)

    def natural(self, look: Look) -> int:
        return self.child.natural(look) + 2 * look.px(18)

    def height(self, width: int, look: Look) -> int:
        return self.child.height(max(1, width - 2 * look.px(18)), look) + self._top(look) + look.px(20)

    def parts(self, box: Box, look: Look, view: ViewState) -> Sequence[tuple[Widget, Box]]:
        pad, top = look.px(18), self._top(look)
        return [(self.child, Box(box.x + pad, box.y + top, max(1, box.w - 2 * pad), box.h - top - look.px(20)))]

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look, theme = pen.look, pen.look.theme
        pen.panel(box, theme.card, theme.line, max(2, look.px(2)), look.px(24))
        if self.close:
            size = self._cross(look)
            pen.icon(box.right - size - look.px(14), box.y + look.px(12), "x", size, theme.soft)
