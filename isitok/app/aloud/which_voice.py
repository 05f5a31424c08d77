"""What a voice is, and which one this computer has. All of it is called on the thread that reads aloud."""

import re
import sys
from collections.abc import Callable
from functools import partial
from threading import Event
from typing import Final, Protocol

from isitok.app.aloud.manner import Manner, NoVoice

_UNSAID: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")  # control characters, and halves of letters
_BRACKETS: Final = str.maketrans("[]<>", "(),,")


class Voice(Protocol):
    """Speaks itself, or makes a sound of what is to be said."""

    def say(self, text: str, manner: Manner, stopped: Event) -> bytes | None:
        """Say it, and return once it has been said; or return it as a WAV. Ends soon once stopped. Raises NoVoice."""

    def names(self) -> tuple[str, ...]:
        """The voices that speak English."""

    def stop(self) -> None:
        """Give up at once. Called on another thread."""


def without_commands(text: str) -> str:
    """A text in which no voice finds a command: eSpeak NG takes [[…]] for sounds, and SAPI takes <…> for its markup."""
    return _UNSAID.sub(" ", text).translate(_BRACKETS)


def find_voice(platform: str = sys.platform) -> Voice:
    """The voice of the system, through Prism; else eSpeak NG, if it is installed. Raises NoVoice.

    On Linux, Prism speaks through Speech Dispatcher, which doesn't tell it when a sentence has ended.
    """
    from isitok.app.aloud.espeak import ESpeak

    makers: tuple[Callable[[], Voice], ...] = (ESpeak,)
    if platform in ("win32", "darwin"):
        from isitok.app.aloud.system_voice import SystemVoice

        makers = partial(SystemVoice, platform), ESpeak
    for make in makers:
        try:
            return make()
        except NoVoice:
            continue
    raise NoVoice("none")
