"""A one-to-one in a terminal: on a screen of its own that is cleared at its end, however it ends."""

import os
import signal
import sys
from contextlib import suppress
from types import FrameType
from typing import Final

from isitok.i18n.screen_words import Words
from isitok.text.answers import plain
from isitok.text.terminal import CLEAR_ALL, Terminal

_ENDS: Final = ("SIGTERM", "SIGHUP", "SIGQUIT")  # Ctrl+C is an exception, after which all is cleared anyway
_STOPS: Final = ("SIGTSTP",)  # Ctrl+Z would leave what was said on the screen, for as long as nobody goes on


class Private:
    """Keeps a one-to-one off the terminal. What a terminal may keep all the same is said before it begins."""

    def __init__(self, terminal: Terminal, words: Words) -> None:
        self._terminal, self.words = terminal, words
        self._before: dict[int, object] = {}
        self._bell: tuple[int, ...] = ()  # a pipe: where it is heard, and where a signal rings it
        self.on = False

    def begins(self) -> bool:
        """Say what a terminal may keep; if this isn't one, ask whether to go on. False if they would rather not."""
        words, terminal = self.words, self._terminal
        if not terminal.steers:
            told = words(
                "What is shown goes to a file or another program here, and not to a terminal. Anyone who has that can "
                "read all of this one-to-one. The game can’t clear it."
            )
            yes = words("yes")
            terminal.say(["", told])
            typed = terminal.ask(words("Go on anyway? Type {yes} to go on", yes=yes))
            if not isinstance(typed, str) or plain(typed) != plain(yes):
                return False
            terminal.say([""])
            self.on = True
            return True
        self._watch()
        terminal.more = words("Enter to read on")
        terminal.go_apart()
        self.on = True
        terminal.say(
            [
                words(
                    "Nothing of a one-to-one is kept by the game. It clears this terminal at the end, when you hide "
                    "it, and when the window is closed."
                ),
                words(
                    "A program that records the terminal may still keep what it shows: a log, tmux or screen, a remote "
                    "connection, a Braille display’s or a screen reader’s history."
                ),
                "",
            ]
        )
        return terminal.ask(words("Enter to go on")) is not None

    def ends(self) -> None:
        """Leave nothing of it on the screen."""
        if not self.on:
            return
        self.on = False
        self._terminal.come_back()
        for number, handler in self._before.items():
            with suppress(ValueError, OSError, TypeError):
                signal.signal(number, handler)  # type: ignore[arg-type]
        self._before.clear()
        self._take_bell_away()

    def _watch(self) -> None:
        self._put_bell_up()
        for name in (*_ENDS, *_STOPS):
            number = getattr(signal, name, None)
            if number is None:
                continue
            handler = signal.SIG_IGN if name in _STOPS else self._end
            with suppress(ValueError, OSError):  # only a program's first thread may
                self._before[number] = signal.signal(number, handler)

    def _put_bell_up(self) -> None:
        """A signal is heard while the terminal waits for a line, even if it came a moment before."""
        if sys.platform == "win32":  # there, sockets alone would do
            return
        with suppress(ValueError, OSError):  # only a program's first thread may; or there is no pipe to be had
            self._bell = os.pipe()
            for end in self._bell:
                os.set_blocking(end, False)
            signal.set_wakeup_fd(self._bell[1], warn_on_full_buffer=False)
            self._terminal.bell = self._bell[0]

    def _take_bell_away(self) -> None:
        self._terminal.bell = None
        if not self._bell:
            return
        with suppress(ValueError, OSError):
            signal.set_wakeup_fd(-1)
        for end in self._bell:
            with suppress(OSError):
                os.close(end)
        self._bell = ()

    def _end(self, number: int, frame: FrameType | None) -> None:
        """The program is ended from outside: first the screen is cleared, past all that may be half written."""
        with suppress(OSError, ValueError):
            os.write(self._terminal.writes.fileno(), CLEAR_ALL.encode())
        signal.signal(number, signal.SIG_DFL)
        if sys.platform == "win32":
            os._exit(1)
        os.kill(os.getpid(), number)
