"""What an adult has beside a question to the class: what to ask next, what if nobody speaks, how a sentence begins.

They come from the lesson's plan, or the story; where neither says anything, there are some that are always good. None
of them asks pupils about their own lives: they are about the people in the story.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from isitok.base.value import Value
from isitok.format.beside_acts import ListenFor
from isitok.format.lesson import StoryTalk
from isitok.format.story import Scenario
from isitok.game.lesson.ballot import Ballot, Count, TeamVotes
from isitok.game.rounds.judge import CHOICES
from isitok.i18n.screen_words import Words, later

NOTHING: Final = StoryTalk()

_FOLLOW_UPS: Final = (
    later("What in the story makes you say that?"),
    later("Who in the story would see it differently, and why?"),
    later("What would have to change for it to be the other way?"),
)
_STARTERS: Final = (
    later("“{person} may feel … because …”"),
    later("“It depends on …”"),
    later("“If I were {person}’s friend in the story, I’d …”"),
)
_NOBODY_SPEAKS: Final = (
    later("Wait for ten seconds. Then: tell a partner, and say what your partner said."),
    later("Thumbs up or down: would {person} be fine with it? Then ask one of each to say what they saw."),
    later("Say both sides yourself, and ask which is nearer."),
)

AGREED: Final = 0.8
"""The share of a vote from which nearly all agree. Below it, talking in pairs moves people (peer instruction)."""


class Cues(Value, kw_only=True):
    """What an adult has beside one question to lead the talk: what to ask next, how to begin, what may be heard."""

    question: str
    follow_up: str
    nobody_speaks: str
    starter: str
    belief: str = ""  # what many believe, and isn't so
    reply: str = ""
    listen_for: tuple[ListenFor, ...] = ()


def questions(card: Scenario, talk: StoryTalk, words: Words) -> tuple[str, ...]:
    """What there is to talk about in a story: what its lesson asks first, then what the story asks."""
    asked = tuple(dict.fromkeys(text for text in (talk.question, *card.talk) if text))
    return asked or (words("What would somebody need to know, to be sure?"),)


def cues(card: Scenario, talk: StoryTalk, number: int, person: str, words: Words) -> Cues:
    """What is beside one of a story's questions (from 0, round and round). ``person``: whom the story is about."""
    asked = questions(card, talk, words)
    number %= len(asked)
    own = talk if not number else NOTHING  # the plan speaks of the lesson's question

    def usual(lines: Sequence[str]) -> str:
        return words(lines[number % len(lines)], person=person)

    return Cues(
        question=asked[number],
        follow_up=own.follow_up or usual(_FOLLOW_UPS),
        nobody_speaks=own.nobody_speaks or usual(_NOBODY_SPEAKS),
        starter=own.starter or usual(_STARTERS),
        belief=talk.belief,
        reply=talk.reply,
        listen_for=(*card.listen_for, *talk.listen_for),
    )


def talk_of(talks: Mapping[str, StoryTalk], card: Scenario) -> StoryTalk:
    """What a lesson's plan says of talking about a story."""
    return talks.get(card.id, NOTHING)


def nearly_all_agree(ballot: Ballot) -> bool | None:
    """Whether a vote is nearly of one mind; None where nobody was counted."""
    if not isinstance(ballot, Count | TeamVotes):
        return None
    said = [ballot.of(verdict) for verdict in CHOICES]
    return max(said) >= AGREED * sum(said) if any(said) else None


def advice(ballot: Ballot, words: Words) -> str:
    """What research on peer instruction says to do after such a vote; "" where nobody was counted."""
    agreed = nearly_all_agree(ballot)
    if agreed is None:
        return ""
    if agreed:
        return words("Nearly all agree: go on.")
    return words("Split: two minutes’ talk in pairs, then vote again. That is where talking moves people.")
