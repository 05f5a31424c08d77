"""Checks and saves a story that is being written, on the thread of its folder."""

from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path as File
from typing import Final

from isitok.base.jobs import Work
from isitok.base.value import replace
from isitok.edit import saving
from isitok.edit.saving import ChangedOutside, Saved
from isitok.library.manuscript import FileFingerprint, Manuscript, WritingDesk

CHANGED: Final = "changed-outside"
SETTLES: Final = 1.0  # seconds without a key after which a story is checked
SAVES: Final = 0.2  # ... and after which it is then saved: a slow check between them leaves less than two
MOST_UNSAVED: Final = 12  # letters: of whoever types on, these are saved meanwhile
SOON: Final = 0.02  # seconds until that begins: first the letter is shown
LOOKS: Final = 0.1  # seconds between two looks whether a check is done


@dataclass(eq=False)
class Checker:
    """Checks what isn't saved yet; one check at a time, on the thread of the story's folder."""

    path: File
    writes: str | None = None  # what is being saved, or was last
    fingerprints: set[FileFingerprint] = field(default_factory=set)  # of the file, each time it was saved
    written: str | None = None  # what was saved last in this visit, whatever became of the screen

    @cached_property
    def desk(self) -> WritingDesk:
        """It reads and checks this story, and remembers what else it needs for that."""
        return WritingDesk(self.path)

    def work(self, text: str) -> Work:
        """The check of this text."""
        return Work(self.path.parent, partial(self._check, text))

    def _check(self, text: str) -> tuple[str, Manuscript]:
        return text, self.desk.read(text.encode())

    def save(self, saved: Saved, text: str) -> object:
        """Save it: what came of that, or ``CHANGED``. Raises OSError and Troubled."""
        self.writes = text
        try:
            now = saving.save(saved, text)
        except ChangedOutside:
            there = saving.read(saved.path)
            if there.text != self.written:
                return CHANGED
            now = saving.save(replace(saved, text=there.text, fingerprint=there.fingerprint, kept=True), text)
        self.written = text
        self.fingerprints.add(now.fingerprint)
        return now
