"""What the screens of a one-to-one share: *This is real*, pass and stop are always in sight."""

from enum import Enum, auto
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.game.help_routes import AgeGroup, ages_in
from isitok.game.one_to_one.one_to_one import OneToOne
from isitok.scenes.frame import (
    aloud_button,
    easy_button,
    footer,
    header_row,
    key,
    leads_on,
    real_button,
    settings_button,
)
from isitok.scenes.one_to_one.prompts import questions, questions_card
from isitok.scenes.scene import PASS, Desk, Earlier, Leave, Skip

ONWARD: Final = "onward"
EARLIER: Final = "earlier"


class OneToOnePress(Event, Enum):
    """The plain buttons on a page for two."""

    ONWARD = auto()
    STOP = auto()
    PROMPTS = auto()  # shows or hides the questions to talk about
    HELP = auto()  # for this young person
    LAW = auto()  # what the law says on the topics of this story
    DELETE_SHEET = auto()  # the saved sheet


class GroupSaid(Event, Value):
    """Somebody chose how old the young person is."""

    group: AgeGroup


class Aside(Value, kw_only=True):
    """What the two have opened beside a step."""

    prompts: bool = False  # whether the questions to talk about are shown, where there are any
    easy: bool | None = None  # whether the story is told in easy words; None: it has none


NOTHING_OPEN = Aside()


def one_to_one_page(
    page: ui.Page,
    one_to_one: OneToOne,
    desk: Desk,
    *,
    onward: str = "",
    own: ui.Button | None = None,
    aside: Aside = NOTHING_OPEN,
) -> ui.Page:
    """A page with the top and foot that each has in a one-to-one. ``onward``: the text of the button that goes on.

    ``own``: a button that goes on in place of the usual one.
    """
    words = desk.words
    left: list[ui.Button] = []
    if one_to_one.can_go_back:
        left.append(ui.Button(id=EARLIER, text=words("Back"), does=Earlier(), icon="arrow-left"))
    # "Next" leads from story to story.
    on = own or leads_on(
        ONWARD, onward or (words("Go on") if one_to_one.is_real else words("Next")), OneToOnePress.ONWARD
    )
    usual = own is not None or page.enter in ("", ONWARD)
    left.append(on if usual else replace(on, kind=ui.ButtonKind.PLAIN, low=False, after=""))
    if one_to_one.on_card:
        name_of_pass = words("Pass – skip this story")
        left.append(ui.Button(id=PASS, text=words("Pass"), does=Skip(), name=name_of_pass, key=key(desk, "P")))
    if one_to_one.can_stop:
        left.append(ui.Button(id="stop", text=words("Stop"), does=OneToOnePress.STOP))
    body, focus = page.body, page.focus or ONWARD
    screen = page.screen or f"one-to-one {one_to_one.at} {one_to_one.is_real}"
    if lines := questions(one_to_one, desk):
        left.append(
            ui.Button(
                id="prompts",
                text=words("Talk"),
                does=OneToOnePress.PROMPTS,
                name=words("Talk – questions to talk about"),
                icon="messages-square",
                pressed=aside.prompts,
            )
        )
        if aside.prompts:
            # This counts as another screen, so that they are in sight however far this one was scrolled.
            body, focus, screen = ui.Column((questions_card(lines, desk), body), gap=16), "prompts", f"{screen} prompts"
    if aside.easy is not None:
        left.append(easy_button(desk, aside.easy))
    if desk.settings.read_aloud and not desk.view.voiceless:  # not for the youngest by itself: the two may be talking
        left.append(aloud_button(desk))
    return replace(
        page,
        title=title_of(page.title, desk, is_real=one_to_one.is_real),
        header=_header(one_to_one, desk),
        body=body,
        footer=footer(desk, *left, short=tuple(_short(button) for button in left), help_=OneToOnePress.HELP),
        focus=focus,
        back=Leave(),
        enter=page.enter or on.id,
        screen=screen,
    )


def title_of(name: str, desk: Desk, *, is_real: bool) -> str:
    """The window's title. Once something is real, that appears in no task bar and no list of windows."""
    words = desk.words
    return words("One to one – #isitok?") if is_real else words("{step} – One to one – #isitok?", step=name)


def _short(button: ui.Button) -> ui.Button:
    """Without icons, so that help and *Hide* stay where they are; a pressed button keeps its tick."""
    return replace(button, icon=button.icon if button.pressed else "", after="")


def _header(one_to_one: OneToOne, desk: Desk) -> ui.Widget:
    real = () if one_to_one.is_real else (real_button(desk),)
    return header_row(*real, settings_button(desk))


def say_what_real_keeps(desk: Desk) -> str:
    """What is kept once something is real. An adult may have a duty to note it, so "nothing" would be false."""
    words = desk.words
    return " ".join((words("This computer keeps nothing."), may_write(desk)))


def may_write(desk: Desk) -> str:
    """What an adult may have to write down: said wherever something is real and the screen says what is kept."""
    return desk.words("I may have to write down what you told me.")


def age_asked(group: AgeGroup | None, desk: Desk, *, before: bool = False) -> tuple[ui.Widget, ...]:
    """For whom help is shown. ``before``: the age is also used to check the stories."""
    words = desk.words
    name = (
        words("How old is the young person? For help and stories that fit. It is not kept.")
        if before
        else words("How old is the young person? For help only. This computer doesn’t keep it.")
    )
    groups = tuple(
        ui.Option(
            id=f"group:{one.value}",
            text=words.label(one),
            checked=one is group,
            does=GroupSaid(one),
            takes=ages_in(one),
        )
        for one in AgeGroup
    )
    return (
        ui.Label(text=name, type=ui.Type.STRONG, silent=True),
        ui.Group(ui.Flow(groups, gap=10), name, ui.Role.RADIO_GROUP, key="group"),
    )


def age_typed(desk: Desk) -> str:
    """What to type on a page that asks for an age."""
    youngest, oldest = ages_in(AgeGroup.UNDER_11)[0], ages_in(AgeGroup.FROM_18)[1]
    told = desk.words(
        "Type an age from {youngest} to {oldest}, or the words of a line.", youngest=youngest, oldest=oldest
    )
    return told


def quiet(title: str, *lines: str, then: tuple[ui.Widget, ...] = ()) -> ui.Widget:
    """A calm card with few words."""
    told: list[ui.Widget] = [ui.title(title)]
    told += [*(ui.Label(text=line, type=ui.Type.STORY) for line in lines if line), *then]
    return ui.Panel(ui.Column(tuple(told), gap=16), pad=32)
