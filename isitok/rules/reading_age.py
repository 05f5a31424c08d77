"""A scenario is easy enough to read for the youngest band that it is for.

Why: a pupil who can't read it can't judge it; and the hard words are mostly ours. Reading age = Flesch–Kincaid grade
+ 5 over story, acts, whys, options, audience and tell together (60 words or more), at most 8, 10, 12, 13 by band;
sentences of at most 12, 14, 16, 18 words on average; for staff as for 14-18. Names count as "Sam". Phones don't count:
people write as they do.

Fails: ``why: Unauthorised distribution of photographs contravenes her reasonable expectations …`` for 9-11
Passes: ``why: She asked them not to. It is her face, so it is her choice.``
"""

from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import Band
from isitok.rules.readability import hardest_words, longest_sentence, readable_text, reading_of
from isitok.rules.subject import Subject

CODE = "reading-age"
SEVERITY = Severity.WARNING
FEWEST_WORDS = 60
OLDEST = {Band.B7_9: 8, Band.B9_11: 10, Band.B11_14: 12, Band.B14_18: 13, Band.ADULTS: 13}
LONGEST = {Band.B7_9: 12, Band.B9_11: 14, Band.B11_14: 16, Band.B14_18: 18, Band.ADULTS: 18}


def check(subject: Subject) -> Iterator[Problem]:
    """A scenario that is too hard to read, or has too long sentences. Works for English only."""
    if subject.scenario.unread:
        return
    band = subject.scenario.youngest
    text = readable_text(subject)
    reading = reading_of(text)
    if reading.words < FEWEST_WORDS:
        return
    if reading.age > OLDEST[band]:
        hard = ", ".join(f'"{word}"' for word in hardest_words(text))
        hint = (
            f'use shorter words where you can (the longest here: {hard}) and shorter sentences: "She said'
            f' no. That is enough."'
        )
        message = f"this reads like age {reading.age:.1f}; for {band} it is {OLDEST[band]} at most"
        yield Problem(subject.at("story"), CODE, message, hint, SEVERITY)
    if reading.mean_sentence > LONGEST[band]:
        hint = f'cut the longest in two: "{_beginning(longest_sentence(text))}"'
        message = (
            f"a sentence has {reading.mean_sentence:.1f} words on average; for {band} it is {LONGEST[band]} at most"
        )
        yield Problem(subject.at("story"), CODE, message, hint, SEVERITY)


def _beginning(sentence: str) -> str:
    """The beginning of a sentence, enough to find it."""
    words = sentence.split()
    return sentence if len(words) <= 40 else " ".join(words[:40]) + " …"
