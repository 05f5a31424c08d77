"""A folder that doesn't answer, as on a network share that has gone: looking into it or writing there blocks.

``python -m tests.survival.slow FOLDER GATE [OPTION]…`` plays; whatever is done in FOLDER waits until the file GATE is
there. Several folders are separated by colons. A folder that begins with "+" can be read, but not written.
"""

import builtins
import io
import os
import sys
import time
from collections.abc import Callable
from typing import Any

LOOKS = ("stat", "lstat", "scandir", "listdir", "open", "readlink")
WRITES = ("mkdir", "replace", "rename", "unlink", "remove", "fsync", "chmod", "utime")


def make_slow(folder: str, gate: str) -> None:
    """From now on, for the rest of this process, what is done in the folder waits for the gate."""
    folders = folder.split(":")
    silent = tuple(each for each in folders if not each.startswith("+"))
    unwritten = tuple(each[1:] for each in folders if each.startswith("+"))

    def waits(name: str, path: object) -> None:
        told = os.fspath(path) if isinstance(path, str | os.PathLike) else ""
        stuck = (silent + unwritten) if name in WRITES else silent
        while str(told).startswith(stuck) and not exists(gate):
            time.sleep(0.02)

    def slowly(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **more: Any) -> Any:
            waits(name, arguments[0] if arguments else "")
            return real(*arguments, **more)

        return call

    real_stat = os.stat

    def exists(path: str) -> bool:
        try:
            real_stat(path)
        except OSError:
            return False
        return True

    def hear(event: str, told: tuple[Any, ...]) -> None:
        if event == "sqlite3.connect":
            waits("replace", str(told[0]).removeprefix("file://").partition("?")[0])

    for name in (*LOOKS, *WRITES):
        setattr(os, name, slowly(name, getattr(os, name)))
    builtins.open = io.open = slowly("open", io.open)
    sys.addaudithook(hear)


if __name__ == "__main__":
    make_slow(sys.argv[1], sys.argv[2])
    sys.argv = ["isitok", *sys.argv[3:]]
    from isitok.__main__ import main
    from tests.window.named import name_pages

    name_pages()
    sys.exit(main())
