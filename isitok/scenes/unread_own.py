"""What the title says to adults once: so many own stories wait for somebody else to read them."""

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.game.doors import Door
from isitok.scenes.scene import Desk


class UnreadSeen(Event, Value):
    """An adult has seen it, and may want to ``look`` at them now."""

    look: bool


def own_that_wait(desk: Desk) -> tuple[ui.Widget, ...]:
    """How many, and the way to them; nothing once somebody has seen it."""
    words = desk.words
    if desk.settings.unread_own_said or not desk.may(Door.MAKE):
        return ()
    own = [pack for pack in desk.library.packs if not pack.bundled]
    count = sum(not card.read for pack in own for card in pack.cards)
    count += sum(not week.read for pack in own for week in pack.weeks)
    if not count:
        return ()
    told = words.many(
        "{n} of your own stories waits for somebody else to read it.",
        "{n} of your own stories wait for somebody else to read them.",
        count,
    )
    asked = ui.Flow(
        (
            ui.Label(text=told, type=ui.Type.STRONG),
            ui.Button(
                id="unread-look", text=words("Look"), does=UnreadSeen(look=True), name=words("Look at your stories")
            ),
            ui.Button(id="unread-later", text=words("Not now"), does=UnreadSeen(look=False)),
        )
    )
    return (ui.Panel(asked, pad=14),)
