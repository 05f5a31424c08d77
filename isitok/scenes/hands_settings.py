"""The settings for hands: keys, mouse and switches."""

from isitok import ui
from isitok.base.value import replace
from isitok.i18n.screen_words import Words
from isitok.scenes.find_pace import FindPaceScene
from isitok.scenes.keys_page import KeysScene
from isitok.scenes.rows import bar, row, segment
from isitok.scenes.scene import Desk, Push, TryVoice
from isitok.store.own_keys import key_of
from isitok.store.settings import Settings


def hands_settings(desk: Desk) -> ui.Widget:
    """How keys, mouse and switches work."""
    settings, words = desk.settings, desk.words
    one, two, three, passes, easy = (key_of(settings.keys, usual) for usual in ("1", "2", "3", "P", "E"))
    keys = words(
        "{one}, {two} and {three} choose an answer, {passes} passes, {easy} is easy read.",
        one=one,
        two=two,
        three=three,
        passes=passes,
        easy=easy,
    )
    own = ui.Fit(ui.Button(id="keys", text=words("Keys"), does=Push(KeysScene()), icon="sliders-horizontal"))
    return ui.Column(
        (
            ui.heading(words("Keys, mouse and switches")),
            *row("shortcuts", desk, keys),
            *(() if desk.view.in_lines else (own,)),
            *row("controls_low", desk),
            *row("thick_frame", desk),
            *row("cool_down", desk),
            *_switches(desk),
            *row("dwell", desk),
        ),
        gap=12,
    )


def switches_asked(settings: Settings, words: Words) -> tuple[ui.Widget, ...]:
    """How many switches somebody plays with."""
    numbers = tuple(
        segment(f"switches:{id_}", text, settings, replace(settings, one_switch=one, second_switch=two))
        for id_, text, one, two in (
            ("none", words("None"), False, False),
            ("one", words("One"), True, False),
            ("two", words("Two"), True, True),
        )
    )
    return bar(words("Do you play with a switch?"), numbers)


def how_switches_work(settings: Settings, words: Words) -> str:
    """Which keys and buttons are the switches, and what each does."""
    return (
        words(
            "Space, or the mouse on an empty place, moves on. Enter, or the right button of the mouse, chooses. "
            "Nothing moves on its own."
        )
        if settings.second_switch
        else words(
            "Space, Enter or the mouse on an empty place is the switch. It waits for you: a press reads on, then each "
            "thing is offered in turn, and a press takes it."
        )
    )


def _switches(desk: Desk) -> tuple[ui.Widget, ...]:
    """How many there are; and where there are any, how they work, and what hands that shake need."""
    settings, words = desk.settings, desk.words
    asked = switches_asked(settings, words)
    if not settings.one_switch:
        return asked
    find = ui.Fit(ui.Button(id="find-pace", text=words("Find my pace"), does=Push(FindPaceScene()), icon="timer"))
    in_time = (*(() if desk.view.in_lines else (find,)), *row("pace", desk), *row("switch_late", desk))
    return (
        *asked,
        ui.Label(text=how_switches_work(settings, words), soft=True, type=ui.Type.SMALL),
        *row("spoken_scan", desk),
        *(row("offer_volume", desk, tries=TryVoice(offers=True)) if settings.spoken_scan else ()),
        *(() if settings.second_switch else in_time),
        *row("switch_hold", desk),
        *row("switch_rest", desk),
    )
