"""How large a part of its votes a class saw as the game does, in words that don't tell whether anybody passed.

"15 of 27 votes", where 28 are in the room, says that one of them passed. Each of these words could as well be said of a
vote in which nobody did: in tenths for ten people or more, and in fewer words where there are fewer, or nobody said how
many there are.
"""

from typing import Final

from isitok.game.lesson.class_lesson import Lesson
from isitok.game.lesson.outcome import Shared, before_and_after
from isitok.game.who_speaks import whose
from isitok.i18n.screen_words import Words

TENTHS_FROM: Final = 10
"""With fewer people, some of the tenths could only come about if somebody passed."""


def share(shared: Shared, lesson: Lesson, words: Words) -> str:
    """The share of the votes, in a few words that stand by themselves. There has to be a vote."""
    seen, votes = shared.seen, shared.votes
    if seen in (0, votes):
        return words("all") if seen else words("none")
    if lesson.teams or lesson.room is None or lesson.room < TENTHS_FROM:
        if 5 * seen < 2 * votes:
            return words("fewer than half")
        return words("more than half") if 5 * seen > 3 * votes else words("about half")
    tenths = (20 * seen + votes) // (2 * votes)
    if tenths in (0, 10):
        return words("nearly all") if tenths else words("hardly any")
    return words("about {n} in 10", n=tenths)


def both_halves(lesson: Lesson, words: Words) -> str:
    """What was said before the lesson and after it; "" where there is nothing to compare."""
    halves = before_and_after(lesson)
    if not halves:
        return ""
    first, last = (share(halves[half], lesson, words) for half in ("before", "after"))
    if whose((*lesson.before, *lesson.after)):
        return words(
            "Votes that were as the stories see it. Before the lesson: {first}. After it: {last}.",
            first=first,
            last=last,
        )
    return words(
        "Votes that were as the game sees it. Before the lesson: {first}. After it: {last}.", first=first, last=last
    )
