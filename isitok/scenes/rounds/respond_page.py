"""The round *respond* on a screen: ways to choose from; then what was chosen, what comes of it, and why.

Nobody is told whether it helps: they see it. For adults who lead, it stands beside the options.
"""

from collections.abc import Iterator
from typing import Final

from isitok import ui
from isitok.format.could_do import Option as Way
from isitok.format.phone_parts import Narration
from isitok.format.phone_parts import Panel as Aside
from isitok.format.shown import Beat
from isitok.format.vocabulary import Mood
from isitok.game.events import ShownAll
from isitok.game.play.opening import is_on_phone, phone_after
from isitok.game.play.stops import Step
from isitok.game.play.table import Table
from isitok.game.rounds.option_words import in_the_list, its_why
from isitok.game.rounds.respond import AllBeats, AnotherWay, OptionChosen, RespondRound
from isitok.phone.photo import Picture
from isitok.phone.tones import with_tone
from isitok.phone.written import block_text
from isitok.scenes.frame import key
from isitok.scenes.rounds.moods import IN_CLASS, faces_then
from isitok.scenes.rounds.phone_beside import faces
from isitok.scenes.rounds.round_parts import (
    GROUP,
    RoundScreen,
    banner,
    head,
    hint,
    panel,
    question_beside_phone,
    round_of,
    the_story,
    under_title,
    why_page,
    with_letters,
)
from isitok.scenes.scene import Desk

ALL_AT_ONCE = "all-at-once"
LARGE, SMALL = 0.42, 0.18  # of the page beside the phone: a picture as it comes, and once there is a why below it


def question(asked: RespondRound, table: Table, desk: Desk) -> str:
    name = faces(table.scenario, desk).name(asked.person)
    return asked.ask or desk.words("What could {person} do?", person=name)


def notes(table: Table, desk: Desk) -> Iterator[tuple[str, str]]:
    """What an adult has beside the projector while it is asked: what it is about, and what the game will say."""
    words, respond = desk.words, table.scenario.respond
    for option in respond.options if respond else ():
        yield in_the_list(option, words), its_why(option, words)


def missing(table: Table, desk: Desk, number: int) -> str:
    """What is missing; "" for nothing."""
    return "" if round_of(RespondRound, table).is_whole else desk.words("Choose one to go on.")


def page(table: Table, desk: Desk, said: str, number: int) -> ui.Page:
    """The ways, one of which is chosen."""
    parts = (
        head(
            question(round_of(RespondRound, table), table, desk),
            *the_story(table, desk),
            hint(_how(table, desk), said),
        ),
        *under_title(answers(table, desk, number)),
    )
    return question_beside_phone(table, desk, parts, said, mend=GROUP)


def answers(table: Table, desk: Desk, number: int) -> tuple[ui.Widget, ...]:
    """The ways to choose from."""
    asked = round_of(RespondRound, table)
    ways = (
        ui.Option(
            id=f"way:{each}",
            text=in_the_list(way, desk.words),
            checked=each == asked.chosen,
            does=OptionChosen(each),
        )
        for each, way in enumerate(asked.options)
    )
    return (
        ui.Group(
            ui.Column(with_letters(ways, table, desk), gap=12),
            question(asked, table, desk),
            ui.Role.RADIO_GROUP,
            key=GROUP,
        ),
    )


def _how(table: Table, desk: Desk) -> str:
    if table.by_hands:
        return desk.words("Hands up for each. Which did most people choose?")
    return desk.words("Choose one.")


def more(table: Table, desk: Desk) -> bool:
    """Whether a press brings one thing more that happens next; otherwise all of it is there at once."""
    return isinstance(table.round, RespondRound) and table.round.more and not _at_once(table, desk)


def _show_all(table: Table, desk: Desk) -> tuple[ui.Widget, ...]:
    if table.turns_at_once:
        return _all_at_once(table, desk)
    typed = "S" if desk.view.in_lines else key(desk, "S")
    shown = ui.Button(id="show-all", text=desk.words("Show all"), does=AllBeats(), key=typed)
    return (ui.Fit(shown),) if more(table, desk) else ()


def _all_at_once(table: Table, desk: Desk) -> tuple[ui.Widget, ...]:
    """Whether all comes at once from now on; it is turned off where it was turned on, and wherever it holds."""
    if desk.at_once or desk.view.in_lines or not (more(table, desk) or table.skip_animation):
        return ()
    text, on = desk.words("All at once, from now on"), table.skip_animation
    return (ui.Fit(ui.Button(id=ALL_AT_ONCE, text=text, does=ShownAll(), key=key(desk, "S"), pressed=on)),)


def _at_once(table: Table, desk: Desk) -> bool:
    return table.skip_animation or desk.at_once or desk.view.in_lines


def why(table: Table, desk: Desk, number: int) -> ui.Page:
    """What comes of the way that was chosen, on the phone, press by press; then why, and how they are now."""
    words, locked = desk.words, round_of(RespondRound, table)
    way = locked.option
    if way is None:  # a group that only talked about it
        title = question(locked, table, desk)
        ways = tuple(
            panel(in_the_list(each, words), ui.Label(text=each.why, type=ui.Type.STORY)) for each in locked.options
        )
        return why_page(table, desk, (banner(title),), ways, later=True)
    return _what_comes_of_it(locked, way, table, desk)


def _what_comes_of_it(locked: RespondRound, way: Way, table: Table, desk: Desk) -> ui.Page:
    scenario = table.scenario
    beats = way.follows if _at_once(table, desk) else locked.seen
    parts = tuple(_parts(locked, way, beats, table, desk))
    least = tuple(_parts(locked, way, beats, table, desk, tight=True)) if table.by_hands else ()
    on_it = phone_after(scenario, way, beats)
    shown = None if desk.view.in_lines else on_it
    page = why_page(table, desk, parts, shown=shown, goes_on=more(table, desk), least=least)
    return with_tone(page, on_it)


def _parts(
    locked: RespondRound, way: Way, beats: tuple[Beat, ...], table: Table, desk: Desk, *, tight: bool = False
) -> Iterator[ui.Widget]:
    """What was chosen, what the phone doesn't show of what came of it, and why. ``tight``: for a wall without room."""
    on_phone = () if desk.view.in_lines else tuple(beat for beat in beats if is_on_phone(table.scenario, way, beat))
    told = tuple(beat for beat in beats if beat not in on_phone)
    yield _chosen(locked, way, table, desk, first=not beats, tight=tight)
    known = locked.seen_before
    share = LARGE if more(table, desk) else SMALL
    for number, beat in enumerate(beats):
        if beat in told:
            yield _beside(beat, table, desk, share, new=number >= len(known), tight=tight)
    if on_phone and not table.by_hands:  # in one column the phone lies further down than one sees
        again = tuple(
            ui.Label(text=_beat_text(beat, table, desk), type=ui.Type.STORY, silent=True) for beat in on_phone
        )
        yield ui.Column((ui.OnlyIf(ui.Panel(ui.Column(again, gap=4), pad=20), wide=False),), gap=0)
    if more(table, desk):
        yield from _show_all(table, desk)
    else:
        yield from _why(locked, way, table, desk, low=len(told) > 1 or bool(locked.voices), tight=tight)


def _chosen(locked: RespondRound, way: Way, table: Table, desk: Desk, *, first: bool, tight: bool = False) -> ui.Widget:
    """What was chosen, in its own words; the phone says it, too, where it is written.

    ``first``: nothing has come of it yet. ``tight``: without the chip above it, as the question was on the page before.
    """
    said = in_the_list(way, desk.words)
    name = faces(table.scenario, desk).name(locked.person)
    if way.say:
        said = desk.words("{who}: {said}", who=name, said=way.say)
    known = bool(way.say) and not desk.view.in_lines and not first
    title = ui.Label(
        text=in_the_list(way, desk.words),
        type=ui.Type.TITLE,
        level=1,
        said=said,
        when=ui.When.KNOWN if known else ui.When.FIRST,
    )
    if tight:
        return title
    return ui.Column((ui.Fit(ui.Chip(text=desk.words("What could {person} do?", person=name))), title), gap=10)


def _beside(beat: Beat, table: Table, desk: Desk, share: float, *, new: bool, tight: bool) -> ui.Widget:
    """What the phone doesn't show: told in a line, or a picture of what happens off it, which has this share of it.

    ``tight``: of the picture, there is room for the faces alone.
    """
    when = ui.When.FIRST if new else ui.When.KNOWN
    text = ui.Label(text=_beat_text(beat, table, desk), type=ui.Type.STORY, when=when)
    if not isinstance(beat, Aside) or desk.view.in_lines:
        return ui.Panel(text, pad=20 if share == LARGE else 10)
    known = faces(table.scenario, desk)
    drawn = tuple(filter(None, (known.picture(one.who, one.mood or Mood.CALM) for one in beat.people)))
    if tight:
        heads = tuple(ui.Portrait(picture=each, name="", size=IN_CLASS, decorative=True) for each in drawn)
        return ui.Panel(ui.LeftRight(ui.Column(heads, gap=4), text) if heads else text)
    drawing = Picture(scene=beat.scene, faces=drawn)
    return ui.Panel(
        ui.Columns((drawing, text), weights=(share, 1 - share), gap=18, least=230), pad=14 if share == LARGE else 10
    )


def _why(
    locked: RespondRound, way: Way, table: Table, desk: Desk, *, low: bool, tight: bool = False
) -> Iterator[ui.Widget]:
    """Why, two faces, and the other ways. Where there's no one answer, how two people see it."""
    words, known = desk.words, faces(table.scenario, desk)
    yield ui.Label(text=way.why, type=ui.Type.STORY, when=ui.When.FIRST)
    felt = faces_then(table.scenario, way, desk, in_class=table.by_hands, low=low and not table.by_hands, brief=tight)
    turned = _all_at_once(table, desk) if table.turns_at_once else ()
    yield from felt if table.by_hands else (ui.Flow((*felt, *map(ui.Fit, another_way(table, desk)), *turned), gap=20),)
    if locked.voices:
        yield ui.Label(text=words("There’s no one answer to this one."), type=ui.Type.STRONG, when=ui.When.FIRST)
        heard = (
            panel(known.name(who), ui.Label(text=said, type=ui.Type.STORY, when=ui.When.FIRST))
            for who, said in locked.voices.items()
        )
        yield ui.Columns(tuple(heard), least=260)


def another_way(table: Table, desk: Desk) -> tuple[ui.Button, ...]:
    """Back to the moment in which another way can be chosen, once all has been seen that comes of one."""
    opened = table.round
    chosen = isinstance(opened, RespondRound) and opened.option is not None
    if table.step is not Step.ROUND_WHY or not chosen or more(table, desk):
        return ()
    return (ui.Button(id="another", text=desk.words("See another way"), does=AnotherWay(), icon="rotate-ccw"),)


def _beat_text(beat: Beat, table: Table, desk: Desk) -> str:
    if isinstance(beat, Narration):
        return beat.line
    return beat.text if isinstance(beat, Aside) else block_text(beat, faces(table.scenario, desk), desk.words)


def _onward(table: Table, desk: Desk, number: int) -> str:
    return desk.words("Do it")


SCREEN: Final = RoundScreen(page=page, answers=answers, notes=notes, missing=missing, why=why, onward=_onward)
