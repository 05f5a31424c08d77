"""Opens the library beside the game: a folder on a slow share may take long to answer, or never do.

Whoever plays then begins with the packs that came with the game; their own follow as soon as they have been read.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from isitok.packs.library.library import Library, cached_library, open_library
from isitok.packs.library.roots import bundled_root

LOOK = 0.4  # seconds for a look at all names; a warm start on a slow PC takes a tenth of it
ANSWER = 1.5  # seconds until a folder that hasn't shown its names yet counts as slow
SOON = 0.05  # seconds until somebody who waits looks again
READ = 12.0  # seconds for reading: a first start on a slow PC takes half of it


class Opening:
    """A library that is being opened on a thread of its own, which ends with the program and holds nobody up."""

    def __init__(self, roots: Sequence[Path], cache_folder: Path | None, told: Callable[[], None]) -> None:
        """``told`` is called on that thread when the library is there, or can't be opened."""
        self._roots = roots
        self._cache_folder = cache_folder
        self._told = told
        self._began = time.monotonic()
        self._looked = threading.Event()
        self._wanted = threading.Event()
        self._done = threading.Event()
        self._library: Library | None = None
        self._error: BaseException | None = None
        self._bundled: Opening | None = None  # where all packs take too long: those that came with the game
        threading.Thread(target=self._open, name="packs", daemon=True).start()

    @property
    def done(self) -> bool:
        """Whether there is nothing more to wait for."""
        return self._done.is_set()

    def library(self) -> Library:
        """The library, once it is done: all packs. Raises what opening it has raised."""
        if self._error is not None:
            raise self._error
        if self._library is None:
            raise RuntimeError("the library is still being opened")
        return self._library

    def at_once(self) -> Library | None:
        """The library, if a cache holds it and all folders answer at once. Nothing is read until it is asked for."""
        self._looked.wait(self._left(LOOK))
        return self.library() if self.done else None

    def ready(self) -> Library | None:
        """The first library that somebody can play with: all packs, or where that takes too long, the bundled ones.

        None while there is none yet. Whoever has waited for it is told.
        """
        self._wanted.set()
        if self.done:
            return self.library()
        if self._left(READ if self._looked.is_set() else ANSWER):
            return None
        if self._bundled is None:
            self._bundled = Opening((bundled_root(),), self._cache_folder, self._told)
        self._bundled._wanted.set()
        return self._bundled.library() if self._bundled.done else None

    def first(self) -> Library:
        """The same, waiting for it."""
        while (library := self.ready()) is None:
            self._done.wait(SOON)
        return library

    def whole(self) -> Library:
        """All packs, however long that takes."""
        self._wanted.set()
        self._done.wait()
        return self.library()

    def _left(self, seconds: float) -> float:
        return max(0.0, self._began + seconds - time.monotonic())

    def _open(self) -> None:
        try:
            library = cached_library(self._roots, self._cache_folder)
            if library is None:
                self._looked.set()
                self._wanted.wait()  # reading beside the first frame would take a third of its time
                library = open_library(self._roots, self._cache_folder)
            self._library = library
        except BaseException as error:  # it is raised again where somebody waits for the library
            self._error = error
        finally:
            self._done.set()
            self._looked.set()
            self._told()
