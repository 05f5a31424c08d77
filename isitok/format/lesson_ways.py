"""How a lesson goes: how long, how a class answers, when scores are shown."""

from enum import StrEnum
from typing import Final

SCENARIOS_IN: Final = {10: 1, 20: 1, 30: 2, 50: 3}
"""Minutes of a lesson → how many scenarios can be talked about in it."""


class AnswerBy(StrEnum):
    """How a class answers."""

    HANDS = "hands"
    CARDS = "cards"
    KEYS = "keys"


class ScoresShown(StrEnum):
    """When teams see their scores."""

    NEVER = "never"
    END = "end"
    ROUNDS = "rounds"
