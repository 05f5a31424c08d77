"""The fonts, loaded when they are first needed, and how wide words are in them."""

from io import BytesIO
from pathlib import Path

import pygame
import pygame.font

from isitok.ui.describe.look import Look
from isitok.ui.describe.type import LOGO, SPACINGS, Type

READING = "AtkinsonHyperlegibleNext"
FILES = {
    "regular": f"{READING}_400Regular.ttf",
    "strong": f"{READING}_600SemiBold.ttf",
    "bold": f"{READING}_700Bold.ttf",
    "title": "Lexend_700Bold.ttf",
    "answer": "Lexend_600SemiBold.ttf",
    LOGO: "Lexend_800ExtraBold.ttf",
}
DYSLEXIC = {
    cut: f"opendyslexic-latin-{'400' if cut == 'regular' else '700'}-normal.woff" for cut in FILES if cut != LOGO
}
# OpenDyslexic's letters are a good deal wider and taller than Atkinson's at the same nominal size.
DYSLEXIC_SCALE = 0.86
LARGE = 200  # pixels: the size at which capitals are measured
USUAL_CAPITAL = 0.7
MARKS = "\u0300", "\u036f"  # from the first to the last of the combining accents


def in_letters(text: str) -> str:
    """The same text with a question mark for each sign that isn't a letter: file names may contain some."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text


class Fonts:
    """Fonts by size and cut, and a memory of text widths. ``missing`` names files that could not be opened."""

    def __init__(self, folder: Path, family: str = "standard", spacing: str = "usual") -> None:
        """``family`` is "standard" or "dyslexic"; ``spacing`` is one of ``SPACINGS``."""
        self._folder = folder
        self.name = f"{family} {spacing}"  # different for any two that look different
        self.spacing = SPACINGS[spacing]
        self._files = FILES | DYSLEXIC if family == "dyslexic" else FILES
        self._scale = DYSLEXIC_SCALE if family == "dyslexic" else 1.0
        self._read: dict[str, bytes] = {}  # by file: fonts of many sizes would each keep it open
        self._open: dict[tuple[str, int], pygame.font.Font] = {}
        self._capitals: dict[str, float] = {}
        self._widths: dict[tuple[str, int, str], int] = {}
        self.wraps: dict[tuple[str, str, int, int], list[str]] = {}
        self.missing: set[str] = set()

    def font(self, cut: str, size: int) -> pygame.font.Font:
        """The font of this cut at ``size`` pixels; pygame's own where the file is missing or damaged."""
        key = (cut, size)
        if key not in self._open:
            scaled = max(1, round(size * (1 if cut == LOGO else self._scale)))
            try:
                self._open[key] = pygame.font.Font(BytesIO(self._bytes(self._files[cut])), scaled)
            except (OSError, ValueError, pygame.error):  # an empty file raises a ValueError
                self._do_without(cut, size)
        return self._open[key]

    def _bytes(self, file: str) -> bytes:
        """What is in a file, read once. Raises OSError."""
        if file not in self._read:
            self._read[file] = (self._folder / file).read_bytes()
        return self._read[file]

    def _do_without(self, cut: str, size: int) -> None:
        """Use pygame's own font in place of a file that is missing or damaged."""
        self.missing.add(self._files[cut])
        self._open[cut, size] = pygame.font.Font(None, max(1, round(size * self._scale)))
        self._widths.clear()
        self.wraps.clear()

    def width(self, cut: str, size: int, text: str) -> int:
        """The width of a text in pixels."""
        key = (cut, size, text)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) > 20_000:
                self._widths.clear()
            shown = in_letters(text)
            try:
                width = self._measure(cut, size, shown)
            except pygame.error:  # that a file is damaged may only show with one of its letters
                self._do_without(cut, size)
                width = self._measure(cut, size, shown)
            self._widths[key] = width
        return width

    def line(self, type_: Type, size: int) -> int:
        """The distance from one line's top to the next one's, in pixels."""
        return round(size * (self.spacing.line or (1.22 if type_.pixels > 24 else 1.36)))

    def emoji(self, size: int) -> int:
        """The width of an emoji in pixels."""
        return round(size * 1.15)

    def capital(self, cut: str) -> float:
        if cut not in self._capitals:
            try:
                found = self.font(cut, LARGE).metrics("H")[0]
            except pygame.error:
                self._do_without(cut, LARGE)
                found = self.font(cut, LARGE).metrics("H")[0]
            self._capitals[cut] = found[3] / LARGE if found else USUAL_CAPITAL
        return self._capitals[cut]

    def _measure(self, cut: str, size: int, text: str) -> int:
        if self.spacing.letter and cut != LOGO:
            return self._letters(cut, size, text)[1]
        return self.font(cut, size).size(text)[0]

    def render(self, cut: str, size: int, text: str, colour: str) -> pygame.Surface:
        """A text in one line, on a transparent background."""
        text = in_letters(text)
        try:
            return self._render(cut, size, text, colour)
        except pygame.error:
            font = self.font(cut, size)
            if not font.size(text)[0]:  # the joiners in emoji have no width, and pygame draws nothing without one
                return pygame.Surface((1, font.get_height()), pygame.SRCALPHA)
            self._do_without(cut, size)
            return self._render(cut, size, text, colour)

    def _render(self, cut: str, size: int, text: str, colour: str) -> pygame.Surface:
        font = self.font(cut, size)
        if not self.spacing.letter or cut == LOGO:
            return font.render(text, True, colour)
        letters, width = self._letters(cut, size, text)
        surface = pygame.Surface((max(1, width), font.get_height()), pygame.SRCALPHA)
        for letter, x in letters:
            if letter != " " and font.size(letter)[0]:
                surface.blit(font.render(letter, True, colour), (x, 0))
        return surface

    def _letters(self, cut: str, size: int, text: str) -> tuple[list[tuple[str, int]], int]:
        """The letters of a text, each with its accents and its distance from the left; and the total width."""
        font = self.font(cut, size)
        letter, word = self.spacing.letter * size * self._scale, self.spacing.word * size * self._scale
        metrics = [
            found or (0, 0, 0, 0, font.size(sign)[0]) for sign, found in zip(text, font.metrics(text), strict=True)
        ]
        # Side by side, letters are closer than alone: all of them by the average difference.
        letter += (font.size(text)[0] - sum(found[4] for found in metrics)) / max(1, len(metrics))
        x = float(max(0, -metrics[0][0])) if metrics else 0.0
        placed: list[tuple[str, int]] = []
        for sign, (left, _, _, _, advance) in zip(text, metrics, strict=True):
            if placed and MARKS[0] <= sign <= MARKS[1]:
                placed[-1] = placed[-1][0] + sign, placed[-1][1]
                continue
            # A letter that reaches out to the left is drawn from there.
            placed.append((sign, round(x) + min(0, left)))
            x += advance + letter + (word if sign == " " else 0)
        return placed, round(x)


def fonts_of(look: Look) -> Fonts:
    """The fonts of a look in which pages are drawn, not only laid out."""
    if not isinstance(look.measure, Fonts):
        raise TypeError("this look has no fonts to draw with")
    return look.measure
