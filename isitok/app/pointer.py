"""Handles the mouse or a finger at one window."""

from isitok import ui
from isitok.app.dwell import Dwell
from isitok.app.editing import point
from isitok.app.switches import Switch, Switches
from isitok.app.view import View
from isitok.base.value import Value, replace
from isitok.scenes.scene import HELP, HIDE, REAL

DRAG, FINGER_DRAG = 10, 18  # reference pixels that a pointer moves before it scrolls instead of pressing
SECOND_CLICK = 0.5  # seconds from one click of a double click to the other
NEAR = 10  # pixels between the two


class Touch(Value):
    """A pointer that is down: where, on what, and how far things were scrolled."""

    x: int
    y: int
    id: str
    scroller: str
    offset: int
    screen: str  # the screen at that time: a later one was not touched
    finger: bool
    at: float = 0.0  # when
    dragging: bool = False
    selects: bool = False  # what it passes in a text field


class Press(Value):
    """What was pressed with a pointer, where and when."""

    x: int
    y: int
    id: str
    at: float
    screen: str = ""  # what was on the screen then

    def is_near(self, x: int, y: int) -> bool:
        """Whether the pointer is still nearly where it was."""
        return abs(x - self.x) <= NEAR and abs(y - self.y) <= NEAR

    def is_doubled_by(self, touch: Touch, now: float) -> bool:
        """Whether this touch is the second half of a double click, on something that came in the first one's place.

        A double click on *Start* or *Next* means just that, not the *Pass* that is there a moment later; nor
        should it skip the next screen or the next story. Help, Hide and *This is real* always
        work, and so does pressing the same thing again on the same screen.
        """
        soon = now - self.at < SECOND_CLICK
        again = (touch.id, touch.screen) == (self.id, self.screen)
        return soon and self.is_near(touch.x, touch.y) and not again and touch.id not in (HELP, HIDE, REAL)


class Pointer:
    """The mouse or finger at a view. A frozen screen can't be pressed, as the game may have moved on."""

    def __init__(self, view: View, switches: Switches, dwell: Dwell) -> None:
        """``switches``: for whoever plays with those, a click beside everything that can be pressed is one of them."""
        self._view, self._switches, self._screens = view, switches, view.screens
        self._dwell = dwell
        self._touch: Touch | None = None
        self._second = 0.0  # when the other button went down
        self._pressed: Press | None = None

    def down(self, x: int, y: int, now: float = 0.0, *, finger: bool = False) -> None:
        """A button or finger went down. It acts when it is released."""
        if self._is_frozen:
            return
        self._view.pressed(None)
        self._dwell.stop()
        self._view.set_keyboard_user(False)
        id_ = ui.widget_at(self._view.layout, x, y)
        scroller = ui.scroll_at(self._view.layout, x, y)
        offset = self._view.layout.ranges[scroller].offset
        screen = self._screens.page.counts_as
        self._touch = Touch(x, y, id_, scroller, offset, screen, finger, now)
        self._view.update_state(held=id_)
        if self._screens.page.first and not id_:
            self._switches.hold(now)

    def move(self, x: int, y: int, now: float = 0.0, *, finger: bool = False) -> None:
        """The pointer has moved; if it is down, it scrolls what is under it."""
        if self._is_frozen:
            return
        touch = self._touch
        if self._pressed is not None and not self._pressed.is_near(x, y):
            self._pressed = None
        if touch is None:
            self._view.update_state(hover="" if finger else ui.widget_at(self._view.layout, x, y))
            if not finger:
                self._dwell.move(x, y, now)
            return
        if not self._is_there(touch):
            return
        across = abs(x - touch.x) > self._view.layout.look.px(DRAG) and not touch.dragging
        if (touch.selects or across) and self._selects(touch, x, y):
            return
        if touch.dragging or abs(y - touch.y) > self._view.layout.look.px(FINGER_DRAG if touch.finger else DRAG):
            self._touch = replace(touch, dragging=True)
            self._switches.let_go()
            self._view.update_state(held="")
            self._view.scroll_to(touch.scroller, touch.offset + touch.y - y)

    def _selects(self, touch: Touch, x: int, y: int) -> bool:
        """Select from where a text field was touched to here. False if it was none, or a finger, which scrolls."""
        node = ui.find(self._view.layout.root, touch.id)
        if touch.finger or node is None or node.spoken.role not in ui.FIELDS:
            return False
        if not touch.selects:
            self._touch = replace(touch, selects=True)
            self._view.focus(touch.id)
            self._view.update_state(held="")
            point(self._view, touch.id, touch.x, touch.y)
        point(self._view, touch.id, x, y, more=True)
        return True

    def up(self, x: int, y: int, now: float) -> None:
        """The button or finger was lifted: what it went down on is pressed, if the pointer is still on it."""
        if self._is_frozen:
            return
        touch, self._touch = self._touch, None
        self._switches.let_go()
        if self._screens.page.anything:
            self._screens.do(self._screens.page.anything, now)
            return
        self._view.update_state(held="", hover="" if touch and touch.finger else ui.widget_at(self._view.layout, x, y))
        if touch is None or touch.dragging or touch.selects or not self._is_there(touch):
            return
        if self._view.layout.scrolls:
            up, down = ui.rail(self._view.layout)
            seen = round(self._view.layout.viewport.h * 0.8)
            for box, step in ((up, -seen), (down, seen)):
                if box.holds(touch.x, touch.y) and box.holds(x, y):
                    self._view.scroll_by(ui.BODY, step)
                    return
        if self._screens.desk.settings.one_switch and not touch.id:
            self._click_a_switch(touch, now)
        elif touch.id and ui.widget_at(self._view.layout, x, y) == touch.id:
            if self._pressed is not None and self._pressed.is_doubled_by(touch, now):
                return
            self._pressed = Press(touch.x, touch.y, touch.id, now, touch.screen)
            self._switches.rest()
            node = ui.find(self._view.layout.root, touch.id)
            if node is not None and node.seen.holds(x, y):
                self._view.focus(touch.id)
            elif node is not None:  # through something else, which must not move away: nothing is scrolled to
                self._view.update_state(focus=touch.id, caret=None, anchor=None)
            self._view.press(touch.id, now)
            point(self._view, touch.id, x, y)

    def second_down(self, now: float) -> None:
        """The other button of the mouse went down. It means nothing but one of two switches."""
        self._second = now

    def second_up(self, now: float) -> None:
        """It was lifted: of two switches, it is the one that chooses."""
        settings = self._screens.desk.settings
        if settings.one_switch and settings.second_switch and not self._is_frozen and not self._screens.page.anything:
            self._switches.click(Switch.CHOOSES, now - self._second, now)

    def _click_a_switch(self, touch: Touch, now: float) -> None:
        two = self._screens.desk.settings.second_switch
        self._switches.click(Switch.MOVES if two else Switch.CHOOSES, now - touch.at, now)

    def _is_there(self, touch: Touch) -> bool:
        """Whether what was touched is still on the screen: a key or the clock may have led on."""
        page = self._screens.page
        return touch.screen == page.counts_as and touch.scroller in self._view.layout.ranges

    def wheel(self, x: int, y: int, steps: float) -> None:
        """The wheel was turned; up is positive."""
        if self._is_frozen:
            return
        self._view.scroll_by(ui.scroll_at(self._view.layout, x, y), round(-steps * self._view.layout.look.px(60)))

    @property
    def _is_frozen(self) -> bool:
        return self._view.frozen and not self._screens.game.hidden
