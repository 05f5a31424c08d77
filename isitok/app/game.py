"""One game: the desk, the tasks that screens want done, and the listeners to call when something has changed.

It knows no window and draws nothing. Each window, or anything else that shows the game, has its own ``Screens``.
"""

from collections.abc import Callable

from isitok import ui
from isitok.app.do_tasks import Tasks, with_notice
from isitok.base.value import replace
from isitok.library.library import Library
from isitok.scenes.scene import Desk, Scene
from isitok.scenes.tasks import Task


class Visit:
    """One visit to a screen, which may change meanwhile. Views remember focus and scrolling for each."""

    def __init__(self, came: float) -> None:
        """``came`` is in seconds, by the same clock as key presses."""
        self.came = came  # or when it was first seen
        self.new = True  # since it was last looked at
        self.page: ui.Page | None = None  # as it was described last
        self.states = 0  # how often it was replaced by a new state of itself

    def is_new(self, now: float, seconds: float) -> bool:
        """Whether it came so recently, in less than so many seconds, that nobody can have answered it yet."""
        return 0 <= now - self.came < seconds


class Game:
    """The desk, whether the game is hidden, and whether it is over: the same for all windows."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        """``tasks`` do what screens want done."""
        self._desk = replace(desk, past_deals=tasks.past_deals)
        self.tasks = tasks
        self.hidden: tuple[Scene, Visit] | None = None  # the screen in front of everything while the game is hidden
        self.deadline: float | None = None  # when that screen changes by itself
        self.over = False
        self.listeners: list[Callable[[], None]] = []  # each is called after any change
        self._missing: tuple[str, ...] = ()
        self._lacking = ""  # the notice about missing files

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
        """Tell all listeners that something has changed."""
        for listener in self.listeners:
            listener()

    def lead(self, led: bool) -> None:
        """A lesson is led from a window of its own, or no longer: the class then sees no buttons for adults."""
        if led is not self.desk.view.led:
            self.desk = self.desk.seen(led=led)

    def set_up_apart(self, apart: bool) -> None:
        """Note whether a class is set up on a display that the class can't see (``apart``)."""
        if apart is not self.desk.view.two_displays:
            self.desk = self.desk.seen(two_displays=apart)

    def do(self, task: Task) -> str:
        """Do a task. Returns why that failed, usually ""."""
        self.desk, why_not = self.tasks.do(task, self.desk)
        return self.desk.words.trouble(why_not)

    def flush(self) -> None:
        """Save what hasn't been saved yet."""
        self.desk = self.tasks.flush(self.desk)

    def close(self) -> None:
        """Close the game, saving what was just typed."""
        self.flush()
        self.over = True

    def take_over(self, library: Library, reading: str = "") -> None:
        """Take over packs that have been read; ``reading`` says which are still to come."""
        desk = replace(self.desk, library=library, reading=reading)
        for trouble in library.troubles:
            desk = with_notice(desk, trouble)
        self.desk = desk

    def lacks(self, missing: tuple[str, ...]) -> None:
        """Say which files of the game could not be read so far: all of them, in one notice."""
        if missing == self._missing:
            return
        self._missing = missing
        words, before = self.desk.words, self._lacking
        self._lacking = words("Some files of the game are missing or damaged: {names}", names=", ".join(missing))
        others = tuple(notice for notice in self.desk.notices if notice != before)
        self.desk = replace(self.desk, notices=(*others, self._lacking))

    def soundless(self, fails: bool) -> bool:
        """Note whether sounds can't be played here, for the title (once) and the settings. True if that is news."""
        if fails is self.desk.soundless:
            return False
        notice = self.desk.words("Sounds are on, but this computer can’t play any.")
        notices = tuple(other for other in self.desk.notices if other != notice)
        self.desk = replace(self.desk, soundless=fails, notices=(*notices, notice) if fails else notices)
        return True
