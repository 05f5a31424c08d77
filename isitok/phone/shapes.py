"""Small drawings that a phone needs and no icon set has, as SVG at their exact size."""

from typing import Literal

from isitok.ui.theme import Colour

Tail = Literal["left", "right", ""]


def _svg(w: float, h: float, body: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" fill="none">{body}</svg>'


def balloon(w: int, h: int, radius: int, small: int, tail: Tail, fill: Colour, edge: Colour, thick: float) -> str:
    """A speech bubble: rounded, but for the lower corner where its speaker is."""
    half = thick / 2
    left, top, right, low = half, half, w - half, h - half
    r = max(1.0, min(radius, w / 2, h / 2) - half)
    at_right = small if tail == "right" else r
    at_left = small if tail == "left" else r
    path = (
        f"M{left + r} {top}H{right - r}A{r} {r} 0 0 1 {right} {top + r}V{low - at_right}"
        f"A{at_right} {at_right} 0 0 1 {right - at_right} {low}H{left + at_left}"
        f"A{at_left} {at_left} 0 0 1 {left} {low - at_left}V{top + r}A{r} {r} 0 0 1 {left + r} {top}Z"
    )
    border = f' stroke="{edge}" stroke-width="{thick}"' if thick else ""
    return _svg(w, h, f'<path d="{path}" fill="{fill}"{border}/>')


def clock(colour: Colour) -> str:
    """A clock's face."""
    return _svg(
        24,
        24,
        f'<circle cx="12" cy="12" r="9" stroke="{colour}" stroke-width="2.2"/>'
        f'<path d="M12 7v5l3.4 2" stroke="{colour}" stroke-width="2.2" stroke-linecap="round" '
        'stroke-linejoin="round"/>',
    )


def signal(colour: Colour) -> str:
    """How well a phone is connected: four bars."""
    bars = "".join(
        f'<rect x="{3 + 5 * number}" y="{16 - 4 * number}" width="3.4" height="{5 + 4 * number}" rx="1" '
        f'fill="{colour}"/>'
        for number in range(4)
    )
    return _svg(24, 24, bars)


def battery(colour: Colour) -> str:
    """A battery, two thirds full."""
    return _svg(
        24,
        24,
        f'<rect x="1.5" y="6.5" width="18" height="11" rx="3" stroke="{colour}" stroke-width="1.8"/>'
        f'<rect x="4" y="9" width="9.5" height="6" rx="1.2" fill="{colour}"/>'
        f'<path d="M22 10.2v3.6" stroke="{colour}" stroke-width="2" stroke-linecap="round"/>',
    )


def dots(colour: Colour) -> str:
    """Somebody is typing."""
    return _svg(
        30, 10, "".join(f'<circle cx="{5 + 10 * number}" cy="5" r="3.6" fill="{colour}"/>' for number in range(3))
    )


WAVE = (3, 6, 10, 5, 12, 16, 9, 5, 11, 15, 8, 4, 9, 13, 6, 3)


def wave(colour: Colour) -> str:
    """A voice, as an app draws it."""
    bars = "".join(
        f'<rect x="{1 + 6 * number}" y="{10 - tall / 2}" width="3" height="{tall}" rx="1.5" fill="{colour}"/>'
        for number, tall in enumerate(WAVE)
    )
    return _svg(6 * len(WAVE), 20, bars)


def play(ground: Colour, mark: Colour) -> str:
    """A button that would play something."""
    return _svg(
        24, 24, f'<circle cx="12" cy="12" r="12" fill="{ground}"/><path d="M9.6 7.4v9.2l7.2-4.6z" fill="{mark}"/>'
    )
