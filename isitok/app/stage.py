"""What keys and pointers do to the screens that are open."""

from collections.abc import Callable

from isitok.app.on_top import Open
from isitok.app.one_switch import OneSwitch
from isitok.app.tasks import OneToOne, Tasks
from isitok.app.touch import Press, Touch
from isitok.scenes.scene import (
    AT_ONCE,
    HELP,
    REAL,
    Desk,
    Hide,
    Real,
    Scene,
)
from isitok.store.settings import Settings
from isitok.ui.describe.focus import beside, moved, stops, tab_stops
from isitok.ui.describe.intents import Intent, Wish
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Node, Role, find, in_view, walk
from isitok.ui.describe.page import BODY, find_widget, pressed_at, scrolled_at
from isitok.ui.describe.scroll import STEP, kept_inside
from isitok.ui.draw.paint import rail
from isitok.value import replace

TWICE_SECONDS = 1.0  # Esc Esc within this hides the screen
DRAG, FINGER_DRAG = 10, 18  # reference pixels that a mouse or a finger moves before it scrolls instead of pressing

SWITCH = frozenset({Intent.PRESS, Intent.ENTER})  # what a switch sends
UNSEEN_FIRST = frozenset({Intent.NEXT, Intent.PREVIOUS, Intent.PRESS, Intent.ENTER})


class Stage(OneSwitch):
    """The open screens, in the hands of somebody with a keyboard, a mouse, a finger or a switch."""

    def __init__(
        self,
        desk: Desk,
        scene: Scene,
        look: Callable[[Settings], Look],
        tasks: Tasks,
    ) -> None:
        """``tasks`` do what screens want to have kept."""
        super().__init__(desk, scene, look, tasks)
        self._before_escape: tuple[list[Open], Settings, OneToOne | None] = [], desk.settings, None
        self._escaped = -TWICE_SECONDS
        self._touch: Touch | None = None
        self._pressed: Press | None = None
        self.toggle_full_screen = False

    def wish(self, wish: Wish, now: float) -> None:
        """A key was pressed."""
        intent = wish.intent
        if intent is Intent.FULL_SCREEN:
            self.toggle_full_screen = True
        elif self.page.anything:
            if not self.is_new(now):  # a key too many doesn't undo what the one before has hidden
                self.do(self.page.anything, now)
        elif intent is Intent.HIDE:
            self.do(Hide(), now)
        elif intent is Intent.BACK:
            self._escape(now)
        elif intent is Intent.LETTER and wish.letter.lower() in self.page.keys and not self._is_writing:
            meant = self.page.keys[wish.letter.lower()]
            if not self.is_new(now) or isinstance(meant, AT_ONCE):
                self.do(meant, now)
        elif not self._edit(wish, now):
            if intent in SWITCH and self.desk.settings.one_switch:
                self.switch(now)
                return
            if self.is_new(now) and self._leads_on(wish):
                return
            self.rest()
            self._move_or_press(wish, now)

    def pointer_down(self, x: int, y: int, *, finger: bool = False) -> None:
        """A button or finger went down: it acts when it is let go."""
        id_ = pressed_at(self.laid, x, y)
        scroller = scrolled_at(self.laid, x, y)
        offset = self.laid.ranges[scroller].offset
        self._touch = Touch(x, y, id_, scroller, offset, self.page.screen or self.page.title, finger)
        self._see(held=id_)

    def pointer_moved(self, x: int, y: int, *, finger: bool = False) -> None:
        """The pointer is elsewhere; one that is down scrolls what lies under it."""
        touch = self._touch
        if self._pressed is not None and not self._pressed.is_near(x, y):
            self._pressed = None
        if touch is None:
            self._see(hover="" if finger else pressed_at(self.laid, x, y))
            return
        if not self._is_there(touch):
            return
        if touch.dragging or abs(y - touch.y) > self.laid.look.px(FINGER_DRAG if touch.finger else DRAG):
            self._touch = touch._replace(dragging=True)
            self._see(held="")
            self._scroll_to(touch.scroller, touch.offset + touch.y - y)

    def pointer_up(self, x: int, y: int, now: float) -> None:
        """Let go on the same thing: it is pressed. Elsewhere: nothing."""
        touch, self._touch = self._touch, None
        if self.page.anything:
            self.do(self.page.anything, now)
            return
        self._see(held="", hover="" if touch and touch.finger else pressed_at(self.laid, x, y))
        if touch is None or touch.dragging or not self._is_there(touch):
            return
        if self.laid.scrolls:
            up, down = rail(self.laid)
            seen = round(self.laid.viewport.h * 0.8)
            for box, step in ((up, -seen), (down, seen)):
                if box.holds(touch.x, touch.y) and box.holds(x, y):
                    self._scroll_by(BODY, step)
                    return
        if self.desk.settings.one_switch and not touch.id:
            self.switch(now)
        elif touch.id and pressed_at(self.laid, x, y) == touch.id:
            if self._pressed is not None and self._pressed.is_doubled_by(touch, now):
                return
            self._pressed = Press(touch.x, touch.y, touch.id, now, touch.screen)
            self.rest()
            self._focus(touch.id)
            self.press(touch.id, now)

    def _is_there(self, touch: Touch) -> bool:
        """Whether what was touched is still on the screen: a key or the clock may have led on meanwhile."""
        return touch.screen == (self.page.screen or self.page.title) and touch.scroller in self.laid.ranges

    def wheel(self, x: int, y: int, steps: float) -> None:
        """The wheel was turned; up is positive."""
        self._scroll_by(scrolled_at(self.laid, x, y), round(-steps * self.laid.look.px(60)))

    def _escape(self, now: float) -> None:
        if now - self._escaped <= TWICE_SECONDS:
            # The second Esc undoes the first, and hides what was on the screen before both.
            self._open, settings, one_to_one = self._before_escape
            if one_to_one is not None and self._tasks.one_to_one is None:  # the first one had ended it
                self._tasks.one_to_one = one_to_one
                self.desk = replace(self.desk, settings=settings, no_trace=True)
            self._page = self._laid = None
            self._escaped = -TWICE_SECONDS
            self._apply(Hide(), now)
            return
        self._before_escape, self._escaped = (list(self._open), self.desk.settings, self._tasks.one_to_one), now
        if self.page.back:
            self.do(self.page.back, now)

    def _move_or_press(self, wish: Wish, now: float) -> None:
        view, root = self._open[-1].view, self.laid.root
        focus = find(root, view.focus)
        reads = focus is not None and focus.spoken.role is Role.HEADING  # it does nothing, so it need not be in sight
        if focus is not None and wish.intent in UNSEEN_FIRST and not in_view(focus) and not reads:
            self._focus(focus.id)  # nothing is pressed, and nothing passed over, that can't be seen
            return
        match wish.intent:
            case Intent.NEXT:
                self._focus(moved(tab_stops(root, view.focus), view.focus, 1))
            case Intent.PREVIOUS:
                self._focus(moved(tab_stops(root, view.focus), view.focus, -1))
            case Intent.RIGHT if self.page.right:
                self.do(self.page.right, now)
            case Intent.LEFT if self.page.left:
                self.do(self.page.left, now)
            case Intent.RIGHT | Intent.DOWN:
                self._arrow(focus, 1, down=wish.intent is Intent.DOWN)
            case Intent.LEFT | Intent.UP:
                self._arrow(focus, -1, down=wish.intent is Intent.UP)
            case Intent.PRESS | Intent.ENTER if reads:
                if not self._reads_on():
                    self._focus(self.page.enter)  # read to its end: now the keyboard is where it leads on
            case Intent.PRESS if focus is not None:
                self.press(focus.id, now)
            case Intent.ENTER:
                if self.page.enter and (focus is None or _has_no_more_to_do(focus)):
                    self.press(self.page.enter, now)
                elif focus is not None and not (self._reads_first(focus) and self._reads_on()):
                    self.press(focus.id, now)
            case Intent.PAGE_DOWN if self.page.onward:
                if not self._reads_on():
                    button = next((node for node in walk(root) if node.does == self.page.onward), None)
                    if reads and button:
                        self._focus(button.id)
                    else:
                        self.do(self.page.onward, now)
            case Intent.PAGE_UP if self.page.earlier:
                self.do(self.page.earlier, now)
            case Intent.REAL if self.desk.no_trace or find(root, REAL):
                self.do(Real(), now)
            case Intent.HELP:
                self.press(HELP, now)
            case Intent.PAGE_DOWN | Intent.PAGE_UP | Intent.TOP | Intent.END:
                self._page_key(wish.intent, focus, now)
            case Intent.LETTER:
                hit = self._lettered(wish.letter)
                if hit is not None:
                    if hit.spoken.role is not Role.TOGGLE:  # it changes what is read: the keyboard stays where it was
                        self._focus(hit.id)
                    self.press(hit.id, now)

    def _leads_on(self, wish: Wish) -> bool:
        """Whether a key may answer, lock in or go on: on a screen that is new nobody can mean that yet.

        Keys that only move about the page don't, nor do those of what must always be there.
        """
        match wish.intent:
            case Intent.ENTER | Intent.PRESS:
                return True
            case Intent.PAGE_DOWN:
                return bool(self.page.onward)
            case Intent.PAGE_UP:
                return bool(self.page.earlier)
            case Intent.LETTER:
                hit = self._lettered(wish.letter)
                return hit is not None and not isinstance(hit.does, AT_ONCE)
        return False

    def _lettered(self, letter: str) -> Node | None:
        """What a letter or digit presses here."""
        nodes = walk(self.laid.root)
        return next((node for node in nodes if node.spoken.key and node.spoken.key.lower() == letter.lower()), None)

    def _arrow(self, focus: Node | None, step: int, *, down: bool) -> None:
        if focus is not None and focus.spoken.role is Role.REGION and down:
            reach = self.laid.ranges[focus.id]
            if kept_inside(reach.offset + step, reach.content, reach.box.h) != reach.offset:
                self._scroll_by(focus.id, step * self.laid.look.px(60))
                return
        view = self.laid.viewport
        if focus is not None and down and self._to_come(focus, step):
            target = focus.id
        else:
            root, here = self.laid.root, self._open[-1].view.focus
            target = (beside(root, here, step) if down else "") or moved(stops(root, here), here, step)
        node = find(self.laid.root, target)
        page = self.laid.ranges[BODY]
        at_end = page.offset + page.box.h >= page.content if step > 0 else page.offset == 0
        if node is not None and node.clip is None and down and not at_end:
            self._scroll_by(BODY, step * round(0.6 * view.h))  # a page to be read: its foot comes after its end
            return
        if node is not None and node.clip is not None and down:
            # Text between two widgets is read before the second is reached.
            far = node.box.y - view.bottom if step > 0 else view.y - node.box.bottom
            if far > 0.8 * view.h:
                self._scroll_by(BODY, step * round(0.8 * view.h))
                return
        self._focus(target)

    def _to_come(self, node: Node, step: int) -> bool:
        """Whether it lies out of view in this direction: on a new screen the text above the answers is read first."""
        view = self.laid.viewport
        return node.clip is not None and (node.box.y >= view.bottom if step > 0 else node.box.bottom <= view.y)

    def _reads_first(self, node: Node) -> bool:
        """Whether this leads on from a page that is read to its end first."""
        leads_on = node.does is not None and node.does == self.page.onward
        return leads_on or (self.page.to_its_end and node.id == self.page.enter)

    def _page_key(self, intent: Intent, focus: Node | None, now: float) -> None:
        inside = (focus.id,) if focus is not None and focus.spoken.role is Role.REGION else ()
        turn = {Intent.PAGE_DOWN: self.page.right, Intent.PAGE_UP: self.page.left}.get(intent)
        for id_ in (*inside, BODY):
            reach = self.laid.ranges[id_]
            by = {
                Intent.PAGE_DOWN: reach.onward,
                Intent.PAGE_UP: -round(STEP * reach.box.h),
                Intent.TOP: -reach.content,
                Intent.END: reach.content,
            }
            if not turn or kept_inside(reach.offset + by[intent], reach.content, reach.box.h) != reach.offset:
                self._scroll_by(id_, by[intent])
                return
        self.do(turn, now)  # read to its end: on to the next of several pages

    @property
    def _is_writing(self) -> bool:
        """Whether the keyboard is in a field of several lines: there all letters are text."""
        node = find(self.laid.root, self._open[-1].view.focus)
        field = find_widget(self.laid.body, node.id) if node and node.spoken.role is Role.FIELD else None
        return getattr(field, "many_lines", False)  # most pages have none: fields are imported where one is

    def _edit(self, wish: Wish, now: float) -> bool:
        """Whether the key went into a text field."""
        node = find(self.laid.root, self._open[-1].view.focus)
        if node is None or node.spoken.role is not Role.FIELD:
            return False
        from isitok.ui.describe.widgets.text_field import Edited, TextField

        field = find_widget(self.laid.body, node.id)
        if not isinstance(field, TextField):
            return False
        caret = self._open[-1].view.caret
        line = Edited(field.text, len(field.text) if caret is None else min(caret, len(field.text)))
        match wish.intent:
            case Intent.LETTER if field.replaces and caret is None and wish.letter.isdecimal():
                line = Edited("", 0).typed(wish.letter, field.most)
            case Intent.LETTER:
                line = line.typed(wish.letter, field.most)
            case Intent.PRESS:
                line = line.typed(" ", field.most)
            case Intent.ENTER if field.many_lines:
                line = line.broken(field.most)
            case Intent.ERASE:
                line = line.erased()
            case Intent.ERASE_NEXT:
                line = line.erased_next()
            case Intent.RIGHT | Intent.LEFT:
                line = line.moved(1 if wish.intent is Intent.RIGHT else -1)
            case Intent.TOP | Intent.END:
                line = line.moved(len(field.text) if wish.intent is Intent.END else -len(field.text))
            case _:
                return False
        if line.text != field.text:
            change = self.scene.typed(field.does, line.text, self.desk)
            self._apply(change, now)
        # A number field that was emptied shows 0: the next digit stands in its place, not before it.
        self._see(caret=None if field.replaces and not line.text else line.caret)
        return True


def _has_no_more_to_do(focus: Node) -> bool:
    """Whether Enter goes on from here. A box is for Space: whoever has ticked enough needn't find their way out."""
    chosen = bool(focus.spoken.checked) and focus.spoken.role is Role.RADIO
    return chosen or focus.spoken.role in (Role.FIELD, Role.SWITCH)
