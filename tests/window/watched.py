"""Plays while Python's own audit tells of every file written, every socket and every program started.

``python -m tests.window.watched LOG [OPTION]…``: the log is a line of JSON for each.
"""

import json
import os
import sys
from typing import Any

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
CHANGES = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate", "shutil.")
OUTWARD = (
    "socket.",
    "urllib.",
    "http.",
    "smtplib.",
    "ftplib.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
)


def main(log: str, typed: list[str]) -> int:
    """Play with these options."""
    with open(log, "w", encoding="utf-8", buffering=1) as file:

        def hear(event: str, told: tuple[Any, ...]) -> None:
            if event == "open" and isinstance(told[2], int) and told[2] & WRITING:
                print(json.dumps(["write", os.fsdecode(told[0]) if not isinstance(told[0], int) else ""]), file=file)
            elif event.startswith(CHANGES):
                print(json.dumps(["write", *map(str, told)]), file=file)
            elif event.startswith(OUTWARD):
                print(json.dumps(["outward", event]), file=file)

        sys.argv = ["isitok", *typed]
        from isitok.__main__ import main as isitok
        from tests.window.named import name_pages

        name_pages()
        sys.addaudithook(hear)
        return isitok()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
