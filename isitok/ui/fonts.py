"""The fonts, loaded when they are first needed, and how wide words are in them."""

from enum import Enum
from pathlib import Path

import pygame.font

READING = "AtkinsonHyperlegibleNext"
FILES = {
    "regular": f"{READING}_400Regular.ttf",
    "strong": f"{READING}_600SemiBold.ttf",
    "bold": f"{READING}_700Bold.ttf",
    "title": "Lexend_700Bold.ttf",
    "answer": "Lexend_600SemiBold.ttf",
    "logo": "Lexend_800ExtraBold.ttf",
}
DYSLEXIC = {cut: f"opendyslexic-latin-{'400' if cut == 'regular' else '700'}-normal.woff" for cut in FILES}
# OpenDyslexic's letters are a good deal wider and taller than Atkinson's at the same nominal size.
DYSLEXIC_SCALE = 0.86


class Type(Enum):
    """A size and cut of type. Sizes are pixels at 1366 × 768 and 100 % text (``look.md``)."""

    HERO = (54, "title")
    TITLE = (36, "title")
    ANSWER = (27, "answer")
    NUMBER = (30, "title")
    HEADING = (20, "answer")
    LOGO = (30, "logo")
    STORY = (21, "regular")
    BODY = (20, "regular")
    STRONG = (18, "strong")
    BUTTON = (18, "strong")
    PRIMARY = (22, "answer")
    CHAT = (18, "regular")
    SMALL = (17, "regular")
    SMALL_STRONG = (16, "strong")
    TINY = (15, "strong")
    NOTE = (15, "regular")

    def __init__(self, pixels: int, cut: str) -> None:
        """The size at the reference window, and which font file."""
        self.pixels = pixels
        self.cut = cut

    __hash__ = object.__hash__  # an enum's own is a call of Python, and every width and height begins with one


class Fonts:
    """Fonts by size and cut, and a memory of how wide words are. ``missing`` names files that could not be opened."""

    def __init__(self, folder: Path, family: str = "standard") -> None:
        """``family`` is "standard" or "dyslexic"."""
        self._folder = folder
        self.family = family
        self._files = DYSLEXIC if family == "dyslexic" else FILES
        self._scale = DYSLEXIC_SCALE if family == "dyslexic" else 1.0
        self._open: dict[tuple[str, int], pygame.font.Font] = {}
        self._widths: dict[tuple[str, int, str], int] = {}
        self.wraps: dict[tuple[str, str, int, int], list[str]] = {}
        self.missing: set[str] = set()

    def font(self, cut: str, size: int) -> pygame.font.Font:
        """The font of this cut at ``size`` pixels; pygame's own where the file is missing or damaged."""
        key = (cut, size)
        if key not in self._open:
            scaled = max(1, round(size * self._scale))
            try:
                self._open[key] = pygame.font.Font(self._folder / self._files[cut], scaled)
            except (OSError, pygame.error):
                self.missing.add(self._files[cut])
                self._open[key] = pygame.font.Font(None, scaled)
        return self._open[key]

    def width(self, cut: str, size: int, text: str) -> int:
        """How many pixels wide a text is."""
        key = (cut, size, text)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) > 20_000:
                self._widths.clear()
            width = self._widths[key] = self.font(cut, size).size(text)[0]
        return width
