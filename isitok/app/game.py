"""One game: what lies on the desk, what is done for the screens, and who is told when something has changed.

It knows no window and draws nothing. Each window, or whatever else shows the game, has its ``Screens`` of it.
"""

from collections.abc import Callable

from isitok.app.tasks import Tasks, noted
from isitok.packs.library.library import Library
from isitok.scenes.scene import Desk, Scene
from isitok.scenes.tasks import Task
from isitok.value import replace

NEW_SECONDS = 0.5  # so long a screen is new: whoever presses a key then may still mean the one before


class Visit:
    """One time that a screen is open; it may change meanwhile. Views hold beside it how far somebody is there."""

    def __init__(self, came: float) -> None:
        """``came``: in seconds of the clock by which keys are pressed."""
        self.came = came  # or was first seen
        self.new = True  # since the last look at it
        self.projector = False  # a class sees it

    def is_new(self, now: float) -> bool:
        """Whether it came so short a time ago that nobody can have answered it yet."""
        return 0 <= now - self.came < NEW_SECONDS


class Game:
    """The desk is the same in all windows; so is whether the game is hidden, and whether it is over."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        """``tasks`` do what screens want to have kept."""
        self._desk = desk
        self.tasks = tasks
        self.hidden: tuple[Scene, Visit] | None = None  # what is in front of everything while nothing is to be seen
        self.deadline: float | None = None  # when that changes by itself
        self.over = False
        self.listeners: list[Callable[[], None]] = []  # each is told after something has changed, whatever it was
        self._missing: tuple[str, ...] = ()
        self._lacking = ""  # the notice that says so

    @property
    def desk(self) -> Desk:
        """What all screens know."""
        return self._desk

    @desk.setter
    def desk(self, desk: Desk) -> None:
        if desk is not self._desk:
            self._desk = desk
            self.tell()

    def tell(self) -> None:
        """Something has changed."""
        for listener in self.listeners:
            listener()

    def do(self, task: Task) -> str:
        """Do it; why it can't be done, usually nothing."""
        self.desk, why_not = self.tasks.do(task, self.desk)
        return self.desk.words.trouble(why_not)

    def flush(self) -> None:
        """Keep what is still to be kept."""
        self.desk = self.tasks.flushed(self.desk)

    def leave(self) -> None:
        """The game is closed; what was just typed is kept."""
        self.flush()
        self.over = True

    def opened(self, library: Library, reading: str = "") -> None:
        """Packs have been read; ``reading`` says which of them are still to come."""
        desk = replace(self.desk, library=library, reading=reading)
        for trouble in library.troubles:
            desk = noted(desk, trouble)
        self.desk = desk

    def lacks(self, missing: tuple[str, ...]) -> None:
        """Say which files of the game could not be read so far: all of them, once."""
        if missing == self._missing:
            return
        self._missing = missing
        words, before = self.desk.words, self._lacking
        self._lacking = words("Some files of the game are missing or damaged: {names}", names=", ".join(missing))
        others = tuple(notice for notice in self.desk.notices if notice != before)
        self.desk = replace(self.desk, notices=(*others, self._lacking))

    def soundless(self, fails: bool) -> bool:
        """Whether sounds can't be played here: it is said once on the title, and in the settings. True: it is news."""
        if fails is self.desk.soundless:
            return False
        notice = self.desk.words("Sounds are on, but this computer can’t play any.")
        notices = tuple(other for other in self.desk.notices if other != notice)
        self.desk = replace(self.desk, soundless=fails, notices=(*notices, notice) if fails else notices)
        return True
