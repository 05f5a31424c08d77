"""A post as followers see it: who, what, how many like it, and what others say."""

from isitok import ui
from isitok.format import blocks
from isitok.format.blocks import Bubble
from isitok.format.shown import Screen
from isitok.phone.bar import AppBar
from isitok.phone.block import piece
from isitok.phone.find import Showing
from isitok.phone.message import messages
from isitok.phone.screenful import Screenful
from isitok.phone.written import bar_title


def screenful(phone: Screen, showing: Showing) -> Screenful:
    """The post and its comments."""
    comments = [(at, block) for at, block in enumerate(phone.blocks) if isinstance(block, Bubble | blocks.Notice)]
    said_at = {at for at, _ in comments}
    above = [piece(at, block, showing) for at, block in enumerate(phone.blocks) if at not in said_at]
    said = messages(comments, showing, comments=True)
    return Screenful(
        bar=AppBar(title=bar_title(phone, showing.words), time=phone.time),
        content=ui.Column((*above, *((ui.Column(said, gap=9),) if said else ())), gap=13),
    )
