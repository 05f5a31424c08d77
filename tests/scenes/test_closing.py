"""A story closes with one line that is worth keeping: at its end, and nowhere else."""

from isitok.base.value import replace
from isitok.format.story import Round
from isitok.format.vocabulary import Verdict
from isitok.game.events import Chosen, Forward, Locked, Sureness
from isitok.game.lesson import class_lesson
from isitok.game.one_to_one import one_to_one
from isitok.game.one_to_one.one_to_one_events import WhyOpened
from isitok.game.play.stops import Step
from isitok.game.session import Session
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import Scene
from tests.builders import a_respond, a_scenario, a_session, after, an_act, said_in
from tests.stages import Visitor

KEEP = "Ffion said it before anybody laughed."
STORY = a_scenario(an_act(), an_act(act="Leo shares it."), keep=KEEP, respond=a_respond())


def heard(scene: Scene) -> bool:
    return Visitor(scene).hears("Ffion said it before anybody laughed.")


def through(session: Session) -> dict[tuple[Step, int], bool]:
    """Whether the line is there, at each stop of a whole game."""
    found = {}
    while not session.is_over:
        found[session.step, session.stop.act] = heard(PlayScene(session=session))
        if session.step is Step.JUDGE:
            session = after(session, Chosen(Verdict.OK), Locked(Sureness.CERTAIN))
        elif session.step is Step.ROUND and session.round is not None:
            session = after(session, *said_in(session.round), Locked())
        else:
            session = after(session, Forward())
    return found


def test_the_last_why_has_it_where_no_round_follows() -> None:
    found = through(replace(a_session(STORY), rounds=(None,)))

    assert [stop for stop, there in found.items() if there] == [(Step.WHY, 1)]


def test_after_a_round_its_why_has_it() -> None:
    found = through(replace(a_session(STORY), rounds=(Round.RESPOND,)))

    assert [stop for stop, there in found.items() if there] == [(Step.ROUND_WHY, 1)]


def test_a_class_sees_it_with_its_last_why() -> None:
    here = replace(class_lesson.start((STORY,), class_lesson.Voting(room=20)), rounds=(None,))
    found = [stop for stop in here.line if heard(LessonScene(lesson=replace(here, at=here.line.index(stop))))]

    assert [(stop.step, stop.act) for stop in found] == [(Step.WHY, 1)]


def test_two_people_see_it_once_one_of_them_has_opened_the_last_why() -> None:
    begun, found = one_to_one.start_one_to_one((STORY,)), []
    for at, stop in enumerate(begun.line):
        if stop.step is Step.TOGETHER:
            here = replace(begun, at=at)
            assert not heard(OneToOneScene(one_to_one=here, group=None))
            if heard(OneToOneScene(one_to_one=one_to_one.update(here, WhyOpened()), group=None)):
                found.append(stop.act)

    assert found == [1]
