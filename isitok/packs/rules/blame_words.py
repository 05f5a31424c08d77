"""The game doesn't blame anybody who is pictured, pressured, targeted or tricked.

Why: blame makes children keep quiet. What happened was done by the person who pressed, shared or threatened; that is
who a *why* is about.
Looked at: the game's own voice, to adults as well. What people in a story say (bubbles, options, lines in quotation
marks, *hear* lines) may blame, because players should meet it and answer it. Somebody who shares or presses may be told
what they should have done.

Fails: ``why: Ffion should have known better.`` · ``why: She shouldn't have sent it.`` · ``talk: - Was it her own
  fault?``
Passes: ``why: Kofi passed it on without asking her.`` · ``why: It isn't her fault.`` · ``why: Kofi should have asked
  first.``
"""

import re
from collections.abc import Iterator

from isitok.packs.model.problem import Problem, Severity
from isitok.packs.model.scenario import Scenario
from isitok.packs.model.subject import Path, Subject, Voice
from isitok.packs.model.vocabulary import DONE_TO
from isitok.packs.rules.people import name_of
from isitok.packs.rules.phrases import Found, Late, Spoken, is_negated, phrases

CODE = "blame-words"
SEVERITY = Severity.WARNING
VOICES = (Voice.GAME, Voice.ADULT, Voice.CITED)

_DID = (
    "sent|taken|made|posted|shared|trusted|believed|accepted|replied|answered|clicked|given|told|worn|gone|drunk|been"
)
_WHO_DID_IT = 'say who did something: "Kofi passed it on without asking her"'
_SHOULD = r"should(?:n't| not| never)?(?: have|'ve)(?: never| not)?"
_SHOULD_NOT = r"should(?:(?:n't| not| never)(?: have|'ve)|(?: have|'ve) (?:never|not))"
_ASK = 'ask about the person who acted: "Why did Kofi pass it on?"'
_KIND = 'say what made it hard to tell: "It looked just like a message from a friend"'
_NOW = 'say what would help now: "She can ask the app to take it down"'
PHRASES = phrases(
    "should shouldn't should've fault asking trouble coming herself himself themselves themself yourself yourselves"
    " expect silly stupid foolish daft dumb"
    " naive gullible irresponsible mistake responsible attention why hadn't had careful lesson lessons blame choice"
    " choices decision takes thinking wearing next made forced led",
    {
        rf"{_SHOULD} known(?: better)?": _KIND,
        rf"{_SHOULD_NOT} (?:{_DID})": _WHO_DID_IT,
        r"(?:her|his|their|your|\w+'s) own fault|(?:her|his|their|your|[A-Za-z]+'s) fault": _WHO_DID_IT,
        r"(?:partly|also|just as much|as much) (?:to blame|responsible)": _WHO_DID_IT,
        r"(?:her|him|them|your)sel(?:f|ves) to blame": _WHO_DID_IT,
        r"asking for (?:it|trouble)(?! to| back)|asked for trouble": _WHO_DID_IT,
        r"(?:has|have|had) (?:it|that) coming": _WHO_DID_IT,
        r"brought (?:it|this|that) on (?:herself|himself|themselves|themself|yourself|yourselves)": _WHO_DID_IT,
        r"got (?:herself|himself|themselves|themself|yourself|yourselves) into (?:it|this|that|trouble)": _WHO_DID_IT,
        r"what (?:did|does|do) (?:she|he|they|you) expect(?= *[?.!]| to happen)": _ASK,
        r"(?:she|he|they|you|[A-Z]\w+) (?:was|were|is) (?:so |very |really |a bit )?(?:silly|stupid|dumb) to": _KIND,
        r"(?:silly|stupid|foolish|dumb) mistake": _KIND,
        r"(?:silly|stupid|foolish|daft|dumb) (?:of (?:her|him|them|you|[A-Z]\w+)|enough to)": _KIND,
        r"(?:was|were|is|are|been|being) (?:so |very |really |a bit )?(?:naive|gullible|foolish|irresponsible)": _KIND,
        r"(?:made|makes|making|make) an? (?:very |really )?(?:bad|poor|wrong|silly|stupid|foolish|unwise)"
        r" (?:choice|decision)|(?:bad|poor|wrong|silly|stupid|foolish|unwise) choices": _KIND,
        r"it takes two(?= *[.,:;!?]| to)": _WHO_DID_IT,
        r"what (?:was|were|is) (?:she|he|they|you) (?:even )?(?:thinking|wearing)": _ASK,
        r"next time,? (?:she|he|they|you)(?: will|'ll| should| might| may) (?:think|know better|be more careful)": _NOW,
        r"(?:nobody|no one|no-one) (?:made|forced) (?:her|him|them|you) (?:to )?(?:send|take|share|post|trust|reply"
        r"|answer|go|meet)": _WHO_DID_IT,
        r"led (?:him|her|them|[A-Z]\w+) on": _WHO_DID_IT,
        r"attention[- ]seek(?:ing|ers?)": 'say what somebody may want: "She may want someone to notice how she feels"',
        r"why (?:did|would) (?:she|he|they|you|[A-Z]\w+) (?:even |ever )?(?:send|take|make|trust|reply|answer)"
        r"(?! the blame)"
        r"(?! (?:it|them|the \w+) (?:on|round))": _ASK,
        rf"if (?:she|he|they|you|[A-Z]\w+) (?:hadn't|had not|had never) (?!told|given)(?:{_DID})": _WHO_DID_IT,
        rf"(?:should|must|needs? to|has to|have to|ought to|could|{_SHOULD}|could have) (?:be|been) more"
        r" careful": _KIND,
        r"(?:learns?|learnt|learned|teach|teaches|taught) (?:her|his|their|you|your|him|them) (?:a )?lessons?": _NOW,
        r"let (?:herself|himself|themselves|themself|yourself|yourselves) (?:be|get)": _WHO_DID_IT,
    },
)
_PRONOUN = Late(
    r"\b(?:(she|her|hers|herself)|(he|his|him|himself)|(you|your|yours|yourself)|(?:they|their|them|themselves))\b",
    re.IGNORECASE,
)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Blame, unless it is denied, or is for somebody who isn't pictured, pressured or targeted."""
    for found in PHRASES.find(spoken.own):
        if is_negated(spoken.own, found.start) or not _lies_on_the_wrong_person(spoken, found):
            continue
        yield Problem(spoken.place, CODE, f'"{found.words}" lays blame on the wrong person', found.instead, SEVERITY)


def _lies_on_the_wrong_person(spoken: Spoken, found: Found) -> bool:
    subject = spoken.subject
    if subject is None:
        return True
    person = _who_is_meant(spoken.text[: found.end], subject, spoken.passage.path)
    roles = subject.scenario.people.get(person, ())
    return not roles or not DONE_TO.isdisjoint(roles)


def _who_is_meant(text: str, subject: Subject, path: Path) -> str:
    """The person last named in a text, or the last one whom its last *she*, *he* or *they* fits; "" for nobody.

    *You* is the player, so nobody in the story."""
    cast = subject.known.cast.people
    named = {id_: text.rfind(name_of(id_, subject)) for id_ in (*cast, *subject.scenario.others)}
    pronoun = next(reversed(list(_PRONOUN.finditer(text))), None)
    fits = "" if pronoun is None else "she" if pronoun[1] else "he" if pronoun[2] else ""
    if pronoun and pronoun.start() > max(named.values(), default=-1):
        if pronoun[3]:
            return ""
        named = {id_: at for id_, at in named.items() if not fits or id_ not in cast or cast[id_].pronouns == fits}
    last = max(named, key=lambda id_: named[id_], default="")
    if last and named[last] >= 0:
        return last
    doer = _whoever_acts(subject.scenario, path)
    return doer if not fits or doer not in cast or cast[doer].pronouns == fits else ""


def _whoever_acts(scenario: Scenario, path: Path) -> str:
    match path:
        case ("acts", int(number), *_) if number < len(scenario.acts):
            return scenario.acts[number].by
        case ("respond", *_) if scenario.respond:
            return scenario.respond.as_
    return ""
