"""Somebody who plays by Orca, and presses a key only once Orca has said all that the last one has caused."""

import json
import re
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.window.game import Game
from tests.window.hearing import PATIENCE
from tests.window.orca import FOCUSED, Orca
from tests.window.screen import eventually

ECHOED = {
    "ctrl+Down": "left control",
    "ctrl+Up": "left control",
    "Page_Down": "page down",
    "Page_Up": "page up",
    "BackSpace": "backspace",
}
MOST = 80  # presses of one key on the way to something
LEADS_ON = re.compile(r" ?Enter: .*")  # what ends an announcement, and is the name of a button
SHOWN = 15  # letters of a long name that are in Orca's log
FLOOD = 0.1  # seconds in which Orca throws away what is announced, if something was announced before


class Walker:
    """At one game, with an Orca of their own."""

    def __init__(self, game: Game, orca: Orca, told: Path) -> None:
        """``told``: where the game writes what it has told."""
        self.game, self.orca, self._told = game, orca, told
        self.heard: list[str] = []  # since the last screen
        self._read, self._keys = 0, 0
        self._pressed: set[str] = set()
        self._titles = {game.title}
        self.focus, self.page, self._announced = "", "", False

    def begins(self) -> None:
        """The first page is there, and has been said."""
        news: list[dict[str, Any]] = []
        assert eventually(lambda: any(each["said"] for each in self._take(news)), PATIENCE), self.game.errors()
        self._hears(news, Counter({"announcement": 1}))

    def presses(self, *keys: str, until: str = "") -> None:
        """One key after the other. ``Tab:Start`` is Tab until *Start* has the keyboard."""
        for key in keys:
            name, _, there = key.partition(":")
            if not there:
                self._press(name, until)
                continue
            for _ in range(MOST):
                if self.focus.startswith(there):
                    break
                self._press(name)
            else:
                raise AssertionError(f"{name} doesn't lead to “{there}”")

    def _press(self, key: str, until: str = "") -> None:
        self._pressed.add(ECHOED.get(key, key).lower())
        self._keys += 1
        before = Counter(self.orca.done)
        time.sleep(FLOOD * 1.5 if self._announced else 0)
        self.game.key(key)
        news: list[dict[str, Any]] = []

        def done() -> bool:
            self._take(news)
            return bool(news) and news[-1]["keys"] >= self._keys and until in news[-1]["page"]

        assert eventually(done, PATIENCE), (key, news[-1:], self.game.errors())
        sums = Counter(
            {
                "announcement": sum(len(each["said"]) for each in news),
                FOCUSED: sum(each["moves"] for each in news),
            }
        )
        sums.update(change for each in news for change in each["changes"])
        assert +sums, f"{key} comes to nothing on “{self.page}”, and nothing says so"
        self._hears(news, before + sums)

    def _take(self, news: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """What the game has told since it was last looked at."""
        text = self._told.read_text("utf-8") if self._told.exists() else ""
        whole = text[: text.rfind("\n") + 1].splitlines()
        news += [json.loads(line) for line in whole[self._read :]]
        self._read = len(whole)
        return news

    def _hears(self, news: Sequence[dict[str, Any]], wanted: Counter[str]) -> None:
        """Wait until Orca has come to all of it, and has nothing left to do. Then look at what it has said."""
        orca = self.orca
        moved, here = any(each["moves"] for each in news), news[-1]["focus"].replace("\u00a0", " ")[:SHOWN]

        def done() -> bool:
            came = orca.rests() and all(orca.done[kind] >= n for kind, n in wanted.items())
            return came and (not moved or orca.focus.startswith(here))  # another thing may have had it in between

        heard = eventually(done, PATIENCE)
        assert heard, (wanted, orca.done, orca.lines, news)
        self.focus, self.page = news[-1]["focus"], news[-1]["page"]
        self._announced = any(each["said"] for each in news)
        lines = self._lines(news)
        for announced in (" ".join(text.split()) for each in news for text in each["said"]):
            times = orca.lines.count(announced)
            assert times == 1 or (times and announced in self._titles), (announced, orca.lines)
        orca.lines.clear()
        _compare(lines, news)
        self.heard += lines

    def _lines(self, news: Sequence[dict[str, Any]]) -> list[str]:
        """What Orca has said, without keys, which may be said late, and the window's title.

        Whether Orca says that depends on what it has come to first: a changed title, or what has the keyboard now.
        """
        self._titles |= {each["page"] for each in news}
        frames = {f"{title} frame" for title in self._titles}
        read = {" ".join(line.split()) for each in news for line in (*each["lines"], *each["said"])}
        lines = [line for line in self.orca.lines if line.lower() not in self._pressed and line not in frames]
        return [line for number, line in enumerate(lines) if line not in self._titles or _is_read(number, lines, read)]

    def told(self) -> list[str]:
        """All that was heard since the last time."""
        heard, self.heard = self.heard, []
        return heard


def _is_read(number: int, lines: Sequence[str], read: set[str]) -> bool:
    """Whether a line with the words of the title is one of the page, which Orca says as no other line: the last."""
    line = lines[number]
    longer = any(other.startswith(line) for other in lines if other != line)
    return line in read and line not in lines[number + 1 :] and not longer


def _compare(heard: Sequence[str], news: Sequence[dict[str, Any]]) -> None:
    """What Orca says is the reading: what is to be heard on coming to a page is said once, and no line of it twice."""
    left = " ".join(LEADS_ON.sub("", line) for line in heard)
    first = sorted((line for each in news for line in each["first"]), key=len, reverse=True)
    for line in first:
        assert line in left, f"“{line}” is missing: {heard}"
        left = left.replace(line, "·", 1)
    asked = {line for each in news for line in each["asked"]}  # on some new pages Orca says it by itself as well
    for line in first:
        assert line in asked or line not in left, f"“{line}” is said twice: {heard}"
