"""Where help is, in one line: at the end of what somebody has just played, so that nobody has to go and look for it."""

from collections.abc import Collection, Sequence

from isitok.format.vocabulary import Band
from isitok.game.help_contact import numbers
from isitok.game.help_routes import routes_for
from isitok.scenes.scene import Desk


def if_real(ids: Sequence[str], ages: Collection[Band], desk: Desk, *, led: bool = False) -> str:
    """Whom to turn to first who isn't a person one knows: of these, else Childline. ``led``: an adult is there."""
    words = desk.words
    routes = routes_for(desk.here, (*ids, "childline"), ages, led=led)
    route = next((one for one in routes if one.kind == "service"), None)
    if route is None:
        return words("If this is real for you: get help.")
    reached = numbers(route, words) or ((route.site,) if route.site else ())
    how = ", ".join((route.name, *reached))
    return words("If this is real for you: {how}. More in Get help.", how=how)
