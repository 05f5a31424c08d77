"""The ways to play. A mode is one value: which phase follows which, and how sensitive its cards may be."""

from dataclasses import dataclass
from enum import StrEnum

from isitok.packs.vocabulary import Level


class Phase(StrEnum):
    """Where a session is."""

    JUDGE = "judge"  # is it OK, and how sure?
    WHY = "why"  # the answer is locked: this is why
    DONE = "done"  # no card is left


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """One way to play: ``phases`` is what every act goes through, in this order."""

    name: str
    phases: tuple[Phase, ...]
    highest_level: Level  # cards above it are left out, however they were dealt

    def after(self, phase: Phase) -> Phase | None:
        """What the same act goes through next; nothing after its last phase."""
        following = self.phases.index(phase) + 1
        return self.phases[following] if following < len(self.phases) else None


# Level 3 is talked about with an adult and never played alone, not even again.
PLAY = Mode(name="play", phases=(Phase.JUDGE, Phase.WHY), highest_level=Level.TWO)
REPLAY = Mode(name="replay", phases=(Phase.JUDGE, Phase.WHY), highest_level=Level.TWO)

MODES = (PLAY, REPLAY)
