"""Every screen looks as it did, to the pixel: in each theme once, and once at twice the size.

What else holds in every window and text size is measured: see ``tests/scenes/test_seen.py``.
On Windows they are compared with what Linux paints, which ``packaging/test_windows.sh`` has it do first.
``frames.txt`` holds a hash of each frame, the whole of a page that scrolls; ``frames/`` holds pictures of two looks.
``python -m pytest tests/golden --update-golden`` writes them anew: look at the difference before you keep it.
"""

import hashlib
import os
import platform
import re
import shutil
import sys
from pathlib import Path

import pygame
import pytest

from tests.golden.looks import LOOKS, Kind, frames, furthest, named
from tests.golden.png import LARGEST, small_png
from tests.heard import speech
from tests.stages import FOLDER, SCREENS, a_look, laid_out, screens

HASHES = FOLDER / "frames.txt"
PICTURES = FOLDER / "frames"
KEPT: list[Kind] = [LOOKS[0], LOOKS[2]]
EXACT = os.environ.get("ISITOK_FRAMES", "")  # the folder of what Linux has painted
TOLERANCE = 2  # of 255: a rounding, somewhere in an edge


def pinned() -> str:
    constraints = (Path(__file__).parents[2] / "constraints.txt").read_text("utf-8")
    found = re.search(r"^pygame-ce==(\S+)", constraints, re.MULTILINE)
    assert found, "constraints.txt pins no pygame-ce"
    return found[1]


here = (sys.platform, platform.machine(), pygame.version.ver)
only_where_pinned = pytest.mark.skipif(
    here != ("linux", "x86_64", pinned()),
    reason=f"golden frames hold for pygame-ce {pinned()} on Linux x86_64; this is {' '.join(here)}",
)


def hashed(surface: pygame.Surface) -> str:
    size = "x".join(map(str, surface.get_size()))
    return f"{hashlib.sha256(pygame.image.tobytes(surface, 'RGB')).hexdigest()[:20]} {size}"


def read() -> dict[str, str]:
    lines = HASHES.read_text("utf-8").splitlines() if HASHES.exists() else []
    return dict(line.split(": ", 1) for line in lines)


def write(kind: Kind, made: dict[str, pygame.Surface]) -> None:
    """This look's hashes in place of the old ones, in the order of screens and looks."""
    new = read() | {f"{screen} {named(kind)}": hashed(surface) for screen, surface in made.items()}
    keys = [f"{screen} {named(look)}" for screen in SCREENS for look in LOOKS]
    HASHES.write_text("".join(f"{key}: {new[key]}\n" for key in keys if key in new), "utf-8")
    if kind in KEPT:
        PICTURES.mkdir(exist_ok=True)
        for old in PICTURES.glob(f"*-{named(kind)}.png"):
            old.unlink()
        for screen, surface in made.items():
            (PICTURES / f"{screen}-{named(kind)}.png").write_bytes(small_png(surface))


def shows_a_path(screen: str) -> bool:
    return "\\" in "".join(speech(laid_out(screens()[screen], a_look()).root))


def shown(kind: Kind, made: dict[str, pygame.Surface], different: list[str], folder: Path) -> None:
    """What is there now, what was there before, and one sheet with all of it side by side."""
    pairs: list[list[pygame.Surface]] = []
    for screen in different:
        pygame.image.save(made[screen], folder / f"{screen}-actual.png")
        pair = [made[screen]]
        before = PICTURES / f"{screen}-{named(kind)}.png"
        if before.exists():
            shutil.copy(before, folder / f"{screen}-expected.png")
            pair.insert(0, pygame.image.load(before))
        pairs.append(pair)
    wide, gap = 480, 12
    like = pygame.Surface((1, 1), depth=32)
    rows = [
        [pygame.transform.smoothscale_by(one.convert(like), wide / one.get_width()) for one in pair] for pair in pairs
    ]
    tall = sum(max(one.get_height() for one in row) + gap for row in rows)
    sheet = pygame.Surface((2 * wide + 3 * gap, tall + gap))
    sheet.fill("#808080")
    y = gap
    for row in rows:
        for number, one in enumerate(row):
            sheet.blit(one, (gap + number * (wide + gap), y))
        y += max(one.get_height() for one in row) + gap
    pygame.image.save(sheet, folder / "sheet.png")


@only_where_pinned
@pytest.mark.parametrize("kind", LOOKS, ids=named)
def test_every_screen_looks_as_it_did(
    kind: Kind, update_golden: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    made = frames(kind)
    if update_golden:
        write(kind, made)
    golden = read()
    different = [screen for screen in made if golden.get(f"{screen} {named(kind)}") != hashed(made[screen])]
    if different:
        folder = tmp_path_factory.mktemp(f"golden-{named(kind)}")
        shown(kind, made, different, folder)
        pytest.fail(f"{', '.join(different)}: see {folder} (sheet.png: before and now)", pytrace=False)


@pytest.mark.skipif(not EXACT, reason="ISITOK_FRAMES is no folder of frames that Linux has painted")
@pytest.mark.parametrize("kind", LOOKS, ids=named)
def test_every_screen_looks_as_on_linux_but_for_how_paths_are_written(kind: Kind) -> None:
    names = [screen for screen in SCREENS if not shows_a_path(screen)]
    assert len(names) > 0.8 * len(SCREENS)
    painted_there = (pygame.image.load(Path(EXACT) / f"{screen}-{named(kind)}.png") for screen in names)
    made = frames(kind)
    away = {screen: furthest(made[screen], there) for screen, there in zip(names, painted_there, strict=True)}
    assert {screen: far for screen, far in away.items() if far > TOLERANCE} == {}


@only_where_pinned
def test_a_screen_looks_the_same_the_second_time() -> None:
    kind = KEPT[0]

    assert {name: hashed(frame) for name, frame in frames(kind, 5).items()} == {
        name: hashed(frame) for name, frame in frames(kind, 5).items()
    }


def test_the_hashes_are_of_the_screens_that_there_are() -> None:
    assert list(read()) == [f"{screen} {named(look)}" for screen in SCREENS for look in LOOKS]
    assert list(screens()) == SCREENS


def test_two_looks_are_kept_as_small_pictures() -> None:
    wanted = {f"{screen}-{named(kind)}.png" for kind in KEPT for screen in SCREENS}

    assert {path.name for path in PICTURES.iterdir()} == wanted
    assert all(path.stat().st_size <= LARGEST for path in PICTURES.iterdir())
