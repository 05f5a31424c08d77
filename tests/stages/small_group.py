"""Every screen of a small group, and the one on which an adult opens it."""

from isitok.base.value import replace
from isitok.game.events import Forward
from isitok.game.play.stops import Step
from isitok.game.small_group.small_group import start_group, update
from isitok.scenes.scene import Desk, Real, Scene
from isitok.scenes.small_group.group_vote import GroupVoteScene, vote_within
from isitok.scenes.small_group.leave_group import leave_group
from isitok.scenes.small_group.small_group_page import SmallGroupScene
from isitok.scenes.small_group.small_group_parts import GroupPress
from isitok.scenes.small_group.small_group_setup import new_setup
from tests.stages.desk import library, pressed, scene_of
from tests.stages.solo import as_it_happens

SMALL_GROUP = [
    "group-setup",
    "group-setup-lacking",
    "group-rules",
    "group-story",
    "group-fingers",
    "group-talk",
    "group-why",
    "group-round",
    "group-round-why",
    "group-step-out",
    "group-one-thing",
    "group-help",
    "group-goodbye",
    "group-opens",
    "group-pause",
    "group-leave",
    "group-vote-about",
    "group-vote-fingers",
    "group-vote-moved",
]


def small_groups(desk: Desk) -> dict[str, Scene]:
    """Every kind of screen that a small group has."""
    fresh = new_setup(desk)
    nobody = replace(fresh, dealt=replace(fresh.dealt, wanted=replace(fresh.dealt.wanted, ages=()), cards=()))
    found: dict[str, Scene] = {"group-setup": fresh, "group-setup-lacking": scene_of(pressed(nobody, "start", desk))}
    group = start_group([library().scenario("in-town/coach")])
    while True:
        if group.step is not Step.PUT_RIGHT:
            found.setdefault(f"group-{group.step.value}", SmallGroupScene(group=group))
        if group.is_last:
            break
        group = update(group, Forward())
    vote = vote_within(update(start_group([library().scenario("in-town/coach")]), Forward()), desk)
    asked = scene_of(vote.after(GroupPress.ONWARD, desk))
    moved = asked
    while isinstance(moved, GroupVoteScene) and moved.group.step is not Step.MOVED:
        moved = scene_of(moved.after(GroupPress.ONWARD, desk))
    opening = start_group((as_it_happens(),))
    while opening.step is not Step.STORY:
        opening = update(opening, Forward())
    return {
        **found,
        "group-opens": SmallGroupScene(group=update(opening, Forward())),
        "group-pause": scene_of(SmallGroupScene(group=group).after(Real(), desk)),
        "group-leave": leave_group(desk),
        "group-vote-about": vote,
        "group-vote-fingers": asked,
        "group-vote-moved": moved,
    }
