"""Pictures from SVG, drawn once at the size they are shown in, and kept for a while."""

import io
import re
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

import pygame

from isitok.base.disk import names_in
from isitok.base.zipped import read_packed
from isitok.ui.describe.look import Look, ScenePart
from isitok.ui.draw.sheet import Drawings

if TYPE_CHECKING:
    from isitok.ui.describe.scene_places import Place

LEAST_KEPT = 300_000  # pixels, about 1 MB

_FRAME = re.compile(rb'viewBox="[^"]*" data-frame="(\S+) (\S+) (\S+)"')


class Pictures:
    """SVG files and drawings by size. ``missing`` names those that could not be read; they leave a gap."""

    def __init__(self, folder: Path) -> None:
        """``folder`` holds ``cast``, ``icons`` and ``emoji``."""
        self.folder = folder
        self._kept: OrderedDict[tuple[object, ...], pygame.Surface] = OrderedDict()  # in the order of last use
        # Also what isn't kept any more and lies on the page that is shown: it would look the same, and be drawn anew.
        self._alive: WeakValueDictionary[tuple[object, ...], pygame.Surface] = WeakValueDictionary()
        self._pixels = 0
        self._room = LEAST_KEPT
        self._native = pygame.Surface((1, 1), pygame.SRCALPHA)
        self._texts: dict[str, str] = {}
        self._emoji: frozenset[str] | None = None
        self._parts: dict[str, tuple[ScenePart, ...]] = {}
        self._slots: dict[str, int] = {}
        self.missing: set[str] = set()
        self.drawings = Drawings()
        self.live: pygame.Surface | None = None  # what another window shows now, for a picture of it in this one

    @property
    def live_size(self) -> tuple[int, int]:
        """Its size; nothing where there is none."""
        return self.live.get_size() if self.live else (0, 0)

    def make_room(self, pixels: int) -> None:
        """Sets how much may be kept beside what is shown, in a window of this many pixels."""
        self._room = max(LEAST_KEPT, pixels // 4)

    def recall(self, key: tuple[object, ...]) -> pygame.Surface | None:
        """A picture from earlier, if it is kept here or shown."""
        surface = self._kept.get(key)
        if surface is not None:
            self._kept.move_to_end(key)
            return surface
        return self._alive.get(key)

    def keep(self, key: tuple[object, ...], surface: pygame.Surface) -> pygame.Surface:
        """Remember a picture; the ones not used for longest go first."""
        self._kept[key] = self._alive[key] = surface
        self._pixels += surface.get_width() * surface.get_height()
        while self._pixels > self._room and (oldest := next(iter(self._kept))) != key:
            old = self._kept.pop(oldest)
            self._pixels -= old.get_width() * old.get_height()
        return surface

    def svg(self, text: str, w: int, h: int) -> pygame.Surface:
        """A drawing given as SVG text, ``w`` × ``h`` pixels."""
        key = (text, w, h)
        return self.recall(key) or self.keep(key, self._draw(io.BytesIO(text.encode()), w, h))

    def _draw(self, source: io.BytesIO, w: int, h: int) -> pygame.Surface:
        # SDL draws an SVG with its colours in another order than a window's: laid down so, it costs forty times more.
        return pygame.image.load_sized_svg(source, (max(1, w), max(1, h))).convert(self._native)

    def file(self, name: str, w: int, h: int, colour: str = "") -> pygame.Surface:
        """A file below the folder; ``colour`` takes the place of an icon's ``currentColor``."""
        key = (name, w, h, colour)
        return self.recall(key) or self.keep(key, self._drawn(name, w, h, lambda: self._coloured(name, colour)))

    def head(self, name: str, side: int) -> pygame.Surface:
        """A person's head without the shoulders, as a square: where it is, the file says itself."""
        key = ("head", name, side)

        def framed() -> bytes:
            return _FRAME.sub(rb'viewBox="\1 \2 \3 \3"', read_packed(self.folder / name), count=1)

        return self.recall(key) or self.keep(key, self._drawn(name, side, side, framed))

    def scene(self, name: str, people: tuple[str, ...], w: int, h: int) -> pygame.Surface:
        """A scene with these people's heads where it has places for them: what is drawn after one lies before them.

        It isn't kept: what is kept is the photo made of it, which is less than half as large.
        """
        return self._drawn(name, w, h, lambda: self._peopled(name, people))

    def _peopled(self, name: str, people: tuple[str, ...]) -> bytes:
        from isitok.ui.describe.scene_places import with_people  # here and below: the first frame has no scene

        drawing = read_packed(self.folder / name).decode()
        return with_people(drawing, lambda number, place: self._head_at(number, place, people)).encode()

    def _head_at(self, number: int, place: "Place", people: tuple[str, ...]) -> str:
        """Somebody whose head is as wide as this place; nothing where nobody is meant for it."""
        from isitok.ui.describe.scene_places import frame_of

        if number >= len(people):
            return ""
        try:
            drawing = read_packed(self.folder / people[number]).decode()
        except (OSError, UnicodeDecodeError):
            self.missing.add(people[number])
            return ""
        frame = frame_of(drawing)
        if frame is None:
            return ""
        (left, top, side), (x, y, w, _) = frame, place
        scale = w / side
        at = f"translate({x - left * scale:.2f} {y - top * scale:.2f}) scale({scale:.4f})"
        inner = drawing[drawing.index(">") + 1 : drawing.rindex("</svg>")]
        return f'<g fill="none" transform="{at}">{inner}</g>'

    def _coloured(self, name: str, colour: str) -> bytes:
        if not colour:
            return read_packed(self.folder / name)
        if name not in self._texts:
            self._texts[name] = read_packed(self.folder / name).decode()
        return self._texts[name].replace("currentColor", colour).encode()

    def _drawn(self, name: str, w: int, h: int, read: Callable[[], bytes]) -> pygame.Surface:
        try:
            return self._draw(io.BytesIO(read()), w, h)
        except (OSError, UnicodeDecodeError, pygame.error):
            self.missing.add(name)
            return pygame.Surface((w, h), pygame.SRCALPHA)

    def slots(self, scene: str) -> int:
        self.parts(scene)
        return self._slots[scene]

    def parts(self, scene: str) -> tuple[ScenePart, ...]:
        """The things in a scene that can be pointed at: its groups with an ``id`` and a ``data-box``."""
        if scene not in self._parts:
            try:
                drawing = (self.folder / "scenes" / f"{scene}.svg").read_text("utf-8")
            except (OSError, UnicodeDecodeError):
                drawing = ""
            from isitok.ui.describe.scene_places import parts_in, places_in

            self._slots[scene], self._parts[scene] = places_in(drawing), parts_in(drawing)
        return self._parts[scene]

    def icon(self, name: str, size: int, colour: str) -> pygame.Surface:
        """A control's icon, ``size`` pixels square."""
        return self.file(f"icons/{name}.svg", size, size, colour)

    def emoji_file(self, character: str) -> str:
        """The file of an emoji, or "" if it isn't in the bundled set."""
        if self._emoji is None:
            self._emoji = frozenset(name.removesuffix(".svg") for name in names_in(self.folder / "emoji"))
            if not self._emoji:
                self.missing.add("emoji")
        stem = f"{ord(character):x}"
        return f"emoji/{stem}.svg" if stem in self._emoji else ""


def pictures_of(look: Look) -> Pictures:
    """The pictures of a look in which pages are drawn, not only laid out."""
    if not isinstance(look.pictures, Pictures):
        raise TypeError("this look has no pictures to draw")
    return look.pictures
