"""A week that two play together, or a small group: nothing is counted or kept, and the way out is on each page."""

from isitok import ui
from isitok.format.card import WeekCard
from isitok.game.help_routes import AgeGroup
from isitok.game.one_to_one.one_to_one import start_one_to_one
from isitok.game.play.stops import Step
from isitok.game.small_group.small_group import start_group
from isitok.scenes.one_to_one.leave_one_to_one import Out
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.one_to_one.one_to_one_parts import GroupSaid
from isitok.scenes.one_to_one.one_to_one_setup import new_setup
from isitok.scenes.pause import Paused, PauseScene
from isitok.scenes.scene import Desk, Pop, Push, Real, Replace, Scene
from isitok.scenes.small_group import small_group_setup
from isitok.scenes.small_group.small_group_page import SmallGroupScene
from isitok.scenes.week.company import WeekEnds
from isitok.scenes.week.week_front import WeekFrontScene
from isitok.scenes.week.week_scene import WeekScene
from tests.stages.desk import a_desk, a_look, library, pressed, scene_of

DRAGON = "week:in-town/dragon"


def card() -> WeekCard:
    return next(week for pack in library().packs for week in pack.weeks)


def shows(scene: Scene, id_: str, desk: Desk) -> bool:
    return ui.find(ui.lay_out(scene.page(desk), a_look(), ui.ViewState()).root, id_) is not None


def test_a_week_for_two_begins_with_the_first_words_and_asks_the_age_before() -> None:
    desk = a_desk()
    setup = new_setup(desk, ticked=True)
    lacking = scene_of(pressed(setup, DRAGON, desk))
    ready = scene_of(setup.after(GroupSaid(AgeGroup.FROM_11), desk))

    begun = scene_of(pressed(ready, DRAGON, desk))

    assert "how old" in lacking.page(desk).said
    assert isinstance(begun, OneToOneScene)
    assert begun.one_to_one.step is Step.FIRST_WORDS
    front = scene_of(pressed(begun, "onward", desk))
    assert isinstance(front, WeekFrontScene)
    monday = scene_of(pressed(front, "monday", desk))
    assert isinstance(monday, WeekScene)
    assert shows(front, "real", desk)
    assert shows(monday, "real", desk)


def test_two_step_out_of_a_week_whether_it_ends_or_is_left() -> None:
    desk = a_desk()
    below = OneToOneScene(one_to_one=start_one_to_one((), with_paper=True), group=AgeGroup.FROM_11, week=card())
    week = scene_of(pressed(scene_of(pressed(below, "onward", desk)), "monday", desk))

    asked = scene_of(pressed(week, "back", desk))

    assert pressed(asked, "stop", desk) == Pop(Out.STOP)
    assert week.after(Out.STOP, desk) == Pop(Out.STOP)
    for event in (Out.STOP, WeekEnds()):
        after = below.after(event, desk)
        assert isinstance(after, Replace)
        assert isinstance(after.scene, OneToOneScene)
        assert after.scene.one_to_one.step is Step.STEP_OUT


def test_what_is_real_leaves_the_week_for_the_one_to_one_below() -> None:
    desk = a_desk()
    below = OneToOneScene(one_to_one=start_one_to_one((), with_paper=True), group=AgeGroup.FROM_11, week=card())
    week = scene_of(pressed(scene_of(pressed(below, "onward", desk)), "monday", desk))

    assert not week.hears(Real(), desk)
    real = scene_of(below.after(Real(), desk))
    assert isinstance(real, OneToOneScene)
    assert real.one_to_one.is_real


def test_a_group_stops_for_a_moment_and_goes_on_where_it_was() -> None:
    desk = a_desk()
    setup = small_group_setup.new_setup(desk)
    below = scene_of(pressed(setup, DRAGON, desk))
    assert isinstance(below, SmallGroupScene)
    week = scene_of(pressed(scene_of(pressed(below, "onward", desk)), "monday", desk))

    stopped = week.after(Real(), desk)

    assert shows(week, "real", desk)
    assert isinstance(stopped, Push)
    assert isinstance(stopped.scene, PauseScene)
    assert pressed(stopped.scene, "go-on", desk) == Pop()
    assert week.after(Paused.END, desk) == Pop(Paused.END)
    ended = SmallGroupScene(group=start_group(()), week=card()).after(Paused.END, desk)
    assert isinstance(ended, Replace)
    assert isinstance(ended.scene, SmallGroupScene)
    assert ended.scene.group.step is Step.STEP_OUT
