"""Who from outside is asked to read, and of whom something is still open. A start imports it: it needs nothing else."""

from enum import StrEnum
from typing import Final


class Asked(StrEnum):
    """Who from outside is asked to read a story, and answers its open questions."""

    LEAD = "lead"
    LAWYER = "lawyer"
    TRAINER = "trainer"
    YOUNG_PEOPLE = "young-people"
    LIVED = "lived"  # somebody who has lived it


ROLES: Final = (Asked.LEAD, Asked.LAWYER, Asked.TRAINER, Asked.YOUNG_PEOPLE)
"""For whom there is a sheet: who has lived it is asked on the lead's and the trainer's."""
