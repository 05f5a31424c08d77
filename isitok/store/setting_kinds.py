"""What a setting is: what it can be, what is usual, what its row says, who may set it, and for whom.

``settings.py`` has the table. What is read and written, set for all users, shown and told comes of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum, auto
from typing import Any, ClassVar, Final, TypeVar, cast

from isitok.base.value import Value
from isitok.game.doors import EVERYBODY, Seat

T = TypeVar("T")


class Kind(Enum):
    """What a setting holds."""

    SWITCH = auto()
    CHOICE = auto()
    TENTHS = auto()  # of a second
    PERCENT = auto()
    NAME = auto()
    AGES = auto()
    TEXTS = auto()


class ForAll(Value, kw_only=True):
    """It can be set for all users of a computer."""

    locks: bool = False  # it decides whether this is a pupil's PC
    free: bool = False  # it is only as good as whoever wrote it
    locked_too: bool = False  # where this is a pupil's PC, nobody else sets it


FOR_ALL: Final = ForAll()
LOOKS: Final = "how it looks, sounds and is pressed"


class Setting(Value, kw_only=True):
    """A row of the table."""

    kind: Kind
    usual: Any
    choices: tuple[Any, ...] = ()
    tidy: Callable[[object], Any] | None = None  # where there are no choices: what is made of what was found
    label: str = ""  # what its row on the Settings page says, for translators
    called: Mapping[Any, str] = {}  # what its choices are called there
    told: str = ""  # what stands below it
    none: str = ""  # what 0 is called
    id: str = ""  # of its row, if not its name
    who: frozenset[Seat] = EVERYBODY  # who may set it
    for_all: ForAll | None = None
    kept: str = LOOKS  # what docs/data-protection.md calls it

    def read(self, found: object, usual: Any) -> Any:
        """The value found in a file, as far as it makes sense; else the usual value."""
        return (self.tidy(found) or usual) if self.tidy else _one_of(self.choices, found, usual)


def _one_of(choices: tuple[T, ...], found: object, usual: T) -> T:
    # 1 == True and 100 == 100.0 in Python, but somebody who wrote 1 for "theme" or "less_motion" meant something else.
    if not isinstance(found, str | int):
        return usual
    for choice in choices:
        if found == choice and isinstance(found, bool) is isinstance(choice, bool):
            return choice
    return usual


def switch(usual: bool, label: str = "", told: str = "", **more: Any) -> bool:
    """Something that is on or off."""
    return cast(bool, Setting(kind=Kind.SWITCH, usual=usual, choices=(True, False), label=label, told=told, **more))


def one_of(choices: Iterable[T], usual: T, label: str = "", *, kind: Kind = Kind.CHOICE, **more: Any) -> T:
    """One of several."""
    return cast(T, Setting(kind=kind, usual=usual, choices=tuple(choices), label=label, **more))


def tidied(tidy: Callable[[object], T], usual: T, label: str = "", *, kind: Kind, **more: Any) -> T:
    """Whatever ``tidy`` makes of what was found; nothing that is falsy counts."""
    return cast(T, Setting(kind=kind, usual=usual, tidy=tidy, label=label, **more))


class Table(Value, kw_only=True):
    """A frozen value whose class is a table: a row for each field, with what is usual as its default."""

    _rows: ClassVar[Mapping[str, Setting]] = {}

    def __init_subclass__(cls, kw_only: bool = True) -> None:
        cls._rows = {name: cls.__dict__[name] for name in cls.__annotations__}
        for name, setting in cls._rows.items():
            setattr(cls, name, setting.usual)
        super().__init_subclass__(kw_only=kw_only)

    @classmethod
    def rows(cls) -> Mapping[str, Setting]:
        """The settings, by their names in the files."""
        return cls._rows
