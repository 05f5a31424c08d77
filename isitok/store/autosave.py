"""The lesson of a class, kept in case of a fire alarm: one file, replaced whole, gone at the lesson's end.

It holds cards, step and tallies, and nobody's name; only this user can read it. After fourteen days it is deleted.
"""

import json
import os
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple

from isitok.store.error import reason_of
from isitok.store.whole import aside, replace_whole

KEPT_SECONDS: Final = 14 * 24 * 60 * 60
_LARGEST: Final = 256 * 1024  # a lesson has some kilobytes


class Kept(NamedTuple):
    """The lesson as it was found, and what to say about it: usually nothing."""

    lesson: Mapping[str, Any] | None
    trouble: str = ""


def keep_lesson(path: Path | None, lesson: Mapping[str, Any] | None) -> str:
    """Replace the file by this lesson, or (None) delete it. What to say where that can't be done; usually ""."""
    if path is None:
        return "The lesson can’t be kept: this user has no home folder." if lesson else ""
    try:
        if lesson is None:
            for file in (path, aside(path)):
                file.unlink(missing_ok=True)
            return ""
        if _is_of_another(path, lesson):
            return "Another lesson is kept on this computer, so this one isn’t kept in case of a break. It goes on."
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_whole(path, json.dumps(lesson), private=True)
        return ""
    except OSError as error:
        reason = reason_of(error)
        if lesson is None:
            return f"The lesson that was kept can’t be deleted ({reason}): {path}"
        return f"The lesson can’t be kept in case of a break ({reason}). It goes on as usual."


def kept_at(path: Path | None) -> float | None:
    """When the lesson in this file was kept, in seconds since the epoch; None where there is none any more."""
    if path is None:
        return None
    try:
        kept = path.stat().st_mtime
    except OSError:
        return None
    return kept if _is_young(kept) else None


def clear_old(path: Path | None) -> None:
    """Delete what was kept more than fourteen days ago, and what was set aside as damaged since then."""
    for file in (path, aside(path)) if path else ():
        with suppress(OSError):
            if not _is_young(file.stat().st_mtime):
                file.unlink()


def load_lesson(path: Path | None) -> Kept:
    """The lesson in this file. One that makes no sense is set aside under another name, and said."""
    if path is None or kept_at(path) is None:
        return Kept(None, "The lesson that was kept is no longer there.")
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except OSError as error:
        reason = reason_of(error)
        return Kept(None, f"The lesson that was kept can’t be read ({reason}).")
    try:
        found = json.loads(raw.decode("utf-8")) if len(raw) <= _LARGEST else None
    except (ValueError, RecursionError):
        found = None
    return Kept(found) if isinstance(found, dict) else Kept(None, set_aside(path))


def set_aside(path: Path) -> str:
    """Give a lesson that can't be gone on with another name; what to say about it."""
    named = aside(path)
    try:
        os.replace(path, named)
    except OSError:
        return "The lesson that was kept is damaged, so it can’t go on."
    return f"The lesson that was kept can’t go on: it is damaged, or its stories have changed. It is now {named.name}."


def _is_of_another(path: Path, lesson: Mapping[str, Any]) -> bool:
    """Whether another copy of the game has begun another lesson, which can be gone on with."""
    if kept_at(path) is None:
        return False
    try:
        found = json.loads(path.read_bytes()[:_LARGEST])
    except (OSError, ValueError, RecursionError):
        return False  # damaged, or gone meanwhile
    there, here = found.get("lesson") if isinstance(found, dict) else None, lesson.get("lesson")
    if not isinstance(there, dict) or not isinstance(here, dict):
        return False
    return any(there.get(name) != here.get(name) for name in ("cards", "seed"))


def _is_young(kept: float) -> bool:
    return time.time() - kept < KEPT_SECONDS
