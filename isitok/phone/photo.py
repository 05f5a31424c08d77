"""Photos as the game draws them, and the grey tile of a picture that must not be shown."""

from isitok.ui.fonts import Type
from isitok.ui.geometry import Box
from isitok.ui.look import Look
from isitok.ui.node import Role, Spoken
from isitok.ui.pen import Pen
from isitok.ui.typeset import line_height, wrap
from isitok.ui.widget import Leaf, State
from isitok.value import Value

ALONE, IN_CHAT = 0.6, 0.54  # how tall a photo is for its width


class PhotoTile(Leaf, Value, kw_only=True):
    """A photo: a scene with faces in it, what it shows below it, and the small things that can be seen."""

    scene: str
    faces: tuple[str, ...]  # files below the pictures' folder
    shows: str
    details: str = ""  # "You can see: …"
    said: str = ""  # "" where the message that it belongs to says it
    id: str = ""

    def spoken(self) -> Spoken | None:
        """What it shows."""
        return Spoken(Role.IMAGE, self.said) if self.said else None

    def natural(self, look: Look) -> int:
        """As wide as photos are in a chat."""
        return look.tx(236)

    def snug(self, most: int, look: Look) -> int:
        """All of the width, up to a limit."""
        return min(most, look.tx(420))

    def _pad(self, look: Look) -> tuple[int, int]:
        return look.px(12), look.px(6)

    def _image(self, width: int) -> int:
        return round(width * (ALONE if self.said else IN_CHAT))

    def _texts(self, width: int, look: Look) -> tuple[list[str], list[str]]:
        inner = max(1, width - 2 * self._pad(look)[0])
        details = wrap(self.details, Type.NOTE, look, inner) if self.details else []
        return wrap(self.shows, Type.SMALL_STRONG, look, inner), details

    def height(self, width: int, look: Look) -> int:
        """The picture and its words."""
        shows, details = self._texts(width, look)
        words = len(shows) * line_height(Type.SMALL_STRONG, look) + len(details) * line_height(Type.NOTE, look)
        gap = look.px(3) if details else 0
        return self._image(width) + words + gap + 2 * self._pad(look)[1]

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """Scene and faces, then the words on a dark strip."""
        look, theme = pen.look, pen.look.theme
        radius, tall = look.px(14), self._image(box.w)
        no_colour = theme.card == theme.bubble
        faces = _placed(self.faces, box.w, tall)
        pen.collage(box, f"scenes/{self.scene}.svg", tall, faces, theme.caption, radius, grey=no_colour)
        if no_colour:
            pen.panel(box, "none", theme.line, max(2, look.px(2)), radius)
        across, down = self._pad(look)
        shows, details = self._texts(box.w, look)
        at = Box(box.x + across, box.y + tall + down, box.w - 2 * across, 0)
        used = pen.lines(at, shows, Type.SMALL_STRONG, theme.on_caption)
        pen.lines(at.moved(0, used + look.px(3)), details, Type.NOTE, theme.on_caption)


def _placed(faces: tuple[str, ...], wide: int, tall: int) -> tuple[tuple[str, Box], ...]:
    """Heads and shoulders at the lower edge, side by side, one a little to the right so that the place shows."""
    side = round(tall * (0.78, 0.78, 0.7, 0.6)[min(3, len(faces))])
    step = round(side * 0.86)
    start = wide - round(side * 1.16) if len(faces) == 1 else (wide - step * (len(faces) - 1) - side) // 2
    return tuple((file, Box(start + step * number, tall - side, side, side)) for number, file in enumerate(faces))


class PrivateTile(Leaf, Value, kw_only=True):
    """A picture that isn't shown: grey, with words."""

    text: str
    said: str = ""  # "" where the message that it belongs to says it
    id: str = ""

    def spoken(self) -> Spoken | None:
        """That it isn't shown."""
        return Spoken(Role.TEXT, self.said) if self.said else None

    def natural(self, look: Look) -> int:
        """As wide as photos are in a chat."""
        return look.tx(236)

    def snug(self, most: int, look: Look) -> int:
        """All of the width, up to a limit."""
        return min(most, look.tx(420))

    def height(self, width: int, look: Look) -> int:
        """Lower than a photo: there is nothing to see."""
        lines = wrap(self.text, Type.STRONG, look, max(1, width - 2 * look.px(12)))
        words = look.tx(30) + look.px(10) + len(lines) * line_height(Type.STRONG, look)
        return max(round(width * 0.5), words + 2 * look.px(16))

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """Icon and words in the middle."""
        look, theme = pen.look, pen.look.theme
        edged = theme.tile == theme.card
        pen.panel(box, theme.tile, theme.line if edged else "", max(2, look.px(2)) if edged else 0, look.px(14))
        lines = wrap(self.text, Type.STRONG, look, max(1, box.w - 2 * look.px(12)))
        size, gap = look.tx(30), look.px(10)
        tall = size + gap + len(lines) * line_height(Type.STRONG, look)
        y = box.y + (box.h - tall) // 2
        pen.icon(box.x + (box.w - size) // 2, y, "image-off", size, theme.on_tile)
        words = Box(box.x + look.px(12), y + size + gap, box.w - 2 * look.px(12), 0)
        pen.lines(words, lines, Type.STRONG, theme.on_tile, "centre")
