"""Small things that are only looked at: chips, progress, portraits, meters, icons and signs."""

from collections.abc import Sequence

from isitok.base.typography import typographic
from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.theme import Tone
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width, wrap
from isitok.ui.describe.widget import Leaf, State
from isitok.ui.describe.widgets.verdict_signs import sign


class Chip(Leaf, Value, kw_only=True):
    """A few words on a small round background."""

    text: str
    id: str = ""

    def speech(self) -> Spoken | None:
        return Spoken(Role.TEXT, self.text)

    def natural(self, look: Look) -> int:
        return text_width(typographic(self.text), Type.SMALL_STRONG, look) + 2 * look.px(14)

    def height(self, width: int, look: Look) -> int:
        """One line, or more where there is little room."""
        return line_height(Type.SMALL_STRONG, look) * len(self._lines(width, look)) + look.px(6)

    def _lines(self, width: int, look: Look) -> list[str]:
        return wrap(self.text, Type.SMALL_STRONG, look, max(1, width - 2 * look.px(14)))

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        theme, look = pen.look.theme, pen.look
        edge = theme.brand if theme.brand_ground == theme.paper else ""
        round_ = (line_height(Type.SMALL_STRONG, look) + look.px(6)) // 2
        pen.panel(box, theme.brand_ground, edge, 2 if edge else 0, round_)
        pen.lines(box.inset(look.px(14), look.px(3)), self._lines(box.w, look), Type.SMALL_STRONG, theme.brand)


class ProgressBar(Leaf, Value, kw_only=True):
    """Which card out of how many: filled, open (this one), and still to come."""

    done: int
    total: int
    name: str  # "Card 2 of 5"
    id: str = ""

    def speech(self) -> Spoken | None:
        return Spoken(Role.TEXT, self.name)

    def natural(self, look: Look) -> int:
        return look.px(40) * self.total

    def height(self, width: int, look: Look) -> int:
        """As low as it can be and still be seen."""
        return look.px(14)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look, theme = pen.look, pen.look.theme
        step = box.w // max(1, self.total)
        for number in range(self.total):
            here = Box(box.x + number * step, box.y, max(look.px(8), step - look.px(6)), box.h).inset(0, look.px(2))
            if number < self.done:
                pen.panel(here, theme.brand, radius=here.h // 2)
            elif number == self.done:
                pen.panel(here.inset(0, -look.px(2)), theme.paper, theme.brand, max(2, look.px(3)), box.h // 2)
            elif theme.line == theme.ink:  # high contrast: what is still to come mustn't look done
                pen.panel(here, theme.paper, theme.line, max(2, look.px(2)), here.h // 2)
            else:
                pen.panel(here, theme.line, radius=here.h // 2)


LARGE = 80  # reference pixels: a face of this size has larger words below it
ROOMY = 1.3  # how much larger a face is where there is room


class Portrait(Leaf, Value, kw_only=True):
    """Somebody's face in a circle, with their name and a few words below it or ``beside`` it, if given."""

    picture: str  # a file below the pictures' folder; "" = the grey icon of somebody who isn't in the cast
    name: str
    title: str = ""
    lines: tuple[str, ...] = ()
    size: float = 52
    roomy: float = 0  # its size where there is room; 0: a little larger
    decorative: bool = False
    beside: bool = False
    id: str = ""

    def speech(self) -> Spoken | None:
        """Who it is, and the words; nothing where the same is said beside it."""
        if self.decorative:
            return None
        if (self.size >= LARGE or self.beside) and self.lines:
            return Spoken(Role.IMAGE, f"{self.name}: {', '.join(self.lines)}")
        return Spoken(Role.IMAGE, ", ".join((self.name, *self.lines)))

    @property
    def _texts(self) -> tuple[tuple[str, Type], ...]:
        """The name and the words, each with its type: larger below a large face."""
        name, word = (
            (Type.STRONG, Type.BODY) if self.size >= LARGE or self.beside else (Type.SMALL_STRONG, Type.SMALL_STRONG)
        )
        return (*(((self.title, name),) if self.title else ()), *((text, word) for text in self.lines if text))

    def natural(self, look: Look) -> int:
        words = [text_width(text, type_, look) for text, type_ in self._texts]
        if self.beside:
            return self._indent(look) + max(words, default=0) + look.px(4)
        return max([self._side(look), *words]) + look.px(4)

    def _side(self, look: Look) -> int:
        return look.tx((self.roomy or self.size * ROOMY) if look.ample else self.size)

    def _indent(self, look: Look) -> int:
        return self._side(look) + look.px(12)

    def _tall(self, width: int, look: Look) -> int:
        return sum(len(wrap(text, type_, look, width)) * line_height(type_, look) for text, type_ in self._texts)

    def height(self, width: int, look: Look) -> int:
        side = self._side(look)
        if self.beside:
            return max(side, self._tall(max(1, width - self._indent(look)), look))
        return side + self._tall(width, look)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """The face and the words: centred below it, or beside its middle."""
        look, theme = pen.look, pen.look.theme
        side = self._side(look)
        if self.beside:
            draw_face(pen, Box(box.x, box.y + (box.h - side) // 2, side, side), self.picture)
            x, room = box.x + self._indent(look), max(1, box.w - self._indent(look))
            y = box.y + (box.h - self._tall(room, look)) // 2
            for text, type_ in self._texts:
                y += pen.lines(Box(x, y, room, 0), wrap(text, type_, look, room), type_, theme.ink)
            return
        at = Box(box.x + (box.w - side) // 2, box.y, side, side)
        draw_face(pen, at, self.picture)
        y = box.y + side
        for text, type_ in self._texts:
            lines = wrap(text, type_, look, box.w)
            y += pen.lines(Box(box.x, y, box.w, 0), lines, type_, theme.ink, "centre")


def draw_face(pen: Pen, box: Box, picture: str) -> None:
    """A face in a circle; without a picture, the grey icon of somebody outside the cast."""
    theme = pen.look.theme
    if picture:
        pen.portrait(box, picture, theme.face)
        return
    pen.panel(box, theme.tile, theme.line if theme.tile == theme.paper else "", 2, box.w // 2)
    size = round(box.w * 0.62)
    pen.icon(box.x + (box.w - size) // 2, box.y + (box.h - size) // 2, "circle-user", size, theme.on_tile)


class Meter(Leaf, Value, kw_only=True):
    """How many out of how many, as a bar of blocks that can be counted; the words are beside it."""

    blocks: Sequence[tuple[int, Tone]]  # how many blocks in which tone; the rest stay empty
    total: int
    name: str
    id: str = ""

    def speech(self) -> Spoken | None:
        return Spoken(Role.METER, self.name, part=(sum(number for number, _ in self.blocks), self.total))

    def natural(self, look: Look) -> int:
        return look.px(44) * max(1, self.total)

    def height(self, width: int, look: Look) -> int:
        return look.tx(30)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """The blocks: filled ones carry their sign, empty ones an edge."""
        look, theme = pen.look, pen.look.theme
        gap = look.px(6)
        wide = min(look.tx(72), (box.w - gap * (self.total - 1)) // max(1, self.total))
        tones = [tone for number, tone in self.blocks for _ in range(number)]
        for number in range(self.total):
            here = Box(box.x + number * (wide + gap), box.y, wide, box.h)
            tone = tones[number] if number < len(tones) else None
            if tone is None:
                pen.panel(here, theme.card, theme.soft, max(2, look.px(2)), look.px(8))
                continue
            pen.panel(here, theme.sign(tone), radius=look.px(8))
            size = min(round(box.h * 0.8), wide)
            if tone is Tone.DEPENDS:  # at this size, its sign looks like a missing character
                wide_mark = text_width("?", Type.SMALL_STRONG, look)
                y = here.y + (here.h - line_height(Type.SMALL_STRONG, look)) // 2
                pen.text(here.x + (here.w - wide_mark) // 2, y, "?", Type.SMALL_STRONG, theme.card)
            elif tone in (Tone.OK, Tone.NOT_OK):
                drawing = sign(tone, theme, theme.sign(tone)).replace(
                    f'fill="{theme.sign(tone)}"', f'fill="{theme.card}"', 1
                )
                pen.sign(here.x + (here.w - size) // 2, here.y + (here.h - size) // 2, drawing, size)


class Places(Leaf, Value, kw_only=True):
    """A place for each thing that is looked for: a tick where it was found, a question mark where it isn't yet."""

    found: int
    of: int
    size: float = 34
    id: str = ""

    def speech(self) -> Spoken | None:
        """None: the line above the phone says how many are found."""
        return None

    def _gap(self, look: Look) -> int:
        return look.px(10)

    def natural(self, look: Look) -> int:
        return self.of * (look.tx(self.size) + self._gap(look))

    def height(self, width: int, look: Look) -> int:
        return look.tx(self.size)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look, theme = pen.look, pen.look.theme
        side = look.tx(self.size)
        mark = round(side * 0.62)
        for number in range(self.of):
            at = Box(box.x + number * (side + self._gap(look)), box.y, side, side)
            if number < self.found:
                pen.panel(at, theme.brand, radius=side // 2)
                pen.icon(at.x + (side - mark) // 2, at.y + (side - mark) // 2, "check", mark, theme.on_brand)
                continue
            edge = theme.brand if theme.brand_ground == theme.paper else ""
            pen.panel(at, theme.brand_ground, edge, max(2, look.px(2)) if edge else 0, side // 2)
            x = at.x + (side - text_width("?", Type.HEADING, look)) // 2
            pen.text(x, at.y + (side - line_height(Type.HEADING, look)) // 2, "?", Type.HEADING, theme.brand)


class Sign(Leaf, Value, kw_only=True):
    """A verdict's sign on its own."""

    tone: Tone
    name: str = ""
    size: float = 44
    id: str = ""

    def speech(self) -> Spoken | None:
        """Its word, unless the words beside it say it."""
        return Spoken(Role.IMAGE, self.name) if self.name else None

    def natural(self, look: Look) -> int:
        return look.tx(self.size)

    def height(self, width: int, look: Look) -> int:
        return look.tx(self.size)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        pen.sign(box.x, box.y, sign(self.tone, pen.look.theme), pen.look.tx(self.size))


class VerdictChip(Leaf, Value, kw_only=True):
    """A verdict's sign and word, small."""

    tone: Tone
    text: str
    id: str = ""

    def speech(self) -> None:
        """Nothing: the words beside it say it."""
        return

    def _side(self, look: Look) -> int:
        return look.tx(20)

    def natural(self, look: Look) -> int:
        return self._side(look) + text_width(self.text, Type.SMALL_STRONG, look) + 2 * look.px(8) + look.px(10)

    def height(self, width: int, look: Look) -> int:
        return max(self._side(look), line_height(Type.SMALL_STRONG, look)) + look.px(8)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """The verdict's background; on it, sign and word."""
        look, theme = pen.look, pen.look.theme
        ink, ground = theme.sign(self.tone), theme.ground(self.tone)
        flat = ground == theme.paper  # contrast theme: only an edge shows where the chip is
        pen.panel(box, ground, ink if flat else ground, max(2, look.px(2)) if flat else 0, box.h // 2)
        side, x = self._side(look), box.x + look.px(8)
        pen.sign(x, box.y + (box.h - side) // 2, sign(self.tone, theme), side)
        y = box.y + (box.h - line_height(Type.SMALL_STRONG, look)) // 2
        pen.text(x + side + look.px(7), y, self.text, Type.SMALL_STRONG, ink)


class StateChip(Leaf, Value, kw_only=True):
    """Where something stands: an icon and a few words on a ground of its tone."""

    icon: str
    text: str
    tone: Tone
    silent: bool = False  # the words beside it say it
    id: str = ""

    def speech(self) -> Spoken | None:
        """Its words."""
        return None if self.silent else Spoken(Role.TEXT, self.text)

    def _side(self, look: Look) -> int:
        return look.tx(18)

    def _beside(self, look: Look) -> int:
        return self._side(look) + 2 * look.px(10) + look.px(8)

    def natural(self, look: Look) -> int:
        return self._beside(look) + text_width(self.text, Type.SMALL_STRONG, look)

    def _lines(self, width: int, look: Look) -> list[str]:
        return wrap(self.text, Type.SMALL_STRONG, look, max(1, width - self._beside(look)))

    def height(self, width: int, look: Look) -> int:
        """One line, or more where there is little room."""
        tall = line_height(Type.SMALL_STRONG, look) * len(self._lines(width, look))
        return max(self._side(look), tall) + look.px(8)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """Its ground; on it, icon and words."""
        look, theme = pen.look, pen.look.theme
        ink, ground = theme.sign(self.tone), theme.ground(self.tone)
        flat = ground == theme.paper  # contrast theme: only an edge shows where the chip is
        line = line_height(Type.SMALL_STRONG, look)
        round_ = min(box.h, line + look.px(8)) // 2
        pen.panel(box, ground, ink if flat else ground, max(2, look.px(2)) if flat else 0, round_)
        lines, side = self._lines(box.w, look), self._side(look)
        y = box.y + (box.h - line * len(lines)) // 2
        pen.icon(box.x + look.px(10), y + (line - side) // 2, self.icon, side, ink)
        at = Box(box.x + look.px(10) + side + look.px(8), y, box.w - self._beside(look), line * len(lines))
        pen.lines(at, lines, Type.SMALL_STRONG, ink)


class Icon(Leaf, Value, kw_only=True):
    """An icon that decorates the words beside it."""

    icon: str
    size: float = 24
    tone: Tone = Tone.BRAND
    id: str = ""

    def speech(self) -> Spoken | None:
        """Nothing: the words beside it say it."""
        return None

    def natural(self, look: Look) -> int:
        return look.tx(self.size)

    def height(self, width: int, look: Look) -> int:
        return look.tx(self.size)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        pen.icon(box.x, box.y, self.icon, pen.look.tx(self.size), pen.look.theme.sign(self.tone))
