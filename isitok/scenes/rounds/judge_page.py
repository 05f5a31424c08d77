"""The judge round on a screen: the phone, what somebody does, three answers, and how sure, which locks it in."""

from collections.abc import Iterable

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.story import Scenario
from isitok.format.vocabulary import Verdict
from isitok.game.events import Chosen, Locked, Sureness
from isitok.game.hook import has_more_to_tell
from isitok.game.play.opening import has_opening, phone_at
from isitok.game.play.table import Table
from isitok.game.rounds.judge import CHOICES
from isitok.game.who_speaks import story_from
from isitok.phone.screen import ID as PHONE
from isitok.phone.tones import with_tone
from isitok.scenes.frame import header, key, last_said
from isitok.scenes.glosses import dots, easier
from isitok.scenes.rounds.phone_beside import hook, phone_and_question, story_text
from isitok.scenes.scene import Desk, Leave

QUESTION = "question"  # what somebody does: the keyboard starts there, so no answer looks chosen
SURENESS = "sureness"
TONES = {
    Verdict.OK: ui.Tone.OK,
    Verdict.DEPENDS: ui.Tone.DEPENDS,
    Verdict.NOT_OK: ui.Tone.NOT_OK,
    Verdict.TALK: ui.Tone.BRAND,
}


class StoryTurned(Event, Value):
    """The story is opened, or folded to one line again."""


def page(table: Table, desk: Desk, said: str, *, unfolded: bool = False) -> ui.Page:
    """The question. ``said`` is a short message, such as what is missing.

    ``unfolded``: the story is wanted, which is one line from the second act on.
    """
    act, here = table.act, table.progress
    missing_now = missing(table, desk)
    lacks = bool(said) and said == missing_now
    live = last_said(said)
    told = ui.Column(
        (
            _above(table, desk, () if lacks else live, fold(table.scenario, desk, unfolded=unfolded, act=here.act)),
            ui.Label(text=act.act, type=ui.Type.TITLE, level=1, id=QUESTION, dotted=dots(act.act, desk)),
            *easier(act.act, desk),
            *story_if_open(table.scenario, here.act, desk, unfolded=unfolded),
        ),
        gap=10,
    )
    right: list[ui.Widget] = [_asked(table, desk)]
    # The message goes in a row that is always there, so that nothing moves under a finger that presses again.
    told_now = live if lacks else ()
    right.append(_sureness(table, desk, told_now) if table.with_sureness else _lock(table, desk, told_now))
    page = ui.Page(
        title=_title(table, desk),
        header=header(desk, progress=progress(table, desk), back=None),
        body=phone_and_question(table.scenario, here.act - 1, told, ui.Column(tuple(right), gap=22), desk),
        focus=QUESTION,
        asks="answers",
        back=Leave(),
        enter=SURENESS if table.with_sureness else "lock",
        reads=PHONE if here.act == 1 and not has_opening(table.scenario) else "",
        said=said,
        mend="answers" if lacks else "",
        sound="next",
        screen=f"judge {table.place}",
        ample=True,
    )
    return with_tone(page, phone_at(table.scenario, here.act - 1))


def _title(table: Table, desk: Desk) -> str:
    here = table.progress
    return desk.words("Is it OK? Story {card} of {cards} – #isitok?", card=here.card, cards=here.cards)


def progress(table: Table, desk: Desk) -> ui.ProgressBar:
    """Which situation this is, out of how many."""
    here = table.progress
    name = desk.words("Story {card} of {cards}", card=here.card, cards=here.cards)
    return ui.ProgressBar(done=here.card - 1, total=here.cards, name=name)


def fold(scenario: Scenario, desk: Desk, *, unfolded: bool, act: int = 0) -> tuple[ui.Widget, ...]:
    """The one line that the story's paragraph is while its phone plays: a press opens it.

    ``act``: of a page that begins with all of it, if it is the first and nothing has come before.
    """
    if act == 1 and not has_opening(scenario) and not has_more_to_tell(scenario):
        return ()
    icon, typed = "chevron-down" if unfolded else "chevron-right", "T" if desk.view.in_lines else key(desk, "T")
    text, kind = desk.words("Story"), ui.ButtonKind.QUIET
    line = ui.Button(id="story", text=text, does=StoryTurned(), icon=icon, kind=kind, key=typed, expanded=unfolded)
    return (line,)


def story_if_open(
    scenario: Scenario, act: int, desk: Desk, *, unfolded: bool, known: bool = False
) -> tuple[ui.Widget, ...]:
    """The story, where it is read: where somebody opened it; at the first act of one that has no page before."""
    if unfolded:
        return (story_text(scenario.story, desk),)
    return (hook(scenario, desk),) if act == 1 and not (known or has_opening(scenario)) else ()


def _above(table: Table, desk: Desk, said: tuple[ui.Widget, ...], story: tuple[ui.Widget, ...]) -> ui.Widget:
    """What it is about, and a message about the story before: on a new page, the top is what people see."""
    words, here, topic = desk.words, table.progress, table.scenario.topic
    # The first question comes sooner without: what a story is about, and how many acts it has, is told at its second.
    opens, tells = has_opening(table.scenario), here.act == min(2, here.acts)
    chips: list[ui.Widget] = [ui.Chip(text=words.label(topic))] if topic and (tells or not opens) else []
    if whose := story_from(table.scenario, words):
        chips.append(ui.Chip(text=whose))
    if here.act > 1:
        chips.append(ui.Chip(text=words("{act} of {acts} in this story", act=here.act, acts=here.acts)))
    return row_above(chips, story, said)


def row_above(chips: Iterable[ui.Widget], quiet: tuple[ui.Widget, ...], said: tuple[ui.Widget, ...] = ()) -> ui.Widget:
    """What stands above a title: chips, quiet buttons, which are in line with it if no chip comes first, a message."""
    first = tuple(chips)
    row = ui.Flow((*first, *quiet, *said), gap=8)
    return row if first or not quiet else ui.Outdented(row)


def _asked(table: Table, desk: Desk) -> ui.Widget:
    """The three answers to what is asked of each act: who hears it knows that from the first act on."""
    asked = ui.Group(_answers(table, desk), desk.words("Is it OK?"), ui.Role.RADIO_GROUP, key="answers")
    return asked if table.progress.act == 1 else ui.Part(child=asked, when=ui.When.LATER)


def _answers(table: Table, desk: Desk) -> ui.Widget:
    words, chosen = desk.words, table.draft.verdict
    hints = {
        Verdict.OK: words("Fine to go ahead"),
        Verdict.DEPENDS: words("I’d need to know more"),
        Verdict.NOT_OK: words("Better not"),
    }
    cards = tuple(
        ui.AnswerCard(
            id=f"verdict:{verdict.value}",
            title=words.label(verdict),
            hint=hints[verdict],
            tone=TONES[verdict],
            checked=verdict is chosen,
            does=Chosen(verdict),
            key=key(desk, str(number)),
            face=desk.for_youngest,
        )
        for number, verdict in enumerate(CHOICES, start=1)
    )
    return ui.answer_cards(cards)


def _sureness(table: Table, desk: Desk, said: tuple[ui.Widget, ...]) -> ui.Widget:
    """How sure: three buttons alike, each of which locks the answer in."""
    words = desk.words
    buttons = tuple(
        ui.Button(
            id=f"sure:{level.value}",
            text=words.label(level),
            does=Locked(level),
            kind=ui.ButtonKind.ANSWER,
            key=key(desk, str(number)),
        )
        for number, level in enumerate(Sureness, start=4)
    )
    asked = words("Lock it in. How sure are you?")
    # What is missing stands in its place, and either has room for the other, so that nothing moves.
    for_what, lacking = _what_it_is_for(table, desk), missing(table, desk)
    usual = ui.Label(text=for_what or asked, type=ui.Type.HEADING, silent=not for_what, when=ui.When.LATER)
    instead = ui.Label(text=lacking, type=ui.Type.HEADING, live=True, id=ui.MESSAGE)
    heading = ui.FixedHeight(instead if said else usual, (usual, instead), at_top=True)
    name = words("How sure are you?") if for_what else asked  # “Lock it in” was said just before
    return ui.Column(
        (
            heading,
            *ui.read_on(ui.Group(ui.Flow(buttons, gap=14), name, key=SURENESS, description=missing(table, desk))),
        ),
        gap=8,
    )


def _what_it_is_for(table: Table, desk: Desk) -> str:
    """Said once: at the first lock."""
    here = table.progress
    if (here.card, here.act) != (1, 1) or table.scenario.for_staff:
        return ""
    return desk.words("Lock it in. Say how sure you really are. It counts at the end.")


def _lock(table: Table, desk: Desk, said: tuple[ui.Widget, ...]) -> ui.Widget:
    """The button that locks it in: in one column, it is at the foot, where it is in sight."""
    wide = ui.OnlyIf(ui.Flow(said, (lock_button(table, desk),), gap=18), wide=True)
    room = last_said(desk.words("Choose an answer first."))  # always there: nothing below it moves
    narrow = ui.OnlyIf(ui.FixedHeight(ui.Column(said), room, at_top=True), wide=False)
    return ui.Column((wide, narrow), gap=0)


def lock_button(table: Table, desk: Desk, *, low: bool = False) -> ui.Button:
    """Locks the answer in, where nobody is asked how sure they are. ``low``: at the foot of a page of one column."""
    return ui.Button(
        id="lock",
        text=desk.words("Lock it in"),
        does=Locked(),
        kind=ui.ButtonKind.PRIMARY,
        low=low,
        after="corner-down-left",
        description=missing(table, desk),
    )


def missing(table: Table, desk: Desk) -> str:
    """What is missing before the answer can be locked in; "" for nothing."""
    return desk.words("Choose an answer first.") if table.draft.verdict is None else ""
