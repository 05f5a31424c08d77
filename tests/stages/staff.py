"""Every screen that differs for adults who work with young people: alone, and in a staff meeting."""

from functools import cache
from pathlib import Path

from isitok.base.value import replace
from isitok.format.vocabulary import Verdict
from isitok.game.events import Forward
from isitok.game.lesson import class_lesson
from isitok.game.play.modes import STAFF
from isitok.game.play.stops import Step
from isitok.game.session import Session, start
from isitok.game.session import update as updated
from isitok.game.staff_card_words import staff_card
from isitok.library.library import Library
from isitok.scenes.leave_game import leave
from isitok.scenes.lesson.facilitator_page import FacilitatorScene
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import Desk, Scene
from isitok.scenes.sources_page import SourcesScene
from isitok.scenes.staff.choose_for_staff import ForStaffScene
from isitok.scenes.staff.meeting import new_meeting
from isitok.scenes.staff.staff_ending import StaffEndingScene
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.title import TitlePress
from tests.bundled import read_once
from tests.stages.class_ import a_projector, at_stop
from tests.stages.desk import FOLDER, Elsewhere, pictures, pressed, scene_of
from tests.stages.solo import after

ON_SHIFT = Path(__file__).parents[1] / "packs" / "staff"
TWO = ("second-phone", "what-she-called-it")


@cache
def with_staff() -> Library:
    """The small library, with a pack for staff."""
    return read_once(FOLDER / "content", FOLDER / "packs", ON_SHIFT)


class WithStaff(Elsewhere):
    """A screen where there is a pack for staff."""

    def desk(self, desk: Desk) -> Desk:
        return replace(desk, library=with_staff())


def a_meeting() -> class_lesson.Lesson:
    """A staff meeting on two stories, with 28 in the room."""
    return class_lesson.start(
        [with_staff().scenario(f"on-shift/{name}") for name in TWO],
        class_lesson.Voting(room=28),
        class_lesson.KeyCards(),
        2,
    )


def alone() -> Session:
    """Somebody who plays alone."""
    return start([with_staff().scenario(f"on-shift/{name}") for name in TWO], STAFF)


def for_staff(desk: Desk) -> dict[str, Scene]:
    """What staff come to, in the order in which they do."""
    desk = replace(desk, library=with_staff())
    cards = tuple(card for card in with_staff().cards if card.for_staff)
    choose = ForStaffScene(picked=(cards[1].id, cards[0].id))
    session = alone()
    while session.step is Step.STORY:
        session = updated(session, Forward())
    at_why = after(session, Verdict.OK)
    rules = staff_card(desk.library.load_known().staff_card, desk.here, for_staff=True).ground_rules

    def met(step: Step) -> LessonScene:
        return LessonScene(lesson=at_stop(a_meeting(), step), rules=rules)

    def beside(step: Step) -> Scene:
        pictures().live = a_projector()
        return FacilitatorScene(shown=met(step), clock="15:42", minutes=9, picture=1)

    return {
        "staff-card-for-staff": StaffCardScene(wanted=TitlePress.FOR_STAFF, must=True, for_staff=True),
        "staff-choose": WithStaff(choose),
        "staff-choose-lacking": WithStaff(scene_of(pressed(replace(choose, picked=()), "alone", desk))),
        "staff-meeting": WithStaff(new_meeting(cards, pack="", seed=7, desk=desk, pick=ForStaffScene)),
        "staff-judge": PlayScene(session=session),
        "staff-why": PlayScene(session=at_why),
        "staff-sources": SourcesScene(scenario=session.scenario),
        "staff-leave": leave(desk, answered=True, for_staff=True),
        "staff-ending": StaffEndingScene(session=at_why),
        "meeting-rules": met(Step.RULES),
        "meeting-help": met(Step.HELP),
        "meeting-end": met(Step.RESULT),
        "meeting-beside-rules": beside(Step.RULES),
        "meeting-beside-why": beside(Step.WHY),
        "meeting-beside-end": beside(Step.RESULT),
    }


FOR_STAFF = [
    "staff-card-for-staff",
    "staff-choose",
    "staff-choose-lacking",
    "staff-meeting",
    "staff-judge",
    "staff-why",
    "staff-sources",
    "staff-leave",
    "staff-ending",
    "meeting-rules",
    "meeting-help",
    "meeting-end",
    "meeting-beside-rules",
    "meeting-beside-why",
    "meeting-beside-end",
]
