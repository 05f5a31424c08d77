"""A story: a picture, or words on a colour, as large as the screen, with labels stuck on it."""

from collections.abc import Sequence
from itertools import cycle
from typing import Literal

from isitok import ui
from isitok.base.value import Value, replace
from isitok.format import blocks
from isitok.format.blocks import Photo, Private
from isitok.format.shown import Screen
from isitok.phone import shapes
from isitok.phone.bar import AppBar
from isitok.phone.block import byline, count_icon, piece
from isitok.phone.find import Showing, mark_at
from isitok.phone.message import faces_in, photo_words, private_tile, things_of, was_there
from isitok.phone.photo import NOTHING_ELSE, PhotoWords, Was, draw_photo, draw_tile, undrawn
from isitok.phone.pieces import FactLine, Pill, Print
from isitok.phone.screenful import Screenful, Stands
from isitok.phone.things import Thing, boxes_of_words, draw_words, name_beside, things_in
from isitok.phone.written import bar_title

SHADE = 0.68  # how dark the shade under white words on a photo is
LONG = 70  # letters: longer texts are set smaller
SEGMENTS = 4
SIDES: tuple[ui.Align, ...] = ("left", "right", "centre", "left")


def screenful(phone: Screen, showing: Showing) -> Screenful:
    card = StoryCard()
    stickers: list[Pill] = []
    below: list[ui.Widget] = []
    for number, block in enumerate(phone.blocks):
        said, find = showing.speech_of(block), showing.find(number)
        match block:
            case blocks.Byline():
                card = replace(card, byline=byline(block, showing, said, "stage", 40))
            case Photo():
                words = photo_words(number, block, showing)
                card = replace(card, main=words, holds="photo", scene=block.scene, faces=faces_in(block, showing.faces))
                things = things_of(number, block, showing)
                card = replace(
                    card, shows=block.shows, things=things, listed=showing.describes, was=was_there(number, showing)
                )
            case Private():
                card = replace(card, main=replace(private_tile(block, showing, said, find), bare=True), holds="private")
            case blocks.Words(style="sticker"):
                stickers.append(Pill(text=block.text, said=said, find=find, skin="stage", align="centre"))
            case blocks.Words():
                type_ = ui.Type.ANSWER if len(block.text) <= LONG else ui.Type.STORY
                main = Print(text=block.text, type=type_, align="centre", said=said, find=find, skin="stage")
                card = replace(card, main=main)
            case blocks.Count():
                below.append(FactLine(icon=count_icon(block), text=said, said=said, skin="stage"))
            case _:
                below.append(piece(number, block, showing, "stage"))
    if card.holds == "photo":
        stickers = [replace(label, align=side) for label, side in zip(stickers, cycle(SIDES), strict=False)]
    content = Story(
        card=replace(card, stickers=ui.Column(tuple(stickers), gap=9)), below=ui.Column(tuple(below), gap=8)
    )
    bar = AppBar(title=bar_title(phone, showing.words), time=phone.time, bare=True, skin="stage")
    return Screenful(bar=bar, content=content, stands=Stands.FILL, skin="stage", from_top=True)


class StoryCard(ui.Frame, Value, kw_only=True):
    """What is posted as an app's *story*: its words over the picture, each on a background that makes it readable."""

    byline: ui.Widget = ui.Column(())
    main: ui.Widget = ui.Column(())
    stickers: ui.Column = ui.Column(())
    holds: Literal["photo", "text", "private"] = "text"
    scene: str = "plain"
    faces: tuple[str, ...] = ()
    shows: str = ""
    things: tuple[Thing, ...] = ()
    was: Was = NOTHING_ELSE  # the photo whose place this one has just taken
    listed: bool = True  # all that can be picked stands in words over the picture's foot

    def before(self) -> ui.Frame | None:
        """The card with the photo that was there before, if another has just taken its place."""
        return replace(self, scene=self.was[0], faces=self.was[1]) if self.was != NOTHING_ELSE else None

    def natural(self, look: ui.Look) -> int:
        return look.px(322)

    def _pad(self, look: ui.Look) -> int:
        return look.px(14)

    def _top(self, width: int, look: ui.Look) -> int:
        """How much of its height the segments and the byline take."""
        return look.px(20) + self.byline.height(width, look) + look.px(10)

    def _foot_height(self, look: ui.Look) -> int:
        return look.px(9) if self.holds == "photo" else look.px(16)

    def _window(self, width: int, look: ui.Look) -> int:
        """How much of a photo stays free at least."""
        return min(round(width * 0.72), look.px(300)) if self.holds == "photo" else 0

    def _main(self, box: ui.Box, look: ui.Look) -> ui.Widget:
        if self.listed or look.rests or not isinstance(self.main, PhotoWords):
            return self.main
        return undrawn(self.main, self.scene, box.w, box.h - self._foot_height(look) - look.px(7), look)

    def height(self, width: int, look: ui.Look) -> int:
        """A picture in one column is at least as tall as it is wide; beside other things, a story fills the screen."""
        inner = max(1, width - 2 * self._pad(look))
        needed = (
            self._top(inner, look) + self.main.height(inner, look) + self._window(inner, look) + self._foot_height(look)
        )
        stuck = self.stickers.height(inner, look)
        return max(
            needed + (stuck + look.apart(12) if stuck else 0), round(width * (1.2 if self.holds == "photo" else 0.75))
        )

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        """Byline at the top; on a photo, labels below it and its words at the foot; otherwise all in the middle."""
        pad = self._pad(look)
        x, width = box.x + pad, max(1, box.w - 2 * pad)
        top = box.y + self._top(width, look)
        shown = self._main(box, look)
        stuck, main = self.stickers.height(width, look), shown.height(width, look)
        foot = box.bottom - self._foot_height(look)
        first = (self.byline, ui.Box(x, box.y + look.px(20), width, self.byline.height(width, look)))
        if self.holds == "photo":
            y = top + look.px(10)
            start = y + stuck + (look.apart(12) if stuck else 0)
            main_at, stuck_at = ui.Box(x, start, width, foot - start), ui.Box(x, y, width, stuck)
            tall, details = self._tall(box, look), [thing.text for thing in self.things]
            kept = [first[1], mark_at(main_at, look)]
            for label, at in self.stickers.parts(stuck_at, look, view):
                hugging = label.hugging(at, look) if isinstance(label, Pill) else at
                kept += [hugging, mark_at(hugging, look)]
            kept += boxes_of_words(box, tall, self.scene, self.shows, details, look)
            listed = self.listed or look.rests
            found = list(things_in(self.scene, self.things, box, tall, look, kept, listed=listed))
            named = name_beside(found, box._replace(h=tall), look, view)
            return [first, (shown, main_at), *found, (self.stickers, stuck_at), *named]
        gap = look.apart(18) if stuck else 0
        y = top + max(0, foot - top - main - gap - stuck) // 2
        return [first, (shown, ui.Box(x, y, width, main)), (self.stickers, ui.Box(x, y + main + gap, width, stuck))]

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        """The picture or the colour, a shade at its top, and how many parts the story has."""
        look, theme = pen.look, pen.look.theme
        radius, inner = look.px(14), max(1, box.w - 2 * self._pad(look))
        if self.holds == "photo":
            self._draw_photo(pen, box)
        elif self.holds == "private":
            draw_tile(pen, box, radius)
        else:
            edge = theme.stage.line if theme.story[0] == theme.stage.ground else ""
            pen.picture(box, shapes.slope(box.w, box.h, radius, *theme.story, edge, max(2, look.px(2)) if edge else 0))
        if self.holds != "text":
            top = self._top(inner, look)
            tall = top + look.px(40)
            opacity = SHADE if theme.stage.panel != theme.stage.ground else 1
            drawing = shapes.shade(box.w, tall, theme.stage.ground, opacity, 0, top / tall, radius)
            pen.picture(ui.Box(box.x, box.y, box.w, tall), drawing)
        gap, thick = look.px(4), max(3, look.px(3))
        wide = (inner - gap * (SEGMENTS - 1)) // SEGMENTS
        for number in range(SEGMENTS):
            at = ui.Box(box.x + self._pad(look) + number * (wide + gap), box.y + look.px(10), wide, thick)
            pen.panel(at, theme.stage.ink if number < 2 else theme.stage.line, radius=thick // 2)
        if isinstance(self.main, PhotoWords) and self.main.shown.find.ring:
            replace(self.main.shown, judged=True).draw_judged(pen, box.inset(look.px(8)), 10)

    def _tall(self, box: ui.Box, look: ui.Look) -> int:
        """The height of the picture, above its words."""
        words = self._main(box, look).height(max(1, box.w - 2 * self._pad(look)), look)
        return box.h - words - self._foot_height(look) - look.px(7) if words else box.h

    def _draw_photo(self, pen: ui.Pen, box: ui.Box) -> None:
        look = pen.look
        inner = max(1, box.w - 2 * self._pad(look))
        tall = self._tall(box, look)
        stuck = self.stickers.height(inner, look)
        room = tall - self._top(inner, look) - (stuck + look.apart(12) if stuck else 0)
        draw_photo(
            pen, box, self.scene, self.faces, tall, place=lambda faces, wide, tall: portraits(faces, wide, tall, room)
        )
        draw_words(pen, box, tall, self.scene, self.shows, [thing.text for thing in self.things])


def portraits(faces: tuple[str, ...], wide: int, tall: int, room: int) -> tuple[tuple[str, ui.Box], ...]:
    """Heads and shoulders in a row at the foot of a tall picture, as large as will fit."""
    if not faces:
        return ()
    step = 0.78
    side = round(min(room * 0.98, wide * 0.92 / (1 + step * (len(faces) - 1))))
    start = (wide - round(side * (1 + step * (len(faces) - 1)))) // 2
    return tuple(
        (file, ui.Box(start + round(side * step) * at, tall - side, side, side)) for at, file in enumerate(faces)
    )


class Story(ui.Frame, Value, kw_only=True):
    """The card as large as the screen, and below it who has seen it."""

    card: StoryCard
    below: ui.Column

    def natural(self, look: ui.Look) -> int:
        return self.card.natural(look)

    def _foot_height(self, width: int, look: ui.Look) -> int:
        return max(self.below.height(self._room(width, look), look), look.tx(28)) + 2 * look.px(10)

    def _signs(self, look: ui.Look) -> int:
        return 2 * look.tx(24) + look.px(18)

    def _room(self, width: int, look: ui.Look) -> int:
        return max(1, width - 2 * look.px(18) - self._signs(look) - look.px(12))

    def height(self, width: int, look: ui.Look) -> int:
        return self.card.height(width, look) + self._foot_height(width, look)

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        foot, room = self._foot_height(box.w, look), self._room(box.w, look)
        tall = self.below.height(room, look)
        at = ui.Box(box.x + look.px(18), box.bottom - foot + (foot - tall) // 2, room, tall)
        return [(self.card, ui.Box(box.x, box.y, box.w, box.h - foot)), (self.below, at)]

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, ink = pen.look, pen.look.theme.stage.ink
        size = look.tx(24)
        foot = self._foot_height(box.w, look)
        y = box.bottom - foot + (foot - size) // 2
        x = box.right - look.px(18) - self._signs(look)
        pen.icon(x, y, "heart", size, ink)
        pen.icon(x + size + look.px(18), y, "send", size, ink)
        if not self.below.children:
            line = ui.Box(
                box.x + look.px(14), y - look.px(6), x - look.px(16) - box.x - look.px(14), size + 2 * look.px(6)
            )
            pen.panel(line, "none", look.theme.stage.line, max(2, look.px(1.5)), line.h // 2)
