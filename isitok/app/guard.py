"""While a new page takes no answer, its main button is an outline that fills: a press then is seen to be too early."""

from isitok import ui
from isitok.app.view import View


class Guard:
    """What one window shows of it. Nothing moves where less motion is wished for: the button changes once."""

    def __init__(self, view: View) -> None:
        """No page is new yet."""
        self._view = view

    @property
    def due(self) -> float | None:
        """When more of it is filled, or all of it is over."""
        step, screens = self._view.state.guard, self._view.screens
        if step is None:
            return None
        steps = ui.GUARD_STEPS if self._view.layout.look.still else step + 1
        return screens.visit.came + screens.cools_down * steps / ui.GUARD_STEPS

    def follow(self, now: float) -> None:
        """Before a frame is drawn."""
        step = self._step(now)
        if step != self._view.state.guard:
            self._view.update_state(guard=step)

    def _step(self, now: float) -> int | None:
        screens = self._view.screens
        seconds, visit = screens.cools_down, screens.visit
        if not seconds or screens.page.anything:
            return None
        if visit.new:  # its first frame is about to be drawn
            return 0
        if not visit.is_new(now, seconds):
            return None
        return 0 if self._view.layout.look.still else int((now - visit.came) / seconds * ui.GUARD_STEPS)
