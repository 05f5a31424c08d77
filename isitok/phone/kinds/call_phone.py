"""A call: who rings or is rung, and once it was answered, what they say, line by line."""

from isitok import ui
from isitok.format import blocks
from isitok.format.shown import Screen
from isitok.phone.bar import AppBar
from isitok.phone.block import piece
from isitok.phone.find import Find, Showing
from isitok.phone.pieces import Print
from isitok.phone.screenful import Screenful
from isitok.phone.written import bar_title


def screenful(phone: Screen, showing: Showing) -> Screenful:
    """The face of whoever is at the other end, and what they say."""
    made: list[ui.Widget] = [ui.Space(0)]
    answered = any(isinstance(block, blocks.Words) for block in phone.blocks)
    for number, block in enumerate(phone.blocks):
        said, find = showing.speech_of(block), showing.find(number)
        match block:
            case blocks.Heading():
                made.append(_other_end(block, showing, said, find))
                if not answered:
                    rings = showing.words("Calling …") if block.rings == "out" else showing.words("Incoming call")
                    made.append(Print(text=rings, type=ui.Type.STRONG, soft=True, align="centre"))
            case blocks.Words():
                made.append(Print(text=block.text, type=ui.Type.ANSWER, align="centre", said=said, find=find))
            case _:
                made.append(piece(number, block, showing))
    return Screenful(
        bar=AppBar(title=bar_title(phone, showing.words), time=phone.time), content=ui.Column(tuple(made), gap=12)
    )


def _other_end(heading: blocks.Heading, showing: Showing, said: str, find: Find) -> ui.Widget:
    picture = showing.faces.picture(heading.person)
    face = ui.Portrait(picture=picture, name=heading.title, size=120, decorative=True)
    return ui.Column(
        (face, Print(text=heading.title, type=ui.Type.ANSWER, align="centre", said=said, find=find)), gap=6
    )
