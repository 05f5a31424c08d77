"""When something is there at all: a flag that is set, ``not`` and a flag, or several of these, which all must hold."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, Final

from isitok.format.field_kinds import Form, Some
from isitok.format.fields import NEEDED, Field

IF: Final = "if"
_NOT: Final = "not "
CONDITION: Final = Form(
    r"(?:[Nn]ot +)?[A-Za-z][A-Za-z0-9-]{0,39}",
    "a flag, or 'not' and a flag",
    "not wrote",
    "name one of 'flags', perhaps with 'not' before it: not wrote",
)


def condition(*, default: Any = NEEDED, beside: bool = False, added: bool = False) -> Any:
    """When something is there at all. ``beside``: it stands beside a name; ``added``: beside the keys of a phone."""
    return Field(
        "Only if",
        "when it is there at all: a flag that is set, 'not' and a flag, or a list, all of which must hold",
        CONDITION,
        many=Some(1, 3, one=True),
        default=default,
        made=as_conditions,
        key=IF,
        is_beside=beside,
        is_added=added,
    )


def as_conditions(written: Iterable[str]) -> tuple[str, ...]:
    """Conditions with one blank after ``not``, in small letters as flags are."""
    return tuple(" ".join(one.lower().split()) for one in written)


def flag_in(one: str) -> str:
    return one.removeprefix(_NOT)


def holds(conditions: Iterable[str], flags: Collection[str]) -> bool:
    """Whether all of these hold where these flags are set."""
    return all((flag_in(one) in flags) is not one.startswith(_NOT) for one in conditions)
