"""What keys do at one window."""

from collections.abc import Callable, Sequence
from functools import partial

from isitok import ui
from isitok.app.editing import compose, edit, fill, is_typing, is_writing, select, select_all
from isitok.app.switches import Switch, Switches
from isitok.app.view import View, Wants
from isitok.base.event import Event
from isitok.scenes.scene import ALWAYS_ALLOWED, HELP, HIDE, REAL, SETTINGS, ReadToMe, Real, Undo, Unread
from isitok.store.own_keys import key_of, usual_of

ALOUD = "R"  # reads any page to whoever sees it, with or without a button there
TWICE_SECONDS = 0.4  # Esc twice within this time hides the screen

BACKWARDS = frozenset({ui.Intent.UNDO, ui.Intent.ERASE})
SENT = {ui.Intent.PRESS: Switch.MOVES, ui.Intent.ENTER: Switch.CHOOSES}
"""What two switches send. One switch may send either."""
FUNCTIONS = {
    "F2": ui.Intent.SWAP,
    "F4": ui.Intent.REAL,
    "F5": ui.Intent.AGAIN,
    "F10": ui.Intent.SETTINGS,
    "F11": ui.Intent.FULL_SCREEN,
}
"""What F keys do whose doing can be given to another."""
MOVES = frozenset(ui.Intent) - {
    ui.Intent.FUNCTION,
    ui.Intent.LETTER,
    ui.Intent.HELP,
    ui.Intent.REAL,
    ui.Intent.SETTINGS,
}
"""What somebody needs to see the ring for."""
SCROLL_BEFORE_ACTING = frozenset({ui.Intent.NEXT, ui.Intent.PREVIOUS, ui.Intent.PRESS, ui.Intent.ENTER})


class Keyboard:
    """Handles keys for a view."""

    def __init__(self, view: View, switches: Switches) -> None:
        """``switches``: for whoever plays with those, some keys are switches."""
        self.first: Callable[[ui.Wish, float], bool] = lambda wish, now: False  # called first; True if that was all
        self._view, self._switches, self._screens = view, switches, view.screens
        self._before_escape = view.screens.moment()
        self._escaped = -TWICE_SECONDS

    def wish(self, wish: ui.Wish, now: float) -> None:
        """A key was pressed, which may do what another does usually."""
        meant = as_set(wish, self._screens.desk.settings.keys)
        self._view.pressed(meant)
        self.carry_out(meant, now)

    def carry_out(self, wish: ui.Wish, now: float) -> None:
        """Do what was wished."""
        self._view.use_keys()
        if self.first(wish, now):
            return
        intent, page, hidden = wish.intent, self._screens.page, self._screens.game.hidden
        settings = self._screens.desk.settings
        if intent is ui.Intent.FULL_SCREEN:
            self._view.toggle_full_screen = True
        elif intent is ui.Intent.HIDE and not hidden:
            self._screens.hide(now)  # also what is blank: its other windows, and its title
        elif intent is ui.Intent.REAL and page.anything and not hidden and self._screens.hears_real:
            self._screens.do(Real(), now)  # a blank screen keeps nobody waiting
        elif page.anything and not (intent is ui.Intent.BACK and page.back):
            if not self._screens.is_new(now):  # one key too many doesn't undo the hiding
                self._screens.do(page.anything, now)
        elif intent is ui.Intent.BACK:
            self._escape(now)
        elif intent is ui.Intent.LETTER and wish.letter.lower() in page.keys and not is_writing(self._view):
            meant = page.keys[wish.letter.lower()]
            if not self._screens.is_new(now) or isinstance(meant, ALWAYS_ALLOWED):
                self._screens.do(meant, now)
        elif command := self._command(wish):
            self._screens.do(command, now)
        elif intent is ui.Intent.COMMAND:
            return  # it means nothing here
        elif intent in BACKWARDS and not is_typing(self._view):
            self._switches.rest()
            self._screens.do(Undo(), now)
        elif (page.writes and intent in SENT and settings.one_switch) or not edit(self._view, wish, now):
            if intent in SENT and settings.one_switch:
                self._switches.press(SENT[intent] if settings.second_switch else Switch.CHOOSES, now)
                return
            if self._screens.is_new(now) and self._leads_on(wish):
                return
            self._switches.rest()
            if intent in SENT and page.first:
                self._switches.hold(now)
            self._move_or_press(wish, now)

    def _command(self, wish: ui.Wish) -> Event | None:
        """What a key with Ctrl or Alt means on this page, which may be about what has the keyboard."""
        name = "undo" if wish.intent is ui.Intent.UNDO else wish.letter if wish.intent is ui.Intent.COMMAND else ""
        meant = self._screens.page.commands.get(name)
        return meant.at(self._view.state.focus) if isinstance(meant, ui.ByFocus) else meant

    def press(self, id_: str, now: float) -> None:
        """A screen reader presses a widget: as with Enter there, a new screen isn't answered yet."""
        self._view.pressed(None)
        if self._screens.page.anything:
            if not self._screens.is_new(now):
                self._screens.do(self._screens.page.anything, now)
        elif id_ in (HELP, HIDE, REAL) or not self._screens.is_new(now):
            self._switches.rest()
            self._view.set_keyboard_user(True)
            if self._is_unread(id_, now):
                return
            self._view.focus(id_)
            self._answered(id_, lambda: self._view.press(id_, now))

    def fill(self, id_: str, text: str, now: float) -> None:
        """A screen reader, or what is dictated to, puts a text in a field in place of what was there."""
        if not self._screens.page.anything:
            fill(self._view, id_, text, now)

    def select(self, id_: str, start: int, end: int) -> None:
        """A screen reader puts the caret elsewhere in a field, or selects what is in it."""
        if not self._screens.page.anything:
            select(self._view, id_, start, end)

    def count_on(self, id_: str, step: int, now: float) -> None:
        """A screen reader makes a number one more, or one less."""
        node = ui.find(self._view.layout.root, id_)
        if node is not None and node.spoken.role is ui.Role.SPIN:
            number = int(node.spoken.value) if node.spoken.value.isdecimal() else 0
            self.fill(id_, str(max(0, number + step)), now)

    def text(self, text: str, now: float) -> None:
        """Text that comes from no single key. It is for a text field; anywhere else it means nothing."""
        compose(self._view, "")
        if not self._screens.game.hidden and not self._screens.page.anything:
            edit(self._view, ui.Wish(ui.Intent.TEXT, text), now)

    def _escape(self, now: float) -> None:
        if now - self._escaped <= TWICE_SECONDS:
            # The second Esc undoes the first, and hides what was on the screen before.
            self._screens.back_to(self._before_escape)
            self._escaped = -TWICE_SECONDS
            self._screens.hide(now)
            return
        self._before_escape, self._escaped = self._screens.moment(), now
        if self._screens.page.back:
            self._screens.do(self._screens.page.back, now)

    def _move_or_press(self, wish: ui.Wish, now: float) -> None:
        if wish.intent in MOVES:
            self._view.set_keyboard_user(True)
        view, root = self._view.state, self._view.layout.root
        focus = ui.find(root, view.focus)
        # Text does nothing, so it needn't be in view.
        unseen = focus is not None and not ui.in_view(focus) and not _is_read(focus) and not self._view.heard
        reads_on = wish.intent is ui.Intent.ENTER and self._screens.page.to_its_end
        if reads_on and focus is not None and _has_no_more_to_do(focus):
            unseen = False  # Enter does nothing to it: the page is read on from where it was answered
        if focus is not None and unseen and wish.intent in SCROLL_BEFORE_ACTING:
            self._view.focus(focus.id)  # nothing out of view is pressed or skipped
            return
        match wish.intent:
            case ui.Intent.TOP if self._view.heard:
                self._to_other(ui.first_heading(self._lines))
            case ui.Intent.END if self._view.heard:
                self._to_other(ui.last_question(self._lines) or self._onward())
            case ui.Intent.NEXT_PART | ui.Intent.PREVIOUS_PART if self._view.heard:
                self._to_line(
                    ui.part(self._lines, view.focus, by := 1 if wish.intent is ui.Intent.NEXT_PART else -1), by
                )
            case ui.Intent.NEXT | ui.Intent.PREVIOUS | ui.Intent.RIGHT | ui.Intent.LEFT | ui.Intent.DOWN | ui.Intent.UP:
                self._move(wish.intent, focus, now)
            case ui.Intent.PRESS | ui.Intent.ENTER:
                self._answered(view.focus, lambda: self._press(wish.intent, focus, now))
            case ui.Intent.PAGE_DOWN | ui.Intent.PAGE_UP | ui.Intent.TOP | ui.Intent.END:
                self._turn(wish.intent, focus, now)
            case ui.Intent.REAL if ui.find(root, REAL) or self._screens.hears_real:
                self._screens.do(Real(), now)
            case ui.Intent.HELP:
                self._view.press(HELP, now)
            case ui.Intent.SETTINGS:
                self._view.press(SETTINGS, now)  # there it leads back, as their button does
            case ui.Intent.LETTER:
                hit = self._node_of_letter(wish.letter)
                if hit is not None:
                    if hit.spoken.role is not ui.Role.TOGGLE:  # it changes the text: the keyboard stays where it was
                        self._view.focus(hit.id)
                    self._answered(hit.id, partial(self._view.press, hit.id, now))
                elif self._is_for_reading(wish.letter):
                    if self._view.heard:
                        self._view.wants = Wants.ALL if wish.letter.isupper() else Wants.AGAIN
                    else:
                        self._screens.do(ReadToMe(), now)
            case ui.Intent.AGAIN if self._view.heard:
                self._view.wants = Wants.ALL if wish.more else Wants.AGAIN

    def _answered(self, id_: str, press: Callable[[], None]) -> None:
        """A press of whoever hears the page; if it does nothing, and the page doesn't say why, that is said."""
        view, node, before = self._view, ui.find(self._view.layout.root, id_), self._as_it_is()
        press()
        if view.heard and before == self._as_it_is() and not ui.again(self._lines) and not _is_field(node):
            view.wants, view.spent = Wants.NOTHING, self._why_nothing(node)

    def _as_it_is(self) -> tuple[object, ...]:
        """All that a press can change of what is seen or heard."""
        screens, view = self._screens, self._view
        voice = screens.desk.view.aloud, screens.desk.view.tries
        return screens.visit, screens.page, view.state, voice, screens.led, screens.game.over

    def _why_nothing(self, node: ui.Node | None) -> str:
        """Why a press on this did nothing, where that is known."""
        if node is None:
            return ""
        if node.spoken.role is ui.Role.RADIO and node.spoken.checked:
            return self._screens.desk.words("It is chosen already.")
        return node.spoken.spent

    def _move(self, intent: ui.Intent, focus: ui.Node | None, now: float) -> None:
        """Tab, or an arrow: on to another widget, another page, or further down."""
        page, view, root = self._screens.page, self._view.state, self._view.layout.root
        match intent:
            case ui.Intent.NEXT | ui.Intent.PREVIOUS:
                step = 1 if intent is ui.Intent.NEXT else -1
                self._view.focus(ui.move(ui.tab_stops(root, view.focus), view.focus, step))
                select_all(self._view)
            case ui.Intent.RIGHT if page.right:
                self._screens.do(page.right, now)
            case ui.Intent.LEFT if page.left:
                self._screens.do(page.left, now)
            case ui.Intent.DOWN | ui.Intent.UP if self._view.heard:
                self._read_line(1 if intent is ui.Intent.DOWN else -1)
            case ui.Intent.RIGHT | ui.Intent.DOWN:
                self._arrow(focus, 1, down=intent is ui.Intent.DOWN)
            case ui.Intent.LEFT | ui.Intent.UP:
                self._arrow(focus, -1, down=intent is ui.Intent.UP)

    @property
    def _lines(self) -> ui.Reading:
        """What is on the page for whoever hears it."""
        return ui.reading(self._screens.page, self._view.layout.root)

    def _read_line(self, by: int) -> None:
        """To the next line of a page that is heard, or to the one before."""
        self._to_line(ui.step(self._lines, self._view.state.focus, by), by)

    def _to_line(self, there: str, by: int) -> None:
        """To this line; where there is none, it stays, and says that this is an end."""
        if there:
            self._view.focus(there)
        else:
            self._view.wants = Wants.END if by > 0 else Wants.BEGINNING

    def _to_other(self, there: str) -> None:
        """To this line; where it is here, or there is none, that is said."""
        if there and there != self._view.state.focus:
            self._view.focus(there)
        else:
            self._view.wants = Wants.NOTHING

    def _onward(self) -> str:
        """The id of what leads on."""
        page, root = self._screens.page, self._view.layout.root
        onward = ui.leads_on(page, root)
        return self._view.first_of(page.enter) or (onward.id if onward is not None else "")

    def _press(self, intent: ui.Intent, focus: ui.Node | None, now: float) -> None:
        """Space or Enter."""
        page = self._screens.page
        if self._is_unread(focus.id if focus else page.enter, now):
            return
        if _is_read(focus) and page.read_to and self._view.heard:
            self._read_line(1)
        elif _is_read(focus):
            onward = (
                ui.leads_on(page, self._view.layout.root) if self._view.heard and intent is ui.Intent.ENTER else None
            )
            if onward is not None:
                self._view.press(onward.id, now)
            elif not self._view.scroll_to_unread():
                # Read to the end: now the keyboard is on the first answer, or on what leads on.
                self._view.focus(self._view.first_of(page.asks or page.enter))
        elif intent is ui.Intent.ENTER and page.enter and (focus is None or _has_no_more_to_do(focus)):
            self._lead_on(now)
        elif focus is not None and focus.spoken.role is ui.Role.REGION and self._view.heard:
            self._read_line(1)  # to what is in it: scrolling isn't heard
        elif focus is not None:
            first = intent is ui.Intent.ENTER and self._reads_first(focus)
            if not (first and self._view.scroll_to_unread()):
                self._view.press(focus.id, now)

    def _is_unread(self, id_: str, now: float) -> bool:
        """Whether this ends a page that whoever hears it must first read; then the next line to read is come to."""
        page = self._screens.page
        left = self._view.left_to_read if id_ in (page.read_to, page.enter) else ()
        if left:
            self._screens.do(Unread(len(left)), now)
            self._view.focus(left[0])
        return bool(left)

    def _turn(self, intent: ui.Intent, focus: ui.Node | None, now: float) -> None:
        """A key that turns or scrolls a page. Page Down reads to the end first, and then goes on."""
        page = self._screens.page
        if intent is ui.Intent.PAGE_DOWN and page.onward and self._is_unread(page.enter, now):
            return
        if intent is ui.Intent.PAGE_UP and page.earlier:
            if not self._view.turns_leaf(back=True):
                self._screens.do(page.earlier, now)
        elif intent is ui.Intent.PAGE_DOWN and page.onward:
            if self._view.scroll_to_unread():
                return
            button = next((node for node in ui.walk(self._view.layout.root) if node.does == page.onward), None)
            if _is_read(focus) and button:
                self._view.focus(button.id)
            else:
                self._screens.do(page.onward, now)
        else:
            self._page_key(intent, focus, now)

    def _lead_on(self, now: float) -> None:
        """Press what leads on, once all that must be read was; of several buttons, the keyboard goes to the first."""
        root, enter = self._view.layout.root, self._screens.page.enter
        node = ui.find(root, enter)
        if node is not None and node.spoken.role is ui.Role.GROUP:
            self._view.focus(self._view.first_of(enter))
        elif not (self._screens.page.to_its_end and self._view.scroll_to_unread()):
            self._view.press(enter, now)

    def _leads_on(self, wish: ui.Wish) -> bool:
        """Whether a key would answer, lock in or go on, which nobody can mean yet on a new screen.

        Keys that only move about the page don't, nor do those for what must always work.
        """
        match wish.intent:
            case ui.Intent.ENTER | ui.Intent.PRESS:
                return True
            case ui.Intent.PAGE_DOWN:
                return bool(self._screens.page.onward)
            case ui.Intent.PAGE_UP:
                return bool(self._screens.page.earlier)
            case ui.Intent.LETTER:
                hit = self._node_of_letter(wish.letter)
                return hit is not None and not isinstance(hit.does, ALWAYS_ALLOWED)
        return False

    def _is_for_reading(self, letter: str) -> bool:
        settings = self._screens.desk.settings
        return settings.shortcuts and letter.upper() == key_of(settings.keys, ALOUD)

    def _node_of_letter(self, letter: str) -> ui.Node | None:
        """What a letter or digit presses here."""
        nodes = ui.walk(self._view.layout.root)
        return next((node for node in nodes if node.spoken.key and node.spoken.key.lower() == letter.lower()), None)

    def _arrow(self, focus: ui.Node | None, step: int, *, down: bool) -> None:
        part = self._part_with(focus) if down and (_is_read(focus) or _is_part(focus)) else ""
        if part:
            reach = self._view.layout.ranges[part]
            if ui.clamp_offset(reach.offset + step, reach.content, reach.box.h) != reach.offset:
                self._view.scroll_by(part, step * self._view.layout.look.px(60))
                return
        view = self._view.layout.viewport
        if focus is not None and down and self._to_come(focus, step):
            target = focus.id
        else:
            root, here = self._view.layout.root, self._view.state.focus
            target = (ui.beside(root, here, step) if down else "") or ui.move(ui.stops(root, here), here, step)
        node = ui.find(self._view.layout.root, target)
        page = self._view.layout.ranges[ui.BODY]
        at_end = page.offset + page.box.h >= page.content if step > 0 else page.offset == 0
        if node is not None and node.clip is None and down and not at_end:
            self._view.scroll_by(
                ui.BODY, step * round(0.6 * view.h)
            )  # a page to be read: its buttons come after its end
            return
        if node is not None and node.clip is not None and down:
            # Text between two widgets is read before moving on to the second.
            far = node.box.y - view.bottom if step > 0 else view.y - node.box.bottom
            if far > 0.8 * view.h:
                self._view.scroll_by(ui.BODY, step * round(0.8 * view.h))
                return
        self._view.focus(target)

    def _part_with(self, focus: ui.Node | None) -> str:
        """The id of the innermost part that scrolls by itself and has the keyboard, or holds what has it; or ""."""
        root, ranges = self._view.layout.root, self._view.layout.ranges
        around = (ui.find(root, id_) for id_ in ranges if id_ != ui.BODY)
        holding = [part.id for part in around if part is not None and focus is not None and ui.find(part, focus.id)]
        return holding[-1] if holding else ""

    def _to_come(self, node: ui.Node, step: int) -> bool:
        """Whether it is out of view in this direction: on a new screen, the text above the answers is read first."""
        view = self._view.layout.viewport
        return node.clip is not None and (node.box.y >= view.bottom if step > 0 else node.box.bottom <= view.y)

    def _reads_first(self, node: ui.Node) -> bool:
        """Whether this leads on from a page that has to be read to the end first."""
        page = self._screens.page
        leads_on = node.does is not None and node.does == page.onward
        return leads_on or (page.to_its_end and node.id == page.enter)

    def _page_key(self, intent: ui.Intent, focus: ui.Node | None, now: float) -> None:
        part = self._part_with(focus)
        inside = (part,) if part else ()
        turn = {ui.Intent.PAGE_DOWN: self._screens.page.right, ui.Intent.PAGE_UP: self._screens.page.left}.get(intent)
        for id_ in (*inside, ui.BODY):
            reach = self._view.layout.ranges[id_]
            by = {
                ui.Intent.PAGE_DOWN: reach.onward,
                ui.Intent.PAGE_UP: -round(ui.STEP * reach.box.h),
                ui.Intent.TOP: -reach.content,
                ui.Intent.END: reach.content,
            }
            if not turn or ui.clamp_offset(reach.offset + by[intent], reach.content, reach.box.h) != reach.offset:
                self._view.scroll_by(id_, by[intent])
                return
        self._screens.do(turn, now)  # read to the end: on to the next of several pages


def as_set(wish: ui.Wish, keys: Sequence[str]) -> ui.Wish:
    """What an F key does by these keys. Letters need none of this: what they press knows its own key."""
    by_intent = {intent: name for name, intent in FUNCTIONS.items()}
    pressed = wish.letter if wish.intent is ui.Intent.FUNCTION else by_intent.get(wish.intent, "")
    if not pressed or not keys:
        return wish
    usual = usual_of(keys, pressed)
    return ui.Wish(FUNCTIONS[usual]) if usual else ui.Wish(ui.Intent.FUNCTION, pressed)


def _is_read(focus: ui.Node | None) -> bool:
    """Whether it is text, such as a heading, or only holds others: nothing can be pressed there."""
    return focus is not None and focus.spoken.role in ui.READABLE | ui.GROUPS


def _is_part(focus: ui.Node | None) -> bool:
    """Whether it scrolls by itself."""
    return focus is not None and focus.spoken.role is ui.Role.REGION


def _is_field(node: ui.Node | None) -> bool:
    """Whether one types into it: a press only moves the keyboard there."""
    return node is not None and node.spoken.role in ui.FIELDS


def _has_no_more_to_do(focus: ui.Node) -> bool:
    """Whether Enter goes on from here. Space ticks boxes, so with enough ticked, nobody has to find the way out."""
    chosen = bool(focus.spoken.checked) and focus.spoken.role is ui.Role.RADIO
    return chosen or focus.spoken.role in ui.FIELDS or focus.spoken.role in (ui.Role.CHECK_BOX, ui.Role.SWITCH)
