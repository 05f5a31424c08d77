"""The round *respond* on a screen: ways to choose from, then what the chosen one does, and what happens next."""

from collections.abc import Iterator
from typing import Final

from isitok.format.could_do import Option as Way
from isitok.format.phone_parts import Panel as Aside
from isitok.format.phone_parts import Told
from isitok.format.shown import Beat
from isitok.game.play.opening import is_on_phone, phone_after
from isitok.game.play.table import Table
from isitok.game.rounds.option_words import how_it_goes, in_the_list, its_rating, its_why
from isitok.game.rounds.respond import AllBeats, AnotherWay, OptionChosen, RespondRound
from isitok.phone.written import block_text
from isitok.scenes.frame import key
from isitok.scenes.rounds.phone_beside import faces, story_text
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
    under_title,
    why_page,
    with_letters,
)
from isitok.scenes.scene import Desk
from isitok.ui.describe.arrange import Only
from isitok.ui.describe.layout import Column, Flow, Group, Panel
from isitok.ui.describe.line_kinds import When
from isitok.ui.describe.node import Role
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.when_said import Part, read_on
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.label import Label, heading
from isitok.ui.describe.widgets.option import Option


def question(asked: RespondRound, table: Table, desk: Desk) -> str:
    """The question."""
    name = faces(table.scenario, desk).name(asked.person)
    return asked.ask or desk.words("What could {person} do?", person=name)


def notes(table: Table, desk: Desk) -> Iterator[tuple[str, str]]:
    """What an adult has beside the projector while it is asked: what it is about, and what the game will say."""
    words, respond = desk.words, table.scenario.respond
    for option in respond.options if respond else ():
        yield in_the_list(option, words), its_why(option, words)


def missing(table: Table, desk: Desk, number: int) -> str:
    """What is missing; "" for nothing."""
    return "" if round_of(RespondRound, table).is_whole else desk.words("Choose one first.")


def page(table: Table, desk: Desk, said: str, number: int) -> Page:
    """The ways, one of which is chosen."""
    parts = (
        head(
            question(round_of(RespondRound, table), table, desk),
            story_text(table.story, desk, known=True),
            hint(_how(table, desk), said),
        ),
        *under_title(answers(table, desk, number)),
    )
    return question_beside_phone(table, desk, parts, said, mend=GROUP)


def answers(table: Table, desk: Desk, number: int) -> tuple[Widget, ...]:
    """The ways to choose from."""
    asked = round_of(RespondRound, table)
    ways = (
        Option(
            id=f"way:{each}",
            text=in_the_list(way, desk.words),
            checked=each == asked.chosen,
            does=OptionChosen(each),
        )
        for each, way in enumerate(asked.options)
    )
    return (
        Group(
            Column(with_letters(ways, table, desk), gap=12), question(asked, table, desk), Role.RADIO_GROUP, key=GROUP
        ),
    )


def _how(table: Table, desk: Desk) -> str:
    if table.by_hands:
        return desk.words("Hands up for each. Press the one that most of you took.")
    return desk.words("Choose one. Then see what it does.")


def more(table: Table, desk: Desk) -> bool:
    """Whether a press brings one thing more that happens next; otherwise all of it is there at once."""
    return isinstance(table.round, RespondRound) and table.round.more and not _at_once(table, desk)


def _show_all(table: Table, desk: Desk) -> tuple[Widget, ...]:
    typed = "S" if desk.in_lines else key(desk, "S")
    shown = Button(id="show-all", text=desk.words("Show all"), does=AllBeats(), key=typed)
    return (shown,) if more(table, desk) else ()


def _at_once(table: Table, desk: Desk) -> bool:
    return table.wants_all or desk.at_once or desk.in_lines


def why(table: Table, desk: Desk, number: int) -> Page:
    """What the chosen way does for people; then what happens next, or what the others would do."""
    words, locked = desk.words, round_of(RespondRound, table)
    way = locked.option
    if way is None:  # a group that only talked about it
        title = question(locked, table, desk)
        ways = tuple(_other(other, desk) for other in locked.options)
        return why_page(table, desk, (banner(title),), ways, later=True)
    if way.follows:
        return _what_next(locked, way, table, desk)
    first = (
        _chosen(way, desk),
        *read_on(heading(words("Another way") if len(locked.others) == 1 else words("Other ways"))),
    )
    return why_page(table, desk, first, tuple(_other(other, desk) for other in locked.others), later=True)


def _what_next(locked: RespondRound, way: Way, table: Table, desk: Desk) -> Page:
    words, scenario = desk.words, table.scenario
    beats = way.follows if _at_once(table, desk) else locked.seen
    on_phone = () if desk.in_lines else tuple(beat for beat in beats if is_on_phone(scenario, way, beat))
    everything = [_beat_text(beat, table, desk) for beat in beats]
    told = [text for beat, text in zip(beats, everything, strict=True) if beat not in on_phone]
    first = _chosen(way, desk)
    title = words("What happened next")
    beside = (first, *((Part(child=panel(title, *lines(*told)), when=When.FIRST),) if told else ()))
    # In one column it repeats what the phone below it shows, which is heard there.
    all_ = tuple(Label(text=text, type=Type.STORY, silent=text not in told) for text in everything)
    head_ = Label(text=title, type=Type.HEADING, level=2, silent=not told)
    below = (first, Part(child=Panel(Column((head_, *all_), gap=4), pad=20), when=When.FIRST))
    parts: list[Widget] = list(beside)
    if on_phone and not table.by_hands:  # where the text is large, the phone lies further down than one sees
        parts = [Column((Only(Column(beside), wide=True), Only(Column(below), wide=False)), gap=0)]
    again = Button(id="another", text=words("See another way"), does=AnotherWay(), icon="rotate-ccw")
    parts.append(Flow((*_show_all(table, desk), again), gap=12))
    shown = phone_after(scenario, way, on_phone)
    return why_page(table, desk, tuple(parts), shown=shown, goes_on=more(table, desk))


def _beat_text(beat: Beat, table: Table, desk: Desk) -> str:
    if isinstance(beat, Told):
        return beat.line
    return beat.text if isinstance(beat, Aside) else block_text(beat, faces(table.scenario, desk), desk.words)


def _chosen_line(way: Way, desk: Desk) -> str:
    return desk.words("You chose: {what}", what=how_it_goes(way, desk.words))


def _chosen(way: Way, desk: Desk) -> Widget:
    above = desk.words("You chose: {what}", what=in_the_list(way, desk.words))
    why = Label(text=way.why, silent=True)
    return banner(its_rating(way, desk.words), why, above=above, said=_chosen_line(way, desk))


def _other(way: Way, desk: Desk) -> Widget:
    does = Label(text=its_rating(way, desk.words), type=Type.STRONG, soft=True, silent=True)
    why = Label(text=way.why, type=Type.STORY, silent=True)
    return panel(in_the_list(way, desk.words), does, why, said=how_it_goes(way, desk.words))


SCREEN: Final = RoundScreen(page=page, answers=answers, notes=notes, missing=missing, why=why)
