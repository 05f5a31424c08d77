"""The screens in the facilitator's window: they follow the lesson, and what is said there goes to the lesson."""

from collections.abc import Callable
from typing import Any

from isitok.app.facilitator.projected import Projected
from isitok.app.on_top import Open
from isitok.app.stage import Stage
from isitok.app.tasks import Tasks
from isitok.scenes.class_.facilitator import NOTES, FacilitatorScene
from isitok.scenes.class_.lesson import LessonScene
from isitok.scenes.class_.parts import FORWARD
from isitok.scenes.scene import Change, Hide, Home, Lead
from isitok.scenes.tasks import Task
from isitok.store.settings import Settings
from isitok.ui.describe.focus import start
from isitok.ui.describe.intents import Intent, Wish
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import find
from isitok.ui.describe.widget import View
from isitok.value import replace


class FacilitatorStage(Stage):
    """What an adult sees beside the projector. It keeps nothing: settings and the lesson are the projector's."""

    def __init__(self, projected: Projected, lesson: LessonScene, look: Callable[[Settings], Look]) -> None:
        """For a lesson that is open on the projector's stage."""
        self._projected = projected
        self._told: dict[str, Any] = {}
        desk = projected.desk
        super().__init__(desk, FacilitatorScene(shown=lesson), look, Tasks(desk.settings))

    def follow(self, now: float, *, clock: str = "", minutes: int = 0, picture: int = 0) -> None:
        """Take over what has changed on the projector since, and what the clock says."""
        self._told = {"clock": clock, "minutes": minutes, "picture": picture}
        self._follow(now)

    def _follow(self, now: float) -> None:
        projected, lesson, root = self._projected, self._projected.lesson, self._open[0].scene
        if lesson is None or not isinstance(root, FacilitatorScene):
            return
        if self.desk is not projected.desk:
            self.desk = projected.desk
        self._follow_hidden()
        scene = replace(root, shown=lesson, covered=projected.covered, frozen=projected.frozen, **self._told)
        if scene == root:
            return
        view = self._open[0].view
        if len(self._open) == 1 and lesson.lesson.at != root.shown.lesson.at and view.focus != NOTES:
            self._enter([Open(scene, view)], fresh=False, now=now, before=self.page.screen)
            return
        # The same step, or somebody is writing: nobody is taken away from where they are.
        self._open[0] = Open(scene, view)
        if len(self._open) == 1:
            self._page = self._laid = None
            if find(self.laid.root, view.focus) is None:
                self._see(focus=start(self.laid.root, self.page.focus))

    def wish(self, wish: Wish, now: float) -> None:
        """A key. Those that turn the lesson's pages do so here, too, and this page isn't read on first."""
        here = isinstance(self.scene, FacilitatorScene)
        turns = wish.intent in (Intent.PAGE_DOWN, Intent.PAGE_UP)
        goes_on = wish.intent is Intent.ENTER and self._open[-1].view.focus == FORWARD
        if self._projected.hidden or not here:
            super().wish(wish, now)
        elif wish.intent is Intent.SWAP:
            self._projected.swaps = True
        elif self.is_new(now) and (turns or goes_on):
            pass
        elif turns or goes_on:
            self._projected.turned(on=wish.intent is not Intent.PAGE_UP, now=now)
            self._follow(now)
        else:
            super().wish(wish, now)

    def is_new(self, now: float) -> bool:
        """Whether one of the two windows shows something that came just now."""
        return super().is_new(now) or self._projected.is_new(now)

    def press(self, id_: str, now: float) -> None:
        """A widget is pressed; while everything is hidden, any press is one on the hidden screen."""
        if self._projected.hidden:
            self.do(self._projected.page.anything, now)
        else:
            super().press(id_, now)

    def do(self, meant: object, now: float) -> None:
        """What a widget or a key means; while everything is hidden, it is meant for the hidden screen."""
        if self._projected.hidden:
            self._projected.do(self._projected.page.anything, now)
            self._follow(now)
        else:
            super().do(meant, now)

    def _apply(self, change: Change, now: float) -> None:
        match change:
            case Lead(event, text):
                self._projected.led(event, text, now)
                self._follow(now)
            case Hide():
                self._projected.hide(now)
                self._follow(now)
            case Home():
                self._projected.led(change, None, now)
            case _:
                super()._apply(change, now)

    def _do(self, task: Task) -> str:
        """One desk for both windows, and the projector's stage holds it."""
        why_not = self._projected.done(task)
        self.desk = self._projected.desk
        return why_not

    def _flush(self) -> None:
        self._projected.flushed()

    def _follow_hidden(self) -> None:
        """Hidden is hidden everywhere, with the same question; and then everything is as it was."""
        from isitok.scenes.hidden import HiddenScene

        scene = self._projected.scene
        if isinstance(scene, HiddenScene):
            if self.scene != scene:
                below = self._open[:-1] if isinstance(self.scene, HiddenScene) else self._open
                self._open = [*below, Open(scene, View())]
                self._page = self._laid = None
        elif isinstance(self.scene, HiddenScene):
            self._open = self._open[:-1]
            self._page = self._laid = None
