"""Pressing by resting the pointer: for whoever can move one, with a head or the eyes, but can't press anything.

What the pointer rests on fills in four steps, and is then pressed; moving away stops that. Nothing is pressed twice,
and nothing on a new screen, before the pointer has been elsewhere: what leads on is often where it was before.
What is only read is never pressed: a phone scrolls on from its lowest part alone.

A rest chooses, but none locks an answer in by itself: in place of what would, *Sure?* stands, and the pointer has to
leave it and rest on it once more. Pressing anything else takes the question away.

A hidden screen isn't shown again by a pointer that lies there. Resting it anywhere asks, as any press does; it then has
to go to the words and rest on them.

It is switched on in the settings, or by nothing but a pointer: one that rests for longer on *Make it easier …* on the
title, and then once more on the switch itself. A hand that only lingers never comes that far.
"""

from isitok import ui
from isitok.app.game import Visit
from isitok.app.switches import HELD_SECONDS
from isitok.app.view import View
from isitok.game.events import Locked

JITTER = 40  # reference pixels that a pointer may leave what it rests on by, where nothing else is
LOWEST = 0.25  # of a part that scrolls by itself: resting there scrolls it on
ANYWHERE = "anywhere"  # on a hidden screen


class Dwell:
    """The resting pointer at one window. Does nothing for everybody else."""

    def __init__(self, view: View) -> None:
        """Start with no target."""
        self._view, self._screens = view, view.screens
        self._on = ""  # what it rests on
        self._since = 0.0
        self._visit: Visit | None = None
        self._spent: ui.Box | None = None  # where nothing is pressed before the pointer has left it

    @property
    def deadline(self) -> float | None:
        """When more of it is filled, or it is pressed."""
        return self._since + (self._filled + 1) * self._seconds / ui.STEPS if self._on else None

    def move(self, x: int, y: int, now: float) -> None:
        """The pointer is here now."""
        if not (self._rests or self._begins):
            return
        if self._screens.visit is not self._visit:
            came, self._visit = self._visit is not None or not self._rests, self._screens.visit
            self.stop()
            self._spent = self._around(x, y) if came else None
        if self._spent is not None:
            if self._spent.holds(x, y):
                return
            self._spent = None
        on = self._target(x, y)
        if on != self._on:
            self._rest_on(on, now)

    def stop(self) -> None:
        """The pointer has gone, or something else was done."""
        if self._on:
            self._rest_on("", 0.0)
        if self._view.state.sure.id:
            self._view.update_state(sure=ui.NOT_ASKED)

    def _rest_on(self, id_: str, now: float) -> None:
        self._on, self._since = id_, now
        self._view.update_state(rests="" if id_ == ANYWHERE else id_, filled=0)

    def tick(self, now: float) -> None:
        """Time has passed."""
        deadline = self.deadline
        if deadline is None or now < deadline:
            return
        if self._screens.visit is not self._visit or not (self._rests or self._begins) or self._view.frozen:
            self.stop()
        elif now < self._since + self._seconds:
            self._view.update_state(filled=int((now - self._since) * ui.STEPS / self._seconds + 0.001))
        else:
            self._press(now)

    def _press(self, now: float) -> None:
        on, page = self._on, self._screens.page
        node, sure = ui.find(self._view.layout.root, on), self._view.state.sure.id == on
        self.stop()
        if on in (ui.RAIL_UP, ui.RAIL_DOWN):
            self._view.scroll_by(ui.BODY, round(self._view.layout.viewport.h * (0.8 if on == ui.RAIL_DOWN else -0.8)))
            self._rest_on(on, now)  # reading on is no answer: it goes on for as long as somebody rests there
        elif page.anything:
            self._screens.do(page.anything, now)
            words = self._words  # they may have come under the pointer
            self._spent = words.box.inset(-self._jitter) if words else None
        elif node is not None:
            self._spent = node.seen.inset(-self._jitter)
            if node.seen == node.box:
                self._view.focus(on)
            if sure or not self._locks(node):
                self._view.press(on, now)
            else:
                self._view.update_state(sure=ui.Asked(on, self._screens.desk.words("Sure?")))

    def _locks(self, node: ui.Node) -> bool:
        """Whether pressing it locks an answer in, and nothing is said to be missing for that."""
        around = [one.spoken for one in ui.walk(self._view.layout.root) if ui.find(one, node.id) is not None]
        return isinstance(node.does, Locked) and not any(spoken.description for spoken in around)

    @property
    def _filled(self) -> int:
        return self._view.state.filled

    @property
    def _rests(self) -> int:
        return self._screens.desk.settings.dwell

    @property
    def _begins(self) -> str:
        """What a pointer alone presses before anything is set; "" on most pages."""
        return self._screens.page.rested

    @property
    def _seconds(self) -> float:
        return self._rests / 10 if self._rests else HELD_SECONDS

    @property
    def _jitter(self) -> int:
        return self._view.layout.look.px(JITTER)

    @property
    def _words(self) -> ui.Node | None:
        """What a hidden screen asks."""
        nodes = ui.walk(self._view.layout.root)
        return next((node for node in nodes if node.spoken.role is ui.Role.STATUS), None)

    def _around(self, x: int, y: int) -> ui.Box:
        return ui.Box(x, y, 1, 1).inset(-self._jitter)

    def _target(self, x: int, y: int) -> str:
        """What can be pressed at a point; what it rested on before, if the point is only just beside it."""
        layout = self._view.layout
        if not self._rests:
            node = ui.find(layout.root, self._begins)
            return self._begins if node is not None and node.seen.holds(x, y) else self._rail_at(x, y)
        if self._screens.page.anything:
            words = self._words
            return ANYWHERE if words is None or words.box.inset(-self._jitter).holds(x, y) else ""
        if on_rail := self._rail_at(x, y):
            return on_rail
        hit = next((node.id for node in reversed(list(ui.walk(layout.root))) if _is_at(node, x, y)), "")
        before = ui.find(layout.root, self._on)
        near = before is not None and before.seen.inset(-self._jitter).holds(x, y)
        return hit or (self._on if near else "")

    def _rail_at(self, x: int, y: int) -> str:
        """The button at this point that scrolls the page; "" for none."""
        layout = self._view.layout
        boxes = zip((ui.RAIL_UP, ui.RAIL_DOWN), ui.rail(layout), strict=True) if layout.scrolls else ()
        return next((id_ for id_, box in boxes if box.holds(x, y)), "")


def _is_at(node: ui.Node, x: int, y: int) -> bool:
    """Whether resting the pointer at this point presses it."""
    if not node.seen.holds(x, y):
        return False
    if node.spoken.role is ui.Role.REGION:
        return y >= node.seen.bottom - round(LOWEST * node.seen.h)
    return node.spoken.role in ui.PRESSABLE
