"""Nothing can be read aloud: why, and what an adult can do about it on this system."""

from typing import Final, Literal

from isitok import ui
from isitok.game.doors import Door
from isitok.i18n.screen_words import later
from isitok.scenes.asking import Ask
from isitok.scenes.scene import Change, Desk, Do, Replace
from isitok.scenes.tasks import OpenSpeech

_GET: Final = {
    "win32": later("An adult can add one in the speech settings of Windows. Then press R again."),
    "darwin": later("An adult can install eSpeak NG: brew install espeak-ng. Then press R again."),
    "linux": later("An adult can install the package espeak-ng. Then press R again."),
}


def no_voice(why: Literal["none", "broken", "silent"], system: str, desk: Desk, said: str = "") -> Ask:
    """What is missing, how an adult gets it, and the way back to the page that was to be read.

    ``system`` is Python's name for it.
    """
    words = desk.words
    answers: tuple[ui.Button, ...] = ()
    match why:
        case "none":
            head, told = words("There is no voice on this computer."), ""
            if desk.may(Door.SPEECH):
                told, answers = words(_GET.get(system, _GET["linux"])), _settings(system, desk)
        case "silent":
            head = words("This computer can’t play any sound.")
            told = words(
                "Nothing was read aloud. Check that its speakers or headphones are plugged in and switched "
                "on. Then press R again."
            )
        case "broken":
            head = words("The voice has stopped.")
            told = words("It didn’t answer as it should. Press R to try again.")
    return Ask(question=head, told=told, answers=answers, stay=words("Back"), screen="no-voice", said=said)


def _settings(system: str, desk: Desk) -> tuple[ui.Button, ...]:
    """The way to where Windows has its voices."""
    if system != "win32":
        return ()
    text = desk.words("Open the speech settings")
    return (ui.Button(id="speech", text=text, does=Do(OpenSpeech(), _opened), icon="settings"),)


def _opened(trouble: str, desk: Desk) -> Change:
    return Replace(no_voice("none", "win32", desk, said=trouble)) if trouble else None
