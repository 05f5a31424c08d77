"""A small group: an adult opens it, pupils lead, nobody is counted, and F4 shows everybody the same."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from isitok.base.value import replace
from isitok.format.story import Round
from isitok.format.vocabulary import Band, Level
from isitok.game.dealt import choices, deal_stories, want
from isitok.game.doors import Seat
from isitok.game.events import Forward
from isitok.game.lesson.deal_lesson import class_cards
from isitok.game.play.stops import Step
from isitok.game.small_group.deal_small_group import GroupWanted, empty_deal, packs_for
from isitok.game.small_group.small_group import GroupEnds, SmallGroup, StoryPassed, start_group, update
from isitok.library.library import Library, open_library
from isitok.scenes.lesson.blank import BlankScene
from isitok.scenes.lesson.own_vote_pages import ABOUT
from isitok.scenes.pause import PauseScene
from isitok.scenes.small_group.small_group_page import SmallGroupScene
from isitok.scenes.small_group.small_group_setup import SmallGroupSetupScene
from isitok.store.settings import Settings
from tests.app.test_adult_led import STORY
from tests.builders import a_card, a_pack, an_act
from tests.game.cards import twin_of
from tests.game.table import a_card_with
from tests.signed import have_read
from tests.stages import FOLDER, Visitor, some_settings
from tests.text.room import Typed

TEENS = some_settings(ages=(Band.B11_14,), own_stories=True)


@cache
def library() -> Library:
    folder = Path(mkdtemp(prefix="isitok-group-"))
    for pack in ("free", "helpers"):
        (folder / pack).mkdir()
        (folder / pack / "one.yaml").write_text(STORY.format(title="Promise", more="", topic="group-chats"), "utf-8")
    told = "title: Helpers\nabout: For pupils who lead.\nages: 11-14\nsmall_group: yes\n"
    (folder / "helpers" / "pack.yaml").write_text(told, "utf-8")
    return open_library([FOLDER, have_read(folder)], None)


def a_group(*cards: object) -> SmallGroup:
    return start_group(cards or (a_card_with(*Round, acts=(an_act(), an_act())),))  # type: ignore[arg-type]


def test_fingers_then_talk_then_why_and_what_next_and_nothing_is_said_to_the_game() -> None:
    group, steps = a_group(), []
    while not group.is_last:
        steps.append(group.step)
        group = update(group, Forward())

    first = [Step.FINGERS, Step.TALK, Step.WHY]
    told = [Step.RULES, Step.STORY, *first, Step.FINGERS, Step.WHY, Step.ROUND, Step.ROUND_WHY]
    assert steps == [*told, Step.STEP_OUT, Step.ONE_THING, Step.HELP]
    assert group.step is Step.GOODBYE
    assert {stop.step for stop in group.said} == {Step.ROUND}


def test_what_next_is_what_somebody_could_do_or_else_whom_to_tell() -> None:
    cards = a_card_with(Round.FEEL, Round.RESPOND), a_card_with(Round.FEEL, Round.TELL), a_card_with(Round.AUDIENCE)

    assert a_group(*cards).rounds == (Round.RESPOND, Round.TELL, None)


def test_a_story_can_be_passed_and_all_can_stop_by_the_way_out() -> None:
    story = update(update(a_group(a_card_with(Round.FEEL), a_card_with(Round.FEEL)), Forward()), Forward())

    assert update(story, StoryPassed()).stop.card == 1
    assert update(update(story, StoryPassed()), StoryPassed()).step is Step.STEP_OUT
    assert update(story, GroupEnds()).step is Step.STEP_OUT
    assert update(update(story, GroupEnds()), GroupEnds()).step is Step.STEP_OUT


def test_only_a_pack_for_small_groups_is_led_here_and_level_2_is_for_the_adult_to_tick() -> None:
    own = a_pack(a_card("helpers/a", adult_led=True, led_pack=True, small_group=True), adult_led=True, small_group=True)
    led = a_pack(a_card("led/a", adult_led=True, led_pack=True), adult_led=True)
    free = a_pack(a_card("free/a"), a_card("free/two", level=Level.TWO), a_card("free/three", level=Level.THREE))
    packs = (led, free, own)
    dealt = deal_stories(empty_deal((Band.B11_14,), None, 1), class_cards(packs), twin_of)

    assert [card.id for card in dealt.cards] == ["free/a"], "a pack that has to be chosen is in no deal"
    assert [pack.id for pack in packs_for(packs, dealt.wanted)] == ["helpers", "free"]
    assert {card.id for card in choices(dealt, class_cards(packs), twin_of, 0)} == {"free/a", "helpers/a"}
    assert [card.id for card in want(dealt, class_cards(packs), twin_of, pack="helpers").cards] == ["helpers/a"]
    more = want(dealt, class_cards(packs), twin_of, level_2=True, minutes=25)
    assert {card.id for card in more.cards} == {"free/a", "free/two"}
    assert GroupWanted(ages=(Band.B11_14,), minutes=25).count == 2


def test_an_adult_opens_it_and_the_group_plays_to_its_end_and_nothing_is_kept() -> None:
    kept: list[object] = []
    group = Visitor(library=library(), settings=TEENS, keep=kept.append, keep_lesson=kept.append)
    group.clicks("small-group")
    assert isinstance(group.scene, SmallGroupSetupScene)
    assert group.hears("Two lead, at least a school year older.")
    group.clicks("pack")
    group.clicks("pick:helpers")
    assert group.hears("Level 1 · for small groups")
    group.clicks("start")
    assert isinstance(group.scene, SmallGroupScene)
    assert [card.id for card in group.scene.group.cards] == ["helpers/one"]
    for _ in range(40):
        if not isinstance(group.scene, SmallGroupScene):
            break
        group.keys("Enter")

    assert group.sees("play"), "back at the title"
    assert kept == []


@pytest.mark.parametrize("over", ["", "help", "settings"])
def test_f4_shows_everybody_the_same_whatever_covers_the_story(over: str) -> None:
    group = Visitor(library=library(), settings=TEENS)
    group.clicks("small-group")
    group.clicks("start")
    group.clicks("onward")
    if over:
        group.clicks(over)
    group.keys("F4")

    assert isinstance(group.scene, PauseScene)
    assert group.hears("Let’s pause for a minute.")
    assert not group.hears("This is real")
    group.clicks("end")
    assert isinstance(group.scene, SmallGroupScene)
    assert group.scene.group.step is Step.STEP_OUT


def test_the_strip_names_whom_to_get() -> None:
    named = replace(TEENS, lead_name="Ms Rees")
    group = Visitor(library=library(), settings=named)
    group.clicks("small-group")
    group.clicks("start")

    assert group.hears("“Thank you. Let’s get Ms Rees.” Then stop for everybody: F4.")


def in_a_story(settings: Settings = TEENS) -> Visitor:
    """A group of 25 minutes, at the opening of its first story."""
    group = Visitor(library=library(), settings=settings)
    cards = [library().scenario(id_) for id_ in ("free/one", "helpers/one")]
    group.opens(SmallGroupScene(group=start_group(cards, minutes=25)))
    group.keys("PageDown")
    return group


def stop_of(group: Visitor) -> tuple[Step, int]:
    assert isinstance(group.scene, SmallGroupScene), group.scene
    return group.scene.group.stop[:2]


def test_n_leads_to_the_next_step_and_page_up_past_what_nobody_has_seen() -> None:
    group = in_a_story()
    assert stop_of(group) == (Step.STORY, 0)
    group.keys("n")
    assert stop_of(group) == (Step.STORY, 1)
    group.keys("PageUp")
    assert stop_of(group) == (Step.STORY, 0), "and not the last why of the first story"
    group.keys("n", "n", "n")
    assert stop_of(group) == (Step.ONE_THING, 0)


def test_l_lists_the_steps_with_their_minutes_and_no_answer_and_leads_to_each() -> None:
    group = in_a_story()
    group.keys("l")
    listed = [node.spoken.name for node in group.stops() if node.id.startswith("pick:")]
    assert listed[0] == "Ground rules"
    assert listed[-2:] == ["Ending and help", "A vote of our own"]
    assert [group.node(f"pick:{key}").spoken.description for key in ("start", "story-1", "close")] == [
        "2 min", "10 min", "3 min",
    ]  # fmt: skip
    group.clicks("pick:story-2")
    assert stop_of(group) == (Step.STORY, 1)
    group.clicks("steps")
    group.clicks("pick:start")
    assert stop_of(group) == (Step.RULES, 0)


def test_b_and_a_clicker_blank_the_screen_and_any_key_brings_it_back() -> None:
    for letter in ("b", "."):
        group = in_a_story()
        before = group.scene
        group.keys(letter)
        assert isinstance(group.scene, BlankScene)
        assert group.title.startswith("Blank – Small group")
        group.keys("x")
        assert group.scene == before


def test_v_is_a_vote_with_fingers_that_nobody_counts_and_leads_back_where_they_were() -> None:
    group = in_a_story()
    before = group.scene
    group.keys("v")
    assert group.hears("Made up, or general. Nobody here, and nothing that happened here.")
    assert group.focus == ABOUT
    group.types("Tal reads out the vote in assembly")
    group.keys("Enter")
    assert group.hears("Tal reads out the vote in assembly. Is it OK?")
    assert group.hears("Three fingers")
    for told in ("Hear somebody for each number", "A closed fist passes.", "What would change your mind?"):
        group.keys("PageDown")
        assert group.hears(told)
    assert group.hears("No answer comes from us.")
    group.keys("Enter")
    assert group.scene == before


def test_what_may_not_be_voted_on_goes_and_only_an_empty_screen_says_why() -> None:
    group = in_a_story()
    group.keys("v")
    group.types("Someone wants a nude from Tal")
    group.keys("Enter")

    assert group.hears("Not this one. Try other words.")
    assert not group.hears("Level 3")
    assert not group.hears("Tal")
    group.clicks("blank")
    assert group.hears("Level 3 has lessons of its own")
    group.keys("x")
    group.clicks("earlier")
    assert stop_of(group) == (Step.STORY, 0)


def test_f4_in_a_vote_ends_it_and_the_step_too() -> None:
    for way, stop in (("next-step", (Step.STORY, 1)), ("end", (Step.STEP_OUT, 0))):
        group = in_a_story()
        group.keys("v", "Enter", "F4")
        assert isinstance(group.scene, PauseScene)
        group.clicks(way)
        assert stop_of(group) == stop


def test_letters_do_none_of_it_once_shortcuts_are_off() -> None:
    group = in_a_story(replace(TEENS, shortcuts=False))
    before = group.scene
    group.keys("n", "l", "v", "b")

    assert group.scene == before


def test_a_pupils_pc_has_none_of_it() -> None:
    pupil = Visitor(library=library(), settings=TEENS, seat=Seat.PUPIL)

    assert not pupil.sees("small-group")


def test_it_is_played_in_a_terminal_and_real_stops_it_there_too() -> None:
    typed = Typed("small group", "start", "", "real", settings=TEENS, library=library())

    assert "Two lead, at least a school year older." in typed.read
    assert "Let’s pause for a minute." in typed.read


def test_steps_the_next_step_and_a_vote_are_words_in_a_terminal() -> None:
    typed = Typed(
        "small group", "start", "next step", "own vote", "", "", "steps", "1", settings=TEENS, library=library()
    )

    assert "What is it about?" in typed.read
    assert "Listen. Is it OK?" in typed.read
    assert "Ending and help" in typed.read
    assert typed.read.count("In this group") == 2
