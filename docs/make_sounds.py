"""Makes the game's sounds, the same to the last bit each time: ``python docs/make_sounds.py``.

Each is a few pure tones that begin softly and die away at once: short, low and quiet, for a room with thirty people in
it. None of them means right or wrong; an answer is locked in to the same sound, whatever it was.
"""

import math
import sys
import wave
from array import array
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent.parent / "assets" / "sounds"
RATE = 22_050  # samples a second
LOUDEST = 32_767
RISE = 0.006  # seconds in which a tone comes up: at once, it would click


class Tone(NamedTuple):
    """One tone of a sound."""

    pitch: float  # hertz
    loud: float  # of the loudest there is
    fades: float  # seconds until little more than a third is left
    starts: float = 0.0  # seconds after the sound


class Recipe(NamedTuple):
    """A sound: its tones, and how long it is."""

    seconds: float
    tones: tuple[Tone, ...]


SOUNDS: Mapping[str, Recipe] = {
    "press": Recipe(0.07, (Tone(587.33, 0.14, 0.014), Tone(880.0, 0.03, 0.008))),
    "lock": Recipe(0.16, (Tone(293.66, 0.16, 0.035), Tone(440.0, 0.10, 0.035, 0.04))),
    "next": Recipe(0.12, (Tone(440.0, 0.11, 0.028), Tone(493.88, 0.08, 0.026, 0.03))),
    # A message comes, one goes out, a phone rings: made here, and like no real phone's.
    "in": Recipe(0.15, (Tone(659.26, 0.12, 0.03), Tone(783.99, 0.10, 0.035, 0.045))),
    "out": Recipe(0.12, (Tone(523.25, 0.10, 0.022), Tone(392.0, 0.09, 0.03, 0.035))),
    "ring": Recipe(0.19, tuple(Tone(pitch, 0.09, 0.03, at) for at in (0.0, 0.08) for pitch in (554.37, 698.46))),
    "end": Recipe(0.19, (Tone(293.66, 0.11, 0.045), Tone(369.99, 0.09, 0.042, 0.04), Tone(440.0, 0.08, 0.038, 0.08))),
}


def samples(recipe: Recipe) -> "array[int]":
    """The sound, sample by sample."""
    count = round(recipe.seconds * RATE)
    made = array("h")
    for number in range(count):
        now, left = number / RATE, (count - number) / RATE
        heard = sum(_heard(tone, now - tone.starts) for tone in recipe.tones)
        made.append(round(LOUDEST * heard * min(1.0, left / RISE)))
    return made


def _heard(tone: Tone, now: float) -> float:
    if now < 0:
        return 0.0
    rise = 0.5 - 0.5 * math.cos(math.pi * min(1.0, now / RISE))
    return tone.loud * rise * math.exp(-now / tone.fades) * math.sin(2 * math.pi * tone.pitch * now)


def write(folder: Path) -> None:
    """All of them, as WAV files: one channel, 16 bits."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, recipe in SOUNDS.items():
        made = samples(recipe)
        if sys.byteorder == "big":
            made.byteswap()
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(made.tobytes())


if __name__ == "__main__":
    write(HERE)
