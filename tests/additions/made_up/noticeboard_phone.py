"""A noticeboard, which a test makes up: notes one below the other, with who wrote them."""

from isitok import ui
from isitok.format.shown import Screen
from isitok.phone.bar import AppBar
from isitok.phone.block import piece
from isitok.phone.find import Showing
from isitok.phone.screenful import Screenful
from isitok.phone.written import bar_title, number_blocks_below_bar


def screenful(phone: Screen, showing: Showing) -> Screenful:
    """The noticeboard."""
    notes = tuple(piece(number, block, showing) for number, block in number_blocks_below_bar(phone))
    return Screenful(
        bar=AppBar(title=bar_title(phone, showing.words), time=phone.time), content=ui.Column(notes, gap=14)
    )
