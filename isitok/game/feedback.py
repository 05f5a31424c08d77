"""What the game says: to an answer, and of an act to those who have not answered.

An act and the question of who should see something use the same words.
"""

from typing import TYPE_CHECKING

from isitok.format.act import Act
from isitok.format.vocabulary import Verdict
from isitok.game.rounds.judge import Outcome
from isitok.game.who_speaks import says
from isitok.i18n.screen_words import Words

if TYPE_CHECKING:
    from isitok.format.week import Judge


def feedback(outcome: Outcome, said: str, ours: str, words: Words, told_by: str = "") -> tuple[str, str]:
    """A sentence that never sounds like failure; and our own answer beside it, or "" where that is the same.

    ``told_by``: the pack that speaks where the story didn't come with the game: then it is never *we*.
    """
    would = words("{verdict}, we’d say", verdict=ours)
    if told_by:
        would = words("{verdict}, {pack} would say", verdict=ours, pack=told_by)
    match outcome:
        case Outcome.AGREED if told_by:
            return words("You said “{verdict}”. So would {pack}.", verdict=said, pack=told_by), ""
        case Outcome.AGREED:
            return words("You said “{verdict}”. So do we.", verdict=said), ""
        case Outcome.ALSO_FAIR:
            return words("You said “{verdict}”. That’s fair, too.", verdict=said), would
        case Outcome.UNMARKED:
            return unmarked(words), ""
        case Outcome.DIFFERED:
            return words("You said “{verdict}”.", verdict=said), would


def verdict_of(act: Act, told_by: str, words: Words) -> str:
    """What those are told who haven't answered, or not to the game: the verdict, or that nothing is marked."""
    return unmarked(words) if act.verdict is Verdict.TALK else says(told_by, words.label(act.verdict), words)


def all_of(act: Act, told_by: str, words: Words) -> tuple[str, ...]:
    """The verdict with its why, what is fair as well, and what would make it different: a line each."""
    lines = [verdict_of(act, told_by, words), act.why]
    if act.also_fair:
        lines += fair_too(act.also_fair.verdict, words), act.also_fair.why
    if act.changes_if:
        lines.append(changes_if(act, words))
    return tuple(lines)


def unmarked(words: Words) -> str:
    """That there is no right answer to an act."""
    return words("This one isn’t marked.")


def fair_too(verdict: Verdict, words: Words) -> str:
    return words("“{verdict}” is fair, too.", verdict=words.label(verdict))


def changes_if(act: "Act | Judge", words: Words) -> str:
    """What would make another answer right."""
    return words("It would be different if … {what}.", what=act.changes_if.rstrip(".").strip())
