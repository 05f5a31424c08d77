"""Three to eight pupils round one screen, whom two older ones lead. Everybody shows fingers; nobody counts them.

So nothing is said to the game but in the round after a story, where all choose together what somebody could do. None
of it is ever kept: there is no form in which a small group could be saved.
"""

from collections.abc import Sequence
from typing import Final

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.rounds import rounds_of
from isitok.format.story import Round, Scenario
from isitok.game.events import Back, Forward, RoundEvent, ShownAll
from isitok.game.play.line import Play, answer_in_round, look_on, move, show_more
from isitok.game.play.modes import SMALL_GROUP
from isitok.game.play.stops import Step
from isitok.game.rounds.respond import AllBeats, AnotherWay, NextBeat

NEXT: Final = (Round.RESPOND, Round.TELL, Round.FEEL)
"""What follows a story, *what next*: the first of these that it has."""


class StoryPassed(Event, Value):
    """The group leaves the rest of a story out."""


class GroupEnds(Event, Value):
    """The group leaves the stories for today, and steps out of them."""


GroupEvent = Back | Forward | ShownAll | StoryPassed | GroupEnds | NextBeat | AllBeats | AnotherWay | RoundEvent


class SmallGroup(Play, kw_only=True):
    """A small group that is going on."""

    @property
    def can_end(self) -> bool:
        """Whether there is a story left to step out of."""
        return self.at < self.first_at(Step.STEP_OUT)


def start_group(cards: Sequence[Scenario], seed: int = 0) -> SmallGroup:
    """A small group that begins, with these stories."""
    rounds = tuple(next((each for each in NEXT if each in rounds_of(card)), None) for card in cards)
    return SmallGroup(mode=SMALL_GROUP, cards=tuple(cards), rounds=rounds, seed=seed)


def update(group: SmallGroup, event: GroupEvent) -> SmallGroup:
    """The group after an event. An event that means nothing here changes nothing."""
    match event:
        case Forward() if group.is_opening:
            return show_more(group)
        case ShownAll():
            return show_more(group, all_=True)
        case Forward() if not group.is_last:
            return move(group, group.at + 1)
        case Back() if group.at:
            return move(group, group.at - 1)
        case StoryPassed() if group.on_card:
            return move(group, _after_story(group))
        case GroupEnds() if group.can_end:
            return move(group, group.first_at(Step.STEP_OUT))
        case NextBeat() | AllBeats() | AnotherWay():
            return look_on(group, event)
        case RoundEvent():
            return answer_in_round(group, event)
        case _:
            return group


def _after_story(group: SmallGroup) -> int:
    """The stop that follows when the rest of this story is left out."""
    later = range(group.at + 1, len(group.line))
    here = group.stop.card
    return next(at for at in later if group.line[at].step is Step.STEP_OUT or group.line[at].card > here)
