"""Ready lessons, in 50 and in 20 minutes, led in a terminal by Enter alone; ``test_wall_steps.py`` has all of them."""

from isitok.base.value import replace
from isitok.game.lesson.slips_read import ReadBy, SlipsRead
from tests.bundled import bundled_library
from tests.each import each
from tests.samples import some_of
from tests.scenes.test_wall_steps import BOTH, READY, begun, plain, plan_of
from tests.text.room import Typed

FIND_ME = "Everybody writes: a question, a line, or “find me” and your name."


def enter(shown: str) -> str | None:
    """Until the last page, and not past it."""
    return None if "Enter for “End the lesson”" in shown[-200:] or shown.count("Enter for") > 300 else ""


@each(some_of(BOTH, "in a terminal", 16), "id_ minutes")
def test_a_ready_lesson_is_read_to_its_end_by_enter_alone(id_: str, minutes: int) -> None:
    plan = plan_of(READY[id_], minutes)
    scene = replace(begun(plan), slips=SlipsRead(ReadBy.ME))
    typed = Typed(scene=scene, library=bundled_library(), then=enter)
    read = plain(typed.read)

    assert plan.after
    assert "Worth keeping" in read
    fields = (plan.objective, plan.baseline, plan.endpoint, plan.question_box, plan.after.do)
    for field in (*fields, *(one.do for one in plan.work)):
        assert read.count(plain(field)) >= bool(field), field
    places = [read.index(plain(text)) for text in (plan.objective, plan.baseline, FIND_ME, plan.after.do)]
    assert places == sorted(places)
    assert read.count(plain(FIND_ME)) == 1
    assert "No names." not in read
