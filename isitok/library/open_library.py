"""Opens the library on a thread: a folder on a slow share may take a long time to answer, or never answer.

In that case play begins with the packs that came with the game, and the others follow once they have been read.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from isitok.base.jobs import begin, start_thread
from isitok.library.cache import clear_caches
from isitok.library.library import Library, cached_library, open_library
from isitok.library.roots import bundled_root

LOOK = 0.4  # seconds for looking at all names; a warm start on a slow PC needs a tenth of that
ANSWER = 1.5  # seconds after which a folder that hasn't listed its names counts as slow
SOON = 0.05  # seconds between two looks while waiting
READ = 12.0  # seconds for reading; a first start on a slow PC needs half of that


class Opening:
    """A library that is being opened on a daemon thread."""

    def __init__(
        self, roots: Sequence[Path], cache_folder: Path | None, told: Callable[[], None], *, for_pupils: bool = False
    ) -> None:
        """``told`` is called on that thread when the library is open, or can't be opened."""
        self._for_pupils = for_pupils
        self._roots = roots
        self._cache_folder = cache_folder
        self._told = told
        self._began = time.monotonic()
        self._looked = threading.Event()
        self._wanted = threading.Event()
        self._done = threading.Event()
        self._library: Library | None = None
        self._error: BaseException | None = None
        self._bundled: Opening | None = None  # the packs that came with the game, if all packs take too long
        if not start_thread(self._open, "packs"):
            self._wanted.set()
            self._open()

    @property
    def done(self) -> bool:
        """Whether opening has finished."""
        return self._done.is_set()

    def library(self) -> Library:
        """The library with all packs, once opening has finished. Raises whatever opening raised."""
        if self._error is not None:
            raise self._error
        if self._library is None:
            raise RuntimeError("the library is still being opened")
        return self._library

    def at_once(self) -> Library | None:
        """The library, if it is cached and all folders answer at once. Reads nothing but the cache."""
        self._looked.wait(self._seconds_left(LOOK))
        return self.library() if self.done else None

    def ready(self) -> Library | None:
        """The first library to play with: all packs, or the bundled ones if reading all takes too long.

        None while there is none yet; ``told`` is called as soon as there is.
        """
        self._wanted.set()
        if self.done:
            return self.library()
        if self._seconds_left(READ if self._looked.is_set() else ANSWER):
            return None
        if self._bundled is None:
            self._bundled = Opening((bundled_root(),), self._cache_folder, self._told)
        self._bundled._wanted.set()
        return self._bundled.library() if self._bundled.done else None

    def first(self) -> Library:
        """The same, but wait for it."""
        while (library := self.ready()) is None:
            self._done.wait(SOON)
        return library

    def whole(self) -> Library:
        """All packs, however long it takes."""
        self._wanted.set()
        self._done.wait()
        return self.library()

    def clear(self) -> None:
        """Have caches removed that nobody will read any more, as soon as their disk has a moment for it."""
        if self._cache_folder is not None:
            begin(self._cache_folder, partial(clear_caches, self._cache_folder), finish_anyway=True)

    def _seconds_left(self, seconds: float) -> float:
        return max(0.0, self._began + seconds - time.monotonic())

    def _open(self) -> None:
        try:
            library = cached_library(self._roots, self._cache_folder, for_pupils=self._for_pupils)
            if library is None:
                self._looked.set()
                self._wanted.wait()  # reading at the same time would slow the first frame down by a third
                library = open_library(self._roots, self._cache_folder, for_pupils=self._for_pupils)
            self._library = library
        except BaseException as error:  # raised again where the library is waited for
            self._error = error
        finally:
            self._done.set()
            self._looked.set()
            self._told()
