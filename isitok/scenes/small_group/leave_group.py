"""Stopping a small group for a moment; and leaving it, which asks, and leads out of the story."""

from isitok import ui
from isitok.game.doors import Door
from isitok.game.small_group.small_group import SmallGroup
from isitok.scenes.asking import Ask
from isitok.scenes.pause import Paused, PauseScene
from isitok.scenes.scene import Desk, Home, Pop


def stop_group(desk: Desk, group: SmallGroup) -> PauseScene:
    """What all see, and the ways on from there."""
    mode = desk.words("Small group")
    return PauseScene(behind=Door.SMALL_GROUP, mode=mode, can_end=group.can_end, can_skip=not group.is_last)


def leave_group(desk: Desk, *, can_end: bool = True, also: tuple[ui.Button, ...] = ()) -> Ask:
    """Carry on, step out of the story, if there is one, or leave. ``also``: what else can be done."""
    words = desk.words
    end = ui.Button(id="end", text=words("Stop, and step out of the story"), does=Pop(Paused.END))
    return Ask(
        behind=Door.SMALL_GROUP,
        question=words("Stop here?"),
        told=words("Nothing that anybody showed or said is kept."),
        answers=(*also, *((end,) if can_end else ()), ui.Button(id="leave", text=words("Leave"), does=Home())),
        stay=words("Carry on"),
        title=words("Stop here? – Small group – #isitok?"),
    )
