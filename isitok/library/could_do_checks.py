"""How what somebody could do or say fits together, and the ids of messages (F2)."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from isitok.format.phone_parts import Message, Shown
from isitok.format.problem import Path, Problem
from isitok.format.story import Scenario
from isitok.format.yaml.emoji import EMOJI
from isitok.rules.subject import Subject


def check_could_do(subject: Subject) -> Iterator[Problem]:
    """What doesn't fit together."""
    scenario = subject.scenario
    respond = scenario.respond
    if scenario.begins and respond is None:
        hint = "add 'respond:', or delete the line"
        yield _error(subject, ("begins",), "begins-with-respond", "it begins with 'respond', which is missing", hint)
    if respond:
        yield from _open(subject)
        yield from _said(subject)
    yield from _ids(subject)
    yield from _reactions(subject)


def is_in_a_chat(scenario: Scenario, path: Path) -> bool:
    """Whether what follows an option stands in a chat of its own, not on the story's phone."""
    match path:
        case ("respond", "options", int(number), "then") if scenario.respond:
            return bool(scenario.respond.options[number].to)
    return False


def _error(subject: Subject, path: Path, code: str, message: str, hint: str) -> Problem:
    return Problem(subject.at(*path), code, message, hint)


def _open(subject: Subject) -> Iterator[Problem]:
    respond = subject.scenario.respond
    if respond is None:
        return
    if respond.open and not respond.voices:
        hint = "add 'voices:' – two people who see it differently, a line each: 'amina: …'"
        yield _error(subject, ("respond", "open"), "open-round", "nobody says how they see it", hint)
    if respond.voices and not respond.open:
        hint = "write 'open: yes' above 'options', or take 'voices' out"
        yield _error(subject, ("respond", "voices"), "open-round", "'voices' belong to a round that is open", hint)
    for number, option in enumerate(respond.options):
        path = ("respond", "options", number)
        if respond.open and option.rating:
            hint = "delete the line: in a round that is open no option is rated"
            yield _error(subject, (*path, "rating"), "open-round", "there's no one answer here", hint)
        elif not (respond.open or option.rating):
            message = f"'rating' is missing in option {number + 1}"
            yield _error(subject, path, "missing-key", message, "add 'rating: …': helps, no-help or harms")


def _said(subject: Subject) -> Iterator[Problem]:
    scenario = subject.scenario
    respond = scenario.respond
    for number, option in enumerate(respond.options if respond else ()):
        path = ("respond", "options", number)
        if respond and option.to == respond.as_:
            message = f"{option.to} would write to {option.to}"
            yield _error(subject, (*path, "to"), "say-where", message, "name whom it is written to")
        elif option.say and not option.to and not (scenario.phone and scenario.phone.TALKS):
            message = "there is no chat in which this could be said"
            yield _error(subject, (*path, "say"), "say-where", message, "add 'to:' with whom it is written to")


def _ids(subject: Subject) -> Iterator[Problem]:
    """On one phone an id stands once."""
    scenario = subject.scenario
    said = scenario.phone.said() if scenario.phone else ()
    own = [*said, *chain.from_iterable(act.happens for act in scenario.acts)]
    for path, things in (
        (("phone",), own),
        *(
            (("acts", number, "elsewhere"), act.elsewhere.said())
            for number, act in enumerate(scenario.acts)
            if act.elsewhere
        ),
    ):
        counted = Counter(one.id for one in things if isinstance(one, Message) and one.id)
        for id_, count in counted.items():
            if count > 1:
                message = f"{count} messages on this phone have the id '{id_}'"
                yield _error(subject, path, "same-message-id", message, "give each another one")


def _reactions(subject: Subject) -> Iterator[Problem]:
    scenario = subject.scenario
    lists: list[tuple[Path, tuple[object, ...]]] = [
        (("acts", number, "happens"), act.happens) for number, act in enumerate(scenario.acts)
    ]
    options = scenario.respond.options if scenario.respond else ()
    lists += [(("respond", "options", number, "then"), option.then) for number, option in enumerate(options)]
    for path, things in lists:
        for at, one in enumerate(things):
            for who, sign in one.react.items() if isinstance(one, Shown) else ():
                if sign not in EMOJI:
                    message = f"'{sign}' is no emoji that the game draws"
                    hint = f"write one of these: {' '.join(EMOJI)}"
                    yield _error(subject, (*path, at, "react", who), "reaction", message, hint)
