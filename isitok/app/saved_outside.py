"""A file that is open to be changed, and that others may save meanwhile: the screen is told what lies there then."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from isitok.app.screens import Screens
from isitok.base.jobs import ask
from isitok.base.trouble import Troubled
from isitok.base.value import Value
from isitok.edit import saving
from isitok.edit.saving import Saved
from isitok.library.manuscript import FileFingerprint, fingerprint_of_file
from isitok.scenes.form.form_events import SavedOutside

if TYPE_CHECKING:
    from isitok.app.following import Follower


class Lies(Value):
    """What lies there; None where it can't be read."""

    there: Saved | None

    @property
    def may_pass(self) -> bool:
        """Editors empty, lock or remove a file while they save it."""
        return self.there is None or not self.there.text


class StoryFile(Value):
    """The file of a story, to be followed."""

    path: Path

    @property
    def followed(self) -> tuple[Path, ...]:
        """This one file."""
        return (self.path,)

    def fingerprints(self) -> tuple[FileFingerprint, ...]:
        """As it is now."""
        return (fingerprint_of_file(self.path),)

    def read(self) -> Lies:
        """What lies there now."""
        try:
            return Lies(saving.read(self.path))
        except (OSError, Troubled):
            return Lies(None)


class Outside:
    """Follows the file of the screen on top, if it names one."""

    def __init__(self, screens: Screens, wake: Callable[[], None]) -> None:
        self._screens, self._wake = screens, wake
        self._path: Path | None = None
        self._follower: Follower[Lies] | None = None

    def follow(self, now: float) -> None:
        """Before a frame is drawn."""
        if self._screens.page.follows != self._path:
            self._begin(self._screens.page.follows)
        news = self._follower.news() if self._follower is not None else None
        if news is not None:
            tell(self._screens, news.found, now)

    def _begin(self, path: Path | None) -> None:
        if self._follower is not None:
            self._follower.let_go()
        self._path, self._follower = path, None
        if path is not None:
            from isitok.app.following import Follower

            self._follower = Follower(StoryFile(path), self._wake)
            self._follower.start()

    def stop(self) -> None:
        """The window closes."""
        if self._follower is not None:
            self._follower.stop()


def look(screens: Screens, now: float) -> None:
    """Look once, where nothing follows by itself."""
    path = screens.page.follows
    if path is None:
        return
    try:
        found = ask(path.parent, partial(StoryFile.read, StoryFile(path)))
    except TimeoutError:
        return
    tell(screens, found, now)


def tell(screens: Screens, found: Lies, now: float) -> None:
    """Tell the screen on top; nobody has pressed anything, so nothing sounds."""
    if found.there is not None:
        screens.do(SavedOutside(found.there), now)
        screens.sound = ""
