"""What lies over the lower part of a phone: a card with something to answer or to read, and replies to choose from."""

from collections.abc import Sequence

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value

PAD, AIR, FOOT = 16, 14, 20  # reference pixels at its sides, above what is on it, and below that
ROUND = 26


class Sheet(ui.Frame, Value):
    """The card. ``soft``: it belongs to the app, as where one writes; else it is laid over it, with round corners."""

    child: ui.Widget
    soft: bool = False

    def natural(self, look: ui.Look) -> int:
        return self.child.natural(look) + 2 * look.px(PAD)

    @ui.remember_height
    def height(self, width: int, look: ui.Look) -> int:
        return self.child.height(max(1, width - 2 * look.px(PAD)), look) + look.px(AIR) + look.px(FOOT)

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        width = max(1, box.w - 2 * look.px(PAD))
        return [(self.child, ui.Box(box.x + look.px(PAD), box.y + look.px(AIR), width, self.child.height(width, look)))]

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, theme = pen.look, pen.look.theme
        thin = max(1, look.px(1))
        if self.soft:
            pen.fill(box, theme.bubble)
            pen.fill(box._replace(h=thin), theme.line)
            return
        radius = look.px(ROUND)
        with pen.inside(box):
            pen.panel(box._replace(h=box.h + radius), theme.card, theme.line, max(2, look.px(2)), radius)


class ReplyChip(ui.Leaf, Value, kw_only=True):
    """Something that can be said, or done. ``leaves``: it is left; that is as good as any, and quieter."""

    id: str
    text: str
    does: Event | None = None
    note: str = ""  # to whom alone it goes, or what is sent with it
    key: str = ""
    leaves: bool = False
    letter: str = ""  # on a wall: what hands go up for

    def speech(self) -> ui.Spoken | None:
        name = f"{self.letter}. {self.text}" if self.letter else self.text
        return ui.Spoken(ui.Role.BUTTON, name, self.note, key=self.key)

    @property
    def _type(self) -> ui.Type:
        return ui.Type.ANSWER if self.letter else ui.Type.CHAT

    @property
    def _note_type(self) -> ui.Type:
        return ui.Type.SMALL if self.letter else ui.Type.NOTE

    def _sign(self, look: ui.Look) -> int:
        return ui.line_height(self._type, look) if self.letter else look.tx(18)

    def _lead(self, look: ui.Look) -> int:
        return self._sign(look) + look.px(12 if self.letter else 8) if self.leaves or self.letter else 0

    def _around(self, look: ui.Look) -> int:
        cap = ui.key_width(self.key, look) + look.px(10) if self.key else 0
        return 2 * look.px(PAD) + self._lead(look) + cap

    def natural(self, look: ui.Look) -> int:
        widest = max(ui.text_width(self.text, self._type, look), ui.text_width(self.note, self._note_type, look))
        return widest + self._around(look)

    def _texts(self, width: int, look: ui.Look) -> tuple[list[str], list[str], int]:
        inner = max(1, width - self._around(look))
        text = ui.wrap(self.text, self._type, look, inner)
        note = ui.wrap(self.note, self._note_type, look, inner) if self.note else []
        tall = len(text) * ui.line_height(self._type, look) + len(note) * ui.line_height(self._note_type, look)
        return text, note, tall

    def height(self, width: int, look: ui.Look) -> int:
        return max(look.target, self._texts(width, look)[2] + 2 * look.px(7))

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        """An edge like a bubble's that isn't sent yet; words, what goes with them, and the key."""
        look, theme = pen.look, pen.look.theme
        lively = state.hovered or state.held
        radius, edge = min(look.px(22), box.h // 2), theme.line if self.leaves and not lively else theme.brand
        pen.panel(box, theme.brand_ground if state.held else theme.card, edge, max(2, look.px(2)), radius)
        if state.focused:
            pen.ring(box, radius)
        text, note, tall = self._texts(box.w, look)
        ink = theme.soft if self.leaves else theme.ink
        x, middle = box.x + look.px(PAD), box.y + box.h // 2
        if self.letter:
            self._draw_letter(pen, x, middle)
        elif self.leaves:
            size = self._sign(look)
            pen.icon(x, middle - size // 2, "x", size, ink)
        x += self._lead(look)
        words = ui.Box(x, middle - tall // 2, max(1, box.w - self._around(look)), tall)
        used = pen.lines(words, text, self._type, ink)
        pen.lines(words.move(0, used), note, self._note_type, theme.soft)
        if self.key:
            x = box.right - look.px(PAD) - ui.key_width(self.key, look)
            ui.draw_key(pen, x, middle, self.key, theme.soft if self.leaves else theme.brand)

    def _draw_letter(self, pen: ui.Pen, x: int, middle: int) -> None:
        """The letter on a disc; quieter where it is left."""
        look, theme, side = pen.look, pen.look.theme, self._sign(pen.look)
        disc = ui.Box(x, middle - side // 2, side, side)
        pen.panel(disc, theme.card if self.leaves else theme.brand, theme.soft, max(2, look.px(2)), side // 2)
        ink = theme.soft if self.leaves else theme.on_brand
        left = x + (side - ui.text_width(self.letter, ui.Type.STRONG, look)) // 2
        pen.text(left, middle - ui.line_height(ui.Type.STRONG, look) // 2, self.letter, ui.Type.STRONG, ink)
