"""E-mail addresses, web addresses and postcodes are made up, and no handle is offered as help.

Why: somebody owns the real one, or will tomorrow, and waits there for the children who are sent to it. Help is named
by its id, and the game shows its checked number and site. Addresses in stories end in ``.example``, which nobody can
register; no postcode begins with ``ZZ``.
Looked at: every text but those of facts, which their sources answer for, as it appears; with and without www, with any
ending, "dot com" in words too. A handle on a phone is somebody's name there, and so is the @name of somebody of the
cast, unless it is offered to whoever is worried. (Telephone numbers: see help-number-known.)

Fails: ``address: prizes@quickshop.co.uk`` · a bubble "I live in LS6 3HN" · "safechat.help" · "t.me/helper" · "childline
  dot org" · "feeling low? message @safe_helper"
Passes: ``address: prizes@quickshop.example`` · a bubble "ZZ1 2AB" · a handle "@kofi.draws" · "add me, i'm @leo.k" ·
  ``why: Ask @kofi in the chat.``
"""

import re
from collections.abc import Iterator

from isitok.format.voices import Voice
from isitok.packs.model.problem import Problem, Severity
from isitok.rules.hosts import hosts_in
from isitok.rules.phrases import Late, Spoken, phrases

CODE = "real-contact"
SEVERITY = Severity.ERROR
VOICES = (Voice.GAME, Voice.QUOTED, Voice.ADULT, Voice.HEARD)

_HELP = "write 'help: [childline]' or 'help: [trusted-adult]': the game then shows where help is"
_PLACE = f'describe it in words ("a link to a quiz"), or end it in .example; for help, {_HELP}'
_MADE_UP = 'end it in .example: "prizes@quickshop.example"'
PHRASES = phrases(
    "@ 0 1 2 3 4 5 6 7 8 9 . dot d0t www http https hxxp hxxps ftp",
    {
        r"(?i:(?<![.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}(?!example)[a-z]{2,24})": _MADE_UP,
        r"(?!ZZ)[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}": 'use one that nobody has: "ZZ1 2AB"',
    },
    flags=re.NOFLAG,
)
_HANDLE = Late(r"(?<![\w.])@ ?[\w][\w.-]*|(?<![\w@.])[a-z0-9]+(?:[_][a-z0-9]+)+", re.IGNORECASE)
_SENDS = Late(
    r"\b(?:messag(?:e|es|ing)|msg|dms?|pm|text|contact|add|follow|write to|ask|tell|talk(?:ing)? to|speak to|reach(?:"
    r" out)?(?: to)?|go to|find|chat (?:to|with)|ping|hit up|email|call|snap|try|join|help(?:line)?:?|support:?"
    r"|advice:?|from|by|is|with|at|on)(?: (?:us|me|them|him|her|it|our|the|my|someone|somebody|a|an|like|helper|helpers"
    r"|counsell?or|team|account|page|friend|friends|now|here|in|at|on|to|called|or|anonymously|privately"
    r"|online)){0,5}[:,]? ?[\"'(]?$",
    re.IGNORECASE,
)
_OF_HELP = Late(
    r"\b(?:help(?:s|er|ers|ed|ful|ing|line)?|support(?:s|er|ers)?|advice|advise|listen(?:s|er|ers|ing)?|counsel\w*"
    r"|worried|worry|worries|scared|sad|struggl\w+|lonely|upset|unsafe|stay safe|crisis|anxious|bullied|(?:feel(?:s"
    r"|ing)? (?:low|down|bad|alone|unsafe|sad))|in trouble|(?:need|want|like) to talk|talk to someone|someone to talk"
    r" to|problems?|safeguarding|confidential|in danger|hurt|hurting)\b",
    re.IGNORECASE,
)
_HELP_WITH_A_GAME = Late(
    r"\bhelp(?:s|ed|ing)?(?: \w+){0,3}? (?:with|on|beat|win|find|build|get|finish|do|make|level|at|in) (?:(?:the|this"
    r"|that|my|your|ur|our|a|an|any|his|her) )?(?:\w+ )?(?:level|game|boss|quest|homework|maths|project|coins?|castle"
    r"|base|map|build|song|dance|essay|science|spelling|art|farm|gems|skins?|raid)",
    re.IGNORECASE,
)
_FOR_HELP = Late(
    r"help|support|safe|counsel|advice|listen|crisis|care|talk|therap|welfare|wellbeing|mind|child|line",
    re.IGNORECASE,
)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Every address that could be real, and every handle that is offered as help."""
    for found in PHRASES.find(spoken.text):
        yield Problem(spoken.place, CODE, f'"{found.words}" may be somebody\'s', found.instead, SEVERITY)
    for host in hosts_in(spoken.text):
        yield Problem(spoken.place, CODE, f'"{host}" is a place on the web, or may become one', _PLACE, SEVERITY)
    for handle in _find_contacts(spoken):
        yield Problem(
            spoken.place, CODE, f'"{handle}" is offered as help, and nobody knows who that is', _HELP, SEVERITY
        )


def _find_contacts(spoken: Spoken) -> Iterator[str]:
    text, of_game = spoken.text, spoken.passage.voice is Voice.GAME
    for found in _HANDLE.finditer(text):
        before = text[max(0, found.start() - 200) : found.start()]
        if not _SENDS.search(before[-100:]):
            continue
        words = _HELP_WITH_A_GAME.sub(" ", f"{before} {text[found.end() : found.end() + 200]}")
        is_one = "@" in found[0] and (of_game or _FOR_HELP.search(found[0]) is not None)
        if _OF_HELP.search(words) or (is_one and not _is_of_the_cast(found[0], spoken)):
            yield found[0]


def _is_of_the_cast(handle: str, spoken: Spoken) -> bool:
    """Whether it is the name of somebody of the cast. Names that a story adds are its own, and could be a lure."""
    wanted = handle.strip("@ .-").lower()
    return any(wanted in (id_, person.name.lower()) for id_, person in spoken.known.cast.people.items())
