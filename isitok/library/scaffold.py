"""What `isitok new` writes: a pack with a minimal scenario and a full one, both with comments for their writers."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from isitok.base.disk import SIGNS, is_folder, is_name_anywhere, names_in, trouble_of
from isitok.base.trouble import Trouble, Troubled, trouble
from isitok.format.file_kinds import schema_of_kind
from isitok.format.json_schema import text_of
from isitok.format.yaml.slug import slug
from isitok.library.bundled import names_known
from isitok.library.folders import NO_PACKS, packs_in
from isitok.library.read_pack import read_pack
from isitok.library.roots import bundled_root


class NotWritten(Troubled):
    """A pack could not be written."""


class AlreadyThere(Troubled):
    """Something of this name exists. It was not touched."""


class BadName(Troubled):
    """A folder can't have this name on every computer."""


EXAMPLES: Final = Path(__file__).parents[1] / "library" / "examples"
_OPTIONAL: Final = "# What nobody knows but you."  # from here on, the example's pack.yaml suits any pack

_FOR_STAFF: Final = (
    ("NAME/full.yaml", "NAME/for-staff.yaml"),
    ("Two scenarios to change into your own.", "A scenario for staff, to change into your own."),
    ("ages: [7-9, 11-14]            # 7-9, 9-11, 11-14 or 14-18; several in square brackets", "ages: adults"),
    ("# What pupils can do", "# What staff can do"),
    ("Pupils can ask before they share what is somebody else's.", "Staff can say what they will pass on, and to whom."),
    ("Pupils can tell an adult, in their own words.", "Staff can listen without asking whose fault it was."),
    ("order: [smallest, full]", "order: [for-staff]"),
)
"""What is other in the ``pack.yaml`` of a pack for staff."""

_WITH_A_WEEK: Final = (
    (
        '# See what you have written:   isitok preview "NAME/full.yaml"\n',
        '# Hear what you have written:  isitok preview "NAME/week.yaml" --heard\n'
        "# Play it:                     isitok --week week --text\n",
    ),
    ("Two scenarios to change into your own.", "A week to change into your own."),
    ("ages: [7-9, 11-14]            # 7-9,", "ages: 9-11                    # 7-9,"),
    ("# The plan's order, by file name without .yaml. Scenarios that are not named here come afterwards.\n", ""),
    ("order: [smallest, full]\n\n", ""),
)
"""What is other in the ``pack.yaml`` of a pack with a week and no stories."""


def new_pack(name: str, parent: Path, *, for_staff: bool = False, week: bool = False, ages: Sequence[str] = ()) -> Path:
    """Write a pack called ``name`` with two examples, or one for staff, or a week. Returns the pack's path.

    ``ages``: for whom it is, if it isn't for staff and not for those of the examples.
    Raises what ``write_pack`` raises.
    """
    files = staff_files if for_staff else week_files if week else pack_files

    def for_these(name: str) -> Mapping[str, str]:
        made = files(name)
        told = re.sub(r"(?m)^ages: (?:\[[^\]]*\]|[\d-]+)", f"ages: [{', '.join(ages)}]", made["pack.yaml"])
        return {**made, "pack.yaml": told} if ages else made

    return write_pack(name, parent, for_these)


def write_pack(name: str, parent: Path, files: Callable[[str], Mapping[str, str]]) -> Path:
    """Write a pack called ``name`` into a folder, creating that if need be. Returns the pack's path.

    ``files`` gives the texts for the tidied name, by their path in the pack. Raises ``BadName``, ``AlreadyThere``
    without touching what is there, or ``NotWritten`` when writing fails.
    """
    name = name.strip()
    refuse_name(name, parent)
    folder = parent / name
    try:
        parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir()
    except FileExistsError as error:
        place = error.filename or folder
        raise AlreadyThere(trouble("{place} is there already; nothing was changed", place=place)) from error
    except OSError as error:
        raise _unwritten(error, folder) from error
    try:
        for file, text in files(name).items():
            (folder / file).parent.mkdir(exist_ok=True)
            with open(folder / file, "x", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
    except OSError as error:
        import shutil

        shutil.rmtree(folder, ignore_errors=True)  # half a pack would be in the way of the next try
        raise _unwritten(error, folder) from error
    return folder


def refuse_name(name: str, parent: Path) -> None:
    """Raises ``BadName`` if no pack can have this name in this folder."""
    if (
        not name
        or name[0] in "._-"
        or name[-1] == "."
        or len(name) > 40
        or any(sign in name for sign in SIGNS)
        or not name.isprintable()
    ):
        told = "'{name}' can't be a folder's name: use up to 40 letters, digits, blanks and hyphens"
        raise BadName(trouble(told, name=name))
    if not is_name_anywhere(name):
        raise BadName(trouble("'{name}' can't be a folder's name on Windows: choose another", name=name))
    if reason := _name_trouble(name, parent):
        told = "'{name}' can't be a pack's name: {reason}; choose another"
        raise BadName(trouble(told, name=name, reason=reason))


def _unwritten(error: OSError, folder: Path) -> NotWritten:
    place = error.filename or folder
    return NotWritten(trouble("{place} can't be written: {reason}", place=place, reason=trouble_of(error)))


def _name_trouble(name: str, parent: Path) -> Trouble | None:
    """Why the game would not find a pack of this name, or would confuse it with another."""
    if name.casefold() in NO_PACKS:
        return trouble("a folder of that name is part of a pack, never a pack itself")
    id_ = slug(name)
    for pack in packs_in(bundled_root()):
        title = read_pack(pack.pack_file, str(pack.pack_file), pack.id, pack.id, bundled=True).pack.title
        if id_ in (pack.id, slug(title)):
            return trouble("a pack that came with the game has that name, {title}", title=title)
    # A folder that is missing or can't be read holds none; writing into it will say so.
    beside = names_in(parent)
    alike = next((each for each in beside if slug(each) == id_ and each != name and is_folder(parent / each)), "")
    return (
        trouble("for the game it would be the same as {other}, which is there already", other=alike) if alike else None
    )


def pack_files(name: str) -> dict[str, str]:
    """The files of a new pack, by their path in the pack."""
    return {
        "pack.yaml": example("pack.yaml").replace("NAME", name),  # the name needs no escaping
        "scenarios/smallest.yaml": example("smallest.yaml"),
        "scenarios/full.yaml": example("full.yaml"),
        **schemas(),
    }


def staff_files(name: str) -> dict[str, str]:
    """The files of a new pack for staff, by their path in the pack."""
    about = example("pack.yaml")
    for young, adult in _FOR_STAFF:
        about = about.replace(young, adult)
    lines = about.splitlines(keepends=True)
    about = "".join(line for line in lines if not line.startswith(("# adult_led:", "# small_group:")))
    return {
        "pack.yaml": about.replace("NAME", name),
        "scenarios/for-staff.yaml": example("for-staff.yaml"),
        **schemas(),
    }


def week_files(name: str) -> dict[str, str]:
    """The files of a new pack with a week, by their path in the pack."""
    about = example("pack.yaml")
    for story, week in _WITH_A_WEEK:
        about = about.replace(story, week)
    return {
        "pack.yaml": about.replace("NAME", name),
        "weeks/week.yaml": example("week.yaml"),
        "week.schema.json": text_of(schema_of_kind("week", names_known())),
        "pack.schema.json": text_of(schema_of_kind("pack")),
    }


def schemas() -> dict[str, str]:
    """What editors use to complete the words of a pack."""
    return {
        "scenario.schema.json": text_of(schema_of_kind("scenario", names_known())),
        "pack.schema.json": text_of(schema_of_kind("pack")),
    }


def pack_text(name: str, ages: str, authors: str = "") -> str:
    """A ``pack.yaml`` without stories of its own: the rest of it stands there as notes. Raises OSError."""
    _, begins, rest = example("pack.yaml").partition(_OPTIONAL)
    if authors:
        rest = "".join(line for line in rest.splitlines(keepends=True) if not line.startswith("# authors:"))
    return f"""\
# yaml-language-server: $schema=pack.schema.json

title: "{name}"
about: Stories of our own, and stories that we have changed.
ages: {ages}
{authors}
{begins}{rest}"""


def example(file: str) -> str:
    """One of the files that `isitok new` writes. Raises OSError."""
    return (EXAMPLES / file).read_text(encoding="utf-8")
