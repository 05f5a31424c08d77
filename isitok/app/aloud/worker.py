"""The thread that finds a voice and lets it speak, one text after the other. It ends with the window."""

from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Thread
from typing import Final, NamedTuple

from isitok.app.aloud.manner import Manner, NoVoice, Why
from isitok.app.aloud.which_voice import Voice, without_commands
from isitok.base.patience import started

LEAVING: Final = 1.0  # seconds that the end waits for it


class Job(NamedTuple):
    """A text to say; "" asks only for the names of the voices."""

    number: int
    text: str
    manner: Manner


class Reply(NamedTuple):
    """What came of a job."""

    number: int
    wave: bytes | None = None  # to be played; None: it has been said
    names: tuple[str, ...] = ()
    why: Why | None = None  # it failed


class Worker:
    """Started by the first job."""

    def __init__(self, find: Callable[[], Voice], wake: Callable[[], None]) -> None:
        """``find`` is called on the thread; so is ``wake``, after each reply."""
        self.replies: SimpleQueue[Reply] = SimpleQueue()
        self._find, self._wake = find, wake
        self._jobs: SimpleQueue[tuple[Job, Event] | None] = SimpleQueue()
        self._stopped = Event()
        self._voice: Voice | None = None
        self._thread: Thread | None = None

    def ask(self, job: Job) -> None:
        """Do this instead of whatever it does now."""
        self.stop()
        self._stopped = Event()
        self._jobs.put((job, self._stopped))
        if self._thread is None:
            self._thread = started(self._work, "aloud")
            if not self._thread:
                self._jobs.get()
                self.replies.put(Reply(job.number, why="broken"))
                self._wake()

    def stop(self) -> None:
        """Stop speaking at once."""
        self._stopped.set()
        if self._voice is not None:
            self._voice.stop()

    def close(self) -> bool:
        """End the thread; whether it has ended."""
        if self._thread is None:
            return True
        self.stop()
        self._jobs.put(None)
        self._thread.join(LEAVING)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while (asked := self._jobs.get()) is not None:
            job, stopped = asked
            if stopped.is_set():
                continue
            self.replies.put(self._reply_to(job, stopped))
            self._wake()

    def _reply_to(self, job: Job, stopped: Event) -> Reply:
        try:
            voice = self._voice = self._voice or self._find()
            if not job.text:
                return Reply(job.number, names=voice.names())
            return Reply(job.number, wave=voice.say(without_commands(job.text), job.manner, stopped))
        except NoVoice as error:
            self._voice = None  # somebody may install or mend one meanwhile
            return Reply(job.number, why=error.why)
