"""The game's drawings as pieces of SVG that stand in the page itself; only faces are files that the browser fetches."""

import re
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from zlib import crc32

from isitok import ui
from isitok.base.disk import names_in
from isitok.base.zipped import read_packed

_ROOT = re.compile(r"<svg\b([^>]*)>")
_SIZE = re.compile(r'viewBox="([^"]*)"')
_WIDE = re.compile(r'\bwidth="([\d.]+)"')
_TALL = re.compile(r'\bheight="([\d.]+)"')
_PLACED = re.compile(r'\s(?:xmlns|viewBox|width|height|x|y|id|class|data-[a-z-]+|preserveAspectRatio)="[^"]*"')
_NAMED = re.compile(r'\s(?:id|data-[a-z-]+)="[^"]*"')
_MEANT = re.compile(r'(\bid="|url\(#)')
FACE = 704  # how large the drawing of a face is
MOST = 200  # drawings that are remembered


class SvgFiles:
    """The drawings below a folder. What isn't there leaves a gap."""

    live_size = (0, 0)  # there is no other window whose picture could be shown

    def __init__(self, folder: Path) -> None:
        """``folder`` holds ``icons``, ``emoji``, ``scenes`` and ``cast``."""
        self._folder = folder
        self.text = cache(self._text)
        self._in_colour = cache(self._coloured)
        self.parts = cache(self._parts)
        self._emoji = frozenset(name.removesuffix(".svg") for name in names_in(folder / "emoji"))

    def _text(self, name: str) -> str:
        try:
            return read_packed(self._folder / name).decode("utf-8")
        except (OSError, UnicodeDecodeError):
            return ""

    def _coloured(self, icon: str, colour: str) -> str:
        return self.text(f"icons/{icon}.svg").replace("currentColor", colour)

    def _parts(self, scene: str) -> tuple[ui.ScenePart, ...]:
        return ui.parts_in(self.text(f"scenes/{scene}.svg"))

    def slots(self, scene: str) -> int:
        """How many places for people a scene has."""
        return ui.places_in(self.text(f"scenes/{scene}.svg"))

    def icon(self, name: str, at: ui.Box, colour: str) -> str:
        return nested(self._in_colour(name, colour), at)

    def emoji(self, character: str, at: ui.Box) -> str:
        """An emoji; "" if it isn't in the bundled set."""
        stem = f"{ord(character):x}"
        return nested(self.text(f"emoji/{stem}.svg"), at) if stem in self._emoji else ""

    def scene(self, name: str, people: tuple[str, ...], at: ui.Box) -> str:
        """A scene with these people's heads where it has places for them."""

        def head(number: int, place: ui.Place) -> str:
            return self._whole(people[number], *place[:3]) if number < len(people) else ""

        return nested(ui.with_people(self.text(name), head), at)

    def head(self, file: str, at: ui.Box) -> str:
        """A person's head without the shoulders."""
        return self._head(file, at.x, at.y, at.w)

    def _whole(self, file: str, x: float, y: float, side: float) -> str:
        """The whole drawing of a face whose head is as wide as this."""
        left, top, wide = ui.frame_of(self.text(file)) or (0, 0, FACE)
        scale = side / wide
        size = f'width="{FACE * scale:.2f}" height="{FACE * scale:.2f}"'
        return f'<image x="{x - left * scale:.2f}" y="{y - top * scale:.2f}" {size} href="{_href(file)}"/>'

    def _head(self, file: str, x: float, y: float, side: float) -> str:
        left, top, wide = ui.frame_of(self.text(file)) or (0, 0, FACE)
        frame = f'viewBox="{left:g} {top:g} {wide:g} {wide:g}"'
        picture = f'<image href="{_href(file)}" width="{FACE}" height="{FACE}"/>'
        return f'<svg x="{x:g}" y="{y:g}" width="{side:g}" height="{side:g}" {frame}>{picture}</svg>'


def face(file: str, at: ui.Box) -> str:
    """The whole drawing of a face."""
    return f'<image x="{at.x}" y="{at.y}" width="{at.w}" height="{at.h}" href="{_href(file)}"/>'


def _href(file: str) -> str:
    return escape(f"faces/{file.rpartition('/')[2]}")


def nested(drawing: str, at: ui.Box) -> str:
    """A drawing as a part of another, as large as the box, from its top left corner."""
    if at.w <= 0 or at.h <= 0 or not (known := _taken_apart(drawing)):
        return ""
    view, told, inner = known
    view = view or f"0 0 {at.w} {at.h}"
    place = f'x="{at.x}" y="{at.y}" width="{at.w}" height="{at.h}" viewBox="{view}" preserveAspectRatio="xMinYMin"'
    return f"<svg {place}{told}>{inner}</svg>"


@lru_cache(MOST)
def _taken_apart(drawing: str) -> tuple[str, str, str] | None:
    """What it shows of its ground, what holds for all of it, and what is in it; None if it is no drawing."""
    root = _ROOT.search(drawing)
    if root is None:
        return None
    told, inner = root[1], drawing[root.end() : drawing.rindex("</svg>")] if "</svg>" in drawing else ""
    # Two drawings may call something else by the same name.
    mark = f"g{crc32(drawing.encode()):x}-"
    inner = _MEANT.sub(rf"\g<1>{mark}", inner) if "url(#" in inner else _NAMED.sub("", inner)
    size, wide, tall = _SIZE.search(told), _WIDE.search(told), _TALL.search(told)
    view = size[1] if size else f"0 0 {wide[1]} {tall[1]}" if wide and tall else ""
    return view, _PLACED.sub("", told.rstrip("/")), inner
