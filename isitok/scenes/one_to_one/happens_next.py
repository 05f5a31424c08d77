"""What happens next: both read it before anything else is asked. Nothing is typed, chosen or promised here."""

from isitok import ui
from isitok.base.value import replace
from isitok.game.help_contact import how_to_reach, numbers
from isitok.game.help_routes import AgeGroup, to_talk, when_real
from isitok.game.one_to_one.one_to_one import OneToOne
from isitok.scenes.one_to_one.one_to_one_parts import one_to_one_page, say_what_real_keeps
from isitok.scenes.one_to_one.real import regret
from isitok.scenes.scene import Desk


def page(one_to_one: OneToOne, desk: Desk, group: AgeGroup | None) -> ui.Page:
    """Whom the adult tells, what the young person would like to have said, and whether it is safe to go home."""
    words = desk.words
    title = words("What happens next")
    panels = (
        _panel(words("Who I tell"), *_whom_the_adult_tells(desk, group)),
        _panel(words("What would you like me to say?"), *_what_is_said(desk)),
        _panel(words("Are you safe going home?"), *_going_home(desk, group)),
        _panel(words("If you’d rather talk to somebody else"), *_others(desk, group)),
    )
    body = ui.Column(
        (
            ui.title(title),
            ui.Label(text=regret(desk), type=ui.Type.STORY),
            ui.Label(
                text=words("You don’t have to answer any of this. A nod is enough."), type=ui.Type.STORY, soft=True
            ),
            ui.Grid(panels, least=400, gap=14),
            ui.Label(text=say_what_real_keeps(desk), type=ui.Type.STORY, soft=True),
        ),
        gap=14,
    )
    page = one_to_one_page(ui.Page(title=title, body=body), one_to_one, desk, onward=words("Go on when you’re ready"))
    return replace(page, to_its_end=True)  # by the time somebody presses Enter, all of it has been on the screen


def _whom_the_adult_tells(desk: Desk, group: AgeGroup | None) -> tuple[ui.Widget, ...]:
    words, here = desk.words, desk.here
    whom = here.lead_for_the_young if group is AgeGroup.UNDER_11 else here.lead
    return (
        ui.Point(
            icon="circle-user", text=words("I’ll tell someone straight away whose job is to help: {lead}.", lead=whom)
        ),
        ui.Point(
            icon="users",
            text=words("They may have to tell others who keep people safe. If I can, I’ll tell you first who."),
        ),
    )


def _what_is_said(desk: Desk) -> tuple[ui.Widget, ...]:
    words = desk.words
    return (
        ui.Point(
            icon="message-circle", text=words("Is there something that I should say first, or say in your words?")
        ),
        ui.Point(icon="info", text=words("I may have to say more than that. If I can, I’ll tell you what.")),
    )


def _going_home(desk: Desk, group: AgeGroup | None) -> tuple[ui.Widget, ...]:
    words = desk.words
    danger = (route for route in when_real(desk.here, group) if route.kind == "emergency")
    urgent = [number for route in danger for number in numbers(route, words)]
    lines = (
        ("map-pin", words("Is there somebody at home, or on the way, who you’re scared of?")),
        ("hand-helping", words("If you aren’t sure, say so before you go. Then we think about it first.")),
        *(("triangle-alert", words("In danger now? Call {number}.", number=number)) for number in urgent),
    )
    return tuple(ui.Point(icon=icon, text=text) for icon, text in lines)


def _others(desk: Desk, group: AgeGroup | None) -> tuple[ui.Widget, ...]:
    words = desk.words
    return tuple(
        ui.Point(icon="message-circle" if route.text_number else "phone", text=how_to_reach(route, words))
        for route in to_talk(desk.here, group)
    )


def _panel(title: str, *lines: ui.Widget) -> ui.Widget:
    return ui.Panel(ui.Column((ui.heading(title), *lines), gap=10), pad=20)
