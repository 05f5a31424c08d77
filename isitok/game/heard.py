"""What the game says to an answer: the same words for an act and for who should see something."""

from isitok.game.rounds.judge import Outcome
from isitok.i18n.words import Words


def heard(outcome: Outcome, said: str, ours: str, words: Words) -> tuple[str, str]:
    """A sentence that never sounds like failure; and what we'd say, or "" where that is the same."""
    we_say = words("We’d say: {verdict}.", verdict=ours)
    match outcome:
        case Outcome.AGREED:
            return words("You said “{verdict}”. So do we.", verdict=said), ""
        case Outcome.ALSO_FAIR:
            return words("You said “{verdict}”. That’s fair, too.", verdict=said), we_say
        case Outcome.UNMARKED:
            return words("This one isn’t marked."), ""
        case Outcome.DIFFERED:
            return words("You said “{verdict}”. Here’s another way to see\u00a0it.", verdict=said), we_say
