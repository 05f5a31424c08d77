"""What a record is told of one time at which a lesson was taught: the lines of its form, the options of a command."""

from typing import Final

from isitok.base.value import Value
from isitok.i18n.screen_words import Words, later


class RecordLine(Value):
    """One line that is typed."""

    field: str  # of ``Taught``
    label: str
    most: int  # so many signs: with all lines full, the record of any ready lesson is one page
    hint: str = ""

    @property
    def id(self) -> str:
        """Its name in a form, and as an option: "lead-told"."""
        return self.field.strip("_").replace("_", "-")

    def told(self, words: Words) -> tuple[str, str]:
        """Its label and its hint."""
        return words(self.label), words(self.hint) if self.hint else ""


OF_CLASS: Final = (
    RecordLine("class_", later("Class"), 20, later("For example: 7B")),
    RecordLine("year", later("Year group"), 30, later("For example: Year 7")),
)
SLIPS: Final = RecordLine(
    "slips", later("Slips read: by (role), at (time)"), 60, later("For example: head of year, 15:10")
)
SEEN_TO: Final = (
    RecordLine("adaptation", later("What was adapted?"), 80),
    RecordLine("letter", later("Letter sent: when?"), 40),
    RecordLine("lead_told", later("Lead told: when?"), 40),
    RecordLine("catching_up", later("Who sees to those who weren’t there?"), 60, later("A role, no names")),
    RecordLine("pupils_said", later("What did pupils say?"), 90, later("From the slips, no names")),
)
LINES: Final = (*OF_CLASS, *SEEN_TO, SLIPS)
