"""What lies on a disk, asked so that no answer stops anybody: nowhere else is a disk asked whether something is there.

A share that has gone, a folder of somebody else's, a disk that is dying: a system answers with errors, and Python's own
questions raise most of them. Here it is *no*, and ``unreadable`` says why it can't be told.
"""

import errno
import os
import stat

from isitok.trouble import Trouble

Path = str | os.PathLike[str]

_NOT_THERE = (errno.ENOENT, errno.ENOTDIR)
_NOT_THERE_ON_WINDOWS = (None, 2, 3, 267)  # a share that has gone is told as a missing file there, too: 53, 64, 67


def is_there(path: Path) -> bool:
    """Whether something has this name: a file, a folder, a link that leads nowhere."""
    try:
        os.lstat(path)
    except (OSError, ValueError):  # the latter: a name that nothing can have
        return False
    return True


def is_gone(path: Path) -> bool:
    """Whether nothing has this name, for sure: where that can't be told, something may."""
    try:
        os.lstat(path)
    except OSError as error:
        return is_no_such(error)
    except ValueError:
        return False
    return False


def is_file(path: Path) -> bool:
    """Whether it is a file, or a link to one."""
    return stat.S_ISREG(_mode(path))


def is_folder(path: Path) -> bool:
    """Whether it is a folder, or a link to one."""
    return stat.S_ISDIR(_mode(path))


def is_link(path: Path) -> bool:
    """Whether it is a link, wherever it leads."""
    try:
        return stat.S_ISLNK(os.lstat(path).st_mode)
    except (OSError, ValueError):
        return False


def can_be_named(path: Path) -> bool:
    """Whether a file can have this name, as far as that can be told."""
    try:
        os.lstat(path)
    except OSError as error:
        return error.errno != errno.ENAMETOOLONG
    except ValueError:
        return False
    return True


def names_in(folder: Path) -> tuple[str, ...]:
    """The names of what lies in a folder, in order."""
    return listed(folder)[0]


def listed(folder: Path) -> tuple[tuple[str, ...], str]:
    """The same, and why they can't be had: usually nothing, as where there is no such folder."""
    try:
        return tuple(sorted(os.listdir(folder))), ""
    except OSError as error:
        return (), "" if is_no_such(error) else reason_of(error)
    except ValueError:
        return (), ""


def unreadable(path: Path) -> str:
    """Why it can't be told what is there; "" where it can: something is there, or nothing is."""
    try:
        found = os.stat(path)
    except OSError as error:
        return "" if is_no_such(error) else reason_of(error)
    except ValueError:
        return ""
    return listed(path)[1] if stat.S_ISDIR(found.st_mode) else ""


def why_unreadable(path: Path) -> Trouble | None:
    """The same for whoever plays."""
    reason = unreadable(path)
    return Trouble(reason) if reason else None


def start_of(path: Path, most: int) -> bytes:
    """So many bytes of a file at the most. Raises OSError, also for what is no file: opening a pipe waits for ever."""
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise OSError(errno.EINVAL, "it isn’t a file", os.fspath(path))
    with open(path, "rb") as file:
        return file.read(most)


def real(path: Path) -> str:
    """Where it lies when links are followed; as it was named where that can't be told."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return os.fspath(path)


def whole(path: Path) -> str:
    """Its name from the root on; as it was named where nobody knows which folder this is."""
    try:
        return os.path.abspath(path)
    except (OSError, ValueError):
        return os.fspath(path)


def shortly(path: Path) -> str:
    """A path as it can stand on a screen that others see: whose home it is isn't told."""
    path = os.fspath(path)
    home = os.path.expanduser("~")
    inside = home not in ("~", os.sep) and path.startswith(home + os.sep)
    return "~" + path[len(home) :] if inside else path


def is_no_such(error: OSError) -> bool:
    """Whether it only says that there is nothing of this name."""
    return error.errno in _NOT_THERE and getattr(error, "winerror", None) in _NOT_THERE_ON_WINDOWS


def reason_of(error: OSError) -> str:
    """What the system says of it, to be put in brackets in a sentence: "no space left on device"."""
    return (error.strerror or type(error).__name__).lower()


def why(error: OSError) -> Trouble:
    """The same for whoever plays: what systems often say is translated."""
    return Trouble(reason_of(error))


def _mode(path: Path) -> int:
    try:
        return os.stat(path).st_mode
    except (OSError, ValueError):
        return 0
