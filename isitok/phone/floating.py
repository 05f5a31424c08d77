"""Where what floats over a picture lies: above the line to write in, over a third of the picture at most.

On a wall it is half, as a comment in its large letters is often higher than a third, and each would take two presses.
"""

from isitok import ui

SHARE, ON_A_WALL = 1 / 3, 1 / 2


def share(look: ui.Look) -> float:
    """How much of a picture comments may lie over."""
    return ON_A_WALL if look.wall else SHARE


def composer_at(screen: ui.Box, look: ui.Look) -> ui.Box:
    """The line to write in, at the foot of the screen."""
    tall = look.tx(36)
    return ui.Box(screen.x + look.px(14), screen.bottom - look.px(12) - tall, screen.w - 2 * look.px(14), tall)


def floating_at(screen: ui.Box, look: ui.Look) -> ui.Box:
    """The part over which comments float."""
    tall = int(screen.h * share(look))
    return ui.Box(screen.x, composer_at(screen, look).y - look.px(6) - tall, screen.w, tall)
