"""What is said is written down: that is said first, before anything else."""

from isitok import ui
from isitok.i18n.screen_words import Words
from isitok.scenes.asking import Ask
from isitok.scenes.scene import Quit


def heard_log_told(file: str, words: Words) -> Ask:
    """It is the first page, and whoever doesn't want that can leave the game."""
    return Ask(
        question=words("What is said and when keys are pressed is written to {file}.", file=file),
        told=words("It never says which answer. In “Class” it has the steps and when each began, nothing else."),
        stay=words("Go on"),
        answers=(ui.Button(id="close-game", text=words("Close"), does=Quit()),),
    )
