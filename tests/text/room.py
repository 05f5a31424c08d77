"""Where text is played in tests: a terminal made of strings, and the small library of all tests of screens."""

import re
from collections.abc import Callable, Mapping
from io import StringIO
from itertools import takewhile
from typing import Any

from isitok.app.do_tasks import Tasks
from isitok.app.game import Game
from isitok.app.screens import Screens
from isitok.scenes.scene import Scene
from isitok.scenes.title import TitleScene
from isitok.store.options import PlayOptions
from isitok.store.settings import Settings
from isitok.text.terminal import Terminal
from isitok.text.terminal_player import Reader
from tests.stages import a_desk, some_settings

THREE = PlayOptions(cards=3)


class Typed:
    """What was shown to somebody who typed these lines, and what they have come to."""

    def __init__(
        self,
        *lines: str,
        scene: Scene | None = None,
        settings: Settings | None = None,
        options: PlayOptions = THREE,
        width: int = 72,
        height: int = 0,
        steers: bool = False,
        encoding: str = "",
        seconds: float = 0.0,
        then: Callable[[str], str | None] = lambda shown: None,
        **desk: Any,
    ) -> None:
        """``seconds`` go by before each line is typed. After these lines comes what somebody types who reads: ``then``.

        That is given all that was shown so far, and answers with a line, or None for no more.
        """
        stored = settings or some_settings()
        self.raw, self.kept, self.now = StringIO(), [], 100.0
        self.lessons: list[Mapping[str, Any] | None] = []
        terminal = Terminal(
            reads=_Lines(lines, self, seconds, then), writes=_Encoded(self.raw, encoding), width=width, height=height
        )
        terminal.steers = steers
        desk.setdefault("in_lines", True)
        self.game = Game(a_desk(options.over(stored), options, **desk), Tasks(stored, self._keep, self._keep_lesson))
        self.screens = Screens(self.game, scene or _title(options))
        Reader(self.screens, terminal, clock=lambda: self.now).play()

    def _keep(self, settings: Settings) -> None:
        self.kept.append(settings)

    def _keep_lesson(self, lesson: Mapping[str, Any] | None) -> None:
        self.lessons.append(lesson)

    @property
    def shown(self) -> str:
        """All of it, with plain spaces."""
        return self.raw.getvalue().replace("\u00a0", " ")

    @property
    def read(self) -> str:
        """All of it in one line, however it was broken."""
        return " ".join(self.shown.split())

    def after(self, text: str) -> str:
        """What was shown after this, in one line."""
        assert text in self.read, self.read
        return self.read.partition(text)[2]


def _title(options: PlayOptions) -> TitleScene:
    return TitleScene(topic=options.topic, pack=options.pack, cards=options.cards, pictures=False)


def first_answers(until: str) -> Callable[[str], str | None]:
    """Somebody who always takes the first answer, and goes on, until this is asked."""

    def answer(shown: str) -> str | None:
        prompt = shown.rpartition("\n")[2]
        if until in prompt:
            return None
        if "Enter for" in prompt or "Enter to" in prompt:
            return ""
        question = shown.splitlines()[:-1]
        listed = list(takewhile(re.compile(r"\d+\. |  ").match, reversed(question)))
        above = question[-len(listed) - 1]
        # What means nothing has what is still to be answered asked again.
        return listed[-1].partition(".")[0] if listed and above.endswith("?") else "-"

    return answer


class _Lines(StringIO):
    """Lines that are typed one after the other, each some seconds later."""

    def __init__(self, lines: tuple[str, ...], typed: Typed, seconds: float, then: Callable[[str], str | None]) -> None:
        super().__init__("".join(f"{line}\n" for line in lines))
        self._typed, self._seconds, self._then = typed, seconds, then

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        self._typed.now += self._seconds
        line = super().readline(-1 if size is None else size)
        if line:
            return line
        more = self._then(self._typed.shown)
        return "" if more is None else f"{more}\n"


class _Encoded:
    """A stream of this encoding; a sign that it doesn't have is an error."""

    def __init__(self, into: StringIO, encoding: str) -> None:
        self.encoding, self._into = encoding or "utf-8", into

    def write(self, text: str) -> int:
        text.encode(self.encoding)
        return self._into.write(text)

    def flush(self) -> None:
        pass
