"""The pen that draws on a surface: text, panels, icons and portraits, all anti-aliased and all remembered."""

from collections.abc import Iterator
from contextlib import contextmanager

import pygame

from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.pen import Align, Collage
from isitok.ui.describe.theme import Colour
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import (
    emoji_size,
    is_emoji,
    is_lost_on_dark,
    line_height,
    piece_width,
    pieces,
    placed_lines,
)
from isitok.ui.draw.composed import collage_of, portrait, rounded_box, shadow_tile, stretched
from isitok.ui.draw.fonts import fonts_of
from isitok.ui.draw.pictures import pictures_of
from isitok.ui.draw.sheet import Sheet, tiles

SMALL = 9_000  # pixels
SWATCHES = (16, 320), (448, 24), (1280, 24)  # pixels of one colour, laid side by side: long rows are copied fastest


class SurfacePen:
    """Draws on one surface, in one look."""

    __slots__ = ("fonts", "look", "offered", "pictures", "target")

    def __init__(self, target: pygame.Surface | Sheet, look: Look, *, offered: bool = False) -> None:
        """``target`` is a surface, or a sheet. ``offered``: rings show that the next press of a switch takes this."""
        self.offered = offered
        self.target = target
        self.look = look
        self.fonts = fonts_of(look)
        self.pictures = pictures_of(look)

    def fill(self, box: Box, colour: Colour, size: tuple[int, int] = (0, 0)) -> None:
        """A plain rectangle, laid down from swatches of this size."""
        # Laid down from a swatch: SDL's own fill is twice to eight times slower for parts of a screen.
        usual = next((one for one in SWATCHES if box.w <= one[0]), SWATCHES[-1])
        swatch = self._swatch(colour, size if size[0] else usual)
        if isinstance(self.target, Sheet):
            self.target.fill(swatch, box)
        else:
            self.target.blits(tiles(swatch, box), False)

    def _swatch(self, colour: Colour, size: tuple[int, int]) -> pygame.Surface:
        key = ("swatch", colour, size)
        kept = self.pictures.recall(key)
        if kept is not None:
            return kept
        swatch = pygame.Surface((size[0] + 1, size[1]), 0, 32)
        swatch.fill(colour)
        return self.pictures.keep(key, swatch)

    def panel(self, box: Box, fill: Colour, edge: Colour = "", thick: float = 0, radius: int = 0) -> None:
        """A rounded rectangle, from four corners and plain bands: fast at any size. ``fill`` "none": edge only."""
        if box.w <= 0 or box.h <= 0:
            return
        radius = min(radius, box.w // 2, box.h // 2)
        border = round(thick) if edge else 0
        corner = max(radius, border, 1)
        if box.w < 2 * corner or box.h < 2 * corner:
            self.fill(box, edge or fill)
        elif box.w * box.h > SMALL or not isinstance(self.target, Sheet):
            self._panel(box, fill, edge, border, radius, corner)
        else:
            self.target.blit(self._small_panel(box.w, box.h, fill, edge, border, radius, corner), box[:2])

    def _small_panel(
        self, w: int, h: int, fill: Colour, edge: Colour, border: int, radius: int, corner: int
    ) -> pygame.Surface:
        """A whole panel as one picture: with so few pixels, a dozen pieces would take longer."""
        key = ("panel", w, h, fill, edge, border, radius)
        done = self.pictures.recall(key)
        if done is None:
            done = pygame.Surface((w, h), pygame.SRCALPHA)
            SurfacePen(done, self.look)._panel(Box(0, 0, w, h), fill, edge, border, radius, corner)
            self.pictures.keep(key, done)
        return done

    def _panel(self, box: Box, fill: Colour, edge: Colour, border: int, radius: int, corner: int) -> None:
        side = 2 * corner + 1
        tile = self.pictures.svg(rounded_box(side, side, radius, fill, edge, border), side, side)
        target, across, down = self.target, box.w - 2 * corner, box.h - 2 * corner
        for x, at_x in ((box.x, 0), (box.right - corner, corner + 1)):
            for y, at_y in ((box.y, 0), (box.bottom - corner, corner + 1)):
                target.blit(tile, (x, y), (at_x, at_y, corner, corner))
        rim = 0 if edge == fill else border
        if fill != "none":
            self.fill(Box(box.x + corner, box.y + rim, across, corner - rim), fill)
            self.fill(Box(box.x + rim, box.y + corner, box.w - 2 * rim, down), fill)
            self.fill(Box(box.x + corner, box.bottom - corner, across, corner - rim), fill)
        if rim:
            self.fill(Box(box.x + corner, box.y, across, border), edge)
            self.fill(Box(box.x + corner, box.bottom - border, across, border), edge)
            self.fill(Box(box.x, box.y + corner, border, down), edge)
            self.fill(Box(box.right - border, box.y + corner, border, down), edge)

    def ring(self, box: Box, radius: int) -> None:
        broad = 2 if self.look.thick else 1
        thick, gap = broad * max(3, self.look.px(3)), max(2, self.look.px(2))
        around = box.inset(-(thick + gap))
        self.panel(around, "none", self.look.theme.brand, thick, radius + thick + gap)
        if self.offered:
            wide, apart = 2 * thick, 2 * (thick + gap) + 2 * thick
            if self.look.thick:  # what lies beside it isn't covered
                wide = 4 * thick // 3
                apart = thick + 2 * gap + wide
            self.panel(box.inset(-apart), "none", self.look.theme.ink, wide, radius + apart)

    def shadow(self, box: Box, radius: int) -> None:
        """The soft shadow of a box that will cover its inside: a small blurred tile, cut in eight and stretched."""
        strength = self.look.theme.shadow
        if not strength:
            return
        blur = max(2, self.look.px(12))
        corner = radius + 2 * blur
        tile = shadow_tile(self.pictures, radius, blur, strength)
        around = box.inset(-blur).move(0, blur // 2)
        across, down = around.w - 2 * corner, around.h - 2 * corner
        if across <= 0 or down <= 0:
            return
        end = tile.get_width()
        far = end - corner
        for x, at_x in ((around.x, 0), (around.right - corner, far)):
            for y, at_y in ((around.y, 0), (around.bottom - corner, far)):
                self.target.blit(tile, (x, y), (at_x, at_y, corner, corner))
        # Between the corners, only what is outside the box: the rest would be covered.
        above, below = box.y - around.y, around.bottom - box.bottom
        for y, at_y, tall in ((around.y, 0, above), (box.bottom, end - below, below)):
            band = self._stretch(tile, (corner, at_y, 1, tall), (across, tall))
            self.target.blit(band, (around.x + corner, y))
        for x, at_x in ((around.x, 0), (box.right, end - blur)):
            band = self._stretch(tile, (at_x, corner, blur, 1), (blur, down))
            self.target.blit(band, (x, around.y + corner))

    def _stretch(self, tile: pygame.Surface, part: tuple[int, int, int, int], size: tuple[int, int]) -> pygame.Surface:
        key = ("stretched", id(tile), part, size)
        kept = self.pictures.recall(key)
        return kept or self.pictures.keep(key, pygame.transform.scale(tile.subsurface(part), size))

    def text(self, x: int, y: int, text: str, type_: Type, colour: Colour) -> int:
        start, size = x, self.look.size(type_)
        for piece in pieces(text) if not text.isascii() else (text,):
            if is_emoji(piece):
                x += self._emoji(x, y, piece, type_, colour)
                continue
            surface = self._line(piece, type_, size, colour)
            # Fonts differ in the space above their letters; lines are spaced by our own rule.
            lift = (line_height(type_, self.look) - surface.get_height()) // 2
            self.target.blit(surface, (x, y + lift))
            x += piece_width(piece, type_, self.look)
        return x - start

    def _line(self, text: str, type_: Type, size: int, colour: Colour) -> pygame.Surface:
        key = (text, self.fonts.name, type_.cut, size, colour)
        kept = self.pictures.recall(key)
        if kept is not None:
            return kept
        return self.pictures.keep(key, self.fonts.render(type_.cut, size, text, colour))

    def _emoji(self, x: int, y: int, character: str, type_: Type, colour: Colour) -> int:
        size = emoji_size(type_, self.look)
        name = self.pictures.emoji_file(character)
        if name:
            drawn = round(size * 0.92)
            down = (line_height(type_, self.look) - drawn) // 2
            at = Box(x + (size - drawn) // 2, y + down, drawn, drawn)
            picture = self.pictures.file(name, drawn, drawn)
            if is_lost_on_dark(character, colour):
                # Light words are on something dark, where a black camera can't be seen.
                self.panel(at, colour, radius=drawn // 4)
                inner = round(drawn * 0.84)
                picture = self.pictures.file(name, inner, inner)
                at = at.inset((drawn - inner) // 2)
            self.target.blit(picture, at[:2])
        return size

    def lines(self, box: Box, lines: list[str], type_: Type, colour: Colour, align: Align = "left") -> int:
        for x, y, line in placed_lines(box, lines, type_, self.look, align):
            self.text(x, y, line, type_, colour)
        return line_height(type_, self.look) * len(lines)

    def icon(self, x: int, y: int, name: str, size: int, colour: Colour) -> None:
        self.target.blit(self.pictures.icon(name, size, colour), (x, y))

    def sign(self, x: int, y: int, drawing: str, size: int) -> None:
        self.target.blit(self.pictures.svg(drawing, size, size), (x, y))

    def picture(self, box: Box, drawing: str) -> None:
        if box.w > 0 and box.h > 0:
            self.target.blit(self.pictures.svg(drawing, box.w, box.h), box[:2])

    def stretched(self, box: Box, tile: str, corner: int) -> None:
        self.target.blit(stretched(self.pictures, tile, corner, box.w, box.h), box[:2])

    def live(self, box: Box) -> None:
        shown = self.pictures.live
        if shown is not None and box.w > 0 and box.h > 0:
            self.target.blit(pygame.transform.smoothscale(shown, (box.w, box.h)), box[:2])

    def portrait(self, box: Box, file: str, ground: Colour) -> None:
        self.target.blit(portrait(self.pictures, file, box.w, ground), box[:2])

    def face(self, box: Box, file: str) -> None:
        self.target.blit(self.pictures.file(file, box.w, box.w), box[:2], (0, 0, box.w, box.h))

    def collage(self, box: Box, collage: Collage) -> None:
        self.target.blit(collage_of(self.pictures, collage, box.w, box.h), box[:2])

    @contextmanager
    def inside(self, box: Box) -> Iterator[None]:
        clip = self.target.get_clip()
        self.target.set_clip(box.common(Box(*clip)))
        try:
            yield
        finally:
            self.target.set_clip(clip)
