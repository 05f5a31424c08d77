"""Audience, in a terminal: one thing after the other, then the why of each."""

from collections.abc import Iterator
from functools import partial

from isitok.game.events import ReachChosen, RoundEvent
from isitok.game.heard import heard
from isitok.game.rounds.audience import AudienceRound, Thing
from isitok.i18n.sentences import capital, stopped
from isitok.i18n.words import Words
from isitok.packs.model.vocabulary import Reach
from isitok.text.answers import REACHES, Command
from isitok.text.desk import Desk
from isitok.text.telling import numbered


def question(opened: AudienceRound, words: Words, number: int = 0) -> Iterator[str]:
    """Who should see it? Then one thing, and the answers to choose from."""
    yield words("Who should see it, or hear about it?")
    yield from _thing(opened, words, number)


def _thing(opened: AudienceRound, words: Words, number: int) -> Iterator[str]:
    what = opened.things[number].audience.what
    if len(opened.things) > 1:
        yield words("{n} of {total}: {what}", n=number + 1, total=len(opened.things), what=what)
    else:
        yield capital(what)
    yield from numbered(map(words.label, Reach))


def asked(opened: AudienceRound, desk: Desk) -> tuple[RoundEvent, ...] | Command:
    """Who should see each of them."""
    words = desk.player.words
    choices = [(words.label(reach), *REACHES[reach]) for reach in Reach]
    said: list[RoundEvent] = []
    while True:
        options = partial(question, opened, words, len(said))
        reach = desk.ask(words("Your answer"), choices, options, back=bool(said))
        if reach is Command.BACK:
            said.pop()
        elif isinstance(reach, Command):
            return reach
        else:
            said.append(ReachChosen(len(said), tuple(Reach)[reach]))
        if len(said) == len(opened.things):
            return tuple(said)
        desk.say(_thing(opened, words, len(said)))


def why(locked: AudienceRound, words: Words, told_by: str = "") -> Iterator[str]:
    """How each was seen, and why."""
    for number, thing in enumerate(locked.things):
        if number:
            yield ""
        yield capital(thing.audience.what)
        yield from _heard(thing, words, told_by)
        yield from thing.whys


def _heard(thing: Thing, words: Words, told_by: str) -> Iterator[str]:
    if thing.said is None or thing.outcome is None:
        return
    ours = words.label(thing.audience.share_with)
    if thing.audience.who:
        ours = words("{reach} – {who}", reach=ours, who=thing.audience.who)
    first, second = heard(thing.outcome, words.label(thing.said), ours, words, told_by)
    yield first
    if second or thing.audience.who:
        yield second or stopped(ours)
