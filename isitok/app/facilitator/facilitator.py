"""What an adult has beside the projector: screens that follow the lesson, and can lead it."""

from collections.abc import Callable
from typing import Any

from isitok import ui
from isitok.app.facilitator.projector import Projector
from isitok.app.input import Hands
from isitok.app.screens import Screens
from isitok.app.view import View
from isitok.base.value import replace
from isitok.scenes.lesson.briefing import OnWall
from isitok.scenes.lesson.facilitator_page import NOTES, FacilitatorScene
from isitok.scenes.lesson.lesson_parts import FORWARD
from isitok.scenes.lesson.swap_screens import swap_screens
from isitok.scenes.scene import Change, Hide, Home, LeadLesson, Pop, Push, SwapDisplays
from isitok.store.settings import Settings


class Facilitator:
    """The second window of the same game: its own screens, view and input."""

    def __init__(self, projector: Projector, lesson: OnWall, look: Callable[[Settings], ui.Look]) -> None:
        """Open beside a lesson on the projector."""
        self._projector = projector
        self._told: dict[str, Any] = {}
        self.screens = Screens(projector.screens.game, FacilitatorScene(shown=lesson), beside=projector.screens)
        self.screens.elsewhere = self._is_for_the_lesson
        self.view = View(self.screens, look)
        self.hands = Hands(self.view)
        self.hands.keyboard.first = self._turns_a_page

    def follow(self, now: float, *, clock: str = "", minutes: int = 0, picture: int = 0) -> None:
        """Take over what has changed on the projector, or with time."""
        self._told = {"clock": clock, "minutes": minutes, "picture": picture}
        self._follow(now)

    def _follow(self, now: float) -> None:
        projector, lesson, root = self._projector, self._projector.lesson, self.screens.opened[0].scene
        if lesson is None or not isinstance(root, FacilitatorScene):
            return
        frozen = projector.view.frozen
        scene = replace(
            root, shown=lesson, covered=projector.covered, paused=projector.paused, frozen=frozen, **self._told
        )
        if scene == root:
            return
        # On the same step, or while somebody is writing, the keyboard and the scroll position stay.
        same = type(lesson) is type(root.shown) and lesson.lesson.at == root.shown.lesson.at
        stays = same or self.view.state.focus == NOTES
        self.screens.show_first(scene, now, stays=stays, news=lesson != root.shown)

    def _is_for_the_lesson(self, change: Change, now: float) -> bool:
        match change:
            case LeadLesson(event, text):
                self._projector.lead(event, text, now)
            case Hide():
                self._projector.screens.hide(now)
            case Home():
                self._projector.lead(change, None, now)
            case _:
                return False
        self._follow(now)
        return True

    def _turns_a_page(self, wish: ui.Wish, now: float) -> bool:
        """A key that turns the lesson's pages does so here, too, without first scrolling this page."""
        if self.screens.game.hidden:
            return False
        if wish.intent is ui.Intent.SWAP:
            self._asks_to_swap(now)
            return True
        if not isinstance(self.screens.scene, FacilitatorScene):
            return False
        turns = wish.intent in (ui.Intent.PAGE_DOWN, ui.Intent.PAGE_UP)
        goes_on = wish.intent is ui.Intent.ENTER and self.view.state.focus == FORWARD
        if not (turns or goes_on):
            return False
        elif self._projector.paused:
            return True  # no key leads on
        elif not self.screens.is_new(now):
            self._projector.turn_page(on=wish.intent is not ui.Intent.PAGE_UP, now=now)
            self._follow(now)
        return True

    def _asks_to_swap(self, now: float) -> None:
        """Asks first; pressed again, it swaps."""
        ask = swap_screens(self.screens.desk)
        if self.screens.scene != ask:
            self.screens.apply(Push(ask), now)
        elif not self.screens.is_new(now):
            self.screens.apply(Pop(SwapDisplays()), now)
