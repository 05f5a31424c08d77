"""The table that comes back with a sign-off: a row a story, filled in by whoever has read it, typed in from paper.

``isitok print sign-off`` writes it beside its PDF, ``isitok sign SHEET.xlsx`` reads it. The first row has the names of
the columns; of a law card ``PACK`` is ``LAW`` and ``STORY`` the nation.
"""

from enum import StrEnum
from typing import Final

LAW: Final = "law"


class Column(StrEnum):
    """What its columns are called, in their order."""

    PACK = "Pack"  # its id
    STORY = "Story"  # its file without .yaml
    MARK = "Mark"  # what stands for the text that was read, all of it or its first eight letters
    MINUTES = "Minutes"  # how long it takes to read
    READ = "Read"  # empty, until somebody has
    REMARK = "Remark"


class Answer(StrEnum):
    """What may stand under ``READ``."""

    YES = "yes"  # as it is
    CHANGE = "change"
    NO = "no"  # don't use it
