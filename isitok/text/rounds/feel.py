"""Feel, in a terminal: feelings have numbers, and as many as one likes are typed for each person."""

from collections.abc import Iterator, Sequence
from functools import partial

from isitok.game.events import FeelingToggled, Moment, RoundEvent
from isitok.game.rounds.feel import FeelRound
from isitok.i18n.words import Words
from isitok.packs.model.scenario import Felt
from isitok.packs.model.vocabulary import Feeling
from isitok.phone.people import Faces
from isitok.text.answers import MORE, Command
from isitok.text.desk import Desk
from isitok.text.signs import UNBROKEN
from isitok.text.telling import felt_line


def question(opened: FeelRound, faces: Faces, words: Words, number: int = 0, *, more: bool = False) -> Iterator[str]:
    """How one person might feel, and a few feelings to choose from, or all."""
    person, moment = opened.questions[number]
    name = faces.name(person)
    if moment is Moment.AT_FIRST:
        yield words("When it happens, how might {person} feel?", person=name)
    else:
        yield words("Later on, how might {person} feel?", person=name)
    feelings = _ordered(opened, person)
    shown = feelings if more else opened.shown(person)
    listed = [f"{number} {words.label(feeling)}" for number, feeling in enumerate(shown, start=1)]
    if len(shown) < len(feelings):
        listed.append(words("or m for more words"))
    yield f"{', '.join(one.replace(' ', UNBROKEN) for one in listed)}."
    if not number:
        yield words("Type as many as you like, with commas between them. Enter alone leaves one out.")


def _ordered(opened: FeelRound, person: str) -> tuple[Feeling, ...]:
    """All feelings, those first that are offered: what has a number keeps it when the others are listed, too."""
    return (*opened.shown(person), *opened.rest(person))


def asked(opened: FeelRound, desk: Desk) -> tuple[RoundEvent, ...] | Command:
    """What some of the people may feel, at first and later."""
    words, faces = desk.player.words, desk.player.faces(desk.scenario)
    said: list[Sequence[RoundEvent]] = []
    more = False
    while len(said) < len(opened.questions):
        person, moment = opened.questions[len(said)]
        feelings = _ordered(opened, person)
        choices = (*((words.label(feeling),) for feeling in feelings), (words("more words"), *MORE))
        asks = partial(question, opened, faces, words, len(said), more=more)
        picked = desk.ask_several(words("Your answer"), choices, asks, back=bool(said))
        if picked is Command.BACK:
            said.pop()
        elif isinstance(picked, Command):
            return picked
        elif len(feelings) in picked:
            more = True
        else:
            more = False
            said.append([FeelingToggled(person, moment, feelings[number]) for number in picked])
        if len(said) < len(opened.questions):
            desk.say(question(opened, faces, words, len(said), more=more))
    return tuple(event for events in said for event in events)


def why(locked: FeelRound, faces: Faces, words: Words, told_by: str = "") -> Iterator[str]:
    """What the player thought, what the scenario's writers thought, and a question to think about."""
    if locked.picks:
        yield words("You thought:")
        for person in locked.people:
            first, later = locked.picked(person, Moment.AT_FIRST), locked.picked(person, Moment.LATER)
            if first or later:
                yield _felt(faces.name(person), first, later, words)
        yield ""
    yield words("{pack} says:", pack=told_by) if told_by else words("The game would say:")
    for person in locked.people:
        first, later = locked.ours(person, Moment.AT_FIRST), locked.ours(person, Moment.LATER)
        yield _felt(faces.name(person), first, later, words)
    yield words("People differ, so there is no one right answer.")
    if locked.put_right:
        yield ""
        yield words("How could it be put right? Think about it, then press Enter.")


def _felt(name: str, first: tuple[Feeling, ...], later: tuple[Feeling, ...], words: Words) -> str:
    if later and not first:
        return words("{name}: later {later}.", name=name, later=", ".join(map(words.label, later)))
    return felt_line(name, Felt(at_first=first, later=later), words)
