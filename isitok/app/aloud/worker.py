"""The thread that finds a voice and lets it speak, one text after the other. It ends with the window."""

from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Thread
from typing import Final, Protocol

from isitok.app.aloud.manner import Manner, NoVoice, Why
from isitok.app.aloud.which_voice import Voice, without_commands
from isitok.base.jobs import start_thread
from isitok.base.value import Value

LEAVING: Final = 1.0  # seconds that the end waits for it


class Utterance(Value):
    """A text to say; "" asks only for the names of the voices."""

    number: int
    text: str
    manner: Manner


class Reply(Value):
    """What came of a text."""

    number: int
    wave: bytes | None = None  # to be played; None: it has been said
    names: tuple[str, ...] = ()
    why: Why | None = None  # it failed


class Speaks(Protocol):
    """Says one text after the other."""

    replies: SimpleQueue[Reply]

    def ask(self, said: Utterance) -> None:
        """Do this instead of whatever it does now."""

    def stop(self) -> None:
        """Stop speaking at once."""

    def close(self) -> bool:
        """End; whether it has ended."""


class Plays(Protocol):
    """Plays the sound that a voice has made."""

    @property
    def talk(self) -> str:
        """How far it is: see ``Talk`` in ``sounds.py``."""

    @property
    def talks_until(self) -> float | None:
        """When to look whether it has finished."""

    def say(self, wave: bytes, now: float) -> None:
        """Play it, instead of what it was playing."""

    def hush(self) -> None:
        """Stop at once."""


class Worker:
    """The thread; the first text starts it."""

    def __init__(self, find: Callable[[], Voice], wake: Callable[[], None]) -> None:
        """``find`` is called on the thread; so is ``wake``, after each reply."""
        self.replies: SimpleQueue[Reply] = SimpleQueue()
        self._find, self._wake = find, wake
        self._asked: SimpleQueue[tuple[Utterance, Event] | None] = SimpleQueue()
        self._stopped = Event()
        self._voice: Voice | None = None
        self._thread: Thread | None = None

    def ask(self, said: Utterance) -> None:
        """Do this instead of whatever it does now."""
        self.stop()
        self._stopped = Event()
        self._asked.put((said, self._stopped))
        if self._thread is None:
            self._thread = start_thread(self._work, "aloud")
            if not self._thread:
                self._asked.get()
                self.replies.put(Reply(said.number, why="broken"))
                self._wake()

    def stop(self) -> None:
        self._stopped.set()
        if self._voice is not None:
            self._voice.stop()

    def close(self) -> bool:
        """End the thread; whether it has ended."""
        if self._thread is None:
            return True
        self.stop()
        self._asked.put(None)
        self._thread.join(LEAVING)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while (asked := self._asked.get()) is not None:
            said, stopped = asked
            if stopped.is_set():
                continue
            self.replies.put(self._reply_to(said, stopped))
            self._wake()

    def _reply_to(self, said: Utterance, stopped: Event) -> Reply:
        try:
            voice = self._voice = self._voice or self._find()
            if not said.text:
                return Reply(said.number, names=voice.names())
            return Reply(said.number, wave=voice.say(without_commands(said.text), said.manner, stopped))
        except NoVoice as error:
            self._voice = None  # somebody may install or mend one meanwhile
            return Reply(said.number, why=error.why)
