"""The screens that are open, and what follows when a widget is pressed. Draws nothing, and knows no window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from isitok.app.on_top import OnTop, Open
from isitok.app.tasks import Tasks, noted
from isitok.packs.library.library import Library, Unreadable
from isitok.scenes.scene import (
    Change,
    Desk,
    Do,
    Help,
    Hide,
    Home,
    OpenSettings,
    Pop,
    Push,
    Quit,
    Real,
    Replace,
    Scene,
    answered,
)
from isitok.scenes.tasks import Task
from isitok.scenes.title import TitleScene
from isitok.store.settings import Settings
from isitok.ui.describe.focus import start
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, find
from isitok.ui.describe.page import Sound
from isitok.ui.describe.scroll import read_on
from isitok.ui.describe.widget import View
from isitok.value import replace

NEW_SECONDS = 0.5  # so long a screen is new: whoever presses a key then may still mean the one before


class Screens(OnTop):
    """The open screens. ``look`` says how pages are shown with some settings."""

    def __init__(
        self,
        desk: Desk,
        scene: Scene,
        look: Callable[[Settings], Look],
        tasks: Tasks,
    ) -> None:
        """``tasks`` do what screens want to have kept."""
        super().__init__(desk, look)
        self._tasks = tasks
        self._missing: tuple[str, ...] = ()
        self._lacking = ""  # the notice that says so
        self._deadline: float | None = None
        self.over = False
        self.new_screen = True  # since the last look at it
        self._came = 0.0  # when the screen on top came, or was first seen
        self.sound: Sound = ""  # what the last press is to sound like; whoever plays it takes it away
        self._enter([Open(scene, View())], fresh=True, now=0.0)
        self._came = -NEW_SECONDS  # before anybody's clock began

    @property
    def deadline(self) -> float | None:
        """When something happens by itself, in seconds of the same clock as ``now``."""
        return self._deadline

    def is_new(self, now: float) -> bool:
        """Whether the screen on top came so short a time ago that nobody can have answered it yet."""
        return 0 <= now - self._came < NEW_SECONDS

    def looked_at(self, now: float) -> None:
        """What is on top is in its window now. A slow computer draws a screen some time after it came."""
        if self.new_screen:
            self._came, self.new_screen = now, False

    def ticked(self, now: float) -> None:
        """Time has passed."""
        if self._deadline is not None and now >= self._deadline and self.page.after:
            self.do(self.page.after[1], now)

    def press(self, id_: str, now: float) -> None:
        """A widget is pressed, by whatever means; a part that scrolls shows its next part."""
        node = find(self.laid.root, id_)
        if node is None:
            return  # a request for something that is no longer there
        if node.spoken.role is Role.REGION:
            reach = self.laid.ranges[id_]
            self._scroll_to(id_, read_on(reach.offset, reach.content, reach.box.h, reach.onward))
        elif node.spoken.role is not Role.FIELD:  # a press on it only brings the keyboard there
            self.do(node.does, now)

    def do(self, meant: object, now: float) -> None:
        """What a widget or a key of this page means."""
        self._flush()
        with self._unread_said(now):
            known = self._ahead
            foreseen = known and known.changes(self.scene, meant, self.desk)
            change = known.change if known and foreseen else answered(self.scene, meant, self.desk)
            self.sound, silent = "" if change is None else "press", self.desk.no_trace
            self._apply(change, now)
            if silent or self.desk.no_trace:
                self.sound = ""

    @contextmanager
    def _unread_said(self, now: float) -> Iterator[None]:
        """Where a story can't be read any more, all stays as it is, and that is said."""
        before = list(self._open)
        try:
            yield
        except Unreadable:
            from isitok.scenes.unread import UnreadScene

            self._enter([*before, Open(UnreadScene(), View())], fresh=True, now=now)

    def opened(self, library: Library, reading: str = "") -> None:
        """Packs have been read; ``reading`` says which of them are still to come."""
        self.desk = replace(self.desk, library=library, reading=reading)
        for trouble in library.troubles:
            self.desk = noted(self.desk, trouble)

    def renewed(self, change: Callable[[Scene], Scene]) -> None:
        """Something outside has changed: each open screen as it is now; the one on top stays there."""
        before = self.page.screen or self.page.title
        self._open = [Open(change(one.scene), one.view) for one in self._open]
        self._page = self._laid = None
        if before != (self.page.screen or self.page.title):
            self._show(View())
        if find(self.laid.root, self._open[-1].view.focus) is None:
            self._see(focus=start(self.laid.root, self.page.focus))

    def lacks(self, missing: tuple[str, ...]) -> None:
        """Say which files of the game could not be read so far: all of them, once."""
        if missing == self._missing:
            return
        self._missing = missing
        words = self.desk.words
        before = self._lacking
        self._lacking = words("Some files of the game are missing or damaged: {names}", names=", ".join(missing))
        others = tuple(notice for notice in self.desk.notices if notice != before)
        self.desk = replace(self.desk, notices=(*others, self._lacking))

    def complete(self) -> None:
        """The first frame is shown: the faces follow."""
        self._open = [
            Open(replace(one.scene, pictures=True), one.view) if isinstance(one.scene, TitleScene) else one
            for one in self._open
        ]
        self._page = self._laid = None

    def soundless(self, fails: bool) -> bool:
        """Whether sounds can't be played here: it is said once on the title, and in the settings. True: it is news."""
        if fails is self.desk.soundless:
            return False
        notice = self.desk.words("Sounds are on, but this computer can’t play any.")
        notices = tuple(other for other in self.desk.notices if other != notice)
        self.desk = replace(self.desk, soundless=fails, notices=(*notices, notice) if fails else notices)
        return True

    def close(self, now: float) -> None:
        """Somebody closes the window. A sheet of a one-to-one that is still there is asked about first, and only once.

        Not where the screen is hidden: whoever has just come in would read that there is such a sheet.
        """
        from isitok.scenes.hidden import HiddenScene

        unasked = len(self._open) == 1 or isinstance(self.scene, HiddenScene)
        asks = None if unasked else self._asks_first()
        if asks is None:
            self.leave()
        else:
            self._apply(asks, now)

    def _asks_first(self) -> Change:
        """What a one-to-one asks before its window closes; None where there is nothing to ask, or it was asked."""
        from isitok.scenes.one_to_one.finish import FinishScene
        from isitok.scenes.one_to_one.meeting import MeetingScene
        from isitok.scenes.one_to_one.setup import MeetingSetupScene

        scenes = [one.scene for one in reversed(self._open)]
        if isinstance(scenes[0], FinishScene):
            return None
        for scene in scenes:
            if isinstance(scene, MeetingScene | MeetingSetupScene):
                return replace(scene.finishing, closes=True).ends(None)
        return None

    def leave(self) -> None:
        """The window is gone."""
        self._flush()
        self.over = True

    def _apply(self, change: Change, now: float) -> None:
        self._change(change, now)
        if len(self._open) == 1:
            self.desk = self._tasks.after_one_to_one(self.desk)

    def _change(self, change: Change, now: float) -> None:
        below = self._open[:-1]
        match change:
            case Push(scene):
                self._enter([*self._open, Open(scene, View())], fresh=True, now=now)
            case Replace(scene, then):
                before = self.page.screen or self.page.title
                self._enter([*below, Open(scene, self._open[-1].view)], fresh=False, now=now, before=before)
                self._to_mend()
                if before != (self.page.screen or self.page.title) and self.page.sound:
                    self.sound = self.page.sound
                self._apply(then, now)
            case Pop(event, then):
                if below:
                    self._enter(below, fresh=False, now=now)
                    if event is not None:
                        self._apply(answered(self.scene, event, self.desk), now)
                    self._apply(then, now)
            case Home():
                # After a one-to-one not even the keyboard stands where it began.
                self._enter(self._open[:1], fresh=self.desk.no_trace, now=now)
            case Do(task, then):
                why_not = self._do(task)
                self._apply(then(why_not, self.desk) if callable(then) else then, now)
            case Help(group, ages):
                from isitok.scenes.help import HelpScene

                self._apply(Push(HelpScene(group=group, ages=ages)), now)
            case OpenSettings():
                from isitok.scenes.settings import SettingsScene

                self._apply(Push(SettingsScene(lead=self.desk.settings.lead_name)), now)
            case Real():
                while (follows := self.scene.after(change, self.desk)) is None and self._open[1:]:
                    self._enter(self._open[:-1], fresh=False, now=now)
                self._apply(follows, now)
            case Hide():
                from isitok.scenes.hidden import HiddenScene

                self._enter([*self._unwatched(), Open(HiddenScene(), View())], fresh=True, now=now)
            case Quit():
                self.leave()
            case None:
                pass

    def _do(self, task: Task) -> str:
        """Do it; why it can't be done, usually nothing."""
        self.desk, why_not = self._tasks.do(task, self.desk)
        return self.desk.words.trouble(why_not)

    def _unwatched(self) -> list[Open]:
        """The open screens but for help on top: whoever brings the window back doesn't see that somebody was there."""
        from isitok.scenes.help import HelpScene

        last = len(self._open)
        while last > 1 and isinstance(self._open[last - 1].scene, HelpScene):
            last -= 1
        return self._open[:last]

    def _enter(self, opened: list[Open], *, fresh: bool, now: float, before: str = "") -> None:
        self._open = opened
        self._page = self._laid = None
        page = self.page
        if fresh or (before and before != (page.screen or page.title)):
            self._show(View())
            self._show(View(focus=start(self.laid.root, page.focus)))
        elif find(self.laid.root, self._open[-1].view.focus) is None:
            self._see(focus=start(self.laid.root, page.focus))
        if fresh or before != (page.screen or page.title):
            self._came, self.new_screen = now, True
        self._deadline = now + page.after[0] if page.after else None
        self._see(hover="", held="")

    def _flush(self) -> None:
        self.desk = self._tasks.flushed(self.desk)
