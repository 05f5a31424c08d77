"""Stop here? Pressing Esc by accident in the middle of a lesson does no harm."""

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.vocabulary import FOR_STAFF
from isitok.game.doors import Door
from isitok.i18n.sentences import join_sentences
from isitok.scenes.asking import Ask
from isitok.scenes.scene import Desk, Home, OpenHelp, Pop


class EndLesson(Event, Value):
    """Leave the stories and end the lesson properly."""


def leave_lesson(desk: Desk, *, can_end: bool, for_staff: bool = False, also: tuple[ui.Button, ...] = ()) -> Ask:
    """Carry on, end the lesson properly, if the way out of the story is still to come, or leave it for another time.

    ``also``: what else there is to do.
    """
    words = desk.for_staff.words if for_staff else desk.words
    end = (ui.Button(id="end", text=words("End the lesson"), does=Pop(EndLesson())),) if can_end else ()
    later = words("If you leave for now, you can go on with it later on this computer.")
    takes = words("The ending takes a minute: we leave the story behind and see where to get help.")
    return Ask(
        behind=Door.CLASS,
        question=words("Stop here?"),
        told=join_sentences(takes, later) if can_end else later,
        answers=(*end, *also, ui.Button(id="leave", text=words("Leave for now"), does=Home())),
        stay=words("Carry on"),
        help=OpenHelp(ages=FOR_STAFF if for_staff else ()),
        title=words("Stop here? – Class – #isitok?"),
        name=words("Stop here?"),
        onward=Pop(),  # a clicker that sends Esc by itself carries on
        projector=True,
    )
