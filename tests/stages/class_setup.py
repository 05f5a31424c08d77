"""Every screen on which an adult prepares a lesson."""

from typing import Any

from isitok.packs.model.lesson_plan import Answer, LessonPlan, ScoresShown
from isitok.packs.model.problem import Place, Problem
from isitok.packs.model.vocabulary import Band
from isitok.scenes.lesson.draft import UNREAD, Gated, first_draft, refit
from isitok.scenes.lesson.forget import ForgetScene
from isitok.scenes.lesson.plans import PlansScene
from isitok.scenes.lesson.room import RoomScene
from isitok.scenes.lesson.save import SavePlanScene
from isitok.scenes.lesson.setup import ClassSetupScene
from isitok.scenes.lesson.unfinished import UnfinishedScene
from isitok.scenes.scene import Desk, Scene
from isitok.scenes.staff_card import StaffCardScene
from isitok.scenes.title import TitlePress
from isitok.value import replace
from tests.stages.desk import pressed, scene_of


def a_lesson_plan(**fields: Any) -> LessonPlan:
    usual: dict[str, Any] = {
        "title": "Year 8, week 2",
        "ages": (Band.B11_14,),
        "minutes": 20,
        "cards": ("in-town/coach", "in-town/poster"),
    }
    return LessonPlan(**usual | fields)


def set_up(desk: Desk) -> dict[str, Scene]:
    """The screens on which an adult prepares a lesson."""
    fresh = first_draft(desk, ticked=True)
    keyed = replace(fresh, answer=Answer.KEYS, scores=ScoresShown.END)
    slip = Problem(Place("week-3.lesson.yaml", 2, 7), "unknown-word", "'8' is not known at 'ages'", "write one of: 7-9")
    plans = (("week-1.lesson.yaml", a_lesson_plan(minutes=10)), ("week-2.lesson.yaml", a_lesson_plan()))
    return {
        "staff-card": StaffCardScene(wanted=TitlePress.CLASS),
        "staff-card-unticked": scene_of(pressed(StaffCardScene(wanted=Gated.STORIES, must=True), "on", desk)),
        "staff-card-unread": UNREAD,
        "class-setup": ClassSetupScene(draft=fresh),
        "class-setup-ages": ClassSetupScene(draft=replace(fresh, wanted=replace(fresh.wanted, ages=()), cards=())),
        "class-setup-opened": ClassSetupScene(draft=refit(fresh, desk, minutes=50), said=("Year 8, week 2 is open.",)),
        "class-room": RoomScene(draft=fresh, before=ClassSetupScene),
        "class-room-keys": RoomScene(draft=keyed, before=ClassSetupScene),
        "class-room-saved": RoomScene(
            draft=fresh, before=ClassSetupScene, said="Saved as year-8.lesson.yaml.", saved="year-8.lesson.yaml"
        ),
        "class-save": SavePlanScene(draft=fresh, title="Year 8, week 2"),
        "class-save-there": SavePlanScene(
            draft=fresh, title="Year 8, week 2", there=True, said="There is one already."
        ),
        "class-plans": PlansScene(folder="isitok packs", found=plans, broken=(slip,)),
        "class-plans-none": PlansScene(folder="isitok packs", found=()),
        "class-plans-unread": PlansScene(folder="isitok packs", found=(), unread="stale file handle"),
        "class-forget": ForgetScene(when="Tuesday 14:05"),
        "class-unfinished": UnfinishedScene(when="Tuesday 14:05"),
        "class-unfinished-gone": UnfinishedScene(when="", said="The lesson that was kept is no longer there."),
    }


CLASS_SETUP = [
    "staff-card",
    "staff-card-unticked",
    "staff-card-unread",
    "class-setup",
    "class-setup-ages",
    "class-setup-opened",
    "class-room",
    "class-room-keys",
    "class-room-saved",
    "class-save",
    "class-save-there",
    "class-plans",
    "class-plans-none",
    "class-plans-unread",
    "class-forget",
    "class-unfinished",
    "class-unfinished-gone",
]
