"""The steps of all ways to play, and a stop: one step, and what it is about."""

from enum import StrEnum
from typing import Final, NamedTuple

from isitok.format.story import Round


class Step(StrEnum):
    """What is done at a stop."""

    # About a story
    STORY = "story"
    CALL = "call"  # before an act: the call on which it takes place is heard
    JUDGE = "judge"  # one player: is it OK, and how sure?
    WHY = "why"  # the answer is locked, or the class has voted: this is why
    ROUND = "round"  # after a card's last why: one of its other rounds
    ROUND_WHY = "round-why"  # the round is locked: this is what there is to say of it
    PUT_RIGHT = "put-right"  # after *feel*: how could it be put right?

    # A class
    START = "start"  # what the lesson is called, and what it is for
    WORDS = "words"  # its key words, where they don't stand beside that
    RULES = "rules"  # what holds in this room
    FIRST = "first"  # one question before anything is taught: drawn or written
    WORK = "work"  # what groups do now
    WEEK = "week"  # one day of a week on one phone
    OWN = "own"  # a vote of the class's own: what is it about?
    PRACTICE = "practice"  # first words, said to a partner
    LAST_QUESTION = "last-question"  # the same sheet again, in the other colour
    BOX = "box"  # everybody writes a slip
    BEFORE = "before"  # before and after: a vote on each act of a card of set a, with no answer
    VOTE = "vote"
    TALK = "talk"  # how many said what, without the answer, and what there is to talk about
    AGAIN = "again"  # the second vote, after the talk
    MOVED = "moved"  # of a vote of its own, which has no answer: how it moved
    SCORES = "scores"  # of the teams, between cards
    AFTER = "after"  # before and after: the twins of set b, with no answer
    KEY_WHY = "key-why"  # ... and finally the answers of both
    ONE_THING = "one-thing"  # something to do
    HELP = "help"  # for everybody, so that nobody has to be seen asking for it

    # One to one
    FIRST_WORDS = "first-words"  # made-up people, pass or stop, and what can't be kept secret
    CHOOSE = "choose"  # the young person, alone
    HAND_OVER = "hand-over"  # nothing to see while the screen is turned
    CHOOSE_TOO = "choose-too"  # the adult, alone
    TOGETHER = "together"  # both choices side by side; either may open the why
    SPREAD = "spread"  # how one forwarded thing travels, and what one person does who stops it
    REAL = "real"  # something is real: what to do
    HAPPENS_NEXT = "happens-next"  # ... whom the adult tells, what is said there, and whether going home is safe
    PAPER = "paper"  # is it safe to take paper home?
    GOODBYE = "goodbye"

    # A small group
    FINGERS = "fingers"  # all at once: one, two or three; a closed fist passes

    # The way out
    STEP_OUT = "step-out"  # those people were made up
    RESULT = "result"  # how it went


OPENS: Final = frozenset({Step.STORY, Step.CALL})
"""The steps at which a phone opens, part by part."""

IN_ROUND: Final = frozenset({Step.ROUND, Step.ROUND_WHY, Step.PUT_RIGHT})
"""The steps of the round that follows a card's last why."""

ON_KEY_CARD: Final = frozenset({Step.BEFORE, Step.AFTER, Step.KEY_WHY})
"""The steps about cards that are voted on before a lesson and after it."""

ON_NO_CARD: Final = frozenset(
    {
        Step.START,
        Step.WORDS,
        Step.RULES,
        Step.FIRST,
        Step.WORK,
        Step.OWN,
        Step.WEEK,
        Step.PRACTICE,
        Step.LAST_QUESTION,
        Step.BOX,
        Step.FIRST_WORDS,
        Step.SPREAD,
        Step.REAL,
        Step.HAPPENS_NEXT,
        Step.STEP_OUT,
        Step.ONE_THING,
        Step.HELP,
        Step.PAPER,
        Step.GOODBYE,
        Step.RESULT,
    }
)
"""The steps that are about no story."""


BETWEEN_STORIES: Final = ON_NO_CARD | {Step.SCORES}
"""The steps that may follow the end of a story."""

VOTES: Final = frozenset({Step.BEFORE, Step.VOTE, Step.AGAIN, Step.AFTER})
"""The steps at which a class has something to count."""

TELLS: Final = frozenset({Step.WHY, Step.KEY_WHY, Step.MOVED})
"""The steps that show a class what the game says about an act, or, of a vote of its own, how it moved."""

LAST: Final = (Step.STEP_OUT, Step.ONE_THING, Step.HELP, Step.RESULT)
"""The way out of the stories, which is part of every lesson."""


class Stop(NamedTuple):
    """One step and what it is about: a card, or one of the key cards before or after; its act; and its round."""

    step: Step
    card: int = 0  # from 0
    act: int = 0
    round: Round | None = None  # the round, or the round it is about
