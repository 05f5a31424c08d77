"""The screens that are open, and what follows when a widget is pressed. Draws nothing, and knows no window."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from isitok.packs.library import Library
from isitok.scenes.scene import (
    HELP,
    HIDE,
    Change,
    Desk,
    Hide,
    Home,
    KeepLesson,
    KeepPlan,
    KeepResults,
    NoTrace,
    Pop,
    Push,
    Quit,
    Replace,
    SavePaper,
    Scene,
    Settle,
    WipeResults,
)
from isitok.scenes.title import TitleScene
from isitok.store.settings import Settings
from isitok.ui.focus import start
from isitok.ui.look import Look
from isitok.ui.node import Role, find, walk
from isitok.ui.page import BODY, Laid, Page, Sound, lay_out
from isitok.ui.paint import draw_ahead
from isitok.ui.scroll import kept_inside, read_on, shown
from isitok.ui.widget import View
from isitok.value import Value, replace

if TYPE_CHECKING:
    from isitok.game.figures.parts import Counts

KeepsLesson = Callable[[Mapping[str, Any] | None], str]


class Open(NamedTuple):
    """An open screen, and what its window holds beside it."""

    scene: Scene
    view: View


class Ahead(Value):
    """What a press will lead to, found out while nobody did anything. It holds for the same screen and desk alone."""

    scene: Scene
    desk: Desk
    press: str
    change: Change
    look: Look | None = None
    then: Scene | None = None
    page: Page | None = None
    laid: tuple[Laid, ...] = ()

    def changes(self, scene: Scene, press: str, desk: Desk) -> bool:
        """Whether this is that press."""
        return scene is self.scene and press == self.press and desk is self.desk

    def shows(self, scene: Scene, desk: Desk) -> bool:
        """Whether this screen is the one that the press leads to."""
        return self.page is not None and scene is self.then and desk is self.desk


class Screens:
    """The open screens. ``look`` says how pages are shown with some settings; ``keep`` saves them or says why not."""

    def __init__(
        self,
        desk: Desk,
        scene: Scene,
        look: Callable[[Settings], Look],
        keep: Callable[[Settings], str],
        stored: Settings,
        keep_lesson: KeepsLesson = lambda lesson: "",
    ) -> None:
        """``stored`` are the settings without what was asked for on the command line for this run.

        ``keep_lesson`` keeps a class's lesson in case of a fire alarm, or deletes what was kept; it says why it can't.
        """
        self.desk = desk
        self._keep_lesson = keep_lesson
        self._look = look
        self._keep = keep
        self._stored = stored
        self._unsaved = False
        self._before: Settings | None = None  # the settings before a one-to-one; None: there is none
        self._missing: tuple[str, ...] = ()
        self._lacking = ""  # the notice that says so
        self._open: list[Open] = []
        self._laid: Laid | None = None
        self._page: Page | None = None
        self._deadline: float | None = None
        self._ahead: Ahead | None = None
        self._ahead_of: tuple[Page, Look] | None = None
        self._steps: Iterator[None] = iter(())
        self.over = False
        self.new_screen = True  # since the last look at it
        self.sound: Sound = ""  # what the last press is to sound like; whoever plays it takes it away
        self._enter([Open(scene, View())], fresh=True, now=0.0)

    @property
    def laid(self) -> Laid:
        """The screen on top, laid out. The same object until something changes."""
        if self._laid is None:
            look, view, known = self._look(self.desk.settings), self._open[-1].view, self._ahead
            ready = known.laid if known and known.page is self.page and known.look == look else ()
            self._laid = next((laid for laid in ready if laid.view == view), None) or lay_out(self.page, look, view)
        return self._laid

    @property
    def shown(self) -> Laid:
        """What its window shows."""
        return self.laid

    @property
    def page(self) -> Page:
        """The screen on top, described."""
        if self._page is None:
            known = self._ahead
            ready = known.page if known and known.shows(self.scene, self.desk) else None
            self._page = ready or self.scene.page(self.desk)
        return self._page

    @property
    def scene(self) -> Scene:
        """The screen on top."""
        return self._open[-1].scene

    @property
    def deadline(self) -> float | None:
        """When something happens by itself, in seconds of the same clock as ``now``."""
        return self._deadline

    def resized(self) -> None:
        """The window has another size: everything lies elsewhere."""
        self._laid = None

    def ticked(self, now: float) -> None:
        """Time has passed."""
        if self._deadline is not None and now >= self._deadline and self.page.after:
            self.press(self.page.after[1], now)

    def press(self, id_: str, now: float) -> None:
        """A widget is pressed, by whatever means; a part that scrolls shows its next part."""
        node = find(self.laid.root, id_)
        page = self.page
        timed = page.after[1] if page.after else ""
        turns = (page.left, page.right, page.onward, page.earlier, page.real)
        by_itself = (page.back, page.enter, *turns, *page.keys.values(), page.anything, timed, HELP, HIDE)
        if node is None and id_ not in by_itself:
            return  # a request for something that is no longer there
        if node is not None and node.spoken.role is Role.REGION:
            reach = self.laid.ranges[id_]
            self._scroll_to(id_, read_on(reach.offset, reach.content, reach.box.h))
            return
        self._flush()
        known = self._ahead
        foreseen = known and known.changes(self.scene, id_, self.desk)
        change = known.change if known and foreseen else self.scene.pressed(id_, self.desk)
        self.sound, silent = "" if change is None else "press", self.desk.no_trace
        self._apply(change, now)
        if silent or self.desk.no_trace:
            self.sound = ""

    def look_ahead(self) -> bool:
        """Make ready a little of what Enter will probably lead to; whether there is more to do.

        A step takes a few milliseconds. What is pressed then, or changed, is answered as if nobody had looked.
        """
        page, look = self.page, self._look(self.desk.settings)
        if self._ahead_of is None or self._ahead_of[0] is not page or self._ahead_of[1] != look:
            self._ahead_of = page, look
            self._steps = self._steps_ahead(page, look)
        return next(self._steps, self) is None

    def _steps_ahead(self, page: Page, look: Look) -> Iterator[None]:
        self._ahead = None
        if not page.enter or page.anything or page.after:
            return  # what changes by itself would have to be looked at anew each time
        scene, desk = self.scene, self.desk
        known = Ahead(scene, desk, page.enter, scene.pressed(page.enter, desk))
        self._ahead = known
        if not isinstance(known.change, Push | Replace):
            return
        yield
        then = known.change.scene
        ready = then.page(desk)
        if isinstance(known.change, Replace) and (ready.screen or ready.title) == (page.screen or page.title):
            return  # only a word about what is still missing
        self._ahead = known = replace(known, then=then, page=ready)
        yield
        plain = lay_out(ready, look, View())
        yield
        laid = lay_out(ready, look, View(focus=start(plain.root, ready.focus)))
        self._ahead = replace(known, look=look, laid=(plain, laid))
        yield
        yield from draw_ahead(laid)

    def opened(self, library: Library, reading: str = "") -> None:
        """Packs have been read; ``reading`` says which of them are still to come."""
        told = (library.trouble,) if library.trouble and library.trouble not in self.desk.notices else ()
        self.desk = replace(self.desk, library=library, reading=reading, notices=(*self.desk.notices, *told))
        self._page = self._laid = None

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
        self._page = self._laid = None

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
        self._page = self._laid = None
        return True

    def leave(self) -> None:
        """The window is closed."""
        self._flush()
        self.over = True

    def _apply(self, change: Change, now: float) -> None:
        self._change(change, now)
        if self._before is not None and len(self._open) == 1:
            self.desk = replace(self.desk, settings=self._before, no_trace=False)
            self._before = self._page = self._laid = None

    def _change(self, change: Change, now: float) -> None:
        below = self._open[:-1]
        match change:
            case Push(scene):
                self._enter([*self._open, Open(scene, View())], fresh=True, now=now)
            case Replace(scene):
                before = self.page.screen or self.page.title
                self._enter([*below, Open(scene, self._open[-1].view)], fresh=False, now=now, before=before)
                self._to_mend()
                if before != (self.page.screen or self.page.title) and self.page.sound:
                    self.sound = self.page.sound
            case Pop(press):
                if below:
                    self._enter(below, fresh=False, now=now)
                    if press:
                        self._apply(self.scene.pressed(press, self.desk), now)
            case Home():
                # After a one-to-one not even the keyboard stands where it began.
                self._enter(self._open[:1], fresh=self.desk.no_trace, now=now)
            case Settle(settings, scene, then):
                self._settle(settings)
                self._flush()
                if scene is not None:
                    self._apply(Replace(scene), now)
                self._apply(then, now)
            case NoTrace(then):
                self._flush()
                self._before = self.desk.settings
                self.desk = replace(self.desk, no_trace=True)
                self._apply(then, now)
            case KeepLesson(lesson, then):
                if not self.desk.no_trace:
                    self._say_once(self._keep_lesson(lesson))
                self._apply(then, now)
            case KeepResults(counts, new_group, then):
                if not self.desk.no_trace:
                    self._keep_results(counts, new_group=new_group)
                self._apply(then, now)
            case WipeResults() if not self.desk.no_trace:
                from isitok.store.results import wipe_results

                self._apply(self.scene.pressed(f"wiped:{wipe_results(self.desk.results_file)}", self.desk), now)
            case KeepPlan(path, text, over) if not self.desk.no_trace:
                from isitok.store.plans import keep_plan

                trouble = keep_plan(path, text, over=over)
                self._apply(self.scene.pressed(f"kept:{trouble}", self.desk), now)
            case SavePaper(path, size, group):
                from isitok.app.papers import save_take_home

                trouble = save_take_home(self.desk, path, size, group)
                self._apply(self.scene.pressed(f"paper-kept:{trouble}", self.desk), now)
            case Hide():
                from isitok.scenes.hidden import HiddenScene

                self._enter([*self._open, Open(HiddenScene(), View())], fresh=True, now=now)
            case Quit():
                self.leave()
            case KeepPlan() | WipeResults() | None:
                pass

    def _enter(self, opened: list[Open], *, fresh: bool, now: float, before: str = "") -> None:
        self._open = opened
        self._page = self._laid = None
        page = self.page
        if fresh or (before and before != (page.screen or page.title)):
            self._show(View())
            self._show(View(focus=start(self.laid.root, page.focus)))
        elif find(self.laid.root, self._open[-1].view.focus) is None:
            self._see(focus=start(self.laid.root, page.focus))
        self.new_screen = self.new_screen or fresh or before != (page.screen or page.title)
        self._deadline = now + page.after[0] if page.after else None
        self._see(hover="", held="")

    def _settle(self, settings: Settings) -> None:
        changed = {name: value for name, value in vars(settings).items() if value != getattr(self.desk.settings, name)}
        if not changed:
            return
        if not self.desk.no_trace:
            # What was asked for on the command line isn't kept; what a person changes now is.
            self._stored = replace(self._stored, **changed)
            self._unsaved = True
        self.desk = replace(self.desk, settings=settings)
        self._page = self._laid = None

    def _flush(self) -> None:
        if not self._unsaved:
            return
        self._unsaved = False
        self._say_once(self._keep(self._stored))

    def _keep_results(self, counts: "Counts", *, new_group: bool) -> None:
        from isitok.store.results import keep_results, this_term

        file, least = self.desk.results_file, self.desk.settings.least_group
        self._say_once(keep_results(file, counts, this_term(), least, new_group=new_group))

    def _say_once(self, trouble: str) -> None:
        if trouble and trouble not in self.desk.notices:
            self.desk = replace(self.desk, notices=(*self.desk.notices, trouble))
            self._page = self._laid = None

    def _focus(self, id_: str) -> None:
        if not id_:
            return
        self._see(focus=id_, caret=None)
        node = find(self.laid.root, id_)
        if node is not None and node.clip is not None:
            reach = self.laid.ranges[BODY]
            margin = self.laid.look.px(14)
            self._scroll_to(BODY, shown(reach.offset, reach.content, self.laid.viewport, node.box, margin))

    def _to_mend(self) -> None:
        """Where something is missing, the keyboard goes to it, and what was said about it comes into view."""
        if not self.page.mend:
            return
        self._focus(start(self.laid.root, self.page.mend))
        told = (node for node in walk(self.laid.root) if node.spoken.role is Role.STATUS and node.clip is not None)
        here, said = find(self.laid.root, self._open[-1].view.focus), next(told, None)
        if here is not None and said is not None:
            reach, margin = self.laid.ranges[BODY], self.laid.look.px(14)
            both = here.box.around(said.box)
            self._scroll_to(BODY, shown(reach.offset, reach.content, self.laid.viewport, both, margin))

    def _scroll_by(self, id_: str, pixels: int) -> None:
        self._scroll_to(id_, self.laid.ranges[id_].offset + pixels)

    def _scroll_to(self, id_: str, offset: int) -> None:
        reach = self.laid.ranges[id_]
        offset = kept_inside(offset, reach.content, reach.box.h)
        if offset != reach.offset:
            self._see(scroll={**self._open[-1].view.scroll, id_: offset})

    def _see(self, **changes: object) -> None:
        self._show(replace(self._open[-1].view, **changes))

    def _show(self, view: View) -> None:
        if view != self._open[-1].view:
            self._open[-1] = Open(self.scene, view)
            self._laid = _marked(self._laid, view)


def _marked(laid: Laid | None, view: View) -> Laid | None:
    """The same page with the keyboard or the pointer elsewhere; None where it has to be laid out anew for this view.

    Nothing moves for that. Only a part that scrolls shows in what is inside it whether it is meant.
    """
    if laid is None or (view.scroll, view.whole) != (laid.view.scroll, laid.view.whole):
        return None
    pairs = ((getattr(view, name), getattr(laid.view, name)) for name in ("focus", "hover", "held"))
    if any(now != before and (now in laid.ranges or before in laid.ranges) for now, before in pairs):
        return None
    return replace(laid, view=view)
