"""The screen and the home of the window tests, for games that something happens to."""

from tests.window.conftest import home, library, play, screen

__all__ = ["home", "library", "play", "screen"]
