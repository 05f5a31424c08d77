"""The rounds after a card's last why, in a terminal. Each file asks one and tells what there is to say of it."""

from collections.abc import Iterator

from isitok.game.events import RoundEvent
from isitok.game.play.stops import Step
from isitok.game.rounds.audience import AudienceRound
from isitok.game.rounds.feel import FeelRound
from isitok.game.rounds.open_round import OpenRound
from isitok.game.rounds.respond import RespondRound
from isitok.game.rounds.spot import SpotRound
from isitok.game.session import Session
from isitok.packs.model.scenario import Scenario
from isitok.text import telling
from isitok.text.answers import Command
from isitok.text.desk import Desk
from isitok.text.player import Player
from isitok.text.rounds import audience, feel, respond, spot, tell


def question(opened: OpenRound, scenario: Scenario, player: Player) -> Iterator[str]:
    """What is asked first."""
    match opened:
        case RespondRound():
            return respond.question(opened, player.faces(scenario), player.words)
        case AudienceRound():
            return audience.question(opened, player.words)
        case SpotRound():
            return spot.question(opened, scenario, player)
        case FeelRound():
            return feel.question(opened, player.faces(scenario), player.words)
        case _:
            return tell.question(opened, scenario, player)


def asked(opened: OpenRound, desk: Desk) -> tuple[RoundEvent, ...] | Command:
    """What was said in it, enough to be locked in; or PASS or QUIT."""
    match opened:
        case RespondRound():
            return respond.asked(opened, desk)
        case AudienceRound():
            return audience.asked(opened, desk)
        case SpotRound():
            return spot.asked(opened, desk)
        case FeelRound():
            return feel.asked(opened, desk)
        case _:
            return tell.asked(opened, desk)


def why(locked: OpenRound, session: Session, player: Player) -> Iterator[str]:
    """What there is to say of it once it is locked in."""
    faces, words = player.faces(session.scenario), player.words
    if session.step is Step.PUT_RIGHT and isinstance(locked, FeelRound):
        yield from telling.put_right(locked.put_right, faces, words)
        return
    yield ""
    match locked:
        case RespondRound():
            yield from respond.why(locked, words)
        case AudienceRound():
            yield from audience.why(locked, words, session.scenario.told_by)
        case SpotRound():
            yield from spot.why(locked, session.scenario, player)
        case FeelRound():
            yield from feel.why(locked, faces, words, session.scenario.told_by)
        case _:
            yield from tell.why(locked, session.scenario, player)
