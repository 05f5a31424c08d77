"""The phone of a story, and what stands beside it: the question, the why, or whatever goes with it in any mode."""

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.blocks import Photo
from isitok.format.story import Scenario
from isitok.format.week import Week
from isitok.game.hook import hook_of
from isitok.game.play.opening import OnPhone, phone_at, phone_judged
from isitok.phone.judged_alone import judged_alone
from isitok.phone.screen import PROJECTED, TALL, handset
from isitok.phone.who_is_who import Faces
from isitok.scenes.frame import key
from isitok.scenes.glosses import dots, easier
from isitok.scenes.scene import Desk

HOOK = "hook"
PHONE = "whole-phone"
"""Opens all of the phone, and puts it away, where only what is judged stands above the answers."""
STORY = "the-story"
"""The id of the story, wherever it stands."""


class PhoneOpened(Event, Value):
    """All of the phone is opened, or put away again."""


class DescribeTurned(Event, Value):
    """What photos show stands in them in words, or no longer."""


def described(shown: OnPhone, desk: Desk) -> tuple[ui.Button, ...]:
    """Puts into words what the phone's photos show, where that can be asked for: in a terminal photos are words."""
    on, view = desk.view.describes, desk.view
    has_photo = any(isinstance(block, Photo) or getattr(block, "photo", None) for block in shown.phone.blocks)
    if on is None or view.in_lines or not has_photo:
        return ()
    text, typed = desk.words("Describe"), key(desk, "D")
    return (ui.Button(id="describe", text=text, does=DescribeTurned(), icon="eye", key=typed, pressed=on),)


def phone_and_question(
    scenario: Scenario, act: int, told: ui.Widget, answers: ui.Widget, desk: Desk, *, known: bool | None = None
) -> ui.Widget:
    """The phone on the left; in one column what is judged stands between what happens and the answers.

    Where a phone is new, all of it stands there, and is read there. ``known``: whether it was heard before; None: as
    the story says.
    """
    shown = phone_at(scenario, act)
    both = ui.Column((told, answers), gap=22)
    if shown is None:
        return ui.Fit(both, most=900)
    known = None if scenario.acts[act].elsewhere else known
    phone = handset_of(scenario, shown, desk, known=known)
    wide = ui.Beside(phone, both, between=1)
    narrow = _one_column(scenario, shown, told, phone, answers, desk)
    return ui.Column((ui.OnlyIf(wide, wide=True), ui.OnlyIf(narrow, wide=False)), gap=0)


def _one_column(
    scenario: Scenario, shown: OnPhone, told: ui.Widget, phone: ui.Widget, answers: ui.Widget, desk: Desk
) -> ui.Widget:
    """What is judged stands above the answers; the rest of a phone that was read is one press away.

    Whoever hears the page has all of the phone there, as on a wider one.
    """
    phone, foot = ui.split(phone)
    if desk.view.in_lines or desk.is_heard or not shown.was_read:
        return ui.Column((told, phone, answers, *foot), gap=20)
    opened = desk.view.phone_open
    text, icon = (desk.words("Close the phone"), "x") if opened else (desk.words("The phone"), "smartphone")
    turn = ui.Fit(ui.Button(id=PHONE, text=text, does=PhoneOpened(), icon=icon, expanded=opened))
    alone = judged_alone(shown, faces(scenario, desk), desk.words, describes=desk.view.describes)
    all_of_it = handset_of(scenario, replace(shown, judged=False), desk, known=True)  # as tall as what it shows
    above = (*((alone,) if alone else ()), turn, *(ui.split(all_of_it)[:1] if opened else ()))
    return ui.Column((told, *above, answers, *foot), gap=16)


def beside_phone(
    scenario: Scenario,
    right: ui.Widget,
    desk: Desk,
    *,
    act: int | None = None,
    between: int | None = None,
) -> ui.Widget:
    """Once it is answered: the phone on the left, if there is one, and the rest beside it, or above it in one column.

    ``act``: the phone while this one is judged, from 0; None: as all of them have left it. It was heard.
    """
    shown = phone_at(scenario) if act is None else phone_judged(scenario, act)
    return beside(scenario, shown, right, desk, second_above=True, between=between, answered=True)


def beside(
    scenario: Scenario,
    shown: OnPhone | None,
    right: ui.Widget,
    desk: Desk,
    *,
    second_above: bool = False,
    projected: bool = False,
    between: int | None = None,
    known: bool | None = None,
    answered: bool = False,
) -> ui.Widget:
    """What a phone shows, and the rest beside it, after so many things of which it is read (``between``).

    ``projected``: on a projector. ``known``: whether it was heard before, but for what has just come; None: as the
    story says. ``answered``: all of it was.
    """
    if shown is None:
        return ui.Fit(right, most=1100 if projected else 900)
    phone = handset_of(scenario, shown, desk, projected=projected, known=known, answered=answered)
    return beside_handset(phone, right, second_above=second_above, projected=projected, between=between)


def beside_handset(
    phone: ui.Widget,
    right: ui.Widget,
    *,
    second_above: bool = False,
    projected: bool = False,
    between: int | None = None,
) -> ui.Widget:
    """A phone, and the rest beside it; it is read after so many things of that (``between``)."""
    return ui.Beside(phone, right, gap=32 if projected else 44, second_above=second_above, between=between)


def handset_of(
    scenario: Scenario | Week,
    shown: OnPhone,
    desk: Desk,
    *,
    projected: bool = False,
    known: bool | None = None,
    answered: bool = False,
    endless: bool = False,
) -> ui.Footed:
    """The phone that shows this, and at its foot whose it is, and what it offers.

    ``known`` and ``answered``: as for ``beside``. ``endless``: it never scrolls.
    """
    tall = PROJECTED if projected else TALL
    who, words = faces(scenario, desk), desk.words
    phone = handset(
        shown, who, words, tall=tall, known=known, answered=answered, describes=desk.view.describes, endless=endless
    )
    whose = words("{name}’s phone", name=who.name(shown.phone.whose)) if shown.phone.whose else ""
    called = (ui.Label(text=whose, type=ui.Type.SMALL_STRONG, silent=True),) if whose else ()
    return ui.Footed(phone, called, () if projected else described(shown, desk), yields=not endless)


def story_text(story: str, desk: Desk, *, known: bool = False) -> ui.Widget:
    """The story, wherever it stands, and below it its easy words for who wants both.

    ``known``: it was heard on an earlier page.
    """
    when, below = ui.When.KNOWN if known else ui.When.FIRST, easier(story, desk)
    told = ui.Label(
        text=story, type=ui.Type.STORY, soft=True, id=STORY, kind=ui.Kind.STORY, when=when, dotted=dots(story, desk)
    )
    return ui.Column((told, *ui.at(when, *below)), gap=10) if below else told


def hook(scenario: Scenario, desk: Desk) -> ui.Widget:
    """What stands under the title, and below it the story's easy words for who wants both."""
    text, below = hook_of(scenario), easier(scenario.story, desk)
    dotted = dots(text, desk)
    told = ui.Label(
        text=text, type=ui.Type.STORY, soft=True, id=HOOK, kind=ui.Kind.STORY, when=ui.When.FIRST, dotted=dotted
    )
    return ui.Column((told, *ui.at(ui.When.FIRST, *below)), gap=10) if below else told


def faces(scenario: Scenario | Week, desk: Desk) -> Faces:
    """Who is who in this story."""
    return Faces(cast=desk.library.cast(), others=scenario.others)
