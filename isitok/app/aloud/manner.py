"""How a voice is to speak, and why it can't."""

from typing import Literal

from isitok.base.value import Value

Why = Literal["none", "broken", "silent"]
"""Why nothing is read: no voice is installed, it fails or doesn't answer, or the computer can't play a sound."""


class NoVoice(Exception):
    """Nothing can be read aloud."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


class Manner(Value):
    """Which voice, how fast, and how loud."""

    name: str = ""  # "" is the usual one; one that there isn't is, too
    speed: int = 100  # per cent of the usual speed
    volume: int = 100  # per cent of the usual loudness
