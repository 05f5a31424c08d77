"""The settings for reading aloud: whether a button offers it everywhere, the voice, and how fast it speaks."""

from isitok import ui
from isitok.scenes.rows import change, row
from isitok.scenes.scene import Desk, TryVoice
from isitok.store.own_keys import key_of
from isitok.store.settings import SPEEDS


def aloud_settings(desk: Desk) -> tuple[ui.Widget, ...]:
    """In a terminal there are none: its own screen reader reads it."""
    words, settings = desk.words, desk.settings
    if desk.view.in_lines:
        return ()
    told = words(
        "A button on each page of a story. For ages 7 to 11 it is always there, and the key {key} reads any page. "
        "While a screen reader is on, it is silent.",
        key=key_of(settings.keys, "R"),
    )
    if desk.view.voiceless:
        told = words("There is no voice on this computer.")
    at = SPEEDS.index(settings.reading_speed)
    slower, faster = SPEEDS[max(0, at - 1)], SPEEDS[min(len(SPEEDS) - 1, at + 1)]
    name = settings.voice or words("the usual one")
    return (
        *(() if desk.view.in_browser else row("on_arrival", desk)),  # a browser doesn't say whether a reader is on
        *row("read_aloud", desk, told),
        ui.Flow(
            (
                ui.Label(
                    text=words("Reading speed: {speed} %", speed=settings.reading_speed), type=ui.Type.STRONG, live=True
                ),
                ui.Flow(
                    (
                        ui.Button(
                            id="speed:slower",
                            text=words("Slow down"),
                            does=change(settings, reading_speed=slower),
                            icon="minus",
                            spent=words("It is the lowest speed already.") if slower == settings.reading_speed else "",
                        ),
                        ui.Button(
                            id="speed:faster",
                            text=words("Speed up"),
                            does=change(settings, reading_speed=faster),
                            icon="plus",
                            spent=words("It is the highest speed already.") if faster == settings.reading_speed else "",
                        ),
                    ),
                    gap=10,
                ),
            ),
            gap=10,
        ),
        *row("voice_volume", desk, tries=TryVoice()),
        ui.Flow(
            (
                ui.Label(text=words("Voice: {name}", name=name), type=ui.Type.STRONG, live=True),
                ui.Button(id="voice:another", text=words("Another voice"), does=TryVoice(another=True)),
            ),
            gap=10,
        ),
    )
