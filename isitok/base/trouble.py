"""What couldn't be done, in a form to be translated later: what reads or saves has no language."""

from __future__ import annotations

from isitok.base.value import Value


class Trouble(Value):
    """A sentence for players, which ``Words.trouble`` translates: its English, and the values for its places.

    A value may be a trouble itself, such as a reason in brackets.
    """

    english: str
    parts: tuple[tuple[str, object], ...] = ()


def trouble(english: str, /, **parts: object) -> Trouble:
    """Mark a text for translators, with its values: ``trouble("{path} can’t be read.", path=path)``."""
    return Trouble(english, tuple(parts.items()))


def in_english(trouble: Trouble) -> str:
    """The sentence for whoever reads a log, a test or an exception."""
    parts = {name: in_english(part) if isinstance(part, Trouble) else part for name, part in trouble.parts}
    return trouble.english.format_map(parts)


class Troubled(Exception):
    """Something can't be done. ``trouble`` says why, and what to do."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(in_english(trouble))
        self.trouble = trouble
