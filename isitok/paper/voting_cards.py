"""Voting cards: A, B, C and pass, four to a page, one page for each who votes."""

from collections.abc import Iterator
from typing import Final

from isitok.base.value import Value
from isitok.format.vocabulary import Verdict
from isitok.game.rounds.judge import CHOICES
from isitok.i18n.screen_words import ENGLISH, Words, later
from isitok.paper.a4 import HEIGHT, Paper, Type
from isitok.paper.cut_out import cut_apart
from isitok.paper.tags import Tag

LETTERS: Final = ("A", "B", "C")
"""The cards for OK, it depends and not OK, as the game asks for them."""

PASS: Final = later("Pass")
_SIGN: Final = 66.0


class Card(Value):
    """One of the four: its letter, sign and word."""

    letter: str
    word: str
    verdict: Verdict

    def height(self, paper: Paper, width: float) -> float:
        return HEIGHT / 2

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """The letter at the top, and the word at the foot."""
        paper.write_centred(x, y + 10, width, self.letter, Type.LETTER)
        paper.sign(self.verdict, x + (width - _SIGN) / 2, y + 44, _SIGN)
        paper.write_centred(x + 6, y + HEIGHT / 2 - 30, width - 12, self.word, Type.WORD)

    def tags(self) -> Iterator[Tag]:
        """The letter and the word, beside the sign."""
        yield Tag("signed", (Tag("p", (self.letter,), "strong"), Tag("p", (self.word,))), self.verdict)


class Pass(Value):
    """The card of whoever passes: an empty frame, which says nothing."""

    word: str
    said: str

    def height(self, paper: Paper, width: float) -> float:
        return HEIGHT / 2

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        height = HEIGHT / 2
        paper.frame(x + 24, y + 44, width - 48, _SIGN, heavy=True)
        paper.write_centred(x + 12, y + height - 34, width - 24, self.word, Type.WORD)
        paper.write_centred(x + 12, y + height - 19, width - 24, self.said, Type.SMALL)

    def tags(self) -> Iterator[Tag]:
        return iter((Tag("p", (self.word,), "strong"), Tag("p", (self.said,))))


def voting_cards(words: Words = ENGLISH) -> Paper:
    """One page with the four cards. Print it once for each who votes."""
    paper = Paper(title=words("Voting cards – #isitok?"), words=words)
    named = zip(LETTERS, CHOICES, strict=True)
    cards: list[Card | Pass] = [Card(letter, words.label(verdict), verdict) for letter, verdict in named]
    cut_apart(paper, [*cards, Pass(words(PASS), words("You can pass, any time. It costs nothing."))], pad=0)
    return paper
