"""The chat of a made-up game: a panel over the game's world, with an offer in it that looks like a treasure."""

from collections.abc import Sequence

from isitok import ui
from isitok.base.value import Value
from isitok.format import blocks
from isitok.format.blocks import Bubble
from isitok.format.shown import Screen
from isitok.phone.bar import AppBar
from isitok.phone.block import piece
from isitok.phone.find import Showing
from isitok.phone.kinds.chat_phone import heading_find
from isitok.phone.message import Numbered, messages
from isitok.phone.screenful import Screenful, Stands
from isitok.phone.written import bar_detail, bar_title, number_blocks_below_bar

SKY = 78  # how much of the game's world stays in sight at least


def screenful(phone: Screen, showing: Showing) -> Screenful:
    title = bar_title(phone, showing.words)
    bar = AppBar(
        title=title,
        detail=bar_detail(phone, showing.words),
        time=phone.time,
        icon="gamepad",
        find=heading_find(phone, showing),
        said=title,
        skin="game",
    )
    made: list[ui.Widget] = []
    run: list[Numbered] = []
    for number, block in number_blocks_below_bar(phone):
        if isinstance(block, Bubble | blocks.Notice):
            run.append((number, block))
            continue
        made += messages(run, showing, skin="game")
        run = []
        made.append(piece(number, block, showing, "game"))
    made += messages(run, showing, skin="game")
    return Screenful(bar=bar, content=ChatPanel(child=ui.Column(tuple(made), gap=9)), stands=Stands.FILL, skin="game")


class ChatPanel(ui.Frame, Value, kw_only=True):
    """What is said, on a panel at the foot of the game, and below it the line to write in."""

    child: ui.Widget

    def natural(self, look: ui.Look) -> int:
        return self.child.natural(look) + 2 * look.px(22)

    def _composer(self, look: ui.Look) -> int:
        return look.tx(36)

    def _own(self, width: int, look: ui.Look) -> int:
        return self.child.height(self._room(width, look), look) + 2 * look.px(12) + look.px(12) + self._composer(look)

    def _room(self, width: int, look: ui.Look) -> int:
        return max(1, width - 2 * look.px(10) - 2 * look.px(12))

    def height(self, width: int, look: ui.Look) -> int:
        return (look.px(SKY) if look.wide else look.tx(SKY)) + self._own(width, look) + look.px(12)

    def _panel(self, box: ui.Box, look: ui.Look) -> ui.Box:
        tall = self._own(box.w, look)
        return ui.Box(box.x + look.px(10), box.bottom - look.px(12) - tall, box.w - 2 * look.px(10), tall)

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        panel, width = self._panel(box, look), self._room(box.w, look)
        at = ui.Box(panel.x + look.px(12), panel.y + look.px(12), width, self.child.height(width, look))
        return [(self.child, at)]

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, tints = pen.look, pen.look.theme.game
        panel = self._panel(box, look)
        pen.panel(panel, tints.panel, tints.line, max(2, look.px(2)), look.px(20))
        tall = self._composer(look)
        line = ui.Box(panel.x + look.px(12), panel.bottom - look.px(12) - tall, panel.w - 2 * look.px(12), tall)
        draw_composer(pen, line, tints.ground, tints.line, tints.soft)


def draw_composer(pen: ui.Pen, box: ui.Box, fill: str, edge: str, ink: str) -> None:
    """The empty line to write in, and the sign that sends."""
    look = pen.look
    size = round(box.h * 0.56)
    pen.panel(box, fill, edge, max(1, look.px(1.5)), box.h // 2)
    pen.icon(box.right - size - look.px(12), box.y + (box.h - size) // 2, "send", size, ink)
