"""Audience, in a terminal: one thing after the other, then the why of each."""

from collections.abc import Iterator

from isitok.game.events import ReachChosen, RoundEvent
from isitok.game.rounds.audience import AudienceRound, Thing
from isitok.game.rounds.judge import Outcome
from isitok.i18n.words import Words
from isitok.packs.vocabulary import Reach
from isitok.text.answers import REACHES, Command
from isitok.text.desk import Desk
from isitok.text.telling import numbered


def question(opened: AudienceRound, words: Words) -> Iterator[str]:
    """Who should see it? Then the first thing."""
    yield words("Who should see it, or hear about it?")
    yield from _thing(opened, 0, words)


def _thing(opened: AudienceRound, number: int, words: Words) -> Iterator[str]:
    what = opened.things[number].audience.what
    if len(opened.things) > 1:
        yield words("{n} of {total}: {what}", n=number + 1, total=len(opened.things), what=what)
    else:
        yield _sentence(what)
    yield from numbered(map(words.label, Reach))


def asked(opened: AudienceRound, desk: Desk) -> tuple[RoundEvent, ...] | Command:
    """Who should see each of them."""
    words = desk.player.words
    choices = [(words.label(reach), *REACHES[reach]) for reach in Reach]
    said: list[RoundEvent] = []
    while True:
        reach = desk.ask(words("Your answer"), choices, back=bool(said))
        if reach is Command.BACK:
            said.pop()
        elif isinstance(reach, Command):
            return reach
        else:
            said.append(ReachChosen(len(said), tuple(Reach)[reach]))
        if len(said) == len(opened.things):
            return tuple(said)
        desk.say(_thing(opened, len(said), words))


def why(locked: AudienceRound, words: Words) -> Iterator[str]:
    """How each was seen, and why."""
    for number, thing in enumerate(locked.things):
        if number:
            yield ""
        yield _sentence(thing.audience.what)
        yield from _heard(thing, words)
        yield from thing.whys


def _heard(thing: Thing, words: Words) -> Iterator[str]:
    if thing.said is None:
        return
    said, ours = words.label(thing.said), words.label(thing.audience.share_with)
    if thing.audience.who:
        ours = words("{reach} – {who}", reach=ours, who=thing.audience.who)
    match thing.outcome:
        case Outcome.AGREED:
            yield words("You said {answer}. So do we.", answer=said)
            if thing.audience.who:
                yield f"{ours}."
        case Outcome.ALSO_FAIR:
            yield words("You said {answer}. That’s fair, too.", answer=said)
            yield words("We’d say: {answer}.", answer=ours)
        case _:
            yield words("You said {answer}. Here’s another way to see it.", answer=said)
            yield words("We’d say: {answer}.", answer=ours)


def _sentence(what: str) -> str:
    return f"{what[:1].upper()}{what[1:]}"
