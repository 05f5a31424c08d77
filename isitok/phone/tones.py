"""What is heard of what has just come on a phone, where sounds are on: it rings, a message goes out, one comes in."""

from isitok import ui
from isitok.base.value import replace
from isitok.format.blocks import Bubble, Notice
from isitok.game.play.opening import OnPhone

RINGING = 1  # of a call, only who it is has come


def with_tone(page: ui.Page, shown: OnPhone | None) -> ui.Page:
    """The page, with the tone of what has just come on its phone."""
    tone = tone_of(shown)
    return replace(page, sound=tone, came=shown.upto) if tone and shown else page


def tone_of(shown: OnPhone | None) -> ui.Sound:
    """The tone for what came last on the phone; "" if that is no message or call."""
    if shown is None:
        return ""
    if shown.phone.of.RINGS and shown.upto == RINGING:
        return "ring"
    if shown.news is None or not shown.news < shown.upto:
        return ""
    match shown.phone.blocks[shown.upto - 1]:
        case Bubble(mine=mine):
            return "out" if mine else "in"
        case Notice(event=event) if event != "typing":
            return "in"
        case _:
            return ""
