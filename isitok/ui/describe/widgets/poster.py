"""A story as a poster: two faces, a sign and its title. And two faces that stand for a story that was played."""

from isitok.base.event import Event
from isitok.base.typography import typographic
from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.theme import Colour, Theme, luminance
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width, wrap
from isitok.ui.describe.widget import Leaf, State
from isitok.ui.describe.widgets.marks import draw_face

LARGE_TEXT = 150  # %: from here on, the faces are beside the words
PICTURE_HEIGHT = 150  # reference pixels
BESIDE = 132
OVERLAP = 0.8  # of a face's width, from one to the next
APART = 1.08  # where circles have room
SIGN_SIZE = 28  # where the picture has no room for it, behind the words
PAD = 16


class Poster(Leaf, Value, kw_only=True):
    """Something to pick, with a picture. ``place`` is where it comes among what was picked, from 1; 0: it isn't.

    ``alone``: only one can be picked, by an adult who reads what it is about. So it is a radio button, with a tick in
    place of a number, and low: its faces are beside its words.
    """

    id: str
    title: str
    pictures: tuple[str, ...]
    icon: str
    ground: int  # which of the theme's backgrounds for posters
    detail: str = ""  # below the title
    lines: tuple[str, ...] = ()  # below that: what whoever chooses should know, a paragraph each
    said: str = ""  # read aloud before the detail
    place: int = 0
    alone: bool = False
    does: Event | None = None

    def speech(self) -> Spoken | None:
        """A check box, as several may be picked; a radio button if it is the only one."""
        more = " ".join(part for part in (self.said, self.detail, *self.lines) if part)
        role = Role.RADIO if self.alone else Role.CHECK_BOX
        return Spoken(role, typographic(self.title), more, bool(self.place))

    def natural(self, look: Look) -> int:
        return text_width(self.title, Type.PRIMARY, look) + 2 * look.px(PAD)

    def _high(self, look: Look) -> int:
        return look.px(PICTURE_HEIGHT * (0.86 if look.tight else 1))

    def _beside(self, look: Look) -> bool:
        return self.alone or look.text >= LARGE_TEXT

    def _lines(self, width: int, look: Look) -> tuple[list[str], list[str], list[str], int]:
        taken = look.px(BESIDE) + look.tx(SIGN_SIZE) + look.px(PAD) if self._beside(look) else 0
        room = max(1, width - 2 * look.px(PAD) - taken)
        title = wrap(self.title, Type.PRIMARY, look, room)
        detail = wrap(self.detail, Type.SMALL, look, room) if self.detail else []
        lines = [line for told in self.lines for line in wrap(told, Type.SMALL, look, room)]
        small = (len(detail) + len(lines)) * line_height(Type.SMALL, look)
        return title, detail, lines, len(title) * line_height(Type.PRIMARY, look) + small

    def height(self, width: int, look: Look) -> int:
        words = self._lines(width, look)[3] + 2 * look.px(11)
        return max(look.px(104), look.target, words) if self._beside(look) else self._high(look) + words

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look, theme = pen.look, pen.look.theme
        radius, beside = look.px(20), self._beside(look)
        picture = Box(box.x, box.y, look.px(BESIDE), box.h) if beside else Box(box.x, box.y, box.w, self._high(look))
        ground = theme.posters[self.ground]
        pen.panel(box, theme.brand_ground if state.held else theme.card, radius=radius)
        with pen.inside(picture):
            pen.panel(box, ground, radius=radius)
            self._faces(pen, picture, ground)
        strong = self.place or state.hovered or state.held
        if strong:
            pen.panel(box, "none", theme.brand, max(3, look.px(4 if self.place else 3)), radius)
        else:
            pen.panel(box, "none", theme.line, max(2, look.px(2)), radius)
        if state.focused:
            pen.ring(box, radius)
        title, detail, lines, tall = self._lines(box.w, look)
        x = box.x + look.px(PAD) + (picture.w if beside else 0)
        y = box.y + (box.h - tall) // 2 if beside else picture.bottom + look.px(11)
        at = Box(x, y, box.right - x - look.px(PAD), tall)
        used = pen.lines(at, title, Type.PRIMARY, theme.ink)
        used += pen.lines(at.move(0, used), detail, Type.SMALL, theme.soft)
        pen.lines(at.move(0, used), lines, Type.SMALL, theme.ink)
        if beside:
            size = look.tx(SIGN_SIZE)
            pen.icon(box.right - look.px(PAD) - size, box.y + (box.h - size) // 2, self.icon, size, theme.soft)
        self._marks(pen, picture)

    def _faces(self, pen: Pen, at: Box, ground: Colour) -> None:
        look, theme = pen.look, pen.look.theme
        number = len(self.pictures)
        if not number:
            size = min(look.px(72), at.w // 2)
            pen.icon(at.x + (at.w - size) // 2, at.y + (at.h - size) // 2, self.icon, size, theme.ink)
            return
        beside = self._beside(look)
        small = beside or luminance(ground) < 0.5
        step = APART if small and not beside else OVERLAP
        if small:
            # Black hair and outlines can't be seen on dark, so there each face has a background of its own.
            side = min(round(at.h * 0.72), round((at.w - look.px(16)) / (1 + step * (number - 1))))
            top = at.y + (at.h - side) // 2
        else:
            side = min(at.h - look.px(8), round(at.w * 0.94 / (1 + step * (number - 1))))
            top = at.bottom - round(side * 0.94)
        left = at.x + (at.w - round(side * (1 + step * (number - 1)))) // 2
        for place, picture in enumerate(self.pictures):
            x = left + round(place * side * step)
            if small:
                _circle(pen, Box(x, top, side, side), picture, ground)
            else:
                pen.face(Box(x, top, side, round(side * 0.94)), picture)

    def _marks(self, pen: Pen, picture: Box) -> None:
        """The sign of what it is about at the right, and where it comes among what was picked at the left."""
        look, theme = pen.look, pen.look.theme
        side, gap = look.px(34), look.px(10)
        if self.pictures and not self._beside(look):
            at = Box(picture.right - gap - side, picture.y + gap, side, side)
            _disc(pen, at, theme.card, theme)
            size = look.px(20)
            pen.icon(at.x + (side - size) // 2, at.y + (side - size) // 2, self.icon, size, theme.ink)
        if self.place:
            side = max(side, line_height(Type.SMALL_STRONG, look) + look.px(8))
            at = Box(picture.x + gap, picture.y + gap, side, side)
            pen.panel(at, theme.brand, theme.card, max(2, look.px(2)), side // 2)
            if self.alone:
                size = round(side * 0.6)
                pen.icon(at.x + (side - size) // 2, at.y + (side - size) // 2, "check", size, theme.on_brand)
                return
            text = str(self.place)
            wide, tall = text_width(text, Type.SMALL_STRONG, look), line_height(Type.SMALL_STRONG, look)
            here = at.x + (side - wide) // 2, at.y + (side - tall) // 2
            pen.text(*here, text, Type.SMALL_STRONG, theme.on_brand)


class Faces(Leaf, Value, kw_only=True):
    """Two or three faces in circles that overlap. The words beside them say who they are."""

    pictures: tuple[str, ...]
    size: float = 44
    id: str = ""

    def speech(self) -> Spoken | None:
        """Nothing: they decorate."""
        return None

    def natural(self, look: Look) -> int:
        return round(look.tx(self.size) * (1 + OVERLAP * (len(self.pictures) - 1))) if self.pictures else 0

    def height(self, width: int, look: Look) -> int:
        return look.tx(self.size) if self.pictures else 0

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        side = pen.look.tx(self.size)
        for place, picture in enumerate(self.pictures):
            at = Box(box.x + round(place * side * OVERLAP), box.y, side, side)
            _circle(pen, at, picture, pen.look.theme.card)


def _circle(pen: Pen, box: Box, picture: str, around: Colour) -> None:
    """A face in a circle, with a thin edge that sets it off from the one below."""
    edge = max(2, pen.look.px(3))
    pen.panel(box.inset(-edge), around, radius=box.w // 2 + edge)
    draw_face(pen, box, picture)


def _disc(pen: Pen, box: Box, fill: Colour, theme: Theme) -> None:
    pen.panel(box, fill, theme.line if fill == theme.paper else "", 2 if fill == theme.paper else 0, box.w // 2)
