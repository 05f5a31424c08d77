"""What the page that holds the game does for it. ``browser.py`` is that page; tests have one of their own."""

from collections.abc import Callable
from typing import Protocol


class Host(Protocol):
    """A page in a browser."""

    def show(self, told: str) -> None:
        """Show what has changed, told as JSON (``showing.py``)."""

    def draw_ahead(self, told: str) -> None:
        """Make drawings ready that may be shown next, told as JSON (``Ready``): they are kept until others are told."""

    def width(self, font: str, text: str) -> float:
        """How wide a text is in this CSS font, in CSS pixels."""

    def kept(self, key: str) -> str | None:
        """What localStorage holds under this key. Raises OSError where storage is refused."""

    def keep(self, key: str, text: str | None) -> None:
        """Put a text there; None takes it away. Raises OSError where storage is refused."""

    def wake(self, seconds: float | None) -> None:
        """Call ``tick`` in so many seconds, in place of what was asked before; None: not at all."""

    def full_screen(self) -> None:
        """Show nothing but the page, or its window again."""

    def ask_for_file(self) -> None:
        """Have somebody choose one of their files; ``came`` is told where it was put."""

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""

    def download(self, name: str, content: bytes) -> None:
        """Save a file where the browser saves what is downloaded."""

    def unpack(self, name: str) -> None:
        """Fetch a zip of ours, and wait for it; its modules can be imported then."""

    def play(self, name: str, volume: float) -> None:
        """Play a sound."""

    def voices(self) -> tuple[str, ...]:
        """The names of the voices for English that this computer has itself."""

    def say(self, text: str, voice: str, rate: float, volume: float, ended: Callable[[bool], None]) -> None:
        """Say a text in place of what is said now; ``ended`` learns whether it was said."""

    def hush(self) -> None:
        """Say nothing more."""
