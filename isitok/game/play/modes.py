"""The ways to play. A mode is one value: which stops it has, in which order, and who answers at each."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from isitok.base.value import Value, replace
from isitok.format.story import Round, Scenario
from isitok.format.vocabulary import Level
from isitok.game.play.opening import has_opening
from isitok.game.play.stops import Step, Stop


class Who(StrEnum):
    """Who answers at a stop."""

    PLAYER = "player"  # somebody playing alone
    CLASS = "class"  # everybody in the room: a teacher counts
    TEAMS = "teams"  # each with keys of their own
    YOUNG = "young"  # the young person, in private
    ADULT = "adult"  # the adult, in private
    BOTH = "both"  # the two together
    GROUP = "group"  # all round one screen, with their fingers: nobody counts


class SoFar(Value):
    """The card, and what was said before a stop about it and this act, for anything that depends on it."""

    said: Mapping[Stop, Any]
    scenario: Scenario
    card: int = 0
    act: int = 0

    def at(self, step: Step) -> Any:
        """What was said about this act at another step; None where nothing was."""
        return self.said.get(Stop(step, self.card, self.act))


class When(Value):
    """A step that comes only if what was said before calls for it. Nothing said later can bring it."""

    step: Step
    is_wanted: Callable[[SoFar], bool]


Steps = tuple[Step | When, ...]


class Mode(Value, kw_only=True):
    """One way to play."""

    name: str
    highest_level: Level  # cards above it are left out, however they were dealt
    first: Steps = ()  # before the stories
    story: Steps = ()  # at the beginning of each story
    first_act: Steps = ()  # for a story's first act, where that is more than for the others
    act: Steps = ()  # for every act
    deals_round: bool = False  # one of the rounds that a card has follows its last why
    rounds: tuple[Round, ...] = ()  # of these, a card's own rounds all follow
    after_story: Steps = ()
    last: Steps = ()  # after the stories
    asks: Mapping[Step, Who] = {}  # where something is answered, and by whom

    @property
    def branches(self) -> bool:
        """Whether any of its stops depends on what was said."""
        steps = (*self.first, *self.story, *self.first_act, *self.act, *self.after_story, *self.last)
        return any(isinstance(step, When) for step in steps)


# Level 3 is talked about with an adult and never played alone, not even as a replay.
PLAY = Mode(
    name="play",
    highest_level=Level.TWO,
    story=(When(Step.STORY, lambda so_far: has_opening(so_far.scenario)),),
    act=(Step.JUDGE, Step.WHY),
    deals_round=True,
    last=(Step.RESULT,),
    asks={Step.JUDGE: Who.PLAYER, Step.ROUND: Who.PLAYER},
)
# A replay is about acts that were missed: their story has been opened before.
REPLAY = replace(PLAY, name="replay", story=(), deals_round=False)

# For staff who play alone, behind the gate of level 3. What they saw differently they read up, and don't play again.
STAFF = replace(PLAY, name="staff", highest_level=Level.THREE)

# Only the first act of a card gets the whole talk. Its answer is on the screen from its why on, and not before.
CLASS = Mode(
    name="class",
    highest_level=Level.THREE,
    first=(Step.RULES, Step.BEFORE),
    story=(Step.STORY,),
    first_act=(Step.VOTE, Step.TALK, Step.AGAIN, Step.WHY),
    act=(Step.VOTE, Step.WHY),
    deals_round=True,
    last=(Step.AFTER, Step.KEY_WHY, Step.STEP_OUT, Step.ONE_THING, Step.HELP, Step.RESULT),
    asks=dict.fromkeys((Step.BEFORE, Step.VOTE, Step.AGAIN, Step.AFTER, Step.ROUND), Who.CLASS),
)
TEAMS = replace(CLASS, asks=dict.fromkeys(CLASS.asks, Who.TEAMS) | {Step.ROUND: Who.CLASS})
TEAMS_WITH_SCORES = replace(TEAMS, after_story=(Step.SCORES,))

# A vote of the class's own: nobody knows an answer to what was typed just now. Within a lesson, that goes on after it.
OWN_VOTE = Mode(
    name="own-vote",
    highest_level=Level.ONE,
    first=(Step.OWN,),
    act=(Step.VOTE, Step.TALK, Step.AGAIN, Step.MOVED),
    last=(Step.HELP,),
    asks=dict.fromkeys((Step.VOTE, Step.AGAIN), Who.CLASS),
)

ONE_TO_ONE = Mode(
    name="one-to-one",
    highest_level=Level.THREE,
    first=(Step.FIRST_WORDS,),
    story=(Step.STORY,),
    act=(Step.CHOOSE, Step.HAND_OVER, Step.CHOOSE_TOO, Step.TOGETHER),
    rounds=(Round.FEEL, Round.TELL),
    last=(Step.SPREAD, Step.STEP_OUT, Step.PAPER, Step.GOODBYE),
    asks={Step.CHOOSE: Who.YOUNG, Step.CHOOSE_TOO: Who.ADULT, Step.ROUND: Who.BOTH},
)
# Two older pupils lead: everybody shows fingers, then they talk and look. What next is the round after a story.
SMALL_GROUP = Mode(
    name="small-group",
    highest_level=Level.TWO,
    first=(Step.RULES,),
    story=(Step.STORY,),
    first_act=(Step.FINGERS, Step.TALK, Step.WHY),
    act=(Step.FINGERS, Step.WHY),
    deals_round=True,
    last=(Step.STEP_OUT, Step.ONE_THING, Step.HELP, Step.GOODBYE),
    asks=dict.fromkeys((Step.FINGERS, Step.ROUND), Who.GROUP),
)
# A vote of the group's own. What they show is counted no more than in a story.
GROUP_VOTE = Mode(
    name="group-vote",
    highest_level=Level.ONE,
    first=(Step.OWN,),
    act=(Step.FINGERS, Step.TALK, Step.AGAIN, Step.MOVED),
    asks=dict.fromkeys((Step.FINGERS, Step.AGAIN), Who.GROUP),
)
# What is real is not a story, and never leads back to one.
REAL = Mode(
    name="real",
    highest_level=Level.THREE,
    first=(Step.REAL, Step.HAPPENS_NEXT),
    last=(Step.PAPER, Step.GOODBYE),
)


def without(mode: Mode, *steps: Step) -> Mode:
    """The mode without these of its final steps."""
    return replace(mode, last=tuple(step for step in mode.last if step not in steps))
