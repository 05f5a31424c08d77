"""A scenario's subject decides its level: nudes and blackmail are level 3; dating, pressure and scams at least 2.

Why: level 3 is never dealt to a pupil alone, and level 2 never below 11. A wrong level puts a hard story in front of
a child with nobody nearby.
Looked at: everything that a pupil can read, ``private:`` pictures and the topics ``nudes`` and ``blackmail``. On the
help screen, which is one key away at any age, ``say`` keeps to words of level 1.

Fails: ``level: 1`` and ``story: He asks her for a nude.`` · ``level: 2`` and a ``private: photo`` · ``level: 1`` and
  ``why: It is a scam.`` · ``level: 2`` and "a picture of her in her bra" · "send more or I'll share it"
Passes: ``level: 1`` and ``story: She keeps the photo private.`` · "no pressure" · "high blood pressure" · "private
  messages" · "a photo of Dad in his best clothes"
"""

from collections.abc import Iterator

from isitok.packs.model.blocks import Bubble, Private
from isitok.packs.model.problem import Problem, Severity
from isitok.packs.model.scenario import phone_blocks
from isitok.packs.model.subject import Subject, Voice
from isitok.packs.model.vocabulary import LEVEL_3_TOPICS, YOUNGER, Level
from isitok.packs.rules.phrases import Spoken, phrases

CODE = "level-too-low"
SEVERITY = Severity.ERROR
VOICES = (Voice.GAME, Voice.QUOTED)

HELP_SCREEN = frozenset(
    ["trusted-adult", "safeguarding-lead", "childline", "report-remove", "ceop", "meic", "shout", "emergency-999"]
)
_THREE = "level: 3"
_TWO = "level: 2"
_PICTURE = r"(?:photo|photograph|picture|pic|video|image|selfie)s?"
_UNDERWEAR = r"(?:bra|knickers|underwear|undies|lingerie|thong|boxers|boxer shorts)"
PHRASES = phrases(
    "nude nudes seminude seminudes semi naked private undress undresses undressed undressing"
    " blackmail blackmails blackmailed blackmailing"
    " blackmailer blackmailers"
    " sextortion threat threats threaten threatens threatened threatening sexual sexually"
    " rape rapes raped raping rapist rapists molest molests molested molesting sex sexy porn pornographic"
    " pornography topless dating"
    " bra knickers underwear undies lingerie thong boxers boxer clothes top nothing+on dick boobs genitals penis"
    " penises vagina nipples noods spicy intimate explicit revealing indecent steamy raunchy sext sexts sexted sexting"
    " leak leaks leaked leaking or+post/share/leak/show/send"
    " pressure pressures pressured pressuring pressurise pressurised image stranger strangers strange scam"
    " scams scammed"
    " scammer scammers scamming grown adult adults man men woman women",
    {
        r"(?:semi[- ]?)?nudes?|naked|topless|undress(?:es|ed|ing)?": _THREE,
        rf"private {_PICTURE}(?! (?:call|chat|message|album of|game)s?)": _THREE,
        r"blackmail(?:s|ed|ing|ers?)?|sextortion|sexual(?:ly)?|(?<!oilseed )rap(?:e|es|ed|ing|ists?)(?! ?seed)"
        r"|molest(?:s|ed|ing)?|sex|sexy|porn|pornographic|pornography": _THREE,
        r"threat(?:s|en|ens|ened|ening)?(?: \w+){0,2} (?:to|that (?:she|he|they)(?: will|'ll|'d))"
        r" (?:share|post|leak|publish|forward|show|spread"
        r"|send (?:it|them|the|her|his|their|this|that|on|round|everyone))": _THREE,
        # What is seen of a body, and what young people call such pictures.
        rf"(?:in|wearing) (?:just |only |nothing but )?(?:her|his|their|your|ur|my) {_UNDERWEAR}": _THREE,
        rf"without (?:(?:(?:her|his|their|your|ur|my|any) )?(?:clothes|{_UNDERWEAR})|(?:her|your|ur|my) top)(?: on)?"
        rf"|(?:no|nothing but (?:her|his)) (?:clothes|top|{_UNDERWEAR}) on|{_PICTURE}(?: \w+){{0,3}} with nothing on"
        rf"|(?:take|takes|taking|took) (?:off (?:her|his|their|your|ur|my) (?:clothes|{_UNDERWEAR})"
        rf"|(?:her|his|their|your|ur|my) (?:clothes|{_UNDERWEAR}) off|(?:her|your|ur|my) top off)": _THREE,
        rf"(?:spicy|intimate|explicit|revealing|indecent|steamy|raunchy|dick) {_PICTURE}|noods"
        r"|sext(?:s|ed|ing)?": _THREE,
        r"private parts|genitals|penis(?:es)?|vagina|nipples|boobs": _THREE,
        # Blackmail that isn't called so.
        rf"leak(?:s|ed|ing)? (?:(?:her|his|their|my|your|ur|the|old) ){{1,2}}(?:\w+ )?{_PICTURE}": _THREE,
        r"or (?:i|he|she|they|we)(?:'ll| will|'m gonna) (?:post|share|leak|(?:show|send) everyone)": _THREE,
        r"dating": _TWO,
        r"(?<!blood )(?<!\bair )(?<!water )(?<!tyre )(?<!\bno )pressur(?:e|es|ed|ing|ise|ised)": _TWO,
        r"self[- ]image|body[- ]image": _TWO,
        r"(?:adult|grown[- ]up) strangers?|strange (?:man|men|woman|women|adults?)|strangers? who (?:is|are)"
        r" (?:an )?adults?": _TWO,
        r"(?:adults?|grown[- ]ups?|man|men|woman|women) (?:that |whom? )?(?:she|he|they|nobody|\w+) (?:doesn't|don't"
        r"|didn't|does not|do not|has never|have never|had never) (?:know|met)": _TWO,
        # "a man in a game", "a woman whom he met online"
        r"(?:a|an|some|this|the) (?:\w+ )?(?:man|woman|adult|grown-up) (?:(?:that |whom? )?(?:she|he|they|\w+)"
        r" (?:meets?|met|knows?|plays?)(?: with)? )?(?:online|(?:in|on|from|through) (?:a|an|the|his|her|their)"
        r" (?:\w+ )?(?:game|app|chat|server))": _TWO,
        r"scam(?:s|med|ming|mers?)?": _TWO,
    },
)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Words that need a higher level than the scenario has."""
    level = _level_of(spoken)
    for found in () if level is Level.THREE else PHRASES.find(spoken.text):
        if level < Level(int(found.instead[-1])):
            message = f'"{found.words}" needs level {found.instead[-1]}, and this is level {level}'
            yield Problem(spoken.place, CODE, message, _hint(found.instead, spoken.subject), SEVERITY)


def check(subject: Subject) -> Iterator[Problem]:
    """Private pictures and level 3 topics in a scenario of a lower level."""
    scenario = subject.scenario
    if scenario.level is Level.THREE:
        return
    if scenario.topic in LEVEL_3_TOPICS:
        message = f"the topic '{scenario.topic}' needs level 3, and this is level {scenario.level}"
        yield Problem(subject.at("topic"), CODE, message, _hint(_THREE, subject), SEVERITY)
    for path, blocks in phone_blocks(scenario):
        if any(isinstance(block, Private) or (isinstance(block, Bubble) and block.private) for block in blocks):
            message = f"a private picture needs level 3, and this is level {scenario.level}"
            yield Problem(subject.at(*path), CODE, message, _hint(_THREE, subject), SEVERITY)


def _level_of(spoken: Spoken) -> Level:
    if spoken.subject:
        return spoken.subject.scenario.level
    match spoken.passage.path:
        case ("routes", str(route), "say" | "young") if route in HELP_SCREEN:
            return Level.ONE
    return Level.THREE


def _hint(line: str, subject: Subject | None) -> str:
    milder = 'tell it in milder words: "an embarrassing photo", "somebody she has never met"'
    if subject is None or (line == _THREE and not YOUNGER.isdisjoint(subject.scenario.ages)):
        return milder
    return f"write '{line}', with the help that it needs, or {milder}"
