"""Walks through the folders of this computer to the one that is wanted, or to a file: nobody has to type a path."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from isitok import ui
from isitok.base.disk import called, folders_and_files, trouble_of
from isitok.base.event import Event
from isitok.base.jobs import ask
from isitok.base.trouble import Trouble
from isitok.base.value import Value, replace
from isitok.library.parcel import is_parcel_name
from isitok.scenes.frame import footer, header, last_said
from isitok.scenes.place_names import place_name
from isitok.scenes.scene import BaseScene, Change, Desk, FileCame, Pop, Replace, on

PER_PAGE: Final = 24
"""The most names on a page: with one switch, each is offered in turn."""


class FolderChosen(Event, Value):
    """Take this folder."""

    folder: Path


class GoInto(Event, Value):
    """Look into this folder."""

    folder: Path


class StartAgain(Event, Value):
    """Go back to where the search begins."""


class Seen(Value):
    """What there is to press: a folder to look into, or a file to take."""

    path: Path
    text: str
    is_file: bool = False


class BrowseScene(BaseScene, Value, kw_only=True):
    """What is in one folder, or the places where one begins. The screen below is told what was chosen."""

    title: str
    for_files: bool  # a file is wanted, not a folder
    is_wanted: Callable[[str], bool] = is_parcel_name  # whether a file of this name is
    none: str = ""  # what is said where there is no such file, and no folder
    folder: Path | None = None  # None: where one begins
    seen: tuple[Seen, ...] = ()
    trouble: Trouble | None = None  # why the folder can't be read
    first: int = 0  # of those seen, on this page

    def page(self, desk: Desk) -> ui.Page:
        """The folder, the folders around it, and what is in it."""
        words, shown = desk.words, self.seen[self.first : self.first + PER_PAGE]
        where = called(self.folder) if self.folder else words("Where do you want to begin?")
        said = self._message(desk)
        parts: list[ui.Widget] = [
            ui.Column(
                (
                    ui.title(self.title),
                    ui.Label(text=where, type=ui.Type.STORY, exact=True),
                ),
                gap=6,
            ),
            *([ui.Flow(tuple(self._ways(desk)))] if self.folder else []),
            *last_said(said, exact=True),
        ]
        files = tuple(_button(number, one) for number, one in enumerate(shown) if one.is_file)
        folders = tuple(_button(number, one) for number, one in enumerate(shown) if not one.is_file)
        if files:
            parts += [ui.heading(words("Files")), ui.Grid(files, least=340, gap=10)]
        if folders:
            parts += [
                ui.heading(words("Folders") if self.folder else words("Places")),
                ui.Grid(folders, least=340, most=3, gap=10),
            ]
        turns = tuple(self._turns(desk))
        if turns:
            parts.append(ui.Flow(turns))
        usual = "use" if self.folder and not self.for_files and not self.trouble else ""
        return ui.Page(
            title=self.title,
            header=header(desk),
            body=ui.Column(tuple(parts), gap=16),
            footer=footer(desk),
            focus=(files + folders)[0].id if files or (folders and not usual) else usual or "up",
            back=Pop(),
            middle=True,
            screen=f"{self.title}: {self.folder} {self.first}",
            said=said,
        )

    def _message(self, desk: Desk) -> str:
        words = desk.words
        if self.trouble is not None:
            return words(
                "{folder} can’t be read ({reason}).",
                folder=called(self.folder or ""),
                reason=words.trouble(self.trouble),
            )
        if self.seen:
            return ""
        if self.folder is None:
            return words("No place answers here. Go back, and type the path.")
        none = self.none or words("There is no pack and no folder in it.")
        return none if self.for_files else words("There is no folder in it.")

    def _ways(self, desk: Desk) -> list[ui.Widget]:
        words, folder = desk.words, self.folder
        ways: list[ui.Widget] = []
        if folder is None:
            return ways
        if not self.for_files and not self.trouble:
            use = Pop(FolderChosen(folder))
            ways.append(
                ui.Button(
                    id="use",
                    text=words("Use this folder"),
                    does=use,
                    kind=ui.ButtonKind.PRIMARY,
                    icon="check",
                    low=True,
                )
            )
        if folder.parent != folder:
            ways.append(ui.Button(id="up", text=words("One folder up"), does=GoInto(folder.parent), icon="arrow-up"))
        ways.append(ui.Button(id="places", text=words("Other places"), does=StartAgain()))
        return ways

    def _turns(self, desk: Desk) -> list[ui.Widget]:
        words = desk.words
        turns: list[ui.Widget] = []
        if self.first:
            before = Replace(replace(self, first=self.first - PER_PAGE))
            turns.append(ui.Button(id="before", text=words("The ones before"), does=before, icon="arrow-left"))
        left = len(self.seen) - self.first - PER_PAGE
        if left > 0:
            onward = Replace(replace(self, first=self.first + PER_PAGE))
            more = words.many("{n} more", "{n} more", left)
            turns.append(ui.Button(id="more", text=more, does=onward, icon="arrow-right"))
        return turns

    @on(StartAgain)
    def _start_again(self, event: StartAgain, desk: Desk) -> Change:
        return Replace(replace(self, folder=None, seen=_places(desk), trouble=None, first=0))

    @on(FileCame)
    def _dropped(self, came: FileCame, desk: Desk) -> Change:
        return Pop(came) if self.for_files and self.is_wanted(came.path.name) else None

    @on(GoInto)
    def _go_into(self, event: GoInto, desk: Desk) -> Change:
        return Replace(_in_folder(self, event.folder))


def browse(title: str, desk: Desk, *, for_files: bool = False) -> BrowseScene:
    """A screen to browse folders, at its first places. ``for_files``: to find a pack that was sent, not a folder."""
    return BrowseScene(title=title, for_files=for_files, seen=_places(desk))


def browse_for(title: str, is_wanted: Callable[[str], bool], none: str, desk: Desk) -> BrowseScene:
    """The same for files of another kind. ``none``: what is said where there is none."""
    return BrowseScene(title=title, for_files=True, is_wanted=is_wanted, none=none, seen=_places(desk))


def _places(desk: Desk) -> tuple[Seen, ...]:
    return tuple(Seen(place.folder, place_name(place, desk.words)) for place in desk.services.browse_roots())


def _in_folder(scene: BrowseScene, folder: Path) -> BrowseScene:
    try:
        folders, files = ask(folder, partial(folders_and_files, folder))
    except OSError as error:
        return replace(scene, folder=folder, seen=(), trouble=trouble_of(error), first=0)
    wanted = [Seen(folder / name, name, is_file=True) for name in files if scene.for_files and scene.is_wanted(name)]
    wanted += [Seen(folder / name, name) for name in folders]
    return replace(scene, folder=folder, seen=tuple(wanted), trouble=None, first=0)


def _button(number: int, seen: Seen) -> ui.Button:
    does = Pop(FileCame(seen.path)) if seen.is_file else GoInto(seen.path)
    return ui.Button(id=f"seen:{number}", text=seen.text, does=does, across=True)
