"""An e-mail, as a sheet over its app: its subject, who says they sent it, from which address, and what they want."""

from collections.abc import Sequence

from isitok.base.value import Value
from isitok.format import blocks
from isitok.format.shown import Screen
from isitok.phone.app_sheet import AppSheet
from isitok.phone.bar import AppBar
from isitok.phone.block import piece
from isitok.phone.cards import Attachment
from isitok.phone.find import Showing
from isitok.phone.pieces import PaintedButtons, Print
from isitok.phone.screenful import Screenful, Stands
from isitok.phone.written import bar_title, field_text, label_text
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.layout import Column, Space
from isitok.ui.describe.look import Look
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Frame, State, ViewState, Widget
from isitok.ui.describe.widgets.marks import draw_face

_HEAD = ("From", "Address", "To")


def screenful(phone: Screen, showing: Showing) -> Screenful:
    """The e-mail."""
    made: list[Widget] = []
    head: list[tuple[int, blocks.Field]] = []
    for number, block in enumerate(phone.blocks):
        said, find = showing.speech_of(block), showing.find(number)
        if isinstance(block, blocks.Field) and block.label in _HEAD:
            head.append((number, block))
            continue
        if head:
            made.append(_sender(head, showing))
            head = []
        match block:
            case blocks.Heading():
                made.append(Print(text=block.title, type=Type.ANSWER, said=said, find=find))
            case blocks.Field(label="Attachment"):
                label = label_text(block, showing.words)
                made.append(Attachment(name=block.value, label=label, said=said, find=find))
            case blocks.Buttons():
                made += [Space(0), PaintedButtons(labels=block.labels, said=said, find=find)]
            case _:
                made.append(piece(number, block, showing))
    if head:
        made.append(_sender(head, showing))
    title = bar_title(phone, showing.words)
    return Screenful(
        bar=AppBar(title=title, time=phone.time, bare=True, over=True),
        content=AppSheet(child=Column(tuple(made), gap=12)),
        stands=Stands.FILL,
        dimmed=True,
    )


def _sender(fields: Sequence[tuple[int, blocks.Field]], showing: Showing) -> Widget:
    lines: list[Widget] = []
    name = next((field.value for _, field in fields if field.label == "From"), "")
    for number, field in fields:
        text, type_ = field.value, Type.SMALL
        if field.label == "From":
            type_ = Type.STRONG
        elif field.label == "Address":
            type_ = Type.NOTE
        else:
            text = field_text(field, showing.words)
        said = showing.speech_of(field)
        soft = field.label != "From"
        lines.append(Print(text=text, type=type_, soft=soft, said=said, find=showing.find(number)))
    apart = any(showing.find(number).id for number, _ in fields)  # their edges need room
    face = showing.faces.picture(showing.faces.called(name))
    return Sender(child=Column(tuple(lines), gap=10 if apart else 1), picture=face)


class Sender(Frame, Value, kw_only=True):
    """A face, and who they say they are; a line below separates it from their message."""

    child: Widget
    picture: str  # "": an account, or somebody who isn't known

    def _lead(self, look: Look) -> int:
        return look.tx(44) + look.px(11)

    def natural(self, look: Look) -> int:
        return self._lead(look) + self.child.natural(look)

    def height(self, width: int, look: Look) -> int:
        """The lines, or the face if that is taller."""
        return max(self.child.height(max(1, width - self._lead(look)), look), look.tx(44)) + look.px(12)

    def parts(self, box: Box, look: Look, view: ViewState) -> Sequence[tuple[Widget, Box]]:
        width = max(1, box.w - self._lead(look))
        return [(self.child, Box(box.x + self._lead(look), box.y, width, self.child.height(width, look)))]

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look = pen.look
        side, thin = look.tx(44), max(1, look.px(1))
        draw_face(pen, Box(box.x, box.y, side, side), self.picture)
        pen.fill(Box(box.x, box.bottom - thin, box.w, thin), look.theme.line)
