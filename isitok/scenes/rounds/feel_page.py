"""The round *feel* on a screen: each person's face, at first and later, and how it could be put right."""

from collections.abc import Iterator
from typing import Final

from isitok import ui
from isitok.base.value import replace
from isitok.format.people import mood_of
from isitok.format.vocabulary import Feeling, Mood
from isitok.game.play.opening import phone_at
from isitok.game.play.table import Table
from isitok.game.rounds.feel import FeelingToggled, FeelRound, Moment, MomentOpened, MoreFeelings, PhoneTurned
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import end_sentence, join_sentences
from isitok.scenes.rounds.phone_beside import beside, beside_phone, faces
from isitok.scenes.rounds.round_parts import (
    GROUP,
    RoundScreen,
    closing_line,
    first_that_wall_fits,
    head,
    lines,
    name_of,
    panel,
    question_page,
    round_of,
    under_title,
    why_page,
)
from isitok.scenes.scene import Desk

MORE: Final = "more-words"
PHONE: Final = "the-phone"
TOLD_ON_A_WALL: Final = (96, 68, 48)
"""How large faces are there, with what is felt beside them: all people stand on one page."""


def notes(table: Table, desk: Desk) -> Iterator[tuple[str, str]]:
    """What an adult has beside the projector while it is asked: what it is about, and what the game will say."""
    words, known = desk.words, faces(table.scenario, desk)
    for person in round_of(FeelRound, table).asked_about:
        felt = table.scenario.feelings[person]
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


def page(table: Table, desk: Desk, said: str, number: int) -> ui.Page:
    """One person, at first and later: a few feelings, and more on demand. Any number may be picked, even none."""
    asked, shown = round_of(FeelRound, table), phone_at(table.scenario)
    body: ui.Widget
    if table.by_hands and asked.phone and shown:  # there is no room for both: the faces come back when it is closed
        right = ui.Column((head(question(table, desk, number)), ui.Flow(_phone(table, desk))))
        body = beside(table.scenario, shown, right, desk, second_above=True, projected=True)
    elif table.by_hands:  # without the large face there is more room for those to choose from
        body = first_that_wall_fits(
            tuple(_low(table, desk, number, side) for side in ui.ON_A_WALL), name_of(table, desk)
        )
    elif asked.phone and shown:
        right = ui.Column(
            (head(question(table, desk, number)), *_below_title(table, desk, number, _phone(table, desk)))
        )
        body = beside_phone(table.scenario, right, desk, between=1)
    else:
        body = ui.Column((head(question(table, desk, number)), _beside_face(table, desk, number)))
    return question_page(table, desk, body, said, number=number)


def _beside_face(table: Table, desk: Desk, number: int) -> ui.Widget:
    words, asked = desk.words, round_of(FeelRound, table)
    person = asked.asked_about[number]
    last = asked.last_picked(person, asked.moment(person))
    places, *rest = _below_title(table, desk, number)
    return ui.BesideFace(
        picture=faces(table.scenario, desk).picture(person, mood_of(last) if last else Mood.NEUTRAL),
        text=words.label(last) if last else "",
        first=places,
        rest=ui.Column(tuple(rest), gap=14),
        under=next(iter(_phone(table, desk)), None),
    )


def _below_title(
    table: Table, desk: Desk, number: int, beside_more: tuple[ui.Widget, ...] = ()
) -> tuple[ui.Widget, ...]:
    """The places, the feelings, and how to choose."""
    places, feelings, more, *rest = answers(table, desk, number)
    free = desk.words("Choose as many as you like, or none.")
    told = ui.Flow(
        (ui.Label(text=free, soft=True, type=ui.Type.BODY, when=ui.When.LATER if number else ui.When.FIRST),),
        (*beside_more, more),
    )
    return (*ui.read_on(places), *under_title((feelings,)), told, *rest)


def _phone(table: Table, desk: Desk) -> tuple[ui.Widget, ...]:
    """What opens the story's phone, and puts it away; nothing where there is none."""
    if phone_at(table.scenario) is None:
        return ()
    opened = round_of(FeelRound, table).phone
    text = desk.words("Close the phone") if opened else desk.words("The phone")
    return (ui.Button(id=PHONE, text=text, does=PhoneTurned(), icon="x" if opened else "smartphone"),)


def _low(table: Table, desk: Desk, number: int, side: float) -> ui.Widget:
    places, feelings, more, *rest = answers(table, desk, number, side)
    buttons = ui.Flow((*_phone(table, desk), more))
    return ui.Column(
        (head(question(table, desk, number)), *ui.read_on(places), *under_title((feelings,)), *rest, buttons), gap=12
    )


def answers(table: Table, desk: Desk, number: int, side: float = ui.ON_A_WALL[-1]) -> tuple[ui.Widget, ...]:
    """The places for the moments, the feelings, and those that appear on demand. ``side``: of a face on a wall."""
    words, asked = desk.words, round_of(FeelRound, table)
    person = asked.asked_about[number]
    ask, picked = question(table, desk, number), asked.picks_of(person, asked.moment(person))
    # A feeling that was picked is never hidden.
    rest = asked.rest(person)
    rest = rest if asked.more else tuple(feeling for feeling in rest if feeling in picked)
    more = words("More words")
    return (
        ui.Group(_places(asked, person, table, desk), words("When?"), ui.Role.RADIO_GROUP),
        ui.Group(_faces(asked.choices_for(person), person, table, desk, side), ask, key=GROUP),
        ui.Fit(ui.Button(id=MORE, text=more, does=MoreFeelings(), icon="plus", pressed=asked.more)),
        *((ui.Group(_faces(rest, person, table, desk, side), more, titled=True),) if rest else ()),
    )


def when(moment: Moment, words: Words) -> str:
    """A moment, as its place is named."""
    return words("At first") if moment is Moment.AT_FIRST else words("Later")


def _places(asked: FeelRound, person: str, table: Table, desk: Desk) -> ui.Widget:
    """A place for each moment. What was picked stands in it."""
    words, known, places = desk.words, faces(table.scenario, desk), []
    for moment in asked.moments(person):
        last = asked.last_picked(person, moment)
        places.append(
            ui.FacePlace(
                id=f"moment:{moment.value}",
                when=when(moment, words),
                text=_list(asked.picks_of(person, moment), desk),
                picture=known.picture(person, mood_of(last)) if last else None,
                chosen=moment is asked.moment(person),
                does=MomentOpened(person, moment),
            )
        )
    return ui.Columns(tuple(places), least=190, gap=16)


def _faces(feelings: tuple[Feeling, ...], person: str, table: Table, desk: Desk, side: float) -> ui.Widget:
    """These feelings, each on this person's face."""
    asked, known = round_of(FeelRound, table), faces(table.scenario, desk)
    moment = asked.moment(person)
    picked = asked.picks_of(person, moment)
    return ui.Grid(
        tuple(
            ui.FaceOption(
                id=f"feeling:{feeling.value}",
                text=desk.words.label(feeling),
                picture=known.picture(person, mood_of(feeling)),
                checked=feeling in picked,
                does=FeelingToggled(person, moment, feeling),
                face_on_wall=side,
            )
            for feeling in feelings
        ),
        least=150,
        most=4,
        gap=12,
        ragged=True,
        whole=True,
    )


def why(table: Table, desk: Desk, number: int) -> ui.Page:
    """What the player thought, and what the scenario's writers thought: large faces, side by side.

    One person after the other, each on a page; on a wall all of them on one.
    """
    words, locked = desk.words, round_of(FeelRound, table)
    people = locked.asked_about if table.by_hands else locked.asked_about[number : number + 1]
    picked = any(locked.picks_of(person, moment) for person in people for moment in locked.moments(person))
    differ = words("People differ, so both can be right.") if picked else words("People differ.")
    line = ui.Label(text=join_sentences(differ, words("How could you find out?")), type=ui.Type.STORY)
    last = table.by_hands or number + 1 == locked.told_pages
    below = (line, *(closing_line(table.scenario, table.closes_story) if last else ()))

    def sized(side: float) -> ui.Widget:
        told = (_person_on_wall(person, level, side, table, desk) for level, person in enumerate(people, start=1))
        return ui.Column((*told, *below), gap=14)

    if table.by_hands:
        body = first_that_wall_fits(tuple(map(sized, TOLD_ON_A_WALL)), name_of(table, desk))
    else:
        moments = tuple(_moment(people[0], moment, table, desk) for moment in locked.moments(people[0]))
        name = faces(table.scenario, desk).name(people[0])
        body = ui.Column((ui.title(name), ui.Columns(moments, least=300), *below), gap=16)
    page = question_page(table, desk, body, "", number=number)
    here = table.progress
    title = words("Looking back. Story {card} of {cards} – #isitok?", card=here.card, cards=here.cards)
    screen = f"{table.step} {here.card} {number}"
    sound = "next" if number else "lock"
    return replace(page, title=title, focus="next", asks="", enter="next", to_its_end=True, sound=sound, screen=screen)


Thought = tuple[str, Feeling, tuple[Feeling, ...]]
"""Who thought it, the feeling that is shown, and all of them."""


def _person_on_wall(person: str, level: int, side: float, table: Table, desk: Desk) -> ui.Widget:
    """How somebody feels at first and later, with what is felt beside each face."""
    locked, known = round_of(FeelRound, table), faces(table.scenario, desk)
    moments = []
    for moment in locked.moments(person):
        thought = _thought(person, moment, table, desk)
        told = ui.Label(text=when(moment, desk.words), type=ui.Type.SMALL_STRONG, soft=True, silent=True)
        shown = (
            ui.Portrait(
                picture=known.picture(person, mood_of(shows)),
                name=_said(moment, who, felt, desk),
                title=_of(who, felt, desk) if len(thought) > 1 else _list(felt, desk),
                size=side,
                beside=True,
            )
            for who, shows, felt in thought
        )
        moments.append(ui.Column((told, *shown), gap=4))
    name = ui.Label(text=known.name(person), type=ui.Type.HEADING, level=level)
    return ui.Panel(ui.Column((name, ui.Columns(tuple(moments), least=300)), gap=4), pad=12)


def _said(moment: Moment, who: str, felt: tuple[Feeling, ...], desk: Desk) -> str:
    return join_sentences(when(moment, desk.words), end_sentence(_of(who, felt, desk)))


def _of(who: str, felt: tuple[Feeling, ...], desk: Desk) -> str:
    return desk.words("{who}: {feelings}", who=who, feelings=_list(felt, desk))


def _thought(person: str, moment: Moment, table: Table, desk: Desk) -> list[Thought]:
    """What was picked, if anything was, and what the story's writers thought."""
    words, locked = desk.words, round_of(FeelRound, table)
    picked, ours = locked.picks_of(person, moment), locked.ours(person, moment)
    last = locked.last_picked(person, moment)
    yours = [(words("You"), last, picked)] if last else []
    return [*yours, *((words("The story"), ours[0], ours) for _ in ours[:1])]


def _moment(person: str, moment: Moment, table: Table, desk: Desk) -> ui.Widget:
    """How somebody feels at one moment: a face for what was picked, if anything was, and one for the story."""
    words, known = desk.words, faces(table.scenario, desk)
    shown = [(who, shows, _list(felt, desk)) for who, shows, felt in _thought(person, moment, table, desk)]
    said = [words("{who}: {feelings}.", who=who, feelings=feelings) for who, _, feelings in shown]
    at = when(moment, words)
    heading = ui.Label(text=at, type=ui.Type.HEADING, level=2, said=join_sentences(at, *said))
    told_faces = (
        ui.FaceTold(picture=known.picture(person, mood_of(shows)), who=who, text=feelings, large=ui.TOLD)
        for who, shows, feelings in shown
    )
    return ui.Panel(ui.Column((heading, ui.Grid(tuple(told_faces), least=130, most=len(shown))), gap=10), pad=20)


def _list(feelings: tuple[Feeling, ...], desk: Desk) -> str:
    return ", ".join(map(desk.words.label, feelings))


def put_right(table: Table, desk: Desk) -> ui.Page:
    """What each person could do now."""
    words, known = desk.words, faces(table.scenario, desk)
    told_now = table.scenario.put_right.items()
    asks = [(words("What could {person} do now?", person=known.name(person)), line) for person, line in told_now]
    title = ui.title(words("How could it be put right?"))
    panels = tuple(panel(ask, *lines(line)) for ask, line in asks)
    return why_page(table, desk, (title,), panels)


SCREEN: Final = RoundScreen(page=page, answers=answers, notes=notes, missing=missing, why=why, onward=onward)
