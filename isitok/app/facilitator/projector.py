"""The window that a class sees. It can be led from a second window, and frozen while the lesson moves on."""

import sys
from typing import TYPE_CHECKING

from isitok import ui
from isitok.app.input import Hands
from isitok.app.screens import Screens
from isitok.base.event import Event
from isitok.game.doors import Door
from isitok.scenes.scene import Earlier, Freeze, Home, Scene, SwapDisplays, Uncover, door_of

if TYPE_CHECKING:
    from isitok.scenes.lesson.briefing import OnWall


class Projector:
    """The first window while a lesson is open in it."""

    def __init__(self, hands: Hands) -> None:
        """Not led from a second window yet."""
        self.hands, self.view, self.screens = hands, hands.view, hands.view.screens
        self.facilitator: Hands | None = None  # what handles input at the second window, while there is one
        self.swaps = False  # a freeze was asked for
        hands.keyboard.first = self._is_for_another

    @property
    def lesson(self) -> "OnWall | None":
        """The open lesson, or the vote in front of it, whatever else is in front of that."""
        return lesson_of(self.screens)

    @property
    def covered(self) -> str:
        """The name of what is in front of the lesson; "" if nothing is."""
        page = self.screens.page
        return "" if _is_lesson(self.screens.opened[-1].scene) else page.name or page.title

    @property
    def sets_up(self) -> bool:
        """Whether a lesson or a meeting is being set up, and none is on yet."""
        opened = self.screens.opened[1:]
        return self.lesson is None and any(door_of(one.scene) in (Door.CLASS, Door.FOR_STAFF) for one in opened)

    @property
    def paused(self) -> bool:
        """Whether everything has stopped for a moment."""
        return _is_pause(self.screens.opened[-1].scene)

    def lead(self, meant: Event, text: str | None, now: float) -> None:
        """Do what the facilitator's window asks for, after closing what is in front of the lesson."""
        self.screens.game.flush()
        match meant:
            case Freeze():
                self.view.thaw() if self.view.frozen else self.view.freeze()
            case SwapDisplays():
                self.swaps = True
            case Home():
                self.screens.apply(meant, now)
            case _ if self._turns_leaf(meant):
                pass
            case _ if self.lesson is not None and not self.screens.game.hidden:
                self.screens.uncover(_number(self.screens), now)
                if text is not None:
                    self.screens.type(meant, text, now)
                elif not isinstance(meant, Uncover):
                    self.screens.do(meant, now)

    def _turns_leaf(self, meant: Event) -> bool:
        """Whether there is another leaf of what the class reads, which comes first."""
        if self.covered or self.view.frozen or self.lesson is None or self.screens.game.hidden:
            return False
        page = self.screens.page
        on = page.onward is not None and meant == page.onward
        return (on or meant == page.earlier) and self.view.turns_leaf(back=not on)

    def turn_page(self, *, on: bool, now: float) -> None:
        """Turn the lesson's pages, as if the key had been pressed here. A frozen page doesn't scroll.

        Does nothing on a new screen, so that pressing a clicker twice by mistake skips no step.
        """
        from isitok.game.events import Forward

        if self.screens.is_new(now):
            return
        if on and not self.covered and not self.view.frozen and self.view.scroll_to_unread():
            return
        self.lead(Forward() if on else Earlier(), None, now)

    def _is_for_another(self, wish: ui.Wish, now: float) -> bool:
        """Whether a key is for the other window: while this one is frozen, only the other shows what it does."""
        second = self.facilitator
        if self.screens.game.hidden or wish.intent is ui.Intent.HIDE:
            return False
        if wish.intent is ui.Intent.SWAP and second is None:
            self.swaps = True  # the adult's window was closed: it is wanted back
        elif second is not None and (self.view.frozen or wish.intent is ui.Intent.SWAP):
            second.keyboard.carry_out(wish, now)
        elif second is not None and wish.letter.lower() == "f" and self._has_shortcuts and not self.covered:
            self.lead(Freeze(), None, now)
        else:
            return False
        return True

    @property
    def _has_shortcuts(self) -> bool:
        return self.screens.desk.settings.shortcuts


def lesson_of(screens: Screens) -> "OnWall | None":
    """The topmost lesson or vote among these open screens."""
    number = _number(screens)
    return screens.opened[number - 1].scene if number else None  # type: ignore[return-value]


def _number(screens: Screens) -> int:
    """The number of this item, from 1; 0 if there is none."""
    return max((number for number, one in enumerate(screens.opened, start=1) if _is_lesson(one.scene)), default=0)


def _is_lesson(scene: Scene) -> bool:
    """Whether this is a lesson. Its module isn't imported for that: until it is loaded, no lesson can be open."""
    module = sys.modules.get("isitok.scenes.lesson.votes")
    return module is not None and isinstance(scene, module.Votes)


def _is_pause(scene: Scene) -> bool:
    """Whether everything has stopped for a moment, which is likewise asked without an import."""
    module = sys.modules.get("isitok.scenes.pause")
    return module is not None and isinstance(scene, module.PauseScene)
