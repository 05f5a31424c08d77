"""The system's own voices, through Prism (the package ``prismatoid``): on Windows OneCore or SAPI, on a Mac AVSpeech.

Prism would rather speak through a screen reader. Here it never does: if one listens, nothing is read aloud.
"""

import math
import sys
import time
from threading import Event
from typing import Any, Final

from isitok.app.aloud.manner import Manner, NoVoice

_VOICES: Final = {"win32": ("ONE_CORE", "SAPI"), "darwin": ("AV_SPEECH",)}
_LOOK: Final = 0.05  # seconds between looks whether it has finished
_BEGINS: Final = 2.0  # seconds in which it begins to speak, or has nothing to say
_LETTER: Final = 0.5  # seconds that a letter takes at most


class SystemVoice:
    """Speaks itself."""

    def __init__(self, platform: str = sys.platform) -> None:
        """Raises NoVoice."""
        _enter_com(platform)
        try:
            import prism
        except (ImportError, OSError) as error:
            raise NoVoice("none") from error
        self._fails: Final[tuple[type[Exception], ...]] = (prism.PrismError, OSError, RuntimeError, ValueError)
        try:
            self._context = prism.Context()
        except self._fails as error:
            raise NoVoice("none") from error
        self._voice = self._open([getattr(prism.BackendId, name) for name in _VOICES.get(platform, ())])
        self._usual = self._speed()

    def say(self, text: str, manner: Manner, stopped: Event) -> None:
        """Say it, and wait until it has been said."""
        try:
            self._take(manner)
            self._voice.speak(text, True)
            began, spoke = time.monotonic(), False
            while not stopped.wait(_LOOK):
                speaks, passed = self._voice.speaking, time.monotonic() - began
                spoke = spoke or speaks
                if not speaks and (spoke or passed > _BEGINS):
                    return
                if passed > _BEGINS + _LETTER * len(text):
                    raise NoVoice("broken")
            self._voice.stop()
        except self._fails as error:
            raise NoVoice("broken") from error

    def names(self) -> tuple[str, ...]:
        """Those of its voices that speak English."""
        return tuple(dict.fromkeys(name for name, _ in self._english()))

    def stop(self) -> None:
        """It looks whether it has been stopped often enough."""

    def _open(self, kinds: list[Any]) -> Any:
        for kind in kinds:
            try:
                voice = self._context.create(kind)
                able = voice.features
            except self._fails:
                continue
            if able.supports_is_speaking and able.supports_stop:
                return voice
        raise NoVoice("none")

    def _speed(self) -> float:
        try:
            return float(self._voice.rate)
        except self._fails:
            return 0.5

    def _take(self, manner: Manner) -> None:
        """Take on this voice, volume and speed, which goes from 0 to 1: about a third and three times the usual."""
        number = dict(self._english()).get(manner.name)
        if number is not None and number != self._voice.voice:
            self._voice.voice = number
        if self._voice.features.supports_set_volume:
            self._voice.volume = manner.volume / 100
        self._voice.rate = min(1.0, max(0.0, self._usual + 0.5 * math.log(manner.speed / 100, 3)))

    def _english(self) -> tuple[tuple[str, int], ...]:
        """The voices that speak English, and their numbers."""
        try:
            numbers = range(self._voice.voices_count)
            told = [(self._voice.get_voice_name(n), n, self._voice.get_voice_language(n)) for n in numbers]
        except self._fails:
            return ()
        return tuple((name, number) for name, number, language in told if language.lower().startswith("en"))


def _enter_com(platform: str) -> None:
    """Windows has voices only for a thread that has said so."""
    if platform == "win32" and sys.platform == "win32":
        import ctypes

        ctypes.windll.ole32.CoInitializeEx(None, 0)
