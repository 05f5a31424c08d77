"""Opens the round that was dealt with a card: the one list of the rounds' rules, a file each."""

from dataclasses import dataclass

from isitok.format.rounds import Round
from isitok.format.story import Scenario
from isitok.game.rounds.audience import audience_round
from isitok.game.rounds.feel import feel_round
from isitok.game.rounds.in_play import OpenRound
from isitok.game.rounds.respond import respond_round
from isitok.game.rounds.spot import spot_round
from isitok.game.rounds.tell import tell_round


@dataclass(frozen=True, slots=True)
class Played:
    """A round that was locked in, and its card."""

    card_index: int  # which of the session's cards, from 0
    round: OpenRound


def open_round(round: Round, scenario: Scenario, seed: int) -> OpenRound:
    """This round of a scenario, before any answer. Raises ValueError if the scenario lacks it (``rounds_of``)."""
    match round:
        case Round.RESPOND if scenario.respond:
            return respond_round(scenario.respond, f"respond {seed} {scenario.id}")
        case Round.AUDIENCE if scenario.audience:
            return audience_round(scenario.audience)
        case Round.SPOT if scenario.phone:
            return spot_round(scenario.phone)
        case Round.FEEL if scenario.feelings:
            return feel_round(scenario)
        case Round.TELL if scenario.tell:
            return tell_round(scenario.tell)
        case _:
            raise ValueError(f"{scenario.id} holds no round '{round}'")
