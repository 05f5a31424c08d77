"""What the screens for making stories have in common: a short page, and a story that is opened in an editor."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.game.doors import Door
from isitok.scenes.frame import footer, header, last_said
from isitok.scenes.place_names import in_its_pack
from isitok.scenes.saying import Saying
from isitok.scenes.scene import BACK, BaseScene, Change, Desk, Do, FileCame, Pop, Push, Replace, on
from isitok.scenes.tasks import OpenFolder, OpenText, ReadPacks, ShowPreview

TABLES: Final = (".xlsx", ".csv", ".tsv", ".txt")
WORD: Final = ".docx"
"""How files of other programs are called in which stories may stand."""


class Changed(Event, Value):
    """Something has changed on the disk: the screen below looks again."""


class PackAway(Event, Value):
    """A pack was put away: its folder is called otherwise now."""

    title: str
    folder: Path
    now: Path


class OpenStory(Event, Value):
    """Open a story to change it."""

    path: Path


class SaveAs(Event, Value):
    """Write the stories of a pack as a file of this program."""

    program: str


class SendTo(Event, Value):
    """Write the file into this folder."""

    folder: Path


class MoreOf(Event, Enum):
    """What can be opened once more. The buttons are called so."""

    EDITOR = "editor"
    PREVIEW = "preview"
    FOLDER = "folder"


def short_page(
    desk: Desk,
    title: str,
    *told: str,
    buttons: tuple[ui.Widget, ...],
    back: Event = Pop(),
    said: str = "",
    focus: str = "",
) -> ui.Page:
    """A question or a message, and what can be done about it."""
    parts: list[ui.Widget] = [ui.title(title)]
    parts += [ui.Label(text=line, type=ui.Type.STORY, exact=True) for line in told if line]
    parts += last_said(said, exact=True)
    parts.append(ui.Flow(buttons))
    return ui.Page(
        title=title,
        header=header(desk, back=back),
        body=ui.Panel(ui.Column(tuple(parts), gap=18), pad=32),
        footer=footer(desk),
        focus=focus or next((button.id for button in buttons if isinstance(button, ui.Button)), ""),
        back=back,
        narrow=True,
        middle=True,
        said=said,
    )


class RefusedScene(BaseScene, Value, kw_only=True):
    """A file from which nothing is taken, and why. Another one can be dropped on it."""

    behind = Door.FILE  # also where there is no other page of this room

    title: str
    told: str
    takes: Callable[[Path, Desk], Change]

    def page(self, desk: Desk) -> ui.Page:
        back = ui.Button(id=BACK, text=desk.words("Back"), does=Pop(), kind=ui.ButtonKind.PRIMARY)
        page = short_page(desk, self.title, self.told, buttons=(back,), focus=BACK)
        return replace(page, header=header(desk, back=None))

    @on(FileCame)
    def _file_came(self, came: FileCame, desk: Desk) -> Change:
        return self.takes(came.path, desk)


def open_story(path: Path, title: str, *, replaces: bool, read: bool = False) -> Change:
    """Open a story in the system's text editor with the preview beside it, and say so. ``read``: packs have changed."""
    change = Do(OpenText(path), partial(_beside, path, title, replaces))
    return Do(ReadPacks(), change) if read else change


def _beside(path: Path, title: str, replaces: bool, trouble: str, desk: Desk) -> Change:
    if trouble or desk.view.in_lines:  # no preview for nobody, and none in a terminal
        return _after_opening(path, title, replaces, trouble, desk)
    return Do(ShowPreview(path), partial(_after_opening, path, title, replaces))


def _after_opening(path: Path, title: str, replaces: bool, trouble: str, desk: Desk) -> Change:
    scene = OpenedScene(path=path, title=title, said=trouble)
    return Replace(scene) if replaces else Push(scene)


class OpenedScene(Saying, kw_only=True):
    """A story is open in another program: what to do there."""

    path: Path
    title: str

    def page(self, desk: Desk) -> ui.Page:
        """How to change it, save it and see the preview, with a button for each."""
        words = desk.words
        title, named = words("“{title}” is yours to change", title=self.title), in_its_pack(self.path)
        told = [words("Change it in the text editor, and save it there. What comes after a # is only for you.")]
        if desk.view.in_lines:
            told.append(
                words("To see it as players will, type in another terminal: isitok preview “{path}”", path=named)
            )
        elif not self.said:
            told.append(
                words("The window beside it shows it as players will see it, and what to mend, each time you save.")
            )
        if self.path.name not in self.said:
            told.append(words("The file is {path}", path=named))
        return short_page(
            desk,
            title,
            *told,
            buttons=(
                ui.Button(id="done", text=words("Done"), does=Pop(Changed()), kind=ui.ButtonKind.PRIMARY),
                self._button(MoreOf.EDITOR, words("Open it again"), "type"),
                self._button(MoreOf.PREVIEW, words("Show the preview again"), "eye"),
                self._button(MoreOf.FOLDER, words("Open the folder"), ""),
            ),
            back=Pop(Changed()),
            said=self.said,
        )

    def _button(self, what: MoreOf, text: str, icon: str) -> ui.Button:
        return ui.Button(id=what.value, text=text, does=what, icon=icon)

    @on(MoreOf)
    def _open_again(self, more: MoreOf, desk: Desk) -> Change:
        match more:
            case MoreOf.EDITOR:
                return Do(OpenText(self.path), self._after_showing)
            case MoreOf.PREVIEW:
                return Do(ShowPreview(self.path), self._after_showing)
            case MoreOf.FOLDER:
                return Do(OpenFolder(self.path.parent), self._after_showing)
