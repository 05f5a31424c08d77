"""How wide words are, measured by the browser's canvas, in the fonts in which the page is drawn."""

from typing import Final, NamedTuple

from isitok import ui
from isitok.web.host import Host

ATKINSON, LEXEND, DYSLEXIC = "Atkinson Hyperlegible Next", "Lexend", "OpenDyslexic"
CUTS: Final = {
    "regular": (ATKINSON, 400),
    "strong": (ATKINSON, 600),
    "bold": (ATKINSON, 700),
    "title": (LEXEND, 700),
    "answer": (LEXEND, 600),
    ui.LOGO: (LEXEND, 800),
}
FAMILIES: Final = {
    ATKINSON: f"{ATKINSON}, {LEXEND}, {DYSLEXIC}, sans-serif",
    LEXEND: f"{LEXEND}, {ATKINSON}, {DYSLEXIC}, sans-serif",
    DYSLEXIC: f"{DYSLEXIC}, {ATKINSON}, {LEXEND}, sans-serif",
}
MIDDLES: Final = {ATKINSON: 0.334, LEXEND: 0.375, DYSLEXIC: 0.39}
"""From the middle of a line down to where its letters stand, in parts of their size."""
CAPITALS: Final = {ATKINSON: 0.668, LEXEND: 0.7, DYSLEXIC: 0.85}
DYSLEXIC_SCALE: Final = 0.86  # its letters are wider and taller than the others at the same size
MOST: Final = 20_000  # widths that are remembered


class Letters(NamedTuple):
    """How a cut of type is drawn at a size."""

    family: str
    weight: int
    size: float
    apart: float = 0.0  # pixels after each letter
    words: float = 0.0  # ... and after each space

    @property
    def families(self) -> str:
        """As CSS calls it: a letter that one lacks comes from the next, as in a window."""
        return FAMILIES[self.family]

    @property
    def font(self) -> str:
        """The same with weight and size."""
        return f"{self.weight} {self.size:g}px {self.families}"


class CanvasLetters:
    """A measure of one typeface and spacing."""

    def __init__(self, host: Host, family: str = "standard", spacing: str = "usual") -> None:
        """``family`` is "standard" or "dyslexic"; ``spacing`` is one of ``SPACINGS``."""
        self._host, self._dyslexic = host, family == "dyslexic"
        self.spacing = ui.SPACINGS[spacing]
        self.wraps: dict[tuple[str, str, int, int], list[str]] = {}
        self._widths: dict[tuple[str, int, str], int] = {}

    def letters(self, cut: str, size: int) -> Letters:
        """How this cut is drawn; the game's name looks the same in any typeface and spacing."""
        family, weight = CUTS[cut]
        if cut == ui.LOGO:
            return Letters(family, weight, size)
        scaled = size * DYSLEXIC_SCALE if self._dyslexic else float(size)
        if self._dyslexic:
            family, weight = DYSLEXIC, 400 if cut == "regular" else 700
        return Letters(family, weight, scaled, self.spacing.letter * scaled, self.spacing.word * scaled)

    def width(self, cut: str, size: int, text: str) -> int:
        """The width in one line of a text without emoji."""
        key = cut, size, text
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) > MOST:
                self._widths.clear()
            one = self.letters(cut, size)
            wide = self._host.width(one.font, text) + one.apart * len(text) + one.words * text.count(" ")
            found = self._widths[key] = round(wide)
        return found

    def line(self, type_: ui.Type, size: int) -> int:
        """The distance from one line's top to the next one's."""
        return round(size * (self.spacing.line or (1.22 if type_.pixels > 24 else 1.36)))

    def emoji(self, size: int) -> int:
        """The width of an emoji in a line of this size."""
        return round(size * 1.15)

    def capital(self, cut: str) -> float:
        """How tall capital letters are, in parts of the size of their type."""
        return CAPITALS[self.letters(cut, 100).family] * (DYSLEXIC_SCALE if self._dyslexic and cut != ui.LOGO else 1)
