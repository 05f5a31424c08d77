"""What is said of own packs and courses where the game's word lists can't be read: nobody can vouch for them."""

from isitok.format.problem import Place, Problem


def unvouched(file: str) -> Problem:
    """The problem of a pack or a course of somebody's own, at its file."""
    message = "the word lists that came with the game can't be read: nobody can vouch for this"
    hint = "install the game again. Until then it plays its own stories, and no others"
    return Problem(Place(file), "word-list", message, hint)
