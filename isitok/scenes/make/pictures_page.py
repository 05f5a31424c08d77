"""A story as pictures, one of each of its screens: for a slide, a poster, or whoever reads it without the game."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from isitok import ui
from isitok.base.jobs import Outcome, Work
from isitok.scenes.make.make_parts import short_page
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Do, Pop, Push
from isitok.scenes.tasks import OpenFolder
from isitok.scenes.work_page import at_work
from isitok.store.papers import free_place


def pictures_of(story: Path, desk: Desk, says: Callable[[str], Change]) -> Change:
    """Make them in a new folder in somebody's documents, and say where they are."""
    words, places = desk.words, desk.services.print_folders()
    if not places:
        return says(words("This user has no documents folder, so there is no place for it."))
    named = words("{name} pictures", name=story.stem)
    make = desk.services.make_pictures

    def paint() -> tuple[Path, ...]:
        """Raises OSError and Troubled."""
        return make(story, free_place(places[0].folder, named, ""))

    return at_work(Work(story.parent, paint), words("Making the pictures …"), partial(_after_painting, says))


def _after_painting(says: Callable[[str], Change], outcome: Outcome, desk: Desk) -> Change:
    if isinstance(outcome.found, tuple) and outcome.found:
        return Push(PicturesScene(files=outcome.found))
    return says(desk.words.trouble(outcome.trouble))


class PicturesScene(Saying, kw_only=True):
    """They are there."""

    files: tuple[Path, ...]

    def page(self, desk: Desk) -> ui.Page:
        words, folder = desk.words, self.files[0].parent
        title = words.many("{n} picture is there", "{n} pictures are there", len(self.files))
        opens = Do(OpenFolder(folder), self._after_showing)
        buttons = (
            ui.Button(id="done", text=words("Done"), does=Pop(), kind=ui.ButtonKind.PRIMARY),
            ui.Button(id="folder", text=words("Open the folder"), does=opens),
        )
        where = words("They are in a folder of their own among your documents: {name}", name=folder.name)
        told = words("They have the answers in them, as the game shows them.")
        return short_page(desk, title, where, told, buttons=buttons, said=self.said)
