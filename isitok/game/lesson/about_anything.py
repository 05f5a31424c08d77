"""A vote of the class's own: about what was typed just now, or what somebody says aloud. Nothing of it is kept.

It has no answer and no why, as nobody has thought about it before.
"""

import re
from collections.abc import Iterable
from typing import Final

from isitok.base.value import replace
from isitok.format.act import Act
from isitok.format.story import Scenario
from isitok.format.vocabulary import Band, Verdict
from isitok.game.events import Forward
from isitok.game.lesson.class_lesson import Lesson, Voting, update
from isitok.game.play.modes import OWN_VOTE, without
from isitok.game.play.stops import Step
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import sentence

MOST_WORDS: Final = 25
_ASKED: Final = re.compile(r"\s*is (?:it|this|that) ok(?:ay)?\s*\?*\s*$", re.IGNORECASE)
"""What is asked of whatever was typed, so that it isn't asked twice."""


def own_vote(ages: Iterable[Band], voting: Voting, words: Words, *, then_help: bool) -> Lesson:
    """The vote before it is said what it is about. ``then_help``: the way out follows it, as no lesson goes on."""
    mode = OWN_VOTE if then_help else without(OWN_VOTE, Step.HELP)
    cards = (about_nothing_yet(ages, words),)
    return Lesson(mode=mode, cards=cards, teams=voting.teams, with_sureness=voting.with_sureness, room=voting.room)


def about(lesson: Lesson, typed: str) -> Lesson:
    """The first vote, about what was typed; about what is said aloud, if that is nothing."""
    return update(replace(lesson, cards=(about_this(lesson.cards[0], typed),)), Forward())


def about_nothing_yet(ages: Iterable[Band], words: Words) -> Scenario:
    """What is voted on, as long as it is only said aloud."""
    return Scenario(
        title=words("A vote of our own"),
        ages=tuple(ages),
        story="",
        acts=(Act(act=words("Listen."), verdict=Verdict.TALK, why=""),),
        talk=(words("What would change your mind?"),),
    )


def about_this(card: Scenario, typed: str) -> Scenario:
    """The same with what was typed, if that is something."""
    told = _ASKED.sub("", " ".join(typed.split()))
    return replace(card, acts=(replace(card.acts[0], act=sentence(told)),)) if told else card
