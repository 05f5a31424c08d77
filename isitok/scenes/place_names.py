"""What the places are called to which a file can go, or from which it came: never their paths.

A screen may stand on a wall, and in a path is the name with which somebody logs in.
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from isitok.base.disk import called
from isitok.base.jobs import ask
from isitok.i18n.screen_words import Words, later
from isitok.library.roots import teachers_root
from isitok.store.paper_places import PaperPlace, PlaceKind

_NAMES: Final[Mapping[PlaceKind, str]] = {
    PlaceKind.DOCUMENTS: later("Documents"),
    PlaceKind.DESKTOP: later("Desktop"),
    PlaceKind.DOWNLOADS: later("Downloads"),
    PlaceKind.HOME: later("Home folder"),
}


def place_name(place: PaperPlace, words: Words) -> str:
    """The name of a place: "Documents", "Drive E:"."""
    return words(_NAMES[place.kind]) if place.kind in _NAMES else words("Drive {name}", name=place.name)


def where_it_is(file: Path, words: Words) -> str:
    """Where a file was saved, as people call it, and its name."""
    folder, documents = file.parent, _documents()
    if folder == documents:
        return words("Saved in your documents: {name}", name=file.name)
    if folder.parent == documents:
        return words("Saved in your documents, in “{folder}”: {name}", folder=called(folder), name=file.name)
    if folder == Path(os.path.expanduser("~")):
        return words("Saved in your own folder: {name}", name=file.name)
    return words("Saved in the folder “{folder}”: {name}", folder=called(folder), name=file.name)


def _documents() -> Path | None:
    try:
        return ask("documents", teachers_root).parent
    except OSError:
        return None


def among_documents(folder: str, name: str, words: Words, *, in_browser: bool) -> str:
    """Where a lesson's file is; a browser has downloaded it."""
    if in_browser:
        return words("In your downloads: {name}", name=name)
    return words("In your documents, {folder}: {name}", folder=folder, name=name)


def in_its_pack(story: Path) -> str:
    """The names of a story's pack and file, as commands take them for one's own packs: "Assembly week/full.yaml"."""
    pack = story.parent.parent if story.parent.name in ("scenarios", "weeks") else story.parent
    return f"{pack.name}/{story.name}"


def told_apart(folders: Sequence[Path]) -> tuple[str, ...]:
    """What these folders are called; where several have one name, with the folder that each is in."""
    names = [called(folder) for folder in folders]
    return tuple(
        name if names.count(name) == 1 else f"{name} ({called(folder.parent)})"
        for name, folder in zip(names, folders, strict=True)
    )
