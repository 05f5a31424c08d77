"""The round *feel* on a screen: each person's face, at first and later, and how it could be put right."""

from collections.abc import Iterator
from typing import Final

from isitok.format.people import mood_of
from isitok.format.vocabulary import Feeling, Mood
from isitok.game.play.table import Table
from isitok.game.rounds.feel import FeelingToggled, FeelRound, Moment, MomentOpened, MoreFeelings
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import join_sentences
from isitok.scenes.rounds.phone_beside import faces, story_text
from isitok.scenes.rounds.round_parts import (
    GROUP,
    RoundScreen,
    banner,
    head,
    lines,
    name_of,
    on_a_wall,
    panel,
    question_page,
    round_of,
    under_title,
    why_page,
)
from isitok.scenes.scene import Desk
from isitok.ui.describe.arrange import Ends, Grid
from isitok.ui.describe.layout import Column, Columns, Fit, Flow, Group, Panel
from isitok.ui.describe.line_kinds import When
from isitok.ui.describe.node import Role
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.feelings import ON_A_WALL, BesideFace, FaceOption, FacePlace
from isitok.ui.describe.widgets.label import Label
from isitok.ui.describe.widgets.marks import Portrait

MORE: Final = "more-words"


def notes(table: Table, desk: Desk) -> Iterator[tuple[str, str]]:
    """What an adult has beside the projector while it is asked: what it is about, and what the game will say."""
    words, known = desk.words, faces(table.scenario, desk)
    for person, felt in table.scenario.feelings.items():
        first, later = (", ".join(map(words.label, feelings)) for feelings in (felt.at_first, felt.later))
        told_now = words("at first: {feelings}; later: {later}", feelings=first, later=later)
        yield known.name(person), told_now if first and later else first or later


def missing(table: Table, desk: Desk, number: int) -> str:
    """Not knowing how somebody feels is an answer as well."""
    return ""


def question(table: Table, desk: Desk, number: int) -> str:
    """What a page asks: about whom."""
    person = round_of(FeelRound, table).asked_about[number]
    return desk.words("How might {person} feel?", person=faces(table.scenario, desk).name(person))


def onward(table: Table, desk: Desk, number: int) -> str:
    """What the button says that leads on: about whom it asks next."""
    words, people = desk.words, round_of(FeelRound, table).asked_about
    if number + 1 == len(people):
        return words("Next")
    return words("Next: {person}", person=faces(table.scenario, desk).name(people[number + 1]))


def page(table: Table, desk: Desk, said: str, number: int) -> Page:
    """One person, at first and later: a few feelings, and more on demand. Any number may be picked, even none."""
    words, asked = desk.words, round_of(FeelRound, table)
    person = asked.asked_about[number]
    known, moment = faces(table.scenario, desk), asked.moment(person)
    last = asked.last_picked(person, moment)
    places, feelings, more, *rest = answers(table, desk, number)
    free = words("As many as you like. None is fine, too. People differ, so there is no one right answer.")
    story = story_text(table.story, known=True)
    told = Flow(
        (Label(text=free, soft=True, type=Type.SMALL if table.by_hands else Type.BODY, when=When.FIRST),), (more,)
    )
    body: Widget = Column(
        (
            head(question(table, desk, number)),
            BesideFace(
                picture=known.picture(person, mood_of(last) if last else Mood.NEUTRAL),
                text=words.label(last) if last else "",
                first=places,
                rest=Column((*under_title((feelings,)), told, *rest), gap=14),
            ),
            story,
        ),
        gap=16,
    )
    if table.by_hands:  # without the large face there is more room for those to choose from
        body = on_a_wall((body, *(_low(table, desk, number, side) for side in ON_A_WALL)), name_of(table, desk))
    return question_page(table, desk, body, said, number=number)


def _low(table: Table, desk: Desk, number: int, side: float) -> Widget:
    places, feelings, more, *rest = answers(table, desk, number, side)
    return Column(
        (head(question(table, desk, number)), places, *under_title((feelings,)), *rest, Flow((more,))), gap=12
    )


def answers(table: Table, desk: Desk, number: int, side: float = ON_A_WALL[-1]) -> tuple[Widget, ...]:
    """The places for the moments, the feelings, and those that appear on demand. ``side``: of a face on a wall."""
    words, asked = desk.words, round_of(FeelRound, table)
    person = asked.asked_about[number]
    ask, picked = question(table, desk, number), asked.picks_of(person, asked.moment(person))
    # A feeling that was picked is never hidden.
    rest = asked.rest(person)
    rest = rest if asked.more else tuple(feeling for feeling in rest if feeling in picked)
    more = words("More words")
    return (
        Group(_places(asked, person, table, desk), words("When?"), Role.RADIO_GROUP),
        Group(_faces(asked.choices_for(person), person, table, desk, side), ask, key=GROUP),
        Fit(Button(id=MORE, text=more, does=MoreFeelings(), icon="plus", pressed=asked.more)),
        *((Group(_faces(rest, person, table, desk, side), more, titled=True),) if rest else ()),
    )


def when(moment: Moment, words: Words) -> str:
    """A moment, as its place is named."""
    return words("At first") if moment is Moment.AT_FIRST else words("Later")


def _places(asked: FeelRound, person: str, table: Table, desk: Desk) -> Widget:
    """A place for each moment. What was picked stands in it."""
    words, known, places = desk.words, faces(table.scenario, desk), []
    for moment in asked.moments(person):
        last = asked.last_picked(person, moment)
        places.append(
            FacePlace(
                id=f"moment:{moment.value}",
                when=when(moment, words),
                text=_list(asked.picks_of(person, moment), desk) if last else words("Pick a face"),
                picture=known.picture(person, mood_of(last)) if last else None,
                chosen=moment is asked.moment(person),
                does=MomentOpened(person, moment),
            )
        )
    return Columns(tuple(places), least=190, gap=16)


def _faces(feelings: tuple[Feeling, ...], person: str, table: Table, desk: Desk, side: float) -> Widget:
    """These feelings, each on this person's face."""
    asked, known = round_of(FeelRound, table), faces(table.scenario, desk)
    moment = asked.moment(person)
    picked = asked.picks_of(person, moment)
    return Grid(
        tuple(
            FaceOption(
                id=f"feeling:{feeling.value}",
                text=desk.words.label(feeling),
                picture=known.picture(person, mood_of(feeling)),
                checked=feeling in picked,
                does=FeelingToggled(person, moment, feeling),
                on_a_wall=side,
            )
            for feeling in feelings
        ),
        least=150,
        most=4,
        gap=12,
        ragged=True,
        whole=True,
    )


def why(table: Table, desk: Desk) -> Page:
    """What the player thought, and what the scenario's writers thought, person by person."""
    words, locked = desk.words, round_of(FeelRound, table)
    title = words("People differ, so there is no one right answer.")
    think = words("How could it be put right? Think about it, then go on.") if locked.put_right else ""
    first = banner(title, *((Label(text=think),) if think else ()), above=words("How might they feel?"))
    return why_page(
        table,
        desk,
        (first,),
        tuple(_person(person, locked, table, desk) for person in locked.people),
    )


def _person(person: str, locked: FeelRound, table: Table, desk: Desk) -> Widget:
    words, known = desk.words, faces(table.scenario, desk)
    name, below, said = known.name(person), [], [known.name(person)]
    for moment in locked.moments(person):
        picked, ours = locked.picks_of(person, moment), locked.ours(person, moment)
        texts = [words("You thought: {feelings}.", feelings=_list(picked, desk))] if picked else []
        texts.append(words("Perhaps: {feelings}.", feelings=_list(ours, desk)))  # not what is right
        below.append(Label(text=when(moment, words), type=Type.STRONG, silent=True))
        below += [Label(text=text, silent=True) for text in texts]
        said += [words("{moment}: {told}", moment=when(moment, words), told=" ".join(texts))]
    felt = locked.ours(person, locked.moments(person)[-1])
    mood = mood_of(felt[0]) if felt else Mood.CALM
    face = Portrait(picture=known.picture(person, mood), name=name, decorative=True)
    return Panel(
        Ends(face, Column((Label(text=name, type=Type.HEADING, level=2, said=join_sentences(*said)), *below), gap=4)),
        pad=20,
    )


def _list(feelings: tuple[Feeling, ...], desk: Desk) -> str:
    return ", ".join(map(desk.words.label, feelings))


def put_right(table: Table, desk: Desk) -> Page:
    """What each person could do now."""
    words, known = desk.words, faces(table.scenario, desk)
    told_now = table.scenario.put_right.items()
    asks = [(words("What could {person} do now?", person=known.name(person)), line) for person, line in told_now]
    title = Label(text=words("How could it be put right?"), type=Type.TITLE, level=1)
    panels = tuple(panel(ask, *lines(line)) for ask, line in asks)
    return why_page(table, desk, (title,), panels)


SCREEN: Final = RoundScreen(page=page, answers=answers, notes=notes, missing=missing, why=why, onward=onward)
