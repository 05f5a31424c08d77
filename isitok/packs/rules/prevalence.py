"""The game doesn't say that "everyone does it", and gives no figure without its source.

Why: young people think that more of their friends do it than really do, and that adds pressure. Most never do.
Looked at: the game's own voice. A figure with its year and study is fine, and so is saying that most people
*don't*.

Fails: ``why: Most teenagers send photos like this.`` · ``story: Everyone does it at their school.``
Passes: ``why: Most people his age have never sent one.`` · a bubble "everyone does it" · ``story: Everyone in the
  group laughs.``
"""

import re
from collections.abc import Iterator

from isitok.packs.model.problem import Problem, Severity
from isitok.packs.model.subject import Voice
from isitok.packs.rules.phrases import Spoken, is_negated, phrases

CODE = "prevalence"
SEVERITY = Severity.WARNING
VOICES = (Voice.GAME,)

_ONE_PERSON = 'speak about this person: "Kofi may think that all his friends do it"'
_GROUP = (
    r"(?:teens?|teenagers?|adolescents|young people|children|kids|pupils|students|boys|girls|lads|people your age"
    r"|people (?:her|his|their) age|(?:year )?(?:sevens|eights|nines|tens))"
)
_DO = (
    r"(?:do|does|did|are|send|share|post|take|make|have|get|ask|lie|swap|forward|pass|bully|use|watch|see|chat|talk"
    r"|meet)"
)
PHRASES = phrases(
    "everyone everyone's everybody everybody's most many lots loads plenty lot all half almost majority every",
    {
        r"(?:everyone|everybody)(?: else)?(?:'s doing| does| is doing| sends| shares| takes| has done| has sent| did)"
        r" (?:it|this|that|them|one"
        r"|nudes)": _ONE_PERSON,
        rf"(?:nearly all|almost all|most|many|lots of|loads of|plenty of|half (?:of )?(?:all )?|the majority"
        rf" of|so many|a lot of)"
        rf" (?:of )?(?:the )?(?:\w+ )?{_GROUP}(?: \w+ed)? (?:will |have |often |now |already |also )?{_DO}(?!"
        rf" not\b)": _ONE_PERSON,
        rf"all {_GROUP} (?:do|send|share|take|lie)": _ONE_PERSON,
        r"every (?:teen|teenager|child|kid|boy|girl) (?:does|sends|shares|takes|has)": _ONE_PERSON,
    },
)
_NOT_AFTER = re.compile(r"\s*(?:n't|not|never|no)\b|\w*n't\b")
_SOURCED = re.compile(r"\b20\d\d\b.*\b(?:study|survey)\b|\b(?:study|survey)\b.*\b20\d\d\b", re.IGNORECASE | re.DOTALL)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Claims about how many do it, unless they say that few do, or name their source."""
    text = spoken.own
    for found in PHRASES.find(text):
        if _NOT_AFTER.match(text, found.end) or is_negated(text, found.start) or _SOURCED.search(text):
            continue
        yield Problem(
            spoken.place, CODE, f'"{found.words}" makes it sound as if it were normal', found.instead, SEVERITY
        )
