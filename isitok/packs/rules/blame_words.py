"""The game doesn't blame whoever is pictured, pressured, targeted or tricked.

Why: blame makes children keep quiet. What happened was done by the person who pressed, shared or threatened; that is
who a *why* is about.
Looked at: the game's own voice. What people in a story say (bubbles, options, lines in quotation marks, *hear* lines)
may blame, because players should meet it and answer it. Somebody who shares or presses may be told what they should
have done.

Fails: ``why: Ffion should have known better.`` · ``why: She shouldn't have sent it.`` · ``talk: - Was it her own
  fault?``
Passes: ``why: Kofi passed it on without asking her.`` · ``why: It isn't her fault.`` · ``why: Kofi should have asked
  first.``
"""

import re
from collections.abc import Iterator

from isitok.packs.model import Scenario
from isitok.packs.problem import Problem, Severity
from isitok.packs.rules.people import PRESSED, name_of
from isitok.packs.rules.phrases import Found, Spoken, negated, phrases
from isitok.packs.subject import Voice

CODE = "blame-words"
SEVERITY = Severity.WARNING
VOICES = (Voice.GAME,)

_DID = (
    "sent|taken|made|posted|shared|trusted|believed|accepted|replied|answered|clicked|given|told|worn|gone|drunk|been"
)
_WHO_DID_IT = 'say who did something: "Kofi passed it on without asking her"'
_KIND = 'say what made it hard to tell: "It looked just like a message from a friend"'
_NOW = 'say what would help now: "She can ask the app to take it down"'
PHRASES = phrases(
    "should shouldn't fault asking asked coming brought got expect silly stupid foolish daft dumb naive gullible"
    " irresponsible attention why hadn't if careful lesson lessons let blame",
    {
        r"should(?:n't| not| never)? have known(?: better)?": _KIND,
        rf"should(?:n't| not| never) have (?:{_DID})": _WHO_DID_IT,
        r"(?:her|his|their|your|\w+'s) own fault|(?:her|his|their|your|[A-Za-z]+'s) fault": _WHO_DID_IT,
        r"(?:partly|also|just as much|as much) to blame": _WHO_DID_IT,
        r"asking for (?:it|trouble)(?! to| back)|asked for trouble": _WHO_DID_IT,
        r"(?:has|have|had) (?:it|that) coming": _WHO_DID_IT,
        r"brought (?:it|this|that) on (?:her|him|them|your)sel(?:f|ves)": _WHO_DID_IT,
        r"got (?:her|him|them|your)sel(?:f|ves) into (?:it|this|that|trouble)": _WHO_DID_IT,
        r"what (?:did|does|do) (?:she|he|they|you) expect": 'ask about the person who acted: "What did Kofi know?"',
        r"(?:silly|stupid|foolish|daft|dumb) (?:of (?:her|him|them|you|\w+)|enough) to": _KIND,
        r"(?:was|were|is|are|been|being) (?:so |very |really |a bit )?(?:naive|gullible|foolish|irresponsible)": _KIND,
        r"attention[- ]seek(?:ing|ers?)": 'say what somebody may want: "She may want someone to notice how she feels"',
        r"why (?:did|would) (?:she|he|they|you|[A-Z]\w+) (?:even |ever )?(?:send|take|make|trust|accept|reply|answer)"
        r"(?! (?:it|them|the \w+) (?:on|round))": 'ask about the person who acted: "Why did Kofi pass it on?"',
        rf"if (?:she|he|they|you|[A-Z]\w+) (?:hadn't|had not|had never) (?:{_DID})": _WHO_DID_IT,
        r"(?:should|must|needs? to|has to|have to|ought to|could|should have|could have) (?:be|been) more"
        r" careful": _KIND,
        r"(?:learns?|learnt|learned|teach|teaches|taught) (?:her|his|their|you|your|him|them) (?:a )?lessons?": _NOW,
        r"let (?:her|him|them|your)sel(?:f|ves) (?:be|get)": _WHO_DID_IT,
    },
)
_PRONOUNS = (("she", r"\b(?:she|her|hers|herself)\b"), ("he", r"\b(?:he|his|him|himself)\b"))


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Blame, unless it is denied, or laid on somebody who isn't pictured, pressured or targeted."""
    for found in PHRASES.find(spoken.own):
        if negated(spoken.own, found.start) or not _lies_on_the_wrong_person(spoken, found):
            continue
        yield Problem(spoken.place, CODE, f'"{found.words}" lays blame on the wrong person', found.instead, SEVERITY)


def _lies_on_the_wrong_person(spoken: Spoken, found: Found) -> bool:
    subject = spoken.subject
    if subject is None or re.search(r"\byou\w*\b", found.words, re.IGNORECASE):
        return True
    scenario = subject.scenario
    person = _last_named(spoken, found) or _whoever_acts(scenario, spoken.passage.path)
    roles = scenario.people.get(person, ())
    return not roles or not PRESSED.isdisjoint(roles)


def _last_named(spoken: Spoken, found: Found) -> str:
    """Who was named last before the end of a phrase, and fits its *she* or *he*; "" if nobody."""
    assert spoken.subject
    pronoun = next((word for word, form in _PRONOUNS if re.search(form, found.words, re.IGNORECASE)), "")
    last, at = "", -1
    cast = spoken.known.cast.people
    for id_ in {*spoken.subject.scenario.people, *cast, *spoken.subject.scenario.others}:
        if pronoun and id_ in cast and cast[id_].pronouns not in (pronoun, "they"):
            continue
        place = spoken.text.rfind(name_of(id_, spoken.subject), 0, found.end)
        if place > at:
            last, at = id_, place
    return last


def _whoever_acts(scenario: Scenario, path: tuple[str | int, ...]) -> str:
    match path:
        case ("acts", int(number), *_) if number < len(scenario.acts):
            return scenario.acts[number].by
        case ("respond", *_) if scenario.respond:
            return scenario.respond.as_
    return ""
