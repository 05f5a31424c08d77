"""Files among packs that somebody meant as stories but that aren't read. They are reported, with what to do.

*Extract all* puts a pack one folder too deep; Notepad and Word save stories that are no ``.yaml``; a pack comes as a
``.zip``. Names decide wherever they can. Only where there may be notes, too, is a little of a text or Word file
read, to tell a story from a shopping list. Nothing here raises, and it looks at little: a share may be slow.
"""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from isitok.base.disk import is_file, is_folder, is_link
from isitok.format.problem import Place, Problem, Severity

PARCEL: Final = ".isitokpack"  # as parcel.py makes them
PARCELS: Final = (PARCEL, ".isitok.zip")  # and as it once made them
ARCHIVES: Final = (*PARCELS, ".zip", ".rar", ".7z", ".tar", ".tar.gz", ".tgz")
TEXTS: Final = (".txt", ".text", ".md", ".rtf")
WORD: Final = {".docx": "word/document.xml", ".odt": "content.xml"}  # zip files that keep their text in one file
DOCUMENTS: Final = (*TEXTS, *WORD, ".doc", ".pages", ".pdf", ".html", ".htm")

_HINT_TRANSLATED: Final = (
    "translations aren't read yet: put them into a pack of their own, with 'language: cy' in its pack.yaml"
)

_NOTES: Final = re.compile(r"(?:read.?me|licen[cs]e|copying|credits)\b", re.IGNORECASE)
_KEYS: Final = re.compile(r"^[\s\ufeff>*-]*(title|ages|story|acts|act|verdict|why)\s*:", re.IGNORECASE | re.MULTILINE)
_TAGS: Final = re.compile(r"<[^>]*>")
_MOST_READ: Final = 256 * 1024
_MOST_LOOKED_INTO: Final = 40  # how many folders are searched below a folder that isn't a pack
_MOST_TOLD: Final = 20
_DEEPEST: Final = 3

Names = Callable[[Path], list[str]]
IsPack = Callable[[Path], bool]


def among_packs(root: Path, names: Names, is_pack: IsPack, never: tuple[str, ...]) -> Iterator[Problem]:
    """Stray files in a folder of packs. ``never`` are names that no pack can have."""
    here = names(root)
    for name in here:
        path = root / name
        if name[0] in "._~":
            continue
        if not _is_folder(path):
            yield from _file(path, [other for other in here if other != name])
        elif name in never:
            if name not in ("scenarios", "weeks") and is_pack(path):
                message = f"a pack can't be called '{name}': it is left out"
                hint = "give the folder another name: this one means something else to the game"
                yield Problem(Place(str(path)), "reserved-name", message, hint)
        elif not is_pack(path):
            yield from _too_deep(path, root, names, is_pack)
            yield from _stories_in(path, names)


def in_pack(folder: Path, names: Names, *, empty: bool, alone: bool) -> Iterator[Problem]:
    """Stray files in a pack. ``empty``: it has no scenario. ``alone``: it isn't in a folder of packs."""
    for name in names(folder):
        path = folder / name
        if name[0] in "._~" or name == "weeks":
            continue
        if name == "cy":
            if _is_folder(path) and (count := _scenarios(path, names(path), names)):
                yield _unread_folder(path, count, _HINT_TRANSLATED)
            continue
        if not _is_folder(path):
            if _is_document(name) and _is_story(path):
                yield _unread(path)
        elif name == "scenarios":
            yield from _in_scenarios(path, names)
        elif {"pack.yaml", "scenarios", "weeks"} & {*(inside := names(path))}:
            if not alone:
                continue
            hint = f"move this folder out of '{folder.name}', so that it lies beside it"
            yield Problem(Place(str(path)), "pack-in-a-pack", "a pack inside another pack is not read", hint)
        elif (name.lower() in ("scenarios", "scenario") or empty) and (count := _scenarios(path, inside, names)):
            yield _unread_folder(path, count, "call it 'scenarios'")


def _in_scenarios(folder: Path, names: Names) -> Iterator[Problem]:
    told = 0
    for name in names(folder):
        path = folder / name
        if name[0] in "._~" or told == _MOST_TOLD:
            continue
        if not _is_folder(path):
            if _is_document(name) and not _NOTES.match(name):
                told += 1
                yield _unread(path)
            elif name.lower().endswith(ARCHIVES):
                told += 1
                yield _parcel(path)
        elif not name.lower().endswith(".yaml") and (count := _scenarios(path, names(path), names)):
            told += 1
            yield _unread_folder(path, count, "move its files up into 'scenarios'")


def _scenarios(folder: Path, inside: list[str], names: Names, depth: int = 1) -> int:
    count = sum(name.lower().endswith((".yaml", ".yml", ".yaml.txt")) and name[0] not in "._~" for name in inside)
    if depth < _DEEPEST and len(inside) <= _MOST_LOOKED_INTO:
        below = (folder / name for name in inside if name[0] not in "._~" and _is_folder(folder / name))
        count += sum(_scenarios(path, names(path), names, depth + 1) for path in below)
    return count


def _too_deep(folder: Path, root: Path, names: Names, is_pack: IsPack) -> Iterator[Problem]:
    """Packs inside a folder that isn't a pack itself."""
    level, looked = [folder], 0
    for depth in range(1, _DEEPEST + 1):
        following: list[Path] = []
        for parent in level:
            for name in names(parent):
                path = parent / name
                if name[0] in "._~" or not _is_folder(path):
                    continue
                looked += 1
                if looked > _MOST_LOOKED_INTO:
                    return
                if is_pack(path):
                    yield _deep(path, folder, root, depth)
                else:
                    following.append(path)
        level = following


def _deep(pack: Path, folder: Path, root: Path, depth: int) -> Problem:
    deep = "one folder too deep" if depth == 1 else f"{depth} folders too deep"
    hint = f"move the folder '{pack.name}' into '{root.name}'"
    if pack.name.casefold() == folder.name.casefold():
        hint = f"move what is in it up into the first '{folder.name}'"
    message = f"the pack '{pack.name}' lies {deep}, so it is left out"
    return Problem(Place(str(pack)), "too-deep", message, hint)


def _stories_in(folder: Path, names: Names) -> Iterator[Problem]:
    told = 0
    for name in names(folder):
        path = folder / name
        if told < _MOST_TOLD and name[0] not in "._~" and _is_document(name) and _is_story(path):
            told += 1
            yield _unread(path)


def _file(path: Path, beside: list[str]) -> Iterator[Problem]:
    name = path.name
    if name.lower().endswith(".zip"):
        if not _is_unpacked(name, beside) and _holds_stories(path):
            yield _parcel(path)
    elif name.lower().endswith(ARCHIVES):
        yield _parcel(path)
    elif _is_document(name) and _is_story(path):
        yield _unread(path)


def _unread(path: Path) -> Problem:
    better = f"{_stem(path.name)}.yaml"
    if path.name.lower().endswith((*TEXTS[:3],)):
        hint = f"rename it to {better}"
        if path.name.lower().endswith(".txt"):
            hint += "; Windows hides the .txt until 'File name extensions' is ticked under View"
    else:
        hint = f"copy its text into a plain editor (Notepad will do), and save that as {better}"
    message = "this file is not read: a story is a file whose name ends in .yaml"
    return Problem(Place(str(path)), "unread-file", message, hint, Severity.WARNING)


def _parcel(path: Path) -> Problem:
    hint = "unpack it (on Windows: right-click, 'Extract All…'), so that its folder lies here; then delete this file"
    if path.name.lower().endswith(PARCELS):
        hint = "drop it on the first screen of the game, which adds it; then delete this file. Or type: isitok add FILE"
    message = "this file is not read: packs in it are still packed up"
    return Problem(Place(str(path)), "packed-up", message, hint, Severity.WARNING)


def _unread_folder(path: Path, count: int, hint: str) -> Problem:
    files = "the story in it is" if count == 1 else f"the {count} stories in it are"
    message = f"this folder is not looked into: {files} left out"
    return Problem(Place(str(path)), "sub-folder", message, hint, Severity.WARNING)


def _is_document(name: str) -> bool:
    low = name.lower()
    return low.endswith(DOCUMENTS) and not low.endswith((".yaml.txt", ".yml.txt", ".lesson.txt"))


def _stem(name: str) -> str:
    low = name.lower()
    return next((name[: -len(ending)] for ending in DOCUMENTS if low.endswith(ending)), name)


def _is_unpacked(name: str, beside: list[str]) -> bool:
    """Whether a folder of the same name lies beside this ``.zip``: then it was unpacked and left behind."""
    stem = name.lower().removesuffix(".zip").removesuffix(".isitok")
    stem = re.sub(r"[\s_-]*\(\d+\)$", "", stem)  # "pack (1).zip", downloaded again
    return any(other.lower() == stem for other in beside)


def _holds_stories(path: Path) -> bool:
    """Whether a ``.zip`` holds a pack, or may hold one because it can't be read."""
    if not _is_file(path):
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.lower().endswith((".yaml", ".yml")) for name in archive.namelist())
    except _DAMAGE:
        return True


def _is_story(path: Path) -> bool:
    """Whether a text looks like a story: it has several of the keys that every story has."""
    if not _is_file(path):
        return False
    return len({word.lower() for word in _KEYS.findall(_text(path))}) >= 3


def _text(path: Path) -> str:
    ending = path.suffix.lower()
    try:
        if ending in WORD:
            with zipfile.ZipFile(path) as archive, archive.open(WORD[ending]) as inside:
                written = inside.read(_MOST_READ).decode("utf-8", "replace")
            return _TAGS.sub("", re.sub(r"</(?:w|text):p>|<w:br/>|<text:line-break/>", "\n", written))
        if ending not in TEXTS:
            return ""
        with open(path, "rb") as stream:
            written = stream.read(_MOST_READ).decode("utf-8", "replace")
        return re.sub(r"\\(?:par|line)\b ?", "\n", written) if ending == ".rtf" else written
    except _DAMAGE:
        return ""


_DAMAGE: Final = (
    OSError, ValueError, RuntimeError, NotImplementedError, KeyError, EOFError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip


def _is_file(path: Path) -> bool:
    """Whether it is a real file: not a link, which may lead anywhere, and not a pipe, which would block."""
    return not is_link(path) and is_file(path)


def _is_folder(path: Path) -> bool:
    return not is_link(path) and is_folder(path)
