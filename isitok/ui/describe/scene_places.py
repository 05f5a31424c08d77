"""What stands in the drawing of a scene: the things that can be pointed at, and the places for people's heads."""

import re
from collections.abc import Callable

from isitok.ui.describe.look import ScenePart

Place = tuple[float, float, float, float]
_SLOT = re.compile(r'<g id="who-(\d)" data-box="([\d. ]+)"/>')
_PART = re.compile(r'<g id="([a-z-]+)" data-box="([\d. ]+)"(?: data-ink="(#[0-9a-f]{6})")?')
_FRAME = re.compile(r'data-frame="(\S+) (\S+) (\S+)"')


def parts_in(drawing: str) -> tuple[ScenePart, ...]:
    """Its groups with an ``id`` and a ``data-box``."""
    return tuple(ScenePart(name, _box(box), ink) for name, box, ink in _PART.findall(drawing))


def places_in(drawing: str) -> int:
    """How many places for people it has."""
    return len(_SLOT.findall(drawing))


def with_people(drawing: str, head: Callable[[int, Place], str]) -> str:
    """The drawing with what ``head`` draws in each place: it gets the number, from 0, and where that is."""
    return _SLOT.sub(lambda slot: head(int(slot[1]) - 1, _box(slot[2])), drawing)


def frame_of(face: str) -> tuple[float, float, float] | None:
    """Where the head is in the drawing of a face: left, top and side."""
    found = _FRAME.search(face)
    return (float(found[1]), float(found[2]), float(found[3])) if found else None


def _box(told: str) -> Place:
    x, y, w, h = map(float, told.split())
    return x, y, w, h
