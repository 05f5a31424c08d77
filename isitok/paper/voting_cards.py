"""Voting cards: A, B, C and pass, four to a page, one page for each who votes."""

from typing import Final

from isitok.game.rounds.judge import CHOICES
from isitok.i18n.screen_words import ENGLISH, Words, later
from isitok.packs.model.vocabulary import Verdict
from isitok.paper.a4 import HEIGHT, WIDTH, Paper, Type

LETTERS: Final = ("A", "B", "C")
"""The cards for OK, it depends and not OK, as the game asks for them."""

PASS: Final = later("Pass")
_SIGN: Final = 66.0


def voting_cards(words: Words = ENGLISH) -> bytes:
    """One page with the four cards. Print it once for each who votes."""
    paper = Paper(title=words("Voting cards – #isitok?"), words=words)
    paper.new_page()
    for number, (letter, verdict) in enumerate(zip(LETTERS, CHOICES, strict=True)):
        _card(paper, number, letter, words.label(verdict), verdict)
    _pass(paper, words(PASS), words("You can pass, any time. It costs nothing."))
    paper.cut(WIDTH / 2, 0, WIDTH / 2, HEIGHT)
    paper.cut(0, HEIGHT / 2, WIDTH, HEIGHT / 2)
    return paper.pdf_bytes()


def _card(paper: Paper, number: int, letter: str, word: str, verdict: Verdict) -> None:
    x, y = _corner(number)
    width, height = WIDTH / 2, HEIGHT / 2
    paper.write_centred(x, y + 10, width, letter, Type.LETTER)
    paper.sign(verdict, x + (width - _SIGN) / 2, y + 44, _SIGN)
    paper.write_centred(x + 6, y + height - 30, width - 12, word, Type.WORD)


def _pass(paper: Paper, word: str, said: str) -> None:
    x, y = _corner(3)
    width, height = WIDTH / 2, HEIGHT / 2
    paper.frame(x + 24, y + 44, width - 48, _SIGN, heavy=True)  # an empty frame says nothing
    paper.write_centred(x + 12, y + height - 34, width - 24, word, Type.WORD)
    paper.write_centred(x + 12, y + height - 19, width - 24, said, Type.SMALL)


def _corner(number: int) -> tuple[float, float]:
    return number % 2 * WIDTH / 2, number // 2 * HEIGHT / 2
