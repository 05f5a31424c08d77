"""The kinds of value that options take: each says in one line what it takes, and what may have been meant."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

import click

from isitok.base.disk import can_be_named, is_folder, unreadable
from isitok.base.jobs import ask
from isitok.base.spelling import key_of, nearest
from isitok.format.asked import ROLES
from isitok.format.vocabulary import FOR_STAFF, LEVEL_3_TOPICS, YOUNG_PEOPLE, Band, Nation, Topic

if TYPE_CHECKING:
    Kind = click.ParamType[Any]
else:
    Kind = click.ParamType  # older clicks have no types in brackets

E = TypeVar("E", bound=StrEnum)

SOLO_TOPICS: Final = tuple(topic for topic in Topic if topic not in LEVEL_3_TOPICS)


def or_rather(typed: str, names: Iterable[str]) -> str:
    """``; did you mean "group-chats"?``, or nothing."""
    near = nearest(typed, names, cutoff=0.5)
    return f'; did you mean "{near[0]}"?' if near else ""


EMPTY: Final = 'nothing stands between the quotes: type a path, or "." for the folder that you are in'


class Named(Kind, Generic[E]):
    """One of the format's words."""

    def __init__(self, what: str, choices: Sequence[E]) -> None:
        self.name = what
        self.choices = {choice.value: choice for choice in choices}

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> E:
        """The word that was typed."""
        if isinstance(value, StrEnum):
            return self.choices[value.value]
        found = self.choices.get(key_of(value))
        if found is None:
            meant = or_rather(value, self.choices)
            self.fail(f'"{value}" is no {self.name}{meant or ": there are " + ", ".join(self.choices)}', param, ctx)
        return found


class TopicName(Named[Topic]):
    """A topic that may be played without an adult who leads it."""

    def __init__(self) -> None:
        super().__init__("topic", SOLO_TOPICS)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Topic:
        """The topic that was typed."""
        if key_of(str(value)) in LEVEL_3_TOPICS:
            self.fail(f'"{value}" is only played with an adult who leads it, never alone', param, ctx)
        return super().convert(value, param, ctx)


class Ages(Kind):
    """One age band, or several with commas between them."""

    name = "band"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[Band, ...]:
        """The bands that were typed, youngest first."""
        if isinstance(value, tuple):
            return value
        named = {key_of(part) for part in value.split(",")}
        if named == {Band.ADULTS}:
            return FOR_STAFF
        if Band.ADULTS in named:
            self.fail('"adults" stands alone: what is for staff is never for young people', param, ctx)
        if unknown := named.difference(YOUNG_PEOPLE):
            self.fail(f'"{min(unknown)}" is no age band: there are {", ".join(Band)}', param, ctx)
        return tuple(band for band in YOUNG_PEOPLE if band in named)


class Number(Kind):
    """A whole number from a range."""

    def __init__(self, lowest: int, highest: int) -> None:
        self.name = f"{lowest}-{highest}"
        self.range = range(lowest, highest + 1)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number that was typed."""
        text = str(value).strip().removesuffix("%")
        number = int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None
        if number is None or number not in self.range:
            self.fail(f'it takes a number from {self.range[0]} to {self.range[-1]}, not "{value}"', param, ctx)
        return number


class Day(Kind):
    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The day that was typed."""
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            raise click.UsageError(f"{param.opts[0] if param else 'this'} needs a day like 2027-09-01", ctx) from None


class PathTyped(click.Path):
    """A path. Python takes an empty one for the folder that one is in, but nobody means that who types ``""``."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail(EMPTY, param, ctx)
        return super().convert(value, param, ctx)


class Folder(Kind):
    """A folder. One that can't be read, as on a share that has gone, is taken: the game goes on without it."""

    name = "DIR"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The folder that was typed."""
        if value == "":
            self.fail(EMPTY, param, ctx)
        path = Path(value)
        try:
            if ask(path, lambda: is_folder(path) or (can_be_named(path) and bool(unreadable(path)))):
                return path
        except TimeoutError:
            return path
        self.fail(f'there is no folder "{value}"', param, ctx)


class Size(Kind):
    """A width and a height in pixels."""

    name = "WxH"

    def __init__(self, least: tuple[int, int], most: tuple[int, int]) -> None:
        self.least = least
        self.most = most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        """The size that was typed."""
        if isinstance(value, tuple):
            return value
        parts = [part.strip() for part in value.lower().replace("×", "x").split("x")]
        numbers = [int(part) for part in parts if part.isascii() and part.isdecimal() and len(part) < 10]
        if len(parts) != 2 or len(numbers) != 2:
            self.fail(f'it takes width and height, such as 1366x768, not "{value}"', param, ctx)
        width, height = numbers
        inside = self.least[0] <= width <= self.most[0] and self.least[1] <= height <= self.most[1]
        if not inside:
            least, most = ("x".join(map(str, size)) for size in (self.least, self.most))
            self.fail(f'it takes a size from {least} to {most}, not "{value}"', param, ctx)
        return width, height


AGES: Final = Ages()
DAY: Final = Day()
PATH: Final = PathTyped(path_type=Path)
FOLDER: Final = Folder()
MINUTES: Final = Number(1, 600)
NATION: Final = Named("nation", tuple(Nation))
ROLE: Final = Named("role", ROLES)
TOPIC: Final = TopicName()
