"""For ages 7-9, feelings are the fourteen that these children name.

Why: a child who doesn't know the word can't choose it, and guesses.

Fails: ``ages: 7-9`` with ``feelings: {theo: betrayed}``
Passes: ``ages: 7-9`` with ``feelings: {theo: hurt}`` · ``ages: 9-11`` with ``betrayed``
"""

from collections.abc import Iterator

from isitok.packs.problem import Problem, Severity
from isitok.packs.subject import Subject
from isitok.packs.vocabulary import Band, Feeling

CODE = "feelings-too-hard"
SEVERITY = Severity.ERROR
EASY = frozenset(
    Feeling(word)
    for word in [
        "happy",
        "proud",
        "excited",
        "safe",
        "calm",
        "curious",
        "confused",
        "left-out",
        "jealous",
        "hurt",
        "angry",
        "worried",
        "scared",
        "sorry",
    ]
)
_NEAR = {
    Feeling.CARED_FOR: "safe",
    Feeling.RELIEVED: "happy",
    Feeling.POWERFUL: "proud",
    Feeling.UNSURE: "confused",
    Feeling.AWKWARD: "confused",
    Feeling.ON_THE_SPOT: "worried",
    Feeling.EMBARRASSED: "hurt",
    Feeling.LONELY: "left-out",
    Feeling.LET_DOWN: "hurt",
    Feeling.BETRAYED: "hurt",
    Feeling.PRESSURED: "worried",
    Feeling.TRAPPED: "scared",
    Feeling.GUILTY: "sorry",
    Feeling.HOPEFUL: "happy",
}


def check(subject: Subject) -> Iterator[Problem]:
    """Feelings that are too hard to name for the youngest."""
    if subject.scenario.youngest is not Band.B7_9:
        return
    for person, felt in subject.scenario.feelings.items():
        for feeling in dict.fromkeys((*felt.at_first, *felt.later)):
            if feeling not in EASY:
                message = f"'{feeling}' is too hard to name at ages 7-9"
                yield Problem(
                    subject.at("feelings", person), CODE, message, f"write '{_NEAR[feeling]}' instead", SEVERITY
                )
