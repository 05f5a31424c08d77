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
SPARE = {
    "spare": DYSLEXIC["regular"],
    "spare-strong": DYSLEXIC["strong"],
    "spare-title": FILES["answer"],
    "spare-reading": FILES["regular"],
}
"""The cuts from which letters come that others lack: Cyrillic, Greek and much else."""
# OpenDyslexic's letters are a good deal wider and taller than Atkinson's at the same nominal size.
DYSLEXIC_SCALE = 0.86
MEASURED_AT = 200  # pixels: the size at which capitals are measured
USUAL_CAPITAL = 0.7
NOBODY = "\uffff"  # no font has it
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
        self._files = FILES | SPARE | (DYSLEXIC if family == "dyslexic" else {})
        self._scale = DYSLEXIC_SCALE if family == "dyslexic" else 1.0
        self._read: dict[str, bytes] = {}  # by file: fonts of many sizes would each keep it open
        self._open: dict[tuple[str, int], pygame.font.Font] = {}
        self._capitals: dict[str, float] = {}
        self._cuts: dict[tuple[str, str], str] = {}
        self._widths: dict[tuple[str, int, str], int] = {}
        self.wraps: dict[tuple[str, str, int, int], list[str]] = {}
        self.missing: set[str] = set()

    def font(self, cut: str, size: int) -> pygame.font.Font:
        """The font of this cut at ``size`` pixels; pygame's own where the file is missing or damaged."""
        key = (cut, size)
        if key not in self._open:
            scale = DYSLEXIC_SCALE if self._files[cut] in DYSLEXIC.values() else 1
            scaled = max(1, round(size * scale))
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
        self._cuts.clear()
        self.wraps.clear()

    def width(self, cut: str, size: int, text: str) -> int:
        """The width of a text in pixels."""
        key = (cut, size, text)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) > 20_000:
                self._widths.clear()
            width = sum(self._wide(of, size, run) for of, run in self._runs(cut, size, in_letters(text)))
            self._widths[key] = width
        return width

    def _runs(self, cut: str, size: int, text: str) -> list[tuple[str, str]]:
        """A text in parts, each with the cut that draws it: a letter that one lacks comes from another."""
        if text.isascii():
            return [(cut, text)]
        runs: list[tuple[str, str]] = []
        for letter in text:
            of = runs[-1][0] if runs and MARKS[0] <= letter <= MARKS[1] else self._cut_of(letter, cut, size)
            runs.append((of, runs.pop()[1] + letter if runs and runs[-1][0] == of else letter))
        return runs

    def _cut_of(self, letter: str, cut: str, size: int) -> str:
        """The cut that has a letter: this one, if none has it, and for what is no letter."""
        if letter.isascii() or not letter.isprintable():
            return cut
        if (cut, letter) not in self._cuts:
            others = ("spare" if cut == "regular" else "spare-strong", "spare-title", "spare-reading")
            self._cuts[cut, letter] = next((one for one in (cut, *others) if self._has(letter, one, size)), cut)
        return self._cuts[cut, letter]

    def _has(self, letter: str, cut: str, size: int) -> bool:
        """Whether it isn't drawn as a box is, which stands for what a font hasn't got."""
        font = self.font(cut, size)
        try:
            wide, box = font.metrics(f"{letter}{NOBODY}")
            drawn = (font.render(one, True, "black").get_buffer().raw for one in (letter, NOBODY) if wide == box)
            return wide != box or next(drawn) != next(drawn)
        except pygame.error:  # it is damaged: ``_do_without`` follows
            return True

    def _wide(self, cut: str, size: int, text: str) -> int:
        try:
            return self._measure(cut, size, text)
        except pygame.error:  # that a file is damaged may only show with one of its letters
            self._do_without(cut, size)
            return self._measure(cut, size, text)

    def line(self, type_: Type, size: int) -> int:
        """The distance from one line's top to the next one's, in pixels."""
        return round(size * (self.spacing.line or (1.22 if type_.pixels > 24 else 1.36)))

    def emoji(self, size: int) -> int:
        """The width of an emoji in pixels."""
        return round(size * 1.15)

    def capital(self, cut: str) -> float:
        if cut not in self._capitals:
            try:
                found = self.font(cut, MEASURED_AT).metrics("H")[0]
            except pygame.error:
                self._do_without(cut, MEASURED_AT)
                found = self.font(cut, MEASURED_AT).metrics("H")[0]
            self._capitals[cut] = found[3] / MEASURED_AT if found else USUAL_CAPITAL
        return self._capitals[cut]

    def _measure(self, cut: str, size: int, text: str) -> int:
        if self.spacing.letter and cut != LOGO:
            return self._letters(cut, size, text)[1]
        return self.font(cut, size).size(text)[0]

    def render(self, cut: str, size: int, text: str, colour: str) -> pygame.Surface:
        """A text in one line, on a transparent background."""
        parts = [
            (self._drawn(of, size, run, colour), self.font(of, size).get_ascent())
            for of, run in self._runs(cut, size, in_letters(text))
        ]
        if len(parts) == 1:
            return parts[0][0]
        above, x = self.font(cut, size).get_ascent(), 0
        whole = pygame.Surface(
            (sum(part.get_width() for part, _ in parts), self.font(cut, size).get_height()), pygame.SRCALPHA
        )
        for part, ascent in parts:
            whole.blit(part, (x, above - ascent))
            x += part.get_width()
        return whole

    def _drawn(self, cut: str, size: int, text: str, colour: str) -> pygame.Surface:
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
