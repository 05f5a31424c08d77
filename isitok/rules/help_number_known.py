"""Every telephone number is in the game's own ``help.yaml``; those for adults may stand in a confirmed fact instead.

Why: one wrong digit, or a line that has moved, and a child who needs help reaches nobody. Numbers are kept in one
file, with the day on which they were checked. A number in a story (a profile that shows too much) is made up: Ofcom
keeps 07700 900000 to 900999 free for that.
Looked at: every text but those of facts, which their sources answer for, as it appears: with brackets, dashes and full
stops, from abroad, in full-width digits, with invisible characters, in words; and short numbers to call or text. Likes,
prices, dates, times, scores and order numbers don't count.

Fails: ``why: Call 0800 2222 …`` · ``messages: - kofi: text 85285`` · a bubble "my number is 07911 123456" · "The
  helpline is 82228" · "(0800) 123 4567" · "+1 212 555 0123"
Passes: ``say: Call 0800 1111`` · a bubble "07700 900123" · ``story: She has 999 followers.`` · "24.11.2026" · "£1,200"
"""

import re
from collections.abc import Iterator

from isitok.format.known import Known
from isitok.format.problem import Problem, Severity
from isitok.format.voices import Voice
from isitok.rules.numbers import numbers_in
from isitok.rules.prepared import Spoken

CODE = "help-number-known"
SEVERITY = Severity.ERROR
VOICES = (Voice.GAME, Voice.QUOTED, Voice.ADULT, Voice.HEARD)

_NEVER_GIVEN_OUT = re.compile(
    r"07700900\d{3}|01632960\d{3}|02079460\d{3}|03069990\d{3}|08081570\d{3}|01(?:1[345678]|21|31|41|51|61)4960\d{3}"
    r"|01914980\d{3}|02896496\d{3}|02920180\d{3}"
)
_MADE_UP = "in a story, use 07700 900123, which nobody has; for help, write 'help: [childline]'"
_ROUTE = "leave the number out and write 'help: [childline]': that brings its checked number"
_MAY_HAVE_ONE = re.compile(r"\d|(?<!\w)(?:zero|nought|naught|oh|o)(?!\w)", re.IGNORECASE)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Every number that no route has and that isn't reserved for stories."""
    for number in numbers_in(spoken.text) if _MAY_HAVE_ONE.search(spoken.text) else ():
        known = _numbers_of(spoken.known)  # only now: few passages hold a number
        if spoken.passage.voice is Voice.ADULT and _is_in_a_fact(number.digits, spoken.known):
            continue
        if number.digits not in known and not _NEVER_GIVEN_OUT.fullmatch(number.digits):
            message = f'the number in "{number.written}" is not one that the game has checked'
            yield Problem(spoken.place, CODE, message, _ROUTE if number.is_short else _MADE_UP, SEVERITY)


def _is_in_a_fact(digits: str, known: Known) -> bool:
    """Whether a number stands in a confirmed fact, so that its sources answer for it."""
    confirmed = (fact.text for fact in known.facts.values() if fact.status == "confirmed")
    return any(digits in re.findall(r"\d+", re.sub(r"(?<=\d) (?=\d)", "", text)) for text in confirmed)


def _numbers_of(known: Known) -> frozenset[str]:
    written = (number for route in known.help.routes.values() for number in route.numbers)
    return frozenset(re.sub(r"\D", "", number) for number in written)
