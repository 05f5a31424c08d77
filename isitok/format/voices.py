"""Who is speaking in a text (F7, *Whose voice*). Each text of the format has one."""

from enum import StrEnum


class Voice(StrEnum):
    """Who is speaking."""

    GAME = "game"  # what the game itself says, and agrees with
    QUOTED = "quoted"  # bubbles, options, phone text: may quote people
    ADULT = "adult"  # no pupil reads it
    HEARD = "heard"  # what a pupil may say, so that an adult knows what to say back
    CITED = "cited"  # titles of sources, in what came with the game
    NOBODY = "nobody"  # what no rule reads, in what came with the game: where a fact belongs, when it was seen


GAME, QUOTED, ADULT, HEARD, CITED, NOBODY = Voice
