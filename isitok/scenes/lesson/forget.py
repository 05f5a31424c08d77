"""Delete the lesson that was kept? It asks once; then the lesson is gone."""

from isitok.game.doors import Door
from isitok.i18n.screen_words import Words
from isitok.scenes.asking import Ask
from isitok.scenes.scene import Do, Pop
from isitok.scenes.tasks import ForgetLesson
from isitok.ui.describe.widgets.button import Button


def forget(when: str, words: Words) -> Ask:
    """It covers the title screen, where otherwise one press would delete all that a class has said.

    ``when`` it was kept, in words.
    """
    return Ask(
        behind=Door.CLASS,
        question=words("Delete the lesson of {when}?", when=when),
        told=words("Its stories, its step and its counts, for good. Nobody can go on with it then."),
        answers=(Button(id="forget-now", text=words("Delete it now"), does=Do(ForgetLesson(), Pop())),),
        stay=words("Keep it"),
    )
