"""Where an adult is told and the game says that this harms, it asks whether that is meant.

Why: a player who learns that telling an adult makes things worse won't tell one. There are such stories – the wrong
adult, in front of everybody –, and they need a writer who has thought about it.
Looked at: options of *respond* with ``rating: harms`` and ``way: tell``, or no way. Such a question stays until its
line is mended.

Fails: ``do: Tell Ms Okafor`` with ``rating: harms``
Passes: the same with ``rating: no-help`` · ``do: Tell the whole group`` with ``rating: harms``
"""

import re
from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import Rating, Way
from isitok.rules.prepared import straight
from isitok.rules.subject import Subject

CODE = "telling-harms"
SEVERITY = Severity.QUESTION

_ADULT = (
    r"(?:(?:an?|any|the|her|his|their|your|another|one|trusted|form|head|social|youth|school|safeguarding|foster|of) )*"
    r"(?:adults?|grown[- ]?ups?|teachers?|headteachers?|parents?|carers?|guardians?|mums?|mummy|mam|mothers?|dads?"
    r"|daddy|fathers?|gran|nan|nanny|granny|grandma|grandad|grandpa|grandparents?|aunts?|aunties?|uncles?|family"
    r"|workers?|lead|tutors?|coach|staff|police|counsellors?|helplines?|nurse|doctor"
    r"|(?:mr|mrs|ms|miss|mx|sir|dr|pc)\.? [a-z]\w+|sir|miss)(?![\w-])(?!'s? \w)(?! online)"
)
_TELLS = re.compile(
    rf"(?:\w+ly )?(?:tells?|telling|shows?|asks?|talks? (?:to|with)|speaks? (?:to|with)|goes to|go to|rings?|calls?"
    rf"|messages?|reports?(?: \w+){{0,3}} to)(?: \w+){{0,2}}? {_ADULT}",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Problem]:
    """Options that tell an adult, and are called harmful."""
    respond = subject.scenario.respond
    for number, option in enumerate(respond.options if respond else ()):
        if (
            option.rating is Rating.HARMS
            and option.way in (None, Way.TELL)
            and (found := _TELLS.match(straight(option.do)))
        ):
            message = f'"{found[0]}" harms here: should a player learn that telling an adult does?'
            hint = "write 'rating: helps' or 'no-help', and say in 'why' what made it hard"
            yield Problem(subject.at("respond", "options", number, "rating"), CODE, message, hint, SEVERITY)
