"""A pop-up that wants something, over the world of the game in which it comes up."""

from collections.abc import Sequence

from isitok import ui
from isitok.base.value import Value
from isitok.format import blocks
from isitok.format.shown import Screen
from isitok.phone.bar import AppBar
from isitok.phone.block import piece
from isitok.phone.find import Showing
from isitok.phone.pieces import PaintedButtons, Pill, Print
from isitok.phone.screenful import Screenful, Stands
from isitok.phone.written import bar_title


def screenful(phone: Screen, showing: Showing) -> Screenful:
    """The dialog."""
    made: list[ui.Widget] = []
    close = False
    for number, block in enumerate(phone.blocks):
        said, find = showing.speech_of(block), showing.find(number)
        match block:
            case blocks.Heading():
                made.append(Print(text=block.title, type=ui.Type.ANSWER, align="centre", said=said, find=find))
            case blocks.Field():
                made.append(Print(text=said, type=ui.Type.SMALL, soft=True, align="centre", said=said, find=find))
            case blocks.Words(style="countdown"):
                made.append(Pill(text=block.text, said=said, style="countdown", align="centre", find=find))
            case blocks.Words():
                made.append(Print(text=block.text, align="centre", said=said, find=find))
            case blocks.Buttons():
                close = close or block.close
                made.append(PaintedButtons(labels=block.labels, said=said, find=find))
            case _:
                made.append(piece(number, block, showing))
    dialog = Dialog(child=ui.Column(tuple(made), gap=14), close=close)
    return Screenful(
        bar=AppBar(title=bar_title(phone, showing.words), time=phone.time, bare=True, skin="game"),
        content=dialog,
        stands=Stands.MIDDLE,
        skin="game",
    )


class Dialog(ui.Frame, Value, kw_only=True):
    """A card, which may have a small cross in its corner."""

    child: ui.Widget
    close: bool

    def _cross(self, look: ui.Look) -> int:
        return look.tx(24)

    def _top(self, look: ui.Look) -> int:
        return self._cross(look) + look.px(18) if self.close else look.px(22)

    def natural(self, look: ui.Look) -> int:
        return self.child.natural(look) + 2 * look.px(18)

    def height(self, width: int, look: ui.Look) -> int:
        return self.child.height(max(1, width - 2 * look.px(18)), look) + self._top(look) + look.px(20)

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        pad, top = look.px(18), self._top(look)
        return [(self.child, ui.Box(box.x + pad, box.y + top, max(1, box.w - 2 * pad), box.h - top - look.px(20)))]

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, theme = pen.look, pen.look.theme
        pen.panel(box, theme.card, theme.line, max(2, look.px(2)), look.px(24))
        if self.close:
            size = self._cross(look)
            pen.icon(box.right - size - look.px(14), box.y + look.px(12), "x", size, theme.soft)
