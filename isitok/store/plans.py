"""A teacher's own lesson plans: files in the folder of their packs. Nothing is overwritten without asking."""

import errno
from contextlib import suppress
from functools import partial
from pathlib import Path

from isitok.base.disk import is_there, trouble_of, unreadable
from isitok.base.jobs import ask, seems, write
from isitok.base.trouble import Trouble, trouble
from isitok.library.lesson_files import ReadLesson, lessons_in, read_lesson
from isitok.library.lesson_text import SCHEMA_FILE
from isitok.store.atomic_write import replace_whole


def keep_plan(path: Path, text: str, *, over: bool) -> Trouble | None:
    """Write a lesson plan. Returns None, or why that failed.

    A file of this name is replaced only with ``over``. A file is written completely or not
    at all; the old one stays as it was if the new one can't be written.
    """
    try:
        write(path.parent, partial(_keep, path, text, over=over))
    except OSError as error:
        if isinstance(error, FileExistsError) and is_taken(path):
            return trouble("There is a lesson called {name} already.", name=path.name)
        return trouble("The lesson can’t be saved ({reason}).", reason=trouble_of(error))
    return None


def keep_note(path: Path, text: str) -> Trouble | None:
    """Write a note in a new file beside the plans. Returns None, or why that failed."""
    try:
        write(path.parent, partial(_keep_note, path, text))
    except OSError as error:
        return trouble("The note can’t be saved ({reason}).", reason=trouble_of(error))
    return None


def _keep_note(path: Path, text: str) -> None:
    """Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.open("xb").close()
    replace_whole(path, text)


def is_taken(path: Path) -> bool:
    """Whether this name is taken, as far as that can be told."""
    return seems(is_there, path)


def load_plans(folder: Path, most: int) -> tuple[tuple[str, ReadLesson], ...]:
    """The lesson plans in a folder, by name. Raises OSError if the folder can't be read."""
    return ask(folder, partial(_read, folder, most))


def load_plan(path: Path) -> ReadLesson:
    """One of these plans. Raises OSError if its folder doesn't answer."""
    return ask(path.parent, partial(read_lesson, path, path.name))


def _read(folder: Path, most: int) -> tuple[tuple[str, ReadLesson], ...]:
    found = tuple((path.name, read_lesson(path, path.name)) for path in lessons_in(folder)[:most])
    if not found and (reason := unreadable(folder)):
        raise OSError(errno.EIO, reason)
    return found


def _keep(path: Path, text: str, *, over: bool) -> None:
    """Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not over:
        path.open("xb").close()  # now the name is ours
    try:
        replace_whole(path, text)
    except OSError:
        if not over:
            with suppress(OSError):
                path.unlink()
        raise
    _keep_schema(path.with_name(SCHEMA_FILE))


def _keep_schema(path: Path) -> None:
    """Write the schema that the lesson's first line names, unless it is there. The lesson works without it."""
    from isitok.format.file_kinds import schema_of_kind
    from isitok.format.json_schema import text_of

    text = text_of(schema_of_kind("lesson"))
    with suppress(OSError, ValueError):
        if not is_there(path) or path.read_text("utf-8") != text:  # another version of the game knew fewer keys
            replace_whole(path, text)
