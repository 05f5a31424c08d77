"""The same screens for a staff meeting: what is said of a class, said of the group, in sentences of their own.

It is a catalogue over another one, so a translation has whole sentences for both, and no screen asks who sits there.
"""

from collections.abc import Mapping
from typing import Final

from isitok.base.value import Value, replace
from isitok.i18n.screen_words import Catalogue, Words, later

IN_A_GROUP: Final[Mapping[str, str]] = {
    "{step} – Class – #isitok?": later("{step} – Staff meeting – #isitok?"),
    "{step} – For you – Class – #isitok?": later("{step} – For you – Staff meeting – #isitok?"),
    "Blank – Class – #isitok?": later("Blank – Staff meeting – #isitok?"),
    "Stop here? – Class – #isitok?": later("Stop here? – Staff meeting – #isitok?"),
    "{title} – Class – #isitok?": later("{title} – Staff meeting – #isitok?"),
    "Press what the class says: the projector shows it.": later("Press what the group says: the projector shows it."),
    "Frozen: the class still sees this.": later("Frozen: the group still sees this."),
    "Class so far": later("The group so far"),
    "The projector is frozen. The class sees what it saw before; you can go on.": later(
        "The projector is frozen. The group sees what it saw before; you can go on."
    ),
    "How does the class answer?": later("How does the group answer?"),
    "End the lesson": later("End the meeting"),
    "The end of the lesson": later("The end of the meeting"),
    "Back to the lesson": later("Back to the meeting"),
    "In front of the lesson: {title}": later("In front of the meeting: {title}"),
    "For this lesson only: never saved. No names.": later("For this meeting only: never saved. No names."),
    "Think of one person in a story. What is one thing that you could do for them?": later(
        "Think of one story. What is one thing that you will do from now on?"
    ),
    "One thing to do": later("One thing we’ll do"),
    "Remember your one thing.": later("Remember the one thing that you’ll do from now on."),
    "There are printed copies. Keep phones away.": later("A training record can be made of this."),
    "Now the exit slips – or is there time for one more?": later(
        "Taking part certifies nothing, and doesn’t replace safeguarding training."
    ),
}
"""A sentence for a class, and the one for a group of adults."""


class _InAGroup(Value):
    """Looks up the sentence for a group wherever there is one."""

    others: Catalogue | None  # none: English

    def gettext(self, message: str, /) -> str:
        """The translation of a text."""
        message = IN_A_GROUP.get(message, message)
        return self.others.gettext(message) if self.others else message

    def ngettext(self, one: str, several: str, n: int, /) -> str:
        """The translation with the plural for this number."""
        if self.others:
            return self.others.ngettext(one, several, n)
        return one if n == 1 else several

    def pgettext(self, context: str, message: str, /) -> str:
        """The translation of a text in this context."""
        return self.others.pgettext(context, message) if self.others else message

    def npgettext(self, context: str, one: str, several: str, n: int, /) -> str:
        """The plural form for this number, in this context."""
        if self.others:
            return self.others.npgettext(context, one, several, n)
        return one if n == 1 else several


def in_a_group(words: Words) -> Words:
    """The words for a group of adults in place of a class: "Staff meeting", "the group"."""
    return words if isinstance(words.catalogue, _InAGroup) else replace(words, catalogue=_InAGroup(words.catalogue))
