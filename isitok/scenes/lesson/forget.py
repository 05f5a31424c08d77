"""Delete the lesson that was kept? It asks once; then the lesson is gone."""

from isitok.scenes.asking import confirmation_page
from isitok.scenes.scene import BaseScene, Desk, Do, Pop
from isitok.scenes.tasks import ForgetLesson
from isitok.ui.describe.page import Page
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value


class ForgetScene(BaseScene, Value):
    """It covers the title screen, where otherwise one press would delete all that a class has said."""

    when: str  # when it was kept, in words

    def page(self, desk: Desk) -> Page:
        """The question and its two answers."""
        words = desk.words
        question = words("Delete the lesson of {when}?", when=self.when)
        told = words("Its stories, its step and its counts, for good. Nobody can go on with it then.")
        forget = Button(id="forget-now", text=words("Delete it now"), does=Do(ForgetLesson(), Pop()))
        return confirmation_page(desk, question, told, forget, stay=words("Keep it"))
