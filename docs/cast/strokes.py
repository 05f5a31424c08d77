"""What faces are drawn of: lines, eyes, tears; all in the box of the heads, 704 by 704.

The game's reader of SVG draws as if there were no clip paths, so that what a lid hides of a pupil is left out here.
Each shape says itself what it is (its class) and which colour it has.
"""

from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final

NEAR: Final = (411.0, 384.0)  # where the eyes are: a head looks a little to the right, so that one is farther away
FAR: Final = (517.0, 380.0)
NARROWER: Final = 0.87  # the farther eye
PUPIL: Final = "#15131f"
WHITE: Final = "#ffffff"
STEPS: Final = 28


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a face, which depend on the skin that it lies on."""

    line: str
    cheek: str
    outlined: bool  # whether eyes need an edge below: on dark skins their whites are seen without


@dataclass(frozen=True, slots=True)
class Eye:
    """How an eye is open: how far its lids stand off its middle, and where it looks."""

    up: float = 24  # the upper lid
    low: float = 19  # the lower one
    look: tuple[float, float] = (3, 1)
    pupil: float = 15
    outer: float = 0  # how much lower the outer corner hangs
    inner: float = 0  # how much lower the inner one does: an angry lid slants
    wide: float = 27


def line(path: str, colours: Colours, thick: float = 12) -> str:
    """A line on the skin."""
    return f'<path class="line" fill="none" stroke="{colours.line}" stroke-width="{thick:g}" d="{path}"/>'


def shape(path: str, kind: str, colour: str) -> str:
    """A shape that isn't on the skin itself: teeth, the inside of a mouth, a cheek."""
    return f'<path class="{kind}" fill="{colour}" d="{path}"/>'


def cheek(x: float, y: float, colours: Colours, wide: float = 24) -> str:
    """A red cheek."""
    return f'<ellipse class="cheek" fill="{colours.cheek}" cx="{x:g}" cy="{y:g}" rx="{wide:g}" ry="{wide * 0.6:g}"/>'


def tear(x: float, y: float, colours: Colours, size: float = 1) -> str:
    """A tear with an edge in the colour of the lines, so that it is seen on every skin."""
    a, b, c, d, r = (round(size * each, 1) for each in (7, 14, 20, 31, 15))
    path = f"M{x:g} {y:g}c{a} {b} {r} {c} {r} {d}a{r} {r} 0 0 1-{2 * r} 0c0-{d - c:g} {r - a:g}-{d - b:g} {r}-{d}Z"
    return shape(path, "tear", "#a9dcff") + line(path, colours, 6)


def brows(near: tuple[float, float, float], far: tuple[float, float, float], colours: Colours) -> str:
    """Both brows, each by the heights of its outer end, its bow and its inner end, above the middle of its eye."""
    (x, y), (fx, fy) = NEAR, FAR
    left = f"M{x - 34:g} {y - near[0]:g}Q{x - 4:g} {y - near[1]:g} {x + 28:g} {y - near[2]:g}"
    right = f"M{fx + 31:g} {fy - far[0]:g}Q{fx + 6:g} {fy - far[1]:g} {fx - 24:g} {fy - far[2]:g}"
    return line(left, colours, 14) + line(right, colours, 14)


def eyes(near: Eye, colours: Colours, far: Eye | None = None) -> str:
    """Both eyes, open; alike unless the farther one is said."""
    return _eye(NEAR, near, colours, 1) + _eye(FAR, far or near, colours, -1)


def shut(bend: float, colours: Colours) -> str:
    """Both eyes, shut: bent up from laughing, down in sleep."""
    return "".join(
        line(f"M{x - w:g} {y + 4 - bend * 0.3:g}Q{x:g} {y + 4 + bend:g} {x + w:g} {y + 4 - bend * 0.3:g}", colours, 12)
        for (x, y), w in ((NEAR, 25), (FAR, 22))
    )


def _disc(middle: tuple[float, float], radius: float, kind: str, colour: str) -> str:
    x, y, r = (round(each, 1) for each in (*middle, radius))
    return f'<circle class="{kind}" fill="{colour}" cx="{x:g}" cy="{y:g}" r="{r:g}"/>'


def _eye(middle: tuple[float, float], eye: Eye, colours: Colours, outer: int) -> str:
    """One eye: the white, what lids leave of the pupil, a glint, the lids. ``outer``: 1 if its outer corner is left."""
    x, y = middle
    wide = eye.wide if outer > 0 else eye.wide * NARROWER
    left, right = (eye.outer, eye.inner) if outer > 0 else (eye.inner, eye.outer)

    def lid(t: float, off: float) -> float:
        """How high a lid is, from the left corner (0) to the right one (1): a cubic, as it is drawn."""
        return y + left * (1 - t) ** 3 + right * t**3 + 3 * t * (1 - t) * ((1 - t) * (off + left) + t * (off + right))

    def across(t: float) -> float:
        return x + wide * (-((1 - t) ** 3) - 1.8 * t * (1 - t) ** 2 + 1.8 * t**2 * (1 - t) + t**3)

    up, low = -eye.up * 4 / 3, eye.low * 4 / 3
    start, end = f"{x - wide:g} {y + left:g}", f"{x + wide:g} {y + right:g}"
    k = wide * 0.6
    upper = f"C{x - k:g} {y + up + left:g} {x + k:g} {y + up + right:g} {end}"
    lower = f"C{x + k:g} {y + low + right:g} {x - k:g} {y + low + left:g} {start}"

    def at(where: float) -> float:
        """Which part of the lid is above this place."""
        low_, high = 0.0, 1.0
        for _ in range(30):
            half = (low_ + high) / 2
            low_, high = (half, high) if across(half) < where else (low_, half)
        return low_

    def seen(px: float, py: float) -> tuple[float, float]:
        t = at(min(max(px, x - wide), x + wide))
        return px, min(max(py, lid(t, up)), lid(t, low))

    gaze = eye.look[0] * (1 if outer > 0 else NARROWER)
    cx, cy, r = x + gaze, y + eye.look[1], eye.pupil
    dots = [seen(cx + r * cos(2 * pi * n / STEPS), cy + r * sin(2 * pi * n / STEPS)) for n in range(STEPS)]
    whole = all(abs((px - cx) ** 2 + (py - cy) ** 2 - r * r) < 1 for px, py in dots)
    path = "M" + "L".join(f"{round(px, 1):g} {round(py, 1):g}" for px, py in dots) + "Z"
    glint = (cx + r * 0.36, cy - r * 0.36)
    t = at(glint[0])
    shines = eye.up > 8 and lid(t, up) + 6 < glint[1] < lid(t, low) - 6
    return "".join(
        (
            shape(f"M{start}{upper}{lower}Z", "white", WHITE),
            _disc((cx, cy), r, "pupil", PUPIL) if whole else shape(path, "pupil", PUPIL),
            _disc(glint, r * 0.27, "white", WHITE) if shines else "",
            line(f"M{end}{lower}", colours, 5) if colours.outlined else "",
            line(f"M{start}{upper}", colours, 9),
        )
    )
