"""Two screens with the widest spacing look as they did, to the pixel: in light, and in OpenDyslexic at twice the size.

``spaced.txt`` holds the hashes; ``spaced/`` holds the pictures. ``--update-golden`` writes both anew.
"""

import pytest

from tests.golden.png import LARGEST, small_png
from tests.golden.test_frames import hashed, only_where_pinned
from tests.stages import FOLDER, a_look, laid_out, painted, screens

HASHES = FOLDER / "spaced.txt"
PICTURES = FOLDER / "spaced"
LOOKS = {
    "light-100-1366x768": ("light", 100, (1366, 768), "standard", "widest"),
    "contrast-200-1024x768-dyslexic": ("contrast", 200, (1024, 768), "dyslexic", "widest"),
}
FRAMES = [(screen, look) for screen in ("judge", "help") for look in LOOKS]


def read() -> dict[str, str]:
    return dict(line.split(": ", 1) for line in HASHES.read_text("utf-8").splitlines()) if HASHES.exists() else {}


@only_where_pinned
@pytest.mark.parametrize(("screen", "look"), FRAMES)
def test_1_4_12_a_spaced_screen_looks_as_it_did(screen: str, look: str, update_golden: bool) -> None:
    frame, name = painted(laid_out(screens()[screen], a_look(*LOOKS[look]))), f"{screen}-{look}"
    if update_golden:
        new = read() | {name: hashed(frame)}
        kept = [f"{one}-{other}" for one, other in FRAMES if f"{one}-{other}" in new]
        HASHES.write_text("".join(f"{key}: {new[key]}\n" for key in kept), "utf-8")
        PICTURES.mkdir(exist_ok=True)
        (PICTURES / f"{name}.png").write_bytes(small_png(frame))

    assert read()[name] == hashed(frame)


def test_the_pictures_are_small_and_of_the_frames_that_there_are() -> None:
    assert {path.stem for path in PICTURES.iterdir()} == {f"{screen}-{look}" for screen, look in FRAMES}
    assert all(path.stat().st_size <= LARGEST for path in PICTURES.iterdir())
