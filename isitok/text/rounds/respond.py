"""Respond, in a terminal: one way is chosen, then the whys of all of them are told."""

from collections.abc import Iterator

from isitok.game.events import OptionChosen, RoundEvent
from isitok.game.rounds.respond import RespondRound
from isitok.i18n.words import Words
from isitok.packs.model.scenario import Option
from isitok.phone.people import Faces
from isitok.text.answers import Command
from isitok.text.desk import Desk
from isitok.text.telling import numbered


def question(opened: RespondRound, faces: Faces, words: Words) -> Iterator[str]:
    """What somebody could do."""
    yield opened.ask or words("What could {person} do?", person=faces.name(opened.person))
    yield from numbered(option.do for option in opened.options)


def asked(opened: RespondRound, desk: Desk) -> tuple[RoundEvent, ...] | Command:
    """The way that was chosen."""
    words, faces = desk.player.words, desk.player.faces(desk.scenario)
    choices = [(option.do,) for option in opened.options]
    chosen = desk.ask(words("Your answer"), choices, lambda: question(opened, faces, words))
    return chosen if isinstance(chosen, Command) else (OptionChosen(chosen),)


def why(locked: RespondRound, words: Words) -> Iterator[str]:
    """What the chosen way does, and then what the others would."""
    if locked.option:
        yield words("You chose: {what}", what=locked.option.do)
        yield _does(locked.option, words)
    for option in locked.others:
        yield ""
        yield words("Another way: {what}", what=option.do)
        yield _does(option, words)


def _does(option: Option, words: Words) -> str:
    return f"{words.label(option.rating)}. {option.why}"
