"""A large button with a picture: where to go from the title screen."""

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width, wrap
from isitok.ui.describe.widget import Leaf, State

LARGE_TEXT = 150  # %
CIRCLE = 0.72  # of the room for a picture


class Tile(Leaf, Value, kw_only=True):
    """A title, a line of text, and faces or an icon above them on the right."""

    id: str
    title: str
    text: str
    does: Event | None = None
    pictures: tuple[str, ...] = ()
    icon: str = ""
    strong: bool = False  # the one that most people want
    short: bool = False  # one of two rows or more: its name is beside a smaller picture
    low: bool = False  # one of a row for adults: a small picture, and a smaller name below it

    def speech(self) -> Spoken | None:
        return Spoken(Role.BUTTON, self.title, self.text)

    def natural(self, look: Look) -> int:
        return max(look.tx(240), text_width(self.title, Type.ANSWER, look) + 2 * look.px(24))

    @property
    def _named(self) -> Type:
        return Type.HEADING if self.low else Type.TITLE if self.strong else Type.ANSWER

    def _pad(self, look: Look) -> int:
        return look.px(16 if self.low else 24)

    def _picture(self, look: Look) -> int:
        return look.px(64 if self.low else 84 if self.short and not self.strong and look.text < LARGE_TEXT else 124)

    def _room_for_picture(self, look: Look) -> int:
        # Faces come with the second frame, and nothing may move then.
        return self._picture(look) if self.pictures or self.icon or self.short else 0

    def _beside(self, look: Look) -> bool:
        """Whether the name is on the left of the picture: so more are in sight where text is large or they are many."""
        return not self.low and (self.short or look.text >= LARGE_TEXT)

    def _name_width(self, inner: int, look: Look) -> int:
        if not self._beside(look):
            return inner
        return inner - self._room_for_picture(look) - look.px(12)  # at least one face

    def height(self, width: int, look: Look) -> int:
        """The picture, a gap and the words; or the picture beside the name, and the words below both."""
        inner, named = width - 2 * self._pad(look), self._named
        name = len(wrap(self.title, named, look, self._name_width(inner, look))) * line_height(named, look)
        text = len(wrap(self.text, Type.SMALL, look, inner)) * line_height(Type.SMALL, look)
        if self._beside(look):
            return look.px(24) + max(name, self._room_for_picture(look)) + text + look.px(20)
        if self.low:
            return look.px(14) + round(self._picture(look) * CIRCLE) + look.px(8) + name + text + look.px(14)
        text = len(wrap(self.text, Type.BUTTON, look, inner)) * line_height(Type.SMALL, look)
        return max(look.px(292), look.px(20) + self._picture(look) + look.px(24) + name + text + look.px(22))

    def _circle(self, box: Box, left: int, look: Look) -> Box:
        """The place of a face, or of the icon."""
        side = round(self._picture(look) * CIRCLE)
        return Box(left, box.y + look.px(14 if self.low else 24), side, side)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look, theme = pen.look, pen.look.theme
        radius = look.px(24)
        edge = theme.brand if self.strong or state.hovered or state.held else theme.line
        pen.panel(box, theme.brand_ground if state.held else theme.card, edge, max(2, look.px(3)), radius)
        if state.focused:
            pen.ring(box, radius)
        side, pad, named = self._picture(look), self._pad(look), self._named
        inner = box.w - 2 * pad
        title = wrap(self.title, named, look, self._name_width(inner, look))
        beside = max(text_width(line, named, look) for line in title) + pad if self._beside(look) else 0
        room = (inner - beside - side // 4) * 4 // (3 * side) if side else 0
        shown = self.pictures[: max(1, room)]
        circle = round(side * CIRCLE)
        x = box.x + pad if self.low else box.right - pad - circle - round(side * 0.75 * (len(shown) - 1))
        for number, picture in enumerate(shown):
            pen.portrait(self._circle(box, x + round(number * side * 0.75), look), picture, theme.face)
        if self.icon:
            at = self._circle(box, box.x + pad if self.low else box.right - pad - circle, look)
            # In the contrast theme, a background alone can't be seen.
            edge = theme.line if theme.brand_ground == theme.card else ""
            pen.panel(at, theme.brand_ground, edge, max(2, look.px(2)) if edge else 0, at.w // 2)
            size = at.w // 2
            pen.icon(at.x + (at.w - size) // 2, at.y + (at.h - size) // 2, self.icon, size, theme.brand)
        text = wrap(self.text, Type.SMALL, look, inner)
        tall = len(title) * line_height(named, look) + len(text) * line_height(Type.SMALL, look)
        top = box.y + look.px(22) + circle if self.low else box.bottom - look.px(22) - tall
        at = Box(box.x + pad, top, inner, tall)
        used = pen.lines(at, title, named, theme.ink)
        pen.lines(at.move(0, used), text, Type.SMALL, theme.soft)
