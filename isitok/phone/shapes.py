"""Small drawings that a phone needs and no icon set has, as SVG at their exact size."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, Literal

from isitok import ui

Tail = Literal["left", "right", ""]


def _svg(w: float, h: float, body: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" fill="none">{body}</svg>'


def balloon(side: int, radius: int, small: int, tail: Tail, fill: ui.Colour, edge: ui.Colour, thick: float) -> str:
    """A square speech bubble: rounded, except for the lower corner near its speaker."""
    half = thick / 2
    left, top, right, low = half, half, side - half, side - half
    r = max(1.0, min(radius, side / 2) - half)
    at_right = small if tail == "right" else r
    at_left = small if tail == "left" else r
    path = (
        f"M{left + r} {top}H{right - r}A{r} {r} 0 0 1 {right} {top + r}V{low - at_right}"
        f"A{at_right} {at_right} 0 0 1 {right - at_right} {low}H{left + at_left}"
        f"A{at_left} {at_left} 0 0 1 {left} {low - at_left}V{top + r}A{r} {r} 0 0 1 {left + r} {top}Z"
    )
    border = f' stroke="{edge}" stroke-width="{thick}"' if thick else ""
    return _svg(side, side, f'<path d="{path}" fill="{fill}"{border}/>')


def clock(colour: ui.Colour) -> str:
    """A clock's face."""
    return _svg(
        24,
        24,
        f'<circle cx="12" cy="12" r="9" stroke="{colour}" stroke-width="2.2"/>'
        f'<path d="M12 7v5l3.4 2" stroke="{colour}" stroke-width="2.2" stroke-linecap="round" '
        'stroke-linejoin="round"/>',
    )


def signal(colour: ui.Colour) -> str:
    """The signal strength of a phone: four bars."""
    bars = "".join(
        f'<rect x="{3 + 5 * number}" y="{16 - 4 * number}" width="3.4" height="{5 + 4 * number}" rx="1" '
        f'fill="{colour}"/>'
        for number in range(4)
    )
    return _svg(24, 24, bars)


def battery(colour: ui.Colour) -> str:
    """A battery, two thirds full."""
    return _svg(
        24,
        24,
        f'<rect x="1.5" y="6.5" width="18" height="11" rx="3" stroke="{colour}" stroke-width="1.8"/>'
        f'<rect x="4" y="9" width="9.5" height="6" rx="1.2" fill="{colour}"/>'
        f'<path d="M22 10.2v3.6" stroke="{colour}" stroke-width="2" stroke-linecap="round"/>',
    )


def dots(colour: ui.Colour) -> str:
    """The sign that somebody is typing."""
    return _svg(
        30, 10, "".join(f'<circle cx="{5 + 10 * number}" cy="5" r="3.6" fill="{colour}"/>' for number in range(3))
    )


WAVE = (3, 6, 10, 5, 12, 16, 9, 5, 11, 15, 8, 4, 9, 13, 6, 3)


def wave(colour: ui.Colour) -> str:
    """A voice message, as an app draws it."""
    bars = "".join(
        f'<rect x="{1 + 6 * number}" y="{10 - tall / 2}" width="3" height="{tall}" rx="1.5" fill="{colour}"/>'
        for number, tall in enumerate(WAVE)
    )
    return _svg(6 * len(WAVE), 20, bars)


def play(ground: ui.Colour, mark: ui.Colour) -> str:
    """A play button."""
    return _svg(
        24, 24, f'<circle cx="12" cy="12" r="12" fill="{ground}"/><path d="M9.6 7.4v9.2l7.2-4.6z" fill="{mark}"/>'
    )


def _line_drawing(colour: ui.Colour, body: str) -> str:
    lines = f'stroke="{colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
    return _svg(24, 24, f"<g {lines}>{body}</g>")


def gift(colour: ui.Colour) -> str:
    """A box with a bow."""
    return _line_drawing(
        colour,
        '<path d="M4 12v8h16v-8M3 8h18v4H3zM12 8v12"/><path d="M12 8c-5 0-6.5-1.6-6.5-3.2C5.5 2 9.5 1.8 12 8z"/>'
        '<path d="M12 8c5 0 6.5-1.6 6.5-3.2C18.5 2 14.5 1.8 12 8z"/>',
    )


def gamepad(colour: ui.Colour) -> str:
    """A game controller."""
    return _line_drawing(
        colour,
        '<path d="M7.5 7h9c3.5 0 5 3.5 5 7 0 5-3.5 5.5-6 2h-7c-2.5 3.5-6 3-6-2 0-3.5 1.5-7 5-7z"/>'
        '<path d="M8 10v3M6.5 11.500h3M15 12.800h.01M17.2 10.500h.01"/>',
    )


def file(colour: ui.Colour) -> str:
    """A sheet of paper with a corner turned down."""
    return _line_drawing(
        colour,
        '<path d="M14 2.500H6.500A1.5 1.5 0 0 0 5 4v16a1.5 1.5 0 0 0 1.5 1.500h11A1.5 1.5 0 0 0 19 20V7.500z"/>'
        '<path d="M14 2.500v5h5M8.5 13h7M8.5 17h5"/>',
    )


def bell(colour: ui.Colour) -> str:
    """A bell: a phone's banner."""
    return _line_drawing(
        colour,
        '<path d="M5 17h14c-1.300-1.500-2-3-2-7a5 5 0 0 0-10 0c0 4-.7 5.500-2 7z"/><path d="M12 3v1.500M10 20.500h4"/>',
    )


def bin(colour: ui.Colour) -> str:
    """A bin: something was deleted."""
    return _line_drawing(
        colour,
        '<path d="M4 6.500h16M9.500 6V3.500h5V6M6.500 7l1 13.500h9l1-13.500M10.200 11v5.500M13.800 11v5.500"/>',
    )


_OWN: Final[Mapping[str, Callable[[ui.Colour], str]]] = MappingProxyType(
    {"gift": gift, "gamepad": gamepad, "bell": bell, "bin": bin}
)


def draw_icon(pen: ui.Pen, x: int, y: int, name: str, size: int, colour: ui.Colour) -> None:
    """An icon of the set, or a drawing from here."""
    own = _OWN.get(name)
    if own:
        pen.sign(x, y, own(colour), size)
    else:
        pen.icon(x, y, name, size, colour)


def _slope(w: float, h: float, stops: str) -> str:
    # In pixels: SDL's SVG reader draws nothing for a gradient given in shares of its shape.
    return (
        f'<defs><linearGradient id="a" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="{w}" y2="{h}">{stops}'
        "</linearGradient></defs>"
    )


def shade(w: int, h: int, colour: ui.Colour, start: float, end: float, even: float = 0, radius: float = 0) -> str:
    """A shade over a picture: one opacity for ``even`` of its height, then gradually the other at its foot."""
    stops = "".join(
        f'<stop offset="{at}" stop-color="{colour}" stop-opacity="{opacity}"/>'
        for at, opacity in ((0, start), (even, start), (1, end))
    )
    r = radius
    corners = f"M0 {h}V{r}A{r} {r} 0 0 1 {r} 0H{w - r}A{r} {r} 0 0 1 {w} {r}V{h}z"
    return _svg(w, h, f'{_slope(0, h, stops)}<path d="{corners}" fill="url(#a)"/>')


def slope(w: int, h: int, radius: int, top: ui.Colour, foot: ui.Colour, edge: ui.Colour = "", thick: int = 0) -> str:
    """A rounded background that goes from one colour to another."""
    half = thick / 2
    border = f' stroke="{edge}" stroke-width="{thick}"' if edge else ""
    stops = f'<stop offset="0" stop-color="{top}"/><stop offset="1" stop-color="{foot}"/>'
    size = f'x="{half}" y="{half}" width="{w - thick}" height="{h - thick}" rx="{radius}"'
    return _svg(w, h, f'{_slope(w * 0.3, h, stops)}<rect {size} fill="url(#a)"{border}/>')


def skyline(w: int, h: int, shape: ui.Colour, near: ui.Colour, light: ui.Colour) -> str:
    """A game's world in the distance: hills, towers, a moon and stars. Nothing that any game owns."""
    low, wall = h * 0.40, w * 0.065
    peaks = ((0, 0), (0.17, -0.2), (0.33, -0.05), (0.56, -0.29), (1, 0.02))
    hills = "L".join(f"{w * x:.1f} {low + w * y:.1f}" for x, y in peaks)
    towers = ""
    for x, y in ((w * 0.06, low + w * 0.05), (w * 0.72, low - w * 0.1)):
        top = f"v{wall * 0.5}h{wall * 0.6}v{-wall * 0.5}h{wall}"
        towers += f'<path d="M{x} {h}V{y}h{wall}{top}{top}V{h}z" fill="{near}"/>'
        if near != shape:  # where only lines can be seen, a single window looks like an eye
            slit = f'x="{x + wall * 1.75}" y="{y + wall * 1.3}" width="{wall * 0.7}" height="{wall * 1.1}"'
            towers += f'<rect {slit} rx="{wall * 0.35}" fill="{light}"/>'
    star = "l1.5 3.5 3.5 1.5-3.5 1.5-1.5 3.5-1.5-3.5-3.5-1.5 3.5-1.5z"
    stars = "".join(
        f'<path d="M{w * x:.1f} {h * y - 5:.1f}{star}" fill="{light}"/>'
        for x, y in ((0.09, 0.21), (0.36, 0.17), (0.6, 0.2), (0.92, 0.26))
    )
    moon = f'<circle cx="{w * 0.83:.1f}" cy="{h * 0.2:.1f}" r="{w * 0.055:.1f}" fill="{light}"/>'
    return _svg(w, h, f'{stars}{moon}<path d="M{hills}V{h}H0z" fill="{shape}"/>{towers}')


def app_page(w: int, h: int, shape: ui.Colour, ground: ui.Colour) -> str:
    """An app's list in the distance: rows with a round picture and two lines each. Nothing that any app owns."""
    side, step = w * 0.13, w * 0.22
    drawn = [_bar(w * 0.07, w * 0.125, w * 0.36, w * 0.05, shape)]
    for number in range(round(h / step) + 1):
        y, short, long = w * 0.24 + number * step, (0.4, 0.28, 0.5)[number % 3], (0.58, 0.62, 0.5)[number % 3]
        drawn += (
            f'<circle cx="{w * 0.14:.1f}" cy="{y + side / 2:.1f}" r="{side / 2:.1f}" fill="{shape}"/>',
            _bar(w * 0.27, y, w * short, side * 0.3, shape),
            _bar(w * 0.27, y + side * 0.55, w * long, side * 0.24, shape),
        )
    return _svg(w, h, f'<rect width="{w}" height="{h}" fill="{ground}"/>{"".join(drawn)}')


def _bar(x: float, y: float, w: float, h: float, fill: ui.Colour) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{h / 2:.1f}" fill="{fill}"/>'


def banner(w: int, h: int, hill: ui.Colour, sun: ui.Colour) -> str:
    """What a profile has at its top where there is no photo: a sun over two hills."""
    far = f"M0 {h * 0.66:.1f}Q{w * 0.22:.1f} {h * 0.2:.1f} {w * 0.5:.1f} {h * 0.62:.1f}T{w} {h * 0.4:.1f}V{h}H0z"
    near = f"M0 {h * 0.95:.1f}Q{w * 0.4:.1f} {h * 0.5:.1f} {w * 0.7:.1f} {h * 0.82:.1f}T{w} {h * 0.72:.1f}V{h}H0z"
    disc = f'<circle cx="{w * 0.78:.1f}" cy="{h * 0.3:.1f}" r="{h * 0.16:.1f}" fill="{sun}"/>'
    hills = f'<path d="{far}" fill="{hill}" fill-opacity="0.3"/><path d="{near}" fill="{hill}" fill-opacity="0.45"/>'
    return _svg(w, h, f"{disc}{hills}")


def stars(given: int, of: int, fill: ui.Colour, edge: ui.Colour) -> str:
    """A review's stars in a row, those that are given filled."""
    star = "m0-9.5 2.9 6 6.6.8-4.9 4.5 1.3 6.5-5.9-3.2-5.9 3.2 1.3-6.5-4.9-4.5 6.6-.8z"
    drawn = "".join(
        f'<path d="M{13 + 25 * number} 12.5{star}" fill="{fill if number < given else "none"}" stroke="{edge}" '
        'stroke-width="1.8" stroke-linejoin="round"/>'
        for number in range(of)
    )
    return _svg(1 + 25 * of, 25, drawn)


def wallpaper(w: int, h: int, top: ui.Colour, foot: ui.Colour, hill: ui.Colour, light: ui.Colour) -> str:
    """Behind a lock screen: an evening sky, the last of the sun, and two hills."""
    stops = f'<stop offset="0" stop-color="{top}"/><stop offset="1" stop-color="{foot}"/>'
    sun = f'<circle cx="{w * 0.74:.1f}" cy="{h * 0.74:.1f}" r="{w * 0.1:.1f}" fill="{light}" fill-opacity="0.75"/>'
    far = f"M0 {h * 0.84:.1f}Q{w * 0.3:.1f} {h * 0.74:.1f} {w * 0.6:.1f} {h * 0.82:.1f}T{w} {h * 0.77:.1f}V{h}H0z"
    near = f"M0 {h * 0.92:.1f}Q{w * 0.4:.1f} {h * 0.84:.1f} {w * 0.72:.1f} {h * 0.91:.1f}T{w} {h * 0.87:.1f}V{h}H0z"
    hills = f'<path d="{far}" fill="{hill}" fill-opacity="0.7"/><path d="{near}" fill="{hill}"/>'
    return _svg(w, h, f'{_slope(0, h, stops)}<rect width="{w}" height="{h}" fill="url(#a)"/>{sun}{hills}')
