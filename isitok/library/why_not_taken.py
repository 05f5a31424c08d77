"""What a class may not have on its wall, whoever types it: what the rules are sure of, in a line that no story is.

It is looked at and forgotten. No rule knows the name of a pupil.
"""

import re
from enum import StrEnum
from functools import cache
from typing import Final

from isitok.library.roots import bundled_root
from isitok.library.word_lists import words_of
from isitok.rules.listed import ASK
from isitok.rules.numbers import numbers_in
from isitok.rules.real_contact import hosts_in
from isitok.rules.words import SLURS, Words


class NotTaken(StrEnum):
    """Why something typed isn't taken."""

    CONTACT = "contact"
    SLUR = "slur"
    LEVEL_3 = "level-3"  # nudes, blackmail
    ABOUT_US = "about-us"  # who in this class has …
    HARM = "harm"  # how somebody could hurt themselves
    UNREAD = "unread"  # the word lists can't be read, so nobody can be sure


_HANDLE: Final = re.compile(r"@|\w_\w|://|www\.", re.IGNORECASE)
"""Of an account, an e-mail address or a link that isn't written out."""
_NEVER: Final = {
    SLURS: NotTaken.SLUR,
    "asked-of-the-class": NotTaken.ABOUT_US,
    "dares": NotTaken.HARM,
    "self-harm": NotTaken.HARM,
    "eating": NotTaken.HARM,
}
"""Subjects with words that stand in no story."""


def why_not_taken(typed: str) -> NotTaken | None:
    """Why this can't be on a wall; None: it can."""
    if not typed.strip():
        return None
    if _HANDLE.search(typed) or any(numbers_in(typed)) or any(hosts_in(typed)):
        return NotTaken.CONTACT
    words, needs = _words()
    if words is None:
        return NotTaken.UNREAD
    found = (needs.get((code, block)) for code, block, _ in words.found_in(typed) if block != ASK)
    return next((reason for reason in found if reason), None)


@cache
def _words() -> tuple[Words | None, dict[tuple[str, int], NotTaken]]:
    """The game's own word lists, and why a line with words of one of their blocks isn't taken."""
    lists = words_of(bundled_root()).lists
    if lists is None:
        return None, {}
    needs: dict[tuple[str, int], NotTaken] = {}
    for subject in lists.subjects:
        for number, block in enumerate(subject.sure):
            if block.needs.never and subject.code in _NEVER:
                needs[subject.code, number] = _NEVER[subject.code]
            elif block.needs.level == 3:
                needs[subject.code, number] = NotTaken.LEVEL_3
    return Words(lists), needs
