"""A figure about people names its year and says "in one study".

Why: a figure by itself sounds like how things are, for everyone, now.
Looked at: the game's own voice, in scenarios and pupil facts: per cent and "3 in 10" of people.

Fails: ``why: 40 per cent of teenagers have been asked.`` · ``why: One in four pupils …``
Passes: ``why: In one study, in 2022, 6 in 10 girls aged 15 to 18 had been asked.`` · ``story: The battery is at 5%.``
"""

import re
from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.format.voices import Voice
from isitok.rules.prepared import Spoken

CODE = "figure-without-source"
SEVERITY = Severity.WARNING
VOICES = (Voice.GAME,)

_SOURCE = "write: \"In one study, in 2022, about 4 in 5 girls …\", and name the fact in 'facts'"
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
_PEOPLE = (
    r"(?:people|pupils|students|children|teens|teenagers|young"
    r" people|kids|boys|girls|adults|users|parents|schools)"
)
_FIGURE = (
    rf"(?i)(?<!\w)(?:\d+(?:\.\d+)? ?(?:%|per ?cent) (?:of )?(?:all |the |uk )*(?:\w+ )?{_PEOPLE}"
    rf"|{_NUMBER} (?:in|out of) (?:every )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred)"
    rf" (?:\w+ )?{_PEOPLE})(?!\w)"
)
_YEAR = re.compile(r"\b20\d\d\b")
_STUDY = re.compile(r"\b(?:study|survey)\b", re.IGNORECASE)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Figures in a passage without a year or a study."""
    if _YEAR.search(spoken.text) and _STUDY.search(spoken.text):
        return
    for found in re.finditer(_FIGURE, spoken.text):
        yield Problem(spoken.place, CODE, f'"{found[0]}" doesn\'t say when, and in which study', _SOURCE, SEVERITY)
