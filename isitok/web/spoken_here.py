"""*Read to me* in a browser: speaks with the voices that this computer has itself, and with no others.

Chrome's online voices would send the text away: ``Host.voices`` knows only those whose ``localService`` is true.
"""

from collections.abc import Callable
from functools import partial
from queue import SimpleQueue

from isitok.app.aloud.which_voice import without_commands
from isitok.app.aloud.worker import Reply, Utterance
from isitok.web.host import Host


class Speaker:
    """Does what the thread does that speaks elsewhere: the browser speaks, and says when it has."""

    def __init__(self, host: Host, wake: Callable[[], None]) -> None:
        """``wake`` is called after each reply."""
        self.replies: SimpleQueue[Reply] = SimpleQueue()
        self._host, self._wake = host, wake
        self._number = 0  # of what is being said

    def ask(self, said: Utterance) -> None:
        """Say this instead of whatever is said now."""
        names = self._host.voices()
        self._number = said.number
        if not names:
            self.replies.put(Reply(said.number, why="none"))
        elif not said.text:
            self.replies.put(Reply(said.number, names=names))
        else:
            voice = said.manner.name if said.manner.name in names else names[0]
            rate, volume = said.manner.speed / 100, said.manner.volume / 100
            self._host.say(without_commands(said.text), voice, rate, volume, partial(self._ended, said.number))

    def stop(self) -> None:
        """Stop speaking at once."""
        self._number = 0
        self._host.hush()

    def close(self) -> bool:
        """Stop; True, as the browser has no thread to wait for."""
        self.stop()
        return True

    def _ended(self, number: int, was_said: bool) -> None:
        if number == self._number:  # what was stopped says so, too
            self.replies.put(Reply(number, why=None if was_said else "broken"))
            self._wake()


class NoMixer:
    """What plays a voice's sound elsewhere: here a voice speaks itself."""

    talk = ""
    talks_until: float | None = None

    def say(self, wave: bytes, now: float) -> None:
        """Never called: the browser plays what it says itself."""

    def hush(self) -> None:
        """There is no sound to stop."""
