"""A lesson was broken off and another is to begin. Only one is kept, so this asks what becomes of the first."""

from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.scenes.asking import Ask
from isitok.scenes.lesson.resume import load_kept_lesson, needs_gate
from isitok.scenes.on_event import CardRead
from isitok.scenes.scene import BaseScene, Change, Desk, Do, Pop, Push, Replace, on
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.tasks import ForgetLesson
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.widgets.button import Button


class Begin(Event, Value):
    """The new lesson can begin now."""


class GoOn(Event, Value):
    """The lesson that was broken off is resumed."""


class UnfinishedScene(BaseScene, Value, kw_only=True):
    """It covers the lesson that is being set up, and sends it ``Begin`` once that can start."""

    when: str  # when the first was kept, in words; "": it can't be resumed
    said: str = ""  # why not
    for_staff: bool = False  # the new one is a staff meeting

    def page(self, desk: Desk) -> Page:
        """What there is, and the three ways on."""
        desk = desk.for_staff if self.for_staff else desk
        words = desk.words
        back, begin = words("Back to my class"), Do(ForgetLesson(), Pop(Begin()))
        if not self.when:
            only = Button(id="begin", text=words("Begin the new one"), does=begin)
            return Ask(question=words("That lesson can’t go on"), told=self.said, answers=(only,), stay=back).page(desk)
        question = words("Go on with the lesson of {when}?", when=self.when)
        told = words(
            "It isn’t finished, and this computer keeps one lesson. If another begins, nobody can go on with this one."
        )
        ways = (
            Button(id="go-on", text=words("Go on with it"), does=GoOn(), icon="play"),
            Button(id="begin", text=words("Delete it and begin"), does=begin),
        )
        return Ask(question=question, told=told, answers=ways, stay=back).page(desk)

    @on(GoOn, CardRead)
    def _go_on(self, event: GoOn | CardRead, desk: Desk) -> Change:
        """Resumes the kept lesson, after the staff card where that is needed."""
        scene, why_not = load_kept_lesson(desk)
        if scene is None:
            return Replace(replace(self, when="", said=desk.words.trouble(why_not)))
        if needs_gate(scene) and not (isinstance(event, CardRead) and event.ticked):
            return Push(StaffCardScene(wanted=GoOn(), must=True, for_staff=scene.lesson.for_staff))
        return Pop(then=Replace(scene))
