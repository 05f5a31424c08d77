"""Short sounds, if somebody has switched them on. The mixer is opened for the first of them, not before.

That is done on a thread: where there is no device, Windows takes nine seconds to say so.
"""

from collections.abc import Callable
from pathlib import Path

import pygame

from isitok.app.display import import_mixer
from isitok.app.screens import Screens
from isitok.patience import Asked, begin
from isitok.ui.describe.page import Sound

QUIET_SECONDS = 20.0  # seconds without a sound until the mixer is closed: while open, it keeps the processor busy
LATE = 0.4  # seconds that a sound may come after its press; later, it would be taken for another's
LEAVING = 0.3  # seconds at the end for a mixer that is still being opened: with a device, it takes less

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
        self._loaded: dict[Sound, pygame.mixer.Sound] = {}
        self._opening: Asked | None = None
        self._wanted: tuple[Sound, float] | None = None  # what to play, and since when
        self._failed = False
        self.due: float | None = None  # when to close the mixer; None: it isn't open

    @property
    def opening(self) -> bool:
        """Whether the mixer is still being opened."""
        return self._opening is not None and not self._opening.done.is_set()

    def follow(self, screens: Screens, now: float) -> bool:
        """Play the current sound, or stop. Never waits. True if that has changed what is shown."""
        sound, screens.sound = screens.sound, ""
        tried = self._has_opened(now)
        if not screens.desk.settings.sounds:
            self._failed, self._wanted = False, None
            self.close()
            return False
        if screens.page.anything:
            self._wanted = None
            self.stop()
            return False
        if sound and not self._failed:
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

    def stop(self) -> None:
        """Stop all sounds."""
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
            if not self._opening.done.wait(LEAVING):
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
            opened.within(0)
        except _FAILS:
            self._failed = True
        else:
            self.due = now + QUIET_SECONDS
        return True

    def _play(self, sound: Sound, now: float) -> bool:
        """Play a sound; False if that isn't possible here."""
        self.due = now + QUIET_SECONDS
        try:
            if sound not in self._loaded:
                self._loaded[sound] = pygame.mixer.Sound(self._folder / f"{sound}.wav")
            self._loaded[sound].play()
        except _FAILS:
            return False
        return True
