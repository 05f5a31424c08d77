"""What is open in the form, as far as its pages and its tabs read it."""

from typing import Protocol

from isitok.edit.parsed import Path
from isitok.edit.saving import Saved
from isitok.library.manuscript import Manuscript


class WhatsOpen(Protocol):
    """A story that is being written."""

    @property
    def saved(self) -> Saved:
        """The story as it is on the disk."""

    @property
    def step(self) -> str:
        """Which page is open."""

    @property
    def seen_from(self) -> str:
        """The page from which what pupils will see was opened."""

    @property
    def unread_line(self) -> int:
        """From which line on the text can't be read; 0 where it can."""

    @property
    def unfolded(self) -> Path:
        """The item of a list that stands open."""

    @property
    def earlier(self) -> str:
        """The text as it was before the last visit; "" where it isn't known, or is the same."""

    @property
    def earlier_at(self) -> str:
        """When ``earlier`` was kept: the day and the time."""

    @property
    def mended(self) -> str:
        """The text as it reads once its slips are mended; "" where that can't be done."""

    @property
    def manuscript(self) -> Manuscript | None:
        """What the last check read."""

    @property
    def good(self) -> Manuscript | None:
        """The last one that could be shown."""

    @property
    def said(self) -> str:
        """What was said of the last press."""

    @property
    def line(self) -> int:
        """The line that can only be changed in the text."""

    @property
    def conflict(self) -> bool:
        """Whether somebody else has saved the file."""

    @property
    def saved_at(self) -> str:
        """When it was saved last."""
