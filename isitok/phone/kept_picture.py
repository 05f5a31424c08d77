"""What is kept of a story at the end: a picture of it, with what the player chose on it, in its own words."""

from isitok import ui
from isitok.base.value import Value
from isitok.phone.photo import draw_photo, place_faces

TALL = 0.76  # for its width


class KeptPicture(ui.Leaf, Value, kw_only=True):
    """The story's own scene, or a colour, with its people; on it a bubble, or a slip of paper for what is done."""

    scene: str  # "" = its phone shows none
    ground: int  # which of the theme's backgrounds for posters there is then
    faces: tuple[str, ...]
    inside: tuple[str, ...] = ()  # who is in the picture, where its scene has places for people
    mine: str = ""  # what was chosen
    is_said: bool = True
    said: str = ""  # the same as it is read aloud
    id: str = ""

    def speech(self) -> ui.Spoken | None:
        """What was chosen: the picture is only looked at."""
        return ui.Spoken(ui.Role.TEXT, self.said) if self.said else None

    def natural(self, look: ui.Look) -> int:
        return look.tx(236)

    def height(self, width: int, look: ui.Look) -> int:
        """The height of the picture, or more where its words need it."""
        return max(round(width * TALL), self._bubble(width, look).h + look.px(72)) if self.mine else round(width * TALL)

    def _lines(self, width: int, look: ui.Look) -> list[str]:
        return ui.wrap(self.mine, ui.Type.SMALL_STRONG, look, max(1, width - 2 * look.px(8) - 2 * look.px(10)))

    def _bubble(self, width: int, look: ui.Look) -> ui.Box:
        """Its size, at the upper right: ``x`` and ``y`` from the picture's corner."""
        lines = self._lines(width, look)
        widest = max(ui.text_width(line, ui.Type.SMALL_STRONG, look) for line in lines)
        wide = min(width - 2 * look.px(8), widest + 2 * look.px(10))
        tall = len(lines) * ui.line_height(ui.Type.SMALL_STRONG, look) + 2 * look.px(6)
        return ui.Box(width - look.px(8) - wide, look.px(8), wide, tall)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, theme = pen.look, pen.look.theme
        tall = box.h - (self._bubble(box.w, look).h if self.mine else 0)
        side = min(round(box.h * 0.62), tall)

        def placed(faces: tuple[str, ...], wide: int, tall: int) -> tuple[tuple[str, ui.Box], ...]:
            return tuple((file, at.move(0, tall - side)) for file, at in place_faces(faces[:2], wide, side))

        if self.scene:
            people = self.inside if look.pictures.slots(self.scene) else self.faces
            draw_photo(pen, box, self.scene, people, box.h, place=placed)
        else:
            ground = theme.posters[self.ground]
            pen.panel(box, ground, theme.line if ground == theme.card else "", max(2, look.px(2)), look.px(14))
            for file, at in placed(self.faces, box.w, box.h):
                pen.portrait(at.move(box.x, box.y), file, theme.face)
        if self.mine:
            self._draw_words(pen, box)

    def _draw_words(self, pen: ui.Pen, box: ui.Box) -> None:
        look, theme = pen.look, pen.look.theme
        at = self._bubble(box.w, look)
        # Whoever sits in a scene has their head in its upper half.
        low = box.h - at.h - 2 * at.y if look.pictures.slots(self.scene) else 0
        at = at.move(box.x, box.y + low)
        fill, ink = (theme.brand, theme.on_brand) if self.is_said else (theme.card, theme.ink)
        pen.panel(at, fill, theme.line if not self.is_said else "", max(2, look.px(2)), look.px(12))
        words = at.inset(look.px(10), look.px(6))
        pen.lines(words, self._lines(box.w, look), ui.Type.SMALL_STRONG, ink)
