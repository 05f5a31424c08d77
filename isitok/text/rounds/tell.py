"""Tell, in a terminal: who, then with which words; then what speaks for each of them."""

from collections.abc import Iterator, Mapping

from isitok.game.events import ConfidantChosen, RoundEvent, WordsChosen
from isitok.game.rounds.tell import TellRound, names_of
from isitok.i18n.words import Words
from isitok.packs.model.scenario import Scenario
from isitok.text.answers import Command
from isitok.text.desk import Desk
from isitok.text.player import Player
from isitok.text.telling import numbered, route_line


def question(opened: TellRound, scenario: Scenario, player: Player) -> Iterator[str]:
    """Who could be told."""
    person = player.faces(scenario).name(opened.tell.as_)
    yield player.words("Who could {person} tell?", person=person)
    yield from numbered(_names(opened, player).values())


def _words(opened: TellRound, words: Words) -> Iterator[str]:
    yield words("And what could be the first words?")
    yield from numbered(words("“{text}”", text=text) for text in opened.tell.first_words)


def asked(opened: TellRound, desk: Desk) -> tuple[RoundEvent, ...] | Command:
    """Who was chosen, and with which words."""
    words = desk.player.words
    names = _names(opened, desk.player)
    while True:
        people = [(name,) for name in names.values()]
        who = desk.ask(words("Your answer"), people, lambda: question(opened, desk.scenario, desk.player))
        if isinstance(who, Command):
            return who
        desk.say(_words(opened, words))
        texts = [(text,) for text in opened.tell.first_words]
        chosen = desk.ask(words("Your answer"), texts, lambda: _words(opened, words), back=True)
        if chosen is Command.BACK:
            desk.say(question(opened, desk.scenario, desk.player))
            continue
        if isinstance(chosen, Command):
            return chosen
        return ConfidantChosen(tuple(names)[who]), WordsChosen(chosen)


def why(locked: TellRound, scenario: Scenario, player: Player) -> Iterator[str]:
    """It in a sentence; then everybody who could be told, and why."""
    words, names = player.words, _names(locked, player)
    if locked.who is not None:
        person = player.faces(scenario).name(locked.tell.as_)
        told = names.get(locked.who, "")
        yield words("{person} could talk to: {who}. “{text}”", person=person, who=told, text=locked.first_words)
        yield words("It could be any of these. Each is a good start.")
        yield ""
    for number, name in names.items():
        confidant = locked.tell.who[number]
        route = None if confidant.person in player.known.cast.people else player.route(confidant.person)
        if route:
            yield route_line(route, words, confidant.why)
        else:
            yield f"{name}: {confidant.why}" if confidant.why else name


def _names(opened: TellRound, player: Player) -> Mapping[int, str]:
    return names_of(opened.tell, player.known.cast, player.route)
