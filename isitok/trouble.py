"""What couldn't be done, told from below to where the words are known: nothing that keeps or reads has a language."""

from __future__ import annotations

from isitok.value import Value


class Trouble(Value):
    """A sentence for whoever plays, to be said by ``Words.trouble``: its English, and what goes into its places.

    A part that is a trouble itself is said in the same language: a reason, in brackets.
    """

    english: str
    parts: tuple[tuple[str, object], ...] = ()


def trouble(english: str, /, **parts: object) -> Trouble:
    """Mark a text for translators, with its values: ``trouble("{path} can’t be read.", path=path)``."""
    return Trouble(english, tuple(parts.items()))
