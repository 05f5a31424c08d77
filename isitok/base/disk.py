"""Asks what is on a disk, without raising. No other module asks a disk whether something exists.

For a share that has gone, somebody else's folder or a dying disk, the system answers with errors, and Python's own
functions raise most of them. Here the answer is *no*, and ``unreadable`` gives the reason.
"""

import errno
import os
import stat
import sys

from isitok.base.trouble import Trouble

Path = str | os.PathLike[str]

SIGNS = '<>:"/\\|?*'  # which Windows allows in no name
_NOT_THERE = (errno.ENOENT, errno.ENOTDIR)
_NOT_THERE_ON_WINDOWS = (None, 2, 3, 267)  # there, a share that has gone is also reported as a missing file: 53, 64, 67


def is_there(path: Path) -> bool:
    """Whether something has this name: a file, a folder, or even a broken link."""
    try:
        os.lstat(path)
    except (OSError, ValueError):  # the latter: a name that nothing can have
        return False
    return True


def is_gone(path: Path) -> bool:
    """Whether certainly nothing has this name: if that can't be told, something may."""
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


def own_stat(path: Path) -> os.stat_result:
    """The size, times and owner of a file, or of a link itself, not of what the link leads to. Raises OSError."""
    return os.lstat(path)


def is_link(path: Path) -> bool:
    """Whether it is a link, wherever it leads to."""
    try:
        return stat.S_ISLNK(os.lstat(path).st_mode)
    except (OSError, ValueError):
        return False


def can_be_named(path: Path, platform: str = sys.platform) -> bool:
    """Whether a file can have this name, as far as that can be told."""
    if platform == "win32" and not is_name_anywhere(os.path.basename(path)):
        return False  # Windows would take it, and write to a printer, to nowhere, or into a hidden part of a file
    try:
        os.lstat(path)
    except OSError as error:
        return error.errno != errno.ENAMETOOLONG
    except ValueError:
        return False
    return True


def is_name_anywhere(name: str) -> bool:
    """Whether a file can have this name on every system: Windows reserves ``nul``, and signs such as ``:``."""
    import re  # not needed at the start

    reserved = r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]|conin\$|conout\$) *(?:\..*)?"
    if any(sign in SIGNS or sign < " " for sign in name) or name.endswith((" ", ".")):
        return False
    return re.fullmatch(reserved, name, re.IGNORECASE) is None


def names_in(folder: Path) -> tuple[str, ...]:
    """The names in a folder, in order."""
    return names_or_reason(folder)[0]


def names_or_reason(folder: Path) -> tuple[tuple[str, ...], str]:
    """The names in a folder, and why they can't be read: usually "", also if there is no such folder."""
    try:
        return tuple(sorted(os.listdir(folder))), ""
    except OSError as error:
        return (), "" if is_no_such(error) else reason_of(error)
    except ValueError:
        return (), ""


def folders_and_files(folder: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the folders in a folder, and of its files, but for hidden ones, in order. Raises OSError."""
    folders: list[str] = []
    files: list[str] = []
    with os.scandir(folder) as found:
        for entry in found:
            if not _is_hidden(entry):
                (folders if _leads_on(entry) else files).append(entry.name)
    return tuple(sorted(folders, key=str.casefold)), tuple(sorted(files, key=str.casefold))


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    hidden_or_system = 2 | 4  # as Windows marks them
    try:
        marks = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0) if sys.platform == "win32" else 0
    except OSError:
        return True
    return entry.name[0] == "." or bool(marks & hidden_or_system)


def _leads_on(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def unreadable(path: Path) -> str:
    """Why it can't be told whether something is there; "" if it can be told."""
    try:
        found = os.stat(path)
    except OSError as error:
        return "" if is_no_such(error) else reason_of(error)
    except ValueError:
        return ""
    return names_or_reason(path)[1] if stat.S_ISDIR(found.st_mode) else ""


def why_unreadable(path: Path) -> Trouble | None:
    """The same as a trouble, to show to players."""
    reason = unreadable(path)
    return Trouble(reason) if reason else None


def start_of(path: Path, most: int) -> bytes:
    """At most this many bytes of a file. Raises OSError, also if it isn't a file: opening a pipe would block."""
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise OSError(errno.EINVAL, "it isn’t a file", os.fspath(path))
    with open(path, "rb") as file:
        return file.read(most)


def resolved(path: Path) -> str:
    """The real path after following links; unchanged if that can't be told."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return os.fspath(path)


def absolute(path: Path) -> str:
    """The absolute path; unchanged if the current folder is unknown."""
    try:
        return os.path.abspath(path)
    except (OSError, ValueError):
        return os.fspath(path)


def called(path: Path) -> str:
    """What a file or folder is called on a screen that others see: its name, and none of the folders around it.

    One of these, most often the home folder, has the name with which somebody logs in.
    """
    path = os.path.normpath(os.fspath(path))
    return "~" if path == os.path.expanduser("~") else os.path.basename(path) or path


def with_tilde(path: Path) -> str:
    """A path for whoever looks after the computer, without the name of the home folder."""
    path = os.fspath(path)
    home = os.path.expanduser("~")
    inside = home not in ("~", os.sep) and path.startswith(home + os.sep)
    return "~" + path[len(home) :] if inside else path


def is_no_such(error: OSError) -> bool:
    """Whether an error only says that nothing has this name."""
    return error.errno in _NOT_THERE and getattr(error, "winerror", None) in _NOT_THERE_ON_WINDOWS


def reason_of(error: OSError) -> str:
    """What the system says about an error, for brackets in a sentence: "no space left on device"."""
    return (error.strerror or type(error).__name__).lower()


def trouble_of(error: OSError) -> Trouble:
    """The same as a trouble for players, with the usual reasons translated."""
    return Trouble(reason_of(error))


def _mode(path: Path) -> int:
    try:
        return os.stat(path).st_mode
    except (OSError, ValueError):
        return 0
