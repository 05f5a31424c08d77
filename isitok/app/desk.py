"""The desk at the start, and how its contents are saved: the same in a window and in a terminal."""

import os
import sys
import time
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from isitok.base.trouble import Trouble, trouble
from isitok.i18n.screen_words import ENGLISH
from isitok.library.library import Library, empty_library
from isitok.scenes.desk_groups import Kept, Services
from isitok.scenes.scene import Desk
from isitok.store.clock import today
from isitok.store.options import PlayOptions
from isitok.store.places import lesson_file, results_file
from isitok.store.settings import NO_MACHINE, Machine, Settings

if TYPE_CHECKING:
    from isitok.store.paper_places import PaperPlace


def a_desk(
    options: PlayOptions,
    stored: Settings,
    library: Library | None,
    own: Path | None,
    said: Sequence[Trouble | None],
    machine: Machine = NO_MACHINE,
) -> Desk:
    """What all screens know at the start. ``library`` is None if the packs haven't been read yet."""
    unused = (
        trouble("--{name} isn’t used: this is set for everybody on this computer.", name=name)
        for name in options.refused_names(machine)
    )
    seat, asked, options = options.seat(machine, stored), options, options.within(machine, stored)
    said = (*said, *unused)
    if asked.packs and not options.packs:
        said = (*said, trouble("--packs isn’t used: which stories pupils play here is for an adult to set."))
    return Desk(
        words=ENGLISH,
        settings=options.over(machine.over(stored, seat)),
        options=options,
        machine=machine,
        seat=seat,
        library=library or empty_library(),
        chance=partial(_chance, options.seed),
        clock=time_of_day,
        today=today(),
        notices=tuple(dict.fromkeys(ENGLISH.trouble(trouble) for trouble in said if trouble)),
        reading="" if library else ENGLISH("Reading the stories …"),
        services=Services(
            print_folders=_print_folders,
            download_folders=_download_folders,
            browse_roots=_browse_roots,
            open_folder=_open_folder,
            open_text=_open_text,
            open_paper=_open_paper,
            open_speech=_open_speech,
            make_paper=_make_paper,
            show_preview=_show_preview,
            make_pictures=_make_pictures,
        ),
        kept=Kept(
            plans=own,
            lesson_file=lesson_file(),
            results_file=results_file(),
        ),
    )


def _print_folders() -> "tuple[PaperPlace, ...]":
    from isitok.store.paper_places import print_folders  # loaded only when somebody is about to print

    return print_folders()


def _download_folders() -> "tuple[PaperPlace, ...]":
    from isitok.store.paper_places import download_folders

    return download_folders()


def _browse_roots() -> "tuple[PaperPlace, ...]":
    from isitok.store.paper_places import browse_roots

    return browse_roots()


def _open_folder(folder: Path) -> Trouble | None:
    from isitok.app.folder import open_folder  # loaded only when a program is to be started

    return open_folder(folder)


def _open_text(file: Path) -> Trouble | None:
    from isitok.app.editor import open_text

    return open_text(file)


def _open_speech() -> Trouble | None:
    from isitok.app.speech_settings import open_speech

    return open_speech()


def _open_paper(file: Path) -> Trouble | None:
    from isitok.app.editor import open_paper

    return open_paper(file)


def _make_paper(desk: Desk, sheet: str, which: str, folder: Path, to_read: bool) -> tuple[Path, ...]:
    from isitok.app.make_papers import make_paper

    return make_paper(desk, sheet, which, folder, to_read)


def _show_preview(file: Path) -> Trouble | None:
    from isitok.app.editor import show_preview

    return show_preview(file)


def _make_pictures(file: Path, folder: Path) -> tuple[Path, ...]:
    from isitok.app.editor import make_pictures

    return make_pictures(file, folder)


class LessonKeeper:
    """Saves the lesson that is on in a file of its own, or deletes what was saved of it (None)."""

    def __init__(self, place: Path | None) -> None:
        """``place``: the file beside which that is."""
        self._place = place
        self._at: Path | None = None
        self._of: list[object] | None = None

    def __call__(self, lesson: Mapping[str, Any] | None) -> Trouble | None:
        """Returns None, or why that failed."""
        from isitok.store.autosave import identity_of, keep_lesson, place_for

        if lesson is not None and self._of != identity_of(lesson):  # once: a disk that is silent is waited for
            self._of, self._at = identity_of(lesson), self._place and place_for(self._place, lesson)
        return keep_lesson(self._at, lesson)


def no_trace_begins() -> None:
    """Called when a one-to-one begins: nothing that is loaded for it may leave a file."""
    sys.dont_write_bytecode = True  # before the next import
    from isitok.app.no_trace import begin

    begin()


def time_of_day() -> tuple[int, int, int]:
    """Hour, minute and second, as this computer's clock has them."""
    now = time.localtime()
    return now.tm_hour, now.tm_min, min(now.tm_sec, 59)


def _chance(seed: int | None) -> int:
    if seed is not None:
        return seed
    return int.from_bytes(os.urandom(4))  # `secrets` would load a library of four megabytes
