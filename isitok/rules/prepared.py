"""What is said in a story or anywhere else, as rules look at it: a passage with its place, and what is known there."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from isitok.base.alike import as_seen
from isitok.base.giving_way import give_way
from isitok.format.known import Known
from isitok.format.passages import Passage
from isitok.format.problem import Place, Places
from isitok.rules.subject import Subject

_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "\N{NO-BREAK SPACE}": " ", "\N{NON-BREAKING HYPHEN}": "-"}
)
_QUOTED = re.compile(r"""(?<!\w)"[^"]*"|(?<!\w)'(?:[^']|(?<=\w)'(?=\w))*'(?!\w)""")
_SENTENCE_END = re.compile(r"[.!?]")


def straight(text: str) -> str:
    """The text with straight quotation marks and plain spaces, with every character in the same place."""
    return text if text.isascii() else text.translate(_STRAIGHT)


def is_question(text: str, end: int) -> bool:
    """Whether the sentence at this place is a question."""
    stop = _SENTENCE_END.search(text, end)
    return stop is not None and stop[0] == "?"


@lru_cache(maxsize=64)  # several lists ask for the same text
def _without_quotations(text: str) -> str:
    if '"' not in text and "'" not in text:
        return text
    return _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)


class Spoken(NamedTuple):
    """A passage with everything that a rule about words needs. ``subject`` is None outside scenarios."""

    passage: Passage
    text: str  # as it looks, with straight quotation marks
    places: Places
    known: Known
    subject: Subject | None = None

    @property
    def place(self) -> Place:
        """The place of the passage."""
        return self.places.at(*self.passage.path)

    @property
    def own(self) -> str:
        """The text without quotations, as those are somebody's words and not the game's."""
        return _without_quotations(self.text)


def prepare_passages(
    passages: Iterable[Passage], places: Places, known: Known, subject: Subject | None = None
) -> tuple[Spoken, ...]:
    """Prepare passages for the rules about words."""
    spoken = []
    for passage in passages:
        give_way()
        spoken.append(Spoken(passage, straight(as_seen(passage.text)), places, known, subject))
    return tuple(spoken)
