"""The settings for hands: keys, mouse and switches."""

from isitok.base.value import replace
from isitok.i18n.screen_words import Words
from isitok.scenes.find_pace import FindPaceScene
from isitok.scenes.keys_page import KeysScene
from isitok.scenes.rows import bar, on_or_off, segment, shorter_or_longer, told_below, volume
from isitok.scenes.scene import Desk, Push, TryVoice
from isitok.store.own_keys import key_of
from isitok.store.settings import DWELLS, LATES, PACES, WAITS, Settings
from isitok.ui.describe.layout import Column, Fit
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.label import Label, heading


def hands_settings(desk: Desk) -> Widget:
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
    own = Fit(Button(id="keys", text=words("Keys"), does=Push(KeysScene()), icon="sliders-horizontal"))
    frame = words("The frame shows where you are.")
    low = words("For a screen on a wall: nobody has to reach up.")
    wait = words(
        "For this long, a new screen takes no answer from a key, so pressing twice by mistake does nothing. "
        "Get help and Hide screen always work."
    )
    return Column(
        (
            heading(words("Keys, mouse and switches")),
            told_below(
                on_or_off("shortcuts", words("Letter and number keys"), keys, settings, "shortcuts", words), keys
            ),
            *(() if desk.view.in_lines else (own,)),
            told_below(on_or_off("low", words("Buttons low on the screen"), low, settings, "controls_low", words), low),
            told_below(on_or_off("thick", words("Thick frame"), frame, settings, "thick_frame", words), frame),
            shorter_or_longer(
                "cool", words("Wait on a new screen"), settings, "cool_down", WAITS, words, none=words("none")
            ),
            Label(text=wait, soft=True, type=Type.SMALL),
            *_switches(desk),
            shorter_or_longer(
                "dwell", words("Press by resting the pointer for"), settings, "dwell", DWELLS, words, none=words("off")
            ),
            Label(text=how_resting_works(words), soft=True, type=Type.SMALL),
        ),
        gap=12,
    )


def how_resting_works(words: Words) -> str:
    """What a pointer does that rests on something."""
    return words(
        "Keep the pointer on something: it fills, and is then pressed. Move away, and it isn’t. All that can be "
        "pressed is larger then. What locks an answer in asks “Sure?” first: rest on it once more."
    )


def switches_asked(settings: Settings, words: Words) -> tuple[Widget, ...]:
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
            "Nothing moves by itself."
        )
        if settings.second_switch
        else words(
            "Space, Enter or the mouse on an empty place is the switch. It waits for you: a press reads on, then each "
            "thing is offered in turn, and a press takes it."
        )
    )


def _switches(desk: Desk) -> tuple[Widget, ...]:
    """How many there are; and where there are any, how they work, and what hands that shake need."""
    settings, words = desk.settings, desk.words
    asked = switches_asked(settings, words)
    if not settings.one_switch:
        return asked
    said = words("A voice says each thing as it is offered. Not in a one-to-one, nor while a screen reader is on.")
    louder = volume(words("Volume of what is offered"), settings, "offer_volume", TryVoice(offers=True), words)
    find = Fit(Button(id="find-pace", text=words("Find my pace"), does=Push(FindPaceScene()), icon="timer"))
    in_time = (
        *(() if desk.view.in_lines else (find,)),
        shorter_or_longer("pace", words("Each thing is offered for"), settings, "pace", PACES, words),
        shorter_or_longer(
            "late",
            words("A late press is for the thing before, for"),
            settings,
            "switch_late",
            LATES,
            words,
            none=words("no time"),
        ),
    )
    return (
        *asked,
        Label(text=how_switches_work(settings, words), soft=True, type=Type.SMALL),
        told_below(on_or_off("say-offers", words("Say what is offered"), said, settings, "spoken_scan", words), said),
        *((louder,) if settings.spoken_scan else ()),
        *(() if settings.second_switch else in_time),
        shorter_or_longer(
            "hold", words("Hold the switch for"), settings, "switch_hold", WAITS, words, none=words("a moment")
        ),
        shorter_or_longer(
            "rest",
            words("After a press, no other counts for"),
            settings,
            "switch_rest",
            WAITS,
            words,
            none=words("no time"),
        ),
    )
