"""Swap the screens? Pressed by mistake, it would put what is for an adult on the wall."""

from isitok import ui
from isitok.game.doors import Door
from isitok.scenes.asking import Ask
from isitok.scenes.scene import Desk, Pop, SwapDisplays


def swap_screens(desk: Desk) -> Ask:
    """Leave it, or swap; the key that led here swaps, too."""
    words = desk.words
    key = desk.key("F2")
    return Ask(
        behind=Door.CLASS,
        question=words("Swap the screens?"),
        told=words("What is on yours will be on the wall."),
        answers=(ui.Button(id="swap-now", text=words("Swap"), does=Pop(SwapDisplays()), key=key),),
        stay=words("Leave it"),
        title=words("Swap the screens? – For you – Class – #isitok?"),
        name=words("Swap the screens?"),
    )
