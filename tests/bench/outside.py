"""B1 as somebody sees it: from the start of a program to the last change on the screen, its faces and all.

Other programs that a school knows stand beside it where they are installed: klavaro, which teaches typing.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.place import Place, bare, least
from tests.bench.table import Row
from tests.window.screen import Screen

SIZE = (1366, 768)
STILL = 0.7
"""Seconds without a change after which nothing more is expected."""

PATIENCE = 60.0
OTHERS = ("klavaro",)


def from_outside(small: Place, folder: Path, times: int) -> Iterator[Row]:
    """How long each takes until its first screen stands still, as a ratio to the bare window."""
    folder.mkdir()
    with Screen(folder, SIZE) as screen:
        place = Place(small.home, screen.display)
        others = [name for name in OTHERS if shutil.which(name)]
        commands = [
            [sys.executable, *bare("import time; time.sleep(600)")],
            [sys.executable, "-m", "isitok"],
            *([name] for name in others),
        ]
        bare_s, ours, *theirs = least(times, [lambda one=one: _settles(place, screen, one) for one in commands])
    note = f"{ours * 1000:.0f} ms, bare {bare_s * 1000:.0f}"
    note += "".join(f"; {name} {seconds / bare_s:.2f} ×" for name, seconds in zip(others, theirs, strict=True))
    yield Row("B1", "from outside, to the last change on the screen", ours / bare_s, None, note=note)


def _settles(place: Place, screen: Screen, command: Sequence[str]) -> float:
    """Seconds from the start of a program to the last change on the screen. Raises RuntimeError if none comes."""
    box = (0, 0, *SIZE)
    seen = screen.picture(box).get_buffer().raw
    began = time.perf_counter()
    program = subprocess.Popen(
        command, env=place.environment, cwd=place.home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    changed = 0.0
    try:
        while (now := time.perf_counter() - began) < (changed + STILL if changed else PATIENCE):
            if (shown := screen.picture(box).get_buffer().raw) != seen:
                seen, changed = shown, now
            time.sleep(0.001)
    finally:
        program.kill()  # a request to end is answered by SDL, which these programs don't all use
        program.wait()
    if not changed:
        raise RuntimeError(f"{os.path.basename(command[0])} showed nothing")
    while screen.picture(box).get_buffer().raw == seen and time.perf_counter() - began < PATIENCE:
        time.sleep(0.01)  # until its window is gone
    return changed
