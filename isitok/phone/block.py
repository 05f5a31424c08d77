"""Any block on its own, in the simplest way that looks right: kinds of phone draw the rest themselves."""

from collections.abc import Sequence
from typing import assert_never

from isitok import ui
from isitok.format import blocks
from isitok.format.blocks import Block, Bubble, Photo, Private
from isitok.phone.bubble import Balloon
from isitok.phone.cards import OfferCard
from isitok.phone.find import Find, Findable, Showing
from isitok.phone.message import messages, photo_tile, private_tile
from isitok.phone.pieces import FactLine, FieldRow, PaintedButtons, Pill, Print
from isitok.phone.star_line import StarLine
from isitok.phone.written import audience_text, label_text, value_text


def piece(number: int, block: Block, showing: Showing, skin: ui.Skin = "app") -> ui.Widget:
    said, find = showing.speech_of(block), showing.find(number)
    match block:
        case Bubble() | blocks.Notice():
            return ui.Column(messages([(number, block)], showing, skin=skin))
        case Photo():
            return photo_tile(number, block, showing)
        case Private():
            return private_tile(block, showing, said, find)
        case blocks.Heading():
            title = Print(text=block.title, type=ui.Type.ANSWER, said=said, find=find, skin=skin)
            return ui.Column((title, Print(text=block.detail, type=ui.Type.SMALL, soft=True, skin=skin)), gap=0)
        case blocks.Byline():
            return byline(block, showing, said, skin)
        case blocks.Words():
            return paragraph(number, block, showing, skin)
        case blocks.Field():
            return FieldRow(
                label=label_text(block, showing.words),
                value=value_text(block, showing.words),
                said=said,
                find=find,
                skin=skin,
                on=block.value == "on" if block.switch else None,
            )
        case blocks.Count(of="stars"):
            return StarLine(given=block.number, said=said, skin=skin)
        case blocks.Count():
            return FactLine(icon=count_icon(block), text=said, said=said, skin=skin)
        case blocks.Offer():
            return OfferCard(item=block.item, price=block.price, said=said, find=find, skin=skin)
        case blocks.Buttons():
            return PaintedButtons(labels=block.labels, said=said, find=find)
        case _:
            assert_never(block)


def paragraph(number: int, block: blocks.Words, showing: Showing, skin: ui.Skin = "app") -> ui.Widget:
    """A paragraph in its style."""
    said, find = showing.speech_of(block), showing.find(number)
    match block.style:
        case "sticker":
            return Pill(text=block.text, said=said, find=find, skin=skin)
        case "countdown":
            return Pill(text=block.text, said=said, find=find, style="countdown")
        case "title":
            return Print(text=block.text, type=ui.Type.HEADING, said=said, find=find, skin=skin)
        case "small":
            return speech(block.text, said, find)
        case _:
            return Print(text=block.text, said=said, find=find, skin=skin)


def count_icon(block: blocks.Count) -> str:
    """The icon that goes with a number."""
    match block.of:
        case "likes":
            return "heart"
        case "gifts":
            return "gift"
        case "views" | "viewers":
            return "eye"
        case _:
            return "users"


def audience_icon(audience: str) -> str:
    """The icon for who can see something."""
    return {"public": "globe", "friends": "users"}.get(audience, "lock")


def byline(block: blocks.Byline, showing: Showing, said: str, skin: ui.Skin = "app", size: float = 48) -> ui.Widget:
    """Who posted it, and below their name where, for whom and with whom."""
    words, faces = showing.words, showing.faces
    facts: list[ui.Widget] = []
    if block.live:
        facts.append(FactLine(icon="video", text=words("Live"), skin=skin))
    if block.audience:
        text = audience_text(block.audience, words)
        facts.append(FactLine(icon=audience_icon(block.audience), text=text, skin=skin))
    if block.place:
        facts.append(FactLine(icon="map-pin", text=block.place, skin=skin))
    if block.tags:
        with_ = words("with {names}", names=", ".join(map(faces.name, block.tags)))
        facts.append(FactLine(icon="circle-user", text=with_, skin=skin))
    name = Print(text=faces.name(block.who), type=ui.Type.STRONG, skin=skin)
    lines = ui.Column((name, *facts), gap=1)
    return WithFace(child=lines, picture=faces.picture(block.who), said=said, size=size, skin=skin)


class WithFace(Findable, kw_only=True):
    """A face with a few lines beside it."""

    child: ui.Widget
    picture: str
    size: float = 48

    def _face(self, look: ui.Look) -> int:
        return look.tx(self.size)

    def _lead(self, look: ui.Look) -> int:
        return self._face(look) + look.px(11)

    def natural(self, look: ui.Look) -> int:
        return self._lead(look) + self.child.natural(look)

    def height(self, width: int, look: ui.Look) -> int:
        return max(self._face(look), self.child.height(max(1, width - self._lead(look)), look))

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        """The lines, beside the middle of the face if they are few."""
        width = max(1, box.w - self._lead(look))
        tall = self.child.height(width, look)
        return [
            (self.child, ui.Box(box.x + self._lead(look), box.y + max(0, self._face(look) - tall) // 2, width, tall))
        ]

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        side = self._face(pen.look)
        ui.draw_face(pen, ui.Box(box.x, box.y, side, side), self.picture)


def speech(text: str, said: str, find: Find) -> "Speech":
    """A bubble with these words; where it can be picked, there is more room beside them for its mark."""
    return Speech(child=Balloon(text=text, tail="", pad=24 if find.id else 13), said=said, find=find)


class Speech(Findable, kw_only=True):
    """A bubble on its own, as wide as there is room."""

    child: Balloon

    def natural(self, look: ui.Look) -> int:
        return self.child.natural(look)

    def height(self, width: int, look: ui.Look) -> int:
        return self.at_least(self.child.height(width, look), look)

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        return [(self.child, box)]

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        self.draw_find(pen, box, state, 18)
