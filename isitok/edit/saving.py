"""A story's file while it is changed: read, saved as a whole, and not written over what somebody else has saved."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Final

from isitok.base.disk import is_there
from isitok.base.trouble import Troubled, trouble
from isitok.base.value import Value, replace
from isitok.format.yaml.source import SCENARIO_LIMITS
from isitok.library.folders import pack_around
from isitok.library.manuscript import NOWHERE, FileFingerprint, fingerprint_of_file
from isitok.store.atomic_write import replace_whole

DRAFTS: Final = "_drafts"
"""The folder in a pack with its stories as they were when they were last opened to be changed: never sent."""


class NotForTheForm(Troubled):
    """The text can't be read, or is no story's."""


class ChangedOutside(Troubled):
    """Somebody else has saved the file since it was read here."""

    def __init__(self, path: Path) -> None:
        super().__init__(trouble("“{name}” was changed outside.", name=path.name))


class Saved(Value):
    """A file as it was last read or written here."""

    path: Path
    text: str
    fingerprint: FileFingerprint
    opened: str  # the text with which this visit began
    kept: bool = False  # whether that lies among the drafts


def read(path: Path) -> Saved:
    """Read a story to change it. Raises OSError and Troubled."""
    fingerprint = fingerprint_of_file(path)
    with open(path, "rb") as file:
        data = file.read(SCENARIO_LIMITS.size + 1)
    if len(data) > SCENARIO_LIMITS.size:
        raise Troubled(trouble("“{name}” is too large for a story.", name=path.name))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Troubled(trouble("“{name}” isn’t saved as UTF-8.", name=path.name)) from error
    return Saved(path, text, fingerprint, text)


def save(before: Saved, text: str) -> Saved:
    """Write a changed story; the first time, how it was at the beginning is kept. Raises OSError, ChangedOutside."""
    if text == before.text:
        return before
    if is_changed_outside(before):
        if read(before.path).text != text:
            raise ChangedOutside(before.path)
        return replace(before, text=text, fingerprint=fingerprint_of_file(before.path))
    if not before.kept:
        _keep(draft_of(before.path), before.opened)
    replace_whole(before.path, text)
    return replace(before, text=text, fingerprint=fingerprint_of_file(before.path), kept=True)


def is_changed_outside(saved: Saved) -> bool:
    """Whether the file isn't what was last read or written here. One that is gone is only written again."""
    now = fingerprint_of_file(saved.path)
    return now not in (saved.fingerprint, NOWHERE) and read(saved.path).text != saved.text


def keep_mine(before: Saved, text: str) -> Saved:
    """Write mine; theirs is put aside. Raises OSError and Troubled."""
    theirs = read(before.path)
    keep_beside(before.path, theirs.text)
    return save(replace(before, text=theirs.text, fingerprint=theirs.fingerprint), text)


def take_theirs(before: Saved, text: str) -> Saved:
    """Go on with theirs; mine is put aside. Raises OSError and Troubled."""
    keep_beside(before.path, text)
    theirs = read(before.path)
    return replace(before, text=theirs.text, fingerprint=theirs.fingerprint)


def keep_beside(path: Path, text: str) -> Path:
    """Keep one of two texts beside a story, where the game doesn't look. Raises OSError."""
    named = (f"_{path.stem} other{'' if number == 1 else f' {number}'}.yaml" for number in range(1, 1000))
    place = next(free for name in named if not is_there(free := path.with_name(name)))
    replace_whole(place, text)
    return place


def draft_of(path: Path) -> Path:
    """Where a story lies as it was when it was last opened to be changed."""
    return pack_around(path) / DRAFTS / path.name


def before_the_last_visit(saved: Saved) -> tuple[str, str]:
    """The text with which that began, and when it was first changed; ("", "") where it isn't kept, or is the same."""
    place = draft_of(saved.path)
    try:
        text, changed = read(place).text, datetime.fromtimestamp(os.stat(place).st_mtime)
    except (OSError, Troubled, ValueError, OverflowError):
        return "", ""
    return ("", "") if text == saved.text else (text, f"{changed:%Y-%m-%d %H:%M}")


def _keep(place: Path, text: str) -> None:
    """Raises OSError."""
    place.parent.mkdir(exist_ok=True)
    replace_whole(place, text)
