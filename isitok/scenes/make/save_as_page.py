"""A pack as a file of another program: which, what it can't hold, and what is left out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from isitok import ui
from isitok.base.jobs import Outcome, Work
from isitok.base.trouble import Troubled
from isitok.base.value import Value
from isitok.exchange.going_out import PackOut, pack_out
from isitok.exchange.programs import PROGRAMS, left_out_of, made_for
from isitok.exchange.table_to_fill_in import table_to_fill_in
from isitok.game.help_routes import Here
from isitok.i18n.screen_words import later
from isitok.library.folders import packs_in
from isitok.scenes.make.make_parts import SaveAs, short_page
from isitok.scenes.pick import Pick, PickScene
from isitok.scenes.place_names import where_it_is
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Do, Pop, Push
from isitok.scenes.tasks import OpenFolder
from isitok.scenes.work_page import at_work
from isitok.store.papers import free_place, keep_paper

_NAMES: Final = {
    "excel": later("A table for Excel, which comes back"),
    "csv": later("A table as plain text (CSV)"),
    "word": later("A handout for Word"),
    "moodle": later("A quiz for Moodle"),
}


def as_what(desk: Desk) -> Change:
    """Ask for which program, and say of each what is lost."""
    words = desk.words
    picks = [Pick(to, words(_NAMES[to]), SaveAs(to), words(one.loses)) for to, one in PROGRAMS.items()]
    return Push(PickScene(title=words("Save as …"), picks=tuple(picks), chosen="none"))


class Made(Value):
    """The file, and each story that isn't in it, with the reason in English; no file if none is."""

    file: Path | None
    left_out: tuple[tuple[str, str], ...]


def save_as(to: str, folder: Path, where: Path, desk: Desk, says: Callable[[str], Change]) -> Change:
    """Write the file into a folder, and say what is in it."""
    here = desk.here

    def make() -> Made:
        """Raises OSError and Troubled."""
        found = pack_out(next(one for one in packs_in(folder.parent) if one.folder == folder))
        return _written(to, found, here, where, folder.name)

    work = Work(folder, make)
    return at_work(work, desk.words("Making a file of it …"), partial(_after_making, says))


def save_table_to_fill_in(desk: Desk, says: Callable[[str], Change]) -> Change:
    """Write a table with examples into somebody's documents, and say where it is."""
    places = desk.services.print_folders()
    if not places:
        return says(desk.words("This user has no documents folder, so there is no place for it."))
    name, where = desk.words("Stories to fill in"), places[0].folder

    def make() -> Made:
        """Raises Troubled."""
        file = free_place(where, name, ".xlsx")
        if failed := keep_paper(file, table_to_fill_in()):
            raise Troubled(failed)
        return Made(file, ())

    return at_work(Work(where, make), desk.words("Making a file of it …"), partial(_after_making, says))


def _written(to: str, found: PackOut, here: Here, where: Path, name: str) -> Made:
    left_out = tuple((one.title, why) for one, why in left_out_of(found, to))
    if len(left_out) == len(found.stories):
        return Made(None, left_out)
    file = free_place(where, name, PROGRAMS[to].ending)
    if failed := keep_paper(file, made_for(to, found, here)):
        raise Troubled(failed)
    return Made(file, left_out)


def _after_making(says: Callable[[str], Change], outcome: Outcome, desk: Desk) -> Change:
    if isinstance(outcome.found, Made):
        return Push(SavedAsScene(made=outcome.found))
    return says(desk.words.trouble(outcome.trouble))


class SavedAsScene(Saying, kw_only=True):
    """The file is there, or there is none as nothing may be in it."""

    made: Made

    def page(self, desk: Desk) -> ui.Page:
        words, file = desk.words, self.made.file
        out = [_left_out(title, why, desk) for title, why in self.made.left_out]
        done = ui.Button(id="done", text=words("Done"), does=Pop(), kind=ui.ButtonKind.PRIMARY)
        if file is None:
            return short_page(desk, words("There is no file: nothing was left for it"), *out, buttons=(done,))
        opens = Do(OpenFolder(file.parent), self._after_showing)
        folder = ui.Button(id="folder", text=words("Open the folder"), does=opens)
        where = where_it_is(file, words)
        return short_page(desk, words("The file is there"), where, *out, buttons=(done, folder), said=self.said)


def _left_out(title: str, why: str, desk: Desk) -> str:
    return desk.words("“{title}” is left out: {reason}.", title=title, reason=desk.words(why))
