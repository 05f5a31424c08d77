"""One switch: whoever can press one thing, and no other, plays all of it."""

from collections.abc import Iterator
from itertools import cycle
from typing import Any

import pytest

from isitok import ui
from isitok.base.value import replace
from isitok.format.story import Round
from isitok.format.vocabulary import Band, Level
from isitok.game.one_to_one.one_to_one import start_one_to_one
from isitok.game.play.stops import Step
from isitok.game.session import start
from isitok.scenes.ending_page import EndingScene
from isitok.scenes.help_page import HelpScene
from isitok.scenes.hidden import HiddenScene
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import Scene
from isitok.scenes.settings_page import SettingsScene
from isitok.scenes.title import TitleScene
from isitok.store.settings import PACES, USUAL, Settings
from tests.bundled import bundled_library
from tests.presses import onward
from tests.stages import SIZE, Visitor, a_session, library, screens, some_settings
from tests.stages.solo import dealt

PACE = 2.0
RESTS = USUAL.switch_rest / 10


class OneSwitch(Visitor):
    """Somebody who presses Space, and waits."""

    def __init__(self, scene: Scene, size: tuple[int, int] = SIZE, text_size: int = 100, **desk: Any) -> None:
        super().__init__(scene, size=size, settings=some_settings(one_switch=True, text_size=text_size), **desk)
        self.seen: set[str] = set()
        self.hurries = True  # how long a hand takes is said here
        self.looks()

    def presses(self, key: str = "Space") -> None:
        """After a breath: a hand takes a moment from one press to the next."""
        self.now += 1.0
        self.keys(key)
        self.looks()

    def looks(self) -> None:
        """Notes what can be read now."""
        for node in ui.walk(self.layout.root):
            if node.spoken.name and node.seen.w > 0 and node.seen.h > 0:
                self.seen.add(node.spoken.name)

    def waits_until_offered(self, id_: str) -> None:
        """Patiently: the clock goes on as the window lets it."""
        for _ in range(200):
            if self.focus == id_:
                return
            assert self.hands.deadline is not None, f"{id_!r} was never offered on {self.title!r}"
            self.waits(self.hands.deadline - self.now)
            self.looks()
        raise AssertionError(f"{id_!r} was never offered on {self.title!r}")

    def begins(self) -> None:
        """Reads the screen to its end, and has the first thing offered."""
        for _ in range(40):
            if self.hands.deadline is not None:
                return
            self.presses()
        raise AssertionError(f"{self.title!r} never comes to its end")

    def takes(self, id_: str) -> None:
        self.begins()
        self.waits_until_offered(id_)
        self.now += 0.6  # as long as a hand takes
        self.hands.tick(self.now)
        self.keys("Space")
        self.looks()


def set_for(player: Visitor, **settings: int) -> None:
    player.game.desk = replace(player.game.desk, settings=replace(player.game.desk.settings, **settings))


def test_nothing_moves_before_the_first_press_so_reading_has_no_clock() -> None:
    player = OneSwitch(a_story())
    before = player.focus
    assert player.hands.deadline is None
    player.waits(3600)
    assert player.focus == before
    assert player.hands.deadline is None


def a_story() -> PlayScene:
    return PlayScene(session=a_session("coach", "poster"))


def test_the_first_is_offered_twice_as_long_as_each_that_follows() -> None:
    player = OneSwitch(a_story())
    player.begins()
    first, began = player.focus, player.now
    assert first.startswith("verdict:")
    player.waits(2 * PACE - 0.1)
    assert player.focus == first
    player.waits(0.2)
    assert player.focus != first
    assert player.hands.deadline is not None
    assert player.hands.deadline - player.now == pytest.approx(PACE)
    assert player.now - began < 3 * PACE


def test_after_three_times_round_it_rests_and_a_press_begins_again() -> None:
    player = OneSwitch(TitleScene(pictures=False))
    player.begins()
    offered: list[str] = [player.focus]
    while player.hands.deadline is not None:
        player.waits(player.hands.deadline - player.now)
        offered.append(player.focus)
    assert offered.count("play") == 3
    player.waits(600)
    player.presses()
    assert player.hands.deadline is not None
    assert player.title == OneSwitch(TitleScene(pictures=False)).title  # nothing was taken by that press


def test_a_press_takes_what_is_offered_and_the_next_screen_waits() -> None:
    player = OneSwitch(TitleScene(pictures=False))
    player.takes("play")
    assert player.title.startswith("Before you start")
    assert player.hands.deadline is None
    player.takes("start")
    assert isinstance(player.scene, PlayScene)
    assert player.hands.deadline is None


@pytest.mark.parametrize(
    ("late", "after", "taken"), [(3, 0.2, "verdict:ok"), (3, 0.4, "verdict:depends"), (0, 0.05, "verdict:depends")]
)
def test_a_press_just_after_time_has_moved_on_is_for_the_thing_before(late: int, after: float, taken: str) -> None:
    player = OneSwitch(a_story())
    set_for(player, switch_late=late)
    player.begins()
    assert player.focus == "verdict:ok"
    for offered in ("verdict:ok", "verdict:depends"):
        player.waits_until_offered(offered)
    player.now += after
    player.keys("Space")
    assert player.node(taken).spoken.checked


def test_the_first_thing_on_a_page_has_none_before_it() -> None:
    player = OneSwitch(a_story())
    player.begins()
    set_for(player, switch_rest=0, switch_late=10)
    player.now += 0.1
    player.keys("Space")
    assert player.node("verdict:ok").spoken.checked


def test_a_press_that_has_to_be_held_counts_as_of_when_it_began() -> None:
    player = OneSwitch(a_story())
    player.begins()
    set_for(player, switch_hold=8, switch_late=0)
    assert player.hands.deadline is not None
    player.waits(player.hands.deadline - player.now - 0.1)
    player.keys("Space")  # it is held beyond the moment in which time moves on
    player.waits(0.9)
    assert player.focus != "verdict:ok"
    player.hands.switches.let_go()
    assert player.node("verdict:ok").spoken.checked


def test_after_an_answer_the_next_question_is_offered() -> None:
    player = OneSwitch(a_story())
    player.takes("verdict:depends")
    assert player.focus == "sure:not-sure"
    player.takes("sure:certain")
    assert player.title.startswith("Why?")


def test_what_is_missing_is_offered_next() -> None:
    player = OneSwitch(a_story())
    player.takes("sure:certain")
    assert player.focus.startswith("verdict:")
    assert player.hands.deadline is not None


def test_a_hand_that_shakes_presses_once() -> None:
    player = OneSwitch(TitleScene(pictures=False))
    player.takes("play")
    for _ in range(5):
        player.now += RESTS / 10
        player.keys("Space")
    assert player.hands.deadline is None, "the second screen hasn't been touched"
    player.now += RESTS
    player.keys("Enter")
    assert player.hands.deadline is not None


@pytest.mark.parametrize("round_", Round)
def test_a_whole_game_with_nothing_but_the_switch_and_all_of_it_was_to_be_seen(round_: Round) -> None:
    session = dealt(round_, a_session("coach", "poster"))
    player = OneSwitch(PlayScene(session=session), size=(1024, 768), text_size=200)
    read: list[str] = []
    for _ in range(60):
        if not isinstance(player.scene, PlayScene):
            break
        player.begins()
        missed = [name for name in texts(player) if name not in player.seen]
        assert not missed, f"never in sight on {player.title!r}: {missed}"
        read.append(player.title)
        player.seen.clear()
        if player.scene.session.step is Step.JUDGE:
            for id_ in ("verdict:not-ok", "sure:fairly-sure"):
                player.takes(id_)
            continue
        for id_ in onward(node.id for node in player.stops()):
            player.takes(id_)

    assert isinstance(player.scene, EndingScene)
    assert len(read) > 6


def texts(player: Visitor) -> Iterator[str]:
    """All that is to be read: not once more the phone, at the foot of a why."""
    root, until = player.layout.root, player.layout.page.until
    again = {id(node) for node in ui.walk(player.node(until))} if until and player.sees(until) else set()
    for node in ui.walk(root):
        if (
            id(node) not in again
            and node.spoken.role in (ui.Role.TEXT, ui.Role.HEADING)
            and node.spoken.name
            and node.box.h > 0
        ):
            yield node.spoken.name


def test_ten_stories_with_a_slow_and_unsteady_hand() -> None:
    bundled = bundled_library()
    cards = [card for card in bundled.cards if Band.B11_14 in card.ages and card.level < Level.THREE]
    stories = [story for story in map(bundled.scenario, (card.id for card in cards)) if not story.begins][:10]
    session = start(stories, with_sureness=True)
    session = replace(session, rounds=(None,) * len(stories))
    player = OneSwitch(PlayScene(session=session), library=bundled)
    late = cycle((0.4, 1.1, 0.2, 1.7, 0.7, 1.4))
    judged = wrong = 0
    while isinstance(player.scene, PlayScene):
        if player.scene.session.step in (Step.STORY, Step.WHY):
            player.takes("next")
            continue
        for id_ in ("verdict:depends", "sure:certain"):
            player.begins()
            player.waits_until_offered(id_)
            player.waits(next(late))
            wrong += player.focus != id_
            player.keys("Space")
        judged += 1
    assert judged >= 30
    assert wrong == 0, "two seconds are enough for a hand that needs 1.7"


def a_one_to_one() -> OneSwitch:
    people = OneSwitch(TitleScene(pictures=False))
    people.opens(OneToOneScene(one_to_one=start_one_to_one([library().scenario("in-town/coach")])))
    return people


def step_of(people: Visitor) -> Step:
    assert isinstance(people.scene, OneToOneScene)
    return people.scene.one_to_one.stop.step


def test_a_young_person_with_one_switch_comes_through_a_one_to_one() -> None:
    people = a_one_to_one()
    for _ in range(30):
        if step_of(people) is Step.STEP_OUT:
            break
        if step_of(people) in (Step.CHOOSE, Step.CHOOSE_TOO):
            people.takes("verdict:not-ok")
        people.takes(next(id_ for id_ in ("onward", "lock", "next") if people.sees(id_)))
    assert step_of(people) is Step.STEP_OUT


def test_a_young_person_with_one_switch_can_stop_a_one_to_one() -> None:
    people = a_one_to_one()
    people.takes("onward")
    people.takes("stop")
    assert step_of(people) is Step.STEP_OUT


def test_a_click_on_an_empty_place_is_the_switch_and_a_click_on_a_button_is_a_click() -> None:
    player = OneSwitch(TitleScene(pictures=False))
    player.clicks_at(700, 60)
    assert player.hands.deadline is not None
    player.clicks("settings")
    assert isinstance(player.scene, SettingsScene)
    assert player.hands.deadline is None


def test_whoever_helps_with_other_keys_stops_the_round() -> None:
    player = OneSwitch(TitleScene(pictures=False))
    player.begins()
    player.keys("Tab")
    assert player.hands.deadline is None


def test_help_and_hiding_are_offered_on_every_screen_and_two_presses_bring_it_back() -> None:
    player = OneSwitch(a_story())
    player.takes("help")
    assert isinstance(player.scene, HelpScene)
    player.takes("hide")
    assert isinstance(player.scene, HiddenScene)
    assert player.hands.deadline is None
    player.presses()
    player.presses()
    assert isinstance(player.scene, PlayScene)


def test_nobody_who_writes_is_stopped_and_no_field_is_offered() -> None:
    player = OneSwitch(SettingsScene(lead=""))
    player.clicks("lead")
    player.types("Mr Hughes")
    assert player.game.desk.settings.lead_name == "Mr Hughes"
    player.keys("Tab", "Tab")  # out of both fields
    player.begins()
    offered = set()
    while player.hands.deadline is not None:
        offered.add(player.focus)
        player.waits(player.hands.deadline - player.now)
    assert not {"lead", "lead-where"} & offered
    assert {"switches:one", "pace:longer", "help"} <= offered


def test_it_is_switched_on_in_the_settings_and_its_pace_is_kept() -> None:
    kept: list[Settings] = []
    player = Visitor(SettingsScene(lead=""), keep=lambda settings: kept.append(settings))
    assert not player.sees("pace:longer")
    player.clicks("switches:one")
    player.clicks("pace:longer")
    assert player.hears("Each thing is offered for: 2.5 seconds")
    for _ in range(20):
        player.clicks("pace:longer")
    player.clicks("back")
    assert (kept[-1].one_switch, kept[-1].pace) == (True, PACES[-1])


def test_switched_off_space_presses_at_once_as_ever() -> None:
    player = Visitor(TitleScene(pictures=False))
    player.keys("Space")
    assert player.title.startswith("Before you start")
    assert player.hands.deadline is None


@pytest.mark.parametrize("name", [f"{round_}-asked" for round_ in Round])
def test_what_leads_on_is_offered_early_where_nothing_is_missing(name: str) -> None:
    """Whoever has seen enough needn't wait for all that could be ticked."""
    player = OneSwitch(screens()[name])
    onward = player.layout.page.enter
    player.begins()
    first = player.focus
    if onward in ("", first) or not player.sees(onward):
        return
    assert player.hands.deadline is not None
    player.waits(player.hands.deadline - player.now)
    assert (player.focus == onward) is not bool(player.node(onward).spoken.description)
