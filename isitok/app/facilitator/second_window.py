"""The second window: open during a lesson if there are two displays, on the one that the class doesn't see.

With one display, or two that show the same, there is no second window, as the class would see it.
"""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from isitok import ui
from isitok.app.facilitator.displays import Displays, display_under, displays, projector_at_first
from isitok.app.facilitator.projector import Projector
from isitok.app.hearing import handle
from isitok.app.look_cache import MakesLooks
from isitok.app.window_placement import Place
from isitok.store.clock import local_time

if TYPE_CHECKING:
    from isitok.app.facilitator.facilitator import Facilitator
    from isitok.app.facilitator.second import Second

PICTURE = 960  # pixels across: the small picture of the projector is never larger
MINUTE = 60.0
A_DAY = 24 * 60 * MINUTE  # longer than any lesson


class SecondWindow:
    """Opens, fills and closes the facilitator's window as displays and lessons come and go."""

    def __init__(
        self,
        place: Place,
        projector: Projector,
        looks: MakesLooks,
        displays: Displays = displays,
        wake: Callable[[], None] = lambda: None,
    ) -> None:
        """``place`` is the place of the projector's window; ``looks`` makes looks for a window.

        ``wake`` is called on another thread when a screen reader asks for something.
        """
        self._main, self._on_projector = place, projector
        self._looks, self._displays, self._wake = looks, displays, wake
        self._known: tuple[ui.Box, ...] = ()
        self._projector: ui.Box | None = None
        self._second: Second | None = None
        self._facilitator: Facilitator | None = None
        self._closed = False  # closed by the facilitator: it stays closed until they want it back
        self._began = 0.0
        self._picture = 0
        self._sets_up = False

    @property
    def second(self) -> "Second | None":
        """The window, while it is open."""
        return self._second if self._second and self._second.is_open else None

    @property
    def due(self) -> float | None:
        """When something changes by the clock, or when to check where a window has been placed."""
        if self.second is None:
            return None
        now = time.monotonic()
        minutes = MINUTE - self._passed(now) % MINUTE
        clock = now + min(minutes, MINUTE - time.time() % MINUTE) + 0.05
        hands = self._facilitator.hands.deadline if self._facilitator else None
        moments = (clock, hands, self._main.due, self.second.due, self.second.reader.due)
        return min(at for at in moments if at is not None)

    @property
    def moving(self) -> bool:
        """Whether another frame follows by itself."""
        return self.second is not None and self.second.shown.moving

    def follow(self) -> None:
        """React to changes of the lesson and the displays."""
        swaps, self._on_projector.swaps = self._on_projector.swaps, False
        if self._on_projector.lesson is None:
            if self._facilitator is not None:
                self._over()
            self._follow_set_up()
            return
        found = self._displays()
        if len(found) < 2:
            self._put_away()
            self._closed = False
        elif self.second is None and (swaps or not self._closed):
            self._open(found)
        elif self.second is not None and (swaps or found != self._known):
            self.second.lay(self._place_windows(found, swaps=swaps))
        self._known = found
        self._main.settle()
        if self.second is not None and not self.second.settle():
            self._closes()  # it would stay in front of the class
        if self._projector is not None and self._projector not in found:
            self._main.back(found)
            self._projector = None
        if self._facilitator is not None and self.second is not None:
            now = time.monotonic()
            minutes = int(self._passed(now) // MINUTE)
            self._facilitator.hands.tick(now)
            self._facilitator.follow(
                now, clock=time.strftime("%H:%M", local_time()), minutes=minutes, picture=self._picture
            )

    def _follow_set_up(self) -> None:
        """A lesson is set up where the class doesn't see it: what is left out, and why, is nobody's but the adult's."""
        sets_up = self._on_projector.sets_up
        if sets_up and not self._sets_up:
            found = self._displays()
            apart = len(found) > 1
            if apart and display_under(found, self._main.box) not in (None, found[0]):
                self._main.front(found[0])
            self._on_projector.screens.game.set_up_apart(apart)
        self._sets_up = sets_up

    def _passed(self, now: float) -> float:
        """How many seconds of the lesson have passed, without a break after which it was resumed."""
        lesson = self._on_projector.lesson
        passed = time.time() - lesson.began if lesson is not None and lesson.began else -1.0
        return passed if 0 <= passed < A_DAY else now - self._began  # unless the computer's clock has been set

    def update_picture(self, surface: pygame.Surface) -> None:
        """Update the small picture of the projector, which has changed."""
        if self.second is None:
            return
        wide, tall = surface.get_size()
        share = min(1.0, PICTURE / wide)
        size = max(1, round(wide * share)), max(1, round(tall * share))
        self.second.looks.pictures.live = pygame.transform.smoothscale(surface, size)
        self._picture += 1

    def draw(self) -> None:
        """Draw what has changed."""
        if self._facilitator is not None and self.second is not None:
            self.second.draw(self._facilitator.view)

    def listen(self, now: float) -> None:
        """Do what a screen reader asks of the second window."""
        if self._facilitator is not None and self.second is not None:
            self.second.reader.listen(self._facilitator.hands, now)

    def hears(self, event: pygame.Event) -> bool:
        """Pass an event on if it is for the second window. True if it was."""
        if self._second is None or getattr(event, "window", None) is not self._second.window:
            return False
        if self._facilitator is None or self.second is None:
            return True  # it has been hidden in the meantime
        if event.type == pygame.WINDOWCLOSE:
            self._closes()
        else:
            handle(event, self.second.window, self._facilitator.hands, self.second.shown)
        return True

    def _open(self, found: tuple[ui.Box, ...]) -> None:
        from isitok.app.facilitator.facilitator import Facilitator
        from isitok.app.facilitator.second import Second

        lesson = self._on_projector.lesson
        if lesson is None:
            return
        if self._second is None:
            self._second = Second(self._looks, self._wake)
        if self._facilitator is None:  # otherwise the notes are still there
            self._facilitator, self._began = (
                Facilitator(self._on_projector, lesson, self._second.looks),
                time.monotonic(),
            )
        self._closed = False
        self._on_projector.facilitator = self._facilitator.hands
        self._second.open(self._place_windows(found, swaps=False))
        self._facilitator.view.resize()
        self._on_projector.screens.game.lead(True)
        self.update_picture(self._main.window.get_surface())

    def _place_windows(self, found: tuple[ui.Box, ...], *, swaps: bool) -> ui.Box:
        """Place the first window on its display, and find the display for the second."""
        before = self._projector
        if before not in found:
            before = projector_at_first(found, self._main.box)
        other = next(box for box in found if box != before)
        self._projector = other if swaps else before
        self._main.fill(self._projector)
        return before if swaps else other

    def _closes(self) -> None:
        self._closed = True
        self._put_away()

    def _put_away(self) -> None:
        """Hide the second window. The projector is no longer frozen, and has the keyboard."""
        if self.second is None:
            return
        self._on_projector.view.thaw()
        self._on_projector.facilitator = None
        self._on_projector.screens.game.lead(False)
        self.second.put_away()
        self._main.window.focus()

    def _over(self) -> None:
        """The lesson has ended, or was left: its notes go, too."""
        self._put_away()
        self._main.back(self._displays())
        if self._facilitator is not None:
            self._facilitator.view.close()
        self._facilitator = self._projector = None
        self._closed = False
