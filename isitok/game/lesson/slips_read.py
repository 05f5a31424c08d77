"""Who reads the slips of a lesson today. *Find me* is promised only where somebody does."""

from enum import StrEnum

from isitok.base.value import Value


class ReadBy(StrEnum):
    """By whom the slips are read, or that nobody reads them."""

    ME = "me"  # whoever leads the lesson
    LEAD = "lead"  # the safeguarding lead
    OTHER = "other"  # in a role that is typed
    NOBODY = "nobody"


class SlipsRead(Value):
    """What the adult said of this lesson's slips. It goes with the lesson, and is deleted with it."""

    by: ReadBy
    role: str = ""  # of somebody else: "head of year"

    @property
    def is_said(self) -> bool:
        """Whether it is known who that is, or that there is nobody."""
        return self.by is not ReadBy.OTHER or bool(self.role.strip())

    @property
    def finds(self) -> bool:
        """Whether somebody who writes *find me* is found today."""
        return self.is_said and self.by is not ReadBy.NOBODY

    def to_data(self) -> list[str]:
        """As values for JSON."""
        return [self.by.value, self.role]


def slips_from(data: object) -> SlipsRead | None:
    """The same again; None where nobody said anything, or it is damaged: then nothing is promised."""
    match data:
        case [str(by), str(role)] if by in tuple(ReadBy):
            return SlipsRead(ReadBy(by), role)
        case _:
            return None
