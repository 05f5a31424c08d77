"""Breaks text into lines, with emoji in the line as pictures."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from isitok.base.typography import split_for_lines, typographic
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.pen import Align
from isitok.ui.describe.theme import Colour, luminance
from isitok.ui.describe.type import Type

Line = tuple[str, ...]
"""One line: pieces of text and single emoji, which are pieces of their own."""

# U+FE0F asks for the coloured form of the character before it: ours is always coloured.
VARIATION = "\ufe0f"

EMOJI = "\u2600"  # all of our emoji lie from here up, typographic signs below
JOINTS = "@./- "
DARK_EMOJI = frozenset("🎮📞📷📸")  # drawn in black: among light words they get a background in the colour of the words
LIGHT_INK = 0.4  # the least luminance of words that lie on something dark


def is_emoji(piece: str) -> bool:
    """Whether a piece of a line is an emoji."""
    return len(piece) == 1 and piece >= EMOJI


def is_lost_on_dark(character: str, ink: Colour) -> bool:
    """Whether an emoji is drawn in black, and stands among words of this colour, which lie on something dark."""
    return character in DARK_EMOJI and luminance(ink) > LIGHT_INK


@lru_cache(maxsize=4096)
def pieces(word: str) -> Line:
    """A word cut into text and emoji."""
    if word and max(word) < EMOJI:
        return (word,)
    found: list[str] = []
    for character in word.replace(VARIATION, ""):
        if is_emoji(character) or not found or is_emoji(found[-1]):
            found.append(character)
        else:
            found[-1] += character
    return tuple(found)


def emoji_size(type_: Type, look: Look) -> int:
    """How large an emoji is in a line of this type."""
    return look.measure.emoji(look.size(type_))


def line_height(type_: Type, look: Look) -> int:
    """The distance from one line's top to the next one's."""
    return look.lines[type_]


def rows_from(y: int, lines: int, step: int) -> list[tuple[int, int]]:
    """Where each of these lines starts and ends, one below the other."""
    return [(y + row * step, y + (row + 1) * step) for row in range(lines)]


def placed_lines(
    box: Box, lines: Sequence[str], type_: Type, look: Look, align: Align
) -> Iterator[tuple[int, int, str]]:
    """Where each line begins that is written from the top of a box down, and the line."""
    for row, line in enumerate(lines):
        spare = 0 if align == "left" else box.w - text_width(line, type_, look)
        yield box.x + (spare // 2 if align == "centre" else spare), box.y + row * line_height(type_, look), line


def piece_width(piece: str, type_: Type, look: Look) -> int:
    """The width of a piece of a line."""
    return emoji_size(type_, look) if is_emoji(piece) else look.measure.width(type_.cut, look.size(type_), piece)


def text_width(text: str, type_: Type, look: Look) -> int:
    """The width of a text in one line."""
    if text.isascii():
        return look.measure.width(type_.cut, look.size(type_), text)
    return sum(piece_width(piece, type_, look) for piece in pieces(text))


def wrap(text: str, type_: Type, look: Look, width: int, *, exact: bool = False) -> list[str]:
    """The lines of a text, each at most ``width`` pixels wide.

    A wider word is cut after an @, a dot, a slash or a hyphen, as addresses are, or else between letters; a number to
    ring, which counts as one word, between its groups of digits.
    ``exact`` leaves quotation marks as they are, for text that is meant to be typed.
    """
    text = text if exact else typographic(text)
    key = (text, type_.cut, look.size(type_), width)
    kept = look.measure.wraps.get(key)
    if kept is None:
        if len(look.measure.wraps) > 5_000:
            look.measure.wraps.clear()
        kept = look.measure.wraps[key] = _wrap(text, type_, look, width)
    return kept


def _wrap(text: str, type_: Type, look: Look, width: int) -> list[str]:
    if "\n" not in text and text_width(text, type_, look) <= width:
        return [text]  # its separate words may be a pixel wider than the whole
    space = text_width(" ", type_, look)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line, used = "", 0
        for word in split_for_lines(paragraph):
            wide = text_width(word, type_, look)
            if line and used + space + wide <= width:
                longer, used = f"{line} {word}", used + space + wide
                # Letters together may also be wider than apart: near the edge, the whole line is measured.
                if used < width * 0.97 or text_width(longer, type_, look) <= width:
                    line = longer
                    continue
            if line:
                lines.append(line)
            while wide > width and len(word) > 1:
                fits = _cut(word, _letters_that_fit(word, type_, look, width))
                lines.append(word[:fits].rstrip(" "))
                word = word[fits:]
                wide = text_width(word, type_, look)
            line, used = word, wide
        lines.append(line)
    return lines


def _cut(word: str, fits: int) -> int:
    """How many of the letters that fit go on this line: up to an address's last joint, if there is one."""
    return max((at for at in range(2, fits + 1) if word[at - 1] in JOINTS), default=fits)


def _letters_that_fit(word: str, type_: Type, look: Look, width: int) -> int:
    least, most = 1, len(word)
    while least < most:
        middle = (least + most + 1) // 2
        if text_width(word[:middle], type_, look) <= width:
            least = middle
        else:
            most = middle - 1
    return least
