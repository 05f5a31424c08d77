"""The screen and the home of the window tests, for games that something happens to."""

import pygame
import pytest

from tests.stages.desk import fonts, pictures
from tests.stages.desk import library as library_read
from tests.window.conftest import home, library, play, screen

__all__ = ["home", "library", "play", "pygame_goes_on", "screen"]


@pytest.fixture(autouse=True)
def pygame_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """A game that is played in this process closes its window, not pygame: the fonts of all other tests would go."""
    monkeypatch.setattr(pygame, "quit", pygame.display.quit)
    library_read(), fonts(), pictures()  # all tests share these: with the program's own words, from its own folder
