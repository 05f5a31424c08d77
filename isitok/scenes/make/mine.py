"""The packs in a teacher's own folder, as they are on the disk: also those that the game has to leave out."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Final

from isitok.base.disk import is_file, trouble_of, unreadable
from isitok.base.jobs import ask
from isitok.base.trouble import Trouble
from isitok.base.value import Value
from isitok.edit.copying import title_in
from isitok.edit.pack_changes import order_in, pack_data, several
from isitok.format.yaml.slug import slug
from isitok.library.folders import PackFolder, ScenarioFile, packs_in
from isitok.scenes.scene import Desk

MOST: Final = 60  # packs: nobody looks through more on a screen


class MyStory(Value):
    """A story in a file."""

    path: Path
    title: str


class MyPack(Value):
    """A folder with stories, by their titles."""

    folder: Path
    title: str
    stories: tuple[MyStory, ...]
    weeks: tuple[MyStory, ...] = ()
    about: str = ""
    version: str = ""
    authors: tuple[str, ...] = ()
    licence: str = ""


class MyPacks(Value):
    """What was found, or why nothing was."""

    packs: tuple[MyPack, ...] = ()
    trouble: Trouble | None = None


def my_packs(desk: Desk) -> MyPacks:
    """All packs in this user's own folder; none if there is no such folder yet."""
    return MyPacks() if desk.kept.plans is None else _packs_in(desk.kept.plans)


def pack_again(pack: MyPack) -> MyPack:
    """A pack as it is now; unchanged if that can't be told."""
    found = _packs_in(pack.folder.parent)
    return next((one for one in found.packs if one.folder == pack.folder), pack)


def _packs_in(folder: Path) -> MyPacks:
    try:
        return ask(folder, partial(_read, folder))
    except OSError as error:
        return MyPacks(trouble=trouble_of(error))


def _read(folder: Path) -> MyPacks:
    found = tuple(map(_my_pack, packs_in(folder)[:MOST]))
    reason = "" if found else unreadable(folder)
    return MyPacks(found, Trouble(reason) if reason else None)


def _my_pack(pack: PackFolder) -> MyPack:
    file = pack.folder / "pack.yaml"
    title = title_in(file) if is_file(file) else ""
    named = title if title and title != "pack" else pack.folder.name
    place = {stem: number for number, stem in enumerate(order_in(pack.folder))}
    stories = sorted(_by_title(pack.scenarios), key=lambda story: place.get(slug(story.path.stem), len(place)))
    told = pack_data(pack.folder)
    about, version, licence = (str(told.get(key) or "") for key in ("about", "version", "licence"))
    authors = several(told.get("authors"))
    return MyPack(pack.folder, named, tuple(stories), _by_title(pack.weeks), about, version, authors, licence)


def _by_title(files: Iterable[ScenarioFile]) -> tuple[MyStory, ...]:
    found = (MyStory(one.path, title_in(one.path)) for one in files)
    return tuple(sorted(found, key=lambda story: story.title.casefold()))
