"""What the screens of a small group share: a strip with words for whoever leads, and a way to stop for everybody."""

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.game.play.stops import Step
from isitok.game.small_group.small_group import SmallGroup
from isitok.scenes.frame import aloud_button, easy_button, footer, header_row, key, leads_on, settings_button
from isitok.scenes.lesson.lesson_parts import CLICKER, step_buttons, step_keys
from isitok.scenes.pause import stop_for_all
from isitok.scenes.scene import PASS, Desk, Earlier, Leave, OpenHelp, Skip

ONWARD: Final = "onward"
EARLIER: Final = "earlier"


class GroupPress(Event, Enum):
    """The plain buttons on a page of a small group."""

    ONWARD = auto()
    ASK_ANOTHER = auto()


class View(Value, kw_only=True):
    """What a page shows besides its step."""

    easy: bool | None = None  # whether the story is told in easy words; None: it has none
    asked: int = 0  # which of the leader's questions
    unfolded: bool = False  # whether the story, which is one line from the second act on, is open
    within: SmallGroup | None = None  # what goes on after a vote of the group's own


def group_page(
    page: ui.Page, group: SmallGroup, desk: Desk, view: View, *, onward: str = "", own: ui.Button | None = None
) -> ui.Page:
    """A page with the top, the strip and the foot that each has. ``onward``: what the button says that goes on.

    ``own``: a button that goes on in place of the usual one.
    """
    words = desk.words
    on = own or leads_on(ONWARD, onward or words("Next"), GroupPress.ONWARD)
    left: list[ui.Button] = [on]
    leads_back = group.at or group.is_own
    if leads_back:
        left.insert(0, ui.Button(id=EARLIER, text=words("Back"), does=Earlier(), icon="arrow-left"))
    if group.in_story:
        name = words("Pass – skip this story")
        left.append(ui.Button(id=PASS, text=words("Pass"), does=Skip(), name=name, key=key(desk, "P")))
    if view.easy is not None:
        left.append(easy_button(desk, view.easy))
    if desk.offers_reading:
        left.append(aloud_button(desk))
    left += step_buttons(view.within or group, desk, votes=group.is_own)
    strip = _strip(group, desk, view)
    bar = footer(desk, *left, help_=OpenHelp(ages=desk.settings.ages))
    return replace(
        page,
        title=words("{step} – Small group – #isitok?", step=page.title),
        header=_header(group, desk),
        # Where there is little room, the page scrolls, and the strip comes last of it.
        body=ui.Column((page.body, ui.OnlyIf(ui.Column((ui.Space(16), strip), gap=0), wide=False)), gap=0),
        footer=ui.Column((ui.OnlyIf(strip, wide=True), bar), gap=10),
        focus=page.focus or on.id,
        back=Leave(),
        lowers=True,
        enter=page.enter or on.id,
        onward=on.does,
        earlier=Earlier() if leads_back else None,
        keys={**few_keys(group, desk, view.within), **page.keys},
        screen=page.screen or f"small group {group.at}",
    )


def few_keys(group: SmallGroup, desk: Desk, within: SmallGroup | None = None) -> Mapping[str, Event]:
    """The letters that blank the screen and lead to steps and to a vote."""
    return {**CLICKER, **step_keys(group, desk, within)} if desk.settings.shortcuts else {}


def _header(group: SmallGroup, desk: Desk) -> ui.Widget:
    words, total = desk.words, len(group.cards)
    ends = stop_for_all(desk), settings_button(desk)
    if not group.in_story:
        return header_row(*ends)
    name = words("Story {card} of {cards}", card=group.stop.card + 1, cards=total)
    return header_row(*ends, middle=ui.ProgressBar(done=group.stop.card, total=total, name=name))


def _strip(group: SmallGroup, desk: Desk, view: View) -> ui.Widget:
    """What the two who lead can say, in words of their own: everybody may read it."""
    words = desk.words
    asked = questions(group, desk)
    another = ui.Button(id="ask", text=words("Another question"), does=GroupPress.ASK_ANOTHER, icon="refresh-cw")
    parts = (
        _said(words("You lead. Ask:"), asked[view.asked % len(asked)]),
        _said(words("If it’s real for somebody:"), real_words(desk)),
        _said(words("If somebody would rather not:"), words("“That’s fine. You can pass.” And you ask nothing more.")),
    )
    more: tuple[ui.Widget, ...] = (ui.Flow((another,)),) if asked[1:] else ()
    first = ui.Column((parts[0], *more), gap=6)
    always = ui.at(ui.When.LATER if group.step is Step.RULES else ui.When.KNOWN, *parts[1:])
    return ui.Panel(ui.Columns((first, *always), gap=20, least=240), pad=12, name=words("For the leaders"))


def _said(title: str, line: str) -> ui.Widget:
    return ui.Column(
        (ui.Label(text=title, type=ui.Type.SMALL, soft=True), ui.Label(text=line, type=ui.Type.SMALL_STRONG)), gap=2
    )


def real_words(desk: Desk) -> str:
    """What a leader says when it is real for somebody: never a question, and at once for an adult."""
    words, name, key = desk.words, desk.settings.lead_name, desk.key("F4")
    if name:
        return words("“Thank you. Let’s get {name}.” Then stop for everybody: {key}.", name=name, key=key)
    return words("“Thank you. Let’s get an adult.” Then stop for everybody: {key}.", key=key)


def questions(group: SmallGroup, desk: Desk) -> tuple[str, ...]:
    """What whoever leads can ask at this step, one at a time; the first is enough."""
    return tuple(_questions(group, desk))


def _questions(group: SmallGroup, desk: Desk) -> Iterator[str]:
    words, card = desk.words, group.scenario
    match group.step:
        case Step.RULES:
            yield words("“Is everybody all right with that? What else would help?”")
        case Step.STORY | Step.CALL:
            yield words("“What is going on here?”")
            yield words("“Who is in it, and what might each of them want?”")
        case Step.OWN:
            yield words("“What shall we vote on?”")
        case Step.FINGERS | Step.AGAIN:
            yield words("“Think first. All together: one, two, three – show!”")
        case Step.TALK:
            yield words("“Who would like to say what they thought?” Then somebody who showed another number.")
            yield from (words("“{question}”", question=question) for question in (card.talk if card else ()))
        case Step.MOVED:
            yield words("“Who showed another number this time?”")
            yield words("“What would make it different?”")
        case Step.WHY:
            yield words("“Did anything here surprise you?”")
            yield words("“What would make it different?”")
            yield words("Nobody knows? “I’m not sure either. Let’s ask the adult.”")
        case Step.ROUND | Step.ROUND_WHY | Step.PUT_RIGHT:
            yield words("“What would be the first words, if you said it aloud?”")
            yield words("“What makes that hard, and what would make it easier?”")
        case Step.STEP_OUT:
            yield words("“Look round. Who is here?”")
        case Step.ONE_THING:
            yield words("“Say it to somebody beside you, or just think it.”")
        case Step.HELP:
            yield words("Nothing. Give everybody time to read.")
        case _:
            yield words("Nothing more. Thank you for leading.")
