"""The fields of a record: what each is called, whether it must be there, and which kind of value it holds.

Plain values: nothing in them reads, checks or draws.

Used as a module, ``from isitok.format import fields as f``: bare names would be shadowed by keys such as ``by`` and
``text``. A field's label and its help are English as ``Words`` translates it; limits by age go from the youngest up.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any, Final, TypedDict, Unpack

from isitok.format import field_kinds as k
from isitok.format.voices import Voice


class Needed(Enum):
    """Whether a field must be there."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    BUNDLED = "bundled"  # optional, but required in bundled packs
    YOUNG = "young"  # the same, in what is for young people
    STAFF = "staff"  # the same, in what is for staff


REQUIRED, OPTIONAL, BUNDLED, YOUNG, STAFF = Needed

NEEDED: Final[Any] = object()
"""The default of a field that must be there."""


class Field:
    """One key of a record: a row of its table. Its class gives it its name; a trailing underscore isn't in the file."""

    __slots__ = (
        "before", "column", "default", "help", "is_added", "is_beside", "is_signed", "key", "label", "made", "many",
        "name", "need", "of", "step", "then",
    )  # fmt: skip

    def __init__(
        self,
        label: str,
        help: str,
        of: k.Kind,
        *,
        many: k.Some | k.By | None = None,
        default: Any = NEEDED,
        need: Needed = OPTIONAL,
        step: str = "",
        before: str = "",
        then: Callable[[Any, Any], None] | None = None,
        made: Callable[[Any], Any] | None = None,
        key: str = "",
        is_added: bool = False,
        is_beside: bool = False,
        column: str = "",
    ) -> None:
        self.label = label
        self.help = help
        self.of = of
        self.many = many
        self.default = default
        self.need = REQUIRED if default is NEEDED else need
        self.step = step  # the page of the form
        self.before = before  # read aloud before this field, though it stands behind it in the file
        self.then = then  # sets what the fields below need to know while a file is read
        self.made = made  # makes the value of what was written
        self.name = ""
        self.key = key
        self.is_added = is_added  # in the value, not in the file
        self.is_beside = is_beside  # in the file, beside the key under which the others stand
        self.column = column or label.removesuffix(" …")  # its heading in a table, where a story is a row
        self.is_signed = not is_added  # a reader signs it

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name
        self.key = self.key or name.rstrip("_")

    @property
    def heading(self) -> str:
        """What it is called where nobody is asked for it."""
        return self.column if self.label.endswith("?") else self.label

    def __repr__(self) -> str:
        return f"Field({self.key!r}, {self.help!r})"


class Limits(TypedDict, total=False):
    """The keywords that limit a text; ``Text`` explains each."""

    chars: int
    words: k.ByAge
    least: k.ByAge
    end: str
    emoji: bool
    plain: bool
    closed: str
    no_file: bool
    as_is: bool


def text(
    label: str,
    help: str,
    voice: Voice,
    *,
    many: k.Some | k.By | None = None,
    default: Any = NEEDED,
    need: Needed = OPTIONAL,
    step: str = "",
    before: str = "",
    key: str = "",
    column: str = "",
    **limits: Unpack[Limits],
) -> Any:
    """A text, which may be long."""
    of = k.Text(voice, **limits)
    return Field(
        label, help, of, many=many, default=default, need=need, step=step, before=before, key=key, column=column
    )


def line(
    label: str,
    help: str,
    voice: Voice,
    *,
    many: k.Some | k.By | None = None,
    default: Any = NEEDED,
    need: Needed = OPTIONAL,
    step: str = "",
    before: str = "",
    column: str = "",
    **limits: Unpack[Limits],
) -> Any:
    """A text on one line."""
    of = k.Text(voice, is_line=True, **limits)
    return Field(label, help, of, many=many, default=default, need=need, step=step, before=before, column=column)


def choice(
    label: str,
    help: str,
    of: k.Choice,
    *,
    many: k.Some | k.By | None = None,
    default: Any = NEEDED,
    need: Needed = OPTIONAL,
    step: str = "",
    then: Callable[[Any, Any], None] | None = None,
    made: Callable[[Any], Any] | None = None,
    column: str = "",
) -> Any:
    """One word, or several, of a closed list."""
    return Field(label, help, of, many=many, default=default, need=need, step=step, then=then, made=made, column=column)


def yes_no(label: str, help: str, *, default: Any = NEEDED, step: str = "", beside: bool = False) -> Any:
    return Field(label, help, k.YES_NO, default=default, step=step, is_beside=beside)


def named(
    label: str,
    help: str,
    of: k.Named,
    *,
    many: k.Some | k.By | None = None,
    default: Any = NEEDED,
    need: Needed = OPTIONAL,
    step: str = "",
) -> Any:
    """An id of something that is described elsewhere, as ``names`` has them."""
    return Field(label, help, of, many=many, default=default, need=need, step=step)


def id_(label: str, help: str, of: k.Id, *, many: k.Some | None = None, default: Any = NEEDED) -> Any:
    """A name that the writer chooses, or several."""
    return Field(label, help, of, many=many, default=default)


def form(
    label: str,
    help: str,
    of: k.Form,
    *,
    many: k.Some | k.By | None = None,
    default: Any = NEEDED,
    step: str = "",
    made: Callable[[Any], Any] | None = None,
) -> Any:
    """A text of a fixed form, or several."""
    return Field(label, help, of, many=many, default=default, step=step, made=made)


def number(label: str, help: str, low: int, high: int, *, default: Any = NEEDED) -> Any:
    """A whole number."""
    return Field(label, help, k.Number(low, high), default=default)


def day(label: str, help: str, *, default: Any = NEEDED) -> Any:
    return Field(label, help, k.DAY, default=default)


def part(
    label: str,
    help: str,
    of: type[Any],
    *,
    default: Any = NEEDED,
    need: Needed = OPTIONAL,
    step: str = "",
    before: str = "",
) -> Any:
    """Another record."""
    return Field(label, help, k.Part(of), default=default, need=need, step=step, before=before)


def parts(
    label: str,
    help: str,
    of: type[Any],
    low: int,
    high: int,
    *,
    one: bool = False,
    default: Any = NEEDED,
    need: Needed = OPTIONAL,
    step: str = "",
    before: str = "",
) -> Any:
    """Several records."""
    many = k.Some(low, high, one=one)
    return Field(label, help, k.Part(of), many=many, default=default, need=need, step=step, before=before)


def for_each(
    label: str,
    help: str,
    keys: k.Kind,
    of: k.Kind,
    low: int,
    high: int,
    *,
    some: k.Some | None = None,
    adds: bool = False,
    alone: bool = False,
    default: Any = NEEDED,
    need: Needed = OPTIONAL,
    step: str = "",
    before: str = "",
    made: Callable[[Any], Any] | None = None,
) -> Any:
    """Values by names: for each person, verdict or label one – or ``some``."""
    many = k.By(keys, low, high, adds=adds, alone=alone)
    inside: k.Kind = k.Each(of, some) if some else of
    return Field(label, help, inside, many=many, default=default, need=need, step=step, before=before, made=made)


def one_of(
    label: str,
    help: str,
    of: k.OneOf,
    *,
    many: k.Some | None = None,
    default: Any = NEEDED,
    need: Needed = OPTIONAL,
    step: str = "",
    before: str = "",
) -> Any:
    """One of several records; or several such."""
    return Field(label, help, of, many=many, default=default, need=need, step=step, before=before)


def moments(
    label: str,
    help: str,
    of: k.Moment,
    low: int,
    high: int,
    *,
    one: bool = False,
    default: Any = NEEDED,
    need: Needed = OPTIONAL,
    before: str = "",
) -> Any:
    """What appears on a phone, one thing after the other."""
    return Field(label, help, of, many=k.Some(low, high, one=one), default=default, need=need, before=before)


def drawn(label: str, help: str, of: k.Drawn, *, many: k.Some | None = None, default: Any = NEEDED) -> Any:
    """The people who are drawn in a picture, and their moods."""
    return Field(label, help, of, many=many, default=default)


def added(*, default: Any = NEEDED, of: k.Kind | None = None, many: k.Some | k.By | None = None) -> Any:
    """What the pack, the folder or a key adds: in the value, not in the file. ``of``, if it is no plain value."""
    return Field("", "", of or k.PLAIN, many=many, default=default, is_added=True)


def unsigned(field: Any) -> Any:
    """A field that no reader signs: a change in it leaves a reading as it is."""
    field.is_signed = False
    return field


def called(at: str) -> Any:
    """The name of the person whose id is the value of field ``by``; "" if that id is nobody's."""
    return Field("", "", k.Called(at), default="", is_added=True)
