"""Any kind of screen: its blocks in order, each drawn in the simplest way that looks like what it is."""

from collections.abc import Sequence
from typing import assert_never

from isitok.i18n.words import Words
from isitok.packs import blocks
from isitok.packs.blocks import Block, Bubble, Photo, Private
from isitok.packs.model import Phone
from isitok.phone.bar import Bar
from isitok.phone.bubble import Balloon
from isitok.phone.message import messages, photo_alone, private_alone
from isitok.phone.people import Faces
from isitok.phone.pieces import Fact, FieldRow, PaintedButtons, Pill
from isitok.phone.reading import (
    audience_text,
    bar_detail,
    bar_title,
    block_said,
    label_text,
    shown_below_the_bar,
    value_text,
)
from isitok.phone.screenful import Screenful
from isitok.ui.fonts import Type
from isitok.ui.geometry import Box
from isitok.ui.layout import Column, Panel
from isitok.ui.look import Look
from isitok.ui.node import Role, Spoken
from isitok.ui.pen import Pen
from isitok.ui.widget import State, View, Widget
from isitok.ui.widgets.label import Label
from isitok.ui.widgets.marks import draw_face
from isitok.value import Value


def screenful(phone: Phone, faces: Faces, words: Words) -> Screenful:
    """Everything, from the top down; messages that follow each other are kept together."""
    made: list[Widget] = []
    run: list[Block] = []
    for block in (*shown_below_the_bar(phone), None):
        if isinstance(block, Bubble | blocks.Notice):
            run.append(block)
            continue
        if run:
            made.append(Column(messages(run, faces, words), gap=9))
            run = []
        if block is not None:
            made.append(piece(block, faces, words))
    bar = Bar(title=bar_title(phone, words), detail=bar_detail(phone, words), time=phone.time)
    return Screenful(bar=bar, content=Column(tuple(made), gap=12))


def piece(block: Block, faces: Faces, words: Words) -> Widget:
    """One block on its own."""
    said = block_said(block, faces, words)
    match block:
        case Bubble() | blocks.Notice():
            return Column(messages([block], faces, words))
        case Photo():
            return photo_alone(block, faces, words)
        case Private():
            return private_alone(block, words)
        case blocks.Heading():
            title = Label(text=block.title, type=Type.ANSWER, said=said)
            return Column((title, Label(text=block.detail, type=Type.SMALL, soft=True, silent=True)), gap=0)
        case blocks.Byline():
            return byline(block, faces, words, said)
        case blocks.Words():
            return paragraph(block, said)
        case blocks.Field():
            return FieldRow(
                label=label_text(block, words),
                value=value_text(block, words),
                said=said,
                on=block.value == "on" if block.switch else None,
            )
        case blocks.Count():
            return Fact(icon=count_icon(block), text=said)
        case blocks.Offer():
            texts = (Label(text=block.item, type=Type.STRONG, said=said), Label(text=block.price, silent=True))
            return Panel(Column(texts, gap=2), pad=14)
        case blocks.Buttons():
            return PaintedButtons(labels=block.labels, said=said)
        case _:
            assert_never(block)


def paragraph(block: blocks.Words, said: str) -> Widget:
    """A paragraph in its style."""
    match block.style:
        case "sticker":
            return Pill(text=block.text, said=said)
        case "countdown":
            return Pill(text=block.text, said=said, style="countdown")
        case "title":
            return Label(text=block.text, type=Type.HEADING, said=said)
        case "small":
            return Speech(child=Balloon(text=block.text, tail=""), said=said)
        case _:
            return Label(text=block.text, type=Type.BODY, said=said)


def count_icon(block: blocks.Count) -> str:
    """The icon that goes with a number."""
    match block.of:
        case "likes":
            return "heart"
        case "gifts":
            return "message-circle-heart"
        case "views" | "viewers":
            return "eye"
        case _:
            return "users"


def byline(block: blocks.Byline, faces: Faces, words: Words, said: str) -> Widget:
    """Who posted it, and below their name where, for whom and with whom."""
    facts: list[Widget] = []
    if block.live:
        facts.append(Fact(icon="video", text=words("Live"), silent=True))
    if block.audience:
        icon = {"public": "globe", "friends": "users"}.get(block.audience, "lock")
        facts.append(Fact(icon=icon, text=audience_text(block.audience, words), silent=True))
    if block.place:
        facts.append(Fact(icon="map-pin", text=block.place, silent=True))
    if block.tags:
        with_ = words("with {names}", names=", ".join(map(faces.name, block.tags)))
        facts.append(Fact(icon="circle-user", text=with_, silent=True))
    name = Label(text=faces.name(block.who), type=Type.STRONG, silent=True)
    return WithFace(child=Column((name, *facts), gap=1), picture=faces.picture(block.who), said=said)


class WithFace(Value, kw_only=True):
    """A face, and beside it a few lines."""

    child: Widget
    picture: str
    said: str
    id: str = ""

    def spoken(self) -> Spoken | None:
        """All the lines at once."""
        return Spoken(Role.TEXT, self.said)

    def _face(self, look: Look) -> int:
        return look.tx(48)

    def _lead(self, look: Look) -> int:
        return self._face(look) + look.px(11)

    def natural(self, look: Look) -> int:
        """Face and lines."""
        return self._lead(look) + self.child.natural(look)

    def height(self, width: int, look: Look) -> int:
        """The taller of the two."""
        return max(self._face(look), self.child.height(max(1, width - self._lead(look)), look))

    def parts(self, box: Box, look: Look, view: View) -> Sequence[tuple[Widget, Box]]:
        """The lines, beside the middle of the face if they are few."""
        width = max(1, box.w - self._lead(look))
        tall = self.child.height(width, look)
        return [(self.child, Box(box.x + self._lead(look), box.y + max(0, self._face(look) - tall) // 2, width, tall))]

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """The face."""
        side = self._face(pen.look)
        draw_face(pen, Box(box.x, box.y, side, side), self.picture)


class Speech(Value, kw_only=True):
    """A bubble that stands alone, as wide as there is room."""

    child: Balloon
    said: str
    id: str = ""

    def spoken(self) -> Spoken | None:
        """What it says."""
        return Spoken(Role.TEXT, self.said)

    def natural(self, look: Look) -> int:
        """As its bubble."""
        return self.child.natural(look)

    def height(self, width: int, look: Look) -> int:
        """As its bubble."""
        return self.child.height(width, look)

    def parts(self, box: Box, look: Look, view: View) -> Sequence[tuple[Widget, Box]]:
        """The bubble, all of the place."""
        return [(self.child, box)]

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """Its bubble draws it."""
