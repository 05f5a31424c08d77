"""The pen that writes SVG: what the widgets draw, as text that a browser shows."""

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from typing import Final
from zlib import crc32

from isitok import ui
from isitok.web.canvas_letters import MIDDLES, CanvasLetters
from isitok.web.svg_files import SvgFiles, face, nested

_UNSAID: Final = {number: None for number in (*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF)}


class SvgPen:
    """Writes in one look. ``written`` is what was drawn so far."""

    __slots__ = ("files", "letters", "look", "offered", "written")

    def __init__(self, look: ui.Look, *, offered: bool = False) -> None:
        """``offered``: rings show that the next press of a switch takes this."""
        if not isinstance(look.measure, CanvasLetters) or not isinstance(look.pictures, SvgFiles):
            raise TypeError("this look isn't one for a browser")
        self.look, self.offered = look, offered
        self.letters, self.files = look.measure, look.pictures
        self.written: list[str] = []

    def fill(self, box: ui.Box, colour: ui.Colour) -> None:
        self.written.append(f'<rect {_at(box)} fill="{colour}"/>')

    def panel(self, box: ui.Box, fill: ui.Colour, edge: ui.Colour = "", thick: float = 0, radius: int = 0) -> None:
        if box.w <= 0 or box.h <= 0:
            return
        border = min(round(thick), box.w, box.h) if edge else 0
        half, corner = border / 2, min(radius, box.w // 2, box.h // 2)
        size = f'x="{box.x + half:g}" y="{box.y + half:g}" width="{box.w - border}" height="{box.h - border}"'
        stroke = f' stroke="{edge}" stroke-width="{border}"' if border else ""
        self.written.append(f'<rect {size} rx="{max(0, corner - half):g}" fill="{fill or "none"}"{stroke}/>')

    def ring(self, box: ui.Box, radius: int) -> None:
        look = self.look
        thick, gap = (2 if look.thick else 1) * max(3, look.px(3)), max(2, look.px(2))
        apart = thick + gap
        self.panel(box.inset(-apart), "none", look.theme.brand, thick, radius + apart)
        if self.offered:
            wide = 4 * thick // 3 if look.thick else 2 * thick
            apart = thick + 2 * gap + wide if look.thick else 2 * apart + 2 * thick
            self.panel(box.inset(-apart), "none", look.theme.ink, wide, radius + apart)

    def shadow(self, box: ui.Box, radius: int) -> None:
        strength, blur = self.look.theme.shadow, max(2, self.look.px(12))
        if strength and box.w > 0 and box.h > 0:
            shade = f'rx="{radius}" opacity="{strength / 255:.3f}" filter="url(#soft)"'
            self.written.append(f"<rect {_at(box.move(0, blur // 2))} {shade}/>")

    def text(self, x: int, y: int, text: str, type_: ui.Type, colour: ui.Colour) -> int:
        start, look, tall = x, self.look, ui.line_height(type_, self.look)
        one = self.letters.letters(type_.cut, look.size(type_))
        base = y + tall / 2 + one.size * MIDDLES[one.family]
        drawn = f'font-family="{one.families}" font-weight="{one.weight}" font-size="{one.size:g}" fill="{colour}"'
        if one.apart:
            drawn += f' letter-spacing="{one.apart:.2f}" word-spacing="{one.words:.2f}"'
        for piece in ui.pieces(text):
            if ui.is_emoji(piece):
                self._emoji(x, y + (tall - ui.emoji_size(type_, look)) // 2, piece, ui.emoji_size(type_, look), colour)
            elif piece:
                said = escape(piece.translate(_UNSAID), quote=False)
                self.written.append(f'<text x="{x}" y="{base:.1f}" {drawn} xml:space="preserve">{said}</text>')
            x += ui.piece_width(piece, type_, look)
        return x - start

    def _emoji(self, x: int, y: int, character: str, size: int, colour: ui.Colour) -> None:
        drawn = round(size * 0.92)
        at = ui.Box(x + (size - drawn) // 2, y + (size - drawn) // 2, drawn, drawn)
        if ui.is_lost_on_dark(character, colour):
            self.panel(at, colour, radius=drawn // 4)
            at = at.inset((drawn - round(drawn * 0.84)) // 2)
        self.written.append(self.files.emoji(character, at))

    def lines(self, box: ui.Box, lines: list[str], type_: ui.Type, colour: ui.Colour, align: ui.Align = "left") -> int:
        for x, y, line in ui.placed_lines(box, lines, type_, self.look, align):
            self.text(x, y, line, type_, colour)
        return ui.line_height(type_, self.look) * len(lines)

    def icon(self, x: int, y: int, name: str, size: int, colour: ui.Colour) -> None:
        self.written.append(self.files.icon(name, ui.Box(x, y, size, size), colour))

    def sign(self, x: int, y: int, drawing: str, size: int) -> None:
        self.written.append(nested(drawing, ui.Box(x, y, size, size)))

    def picture(self, box: ui.Box, drawing: str) -> None:
        self.written.append(nested(drawing, box))

    def stretched(self, box: ui.Box, tile: str, corner: int) -> None:
        """Nine looks at the tile: its corners as they are, all between them stretched."""
        whole = nested(tile, ui.Box(0, 0, 2 * corner + 1, 2 * corner + 1))
        for x, at_x, wide, from_wide in _thirds(box.x, box.w, corner):
            for y, at_y, tall, from_tall in _thirds(box.y, box.h, corner):
                part = f'viewBox="{at_x} {at_y} {from_wide} {from_tall}" preserveAspectRatio="none"'
                self.written.append(f'<svg x="{x}" y="{y}" width="{wide}" height="{tall}" {part}>{whole}</svg>')

    def live(self, box: ui.Box) -> None:
        """There is no other window."""

    def portrait(self, box: ui.Box, file: str, ground: ui.Colour) -> None:
        middle = f'cx="{box.x + box.w / 2:g}" cy="{box.y + box.w / 2:g}" r="{box.w / 2:g}"'
        with self._within(f"<circle {middle}/>"):
            self.written += (f'<circle {middle} fill="{ground}"/>', self.files.head(file, box._replace(h=box.w)))

    def face(self, box: ui.Box, file: str) -> None:
        with self.inside(box):
            self.written.append(face(file, box._replace(h=box.w)))

    def collage(self, box: ui.Box, collage: ui.Collage) -> None:
        tall = max(collage.tall, round(box.w * 2 / 3)) + 2
        wide = round(tall * 1.5)
        place = ui.Box(box.x + (box.w - wide) // 2, box.y - (tall - collage.tall) // 2, wide, tall)
        with self._within(f'<rect {_at(box)} rx="{collage.radius}"/>'):
            self.fill(box, collage.ground)
            with self.inside(box._replace(h=collage.tall)):
                drawn = self.files.scene(collage.scene, collage.people, place)
                self.written.append(f'<g filter="url(#grey)">{drawn}</g>' if collage.grey else drawn)
                self.written += (face(file, at.move(box.x, box.y)) for file, at in collage.faces)

    @contextmanager
    def inside(self, box: ui.Box) -> Iterator[None]:
        with self._within(f"<rect {_at(box)}/>"):
            yield

    @contextmanager
    def _within(self, shape: str) -> Iterator[None]:
        """Anything drawn meanwhile shows only in this shape."""
        name = f"in-{crc32(shape.encode()):x}"  # so that what is drawn once more is the same text
        self.written.append(f'<clipPath id="{name}">{shape}</clipPath><g clip-path="url(#{name})">')
        yield
        self.written.append("</g>")


def _at(box: ui.Box) -> str:
    return f'x="{box.x}" y="{box.y}" width="{max(0, box.w)}" height="{max(0, box.h)}"'


def _thirds(start: int, length: int, corner: int) -> Iterator[tuple[int, int, int, int]]:
    """For a side: where each third goes, where it is in the tile, its length there and in the tile."""
    between = length - 2 * corner
    yield start, 0, corner, corner
    if between > 0:
        yield start + corner, corner, between, 1
    yield start + corner + between, corner + 1, corner, corner
