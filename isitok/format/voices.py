"""Who is speaking in a text (F7, *Whose voice*). Each text of the format has one."""

from enum import StrEnum


class Voice(StrEnum):
    """Who is speaking."""

    GAME = "game"  # what the game itself says, and agrees with
    QUOTED = "quoted"  # bubbles, options, phone text: may quote people
    ADULT = "adult"  # what the game says to adults
    HEARD = "heard"  # what a pupil may say, so that an adult knows what to say back
    CITED = "cited"  # what came with the game: facts, and the sources that answer for what they name


GAME, QUOTED, ADULT, HEARD, CITED = Voice
