"""The report of a failure of the program: where in the code it failed, and nothing about anybody."""

import errno
import platform
import time
import traceback
from collections.abc import Iterator
from functools import partial
from pathlib import Path, PurePath

from isitok import __version__
from isitok.base.jobs import write

NAME = "what-went-wrong.txt"

NO_TRACE = "nothing of this is to be told"
"""A note on errors in a one-to-one: even the place in the code could show what two people were talking about.

It is never shown, and no report says that there was one.
"""

_ABOUT = """\
#isitok? stopped because of a mistake in the program. This is where it happened.
No names, answers or settings are in this file. Whoever looks after the game can use it to mend the mistake.
"""


def report(error: BaseException, more: str = "") -> str:
    """The text about a failure: versions, the kind of error, the lines of code. ``more`` are further versions.

    The message of an error is left out, as it may hold somebody's words or a path of theirs; so is the folder
    in which the program is installed.
    """
    system = f"Python {platform.python_version()}, {platform.system()} {platform.release()}"
    try:
        when = time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime())
    except (OSError, OverflowError, ValueError):  # the clock says what can't be
        when = "by no clock"
    versions = ", ".join(part for part in (f"isitok {__version__}", system, more) if part)
    return "\n".join((_ABOUT, f"{when}, {versions}", "", *_chain(error), ""))


def write_report(folder: Path | None, text: str) -> Path | None:
    """Write the report into this folder, replacing an earlier one; None if nothing can be written."""
    if folder is None:
        return None
    path = folder / NAME
    try:
        write(folder, partial(_write, path, text))
    except OSError:
        return None
    return path


def _write(path: Path, text: str) -> None:
    """Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", errors="replace", newline="\n")


def _chain(error: BaseException) -> Iterator[str]:
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _chain(before)
        yield "then:"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {_file(frame.filename)}, line {frame.lineno}, in {frame.name}"
        if frame.line:
            yield f"    {frame.line}"
    yield kind_of(error)


def kind_of(error: BaseException) -> str:
    """The kind of error, with the system's name for it if it has one: "PermissionError (EACCES)"."""
    name = type(error).__qualname__
    code = errno.errorcode.get(error.errno or 0) if isinstance(error, OSError) else None
    return f"{name} ({code})" if code else name


def _file(name: str) -> str:
    """The file of some code, without folders that show whose PC this is."""
    parts = PurePath(name).parts
    for known in ("isitok", "site-packages", "lib"):
        if known in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(known) - 1 :])
    return parts[-1] if parts else name
