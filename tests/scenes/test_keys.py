"""Every screen, with nothing but a keyboard."""

import string
from functools import cache

import pygame
import pytest

from isitok.base.value import Value, replace
from isitok.scenes.about import AboutScene
from isitok.scenes.ages import AgesScene
from isitok.scenes.asking import Ask
from isitok.scenes.before_you_start import BeforeScene
from isitok.scenes.easier_page import EasierScene
from isitok.scenes.ending_page import EndingScene
from isitok.scenes.find_pace import FindPaceScene
from isitok.scenes.form.form_page import FormScene
from isitok.scenes.form.question_page import QuestionScene
from isitok.scenes.form.which_one import WhichOneScene
from isitok.scenes.glossary_page import GlossaryScene
from isitok.scenes.help_page import HelpScene
from isitok.scenes.hidden import HiddenScene
from isitok.scenes.keys_page import KeysScene
from isitok.scenes.lesson.class_weeks import ClassWeeksScene
from isitok.scenes.lesson.facilitator_page import FacilitatorScene
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.lesson_setup import ClassSetupScene
from isitok.scenes.lesson.own_vote import OwnVoteScene
from isitok.scenes.lesson.plan_pages import PlansScene
from isitok.scenes.lesson.ready import ReadyLessonsScene
from isitok.scenes.lesson.record_form import RecordScene
from isitok.scenes.lesson.room import RoomScene
from isitok.scenes.lesson.save import SavePlanScene
from isitok.scenes.lesson.tell_the_lead import ToldScene
from isitok.scenes.lesson.unfinished import UnfinishedScene
from isitok.scenes.make.about_pack_page import AboutPackScene
from isitok.scenes.make.add_page import AddedScene, AddScene, WhichFileScene
from isitok.scenes.make.bring_page import BroughtScene, ComingScene
from isitok.scenes.make.browse import BrowseScene
from isitok.scenes.make.checked import CheckedScene
from isitok.scenes.make.make import MakeScene
from isitok.scenes.make.make_parts import OpenedScene, RefusedScene
from isitok.scenes.make.naming import NamingScene
from isitok.scenes.make.pack_folders import FoldersScene
from isitok.scenes.make.pack_page import PackScene
from isitok.scenes.make.pictures_page import PicturesScene
from isitok.scenes.make.save_as_page import SavedAsScene
from isitok.scenes.make.send_page import SendScene, SentScene
from isitok.scenes.make.what_is_each import WhatIsEachScene
from isitok.scenes.one_to_one.law_page import LawScene
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.one_to_one.one_to_one_setup import OneToOneSetupScene
from isitok.scenes.one_to_one.which_story import WhichStoryScene
from isitok.scenes.pause import PauseScene
from isitok.scenes.pick import PickScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.print_page import LessonPapersScene, MadeScene, PrintScene
from isitok.scenes.problems import ProblemsScene
from isitok.scenes.read_and_sign.read_on_paper import PaperScene
from isitok.scenes.read_and_sign.sign_page import CantSignScene, SignScene
from isitok.scenes.read_and_sign.use_today import UseTodayScene
from isitok.scenes.read_story import ReadScene
from isitok.scenes.results.seen import ResultsScene
from isitok.scenes.results.switch_on import SwitchOnScene
from isitok.scenes.results.together_page import TogetherScene
from isitok.scenes.results.voice_page import AskScene, CountSlipsScene
from isitok.scenes.scene import Scene
from isitok.scenes.settings_page import SettingsScene
from isitok.scenes.small_group.group_vote import GroupVoteScene
from isitok.scenes.small_group.small_group_page import SmallGroupScene
from isitok.scenes.small_group.small_group_setup import SmallGroupSetupScene
from isitok.scenes.sources_page import SourcesScene
from isitok.scenes.staff.staff_ending import StaffEndingScene
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.story_shelf import SetupScene
from isitok.scenes.ticks import TicksScene
from isitok.scenes.title import TitleScene
from isitok.scenes.week.has_happened import HappenedScene
from isitok.scenes.week.week_front import WeekFrontScene
from isitok.scenes.week.week_scene import WeekScene
from isitok.scenes.where_here import WhereScene
from isitok.scenes.work_page import WaitScene
from isitok.scenes.writing.preview_page import PreviewScene
from isitok.ui.describe.intents import Intent, Wish
from isitok.ui.describe.node import FIELDS, READABLE, Role, find, walk
from isitok.ui.describe.page_reading import reading
from isitok.ui.describe.placed import rail
from isitok.ui.draw.keyboard_keys import wish
from tests.each import each
from tests.samples import some_of
from tests.stages import OPEN, SCREENS, SIZE, Size, Visitor, focusable, nodes, painted, screens, some_settings
from tests.stages.desk import Counting, OnLabPc
from tests.stages.staff import WithStaff

DAY = 24 * 60 * 60
SEED = 2  # deals a story first that rests on facts
every_open_screen = each(OPEN)
SMALL: list[tuple[int, Size]] = [(100, (1366, 768)), (200, (1024, 768)), (200, (800, 600)), (100, (768, 1366))]


def ids(player: Visitor) -> list[str]:
    return [node.id for node in focusable(player.layout.root)]


def walked(player: Visitor, key: str) -> list[str]:
    """Where the keyboard comes to, in order, until it comes where it was before. Keys that scroll stay where they are.

    A heading at which it begins is left for good.
    """
    order = [player.focus] if player.focus in ids(player) else []
    for _ in range(600):
        player.keys(key)
        if player.focus in order[:-1]:
            return order
        if order[-1:] != [player.focus] and player.focus in ids(player):
            order.append(player.focus)
    raise AssertionError(f"{key} doesn't come round on {player.title!r}")


class Way(Value):
    """Where a key comes to on a screen, pressed until it comes round; and the screen before and after."""

    reached: list[str]
    before: Scene
    after: Scene


@cache
def way(name: str, key: str, text: int = 100, size: Size = SIZE) -> Way:
    """Several tests ask about the same one."""
    player = Visitor(screens()[name], size=size, settings=some_settings(text_size=text))
    before = player.scene
    return Way(walked(player, key), before, player.scene)


def begun_at(first: str, reached: list[str]) -> list[str]:
    """The same round, begun elsewhere."""
    at = reached.index(first)
    return reached[at:] + reached[:at]


with_arrows = each([(name, *look) for name in OPEN for look in some_of(SMALL[::2], name)], "name text size")


@with_arrows
def test_2_1_1_arrows_come_to_all_there_is_forwards_or_backwards(name: str, text: int, size: Size) -> None:
    player = Visitor(screens()[name], size=size, settings=some_settings(text_size=text))
    everything = ids(player)

    boxes = {box.id for box in nodes(player.layout.root, Role.CHECK_BOX)}
    for key in some_of(("Down", "Up"), name):  # in a grid of boxes, they stay in a column
        reached = way(name, key, text, size).reached
        assert set(everything) - boxes <= set(reached), key
        assert len(reached) == len(set(reached)), key
    if player.screens.page.left or nodes(player.layout.root, *FIELDS):  # in a field, they move the caret
        return
    for key in some_of(("Right", "Left"), name):
        assert sorted(way(name, key, text, size).reached) == sorted(everything), key


@every_open_screen
def test_2_1_1_tab_comes_to_all_there_is_and_once_to_each_group(name: str) -> None:
    player = Visitor(screens()[name])
    reached = way(name, "Tab").reached
    groups = [[radio.id for radio in nodes(group, Role.RADIO)] for group in nodes(player.layout.root, Role.RADIO_GROUP)]
    radios = {radio for group in groups for radio in group}
    # In the number between − and +, both can be typed: Tab goes from number to number.
    signs = {node.id for node in focusable(player.layout.root) if node.spoken.aside}

    assert set(ids(player)) - radios - signs <= set(reached)
    for group in groups:
        assert len(set(group) & set(reached)) == 1
    assert reached[:1] + reached[:0:-1] == begun_at(reached[0], way(name, "Shift+Tab").reached)


WAYS: list[tuple[type, list[str]]] = [
    (SetupScene, ["setup"]),
    (PickScene, ["topic"]),
    (AgesScene, ["play"]),
    (BeforeScene, ["play"]),
    (PlayScene, ["play", "start"]),
    (MakeScene, ["make"]),
    (SettingsScene, ["settings"]),
    (KeysScene, ["settings", "keys"]),
    (HelpScene, ["help"]),
    (ProblemsScene, ["problems:next-door"]),
    (AboutScene, ["about"]),
    (EasierScene, ["easier"]),
    (HiddenScene, ["hide"]),
    (Ask, ["play", "start", "Esc"]),
    (EndingScene, ["play", "start", "verdict:ok", "sure:certain", "Esc", "stop"]),
    (StaffCardScene, ["class"]),
    (ClassSetupScene, ["class", "box", "on"]),
    (PlansScene, ["class", "box", "on", "open"]),
    (RoomScene, ["class", "box", "on", "on"]),
    (ToldScene, ["class", "box", "on", "on", "note"]),
    (PrintScene, ["class", "box", "on", "print"]),
    (SavePlanScene, ["class", "box", "on", "on", "save"]),
    (LessonScene, ["class", "box", "on", "on", "slips:nobody", "start"]),
    (Ask, ["class", "box", "on", "on", "slips:nobody", "start", "Esc"]),
    (OneToOneSetupScene, ["one-to-one", "box", "on"]),
    (TicksScene, ["one-to-one", "box", "on", "without"]),
    (OneToOneScene, ["one-to-one", "box", "on", "group:13-17", "start"]),
    (Ask, ["one-to-one", "box", "on", "group:13-17", "start", "Esc"]),
    (SmallGroupSetupScene, ["small-group"]),
    (SmallGroupScene, ["small-group", "start"]),
    (Ask, ["small-group", "start", "Esc"]),
    (SwitchOnScene, ["settings", "results"]),
    (ResultsScene, ["settings", "results", "switch-on", "see-results"]),
    (TogetherScene, ["settings", "results", "switch-on", "see-results", "together"]),
    (WeekFrontScene, ["week"]),
    (WeekScene, ["week", "monday"]),
    (HappenedScene, ["week", "later", "pick:tuesday"]),
    (SourcesScene, ["play", "start", "verdict:ok", "sure:certain", "more", "sources"]),
]


def at(kind: type, way: list[str]) -> Visitor:
    """Somebody who went from the title to this kind of screen, by keys."""
    player = Visitor(settings=some_settings(ages=()) if kind is AgesScene else None, chance=lambda: SEED)
    for step in way:
        if step == "Esc":
            player.keys("Esc")
        else:
            player.goes_to(step)
            player.keys("Space")
        player.waits(2)
    return player


@each(WAYS, "kind way")
def test_2_1_1_every_kind_of_screen_can_be_reached_by_keys_from_the_title(kind: type, way: list[str]) -> None:
    assert type(at(kind, way).scene) is kind


def test_2_1_1_no_kind_of_screen_is_left_out() -> None:
    """But for the preview, a second display's, and what is asked of lessons, results, sheets, where there are none.

    ``test_a_meeting.py`` comes to the law card of a one-to-one, and to what is asked about a sheet at its end;
    ``tests/survival`` to a story that can't be read any more; ``test_make.py`` and ``test_read_and_sign.py`` to
    what follows *Make your own*; ``test_for_staff.py``, ``test_small_group.py``, ``test_read_aloud.py`` and
    ``test_young_people_say.py`` to what staff see at the end, a group that stops, a game without a voice, and
    slips; ``test_ready_lessons.py`` and ``test_print.py`` to courses, which are not among the stories of these
    tests; ``test_find_pace.py`` to the box that somebody with one switch presses; ``test_a_day_in_class.py`` to the
    weeks of a class, ``test_one_to_one_setup.py`` to the list of stories of a one-to-one, and
    ``test_own_vote.py`` to a vote of a class's own, and ``test_record_for_the_file.py`` to that record.
    """
    others = {TitleScene, PreviewScene, UnfinishedScene}
    others |= {FindPaceScene, FacilitatorScene, Counting, OnLabPc, LawScene}
    others |= {NamingScene, OpenedScene, FoldersScene, PackScene, SendScene, SentScene, CheckedScene, WhichFileScene}
    others |= {AboutPackScene, FormScene, QuestionScene, WhichOneScene}
    others |= {ComingScene, SavedAsScene, PicturesScene, WhatIsEachScene, BroughtScene}
    others |= {RefusedScene, AddScene, AddedScene, WaitScene, BrowseScene}
    others |= {SignScene, CantSignScene, PaperScene, UseTodayScene}
    others |= {WithStaff, StaffEndingScene, PauseScene, WhereScene, AskScene, CountSlipsScene}
    others |= {GlossaryScene, ReadyLessonsScene, ReadScene, LessonPapersScene, MadeScene}
    others |= {ClassWeeksScene, WhichStoryScene, OwnVoteScene, GroupVoteScene, RecordScene}
    assert {type(scene) for scene in screens().values()} == {*others, *(kind for kind, _ in WAYS)}


@every_open_screen
def test_2_1_2_tab_leaves_everything_and_esc_leaves_the_screen(name: str) -> None:
    player = Visitor(screens()[name])
    for id_ in ids(player):
        player.view.focus(id_)
        player.keys("Tab")
        assert player.focus != id_


@each([one for one in WAYS if one[0] is not HiddenScene], "kind way")
def test_2_1_2_esc_leads_back_to_the_title_from_everywhere(kind: type, way: list[str]) -> None:
    player = at(kind, way)
    for _ in range(6):
        if isinstance(player.scene, TitleScene):
            return
        if isinstance(player.scene, Ask):
            player.goes_to("leave")
            player.keys("Enter")
        else:
            player.keys("Esc")
        player.waits(2)
    raise AssertionError(f"Esc leads to {player.title!r}")


TYPED_IN = (
    "class-room",
    "class-room-saved",
    "class-vote",
    "class-happens",
    "class-too-many",
    "class-own-refused",
    "class-own-vote",
    "facilitator-own",
    "class-again",
    "class-cards",
    "class-before-vote",
    "class-save",
    "class-save-there",
    "one-to-one-paper-place",
    "one-to-one-real-paper-place",
    "facilitator-vote",
    "make-about-pack",
    "make-copy",
    "make-new",
    "make-which-file",
    "make-folders",
    "make-no-folder",
    "sign-paper",
    "form-new",
    "form",
    "form-phone",
    "form-acts",
    "form-help",
    "form-adults",
    "form-asked",
    "form-question",
    "form-conflict",
    "form-who",
    "results-count-slips",
    "class-record",
    "group-vote-about",
)
"""Where the keyboard begins in a field."""
TEAMS = ("class-teams", "class-teams-in", "facilitator-teams")
"""Where letters are the way to answer that was chosen for the lesson."""
TIMED = ("class-talk", "make-wait")
"""A timer that somebody started, and what is done meanwhile."""


@each([name for name in OPEN if name not in (*TYPED_IN, *TEAMS)])
def test_2_1_4_with_shortcuts_off_letters_and_digits_change_nothing(name: str) -> None:
    player = Visitor(screens()[name], settings=some_settings(shortcuts=False))
    before, view = player.scene, player.layout.view
    player.types(string.ascii_lowercase + string.ascii_uppercase + string.digits)

    assert player.scene == before
    assert player.layout.view == view
    assert not any(len(node.spoken.key) == 1 for node in walk(player.layout.root))


def test_2_1_4_with_shortcuts_on_digits_answer_and_p_passes() -> None:
    player = Visitor(screens()["judge"])
    player.types("3")
    assert player.node("verdict:not-ok").spoken.checked
    player.types("2")
    assert player.node("verdict:depends").spoken.checked
    player.types("6")
    assert player.title.startswith("Why?")
    player.types("p")

    assert "Story 2 of 3" in player.title


def test_2_1_4_the_keys_of_the_number_pad_are_the_same() -> None:
    event = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_KP_3, mod=0, unicode="")

    assert wish(event) == Wish(Intent.LETTER, "3")


@each([name for name in SCREENS if name not in TIMED])
def test_2_2_1_a_day_of_waiting_changes_nothing(name: str) -> None:
    player = Visitor(screens()[name])
    before, laid = player.scene, player.layout
    for _ in range(24):
        player.waits(DAY / 24)

    assert player.hands.deadline is None
    assert player.scene == before
    assert player.layout is laid


@each(["judge", *some_of([name for name in OPEN if name not in TIMED], "moves", 50)])
def test_2_2_2_nothing_moves_by_itself(name: str) -> None:
    player = Visitor(screens()[name])
    before = pygame.image.tobytes(painted(player.layout), "RGB")
    player.waits(5)

    assert pygame.image.tobytes(painted(player.layout), "RGB") == before


def test_2_4_3_the_keyboard_begins_at_the_question_and_no_answer_looks_chosen() -> None:
    player = Visitor(screens()["judge"])
    group = player.node("answers")

    assert group.spoken.role is Role.RADIO_GROUP
    assert player.focus == "question"
    assert group.spoken.name == "Is it OK?"
    player.keys("Tab")
    assert player.focus == "verdict:ok"
    assert not any(node.spoken.checked for node in walk(group))


def test_2_4_3_the_ring_is_drawn_round_the_question_for_those_who_use_keys() -> None:
    player, with_keys = Visitor(screens()["judge"]), Visitor(screens()["judge"])
    with_keys.keys("Home")

    assert player.focus == with_keys.focus == "question"
    assert pygame.image.tobytes(painted(player.layout), "RGB") != pygame.image.tobytes(painted(with_keys.layout), "RGB")
    assert replace(player.layout.view, keyed=True) == with_keys.layout.view


def test_enter_alone_leads_from_the_question_to_an_answer_and_how_sure() -> None:
    player = Visitor(screens()["judge"])
    while player.focus == "question":
        player.keys("Enter")  # the phone is read first
    assert player.focus == "verdict:ok"
    player.keys("Down", "Enter", "Enter")
    assert player.node("verdict:depends").spoken.checked
    assert player.focus == "sure:not-sure"
    player.keys("Right", "Enter")

    assert player.title.startswith("Why?")
    assert player.hears("You said “It depends”")


@every_open_screen
def test_2_4_3_the_keyboard_goes_from_the_first_to_the_last_in_the_order_in_which_a_page_is_read(name: str) -> None:
    player = Visitor(screens()[name])
    read = [line.id for line in reading(player.layout.page, player.layout.root)]
    order = sorted(ids(player), key=lambda id_: read.index(id_) if id_ in read else read.index(first_in(player, id_)))
    key = "Tab" if nodes(player.layout.root, Role.CHECK_BOX) else "Down"  # in a grid of boxes, Down goes down
    reached = way(name, key).reached  # some pages begin further down
    reached = begun_at(next(id_ for id_ in order if id_ in reached), reached)
    assert reached == [id_ for id_ in order if key == "Down" or id_ in reached]


def first_in(player: Visitor, id_: str) -> str:
    """Of what scrolls and has no line of its own, the first thing that is read in it."""
    return next(node.id for node in walk(player.node(id_)) if node.spoken.role in READABLE)


@every_open_screen
def test_2_4_3_the_keyboard_begins_where_the_page_says_or_at_what_is_read_first(name: str) -> None:
    player = Visitor(screens()[name])
    wanted = find(player.layout.root, player.layout.page.focus)
    assert player.focus in ({node.id for node in walk(wanted)} if wanted else ids(player)[:1])


@each(
    [
        ("title", "settings"),
        ("title", "setup"),
        ("title", "class"),
        ("title", "one-to-one"),
        ("one-to-one-setup", "topics"),
        ("one-to-one-setup", "level-3"),
        ("class-setup", "topic"),
        ("class-setup", "open"),
        ("class-room", "save"),
        ("title", "topic"),
        ("title", "about"),
        ("title", "play"),
        ("title", "problems:next-door"),
        ("title", "help"),
        ("judge", "settings"),
        ("judge", "help"),
        ("ending", "help"),
    ],
    "name opener",
)
def test_2_4_3_going_back_the_keyboard_is_where_it_was(name: str, opener: str) -> None:
    player = Visitor(screens()[name])
    player.goes_to(opener)
    player.keys("Space")
    assert player.scene != screens()[name]
    assert player.layout.page != screens()[name].page(player.game.desk), "it is shown"
    player.keys("Esc")

    assert type(player.scene) is type(screens()[name])
    assert player.focus == opener


def test_2_4_3_after_f1_and_back_the_keyboard_is_where_it_was() -> None:
    player = Visitor(screens()["judge"])
    player.goes_to("sure:certain")
    player.keys("F1", "Esc")

    assert player.focus == "sure:certain"


@each([(name, *look) for name in OPEN for look in some_of(SMALL, name)], "name text size")
def test_2_4_11_what_has_the_keyboard_can_be_seen_whole(name: str, text: int, size: Size) -> None:
    """Or from its top, where it is taller than what can be seen; and the buttons that scroll don't cover it."""
    player = Visitor(screens()[name], size=size, settings=some_settings(text_size=text))
    for _ in ids(player):
        player.keys("Tab")
        node = player.node(player.focus)
        seen = node.seen
        assert seen == node.box or (seen.y == node.box.y and seen.h >= player.layout.viewport.h * 0.6), node.id
        if player.layout.scrolls and node.clip is not None:
            assert not any(box.meets(node.box) for box in rail(player.layout)), node.id


@with_arrows
def test_3_2_1_moving_the_keyboard_decides_nothing(name: str, text: int, size: Size) -> None:
    for one in (way(name, "Tab"), way(name, "Shift+Tab"), way(name, "Down", text, size), way(name, "Up", text, size)):
        assert one.after == one.before
    player = Visitor(screens()[name])
    if player.screens.page.left:
        return  # there, arrows to the sides turn pages: see test_preview.py
    before = player.scene
    for key in some_of(("Left", "Right"), name):
        for _ in range(3):
            player.keys(key)
        assert player.scene == before, key


def test_3_3_1_locking_without_an_answer_says_what_is_missing_and_how_to_mend_it() -> None:
    player = Visitor(screens()["judge"])
    player.clicks("sure:certain")
    assert player.hears("Choose an answer first.")
    player.clicks("verdict:ok")
    player.clicks("sure:certain")

    assert player.title.startswith("Why?")


def test_3_3_4_an_answer_can_be_changed_until_it_is_locked_in() -> None:
    player = Visitor(screens()["judge"])
    for verdict in ("ok", "depends", "not-ok", "ok"):
        player.clicks(f"verdict:{verdict}")
        chosen = [node.id for node in walk(player.node("answers")) if node.spoken.checked]
        assert chosen == [f"verdict:{verdict}"]
    player.clicks("sure:not-sure")
    locked = player.scene
    player.view.press("verdict:not-ok", player.now)

    assert player.scene == locked
    assert player.hears("You said “It’s OK”.")


def test_1_4_13_no_words_show_only_while_something_is_pointed_at() -> None:
    for name in OPEN:
        player = Visitor(screens()[name])
        before = [node.spoken for node in walk(player.layout.root)]
        for node in focusable(player.layout.root):
            player.hands.pointer.move(node.box.x + 4, node.box.y + 4)
            assert [node.spoken for node in walk(player.layout.root)] == before


def test_enter_enter_and_one_is_in_the_first_story() -> None:
    """G1: start without menus."""
    player = Visitor()
    player.keys("Enter", "Enter")

    assert isinstance(player.scene, PlayScene)
    assert find(player.layout.root, "answers") is not None


def test_what_has_the_keyboard_but_is_out_of_view_is_shown_before_it_is_pressed() -> None:
    player = Visitor(screens()["judge"], settings=some_settings(text_size=200), size=(1024, 768))
    player.view.update_state(focus="verdict:ok")
    assert player.node("verdict:ok").seen.h == 0

    player.keys("Space")
    assert player.node(player.focus).seen == player.node(player.focus).box
    assert player.node(player.focus).spoken.checked is False

    player.keys("Space")
    assert player.node(player.focus).spoken.checked is True


@pytest.mark.parametrize("name", ["judge-chosen", "title", "class-vote", "one-to-one-choose", "ages", "ending"])
def test_f10_opens_the_settings_and_leads_back_to_what_was_there(name: str) -> None:
    player = Visitor(screens()[name])
    before, seen = player.scene, player.layout.view
    player.keys("F10")
    assert isinstance(player.scene, SettingsScene)
    player.keys("F10")
    assert player.scene == before
    assert player.layout.view == seen


def test_f10_works_from_inside_a_field() -> None:
    player = Visitor()
    player.clicks("settings")
    player.goes_to("lead")
    player.keys("F10")
    assert not isinstance(player.scene, SettingsScene)


def test_settings_from_the_settings_lead_back() -> None:
    player = Visitor()
    begin = type(player.scene)
    player.view.press("settings", 0.0)
    player.view.press("settings", 0.0)

    assert type(player.scene) is begin


def test_a_request_for_something_that_is_not_on_the_screen_changes_nothing() -> None:
    player = Visitor()
    player.view.press("ages:7-9", 0.0)

    assert player.game.desk.settings == Visitor().game.desk.settings


def test_in_a_preview_nothing_is_real_and_f4_does_nothing() -> None:
    player = Visitor(screens()["title"])
    player.opens(screens()["preview"])
    before = player.scene
    player.keys("F4")
    assert player.scene == before
