"""A field for several lines."""

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width, wrap
from isitok.ui.describe.widget import State
from isitok.ui.describe.widgets.text_field import TextField, draw_selected, nearest


class NotesField(TextField, Value, kw_only=True):
    """Several lines of text; Enter starts a new one. If there are more than fit, those around the caret are shown."""

    most: int = 1200
    rows: int = 6
    grows: bool = False  # it is as high as its text
    on_enter: Event | None = None  # it is one line, however many it takes: what Enter means
    on_erase: Event | None = None  # what Backspace means while it is empty

    @property
    def many_lines(self) -> bool:
        """Letters are text here, even those that are shortcuts elsewhere, and so is Enter."""
        return self.on_enter is None

    @property
    def entered(self) -> Event | None:
        """What Enter means here; None: a new line."""
        return self.on_enter

    @property
    def emptied(self) -> Event | None:
        """What Backspace means where there is nothing to erase."""
        return self.on_erase

    def _rows(self, width: int, look: Look) -> int:
        if not self.grows:
            return self.rows
        return max(self.rows, len(rows_of(self.text, look, max(1, width - 2 * look.px(14)))))

    def natural(self, look: Look) -> int:
        return look.width

    def height(self, width: int, look: Look) -> int:
        """The label and the lines."""
        lines = self._rows(width, look) * line_height(Type.BODY, look) + look.px(20)
        return self._above(width, look) + max(look.target, lines)

    def _row(self, lines: list[tuple[int, int]], caret: int, rows: int) -> tuple[int, int]:
        """In which line the caret is, and which is the first that is shown."""
        row = max(number for number, (start, _) in enumerate(lines) if start <= caret)
        return row, max(0, row - rows + 1)

    def letter_at(self, box: Box, x: int, y: int, look: Look, caret: int) -> int:
        """Before which letter the caret goes if this point of the field is pressed, whose box this is."""
        above = self._above(box.w, look)
        inner = Box(box.x, box.y + above, box.w, box.h - above).inset(look.px(14), look.px(10))
        lines = rows_of(self.text, look, inner.w)
        row = self._row(lines, caret, self._rows(box.w, look))[1] + (y - inner.y) // line_height(Type.BODY, look)
        start, end = lines[max(0, min(len(lines) - 1, row))]
        return start + nearest(self.text[start:end], x - inner.x, look)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look, theme = pen.look, pen.look.theme
        field = self._draw_field(pen, box, state)
        inner = field.inset(look.px(14), look.px(10))
        step = line_height(Type.BODY, look)
        if not self.text and not state.focused:
            pen.lines(inner, wrap(self.hint, Type.BODY, look, inner.w)[: self.rows], Type.BODY, theme.soft)
            return
        caret = len(self.text) if state.caret is None else min(state.caret, len(self.text))
        anchor = caret if state.anchor is None else min(state.anchor, len(self.text))
        text = self.text[:caret] + state.composed + self.text[caret:]
        composed = caret, caret + len(state.composed)
        caret += len(state.composed)
        marked = composed if state.composed else (min(anchor, caret), max(anchor, caret))
        lines = rows_of(text, look, inner.w)
        rows = self._rows(box.w, look)
        row, first = self._row(lines, caret, rows)
        for number, (start, end) in enumerate(lines[first : first + rows]):
            left, right = max(start, marked[0]), min(end, marked[1])
            if left < right:
                x = text_width(text[start:left], Type.BODY, look) if left > start else 0
                wide = text_width(text[left:right], Type.BODY, look)
                draw_selected(pen, Box(inner.x + x, inner.y + number * step, wide, step))
            pen.text(inner.x, inner.y + number * step, text[start:end], Type.BODY, theme.ink)
        if state.focused:
            before = text_width(text[lines[row][0] : caret], Type.BODY, look) if caret > lines[row][0] else 0
            pen.fill(Box(inner.x + before, inner.y + (row - first) * step, max(2, look.px(2)), step), theme.ink)


def rows_of(text: str, look: Look, width: int) -> list[tuple[int, int]]:
    """From which letter to which each line goes. Every letter is in one of them, or is the end of a line."""
    rows, at = [], 0
    for paragraph in text.split("\n"):
        start, end = at, at + len(paragraph)
        while text_width(text[start:end], Type.BODY, look) > width:
            fits = _end_of_line(text, start, end, look, width)
            rows.append((start, fits))
            start = fits
        rows.append((start, end))
        at = end + 1
    return rows


def _end_of_line(text: str, start: int, end: int, look: Look, width: int) -> int:
    """Where a line that starts here ends: after its last space, or else between letters."""
    least, most = start + 1, end
    while least < most:
        middle = (least + most + 1) // 2
        if text_width(text[start:middle], Type.BODY, look) <= width:
            least = middle
        else:
            most = middle - 1
    space = text.rfind(" ", start + 1, least)
    return space + 1 if space > 0 and least < end else least
