"""A friend request: a face or none, a message, and what little is known about them."""

from isitok import ui
from isitok.format import blocks
from isitok.format.shown import Screen
from isitok.phone.bar import AppBar
from isitok.phone.block import count_icon, piece, speech
from isitok.phone.find import Find, Showing
from isitok.phone.pieces import FactLine, PaintedButtons, Print
from isitok.phone.screenful import Screenful
from isitok.phone.written import answers, bar_title


def screenful(phone: Screen, showing: Showing) -> Screenful:
    """The request; with its message, the two buttons that any request has."""
    made: list[ui.Widget] = [ui.Space(0)]
    for number, block in enumerate(phone.blocks):
        said, find = showing.speech_of(block), showing.find(number)
        match block:
            case blocks.Heading():
                made.append(_who(block, showing, said, find))
            case blocks.Words():
                made.append(speech(block.text, said, find))
            case blocks.Count():
                made.append(FactLine(icon=count_icon(block), text=said, said=said, align="centre"))
            case blocks.Field():
                made.append(FactLine(icon="info", text=said, said=said, align="centre", find=find))
            case _:
                made.append(piece(number, block, showing))
    if any(isinstance(block, blocks.Words) for block in phone.blocks):  # nobody answers before there is a message
        buttons = answers(showing.words)
        made += [ui.Space(2), PaintedButtons(labels=buttons.labels, said=showing.speech_of(buttons))]
    return Screenful(
        bar=AppBar(title=bar_title(phone, showing.words), time=phone.time), content=ui.Column(tuple(made), gap=12)
    )


def _who(heading: blocks.Heading, showing: Showing, said: str, find: Find) -> ui.Widget:
    picture = showing.faces.picture(heading.person)
    face = ui.Portrait(picture=picture, name=heading.title, size=80, decorative=True)
    name = Print(text=heading.title, type=ui.Type.ANSWER, align="centre", said=said, find=find)
    handle = Print(text=heading.detail, type=ui.Type.SMALL, soft=True, align="centre")
    return ui.Column((face, ui.Column((name, handle), gap=0)), gap=4)
