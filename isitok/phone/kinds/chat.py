"""A chat: bubbles on the left, on the right those of the phone's owner, the newest at the foot."""

from isitok.packs.model import blocks
from isitok.packs.model.scenario import Phone
from isitok.phone.bar import AppBar
from isitok.phone.find import NOT_FINDABLE, Find, Showing
from isitok.phone.message import messages
from isitok.phone.screenful import Screenful, Stands
from isitok.phone.written import bar_detail, bar_title, number_blocks_below_bar
from isitok.ui.describe.layout import Column


def screenful(phone: Phone, showing: Showing) -> Screenful:
    """The chat."""
    people = {block.who for block in phone.blocks if isinstance(block, blocks.Bubble) and not block.mine}
    crowd = any(isinstance(block, blocks.Count) and block.of == "people" for block in phone.blocks)
    partner = next(iter(people)) if len(people) == 1 and not crowd else ""
    bar = AppBar(
        title=bar_title(phone, showing.words),
        detail=bar_detail(phone, showing.words),
        time=phone.time,
        picture=showing.faces.picture(partner) if partner else None,
        icon="users",
        find=heading_find(phone, showing),
        said=bar_title(phone, showing.words),
    )
    content = Column(messages(number_blocks_below_bar(phone), showing), gap=7)
    return Screenful(bar=bar, content=content, stands=Stands.BOTTOM)


def heading_find(phone: Phone, showing: Showing) -> Find:
    """Whether the title in the bar can be picked."""
    for number, block in enumerate(phone.blocks):
        if isinstance(block, blocks.Heading):
            return showing.find(number)
    return NOT_FINDABLE
