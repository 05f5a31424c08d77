"""The words on the screen, by their English: ``words("Card {n} of {total}", n=1, total=5)``.

English is in the code and needs no catalogue. A translation is any gettext catalogue; what it lacks stays in English.
"""

from enum import Enum
from typing import Final, Protocol

from isitok.base.trouble import Trouble
from isitok.base.value import Value
from isitok.i18n.labels import COUNTS, LABELS


class Catalogue(Protocol):
    """What a translation must have; ``gettext.GNUTranslations`` has it."""

    def gettext(self, message: str, /) -> str:
        """The translation of a text."""

    def ngettext(self, one: str, several: str, n: int, /) -> str:
        """The plural form for this number."""

    def pgettext(self, context: str, message: str, /) -> str:
        """The translation of a text in this context."""

    def npgettext(self, context: str, one: str, several: str, n: int, /) -> str:
        """The plural form for this number, in this context."""


class Words(Value):
    """The words of one language."""

    catalogue: Catalogue | None = None  # none: English
    language: str = "en"

    def __call__(self, english: str, /, **values: object) -> str:
        """This text in this language, with its values filled in."""
        return _fill(self.catalogue.gettext(english) if self.catalogue else english, english, values)

    def many(self, one: str, several: str, n: int, /, **values: object) -> str:
        """The plural form for this number, which is ``{n}`` in both texts."""
        english = one if n == 1 else several
        found = self.catalogue.ngettext(one, several, n) if self.catalogue else english
        return _fill(found, english, {"n": n, **values})

    def trouble(self, trouble: Trouble | None) -> str:
        """A trouble in this language; "" for None."""
        if trouble is None:
            return ""
        parts = {name: self.trouble(part) if isinstance(part, Trouble) else part for name, part in trouble.parts}
        return self(trouble.english, **parts)

    def label(self, member: Enum) -> str:
        """What players call a topic, a band, a verdict, a feeling…: "Photos of other people"."""
        kind = type(member).__name__
        return self.in_context(kind, LABELS[kind][str(member.value)])

    def in_context(self, context: str, english: str) -> str:
        """A text that was marked with what it is about, as the same English may be two texts elsewhere."""
        return self.catalogue.pgettext(context, english) if self.catalogue else english

    def emoji(self, english: str) -> str:
        """The name of an emoji: "crying with laughter"."""
        return self.catalogue.pgettext("Emoji", english) if self.catalogue else english

    def count(self, of: str, n: int) -> str:
        """A number that an app shows: ``count("likes", 12)`` is "12 likes"."""
        one, several = COUNTS[of]
        english = one if n == 1 else several
        found = self.catalogue.npgettext("Count", one, several, n) if self.catalogue else english
        return _fill(found, english, {"n": n})


ENGLISH = Words()


def later(english: str) -> str:
    """Mark a text in a table, to be translated later: ``words(NAMES[name])``. Returns it unchanged."""
    return english


REASONS: Final = (
    later("no answer"),
    later("permission denied"),
    later("no space left on device"),
    later("read-only file system"),
    later("input/output error"),
    later("is a directory"),
    later("not a directory"),
    later("no such file or directory"),
    later("file name too long"),
    later("transport endpoint is not connected"),
    later("it isn’t a file"),
    later("no file can have this name"),
)
"""The usual reasons of systems why something can't be read or written. Any others are shown as they are."""


def _fill(text: str, english: str, values: dict[str, object]) -> str:
    if not values:
        return text
    try:
        return text.format_map(values)
    except (LookupError, ValueError, AttributeError):
        # A translator's slip in one text mustn't stop a lesson.
        return english.format_map(values)
