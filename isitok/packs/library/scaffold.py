"""What `isitok new` writes: a pack with a minimal scenario and a full one, both with comments for their writers."""

from pathlib import Path
from typing import Final

from isitok.disk import SIGNS, is_folder, is_name_anywhere, names_in
from isitok.packs.library.bundled import names_known
from isitok.packs.library.folders import NO_PACKS, packs_in, slug
from isitok.packs.library.reader import read_pack
from isitok.packs.library.roots import bundled_root
from isitok.packs.schema.json_schema import pack_schema, scenario_schema, schema_text


class ScaffoldError(Exception):
    """A pack could not be created. The text says why, for the person who typed the command."""


class AlreadyThere(ScaffoldError):
    """Something of this name exists. It was not touched."""


class BadName(ScaffoldError):
    """A folder can't have this name on every computer."""


_EXAMPLES: Final = Path(__file__).parents[1] / "examples"


def new_pack(name: str, parent: Path) -> Path:
    """Write a pack called ``name`` into a folder, creating that if need be. Returns the pack's path.

    Raises ``BadName``, ``AlreadyThere`` without touching what is there, or ``ScaffoldError`` when writing fails.
    """
    name = name.strip()
    if (
        not name
        or name[0] in "._-"
        or name[-1] == "."
        or len(name) > 40
        or any(sign in name for sign in SIGNS)
        or not name.isprintable()
    ):
        raise BadName(f"'{name}' can't be a folder's name: use up to 40 letters, digits, blanks and hyphens")
    if not is_name_anywhere(name):
        raise BadName(f"'{name}' can't be a folder's name on Windows: choose another")
    if reason := _taken(name, parent):
        raise BadName(f"'{name}' can't be a pack's name: {reason}; choose another")
    folder = parent / name
    try:
        parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir()
    except FileExistsError as error:
        raise AlreadyThere(f"{error.filename or folder} is there already; nothing was changed") from error
    except OSError as error:
        raise ScaffoldError(f"{error.filename or folder} can't be written: {error.strerror}") from error
    try:
        (folder / "scenarios").mkdir()
        for file, text in pack_files(name).items():
            with open(folder / file, "x", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
    except OSError as error:
        import shutil

        shutil.rmtree(folder, ignore_errors=True)  # half a pack would be in the way of the next try
        raise ScaffoldError(f"{error.filename or folder} can't be written: {error.strerror}") from error
    return folder


def _taken(name: str, parent: Path) -> str:
    """Why the game would not find a pack of this name, or would confuse it with another."""
    if name.casefold() in NO_PACKS:
        return "a folder that is called so is part of a pack, never a pack itself"
    id_ = slug(name)
    for pack in packs_in(bundled_root()):
        title = read_pack(pack.pack_file, str(pack.pack_file), pack.id, pack.id, bundled=True).pack.title
        if id_ in (pack.id, slug(title)):
            return f"a pack that came with the game is called so, {title}"
    # A folder that is missing or can't be read holds none; writing into it will say so.
    beside = names_in(parent)
    alike = next((each for each in beside if slug(each) == id_ and each != name and is_folder(parent / each)), "")
    return f"for the game it would be the same as {alike}, which is there already" if alike else ""


def pack_files(name: str) -> dict[str, str]:
    """The files of a new pack, by their path in the pack."""
    return {
        "pack.yaml": _example("pack.yaml").replace("NAME", name),  # the name needs no escaping
        "scenarios/smallest.yaml": _example("smallest.yaml"),
        "scenarios/full.yaml": _example("full.yaml"),
        "scenario.schema.json": schema_text(scenario_schema(names_known())),
        "pack.schema.json": schema_text(pack_schema()),
    }


def _example(file: str) -> str:
    """Raises OSError."""
    return (_EXAMPLES / file).read_text(encoding="utf-8")
