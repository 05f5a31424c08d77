"""Plays as ``named`` does, and writes down what a screen reader is told after each key: a line of JSON each time.

``python -m tests.window.told FILE CONTENT [OPTION]…``; CONTENT is what takes the place of the game's own stories.
"""

import json
import sys
from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

from isitok import ui
from isitok.library import roots

if TYPE_CHECKING:
    from isitok.app.screen_reader.accessible_tree import ReaderNode
    from isitok.app.screen_reader.bridge import Bridge
    from isitok.app.screen_reader.tell_reader import ScreenReader
    from isitok.app.view import View


class Notes:
    """What has been told since the last line, and who has been where."""

    def __init__(self, file: Path) -> None:
        self._file = file.open("w", encoding="utf-8")
        self._keys, self._written = 0, -1
        self._told: dict[str, ReaderNode] = {}
        self._focus: str | None = None
        self._visits: list[object] = []
        self._forget()

    def _forget(self) -> None:
        self._sent = False
        self._moves = 0
        self._changes: list[str] = []
        self._said: list[str] = []

    def key(self) -> None:
        """One has been handled."""
        self._keys += 1

    def all_new(self) -> None:
        """What had the focus is gone with its page."""
        from isitok.app.screen_reader.accessible_tree import LIVE

        self._told, self._focus = {LIVE: self._told[LIVE]} if LIVE in self._told else {}, None

    def another(self) -> None:
        """What has the focus is another thing from now on."""
        self._focus = None

    def send(self, told: Mapping[str, "ReaderNode"], focus: str) -> None:
        """This is sent."""
        from isitok.app.screen_reader.accessible_tree import LIVE

        before, here = self._told, focus
        self._sent = True
        self._moves += focus != self._focus
        if LIVE in told and told[LIVE].name and told[LIVE].name != getattr(before.get(LIVE), "name", ""):
            self._said.append(told[LIVE].name)
        if here in told and here in before:
            self._changes += _changed(before[here], told[here])
        self._told, self._focus = {**before, **told}, focus

    def write(self, view: "View") -> None:
        """Write down what was sent since then, if anything was, or a key came to nothing."""
        if self._sent or self._keys != self._written:
            self._file.write(json.dumps(self._line(view)) + "\n")
            self._file.flush()
            self._written = self._keys
            self._forget()

    def _line(self, view: "View") -> dict[str, Any]:
        from isitok.app.screen_reader.accessible_tree import plain
        from isitok.i18n.screen_words import ENGLISH
        from isitok.scenes.speaker_words import ScreenWording

        laid, visit, wording = view.shown, view.screens.visit, ScreenWording(ENGLISH)
        lines = ui.reading(laid.page, laid.root)
        comes = self._sent and visit not in self._visits
        self._visits += [visit] if comes else []
        first = ui.on_arrival(lines, laid.view.focus, says_question=False)
        group = next((line.group for line in lines if line.id == laid.view.focus), "")
        return {
            "keys": self._keys,
            "page": laid.page.title,
            "moves": self._moves,
            "changes": self._changes,
            "said": self._said,
            "focus": self._told[self._focus].name if self._focus in self._told else "",
            "first": [plain(line.text, wording) for line in first] if comes else [],
            "asked": [plain(line.text, wording) for line in lines if group and line.id == group],
            "lines": [plain(line.text, wording) for line in lines],
        }


def _changed(before: "ReaderNode", now: "ReaderNode") -> list[str]:
    """What has changed of what has the keyboard, as AT-SPI calls it."""
    if now.checked is not before.checked:
        pushed = now.role.name in ("SWITCH", "TOGGLE")
        return ["state-changed:pressed" if pushed else "state-changed:checked"]
    if now.value == before.value:
        return []
    if now.role.name == "SPIN":
        return ["property-change:accessible-value"]
    return ["text-changed"] if now.caret is not None else []


def notes(file: Path) -> Notes:
    """Those of the game that begins here."""
    from isitok.app.keyboard import Keyboard
    from isitok.app.screen_reader.bridge import Bridge
    from isitok.app.screen_reader.tell_reader import ScreenReader

    made = Notes(file)

    def after(method: Callable[..., Any], then: Callable[..., None]) -> Callable[..., Any]:
        @wraps(method)
        def both(*given: Any, **how: Any) -> Any:
            answer = method(*given, **how)
            then(*given)
            return answer

        return both

    def told(reader: "ScreenReader", view: "View") -> None:
        made.write(view)

    def sent(bridge: "Bridge", update: Mapping[str, "ReaderNode"], focus: str) -> None:
        made.send(update, focus)

    Keyboard.wish = after(Keyboard.wish, lambda *given: made.key())  # type: ignore[method-assign]
    Bridge.forget_numbers = after(Bridge.forget_numbers, lambda bridge: made.all_new())  # type: ignore[method-assign]
    Bridge.renumber = after(Bridge.renumber, lambda *given: made.another())  # type: ignore[method-assign]
    Bridge.send = after(Bridge.send, sent)  # type: ignore[method-assign]
    ScreenReader.tell = after(ScreenReader.tell, told)  # type: ignore[method-assign]
    return made


if __name__ == "__main__":
    file, content, *typed = sys.argv[1:]
    if content:
        roots.bundled_root = lambda: Path(content)  # before anything asks for it by name
    from tests.window.named import main, name_pages

    name_pages()
    notes(Path(file))
    sys.argv[1:] = typed
    sys.exit(main())
