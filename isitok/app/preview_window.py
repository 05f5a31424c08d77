"""A window beside an editor: it shows a scenario, follows its file, and stays open whatever the file holds."""

from functools import partial

import pygame

from isitok.app.desk import time_of_day
from isitok.app.do_tasks import Tasks
from isitok.app.following import Follower, News
from isitok.app.game import Game
from isitok.app.input import Hands
from isitok.app.look_cache import Looks, give_icon
from isitok.app.screens import Screens
from isitok.app.view import View
from isitok.app.window import end_on_ctrl_c, loop, open_window, reader_before_shown
from isitok.app.window_placement import Place, desktop, pixels_of, put_aside, scale_of
from isitok.app.window_surface import Shown
from isitok.base.value import replace
from isitok.i18n.screen_words import ENGLISH
from isitok.library.library import empty_library, library_of
from isitok.library.manuscript import Manuscript, WritingDesk
from isitok.scenes.scene import Desk, Scene
from isitok.scenes.writing.preview_page import PreviewScene
from isitok.store.machine import load_machine
from isitok.store.options import PlayOptions
from isitok.store.places import machine_folder, settings_file
from isitok.store.settings import load_settings, save_settings
from isitok.store.settings_keeper import SettingsKeeper
from isitok.ui.system import system_wishes

AT_FIRST = 1.5  # seconds that the window waits for the first reading, usually less


def preview(desk: WritingDesk, options: PlayOptions) -> int:
    """Open the window, and follow the file of the desk until it is closed; the exit code. Raises NoDisplay."""
    window = open_window()
    read = pygame.event.custom_type()

    def wake() -> None:
        pygame.event.post(pygame.Event(read))

    follower = Follower(desk, wake)
    try:
        return _follow(window, follower, read, options)
    finally:
        follower.stop()
        pygame.quit()


def _follow(window: pygame.Window, follower: Follower[Manuscript], read: int, options: PlayOptions) -> int:
    follower.start()
    place, wishes = settings_file(), system_wishes()
    machine = load_machine(machine_folder())
    loaded = load_settings(place, machine)
    looks = Looks(lambda: pixels_of(window), wishes, lambda: scale_of(window))
    seat, options = options.seat(machine, loaded.settings), options.within(machine, loaded.settings)
    desk = Desk(
        words=ENGLISH,
        settings=options.over(loaded.settings),
        options=options,
        machine=machine,
        seat=seat,
        library=empty_library(),
        chance=int,
        clock=time_of_day,
    )
    notices = (ENGLISH.trouble(loaded.trouble),) if loaded.trouble else ()
    scene = PreviewScene(manuscript=None, notices=notices)
    keep = SettingsKeeper(loaded.settings, partial(save_settings, place, machine=machine))
    game = Game(desk, Tasks(loaded.settings, keep))
    screens = Screens(game, scene)
    view = View(screens, looks)
    show(screens, follower.news(AT_FIRST))
    if (screen := desktop()) is not None:
        aside = put_aside(window.size, screen)
        window.size, window.position = (aside.w, aside.h), (aside.x, aside.y)
    end_on_ctrl_c()
    shown = Shown(window)
    shown.draw(view)
    give_icon(window, looks.pictures)
    reader = reader_before_shown(window)
    window.show()
    shown.flip()
    game.lacks(looks.missing())

    def hear(event: pygame.Event) -> None:
        game.lacks(looks.missing())
        if event.type == read:
            show(screens, follower.news())

    try:
        return loop(Place(window), Hands(view), shown, reader, heard=hear)
    finally:
        game.close()  # however it ends, settings that were just changed are saved


def show(screens: Screens, news: News[Manuscript] | None) -> None:
    """Show what was read."""
    if news is None:
        return
    game, manuscript = screens.game, news.found
    if not manuscript.gone:
        game.take_over(library_of(manuscript.known))
    if shown := manuscript.scenario or manuscript.week:
        # Help, too, is for the story's ages. The stored settings stay as they are.
        game.desk = replace(game.desk, settings=replace(game.desk.settings, ages=shown.ages))

    def after(scene: Scene) -> Scene:
        if not isinstance(scene, PreviewScene):
            return scene
        scene = scene.read_again(manuscript, game.desk.words)
        return scene.with_message(say_that_it_polls(game.desk)) if news.polling else scene

    screens.renew(after)


def say_that_it_polls(desk: Desk) -> str:
    """What to say if the system doesn't report when a file is saved."""
    return desk.words("This folder doesn’t say when a file is saved, so it is looked at once a second.")
