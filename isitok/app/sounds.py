"""Short sounds, if somebody has switched them on, and what is read aloud. The mixer is opened for the first of them.

That is done on a thread: where there is no device, Windows takes nine seconds to say so.
"""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pygame

from isitok import ui
from isitok.app.display import import_mixer
from isitok.app.screens import Screens
from isitok.base.jobs import Job, begin

QUIET_SECONDS = 20.0  # seconds without a sound until the mixer is closed: while open, it keeps the processor busy
LATE = 0.4  # seconds that a sound may come after its press; later, it would be taken for another's
LEAVING = 0.3  # seconds at the end for a mixer that is still being opened: with a device, it takes less

CHECKS = 0.04  # seconds between looks whether a voice that should have finished has
STUCK = 3.0  # seconds that it may take longer than its length; then the device has gone

Talk = Literal["", "waits", "plays", "done", "fails"]
"""How far a voice is: nothing to say, until the mixer is open, while it speaks, and at its end."""

_FAILS = (pygame.error, OSError, NotImplementedError)  # the last: pygame was built without a mixer


def open_mixer() -> None:
    """Open the mixer. Raises one of ``_FAILS``."""
    import_mixer()
    pygame.mixer.init(frequency=22_050, channels=1, buffer=512)


class Sounds:
    """Plays the sounds of screens. If that fails, doesn't try again until sounds are switched on anew."""

    def __init__(
        self, folder: Path, wake: Callable[[], None] = lambda: None, opens: Callable[[], None] = open_mixer
    ) -> None:
        """``folder`` holds a WAV file for each sound. ``wake`` is called, on the thread, once the mixer is open."""
        self._folder, self._wake, self._opens = folder, wake, opens
        self._loaded: dict[ui.Sound, pygame.mixer.Sound] = {}
        self._opening: Job[None] | None = None
        self._wanted: tuple[ui.Sound, float] | None = None  # what to play, and since when
        self._failed = False
        self._volume = 1.0  # of sounds; a voice comes as loud as it is to be
        self._wave: bytes | None = None  # what a voice is to say
        self._channel: pygame.mixer.Channel | None = None  # on which it is said
        self._until = self._gone = 0.0  # when it should have been said, and when it can't be coming any more
        self._kept = 0.0  # until when the mixer stays open for the next sentence
        self.talk: Talk = ""
        self.due: float | None = None  # when to close the mixer; None: it isn't open

    @property
    def opening(self) -> bool:
        """Whether the mixer is still being opened."""
        return self._opening is not None and not self._opening.done()

    def follow(self, screens: Screens, now: float) -> bool:
        """Play the current sound, or stop. Never waits. True if that has changed what is shown."""
        sound, screens.sound = screens.sound, ""
        tried = self.follow_voice(now)
        self._volume = screens.desk.settings.sound_volume / 100
        if not screens.desk.settings.sounds:
            self._failed, self._wanted = False, None
            if self._wave is None and now >= self._kept:
                self.close()
            return False
        if screens.page.anything:
            self._wanted = None
            self.stop()
            return False
        if sound and not self._failed and self._wave is None:  # what a voice says isn't sounded over
            self._wanted = sound, now
            if self.due is None and self._opening is None:
                self._opening = begin("sound", self._open)
        if self._wanted is not None and self.due is not None:
            (wanted, since), self._wanted = self._wanted, None
            if now - since <= LATE:
                self._failed, tried = not self._play(wanted, now), True
        if self._failed or (self.due is not None and now >= self.due):
            self.close()
        return tried and screens.game.soundless(self._failed)

    def say(self, wave: bytes, now: float) -> None:
        """Play what a voice says, a WAV, instead of what it was saying. ``talk`` is how far it is."""
        self.hush()
        self._wave, self.talk, self._failed = wave, "waits", False
        if self.due is None and self._opening is None:
            self._opening = begin("sound", self._open)
        self._go_on(now)

    def hush(self) -> None:
        """Stop the voice at once."""
        if self._channel is not None and self.due is not None:
            self._channel.stop()
        self._wave = self._channel = None
        self.talk = ""

    @property
    def talks_until(self) -> float | None:
        """When to look whether the voice has finished."""
        return self._until if self.talk == "plays" else None

    def follow_voice(self, now: float) -> bool:
        """Begin once the mixer is open, and notice the end. Whether it has just been opened, or couldn't be."""
        tried = self._has_opened(now)
        if self._wave is not None:
            self._go_on(now)
        return tried

    def _go_on(self, now: float) -> None:
        if self._failed:
            self._ends("fails")
        elif self.due is None:
            return
        elif self._channel is None:
            self._begin_voice(now)
        elif not self._channel.get_busy():
            self._ends("done")
        elif now >= self._gone:
            self._ends("fails")
        elif now >= self._until:
            self._until = now + CHECKS

    def _begin_voice(self, now: float) -> None:
        assert self._wave is not None
        try:
            sound = pygame.mixer.Sound(file=io.BytesIO(self._wave))
            self._channel = sound.play()
        except _FAILS:
            self._channel = None
        if self._channel is None:
            self._ends("fails")
            return
        self.talk = "plays"
        self._until = now + sound.get_length()
        self._gone = self._until + STUCK
        self.due = self._kept = self._gone + QUIET_SECONDS

    def _ends(self, how: Talk) -> None:
        self.hush()
        self.talk = how

    def stop(self) -> None:
        if self.due is not None:
            pygame.mixer.stop()

    def close(self) -> None:
        """Stop all sounds and close the mixer."""
        if self.due is not None:
            self._loaded.clear()
            pygame.mixer.quit()
            self.due = None

    def leave(self, hide: Callable[[], None], end: Callable[[], None]) -> None:
        """The game ends. SDL can't while it opens the mixer: ``hide`` takes the window away, ``end`` the process."""
        if self._opening is not None and self.opening:
            hide()
            if not self._opening.wait(LEAVING):
                end()

    def _open(self) -> None:
        try:
            self._opens()
        finally:
            self._wake()

    def _has_opened(self, now: float) -> bool:
        """Whether the mixer has just been opened, or couldn't be."""
        if self._opening is None or self.opening:
            return False
        opened, self._opening = self._opening, None
        try:
            opened.result(0)
        except _FAILS:
            self._failed = True
        else:
            self.due = now + QUIET_SECONDS
        return True

    def _play(self, sound: ui.Sound, now: float) -> bool:
        """Play a sound; False if that isn't possible here."""
        self.due = now + QUIET_SECONDS
        try:
            if sound not in self._loaded:
                self._loaded[sound] = pygame.mixer.Sound(self._folder / f"{sound}.wav")
            self._loaded[sound].set_volume(self._volume)
            self._loaded[sound].play()
        except _FAILS:
            return False
        return True
