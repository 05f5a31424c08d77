"""About forty pictures of what a person would look at: most in light, a few dark, large or widely spaced.

What holds for every screen in every window and size is measured (``tests/scenes/test_seen.py``): that nothing is cut,
covered, faint or small. A picture shows what no measure does: whether it looks right.
``python -m pytest tests/golden --update-golden`` paints them anew: look at the difference before you keep it.
On Windows all screens are compared with what Linux paints, which ``packaging/test_windows.sh`` has it do first.
"""

import os
import platform
import re
import sys
from pathlib import Path

import pygame
import pytest

from tests.golden.looks import LOOKS, Kind, frames, furthest, named
from tests.golden.png import LARGEST, small_png
from tests.heard import speech
from tests.stages import FOLDER, SCREENS, a_look, laid_out, painted, screens

PICTURES = FOLDER / "pictures"
# fmt: off
LIGHT = [
    "title", "setup", "story-opens", "act-happens", "judge", "judge-chosen", "judge-post", "judge-profile",
    "judge-game-chat", "judge-email", "judge-settings", "judge-story", "why-differed", "respond-asked",
    "respond-told", "audience-asked", "spot-picked", "feel-asked", "feel-told", "tell-asked", "ending", "settings",
    "help", "class-rules", "class-vote", "class-split", "class-why", "class-result", "facilitator-vote",
    "one-to-one-together", "one-to-one-real", "group-fingers", "staff-card", "make", "print", "hidden",
]
# fmt: on
DARK = ["title", "judge", "why-differed", "class-vote"]
LARGE = ["title", "judge-chosen", "help"]  # at twice the size, in high contrast
SPACED = ["judge", "help"]  # as widely as it goes, in OpenDyslexic, at twice the size
LOOK_OF = {
    **{f"{name}-light": (name, (*LOOKS[0], "standard", "usual")) for name in LIGHT},
    **{f"{name}-dark": (name, (*LOOKS[1], "standard", "usual")) for name in DARK},
    **{f"{name}-large": (name, (*LOOKS[2], "standard", "usual")) for name in LARGE},
    **{f"{name}-spaced": (name, (*LOOKS[2], "dyslexic", "widest")) for name in SPACED},
}
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
    reason=f"golden pictures hold for pygame-ce {pinned()} on Linux x86_64; this is {' '.join(here)}",
)


@only_where_pinned
@pytest.mark.parametrize("picture", LOOK_OF)
def test_a_screen_looks_as_it_did(picture: str, update_golden: bool, tmp_path: Path) -> None:
    screen, look = LOOK_OF[picture]
    now, golden = small_png(painted(laid_out(screens()[screen], a_look(*look)))), PICTURES / f"{picture}.png"
    if update_golden:
        PICTURES.mkdir(exist_ok=True)
        golden.write_bytes(now)
    if now != golden.read_bytes():
        (tmp_path / golden.name).write_bytes(now)
        pytest.fail(f"{tmp_path / golden.name} isn't {golden}", pytrace=False)


def shows_a_path(screen: str) -> bool:
    return "\\" in "".join(speech(laid_out(screens()[screen], a_look()).root))


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
    def painted_now() -> dict[str, bytes]:
        return {name: pygame.image.tobytes(frame, "RGB") for name, frame in frames(LOOKS[0], 5).items()}

    assert painted_now() == painted_now()


def test_the_pictures_are_small_and_of_the_screens_that_there_are() -> None:
    assert list(screens()) == SCREENS
    assert {path.stem for path in PICTURES.iterdir()} == set(LOOK_OF)
    assert all(path.stat().st_size <= LARGEST for path in PICTURES.iterdir())
