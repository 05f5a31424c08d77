"""The top of a phone's screen: its own status line, and the app's bar."""

from isitok import ui
from isitok.phone import shapes
from isitok.phone.find import Findable

BOTH = 0.72  # of the room for a face that each of two takes


class AppBar(Findable, ui.Leaf, kw_only=True):
    """Clock and battery, then what this screen is. The screen's region reads it aloud, unless it can be picked."""

    title: str
    detail: str = ""
    time: str = ""
    pictures: tuple[str, ...] = ()  # for a chat, one face or two; "" = the icon of somebody without one
    icon: str = ""  # instead of a face
    over: bool = False  # a sheet has darkened the app
    bare: bool = False  # only the status line: what is below has a title of its own

    def speech(self) -> ui.Spoken | None:
        """Read aloud by the region, except for a title that can be picked."""
        return super().speech() if self.find.id else None

    def natural(self, look: ui.Look) -> int:
        return look.px(322)

    def _side(self, look: ui.Look) -> int:
        return look.tx(36) + look.px(10) if self.pictures or self.icon else 0

    def _lead(self, look: ui.Look) -> int:
        return look.tx(20) + look.px(8)

    def _status(self, look: ui.Look) -> int:
        tall = ui.line_height(ui.Type.TINY, look) if self.time or not look.wall else look.px(18)
        return tall + look.px(7)

    def _texts(self, width: int, look: ui.Look) -> tuple[list[str], list[str]]:
        inner = max(1, width - 2 * look.px(16) - self._lead(look) - self._side(look))
        detail = ui.wrap(self.detail, ui.Type.TINY, look, inner) if self.detail else []
        return ui.wrap(self.title, _title(look), look, inner), detail

    def height(self, width: int, look: ui.Look) -> int:
        if self.bare:
            return self._status(look) + look.px(6)
        title, detail = self._texts(width, look)
        words = len(title) * ui.line_height(_title(look), look) + len(detail) * ui.line_height(ui.Type.TINY, look)
        return self._status(look) + max(words, look.tx(36)) + look.px(14)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        """From the top down, and a thin line at the foot."""
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        self._draw_status(pen, box)
        if self.bare:
            return
        title, detail = self._texts(box.w, look)
        step, small = ui.line_height(_title(look), look), ui.line_height(ui.Type.TINY, look)
        words = len(title) * step + len(detail) * small
        tall = max(words, look.tx(36))
        top, x = box.y + self._status(look) + look.px(5), box.x + look.px(16)
        arrow = look.tx(22)
        pen.icon(x - look.px(5), top + (tall - arrow) // 2, "chevron-left", arrow, tints.ink)
        x += self._lead(look)
        side = look.tx(36)
        at = ui.Box(x, top + (tall - side) // 2, side, side)
        if self.pictures:
            self._draw_faces(pen, at)
        elif self.icon:
            edge = tints.line if tints.bubble == tints.panel else ""
            radius = look.px(10) if self.skin == "game" else side // 2
            pen.panel(at, tints.bubble, edge, max(2, look.px(2)) if edge else 0, radius)
            size = round(side * (0.72 if self.skin == "game" else 0.58))
            shapes.draw_icon(pen, at.x + (side - size) // 2, at.y + (side - size) // 2, self.icon, size, tints.soft)
        x += self._side(look)
        y = top + (tall - words) // 2
        y += pen.lines(ui.Box(x, y, box.w, 0), title, _title(look), tints.ink)
        pen.lines(ui.Box(x, y, box.w, 0), detail, ui.Type.TINY, tints.soft)
        thin = max(1, look.px(1))
        pen.fill(ui.Box(box.x, box.bottom - thin, box.w, thin), tints.line)
        x -= self._side(look)
        self.draw_find(pen, ui.Box(x, top, box.right - look.px(16) - x, tall), state)

    def _draw_faces(self, pen: ui.Pen, at: ui.Box) -> None:
        """One face, or two on each other, the first one in front."""
        first, *others = self.pictures
        if not others:
            ui.draw_face(pen, at, first)
            return
        side, gap = round(at.w * BOTH), max(2, pen.look.px(2))
        ui.draw_face(pen, ui.Box(at.right - side, at.y, side, side), others[0])
        front = ui.Box(at.x, at.bottom - side, side, side)
        pen.panel(front.inset(-gap), pen.look.theme.tints(self.skin).ground, radius=side // 2 + gap)
        ui.draw_face(pen, front, first)

    def _draw_status(self, pen: ui.Pen, box: ui.Box) -> None:
        look, theme = pen.look, pen.look.theme
        ink = theme.on_dim if self.over else theme.tints(self.skin).ink
        y, side = box.y + look.px(6), look.px(26)
        if self.time:
            pen.text(box.x + side, y, self.time, ui.Type.TINY, ink)
        size = look.tx(18)
        at = y + max(0, self._status(look) - look.px(7) - size) // 2
        x = box.right - side - size
        pen.sign(x, at, shapes.battery(ink), size)
        pen.sign(x - size - look.px(3), at, shapes.signal(ink), size)
        camera = ui.Box(box.x + box.w // 2 - look.px(26), y + look.px(3), look.px(52), look.px(13))
        pen.panel(camera, theme.phone, theme.line if theme.phone == theme.card else "", 2, camera.h // 2)


def _title(look: ui.Look) -> ui.Type:
    """On a wall, what is written on a phone needs the room more than its title."""
    return ui.Type.SMALL_STRONG if look.wall else ui.Type.HEADING
