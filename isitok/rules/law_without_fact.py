"""A scenario states the law only where facts support it, in every nation in which it is played.

Why: the law differs between England and Wales, Scotland and Northern Ireland, and half-right law frightens or
misleads. So either ``facts`` names law facts (``LAW-…``) which together cover the scenario's ``nations``, or the law
goes into ``law: [passing-on]``, and the nation's own card says it.
Looked at: the game's own voice in scenarios. Questions are fine ("Is that against the law?"), and so is what people
say.
What counts as stating the law: *against the law, illegal, legal, unlawful, a crime, an offence, criminal, by law, the
law says…, prosecuted, police must*. *Criminal exploitation* is fine: it is the name of what is done to somebody.

Fails: ``why: Passing it on is illegal.`` without facts, or with ``facts: [LAW-EW-06]`` for all nations
Passes: the same with ``nations: [england, wales]`` and that fact · ``talk: - Is it against the law?`` · ``law:
  [passing-on]``
"""

import re
from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import Nation
from isitok.format.voices import Voice
from isitok.rules.prepared import Spoken, is_question
from isitok.rules.story_needs import covered_nations

CODE = "law-without-fact"
SEVERITY = Severity.ERROR
VOICES = (Voice.GAME,)

_CARD = (
    "say what it means for a person (\"Ffion didn't agree to that\") and add 'law: [passing-on]': the card says the law"
)
_STATES = (
    r"(?i)(?<!\w)(?:against the law|outside the law|by law|under the law"
    r"|(?:break|breaks|broke|broken|breaking) (?:the|any|a) law"
    r"|the law (?:says|covers|treats|is(?! there to protect)|isn't|does|doesn't|lets|allows|means|sees|counts|has"
    r"|calls|forbids|bans|changed|changes|applies|protects)"
    r"|(?:il)?legal(?:ly)?(?! (?:guardian|advice|team))|(?:un)?lawful(?:ly)?"
    r"|(?<!like a )crimes?(?! (?:story|stories|show|drama|series|book|novel|podcast|scene|film))"
    r"|criminal(?:ly|s)?(?! exploitation)"
    r"|(?:an|a serious|a criminal|this|that|the) offences?|criminal offences?|offences"
    r"|prosecut(?:e|ed|ion)|convicted of"
    r"|(?:the )?police (?:must|have to|will (?:arrest|charge|record|prosecute|take)))(?!\w)"
)
_SIGNS = re.compile("law|legal|crim|offence|prosecut|convict|police")
"""Every such statement has one of these: few texts do, and the others needn't be looked at."""
_PARTNERS = ("partner in ", "partners in ")


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Statements of the law (not questions) that no fact supports in all of the scenario's nations."""
    if spoken.subject is None or not _SIGNS.search(spoken.text.lower()):
        return
    missing = [nation for nation in spoken.subject.scenario.nations if nation not in covered_nations(spoken.subject)]
    if not missing:
        return
    text = spoken.own
    for found in re.finditer(_STATES, text):
        if is_question(text, found.end()) or text[: found.start()].lower().endswith(_PARTNERS):
            continue
        where = "any nation" if len(missing) == len(Nation) else " and ".join(nation.value for nation in missing)
        message = f"\"{found[0]}\" states the law, and no law fact in 'facts' covers {where}"
        yield Problem(spoken.place, CODE, message, _CARD, SEVERITY)
