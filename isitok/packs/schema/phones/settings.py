"""A page of settings: what is on, what is off, and what that gives away."""

from collections.abc import Iterator

from isitok.packs.model.blocks import Field as LabelledField
from isitok.packs.model.blocks import Heading
from isitok.packs.schema.either import Either
from isitok.packs.schema.lists import MapOf
from isitok.packs.schema.phones.parts import CLUE, LABEL, Placed, Screen
from isitok.packs.schema.prose import Line
from isitok.packs.schema.reading import Values
from isitok.packs.schema.record import OPTIONAL, REQUIRED, Field, Record

NAME = "settings"
_SET_TO = Line(chars=60, emoji=True, closed="on|off")
_SWITCH = Either(
    _SET_TO,
    Record(
        Field("value", _SET_TO, REQUIRED, "on, off, or what is chosen"),
        Field("clue", CLUE, OPTIONAL, "what it gives away, and to whom"),
    ),
    "value",
)
FIELDS = (
    Field("title", LABEL, REQUIRED, "what the page is called"),
    Field("switches", MapOf(LABEL, _SWITCH, 2, 6), REQUIRED, "2–6 lines such as 'Show my location: on'"),
)
EXACTLY_ONE: tuple[str, ...] = ()


def blocks(values: Values, screen: Screen) -> Iterator[Placed]:
    """The page's name and its switches."""
    yield ("phone", "title"), Heading(title=values["title"])
    for label, switch in values["switches"].items():
        value = switch["value"]
        on_or_off = value.lower() in ("on", "off")
        yield (
            ("phone", "switches", label),
            LabelledField(
                label=label,
                value=value.lower() if on_or_off else value,
                switch=on_or_off,
                clue=switch.get("clue", ""),
            ),
        )
