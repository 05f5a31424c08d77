"""Writes who has read a story into its pack's ``readings.yaml``, and keeps the story beside it as it was read."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from isitok.base.value import replace
from isitok.format.readings import StoryReading
from isitok.format.yaml.slug import slug
from isitok.library.folders import READ, READINGS
from isitok.library.signed import readings_in
from isitok.store.atomic_write import replace_whole

_HEAD: Final = "# Who has read which story, and when. Written by “Read and sign”.\nreadings:"
_BARE: Final = re.compile(r"[A-Za-z][A-Za-z ,.-]*")  # what needs no quotes


class UnreadableReadings(Exception):
    """The readings of this pack can't be read, so nothing is written over them."""


def sign(folder: Path, story: Path, reading: StoryReading) -> None:
    """Write a reading; an older one of the same story by the same role goes. Raises OSError, UnreadableReadings."""
    kept = [one for one in _readings_of(folder) if not _is_replaced(one, reading)]
    _keep(folder / READ / story.name, story)
    replace_whole(folder / READINGS, text_of([*kept, reading]))


def move_readings(from_: Path, stem: str, to: Path, name: str) -> None:
    """A story goes to another pack, and is called ``name`` there: what was read of it goes along.

    What was read of a story of that name before stays away. Raises OSError, UnreadableReadings.
    """
    here = _readings_of(from_)
    going = [replace(one, story=name) for one in here if slug(one.story) == stem]
    if not going:
        return
    there = [one for one in _readings_of(to) if slug(one.story) != slug(name)]
    replace_whole(to / READINGS, text_of([*there, *going]))
    if stays := [one for one in here if slug(one.story) != stem]:
        replace_whole(from_ / READINGS, text_of(stays))
    else:
        (from_ / READINGS).unlink()


def _readings_of(folder: Path) -> tuple[StoryReading, ...]:
    """Raises UnreadableReadings."""
    before = readings_in(folder)
    if any(problem.code == "no-readings" for problem in before.problems):
        raise UnreadableReadings(str(folder / READINGS))
    return tuple(one for readings in before.by_story.values() for one in readings)


def text_of(readings: Iterable[StoryReading]) -> str:
    """The file with these readings."""
    lines = [_HEAD]
    for one in readings:
        lines += [f"  - story: {_plain(one.story)}", f"    by: {_plain(one.by)}", f"    on: {one.on}"]
        lines += [f"    text: {one.text}", *([f"    note: {_plain(one.note)}"] if one.note else [])]
    return "\n".join(lines) + "\n"


def _is_replaced(old: StoryReading, new: StoryReading) -> bool:
    return slug(old.story) == slug(new.story) and old.by.casefold() == new.by.casefold()


def _keep(place: Path, story: Path) -> None:
    """Raises OSError."""
    place.parent.mkdir(exist_ok=True)
    replace_whole(place, story.read_text("utf-8-sig"))


def _plain(text: str) -> str:
    return text if _BARE.fullmatch(text) and text.strip() == text else json.dumps(text, ensure_ascii=False)
