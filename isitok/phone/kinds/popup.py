"""A pop-up that wants something, over a page that can hardly be seen any more."""

from collections.abc import Sequence

from isitok.i18n.words import Words
from isitok.packs import blocks
from isitok.packs.model import Phone
from isitok.phone.bar import Bar
from isitok.phone.kinds.plain import piece
from isitok.phone.people import Faces
from isitok.phone.pieces import PaintedButtons, Pill
from isitok.phone.reading import bar_title, block_said
from isitok.phone.screenful import Screenful, Settle
from isitok.ui.fonts import Type
from isitok.ui.geometry import Box
from isitok.ui.layout import Column
from isitok.ui.look import Look
from isitok.ui.pen import Pen
from isitok.ui.widget import Frame, State, View, Widget
from isitok.ui.widgets.label import Label
from isitok.value import Value


def screenful(phone: Phone, faces: Faces, words: Words) -> Screenful:
    """The dialog."""
    made: list[Widget] = []
    close = False
    for block in phone.blocks:
        said = block_said(block, faces, words)
        match block:
            case blocks.Heading():
                made.append(Label(text=block.title, type=Type.ANSWER, align="centre", said=said))
            case blocks.Field():
                made.append(Label(text=said, type=Type.SMALL, soft=True, align="centre"))
            case blocks.Words(style="countdown"):
                made.append(Pill(text=block.text, said=said, style="countdown", centred=True))
            case blocks.Words():
                made.append(Label(text=block.text, type=Type.BODY, align="centre", said=said))
            case blocks.Buttons():
                close = close or block.close
                made.append(PaintedButtons(labels=block.labels, said=said))
            case _:
                made.append(piece(block, faces, words))
    dialog = Dialog(child=Column(tuple(made), gap=14), close=close)
    return Screenful(
        bar=Bar(title=bar_title(phone, words), time=phone.time, bare=True),
        content=dialog,
        settle=Settle.MIDDLE,
        dimmed=True,
    )


class Dialog(Frame, Value, kw_only=True):
    """A card with, perhaps, a small cross in its corner."""

    child: Widget
    close: bool

    def _cross(self, look: Look) -> int:
        return look.tx(24)

    def _top(self, look: Look) -> int:
        return self._cross(look) + look.px(18) if self.close else look.px(22)

    def natural(self, look: Look) -> int:
        """As its words would like."""
        return self.child.natural(look) + 2 * look.px(18)

    def height(self, width: int, look: Look) -> int:
        """Its words and some air."""
        return self.child.height(max(1, width - 2 * look.px(18)), look) + self._top(look) + look.px(20)

    def parts(self, box: Box, look: Look, view: View) -> Sequence[tuple[Widget, Box]]:
        """The words below the cross."""
        pad, top = look.px(18), self._top(look)
        return [(self.child, Box(box.x + pad, box.y + top, max(1, box.w - 2 * pad), box.h - top - look.px(20)))]

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """The card and its cross."""
        look, theme = pen.look, pen.look.theme
        pen.panel(box, theme.card, theme.line, max(2, look.px(2)), look.px(24))
        if self.close:
            size = self._cross(look)
            pen.icon(box.right - size - look.px(14), box.y + look.px(12), "x", size, theme.soft)
