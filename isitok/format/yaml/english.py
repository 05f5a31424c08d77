"""Whether a scenario is in English, as far as its words show: the content rules read nothing else.

It is a plain guess. Somebody who writes in Welsh may forget to say so in ``pack.yaml``; and an English story with a
Polish name and a "Diolch!" in it must never be taken for something else. So a sentence counts as foreign only if it
has six words or more, hardly any of those that every English text is full of, and some that belong to other languages.
If story, acts and whys have hardly any English in them, they count whatever language they are in. Nothing is reported
below fifteen words.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import filterfalse
from typing import Final

ENGLISH: Final = frozenset({"en", "eng"})
"""What ``language`` says of packs that the rules can read."""

_ENOUGH: Final = 15
"""With this many words in other languages, a scenario counts as one that the rules can't read."""

_SHORTEST: Final = 6  # shorter sentences don't count: "Pen-blwydd hapus i ti" is a greeting
_NARRATION: Final = 20  # how many words of story, acts and whys are judged by their lack of English alone
_OF_A_STORY: Final = 60  # with so many different common words, it is told in English: a phone can't hold so many

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE: Final = re.compile(r"[.!?…:;]+\s+|\n")
_LATIN: Final = re.compile(r"[a-zà-öø-ɏḀ-ỿ'’]+")
_IN_SYLLABLES: Final = re.compile("[\u2e80-\U0010ffff]")  # Chinese, Japanese, Korean
_PLAIN: Final = re.compile(r"[a-zéèëïâôñç'’]+")  # what English writes, with the accents of café and Zoë

_ENGLISH: Final = """
about after all and another anyone anything are ask asked asks
away back be because been before but by can can't
could did didn't do does doesn't don't each else every everyone everything feel for friend friends from get gets
give gives goes going good had has have haven't he's her here him his how i'd i'll i'm i've if into is isn't it
it's its just keep keeps know knows laugh let like likes look looks made make makes many might more much need needs
never new not nobody nothing now of one only other our out over people phone photo picture post posts put puts
really said saw say says see sees send sends sent share shares she she's should show shows someone something
sorry still stop take takes talk tell tells than thank thanks that that's the their them then there there's these
they they're they've thing things think this those time to told too took trust up us use very want wanted wants was
wasn't way we're well went were what what's when where which while who who's whose why will with won't would
wouldn't write writes wrote yes you you're you've your
"""

_OTHERS: Final = """
ac ar beth bydd byddai cael chdi chi ddim dros dw dwi dweud dy
ei efo ein eu fel ffrind fod fy gael gofyn gwneud
gyda gweld hefyd heb hwn hynny iawn llun mae maen maent mewn nhw oedd oes ond oherwydd peidio pam pawb rhannu
rhywun roedd rwy rwyf sut sydd sy ti wedi wneud wrth y ydy ydych yn yna yr yw ysgol
agus ach bhí chuir dó duine gach leis nach níl siad sé sí tá
aig airson chan dealbh eil gu leis tha
bardzo bo był była być czy dla ich jak jego jej jest już kiedy kto które który mnie może nie nikt od oraz po
ponieważ przez się swoje tego tylko więc wszyscy zdjęcie że sie ze ktos wiec byla byl
acum ca cu din este fost lui nu pentru poate si sunt și să că într
amigo como cuando del el ella en es esta está este foto la las le les lo los muy para pero por porque que quien
se su sus una uno
au avec ce ces cette dans des du elle est et il ils leur lui mais ne pas pour qui sont sur un une vous
aber auch auf aus bei das dem den der dich dir du ein eine einen für ich ihr ist kann mit nicht noch oder sich sie
und von wenn wie wird zu dass
anche che chi della gli il non perché più questo sono
ela ele não os mas sua uma você
apie bet ir jau jos jų kad kaip nėra tai yra
ama bir bu çok daha değil gibi için ile kadar ve
aur bhi hai hain ka kar ke ki ko koi kya kyun liye magar mein mera meri nahi nahin unka uska uski woh yeh
da di iyo ku oo nu ta uu waa
ang hindi mga naman ng niya sa siya
dhe është nuk një për që
az egy és hogy nem
jsem je není som sú
"""

_COMMON: Final = frozenset(_ENGLISH.split())
"""Words that English is full of, and that hardly appear in other languages."""

_FOREIGN: Final = frozenset(_OTHERS.split())
"""Small words of languages that are spoken in our schools, one per line; hardly any are also English or text talk."""


def is_plainly_english(words: AbstractSet[str]) -> bool:
    """Whether a story is English, as nearly all are, seen by the ``words`` of all its texts: what has blanks around."""
    return (
        len(_COMMON & words) > _OF_A_STORY
        and _FOREIGN.isdisjoint(words)
        and not any(map(_foreign_in, filterfalse(str.isascii, words)))
    )


def is_english(narration: Sequence[str], quoted: Sequence[str] = ()) -> bool:
    """Whether these texts are English, or too short to tell."""
    return foreign_words(narration, quoted) < _ENOUGH


def foreign_words(narration: Sequence[str], quoted: Sequence[str] = ()) -> int:
    """How many words are in sentences that aren't English. ``narration`` are the texts in whole sentences."""
    whole = " ".join(narration)
    if _english(whole) * 12 < _words(whole) and _length(whole) >= _NARRATION:
        return _length(whole)
    found = 0
    for text in (*narration, *quoted):
        if _foreign(text) < 2:
            continue
        for sentence in _SENTENCE.split(text):
            foreign, length = _foreign(sentence), _length(sentence)
            if length >= _SHORTEST and foreign >= 2 and foreign > 2 * _english(sentence):
                found += length
    return found


def _words(text: str) -> int:
    return sum(map(_words_in, text.split()))


def _english(text: str) -> int:
    return sum(map(_english_in, text.split()))


def _foreign(text: str) -> int:
    return sum(map(_foreign_in, text.split()))


def _length(text: str) -> int:
    return sum(map(_length_in, text.split()))


# All that stands between blanks in every story is asked about, and little of it is new.
@lru_cache(maxsize=20_000)
def _words_in(piece: str) -> int:
    return len(_each(piece))


@lru_cache(maxsize=20_000)
def _english_in(piece: str) -> int:
    return sum(map(_COMMON.__contains__, _each(piece)))


@lru_cache(maxsize=20_000)
def _foreign_in(piece: str) -> int:
    return sum(map(_sign, _each(piece)))


@lru_cache(maxsize=20_000)
def _length_in(piece: str) -> int:
    return sum(map(_weight, _each(piece)))


def _each(piece: str) -> list[str]:
    return _WORD.findall(piece.lower().replace("’", "'"))


def _sign(word: str) -> int:
    """How strongly a word suggests another language; for a word in other letters, its length."""
    if word in _FOREIGN:
        return 1
    return 0 if _PLAIN.fullmatch(word) else _weight(word)


def _weight(word: str) -> int:
    return 1 if _LATIN.fullmatch(word) else _spread(word)


def _spread(word: str) -> int:
    """How many words a word in other letters counts as: not all scripts have spaces between words."""
    return max(1, len(word) // (2 if _IN_SYLLABLES.match(word) else 6))
