"""How an English text is said: numbers to ring digit by digit, "11 to 14", money, times, and words of chats in full.

It is for voices that read aloud, and not shown, but for the words of chats, with easy read. Another language has rules
of its own, in a file beside this one.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

_NUMBERS: Final = ("999", "101", "105", "111", "112", "116 000", "116 006", "116 111", "116 123")
"""Numbers to ring that don't begin with 0. No story counts anything with them."""

_TEXTED: Final = ("7726", "61016", "80800", "84001", "85258")
"""Numbers to send a text to."""

CHAT: Final[Mapping[str, str]] = {
    "2day": "today",
    "2moro": "tomorrow",
    "2nite": "tonight",
    "any1": "anyone",
    "arent": "aren't",
    "b4": "before",
    "bc": "because",
    "bday": "birthday",
    "brb": "be right back",
    "btw": "by the way",
    "cant": "can't",
    "cmon": "come on",
    "cos": "because",
    "couldnt": "couldn't",
    "couldve": "could've",
    "cuz": "because",
    "defo": "definitely",
    "didnt": "didn't",
    "dm": "D M",
    "dms": "D Ms",
    "doesnt": "doesn't",
    "dont": "don't",
    "dunno": "don't know",
    "every1": "everyone",
    "gg": "good game",
    "gn": "good night",
    "gonna": "going to",
    "gr8": "great",
    "hasnt": "hasn't",
    "havent": "haven't",
    "heres": "here's",
    "hes": "he's",
    "hm": "hmm",
    "hows": "how's",
    "id": "I'd",
    "idc": "I don't care",
    "idk": "I don't know",
    "ikr": "I know, right",
    "im": "I'm",
    "imo": "in my opinion",
    "irl": "in real life",
    "isnt": "isn't",
    "itd": "it'd",
    "itll": "it'll",
    "ive": "I've",
    "jk": "just kidding",
    "k": "okay",
    "l8r": "later",
    "lmao": "laughing",
    "lmk": "let me know",
    "lol": "ha ha",
    "m8": "mate",
    "mins": "minutes",
    "msg": "message",
    "msgs": "messages",
    "ngl": "not gonna lie",
    "no1": "no one",
    "nobodys": "nobody's",
    "np": "no problem",
    "nvm": "never mind",
    "obv": "obviously",
    "obvs": "obviously",
    "oclock": "o'clock",
    "ofc": "of course",
    "omg": "O M G",
    "pic": "picture",
    "pics": "pictures",
    "pls": "please",
    "plz": "please",
    "ppl": "people",
    "probs": "probably",
    "r": "are",
    "rly": "really",
    "rn": "right now",
    "sec": "second",
    "secs": "seconds",
    "shes": "she's",
    "shh": "hush",
    "shouldnt": "shouldn't",
    "shouldve": "should've",
    "smh": "shaking my head",
    "some1": "someone",
    "someones": "someone's",
    "somethings": "something's",
    "soz": "sorry",
    "sry": "sorry",
    "tbf": "to be fair",
    "tbh": "to be honest",
    "thats": "that's",
    "theres": "there's",
    "theyd": "they'd",
    "theyll": "they'll",
    "theyre": "they're",
    "theyve": "they've",
    "tho": "though",
    "thx": "thanks",
    "tmrw": "tomorrow",
    "tysm": "thank you so much",
    "u": "you",
    "ur": "your",
    "urs": "yours",
    "w": "with",
    "wanna": "want to",
    "wasnt": "wasn't",
    "wbu": "what about you",
    "weds": "Wednesday",
    "werent": "weren't",
    "whats": "what's",
    "whens": "when's",
    "wheres": "where's",
    "whos": "who's",
    "wk": "week",
    "wont": "won't",
    "wouldnt": "wouldn't",
    "wouldve": "would've",
    "wyd": "what are you doing",
    "yh": "yeah",
    "youd": "you'd",
    "youll": "you'll",
    "youre": "you're",
    "youve": "you've",
}
"""What people type, and what they mean by it."""

_ONLY_SMALL: Final = frozenset({"id", "k", "r", "u", "w"})
"""In capitals these are letters: "R" is a key, "U" a film for everybody, "ID" a card."""

_CHAT: Final = re.compile(
    rf"(?<![\w'@#./-])(?:{'|'.join(sorted(CHAT, key=len, reverse=True))})(?![\w'@/-]|\.\w)", re.IGNORECASE
)
_FOR: Final = re.compile(r"(?<=[a-z] )4(?= (?:the|a|my|your|ur|this|that|it|u|you|me|him|her|us|them)\b)")
_ITS: Final = re.compile(
    r"((?:^|[.!?,:…] |\b(?:bc|because|bro|but|cos|if|know|lol|mate|maybe|now|oh|ok|okay|say|saying|so|that|then|think|"
    r"thinks|till|wait|when|where|why|yeah) )it)s\b(?! own\b)"
)
_ITS_FOR_SURE: Final = re.compile(
    r"\b(it)(s)(?= (?:a|an|been|fine|gone|got|him|his|just|me|my|not|ok|okay|on|so|the|them|too|urs?|you|yours?)\b)",
    re.IGNORECASE,
)
_HOST: Final = r"[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|example|org|net|uk|scot|wales)"
_ADDRESS: Final = re.compile(rf"[\w.+-]*\w@\w[\w-]*(?:\.[\w-]+)+|\b{_HOST}\b(?:/\w+)*")
_HANDLE: Final = re.compile(r"(?<![\w@])@(\w[\w.-]*\w|\w)")
_TAG: Final = re.compile(r"(?<![\w#&])#(\w+)\??")
_MIXED: Final = re.compile(r"\b(?=[A-Za-z]*[a-z]{2})[A-Za-z]{3,}\d{1,4}\b")  # HairFan3, kestrel09; not Y11, PS5
_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_RING: Final = re.compile(
    r"(?<![\w.,£-])(?:0\d{2,4}(?: ?\d{2,6}){1,3}|0\d{9,10}|" + "|".join((*_NUMBERS, *_TEXTED)) + r")(?![\w%£-]|[.,]\d)"
)
_CLOCK: Final = r"(?:[01]?\d|2[0-3])"
_TIME: Final = re.compile(rf"(?<![\w.,:£-])({_CLOCK})[:.]([0-5]\d)(?![\w%:]|[.,]\d| (?:million|billion|per))")
_OF_DAY: Final = re.compile(r"(?<=\d) ?([ap])\.?m\b\.?(?!\w)", re.IGNORECASE)
_RANGE: Final = re.compile(r"(?<![\w.,/–-])(\d{1,4})((?: [ap] m)?) ?[–-] ?(\d{1,4})(?![\d/]|[.,]\d|[–-]\d)")
_POUNDS: Final = re.compile(r"£(\d[\d,]*)(?:\.(\d\d))?(?!\d)( (?:million|billion))?")
_PENCE: Final = re.compile(r"\b(\d{1,3})p\b")
_DASH: Final = re.compile(r"\s[–—-]+\s")
_KISSES: Final = re.compile(r"(?<=\s)x{1,5}(?=\s*(?:$|[\n.!]))")
_SLASH: Final = re.compile(r"(?<=[a-z]) ?/ ?(?=[a-z])", re.IGNORECASE)
_GAME: Final = re.compile(r"#isitok\?*", re.IGNORECASE)
_ENDS: Final = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)[.!?…]+[”’\"')\]]*\s+(?=\S)|\n+")


def pronounce(text: str, names: Mapping[str, str]) -> str:
    """The text as people say it. ``names``: how to say those names that aren't said as they are written."""
    text = text.replace("\u00a0", " ").replace("’", "'").replace("‘", "'")
    for pattern, change in _RULES:
        text = pattern.sub(change, text)
    for name, how in names.items():
        text = re.sub(rf"\b{re.escape(name)}\b", how, text)
    return " ".join(text.split())


def in_full(text: str) -> str:
    """What people type as others write it, to be read: words in full, and digits and pictures as they are."""
    for pattern, change in ((_ITS, r"\1's"), *_TYPED):
        text = pattern.sub(change, text)
    return text


def sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence of a text begins and ends."""
    found, begin = [], 0
    for end in _ENDS.finditer(text):
        found.append((begin, len(text[: end.end()].rstrip())))
        begin = end.end()
    return [(first, last) for first, last in (*found, (begin, len(text))) if text[first:last].strip()]


def _digits(hit: re.Match[str]) -> str:
    return ", ".join(" ".join(group) for group in hit[0].split())


def _address(hit: re.Match[str]) -> str:
    return hit[0].replace("@", " at ").replace("-", " dash ").replace("/", " slash ").replace(".", " dot ")


def _handle(hit: re.Match[str]) -> str:
    return "at " + _nickname_apart(hit[1].replace(".", " dot ").replace("_", " ").replace("-", " "))


def _nickname_apart(name: str) -> str:
    """A nickname in its parts: "HairFan3" is "Hair Fan 3", "kestrel09" "kestrel 0 9"."""
    apart = re.sub(r"(?<=[A-Za-z])(?=\d)", " ", _HUMP.sub(" ", name))
    return re.sub(r"\b0\d+\b", lambda hit: " ".join(hit[0]), apart)


def _time(hit: re.Match[str]) -> str:
    hour, minutes = int(hit[1]), hit[2]
    if minutes == "00":
        return f"{hour} o'clock" if 0 < hour <= 12 else f"{hour} hundred" if hour else "midnight"
    return f"{hour} {f'oh {minutes[1]}' if minutes[0] == '0' else minutes}"


def _range(hit: re.Match[str]) -> str:
    return f"{hit[1]}{hit[2]} to {hit[3]}" if hit[2] or int(hit[1]) < int(hit[3]) else hit[0]


def _pounds(hit: re.Match[str]) -> str:
    whole, pence, many = hit[1].rstrip(","), hit[2], hit[3] or ""
    if many:
        return f"{whole}{many} pounds"
    if whole == "0" and pence:
        return f"{int(pence)} pence"
    unit = "pound" if whole == "1" else "pounds"
    left = hit[1][len(whole) :]
    return f"{whole} {unit}{f' {int(pence)}' if pence and pence != '00' else ''}{left}"


def _chat(hit: re.Match[str]) -> str:
    short = hit[0].lower()
    return hit[0] if short in _ONLY_SMALL and hit[0] != short else CHAT[short]


_Rules = tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str] | str], ...]
_TYPED: Final[_Rules] = ((_ITS_FOR_SURE, r"\1'\2"), (_FOR, "for"), (_CHAT, _chat))
_RULES: Final[_Rules] = (
    *_TYPED,
    (_GAME, "is it OK?"),
    (_ADDRESS, _address),
    (_HANDLE, _handle),
    (_TAG, lambda hit: f"hashtag {_nickname_apart(hit[1])}"),
    (_MIXED, lambda hit: _nickname_apart(hit[0])),
    (re.compile(r"\b24/7\b"), "24 7"),
    (re.compile(r"\bYr? ?(\d{1,2})s?\b"), r"Year \1"),
    (re.compile(r"\bTA(s?)\b"), r"T A\1"),
    (_POUNDS, _pounds),
    (_PENCE, lambda hit: f"{hit[1]} penny" if hit[1] == "1" else f"{hit[1]} pence"),
    (_RING, _digits),
    (_TIME, _time),
    (_OF_DAY, lambda hit: f" {hit[1].lower()} m"),
    (_RANGE, _range),
    (_KISSES, lambda hit: "kiss" if len(hit[0]) == 1 else "kisses"),
    (_SLASH, " or "),
    (_DASH, ", "),
)
