"""Words in a text that are dotted, as something is said of them: a press on one opens that.

They are for pointers alone, and nothing that is read: whatever they open, a button of the page opens as well.
"""

from collections.abc import Iterator, Sequence

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Spoken
from isitok.ui.describe.pen import Align, Pen
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width
from isitok.ui.describe.widget import Leaf, State, Widget

DOT, GAP = 2.4, 2.6  # reference pixels at 100 % text


class Dotted(Value):
    """A word as it stands in the text, and what a press on it means."""

    text: str
    does: Event


class DottedWord(Leaf, Value, kw_only=True):
    """The dots below a word, or below the part of it that is on this line."""

    word: Dotted
    type: Type
    soft: bool

    @property
    def id(self) -> str:
        """An id made of its word, which no node has."""
        return f"word:{self.word.text}"

    @property
    def does(self) -> Event:
        """It says what the word means."""
        return self.word.does

    def speech(self) -> Spoken | None:
        return None

    def natural(self, look: Look) -> int:
        return text_width(self.word.text, self.type, look)

    def height(self, width: int, look: Look) -> int:
        return line_height(self.type, look)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """A row of dots; a line where the pointer is on it."""
        look, theme = pen.look, pen.look.theme
        dot, step = max(2, look.tx(DOT)), max(4, look.tx(DOT + GAP))
        y = box.y + round(box.h * 0.9) - dot // 2
        colour = theme.soft if self.soft else theme.ink
        if state.hovered or state.held:
            pen.fill(Box(box.x, y, box.w, dot), colour)
            return
        for x in range(box.x, box.right - dot + 1, step):
            pen.fill(Box(x, y, dot, dot), colour)


def dotted_words(
    words: Sequence[Dotted], lines: Sequence[str], box: Box, type_: Type, look: Look, *, soft: bool, align: Align
) -> Iterator[tuple[Widget, Box]]:
    """Each of these words where it stands in the lines of a text; one that is broken over two is there twice."""
    text, tall, at = " ".join(lines), line_height(type_, look), 0
    for word in words:
        first = text.find(word.text, at)
        if first < 0:
            continue  # on another leaf of a wall
        at = last = first + len(word.text)
        begins = 0
        for row, line in enumerate(lines):
            ends = begins + len(line)
            if first < ends and last > begins:
                before, upto = line[: max(0, first - begins)], line[: last - begins]
                shift = 0 if align == "left" else box.w - text_width(line, type_, look)
                left = box.x + (shift // 2 if align == "centre" else shift)
                x, right = (left + text_width(part, type_, look) for part in (before, upto))
                yield DottedWord(word=word, type=type_, soft=soft), Box(x, box.y + row * tall, right - x, tall)
            begins = ends + 1
