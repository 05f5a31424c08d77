"""What couldn't be done, in a form to be translated later: what reads or saves has no language."""

from __future__ import annotations

from isitok.value import Value


class Trouble(Value):
    """A sentence for players, which ``Words.trouble`` translates: its English, and the values for its places.

    A value may be a trouble itself, such as a reason in brackets.
    """

    english: str
    parts: tuple[tuple[str, object], ...] = ()


def trouble(english: str, /, **parts: object) -> Trouble:
    """Mark a text for translators, with its values: ``trouble("{path} can’t be read.", path=path)``."""
    return Trouble(english, tuple(parts.items()))
