"""Every screen on which an adult prepares a lesson."""

from pathlib import Path
from typing import Any

from isitok.base.value import replace
from isitok.format.course import Course, ReadyLesson
from isitok.format.lesson import LessonPlan
from isitok.format.lesson_ways import AnswerBy, ScoresShown
from isitok.format.problem import Place, Problem
from isitok.format.vocabulary import Band, Level
from isitok.game.doors import Door
from isitok.scenes.lesson.class_weeks import ClassWeeksScene
from isitok.scenes.lesson.draft import UNREAD, Gated, ToldOn, WhenTold, draft_of_day, first_draft, refit
from isitok.scenes.lesson.lesson_setup import ClassSetupScene
from isitok.scenes.lesson.plan_pages import PlansScene
from isitok.scenes.lesson.ready import ReadyLessonsScene
from isitok.scenes.lesson.record_form import RecordScene
from isitok.scenes.lesson.room import RoomScene
from isitok.scenes.lesson.save import SavePlanScene
from isitok.scenes.lesson.tell_the_lead import ToldScene
from isitok.scenes.lesson.unfinished import Unfinished, UnfinishedScene, ask_to_forget
from isitok.scenes.read_story import ReadScene
from isitok.scenes.scene import Desk, Do, Pop, Scene
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.tasks import ForgetLesson
from isitok.scenes.title import TitlePress
from isitok.scenes.where_here import WhereScene
from tests.stages.desk import library, pressed, scene_of


def a_lesson_plan(**fields: Any) -> LessonPlan:
    usual: dict[str, Any] = {
        "title": "Year 8, week 2",
        "ages": (Band.B11_14,),
        "minutes": 20,
        "cards": ("in-town/coach", "in-town/poster"),
    }
    return LessonPlan(**usual | fields)


def a_course(**fields: Any) -> Course:
    """A course of two lessons, and one to take instead of the second."""
    said = {
        "objective": "We can ask before we share a picture.",
        "gist": "A photo that goes round, and one that doesn't.",
        "care": ("Not if a picture of a pupil is going round now.", "Ask the lead first."),
    }
    plans = [a_lesson_plan(title=title, minutes=50, **said) for title in ("Ask first", "Who decides?", "Or this")]
    numbers = (("1", Level.ONE, ""), ("2", Level.THREE, ""), ("2a", Level.TWO, "2"))
    lessons = tuple(
        ReadyLesson(id=f"ours/{number}", number=number, plan=plan, level=level, instead_of=instead_of)
        for plan, (number, level, instead_of) in zip(plans, numbers, strict=True)
    )
    usual: dict[str, Any] = {
        "id": "ours",
        "title": "Ours to ask",
        "about": "Two lessons on asking first.",
        "ages": (Band.B11_14,),
        "aims": ("Pupils can ask first.",),
        "made": "By hand.",
        "lessons": tuple(lesson.id.partition("/")[2] for lesson in lessons),
        "ready": lessons,
    }
    return Course(**usual | fields)


def set_up(desk: Desk) -> dict[str, Scene]:
    """The screens on which an adult prepares a lesson."""
    fresh = first_draft(desk, ticked=True)
    others = tuple(card for card in desk.library.cards if card not in fresh.cards)
    keyed = replace(fresh, answer=AnswerBy.KEYS, scores=ScoresShown.END)
    slip = Problem(Place("week-3.lesson.yaml", 2, 7), "unknown-word", "'8' is not known at 'ages'", "write one of: 7-9")
    plans = (("week-1.lesson.yaml", a_lesson_plan(minutes=10)), ("week-2.lesson.yaml", a_lesson_plan()))
    week = next(one for pack in library().packs for one in pack.weeks)
    kept = (
        Unfinished(Path("lesson-00000001.json"), "Was that a yes? Story 1 of 2. Monday, 9:10"),
        Unfinished(Path("lesson-00000002.json"), "Group chats, ages 11–14, 20 minutes. At the start. Tuesday, 14:05"),
    )
    today = WhenTold(ToldOn.TODAY, tuple(card.id for card in fresh.cards))
    return {
        "staff-card": StaffCardScene(wanted=TitlePress.CLASS),
        "staff-card-unticked": scene_of(pressed(StaffCardScene(wanted=Gated.STORIES, must=True), "on", desk)),
        "staff-card-unread": UNREAD,
        "class-setup": ClassSetupScene(draft=fresh),
        "class-setup-ages": ClassSetupScene(draft=replace(fresh, wanted=replace(fresh.wanted, ages=()), cards=())),
        "class-setup-opened": ClassSetupScene(draft=refit(fresh, desk, minutes=50), said=("Year 8, week 2 is open.",)),
        "class-where": WhereScene(behind=Door.CLASS, wanted=TitlePress.CLASS),
        "class-ready": ReadyLessonsScene(courses=(a_course(), a_course(id="own", own=True)), chosen="ours"),
        "class-setup-pairs": ClassSetupScene(draft=replace(fresh, before=others[:1], after=others[1:2])),
        "class-read": ReadScene(scenario=desk.library.scenario(fresh.cards[0].id)),
        "class-told": ToldScene(draft=replace(fresh, title="Year 8")),
        "class-told-today": ToldScene(draft=replace(fresh, told=today)),
        "class-room": RoomScene(draft=fresh, before=ClassSetupScene),
        "class-room-keys": RoomScene(draft=keyed, before=ClassSetupScene),
        "class-room-saved": RoomScene(
            draft=fresh, before=ClassSetupScene, said="Saved as year-8.lesson.yaml.", saved="year-8.lesson.yaml"
        ),
        "class-weeks": ClassWeeksScene(draft=fresh),
        "class-room-day": RoomScene(draft=draft_of_day(fresh, week, 2), before=ClassSetupScene, taken=True),
        "class-save": SavePlanScene(draft=fresh, title="Year 8, week 2"),
        "class-save-there": SavePlanScene(
            draft=fresh, title="Year 8, week 2", there=True, said="There is one already."
        ),
        "class-plans": PlansScene(folder="isitok packs", found=plans, broken=(slip,)),
        "class-plans-none": PlansScene(folder="isitok packs", found=()),
        "class-plans-unread": PlansScene(folder="isitok packs", found=(), unread="stale file handle"),
        "class-forget": ask_to_forget("Tuesday, 14:05", Do(ForgetLesson((kept[0].file,)), Pop()), desk.words),
        "class-record": RecordScene(
            plan=a_lesson_plan(),
            typed=(
                ("class", "7B"),
                ("year", "Year 7"),
                ("present", "26"),
                ("secure", "19"),
                ("slips", "form tutor, "),
            ),
        ),
        "class-unfinished": UnfinishedScene(lessons=kept),
        "class-unfinished-gone": UnfinishedScene(lessons=(), said="The lesson that was kept is no longer there."),
        "class-unfinished-full": UnfinishedScene(
            lessons=kept, full=True, said="There are 6 unfinished lessons. End or delete one. Then start again."
        ),
    }


CLASS_SETUP = [
    "staff-card",
    "staff-card-unticked",
    "staff-card-unread",
    "class-setup",
    "class-setup-ages",
    "class-setup-opened",
    "class-where",
    "class-ready",
    "class-setup-pairs",
    "class-read",
    "class-told",
    "class-told-today",
    "class-room",
    "class-room-keys",
    "class-room-saved",
    "class-weeks",
    "class-room-day",
    "class-save",
    "class-save-there",
    "class-plans",
    "class-plans-none",
    "class-plans-unread",
    "class-forget",
    "class-record",
    "class-unfinished",
    "class-unfinished-gone",
    "class-unfinished-full",
]
