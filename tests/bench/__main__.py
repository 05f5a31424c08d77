"""``python -m tests.bench``: the budgets as ratios in one run, under an Xvfb of its own. Exit 1 if one is over."""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench import checking, council, frames, in_a_browser, keys_in_form, moving, outside, presses, running, starts
from tests.bench.place import Place, bare, home_with, medians
from tests.bench.table import Row, aligned, lines
from tests.window.game import ROOT
from tests.window.screen import Screen, lacking

BUDGETS = ("B1", "B3", "B4", "B6", "B7", "B8", "B9", "B13", "B14", "CHECK", "KEY", "PLAY")


READ = (
    "from isitok.library.library import open_library; from isitok.store.places import cache_folder, pack_folders;"
    "open_library(pack_folders(), cache_folder())"
)
"""All packs, however long that takes: on a busy machine a start would begin without them, and keep no cache."""


def main(arguments: list[str]) -> int:
    """Measure the budgets that were named; print a table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "budgets",
        nargs="*",
        help="B1 (with B2), B3, B4 (with B5, B12), B6, B7, B8, B9, B13 (with a build), B14, CHECK, KEY, PLAY; else all",
    )
    parser.add_argument("--times", type=int, default=9, help="how often each start is measured; the median counts")
    asked = parser.parse_args(arguments)
    if reason := lacking():
        print(reason, file=sys.stderr)
        return 2
    wanted = {name.upper() for name in asked.budgets} or set(BUDGETS)
    paints: dict[str, frames.Told] = {}
    with tempfile.TemporaryDirectory() as folder:
        rows = list(measure(Path(folder), wanted, asked.times, paints))
    print("\n".join(lines(rows)))
    for table in frames.every_screen(paints) if paints else ():
        print("", *aligned(table, right=range(1, 7)), sep="\n")
    return int(not all(row.kept for row in rows))


def measure(folder: Path, wanted: set[str], times: int, paints: dict[str, frames.Told]) -> Iterator[Row]:
    """Measure the budgets one after the other, so that nothing runs at the same time."""
    with Screen(folder, (3840, 2160)) as screen:
        (folder / "small").mkdir()
        (folder / "large").mkdir()
        small = Place(home_with(folder / "small", 120), screen.display)
        large = Place(home_with(folder / "large", 1000), screen.display)
        small.run("-m", "compileall", "-q", str(ROOT / "isitok"))  # as an installed game is
        small.run("-m", "isitok", "--smoke")
        if "B1" in wanted:
            yield from starts.first_frames(small, times)
            yield from outside.from_outside(small, folder / "outside", times)
            small.run("-c", READ)  # B2 has forgotten them
            for name, size in list(frames.SIZES.items())[1:]:
                (folder / name).mkdir()
                with Screen(folder / name, size) as larger:
                    yield from starts.full_screen(Place(small.home, larger.display), name, max(3, times // 2))
        if "B3" in wanted:
            yield from starts.imports(small, times)
        if "B4" in wanted:
            yield from frames.painting(small, paints)
        if "B6" in wanted:
            yield from running.idle(small, screen)
        if wanted & {"B7", "B8", "B14", "KEY"}:
            (now,) = medians(times, [lambda: small.seconds(*bare())])
            pace = max(1.0, now / starts.BARE_THEN)
            if "B7" in wanted:
                yield from running.keys(small, pace)
            if "KEY" in wanted:
                small.run("-c", READ)
                yield from keys_in_form.keys_in_form(small, pace)
            if "B8" in wanted:
                yield from moving.moving(small, screen, pace)
        if "B9" in wanted:
            for place in (small, large):
                place.run("-c", READ)
            yield from running.memory(small, large, screen)
        if "CHECK" in wanted:
            yield from checking.checking(small, max(3, times // 3))
        if "PLAY" in wanted:
            yield from presses.playing()
        if "B13" in wanted:
            yield from in_a_browser.browser_edition(folder / "browser", max(1, times // 3))
        if "B14" in wanted:
            yield from council.borough(small, folder, pace)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
