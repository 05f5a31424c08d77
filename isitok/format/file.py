"""Reads a whole file by the table of its record: what it holds, where that stands, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from isitok.base.value import Value
from isitok.format.keys import known_keys
from isitok.format.problem import Places, Problem
from isitok.format.read import read_file
from isitok.format.reading import BAD, Reading
from isitok.format.record import Record
from isitok.format.story import Scenario
from isitok.format.yaml.fault import Keys
from isitok.format.yaml.source import FILE_LIMITS, Limits, Source, read_source, source_of
from isitok.format.yaml.value_places import places_of


class FileRead(Value):
    """A file that was read: its values by the names of the fields, if all of them could be, and its problems."""

    values: dict[str, Any] | None
    places: Places
    problems: tuple[Problem, ...]
    at: Reading | None  # None if it isn't even YAML

    def made(self, record: type[Any], **more: Any) -> Any:
        """The record, with what its folder adds; None if something in it couldn't be read."""
        return None if self.values is None else record(**{**self.values, **more})


def story_keys() -> Keys:
    """The keys of a story: they help to say what is wrong with the YAML of any file."""
    return known_keys(Scenario)


def read_path(record: type[Record], path: Path, file: str, limits: Limits = FILE_LIMITS, **told: Any) -> FileRead:
    """Read a file. ``file`` is how problems name it; ``told`` is what a ``Reading`` may know."""
    return _read(record, *read_source(path, file, limits, story_keys), file, told)


def read_data(record: type[Record], data: bytes, file: str, limits: Limits = FILE_LIMITS, **told: Any) -> FileRead:
    """Read what could be a file."""
    return _read(record, *source_of(data, file, limits, story_keys), file, told)


def _read(
    record: type[Record], source: Source | None, problems: list[Problem], file: str, told: dict[str, Any]
) -> FileRead:
    if source is None:
        return FileRead(None, Places(file=file, marks={}), tuple(problems), None)
    at = Reading(source, **told)
    values = read_file(record, at)
    return FileRead(None if values is BAD else values, places_of(file, source.text), tuple(at.all_problems()), at)
