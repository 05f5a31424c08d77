"""Something to press: plain, primary and quiet buttons, with an icon and a key."""

from enum import Enum, auto

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.line_kinds import Kind
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.theme import Colour, Tone
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width, wrap
from isitok.ui.describe.widget import GUARD_STEPS, Leaf, State


class ButtonKind(Enum):
    """How strongly a button asks to be pressed."""

    PLAIN = auto()
    PRIMARY = auto()
    ANSWER = auto()  # one of several that each answer and lead on: none of them asks louder
    QUIET = auto()
    ASKS = auto()  # a question that may be left open


class Button(Leaf, Value, kw_only=True):
    """A labelled button. Its words are its name, so that they can be spoken to press it."""

    id: str
    text: str
    does: Event | None = None
    icon: str = ""
    after: str = ""  # an icon behind the words
    key: str = ""  # a shortcut, shown as a key cap
    capped: bool = True  # False: there is no room for the cap; the key still works and is read aloud
    kind: ButtonKind = ButtonKind.PLAIN
    name: str = ""  # what is read aloud, where there are no words
    description: str = ""
    spent: str = ""  # why a press changes nothing now: what it steps through is at its end
    low: bool = False  # a primary button no taller than the plain ones beside it
    across: bool = False  # the words start on the left, as in a list
    aside: bool = False  # Tab skips it: a field beside it takes keys that do the same
    expanded: bool | None = None  # of a button that opens what is below it, or folds it again
    pressed: bool | None = None  # of a button that stays pressed; its icon is then a tick
    edge: bool = False  # it stands at the top or at the foot of every page: it is read after all else

    def speech(self) -> Spoken | None:
        """A button; a toggle button, if it can stay pressed."""
        role = Role.BUTTON if self.pressed is None else Role.TOGGLE
        name = self.name or self.text
        return Spoken(
            role,
            name,
            self.description,
            self.pressed,
            key=self.key,
            expanded=self.expanded,
            kind=Kind.EDGE if self.edge else None,
            spent=self.spent,
            aside=self.aside,
        )

    def _cap(self, look: Look) -> str:
        return self.key if self.capped and look.caps else ""

    @property
    def _type(self) -> Type:
        return Type.PRIMARY if self._is_tall else Type.BUTTON

    @property
    def _is_tall(self) -> bool:
        return self.kind in (ButtonKind.PRIMARY, ButtonKind.ANSWER) and not self.low

    def _pad(self, look: Look) -> int:
        return look.px(28 if self.kind in (ButtonKind.PRIMARY, ButtonKind.ANSWER) else 16)

    def _extras(self, look: Look) -> int:
        gap = look.px(9)
        icons = sum(look.icon + gap for icon in (self.icon, self.after) if icon and self.text)
        return icons + (key_width(self._cap(look), look) + gap if self._cap(look) else 0)

    def natural(self, look: Look) -> int:
        inner = text_width(self.text, self._type, look) if self.text else look.icon
        return max(look.target, inner + self._extras(look) + 2 * self._pad(look))

    def height(self, width: int, look: Look) -> int:
        """At least a target; more if the words need more lines."""
        lines = len(self._lines(width, look))
        tall = lines * line_height(self._type, look) + 2 * look.px(10)
        tallest = look.px(56) if self._is_tall else 0
        return max(look.target, tallest, tall)

    def _lines(self, width: int, look: Look) -> list[str]:
        return wrap(self.text, self._type, look, max(1, width - self._extras(look) - 2 * self._pad(look)))

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look, theme = pen.look, pen.look.theme
        fill, edge, ink = self._colours(pen, state)
        radius = look.px(18 if self._is_tall else 14)
        if self.kind is not ButtonKind.QUIET or state.hovered or state.held:
            strong = self.kind is ButtonKind.ANSWER or self._waits(state)
            pen.panel(box, fill, edge, max(2, look.px(3 if strong else 2)), radius)
            if self.kind is ButtonKind.ASKS:
                _dash(pen, box, fill, max(2, look.px(2)), radius)
            self._draw_waiting(pen, box, state, radius)
        if state.focused:
            pen.ring(box, radius)
        gap, size = look.px(9), look.icon
        lines = self._lines(box.w, look)
        widest = max(text_width(line, self._type, look) for line in lines)
        used = (widest if self.text else size) + self._extras(look)
        x = box.x + (self._pad(look) if self.across else (box.w - used) // 2)
        middle = box.y + box.h // 2
        if self.icon:
            pen.icon(x, middle - size // 2, "check" if self.pressed else self.icon, size, ink)
            x += size + gap
        tall = len(lines) * line_height(self._type, look)
        pen.lines(Box(x, middle - tall // 2, widest, tall), lines, self._type, ink)
        x = box.right - self._pad(look) if self.across else x + widest + gap
        if self.after:
            x -= size if self.across else 0
            pen.icon(x, middle - size // 2, self.after, size, ink)
            x += size + gap
        if cap := self._cap(look):
            x -= key_width(cap, look) if self.across else 0
            plain = self.kind in (ButtonKind.PLAIN, ButtonKind.QUIET) and not self.pressed
            draw_key(pen, x, middle, cap, theme.soft if plain else ink)

    def _waits(self, state: State) -> bool:
        return state.guard is not None and self.kind in (ButtonKind.PRIMARY, ButtonKind.ANSWER)

    def _draw_waiting(self, pen: Pen, box: Box, state: State, radius: int) -> None:
        """How much of the time is over in which it takes no press."""
        inner = box.inset(max(2, pen.look.px(4)))
        wide = inner.w * (state.guard or 0) // GUARD_STEPS
        if self._waits(state) and wide > radius:
            pen.panel(inner._replace(w=wide), pen.look.theme.brand_ground, radius=max(1, radius - pen.look.px(4)))

    def _colours(self, pen: Pen, state: State) -> tuple[Colour, Colour, Colour]:
        theme = pen.look.theme
        if self._waits(state):
            return theme.card, theme.brand, theme.brand
        if self.kind is ButtonKind.PRIMARY:
            return theme.brand, theme.ink if state.hovered or state.held else theme.brand, theme.on_brand
        if self.kind is ButtonKind.ANSWER:
            lively = state.held or state.hovered
            return theme.brand_ground if lively else theme.card, theme.brand, theme.brand
        if self.kind is ButtonKind.ASKS:
            ink = theme.sign(Tone.DEPENDS)
            return theme.ground(Tone.DEPENDS), theme.ink if state.hovered or state.held else ink, theme.ink
        if state.held or self.pressed:
            return theme.brand_ground, theme.brand, theme.ink
        return theme.card, theme.ink if state.hovered else theme.line, theme.ink


def _dash(pen: Pen, box: Box, fill: Colour, thick: int, radius: int) -> None:
    """Gaps in the straight parts of a panel's edge."""
    for x in range(box.x + radius, box.right - radius - thick, 5 * thick):
        for y in (box.y, box.bottom - thick):
            pen.fill(Box(x, y, 2 * thick, thick), fill)
    for y in range(box.y + radius, box.bottom - radius - thick, 5 * thick):
        for x in (box.x, box.right - thick):
            pen.fill(Box(x, y, thick, 2 * thick), fill)


def key_width(key: str, look: Look) -> int:
    """The width of a key cap."""
    return max(text_width(key, Type.TINY, look) + 2 * look.px(6), look.icon)


def draw_key(pen: Pen, x: int, middle: int, key: str, colour: Colour, ground: Colour = "none") -> None:
    """A key cap, centred on a row of pixels."""
    look = pen.look
    wide, tall = key_width(key, look), look.size(Type.TINY) + look.px(6)
    box = Box(x, middle - tall // 2, wide, tall)
    pen.panel(box, ground, colour, max(1, look.px(1.4)), look.px(5))
    lines_y = middle - line_height(Type.TINY, look) // 2
    ink = colour if ground == "none" else look.theme.card
    pen.text(x + (wide - text_width(key, Type.TINY, look)) // 2, lines_y, key, Type.TINY, ink)
