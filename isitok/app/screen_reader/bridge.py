"""The way to whatever reads the screen of one window, through AccessKit: the only module that knows it.

Where AccessKit isn't installed, can't be loaded or fails, there is no bridge, and the game goes on without.

It is full of traps. An update holds Python's lock while it waits for a lock of AccessKit's, and AccessKit's thread
holds that one while it waits for Python's to say that somebody listens: so nothing is sent before that has been said
and ``GRACE`` has passed. An update with a slip in it – a focus that isn't there, a child without a node – makes it
panic, and from then on every call does: so updates are checked, and after a panic the bridge is down for good.
What a screen reader asks comes on another thread: it is only put in a queue.
"""

import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import Enum, auto
from itertools import accumulate, count
from typing import Any

from isitok import ui
from isitok.app.screen_reader.accessible_tree import LIVE, WINDOW, ReaderNode
from isitok.base.jobs import start_thread
from isitok.base.value import Value

RUN = "~~"  # ends the id of the letters of a line
GRACE = 0.05  # seconds that AccessKit's thread gets to let go of its lock


class Asks(Enum):
    """What a screen reader can ask."""

    PRESS = auto()
    FOCUS = auto()
    TYPE = auto()
    SELECT = auto()  # of a text: from one place in it to another; the caret is at the second
    MORE = auto()  # of a number
    LESS = auto()


class Spot(Value):
    """A place in a text of several lines: the number of the line, and of the letter before which it is, from 0."""

    line: int
    letter: int


class Request(Value):
    """What a screen reader asks of one thing."""

    id: str
    asks: Asks
    text: str = ""
    between: tuple[Spot, Spot] = (Spot(0, 0), Spot(0, 0))


def open_bridge(handle: int, wake: Callable[[], None]) -> "Bridge | None":
    """Open one for the window with this handle. None if that isn't possible.

    ``wake`` is called on another thread when there is something to do. On Windows and macOS, this has to be done before
    the window is shown for the first time.
    """
    if not handle and sys.platform in ("win32", "darwin"):  # nothing that a system knows: AccessKit would panic
        return None
    if not start_thread(lambda: None, "accesskit"):  # else it panics, and says so on the terminal
        return None
    try:
        import accesskit
    except ImportError:  # there is none for this system, or it doesn't fit
        return None
    bridge = Bridge(accesskit, wake)
    bridge.attach(handle)
    return None if bridge.is_down else bridge


class Bridge:
    """One window's."""

    def __init__(self, accesskit: Any, wake: Callable[[], None]) -> None:
        """Not open yet."""
        self.is_down = False
        self._kit, self._wake = accesskit, wake
        self._adapter: Any = None
        self._since: float | None = None  # when somebody began to listen
        self._asked: deque[tuple[int, Any, Any]] = deque()
        self._free = count(2)
        self._numbers = {WINDOW: 0, LIVE: 1}
        self._ids = {0: WINDOW, 1: LIVE}
        self._lines: dict[int, int] = {}  # of texts in several lines: the number of each thing, and of its line
        self._roles = _roles(accesskit)

    def attach(self, handle: int) -> None:
        """Make the adapter of this system."""
        kit = self._kit
        with self._survives():
            if sys.platform == "win32":
                self._adapter = kit.windows.SubclassingAdapter(handle, self._begins, self._asks)
            elif sys.platform == "darwin":
                kit.macos.add_focus_forwarder_to_window_class("SDLWindow")
                self._adapter = kit.macos.SubclassingAdapter.for_window(handle, self._begins, self._asks)
            else:
                self._adapter = kit.unix.Adapter(self._begins, self._asks, self._ends)

    @property
    def since(self) -> float | None:
        """When whoever listens now began to; None while nobody does. AccessKit's thread may change it at any moment."""
        return None if self.is_down else self._since

    def forget_numbers(self) -> None:
        """Everything on the page is new. No number is used twice."""
        self._numbers, self._ids, self._lines = {WINDOW: 0, LIVE: 1}, {0: WINDOW, 1: LIVE}, {}

    def renumber(self, id_: str) -> None:
        """What has this id is another thing from now on; whatever holds it has to be sent with it."""
        for gone in [each for each in self._numbers if each in (id_, id_ + RUN)]:
            self._ids.pop(self._numbers.pop(gone), None)

    def send(self, told: Mapping[str, ReaderNode], focus: str) -> None:
        """Send what has changed, and what has the focus; only while somebody listens."""
        update = self._kit.TreeUpdate(self._number(focus))
        update.nodes = [node for id_, one in told.items() for node in self._nodes(id_, one)]
        if WINDOW in told:
            update.tree = self._tree()
        self._raise(lambda: self._adapter.update_if_active(lambda: update))

    def note_focus(self, focused: bool) -> None:
        """Whether the window has the keyboard. Windows asks for that itself."""
        if sys.platform == "darwin":
            self._raise(lambda: self._adapter.update_view_focus_state(focused))
        elif sys.platform != "win32":
            self._raise(lambda: self._adapter.update_window_focus_state(focused))

    def note_place(self, box: ui.Box) -> None:
        """Where the window is on its display. Windows and macOS know."""
        if sys.platform not in ("win32", "darwin"):
            rect = self._rect(box)
            self._raise(lambda: self._adapter.set_root_window_bounds(rect, rect))

    def take(self) -> Iterator[Request]:
        """What was asked since the last time. Whatever isn't there any more is left out."""
        while self._asked:
            number, action, data = self._asked.popleft()
            id_ = self._ids.get(number)
            request = self._request(id_, action, data[1] if data else None) if id_ is not None else None
            if request is not None:
                yield request

    def _request(self, id_: str, action: Any, data: Any) -> Request | None:
        """What is asked; None if the game doesn't know such a thing."""
        kit = self._kit.Action
        plain = (
            (kit.CLICK, Asks.PRESS),
            (kit.FOCUS, Asks.FOCUS),
            (kit.INCREMENT, Asks.MORE),
            (kit.DECREMENT, Asks.LESS),
        )
        for known, asks in plain:
            if action == known:
                return Request(id_, asks)
        if action == kit.SET_VALUE and isinstance(data, str):
            return Request(id_, Asks.TYPE, data)
        if action == kit.SET_VALUE and isinstance(data, float):
            return Request(id_, Asks.TYPE, str(max(0, round(data))))
        if action == kit.SET_TEXT_SELECTION and isinstance(data, self._kit.TextSelection):
            return Request(id_, Asks.SELECT, between=(self._spot(data.anchor), self._spot(data.focus)))
        return None

    def _spot(self, position: Any) -> Spot:
        """A place in one of a field's lines, each of which is a thing of its own here."""
        return Spot(self._lines.get(position.node, 0), position.character_index)

    def _begins(self) -> Any:
        """Somebody listens. Called on AccessKit's thread; at first there is only the window."""
        update = self._kit.TreeUpdate(0)
        update.nodes = [(0, self._kit.Node(self._kit.Role.WINDOW))]
        update.tree = self._tree()
        self._since = time.monotonic()
        self._wake()
        return update

    def _ends(self) -> None:
        """AccessKit calls this, on a thread of its own, once no screen reader listens any more."""
        self._since = None
        self._wake()

    def _asks(self, request: Any) -> None:
        """Something is asked. Called on AccessKit's thread."""
        self._asked.append((request.target, request.action, request.data))
        self._wake()

    def _tree(self) -> Any:
        tree = self._kit.Tree(0)
        tree.toolkit_name = "isitok"
        return tree

    def _raise(self, send: Callable[[], Any]) -> None:
        if self.is_down:
            return
        with self._survives():
            events = send()
            if events is not None:
                events.raise_events()

    @contextmanager
    def _survives(self) -> Iterator[None]:
        """A panic is no ordinary exception, and what has panicked once does so whenever it is called again."""
        try:
            yield
        except BaseException as error:
            if type(error).__name__ != "PanicException":
                raise
            self.is_down = True

    def _number(self, id_: str) -> int:
        number = self._numbers.get(id_)
        if number is None:
            number = self._numbers[id_] = next(self._free)
            self._ids[number] = id_
        return number

    def _rect(self, box: ui.Box) -> Any:
        return self._kit.Rect(box.x, box.y, box.right, box.bottom)

    def _nodes(self, id_: str, told: ReaderNode) -> Iterator[tuple[int, Any]]:
        kit, role = self._kit, self._role(told)
        node = kit.Node(role)
        if role == kit.Role.LABEL:
            node.set_value(told.name)
        elif told.name:
            node.set_label(told.name)
        if told.live:  # macOS says the value
            node.set_value(told.name)
            node.set_live(kit.Live.POLITE)
        if told.description:
            node.set_description(told.description)
        if told.value and told.caret is None:
            node.set_value(told.value)
        if told.checked is not None:
            node.set_toggled(kit.Toggled.TRUE if told.checked else kit.Toggled.FALSE)
        if told.part is not None:
            node.set_numeric_value(told.part[0])
            node.set_min_numeric_value(0)
            node.set_max_numeric_value(told.part[1])
        if told.expanded is not None:
            node.set_expanded(told.expanded)
        if told.required:
            node.set_required()
        if told.language:
            node.set_language(told.language)
        if told.level:
            node.set_level(told.level)
        if told.key:
            node.set_keyboard_shortcut(told.key)
        if told.box.w and told.box.h:
            node.set_bounds(self._rect(told.box))
        if told.focused:
            node.add_action(kit.Action.FOCUS)
        if told.pressed:
            node.add_action(kit.Action.CLICK)
        if told.role is ui.Role.SPIN:
            for action in (kit.Action.SET_VALUE, kit.Action.INCREMENT, kit.Action.DECREMENT):
                node.add_action(action)
        children = [self._number(child) for child in told.holds]
        if role == kit.Role.LABEL and told.name:  # so that it can be gone through by letters and words
            letters = self._number(f"{id_}{RUN}")
            children.append(letters)
            yield letters, self._text_run(told.name, told.language)
        if told.caret is not None:
            node.add_action(kit.Action.SET_VALUE)
            node.add_action(kit.Action.SET_TEXT_SELECTION)
            runs = _runs(told.value)
            children = [self._number(f"{id_}~{line}") for line in range(len(runs))]
            self._lines.update((number, line) for line, number in enumerate(children))
            for number, run in zip(children, runs, strict=True):
                yield number, self._text_run(run, told.language)
            at = [kit.TextPosition(children[line], letter) for line, letter in (_place(runs, c) for c in told.caret)]
            node.set_text_selection(kit.TextSelection(*at))
        node.set_children(children)
        yield self._number(id_), node

    def _text_run(self, text: str, language: str) -> Any:
        run = self._kit.Node(self._kit.Role.TEXT_RUN)
        if language:
            run.set_language(language)
        run.set_value(text)
        run.set_text_direction(self._kit.TextDirection.LEFT_TO_RIGHT)
        run.set_character_lengths([len(letter.encode("utf-8", "replace")) for letter in text])
        run.set_word_lengths(_words(text))
        return run

    def _role(self, told: ReaderNode) -> Any:
        if told.live:
            return self._kit.Role.STATUS
        if told.lines:
            return self._kit.Role.MULTILINE_TEXT_INPUT
        return self._kit.Role.LIST_ITEM if told.item else self._roles[told.role]


def _roles(kit: Any) -> dict[ui.Role, Any]:
    """What our roles are called there.

    On Linux, a radio group is a panel, whose name is said again before every answer in it; a list's is said once.
    """
    roles = kit.Role
    return {
        ui.Role.PAGE: roles.WINDOW,
        ui.Role.HEADING: roles.HEADING,
        ui.Role.TEXT: roles.LABEL,
        ui.Role.BUTTON: roles.BUTTON,
        ui.Role.RADIO_GROUP: roles.RADIO_GROUP if sys.platform in ("win32", "darwin") else roles.LIST,
        ui.Role.RADIO: roles.RADIO_BUTTON,
        ui.Role.CHECK_BOX: roles.CHECK_BOX,
        ui.Role.SWITCH: roles.SWITCH,
        ui.Role.TOGGLE: roles.BUTTON,
        ui.Role.FIELD: roles.TEXT_INPUT,
        ui.Role.SPIN: roles.SPIN_BUTTON,
        ui.Role.LIST: roles.LIST,
        ui.Role.DIALOG: roles.DIALOG,
        ui.Role.GROUP: roles.GROUP,
        ui.Role.IMAGE: roles.IMAGE,
        ui.Role.METER: roles.METER,
        ui.Role.STATUS: roles.LABEL,
        ui.Role.REGION: roles.REGION,
    }


def _runs(text: str) -> list[str]:
    """A text as lines, each with the end of line that it has."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + [lines[-1]]


def _place(runs: list[str], caret: int) -> tuple[int, int]:
    """In which line a caret is, and before which letter of it."""
    for number, end in enumerate(accumulate(map(len, runs))):
        if caret < end or (number == len(runs) - 1):
            return number, caret - (end - len(runs[number]))
    return 0, 0


def _words(text: str) -> list[int]:
    """How long its words are, each with the spaces after it."""
    lengths: list[int] = []
    before = " "
    for letter in text:
        if not lengths or (before.isspace() and not letter.isspace()):
            lengths.append(0)
        lengths[-1] += 1
        before = letter
    return lengths
