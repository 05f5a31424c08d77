"""Which feelings players of an age choose from, and which face shows each: there are more feelings than faces."""

from isitok.packs.model.people import MOODS
from isitok.packs.model.vocabulary import YOUNGEST_FEELINGS, Band, Feeling, Mood


def mood_of(feeling: Feeling) -> Mood:
    """The face that shows this feeling."""
    return MOODS[feeling]


def palette(band: Band) -> tuple[Feeling, ...]:
    """The feelings that players of these ages choose from, in the vocabulary's order."""
    return tuple(feeling for feeling in Feeling if band is not Band.B7_9 or feeling in YOUNGEST_FEELINGS)
