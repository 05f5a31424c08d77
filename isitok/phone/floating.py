"""Where what floats over a picture lies: above the line to write in, over no more than a third of the picture."""

from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look

SHARE = 1 / 3


def composer_at(screen: Box, look: Look) -> Box:
    """The line to write in, at the foot of the screen."""
    tall = look.tx(36)
    return Box(screen.x + look.px(14), screen.bottom - look.px(12) - tall, screen.w - 2 * look.px(14), tall)


def floating_at(screen: Box, look: Look) -> Box:
    """The part over which comments float."""
    tall = int(screen.h * SHARE)
    return Box(screen.x, composer_at(screen, look).y - look.px(6) - tall, screen.w, tall)
