"""Photos as the game draws them, and the grey tile of a picture that must not be shown."""

from collections.abc import Callable, Sequence
from typing import Final, Protocol, runtime_checkable

from isitok import ui
from isitok.base.typography import typographic
from isitok.base.value import Value, replace
from isitok.phone.find import OUT, Findable, mark_at
from isitok.phone.pieces import Print
from isitok.phone.things import Thing, boxes_of_words, draw_words, is_drawn, name_beside, things_in

ALONE, IN_CHAT = 0.6, 0.54  # how tall a photo is for its width
STICKER = 190  # reference pixels: how broad a sticker is


class Caption(Findable, ui.Leaf, kw_only=True):
    """What a photo shows, in words at the foot of its box: above them, on a stage, the photo can be seen."""

    text: str
    sent: bool = False  # part of a message, which is read aloud like others
    bare: bool = False  # it is only heard: the picture is looked at
    around: bool = False  # what can be picked is in it, and not the photo itself

    def speech(self) -> ui.Spoken | None:
        """An image, or what somebody sent. Round things to be picked it is come to as they are, and not said before."""
        told = super().speech()
        if self.around and told:  # a text, which screen readers may say for all that it is among
            return ui.Spoken(ui.Role.IMAGE, self.said, when=ui.When.LATER)
        return (
            ui.Spoken(ui.Role.IMAGE, self.said, when=told.when)
            if told and told.role is ui.Role.TEXT and not self.sent
            else told
        )

    def natural(self, look: ui.Look) -> int:
        return ui.text_width(self.text, ui.Type.SMALL_STRONG, look) + self.clear(look)

    def _lines(self, width: int, look: ui.Look) -> list[str]:
        return ui.wrap(self.text, ui.Type.SMALL_STRONG, look, max(1, width - self.clear(look)))

    def height(self, width: int, look: ui.Look) -> int:
        if self.bare and not self.text:
            return 0
        tall = len(self._lines(width, look)) * ui.line_height(ui.Type.SMALL_STRONG, look)
        return self.at_least(tall, look)

    def _at(self, box: ui.Box, look: ui.Look) -> ui.Box:
        """Where the lines lie."""
        tall = len(self._lines(box.w, look)) * ui.line_height(ui.Type.SMALL_STRONG, look)
        below = self.bare or self.skin == "stage"  # its box is the photo too
        y = box.bottom - tall if below else box.y + (box.h - tall) // 2
        return ui.Box(box.x, y, box.w, tall)

    def rows(self, box: ui.Box, look: ui.Look) -> list[tuple[int, int]]:
        """Where each line starts and ends."""
        if not self.text:
            return []
        return ui.rows_from(
            self._at(box, look).y, len(self._lines(box.w, look)), ui.line_height(ui.Type.SMALL_STRONG, look)
        )

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, ink = pen.look, pen.look.theme.tints(self.skin).ink
        pen.lines(self._at(box, look), self._lines(box.w, look), ui.Type.SMALL_STRONG, ink)
        if not self.find.ring:  # that is round the whole photo
            self.draw_find(pen, box, state, 8)


class DetailChip(Findable, ui.Leaf, kw_only=True):
    """Something small in a photo."""

    text: str

    def natural(self, look: ui.Look) -> int:
        return max(
            ui.text_width(typographic(self.text), ui.Type.NOTE, look) + 2 * self._pad(look),
            look.target if self.find.id else 0,
        )

    def _pad(self, look: ui.Look) -> int:
        return self.clear(look, look.px(9))

    def _lines(self, width: int, look: ui.Look) -> list[str]:
        return ui.wrap(self.text, ui.Type.NOTE, look, max(1, width - 2 * self._pad(look)))

    def height(self, width: int, look: ui.Look) -> int:
        return self.at_least(len(self._lines(width, look)) * ui.line_height(ui.Type.NOTE, look) + 2 * look.px(2), look)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        pen.panel(box, tints.bubble, tints.line, max(1, look.px(1)), look.px(10))
        lines = self._lines(box.w, look)
        tall = len(lines) * ui.line_height(ui.Type.NOTE, look)
        at = ui.Box(box.x + self._pad(look), box.y + (box.h - tall) // 2, box.w - 2 * self._pad(look), tall)
        pen.lines(at, lines, ui.Type.NOTE, tints.ink, "centre")
        self.draw_find(pen, box, state, 10)


class PhotoWords(ui.Frame, Value, kw_only=True):
    """What a photo shows, and the small things in it: in one line, or each on a chip."""

    shown: Caption
    line: Print  # "You can see: …"
    chips: tuple[DetailChip, ...] = ()

    def _chips(self) -> ui.Flow:
        return ui.Flow(self.chips, gap=OUT + 2)

    def natural(self, look: ui.Look) -> int:
        return max(self.shown.natural(look), self._chips().natural(look) if self.chips else self.line.natural(look))

    def _gap(self, look: ui.Look) -> int:
        return look.apart(OUT) if self.shown.find.id else look.px(3)

    def _details(self, width: int, look: ui.Look) -> int:
        if not self.line.text:
            return 0
        chips = look.px(8) + self._chips().height(width, look) + look.px(4) if self.chips else 0
        return self._gap(look) + self.line.height(width, look) + chips

    def height(self, width: int, look: ui.Look) -> int:
        return self.shown.height(width, look) + self._details(width, look)

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        """At the foot of the box, whose top is where the photo's own place begins."""
        y = box.bottom - self._details(box.w, look)
        placed: list[tuple[ui.Widget, ui.Box]] = [(self.shown, ui.Box(box.x, box.y, box.w, y - box.y))]
        if self.line.text:
            y += self._gap(look)
            tall = self.line.height(box.w, look)
            placed.append((self.line, ui.Box(box.x, y, box.w, tall)))
            y += tall + look.px(8)
        if self.chips:
            placed.append((self._chips(), ui.Box(box.x, y, box.w, self._chips().height(box.w, look))))
        return placed


def undrawn(words: PhotoWords, scene: str, width: int, tall: int, look: ui.Look) -> PhotoWords:
    """The same words, with those things alone that a picture of this size doesn't show; none if none is a clue."""
    there = ui.Box(0, 0, width, 0)
    chips = tuple(chip for chip in words.chips if not is_drawn(scene, chip.text, there, tall, look))
    chips = chips if any(chip.find.clue for chip in chips) else ()
    return replace(words, chips=chips, line=words.line if chips else replace(words.line, text=""))


Was = tuple[str, tuple[str, ...]]
"""The scene of a photo, and the faces in it; no scene: there was no other."""
NOTHING_ELSE: Final[Was] = ("", ())


@runtime_checkable
class TakesPlace(Protocol):
    """What shows a photo, and may show it in the place of another."""

    def before(self) -> ui.Frame | None:
        """The same with the photo whose place it has just taken; None: there was no other."""


Place = Callable[[tuple[str, ...], int, int], tuple[tuple[str, ui.Box], ...]]
"""Where faces lie in a picture of this width and height."""


class PhotoTile(ui.Frame, Value, kw_only=True):
    """A photo: a scene with faces in it, and below it, on a dark strip, what it shows."""

    scene: str
    faces: tuple[str, ...]  # files below the pictures' folder
    words: PhotoWords
    shows: str = ""
    things: tuple[Thing, ...] = ()
    alone: bool = False  # not in a message
    listed: bool = True  # all that can be picked stands in words below it
    stuck: str | None = None  # it is a sticker, with these words on it
    was: Was = NOTHING_ELSE  # the photo whose place it has just taken

    def before(self) -> ui.Frame | None:
        """The frame as it was before this photo took the place of another; None if it took none."""
        return replace(self, scene=self.was[0], faces=self.was[1]) if self.was != NOTHING_ELSE else None

    def natural(self, look: ui.Look) -> int:
        return look.tx(STICKER if self.stuck is not None else 236)

    def snug(self, most: int, look: ui.Look) -> int:
        return min(most, look.tx(STICKER if self.stuck is not None else 420))

    def _pad(self, look: ui.Look) -> tuple[int, int]:
        return look.px(12), look.px(6)

    def image(self, width: int) -> int:
        """The height of the picture, above its words."""
        return round(width * (ALONE if self.alone else IN_CHAT))

    def _is_listed(self, look: ui.Look) -> bool:
        return self.listed or look.rests

    def _below(self, width: int, look: ui.Look) -> PhotoWords:
        return self.words if self._is_listed(look) else undrawn(self.words, self.scene, width, self.image(width), look)

    def height(self, width: int, look: ui.Look) -> int:
        across, down = self._pad(look)
        words = self._below(width, look).height(max(1, width - 2 * across), look)
        return self.image(width) + (words + 2 * down if words else 0)

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        """The words, the first of which belong to the picture above them, and the things in it that can be picked."""
        across, down = self._pad(look)
        below = box.h - down if box.h > self.image(box.w) else box.h
        under = self._below(box.w, look)
        words = under.parts(ui.Box(box.x + across, box.y, max(1, box.w - 2 * across), below), look, view)
        tall, details = self.image(box.w), [thing.text for thing in self.things]
        kept = [mark_at(words[0][1], look), *boxes_of_words(box, tall, self.scene, self.shows, details, look)]
        listed = self._is_listed(look)
        things = list(things_in(self.scene, self.things, box, tall, look, kept, listed=listed))
        return [*words, *things, *name_beside(things, box._replace(h=tall), look, view)]

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        """Scene and faces, the words on things, and the dark strip."""
        tall = self.image(box.w)
        shown = self.words.shown
        strip = pen.look.theme.bubble if shown.bare and shown.text else ""
        draw_photo(pen, box, self.scene, self.faces, tall, strip)
        draw_words(pen, box, tall, self.scene, self.shows, [thing.text for thing in self.things])
        if self.stuck is not None:
            draw_sticker(pen, box._replace(h=tall), self.stuck)
        if self.words.shown.find.ring:
            replace(self.words.shown, judged=True).draw_judged(pen, box, 14)


def draw_sticker(pen: ui.Pen, box: ui.Box, words: str) -> None:
    """What makes a sticker of a picture: the edge at which it was cut out, and words stuck across its foot."""
    look, theme = pen.look, pen.look.theme
    pen.panel(box, "none", theme.card, max(4, look.px(6)), look.px(16))
    pen.panel(box, "none", theme.line, max(1, look.px(1)), look.px(16))
    if not words:
        return
    wide = min(box.w, ui.text_width(words, ui.Type.SMALL_STRONG, look) + 2 * look.px(12))
    tall = ui.line_height(ui.Type.SMALL_STRONG, look) + look.px(4)
    at = ui.Box(box.x + (box.w - wide) // 2, box.bottom - tall - look.px(6), wide, tall)
    pen.panel(at, theme.brand, theme.card, max(2, look.px(2)), tall // 2)
    pen.lines(at.inset(0, look.px(2)), [words], ui.Type.SMALL_STRONG, theme.on_brand, "centre")


class Picture(ui.Leaf, Value, kw_only=True):
    """A scene with faces in it, without words: those stand below it."""

    scene: str
    faces: tuple[str, ...]  # files below the pictures' folder
    id: str = ""

    def speech(self) -> ui.Spoken | None:
        return None

    def natural(self, look: ui.Look) -> int:
        """As wide as photos are in a chat, and a little more."""
        return look.tx(280)

    def _wide(self, width: int, look: ui.Look) -> int:
        return min(width, look.tx(300))

    def height(self, width: int, look: ui.Look) -> int:
        """Half as tall as it is wide."""
        return round(self._wide(width, look) * IN_CHAT)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        wide = self._wide(box.w, pen.look)
        draw_photo(pen, box._replace(w=wide), self.scene, self.faces, box.h)


def draw_photo(
    pen: ui.Pen, box: ui.Box, scene: str, faces: tuple[str, ...], tall: int, strip: str = "", place: Place | None = None
) -> None:
    """A scene ``tall`` pixels high with people in it, and below it a strip, dark unless said, all with round corners.

    They are in the places that the scene has for them; for whom there is none, ``place`` says where they are.
    """
    look, theme = pen.look, pen.look.theme
    no_colour = theme.card == theme.bubble
    slots = look.pictures.slots(scene)
    placed = (place or place_faces)(faces[slots:], box.w, tall)
    ground, corner = strip or theme.caption, look.px(14)
    pen.collage(box, ui.Collage(f"scenes/{scene}.svg", tall, placed, ground, corner, no_colour, faces[:slots]))
    if no_colour:
        pen.panel(box, "none", theme.line, max(2, look.px(2)), look.px(14))


def place_faces(faces: tuple[str, ...], wide: int, tall: int) -> tuple[tuple[str, ui.Box], ...]:
    """Heads and shoulders at the lower edge, side by side, one of them to the right so that the place can be seen."""
    side = round(tall * (0.78, 0.78, 0.7, 0.6)[min(3, len(faces))])
    step = round(side * 0.86)
    start = wide - round(side * 1.16) if len(faces) == 1 else (wide - step * (len(faces) - 1) - side) // 2
    return tuple((file, ui.Box(start + step * number, tall - side, side, side)) for number, file in enumerate(faces))


class PrivateTile(Findable, ui.Leaf, kw_only=True):
    """A picture that isn't shown: grey, with words."""

    text: str
    bare: bool = False  # without a background: it has one behind it

    def natural(self, look: ui.Look) -> int:
        return look.tx(236)

    def snug(self, most: int, look: ui.Look) -> int:
        return min(most, look.tx(420))

    def height(self, width: int, look: ui.Look) -> int:
        """Half as high as wide, or as its words need: lower than a photo, as there is nothing to see."""
        lines = ui.wrap(self.text, ui.Type.STRONG, look, max(1, width - 2 * look.px(12)))
        words = look.tx(30) + look.px(10) + len(lines) * ui.line_height(ui.Type.STRONG, look)
        return max(0 if self.bare else round(width * 0.5), words + 2 * look.px(16))

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, theme = pen.look, pen.look.theme
        if not self.bare:
            draw_tile(pen, box, look.px(14))
        lines = ui.wrap(self.text, ui.Type.STRONG, look, max(1, box.w - 2 * look.px(12)))
        size, gap = look.tx(30), look.px(10)
        tall = size + gap + len(lines) * ui.line_height(ui.Type.STRONG, look)
        y = box.y + (box.h - tall) // 2
        pen.icon(box.x + (box.w - size) // 2, y, "image-off", size, theme.on_tile)
        words = ui.Box(box.x + look.px(12), y + size + gap, box.w - 2 * look.px(12), 0)
        pen.lines(words, lines, ui.Type.STRONG, theme.on_tile, "centre")
        self.draw_find(pen, box, state)


def draw_tile(pen: ui.Pen, box: ui.Box, radius: int) -> None:
    """The grey background."""
    look, theme = pen.look, pen.look.theme
    edged = theme.tile == theme.card
    pen.panel(box, theme.tile, theme.line if edged else "", max(2, look.px(2)) if edged else 0, radius)
