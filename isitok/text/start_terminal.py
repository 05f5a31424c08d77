"""From what was asked for to a game in this terminal."""

import io
import sys
import time
from contextlib import suppress
from functools import partial
from typing import TextIO

from isitok.app.desk import LessonKeeper, a_desk, no_trace_begins
from isitok.app.do_tasks import Tasks
from isitok.app.game import Game
from isitok.app.screens import Screens
from isitok.app.startup import FirstLook
from isitok.base.jobs import finish
from isitok.base.value import replace
from isitok.library.open_library import Opening
from isitok.scenes.scene import Desk, Push
from isitok.scenes.title import TitlePress, TitleScene
from isitok.scenes.week.asked_for import week_asked
from isitok.store.failure import NO_TRACE
from isitok.store.options import PlayOptions
from isitok.store.places import cache_folder
from isitok.store.settings import save_settings
from isitok.store.settings_keeper import SettingsKeeper
from isitok.text.terminal import Terminal, size_of
from isitok.text.terminal_player import Reader


def run(options: PlayOptions) -> int:
    """Play in this terminal; the exit code."""
    try:
        return _run(options, this_terminal())
    finally:
        finish()  # what is still to be written


def _run(options: PlayOptions, terminal: Terminal) -> int:
    first = FirstLook()
    own, unread = first.own_packs()
    folders = first.folders_at_first(own, options)
    for_pupils = first.for_pupils(options)
    opening = Opening(folders, cache_folder(), lambda: None, for_pupils=for_pupils)
    library = opening.first()
    opening.clear()
    place, machine, loaded = first.settings_file, first.machine, first.settings()
    said = (loaded.trouble, *machine.troubles, unread, *library.troubles, *first.clear())
    desk = a_desk(options, loaded.settings, library, own, said, machine)
    desk = desk.seen(in_lines=True)
    if not opening.done:
        names = ", ".join(folder.name for folder in folders[1:])
        told = desk.words("Reading {folders} takes too long, so the game goes on without those stories.", folders=names)
        desk = replace(desk, notices=(*desk.notices, told))
    keep = SettingsKeeper(loaded.settings, partial(save_settings, place, machine=machine))
    tasks = Tasks(loaded.settings, keep, LessonKeeper(desk.kept.lesson_file))
    tasks.no_trace_begins = no_trace_begins

    def read_packs(desk: Desk) -> Desk:
        now = first.folders(own, desk.settings.folders, desk.options.packs)
        return replace(desk, library=Opening(now, cache_folder(), lambda: None, for_pupils=for_pupils).first())

    tasks.read_packs = read_packs
    return play(desk, tasks, terminal)


def play(desk: Desk, tasks: Tasks, terminal: Terminal) -> int:
    """Play from the title on; the exit code."""
    options = desk.options
    game = Game(desk, tasks)
    title = TitleScene(topic=options.topic, pack=options.pack, cards=options.cards, pictures=False)
    try:
        screens = Screens(game, title)
        if file := options.add or options.lesson:
            screens.drop(file, time.monotonic())
        if week := week_asked(desk):
            screens.apply(Push(week), time.monotonic())
        if desk.options.edit is not None:
            from isitok.scenes.form.asked_to_edit import edit_asked

            screens.apply(edit_asked(desk), time.monotonic())
        if options.for_staff is not None:
            screens.do(TitlePress.FOR_STAFF, time.monotonic())
        Reader(screens, terminal).play()
    except BaseException as error:
        if game.desk.kept.no_trace:
            error.add_note(NO_TRACE)
        raise
    return 0


def this_terminal() -> Terminal:
    """The terminal that the game was started in."""
    # Either may be missing: a program without a console on Windows, or a closed descriptor.
    reads: TextIO = sys.stdin or io.StringIO()
    writes: TextIO = sys.stdout or io.StringIO()
    for stream in (reads, writes):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    width, height = size_of(writes)
    typed, shown = _is_terminal(reads), _is_terminal(writes)
    return Terminal(reads=reads, writes=writes, width=width, height=height, echoes=typed, steers=shown)


def _is_terminal(stream: TextIO) -> bool:
    with suppress(ValueError):  # a closed stream
        return stream.isatty()
    return False
