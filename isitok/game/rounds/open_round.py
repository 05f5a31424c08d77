"""Opens the round that was dealt with a card: the one list of the rounds' rules, a file each."""

from collections.abc import Mapping
from typing import Final

from isitok.base.value import Value
from isitok.format.story import Round, Scenario
from isitok.game.rounds.audience import AudienceRound
from isitok.game.rounds.feel import FeelRound
from isitok.game.rounds.in_play import OpenRound
from isitok.game.rounds.respond import RespondRound
from isitok.game.rounds.spot import SpotRound
from isitok.game.rounds.tell import TellRound
from isitok.i18n.screen_words import Words

ROUNDS: Final[Mapping[Round, type[OpenRound]]] = {
    Round.RESPOND: RespondRound,
    Round.AUDIENCE: AudienceRound,
    Round.SPOT: SpotRound,
    Round.FEEL: FeelRound,
    Round.TELL: TellRound,
}


class Played(Value):
    """A round that was locked in, and its card."""

    card_index: int  # which of the session's cards, from 0
    round: OpenRound


def open_round(round: Round, scenario: Scenario, seed: int) -> OpenRound:
    """This round of a scenario, before any answer. Raises ValueError if the scenario lacks it (``rounds_of``)."""
    opened = ROUNDS[round].of(scenario, seed)
    if opened is None:
        raise ValueError(f"{scenario.id} holds no round '{round}'")
    return opened


def label_of(round: Round, words: Words) -> str:
    """What players call a round: "Who should see it?"."""
    return words.in_context(Round.__name__, ROUNDS[round].LABEL)
