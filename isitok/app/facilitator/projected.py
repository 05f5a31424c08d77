"""The screens that a class sees, where they may be led from a second window, frozen, and hidden together with it."""

import sys
from typing import TYPE_CHECKING

from isitok.app.stage import Stage
from isitok.scenes.scene import Earlier, Freeze, Hide, Home, Scene, Swap, Uncover, answered
from isitok.scenes.tasks import Task
from isitok.ui.describe.intents import Intent, Wish
from isitok.ui.describe.look import Look
from isitok.ui.describe.page import Laid, Page, lay_out
from isitok.ui.describe.widget import View
from isitok.value import replace

if TYPE_CHECKING:
    from isitok.app.facilitator.stage import FacilitatorStage
    from isitok.scenes.class_.lesson import LessonScene


class Projected(Stage):
    """A stage, and whether its window goes on showing what it showed while the lesson moves on."""

    facilitator: "FacilitatorStage | None" = None  # the second window's, while there is one
    swaps = False  # somebody has asked for it
    _frozen: tuple[Page, View] | None = None
    _still: tuple[Look, Laid] | None = None

    @property
    def shown(self) -> Laid:
        """What the window shows: the screen on top, or the one at which it was frozen."""
        if self._frozen is None or self.hidden:
            return self.laid
        page, view = self._frozen
        look = self._look(self.desk.settings)
        if self._still is None or self._still[0] != look:
            self._still = look, lay_out(page, look, view)
        return self._still[1]

    @property
    def frozen(self) -> bool:
        """Whether the window shows what was, and not what is."""
        return self._frozen is not None

    @property
    def hidden(self) -> bool:
        """Whether nothing is to be seen in any window."""
        if not self.page.anything:
            return False
        from isitok.scenes.hidden import HiddenScene

        return isinstance(self.scene, HiddenScene)

    @property
    def lesson(self) -> "LessonScene | None":
        """The lesson that is open, whatever lies in front of it."""
        at = self._lesson_at
        scene = self._open[at].scene if at else None
        return scene  # type: ignore[return-value]

    @property
    def _lesson_at(self) -> int:
        """How far up it is; 0 where there is none: the title is below all others."""
        return next((at for at, one in enumerate(self._open) if _is_lesson(one.scene)), 0)

    @property
    def covered(self) -> str:
        """The title of what lies in front of the lesson; "" where nothing does."""
        return "" if self._lesson_at == len(self._open) - 1 else self.page.title

    def _described(self, page: Page) -> Page:
        """What lies in front of a lesson is on the wall, too: help, sources, the settings."""
        return replace(page, projector=True) if self._lesson_at and not page.projector else page

    def freeze(self) -> None:
        """Go on showing what is on the screen now."""
        if not self.hidden:
            self._frozen, self._still = (self.page, replace(self.laid.view, hover="", held="")), None

    def thaw(self) -> None:
        """Show again what is."""
        self._frozen = self._still = None

    def hide(self, now: float) -> None:
        """Make every window neutral at once."""
        if not self.hidden:
            self._flush()
            self._apply(Hide(), now)

    def done(self, task: Task) -> str:
        """What is to be kept, said in the facilitator's window."""
        return self._do(task)

    def flushed(self) -> None:
        """Settings that were changed there are kept now."""
        self._flush()

    def led(self, meant: object, text: str | None, now: float) -> None:
        """Said in the facilitator's window. What lies in front of the lesson goes away first."""
        self._flush()
        match meant:
            case Freeze():
                self.thaw() if self.frozen else self.freeze()
            case Swap():
                self.swaps = True
            case Home():
                self._apply(meant, now)
            case _ if self._lesson_at and not self.hidden:
                self._uncover(now)
                if not isinstance(meant, Uncover):
                    scene, desk = self.scene, self.desk
                    with self._unread_said(now):
                        change = answered(scene, meant, desk) if text is None else scene.typed(meant, text, desk)
                        self.sound = "press" if change is not None and text is None else ""
                        self._apply(change, now)

    def turned(self, *, on: bool, now: float) -> None:
        """A key that turns the lesson's pages, as if it had been pressed here. What is frozen isn't read on.

        On a screen that is new it does nothing: a clicker that is pressed twice by mistake skips no step.
        """
        from isitok.game.lesson.events import Forward

        if self.is_new(now):
            return
        if on and not self.covered and not self.frozen and self._reads_on():
            return
        self.led(Forward() if on else Earlier(), None, now)

    def wish(self, wish: Wish, now: float) -> None:
        """A key. While the window is frozen it goes to the other one: there one sees what it does."""
        second = self.facilitator
        if self.hidden:
            super().wish(wish, now)
        elif wish.intent is Intent.HIDE:
            self.hide(now)  # also what was blank: its other windows, and its title
        elif wish.intent is Intent.SWAP:
            self.swaps = True
        elif second is not None and self.frozen:
            second.wish(wish, now)
        elif second is not None and wish.letter.lower() == "f" and self.desk.settings.shortcuts and not self.covered:
            self.led(Freeze(), None, now)
        elif wish.intent is Intent.BACK:
            self._escape(now)
        else:
            super().wish(wish, now)

    def pointer_down(self, x: int, y: int, *, finger: bool = False) -> None:
        """What is frozen can't be pressed: something else may be there by now."""
        if not self.frozen or self.hidden:
            super().pointer_down(x, y, finger=finger)

    def pointer_moved(self, x: int, y: int, *, finger: bool = False) -> None:
        """Nor does it show where the pointer is."""
        if not self.frozen or self.hidden:
            super().pointer_moved(x, y, finger=finger)

    def pointer_up(self, x: int, y: int, now: float) -> None:
        """Nor is it let go."""
        if not self.frozen or self.hidden:
            super().pointer_up(x, y, now)

    def wheel(self, x: int, y: int, steps: float) -> None:
        """Nor scrolled."""
        if not self.frozen or self.hidden:
            super().wheel(x, y, steps)

    def _uncover(self, now: float) -> None:
        if self.covered:
            self._enter(self._open[: self._lesson_at + 1], fresh=False, now=now)


def _is_lesson(scene: Scene) -> bool:
    """Asked at every start: a lesson can only be open where its module has been loaded."""
    module = sys.modules.get("isitok.scenes.class_.lesson")
    return module is not None and isinstance(scene, module.LessonScene)
