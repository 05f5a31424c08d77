"""B1, B2, B3: how long until there is something to see."""

from collections.abc import Iterator

from tests.bench.place import Place, bare, least, medians
from tests.bench.table import Row
from tests.window.test_start import UNWANTED

MODULES = (
    "import sys; sys.argv[1:] = ['--smoke']; from isitok.__main__ import main; assert main() == 0;"
    "print(*[name for name, module in sys.modules.items() if module], sep='\\n')"
)
USED = "import time; print(time.process_time())"
FIRST = (
    "import sys, time; sys.argv[1:] = ['--smoke']; from isitok.library.open_library import Opening;"
    "Opening.first = lambda opening: print(time.process_time()); from isitok.__main__ import main; main()"
)
"""Up to the first frame, after which a start without a cache would read the packs."""

AS_THE_GAME = "from isitok.app.display import import_pygame; import_pygame(); import "

BARE_THEN = 0.080
"""Seconds that the bare window took where the budgets were written down: their milliseconds hold for that pace."""


def first_frames(place: Place, times: int) -> Iterator[Row]:
    """B1 and B2, with 120 scenarios."""
    place.run("-m", "isitok", "--smoke")
    bare_s, warm = least(times, [lambda: place.work(*bare()), lambda: place.work("-m", "isitok", "--smoke")])
    note = f"processor {warm * 1000:.0f} ms, bare {bare_s * 1000:.0f}"
    yield Row("B1", "first frame, warm, spawn to exit", warm / bare_s, 1.5, note=note)
    bare_s, warm = medians(times, [lambda: place.seconds(*bare()), lambda: place.seconds("-m", "isitok", "--smoke")])
    note = f"{warm * 1000:.0f} ms, bare {bare_s * 1000:.0f}"
    yield Row("B1", "the same by the clock", warm / bare_s, None, note=note)

    def cold() -> float:
        place.forget()
        return float(place.run("-c", FIRST).split()[-1])

    bare_s, cold_s = least(times, [lambda: float(place.run(*bare(USED)).split()[-1]), cold])
    note = f"processor {cold_s * 1000:.0f} ms, bare {bare_s * 1000:.0f}"
    yield Row("B2", "first frame, no cache", cold_s / bare_s, 1.5, note=note)


def full_screen(place: Place, name: str, times: int) -> Iterator[Row]:
    """B1 on a larger screen, which the game fills from its first frame, as the bare window does."""
    bare_s, warm = medians(
        times,
        [
            lambda: place.seconds(*bare(full=True)),
            lambda: place.seconds("-m", "isitok", "--smoke", "--fullscreen"),
        ],
    )
    note = f"{warm * 1000:.0f} ms, bare {bare_s * 1000:.0f}"
    yield Row("B1", f"first frame, warm, full screen {name}", warm / bare_s, 1.5, note=note)


def imports(place: Place, times: int) -> Iterator[Row]:
    """B3: everything that is imported up to the first frame, in the way in which it is, against all of pygame alone."""
    place.run("-m", "isitok", "--smoke")
    modules = place.run("-c", MODULES).split()[1:]
    ours = [name for name in modules if name.partition(".")[0] == "isitok" and name != "isitok.__main__"]
    hide = "import os; os.environ['PYGAME_HIDE_SUPPORT_PROMPT'] = '1'; "
    nothing, pygame, all_ = least(
        times,
        [
            lambda: place.work("-c", "pass"),
            lambda: place.work("-c", hide + "import pygame"),
            lambda: place.work("-c", hide + AS_THE_GAME + ", ".join(ours)),
        ],
    )
    ratio = (all_ - nothing) / (pygame - nothing)
    note = f"{(all_ - nothing) * 1000:.0f} ms, pygame {(pygame - nothing) * 1000:.0f}; {len(ours)} modules of ours"
    yield Row("B3", "imports up to the first frame", ratio, 1.5, note=note)
    unwanted = [name for name in UNWANTED if name in modules]
    yield Row("B3", "unwanted modules", len(unwanted), 0, "", ", ".join(unwanted))
