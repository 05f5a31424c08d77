"""A review's stars, as many filled as it gives."""

from isitok import ui
from isitok.phone import shapes
from isitok.phone.find import Findable

MOST = 5


class StarLine(Findable, ui.Leaf, kw_only=True):
    """The stars; how many they are is said, and read by no one."""

    given: int

    def natural(self, look: ui.Look) -> int:
        return star_size(look)[0]

    def height(self, width: int, look: ui.Look) -> int:
        return self.at_least(star_size(look)[1], look)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        draw_stars(pen, box.x, box.y + (box.h - star_size(pen.look)[1]) // 2, self.given, self.skin)
        self.draw_find(pen, box, state)


def star_size(look: ui.Look) -> tuple[int, int]:
    """How wide and how tall five stars are."""
    return look.tx(118), look.tx(23)


def draw_stars(pen: ui.Pen, x: int, y: int, given: int, skin: ui.Skin) -> None:
    """Five stars, some of them filled."""
    theme = pen.look.theme
    tints = theme.tints(skin)
    # Light stars on a light ground have a dark edge; on a dark one, they are seen without.
    drawing = shapes.stars(given, MOST, theme.depends if skin == "app" else theme.face, tints.soft)
    pen.picture(ui.Box(x, y, *star_size(pen.look)), drawing)
