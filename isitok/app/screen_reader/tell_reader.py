"""Tells whatever reads a window's screen what is there, what has changed, and what to say; and does what it asks.

What is said on coming to a page is said once: on coming back, only where one is. Nor is a story said again on each page
on which it stands, nor what has the keyboard, which is said anyway. Both are known by what they are, never by words.
"""

import sys
import time
from collections.abc import Callable
from weakref import WeakSet

import pygame

from isitok.app.game import Visit
from isitok.app.input import Hands
from isitok.app.screen_reader.accessible_tree import (
    LIVE,
    WINDOW,
    Told,
    asked,
    changed,
    focused,
    plain,
    tell,
    tell_hidden,
)
from isitok.app.screen_reader.bridge import GRACE, Asks, Bridge, Request, Spot, open_bridge
from isitok.app.view import View
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import join_sentences
from isitok.scenes.speaker_words import ScreenWording
from isitok.ui.describe.arrival import Line, arrival, beginning, message, newly_come, on_this_leaf
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.node import READ, Node, Role, find, walk
from isitok.ui.describe.placed import Laid, is_named
from isitok.ui.describe.scroll import LEAVES

SOON = 200  # letters after which what has the keyboard may be said again, as a question after its story
SAYS_DIALOGUES = sys.platform not in ("win32", "darwin")  # Orca says all that a dialogue holds
AGAIN = "\u00a0"  # at the end of what is said twice in a row: an unchanged text isn't spoken


class ScreenReader:
    """For one window. It costs nothing while nobody listens."""

    def __init__(self, window: pygame.Window, wake: Callable[[], None]) -> None:
        """``wake`` is called on another thread when there is something to do."""
        self._window = window
        self._bridge: Bridge | None = open_bridge(window.handle, wake)
        self._met: WeakSet[Visit] = WeakSet()
        self._known: set[Line] = set()  # what was said in this game and has a name of its own, as a story has
        self._has_met = False  # whether anybody has been told how a page is read
        self._since: float | None = None  # when those began to listen who are told; None: nobody is
        self._forget()

    def _forget(self) -> None:
        """Nobody has been told anything."""
        self._told: dict[str, Told] = {}
        self._laid: Laid | None = None
        self._visit: tuple[Visit, int] | None = None
        self._focus = WINDOW
        self._is_focused: bool | None = None
        self._box: Box | None = None
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
        """Do what was asked."""
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
        view.heard = self._since is not None
        if not view.heard:
            return
        laid = view.shown
        if laid is not self._laid:
            self._tell_page(bridge, view, laid)
            self._laid = laid
        self._note_window(bridge)  # last: once the window has the keyboard, what has it in the window is there
        if self._to_say and self._is_focused:
            self._say(bridge)

    def put_away(self) -> None:
        """The window is hidden: nothing is left to read there."""
        if self._bridge is not None and self._told and self._bridge.since == self._since:
            self._forget()
            self._bridge.send(tell_hidden(), WINDOW)
            self._bridge.note_focus(False)

    def _note_window(self, bridge: Bridge) -> None:
        """Pass on where the window is, and whether it has the keyboard."""
        box = Box(*self._window.position, *self._window.size)
        if box != self._box:
            self._box = box
            bridge.note_place(box)
        if self._window.focused is not self._is_focused:
            self._is_focused = self._window.focused
            bridge.note_focus(self._is_focused)

    def _tell_page(self, bridge: Bridge, view: View, laid: Laid) -> None:
        """Send the page; what has changed before what has the focus, as its state is said with it."""
        visit = view.screens.visit
        comes = self._visit is None or self._visit[0] is not visit
        self._note_what_to_say(view, laid, comes=comes)
        told, focus = tell(laid, self._said, ScreenWording(view.screens.desk.words)), focused(laid)
        if comes:
            bridge.forget_numbers()
            bridge.send(told, focus)
        else:
            news = changed(self._told, told)
            if focus != self._focus and news and self._focus in told:
                bridge.send(news, self._focus)
                news = {}
            if news or focus != self._focus:
                bridge.send(news, focus)
        self._told, self._focus, self._visit = told, focus, (visit, visit.states)

    def _note_what_to_say(self, view: View, laid: Laid, *, comes: bool) -> None:
        visit, text = view.screens.visit, message(laid)
        wording = ScreenWording(view.screens.desk.words)
        before = self._laid
        if comes and before is not None and text and _stays(before, laid):
            self._to_say = plain(text, wording)
        elif comes:
            if not view.screens.opened[1:]:
                self._known.clear()  # the game is over
            self._to_say = (
                plain(_where(laid), wording) if visit in self._met else self._on_arrival(laid, view.screens.desk.words)
            )
            self._met.add(visit)
        elif before is not None and self._visit == (visit, visit.states):
            if _leaf(before) != _leaf(laid):
                leaf = find(laid.root, LEAVES)
                self._to_say = (
                    plain(join_sentences(*(node.spoken.name for node in on_this_leaf(leaf))), wording) if leaf else ""
                )
        # The same message again, on a page that is otherwise the same, answers another press.
        elif text and (before is None or text != message(before) or laid.page == before.page):
            # Of all that has come on a phone at once, the page's own message is only the last line.
            come = newly_come(laid, before) if before is not None and laid.page.said else []
            self._to_say = plain(join_sentences(*come) if come[1:] else text, wording)

    def _on_arrival(self, laid: Laid, words: Words) -> str:
        """What to say on a page where nobody has been yet."""
        here = find(laid.root, laid.view.focus)
        if SAYS_DIALOGUES and here is not None and any(_is_in(here, node) for node in walk(laid.root)):
            return plain(laid.page.said, ScreenWording(words))
        reads = here.id if here is not None and here.spoken.role in READ else None
        all_ = arrival(laid)
        shown: list[Line] = []
        for line in beginning(all_) if laid.page.skimmed else all_:
            said_anyway = line.id == reads and sum(len(before.text) for before in shown) < SOON
            if line not in self._known and not said_anyway:
                shown.append(line)
        self._known.update(line for line in shown if is_named(line.id))
        lines = [line.text for line in shown]
        if laid.page.skimmed and shown and all_[-1] != shown[-1]:
            lines.append(words("There is more below, line by line."))
        if not self._has_met:
            self._has_met = True
            lines.append(words("Up and down arrows read line by line. Tab goes to what can be pressed."))
        return plain(join_sentences(*lines), ScreenWording(words))

    def _say(self, bridge: Bridge) -> None:
        """Change the text that is spoken whenever it changes."""
        self._said = self._to_say + (AGAIN if self._to_say == self._said else "")
        self._to_say = ""
        told = {LIVE: self._told[LIVE]._replace(name=self._said)}
        self._told.update(told)
        bridge.send(told, self._focus)


def _is_in(node: Node, around: Node) -> bool:
    """Whether it is part of a question that covers the page."""
    return around.spoken.role is Role.DIALOG and find(around, node.id) is not None


def _index(text: str, spot: Spot) -> int:
    """Which letter of the whole text comes after this place, from 0."""
    lines = text.split("\n")
    return min(sum(len(line) + 1 for line in lines[: spot.line]) + spot.letter, len(text))


def _leaf(laid: Laid) -> int:
    """How far a page that is turned leaf by leaf has been turned."""
    return laid.ranges[LEAVES].offset if LEAVES in laid.ranges else 0


def _stays(before: Laid, laid: Laid) -> bool:
    """Whether a screen that counts as new, so that all of it is looked at again, is the same with a message on it."""
    shown = (node.spoken.name for node in walk(laid.root) if node.spoken.role is Role.STATUS)
    return before.page.title == laid.page.title and any(laid.page.said in name for name in shown)


def _where(laid: Laid) -> str:
    """Which page this is, for somebody who comes back to it; nothing if what has the focus says so itself."""
    first = next((node for node in walk(laid.root) if node.spoken.role is Role.HEADING), None)
    name = first.spoken.name if first else laid.page.title
    around = (node for node in walk(laid.root) if find(node, laid.view.focus) is not None)
    return "" if any(node.spoken.name == name for node in around) else name


def carry_out(request: Request, hands: Hands, now: float) -> None:
    """Do what a screen reader asks, under the rules that hold for keys."""
    view = hands.view
    if view.frozen and not view.screens.game.hidden:
        return  # the game may have moved on from what is shown
    node = asked(view.laid, request.id)
    id_ = node.id if node is not None else request.id
    match request.asks:
        case Asks.PRESS:
            hands.keyboard.press(id_, now)
        case Asks.FOCUS if node is not None:
            hands.switches.rest()
            view.by_keys(True)
            view.focus(id_)
        case Asks.TYPE:
            hands.keyboard.fill(id_, request.text, now)
        case Asks.SELECT if node is not None:
            hands.keyboard.select(id_, *(_index(node.spoken.value, spot) for spot in request.between))
        case Asks.MORE | Asks.LESS:
            hands.keyboard.count_on(id_, 1 if request.asks is Asks.MORE else -1, now)
