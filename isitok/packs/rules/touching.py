"""What the rules about hard topics share: how words are found, what excuses them, and what a story then needs.

Young people say hard things in light words, and light things in hard words: "killed it" is praise, "kys" is not. So
most phrases have an *excuse*: words nearby that give them another meaning – a cake beside a knife, a fall
beside a hurt, a game around a fight. A phrase without one is never excused.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from isitok.packs.model.problem import Problem, Severity
from isitok.packs.model.subject import Subject, Voice
from isitok.packs.model.vocabulary import YOUNGER, Level, PhoneKind
from isitok.packs.rules.phrases import Found, Late, Phrases, Spoken, prepare_passages

SURE: Final = ""
"""The mend of a phrase that nothing excuses."""

VOICES: Final = (Voice.GAME, Voice.QUOTED)

ONESELF: Final = r"(?:my|your|yr|ur|u|him|her|them|their|thy|our) ?sel(?:f|ves|fs)"
SELVES: Final = " ".join(
    f"{whose}{end}"
    for whose in ("my", "your", "yr", "ur", "u", "him", "her", "them", "their", "thy", "our", "")
    for end in ("self", "selves", "selfs")
)
"""The openers of ``ONESELF``."""

POSSESSOR: Final = r"(?:(?:both )?(?:my|your|yr|ur|his|her|their|our)|both|\w+'s)"
NAME: Final = (
    r"(?-i:(?!(?:Send|Post|Share|Delete|Play|Record|Enter|Like|Reply|Block|Report|Save|Follow|Mute|Stop|Start|Go"
    r"|Pause|Yes|No|Ok|Download|Upload|Buy|Cancel|Space|Return|Next|Level|Year|The|It|She|He|They|But|And|Then|Now"
    r"|When|If)(?!\w))[A-Z][a-z]+)"
)
WHOM: Final = (
    r"(?:me|him|them|us|you|u|ya|her(?= (?:when|and|with|if|for|because|bc|cos|sometimes|at|again|every|all|so|but"
    r"|too|hard|a lot|after|until|last|yesterday|today|tomorrow|or|whenever|most|now|before|like|really|as|to|in|on"
    r"|up|while|behind|outside|by|down|into|against|under|over and)(?!\w)|[^\w ']| ?$))"
)
SOMEBODY: Final = (
    rf"(?:{WHOM}|{NAME}|(?:a|another|some|the|this|that|one|his|her|my|ur|your|their)"
    r" (?:\w+ ){0,2}(?:boy|girl|kid|lad|lads|pupil|student|teacher|man|woman|person|people|teenager|teen|guy|child"
    r"|children|mate|friend|brother|sister|cousin|year \d+|yr ?\d+)s?|someone|somebody|people|anyone|each other)"
)
"""Somebody to whom something is done; not the *her* of "her head"."""

FALL: Final = (
    r"fall|falls|fell|fallen|falling|trip|trips|tripp\w+|slip|slips|slipp\w+|swings?|slides?|bikes?|cycl\w+|scooters?"
    r"|climb\w*|football|rugby|netball|hockey|pe lesson|gym|trampoline\w*|skat\w+|stairs|stunts?|by accident"
    r"|accident\w*|ankle|knees?|toe|finger|thumb|nose|fence|brambles?|thorns?|rollercoaster|boxing|karate|judo"
    r"|martial arts|operations?|surgery|chicken ?pox"
)
PRETEND: Final = (
    r"movies?|cartoons?|(?:in|from|of|for) (?:a|the|this|that) (?:\w+ )?(?:film|book|novel|series|comic|musical"
    r"|pantomime"
    r"|panto)|in the play|(?:school|class) play|drama (?:club|lesson|class|homework)|on stage|costumes?|halloween"
    r"|fancy dress|book (?:day|week)|museums?|vikings?|romans?|knights?|pirates?|cosplay|props?|toys?|plastic (?:knife"
    r"|knives|swords?|guns?|axes?|daggers?|weapons?)|cardboard|foam|rubber|lego|drawing|drew|draws? (?:a|an|the"
    r"|his|her)"
    r" (?:\w+ )?(?:picture|comic|cartoon|dragon|monster|robot|knight)|painting|paints|statue|history (?:lesson|trip"
    r"|project|book|club)|re-?enact\w*|actors?|acting in|murder mystery|detective|cowboys?|sheriff|soldiers?|cadets?"
    r"|cannons?"
)
_PLAYED: Final = (
    r"video ?games?|computer games?|online games?|phone games?|game ?chat|gam(?:ing|ers?)|(?:in|of|from|for) (?:a|an"
    r"|the|this|that|his|her|their|our|one|some) (?!(?:football|rugby|netball|hockey|cricket|basketball) )(?:\w+"
    r" )?game|play(?:s|ed|ing)? (?!football|rugby|netball|hockey|cricket|basketball)(?:\w+ ){0,3}game|ingame|in-game"
)
GAME: Final = (
    rf"{_PLAYED}|games?|level \d+|boss(?:es)?|quests?|respawn\w*|lobby|raids?|guild|clans?|loot|skins?|xp|hp"
    rf"|controller|console|avatars?|dragons?|monsters?|zombies?(?! (?:knife|knives|blade))|swords?|arena|battle"
    rf" royale|npcs?|inventory|armou?r|health ?bar|lives left|noobs?|goblins?|orcs?|aliens?|wizards?|multiplayer"
    rf"|headset|gg|combo|ninjas?|creepers?"
)
REAL: Final = (
    r"irl|in real life|for real|real (?:knife|knives|gun|blade|weapon|one|life)|(?:to|at|in|after|outside|from)"
    r" (?:the )?(?:school|class|college|playground|park|gates?|toilets|bus stop|street)|in (?:his|her|my|ur|your"
    r"|their) (?:\w+ )?(?:bag|pocket|coat|sock|rucksack|blazer|jacket|trousers|bedroom|locker)|waistband|(?:my|your"
    r"|ur|his|her) house|where (?:u|you|he|she|they) lives?|behind the|tomorrow|police|hospital|ambulance"
)
_GAME = Late(rf"(?<!\w)(?:{GAME})(?!\w)", re.IGNORECASE)
_ALL_PLAYED = Late(rf"(?<!\w)(?:{_PLAYED})(?!\w)", re.IGNORECASE)
_REAL = Late(rf"(?<!\w)(?:{REAL})(?!\w)", re.IGNORECASE)
_DENIED = Late(
    r"(?<!\w)(?:nobody|no[ -]one|none|never|not|without|no|(?:did|does|do|was|is|are|were|would|wo|has|have|had"
    r"|ca)n'?t)(?: (?:really|even|actually|to|gets?|got|was|is|has|have|ever|been|be|being|of them))? $",
    re.IGNORECASE,
)
_STOP = Late(r"[.!?…]+(?=\s|$)")


def words_near(*listed: str) -> Late:
    """A pattern for whole words in any case, from lists of them."""
    return Late(rf"(?<!\w)(?:{'|'.join(listed)})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Excuse:
    """When a phrase has a harmless meaning."""

    near: Late | None = None  # words in the sentence that make it harmless
    within: bool = False  # they may be inside the phrase itself
    around: int = 0  # how many sentences before and after may hold these words instead
    but: Late | None = None  # words in the sentence that outweigh them
    denied: bool = False  # harmless after "nobody", "never", "didn't"
    in_game: bool = False  # harmless if all of it happens in a game


@dataclass(frozen=True, slots=True, kw_only=True)
class Touches:
    """A hard topic: the words for it, and what a story about it needs."""

    code: str
    about: str  # as in "touches drugs"
    phrases: Phrases
    excuses: Mapping[str, Excuse | tuple[Excuse, ...]]
    led: bool = False  # an adult must lead it
    help: frozenset[str] = frozenset({"person", "service"})  # the kinds of help that it must name
    either: bool = False  # one of these kinds is enough
    primary: bool = False  # 7-9 and 9-11 may have it, with an adult

    def first(self, spoken: Spoken) -> Found | None:
        """The first words about it that nothing excuses."""
        if spoken.passage.path[0] == "listen_for" or spoken.passage.voice not in VOICES:
            return None
        for found in self.phrases.find(spoken.text):
            excuses = self.excuses.get(found.instead, ())
            each = excuses if isinstance(excuses, tuple) else (excuses,)
            if not any(_is_excused(spoken, found, excuse) for excuse in each):
                return found
        return None

    def problem(self, one: Spoken) -> Problem | None:
        """The problem of a story that lacks what it needs, at the first passage that touches the topic."""
        subject = one.subject
        if subject is None:
            return None
        missing = self.missing(subject)  # before its words are looked for, which takes a hundred times as long
        found = self.first(one) if missing else None
        if not found or self._is_said_before(one, subject):
            return None
        message = f'"{found.words.strip()}" touches {self.about}: such a story needs {_join([*missing])}'
        hint = (
            f"write {_join([line for line in missing.values() if line])}, or say it in other words if it isn't meant so"
        )
        return Problem(one.place, self.code, message, hint, Severity.ERROR)

    def _is_said_before(self, one: Spoken, subject: Subject) -> bool:
        paths = [passage.path for passage in subject.passages]
        before = subject.passages[: paths.index(one.passage.path)]
        return any(
            self.phrases.may_be_among(other.words) and self.first(other)
            for other in prepare_passages(before, subject.places, subject.known, subject)
        )

    def missing(self, subject: Subject) -> dict[str, str]:
        """What is missing, in words and as the lines to write."""
        scenario, missing = subject.scenario, {}
        if scenario.for_staff:  # an adult who works with young people, behind level 3's gate, with help for adults
            return {}
        if not self.primary and not YOUNGER.isdisjoint(scenario.ages):
            missing["ages from 11 up"] = "'ages: 11-14'"
        if scenario.level is Level.ONE:
            missing["level 2"] = "'level: 2'"
        if scenario.help or scenario.level is Level.ONE:  # otherwise the level itself asks for help
            missing.update(self._missing_help(subject))
        if self.led and not scenario.adult_led:
            missing["an adult who leads it"] = "'adult_led: yes'"
        return missing

    def _missing_help(self, subject: Subject) -> dict[str, str]:
        named = subject.scenario.help
        routes = [subject.known.help.routes[id_] for id_ in named if id_ in subject.known.help.routes]
        kinds = {route.kind for route in routes if route.audience == "all" and route.id != "friend"}
        lacks = self.help - kinds
        if not lacks or (self.either and (self.help & kinds or "emergency" in kinds)):
            return {}
        add = [example for kind, example in _EXAMPLES if kind in lacks]
        line = ", ".join([*named[: _MOST_HELP - len(add)], *add])
        joined = "or" if self.either else "and"
        wanted = f" {joined} ".join(f"a {kind}" for kind, _ in _EXAMPLES if kind in lacks)
        return {f"{wanted} in 'help'": f"'help: [{line}]'"}


_EXAMPLES: Final = (("person", "trusted-adult"), ("service", "childline"))
_MOST_HELP: Final = 6


def _join(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def _is_excused(spoken: Spoken, found: Found, excuse: Excuse) -> bool:
    text = spoken.text
    if excuse.denied and _DENIED.search(text, max(0, found.start - 40), found.start):
        return True
    start, end = _sentences(text, found, 0)
    if excuse.but and excuse.but.search(text, start, end):
        return False
    if excuse.in_game and _is_in_game(spoken) and not _REAL.search(text):
        return True
    if excuse.near is None:
        return False
    start, end = _sentences(text, found, excuse.around)
    hits = excuse.near.finditer(text, start, end)
    return any(excuse.within or hit.start() < found.start or hit.end() > found.end for hit in hits)


def _sentences(text: str, found: Found, more: int) -> tuple[int, int]:
    """Where the sentence of a phrase begins and ends, with this many more on each side."""
    ends = [stop.end() for stop in _STOP.finditer(text)]
    before = [0, *(end for end in ends if end <= found.start)]
    after = [*(end for end in ends if end >= found.end), len(text)]
    return before[max(0, len(before) - 1 - more)], after[min(len(after) - 1, more)]


def _is_in_game(spoken: Spoken) -> bool:
    if _GAME.search(spoken.text):
        return True
    scenario = spoken.subject.scenario if spoken.subject else None
    if scenario is None:
        return False
    return bool((scenario.phone and scenario.phone.kind is PhoneKind.GAME_CHAT) or _ALL_PLAYED.search(scenario.story))
