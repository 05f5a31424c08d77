"""The game in a page of a browser: what happens there comes in, and what has changed goes out."""

import gc
import json
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

from isitok import ui
from isitok.app.desk import LessonKeeper, a_desk, no_trace_begins
from isitok.app.do_tasks import Tasks
from isitok.app.dwell import Dwell
from isitok.app.game import Game
from isitok.app.guard import Guard
from isitok.app.keyboard import Keyboard
from isitok.app.pointer import Pointer
from isitok.app.screens import Screens
from isitok.app.switches import Switches
from isitok.app.view import View
from isitok.base.value import replace
from isitok.game.doors import Door, Seat
from isitok.library.library import Library, open_library
from isitok.library.roots import assets_root, bundled_root
from isitok.scenes.desk_groups import Services
from isitok.scenes.title import TitleScene
from isitok.store.settings import Machine
from isitok.store.settings_keeper import SettingsKeeper
from isitok.web.brought import place_for, with_packs
from isitok.web.downloads import Downloads
from isitok.web.host import Host
from isitok.web.kept_here import KeptLesson, KeptSettings
from isitok.web.school_file import Query, narrowed, read_query, read_school_file
from isitok.web.showing import Showing
from isitok.web.web_keys import CALLED, Pressed, wish_for
from isitok.web.web_looks import WebLooks, Window

NOT_HERE: Final = frozenset(
    {
        *(Door.ONE_TO_ONE, Door.MAKE, Door.FORM, Door.RESULTS, Door.FOLDER, Door.EDITOR, Door.PAPER, Door.SPEECH),
        Door.CLOSE,
    }
)
"""What no browser edition has: its files and other programs aren't ours, and what is private isn't ours to promise."""
LED: Final = frozenset(
    {
        *(Door.CLASS, Door.SMALL_GROUP, Door.FOR_STAFF, Door.LED, Door.PRINT, Door.WORK, Door.CLIPBOARD),
        Door.FILE,
    }
)
"""What only the staff's edition has."""
SHEETS: Final = frozenset({Door.PRINT, Door.WORK})
"""What the pupils' has of it, unless it is set up for pupils: cards to vote with, and the dice."""


class PageStart:
    """What the page says at the start: its query, ``school.json``, and what lies beside it."""

    def __init__(self, told: str) -> None:
        found: dict[str, Any] = json.loads(told)
        self.machine: Machine = read_school_file(found["status"], found["school"])
        self.asked: Query = narrowed(read_query([(key, value) for key, value in found["query"]]), self.machine)
        self.window = Window(**found["window"])
        self.led: bool = found["led"]


def may_lead(told: str) -> bool:
    """Whether what an adult leads may be fetched and kept at all."""
    one = PageStart(told)
    return one.asked.options.seat(one.machine, one.machine.settings) is not Seat.PUPIL


def start(host: Host, told: str, library: Library | None = None) -> "Front":
    """Show the title. Returns what the page calls from then on."""
    one = PageStart(told)
    downloads = Downloads(host)
    game = game_of(host, one, library or open_library((bundled_root(),), None), downloads)
    return Front(host, one, game, downloads)


def game_of(host: Host, told: PageStart, library: Library, downloads: Downloads) -> Game:
    """The game as this edition has it, before anything is shown."""
    machine, options = told.machine, told.asked.options
    seat = options.seat(machine, machine.settings)
    kept = KeptSettings(host, machine, seat)
    stored, refused = kept.found()
    said = (*machine.troubles, refused, *library.troubles)
    desk = a_desk(options, stored, library, None, said, machine)
    absent = NOT_HERE | (frozenset() if told.led else LED if seat is Seat.PUPIL else LED - SHEETS)
    services = Services(
        print_folders=downloads.places,
        make_paper=downloads.make_paper,
        copy_text=downloads.copy,
        full_screen=host.full_screen,
        ask_for_file=host.ask_for_file,
    )
    desk = replace(desk, absent=absent, services=services, left_out=told.asked.left_out)
    desk = desk.keeping(results_file=None, plans=downloads.folder if told.led else None)
    desk = desk.seen(in_browser=True, keys=CALLED)
    tasks = Tasks(stored, SettingsKeeper(stored, kept.keep), LessonKeeper(desk.kept.lesson_file))
    tasks.no_trace_begins = no_trace_begins
    tasks.read_packs = partial(with_packs, library=library, folder=downloads.folder)
    return Game(desk, tasks)


class Front:
    """What the page calls; texts are JSON where they are more than one thing."""

    def __init__(self, host: Host, told: PageStart, game: Game, downloads: Downloads) -> None:
        """Open the game at its title, with whatever lesson the page kept."""
        self._host, self._looks, self._downloads = host, WebLooks(host, assets_root()), downloads
        self._looks.window = told.window
        self._lesson = KeptLesson(host, game.desk.kept.lesson_file) if game.desk.kept.lesson_file else None
        if self._lesson and game.desk.may(Door.CLASS):
            self._lesson.put_back()
        options = game.desk.options
        self._screens = Screens(game, TitleScene(topic=options.topic, pack=options.pack, cards=options.cards))
        self._view = view = View(self._screens, self._looks)
        self._switches, self._dwell, self._guard = Switches(view), Dwell(view), Guard(view)
        self._keyboard = Keyboard(view, self._switches)
        self._pointer = Pointer(view, self._switches, self._dwell)
        self._showing = Showing(host)
        self._aloud: Any = None
        self._late: Iterator[object] | None = None
        self._wish_still()
        self._follow()
        self._screens.visit.came = float("-inf")  # nothing was pressed that could have been meant for another screen

    @property
    def focus(self) -> str:
        """The id of what has the keyboard."""
        return self._view.state.focus

    def key(self, told: str) -> bool:
        """A key was pressed; whether that was for the game, and not for the browser."""
        now, found = time.monotonic(), json.loads(told)
        node = ui.find(self._view.layout.root, found["on"])
        role = node.spoken.role if node else None
        pressed = Pressed(
            found["key"],
            found["held"],
            found["more"],
            field=role in ui.FIELDS,
            lines=bool(node and node.spoken.lines),
            scroller=role is ui.Role.REGION,
        )
        if self._screens.page.anything and not found["held"] and found["key"] not in ("Tab", "Shift"):
            pressed = pressed._replace(field=False, scroller=False)
        wish = wish_for(pressed, letters=self._screens.desk.settings.shortcuts)
        if wish is None:
            return False
        self._keyboard.wish(wish, now)
        self._follow()
        self._switches.hears_again(time.monotonic())
        self._wake()
        return True

    def let_go(self) -> None:
        """No key is down any more."""
        self._switches.let_go()

    def down(self, x: float, y: float, finger: bool) -> None:
        """A button or finger went down."""
        self._pointer.down(round(x), round(y), time.monotonic(), finger=finger)
        self._follow()

    def up(self, x: float, y: float, second: bool) -> None:
        """It was lifted. ``second``: that was the other button of a mouse."""
        now = time.monotonic()
        if second:
            self._pointer.second_down(now)
            self._pointer.second_up(now)
        else:
            self._pointer.up(round(x), round(y), now)
        self._follow()

    def move(self, x: float, y: float) -> None:
        """The mouse is elsewhere, which matters to whoever presses by resting it."""
        if self._screens.desk.settings.dwell or self._screens.page.rested:
            self._pointer.move(round(x), round(y), time.monotonic())
            self._follow()

    def press(self, id_: str) -> None:
        """A screen reader, or another program, presses something."""
        self._keyboard.press(id_, time.monotonic())
        self._follow()

    def focused(self, id_: str, keyed: bool) -> None:
        """The browser has moved the keyboard. ``keyed``: by a key."""
        if id_ == self._view.state.focus or ui.find(self._view.layout.root, id_) is None:
            return
        if keyed:
            self._view.set_keyboard_user(True)
            self._view.use_keys()
        self._view.update_state(focus=id_, caret=None, anchor=None, composed="")
        self._view.meet((id_,))
        self._follow()

    def scrolled(self, told: str) -> None:
        """The browser has scrolled parts of the page: nothing has to be shown for that."""
        found = json.loads(told)
        known = {id_: round(at) for id_, at in found.items() if id_ in self._view.layout.ranges}
        if known:
            self._view.update_state(scroll={**self._view.state.scroll, **known})
            self._showing.note_scrolled(known)

    def typed(self, id_: str, text: str) -> None:
        """What is in a field now."""
        self._keyboard.fill(id_, text, time.monotonic())
        self._showing.field_differs(id_)
        self._follow()

    @property
    def takes_files(self) -> bool:
        """Whether a file may come in at all."""
        return self._screens.desk.may(Door.FILE)

    def place_for(self, name: str) -> str:
        """Where the page has to put a file of this name before it says that it came. Raises OSError."""
        return str(place_for(name))

    def came(self, path: str) -> None:
        """A file that somebody has chosen, or dropped on the page, is there."""
        if self.takes_files:
            self._screens.drop(Path(path), time.monotonic())
            self._follow()

    def back(self) -> bool:
        """The browser's Back; False on the title, which it leaves."""
        page, now = self._screens.page, time.monotonic()
        if not self.goes_back:
            return False
        self._screens.do(page.anything or page.back, now)
        self._follow()
        return True

    @property
    def goes_back(self) -> bool:
        """Whether there is something to go back from."""
        return bool(self._screens.page.back or self._screens.page.anything)

    def resized(self, told: str) -> None:
        """The window has another size, or its user other wishes."""
        self._looks.window = Window(**json.loads(told))
        self._wish_still()
        self._view.resize()
        self._follow()

    def letters_came(self) -> None:
        """A typeface has been fetched: what was measured before it was there is measured again."""
        self._looks.forget_letters()
        self._view.resize()
        self._follow()

    def tick(self) -> None:
        """Time has passed."""
        now = time.monotonic()
        self._screens.tick(now)
        self._switches.tick(now)
        self._dwell.tick(now)
        self._follow()

    def idle(self) -> bool:
        """Load one more module, or make ready a little of what a press will lead to; at last, clear up.

        True if there is more to do.
        """
        if self._late is None:
            from isitok.web.late import late

            self._late = late()
        if next(self._late, None) is not None or self._view.look_ahead(self._showing.ahead, further=True):
            return True
        gc.collect()  # of what has come since the title: no press waits for it
        return False

    def _wish_still(self) -> None:
        game, still = self._screens.game, self._looks.window.still
        if game.desk.view.still is not still:
            game.desk = game.desk.seen(still=still)

    def _follow(self) -> None:
        """Show what has changed, and see when to look again."""
        now, screens = time.monotonic(), self._screens
        self._read_aloud(now)
        self._guard.follow(now)
        self._play_sound()
        self._showing.show(self._view)
        screens.note_drawn(time.monotonic())
        if self._lesson and screens.desk.may(Door.CLASS):
            self._lesson.follow()
        self._downloads.follow()
        self._wake()

    def _wake(self) -> None:
        """Have the page tick when something is due next."""
        screens = self._screens
        moments = (
            screens.deadline,
            self._switches.deadline,
            self._dwell.deadline,
            self._guard.due,
            self._aloud.due if self._aloud else None,
        )
        due = min((at for at in moments if at is not None), default=None)
        self._host.wake(None if due is None else max(0.0, due - time.monotonic()))

    def _read_aloud(self, now: float) -> None:
        desk = self._screens.desk
        if self._aloud is None and (desk.view.aloud or desk.view.tries or desk.settings.says_offers):
            from isitok.app.aloud.page_reader import Aloud
            from isitok.web.spoken_here import NoMixer, Speaker

            self._aloud = Aloud(NoMixer(), self.tick, speaks=Speaker(self._host, self.tick))
        if self._aloud is not None:
            self._aloud.follow(self._view, now)

    def _play_sound(self) -> None:
        screens, settings = self._screens, self._screens.desk.settings
        sound, screens.sound = screens.sound, ""
        if sound and settings.sounds and not screens.page.anything:
            self._host.play(sound, settings.sound_volume / 100)
