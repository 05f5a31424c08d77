"""The round after a card's last why: which screen shows it, and what a press on it says."""

from isitok.game.events import (
    ConfidantChosen,
    FeelingToggled,
    MoreFeelings,
    OptionChosen,
    Picked,
    ReachChosen,
    RoundEvent,
    WordsChosen,
)
from isitok.game.modes import Phase
from isitok.game.rounds.audience import AudienceRound
from isitok.game.rounds.feel import FeelRound
from isitok.game.rounds.open_round import OpenRound
from isitok.game.rounds.respond import RespondRound
from isitok.game.rounds.spot import SpotRound
from isitok.game.session import Session
from isitok.packs.model.vocabulary import Feeling, Reach
from isitok.scenes import frame
from isitok.scenes.rounds import audience, feel, respond, spot, tell
from isitok.scenes.scene import Desk
from isitok.ui.describe.layout import Column
from isitok.ui.describe.page import Page
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.value import replace


def page(session: Session, desk: Desk, said: str, step: int) -> Page:
    """The question, what there is to say of it, or how it could be put right."""
    match session.round, session.phase:
        case RespondRound() as opened, Phase.ROUND:
            return respond.page(opened, session, desk, said)
        case RespondRound() as locked, _:
            return respond.why(locked, session, desk)
        case AudienceRound() as opened, Phase.ROUND:
            return audience.page(opened, session, desk, said, step)
        case AudienceRound() as locked, _:
            return audience.why(locked, session, desk)
        case SpotRound() as opened, Phase.ROUND:
            return spot.page(opened, session, desk, said)
        case SpotRound() as locked, _:
            return spot.why(locked, session, desk)
        case FeelRound() as opened, Phase.ROUND:
            return feel.page(opened, session, desk, said, step)
        case FeelRound() as locked, Phase.PUT_RIGHT:
            return feel.put_right(locked, session, desk)
        case FeelRound() as locked, _:
            return feel.why(locked, session, desk)
        case None, _:
            raise ValueError("there is no round on the table")
        case opened, Phase.ROUND:
            return tell.page(opened, session, desk, said)
        case locked, _:
            return tell.why(locked, session, desk)


def leads_on(session: Session, desk: Desk, step: int, *, for_two: bool = False) -> Button:
    """The button at the foot of the page that leads on. ``for_two``: nothing has to be answered or is locked in."""
    words, opened = desk.words, session.round
    if session.phase is not Phase.ROUND:
        return frame.leads_on("next", words("See how it went") if session.is_last else words("Next"))
    text = words("We’re done") if for_two else words("Lock it in")
    if step + 1 < steps(opened) or isinstance(opened, FeelRound):  # what people may feel isn't an answer to lock in
        text = words("Next")
    elif isinstance(opened, SpotRound):
        text = words("That’s all") if opened.picks_left else words("Go on")
    return replace(frame.leads_on("lock", text), description="" if for_two else missing(opened, step, desk))


def with_standing(bar: Widget, opened: OpenRound | None, said: str, desk: Desk) -> Widget:
    """What stands at the foot, below what must stay in view while the page is scrolled."""
    return Column((spot.standing(opened, said, desk), bar), gap=8) if isinstance(opened, SpotRound) else bar


def steps(opened: OpenRound | None) -> int:
    """How many pages of questions it has."""
    match opened:
        case AudienceRound():
            return audience.steps(opened)
        case FeelRound():
            return len(feel.steps(opened))
        case _:
            return 1


def missing(opened: OpenRound | None, step: int, desk: Desk) -> str:
    """What is still to be said on this page; "" for nothing."""
    match opened:
        case RespondRound():
            return respond.missing(opened, desk)
        case AudienceRound():
            return audience.missing(opened, step, desk)
        case None | FeelRound() | SpotRound():
            return ""
        case _:
            return tell.missing(opened, desk)


def event(what: str, value: str, opened: OpenRound | None, step: int) -> RoundEvent | None:
    """What a press says; nothing where it has no meaning in this round."""
    match what, opened:
        case "way", RespondRound():
            return OptionChosen(int(value))
        case "reach", AudienceRound():
            return ReachChosen(step, Reach(value))
        case spot.PICK, SpotRound():
            return Picked(value)
        case feel.MORE, FeelRound():
            return MoreFeelings()
        case "feeling", FeelRound():
            person, moment = feel.steps(opened)[step]
            return FeelingToggled(person, moment, Feeling(value))
        case "who", _:
            return ConfidantChosen(int(value))
        case "words", _:
            return WordsChosen(int(value))
        case _:
            return None


def said_of(before: OpenRound | None, now: OpenRound | None, desk: Desk) -> str:
    """What to say at once of a press: only *spot* says something."""
    if isinstance(before, SpotRound) and isinstance(now, SpotRound):
        return spot.came_of(before, now, desk)
    return ""
