"""Spot, in a terminal: everything on the phone has a number, and each pick is told at once."""

import dataclasses
from collections.abc import Iterator

from isitok.game.events import Picked, RoundEvent
from isitok.game.rounds.spot import SpotRound
from isitok.i18n.words import Words
from isitok.packs.model.blocks import Bubble, Photo
from isitok.packs.model.findable import Findable
from isitok.packs.model.scenario import Phone, Scenario
from isitok.phone.people import Faces
from isitok.phone.written import block_text
from isitok.text.answers import DONE, Command
from isitok.text.desk import Desk
from isitok.text.player import Player
from isitok.text.telling import numbered


def question(opened: SpotRound, scenario: Scenario, player: Player) -> Iterator[str]:
    """How much there is to find, and all that can be picked."""
    words = player.words
    yield words("What gives something away?")
    yield words.many("There is {n} thing to find.", "There are {n} things to find.", len(opened.clues))
    yield words("You can pick {n} times. Stop whenever you like.", n=opened.picks)
    yield from numbered((*_names(opened, scenario, player), words("That’s all")))


def asked(opened: SpotRound, desk: Desk) -> tuple[RoundEvent, ...] | Command:
    """What was picked, each told at once."""
    words, said = desk.player.words, opened
    named = [(name,) for name in _names(opened, desk.scenario, desk.player)]
    choices = (*named, (words("That’s all"), *DONE))

    def options() -> Iterator[str]:
        yield words("What gives something away?")
        yield from numbered(name for name, *_ in choices)

    while said.picks_left:
        pick = desk.ask(words("Your pick"), choices, options)
        if isinstance(pick, Command):
            return pick
        if pick == len(named):
            break
        now = said.after(Picked(opened.things[pick].id))
        desk.say([words("You have picked that already.")] if now is said else _told(now, words))
        said = now
    return tuple(map(Picked, said.picked))


def _told(said: SpotRound, words: Words) -> Iterator[str]:
    clue = said.last.clue if said.last else ""
    yield clue or words("That gives nothing away.")
    left = words.many("{n} pick left.", "{n} picks left.", said.picks_left) if said.picks_left else ""
    found = words("Found {found} of {of}.", found=len(said.found), of=len(said.clues))
    yield " ".join(part for part in (found, left) if part)


def why(locked: SpotRound, scenario: Scenario, player: Player) -> Iterator[str]:
    """How many were found, and what else there was."""
    words = player.words
    if locked.found:
        yield words("You found {found} of {of}.", found=len(locked.found), of=len(locked.clues))
    else:
        yield words("Here is what gives something away.")
    names = dict(zip(locked.things, _names(locked, scenario, player), strict=True))
    for thing in locked.unfound:
        yield ""
        yield names[thing]
        yield thing.clue


def _names(round: SpotRound, scenario: Scenario, player: Player) -> list[str]:
    """What each thing is called."""
    if scenario.phone is None:
        return []
    faces = player.faces(scenario)
    return [_name(thing, scenario.phone, faces, player.words) for thing in round.things]


def _name(thing: Findable, phone: Phone, faces: Faces, words: Words) -> str:
    block = phone.blocks[thing.block]
    photo = block.photo if isinstance(block, Bubble) else block
    if not isinstance(photo, Photo):
        return block_text(block, faces, words)
    if thing.detail is not None:
        return words("In the photo: {detail}", detail=photo.details[thing.detail].detail)
    # Its details have numbers of their own.
    alone = dataclasses.replace(photo, details=())
    whole = dataclasses.replace(block, photo=alone) if isinstance(block, Bubble) else alone
    return block_text(whole, faces, words)
