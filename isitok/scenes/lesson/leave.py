"""Stop here? Pressing Esc by accident in the middle of a lesson does no harm."""

from isitok.event import Event
from isitok.i18n.sentences import join_sentences
from isitok.scenes.asking import confirmation_page
from isitok.scenes.scene import BaseScene, Desk, Home, Pop
from isitok.ui.describe.page import Page
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value, replace


class EndLesson(Event, Value):
    """Leave the stories and end the lesson properly."""


class LeaveLessonScene(BaseScene, Value, kw_only=True):
    """Carry on, end the lesson properly, or leave it for another time."""

    can_end: bool = True  # whether the way out of the story is still to come
    for_staff: bool = False

    def page(self, desk: Desk) -> Page:
        """The question and its answers."""
        desk = desk.for_staff if self.for_staff else desk
        words = desk.words
        end = (Button(id="end", text=words("End the lesson"), does=Pop(EndLesson())),) if self.can_end else ()
        later = words("If you leave for now, you can go on with it later on this computer.")
        takes = words("Ending it takes a minute: to step out of the story, and to see where help is.")
        told = join_sentences(takes, later) if self.can_end else later
        leave = Button(id="leave", text=words("Leave for now"), does=Home())
        return replace(
            confirmation_page(desk, words("Stop here?"), told, *end, leave, stay=words("Carry on")),
            title=words("Stop here? – Class – #isitok?"),
            name=words("Stop here?"),
            onward=Pop(),  # a clicker that sends Esc by itself carries on
            projector=True,
        )
