"""At level 3, keeping, forwarding, threatening and paying never *depend*.

Why: a pupil would look for the case in which it is fine to keep or pass on somebody's private picture. There is none
to teach.

Fails: ``level: 3``, ``act: Leo keeps the photo on his phone.``, ``verdict: depends``
Passes: the same with ``verdict: not-ok`` · ``act: Leo keeps the messages and the name.`` with ``verdict: ok``
"""

import re
from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import Level, Verdict
from isitok.rules.subject import Subject

CODE = "depends-at-level-3"
SEVERITY = Severity.ERROR
_NEVER = re.compile(
    r"\b(?:keeps?|kept|keeping|saves?|saved|saving|stores?|screenshots?|copies|forwards?|forwarded|forwarding"
    r"|(?:passes|passed|pass|sends|sent|shares|shared) (?:\w+ ){1,4}(?:on|round|around|to)|threatens?|threatened"
    r"|pays?|paid|paying)\b",
    re.IGNORECASE,
)
_KEPT_CALM = re.compile(r"\bkeeps? (?:it to (?:him|her|them)sel|quiet|calm|away|asking|talking|out)", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Problem]:
    """Acts at level 3 that depend but mustn't."""
    if subject.scenario.level is not Level.THREE:
        return
    for number, act in enumerate(subject.scenario.acts):
        found = _NEVER.search(act.act)
        if found and act.accepts(Verdict.DEPENDS) and not _KEPT_CALM.search(act.act):
            key = "verdict" if act.verdict is Verdict.DEPENDS else "also_fair"
            message = f'at level 3, "{found[0]}" can\'t depend'
            hint = "write 'verdict: not-ok' ('verdict: talk' where it is their own picture), or choose another act"
            yield Problem(subject.at("acts", number, key), CODE, message, hint, SEVERITY)
