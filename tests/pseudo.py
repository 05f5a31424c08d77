"""A pseudo-language for tests: English with accents, a third longer, in brackets: “[Ĝéţ ĥéļþ ~~]”.

Text without accents on a screen is English that no translator would ever see; text that is cut off has no room for a
language that needs more letters than English. It is made on the fly: there is no file of it to maintain.
"""

import gettext
import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from isitok.i18n.screen_words import Words

_PLAIN: Final = "ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz"
_WITH_ACCENTS: Final = "ÁĆĎÉĜĤÍĴĶĻŃÓŔŠŢÚŴÝŽáćďéĝĥíĵķļńóŕšţúŵýž"
_ACCENTED: Final = str.maketrans(_PLAIN, _WITH_ACCENTS)
LONGER: Final = 0.3
_PLACE: Final = re.compile(r"(\{[^{}]*\})")


def accented(english: str) -> str:
    """A text in this language; what is in braces stays."""
    parts = _PLACE.split(english)
    said = "".join(part if part.startswith("{") else part.translate(_ACCENTED) for part in parts)
    letters = sum(len(part) for part in parts if not part.startswith("{"))
    more = max(0, round(letters * LONGER) - 2)  # the brackets count, too
    return f"[{said}{' ' if more > 1 else ''}{'~' * (more - (more > 1))}]"


EDGES: Final = " •,.:;!?·–…“”‘’()[]~\n"


def english_in(text: str) -> Iterator[str]:
    """The runs of words in a text that should have accents in this language, but don't."""
    for part in re.split(r"[\[\]~\n]", text):  # a value that was filled in may be in this language already
        for accents, words in groupby(part.split(), key=_has_accents):
            run = " ".join(words).strip(EDGES)
            if not accents and any(letter in _PLAIN for letter in run):
                yield run


def _has_accents(word: str) -> bool:
    return any(letter in _WITH_ACCENTS for letter in word)


class Pseudo(gettext.NullTranslations):
    """Its catalogue, which has every text."""

    def gettext(self, message: str) -> str:
        return accented(message)

    def ngettext(self, one: str, several: str, n: int) -> str:
        return accented(one if n == 1 else several)

    def pgettext(self, context: str, message: str) -> str:
        return accented(message)

    def npgettext(self, context: str, one: str, several: str, n: int) -> str:
        return self.ngettext(one, several, n)


PSEUDO: Final = Words(Pseudo(), "xx")
