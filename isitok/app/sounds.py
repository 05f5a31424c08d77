"""Short sounds, where somebody has switched them on. The mixer is opened at the first of them, and not before."""

from pathlib import Path

import pygame

from isitok.app.screens import Screens
from isitok.ui.describe.page import Sound

QUIET_SECONDS = 20.0  # after so long without a sound the mixer is closed: while it is open, it keeps the processor busy


class Sounds:
    """Plays what screens ask for. A computer that can't play any is left alone until sounds are switched on anew."""

    def __init__(self, folder: Path) -> None:
        """``folder`` holds a WAV file for each sound."""
        self._folder = folder
        self._loaded: dict[Sound, pygame.mixer.Sound] = {}
        self._failed = False
        self.due: float | None = None  # when the mixer is to be closed; None: it isn't open

    def follow(self, screens: Screens, now: float) -> bool:
        """Play what is to be heard now, or stop; whether this has changed what is shown."""
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
        """Nothing is heard any more."""
        if self.due is not None:
            pygame.mixer.stop()

    def close(self) -> None:
        """Nothing is heard, and the mixer does nothing."""
        if self.due is not None:
            self._loaded.clear()
            pygame.mixer.quit()
            self.due = None

    def _play(self, sound: Sound, now: float) -> bool:
        """Whether it can be played here."""
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
