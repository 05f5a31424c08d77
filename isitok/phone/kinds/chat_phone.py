"""A chat: bubbles on the left, on the right those of the phone's owner, the newest at the foot."""

from isitok import ui
from isitok.format import blocks
from isitok.format.shown import Screen
from isitok.phone.bar import AppBar
from isitok.phone.find import NOT_FINDABLE, Find, Showing
from isitok.phone.message import messages
from isitok.phone.screenful import Screenful, Stands
from isitok.phone.who_is_who import Faces
from isitok.phone.written import bar_detail, bar_title, number_blocks_below_bar

IN_A_GROUP = 2  # faces that stand for all of them


def screenful(phone: Screen, showing: Showing) -> Screenful:
    title = bar_title(phone, showing.words)
    bar = AppBar(
        title=title,
        detail=bar_detail(phone, showing.words),
        time=phone.time,
        pictures=_pictures(phone, title, showing.faces),
        icon="users",
        find=heading_find(phone, showing),
        said=title,
    )
    content = ui.Column(messages(number_blocks_below_bar(phone), showing), gap=showing.apart(7))
    return Screenful(bar=bar, content=content, stands=Stands.BOTTOM)


def _pictures(phone: Screen, title: str, faces: Faces) -> tuple[str, ...]:
    """Whom the bar shows: the one whom the chat is with, or two of a group; nobody where they aren't known."""
    people = dict.fromkeys(
        block.who for block in phone.blocks if isinstance(block, blocks.Bubble) and not block.mine
    )  # in the order in which they write
    if not any(isinstance(block, blocks.Count) and block.of == "people" for block in phone.blocks):
        partner = next(iter(people)) if len(people) == 1 else faces.called(title)
        return (faces.picture(partner),) if partner else ()
    known = tuple(faces.picture(who) for who in people if faces.picture(who))[:IN_A_GROUP]
    return known if len(known) == IN_A_GROUP else ()


def heading_find(phone: Screen, showing: Showing) -> Find:
    """Whether the title in the bar can be picked."""
    for number, block in enumerate(phone.blocks):
        if isinstance(block, blocks.Heading):
            return showing.find(number)
    return NOT_FINDABLE
