"""What was answered in a round, as plain values; and the round again, from its scenario and these values.

Only answers are kept, no words: the scenario has those.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from isitok.game.events import (
    AnotherWay,
    ConfidantChosen,
    FeelingToggled,
    Moment,
    MomentOpened,
    MoreFeelings,
    NextBeat,
    OptionChosen,
    ReachChosen,
    RoundEvent,
    ThingPicked,
    WordsChosen,
)
from isitok.game.rounds.audience import AudienceRound
from isitok.game.rounds.feel import FeelRound
from isitok.game.rounds.open_round import OpenRound
from isitok.game.rounds.respond import RespondRound
from isitok.game.rounds.spot import SpotRound
from isitok.packs.model.vocabulary import Feeling, Reach


def round_to_data(opened: OpenRound) -> list[Any]:
    """The answers so far, as values for JSON."""
    match opened:
        case RespondRound():
            return [opened.first, opened.chosen, opened.beats]
        case AudienceRound():
            return [thing.said and thing.said.value for thing in opened.things]
        case SpotRound():
            return list(opened.picked)
        case FeelRound():
            picks = [[who, moment.value, feeling.value] for who, moment, feeling in opened.picks]
            return [picks, list(opened.later), opened.more]
    return [opened.who, opened.words]


def with_answers(opened: OpenRound, kept: Sequence[Any]) -> OpenRound:
    """A round that was just opened, with these answers. Raises TypeError or ValueError if they make no sense."""
    for event in _events(opened, kept):
        opened = opened.after(event)
    return opened


def _events(opened: OpenRound, kept: Sequence[Any]) -> Iterator[RoundEvent]:
    match opened:
        case RespondRound():
            first, chosen, beats = kept
            if first is not None:
                yield from (OptionChosen(first), AnotherWay())
            if chosen is not None:
                yield OptionChosen(chosen)
                yield from (NextBeat() for _ in opened.options[chosen].then[1:beats])
        case AudienceRound():
            yield from (ReachChosen(thing, Reach(said)) for thing, said in enumerate(kept) if said is not None)
        case SpotRound():
            yield from map(ThingPicked, kept)
        case FeelRound():
            picks, later, more = kept
            yield from (FeelingToggled(who, Moment(moment), Feeling(feeling)) for who, moment, feeling in picks)
            yield from (MomentOpened(who, Moment.LATER) for who in later)
            if more:
                yield MoreFeelings()
        case _:
            who, words = kept
            if who is not None:
                yield ConfidantChosen(who)
            if words is not None:
                yield WordsChosen(words)
