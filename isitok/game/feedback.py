"""What the game says to an answer. An act and the question of who should see something use the same words."""

from isitok.game.rounds.judge import Outcome
from isitok.game.voice import says
from isitok.i18n.words import Words


def feedback(outcome: Outcome, said: str, ours: str, words: Words, told_by: str = "") -> tuple[str, str]:
    """A sentence that never sounds like failure; and our own answer, or "" where that is the same.

    ``told_by``: the pack that speaks where the story didn't come with the game: then it is never *we*.
    """
    we_say = says(told_by, ours, words) if told_by else words("We’d say: {verdict}.", verdict=ours)
    match outcome:
        case Outcome.AGREED if told_by:
            return words("You said “{verdict}”.", verdict=said), words(
                "{pack} says: {verdict}, too.", pack=told_by, verdict=ours
            )
        case Outcome.AGREED:
            return words("You said “{verdict}”. So do we.", verdict=said), ""
        case Outcome.ALSO_FAIR:
            return words("You said “{verdict}”. That’s fair, too.", verdict=said), we_say
        case Outcome.UNMARKED:
            return words("This one isn’t marked."), ""
        case Outcome.DIFFERED:
            return words("You said “{verdict}”. Here’s another way to see\u00a0it.", verdict=said), we_say
