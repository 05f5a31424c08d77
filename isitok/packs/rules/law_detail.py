"""No section numbers, penalties, Outcome 21 or age of responsibility on a pupil's screen.

Why: they differ by nation, change, and turn a talk about people into a talk about what you can get away with. Adult
law cards have them.
Looked at: the game's own voice, in scenarios, pupil facts and the pupil side of law cards.

Fails: ``why: It is an offence under section 33.`` · ``why: You can be fined.`` · ``say: The police may use Outcome
  21.``
Passes: ``say: It is against the law to pass it on.`` · ``why: Section 2 of the quiz …`` · ``why: "Fine," says Kofi.``
"""

from collections.abc import Iterator

from isitok.packs.model.problem import Problem, Severity
from isitok.packs.model.subject import Voice
from isitok.packs.rules.phrases import Spoken, phrases

CODE = "law-detail"
SEVERITY = Severity.WARNING
VOICES = (Voice.GAME,)

_PLAIN = (
    'say only whether the law covers it: "The law covers passing it on", and keep the detail for the adult law card'
)
PHRASES = phrases(
    "section outcome responsibility year years fined fine caution cautions cautioned sentence sentences sentenced dbs"
    " act order penalty register",
    {
        r"section \d+[A-Z]? of the [A-Z]?\w* ?(?:act|order|law)|section \d{2,3}[A-Z]?|under section \d+": _PLAIN,
        r"outcome (?:21|twenty-one|twenty one)": _PLAIN,
        r"age of (?:criminal )?responsibility": _PLAIN,
        r"(?:\d+|two|three|five|ten|fourteen) years? in (?:prison|jail|custody)|(?:be|been|get|gets|got)"
        r" fined|(?:a|the) fine of": _PLAIN,
        r"(?:police )?cautioned|police cautions?|sentenced to|(?:maximum|prison|jail) sentences?|maximum"
        r" penalty": _PLAIN,
        r"(?-i:DBS)|sex offenders?'? register": _PLAIN,
        r"(?-i:Act|Order) (?:19|20)\d\d": _PLAIN,
    },
)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Every one of these details."""
    for found in PHRASES.find(spoken.text):
        yield Problem(spoken.place, CODE, f'"{found.words}" is a detail for adults', found.instead, SEVERITY)
