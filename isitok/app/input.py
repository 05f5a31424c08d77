"""The input of whoever sits at one window: keys, mouse or finger, and switches."""

from isitok.app.dwell import Dwell
from isitok.app.keyboard import Keyboard
from isitok.app.pointer import Pointer
from isitok.app.switches import Switches
from isitok.app.view import View
from isitok.ui.draw.keyboard_keys import Echoes


class Hands:
    """Keys, pointer, touch and switches of one window, as presses in its view."""

    def __init__(self, view: View) -> None:
        """Nothing has been pressed yet."""
        self.view = view
        self.switches = Switches(view)
        self.keyboard = Keyboard(view, self.switches)
        self.dwell = Dwell(view)
        self.pointer = Pointer(view, self.switches, self.dwell)
        self.echoes = Echoes()

    @property
    def deadline(self) -> float | None:
        """When something happens by itself, by the same clock as ``now``."""
        moments = self.view.screens.deadline, self.switches.deadline, self.dwell.deadline
        return min((at for at in moments if at is not None), default=None)

    def tick(self, now: float) -> None:
        """Time has passed."""
        self.view.screens.tick(now)
        self.switches.tick(now)
        self.dwell.tick(now)
