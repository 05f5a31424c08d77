"""The things in a photo, where they are drawn: each can be pressed, rings once it is found, and bears its words.

A scene names its parts by the words that a story has for them: the part ``street-sign`` is the detail "a street sign".
Keyboard, switch and screen reader come to each where it is drawn, and whoever uses keys has its words then. A resting
pointer, which needs more room, and whoever has photos described, have them as a list below the photo.
"""

import re
from collections.abc import Iterator, Sequence

from isitok import ui
from isitok.base.typography import typographic
from isitok.base.value import Value
from isitok.phone.find import NOT_FINDABLE, OUT, UP, Find, Findable, mark_side

WIDE, TALL = 300, 200  # of a scene, in its own units
LETTERING = (ui.Type.ANSWER, ui.Type.HEADING, ui.Type.SMALL_STRONG, ui.Type.TINY)  # the first that fits on a thing

_NUMBER = re.compile(r"\bnumber (\d+[a-z]?)\b")
_QUOTED = re.compile(r'"([^"]+)"|“([^”]+)”')


class Thing(Value, kw_only=True):
    """A detail of a photo: its words, and whether it can be picked."""

    text: str
    find: Find = NOT_FINDABLE


def lettering(text: str) -> str:
    """What stands on a thing in a photo: the number or the quoted words in what a story says of it."""
    number, quoted = _NUMBER.search(text), _QUOTED.search(text)
    return number[1] if number else (quoted[1] or quoted[2]) if quoted else ""


def is_it(part: ui.ScenePart, text: str) -> bool:
    """Whether a text speaks of this part."""
    return set(part.name.split("-")) <= set(re.findall(r"[a-z]+", text.lower()))


def box_of_part(part: ui.ScenePart, photo: ui.Box, tall: int) -> ui.Box:
    """Where a part lies in a photo whose picture is as wide as the box and ``tall`` pixels high."""
    whole = max(tall, round(photo.w * TALL / WIDE)) + 2
    scale = whole / TALL
    left, top = photo.x - (round(WIDE * scale) - photo.w) // 2, photo.y - (whole - tall) // 2
    x, y, w, h = (round(each * scale) for each in part.at)
    return ui.Box(left + x, top + y, w, h).common(ui.Box(photo.x, photo.y, photo.w, tall))


def is_drawn(scene: str, text: str, photo: ui.Box, tall: int, look: ui.Look) -> bool:
    """Whether a thing can be seen in a photo."""
    return _box_of(scene, text, photo, tall, look) is not None


def _box_of(scene: str, text: str, photo: ui.Box, tall: int, look: ui.Look) -> ui.Box | None:
    """Where a thing is drawn; None if it isn't, or lies beside a tall picture, which shows the middle of a scene."""
    found = (part for part in look.pictures.parts(scene) if is_it(part, text))
    part = max(found, key=lambda part: len(part.name), default=None)
    at = box_of_part(part, photo, tall) if part else None
    return at if at and min(at.w, at.h) >= look.px(8) else None


def things_in(
    scene: str,
    things: Sequence[Thing],
    photo: ui.Box,
    tall: int,
    look: ui.Look,
    kept: Sequence[ui.Box] = (),
    *,
    listed: bool = True,
) -> Iterator[tuple[ui.Widget, ui.Box]]:
    """The things that can be picked and are drawn, with the room in which a press hits each.

    ``listed``: their words stand below the photo, and have what can be pressed.
    ``kept``: where no mark may lie, as something lies there already.
    """
    marks, rooms = list[ui.Box](), list[ui.Box]()
    for thing in things:
        at = _box_of(scene, thing.text, photo, tall, look)
        if at is None or not thing.find.id:
            continue
        mark = _free(at, photo._replace(h=tall), kept, marks, look)
        marks.append(mark)
        room = _room(at, photo._replace(h=tall), rooms, look)
        rooms.append(room)
        kind, said = (Drawn, "") if listed else (DrawnThing, thing.text)
        inner, sign = (box.move(-room.x, -room.y) for box in (at, mark))
        yield ui.Taps(kind(find=thing.find, said=said, skin="stage", inner=inner, mark=sign), thing.find.id), room


def _room(at: ui.Box, picture: ui.Box, taken: Sequence[ui.Box], look: ui.Look) -> ui.Box:
    """Where a press hits a thing: as much as a finger needs, moved aside where that hits another thing already."""
    wide, tall, half = max(at.w, look.target), max(at.h, look.target), look.target // 2
    around = ui.Box(at.x - (wide - at.w + 1) // 2, at.y - (tall - at.h + 1) // 2, wide, tall).common(picture)
    if not any(around.meets(box) for box in taken):
        return around
    ways = ((x, y) for x in range(-half, half + 1) for y in range(-half, half + 1))
    moved = (around.move(*way) for way in sorted(ways, key=lambda way: abs(way[0]) + abs(way[1])))
    inside = (one for one in moved if one.common(picture) == one)
    return next((one for one in inside if not any(one.meets(box) for box in taken)), around)


def _free(at: ui.Box, picture: ui.Box, kept: Sequence[ui.Box], marks: Sequence[ui.Box], look: ui.Look) -> ui.Box:
    """The place for a thing's mark: over a corner, or else the nearest in the picture where nothing else lies.

    In a picture full of words it lies on some of them, rather than on another mark.
    """
    taken = (*kept, *marks)
    side, out, up = mark_side(look), look.px(OUT), look.px(UP)
    corners = [
        ui.Box(x, y, side, side)
        for y in (at.y - up, at.bottom - side + up)
        for x in (at.right - side + out, at.x - out)
    ]
    inside = [corner for corner in corners if corner.common(picture) == corner]
    free = next((one for one in inside if not any(one.meets(box) for box in taken)), None)
    if free is not None:
        return free
    step = max(1, side // 3)
    grid = [
        ui.Box(x, y, side, side)
        for y in range(picture.y, picture.bottom - side + 1, step)
        for x in range(picture.x, picture.right - side + 1, step)
    ]
    nearest = sorted(
        grid, key=lambda one: max(at.x - one.right, one.x - at.right, 0) + max(at.y - one.bottom, one.y - at.bottom, 0)
    )
    clear = (one for one in nearest if not any(one.meets(box) for box in taken))
    apart = (one for one in (*inside, *nearest) if not any(one.meets(box) for box in marks))
    return next(clear, None) or next(apart, (inside or corners)[0])


class Drawn(Findable, ui.Over, kw_only=True):
    """The ring round a thing in a photo."""

    inner: ui.Box = ui.Box(0, 0, 0, 0)  # where in its room it is
    mark: ui.Box = ui.Box(0, 0, 0, 0)  # where the sign is, from the same corner

    @property
    def id(self) -> str:
        """Its words in the list have it."""
        return ""

    @property
    def follows(self) -> str:
        """It rings when they have the keyboard or the pointer."""
        return self.find.id

    def speech(self) -> ui.Spoken | None:
        return None

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        """A ring that shows on any colour; a sign beside it, once it was picked."""
        if not (self.find.mark or state.focused or state.hovered or state.held):
            return
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        at = self.inner.move(box.x, box.y)
        thick, thin = max(3, look.px(3)), max(2, look.px(2))
        edge = tints.soft if self.find.mark == "nothing" and not state.focused else tints.accent
        around, round_ = at.inset(-thick), look.px(10)
        pen.panel(around.inset(-thin), "none", tints.ground, thick + 2 * thin, round_ + thin)
        pen.panel(around, "none", edge, thick, round_)
        if self.find.mark:
            self.draw_mark(pen, self.mark.move(box.x, box.y))


class DrawnThing(Drawn, kw_only=True):
    """A thing in a photo that is pressed itself, as no list of things stands below."""

    @property
    def id(self) -> str:
        """Its own."""
        return self.find.id

    @property
    def follows(self) -> str:
        """Nothing else."""
        return ""

    def speech(self) -> ui.Spoken | None:
        return Findable.speech(self)


class ThingName(ui.Leaf, Value, kw_only=True):
    """The words for the thing that somebody's keys have come to."""

    text: str
    id: str = ""

    def speech(self) -> ui.Spoken | None:
        return None

    def natural(self, look: ui.Look) -> int:
        return ui.text_width(typographic(self.text), ui.Type.SMALL_STRONG, look) + 2 * look.px(10)

    def _lines(self, width: int, look: ui.Look) -> list[str]:
        return ui.wrap(self.text, ui.Type.SMALL_STRONG, look, max(1, width - 2 * look.px(10)))

    def height(self, width: int, look: ui.Look) -> int:
        return len(self._lines(width, look)) * ui.line_height(ui.Type.SMALL_STRONG, look) + 2 * look.px(4)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        """On a ground of its own, as a photo may have any colour."""
        look, tints = pen.look, pen.look.theme.tints("stage")
        pen.panel(box, tints.ground, tints.line, max(1, look.px(1)), look.px(8))
        at = box.inset(look.px(10), look.px(4))
        pen.lines(at, self._lines(box.w, look), ui.Type.SMALL_STRONG, tints.ink, "centre")


def name_beside(
    things: Sequence[tuple[ui.Widget, ui.Box]], photo: ui.Box, look: ui.Look, view: ui.ViewState
) -> Iterator[tuple[ui.Widget, ui.Box]]:
    """The words of the thing that somebody's keys have come to: where it isn't, at the top or foot of the picture."""
    for taps, at in things:
        drawn = taps.child if isinstance(taps, ui.Taps) else taps
        if view.keyed and isinstance(drawn, DrawnThing) and drawn.id == view.focus:
            name = ThingName(text=drawn.said)
            wide = min(name.natural(look), photo.w)
            tall = name.height(wide, look)
            low = at.y - photo.y > photo.bottom - at.bottom
            y = photo.y if low else photo.bottom - tall
            yield name, ui.Box(photo.x + (photo.w - wide) // 2, y, wide, tall)


def words_on(
    photo: ui.Box, tall: int, scene: str, shows: str, details: Sequence[str], look: ui.Look
) -> Iterator[tuple[str, ui.Box, ui.Type, str]]:
    """The words on things, where a story says them: the number on a door, the name of a street."""
    for part in look.pictures.parts(scene):
        said = next((text for text in (*details, shows) if is_it(part, text)), "")
        words = typographic(lettering(said)) if part.ink else ""
        if not words:
            continue
        at = box_of_part(part, photo, tall)
        for type_ in LETTERING:
            wide, high = ui.text_width(words, type_, look), ui.line_height(type_, look)
            if wide <= at.w and high <= at.h * 1.35:
                yield words, ui.Box(at.x + (at.w - wide) // 2, at.y + (at.h - high) // 2, wide, high), type_, part.ink
                break


def draw_words(pen: ui.Pen, photo: ui.Box, tall: int, scene: str, shows: str, details: Sequence[str]) -> None:
    look, theme = pen.look, pen.look.theme
    for words, at, type_, ink in words_on(photo, tall, scene, shows, details, look):
        if theme.line == theme.ink:  # in high contrast a photo is grey, and no colour can be read on it
            pen.panel(at.inset(-look.px(4), 0), theme.paper, radius=look.px(3))
            ink = theme.ink
        pen.text(at.x, at.y, words, type_, ink)


def boxes_of_words(
    photo: ui.Box, tall: int, scene: str, shows: str, details: Sequence[str], look: ui.Look
) -> list[ui.Box]:
    return [at for _, at, _, _ in words_on(photo, tall, scene, shows, details, look)]
