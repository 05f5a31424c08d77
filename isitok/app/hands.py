"""The input of whoever sits at one window: keys, mouse or finger, and one switch."""

from isitok.app.keyboard import Keyboard
from isitok.app.one_switch import OneSwitch
from isitok.app.pointer import Pointer
from isitok.app.view import View
from isitok.ui.draw.keys import Echoes


class Hands:
    """All the input for a view."""

    def __init__(self, view: View) -> None:
        """Nothing has been pressed yet."""
        self.view = view
        self.switch = OneSwitch(view)
        self.keyboard = Keyboard(view, self.switch)
        self.pointer = Pointer(view, self.switch)
        self.echoes = Echoes()

    @property
    def deadline(self) -> float | None:
        """When something happens by itself, by the same clock as ``now``."""
        return min((at for at in (self.view.screens.deadline, self.switch.deadline) if at is not None), default=None)

    def tick(self, now: float) -> None:
        """Time has passed."""
        self.view.screens.tick(now)
        self.switch.tick(now)
