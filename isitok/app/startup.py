"""What a start reads from disks: all at the same time, and for no longer than anybody would wait for a window."""

import time
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from isitok.base.disk import names_in, trouble_of, why_unreadable
from isitok.base.jobs import begin
from isitok.base.trouble import Trouble, trouble
from isitok.game.doors import Seat
from isitok.library.roots import bundled_root
from isitok.store.machine import load_machine
from isitok.store.options import PlayOptions
from isitok.store.places import lesson_file, machine_folder, own_packs, results_file, settings_file, state_folder
from isitok.store.settings import Loaded, begin_loading
from isitok.ui.system import Wishes, system_wishes

LOOK = 0.8  # seconds for all of it together


class FirstLook:
    """What the start reads from disks. One that doesn't answer in time counts as empty, and that is said."""

    def __init__(self) -> None:
        """Start reading."""
        self._until = time.monotonic() + LOOK
        self.settings_file = settings_file()
        self.machine = load_machine(machine_folder())
        self._settings = begin_loading(self.settings_file, self.machine)
        self._wishes = begin("wishes", system_wishes)
        self._own_packs = begin("documents", own_packs)
        self._state = state_folder()
        self._cleared = begin(self._state or "state", partial(_clear_old, self._state))

    def settings(self) -> Loaded:
        """The settings on this computer."""
        return self._settings(self._left)

    def wishes(self) -> Wishes:
        """The user's preferences in their system."""
        try:
            return self._wishes.result(self._left)
        except OSError:
            return Wishes()

    def own_packs(self) -> tuple[Path | None, Trouble | None]:
        """The folder of this user's own packs, if there can be one, and what to say about it."""
        try:
            return self._own_packs.result(self._left), None
        except OSError as error:
            return None, trouble("This user’s documents can’t be read ({reason}).", reason=trouble_of(error))

    def folders(self, own: Path | None, remembered: Sequence[str], more: Path | None) -> tuple[Path, ...]:
        """The folders of packs, given this user's own, those in their settings, and one from the command line."""
        found = (bundled_root(), *self.machine.packs, own, *map(Path, remembered), more)
        return tuple(dict.fromkeys(folder for folder in found if folder))

    def folders_at_first(self, own: Path | None, options: PlayOptions) -> tuple[Path, ...]:
        """The same at the start: those in this user's settings and options count as far as they hold here."""
        machine, stored = self.machine, self.settings().settings
        remembered = machine.over(stored, options.seat(machine, stored)).folders
        return self.folders(own, remembered, options.within(machine, stored).packs)

    def for_pupils(self, options: PlayOptions) -> bool:
        """Whether own stories are read for pupils, who then play those that somebody has read."""
        machine = self.machine
        return machine.settings.own_stories and options.seat(machine, self.settings().settings) is Seat.PUPIL

    def clear(self) -> tuple[Trouble | None, ...]:
        """What to say about the lesson and the results of classes. What is past its time has been deleted by now."""
        try:
            return tuple(self._cleared.result(self._left))
        except OSError as error:
            return (_unread(trouble_of(error)),) if self._state else ()

    @property
    def _left(self) -> float:
        return max(0.0, self._until - time.monotonic())


def _clear_old(folder: Path | None) -> list[Trouble | None]:
    """Delete what is past its time."""
    return list(_messages(folder)) if folder else []


def _messages(folder: Path) -> Iterator[Trouble | None]:
    if reason := why_unreadable(folder):
        yield _unread(reason)
        return
    lesson, results, names = lesson_file(), results_file(), names_in(folder)
    if lesson and any(name.lstrip(".").startswith(lesson.stem) for name in names):
        yield from _clear_lessons(lesson, results if results and results.name in names else None, names)
    if results and any(name.startswith("results.") for name in names):
        from isitok.store.results import clear_old_results, this_term

        yield clear_old_results(results, this_term())


def _clear_lessons(lesson: Path, results: Path | None, names: Iterable[str]) -> Iterator[Trouble | None]:
    """Of each lesson, whatever is left of it: its file, or what was set aside of it."""
    from isitok.store.autosave import clear_counted, clear_old

    stems = {name.lstrip(".").partition(".")[0] for name in names if name.lstrip(".").startswith(lesson.stem)}
    for file in sorted(lesson.with_name(f"{stem}{lesson.suffix}") for stem in stems):
        if results:
            from isitok.store.results import was_counted

            clear_counted(file, partial(was_counted, results))
        yield clear_old(file)


def _unread(reason: Trouble) -> Trouble:
    return trouble(
        "What the game has kept can’t be read ({reason}): a lesson that was broken off can’t go on, and no results are "
        "shown.",
        reason=reason,
    )
