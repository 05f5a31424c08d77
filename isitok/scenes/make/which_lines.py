"""The paragraphs of a document in which nothing says what is a story."""

from __future__ import annotations

from typing import Final

from isitok.base.value import Value
from isitok.exchange.headings import told
from isitok.format.hints import shorten
from isitok.format.vocabulary import Verdict
from isitok.i18n.screen_words import Words

_MOST: Final = 100  # paragraphs that can be said; the others go into the note
_LONGEST: Final = 200
_ASKED: Final = 60
_COLUMNS: Final = ("title", "story", "act", "why", "changes_if", "ages")
_VERDICTS: Final = (Verdict.OK, Verdict.DEPENDS, Verdict.NOT_OK)


class Lines(Value, kw_only=True):
    """The paragraphs, each with what it is: a column, an act with its verdict, or "" for the note."""

    each: tuple[tuple[str, str], ...]

    abreast = 1

    def asks(self, file: str, words: Words) -> tuple[str, str]:
        return words("What is each paragraph?"), words(
            "Nothing in “{file}” says what is a story. Say which paragraphs are titles, and what somebody does. What "
            "you say nothing of goes into the note of its story.",
            file=file,
        )

    @property
    def places(self) -> range:
        """Those that can be said."""
        return range(min(len(self.each), _MOST))

    def called(self, place: int, words: Words) -> tuple[str, str]:
        means = self.meant(place)
        text = self.choices(words)[means] if means else words("Into the note")
        return text, words("{what}: paragraph {n}", what=text, n=place + 1)

    def stands(self, place: int, words: Words) -> str:
        return shorten(self.each[place][1], _LONGEST)

    def left_out(self, words: Words) -> str:
        left = len(self.each) - _MOST
        return words.many("{n} more goes into the note.", "{n} more go into the note.", left) if left > 0 else ""

    def which(self, place: int, words: Words) -> str:
        return words("What is “{text}”?", text=shorten(self.each[place][1], _ASKED))

    def choices(self, words: Words) -> dict[str, str]:
        does = {one.value: words("What somebody does: {verdict}", verdict=words.label(one)) for one in _VERDICTS}
        return {**{column: told(column) for column in _COLUMNS}, **does}

    def meant(self, place: int) -> str:
        return self.each[place][0]

    def now(self, place: int, means: str) -> Lines:
        return Lines(each=(*self.each[:place], (means, self.each[place][1]), *self.each[place + 1 :]))

    def lacks(self, words: Words) -> str:
        if any(means in ("act", *_VERDICTS) for means, _ in self.each):
            return ""
        return words("Say first in which paragraph somebody does something.")


def lines_of(paragraphs: tuple[str, ...]) -> Lines:
    """What can be guessed: the first is a title, and the second says what has happened."""
    return Lines(each=tuple(zip(("title", "story", *[""] * len(paragraphs)), paragraphs, strict=False)))
