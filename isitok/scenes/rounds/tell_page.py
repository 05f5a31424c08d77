"""The round *tell* on a screen: who could be told, and with which first words? Nothing here is right or wrong."""

from collections.abc import Iterator, Mapping
from typing import Final

from isitok import ui
from isitok.format.help import Route
from isitok.game.help_contact import reached_by
from isitok.game.help_routes import routes_for
from isitok.game.play.table import Table
from isitok.game.rounds.tell import ConfidantChosen, TellRound, WordsChosen, names_of
from isitok.i18n.sentences import join_sentences
from isitok.scenes.frame import last_said
from isitok.scenes.rounds.phone_beside import faces
from isitok.scenes.rounds.round_parts import (
    GROUP,
    RoundScreen,
    banner,
    head,
    hint,
    lines,
    panel,
    question_beside_phone,
    round_of,
    the_story,
    told_in_place,
    under_title,
    why_page,
    with_letters,
)
from isitok.scenes.scene import Desk

TEXTS = "first-words"  # the group of what could be said


def notes(table: Table, desk: Desk) -> Iterator[tuple[str, str]]:
    """What an adult has beside the projector while it is asked: what it is about, and what the game will say."""
    return iter(())  # anybody who could be told is a good start, and the projector says so


def missing(table: Table, desk: Desk, number: int) -> str:
    """What is missing; "" for nothing."""
    asked = round_of(TellRound, table)
    if asked.who is None:
        return desk.words("Choose somebody first.")
    return "" if asked.is_whole else desk.words("Now choose the first words.")


def page(table: Table, desk: Desk, said: str, number: int) -> ui.Page:
    """Whom to tell, and the first words."""
    words = desk.words
    at_words = bool(said) and round_of(TellRound, table).who is not None
    people, texts = answers(table, desk, number)
    parts: tuple[ui.Widget, ...] = (
        head(
            people.name,
            hint(words("Any of these can be a good start."), "" if at_words else said),
        ),
        *under_title((people,)),
        ui.Column(
            (
                ui.Flow(
                    (
                        ui.Label(text=texts.name, type=ui.Type.HEADING, silent=True),
                        *last_said(said if at_words else ""),
                    )
                ),
                texts,
            ),
            gap=8,
        ),
        *the_story(table, desk),  # below the boxes: from one side of these to the other, arrows would pass it
    )
    return question_beside_phone(table, desk, parts, said, mend=TEXTS if at_words else GROUP)


def answers(table: Table, desk: Desk, number: int) -> tuple[ui.Group, ui.Group]:
    """The people, and the first words."""
    words, asked = desk.words, round_of(TellRound, table)
    ask = words("Who could {person} tell?", person=faces(table.scenario, desk).name(asked.tell.as_))
    people = (
        ui.Option(
            id=f"who:{each}",
            text=name,
            checked=each == asked.who,
            does=ConfidantChosen(each),
        )
        for each, name in _names(asked, desk).items()
    )
    texts: tuple[ui.Widget, ...] = tuple(
        ui.Option(
            id=f"words:{each}",
            text=words("“{text}”", text=text),
            checked=each == asked.words,
            does=WordsChosen(each),
        )
        for each, text in enumerate(asked.tell.first_words)
    )
    then = words("And what could be the first words?")
    shown = with_letters(people, table, desk)
    # On a wall, letters are so large that a name would be divided.
    named = ui.Grid(shown, least=240, gap=12, whole=table.by_hands)
    return (
        ui.Group(named, ask, ui.Role.RADIO_GROUP, key=GROUP),
        ui.Group(ui.Column(texts, gap=12), then, ui.Role.RADIO_GROUP, key=TEXTS),
    )


def why(table: Table, desk: Desk, number: int) -> ui.Page:
    """The choice in a sentence; then everybody who could be told, and what speaks for them."""
    words, locked = desk.words, round_of(TellRound, table)
    names = _names(locked, desk)
    person = faces(table.scenario, desk).name(locked.tell.as_)
    cards = tuple(_card(number, name, locked, desk) for number, name in names.items())
    if table.by_hands:
        return _told(table, desk, cards)
    if not locked.is_whole:  # a group that only talked about it
        title = words("Who {person} could tell", person=person)
        any_one = words("It could be any of these. Each is a good start.")
        return why_page(table, desk, (banner(title, *lines(any_one)),), cards, later=True)
    who = names.get(locked.who, "") if locked.who is not None else ""
    talk = words("{person} could talk to: {who}", person=person, who=who)
    line = words("“{text}”", text=locked.first_words)
    any_ = words("It could be any of these. Each is a good start.")
    return why_page(
        table, desk, (banner(line, *lines(any_), above=talk, said=join_sentences(talk, line)),), cards, later=True
    )


def _told(table: Table, desk: Desk, cards: tuple[ui.Widget, ...]) -> ui.Page:
    """On a wall: the same people where they were asked about, each with what speaks for them."""
    words, locked = desk.words, round_of(TellRound, table)
    people, _ = answers(table, desk, 0)
    any_ = ui.Label(text=words("It could be any of these. Each is a good start."), type=ui.Type.STORY)
    first = (ui.Label(text=words("“{text}”", text=locked.first_words), type=ui.Type.ANSWER),) if locked.is_whole else ()
    asked = head(people.name, any_, *ui.at(ui.When.FIRST, *first), known=True)
    return told_in_place(table, desk, asked, ui.at(ui.When.LATER, *cards))


def _onward(table: Table, desk: Desk, number: int) -> str:
    return desk.words("Show why") if table.by_hands else ""


def _card(number: int, name: str, locked: TellRound, desk: Desk) -> ui.Widget:
    confidant = locked.tell.who[number]
    route = None if confidant.person in desk.library.cast().people else _route(confidant.person, desk)
    how = reached_by(route, desk.words) if route else ""
    why = confidant.why or (route.say if route else "")
    texts = [text for text in (why, how) if text]
    below = (ui.Label(text=text, type=ui.Type.STORY, silent=True) for text in texts)
    return panel(name, *below, said=join_sentences(name, *texts))


def _names(asked: TellRound, desk: Desk) -> Mapping[int, str]:
    return names_of(asked.tell, desk.library.cast(), lambda id_: _route(id_, desk))


def _route(id_: str, desk: Desk) -> Route | None:
    found = routes_for(desk.here, (id_,), desk.settings.ages)
    return found[0] if found else None


SCREEN: Final = RoundScreen(page=page, answers=answers, notes=notes, missing=missing, why=why, onward=_onward)
