"""A4 pages: type, ink, and text broken into lines. ``blocks.py`` lays out what is on them.

The same sheet always has the same bytes: no clock, no names and no traces of this computer go into a file.
"""

import io
import logging
import struct
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from itertools import groupby
from typing import Final, NamedTuple

from fontTools.ttLib import TTLibError  # type: ignore[import-untyped]
from fpdf import FPDF
from fpdf.prefs import ViewerPreferences

from isitok import ui
from isitok.base.trouble import Trouble, trouble
from isitok.base.typography import split_for_lines, typographic
from isitok.format.vocabulary import Verdict
from isitok.format.yaml.emoji import name_of, signs_in
from isitok.i18n.screen_words import ENGLISH, Words
from isitok.library.roots import assets_root
from isitok.paper.font_check import is_whole
from isitok.paper.tags import PART, Tag, headings, plain
from isitok.paper.web_page import Sheet, outline_of, page_of

WIDTH: Final = 210.0
HEIGHT: Final = 297.0
"""An A4 page, in mm like all measures here."""

MARGIN: Final = 16.0
FOOT: Final = 20.0
"""The space below the text, with the page's number in it."""

INK: Final = ui.LIGHT.ink
SOFT: Final = "#4a4863"  # darker than on a screen: photocopiers lose thin grey letters
RULE: Final = "#8b889c"

_NOWHERE: Final = logging.NullHandler()
_MADE: Final = datetime(2000, 1, 1, tzinfo=UTC)  # a PDF needs a date; this one says nothing
_PT: Final = 25.4 / 72
_TONES: Final = {Verdict.OK: ui.Tone.OK, Verdict.DEPENDS: ui.Tone.DEPENDS, Verdict.NOT_OK: ui.Tone.NOT_OK}
_JOINERS: Final = {"\ufe0e", "\ufe0f", "\u200b", "\u200c", "\u200d", "\u2060", "\u20e3"}

FILES: Final = {
    ("reading", ""): "AtkinsonHyperlegibleNext_400Regular.ttf",
    ("reading", "B"): "AtkinsonHyperlegibleNext_600SemiBold.ttf",
    ("title", ""): "Lexend_700Bold.ttf",
    ("answer", ""): "Lexend_600SemiBold.ttf",
}
"""Which font is which typeface and style; the browser edition brings just these for its sheets."""

SPARE: Final = {"": "opendyslexic-latin-400-normal.woff", "B": "opendyslexic-latin-700-normal.woff"}
"""By style, from where letters come that another typeface lacks: Cyrillic, Greek and much else."""
_LAST_LETTER: Final = 0x2600  # what comes after that is drawn as a picture on a screen, and named on paper


class Type(Enum):
    """A size in points, a typeface and its style, and the distance of lines as a multiple of the size."""

    LETTER = (80, "title", "", 1.0)
    WORD = (30, "title", "", 1.15)
    TITLE = (25, "title", "", 1.18)
    HEADLINE = (20, "title", "", 1.15)
    HEADING = (15, "answer", "", 1.25)
    LABEL = (12, "answer", "", 1.3)
    LARGE = (14, "reading", "", 1.32)
    BODY = (12, "reading", "", 1.32)
    STRONG = (12, "reading", "B", 1.32)
    STAND = (12, "reading", "", 1.18)
    STAND_STRONG = (12, "reading", "B", 1.18)
    SMALL = (10.5, "reading", "", 1.3)
    SMALL_STRONG = (10.5, "reading", "B", 1.3)
    FOOT = (9.5, "reading", "", 1.25)
    FOOT_STRONG = (9.5, "reading", "B", 1.25)
    CLOSE = (9, "reading", "", 1.22)
    CLOSE_STRONG = (9, "reading", "B", 1.22)
    FINE = (8.5, "reading", "", 1.22)
    FINE_STRONG = (8.5, "reading", "B", 1.22)

    def __init__(self, points: float, family: str, cut: str, leading: float) -> None:
        """The size, the font, and the distance of lines."""
        self.points = points
        self.family = family
        self.cut = cut
        self.leading = leading

    __hash__ = object.__hash__

    @property
    def line(self) -> float:
        """The distance from one line to the next, in mm."""
        return self.points * _PT * self.leading

    @property
    def rise(self) -> float:
        """The distance from the top of a line to its baseline, in mm."""
        return (self.line + self.points * _PT * 0.7) / 2


class PaperError(Exception):
    """Nothing can be printed; ``str`` says why in a sentence."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(ENGLISH.trouble(trouble))
        self.trouble = trouble


LONG: Final = 3
"""So many pages have bookmarks, and as a page to read a list of contents."""

_OURS: Final = " – #isitok?"  # at the end of most titles


class Said(NamedTuple):
    """What a block says as a page to read, and where it lies on paper."""

    tags: tuple[Tag, ...]
    page: int
    y: float


class Paper:
    """A document in the making: pages of A4, upright, and what they say as one page to read."""

    def __init__(self, *, title: str, foot: str = "", words: Words = ENGLISH, headed: bool = True) -> None:
        """``title`` is the document's title in the file, and ``foot`` is below each page; it may be empty.

        ``headed``: its first large heading is the title of it all, and not of its first part.
        Raises ``PaperError`` if the game's own fonts can't be read.
        """
        for name in ("fpdf", "fontTools"):  # what these warn of goes to stderr, where nobody is told anything
            logging.getLogger(name).addHandler(_NOWHERE)
        self.words = words
        self.foot = foot
        self.pdf = FPDF(unit="mm", format="A4")
        self.pdf.set_auto_page_break(False)
        self.pdf.render_color_fonts = False  # OpenDyslexic says that it has colours, and has none
        self.pdf.set_creation_date(_MADE)
        self.pdf.set_producer("")
        self.pdf.set_lang("en-GB")
        self.pdf.set_title(title)
        self.pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.title = title
        self.headed = headed
        self._said: list[Said] = []
        self._whole = b""
        for (family, cut), file in FILES.items():
            place = assets_root() / "fonts" / file
            try:
                if not is_whole(place.read_bytes()):
                    raise _font_error(file)
                self.pdf.add_font(family, cut, place)
            except (OSError, TTLibError, struct.error) as error:
                raise _font_error(file) from error
        self.y = MARGIN  # where the next block begins
        self._widths: dict[tuple[Type, str], float] = {}
        self._letters = {type_: self._letters_of(type_) for type_ in Type}
        self._advances = {type_: self._advances_of(type_) for type_ in Type}

    @property
    def room(self) -> float:
        """The height left on this page."""
        return HEIGHT - FOOT - self.y

    @property
    def number(self) -> int:
        """The number of this page, from 1; 0 before the first."""
        return self.pdf.page

    def new_page(self) -> None:
        """Begin the next page."""
        self._end_page()
        self.pdf.add_page()
        self.y = MARGIN

    def on_page(self, number: int) -> None:
        """Go back to a page to write more on it."""
        self.pdf.page = number
        for cut in ("", "B"):  # each page names its fonts: those set on another page don't apply here
            self.pdf.set_font("reading", cut, 1)

    def _end_page(self) -> None:
        """Write the foot of a page, last in the file as it is read aloud in that order."""
        if self.foot and self.number:
            y = HEIGHT - FOOT + 6
            self.rule(MARGIN, y, WIDTH - MARGIN)
            self.write(MARGIN, y + 1.5, self.foot, Type.FOOT, SOFT)
            number = self.words("Page {n}", n=self.number)
            self.write(WIDTH - MARGIN - self.width(number, Type.FOOT), y + 1.5, number, Type.FOOT, SOFT)

    def says(self, tags: Iterable[Tag]) -> None:
        """Note what is drawn here says as a page to read."""
        self._said.append(Said(tuple(tags), self.number, self.y))

    def _mark(self) -> None:
        """Add to the outline that PDF viewers show: each part, where it begins."""
        outline = outline_of(self._tags, headed=self.headed)
        for tags, page, y in self._said:
            for tag in headings(tags):
                if outline.level(tag.rank) == PART:
                    self.on_page(page)
                    self.pdf.set_y(y)
                    self.pdf.start_section(plain(tag))

    @property
    def _tags(self) -> tuple[Tag, ...]:
        return tuple(tag for said in self._said for tag in said.tags)

    def width(self, text: str, type_: Type) -> float:
        """The width of a text on one line."""
        key = (type_, text)
        if key not in self._widths:
            # As fpdf's get_string_width does, which takes most of its time for what this game doesn't use.
            wide = self._advances[type_]
            known, text = self._letters[type_], self._printable(text, type_)
            spare = self._spare(type_) if any(ord(letter) not in known for letter in text) else {}
            thousandths = sum([wide[one] if (one := ord(letter)) in known else spare[one] for letter in text])
            self._widths[key] = thousandths * type_.points * 0.001 / self.pdf.k
        return self._widths[key]

    def lines(self, text: str, type_: Type, width: float) -> tuple[str, ...]:
        """Break a text into lines that are no wider than this. A word too long for a line is broken."""
        lines: list[str] = []
        line = ""
        words = split_for_lines(" ".join(text.split()))
        for word in (part for long in words for part in self._break_word(long, type_, width)):
            longer = f"{line} {word}" if line else word
            if line and self.width(longer, type_) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        return (*lines, line) if line or not lines else tuple(lines)

    def write(self, x: float, y: float, text: str, type_: Type, colour: str = INK) -> None:
        """Write one line; ``y`` is its top."""
        self.pdf.set_text_color(colour)
        known = self._letters[type_]
        for is_known, run in groupby(self._printable(text, type_), lambda letter: ord(letter) in known):
            part = "".join(run)
            if is_known:
                self._set(type_)
            else:
                self.pdf.set_font("spare", _weight(type_), type_.points)
            self.pdf.text(x, y + type_.rise, part)
            x += self.width(part, type_)

    def write_centred(self, x: float, y: float, width: float, text: str, type_: Type) -> float:
        """Write a text centred in a width, in as many lines as it needs. Returns its height."""
        lines = self.lines(text, type_, width)
        for number, line in enumerate(lines):
            self.write(x + (width - self.width(line, type_)) / 2, y + number * type_.line, line, type_)
        return len(lines) * type_.line

    def rule(self, x: float, y: float, to: float, *, heavy: bool = False) -> None:
        """A horizontal line, to divide or to write on."""
        self._stroke(0.5 if heavy else 0.25, INK if heavy else RULE)
        self.pdf.line(x, y, to, y)

    def cut(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """A dashed line to cut along."""
        self._stroke(0.3, RULE)
        self.pdf.set_dash_pattern(dash=2.2, gap=1.6)
        self.pdf.line(x, y, to_x, to_y)
        self.pdf.set_dash_pattern()

    def frame(self, x: float, y: float, width: float, height: float, *, heavy: bool = False) -> None:
        """A box to fill in, or around something that must not be overlooked."""
        self._stroke(0.9 if heavy else 0.3, INK)
        self.pdf.rect(x, y, width, height, round_corners=True, corner_radius=2.5)

    def sign(self, verdict: Verdict, x: float, y: float, size: float) -> None:
        """The sign of a verdict: its shape and mark are clear without colour."""
        self.pdf.image(io.BytesIO(_sign(_TONES.get(verdict, ui.Tone.BRAND))), x=x, y=y, w=size, h=size)

    def pdf_bytes(self) -> bytes:
        """The whole document as a file to print. Nothing can be added afterwards. Raises ``PaperError``."""
        if not self._whole:
            if len(self.pdf.pages) >= LONG:
                self._mark()
            self.on_page(len(self.pdf.pages))
            self._end_page()
            try:
                self._whole = bytes(self.pdf.output())
            except (OSError, TTLibError, struct.error) as error:  # only now are fonts read to the end
                raise _font_error("") from error
        return self._whole

    def html_bytes(self) -> bytes:
        """The same as a page to read in a browser."""
        name, long = self.title.removesuffix(_OURS), len(self.pdf.pages) >= LONG
        page = Sheet(self.title, name, self.foot, self._tags, self.words, self.headed, long)
        return page_of(page).encode()

    def _set(self, type_: Type) -> None:
        self.pdf.set_font(type_.family, type_.cut, type_.points)

    def _stroke(self, thick: float, colour: str) -> None:
        self.pdf.set_line_width(thick)
        self.pdf.set_draw_color(colour)

    def _letters_of(self, type_: Type) -> frozenset[int]:
        self._set(type_)
        font = self.pdf.current_font
        return frozenset(getattr(font, "cmap", {}))

    def _advances_of(self, type_: Type) -> Mapping[int, float]:
        self._set(type_)
        advances: Mapping[int, float] = getattr(self.pdf.current_font, "cw", {})
        return advances

    def _printable(self, text: str, type_: Type) -> str:
        known, text = self._letters[type_], typographic(text)
        if all(ord(letter) in known for letter in text):
            return text
        spare = self._spare(type_)
        kept = known | {letter for letter in spare if letter < _LAST_LETTER}
        return "".join(_replacement(letter, kept) for letter in text if letter not in _JOINERS)

    def _spare(self, type_: Type) -> Mapping[int, float]:
        """The letters of the typeface that others lack, and how wide each is; none where it can't be read."""
        cut = _weight(type_)
        if f"spare{cut}" not in self.pdf.fonts:
            try:
                self.pdf.add_font("spare", cut, assets_root() / "fonts" / SPARE[cut])
            except (OSError, TTLibError, struct.error):
                return {}
        advances: Mapping[int, float] = getattr(self.pdf.fonts[f"spare{cut}"], "cw", {})
        return advances

    def _break_word(self, word: str, type_: Type, width: float) -> Iterator[str]:
        while len(word) > 1 and self.width(word, type_) > width:
            end = next(end for end in range(len(word) - 1, 0, -1) if end == 1 or self.width(word[:end], type_) <= width)
            after_a_sign = max(word.rfind(sign_, 1, end) for sign_ in "/-._?&=")
            end = after_a_sign + 1 if after_a_sign > end // 2 else end
            yield word[:end]
            word = word[end:]
        yield word


def _weight(type_: Type) -> str:
    return type_.cut if type_.family == "reading" else "B"


def _font_error(file: str) -> PaperError:
    if file:
        return PaperError(
            trouble("The game’s own font {file} is missing or damaged: install the game again.", file=file)
        )
    return PaperError(trouble("One of the game’s own fonts is missing or damaged: install the game again."))


def _replacement(letter: str, known: frozenset[int]) -> str:
    """A replacement that the font has: a letter without its accent, or the name of an emoji."""
    if ord(letter) in known:
        return letter
    if letter.isspace():
        return " "
    kept = "".join(part for part in unicodedata.normalize("NFKD", letter) if ord(part) in known)
    if kept:
        return kept
    emoji = next(signs_in(letter), "")
    return f"({name_of(emoji)})" if emoji else "?" if letter.isprintable() else ""


@cache
def _sign(tone: ui.Tone) -> bytes:
    return ui.sign(tone, ui.LIGHT).encode()
