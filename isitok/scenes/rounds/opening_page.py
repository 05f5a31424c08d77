"""How a story opens: its title, the people who matter, and its phone, which begins with its first message."""

from collections.abc import Iterator, Mapping

from isitok import ui
from isitok.base.value import Value, replace
from isitok.format.blocks import Bubble
from isitok.format.people import first_mood, who_is_there, who_matters
from isitok.format.phones import Call
from isitok.format.story import Scenario
from isitok.format.vocabulary import Mood
from isitok.game.events import Forward, ShownAll
from isitok.game.hook import has_more_to_tell
from isitok.game.play.opening import parts_of, phone_opening
from isitok.game.play.stops import Step
from isitok.game.play.table import Table
from isitok.game.who_speaks import story_from
from isitok.i18n.screen_words import Words
from isitok.phone.screen import ID as PHONE
from isitok.phone.tones import with_tone
from isitok.phone.who_is_who import Faces
from isitok.scenes.frame import header, key, last_said, leads_on
from isitok.scenes.rounds.judge_page import fold, progress, row_above
from isitok.scenes.rounds.phone_beside import beside, beside_handset, faces, handset_of, hook, story_text
from isitok.scenes.scene import Desk, Leave

NEXT = "next"
SHOW_ALL = "show-all"
FACE, SMALL_FACE = 96, 56  # reference pixels; where the page is one column, the phone should not be far
LARGEST_FACE, FACES_IN_A_ROW = 220, 700  # where there is room: nothing else stands beside the phone as it opens


def page(table: Table, desk: Desk, said: str, *, unfolded: bool = False) -> ui.Page:
    """The opening for one player. ``said`` is a short message about the story before; ``unfolded``: its paragraph."""
    words, here = desk.words, table.progress
    live = last_said(said)
    on = ui.Button(
        id=NEXT,
        text=onward(table.scenario, parts(table, desk), desk),
        does=Forward(),
        kind=ui.ButtonKind.PRIMARY,
        after="corner-down-left",
    )
    everything = show_all(table.scenario, parts(table, desk), desk)
    folded = fold(table.scenario, desk, unfolded=unfolded) if has_more_to_tell(table.scenario) else ()
    shown = Opening(table.scenario, parts(table, desk), whole=table.shown_at_once)
    right = told_beside(table.scenario, table.step, desk, folded, live, unfolded=unfolded, brief=True)
    page = ui.Page(
        title=words("{story}. Story {card} of {cards} – #isitok?", story=table.scenario.title, card=here.card,
                    cards=here.cards),
        header=header(desk, progress=progress(table, desk), back=None),
        body=phone_beside(shown, ui.Column(right, gap=14), desk, on=on, more=everything),
        focus=NEXT,
        back=Leave(),
        enter=NEXT,
        reads=PHONE,
        read_on=Forward(),
        newest=PHONE,
        said=said,
        sound="next",
        screen=f"call {table.place}" if table.step is Step.CALL else f"story {here.card}",
        ample=True,
    )  # fmt: skip
    return with_tone(page, phone_opening(shown.scenario, shown.shown))


def low_button(table: Table, desk: Desk) -> ui.Button:
    """The button that leads on, at the foot, where the page is one column."""
    return leads_on(NEXT, onward(table.scenario, parts(table, desk), desk), Forward())


def parts(table: Table, desk: Desk) -> int:
    """How many parts of the phone are shown."""
    return count_shown(table.scenario, table.shown_parts, desk)


def count_shown(scenario: Scenario, shown: int, desk: Desk) -> int:
    """How many parts of the phone are shown: all, for somebody to whom each would only be another press."""
    return len(parts_of(scenario)) if desk.at_once else shown


def onward(scenario: Scenario, shown: int, desk: Desk) -> str:
    """What the button says that brings the next part of the phone, and then leads on."""
    words, ends = desk.words, parts_of(scenario)
    if shown >= len(ends) or scenario.phone is None:
        return words("Next")
    if isinstance(scenario.phone, Call):
        return on_a_call(scenario.phone, shown, words)
    if not isinstance(scenario.phone.blocks[ends[shown - 1]], Bubble):
        return words("Show more")
    talks = scenario.phone.SIDED
    return words("Next message") if talks else words("Next comment")


def on_a_call(call: Call, shown: int, words: Words) -> str:
    """What the button says that brings what somebody on a call says next: who is rung answers first."""
    if shown > 1:
        return words("Go on")
    return words("Listen") if call.to else words("Answer")


def show_all(scenario: Scenario, shown: int, desk: Desk) -> tuple[ui.Button, ...]:
    """The button that brings the rest of the phone at once."""
    if shown >= len(parts_of(scenario)):
        return ()
    typed = "S" if desk.view.in_lines else key(desk, "S")
    return (ui.Button(id=SHOW_ALL, text=desk.words("Show all"), does=ShownAll(), key=typed),)


class Opening(Value):
    """How far a story's phone has opened."""

    scenario: Scenario
    shown: int  # parts of it
    whole: bool = False  # this much came at once, not part by part: it is read from its beginning


def phone_beside(
    opening: Opening,
    told: ui.Widget,
    desk: Desk,
    *,
    on: ui.Widget | None = None,
    more: tuple[ui.Widget, ...] = (),
    presses: str = NEXT,
    projected: bool = False,
) -> ui.Widget:
    """The phone so far at the left, if there is one; a press on it brings the next part.

    ``on``: the button that leads on, where it isn't in the page's footer; ``more``: what stands beside that button, or
    below the phone where the page is one column.
    """
    scenario, shown = opening.scenario, opening.shown
    there = phone_opening(scenario, shown)
    below = (on, *more) if on else more
    right = ui.AtFoot(told, ui.Flow(below, gap=16)) if below else ui.Column((told,))
    if there is None:
        wide = beside(scenario, None, right, desk, projected=projected)
        return ui.Column((ui.OnlyIf(wide, wide=True), ui.OnlyIf(told, wide=False)), gap=0)
    if opening.whole or desk.at_once:
        there = replace(there, news=None, was_read=False)
    phone = handset_of(scenario, there, desk, projected=projected, known=False)
    if shown < len(parts_of(scenario)):
        phone = replace(phone, child=ui.Taps(phone.child, presses))
    wide = beside_handset(phone, right, projected=projected, between=1)
    alone, foot = ui.split(phone)
    narrow = ui.Column((told, alone, *((ui.Flow(more),) if more else ()), *foot), gap=20)
    return ui.Column((ui.OnlyIf(wide, wide=True), ui.OnlyIf(narrow, wide=False)), gap=0)


def whole_phone_beside(scenario: Scenario, right: ui.Widget, desk: Desk, *, projected: bool = False) -> ui.Widget:
    """The whole phone at the left, if there is one, to be read from its beginning: for a story that opens at once."""
    there = phone_opening(scenario, len(parts_of(scenario)))
    whole = there and replace(there, news=None, was_read=False)
    return beside(scenario, whole, right, desk, second_above=True, projected=projected)


def chips(scenario: Scenario, words: Words, *, topic: bool = True) -> Iterator[ui.Widget]:
    """What the story is about, unless that is told later, and whose it is, if not ours."""
    if scenario.topic and topic:
        yield ui.Chip(text=words.label(scenario.topic))
    if whose := story_from(scenario, words):
        yield ui.Chip(text=whose)


def _portraits(people: Mapping[str, Mood], known: Faces, size: float) -> ui.Widget:
    return ui.Flow(
        tuple(
            ui.Portrait(
                picture=known.picture(one, mood),
                name=known.name(one),
                title=known.name(one),
                size=size,
                roomy=min(LARGEST_FACE, FACES_IN_A_ROW / len(people)),
                decorative=True,
            )
            for one, mood in people.items()
        ),
        gap=18,
        at_top=True,
    )


def told_beside(
    scenario: Scenario,
    step: Step,
    desk: Desk,
    quiet: tuple[ui.Widget, ...] = (),
    said: tuple[ui.Widget, ...] = (),
    *,
    unfolded: bool = False,
    brief: bool = False,
) -> tuple[ui.Widget, ...]:
    """What stands beside a phone that opens: chips and more, title and hook, and faces; of a call, who answers.

    ``brief``: only what the first question needs: what the story is about, and faces of who comes later, can wait.
    """
    first = chips(scenario, desk.words, topic=not brief) if step is Step.STORY else ()
    return (
        row_above(first, quiet, said),
        *title_and_hook(scenario, step, desk, unfolded=unfolded),
        *_people(scenario, step, desk, brief=brief),
    )


def _people(scenario: Scenario, step: Step, desk: Desk, *, brief: bool) -> Iterator[ui.Widget]:
    """The faces of the people who matter; of whoever answers a call."""
    known = faces(scenario, desk)
    if step is Step.CALL:
        # It rings in the middle of a story: how they looked when that began says nothing of now.
        owner = scenario.phone.whose if scenario.phone else ""
        people = {owner: Mood.NEUTRAL} if known.picture(owner) else {}
    else:
        there = who_is_there(scenario, known.name, known.has_face) if brief else who_matters(scenario, known.has_face)
        people = {one: first_mood(scenario, one) for one in there}
    if people:
        portraits = ui.Column(
            (
                ui.OnlyIf(_portraits(people, known, FACE), wide=True),
                ui.OnlyIf(_portraits(people, known, SMALL_FACE), wide=False),
            ),
            gap=0,
        )
        names = desk.words("Who it is about: {names}", names=", ".join(map(known.name, people)))
        yield ui.Group(portraits, names, ui.Role.IMAGE)


def title_and_hook(scenario: Scenario, step: Step, desk: Desk, *, unfolded: bool = False) -> tuple[ui.Widget, ...]:
    """Title and hook; or the paragraph, where somebody opened it. Of a call within a story: that it is one."""
    title = ui.Label(text=desk.words("A call") if step is Step.CALL else scenario.title, type=ui.Type.HERO, level=1)
    if unfolded:
        return title, story_text(scenario.story, desk)
    return (title,) if step is Step.CALL else (title, hook(scenario, desk))
