"""The larger things on a phone: an offer, an earlier post, an attachment, a list on a card."""

from collections.abc import Sequence

from isitok import ui
from isitok.base.value import Value
from isitok.phone import shapes
from isitok.phone.find import Findable


class OfferCard(Findable, ui.Leaf, kw_only=True):
    """Something for sale or for free: a present, what it is, and a tag with its price."""

    item: str
    price: str

    def _side(self, look: ui.Look) -> int:
        return look.tx(46)

    def _room(self, width: int, look: ui.Look) -> int:
        return max(1, width - look.px(12) - self._side(look) - look.px(12) - self.clear(look, look.px(12)))

    def _texts(self, width: int, look: ui.Look) -> tuple[list[str], list[str]]:
        room = self._room(width, look)
        price = ui.wrap(self.price, ui.Type.SMALL_STRONG, look, max(1, room - 2 * look.px(10))) if self.price else []
        return ui.wrap(self.item, ui.Type.STRONG, look, room), price

    def _heights(self, width: int, look: ui.Look) -> tuple[int, int]:
        item, price = self._texts(width, look)
        tag = len(price) * ui.line_height(ui.Type.SMALL_STRONG, look) + 2 * look.px(3) if price else 0
        return len(item) * ui.line_height(ui.Type.STRONG, look), tag

    def natural(self, look: ui.Look) -> int:
        widest = max(
            ui.text_width(self.item, ui.Type.STRONG, look), ui.text_width(self.price, ui.Type.SMALL_STRONG, look)
        )
        return widest + 2 * look.px(22) + self._side(look) + look.px(12)

    def _tall(self, width: int, look: ui.Look) -> int:
        item, tag = self._heights(width, look)
        return item + (look.px(5) + tag if tag else 0)

    def height(self, width: int, look: ui.Look) -> int:
        """Its texts, or the present if that is taller."""
        return self.at_least(max(self._tall(width, look), self._side(look)) + 2 * look.px(12), look)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        pen.panel(box, tints.ground, tints.accent, max(2, look.px(2)), look.px(16))
        side = self._side(look)
        at = ui.Box(box.x + look.px(12), box.y + (box.h - side) // 2, side, side)
        pen.panel(at, tints.accent, radius=look.px(12))
        size = round(side * 0.68)
        pen.sign(at.x + (side - size) // 2, at.y + (side - size) // 2, shapes.gift(tints.on_accent), size)
        item, price = self._texts(box.w, look)
        x, y = at.right + look.px(12), box.y + (box.h - self._tall(box.w, look)) // 2
        y += pen.lines(ui.Box(x, y, 0, 0), item, ui.Type.STRONG, tints.ink)
        if price:
            wide = max(ui.text_width(line, ui.Type.SMALL_STRONG, look) for line in price) + 2 * look.px(10)
            tag = ui.Box(x, y + look.px(5), wide, self._heights(box.w, look)[1])
            pen.panel(tag, tints.accent, radius=min(tag.h // 2, look.px(13)))
            pen.lines(tag.inset(look.px(10), look.px(3)), price, ui.Type.SMALL_STRONG, tints.on_accent)
        self.draw_find(pen, box, state, 16)


class PostCard(Findable, ui.Leaf, kw_only=True):
    """An earlier post on a profile, in one line or a few."""

    text: str

    def natural(self, look: ui.Look) -> int:
        return ui.text_width(self.text, ui.Type.CHAT, look) + 2 * look.px(14)

    def _lines(self, width: int, look: ui.Look) -> list[str]:
        return ui.wrap(self.text, ui.Type.CHAT, look, max(1, width - look.px(14) - self.clear(look, look.px(14))))

    def height(self, width: int, look: ui.Look) -> int:
        words = len(self._lines(width, look)) * ui.line_height(ui.Type.CHAT, look)
        return self.at_least(words + look.px(6) + look.tx(18) + 2 * look.px(10), look)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        """Background, words, and the signs that any app has below a post."""
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        edged = tints.bubble == tints.panel
        pen.panel(box, tints.bubble, tints.line if edged else "", max(2, look.px(2)) if edged else 0, look.px(14))
        inner = box.inset(look.px(14), look.px(10))
        pen.lines(inner, self._lines(box.w, look), ui.Type.CHAT, tints.ink)
        size = look.tx(18)
        for number, icon in enumerate(("heart", "message-circle", "send")):
            pen.icon(inner.x + number * (size + look.px(16)), inner.bottom - size, icon, size, tints.soft)
        self.draw_find(pen, box, state)


class Attachment(Findable, ui.Leaf, kw_only=True):
    """A file attached to an e-mail."""

    name: str
    label: str  # "Attachment"

    def _side(self, look: ui.Look) -> int:
        return look.tx(36)

    def _texts(self, width: int, look: ui.Look) -> tuple[list[str], list[str]]:
        room = max(1, width - look.px(12) - self.clear(look, look.px(12)) - self._side(look) - look.px(10))
        return ui.wrap(self.name, ui.Type.STRONG, look, room), ui.wrap(self.label, ui.Type.TINY, look, room)

    def natural(self, look: ui.Look) -> int:
        return ui.text_width(self.name, ui.Type.STRONG, look) + 2 * look.px(12) + self._side(look) + look.px(10)

    def _tall(self, width: int, look: ui.Look) -> int:
        name, label = self._texts(width, look)
        return len(name) * ui.line_height(ui.Type.STRONG, look) + len(label) * ui.line_height(ui.Type.TINY, look)

    def height(self, width: int, look: ui.Look) -> int:
        return self.at_least(max(self._tall(width, look), self._side(look)) + 2 * look.px(9), look)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        pen.panel(box, tints.panel, tints.soft, max(2, look.px(1.5)), look.px(14))
        side = self._side(look)
        x = box.x + look.px(12)
        pen.sign(x, box.y + (box.h - side) // 2, shapes.file(tints.soft), side)
        name, label = self._texts(box.w, look)
        at = ui.Box(x + side + look.px(10), box.y + (box.h - self._tall(box.w, look)) // 2, 0, 0)
        used = pen.lines(at, name, ui.Type.STRONG, tints.ink)
        pen.lines(at.move(0, used), label, ui.Type.TINY, tints.soft)
        self.draw_find(pen, box, state)


class ListCard(ui.Frame, Value, kw_only=True):
    """Rows on a card."""

    rows: tuple[ui.Widget, ...]

    def _pad(self, look: ui.Look) -> tuple[int, int]:
        return look.px(14), look.px(5)

    @property
    def _column(self) -> ui.Column:
        can_be_picked = any(isinstance(row, Findable) and row.find.id for row in self.rows)
        return ui.Column(self.rows, ui.LEAST_APART if can_be_picked else 0)

    def natural(self, look: ui.Look) -> int:
        return self._column.natural(look) + 2 * self._pad(look)[0]

    def height(self, width: int, look: ui.Look) -> int:
        across, down = self._pad(look)
        return self._column.height(max(1, width - 2 * across), look) + 2 * down

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        return self._column.parts(box.inset(*self._pad(look)), look, view)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, theme = pen.look, pen.look.theme
        pen.panel(box, theme.card, theme.line, max(1, look.px(1.5)), look.px(18))


class Inset(ui.Frame, Value, kw_only=True):
    """Something with space at its sides."""

    child: ui.Widget
    across: float = 14

    def natural(self, look: ui.Look) -> int:
        return self.child.natural(look) + 2 * look.px(self.across)

    def height(self, width: int, look: ui.Look) -> int:
        return self.child.height(max(1, width - 2 * look.px(self.across)), look)

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        return [(self.child, box.inset(look.px(self.across), 0))]
