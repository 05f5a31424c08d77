"""Somebody's phone in the middle of a page, from top to foot: beside it what day it is, and what else there is."""

from collections.abc import Sequence

from isitok import ui
from isitok.base.value import Value

PHONE = 452  # reference pixels: how broad the phone is
GAP = 24
LEAST = 280  # the least on either side of it; it grows with the text
ABOVE = 64  # what the settings take at the right of the top
LOWER = 0.3  # of the height: where that which is at the right begins


class Stage(ui.Frame, Value, kw_only=True):
    """At the left of the phone what is told, at its right the rest; both right of it; or all in one column.

    It is read in that order, and the phone's foot last.
    """

    told: ui.Widget
    phone: ui.Widget
    right: ui.Widget | None = None

    def natural(self, look: ui.Look) -> int:
        return look.width

    def _column(self) -> ui.Column:
        phone, foot = ui.split(self.phone)
        return ui.Column((self.told, phone, *((self.right,) if self.right else ()), *foot), gap=20)

    def _beside(self, width: int, look: ui.Look) -> int:
        """How broad each side of the phone is; 0: too narrow for a column of its own."""
        side = (width - look.px(PHONE)) // 2 - look.px(GAP)
        return side if side >= look.column(LEAST) else 0

    def _second(self, width: int, look: ui.Look) -> int:
        return width - look.px(PHONE) - look.apart(44)

    @ui.remember_height
    def height(self, width: int, look: ui.Look) -> int:
        if not look.wide:
            return self._column().height(width, look)
        phone, side = self.phone.height(look.px(PHONE), look), self._beside(width, look)
        if side:
            right = self.right.height(side, look) + look.px(ABOVE) if self.right else 0
            return max(phone, self.told.height(side, look), right)
        return max(phone, look.px(ABOVE) + self._all_told().height(self._second(width, look), look))

    def _all_told(self) -> ui.Column:
        return ui.Column((self.told, *((self.right,) if self.right else ()), *ui.split(self.phone)[1]), gap=28)

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        if not look.wide:
            return self._column().parts(box, look, view)
        broad, side = look.px(PHONE), self._beside(box.w, look)
        tall = self.phone.height(broad, look)
        if not side:
            return self._in_two(box, look, view)
        x = box.x + (box.w - broad) // 2
        phone, offers = ui.split(self.phone)
        placed: list[tuple[ui.Widget, ui.Box]] = [
            (self.told, ui.Box(box.x, box.y, side, self.told.height(side, look))),
            (phone, ui.Box(x, box.y, broad, tall)),
        ]
        if self.right:
            high = self.right.height(side, look)
            down = max(look.px(ABOVE), min(round(box.h * LOWER), box.h - high))
            placed.append((self.right, ui.Box(x + broad + look.px(GAP), box.y + down, side, high)))
        for offer in offers:  # at the left of its foot: it needs all its height
            wide, high = min(offer.natural(look), side), offer.height(side, look)
            placed.append((offer, ui.Box(x - look.px(GAP) - wide, box.y + tall - high, wide, high)))
        return placed

    def _in_two(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        broad, rest = look.px(PHONE), self._second(box.w, look)
        at = ui.Box(box.right - rest, box.y + look.px(ABOVE), rest, box.h)
        first, *others = self._all_told().parts(at, look, view)
        at = ui.Box(box.x, box.y, broad, self.phone.height(broad, look))
        return [first, (ui.split(self.phone)[0], at), *others]


class DayBoxes(ui.Leaf, Value, kw_only=True):
    """Six small boxes with the first letters of the days: those that are over, the one that it is, those to come."""

    letters: tuple[str, ...]
    at: int
    id: str = ""

    def speech(self) -> None:
        """Nothing: the heading says which day it is."""
        return

    def _side(self, look: ui.Look) -> int:
        return max(look.tx(38), ui.line_height(ui.Type.SMALL_STRONG, look) + look.px(8))

    def natural(self, look: ui.Look) -> int:
        return len(self.letters) * (self._side(look) + look.px(8))

    def _across(self, width: int, look: ui.Look) -> int:
        return max(1, (width + look.px(8)) // (self._side(look) + look.px(8)))

    def height(self, width: int, look: ui.Look) -> int:
        rows = -(-len(self.letters) // self._across(width, look))
        return rows * self._side(look) + (rows - 1) * look.px(8)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, theme = pen.look, pen.look.theme
        side, across = self._side(look), self._across(box.w, look)
        step = side + look.px(8)
        for place, letter in enumerate(self.letters):
            at = ui.Box(box.x + place % across * step, box.y + place // across * step, side, side)
            over, today = place < self.at, place == self.at
            edge = theme.brand if over or today else theme.line
            pen.panel(at, theme.brand if over else theme.card, edge, max(2, look.px(3 if today else 2)), look.px(10))
            ink = theme.on_brand if over else theme.brand if today else theme.soft
            wide = ui.text_width(letter, ui.Type.SMALL_STRONG, look)
            y = at.y + (side - ui.line_height(ui.Type.SMALL_STRONG, look)) // 2
            pen.text(at.x + (side - wide) // 2, y, letter, ui.Type.SMALL_STRONG, ink)
