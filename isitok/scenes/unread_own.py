"""What the title says to adults once: so many own stories wait for somebody else to read them."""

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.game.doors import Door
from isitok.scenes.scene import Desk
from isitok.ui.describe.layout import Flow, Panel
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.label import Label


class UnreadSeen(Event, Value):
    """An adult has seen it, and may want to ``look`` at them now."""

    look: bool


def own_that_wait(desk: Desk) -> tuple[Widget, ...]:
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
    asked = Flow(
        (
            Label(text=told, type=Type.STRONG),
            Button(
                id="unread-look", text=words("Look"), does=UnreadSeen(look=True), name=words("Look at your stories")
            ),
            Button(id="unread-later", text=words("Not now"), does=UnreadSeen(look=False)),
        )
    )
    return (Panel(asked, pad=14),)
