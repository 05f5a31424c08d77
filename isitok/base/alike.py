"""A text as it looks: lookalike letters and digits made plain, and invisible characters removed.

"０８００ 1111" and "08\\u200d00 1111" look like "0800 1111" to a child, so that is how the rules should read them.
"fіrst-steps" with a Cyrillic і is no other name than ours to whoever reads it. No start needs any of this.
"""

import re
import unicodedata
from typing import Final

_UNSEEN: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20e3\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e01ef]"
)
_DIGIT: Final = re.compile(r"[^\x00-\x7f]")
_DOTS: Final = str.maketrans({"\u3002": ".", "\u2044": "/", "\u2215": "/", "\ua4f8": ".", "\u0701": ".", "\u0702": "."})

_PLAIN: Final[dict[int, str | int]] = {
    **str.maketrans("авекмнорстухіјѕһԁԛԝѵгпиӏьґԍ", "abekmhopctyxijshdqwvrnulbrg"),  # Cyrillic
    **str.maketrans("АВЕКМНОРСТУХІЈЅҺԀԚԜѴӀЬԌ", "abekmhopctyxijshdqwvibg"),
    **str.maketrans("αβγεηικμνορςστυχωϳ", "abyenikuvopcotuxwj"),  # Greek
    **str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "abezhikmnoptyx"),
    **str.maketrans("օՕսՍհոցզ", "oouuhngq"),  # Armenian
    **str.maketrans("ᎪᏴᏟᎠᎬᏀᎻᎥᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᏃ", "abcdeghijklmprstvwz"),  # Cherokee
    **str.maketrans("ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ", "abcdefghijklmnoprstuvwxyz"),  # Lisu
    **str.maketrans("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz"),  # small capitals
    **str.maketrans("ıɩɑɡłŁøØđĐħĦŧŦƅƒ", "iiagllooddhhttbf"),  # Latin letters from which no accent can be taken off
    **{ord("æ"): "ae", ord("Æ"): "ae", ord("œ"): "oe", ord("Œ"): "oe"},
}
_WITH_A_LETTER: Final = re.compile(r"\w*[^\W\d_]\w*")
_NO_LETTER: Final = ("Mn", "Cf")  # accents, and signs without a shape
_STROKES: Final = str.maketrans("10|", "lol")
_FOR_LETTERS: Final = str.maketrans("0135", "oles")


def as_seen(text: str) -> str:
    """The text as its reader sees it."""
    if text.isascii():
        return text
    plain = _UNSEEN.sub("", unicodedata.normalize("NFKC", _UNSEEN.sub("", text))).translate(_DOTS)
    return _DIGIT.sub(_plain_digit, plain)


def _plain_digit(sign: re.Match[str]) -> str:
    value = unicodedata.decimal(sign[0], None)
    return sign[0] if value is None else str(value)


def as_it_looks(name: str) -> str:
    """A key that is the same for all names that look the same to a reader. It isn't for showing."""
    return _small_letters(name).translate(_STROKES)


def as_plain_letters(text: str) -> str:
    """A key for names as people type them: the same for all that may mean one school. A digit in a word is a letter.

    "0ak" and a Cyrillic "Оак" are ``oak``; so are "Bames" and "Barnes" the same.
    """
    plain = _WITH_A_LETTER.sub(lambda word: word[0].translate(_FOR_LETTERS), _small_letters(text))
    return plain.replace("rn", "m").replace("vv", "w")


def _small_letters(text: str) -> str:
    """Small Latin letters, wherever it looks like them, and without accents."""
    parts = unicodedata.normalize("NFKD", as_seen(text))
    seen = "".join(sign for sign in parts if unicodedata.category(sign) not in _NO_LETTER)
    return seen.translate(_PLAIN).casefold().translate(_PLAIN)
