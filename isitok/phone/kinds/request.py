"""A friend request: somebody's face or none, what they write, and what little is known of them."""

from isitok.i18n.words import Words
from isitok.packs import blocks
from isitok.packs.model import Phone
from isitok.phone.bar import Bar
from isitok.phone.bubble import Balloon
from isitok.phone.kinds.plain import Speech, count_icon, piece
from isitok.phone.people import Faces
from isitok.phone.pieces import Fact, PaintedButtons
from isitok.phone.reading import answers, bar_title, block_said, buttons_said
from isitok.phone.screenful import Screenful
from isitok.ui.fonts import Type
from isitok.ui.layout import Column, Space
from isitok.ui.widget import Widget
from isitok.ui.widgets.label import Label
from isitok.ui.widgets.marks import Portrait


def screenful(phone: Phone, faces: Faces, words: Words) -> Screenful:
    """The request, with the two buttons that any request has."""
    made: list[Widget] = [Space(0)]
    for block in phone.blocks:
        said = block_said(block, faces, words)
        match block:
            case blocks.Heading():
                made.append(_who(block, faces, said))
            case blocks.Words():
                made.append(Speech(child=Balloon(text=block.text, tail=""), said=said))
            case blocks.Count():
                made.append(Fact(icon=count_icon(block), text=said, align="centre"))
            case blocks.Field():
                made.append(Fact(icon="info", text=said, align="centre"))
            case _:
                made.append(piece(block, faces, words))
    buttons = answers(words)
    made += [Space(2), PaintedButtons(labels=buttons, said=buttons_said(buttons, False, words))]
    return Screenful(bar=Bar(title=bar_title(phone, words), time=phone.time), content=Column(tuple(made), gap=12))


def _who(heading: blocks.Heading, faces: Faces, said: str) -> Widget:
    face = Portrait(picture=faces.picture(heading.person), name=heading.title, size=80, decorative=True)
    name = Label(text=heading.title, type=Type.ANSWER, align="centre", said=said)
    handle = Label(text=heading.detail, type=Type.SMALL, soft=True, align="centre", silent=True)
    return Column((face, Column((name, handle), gap=0)), gap=4)
