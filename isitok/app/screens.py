"""The open screens of one window, and what follows from each event. Knows nothing of the window itself."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from isitok import ui
from isitok.app.do_tasks import OneToOneRecords, with_notice
from isitok.app.game import Game, Visit
from isitok.base.event import Event
from isitok.base.trouble import trouble
from isitok.base.value import Value, replace
from isitok.game.doors import Door, why_shut
from isitok.library.library import Library, Unreadable
from isitok.scenes.scene import (
    Change,
    Desk,
    Do,
    Hide,
    Home,
    OpenHelp,
    OpenSettings,
    Pop,
    Push,
    Quit,
    ReadToMe,
    Real,
    Replace,
    Scene,
    TryVoice,
    Undo,
    change_for,
    door_of,
)
from isitok.store.settings import USUAL, Settings


class Open(NamedTuple):
    """An open screen as it is now, and its visit."""

    scene: Scene
    visit: Visit


class Moment(Value):
    """What was open at one moment, to come back to."""

    opened: tuple[Open, ...]
    settings: Settings
    one_to_one: OneToOneRecords | None
    library: Library  # what these screens know


class Foreseen(Value):
    """What would follow from one event, worked out beforehand. Valid only for the same screen and desk."""

    scene: Scene
    desk: Desk
    meant: Event | None
    change: Change
    then: Scene | None = None
    page: ui.Page | None = None

    def changes(self, scene: Scene, meant: Event | None, desk: Desk) -> bool:
        """Whether this is the event, screen and desk for which it was worked out."""
        return scene is self.scene and meant == self.meant and desk is self.desk

    def shows(self, scene: Scene, desk: Desk) -> bool:
        """Whether it leads to this screen."""
        return self.page is not None and scene is self.then and desk is self.desk


class Screens:
    """The open screens of one window, the last on top. Carries out what they answer, here or in the game."""

    def __init__(self, game: Game, scene: Scene, beside: "Screens | None" = None) -> None:
        """``beside``: the screens of another window, read together with these, so that new there is new here."""
        self.game = game
        self.elsewhere: Callable[[Change, float], bool] = lambda change, now: False  # called first; True: done
        self.sound: ui.Sound = ""  # the sound of the last press, until it is played
        self.foreseen: tuple[Foreseen, ...] = ()
        self.changes = 0  # how many things have followed here
        self.led = 0  # ... and in another window
        self._beside = beside
        self._last: tuple[Scene, Scene] | None = None  # what the last press that can be undone led from, and to
        self._page: ui.Page | None = None
        self._page_of: tuple[Scene, Desk] | None = None
        self._open = [Open(scene, Visit(float("-inf")))]  # opened before any clock began
        self._library = game.desk.library  # what the open screens know
        self._deadline = self.page.after[0] if self.page.after else None

    @property
    def desk(self) -> Desk:
        """What all screens know."""
        return self.game.desk

    @property
    def opened(self) -> tuple[Open, ...]:
        """All open screens from the first up, hidden or not."""
        return tuple(self._open)

    @property
    def scene(self) -> Scene:
        """The screen on top, or the hidden screen, which is the same in all windows."""
        self._follow_library()
        return self.game.hidden[0] if self.game.hidden else self._open[-1].scene

    @property
    def under(self) -> Scene | None:
        """The screen to which the one on top leads back."""
        return self._open[-2].scene if self._open[1:] and not self.game.hidden else None

    @property
    def visit(self) -> Visit:
        """The visit of the screen on top."""
        return self.game.hidden[1] if self.game.hidden else self._open[-1].visit

    @property
    def page(self) -> ui.Page:
        """The screen on top, described. The same object until something changes."""
        scene, desk, of = self.scene, self.desk, self._page_of
        if self._page is None or of is None or of[0] is not scene or of[1] is not desk:
            ready = next((known.page for known in self.foreseen if known.shows(scene, desk)), None)
            try:
                page = ready or scene.page(desk)
            except Unreadable:
                scene, page = self._unread(desk)
            self._page, self._page_of = self._with_what_stood_there(self._for_this_window(page)), (scene, desk)
            self.visit.page = self._page
        return self._page

    def _with_what_stood_there(self, page: ui.Page) -> ui.Page:
        """Whatever this screen had before is the very same: that needn't be measured and drawn again."""
        before = self.visit.page
        return page if before is None or before.counts_as != page.counts_as else ui.kept(page, before)

    def _unread(self, desk: Desk) -> tuple[Scene, ui.Page]:
        """In place of a screen that can't be shown without a story: that it can't be read any more."""
        from isitok.scenes.unread import unread

        scene, visit = unread(desk.words), self._open[-1].visit
        self._open[-1:] = [Open(scene, visit)] if self._open[1:] else [self._open[-1], Open(scene, Visit(visit.came))]
        return scene, scene.page(desk)

    def _follow_library(self) -> None:
        """Once the packs have been read again, no open screen goes on with stories that are in none of them."""
        library = self.desk.library
        if library is not self._library:
            self._library, self._last = library, None
            self._leave_out_what_is_gone()

    def _leave_out_what_is_gone(self) -> None:
        self._open = [Open(one.scene.after_reading(self.desk) or one.scene, one.visit) for one in self._open]

    def _for_this_window(self, page: ui.Page) -> ui.Page:
        """What is in front of a lesson is on the wall, too: help, sources, the settings."""
        below = self._open[-1:] if self.game.hidden else self._open[-2:-1]
        under = below[0].visit.page if below else None
        return replace(page, projector=True) if under and under.projector and not page.projector else page

    @property
    def deadline(self) -> float | None:
        """When something happens by itself, by the same clock as ``now``."""
        return self.game.deadline if self.game.hidden else self._deadline

    @property
    def cools_down(self) -> float:
        """For how many seconds a new screen takes no answer."""
        # However quick somebody is, a key too many must not bring back what was hidden.
        return max(self.desk.settings.cool_down, USUAL.cool_down if self.game.hidden else 0) / 10

    def is_new(self, now: float) -> bool:
        """Whether the screen on top, or the one beside it, came so recently that nobody can have answered it yet."""
        return self.visit.is_new(now, self.cools_down) or (self._beside is not None and self._beside.is_new(now))

    def note_drawn(self, now: float) -> None:
        """The screen on top has been drawn. On a slow computer, that is some time after it came."""
        if self.visit.new:
            self.visit.came, self.visit.new = now, False

    def tick(self, now: float) -> None:
        """Time has passed."""
        if self.deadline is not None and now >= self.deadline and self.page.after:
            self.do(self.page.after[1], now)
            self.sound = "" if self.sound == "press" else self.sound  # nobody has pressed anything

    def do(self, meant: Event | None, now: float) -> None:
        """Carry out what a widget or a key means: a change, or an event for the screen on top."""
        self.game.flush()
        self._follow_library()
        if isinstance(meant, Undo):
            self._undo(now)
            return
        before, under = self._open[-1].scene, len(self._open)  # hiding it changes neither
        with self._unread_said(now):
            change = self._follows(meant)
            heard = change is not None and not isinstance(change, ReadToMe | TryVoice)
            self.sound, silent = "press" if heard else "", self.desk.kept.no_trace
            self.apply(change, now)
            if silent or self.desk.kept.no_trace:
                self.sound = ""
        self._note_last(before, under)

    def _follows(self, meant: Event | None) -> Change:
        """What an event means to the screen on top, which may be known already."""
        scene, desk = self.scene, self.desk
        known = next((one for one in self.foreseen if one.changes(scene, meant, desk)), None)
        return known.change if known else change_for(scene, meant, desk)

    def _note_last(self, before: Scene, under: int) -> None:
        """Note whether the last press can be undone, and show that to those who can hardly avoid a wrong one."""
        now = self._open[-1].scene
        if len(self._open) == under and now is not before:
            self._last = (before, now) if now.takes_back(before) else None
        settings = self.desk.settings
        undo = self._last is not None and self._last[1] is now and (settings.one_switch or bool(settings.dwell))
        if undo is not self.desk.view.undo and self._beside is None:
            self.game.desk = self.desk.seen(undo=undo)

    def _undo(self, now: float) -> None:
        """The screen as it was before the last press, if that was on this screen and can be undone."""
        if self._last is None or self._last[1] is not self.scene:
            return
        before, self._last = self._last[0], None
        self.apply(Replace(before), now)
        self._note_last(before, len(self._open))

    def drop(self, path: Path, now: float) -> None:
        """A file was dropped on the window, or the game was opened with it. Not every screen can use one."""
        from isitok.scenes.scene import FileCame

        if self.game.hidden or self.desk.kept.no_trace:
            return
        came = FileCame(path)
        if self.scene.after(came, self.desk) is not None:
            self.do(came, now)
            return
        first = trouble("“{name}” wasn’t opened. Drop it on the first screen, where Play is.", name=path.name)
        if not self.desk.may(Door.FILE):
            first = trouble("“{name}” wasn’t opened. {why}", name=path.name, why=why_shut(self.desk.machine.set_by))
        self.game.desk = with_notice(self.desk, first)

    def type(self, field: Event | None, text: str, now: float) -> None:
        """Set the text of a field; ``field`` is the event that the field names for it, if what is typed matters."""
        with self._unread_said(now):
            self.apply(None if field is None else self.scene.after_typing(field, text, self.desk), now)

    def hide(self, now: float) -> None:
        """Hide the game in every window at once."""
        if not self.game.hidden:
            self.game.flush()
            self._keep()
            self.apply(Hide(), now)

    def _keep(self) -> None:
        """What is still to be saved of an open screen is."""
        for one in self._open:
            keeps = one.scene.keeps(self.desk)
            if isinstance(keeps, Do):
                self.game.do(keeps.task)

    def close(self, now: float) -> None:
        """Close the window, but first ask, once, about what can't be saved, or a sheet of a one-to-one that is there.

        Don't ask while the game is hidden: somebody who has just come in would learn of it.
        """
        if not self.game.hidden and self._asks_unsaved(now):
            return
        self._keep()
        asks = self._asks_first() if self._open[1:] and not self.game.hidden else None
        if asks is None:
            self.game.close()
        else:
            self.apply(asks, now)

    def _asks_unsaved(self, now: float) -> bool:
        """Whether something stays unsaved, though it was tried: then its screen asks, whatever was in front of it."""
        unsaved = [number for number, one in enumerate(self._open, start=1) if one.scene.keeps(self.desk) is not None]
        if not unsaved:
            return False
        asks = self._open[unsaved[-1] - 1].scene.ends_unsaved(Quit(), self.desk)
        if isinstance(asks, Push) and asks.scene == self.scene:
            return False  # it has been asked
        self.uncover(unsaved[-1], now)
        self.apply(self.scene.keeps(self.desk), now)
        if self.scene.keeps(self.desk) is None:
            return False
        self.apply(asks, now)
        return True

    def _asks_first(self) -> Change:
        """What a one-to-one asks before its window closes; None if there is nothing to ask, or it has been asked."""
        from isitok.scenes.one_to_one.finish import is_asked
        from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
        from isitok.scenes.one_to_one.one_to_one_setup import OneToOneSetupScene

        if is_asked(self.scene):
            return None
        for one in reversed(self._open):
            if isinstance(one.scene, OneToOneScene | OneToOneSetupScene):
                return one.scene.finishing.ends(Quit(), self.desk)
        return None

    def apply(self, change: Change, now: float) -> None:
        """Carry out an answer of the screen on top."""
        if self.elsewhere(change, now):
            self.led += 1
            return
        self._apply(change, now)
        self.game.tell()

    def renew(self, change: Callable[[Scene], Scene]) -> None:
        """Replace each open screen after a change from outside; what is on top stays on top."""
        before = self.page.counts_as
        self._open = [Open(change(scene), visit) for scene, visit in self._open]
        if not self.game.hidden and before != self.page.counts_as:
            self._open[-1] = Open(self.scene, Visit(self.visit.came))
        self.game.tell()

    def show_first(self, scene: Scene, now: float, *, stays: bool, news: bool = False) -> None:
        """Replace the first screen from outside; ``stays``: it counts as the same screen, whatever its title.

        ``news``: more has changed than the time.
        """
        if stays or self._open[1:] or self.game.hidden:
            self._open[0] = self._open[0]._replace(scene=scene)
            self._open[0].visit.states += news
        else:
            self._replace_top(scene, now)
        self.game.tell()

    def uncover(self, number: int, now: float) -> None:
        """Close what is in front of the first so many screens."""
        if self._open[number:]:
            self._open_stack(self._open[:number], now)
            self.game.tell()

    def moment(self) -> Moment:
        """What is open now, to come back to."""
        return Moment(self.opened, self.desk.settings, self.game.tasks.one_to_one, self._library)

    def back_to(self, moment: Moment) -> None:
        """Restore that moment; a one-to-one that has ended since then continues."""
        self._open, self._page, self._library = list(moment.opened), None, moment.library
        self._follow_library()
        if moment.one_to_one is not None and self.game.tasks.one_to_one is None:
            self.game.tasks.one_to_one = moment.one_to_one
            self.game.desk = replace(self.desk, settings=moment.settings).keeping(no_trace=True)
        self.game.tell()

    def _apply(self, change: Change, now: float) -> None:
        self.changes += 1
        if isinstance(change, Push | Replace) and not self.desk.may(door_of(change.scene)):
            return  # whichever press, key or file led there
        if self.game.hidden and isinstance(change, Push | Replace | Pop):
            self._with_hidden(change, now)
            return
        match change:
            case Push(scene):
                self._open_stack([*self._open, Open(scene, Visit(now))], now)
            case Replace(scene, then):
                self._replace_top(scene, now)
                self._apply_next(then, now)
            case Pop():
                self._go_back(change, now)
            case Home():
                # After a one-to-one, not even the keyboard is where it began.
                first = self._open[0]
                self._open_stack([first._replace(visit=Visit(now)) if self.desk.kept.no_trace else first], now)
            case Do(task, then):
                why_not = self.game.do(task)
                self._apply_next(then(why_not, self.desk) if callable(then) else then, now)
            case OpenHelp() | OpenSettings():
                self._apply_next(Push(scene_of(change, self.desk)), now)
            case ReadToMe(None):
                view = self.desk.view
                self.game.desk = self.desk.seen(aloud=not view.aloud, reads_each=view.reads_each and not view.aloud)
            case ReadToMe(each):
                self.game.desk = self.desk.seen(aloud=bool(each), reads_each=each)
            case TryVoice(another, offers):
                tries = "another" if another else "offer" if offers else "same"
                self.game.desk = self.desk.seen(aloud=False, tries=tries)
            case Real():
                self._leave_the_stories(change, now)
            case Hide():
                self._hide(now)
            case Quit():
                self.game.close()
        if len(self._open) == 1:
            self.game.desk = self.game.tasks.after_one_to_one(self.desk)

    def _go_back(self, change: Pop, now: float) -> None:
        """The screen below, which learns what was picked. The first one has none below."""
        if not self._open[1:]:
            return
        self._open_stack(self._open[:-1], now)
        if change.event is not None:
            self._apply_next(self._follows(change.event), now)
        self._apply_next(change.then, now)

    @property
    def hears_real(self) -> bool:
        """Whether something that is real can be said here, though it has no button: something goes on that can stop.

        On the title it begins a one-to-one; beside a lesson the first screen is the lesson's.
        """
        going = self._open if self._beside else self._open[1:]
        return self.desk.kept.no_trace or any(self._real_to(one.scene, Real()) is not None for one in going)

    def _leave_the_stories(self, change: Real, now: float) -> None:
        """Down to the first screen that knows what comes next."""
        while (follows := self._real_to(self.scene, change)) is None and self._open[1:]:
            self._open_stack(self._open[:-1], now)
        self._apply_next(follows, now)

    def _real_to(self, scene: Scene, change: Real) -> Change:
        """What a screen does when something is real; None if it knows nothing of that, or only hands it on."""
        follows = scene.after(change, self.desk)
        return None if isinstance(follows, Real) else follows

    def _hide(self, now: float) -> None:
        from isitok.scenes.hidden import HiddenScene

        self._open, self._page = self._without_help(), None
        self.game.hidden = HiddenScene(), Visit(now)
        self._note_hidden_deadline(now)

    def _apply_next(self, change: Change, now: float) -> None:
        """Carry out the rest, unless it is for another window."""
        if not self.elsewhere(change, now):
            self._apply(change, now)

    def _with_hidden(self, change: Push | Replace | Pop, now: float) -> None:
        """Carry out what the hidden screen answers: it asks, or the game is shown again."""
        if isinstance(change, Replace):
            self.visit.states += 1
            self.game.hidden = change.scene, self.visit
        elif isinstance(change, Pop):
            self.game.hidden = None
            self._open_stack(self._open, now)
        self._note_hidden_deadline(now)

    def _note_hidden_deadline(self, now: float) -> None:
        """When the hidden screen changes by itself, in whichever window."""
        after = self.page.after if self.game.hidden else None
        self.game.deadline = now + after[0] if after else None

    def _replace_top(self, scene: Scene, now: float) -> None:
        """Replace the screen on top. With another title, it counts as another screen."""
        self.visit.states += 1
        before, came, visit = self.page.counts_as, self.page.came, self.visit
        self._open[-1] = Open(scene, visit)
        self._page = None  # even if the screen is the same: what it has read from a disk may have changed
        page = self.page
        if before != page.counts_as:
            self._open[-1] = Open(scene, Visit(now))
            self.visit.page = page
        if before != page.counts_as or page.came > came:
            self.sound = page.sound or self.sound
        self._deadline = now + page.after[0] if page.after else None

    def _open_stack(self, opened: Sequence[Open], now: float) -> None:
        self._open, self._page = list(opened), None
        self.visit.came, self.visit.new = now, True
        after = self.page.after
        self._deadline = now + after[0] if after else None

    @contextmanager
    def _unread_said(self, now: float) -> Iterator[None]:
        """If a story can't be read any more, say so and leave everything as it is."""
        before = list(self._open)
        try:
            yield
        except Unreadable:
            from isitok.scenes.unread import unread

            self._open_stack([*before, Open(unread(self.desk.words), Visit(now))], now)
            self.game.tell()

    def _without_help(self) -> list[Open]:
        """The open screens without help on top, so that whoever brings the window back can't see that it was read."""
        from isitok.scenes.help_page import HelpScene

        last = len(self._open)
        while last > 1 and isinstance(self._open[last - 1].scene, HelpScene):
            last -= 1
        return self._open[:last]


def scene_of(change: OpenHelp | OpenSettings, desk: Desk) -> Scene:
    """The screen that any screen can ask for; it is imported once somebody does."""
    if isinstance(change, OpenHelp):
        from isitok.scenes.help_page import HelpScene

        return HelpScene(group=change.group, ages=change.ages)
    from isitok.scenes.settings_page import SettingsScene

    return SettingsScene(lead=desk.settings.lead_name, where=desk.settings.lead_where)
