"""A class's lesson, saved in case of a fire alarm: a file of its own, replaced as a whole, deleted at its end.

It holds cards, step and tallies, but no names; only this user can read it. After fourteen days it is set aside, and
thirty days later deleted. Up to six lie beside each other, and the one of an earlier version, without a number.
"""

import errno
import json
import re
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, Final
from zlib import crc32

from isitok.base.disk import is_there, names_in, names_or_reason, start_of, trouble_of
from isitok.base.jobs import REPLACED, ask, damaged_name, retry, set_aside, write
from isitok.base.trouble import Trouble, trouble
from isitok.base.value import Value
from isitok.store.atomic_write import clear_unfinished, replace_whole, unfinished_files
from isitok.store.clock import A_DAY, let_go, no_clock
from isitok.store.strict import plain_json

KEPT_SECONDS: Final = 14 * A_DAY
MOST_KEPT: Final = 6
"""Unfinished lessons: where so many are kept, one is ended or deleted before another begins."""
_LARGEST: Final = 256 * 1024  # a lesson takes a few kilobytes; one that is cut off here makes no sense


class Kept(Value):
    """The lesson that was found, and what to say about it, which is usually nothing."""

    lesson: Mapping[str, Any] | None
    trouble: Trouble | None = None


def keep_lesson(path: Path | None, lesson: Mapping[str, Any] | None) -> Trouble | None:
    """Write this lesson to the file, or delete the file (None). Returns what to say if that fails."""
    if path is None:
        return trouble("The lesson can’t be kept: this user has no home folder.") if lesson else None
    try:
        write(path.parent, partial(_keep, path, lesson) if lesson is not None else partial(_delete, path))
        return None
    except OSError as error:
        if lesson is None:
            return trouble(
                "The lesson that was kept can’t be deleted ({reason}): {name}", reason=trouble_of(error), name=path.name
            )
        return trouble(
            "The lesson can’t be kept in case of a break ({reason}). It goes on as usual.", reason=trouble_of(error)
        )


def place_for(path: Path, lesson: Mapping[str, Any]) -> Path:
    """The file of a lesson: the one without a number, if an earlier version kept it there; else one of its own."""
    mine = identity_of(lesson)
    if time_kept(path) is not None and identity_of(_found_in(path)) == mine:
        return path
    return path.with_name(f"{path.stem}-{crc32(json.dumps(mine).encode()):08x}{path.suffix}")


def lessons_kept(path: Path | None) -> tuple[Path, ...]:
    """The files of all lessons that can be resumed, the latest first."""
    if path is None:
        return ()
    try:
        names = ask(path.parent, partial(names_in, path.parent))
    except OSError:
        return ()
    pattern = re.compile(rf"{re.escape(path.stem)}(-[0-9a-f]{{8}})?{re.escape(path.suffix)}")
    files = (path.with_name(name) for name in names if pattern.fullmatch(name))
    times = {file: kept for file in files if (kept := time_kept(file)) is not None}
    return tuple(sorted(times, key=lambda file: times[file], reverse=True))


def time_kept(path: Path | None) -> float | None:
    """When the lesson in this file was saved, in seconds since the epoch; None if there is no file."""
    if path is None:
        return None
    try:
        kept = ask(path.parent, partial(_time_of, path))
    except OSError:
        return None
    return kept if _is_kept(kept) else None


def clear_old(path: Path | None) -> Trouble | None:
    """Set a lesson aside that was kept more than fourteen days ago, and delete it thirty days later.

    Deletes unfinished files, too, of a game that was ended while writing. Returns what to say, usually None.
    """
    if path is None:
        return None
    clear_unfinished(path, at_start=True)
    if said := no_clock():
        return said if is_there(path) else None
    with suppress(OSError):
        let_go(damaged_name(path), KEPT_SECONDS)
    with suppress(OSError):
        if let_go(path, KEPT_SECONDS):
            return trouble(
                "By this computer’s clock, the lesson that was kept is more than 14 days old. It is set aside, and "
                "deleted in 30 days. If the clock is wrong, set it: then the lesson is here again."
            )
    return None


def clear_counted(path: Path, was_counted: Callable[[str], bool]) -> None:
    """Delete the lesson if it has been counted already: the game was ended before it could be deleted, and all is well.

    ``was_counted`` says it of a lesson's random number.
    """
    with suppress(OSError, ValueError, RecursionError):
        found = plain_json(_start_of(path).decode("utf-8"))
        number = found.get("number") if isinstance(found, dict) else None
        if isinstance(number, str) and was_counted(number):
            _delete(path)


def load_lesson(path: Path | None) -> Kept:
    """Load the lesson from this file. One that makes no sense is set aside, and that is said."""
    if path is None or time_kept(path) is None:
        return Kept(None, trouble("The lesson that was kept is no longer there."))
    try:
        raw = ask(path.parent, partial(_start_of, path))
    except OSError as error:
        return Kept(None, trouble("The lesson that was kept can’t be read ({reason}).", reason=trouble_of(error)))
    try:
        found = plain_json(raw.decode("utf-8"))
    except (ValueError, RecursionError):
        found = None
    return Kept(found) if isinstance(found, dict) else Kept(None, set_lesson_aside(path))


def _start_of(path: Path) -> bytes:
    return retry(partial(start_of, path, _LARGEST), REPLACED)


def set_lesson_aside(path: Path) -> Trouble:
    """Set a lesson aside that can't be continued. Returns what to say about it."""
    name = set_aside(path)
    if not name:
        return trouble("The lesson that was kept is damaged, so it can’t go on.")
    return trouble(
        "The lesson that was kept can’t go on: it is damaged, or its stories have changed. It is now {name}.",
        name=name,
    )


def _found_in(path: Path) -> Mapping[str, Any]:
    """What is in a file; nothing where it is damaged, or gone meanwhile."""
    try:
        found = plain_json(ask(path.parent, partial(_start_of, path)).decode("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def identity_of(lesson: Mapping[str, Any]) -> list[object]:
    """What stays the same in a lesson: its stories, its chance, and of which week it has a day."""
    told = lesson.get("lesson")
    if not isinstance(told, Mapping):
        return []
    day = told.get("day")
    return [told.get("cards"), told.get("seed"), day.get("week") if isinstance(day, Mapping) else None]


def _keep(path: Path, lesson: Mapping[str, Any]) -> None:
    """Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_whole(path, json.dumps(lesson), private=True)


def _delete(path: Path) -> None:
    """Raises OSError if any of it can't be deleted."""
    for file in (path, damaged_name(path)):
        retry(partial(file.unlink, missing_ok=True))
    if reason := names_or_reason(path.parent)[1]:
        raise OSError(errno.EIO, reason)
    for file in unfinished_files(path):
        retry(partial(file.unlink, missing_ok=True))


def _time_of(path: Path) -> float:
    """Raises OSError."""
    return path.stat().st_mtime


def _is_kept(kept: float) -> bool:
    """Whether it is still kept: it is young, or there is no clock to tell."""
    return time.time() - kept < KEPT_SECONDS or no_clock() is not None
