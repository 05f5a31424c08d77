"""On or off."""

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width, wrap
from isitok.ui.describe.widget import Leaf, State


class Switch(Leaf, Value, kw_only=True):
    """A line of words with a switch before it; its state is in words as well."""

    id: str
    text: str
    on: bool
    word: str  # "On" or "Off", as it stands
    does: Event | None = None
    description: str = ""

    def speech(self) -> Spoken | None:
        return Spoken(Role.SWITCH, self.text, self.description, self.on)

    def _track(self, look: Look) -> tuple[int, int]:
        return look.tx(46), look.tx(26)

    def _room(self, width: int, look: Look) -> int:
        return max(1, width - self._track(look)[0] - look.px(12) - look.px(24))

    def natural(self, look: Look) -> int:
        words = f"{self.text}: {self.word}"
        return self._track(look)[0] + look.px(38) + text_width(words, Type.STRONG, look)

    def height(self, width: int, look: Look) -> int:
        lines = wrap(f"{self.text}: {self.word}", Type.STRONG, look, self._room(width, look))
        return max(look.target, len(lines) * line_height(Type.STRONG, look) + look.px(16))

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look, theme = pen.look, pen.look.theme
        wide, tall = self._track(look)
        x, middle = box.x + look.px(8), box.y + box.h // 2
        if state.hovered or state.held:
            pen.panel(box, theme.card, theme.line, max(2, look.px(2)), look.px(14))
        track = Box(x, middle - tall // 2, wide, tall)
        fill = theme.brand if self.on else theme.card
        pen.panel(track, fill, theme.brand if self.on else theme.soft, max(2, look.px(2)), tall // 2)
        knob = tall - look.px(10)
        at = track.right - knob - look.px(5) if self.on else track.x + look.px(5)
        pen.panel(Box(at, middle - knob // 2, knob, knob), theme.on_brand if self.on else theme.soft, radius=knob // 2)
        lines = wrap(f"{self.text}: {self.word}", Type.STRONG, look, self._room(box.w, look))
        high = len(lines) * line_height(Type.STRONG, look)
        words = Box(x + wide + look.px(12), middle - high // 2, self._room(box.w, look), high)
        pen.lines(words, lines, Type.STRONG, theme.ink)
        if state.focused:
            pen.ring(box, look.px(14))
