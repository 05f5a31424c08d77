"""The looks in which screens are compared, and their frames. ``python -m tests.golden.looks FOLDER`` paints them all.

That needs no pytest: on Linux it is what frames on Windows are compared with (``packaging/test_windows.sh``).
"""

import os
import sys
from itertools import islice
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from tests.stages import Size, a_look, laid_out, painted, screens

Kind = tuple[str, int, Size]
LOOKS: list[Kind] = [("light", 100, (1366, 768)), ("dark", 100, (1366, 768)), ("contrast", 200, (1024, 768))]


def named(kind: Kind) -> str:
    theme, text, (width, height) = kind
    return f"{theme}-{text}-{width}x{height}"


def frames(kind: Kind, step: int = 1) -> dict[str, pygame.Surface]:
    """All screens in one look, or each so many."""
    look = a_look(*kind)
    return {name: painted(laid_out(scene, look)) for name, scene in islice(screens().items(), 0, None, step)}


def furthest(one: pygame.Surface, other: pygame.Surface) -> int:
    """The largest difference of a colour between two pictures, of 255."""
    if one.get_size() != other.get_size():
        return 255
    pairs = [pygame.image.tobytes(each, "RGB") for each in (one, other)]
    return 0 if pairs[0] == pairs[1] else max(abs(a - b) for a, b in zip(*pairs, strict=True))


def main(folder: Path) -> None:
    """Paint all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind in LOOKS:
        for screen, frame in frames(kind).items():
            pygame.image.save(frame, folder / f"{screen}-{named(kind)}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
