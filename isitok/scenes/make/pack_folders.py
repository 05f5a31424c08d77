"""The folders from which packs are read; a further one, such as a school's share, is remembered."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from isitok import ui
from isitok.base.disk import called, can_be_named, is_folder, unreadable
from isitok.base.event import Event
from isitok.base.jobs import ask
from isitok.base.value import Value, replace
from isitok.scenes.frame import footer, header, last_said, titled
from isitok.scenes.make.browse import FolderChosen, browse
from isitok.scenes.place_names import told_apart
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Do, Pop, Push, Replace, on
from isitok.scenes.tasks import ChangeSettings, ReadPacks
from isitok.store.settings import LONGEST_PATH, MOST_FOLDERS


class FolderPath(Event, Value):
    """The field for the path of a folder."""


class Choose(Event, Value):
    """Look for a folder."""


class Remember(Event, Value):
    """Read packs from this folder, too, now and from now on."""


class Forget(Event, Value):
    """No longer read packs from this folder. Nothing in it is touched."""

    folder: str


class FoldersScene(Saying, Value, kw_only=True):
    """Lists the folders of the settings, and takes one more. Only the path being typed is kept in the scene."""

    path: str = ""

    def page(self, desk: Desk) -> ui.Page:
        """Each folder, and a field for one more."""
        words, title = desk.words, desk.words("Folders of packs")
        told = words("Packs are read from these, and from those that came with the game.")
        parts: list[ui.Widget] = [titled(title, told)]
        parts += last_said(self.said, exact=True)
        own = [desk.kept.plans] if desk.kept.plans else []
        remembered = desk.settings.folders
        names = told_apart([*desk.machine.packs, *own, *map(Path, remembered)])
        for name in names[: len(desk.machine.packs)]:
            parts.append(_row(name, words("For all users of this computer")))
        if desk.kept.plans:
            parts.append(_row(desk.kept.plans.name, words("Yours, in your documents")))
        for number, folder in enumerate(remembered):
            name = names[number - len(remembered)]
            parts.append(_row(name, words("Remembered here"), self._forgets(number, name, folder, desk)))
        if len(desk.settings.folders) < MOST_FOLDERS:
            parts += self._one_more(desk)
        return ui.Page(
            title=title,
            header=header(desk),
            body=ui.Column(tuple(parts), gap=14),
            footer=footer(desk),
            focus="choose",
            back=Pop(),
            enter="remember",
            said=self.said,
            mend="path" if self.said else "",
        )

    def _forgets(self, number: int, name: str, folder: str, desk: Desk) -> ui.Button:
        words = desk.words
        told = words("Take out {folder}", folder=name)
        return ui.Button(id=f"forget:{number}", text=words("Take it out"), does=Forget(folder), name=told, icon="x")

    def _one_more(self, desk: Desk) -> list[ui.Widget]:
        words = desk.words
        field = ui.TextField(
            id="path",
            label=words("Or type its path, such as that of a share"),
            text=self.path,
            most=LONGEST_PATH,
            does=FolderPath(),
        )
        choose = ui.Button(id="choose", text=words("Choose a folder"), does=Choose(), kind=ui.ButtonKind.PRIMARY)
        remember = ui.Button(id="remember", text=words("Remember it"), does=Remember())
        absent = words("If a share isn’t there one day, the game says so and goes on without its stories.")
        return [
            ui.heading(words("One more folder, such as a share of your school")),
            ui.Flow((choose,)),
            ui.Fit(field, most=820),
            ui.Flow((remember,)),
            ui.Label(text=absent, soft=True, type=ui.Type.SMALL),
        ]

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        return Replace(replace(self, path=text, said=""))

    @on(Choose)
    def _choose(self, choose: Choose, desk: Desk) -> Change:
        return Push(browse(desk.words("Choose a folder of packs"), desk))

    @on(FolderChosen)
    def _take(self, chosen: FolderChosen, desk: Desk) -> Change:
        return self._remember(chosen.folder, desk)

    @on(Forget)
    def _forget(self, forget: Forget, desk: Desk) -> Change:
        kept = tuple(name for name in desk.settings.folders if name != forget.folder)
        return _change_folders(kept, FoldersScene(), desk)

    @on(Remember)
    def _remember_typed(self, remember: Remember, desk: Desk) -> Change:
        typed = self.path.strip().strip('"')
        path = Path(typed)
        if not typed or not path.is_absolute():
            told = desk.words("Type the whole path, with its drive or its first /.")
            return self._says(told)
        return self._remember(path, desk)

    def _remember(self, path: Path, desk: Desk) -> Change:
        words = desk.words
        if not _may_be_there(path):
            return self._says(words("There is no such folder: {folder}", folder=called(path)))
        known = desk.settings.folders
        if str(path) in known or path in (desk.kept.plans, *desk.machine.packs):
            return self._says(words("Packs are read from this folder already."))
        return _change_folders((*known, str(path)), FoldersScene(), desk)


def _change_folders(folders: tuple[str, ...], then: FoldersScene, desk: Desk) -> Change:
    settings = replace(desk.settings, folders=folders)
    return Do(ChangeSettings(settings), Do(ReadPacks(), Replace(then)))


def _may_be_there(path: Path) -> bool:
    """Whether it is a folder, or may be one on a share that doesn't answer now."""
    try:
        return ask(path, partial(_is_or_may_be, path))
    except TimeoutError:
        return True


def _is_or_may_be(path: Path) -> bool:
    return is_folder(path) or (can_be_named(path) and bool(unreadable(path)))


def _row(name: str, about: str, *buttons: ui.Button) -> ui.Widget:
    told = ui.Column(
        (ui.Label(text=name, type=ui.Type.STRONG, exact=True), ui.Label(text=about, soft=True, type=ui.Type.SMALL)),
        gap=2,
    )
    return ui.Panel(ui.Flow((told,), buttons), pad=14)
