"""Somebody's face with a word: how they may feel, and the places for it. The word says it, the face helps."""

from isitok.base.event import Event
from isitok.base.typography import typographic
from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.layout import Placement
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width, wrap
from isitok.ui.describe.widget import Frame, Leaf, State, ViewState, Widget
from isitok.ui.describe.widgets.marks import draw_face

SIDE = 94  # reference pixels of a face that can be picked
LOWER = 90  # ... where that makes all of them fit
LARGE = 300  # ... and of the one that shows what was picked
LARGE_TEXT = 125  # %: where it is larger, the large face leaves room for those that can be picked
TOLD = 190  # ... and of one that shows what somebody thought
SMALL = 112  # the same where the page is one column
ON_A_WALL = (104, 80, 56)  # a face that can be picked, on a page for a class: the largest that there is room for


def _face_side(look: Look, reference: float) -> int:
    """A face grows with the text, but more slowly: its word has to have room, too."""
    return (look.px(reference) + look.tx(reference)) // 2


def draw_nobody(pen: Pen, box: Box) -> None:
    """An empty place for a face."""
    theme = pen.look.theme
    pen.panel(box, theme.brand_ground, theme.line if theme.brand_ground == theme.card else "", 2, box.w // 2)


class FaceOption(Leaf, Value, kw_only=True):
    """A feeling that can be picked, as a face above a word."""

    id: str
    text: str
    picture: str
    checked: bool
    does: Event | None = None
    face_on_wall: float = ON_A_WALL[-1]

    def speech(self) -> Spoken | None:
        """A check box: several may be picked."""
        return Spoken(Role.CHECK_BOX, typographic(self.text), "", self.checked)

    def _side(self, look: Look) -> int:
        if look.projector:
            return look.px(self.face_on_wall)
        return look.px(LOWER) if look.tight else _face_side(look, SIDE)

    def _air(self, look: Look) -> tuple[int, int]:
        return (look.px(5), look.px(4)) if look.tight else (look.px(9), look.px(8))

    def natural(self, look: Look) -> int:
        return max(text_width(self.text, Type.STRONG, look), self._side(look)) + 2 * look.px(10)

    def _lines(self, width: int, look: Look) -> list[str]:
        return wrap(self.text, Type.STRONG, look, max(1, width - 2 * look.px(10)))

    def height(self, width: int, look: Look) -> int:
        tall = len(self._lines(width, look)) * line_height(Type.STRONG, look)
        above, below = self._air(look)
        return max(look.target, above + self._side(look) + look.px(3) + tall + below)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """The card, the face and the word; a thick edge and a tick if it was picked."""
        look, theme = pen.look, pen.look.theme
        radius, side = look.px(14), self._side(look)
        edge = theme.brand if self.checked or state.hovered or state.held else theme.line
        thick = max(3, look.px(4)) if self.checked else max(2, look.px(2))
        pen.panel(box, theme.brand_ground if state.held else theme.card, edge, thick, radius)
        if state.focused:
            pen.ring(box, radius)
        face = Box(box.x + (box.w - side) // 2, box.y + self._air(look)[0], side, side)
        words = Box(box.x + look.px(10), face.bottom + look.px(3), box.w - 2 * look.px(10), 0)
        pen.lines(words, self._lines(box.w, look), Type.STRONG, theme.ink, "centre")
        draw_face(pen, face, self.picture)
        if self.checked:
            mark = look.px(26)
            at = Box(face.right - mark * 2 // 3, face.y - look.px(2), mark, mark)
            pen.panel(at, theme.brand, theme.card, max(2, look.px(2)), mark // 2)
            size = round(mark * 0.66)
            pen.icon(at.x + (mark - size) // 2, at.y + (mark - size) // 2, "check", size, theme.on_brand)


class FacePlace(Leaf, Value, kw_only=True):
    """A place for feelings: when, the face of the last one, and the words of all."""

    id: str
    when: str
    text: str  # the words; "" for none yet
    picture: str | None  # None = nothing there yet
    chosen: bool  # whether what is picked goes here
    does: Event | None = None

    def speech(self) -> Spoken | None:
        """A radio button: one place is open."""
        return Spoken(Role.RADIO, self.when, typographic(self.text), self.chosen)

    def _side(self, look: Look) -> int:
        return look.px(48) if look.projector else _face_side(look, 56)

    def _pad(self, look: Look) -> tuple[int, int]:
        return look.px(18), look.px(6) if look.projector else look.px(12)

    def natural(self, look: Look) -> int:
        words = max(text_width(self.when, Type.BUTTON, look), text_width(self.text, Type.BUTTON, look))
        return words + self._side(look) + 2 * self._pad(look)[0] + look.px(14)

    def _lines(self, width: int, look: Look) -> tuple[list[str], list[str]]:
        """When, small above the words; as long as there are none, it stands alone and large."""
        room = max(1, width - self._side(look) - 2 * self._pad(look)[0] - look.px(14))
        if not self.text:
            return [], wrap(self.when, Type.BUTTON, look, room)
        return wrap(self.when, Type.SMALL_STRONG, look, room), wrap(self.text, Type.BUTTON, look, room)

    def _words(self, width: int, look: Look) -> int:
        when, text = self._lines(width, look)
        return len(when) * line_height(Type.SMALL_STRONG, look) + len(text) * line_height(Type.BUTTON, look)

    def height(self, width: int, look: Look) -> int:
        """The face, or its words if they are taller."""
        return max(look.target, self._side(look), self._words(width, look)) + 2 * self._pad(look)[1]

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """The card, the face in its place, the words; a thick edge if what is picked goes here."""
        look, theme = pen.look, pen.look.theme
        radius, side, (pad, _) = look.px(20), self._side(look), self._pad(look)
        edge = theme.brand if self.chosen or state.hovered or state.held else theme.line
        thick = max(3, look.px(4)) if self.chosen else max(2, look.px(2))
        pen.panel(box, theme.brand_ground if state.held else theme.card, edge, thick, radius)
        if state.focused:
            pen.ring(box, radius)
        face = Box(box.x + pad, box.y + (box.h - side) // 2, side, side)
        if self.picture is None:
            draw_nobody(pen, face)
        else:
            draw_face(pen, face, self.picture)
        when, text = self._lines(box.w, look)
        x = face.right + look.px(14)
        at = Box(x, box.y + (box.h - self._words(box.w, look)) // 2, box.right - pad - x, 0)
        used = pen.lines(at, when, Type.SMALL_STRONG, theme.soft)
        pen.lines(at.move(0, used), text, Type.BUTTON, theme.ink if self.text or self.chosen else theme.soft)


class LargeFace(Leaf, Value, kw_only=True):
    """Somebody's face, large, with a word below that says how it looks: the widgets beside it say both aloud."""

    picture: str
    text: str
    large: float = LARGE
    id: str = ""

    def speech(self) -> Spoken | None:
        """Nothing: its place and the feelings say it."""
        return None

    def natural(self, look: Look) -> int:
        return look.px(self.large)

    def _side(self, width: int, look: Look) -> int:
        return min(width, look.px(self.large))

    def _lines(self, width: int, look: Look) -> list[str]:
        return wrap(self.text, Type.BUTTON, look, width)

    def height(self, width: int, look: Look) -> int:
        lines = max(1, len(self._lines(width, look)))
        return self._side(width, look) + look.px(8) + lines * line_height(Type.BUTTON, look)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        side = self._side(box.w, pen.look)
        face = Box(box.x + (box.w - side) // 2, box.y, side, side)
        draw_face(pen, face, self.picture)
        below = Box(box.x, face.bottom + pen.look.px(8), box.w, 0)
        pen.lines(below, self._lines(box.w, pen.look), Type.BUTTON, pen.look.theme.ink, "centre")


class FaceTold(Leaf, Value, kw_only=True):
    """A face that shows what somebody thought, with who thought so and the words below: a line beside it says it."""

    picture: str
    who: str
    text: str
    large: float = TOLD
    id: str = ""

    def speech(self) -> Spoken | None:
        """Nothing: the heading above says it."""
        return None

    def _side(self, width: int, look: Look) -> int:
        return min(width, look.px(self.large) if look.projector else _face_side(look, self.large))

    def natural(self, look: Look) -> int:
        return max(self._side(look.width, look), text_width(self.text, Type.HEADING, look))

    def _lines(self, width: int, look: Look) -> list[str]:
        return wrap(self.text, Type.HEADING, look, width)

    def height(self, width: int, look: Look) -> int:
        tall = len(self._lines(width, look)) * line_height(Type.HEADING, look)
        return self._side(width, look) + look.px(8) + line_height(Type.STRONG, look) + tall

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look, theme = pen.look, pen.look.theme
        side = self._side(box.w, look)
        face = Box(box.x + (box.w - side) // 2, box.y, side, side)
        draw_face(pen, face, self.picture)
        below = Box(box.x, face.bottom + look.px(8), box.w, 0)
        used = pen.lines(below, wrap(self.who, Type.STRONG, look, box.w), Type.STRONG, theme.soft, "centre")
        pen.lines(below.move(0, used), self._lines(box.w, look), Type.HEADING, theme.ink, "centre")


class BesideFace(Frame, Value):
    """A large face at the left of all the rest; in one column it is small, and beside the first part only.

    What is ``under`` the face is read last; in one column it stands there.
    """

    picture: str
    text: str
    first: Widget
    rest: Widget
    under: Widget | None = None
    gap: float = 18

    def _face(self, look: Look) -> LargeFace:
        return LargeFace(picture=self.picture, text=self.text if look.wide else "", large=LARGE if look.wide else SMALL)

    def _widths(self, width: int, look: Look) -> tuple[int, int]:
        face = (
            min(look.px(LARGE), width * (25 if look.text <= LARGE_TEXT else 19) // 100)
            if look.wide
            else min(look.px(SMALL), width // 4)
        )
        return face, width - face - look.px(44 if look.wide else 16)

    def natural(self, look: Look) -> int:
        return look.width

    def _under(self, width: int, look: Look) -> int:
        return look.gap(self.gap) + self.under.height(width, look) if self.under else 0

    def height(self, width: int, look: Look) -> int:
        """The taller of both sides; in one column the face and what is beside it, and the rest."""
        left, right = self._widths(width, look)
        face, first = self._face(look).height(left, look), self.first.height(right, look)
        if look.wide:
            return max(face + self._under(left, look), first + look.gap(self.gap) + self.rest.height(right, look))
        rest = self.rest.height(width, look) + self._under(width, look)
        return max(left, first) + look.gap(self.gap) + rest

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        """The face, the first part, the rest, and what is under the face."""
        left, right = self._widths(box.w, look)
        face, tall = self._face(look), self.first.height(right, look)
        top = max(tall, 0 if look.wide else left)
        x, below = box.right - right, box.y + top + look.gap(self.gap)
        first = Box(x, box.y + (top - tall) // 2, right, tall)
        if look.wide:
            rest = Box(x, below, right, self.rest.height(right, look))
        else:
            rest = Box(box.x, below, box.w, self.rest.height(box.w, look))
        at = Box(box.x, box.y, left, face.height(left, look) if look.wide else left)
        placed = [(face, at), (self.first, first), (self.rest, rest)]
        return [*placed, *self._placed_under(at if look.wide else rest, look)]

    def _placed_under(self, above: Box, look: Look) -> Placement:
        if self.under is None:
            return ()
        wide = min(self.under.natural(look), above.w)
        x = above.x + (above.w - wide) // 2 if look.wide else above.x
        return ((self.under, Box(x, above.bottom + look.gap(self.gap), wide, self.under.height(wide, look))),)
