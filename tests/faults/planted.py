"""The faults that can be planted: ``*.yaml`` beside this file, each a sentence with the few lines that it changes.

What was there is written out, and has to be there exactly once: where the program has moved on, a fault says so, and
is written anew.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import yaml

from docs.conformance import Row, rows

ROOT: Final = Path(__file__).parents[2]
FOLDER: Final = Path(__file__).parent


class Edit(NamedTuple):
    """In this file, this text becomes that."""

    file: str
    old: str
    new: str

    def made_in(self, text: str) -> str:
        """The file's text with it."""
        if (times := text.count(self.old)) != 1:
            raise LookupError(f"{self.file} has this {times} times, not once: {self.old}")
        return text.replace(self.old, self.new)


Fault = tuple[Edit, ...]


def faults_in(texts: Iterable[str]) -> dict[str, Fault]:
    """Every fault by its sentence, from the texts of such files."""
    told = [item for text in texts for item in yaml.safe_load(text).items()]
    assert len({name for name, _ in told}) == len(told), "two faults have the same name"
    return {name: tuple(Edit(**edit) for edit in edits) for name, edits in told}


@cache
def planted() -> dict[str, Fault]:
    """All that there are."""
    return faults_in(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.yaml")))


class Case(NamedTuple):
    """A fault that a row names: the row's tests must fail on it."""

    row: Row
    name: str


def cases() -> list[Case]:
    """All that rows name, in order."""
    return [Case(row, name) for row in rows() for name in row.faults]


@contextmanager
def sown(fault: Fault, tree: Path) -> Iterator[None]:
    """A copy of the tree with the fault in it; afterwards it is as it was, to the second."""
    before = [(tree / edit.file, (tree / edit.file).read_bytes(), (tree / edit.file).stat()) for edit in fault]
    try:
        for edit in fault:
            path = tree / edit.file
            path.write_text(edit.made_in(path.read_text(encoding="utf-8")), encoding="utf-8")
        yield
    finally:
        for path, content, was in before:
            path.write_bytes(content)
            os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))
