"""The people whom a story is about, the feelings that players can choose for them, and the faces that show these."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from isitok.format.blocks import Bubble
from isitok.format.story import Scenario
from isitok.format.vocabulary import HURT, YOUNGEST_FEELINGS, Band, Feeling, Mood, Role

MOODS: Final[Mapping[Feeling, Mood]] = {
    Feeling.HAPPY: Mood.HAPPY,
    Feeling.PROUD: Mood.HAPPY,
    Feeling.EXCITED: Mood.LAUGHING,
    Feeling.SAFE: Mood.CALM,
    Feeling.CARED_FOR: Mood.HAPPY,
    Feeling.RELIEVED: Mood.HAPPY,
    Feeling.CALM: Mood.CALM,
    Feeling.CURIOUS: Mood.THINKING,
    Feeling.POWERFUL: Mood.CALM,
    Feeling.UNSURE: Mood.UNSURE,
    Feeling.CONFUSED: Mood.UNSURE,
    Feeling.AWKWARD: Mood.EMBARRASSED,
    Feeling.ON_THE_SPOT: Mood.EMBARRASSED,
    Feeling.EMBARRASSED: Mood.EMBARRASSED,
    Feeling.LEFT_OUT: Mood.SAD,
    Feeling.LONELY: Mood.LET_DOWN,
    Feeling.JEALOUS: Mood.SAD,
    Feeling.LET_DOWN: Mood.LET_DOWN,
    Feeling.HURT: Mood.SAD,
    Feeling.BETRAYED: Mood.BETRAYED,
    Feeling.ANGRY: Mood.ANGRY,
    Feeling.WORRIED: Mood.WORRIED,
    Feeling.SCARED: Mood.SHOCKED,
    Feeling.PRESSURED: Mood.WORRIED,
    Feeling.TRAPPED: Mood.WORRIED,
    Feeling.GUILTY: Mood.GUILTY,
    Feeling.SORRY: Mood.GUILTY,
    Feeling.HOPEFUL: Mood.CALM,
}


def mood_of(feeling: Feeling) -> Mood:
    """The face that shows this feeling: there are more feelings than faces."""
    return MOODS[feeling]


def palette(band: Band) -> tuple[Feeling, ...]:
    """The feelings that players of these ages choose from, in the vocabulary's order."""
    return tuple(feeling for feeling in Feeling if band is not Band.B7_9 or feeling in YOUNGEST_FEELINGS)


_DOING = frozenset({Role.ASKER, Role.SHARER, Role.SENDER, Role.PRESSURER})


def who_matters(scenario: Scenario, has_face: Callable[[str], bool], most: int = 3) -> Sequence[str]:
    """The people with a face whom a story is about: whoever it is done to, then those who act."""
    acting = {act.by for act in scenario.acts}
    everybody = dict.fromkeys((*scenario.people, *scenario.others, *(act.by for act in scenario.acts)))

    def weight(one: str) -> int:
        roles = set(scenario.people.get(one, ()))
        return 4 * bool(HURT & roles) + 2 * bool(_DOING & roles) + (one in acting)

    return sorted(filter(has_face, everybody), key=weight, reverse=True)[:most]


def who_is_there(scenario: Scenario, name: Callable[[str], str], has_face: Callable[[str], bool]) -> Sequence[str]:
    """Of the people who matter, those who are there at first: on the phone, in the hook, in the first act.

    Everybody else's face comes with them; all are there where nobody of them is.
    """
    told, first = f"{scenario.title} {scenario.hook} {scenario.acts[0].act}", scenario.acts[0]
    shown = (*(scenario.phone.blocks if scenario.phone else ()), *first.happens)
    there = {block.who for block in shown if isinstance(block, Bubble)} | {first.by}
    if scenario.phone:
        there |= {scenario.phone.whose}
    found = who_matters(scenario, lambda one: has_face(one) and (one in there or name(one) in told))
    return found or who_matters(scenario, has_face)


def first_mood(scenario: Scenario, person: str) -> Mood:
    """How somebody looks at first: as in what they say on the phone, or as they feel before any of it."""
    said = (
        block.mood
        for block in (scenario.phone.blocks if scenario.phone else ())
        if isinstance(block, Bubble) and block.who == person and block.mood is not Mood.CALM
    )
    felt = scenario.feelings.get(person)
    return next(said, MOODS[felt.at_first[0]] if felt and felt.at_first else Mood.CALM)


def last_mood(scenario: Scenario, person: str) -> Mood:
    """How somebody looks once a story is over."""
    felt = scenario.feelings.get(person)
    return MOODS[felt.later[0]] if felt and felt.later else first_mood(scenario, person)
