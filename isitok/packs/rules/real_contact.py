"""E-mail addresses and postcodes are made up.

Why: somebody has the real one. Addresses in stories end in ``.example``, which nobody can register; no postcode
begins with ``ZZ``.
(Web addresses are refused already when a file is read; telephone numbers: see help-number-known.)
Looked at: everything that a pupil can read.

Fails: ``address: prizes@quickshop.co.uk`` · a bubble "I live in LS6 3HN"
Passes: ``address: prizes@quickshop.example`` · a bubble "ZZ1 2AB" · a handle "@kofi.draws"
"""

import re
from collections.abc import Iterator

from isitok.packs.problem import Problem, Severity
from isitok.packs.rules.phrases import Spoken, phrases
from isitok.packs.subject import Voice

CODE = "real-contact"
SEVERITY = Severity.ERROR
VOICES = (Voice.GAME, Voice.QUOTED)

PHRASES = phrases(
    "@ 0 1 2 3 4 5 6 7 8 9",
    {
        r"[\w.+-]+@(?:[\w-]+\.)+(?!example)[a-z]{2,}": 'end it in .example: "prizes@quickshop.example"',
        r"(?!ZZ)[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}": 'use one that nobody has: "ZZ1 2AB"',
    },
    flags=re.NOFLAG,
)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Every address that somebody could have."""
    for found in PHRASES.find(spoken.text):
        yield Problem(spoken.place, CODE, f'"{found.words}" may be somebody\'s', found.instead, SEVERITY)
