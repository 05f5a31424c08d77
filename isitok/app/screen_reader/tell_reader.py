"""Tells whatever reads a window's screen what is there, what has changed, and what to say; and does what it asks.

What there is to say is decided in ``ui/describe/page_reading.py``. On coming back to a page, only where one is is said.
"""

import sys
import time
from collections.abc import Callable, Mapping
from weakref import WeakSet

import pygame

from isitok import ui
from isitok.app.game import Visit
from isitok.app.input import Hands
from isitok.app.screen_reader.accessible_tree import (
    LIVE,
    WINDOW,
    ReaderNode,
    asked,
    changed,
    focused,
    plain,
    tell,
    tell_hidden,
)
from isitok.app.screen_reader.bridge import GRACE, Asks, Bridge, Request, Spot, open_bridge
from isitok.app.view import View, Wants
from isitok.base.value import replace
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import join_sentences
from isitok.scenes.speaker_words import ScreenWording

SAYS_DIALOGUES = sys.platform not in ("win32", "darwin")  # Orca says all that a dialogue holds
SAYS_QUESTIONS = not SAYS_DIALOGUES
"""Whether a reader says to which question an answer belongs on a new page. Orca doesn't: what it comes from is gone."""
AGAIN = "\u00a0"  # at the end of what is said twice in a row: an unchanged text isn't spoken


class ScreenReader:
    """For one window. It costs nothing while nobody listens."""

    def __init__(self, window: pygame.Window, wake: Callable[[], None]) -> None:
        """``wake`` is called on another thread when there is something to do."""
        self._window = window
        self._bridge: Bridge | None = open_bridge(window.handle, wake)
        self._been: WeakSet[Visit] = WeakSet()  # where they have been
        self._has_met = False  # whether anybody has been told how a page is read
        self._since: float | None = None  # when those began to listen who are told; None: nobody is
        self._forget()

    def _forget(self) -> None:
        """Nobody has been told anything."""
        self._told: dict[str, ReaderNode] = {}
        self._layout: ui.PageLayout | None = None
        self._lines: ui.Reading = ()  # of that
        self._since_arrival: list[str] = []  # what was said of it
        self._heard: ui.Reading = ()  # the lines among that
        self._saying: ui.Reading = ()  # those of what is to be said
        self._visit: tuple[Visit, int] | None = None
        self._focus = WINDOW
        self._is_focused: bool | None = None
        self._box: ui.Box | None = None
        self._said = ""
        self._to_say = ""

    @property
    def due(self) -> float | None:
        """When to tell somebody who has begun to listen; None once they have been told.

        That they can be told by now is no reason not to look: ``tell`` may have looked a moment before.
        """
        since = self._bridge.since if self._bridge else None
        return None if since is None or since == self._since else since + GRACE

    def listen(self, hands: Hands, now: float) -> None:
        """Do what the screen reader has asked for since it was last looked."""
        if self._bridge is not None:
            for request in self._bridge.take():
                carry_out(request, hands, now)

    def tell(self, view: View) -> None:
        """Tell what has changed since the last time."""
        bridge = self._bridge
        if bridge is None:
            return
        since = bridge.since
        if since != self._since:  # nobody any more, or somebody else, who knows nothing yet
            self._forget()
            self._since = since if since is not None and time.monotonic() >= since + GRACE else None
        view.hear(self._since is not None)
        if not view.heard:
            return
        layout = view.shown
        if layout is not self._layout:
            self._tell_page(bridge, view, layout)
            self._layout = layout
        if view.wants is not None:
            self._to_say = self._wanted(view, view.wants)
            self._saying = {Wants.AGAIN: self._heard, Wants.ALL: self._lines}.get(view.wants, ())
            view.wants = None
        self._note_window(bridge)  # last: once the window has the keyboard, what has it in the window is there
        if self._to_say and self._is_focused:
            view.said(self._saying)
            self._say(bridge)

    def put_away(self) -> None:
        """The window is hidden: nothing is left to read there."""
        if self._bridge is not None and self._told and self._bridge.since == self._since:
            self._forget()
            self._bridge.send(tell_hidden(), WINDOW)
            self._bridge.note_focus(False)

    def _note_window(self, bridge: Bridge) -> None:
        """Pass on where the window is, and whether it has the keyboard."""
        box = ui.Box(*self._window.position, *self._window.size)
        if box != self._box:
            self._box = box
            bridge.note_place(box)
        if self._window.focused is not self._is_focused:
            self._is_focused = self._window.focused
            bridge.note_focus(self._is_focused)

    def _tell_page(self, bridge: Bridge, view: View, layout: ui.PageLayout) -> None:
        """Send the page; what has changed before what has the focus, as its state is said with it."""
        visit = view.screens.visit
        comes = self._visit is None or self._visit[0] is not visit
        self._note_what_to_say(view, layout, comes=comes)
        told, focus = tell(layout, self._said, ScreenWording(view.screens.desk.words)), focused(layout)
        if comes:
            bridge.forget_numbers()
            bridge.send(told, focus)
        else:
            news = changed(self._told, told)
            if self._is_reworded(told, focus):
                bridge.renumber(focus)
                news |= {focus: told[focus]} | {id_: one for id_, one in told.items() if focus in one.holds}
            if focus != self._focus and news and self._focus in told:
                bridge.send(news, self._focus)
                news = {}
            if news or focus != self._focus:
                bridge.send(news, focus)
        if comes or focus != self._focus:
            view.said(tuple(line for line in self._lines if line.id == layout.view.focus))
        self._told, self._focus, self._visit = told, focus, (visit, visit.states)

    def _is_reworded(self, told: Mapping[str, ReaderNode], focus: str) -> bool:
        """Whether what keeps the keyboard, and is only read, has other words: a reader may say the old ones then."""
        before = self._told.get(focus)
        if before is None or focus == WINDOW or focus != self._focus or told[focus].pressed:
            return False
        return before.name != told[focus].name

    def _note_what_to_say(self, view: View, layout: ui.PageLayout, *, comes: bool) -> None:
        visit, words, lines = view.screens.visit, view.screens.desk.words, ui.reading(layout.page, layout.root)
        before, known, self._lines = self._layout, self._lines, lines
        if comes and before is not None and _stays(before, layout):
            self._hear(ui.again(lines), words)
        elif comes:
            self._forget_what_was_heard()
            if visit in self._been:
                was_hidden = before is not None and before.page.anything is not None
                self._hear_where(layout, lines, words, aloud=was_hidden)
                # What is heard again on request is all of it.
                self._heard = ui.on_arrival(lines, "", self._how_much(view))
                self._since_arrival[:] = _texts(self._heard)
            else:
                self._been.add(visit)
                self._on_arrival(view, layout, lines)
        elif before is None:
            return
        elif layout.page != before.page:
            fresh = (line for line in ui.news(known, lines) if not _is_said_itself(line, before, layout))
            self._hear(tuple(fresh), words)
        elif self._visit != (visit, visit.states):  # the same message again answers another press
            self._hear(ui.again(lines), words)
        elif _leaf(before) != _leaf(layout):
            self._hear(_on_this_leaf(layout, lines), words)

    def _forget_what_was_heard(self) -> None:
        """Another page has come."""
        self._since_arrival.clear()
        self._heard, self._to_say, self._saying = (), "", ()

    def _hear(self, lines: ui.Reading, words: Words, *more: str) -> None:
        """Say these lines, and more that stands on no page, if there are any."""
        texts = [*_texts(lines), *more]
        if texts:
            self._since_arrival += texts
            self._heard += lines
            self._saying = lines
            self._to_say = plain(join_sentences(*texts), ScreenWording(words))

    def _hear_where(self, layout: ui.PageLayout, lines: ui.Reading, words: Words, *, aloud: bool) -> None:
        """Say which page this is to somebody who comes back to it, unless what has the focus says so itself.

        ``aloud``: in any case. When the window gets its name back, Orca says that, and not what has the focus.
        """
        first = next((line for line in lines if line.kind is ui.Kind.HEADING), None)
        if first is None or ui.find(layout.root, first.id) is None:
            self._hear((), words, layout.page.title)
        elif aloud or first.id != layout.view.focus:
            self._hear((first,), words)

    def _on_arrival(self, view: View, layout: ui.PageLayout, lines: ui.Reading) -> None:
        """Say what there is to say on a page where nobody has been yet."""
        words, focus = view.screens.desk.words, layout.view.focus
        here = ui.find(layout.root, focus)
        if SAYS_DIALOGUES and here is not None and any(_is_in(here, node) for node in ui.walk(layout.root)):
            view.said(ui.on_arrival(lines, focus))  # what it says by itself
            self._hear(ui.again(lines), words)
            return
        more = [] if lines else [layout.page.title]
        onward = ui.leads_on(layout.page, layout.root)
        if onward is not None and focus == ui.begins_at(lines, True):
            more.append(words("Enter: {what}", what=onward.spoken.name))
        if not self._has_met:
            self._has_met = True
            more.append(words("Up and down arrows read line by line. Tab goes to what can be pressed."))
        self._hear(ui.on_arrival(lines, focus, self._how_much(view), says_question=SAYS_QUESTIONS), words, *more)

    def _how_much(self, view: View) -> ui.HowMuch:
        return ui.HowMuch(view.screens.desk.settings.on_arrival)

    def _wanted(self, view: View, wants: Wants) -> str:
        """What somebody has asked to hear."""
        words = view.screens.desk.words
        if wants is Wants.ALL:
            view.meet(line.id for line in self._lines)
        told = {
            Wants.AGAIN: self._since_arrival,
            Wants.ALL: [line.text for line in self._lines],
            Wants.END: [words("End of the page.")],
            Wants.BEGINNING: [words("Beginning of the page.")],
            Wants.NOTHING: [view.spent or words("Nothing more here.")],
        }[wants]
        return plain(join_sentences(*told), ScreenWording(words))

    def _say(self, bridge: Bridge) -> None:
        """Change the text that is spoken whenever it changes."""
        self._said = self._to_say + (AGAIN if self._to_say == self._said else "")
        self._to_say = ""
        told = {LIVE: replace(self._told[LIVE], name=self._said)}
        self._told.update(told)
        bridge.send(told, self._focus)


def _is_in(node: ui.Node, around: ui.Node) -> bool:
    """Whether it is part of a question that covers the page."""
    return around.spoken.role is ui.Role.DIALOG and ui.find(around, node.id) is not None


def _index(text: str, spot: Spot) -> int:
    """Which letter of the whole text comes after this place, from 0."""
    lines = text.split("\n")
    return min(sum(len(line) + 1 for line in lines[: spot.line]) + spot.letter, len(text))


def _leaf(layout: ui.PageLayout) -> int:
    """How far a page that is turned leaf by leaf has been turned."""
    return layout.ranges[ui.LEAVES].offset if ui.LEAVES in layout.ranges else 0


def _texts(lines: ui.Reading) -> list[str]:
    return [line.text for line in lines]


def _on_this_leaf(layout: ui.PageLayout, lines: ui.Reading) -> ui.Reading:
    """What there is to read in the leaf that is turned up, of a part of the page that has several."""
    leaves = ui.find(layout.root, ui.LEAVES)
    turned = {node.id for node in ui.walk(leaves) if ui.in_view(node)} if leaves else set()
    return tuple(line for line in lines if line.id in turned and line.when is not ui.When.KNOWN)


def _stays(before: ui.PageLayout, layout: ui.PageLayout) -> bool:
    """Whether a screen that counts as new, so that all of it is looked at again, is the same with a message on it."""
    return before.page.title == layout.page.title and ui.find(layout.root, ui.MESSAGE) is not None


def _is_said_itself(line: ui.Line, before: ui.PageLayout, layout: ui.PageLayout) -> bool:
    """Whether a reader says it without being told to: it has the keyboard, as before, and other words or letters.

    Or it is a heading that takes over each letter that is typed.
    """
    here = layout.view.focus
    if here != before.view.focus:
        return False
    writes = ui.find(layout.root, here)
    typed = line.kind is ui.Kind.HEADING and writes is not None and writes.spoken.role is ui.Role.FIELD
    return typed or (line.id == here and line.kind in {*ui.REWORDED, ui.Kind.FIELD})


def carry_out(request: Request, hands: Hands, now: float) -> None:
    """Do what a screen reader asks, under the rules that hold for keys."""
    view = hands.view
    if view.frozen and not view.screens.game.hidden:
        return  # the game may have moved on from what is shown
    node = asked(view.layout, request.id)
    id_ = node.id if node is not None else request.id
    match request.asks:
        case Asks.PRESS:
            hands.keyboard.press(id_, now)
        case Asks.FOCUS if node is not None:
            hands.switches.rest()
            view.set_keyboard_user(True)
            view.focus(id_)
        case Asks.TYPE:
            hands.keyboard.fill(id_, request.text, now)
        case Asks.SELECT if node is not None:
            hands.keyboard.select(id_, *(_index(node.spoken.value, spot) for spot in request.between))
        case Asks.MORE | Asks.LESS:
            hands.keyboard.count_on(id_, 1 if request.asks is Asks.MORE else -1, now)
