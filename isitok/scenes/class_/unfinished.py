"""A lesson was broken off, and another one is to begin: only one is kept, so it is asked what becomes of the first."""

from isitok.scenes.asking import asked
from isitok.scenes.class_.resume import kept_scene, needs_gate
from isitok.scenes.frame import common
from isitok.scenes.scene import BACK, Change, Desk, Do, Pop, Push, Replace, Silent
from isitok.scenes.staff_card import TICKED, StaffCardScene
from isitok.scenes.tasks import ForgetLesson
from isitok.ui.describe.page import Page
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value, replace


class UnfinishedScene(Silent, Value, kw_only=True):
    """It lies in front of the lesson that is being set up, which hears ``begin`` once nothing is in its way."""

    when: str  # the first was kept, in words; "": it can't go on
    said: str = ""  # why not

    def page(self, desk: Desk) -> Page:
        """What is there, and the three ways on."""
        words = desk.words
        back = words("Back to my class")
        if not self.when:
            question = words("That lesson can’t go on")
            return asked(desk, question, self.said, Button(id="begin", text=words("Begin the new one")), stay=back)
        question = words("Go on with the lesson of {when}?", when=self.when)
        told = words(
            "It isn’t finished, and this computer keeps one lesson. If another begins, nobody can go on with this one."
        )
        ways = (
            Button(id="go-on", text=words("Go on with it"), icon="play"),
            Button(id="begin", text=words("Delete it and begin")),
        )
        return asked(desk, question, told, *ways, stay=back)

    def pressed(self, widget: str, desk: Desk) -> Change:
        """Back, on with the one that was kept, or its end."""
        what, _, value = widget.partition(":")
        match what:
            case "begin":
                return Do(ForgetLesson(), Pop("begin"))
            case "go-on" | "go-on-ready":
                scene, why_not = kept_scene(desk)
                if scene is None:
                    return Replace(replace(self, when="", said=desk.words.trouble(why_not)))
                if needs_gate(scene) and value != TICKED:
                    return Push(StaffCardScene(press="go-on-ready", must=True))
                return Pop(then=Replace(scene))
        return Pop() if widget == BACK else common(widget, desk)
