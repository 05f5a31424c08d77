"""A folder of packs is taken out, or a share has gone, while any screen is open: no press ends the game."""

import pytest

from isitok import ui
from isitok.base.value import Value, replace
from isitok.format.card import Card
from isitok.library.library import Library, Unreadable
from isitok.scenes.asking import Ask
from isitok.scenes.lesson.lesson_setup import ClassSetupScene
from isitok.scenes.lesson.room import RoomScene
from isitok.scenes.make.pack_folders import FoldersScene, Forget
from isitok.scenes.one_to_one.one_to_one_setup import OneToOneSetupScene
from isitok.scenes.scene import BaseScene, Change, Desk, Scene
from isitok.scenes.small_group.small_group_setup import SmallGroupSetupScene
from isitok.scenes.staff.choose_for_staff import ForStaffScene
from isitok.scenes.staff.meeting import MeetingScene, new_meeting
from isitok.scenes.story_shelf import SetupScene
from tests.each import each
from tests.samples import some_of
from tests.stages import OPEN, Visitor, pressable, screens
from tests.stages.desk import nothing_left, without_the_town
from tests.stages.staff import with_staff


def opened(scene: Scene, then: Library) -> Visitor:
    """Somebody on this screen when the packs are read again."""
    player = Visitor()
    player.opens(scene)
    assert player.screens.page
    player.game.take_over(then)
    return player


@each([name for name in OPEN if 0 in some_of(range(2), name)])
def test_each_stage_is_pressed_with_the_library_exchanged_under_it(name: str) -> None:
    scene = screens()[name]
    for then in some_of((nothing_left(), without_the_town()), name):
        pressed = pressable(opened(scene, then).layout.root)
        assert pressed
        for node in pressed:
            if isinstance(node.does, Change):
                continue  # it leads to the same whatever is in the library
            player = opened(scene, then)
            player.screens.do(node.does, player.now)
            assert player.game.over or player.screens.page.title


def cards_of(scene: Scene) -> tuple[Card, ...]:
    match scene:
        case ClassSetupScene() | RoomScene() | MeetingScene():
            return scene.draft.all_cards
        case OneToOneSetupScene() | SmallGroupSetupScene():
            return scene.dealt.cards
    raise AssertionError(scene)


@pytest.mark.parametrize("name", ["class-setup", "class-setup-pairs", "class-room", "one-to-one-setup", "group-setup"])
def test_what_was_dealt_is_dealt_anew_from_what_is_left_and_that_is_said(name: str) -> None:
    before, then = cards_of(screens()[name]), without_the_town()
    player = opened(screens()[name], then)
    assert player.hears("What is left was dealt anew.")
    now = cards_of(player.scene)
    assert set(now) <= set(then.cards)
    assert not {card.id for card in before} <= {card.id for card in now}


def test_a_lesson_of_which_nothing_is_left_goes_back_to_what_is_chosen_first() -> None:
    player = opened(screens()["class-room"], nothing_left())
    assert isinstance(player.scene, ClassSetupScene)
    assert player.scene.draft.cards == ()


def test_of_a_staff_meeting_only_what_is_left_is_led() -> None:
    whole = with_staff()
    player = Visitor(library=whole)
    cards = [card for card in whole.cards if card.for_staff]
    player.opens(new_meeting(tuple(cards), pack="", seed=1, desk=player.game.desk, pick=ForStaffScene))
    player.game.take_over(without_the_town())
    assert isinstance(player.scene, ForStaffScene), player.scene
    assert player.hears("aren’t here any more")


def test_what_was_picked_and_is_gone_is_no_longer_picked() -> None:
    setup = SetupScene(topic=None, pack="in-town", cards=5, picked=("in-town/coach", "small-steps/rabbit"))
    scene = opened(setup, without_the_town()).scene
    assert scene == replace(setup, pack=None, picked=("small-steps/rabbit",))


class NeedsAStory(BaseScene, Value):
    """A page that can't be made without a story."""

    def page(self, desk: Desk) -> ui.Page:
        raise Unreadable(desk.library.scenario("in-town/coach").id + desk.library.scenario("gone/gone").id)


def test_a_page_that_can_not_be_made_without_a_story_says_so_and_leads_back() -> None:
    player = Visitor(library=nothing_left())
    player.opens(NeedsAStory())
    assert player.hears("This story can’t be read any more.")
    assert isinstance(player.scene, Ask)
    player.waits(2)
    player.keys("Esc")
    assert player.hears("Play")


def test_a_folder_that_is_taken_out_in_the_settings_leaves_no_lesson_of_its_stories_behind() -> None:
    player = Visitor()
    player.game.tasks.read_packs = lambda desk: replace(desk, library=without_the_town())
    player.opens(screens()["class-setup"])
    player.opens(FoldersScene())
    player.screens.do(Forget("share"), player.now)
    player.waits(2)
    player.keys("Esc")
    assert isinstance(player.scene, ClassSetupScene)
    assert player.hears("What is left was dealt anew.")
    assert all(card.pack != "in-town" for card in player.scene.draft.all_cards)
    player.screens.do(player.node("on").does, player.now)
    assert isinstance(player.scene, ClassSetupScene)
