"""What somebody may need before anything else can be seen, heard or pressed: all of it on one page, from the title."""

from isitok import ui
from isitok.base.value import Value, replace
from isitok.i18n.screen_words import Words
from isitok.scenes.frame import easier, footer, header, last_said
from isitok.scenes.hands_settings import how_switches_work, switches_asked
from isitok.scenes.rows import change, on_or_off, with_explanation
from isitok.scenes.scene import BaseScene, Change, Desk, Do, Pop, Push, ReadToMe
from isitok.scenes.settings_page import colours, easy_words, text_size
from isitok.scenes.tasks import ChangeSettings
from isitok.store.own_keys import key_of
from isitok.store.settings import SETTINGS, Settings

RESTING = "resting"
A_SECOND = 10  # tenths: how long a pointer rests at first


class EasierScene(BaseScene, Value):
    """The settings are on the desk. ``by_switch``: somebody came here by a held switch alone, and plays by it now."""

    by_switch: bool = False

    def page(self, desk: Desk) -> ui.Page:
        """One card for eyes, one for ears and words, one for hands. The rest is in the settings."""
        words, settings = desk.words, desk.settings
        title = easier(words)
        cards = (
            _card(words("See"), text_size(settings, words), *colours(desk)),
            _card(words("Hear and read"), *_read_to_me(desk), *easy_words(settings, words)),
            _card(words("Press"), *switches_asked(settings, words), *_told(settings, words), _resting(settings, words)),
        )
        here = words("Size, colours and voice are this terminal’s own. What you set applies where there is a window.")
        body = ui.Column(
            (
                ui.title(title),
                *last_said(_is_on(words) if self.by_switch and settings.one_switch else ""),
                *((ui.Label(text=here),) if desk.view.in_lines else ()),
                ui.Packed(tuple(ui.Panel(card, pad=24) for card in cards), least=500),
            ),
            gap=18,
        )
        return ui.Page(
            title=words("{what} – #isitok?", what=title),
            name=title,
            header=header(desk),
            body=body,
            footer=footer(desk),
            rested=RESTING,
            focus="text:larger",
            back=Pop(),
        )


def begins_with_switch(desk: Desk) -> Change:
    """What follows a switch that was held on the title: it plays by itself from here on."""
    settings = replace(desk.settings, one_switch=True, second_switch=False)
    return Do(ChangeSettings(settings), Push(EasierScene(by_switch=True)))


def _is_on(words: Words) -> str:
    return words("One switch is on. Press it: what can be pressed is offered in turn.")


def _card(name: str, *rows: ui.Widget) -> ui.Widget:
    return ui.Column((ui.heading(name), *rows), gap=12)


def _read_to_me(desk: Desk) -> tuple[ui.Widget, ...]:
    """Switched on, it reads this page at once, so that somebody hears whether there is a voice."""
    words, reads = desk.words, desk.settings.read_aloud
    if desk.view.in_lines:
        return ()
    told = words(
        "A button reads each page of a story aloud. The key {key} reads any page, and stops.",
        key=key_of(desk.settings.keys, "R"),
    )
    if desk.view.voiceless:
        told = words("There is no voice on this computer.")
    row = on_or_off("read-aloud", words(SETTINGS["read_aloud"].label), told, desk.settings, "read_aloud", words)
    does = Do(ChangeSettings(replace(desk.settings, read_aloud=not reads)), None if reads else ReadToMe())
    return (with_explanation(replace(row, does=does), told),)


def _told(settings: Settings, words: Words) -> tuple[ui.Widget, ...]:
    if not settings.one_switch:
        return ()
    return (ui.Label(text=how_switches_work(settings, words), soft=True, type=ui.Type.SMALL),)


def _resting(settings: Settings, words: Words) -> ui.Widget:
    rests = settings.dwell > 0
    told = words(
        "Keep the pointer on something: it fills, and is then pressed. All that can be pressed is larger then."
    )
    switch = ui.Switch(
        id=RESTING,
        text=words("Resting the pointer"),
        on=rests,
        word=words("On") if rests else words("Off"),
        description=told,
        does=change(settings, dwell=0 if rests else A_SECOND),
    )
    return with_explanation(switch, told)
