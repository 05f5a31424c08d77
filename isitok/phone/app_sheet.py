"""A sheet over an app: as high as what is on it, with the app darkened above it."""

from collections.abc import Sequence

from isitok import ui
from isitok.base.value import Value
from isitok.phone.find import Find
from isitok.phone.pieces import Print

ABOVE = 26  # how much of the app stays in sight at least
GRIP = (44, 5)  # what it could be pulled down by


class AppSheet(ui.Frame, Value, kw_only=True):
    """Rows on a sheet at the foot of the screen."""

    child: ui.Widget
    skin: ui.Skin = "app"

    def natural(self, look: ui.Look) -> int:
        return self.child.natural(look) + 2 * look.px(14)

    def _room(self, width: int, look: ui.Look) -> int:
        return max(1, width - 2 * look.px(14))

    def _own(self, width: int, look: ui.Look) -> int:
        return look.px(24) + self.child.height(self._room(width, look), look) + look.px(18)

    def height(self, width: int, look: ui.Look) -> int:
        return look.px(ABOVE) + self._own(width, look)

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        width, top = self._room(box.w, look), box.bottom - self._own(box.w, look)
        return [(self.child, ui.Box(box.x + look.px(14), top + look.px(24), width, self.child.height(width, look)))]

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        """The sheet, whose lower corners are below the screen, and its grip."""
        look, theme, tints = pen.look, pen.look.theme, pen.look.theme.tints(self.skin)
        corner, tall = look.px(22), self._own(box.w, look)
        at = ui.Box(box.x, box.bottom - tall, box.w, tall)
        edge = tints.line if theme.dim == tints.ground else ""
        with pen.inside(at):
            pen.panel(at._replace(h=tall + corner), tints.ground, edge, max(2, look.px(2)) if edge else 0, corner)
        wide, thick = look.px(GRIP[0]), look.px(GRIP[1])
        pen.panel(ui.Box(at.x + (at.w - wide) // 2, at.y + look.px(9), wide, thick), tints.line, radius=thick // 2)


def app_sheet(title: str, find: Find, rows: Sequence[ui.Widget], *, gap: float, skin: ui.Skin = "app") -> AppSheet:
    """A sheet with a title of its own, which the screen's region says, unless it can be picked."""
    heading = Print(text=title, type=ui.Type.HEADING, said=title if find.id else "", find=find, skin=skin)
    return AppSheet(child=ui.Column((heading, *rows), gap=gap), skin=skin)
