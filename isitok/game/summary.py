"""The results in words: the same sentences in the window and in a terminal. No ranking, no percentages."""

from collections.abc import Iterator, Sequence
from typing import Final

from isitok.game.ending import Ending, Said, Split
from isitok.game.events import Sureness
from isitok.game.next_deal import Next
from isitok.game.rounds.in_play import CountInWords, OpenRound
from isitok.game.rounds.open_round import ROUNDS
from isitok.i18n.screen_words import Words, later

FITTING: Final = {
    Sureness.NOT_SURE: (0, 1 / 2),
    Sureness.FAIRLY_SURE: (1 / 2, 2 / 3),
    Sureness.CERTAIN: (2 / 3, 1),
}
"""The range of right answers in which each level of sureness pays best (``scoring.py``)."""


_STORIES: Final = (
    later("One story"),
    later("Two stories"),
    later("Three stories"),
    later("Four stories"),
    later("Five stories"),
    later("Six stories"),
    later("Seven stories"),
    later("Eight stories"),
    later("Nine stories"),
    later("Ten stories"),
)
_NEW: Final = (
    later("One new story"),
    later("Two new stories"),
    later("Three new stories"),
    later("Four new stories"),
    later("Five new stories"),
    later("Six new stories"),
    later("Seven new stories"),
    later("Eight new stories"),
    later("Nine new stories"),
    later("Ten new stories"),
)


def title(ending: Ending, words: Words, *, so_far: bool = False) -> str:
    """The heading of the results."""
    if so_far:
        return words("How it has gone so far")
    if ending.mode.name == "replay":
        return words("A second look")
    number = len(ending.finished)
    return words(_STORIES[number - 1]) if 0 < number <= len(_STORIES) else words("How it went")


def more(following: Next, words: Words) -> str:
    """What the button says that deals on."""
    number = following.cards
    if following.is_new and 0 < number <= len(_NEW):
        return words(_NEW[number - 1])
    return words.many("{n} more story", "{n} more stories", number)


def agreement(ending: Ending, words: Words) -> str:
    """How often the player and the stories said the same; "" where nothing was judged."""
    right, of = ending.accuracy.right, ending.accuracy.of
    if not of:
        return ""
    if not ending.with_points:
        return words.many(
            "You and the story said the same {n} time.", "You and the story said the same {n} times.", right
        )
    return words("You and the stories said the same: {right} of {of}.", right=right, of=of)


def points(ending: Ending, words: Words) -> str:
    """The points, and what they are worth: whoever doesn't read has some, too."""
    if not (ending.with_points and ending.maximum):
        return ""
    told = words.many("{points} of {n} point.", "{points} of {n} points.", ending.maximum, points=ending.points)
    if not ending.sureness:
        return told
    rest = words("Always ‘not sure’, without reading, brings about {blind}.", blind=ending.blind)
    return f"{told} {rest}"


def in_short(ending: Ending, words: Words) -> Iterator[str]:
    """That nothing was judged, or what was skipped; nothing where everything was played."""
    judged = ending.accuracy
    if not judged.of:
        if ending.passed:
            yield words("You skipped everything, and that’s fine. Nothing was counted.")
        else:
            yield words("Nothing was answered yet.")
        return
    if ending.passed:
        yield words.many("You skipped {n} story.", "You skipped {n} stories.", ending.passed)


def harm(split: Split, words: Words) -> CountInWords:
    """How much of what wasn't OK was spotted."""
    said = words("There was no harm to spot in what you judged.")
    if split.of:
        said = words.many(
            "{right} of {n} thing that wasn’t OK", "{right} of {n} things that weren’t OK", split.of, right=split.right
        )
    return CountInWords(title=words("Harm you spotted"), filled=split.right, of=split.of, said=said)


def fine(split: Split, words: Words) -> CountInWords:
    """How much of what was OK was recognised."""
    said = words("Nothing that you judged was simply OK.")
    if split.of:
        said = words.many(
            "{right} of {n} thing that was OK", "{right} of {n} things that were OK", split.of, right=split.right
        )
    return CountInWords(title=words("OK things you spotted"), filled=split.right, of=split.of, said=said)


def say_depends(split: Split, words: Words) -> str:
    """What was called *it depends* instead; "" for nothing."""
    if not split.depends:
        return ""
    return words.many("{n} more you called “It depends”.", "{n} more you called “It depends”.", split.depends)


def sureness(level: Said, words: Words, *, ours: bool) -> str:
    """How often one level was chosen, and how often we agreed; or the stories, where not all of them are ours."""
    if not ours:
        return words.many(
            "You said it {n} time, and saw {right} as the story does.",
            "You said it {n} times, and saw {right} as the stories do.",
            level.times,
            right=level.right,
        )
    return words.many(
        "You said it {n} time. We agreed on {right}.",
        "You said it {n} times. We agreed on {right}.",
        level.times,
        right=level.right,
    )


def match(levels: tuple[Said, ...], words: Words, *, ours: bool) -> str:
    """Whether the surest level with enough answers matches how often it was right; "" where there is none."""
    enough = [level for level in levels if level.is_enough]
    if not enough:
        return ""
    level = enough[-1]
    named = words.label(level.sureness)
    said = words.many(
        "You said “{sure}” {n} time. We agreed on {right}.",
        "You said “{sure}” {n} times. We agreed on {right}.",
        level.times,
        sure=named,
        right=level.right,
    )
    if not ours:
        said = words.many(
            "You said “{sure}” {n} time, and saw {right} as the story does.",
            "You said “{sure}” {n} times, and saw {right} as the stories do.",
            level.times,
            sure=named,
            right=level.right,
        )
    share = level.right / level.times
    least, most = FITTING[level.sureness]
    if share < least:
        return f"{said} " + words("You could leave a bit more room for doubt.")
    if share > most:
        return f"{said} " + words("You could trust yourself a little more.")
    return f"{said} " + words("That fits well.")


def rounds(played: Sequence[OpenRound], words: Words, *, ours: bool) -> Iterator[CountInWords]:
    """What came of the rounds after the stories, one for each kind that counts something. Never in points."""
    for kind in ROUNDS.values():
        count = kind.count([each for each in played if isinstance(each, kind)], words, ours=ours)
        if count and count.of:
            yield count


def step_out_words(words: Words, *, with_help: bool, made_up: bool = True) -> tuple[str, str]:
    """Back out of the stories, and what to do if any of it was real; ``with_help``: help is one press away.

    ``made_up``: whether everybody in them is known to be made up.
    """
    real = words("If any of it was close to something real, you can tell an adult you trust.")
    if with_help:
        real = words("If any of it was close to something real, you can tell an adult you trust, or get help here.")
    out = words("Those people were made up. You are you.") if made_up else words("Those were stories. You are you.")
    return out, real
