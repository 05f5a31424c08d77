"""The three verdict signs: a circle with a tick, a diamond with a question mark, an octagon with a cross.

Whether two see it the same way is no verdict, and has signs of its own: two speech bubbles.
"""

from isitok.ui.describe.theme import Colour, Theme, Tone

SHAPES = {
    Tone.OK: '<circle cx="24" cy="24" r="22" fill="{fill}"/>'
    '<path d="M14 25l7 7 14-15" fill="none" stroke="{mark}" stroke-width="5" stroke-linecap="round" '
    'stroke-linejoin="round"/>',
    Tone.DEPENDS: '<path d="M24 2L46 24 24 46 2 24z" fill="{fill}" stroke="{fill}" stroke-width="3" '
    'stroke-linejoin="round"/>'
    '<path d="M18 19.5a6 6 0 1 1 9.6 4.8c-2.2 1.6-3.6 2.7-3.6 5.2" fill="none" stroke="{mark}" stroke-width="4.2" '
    'stroke-linecap="round"/><circle cx="24" cy="35.4" r="2.7" fill="{mark}"/>',
    Tone.NOT_OK: '<path d="M15.5 3h17L45 15.5v17L32.5 45h-17L3 32.5v-17z" fill="{fill}" stroke="{fill}" '
    'stroke-width="3" stroke-linejoin="round"/>'
    '<path d="M16.5 16.5l15 15M31.5 16.5l-15 15" stroke="{mark}" stroke-width="5" stroke-linecap="round"/>',
    Tone.BRAND: '<circle cx="24" cy="24" r="20" fill="none" stroke="{fill}" stroke-width="4"/>'
    '<circle cx="24" cy="24" r="4" fill="{fill}"/>',
}


_EYES = '<circle cx="17.5" cy="19" r="2.9" fill="{mark}"/><circle cx="30.5" cy="19" r="2.9" fill="{mark}"/>'
_MOUTH = '<path d="{mouth}" fill="none" stroke="{mark}" stroke-width="3.4" stroke-linecap="round"/>'
_MOUTHS = {
    Tone.OK: "M14.5 27a10.200 10.200 0 0 0 19 0",
    Tone.DEPENDS: "M17 31.500c2.400-2.600 4.600 2.600 7 0s4.600 2.600 7 0",
    Tone.NOT_OK: "M15.500 34.500a9.600 9.600 0 0 1 17 0",
}


def sign_with_face(tone: Tone, theme: Theme) -> str:
    """The same shape with a face on it, for the youngest."""
    outline = SHAPES[tone].partition("/>")[0] + "/>"
    face = _EYES + _MOUTH.replace("{mouth}", _MOUTHS[tone])
    shape = (outline + face).format(fill=theme.sign(tone), mark=theme.card)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">{shape}</svg>'


def sign(tone: Tone, theme: Theme, mark: Colour = "") -> str:
    """The SVG of a verdict's sign in a theme's colours. ``mark`` is drawn on the shape."""
    shape = SHAPES[tone].format(fill=theme.sign(tone), mark=mark or theme.card)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">{shape}</svg>'
