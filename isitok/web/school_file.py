"""What is set for a folder on a web server: ``school.json`` beside the page, and the page's own query.

The file has the keys of the machine file but those that mean nothing here, and is judged by the same rules: in doubt,
this is a pupil's. The query can only make it narrower.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from isitok.base.trouble import trouble
from isitok.base.value import replace
from isitok.format.vocabulary import YOUNG_PEOPLE, Band, Nation
from isitok.store.machine import LARGEST, said_in
from isitok.store.options import PlayOptions
from isitok.store.set_here import NOT_IN_A_BROWSER, Said, set_here
from isitok.store.settings import NO_MACHINE, Machine
from isitok.store.settings_fault import Fault

FILE: Final = "school.json"
GONE: Final = 404


def read_school_file(status: int, text: str | None) -> Machine:
    """What is set by a file that a server answered with this status; ``text`` is None where nothing could be read."""
    if status == GONE:
        return NO_MACHINE
    if text is None:
        told = trouble("it can’t be read")
        return set_here((Said(where=FILE, faults=(Fault(FILE, told, locks=True),)),), lambda names: False)
    said = said_in(text.encode("utf-8", "replace")[: LARGEST + 1], FILE)
    return set_here((replace(said, lacks=NOT_IN_A_BROWSER),), lambda names: False)


class Query(NamedTuple):
    """What the query asks for, and the parts of it that aren't understood, as they stand there."""

    options: PlayOptions
    left_out: tuple[str, ...] = ()


def read_query(pairs: Sequence[tuple[str, str]]) -> Query:
    """``?ages=11-14&nation=wales&lock=1``: what is asked for twice is left out, as is what makes no sense."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        reads = _READS.get(key)
        read = reads(value) if reads and [name for name, _ in pairs].count(key) == 1 else None
        if read is not None:
            found[_NAMES[key]] = read
    left = tuple(f"{key}={value}" for key, value in pairs if _NAMES.get(key) not in found)
    return Query(PlayOptions(**found), left)


def narrowed(asked: Query, machine: Machine) -> Query:
    """The same without what contradicts what is set: other ages than those that are locked, or another nation."""
    options, usual = asked.options, PlayOptions()
    refused = options.refused_names(machine)
    left = (f"{name}={_told(getattr(options, name))}" for name in refused)
    without = {name: getattr(usual, name) for name in refused}
    return Query(replace(options, **without), (*asked.left_out, *left))


def _told(value: object) -> str:
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _bands(told: str) -> tuple[Band, ...] | None:
    names = told.split(",")
    bands = tuple(band for band in YOUNG_PEOPLE if band.value in names)
    return bands if bands and len(bands) == len(names) else None


def _nation(told: str) -> Nation | None:
    return Nation(told) if told in tuple(map(str, Nation)) else None


_READS: Final[Mapping[str, Callable[[str], object]]] = {
    "ages": _bands,
    "nation": _nation,
    "lock": lambda told: True if told == "1" else None,
}
_NAMES: Final = {"ages": "ages", "nation": "nation", "lock": "lock_ages"}
