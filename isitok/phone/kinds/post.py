"""A post, as followers see it: who, what, how many like it, and what others say."""

from isitok.i18n.words import Words
from isitok.packs import blocks
from isitok.packs.blocks import Bubble
from isitok.packs.model import Phone
from isitok.phone.bar import Bar
from isitok.phone.kinds.plain import piece
from isitok.phone.message import messages
from isitok.phone.people import Faces
from isitok.phone.reading import bar_title
from isitok.phone.screenful import Screenful
from isitok.ui.layout import Column
from isitok.ui.widget import Widget


def screenful(phone: Phone, faces: Faces, words: Words) -> Screenful:
    """The post and its comments."""
    comments = [block for block in phone.blocks if isinstance(block, Bubble | blocks.Notice)]
    above: list[Widget] = [piece(block, faces, words) for block in phone.blocks if block not in comments]
    said = messages(comments, faces, words, comments=True)
    return Screenful(
        bar=Bar(title=bar_title(phone, words), time=phone.time),
        content=Column((*above, *((Column(said, gap=9),) if said else ())), gap=13),
    )
