"""Cards that hold rounds, and sessions that have come as far as one of them."""

from collections.abc import Mapping
from typing import Any, TypeVar

from isitok.base.value import replace
from isitok.format.story import Round, Scenario
from isitok.format.vocabulary import Feeling, Rating, Reach, Verdict, Way
from isitok.game.events import Forward, RoundEvent, SoloEvent, Sureness
from isitok.game.play.modes import PLAY
from isitok.game.play.stops import Step
from isitok.game.rounds.audience import ReachChosen
from isitok.game.rounds.feel import FeelingToggled, Moment
from isitok.game.rounds.in_play import OpenRound
from isitok.game.rounds.respond import OptionChosen
from isitok.game.rounds.spot import ThingPicked
from isitok.game.rounds.tell import ConfidantChosen, WordsChosen
from isitok.game.session import Session, start
from tests.builders import (
    a_message,
    a_phone,
    a_respond,
    a_scenario,
    a_tell,
    after,
    an_audience,
    an_option,
    felt,
    judged,
)

R = TypeVar("R", bound=OpenRound)

CLUE = "The badge shows which school she goes to."

RESPOND = a_respond(
    options=(
        an_option(),
        an_option(Rating.NO_HELP, do="Scroll on", why="It is hard to speak first.", way=Way.NOTHING),
        an_option(Rating.HARMS, do="Share it too", why="More people see it.", way=Way.ACT),
    )
)
HOLDS: dict[Round, dict[str, Any]] = {
    Round.RESPOND: {"respond": RESPOND},
    Round.AUDIENCE: {
        "audience": (
            an_audience(),
            an_audience(what="that Ffion is upset", share_with=Reach.A_FEW, who="a friend who can help"),
        )
    },
    Round.SPOT: {"phone": a_phone(a_message(clue=CLUE), a_message("too late"), a_message("ha"), a_message("no"))},
    Round.FEEL: {
        "feelings": {
            "ffion": felt(Feeling.EMBARRASSED, later=(Feeling.LET_DOWN, Feeling.LONELY)),
            "kofi": felt(Feeling.EXCITED),
        },
        "put_right": {"kofi": "Take it down and say sorry."},
    },
    Round.TELL: {"tell": a_tell(first_words=("Can we talk?", "Someone posted a photo of me."))},
}

ANSWERS: Mapping[Round, tuple[RoundEvent, ...]] = {
    Round.RESPOND: (OptionChosen(0),),
    Round.AUDIENCE: (ReachChosen(0, Reach.NO_ONE), ReachChosen(1, Reach.EVERYONE)),
    Round.SPOT: (ThingPicked("1"), ThingPicked("0")),
    Round.FEEL: (FeelingToggled("ffion", Moment.AT_FIRST, Feeling.HURT),),
    Round.TELL: (ConfidantChosen(0), WordsChosen(0)),
}
"""Answers to each, enough to lock it in."""


def a_card_with(*rounds: Round, **fields: Any) -> Scenario:
    """A card that holds these rounds."""
    held: dict[str, Any] = {}
    for each in rounds:
        held |= HOLDS[each]
    return a_scenario(*fields.pop("acts", ()), **{**held, **fields})


def opened(kind: type[R], seed: int = 0, **holds: Any) -> R:
    """A round of this kind before any answer, of a scenario that holds this."""
    found = kind.of(a_scenario(**holds), seed)
    assert found is not None
    return found


def answers_to() -> tuple[SoloEvent, ...]:
    """What a player does to judge an act and to read its why."""
    return (*judged(Verdict.NOT_OK, Sureness.FAIRLY_SURE), Forward())


def a_game(*cards: Scenario, seed: int = 0) -> Session:
    """A session with rounds, at its first act."""
    return start(cards, PLAY, seed=seed)


def at_round(card: Scenario, *then: Scenario, of: Round | None = None) -> Session:
    """A session that has come to the round of its first card, which has one act."""
    session = a_game(card, *then)
    if of:
        session = replace(session, rounds=(of, *session.rounds[1:]))
    return after(session, *answers_to())


def round_passes(session: Session) -> set[int]:
    """The cards whose round was passed, but not their acts."""
    return {stop.card for stop in session.left_out if stop.step is Step.ROUND} - set(session.passes)
