"""Finds telephone numbers in a text, in every way in which they are written in Britain, and numbers to text.

Other figures – likes, prices, dates, times, scores, order numbers – aren't numbers in this sense.
"""

import re
from collections.abc import Iterator
from typing import Final

from isitok.base.value import Value


class Number(Value):
    """A number that somebody could call or text, as written, and its digits as dialled in Britain."""

    written: str
    digits: str
    is_short: bool = False  # recognised only by the words around it


_BETWEEN: Final = r"[\s().\[\]{}/\\·•∙_*|~‐-―−-]"
_CHAIN: Final = re.compile(
    rf"(?P<plus>\+ ?)?(?<![£$€\d])\(?\d(?:{_BETWEEN}{{0,3}}\d|(?<=\d\d\d), ?(?=\d\d\d))*", re.IGNORECASE
)
_GROUP: Final = re.compile(r"\d+")
_O: Final = re.compile(r"(?<![^\W\d_])[0-9oO]*\d[0-9oO]*(?![^\W\d_])")
_DATE: Final = re.compile(r"(?:0?[1-9]|[12]\d|3[01])[./ -](?:0?[1-9]|1[0-2])[./ -](?:\d{4}|\d{2})(?!\d)")
_DAY: Final = re.compile(r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d")
_TIMES: Final = re.compile(r"[012]?\d[.:][0-5]\d(?:\W{1,3}[012]?\d[.:][0-5]\d)+")
_LONGEST: Final = 60  # the characters of a number, with everything that may come between its digits
_FEWEST: Final = 3  # digits
_A_TIME: Final = re.compile(r"\d{1,2}[.:]\d\d")
_PLACE: Final = re.compile(r"-?\d{1,3}\.\d{3,}")
_OF_A_THING: Final = re.compile(
    r"\b(?:order|parcel|tracking|ticket|invoice|booking|ref|reference|serial|isbn|barcode|item|locker|code|pin|passcode"
    r"|password|account|student|pupil|membership|card|case|model|version|room|seed|score|level)(?: (?:no|number|code|id"
    r"|is|was))*\.?[\s:#]*(?:no\.? ?)?\W{0,3}$",
    re.IGNORECASE,
)
_THINGS: Final = (
    r"(?! ?(?:people|pupils|students|followers|friends|members|likes|views|coins|points|times|texts|messages|photos"
    r"|pictures|players|views|comments|votes|steps|words|pages|minutes|hours|days|seconds|years|weeks|gems|xp"
    r"|subscribers|subs|pounds|p\b|pm|am|km|miles|metres|m\b|kg|cm|%|percent|times|of\b|in a row|other|more|different"
    r"|new|others|goals|children|kids|boys|girls|videos|games|stars|hearts|out of))"
)
_COUNTED: Final = re.compile(r" ?(?:points|coins|xp|likes|followers|views)")
_END: Final = (
    r"(?= ?(?:[.,;:!?)\"'\]]|$|[–—-] )| (?:for|if|when|and|or|now|at|free|straight|to|whenever|any ?time|today|any|day"
    r"|because|with|is|so|but|on|from|we|she|he|they|you|it|that|which|tonight|please|right|instead|before|until|then"
    r"|as|even|are|can|will)\b)"
)
_DIGITS: Final = rf"(?P<n>\d(?:{_BETWEEN}{{0,2}}\d){{1,11}})(?!\d)(?![.,:/-]\d)"
_SHORT: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # "call 0800 …", "text us on 82228"
        r"\b(?:call|calls|called|calling|ring|rings|rang|ringing|dial|dials|dialling|phone|phones|phoned|phoning|text"
        r"|texts|texted|texting|txt|sms|message|messages|messaging|msg|whatsapp|whatsapps)(?: (?!about|off|her|costs?"
        r"|has|had|is|was|with|worth|the (?!helpline|line|number)|\d)[\w']+){0,3}?"
        rf"(?: (?:on|at|to|up|number|:))?[:\s\"'(]*{_DIGITS}{_THINGS}{_END}",
        # "text HELP to 82228", "send 'TALK' to 82228"
        r"\b(?:text|texts|texting|txt|send|sends|sending|sms|message|msg|type)(?: the word)? (?:[\"'][^\"']{1,20}[\"']"
        r"|[A-Z]{2,12}|\w{1,12}) to[:\s\"'(]*"
        rf"{_DIGITS}{_THINGS}",
        # "write TEEN to 82228": who writes a word in capitals, or between quotation marks, to a number, texts it
        r"\b(?i:writes?|writing|wrote|words?)(?i:(?: the word)?) (?:[\"'][^\"']{1,20}[\"']|(?-i:[A-Z]{2,12}))"
        rf" to[:\s\"'(]*{_DIGITS}{_THINGS}{_END}",
        # "the helpline is 82228", "helpline: 82228"
        r"\b(?:help ?-?lines?|hot ?-?lines?|crisis ?-?lines?|advice ?-?lines?|support ?-?lines?|text ?-?lines?|phone"
        r" ?-?lines?|life ?-?lines?|listening ?-?lines?|short ?-?codes?|counsell?ors?|samaritans|childline|emergency"
        r" number|free ?phone)(?:'s)?(?: (?:number|no|team|service|code))?\.?(?: (?:you can (?:call|ring|text)|to"
        r" (?:call|ring|text)|number))?"
        rf"(?:,? (?:is|are|was|on|at|number|no|now|still|here|free|called|it's|its"
        rf"|=))*[\s:,=–—(\"'-]*{_DIGITS}{_THINGS}",
        # "our number is 82228", "tel. 482133"
        r"\b(?:(?:our|my|her|his|their|its|the|your|a|this) (?:(?:phone|mobile|contact|support|help|free|new|helpline"
        r"|emergency|text|direct) )?number|tel|telephone|phone|mob|mobile|cell|whatsapp|fax|phone number|mobile"
        r" number)(?: ?(?:no|number)?\.?)?"
        rf"(?: (?:is|was|to (?:call|text|ring|use) is|now))?[\s:.=(–-]*(?P<long>){_DIGITS}{_THINGS}{_END}",
        # "82228 is the helpline"
        rf"(?<![\d£$€.,#])(?P<n>\d{{3}}(?:{_BETWEEN}{{0,2}}\d){{0,8}})(?!\d)(?![.,:/]\d)"
        r" (?:is|was) (?:(?:the|a|our|their|an?) )?(?:free )?(?:\w+ )?(?:help ?line|hot ?line|crisis line|text line"
        r"|number (?:to (?:call|text|ring)|for help|of the helpline))",
    )
)
_WORDS: Final = {
    "zero": "0", "nought": "0", "naught": "0", "oh": "0", "o": "0", "one": "1", "two": "2", "three": "3", "four": "4",
    "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
    "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18",
    "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70",
    "eighty": "80", "ninety": "90", "hundred": "00", "thousand": "000",
}  # fmt: skip
_SPELT: Final = re.compile(
    rf"(?<!\w)(?:zero|nought|naught|oh|o)(?:[\s,.-]+(?:double|treble|triple|{'|'.join(_WORDS)}))+(?!\w)", re.IGNORECASE
)


def numbers_in(text: str) -> Iterator[Number]:
    """Every number that somebody could call or text."""
    plain = _O.sub(lambda found: found[0].replace("o", "0").replace("O", "0") if len(found[0]) > 2 else found[0], text)
    if sum(map(str.isdecimal, plain)) >= _FEWEST:
        yield from _numbers_in_digits(plain)
    for found in _SPELT.finditer(plain):
        digits = _digits_of_words(found[0])
        if 7 <= len(digits) <= 11:
            yield Number(found[0], digits)


def _numbers_in_digits(plain: str) -> Iterator[Number]:
    taken: set[int] = set()
    for chain in _CHAIN.finditer(plain):
        for number, start, end in _numbers_of(chain, plain):
            taken.update(range(start, end))
            yield number
    for pattern in _SHORT:
        for found in pattern.finditer(plain):
            digits = _national_digits(found["n"])
            places = range(*found.span("n"))
            too_short = len(digits) < (5 if "long" in pattern.groupindex else _FEWEST)
            if too_short or _A_TIME.fullmatch(found["n"]) or not taken.isdisjoint(places):
                continue
            taken.update(places)
            yield Number(found[0].strip(" \"'(:"), digits, is_short=True)


def _national_digits(written: str) -> str:
    """The digits as dialled in Britain: +44 (0)800 1111 → 08001111."""
    digits = "".join(_GROUP.findall(written))
    whole = digits.startswith("44") and len(digits) in (12, 13)
    if written.lstrip("( ").startswith("+44") or digits.startswith("0044") or whole:
        return "0" + digits.removeprefix("00").removeprefix("44").removeprefix("0")
    return digits


def _numbers_of(chain: re.Match[str], text: str) -> Iterator[tuple[Number, int, int]]:
    """The numbers in a chain of digits and separators; there may be two in a row."""
    written, offset = chain[0], chain.start()
    before = text[max(0, offset - 60) : offset]
    groups = list(_GROUP.finditer(written))
    glued = before[-1:].isalpha() or before[-1:] == "_"
    if glued and not re.search(
        r"(?<![^\W_])(?:tel|call|text|ring|phone|number|no|dial|whatsapp|mob|on|at|line|to"
        r"|txt)$",
        before,
        re.IGNORECASE,
    ):
        return  # a player called Leo0412
    if re.search(r"[£$€] ?$|\bISBN\W*$", before, re.IGNORECASE):
        return
    if chain["plus"]:
        digits = _national_digits(written)
        if len("".join(_GROUP.findall(written))) >= 7 and not _COUNTED.match(text, chain.end()):
            yield Number(written.strip(), digits), offset, chain.end()
        return
    at = 0
    while at < len(groups):
        start = groups[at].start()
        rest = written[start : start + _LONGEST]
        skipped = _not_a_number(rest)
        if skipped:
            while at < len(groups) and groups[at].start() < start + skipped:
                at += 1
            continue
        length = _length(groups[at : at + 16], before if at == 0 else "")
        if not length:
            at += 1
            continue
        end = groups[at + length - 1].end()
        yield Number(written[start:end], _national_digits(written[start:end])), offset + start, offset + end
        at += length


def _not_a_number(rest: str) -> int:
    """How many characters from here on are a date, a time or a map reference; 0 for none of these."""
    for pattern in (_TIMES, _DATE, _PLACE):
        found = pattern.match(rest)
        if found and not (pattern is _PLACE and rest.startswith("0") and not rest.startswith("0.")):
            return found.end()
    return 0


def _length(groups: list[re.Match[str]], before: str) -> int:
    """How many of these groups of digits make up a telephone number; 0 if the first doesn't begin one."""
    sizes = [len(group[0]) for group in groups]
    sums = [sum(sizes[: count + 1]) for count in range(len(sizes))]
    digits = "".join(group[0] for group in groups)
    for prefix, least, most in (("0044", 13, 15), ("44", 12, 13), ("00", 11, 15)):
        if digits.startswith(prefix) and groups[0][0] != "0":
            hits = [count for count, total in enumerate(sums, 1) if least <= total <= most]
            if hits:
                return hits[-1]
    if digits.startswith("0") and not digits.startswith("00"):
        if all(size == 1 for size in sizes[:7]) and _counts_up(digits):
            return 0
        hits = [count for count, total in enumerate(sums, 1) if total in (10, 11)]
        if hits:
            return hits[-1] if sums[hits[-1] - 1] == sums[-1] or len(hits) == 1 else hits[0]
        whole = [count for count, total in enumerate(sums, 1) if 7 <= total <= 9]
        if whole and sums[-1] <= 9 and sizes[0] > 1 and not _OF_A_THING.search(before) and not _DAY.fullmatch(digits):
            return whole[-1]
        if len(whole) and sums[-1] <= 9 and sizes[0] == 1 and len(sizes) >= 7:
            return whole[-1]
        early = [count for count in whole if digits.startswith(("08001111",)) and sums[count - 1] == 8]
        return early[0] if early else 0
    for shape in ((3, 3, 4), (1, 3, 3, 4)):
        if tuple(sizes[: len(shape)]) == shape and (len(shape) == 3 or groups[0][0] == "1"):
            return len(shape)
    return 0


def _counts_up(digits: str) -> bool:
    return digits.startswith(("0123456", "0246", "0369"))


def _digits_of_words(words: str) -> str:
    digits, times = "", 1
    for word in re.split(r"[\s,.-]+", words.lower()):
        if word in ("double", "treble", "triple"):
            times = 2 if word == "double" else 3
        else:
            digits += _WORDS[word] * times
            times = 1
    return digits
