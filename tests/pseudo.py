"""A language to test with: English with accents, a third longer, in brackets: “[Ĝéţ ĥéļþ ~~]”.

What has no accents on a screen in it is English that no translator would ever see; what is cut in it has no room for a
language that needs more letters than English does. It is made of what is asked for: no file of it is there to be kept.
"""

import gettext
import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from isitok.i18n.words import Words

_PLAIN: Final = "ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz"
_WITH_ACCENTS: Final = "ÁĆĎÉĜĤÍĴĶĻŃÓŔŠŢÚŴÝŽáćďéĝĥíĵķļńóŕšţúŵýž"
_ACCENTED: Final = str.maketrans(_PLAIN, _WITH_ACCENTS)
LONGER: Final = 0.3
_PLACE: Final = re.compile(r"(\{[^{}]*\})")


def accented(english: str) -> str:
    """A text as this language says it; what stands in braces stays."""
    parts = _PLACE.split(english)
    said = "".join(part if part.startswith("{") else part.translate(_ACCENTED) for part in parts)
    letters = sum(len(part) for part in parts if not part.startswith("{"))
    more = max(0, round(letters * LONGER) - 2)  # the brackets count, too
    return f"[{said}{' ' if more > 1 else ''}{'~' * (more - (more > 1))}]"


EDGES: Final = " •,.:;!?·–…“”‘’()[]~\n"


def english_in(text: str) -> Iterator[str]:
    """The runs of words in a text that have no accents, though this language would put some on them."""
    for part in re.split(r"[\[\]~\n]", text):  # what was filled in may be a text of this language itself
        for accents, words in groupby(part.split(), key=_has_accents):
            run = " ".join(words).strip(EDGES)
            if not accents and any(letter in _PLAIN for letter in run):
                yield run


def _has_accents(word: str) -> bool:
    return any(letter in _WITH_ACCENTS for letter in word)


class Pseudo(gettext.NullTranslations):
    """The catalogue of it: it has every text."""

    def gettext(self, message: str) -> str:
        return accented(message)

    def ngettext(self, one: str, several: str, n: int) -> str:
        return accented(one if n == 1 else several)

    def pgettext(self, context: str, message: str) -> str:
        return accented(message)

    def npgettext(self, context: str, one: str, several: str, n: int) -> str:
        return self.ngettext(one, several, n)


PSEUDO: Final = Words(Pseudo(), "xx")
