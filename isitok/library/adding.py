"""Puts a pack that was sent into a folder of packs: looked at first, unpacked beside it, and renamed at the end.

Whatever fails, and whenever: the folder holds the pack as it was before, or as it was sent. An older one isn't deleted,
but renamed so that the game leaves it alone.
"""

import os
import re
import shutil
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import Any, Final

from isitok.base.disk import called, is_file, is_folder, is_gone, is_there, names_in, start_of
from isitok.base.jobs import retry
from isitok.base.trouble import Trouble, trouble
from isitok.base.value import Value, replace
from isitok.format.ids import name_of
from isitok.format.problem import Problem
from isitok.format.yaml.slug import slug
from isitok.format.yaml.source import FILE_LIMITS
from isitok.library.card_json import packs_from_data
from isitok.library.checking import CheckedPack, Sources, check_folders
from isitok.library.folders import NO_PACKS, READ, READINGS, READINGS_SENT, pack_folder, packs_in
from isitok.library.parcel import Parcel, ParcelError, read_parcel
from isitok.library.read_pack import read_pack
from isitok.library.roots import bundled_root
from isitok.library.shipped import shipped_packs
from isitok.library.signed import ReadReadings, readings_in

_UNFINISHED: Final = re.compile(r"\..+\.\d+\.new")  # folders that were being unpacked
_UNFINISHED_SECONDS: Final = 3600  # after this time, nobody is still unpacking
_MOST_OLD: Final = 100  # older versions of one pack
_DRAFTS: Final = ("alpha", "beta", "rc", "pre", "draft")  # come before what they are a draft of


class Version(Enum):
    """How a pack that was sent compares with the one of the same name that is there already."""

    NEW = auto()  # there is none
    SAME = auto()  # it is the very same
    NEWER = auto()
    OLDER = auto()
    DIFFERS = auto()  # it differs, and nobody can say which is newer


class Offer(Value, kw_only=True):
    """A pack that was sent, checked, and what is there already. Nothing of it has been put anywhere yet."""

    parcel: Parcel
    checked: CheckedPack
    folder: Path  # of packs, where it would go
    standing: Version
    there: str = ""  # the name of the folder that it would replace
    version_there: str = ""
    kept_as: str = ""  # what that would be called then
    signed: int = 0  # how many of its stories were read elsewhere, as they stand
    signed_as: tuple[str, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What the check says, with places in the pack."""
        return self.checked.problems

    @property
    def for_staff(self) -> bool:
        """Whether it is for staff, or a story in it is."""
        stories = (one.scenario for one in self.checked.subject.subjects)
        return self.checked.pack.for_staff or any(story.for_staff for story in stories)


class AddedPack(Value):
    """Where a pack is now, and the older one, if there was any."""

    folder: Path
    kept: Path | None


def offer(path: Path, folder: Path, others: Sequence[Path] = ()) -> Offer:
    """Look at a parcel that is to be put into a folder. ``others`` are further folders of packs in the game.

    Raises OSError if something can't be read or there is no room to unpack it for a look, and ParcelError.
    """
    parcel = _as_received(read_parcel(path))
    if reason := _name_trouble(parcel, folder, others):
        raise ParcelError(reason)
    checked, sent = _check_parcel(parcel)
    signed = _signed_elsewhere(checked, sent)
    there = _there(parcel.name, folder)
    if there is None:
        return Offer(parcel=parcel, checked=checked, folder=folder, standing=Version.NEW, **signed)
    file = there / "pack.yaml"
    version = read_pack(file, str(file), "", there.name, bundled=False).pack.version if is_file(file) else ""
    return Offer(
        parcel=parcel,
        checked=checked,
        folder=folder,
        standing=_standing(parcel, there, checked.pack.version, version),
        there=there.name,
        version_there=version,
        kept_as=_free_name(there).name,
        **signed,
    )


def put(offered: Offer) -> AddedPack:
    """Put it there. What it replaces is what was there when it was offered, and is kept under another name.

    Raises OSError; then everything is as it was.
    """
    folder, name = offered.folder, offered.there or offered.parcel.name
    folder.mkdir(parents=True, exist_ok=True)
    _clear_unfinished(folder)
    new, target = folder / f".{name}.{os.getpid()}.new", folder / name
    if not offered.there and not is_gone(target):
        raise FileExistsError(17, "file exists", str(target))
    try:
        _unpack(offered.parcel.files, new)
        _keep_own_readings(target, new)
        kept = _exchange(new, target, folder / offered.kept_as if offered.there else None)
    except OSError:
        shutil.rmtree(new, ignore_errors=True)
        raise
    return AddedPack(target, kept)


def _as_received(parcel: Parcel) -> Parcel:
    """A parcel with the sender's readings under another file name: they are shown here, and never count."""
    told = {path: data for path, data in parcel.files.items() if path.lower() not in (READINGS, READINGS_SENT)}
    sent = next((data for path, data in parcel.files.items() if path.lower() == READINGS), None)
    return replace(parcel, files=told if sent is None else {**told, READINGS_SENT: sent})


def _signed_elsewhere(checked: CheckedPack, sent: ReadReadings) -> Mapping[str, Any]:
    """How many of the stories that can be played were read as they stand, and as whom."""
    found = [
        fits
        for card in checked.pack.cards
        if (fits := [one.by for one in sent.of(name_of(card.id)) if one.text == card.mark])
    ]
    return {"signed": len(found), "signed_as": tuple(dict.fromkeys(role for roles in found for role in roles))}


def _keep_own_readings(there: Path, new: Path) -> None:
    """What was read here stays as it is: a story that didn't change stays read. Raises OSError."""
    if is_file(there / READINGS):
        shutil.copyfile(there / READINGS, new / READINGS)
    if is_folder(there / READ):
        shutil.copytree(there / READ, new / READ)


def is_newer(one: str, other: str) -> bool:
    """Whether a version comes after another: 1.10 after 1.9, 2 after 1.5, 1.0 after 1.0 beta, but not after 1."""
    return _key(one) > _key(other)


def _key(version: str) -> tuple[tuple[int, int, str], ...]:
    key: list[tuple[int, int, str]] = []
    for part in (*re.findall(r"\d+|[^\W\d_]+", version.casefold()), ""):
        if part.isdecimal():
            key.append((1, int(part), ""))
            continue
        while key and key[-1] == (1, 0, ""):
            key.pop()
        key.append((0, 0 if part in _DRAFTS else 2 if part else 1, part))
    return tuple(key)


def _standing(parcel: Parcel, there: Path, version: str, version_there: str) -> Version:
    if _is_same(parcel, there):
        return Version.SAME
    if version and version_there:
        if is_newer(version, version_there):
            return Version.NEWER
        if is_newer(version_there, version):
            return Version.OLDER
    return Version.DIFFERS


def _is_same(parcel: Parcel, there: Path) -> bool:
    """Whether every file that was sent is there as it was sent, with no other story beside it. Raises OSError."""
    stories = {f"{where}{name}" for where in ("", "scenarios/", "weeks/") for name in names_in(there / where)}
    stories -= {READINGS, READINGS_SENT}  # what was read here is no part of it
    if any(path.endswith(".yaml") and path not in parcel.files for path in stories):
        return False
    return all(
        is_file(there / path) and start_of(there / path, FILE_LIMITS.size + 1) == data
        for path, data in parcel.files.items()
    )


def _there(name: str, folder: Path) -> Path | None:
    """The folder that is the same pack for the game."""
    alike = (other for other in names_in(folder) if other[0] not in "._~" and slug(other) == slug(name))
    return next((folder / other for other in alike if is_folder(folder / other)), None)


def _name_trouble(parcel: Parcel, folder: Path, others: Sequence[Path]) -> Trouble | None:
    """Why the game would not find a pack of this name, or would take it for another."""
    name, id_ = parcel.name, slug(parcel.name)
    if name.casefold() in NO_PACKS or name[0] in "_-":
        return trouble(
            "“{name}” can’t be a pack’s name. Ask whoever sent it to rename the folder, and to make the file again.",
            name=name,
        )
    if id_ in _the_games_own():
        return trouble(
            "A pack that came with the game is called “{name}”, too. Ask whoever sent it to rename the folder, "
            "and to make the file again.",
            name=name,
        )
    for root in others:
        for pack in packs_in(root) if root != folder else ():
            if pack.id == id_:
                return trouble(
                    "There is a pack “{name}” in {folder} already, and the game would take one for the other. The new "
                    "one can be added in that folder.",
                    name=name,
                    folder=called(root),
                )
    return None


def _the_games_own() -> frozenset[str]:
    """The ids of packs that came with the game; in a browser no folder has them."""
    found = frozenset(pack.id for pack in packs_in(bundled_root()))
    shipped = None if found else shipped_packs()
    return frozenset(pack.id for pack in packs_from_data(shipped.header["packs"])) if shipped else found


def _check_parcel(parcel: Parcel) -> tuple[CheckedPack, ReadReadings]:
    """Unpack a parcel into a temporary folder, check it, read its sender's readings, and delete it. Raises OSError."""
    around = Path(tempfile.mkdtemp(prefix="isitok-"))
    try:
        _unpack(parcel.files, around / parcel.name)
        (checked,) = check_folders([pack_folder(around / parcel.name, None)], Sources())
        sent = readings_in(around / parcel.name, READINGS_SENT)
    finally:
        shutil.rmtree(around, ignore_errors=True)
    inside = f"{around / parcel.name}{os.sep}"
    problems = tuple(_without_folder(problem, inside) for problem in checked.problems)
    return replace(checked, folder=Path(parcel.name), problems=problems), sent


def _without_folder(problem: Problem, inside: str) -> Problem:
    place = replace(problem.place, file=problem.place.file.replace(inside, ""))
    return replace(
        problem,
        place=place,
        message=problem.message.replace(inside, ""),
        hint=problem.hint.replace(inside, ""),
    )


def _unpack(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files into a new folder. Raises OSError."""
    folder.mkdir()
    for path in dict.fromkeys(os.path.dirname(path) for path in files if "/" in path):
        (folder / path).mkdir(exist_ok=True)
    for path, data in files.items():
        with open(folder / path, "xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())


def _exchange(new: Path, target: Path, old: Path | None) -> Path | None:
    """Rename the folder that is there, and then the new one. Raises OSError; then the old one is there again."""
    if old is None:
        retry(partial(os.rename, new, target))
        return None
    retry(partial(os.rename, target, old))
    try:
        retry(partial(os.rename, new, target))
    except OSError:
        retry(partial(os.rename, old, target))
        raise
    return old


def _free_name(there: Path) -> Path:
    """What a pack is called once a newer one is there. The game leaves names that begin so alone."""
    named = (f"_{there.name} old{number}" for number in ("", *(f" {n}" for n in range(2, _MOST_OLD))))
    return next((path for name in named if not is_there(path := there.with_name(name))), there.with_name("_old"))


def _clear_unfinished(folder: Path) -> None:
    """Remove what a program left if it was ended while it unpacked something here."""
    for name in names_in(folder):
        if _UNFINISHED.fullmatch(name):
            with suppress(OSError):
                if time.time() - os.stat(folder / name).st_mtime > _UNFINISHED_SECONDS:
                    shutil.rmtree(folder / name, ignore_errors=True)
