"""Three to eight pupils round one screen, whom two older ones lead. Everybody shows fingers; nobody counts them.

So nothing is said to the game but in the round after a story, where all choose together what somebody could do. None
of it is ever kept: there is no form in which a small group could be saved.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.lesson_times import CLOSE, SPARE, START, WEEK
from isitok.format.rounds import rounds_of
from isitok.format.story import Round, Scenario
from isitok.format.vocabulary import Band
from isitok.game.events import Back, Forward, RoundEvent, ShownAll
from isitok.game.lesson.about_anything import about_nothing_yet
from isitok.game.lesson.in_parts import a_page_back, jump, past_the_step
from isitok.game.lesson.parts import LessonPart, usual_parts
from isitok.game.play.line import Play, answer_in_round, look_on, show_more
from isitok.game.play.modes import GROUP_VOTE, SMALL_GROUP
from isitok.game.play.stops import Step
from isitok.game.rounds.respond import AllBeats, AnotherWay, NextBeat
from isitok.i18n.screen_words import Words

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
        return not self.is_own and self.at < self.first_at(Step.STEP_OUT)


def start_group(cards: Sequence[Scenario], seed: int = 0, minutes: int = 15) -> SmallGroup:
    """A small group that begins, with these stories."""
    rounds = tuple(next((each for each in NEXT if each in rounds_of(card)), None) for card in cards)
    parts = tuple(map(_with_pages, usual_parts(minutes, len(cards))))
    return SmallGroup(mode=SMALL_GROUP, cards=tuple(cards), rounds=rounds, seed=seed, parts=parts)


def start_week(minutes: int) -> SmallGroup:
    """A small group that plays a week of so many minutes, which has pages of its own."""
    group = start_group(())
    start, close = (part for part in group.parts if part.key != SPARE)
    return replace(group, parts=(start, LessonPart(WEEK, minutes), close))


def start_vote(ages: Iterable[Band], words: Words) -> SmallGroup:
    """A vote of the group's own, before it is said what it is about."""
    return SmallGroup(mode=GROUP_VOTE, cards=(about_nothing_yet(ages, words),))


def _with_pages(part: LessonPart) -> LessonPart:
    steps = {START: SMALL_GROUP.first, CLOSE: SMALL_GROUP.last}.get(part.key, ())
    return replace(part, steps=tuple(step for step in steps if isinstance(step, Step)))


def update(group: SmallGroup, event: GroupEvent) -> SmallGroup:
    """The group after an event. An event that means nothing here changes nothing."""
    match event:
        case Forward() if group.is_opening:
            return show_more(group)
        case ShownAll():
            return show_more(group, all_=True)
        case Forward() if not group.is_last:
            return group.gone_to(group.at + 1)
        case Back() if group.at:
            return a_page_back(group)
        case StoryPassed() if group.in_story:
            return past_the_step(group)
        case GroupEnds() if group.can_end:
            return jump(group, group.first_at(Step.STEP_OUT))
        case NextBeat() | AllBeats() | AnotherWay():
            return look_on(group, event)
        case RoundEvent():
            return answer_in_round(group, event)
        case _:
            return group
