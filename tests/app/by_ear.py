"""Somebody who plays by a screen reader, without one: what it would be told is noted."""

from collections.abc import Mapping
from types import SimpleNamespace
from typing import cast

import pygame

from isitok.app.screen_reader.accessible_tree import LIVE, ReaderNode
from isitok.app.screen_reader.bridge import Asks, Bridge, Request
from isitok.app.screen_reader.tell_reader import ScreenReader
from tests.stages import Visitor
from tests.stages.visitor import NEW_SECONDS


class Notebook:
    """A bridge that notes what it is sent. It isn't crossed by anybody."""

    def __init__(self) -> None:
        self.since: float | None = 0.0
        self.sent: list[tuple[Mapping[str, ReaderNode], str]] = []
        self.requests: list[Request] = []
        self.renumbered: list[str] = []  # what became another thing

    def send(self, told: Mapping[str, ReaderNode], focus: str) -> None:
        self.sent.append((told, focus))

    def take(self) -> list[Request]:
        taken, self.requests = self.requests, []
        return taken

    def forget_numbers(self) -> None: ...

    def renumber(self, id_: str) -> None:
        self.renumbered.append(id_)

    def note_focus(self, focused: bool) -> None: ...
    def note_place(self, box: object) -> None: ...

    @property
    def said(self) -> list[str]:
        """All that was to be spoken."""
        return [told[LIVE].name for told, _ in self.sent if set(told) == {LIVE}]


class Player(Visitor):
    """Somebody who plays by a screen reader."""

    def __init__(self, scene: object = None, **more: object) -> None:
        super().__init__(scene, **more)  # type: ignore[arg-type]
        self.notebook = Notebook()
        window = SimpleNamespace(handle=0, position=(0, 0), size=self.size, focused=True)
        self.window = window
        self.reader = ScreenReader(cast(pygame.Window, window), lambda: None)
        self.reader._bridge = cast(Bridge, self.notebook)
        self.hears()

    def hears(self) -> list[str]:
        """What is said now."""
        before = len(self.notebook.said)
        self.reader.tell(self.view)
        return self.notebook.said[before:]

    def asks(self, id_: str, asks: Asks = Asks.PRESS, text: str = "") -> list[str]:
        """Ask for something, once the screen isn't new any more."""
        self.now += NEW_SECONDS + 0.1
        self.notebook.requests.append(Request(id_, asks, text))
        self.reader.listen(self.hands, self.now)
        return self.hears()


def goes(player: Player, *keys: str) -> list[str]:
    """What is said at these keys, once the screen isn't new any more."""
    player.now += NEW_SECONDS + 0.1
    said = []
    for key in keys:
        player.keys(key)
        said += player.hears()
    return said
