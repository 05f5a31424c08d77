"""A folder that doesn't answer, as on a network share that has gone: whoever looks into it waits.

``python -m tests.survival.slow FOLDER GATE [OPTION]…`` plays; a look into FOLDER waits until the file GATE is there.
"""

import os
import sys
import time
from typing import Any

LOOKS = ("os.scandir", "os.listdir", "open")


def make_slow(folder: str, gate: str) -> None:
    """From now on, for the rest of this process, looking into the folder waits for the gate."""

    def hear(event: str, told: tuple[Any, ...]) -> None:
        if event in LOOKS and isinstance(told[0], str | os.PathLike) and os.fspath(told[0]).startswith(folder):
            while not os.path.exists(gate):
                time.sleep(0.02)

    sys.addaudithook(hear)


if __name__ == "__main__":
    make_slow(sys.argv[1], sys.argv[2])
    sys.argv = ["isitok", *sys.argv[3:]]
    from isitok.__main__ import main

    sys.exit(main())
