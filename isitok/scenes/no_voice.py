"""Nothing can be read aloud: why, and what an adult can do about it on this system."""

from typing import Final, Literal

from isitok.i18n.screen_words import Words, later
from isitok.scenes.asking import Ask

_GET: Final = {
    "win32": later(
        "On Windows, an adult can install eSpeak NG, which is free: search for its name. Where the game was "
        "installed with Python, prismatoid lets it use the voices of Windows: pip install prismatoid. Then press R "
        "again."
    ),
    "darwin": later(
        "On a Mac, an adult can install eSpeak NG, which is free: brew install espeak-ng. Where the game was installed "
        "with Python, prismatoid lets it use the voices of the Mac: pip install prismatoid. Then press R again."
    ),
    "linux": later(
        "On Linux, an adult can install eSpeak NG, which is free: the package is called espeak-ng. Then press R again."
    ),
}


def no_voice(why: Literal["none", "broken", "silent"], system: str, words: Words) -> Ask:
    """What is missing, how to get it, and the way back to the page that was to be read.

    ``system`` is Python's name for it.
    """
    match why:
        case "none":
            head, told = words("This computer has no voice yet."), words(_GET.get(system, _GET["linux"]))
        case "silent":
            head = words("This computer can’t play any sound.")
            told = words(
                "Nothing was read aloud. Check that its speakers or headphones are plugged in and switched "
                "on. Then press R again."
            )
        case "broken":
            head = words("The voice has stopped.")
            told = words("It didn’t answer as it should. Press R to try again.")
    return Ask(question=head, told=told, stay=words("Back"), screen="no-voice")
