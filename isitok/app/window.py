"""A pygame window that shows a game: it waits, passes input on, and draws when something has changed."""

import gc
import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from isitok.app.desk import LessonKeeper, a_desk, no_trace_begins
from isitok.app.display import NoDisplay
from isitok.app.do_tasks import Tasks
from isitok.app.game import Game
from isitok.app.look_cache import Looks, give_icon
from isitok.app.screens import Screens
from isitok.app.startup import FirstLook
from isitok.app.view import View
from isitok.app.window_placement import Place, desktop, is_tight, new_window, pixels_of, scale_of
from isitok.app.window_surface import Shown
from isitok.base.giving_way import hold, let_go
from isitok.base.jobs import finish
from isitok.base.trouble import Trouble
from isitok.base.value import replace
from isitok.i18n.screen_words import ENGLISH
from isitok.library.open_library import Opening
from isitok.library.roots import assets_root, bundled_root
from isitok.scenes.scene import Desk, Push, Scene
from isitok.scenes.title import TitlePress, TitleScene
from isitok.store.options import PlayOptions
from isitok.store.places import cache_folder
from isitok.store.settings import save_settings
from isitok.store.settings_keeper import SettingsKeeper

if TYPE_CHECKING:
    from isitok.app.aloud.page_reader import Aloud
    from isitok.app.facilitator.displays import Displays
    from isitok.app.facilitator.second_window import SecondWindow
    from isitok.app.input import Hands
    from isitok.app.saved_outside import Outside
    from isitok.app.screen_reader.tell_reader import ScreenReader
    from isitok.app.sounds import Sounds
    from isitok.library.library import Library

UNSEEN = ("offscreen", "dummy")  # what SDL falls back on without a display: a window that nobody could ever close
SWITCH_SECONDS = 0.002  # after which a thread that checks or reads lets the window go on; Python's usual 5 ms are felt
FRAME_MILLISECONDS = 16  # between frames of a fade: no display shows more than 60 a second


def play(options: PlayOptions, displays: "Displays | None" = None) -> int:
    """Open the window, play, close it. Raises NoDisplay where it can't be opened."""
    window = open_window()
    try:
        # Its threads begin only now: with more than one, X11 takes 8 ms longer to read the keys of a keyboard.
        return _play(window, options, displays, FirstLook())
    finally:
        pygame.quit()
        finish()  # writes that are still to be done


def open_window() -> pygame.Window:
    """Open a window without showing it. Raises NoDisplay if that fails. The caller calls ``pygame.quit``."""
    try:
        pygame.display.init()
        if pygame.display.get_driver() in UNSEEN and not os.environ.get("SDL_VIDEODRIVER"):
            raise NoDisplay("no display answers")
        pygame.font.init()
        window = new_window()
    except (pygame.error, OSError) as error:  # the latter: a file of pygame's is missing
        raise NoDisplay(str(error)) from error
    return window


def end_on_ctrl_c() -> None:
    """Let Ctrl+C end the program. SDL keeps waiting after it, and Python only notes it until the mouse moves."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _copy_text(text: str) -> Trouble | None:
    from isitok.app.clipboard import copy_text  # only few ever copy anything

    return copy_text(text)


def _play(window: pygame.Window, options: PlayOptions, displays: "Displays | None", first: FirstLook) -> int:
    own, unread = first.own_packs()
    folders = first.folders_at_first(own, options)
    for_pupils = first.for_pupils(options)
    opening = Opening(folders, cache_folder(), wake, for_pupils=for_pupils)
    library = opening.at_once()
    wishes = first.wishes()
    game = _game_of(first, options, library, own, unread)
    tasks = game.tasks
    looks = Looks(lambda: pixels_of(window), wishes, lambda: scale_of(window))
    screens = Screens(game, TitleScene(topic=options.topic, pack=options.pack, cards=options.cards, pictures=False))
    view = View(screens, looks)
    reader = reader_before_shown(window)
    shown = _show_first_frame(window, view, looks, full=options.fullscreen)
    if options.smoke:
        from isitok.app.since_start import since_start

        print(round(since_start() * 1000))
        opening.first()
        return 0
    end_on_ctrl_c()

    def show_faces() -> None:
        game.lacks(looks.missing())
        screens.renew(with_faces)
        if shown.draw(view):
            shown.flip()

    show_faces()
    # Not needed for what is seen first.
    from isitok.app.before_packs import first_library
    from isitok.app.facilitator.displays import displays as real
    from isitok.app.facilitator.projector import Projector
    from isitok.app.facilitator.second_window import SecondWindow
    from isitok.app.input import Hands

    opening.clear()
    hands = Hands(view)
    if library is None:
        # The first start, or packs that have changed: the title is there before they are read.
        found = first_library(window, hands, shown, opening)
        if found is None:
            return 0
        game.take_over(found, "" if opening.done else still_reading(folders))
        show_faces()

    def read_packs(desk: Desk) -> Desk:
        nonlocal opening, folders
        folders = first.folders(own, desk.settings.folders, desk.options.packs)
        opening = Opening(folders, cache_folder(), wake, for_pupils=for_pupils)
        again = opening.at_once()
        if again is None:
            opening.ready()
            return replace(desk, reading=ENGLISH("The packs are being read again …"))
        return replace(desk, library=again)

    tasks.read_packs = read_packs
    if file := options.add or options.lesson:
        screens.drop(file, time.monotonic())
    if game.desk.options.week:
        from isitok.scenes.week.asked_for import week_asked

        if week := week_asked(game.desk):
            screens.apply(Push(week), time.monotonic())
    if game.desk.options.edit is not None:
        from isitok.scenes.form.asked_to_edit import edit_asked

        screens.apply(edit_asked(game.desk), time.monotonic())
    if game.desk.options.for_staff is not None:
        screens.do(TitlePress.FOR_STAFF, time.monotonic())
    if game.desk.options.heard_log is not None:
        from isitok.app.heard_log import log_into

        log_into(game.desk.options.heard_log, view, time.monotonic())

    def hear(event: pygame.Event) -> None:
        game.lacks(looks.missing())  # a page drawn since then may have tried more files
        if game.desk.reading and opening.done:
            game.take_over(opening.library())

    where = Place(window, full=options.fullscreen)
    second_window = SecondWindow(
        where, Projector(hands), lambda size, scale: Looks(size, wishes, scale), displays or real, wake
    )
    try:
        return loop(where, hands, shown, reader, second_window=second_window, heard=hear)
    except BaseException as error:
        if game.desk.kept.no_trace:
            from isitok.store.failure import NO_TRACE

            error.add_note(NO_TRACE)
        raise
    finally:
        game.close()  # however it ends, what was just typed is saved


def _game_of(
    first: FirstLook, options: PlayOptions, library: "Library | None", own: Path | None, unread: Trouble | None
) -> Game:
    """The game with what was found on the disks, and all that couldn't be read as a notice."""
    wishes, machine, loaded = first.wishes(), first.machine, first.settings()
    stored = loaded.settings
    if not loaded.found:
        stored = replace(stored, text_size=wishes.text)  # until somebody chooses otherwise here
    said = (loaded.trouble, *machine.troubles, unread, *(library.troubles if library else ()), *first.clear())
    desk = a_desk(options, stored, library, own, said, machine)
    desk = desk.seen(still=wishes.still)
    desk = replace(desk, services=replace(desk.services, copy_text=_copy_text))
    save = partial(save_settings, first.settings_file, machine=machine)
    keep = SettingsKeeper(stored if loaded.unread else loaded.settings, save)
    tasks = Tasks(stored, keep, LessonKeeper(desk.kept.lesson_file))
    tasks.no_trace_begins = no_trace_begins
    return Game(desk, tasks)


def _show_first_frame(window: pygame.Window, view: View, looks: Looks, *, full: bool) -> Shown:
    if full:
        window.set_fullscreen(True)
        window.show()  # only then is it as large as it will be
        view.resize()
    elif is_tight(window.size, desktop()):
        window.maximize()  # with its frame, it would be larger than the screen
    shown = Shown(window)
    shown.draw(view)
    give_icon(window, looks.pictures)
    window.show()
    shown.flip()
    gc.freeze()  # what is there now stays: nobody has to look through it again for what can be thrown away
    gc.set_threshold(50_000)  # each page is made of thousands of values, and those of the one before go by themselves
    gc.enable()
    return shown


def wake() -> None:
    """Wake a waiting window from another thread: something has happened elsewhere."""
    with suppress(pygame.error):  # the window was closed in the meantime
        pygame.event.post(pygame.Event(pygame.USEREVENT))


def reader_before_shown(window: pygame.Window) -> "ScreenReader | None":
    """What screen readers use, where it has to be there before the window is shown; elsewhere ``loop`` makes it."""
    if sys.platform not in ("win32", "darwin"):
        return None
    from isitok.app.screen_reader.tell_reader import ScreenReader

    return ScreenReader(window, wake)


def with_faces(scene: Scene) -> Scene:
    """Add the faces, once the first frame has been shown."""
    return replace(scene, pictures=True) if isinstance(scene, TitleScene) else scene


def still_reading(folders: Sequence[Path]) -> str:
    """What to say while the packs in these folders are still being read."""
    names = ", ".join(folder.name for folder in folders if folder != bundled_root())
    return ENGLISH("The stories in {folders} are still being read. All others are here.", folders=names)


def loop(
    place: Place,
    hands: "Hands",
    shown: Shown,
    reader: "ScreenReader | None",
    *,
    second_window: "SecondWindow | None" = None,
    heard: Callable[[pygame.Event], None] = lambda event: None,
) -> int:
    """Wait, pass on, draw, until the window is closed. Returns the exit code. ``heard`` is called with every event."""
    from isitok.app.guard import Guard
    from isitok.app.hearing import handle
    from isitok.app.idle_work import look_ahead
    from isitok.app.memory import memory_giver
    from isitok.app.screen_reader.tell_reader import ScreenReader
    from isitok.app.sounds import Sounds
    from isitok.app.to_come import to_come
    from isitok.app.waiting import FOREVER, waiter

    sys.setswitchinterval(SWITCH_SECONDS)
    aloud: Aloud | None = None
    outside: Outside | None = None
    give_back = memory_giver()
    window, view = place.window, hands.view
    screens, reader = view.screens, reader or ScreenReader(window, wake)
    guard = Guard(view)
    wait, warm, sounds = waiter(), to_come(), Sounds(assets_root() / "sounds", wake)
    while not screens.game.over:
        if view.toggle_full_screen:
            view.toggle_full_screen = False
            place.toggle()
            view.resize()
            shown.forget()
        if aloud is None and (screens.desk.view.aloud or screens.desk.view.tries or screens.desk.settings.says_offers):
            aloud = _reads_aloud(sounds)
        if aloud is not None:
            aloud.follow(view, time.monotonic())
        if outside is None and screens.page.follows:
            outside = _follows_files(screens)
        if outside is not None:
            outside.follow(time.monotonic())
        guard.follow(time.monotonic())
        if shown.draw(view):
            shown.flip()
            if second_window and not shown.moving:
                second_window.update_picture(window.get_surface())
        let_go()
        if sounds.follow(screens, time.monotonic()):
            continue  # there is something to say about it
        reader.tell(view)
        if second_window:
            second_window.follow()
            second_window.draw()
        if shown.moving or (second_window and second_window.moving):
            wait(FRAME_MILLISECONDS)
        elif not look_ahead(view, warm):
            moments = (
                hands.deadline,
                guard.due,
                sounds.due,
                aloud.due if aloud else None,
                reader.due,
                second_window.due if second_window else None,
            )
            due = min((at for at in moments if at is not None), default=None)
            if due is None:
                give_back()
            wait(FOREVER if due is None else max(0, round((due - time.monotonic()) * 1000)))
        for event in pygame.event.get():
            hold()
            if not (second_window and second_window.hears(event)):
                handle(event, window, hands, shown)
            heard(event)
        reader.listen(hands, time.monotonic())
        if second_window:
            second_window.listen(time.monotonic())
        # Let go while all that took its time: it wasn't held until now.
        if not pygame.event.peek((pygame.KEYUP, pygame.MOUSEBUTTONUP)):
            hands.tick(time.monotonic())

    def hide() -> None:
        for each in (window, second_window.second.window if second_window and second_window.second else None):
            if each is not None:
                each.hide()

    if aloud is not None:
        aloud.close()
    if outside is not None:
        outside.stop()
    sounds.leave(hide, partial(_end_at_once, screens.game))
    return 0


def _reads_aloud(sounds: "Sounds") -> "Aloud":
    from isitok.app.aloud.page_reader import Aloud  # only once somebody asks for it

    return Aloud(sounds, wake)


def _follows_files(screens: Screens) -> "Outside":
    from isitok.app.saved_outside import Outside  # only once something is written

    return Outside(screens, wake)


def _end_at_once(game: Game) -> None:
    """End the process although a thread is somewhere in SDL, which can't be ended then: saving is all that is left."""
    game.close()
    finish()
    os._exit(0)
