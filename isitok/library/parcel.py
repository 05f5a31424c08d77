"""A pack as one file to send, ``NAME.isitokpack``: how it is written, and how it is read with distrust.

A parcel holds the pack's folder and, beside it, a list of its files with a checksum each. Nothing in it says who made
it, or when: the same pack always gives the same bytes. As a parcel may come from anybody, whatever is unusual about it
is refused before anything is unpacked, and nothing is unpacked that isn't on its list.
"""

import json
import os
import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final

from isitok.base.disk import called, is_file, is_link, is_name_anywhere, names_in, resolved, start_of
from isitok.base.trouble import Trouble, Troubled, trouble
from isitok.base.value import Value
from isitok.format.vocabulary import PICTURE_FILES
from isitok.format.yaml.source import FILE_LIMITS
from isitok.library.folders import READINGS_SENT, is_scenario_name
from isitok.library.misplaced_files import PARCEL, PARCELS

ENDING: Final = PARCEL
LIST: Final = "isitok.json"
LARGEST: Final = 16  # MiB
LARGEST_UNPACKED: Final = 64  # MiB
MOST_FILES: Final = 2_500

_FORMAT: Final = 1
_MEBI: Final = 1024 * 1024
_LONGEST_NAME: Final = 100
_WITH_STORIES: Final = ("scenarios", "weeks", "cy")  # folders of a pack whose files belong to it
_HELD: Final = (".yaml", ".txt", ".md", ".schema.json")
_NOTES: Final = re.compile(r"(?:read.?me|licen[cs]e|copying|credits)", re.IGNORECASE)
_SENT: Final = 1980, 1, 1, 0, 0, 0  # the first day that a zip file knows, for all
_BEGINS: Final = b"PK\3\4"
_ENDS: Final = b"PK\5\6"
_ENDS_LARGE: Final = b"PK\6\7"  # more files or bytes than a parcel can have
_DAMAGE: Final = (
    OSError, ValueError, RuntimeError, NotImplementedError, KeyError, EOFError, zipfile.BadZipFile, zlib.error,
    RecursionError,
)  # fmt: skip


class ParcelError(Troubled):
    """A parcel can't be made, or is refused."""


class Parcel(Value):
    """A pack that was sent: the name of its folder, and its files by their path in it."""

    name: str
    files: Mapping[str, bytes]


class Packed(Value):
    """A parcel that was made, and the names of files in the folder that aren't in it."""

    name: str
    data: bytes
    left_out: tuple[str, ...]


def is_parcel_name(name: str) -> bool:
    """Whether a file of this name is a parcel."""
    return name.lower().endswith(PARCELS)


# Making one


def pack_up(folder: Path) -> Packed:
    """Make a parcel of a pack. Raises OSError, and ParcelError if there is nothing to send."""
    name = unicodedata.normalize("NFC", os.path.basename(resolved(folder)))
    shown = called(folder)
    if not _is_good_name(name):
        raise ParcelError(
            trouble("“{name}” can’t be a folder’s name on every computer. Rename the folder first.", name=name)
        )
    files: dict[str, bytes] = {}
    left_out: list[str] = []
    for path in _paths_in(folder):
        file = folder / path
        named = unicodedata.normalize("NFC", path)
        if is_link(file) or not _is_held(named):
            left_out.append(path)
            continue
        data = start_of(file, FILE_LIMITS.size + 1)
        if len(data) > FILE_LIMITS.size:
            raise ParcelError(trouble("“{file}” is too large to be part of a pack. Take it out.", file=path))
        files[named] = data
    if not any(map(_is_story, files)):
        raise ParcelError(trouble("There is no story in {folder}, so there is nothing to send.", folder=shown))
    data = _zip(name, files)
    if (
        len(files) > MOST_FILES
        or len(data) > LARGEST * _MEBI
        or sum(map(len, files.values())) > LARGEST_UNPACKED * _MEBI
    ):
        raise ParcelError(trouble("{folder} is too large to send. Make several packs of it.", folder=shown))
    return Packed(f"{name}{ENDING}", data, tuple(left_out))


def _paths_in(folder: Path) -> Iterator[str]:
    """The files that belong to a pack, and others beside them, but not those that are hidden."""
    for where in ("", *_WITH_STORIES):
        for name in names_in(folder / where):
            if name[0] not in "._~" and name.lower() != READINGS_SENT and is_file(folder / where / name):
                yield f"{where}/{name}" if where else name


def _zip(name: str, files: Mapping[str, bytes]) -> bytes:
    told = {"format": _FORMAT, "pack": name, "files": {path: sha256(files[path]).hexdigest() for path in sorted(files)}}
    written = {LIST: json.dumps(told, indent=1, ensure_ascii=False).encode() + b"\n"}
    written |= {f"{name}/{path}": files[path] for path in sorted(files)}
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for path, data in written.items():
            info = zipfile.ZipInfo(path, _SENT)
            info.create_system = 3  # as on Unix, on every system
            info.external_attr = (stat.S_IFREG | 0o644) << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data, compresslevel=9)
    return made.getvalue()


# Reading one


def read_parcel(path: Path) -> Parcel:
    """Read a parcel. Raises OSError if the file can't be read, and ParcelError if it is refused."""
    return parcel_in(start_of(path, LARGEST * _MEBI + 1), path.name)


def parcel_in(data: bytes, name: str) -> Parcel:
    """The parcel in these bytes. ``name`` is that of its file, for what is said about it. Raises ParcelError."""
    if len(data) > LARGEST * _MEBI:
        raise _refusal(name, trouble("it is larger than {n} MB", n=LARGEST))
    if not data.startswith(_BEGINS) or not _ends_as_usual(data, name):
        raise _damage(name)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            for why in _unusual(entries):
                raise _refusal(name, why)
            read = _Reading(archive, name)
            files = {info.filename: read.whole(info) for info in entries if not info.filename.endswith("/")}
    except _DAMAGE as error:
        raise _damage(name) from error
    return _read_list(files, name)


class _Reading:
    """Reads the files of an archive, no more than a pack can hold, whatever the archive says of their sizes."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive, self._name, self._left = archive, name, LARGEST_UNPACKED * _MEBI

    def whole(self, info: zipfile.ZipInfo) -> bytes:
        """A file. Raises OSError and others of ``_DAMAGE`` if the archive is damaged, and ParcelError."""
        with self._archive.open(info) as file:
            data = file.read(FILE_LIMITS.size + 1)
        self._left -= len(data)
        if len(data) > FILE_LIMITS.size:
            raise _refusal(self._name, trouble("“{file}” in it is larger than any story", file=info.filename))
        if self._left < 0:
            raise _refusal(self._name, trouble("unpacked, it would be larger than {n} MB", n=LARGEST_UNPACKED))
        return data


def _ends_as_usual(data: bytes, name: str) -> bool:
    """Whether there is a plain list of contents at the end. Raises ParcelError for one that would take long to read."""
    at = data.rfind(_ENDS, -(22 + 0xFFFF))
    if at < 0 or len(data) < at + 22:
        return False
    size = int.from_bytes(data[at + 12 : at + 16], "little")
    if data[max(0, at - 20) : at].startswith(_ENDS_LARGE) or size > MOST_FILES * 400:
        raise _refusal(name, _too_many())
    return True


def _unusual(entries: Iterable[zipfile.ZipInfo]) -> Iterator[Trouble]:
    """What stands in a parcel that this game never packs: something else made it."""
    seen: dict[str, str] = {}
    for number, info in enumerate(entries):
        path = info.filename
        if number == MOST_FILES:
            yield _too_many()
        if info.flag_bits & 0x1:
            yield trouble("it is locked with a password")
        if not (info.flag_bits & 0x800 or info.orig_filename.isascii()) or not path.isprintable():
            yield trouble("a file in it has a name that can’t be read")
        if info.orig_filename != path or path.startswith("/") or re.match(r"[a-zA-Z]:", path) or "\\" in path:
            yield trouble("“{file}” in it would lead out of its folder", file=_printable_name(info))
        parts = path.removesuffix("/").split("/")
        if ".." in parts or "." in parts or "" in parts:
            yield trouble("“{file}” in it would lead out of its folder", file=_printable_name(info))
        kind = stat.S_IFMT(info.external_attr >> 16)
        if kind not in (0, stat.S_IFDIR if path.endswith("/") else stat.S_IFREG):
            yield trouble("“{file}” in it is a link, not a file", file=path)
        if not all(map(_is_good_name, parts)):
            yield trouble("“{file}” in it has a name that not every computer can use", file=path)
        same = unicodedata.normalize("NFC", path.removesuffix("/")).casefold()
        if seen.get(same) == path:
            yield trouble("“{file}” is in it twice", file=path)
        if same in seen:
            yield trouble(
                "“{file}” and “{other}” in it would be one file on many computers", file=path, other=seen[same]
            )
        seen[same] = path
        if path.lower().endswith(PICTURE_FILES):
            yield trouble("there is a picture in it, “{file}”, and packs hold none", file=path)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            yield trouble("it is packed in an unusual way")


def _printable_name(info: zipfile.ZipInfo) -> str:
    return "".join(sign for sign in info.orig_filename if sign.isprintable())[:_LONGEST_NAME]


def _read_list(files: Mapping[str, bytes], name: str) -> Parcel:
    """The pack that the list in a parcel describes, if all of it is there as it was sent. Raises ParcelError."""
    try:
        told = json.loads(files[LIST].decode())
        format_, pack, sums = told["format"], told["pack"], told["files"]
        if not (isinstance(format_, int) and isinstance(pack, str) and isinstance(sums, dict)):
            raise TypeError
    except (KeyError, ValueError, TypeError, RecursionError) as error:
        raise ParcelError(
            trouble(
                "{name} wasn’t made with “Make it a file to send”. Unpack it yourself, and put the folder in it into "
                "“isitok packs” in your documents.",
                name=name,
            )
        ) from error
    if format_ > _FORMAT:
        raise ParcelError(
            trouble("{name} was made with a newer version of the game. Install that, and try again.", name=name)
        )
    inside = {path: data for path, data in files.items() if path != LIST}
    for path in sums:
        if f"{pack}/{path}" not in inside:
            raise _damage(name, path)
    for path, data in inside.items():
        folder, _, rest = path.partition("/")
        if folder != pack or rest not in sums or not _is_held(rest):
            raise _refusal(name, trouble("“{file}” in it is no part of a pack", file=path))
        if sha256(data).hexdigest() != sums[rest]:
            raise _damage(name, rest)
    if not any(map(_is_story, sums)):
        raise _refusal(name, trouble("there is no story in it"))
    return Parcel(pack, {path: inside[f"{pack}/{path}"] for path in sums})


# What belongs to a pack


def _is_held(path: str) -> bool:
    """Whether a file of this path belongs to a pack: stories, what is said of them, and what editors use."""
    where, _, name = path.rpartition("/")
    if where not in ("", *_WITH_STORIES) or name[0] in "._~" or not _is_good_name(name):
        return False
    return name.lower().endswith(_HELD) or ("." not in name and _NOTES.fullmatch(name) is not None)


def _is_story(path: str) -> bool:
    where, _, name = path.rpartition("/")
    return where in ("", "scenarios", "weeks") and is_scenario_name(name)


def _is_good_name(name: str) -> bool:
    if not name or not name.isprintable() or len(name.encode()) > _LONGEST_NAME:
        return False
    return name[0] not in ".~" and is_name_anywhere(name)


# What is said


def _too_many() -> Trouble:
    return trouble("it holds more than {n} files", n=MOST_FILES)


def _refusal(name: str, why: Trouble) -> ParcelError:
    return ParcelError(
        trouble(
            "{name} is refused: {why}. Nothing of it was unpacked. Ask whoever sent it to make it again, with “Make it "
            "a file to send”.",
            name=name,
            why=why,
        )
    )


def _damage(name: str, file: str = "") -> ParcelError:
    if file:
        return ParcelError(
            trouble(
                "{name} was damaged on its way: “{file}” isn’t as it was sent. Copy or download it once more, or ask "
                "for it again.",
                name=name,
                file=file,
            )
        )
    return ParcelError(
        trouble(
            "{name} is damaged, or it is no pack that was sent as a file. Copy or download it once more, or ask for it "
            "again.",
            name=name,
        )
    )
