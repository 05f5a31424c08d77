"""A lock screen: the day and the time, and the notices that have come. One that opens a phone can be pressed."""

from collections.abc import Sequence

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.i18n.screen_words import Words
from isitok.phone.bar import AppBar
from isitok.phone.screen import Handset
from isitok.phone.screenful import Screenful, Stands

PAD, SIGN = 16, 44  # reference pixels in a notice: at its sides, and the sign of the app that it comes from
AIR = 16  # around them all
TALL = 2_000  # as high as there is room for


def lock_screen(day: str, time: str, below: Sequence[ui.Widget], words: Words) -> Handset:
    """The phone, locked. ``time``: what its clock says; "" where nobody knows."""
    face = LockFace(clock=LockClock(day=day, time=time), below=ui.Column(tuple(below), gap=10))
    told = words("The time is {time}", time=time) if time else ""
    return Handset(
        shows=Screenful(
            bar=AppBar(title="", bare=True, skin="lock"), content=face, stands=Stands.FILL, skin="lock"
        ),
        name=words("Lock screen"),
        description=told,
        more=words("More"),
        again=words("Top"),
        tall=TALL,
    )  # fmt: skip


class LockFace(ui.Frame, Value, kw_only=True):
    """The clock above, and what has come at the foot."""

    clock: "LockClock"
    below: ui.Widget

    def natural(self, look: ui.Look) -> int:
        return look.px(322)

    def _inner(self, width: int, look: ui.Look) -> int:
        return max(1, width - 2 * look.px(AIR))

    def height(self, width: int, look: ui.Look) -> int:
        inner = self._inner(width, look)
        return self.clock.height(inner, look) + self.below.height(inner, look) + look.px(24) + look.px(52)

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        inner = self._inner(box.w, look)
        x, y = box.x + look.px(AIR), box.y + look.px(24)
        tall = self.below.height(inner, look)
        top = ui.Box(x, y, inner, self.clock.height(inner, look))
        return [(self.clock, top), (self.below, ui.Box(x, box.bottom - tall - look.px(28), inner, tall))]


class LockClock(ui.Leaf, Value, kw_only=True):
    """The day, and the time in large figures. The page and the phone's own words say both."""

    day: str
    time: str
    id: str = ""

    def speech(self) -> ui.Spoken | None:
        """Nothing: it is said beside it."""
        return None

    def _texts(self, look: ui.Look) -> tuple[tuple[str, ui.Type], ...]:
        if not self.time:
            return ((self.day, ui.Type.TITLE),)
        if look.projector:  # the day is large beside it, and notices need the room
            return ((self.time, ui.Type.HEADING),)
        return (self.day, ui.Type.HEADING), (self.time, ui.Type.CLOCK)

    def natural(self, look: ui.Look) -> int:
        return max(ui.text_width(text, type_, look) for text, type_ in self._texts(look))

    def _lines(self, width: int, look: ui.Look) -> list[tuple[list[str], ui.Type]]:
        return [(ui.wrap(text, type_, look, width), type_) for text, type_ in self._texts(look)]

    def height(self, width: int, look: ui.Look) -> int:
        return sum(len(lines) * ui.line_height(type_, look) for lines, type_ in self._lines(width, look))

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        y, ink = box.y, pen.look.theme.tints("lock").ink
        for lines, type_ in self._lines(box.w, pen.look):
            y += pen.lines(ui.Box(box.x, y, box.w, 0), lines, type_, ink, "centre")


class NoticeCard(ui.Leaf, Value, kw_only=True):
    """A notice: from whom, and what it says. ``does``: it opens a phone."""

    id: str = ""
    title: str
    text: str
    said: str
    icon: str
    does: Event | None = None
    key: str = ""

    def speech(self) -> ui.Spoken | None:
        """A button where it opens something; else a message."""
        if self.does:
            return ui.Spoken(ui.Role.BUTTON, self.said, key=self.key)
        return ui.Spoken(ui.Role.TEXT, self.said, kind=ui.Kind.BUBBLE, when=ui.When.FIRST)

    def natural(self, look: ui.Look) -> int:
        return look.px(290)

    def _inner(self, width: int, look: ui.Look) -> int:
        cap = ui.key_width(self.key, look) + look.px(10) if self.key else 0
        return max(1, width - 2 * look.px(PAD) - look.tx(SIGN) - look.px(12) - cap)

    def _texts(self, width: int, look: ui.Look) -> tuple[list[str], list[str], int]:
        inner = self._inner(width, look)
        title, text = ui.wrap(self.title, ui.Type.STRONG, look, inner), ui.wrap(self.text, ui.Type.JUDGED, look, inner)
        return (
            title,
            text,
            len(title) * ui.line_height(ui.Type.STRONG, look) + len(text) * ui.line_height(ui.Type.JUDGED, look),
        )

    def height(self, width: int, look: ui.Look) -> int:
        return max(look.target, look.tx(SIGN), self._texts(width, look)[2]) + 2 * look.px(10)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        """A card with the app's sign; the ring where the keyboard is."""
        look, theme = pen.look, pen.look.theme
        lively = self.does and (state.hovered or state.held)
        edge = theme.brand if lively else theme.line if theme.card == theme.story[1] else ""
        pen.panel(box, theme.card, edge, max(2, look.px(2)) if edge else 0, look.px(20))
        if state.focused:
            pen.ring(box, look.px(20))
        side, pad = look.tx(SIGN), look.px(PAD)
        at = ui.Box(box.x + pad, box.y + (box.h - side) // 2, side, side)
        pen.panel(at, theme.brand if self.does else theme.ok, radius=look.px(12))
        size = round(side * 0.55)
        inset = (side - size) // 2
        pen.icon(at.x + inset, at.y + inset, self.icon, size, theme.on_brand if self.does else theme.card)
        title, text, tall = self._texts(box.w, look)
        words = ui.Box(at.right + look.px(12), box.y + (box.h - tall) // 2, self._inner(box.w, look), tall)
        used = pen.lines(words, title, ui.Type.STRONG, theme.ink)
        pen.lines(words.move(0, used), text, ui.Type.JUDGED, theme.ink)
        if self.key:
            x = box.right - pad - ui.key_width(self.key, look)
            ui.draw_key(pen, x, box.y + box.h // 2, self.key, theme.soft)
