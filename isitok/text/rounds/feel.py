"""Feel, in a terminal: feelings have numbers, and as many as one likes are typed for each person."""

from collections.abc import Iterator, Sequence

from isitok.game.events import FeelingToggled, Moment, RoundEvent
from isitok.game.rounds.feel import FeelRound
from isitok.i18n.words import Words
from isitok.packs.model import Felt
from isitok.packs.vocabulary import Feeling
from isitok.phone.people import Faces
from isitok.text.answers import Command
from isitok.text.desk import Desk
from isitok.text.signs import UNBROKEN
from isitok.text.telling import felt_line


def question(opened: FeelRound, words: Words) -> Iterator[str]:
    """How people might feel, and the feelings to choose from."""
    yield words("How might they feel?")
    feelings = (f"{number} {words.label(feeling)}" for number, feeling in enumerate(opened.palette, start=1))
    yield f"{', '.join(feeling.replace(' ', UNBROKEN) for feeling in feelings)}."
    yield words("Type as many as you like, with commas between them. Enter alone leaves one out.")


def asked(opened: FeelRound, desk: Desk) -> tuple[RoundEvent, ...] | Command:
    """What each person may feel, at first and later."""
    words, faces = desk.player.words, desk.player.faces(desk.scenario)
    choices = [(words.label(feeling),) for feeling in opened.palette]
    open_ = [(person, moment) for person in opened.people for moment in opened.moments(person)]
    said: list[Sequence[RoundEvent]] = []
    while len(said) < len(open_):
        person, moment = open_[len(said)]
        name = faces.name(person)
        asks = words("{name}, at first", name=name) if moment is Moment.AT_FIRST else words("{name}, later", name=name)
        picked = desk.ask_several(asks, choices, lambda: question(opened, words), back=bool(said))
        if picked is Command.BACK:
            said.pop()
        elif isinstance(picked, Command):
            return picked
        else:
            said.append([FeelingToggled(person, moment, opened.palette[number]) for number in picked])
    return tuple(event for events in said for event in events)


def why(locked: FeelRound, faces: Faces, words: Words) -> Iterator[str]:
    """What the player thought, what the scenario's writers thought, and a question to think about."""
    if locked.picks:
        yield words("You thought:")
        for person in locked.people:
            first, later = locked.picked(person, Moment.AT_FIRST), locked.picked(person, Moment.LATER)
            if first or later:
                yield _felt(faces.name(person), first, later, words)
        yield ""
    yield words("We thought:")
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
