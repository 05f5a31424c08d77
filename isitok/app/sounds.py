"""Short sounds, if somebody has switched them on. The mixer is opened for the first of them, not before."""

from pathlib import Path

import pygame

from isitok.app.screens import Screens
from isitok.ui.describe.page import Sound

QUIET_SECONDS = 20.0  # seconds without a sound until the mixer is closed: while open, it keeps the processor busy


class Sounds:
    """Plays the sounds of screens. If that fails, doesn't try again until sounds are switched on anew."""

    def __init__(self, folder: Path) -> None:
        """``folder`` holds a WAV file for each sound."""
        self._folder = folder
        self._loaded: dict[Sound, pygame.mixer.Sound] = {}
        self._failed = False
        self.due: float | None = None  # when to close the mixer; None: it isn't open

    def follow(self, screens: Screens, now: float) -> bool:
        """Play the current sound, or stop. True if that has changed what is shown."""
        sound, screens.sound = screens.sound, ""
        if not screens.desk.settings.sounds:
            self._failed = False
            self.close()
        elif screens.page.anything:
            self.stop()
        elif sound and not self._failed:
            self._failed = not self._play(sound, now)
            if self._failed:
                self.close()
            return screens.game.soundless(self._failed)
        elif self.due is not None and now >= self.due:
            self.close()
        return False

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

    def _play(self, sound: Sound, now: float) -> bool:
        """Play a sound; False if that isn't possible here."""
        try:
            if self.due is None:
                pygame.mixer.init(frequency=22_050, channels=1, buffer=512)
            self.due = now + QUIET_SECONDS  # it is open, whatever comes of the rest
            if sound not in self._loaded:
                self._loaded[sound] = pygame.mixer.Sound(self._folder / f"{sound}.wav")
            self._loaded[sound].play()
        except (pygame.error, OSError, NotImplementedError):  # the last: pygame was built without a mixer
            return False
        return True
