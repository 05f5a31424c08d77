"""A chat: bubbles at the left, at the right those of the person whose phone it is, the newest at the foot."""

from isitok.i18n.words import Words
from isitok.packs import blocks
from isitok.packs.model import Phone
from isitok.phone.bar import Bar
from isitok.phone.message import messages
from isitok.phone.people import Faces
from isitok.phone.reading import bar_detail, bar_title, shown_below_the_bar
from isitok.phone.screenful import Screenful, Settle
from isitok.ui.layout import Column


def screenful(phone: Phone, faces: Faces, words: Words) -> Screenful:
    """The chat."""
    people = {block.who for block in phone.blocks if isinstance(block, blocks.Bubble) and not block.mine}
    crowd = any(isinstance(block, blocks.Count) and block.of == "people" for block in phone.blocks)
    partner = next(iter(people)) if len(people) == 1 and not crowd else ""
    bar = Bar(
        title=bar_title(phone, words),
        detail=bar_detail(phone, words),
        time=phone.time,
        picture=faces.picture(partner) if partner else None,
        icon="users",
    )
    return Screenful(
        bar=bar, content=Column(messages(shown_below_the_bar(phone), faces, words), gap=7), settle=Settle.BOTTOM
    )
