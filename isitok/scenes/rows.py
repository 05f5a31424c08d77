"""Rows of the settings: one thing that can be changed, what it is now, and what it can be."""

from collections.abc import Mapping, Sequence
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import replace
from isitok.i18n.screen_words import Words
from isitok.scenes.scene import Desk, Do
from isitok.scenes.tasks import ChangeSettings
from isitok.store.setting_kinds import Kind
from isitok.store.settings import SETTINGS, VOLUMES, Settings


def change(settings: Settings, **changes: object) -> Do:
    return Do(ChangeSettings(replace(settings, **changes)))


def segment(id_: str, text: str, now: Settings, then: Settings) -> ui.Segment:
    """One of several ways in which something can be set."""
    return ui.Segment(id=id_, text=text, checked=then == now, does=Do(ChangeSettings(then)))


def bar(name: str, segments: tuple[ui.Segment, ...]) -> tuple[ui.Widget, ...]:
    """What is set, and the ways in which it can be."""
    return (
        ui.Label(text=name, type=ui.Type.STRONG, silent=True),
        ui.Group(ui.Fit(ui.Segmented(segments)), name, ui.Role.RADIO_GROUP),
    )


def on_or_off(id_: str, text: str, told: str, settings: Settings, setting: str, words: Words) -> ui.Switch:
    """Something that is on or off; ``told`` says what that means."""
    on = bool(getattr(settings, setting))
    return ui.Switch(
        id=id_,
        text=text,
        on=on,
        word=words("On") if on else words("Off"),
        description=told,
        does=change(settings, **{setting: not on}),
    )


def row(name: str, desk: Desk, told: str = "", *, tries: Event | None = None) -> tuple[ui.Widget, ...]:
    """The row of a setting, and what it means: what the table says, or ``told``. ``tries`` lets somebody hear it."""
    setting, settings, words = SETTINGS[name], desk.settings, desk.words
    id_, label = setting.id or name, words(setting.label)
    told = told or (words(setting.told) if setting.told else "")
    match setting.kind:
        case Kind.SWITCH:
            found = on_or_off(id_, label, told, settings, name, words)
            return (with_explanation(found, told) if told else found,)
        case Kind.PERCENT:
            return (volume(label, settings, name, tries or change(settings), words),)
        case Kind.TENTHS:
            none = words(setting.none) if setting.none else ""
            steps = shorter_or_longer(id_, label, settings, name, setting.choices, words, none=none)
            return steps, *((ui.Label(text=told, soft=True, type=ui.Type.SMALL),) if told else ())
    ways = ((value, words(setting.called[value])) for value in setting.choices)
    return bar(label, tuple(_way(id_, text, settings, name, value) for value, text in ways))


_IDS: Final[Mapping[object, str]] = {None: "system", True: "on", False: "off"}


def _way(id_: str, text: str, settings: Settings, name: str, value: object) -> ui.Segment:
    return segment(f"{id_}:{_IDS.get(value, value)}", text, settings, replace(settings, **{name: value}))


def with_explanation(row: ui.Widget, told: str) -> ui.Widget:
    """A row, and what it means, to be read below it; the row itself says it to a speaker."""
    return ui.Column((row, ui.Label(text=told, soft=True, type=ui.Type.SMALL, silent=True)), gap=0)


def shorter_or_longer(
    id_: str, name: str, settings: Settings, setting: str, steps: Sequence[int], words: Words, *, none: str = ""
) -> ui.Widget:
    """How long something takes, in tenths of a second, and two buttons that change it; ``none`` is said for nothing."""
    now = getattr(settings, setting)
    ways = (
        ("shorter", words("Shorter"), "minus", words("It is the shortest already.")),
        ("longer", words("Longer"), "plus", words("It is the longest already.")),
    )
    long = none if none and not now else seconds(now, words)
    told = words("{setting}: {value}", setting=name, value=long)
    buttons = ui.Flow(_less_or_more(id_, name, settings, setting, steps, words, ways), gap=10)
    return ui.Flow((ui.Label(text=told, type=ui.Type.STRONG, live=True), buttons), gap=10)


def _less_or_more(
    id_: str,
    name: str,
    settings: Settings,
    setting: str,
    steps: Sequence[int],
    words: Words,
    ways: tuple[tuple[str, str, str, str], ...],
) -> tuple[ui.Button, ...]:
    """A button to the step below and one to the step above: its id, text, icon, and what it says where none is left."""
    now = getattr(settings, setting)
    at = steps.index(now)
    to = steps[max(0, at - 1)], steps[min(len(steps) - 1, at + 1)]
    return tuple(
        ui.Button(
            id=f"{id_}:{way}",
            text=text,
            name=words("{button}: {setting}", button=text, setting=name),
            does=change(settings, **{setting: then}),
            icon=icon,
            spent=end if then == now else "",
        )
        for (way, text, icon, end), then in zip(ways, to, strict=True)
    )


def volume(name: str, settings: Settings, setting: str, tries: Event, words: Words) -> ui.Widget:
    """How loud something is, in per cent, two buttons that change it, and one to hear it."""
    ways = (
        ("quieter", words("Quieter"), "minus", words("It is the quietest already.")),
        ("louder", words("Louder"), "plus", words("It is the loudest already.")),
    )
    buttons = _less_or_more(setting, name, settings, setting, VOLUMES, words, ways)
    heard = words("Try it")
    try_it = ui.Button(
        id=f"{setting}:try",
        text=heard,
        name=words("{button}: {setting}", button=heard, setting=name),
        does=tries,
        icon="volume-2",
    )
    told = words("{setting}: {volume} %", setting=name, volume=getattr(settings, setting))
    return ui.Flow((ui.Label(text=told, type=ui.Type.STRONG, live=True), ui.Flow((*buttons, try_it), gap=10)), gap=10)


def seconds(tenths: int, words: Words) -> str:
    """So many tenths of a second, in words."""
    return words("1 second") if tenths == 10 else words("{seconds} seconds", seconds=f"{tenths / 10:g}")
