"""Finds out which school a file is from: where its name looks like another's, it asks, or leaves the file out."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from isitok.cli.kinds import or_rather
from isitok.cli.say import asks_which, can_ask, complain

if TYPE_CHECKING:
    from isitok.council.schools import Filed
    from isitok.game.results.contribution import Contribution

_MOST_TOLD: Final = 5  # names in a line
_CAN_BE_TYPED: Final = re.compile(r"[\w .,’()–-]+")  # in a shell of any system, between quotes


class SchoolOptions(NamedTuple):
    """What was typed about the schools of these files."""

    unnamed_ok: bool = False
    same_as: str = ""  # they are of this school
    another: bool = False  # they are of others than those whose names are like theirs


class Schools:
    """The schools of a store, while files are added to it."""

    def __init__(self, files: "dict[str, Filed]", given: SchoolOptions) -> None:
        """Raises UsageError if there is no such school as was typed."""
        from isitok.council.schools import Names

        self.files = files
        self._given = given
        self._names = Names(files.values())
        self._same = self._named(given.same_as) if given.same_as else None

    def takes(self, path: Path, contribution: "Contribution") -> bool:
        """Whether this file's school is known. If it isn't, say why."""
        found = self._school_of(path, contribution)
        if found:
            self.files[contribution.number] = found
            self._names.add(found)
        return found is not None

    def _named(self, name: str) -> "Filed":
        name = " ".join(name.split())
        for each in self.files.values():
            if each.told and each.is_called(name):
                return each
        told = or_rather(name, (each.told for each in self.files.values() if each.told))
        raise click.UsageError(f'--same-as "{name}": there is no school of this name in the store{told}')

    def _school_of(self, path: Path, contribution: "Contribution") -> "Filed | None":
        from isitok.council.schools import filed_as, school_known

        name = contribution.school
        if self._same:
            return self._same._replace(name=name or self._same.name)
        if not name and not self._given.unnamed_ok:
            complain(
                f"{path}: no school’s name is in it, so it isn’t added. Ask for one with a name (isitok report "
                "--contribution FILE --school NAME); or type whose it is (--same-as NAME), or that it may be a school "
                "of its own (--unnamed-ok)"
            )
            return None
        if known := school_known(contribution, self.files):
            return known
        own = filed_as(contribution)
        if not name or self._given.another:
            return own
        held = self.files.get(contribution.number)
        was = (held,) if held and held.told else ()
        like = tuple(each for each in self._names.like(name) if not (held and each.school == held.school))
        return self._asked(path, own, was, like) if was or like else own

    def _asked(self, path: Path, own: "Filed", was: tuple["Filed", ...], like: tuple["Filed", ...]) -> "Filed | None":
        """The school that it is from, or None if nobody says. ``was``: the school that it was added as before."""
        choices = (*was, *like)[:_MOST_TOLD]
        names = [each.told for each in choices]
        why = " and ".join(
            f"{told} {' or '.join(f'“{each.told}”' for each in some)}"
            for told, some in (("was sent as", was), ("looks like", like[:_MOST_TOLD]))
            if some
        )
        if not can_ask():
            typed = next((f'"{name}"' for name in names if _CAN_BE_TYPED.fullmatch(name)), "NAME")
            complain(
                f"{path}: “{own.name}” {why}, so it isn’t added yet. If it is the same school, add the file alone with "
                f"--same-as {typed}; if it is another one, with --another"
            )
            return None
        chosen = asks_which(f"{path}: “{own.name}” {why}", names, "it is another school")
        if chosen is None:
            complain(f"{path}: not added, as nobody said of which school it is")
            return None
        return own if chosen == len(names) else choices[chosen]._replace(name=own.name)
