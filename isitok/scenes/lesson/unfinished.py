"""A lesson was broken off, and another one is to begin: only one is kept, so it is asked what becomes of the first."""

from isitok.scenes.asking import confirmation_page
from isitok.scenes.lesson.resume import load_kept_lesson, needs_gate
from isitok.scenes.scene import BaseScene, Change, Desk, Do, Pop, Push, Replace
from isitok.scenes.staff_card import CardRead, StaffCardScene
from isitok.scenes.tasks import ForgetLesson
from isitok.ui.describe.page import Page
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value, replace


class Begin(Value):
    """Nothing is in the way of the new lesson any more."""


class GoOn(Value):
    """The one that was broken off goes on."""


class UnfinishedScene(BaseScene, Value, kw_only=True):
    """It lies in front of the lesson that is being set up, which hears ``Begin`` once nothing is in its way."""

    when: str  # the first was kept, in words; "": it can't go on
    said: str = ""  # why not

    def page(self, desk: Desk) -> Page:
        """What is there, and the three ways on."""
        words = desk.words
        back, begin = words("Back to my class"), Do(ForgetLesson(), Pop(Begin()))
        if not self.when:
            question = words("That lesson can’t go on")
            return confirmation_page(
                desk, question, self.said, Button(id="begin", text=words("Begin the new one"), does=begin), stay=back
            )
        question = words("Go on with the lesson of {when}?", when=self.when)
        told = words(
            "It isn’t finished, and this computer keeps one lesson. If another begins, nobody can go on with this one."
        )
        ways = (
            Button(id="go-on", text=words("Go on with it"), does=GoOn(), icon="play"),
            Button(id="begin", text=words("Delete it and begin"), does=begin),
        )
        return confirmation_page(desk, question, told, *ways, stay=back)

    def after(self, event: object, desk: Desk) -> Change:
        """On with the one that was kept; the staff card may come first."""
        match event:
            case GoOn() | CardRead(GoOn(), _):
                scene, why_not = load_kept_lesson(desk)
                if scene is None:
                    return Replace(replace(self, when="", said=desk.words.trouble(why_not)))
                if needs_gate(scene) and not (isinstance(event, CardRead) and event.ticked):
                    return Push(StaffCardScene(wanted=GoOn(), must=True))
                return Pop(then=Replace(scene))
        return None
