"""Stop here? Pressing Esc by accident in the middle of a game does no harm."""

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.vocabulary import FOR_STAFF
from isitok.scenes.asking import Ask
from isitok.scenes.scene import Desk, Home, OpenHelp, Pop


class EndingSoFar(Event, Value):
    """How it has gone so far."""


def leave(desk: Desk, *, answered: bool, for_staff: bool = False) -> Ask:
    """Carry on, see the results so far, if any act was answered, or leave."""
    words = desk.for_staff.words if for_staff else desk.words
    if answered and for_staff:
        told = words("You can carry on, or see what to read up on. Nothing is kept when you leave.")
    elif answered:
        told = words("You can carry on, or see how it has gone so far. Nothing is kept when you leave.")
    else:
        told = words("You can carry on, or leave. Nothing is kept when you leave.")
    so_far = words("See what to read up on so far") if for_staff else words("See results so far")
    results = (ui.Button(id="stop", text=so_far, does=Pop(EndingSoFar())),) if answered else ()
    return Ask(
        question=words("Stop here?"),
        told=told,
        answers=(*results, ui.Button(id="leave", text=words("Leave this game"), does=Home())),
        stay=words("Carry on"),
        help=OpenHelp(ages=FOR_STAFF if for_staff else ()),
    )
