"""Where Linux keeps a user's files, by the rules of XDG, in the usual cases; "" where it takes more looking.

``platformdirs`` knows all cases, and every other system. It takes 4 ms to load, as much as drawing the words on the
title screen, and each start needs these places before its first frame.
"""

import os
import sys
from pathlib import Path

from isitok.base.disk import start_of

_LONGEST = 16 * 1024  # of the file that says where documents are; a usual one has a tenth of that


def base_folder(variable: str, usual: str) -> str:
    """The folder that this variable names, or this one in the user's home."""
    return (_named(variable) or _in_home(usual)) if sys.platform == "linux" else ""


def documents_folder() -> str:
    """The folder of the user's documents, which a file names on most desktops."""
    if sys.platform != "linux":
        return ""
    if named := _named("XDG_DOCUMENTS_DIR"):
        return named
    config = base_folder("XDG_CONFIG_HOME", ".config")
    if not config:
        return ""
    try:
        told = os.fsdecode(start_of(Path(config, "user-dirs.dirs"), _LONGEST))
    except FileNotFoundError:
        return _in_home("Documents")
    except OSError:
        return ""
    if "XDG_DOCUMENTS_DIR" not in told:
        return _in_home("Documents") if len(told) < _LONGEST else ""
    lines = [line for line in told.splitlines() if "XDG_DOCUMENTS_DIR" in line and not line.startswith("#")]
    return _value(lines[0]) if len(lines) == 1 and len(told) < _LONGEST else ""


def _value(line: str) -> str:
    """What stands in a line such as ``XDG_DOCUMENTS_DIR="$HOME/Documents"``, as desktops write it."""
    before, _, rest = line.partition('="')
    value, _, after = rest.partition('"')
    if before != "XDG_DOCUMENTS_DIR" or after or "\\" in value:
        return ""
    if value.startswith("$HOME/"):
        return _in_home(value.removeprefix("$HOME/"))
    return value if value.startswith("/") else ""


def _named(variable: str) -> str:
    value = os.environ.get(variable, "")
    return value if value.startswith("/") else ""


def _in_home(name: str) -> str:
    home = os.environ.get("HOME", "").rstrip("/")
    return f"{home}/{name}" if home.startswith("/") else ""
