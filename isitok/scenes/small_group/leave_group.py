"""Leaving a small group: it asks, and leads out of the story."""

from isitok.game.doors import Door
from isitok.scenes.asking import Ask
from isitok.scenes.pause import Paused
from isitok.scenes.scene import Desk, Home, Pop
from isitok.ui.describe.widgets.button import Button


def leave_group(desk: Desk, *, can_end: bool = True) -> Ask:
    """Carry on, step out of the story, if there is one, or leave."""
    words = desk.words
    end = Button(id="end", text=words("Stop, and step out of the story"), does=Pop(Paused.END))
    return Ask(
        behind=Door.SMALL_GROUP,
        question=words("Stop here?"),
        told=words("Nothing that anybody showed or said is kept."),
        answers=(*((end,) if can_end else ()), Button(id="leave", text=words("Leave"), does=Home())),
        stay=words("Carry on"),
        title=words("Stop here? – Small group – #isitok?"),
    )
