"""The round *feel* on a screen: each person at first and later, what the game thinks, and how it could be put right."""

from collections.abc import Iterator
from typing import Final

from isitok.game.events import FeelingToggled, Moment, MoreFeelings
from isitok.game.feelings import mood_of
from isitok.game.play.table import Table
from isitok.game.rounds.feel import FeelRound
from isitok.packs.model.vocabulary import Feeling, Mood
from isitok.scenes.rounds.judge import faces
from isitok.scenes.rounds.parts import GROUP, banner, head, lines, panel, question_beside_phone, round_of, why_page
from isitok.scenes.scene import Desk
from isitok.ui.describe.arrange import Ends, Grid
from isitok.ui.describe.layout import Column, Fit, Flow, Group, Panel
from isitok.ui.describe.page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.label import Label, heading
from isitok.ui.describe.widgets.marks import Chip, Portrait
from isitok.ui.describe.widgets.option import Option

MORE: Final = "more-words"


def notes(table: Table, desk: Desk) -> Iterator[tuple[str, str]]:
    """What an adult has beside the projector while it is asked: what it is about, and what the game will say."""
    words, known = desk.words, faces(table.scenario, desk)
    for person, felt in table.scenario.feelings.items():
        first, later = (", ".join(map(words.label, feelings)) for feelings in (felt.at_first, felt.later))
        told_now = words("at first {first}; later {later}", first=first, later=later)
        yield known.name(person), told_now if first and later else first or later


def missing(table: Table, desk: Desk, number: int) -> str:
    """Not knowing how somebody feels is an answer as well."""
    return ""


def question(table: Table, desk: Desk, number: int) -> str:
    """What a page asks: about whom, and when."""
    person, moment = round_of(FeelRound, table).questions[number]
    name = faces(table.scenario, desk).name(person)
    if moment is Moment.AT_FIRST:
        return desk.words("When it happens, how might {person} feel?", person=name)
    return desk.words("Later on, how might {person} feel?", person=name)


def page(table: Table, desk: Desk, said: str, number: int) -> Page:
    """A few feelings for one person at one moment, and more on demand. Any number may be chosen, even none."""
    words, total = desk.words, round_of(FeelRound, table).pages
    count = (Chip(text=words("{n} of {total}", n=number + 1, total=total)),) if total > 1 else ()
    parts: tuple[Widget, ...] = (
        head(
            question(table, desk, number),
            Label(text=table.story, type=Type.STORY, soft=True),
            Flow((*count, Label(text=words("As many as you like. None is fine, too."), soft=True))),
        ),
        *answers(table, desk, number),
    )
    return question_beside_phone(table, desk, parts, said, number=number)


def answers(table: Table, desk: Desk, number: int) -> tuple[Widget, ...]:
    """The feelings, and those that appear on demand."""
    asked = round_of(FeelRound, table)
    person, moment = asked.questions[number]
    ask, picked = question(table, desk, number), asked.picked(person, moment)
    # A feeling that was picked is never hidden.
    rest = asked.rest(person)
    rest = rest if asked.more else tuple(feeling for feeling in rest if feeling in picked)
    more = desk.words("More words")
    return (
        Group(_boxes(asked.shown(person), picked, (person, moment), desk), ask, key=GROUP),
        Column(
            (
                Fit(Button(id=MORE, text=more, does=MoreFeelings(), icon="plus", pressed=asked.more)),
                *((Group(_boxes(rest, picked, (person, moment), desk), more),) if rest else ()),
            ),
            gap=12,
        ),
    )


def _boxes(feelings: tuple[Feeling, ...], picked: tuple[Feeling, ...], asks: tuple[str, Moment], desk: Desk) -> Widget:
    person, moment = asks
    return Grid(
        tuple(
            Option(
                id=f"feeling:{feeling.value}",
                text=desk.words.label(feeling),
                checked=feeling in picked,
                many=True,
                does=FeelingToggled(person, moment, feeling),
            )
            for feeling in feelings
        ),
        least=176,
        most=4,
        gap=8,
        ragged=True,
    )


def why(table: Table, desk: Desk) -> Page:
    """What the player thought, and what the scenario's writers thought, person by person."""
    words, locked = desk.words, round_of(FeelRound, table)
    title = words("People differ, so there is no one right answer.")
    think = (Label(text=words("How could it be put right? Think about it, then go on.")) if locked.put_right else None,)
    first = banner(title, *(label for label in think if label), above=words("How might they feel?"))
    return why_page(
        table,
        desk,
        (first,),
        title,
        tuple(_person(person, locked, table, desk) for person in locked.people),
    )


def _person(person: str, locked: FeelRound, table: Table, desk: Desk) -> Widget:
    words, known = desk.words, faces(table.scenario, desk)
    name, below = known.name(person), []
    for moment in locked.moments(person):
        when = words("When it happens") if moment is Moment.AT_FIRST else words("Later on")
        picked, ours = locked.picked(person, moment), locked.ours(person, moment)
        below.append(Label(text=when, type=Type.STRONG))
        if picked:
            below.append(Label(text=words("You thought: {feelings}.", feelings=_list(picked, desk))))
        below.append(Label(text=words("Perhaps: {feelings}.", feelings=_list(ours, desk))))  # not what is right
    felt = locked.ours(person, locked.moments(person)[-1])
    mood = mood_of(felt[0]) if felt else Mood.CALM
    face = Portrait(picture=known.picture(person, mood), name=name, decorative=True)
    return Panel(Ends(face, Column((heading(name, Type.HEADING), *below), gap=4)), pad=20)


def _list(feelings: tuple[Feeling, ...], desk: Desk) -> str:
    return ", ".join(map(desk.words.label, feelings))


def put_right(table: Table, desk: Desk) -> Page:
    """What each person could do now."""
    words, known = desk.words, faces(table.scenario, desk)
    told_now = table.scenario.put_right.items()
    asks = [(words("What could {person} do now?", person=known.name(person)), line) for person, line in told_now]
    title = Label(text=words("How could it be put right?"), type=Type.TITLE, level=1)
    panels = tuple(panel(ask, *lines(line)) for ask, line in asks)
    return why_page(table, desk, (title,), " ".join(f"{ask} {line}" for ask, line in asks), panels)
