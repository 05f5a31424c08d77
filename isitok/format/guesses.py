"""What is meant by a word that isn't of a list: a school year for ages, a sentence for a verdict, an app for a phone.

Each guess is a beginning of a hint; a question is followed by the words of the list, anything else stands alone.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from isitok.base.spelling import key_of
from isitok.format.phones import PHONES, PhoneKind
from isitok.format.vocabulary import Level, Nation, SensitiveTopic, Verdict
from isitok.format.years import bands_meant

_TOUCHES: Final = {
    SensitiveTopic.BEREAVEMENT: ("death", "dying", "grief", "loss"),
    SensitiveTopic.PARENTS_APART: ("divorce", "separation"),
    SensitiveTopic.IN_CARE: ("care", "foster", "fostering", "adoption"),
    SensitiveTopic.MONEY_WORRIES: ("money", "poverty", "debt"),
    SensitiveTopic.BODY_AND_FOOD: ("body", "food", "eating", "weight", "diet", "eating-disorder"),
    SensitiveTopic.ABUSE_AT_HOME: ("abuse", "home", "domestic-abuse", "violence-at-home"),
    SensitiveTopic.RACISM: ("race",),
    SensitiveTopic.FAITH: ("religion", "islamophobia", "antisemitism"),
    SensitiveTopic.DISABILITY: ("disabled", "wheelchair"),
    SensitiveTopic.LGBT: ("gay", "trans", "lgbtq", "lgbtq+", "lgbt+"),
    SensitiveTopic.ANIMALS_HURT: ("animals", "animal-cruelty", "pets"),
    SensitiveTopic.BEING_WATCHED: ("stalking", "spying", "tracking", "surveillance"),
    SensitiveTopic.VIOLENCE: ("fights", "fighting", "threats", "weapons", "knives"),
    SensitiveTopic.DRUGS: ("alcohol", "vapes", "vaping", "smoking"),
    SensitiveTopic.BULLYING: ("bully", "bullied", "left-out", "exclusion"),
    SensitiveTopic.GROOMING: ("exploitation", "county-lines"),
    SensitiveTopic.SEXUAL_HARASSMENT: ("harassment", "sexual", "sexism", "groping", "catcalling", "upskirting"),
    SensitiveTopic.PRIVATE_PICTURES: ("nudes", "nude", "semi-nudes", "sexting", "pictures", "private-photos"),
    SensitiveTopic.BLACKMAIL: ("sextortion", "extortion"),
    SensitiveTopic.CONTROLLING: (
        "control",
        "coercion",
        "coercive-control",
        "relationship",
        "relationships",
        "jealousy",
    ),
    SensitiveTopic.NONE: ("nothing", "no", "n/a", "null"),
}
_ALL_NATIONS: Final = ("uk", "u.k.", "united-kingdom", "all", "any", "everywhere")
_NATIONS: Final = {
    Nation.ENGLAND: ("lloegr", "english"),
    Nation.WALES: ("cymru", "welsh"),
    Nation.SCOTLAND: ("alba", "scottish"),
    Nation.NORTHERN_IRELAND: ("ni", "n.-ireland", "n-ireland", "ulster"),
}
_NO: Final = re.compile(r"\b(?:not|never|isnt|aint)\b|n['’]t\b")
_OK: Final = re.compile(r"\b(?:ok|okay|fine|alright|all right)\b")
_VERDICTS: Final = {
    Verdict.OK: ("yes", "true", "fine", "good", "right", "safe", "on"),
    Verdict.NOT_OK: ("no", "false", "wrong", "bad", "never", "unsafe", "off"),
    Verdict.DEPENDS: ("maybe", "sometimes", "perhaps", "unsure", "not sure", "both"),
}
_PHONES: Final = {word: kind for kind, record in PHONES.items() for word in (kind.value, *record.ALSO_CALLED.split())}


def touch_meant(written: str) -> str:
    """What a story touches, by another word for it."""
    word = key_of(written)
    return _ask(next((touch for touch, words in _TOUCHES.items() if word in words), ""))


def nation_meant(written: str) -> str:
    """A nation by another name, or all four."""
    word = key_of(written)
    if word in _ALL_NATIONS:
        return "without this line, a story is played in all four nations: delete it"
    return _ask(next((nation for nation, words in _NATIONS.items() if word in words), ""))


def verdict_meant(written: str) -> str:
    """The verdict that is meant by a sentence: "It's OK" is nearer to ``not-ok``, letter by letter, than to ``ok``."""
    words = written.lower().replace("-", " ")
    plain = next((verdict for verdict, meant in _VERDICTS.items() if words.strip(" .!?") in meant), None)
    if plain:
        return _ask(plain)
    if ("depend" in words) is (_OK.search(words) is not None):
        return ""
    return _ask(Verdict.DEPENDS if "depend" in words else Verdict.NOT_OK if _NO.search(words) else Verdict.OK)


def phone_meant(written: str) -> str:
    """A kind of phone, by an app or another word."""
    return _ask(phone_kind(written) or "")


def phone_kind(written: str) -> PhoneKind | None:
    """The kind that somebody means by other words. The last word decides: a "snap story" is a story."""
    words = re.sub(r"[\s_]+", " ", written.lower()).strip()
    for whole in (words, words.replace(" ", "-"), words.replace(" ", "")):
        if whole in _PHONES:
            return _PHONES[whole]
    found = [_PHONES[word] for word in re.findall(r"[a-z]+", words) if word in _PHONES]
    return found[-1] if found else None


def _ask(meant: str) -> str:
    return f"did you mean '{meant}'? " if meant else ""


DRAWN_AS: Final[Mapping[str, str]] = {
    "pitch": "football sports field match goal",
    "coach": "bus trip",
    "street": "road town",
    "screen": "computer laptop",
    "bedroom-door": "room",
    "pet": "rabbit cat animal",
    "certificate": "prize award",
    "uniform": "school blazer",
    "food": "dinner lunch",
    "beach": "sea holiday",
    "kerb": "pavement",
}
"""By which other words a drawing is found."""


def scene_meant(written: str) -> str:
    """The drawing for a scene in other words: for "football", the pitch; "" for none, or for a doubt."""
    words = re.findall(r"[a-z]+", written.lower())
    return _ask(next((scene for scene, also in DRAWN_AS.items() if {*words} & {*also.split()}), ""))


GUESSES: Final[Mapping[str, Callable[[str], str]]] = {
    "ages": bands_meant,
    "nation": nation_meant,
    "phone": phone_meant,
    "scene": scene_meant,
    "touch": touch_meant,
    "verdict": verdict_meant,
}


def _verdicts(at: Any) -> Iterable[str]:
    return tuple(verdict for verdict in Verdict if verdict is not Verdict.TALK or at.level == Level.THREE)


OFFERED: Final[Mapping[str, Callable[[Any], Iterable[str]]]] = {"verdicts": _verdicts}
"""The words that a hint offers, if all would be too many."""
