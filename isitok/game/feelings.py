"""Which feelings players of an age choose from, and which face shows each: there are more feelings than faces."""

from collections.abc import Mapping
from typing import Final

from isitok.packs.model.vocabulary import YOUNGEST_FEELINGS, Band, Feeling, Mood

MOODS: Final[Mapping[Feeling, Mood]] = {
    Feeling.HAPPY: Mood.HAPPY,
    Feeling.PROUD: Mood.HAPPY,
    Feeling.EXCITED: Mood.LAUGHING,
    Feeling.SAFE: Mood.CALM,
    Feeling.CARED_FOR: Mood.HAPPY,
    Feeling.RELIEVED: Mood.CALM,
    Feeling.CALM: Mood.CALM,
    Feeling.CURIOUS: Mood.THINKING,
    Feeling.POWERFUL: Mood.HAPPY,
    Feeling.UNSURE: Mood.UNSURE,
    Feeling.CONFUSED: Mood.UNSURE,
    Feeling.AWKWARD: Mood.UNSURE,
    Feeling.ON_THE_SPOT: Mood.WORRIED,
    Feeling.EMBARRASSED: Mood.WORRIED,
    Feeling.LEFT_OUT: Mood.SAD,
    Feeling.LONELY: Mood.SAD,
    Feeling.JEALOUS: Mood.SAD,
    Feeling.LET_DOWN: Mood.SAD,
    Feeling.HURT: Mood.SAD,
    Feeling.BETRAYED: Mood.SHOCKED,
    Feeling.ANGRY: Mood.ANGRY,
    Feeling.WORRIED: Mood.WORRIED,
    Feeling.SCARED: Mood.SHOCKED,
    Feeling.PRESSURED: Mood.WORRIED,
    Feeling.TRAPPED: Mood.WORRIED,
    Feeling.GUILTY: Mood.SAD,
    Feeling.SORRY: Mood.SAD,
    Feeling.HOPEFUL: Mood.HAPPY,
}


def mood_of(feeling: Feeling) -> Mood:
    """The face that shows this feeling."""
    return MOODS[feeling]


def palette(band: Band) -> tuple[Feeling, ...]:
    """The feelings that players of these ages choose from, in the vocabulary's order."""
    return tuple(feeling for feeling in Feeling if band is not Band.B7_9 or feeling in YOUNGEST_FEELINGS)
