"""Every telephone number that a pupil can read is one that ``help.yaml`` has.

Why: one digit wrong, or a line that has moved, and a child who needed help gets nobody. Numbers are kept in one file,
with the day on which they were checked. A number in a story (a profile that shows too much) is made up: Ofcom keeps
07700 900000 to 900999 free for that.
Looked at: everything that a pupil can read.

Fails: ``why: Call 0800 2222 …`` · ``messages: - kofi: text 85285`` · a bubble "my number is 07911 123456"
Passes: ``say: Call 0800 1111`` · a bubble "07700 900123" · ``story: She has 999 followers.``
"""

import re
from collections.abc import Iterator

from isitok.packs.known import Known
from isitok.packs.problem import Problem, Severity
from isitok.packs.rules.phrases import Spoken, phrases
from isitok.packs.subject import Voice

CODE = "help-number-known"
SEVERITY = Severity.ERROR
VOICES = (Voice.GAME, Voice.QUOTED)

_NEVER_GIVEN_OUT = re.compile(
    r"07700900\d{3}|01632960\d{3}|02079460\d{3}|03069990\d{3}|08081570\d{3}|01(?:1[345678]|21|31|41|51|61)4960\d{3}"
    r"|01914980\d{3}|02896496\d{3}|02920180\d{3}"
)
_MADE_UP = "in a story, use 07700 900123, which nobody has; for help, write 'help: [childline]'"
_ROUTE = "leave the number out and write 'help: [childline]': that brings its checked number"
PHRASES = phrases(
    "0 1 2 3 4 5 6 7 8 9",
    {
        r"(?<![£$€.,:#/-])(?:\+44 ?(?:\(0\) ?)?|\(?0)\d\)?(?:[ -]?\d){5,9}(?![\d.,:/-]\d)": _MADE_UP,
        r"(?:call|calls|called|ring|rings|dial|dials|phone|phones|text|texts|calling|ringing|texting)"
        r"(?: \w+){0,2}?(?: (?:on|to))? [1-9]\d{2,5}(?= ?(?:[.,;!?)]|$)|"
        r" (?:for|if|when|and|or|now|at|free|straight)\b)": _ROUTE,
    },
)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Every number that neither a route has nor is kept free for stories."""
    for found in PHRASES.find(spoken.text):
        digits = re.sub(r"\D", "", found.words.removeprefix("+44").replace("(0)", "0"))
        if found.words.startswith("+44"):
            digits = "0" + digits.removeprefix("0")
        if digits not in _numbers_of(spoken.known) and not _NEVER_GIVEN_OUT.fullmatch(digits):
            message = f'the number in "{found.words}" is not one that the game has checked'
            yield Problem(spoken.place, CODE, message, found.instead, SEVERITY)


def _numbers_of(known: Known) -> frozenset[str]:
    written = (number for route in known.help.routes.values() for number in (route.phone, route.text_number))
    return frozenset(re.sub(r"\D", "", number) for number in written if number)
