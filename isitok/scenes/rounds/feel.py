"""The round *feel* on a screen: each person at first and later, what we thought, and how it could be put right."""

from isitok.game.events import Moment
from isitok.game.feelings import mood_of
from isitok.game.rounds.feel import FeelRound
from isitok.game.session import Session
from isitok.packs.vocabulary import Feeling, Mood
from isitok.scenes.rounds.judge import faces
from isitok.scenes.rounds.table import GROUP, asked, banner, head, lines, locks, panel, panels, status, told
from isitok.scenes.scene import Desk
from isitok.ui.arrange import Ends, Grid
from isitok.ui.fonts import Type
from isitok.ui.layout import Column, Flow, Group, Panel
from isitok.ui.page import Page
from isitok.ui.widget import Widget
from isitok.ui.widgets.label import Label, heading
from isitok.ui.widgets.marks import Chip, Portrait
from isitok.ui.widgets.option import Option


def steps(opened: FeelRound) -> tuple[tuple[str, Moment], ...]:
    """Who is asked about, and when: a page each."""
    return tuple((person, moment) for person in opened.people for moment in opened.moments(person))


def page(opened: FeelRound, session: Session, desk: Desk, said: str, step: int) -> Page:
    """The feelings that there are, for one person at one moment: as many as one likes, also none."""
    words, all_ = desk.words, steps(opened)
    person, moment = all_[step]
    name = faces(session.scenario, desk).name(person)
    if moment is Moment.AT_FIRST:
        ask = words("How might {person} feel at first?", person=name)
    else:
        ask = words("How might {person} feel later?", person=name)
    picked = opened.picked(person, moment)
    options = tuple(
        Option(id=f"feeling:{feeling.value}", text=words.label(feeling), checked=feeling in picked, many=True)
        for feeling in opened.palette
    )
    count = (Chip(text=words("{n} of {total}", n=step + 1, total=len(all_))),) if len(all_) > 1 else ()
    parts: tuple[Widget, ...] = (
        head(
            ask,
            Label(text=session.scenario.story, type=Type.STORY, soft=True),
            Flow((*count, Label(text=words("Choose as many as you like. Not knowing is fine, too."), soft=True))),
        ),
        Group(Grid(options, least=176, most=4, gap=6), ask, key=GROUP),
        locks(desk, "", text="" if step + 1 == len(all_) else words("Next"), back=step > 0),
        *status(said),
    )
    return asked(session, desk, parts, said, step=step)


def why(locked: FeelRound, session: Session, desk: Desk) -> Page:
    """What the player thought, and what the scenario's writers thought, person by person."""
    words = desk.words
    title = (
        words("People differ, so there is no one right answer.") if locked.picks else words("This is what we thought.")
    )
    think = (Label(text=words("How could it be put right? Think about it, then go on.")) if locked.put_right else None,)
    first = banner(title, *(label for label in think if label), above=words("How might they feel?"))
    return told(
        session,
        desk,
        (first, *panels(tuple(_person(person, locked, session, desk) for person in locked.people))),
        title,
    )


def _person(person: str, locked: FeelRound, session: Session, desk: Desk) -> Widget:
    words, known = desk.words, faces(session.scenario, desk)
    name, below = known.name(person), []
    for moment in locked.moments(person):
        when = words("At first") if moment is Moment.AT_FIRST else words("Later")
        picked, ours = locked.picked(person, moment), locked.ours(person, moment)
        below.append(Label(text=when, type=Type.STRONG))
        if picked:
            below.append(Label(text=words("You thought: {feelings}.", feelings=_list(picked, desk))))
        below.append(Label(text=words("We thought: {feelings}.", feelings=_list(ours, desk))))
    felt = locked.ours(person, locked.moments(person)[-1])
    mood = mood_of(felt[0]) if felt else Mood.CALM
    face = Portrait(picture=known.picture(person, mood), name=name, decorative=True)
    return Panel(Ends(face, Column((heading(name, Type.HEADING), *below), gap=4)), pad=20)


def _list(feelings: tuple[Feeling, ...], desk: Desk) -> str:
    return ", ".join(map(desk.words.label, feelings))


def put_right(locked: FeelRound, session: Session, desk: Desk) -> Page:
    """What each person could do now."""
    words, known = desk.words, faces(session.scenario, desk)
    asks = [(words("What could {person} do now?", person=known.name(p)), line) for p, line in locked.put_right.items()]
    title = words("How could it be put right?")
    parts = (
        Label(text=title, type=Type.TITLE, level=1),
        *panels(tuple(panel(ask, *lines(line)) for ask, line in asks)),
    )
    return told(session, desk, parts, " ".join(f"{ask} {line}" for ask, line in asks))
