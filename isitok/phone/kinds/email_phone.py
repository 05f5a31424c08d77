"""An e-mail, as a sheet over its app: its subject, who says they sent it, from which address, and what they want."""

from collections.abc import Sequence

from isitok import ui
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

_HEAD = ("From", "Address", "To")


def screenful(phone: Screen, showing: Showing) -> Screenful:
    """The e-mail."""
    made: list[ui.Widget] = []
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
                made.append(Print(text=block.title, type=ui.Type.ANSWER, said=said, find=find))
            case blocks.Field(label="Attachment"):
                label = label_text(block, showing.words)
                made.append(Attachment(name=block.value, label=label, said=said, find=find))
            case blocks.Buttons():
                made += [ui.Space(0), PaintedButtons(labels=block.labels, said=said, find=find)]
            case _:
                made.append(piece(number, block, showing))
    if head:
        made.append(_sender(head, showing))
    title = bar_title(phone, showing.words)
    return Screenful(
        bar=AppBar(title=title, time=phone.time, bare=True, over=True),
        content=AppSheet(child=ui.Column(tuple(made), gap=12)),
        stands=Stands.FILL,
        dimmed=True,
    )


def _sender(fields: Sequence[tuple[int, blocks.Field]], showing: Showing) -> ui.Widget:
    lines: list[ui.Widget] = []
    name = next((field.value for _, field in fields if field.label == "From"), "")
    for number, field in fields:
        text, type_ = field.value, ui.Type.SMALL
        if field.label == "From":
            type_ = ui.Type.STRONG
        elif field.label == "Address":
            type_ = ui.Type.NOTE
        else:
            text = field_text(field, showing.words)
        said = showing.speech_of(field)
        soft = field.label != "From"
        lines.append(Print(text=text, type=type_, soft=soft, said=said, find=showing.find(number)))
    apart = any(showing.find(number).id for number, _ in fields)  # their edges need room
    face = showing.faces.picture(showing.faces.called(name))
    return Sender(child=ui.Column(tuple(lines), gap=10 if apart else 1), picture=face)


class Sender(ui.Frame, Value, kw_only=True):
    """A face, and who they say they are; a line below separates it from their message."""

    child: ui.Widget
    picture: str  # "": an account, or somebody who isn't known

    def _lead(self, look: ui.Look) -> int:
        return look.tx(44) + look.px(11)

    def natural(self, look: ui.Look) -> int:
        return self._lead(look) + self.child.natural(look)

    def height(self, width: int, look: ui.Look) -> int:
        """The lines, or the face if that is taller."""
        return max(self.child.height(max(1, width - self._lead(look)), look), look.tx(44)) + look.px(12)

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        width = max(1, box.w - self._lead(look))
        return [(self.child, ui.Box(box.x + self._lead(look), box.y, width, self.child.height(width, look)))]

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look = pen.look
        side, thin = look.tx(44), max(1, look.px(1))
        ui.draw_face(pen, ui.Box(box.x, box.y, side, side), self.picture)
        pen.fill(ui.Box(box.x, box.bottom - thin, box.w, thin), look.theme.line)
