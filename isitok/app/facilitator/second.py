"""A second window: created when it is first needed, then shown and hidden.

It is never destroyed while the game runs. SDL wakes itself through a window, on a separate connection to the X
server; if that window was destroyed a moment before, X ends the whole program.
"""

from collections.abc import Callable

from isitok import ui
from isitok.app.look_cache import MakesLooks, give_icon
from isitok.app.screen_reader.tell_reader import ScreenReader
from isitok.app.view import View
from isitok.app.window_placement import Place, new_window, pixels_of, scale_of
from isitok.app.window_surface import Shown


class Second:
    """A window, the look of its pages, and what it shows."""

    def __init__(self, looks: MakesLooks, wake: Callable[[], None]) -> None:
        """The window isn't shown yet. ``wake`` is called on another thread when a screen reader asks for something."""
        self.window = new_window()
        self.looks = looks(lambda: pixels_of(self.window), lambda: scale_of(self.window))
        give_icon(self.window, self.looks.pictures)
        self.shown = Shown(self.window)
        self.reader = ScreenReader(self.window, wake)
        self.is_open = False
        self._place = Place(self.window)

    def open(self, display: ui.Box) -> None:
        """Show it on a display, and give it the keyboard."""
        self.is_open = True
        self.lay(display)
        self.window.show()
        self.window.focus()

    def lay(self, display: ui.Box) -> None:
        """Put it on a display."""
        self._place.front(display)
        self.shown.forget()

    def settle(self) -> bool:
        """Check that the window is where it was put, and move it again if not. False if nothing helps."""
        return self._place.settle()

    @property
    def due(self) -> float | None:
        """When to check that again."""
        return self._place.due

    def put_away(self) -> None:
        """Hide it, and clear it, so that its old content doesn't appear when it is shown again."""
        self.is_open = False
        self.reader.put_away()
        self.window.get_surface().fill("black")
        self.window.flip()
        self.window.hide()
        self.shown.forget()

    def draw(self, view: View) -> None:
        """Draw what has changed."""
        if view.toggle_full_screen:
            view.toggle_full_screen = False
            self._place.toggle()
            view.resize()
            self.shown.forget()
        if self.shown.draw(view):
            self.shown.flip()
        self.reader.tell(view)
