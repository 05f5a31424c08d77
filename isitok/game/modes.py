"""The ways to play. A mode is one value: which phase follows which, and how sensitive its cards may be."""

from dataclasses import dataclass
from enum import StrEnum

from isitok.packs.model.vocabulary import Level


class Phase(StrEnum):
    """Where a session is."""

    JUDGE = "judge"  # is it OK, and how sure?
    WHY = "why"  # the answer is locked: this is why
    ROUND = "round"  # after a card's last why: one of its other rounds
    ROUND_WHY = "round-why"  # the round is locked: this is what there is to say of it
    PUT_RIGHT = "put-right"  # after *feel*: how could it be put right?
    DONE = "done"  # no card is left


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """One way to play: ``phases`` is what every act goes through, in this order."""

    name: str
    phases: tuple[Phase, ...]
    with_rounds: bool = False  # whether one of a card's other rounds follows its last why
    highest_level: Level  # cards above it are left out, however they were dealt


# Level 3 is talked about with an adult and never played alone, not even again.
PLAY = Mode(name="play", phases=(Phase.JUDGE, Phase.WHY), with_rounds=True, highest_level=Level.TWO)
REPLAY = Mode(name="replay", phases=(Phase.JUDGE, Phase.WHY), highest_level=Level.TWO)

MODES = (PLAY, REPLAY)
