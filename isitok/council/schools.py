"""Which school a file is of: the one it names, if that is sure; else those among which somebody has to say.

Schools are counted by their names, however these are written; what is sent without one, by the number of its file.
Three names of one school would be three schools to the rule in ``release``.
"""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from isitok.council.school_names import Look, look_of
from isitok.game.results.contribution import Contribution

_BY_NAME: Final = "name "


class Filed(NamedTuple):
    """What is known of a file that was added."""

    school: str  # what its school is counted as
    name: str = ""  # as it was sent; "" if it wasn't, or isn't known any more

    @property
    def told(self) -> str:
        """The name of its school, as it can be read; "" if it has none."""
        return self.name or (self.school.removeprefix(_BY_NAME) if self.school.startswith(_BY_NAME) else "")

    def is_called(self, name: str) -> bool:
        """Whether it was sent under this name, however it is written, or is counted as the school of this name."""
        return counted_by_name(name) in (self.school, counted_by_name(self.name))


Files = Mapping[str, Filed]
"""What was added, by the numbers of the files."""


def counted_by_name(name: str) -> str:
    """What a school of this name is counted as."""
    return f"{_BY_NAME}{name.casefold()}"


def filed_as(contribution: Contribution) -> Filed:
    """The school that a contribution counts as, going by what it says itself."""
    name = contribution.school
    return Filed(counted_by_name(name) if name else f"number {contribution.number}", name)


def school_known(contribution: Contribution, files: Files) -> Filed | None:
    """The school that a contribution counts as, if somebody has said so before: by its name, or else its number."""
    held, name = files.get(contribution.number), contribution.school
    if not name:
        return held
    if held and held.told:
        return Filed(held.school, name) if held.is_called(name) else None
    found = next((each for each in files.values() if each.is_called(name)), None)
    return Filed(found.school, name) if found else None


class Names:
    """The names of schools, to look for those that are like another."""

    def __init__(self, files: Iterable[Filed] = ()) -> None:
        self._looks: dict[str, tuple[Look, Filed]] = {}
        for each in files:
            self.add(each)

    def add(self, filed: Filed) -> None:
        """Remember one more name."""
        if filed.told:
            self._looks.setdefault(counted_by_name(filed.told), (look_of(filed.told), filed))

    def like(self, name: str) -> tuple[Filed, ...]:
        """The schools whose names look like this one, each once."""
        look = look_of(name)
        found = [filed for known, filed in self._looks.values() if look.is_like(known)]
        return tuple({filed.school: filed for filed in reversed(found)}.values())[::-1]
