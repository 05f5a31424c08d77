"""At level 3, *who should see it?* asks both about the picture and about the news that it happened.

(The reader checks that both ``no-one`` and ``a-few`` are among the answers.)
Why: learning that nobody should see the picture mustn't mean that nobody may hear of it. So one item is for no one,
and one is for an adult whom the person trusts.

Fails: only ``what: the private photo`` with ``share_with: no-one``
Passes: that, and ``what: that somebody has the photo``, ``share_with: a-few``, ``who: an adult she trusts``
"""

import re
from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import Level, Reach
from isitok.rules.subject import Subject

CODE = "picture-and-telling"
SEVERITY = Severity.ERROR
_ADULT = re.compile(
    r"\b(?:adults?|grown-ups?|teachers?|parents?|carers?|mum|dad|gran|aunt|uncle|youth worker|in"
    r" charge|lead|nurse|helpline)\b",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Problem]:
    """Find a round *who should see it* at level 3 in which no adult is told."""
    scenario = subject.scenario
    few = [item.who for item in scenario.audience if item.share_with is Reach.A_FEW]
    if scenario.level is not Level.THREE or not few:
        return
    adults = [person.name for person in subject.known.cast.people.values() if person.kind == "adult"]
    if not any(_ADULT.search(who) or any(name in who for name in adults) for who in few):
        hint = "write: 'what: that somebody has the photo', 'share_with: a-few', 'who: an adult she trusts'"
        message = "keeping the picture private must not teach silence: none of the few is an adult"
        yield Problem(subject.at("audience"), CODE, message, hint, SEVERITY)
