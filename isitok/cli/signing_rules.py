"""What ``isitok sign`` asks of whatever is signed: what is meant, by whom, on which day; and how it is written down."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from isitok.base.disk import is_file, is_folder, reason_of
from isitok.base.spelling import nearest
from isitok.base.value import Value
from isitok.cli.found import locate
from isitok.cli.say import say_line

if TYPE_CHECKING:
    from isitok.format.card import Card
    from isitok.format.readings import StoryReading
    from isitok.library.folders import PackFolder, ScenarioFile

TABLE: Final = ".xlsx"


class Asked(Value):
    """A pack, and one of its stories or weeks, if one was asked for."""

    folder: "PackFolder"
    story: "ScenarioFile | None"


def what_is_meant(what: str, packs: Path | None) -> Asked:
    """The pack, or the story, that was typed. Raises a usage error."""
    from isitok.library.folders import is_scenario_name, pack_around, packs_in

    path = locate(Path(what))
    if is_folder(path) and (found := packs_in(path)):
        return Asked(found[0], None)
    if is_file(path) and is_scenario_name(path.name):
        for folder in packs_in(pack_around(path)):
            return Asked(folder, next(one for one in folder.files if one.path.name == path.name))
    pack, _, story = what.strip("/").replace("\\", "/").partition("/")
    known = folders(packs)
    named = folder_named(pack, known)
    if named is None:
        raise click.UsageError(f'there is no pack "{pack}": there are {", ".join(folder.id for folder in known)}')
    if not story:
        return Asked(named, None)
    one = story_named(story, named)
    if one is None:
        there = ", ".join(file.stem for file in named.files)
        raise click.UsageError(f'there is no story "{story}" in "{named.id}": there are {there}')
    return Asked(named, one)


def folders(packs: Path | None) -> "tuple[PackFolder, ...]":
    """The folders on this computer in which a story can be signed."""
    from isitok.library.to_sign import folders_in
    from isitok.store.places import pack_folders

    return tuple(folder for root in pack_folders(packs) for folder in folders_in(root))


def folder_named(pack: str, known: "tuple[PackFolder, ...]") -> "PackFolder | None":
    from isitok.format.yaml.slug import slug

    return next((folder for folder in known if folder.id == slug(pack)), None)


def story_named(story: str, folder: "PackFolder") -> "ScenarioFile | None":
    """The story, or week, of this name in a pack."""
    from isitok.format.yaml.slug import slug

    stem = slug(story.removesuffix(".yaml"))
    return next((file for file in folder.files if slug(file.stem) == stem), None)


def did_you_mean(typed: str, words: "list[str]") -> str:
    """A question after what is nearly known: ": is it lex?"; "" where nothing is near."""
    near = nearest(typed, words)
    return f": is it {near[0]}?" if near else ""


def refuse_installed(folder: "PackFolder") -> None:
    """What came with an installed copy stays as it was built. Raises a usage error."""
    from isitok.library.roots import is_installed, is_the_games

    if is_installed() and folder.bundled_root is not None and is_the_games(folder.bundled_root):
        raise click.UsageError(
            f'"{folder.id}" came with the game, and in an installed copy it stays as it is: sign it where the game\'s '
            f"source is, in content/{folder.id}"
        )


def refuse_wrong(by: str, note: str) -> None:
    """A role and a note that can't be written down. Raises a usage error. What looks like a name is only said."""
    from isitok.format.readings import LONGEST_NOTE, LONGEST_ROLE
    from isitok.library.signed import looks_like_a_name

    if not by or len(by) > LONGEST_ROLE or "\n" in by:
        raise click.UsageError(f"--by takes a role of {LONGEST_ROLE} characters at most, such as teacher")
    if len(note.split()) > LONGEST_NOTE:
        raise click.UsageError(f"--note takes {LONGEST_NOTE} words at most")
    if looks_like_a_name(by) or looks_like_a_name(note):
        say_line("There seems to be a name in it: a role, not a name.", err=True)


def the_day(day: str | None) -> str:
    """Today, if none was typed. Raises a usage error."""
    today = date.today()
    if day is None:
        return today.isoformat()
    try:
        found = date.fromisoformat(day)
    except ValueError as error:
        raise click.UsageError("--on needs a day like 2026-11-30") from error
    if found > today:
        raise click.UsageError(f"--on {day} is still to come")
    return found.isoformat()


def as_signed_now(card: "Card", reading: "StoryReading") -> "Card":
    """The card once this reading is written down."""
    from isitok.base.value import replace

    return replace(card, read=True, signed_by=reading.by, signed_on=reading.on)


def write(folder: "PackFolder", file: "ScenarioFile", reading: "StoryReading") -> None:
    """Write a reading into the pack. Raises ClickException."""
    from isitok.store.signing import UnreadableReadings, sign

    try:
        sign(folder.folder, file.path, reading)
    except UnreadableReadings as error:
        raise click.ClickException(f"“{error}” can't be read, so nothing is written over it: isitok check") from error
    except OSError as error:
        raise click.ClickException(f"“{folder.folder}” can't be written: {reason_of(error)}") from error
