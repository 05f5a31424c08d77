"""Text to read: paragraphs and headings."""

from collections.abc import Sequence
from typing import Final

from isitok.base.typography import typographic
from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.line_kinds import Kind, When
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, Spoken
from isitok.ui.describe.pen import Align, Pen
from isitok.ui.describe.theme import Tone
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width, wrap
from isitok.ui.describe.widget import Leaf, State, ViewState, Widget
from isitok.ui.describe.widgets.dotted import Dotted, dotted_words

SMALL: Final = frozenset({Type.SMALL, Type.SMALL_STRONG, Type.TINY, Type.NOTE})
"""What is set in these, or softly, is a note, and not what a page is about."""


class Label(Leaf, Value, kw_only=True):
    """Words, wrapped to the width they are given."""

    text: str
    type: Type = Type.BODY
    soft: bool = False
    tone: Tone = Tone.PLAIN
    align: Align = "left"
    level: int = 0  # of a heading; 0 = a paragraph
    live: bool = False  # a short message that is read aloud when it appears
    exact: bool = False  # meant to be typed: quotation marks stay as they are
    silent: bool = False  # already said by the widget that it belongs to
    said: str = ""  # what is read aloud, if not the text
    kind: Kind | None = None  # what line it is; None: a heading or a note
    when: When | None = None  # when it is said; None: as lines of its kind are
    id: str = ""  # of a heading where the keyboard starts; or of what stands on several pages of a game
    dotted: tuple[Dotted, ...] = ()  # words of it of which something is said, as they come

    def speech(self) -> Spoken | None:
        if self.silent or not self.text:
            return None
        name, kind = self.said or self.text, self.kind
        if self.level:
            return Spoken(Role.HEADING, name, level=self.level, kind=kind, when=self.when)
        if kind is None and not self.live and not self.soft and self.type not in SMALL:
            kind = Kind.STORY
        return Spoken(Role.STATUS if self.live else Role.TEXT, name, kind=kind, when=self.when)

    @property
    def is_paragraph(self) -> bool:
        """Whether it is more than a name or a heading."""
        return self.type.cut == "regular" and not self.level

    def natural(self, look: Look) -> int:
        """Its text in one line, as it is drawn."""
        text = self.text if self.exact else typographic(self.text)
        return max(text_width(line, self.type, look) for line in text.split("\n"))

    def height(self, width: int, look: Look) -> int:
        """Its lines; none if there is no text."""
        return (
            line_height(self.type, look) * len(wrap(self.text, self.type, look, width, exact=self.exact))
            if self.text
            else 0
        )

    def parts(self, box: Box, look: Look, view: ViewState) -> Sequence[tuple[Widget, Box]]:
        if not self.dotted:
            return ()
        lines = wrap(self.text, self.type, look, box.w, exact=self.exact)
        return [*dotted_words(self.dotted, lines, box, self.type, look, soft=self.soft, align=self.align)]

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        theme = pen.look.theme
        colour = theme.soft if self.soft else theme.sign(self.tone)
        if state.focused:
            wide = min(box.w, self.natural(pen.look))
            pen.ring(Box(box.x, box.y, wide, box.h), pen.look.px(8))
        pen.lines(box, wrap(self.text, self.type, pen.look, box.w, exact=self.exact), self.type, colour, self.align)


def heading(text: str, type_: Type = Type.HEADING, level: int = 2, tone: Tone = Tone.PLAIN) -> Label:
    """A heading, of the second level unless given."""
    return Label(text=text, type=type_, level=level, tone=tone)


def title(text: str, id_: str = "") -> Label:
    """The title of a page."""
    return Label(text=text, type=Type.TITLE, level=1, id=id_)
