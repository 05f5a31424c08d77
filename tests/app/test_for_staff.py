"""What is for staff opens behind the staff card, alone or in a meeting, and young people never come to any of it."""

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from isitok import ui
from isitok.base.value import Value
from isitok.format.lesson_ways import AnswerBy
from isitok.format.vocabulary import FOR_STAFF, Band, Level, Nation, Verdict
from isitok.game.doors import Seat
from isitok.game.events import Forward
from isitok.game.for_staff import cards_for, chosen_by_chance
from isitok.game.lesson.class_lesson import KeyCards, Voting, start
from isitok.library.library import Library, open_library
from isitok.scenes.help_page import HelpScene
from isitok.scenes.lesson.leave_lesson import leave_lesson
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.resume import needs_gate, resume_scene
from isitok.scenes.scene import Change, Desk, Do, FileCame, Pop, Push, Replace, Scene, change_for
from isitok.scenes.staff.choose_for_staff import ForStaffScene
from isitok.scenes.staff.staff_ending import StaffEndingScene
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.tasks import Begin
from isitok.scenes.title import TitlePress, TitleScene
from isitok.store.autosave import keep_lesson
from isitok.store.options import PlayOptions
from isitok.store.paper_places import PaperPlace, PlaceKind
from isitok.store.settings import Settings
from tests.bundled import read_once
from tests.heard import said_first
from tests.seen import faults
from tests.stages import Visitor, a_desk, a_look, some_settings
from tests.stages.desk import FOLDER

STAFF = Path(__file__).parents[1] / "packs" / "staff"
A_LONG_TIME = 120.0  # seconds of real time: a busy machine may take them
TITLES = ("Before the bus goes", "A second phone", "What she called it")


@cache
def a_library() -> Library:
    """A small one, with a pack for staff beside what young people play."""
    return read_once(FOLDER / "content", FOLDER / "packs", STAFF)


@cache
def with_its_facts() -> Library:
    """The pack for staff, with the people, facts and help that came with the game."""
    return read_once(STAFF)


# What can be pressed, and what is said, told from the description of a page alone: laying it out takes far longer.


def everything_in(value: object) -> Iterator[object]:
    """A value and all that it is made of."""
    yield value
    if isinstance(value, Value):
        for name in type(value).field_names():
            if name == "does":  # what follows from a press is on no page yet
                continue
            yield from everything_in(getattr(value, name))
    elif isinstance(value, tuple | frozenset):
        for one in value:
            yield from everything_in(one)


def presses_on(page: ui.Page) -> Iterator[object]:
    parts = (page.header, page.body, page.footer)
    yield from (one.does for part in parts for one in everything_in(part) if getattr(one, "does", None) is not None)
    yield from page.keys.values()


def what_follows(stack: tuple[Scene, ...], change: Change, desk: Desk) -> Iterator[tuple[Scene, ...]]:
    """The open screens after a change; whatever is to be kept has worked."""
    match change:
        case Push(scene):
            yield (*stack, scene)
        case Replace(scene, then):
            yield from what_follows((*stack[:-1], scene), then, desk) if then else iter([(*stack[:-1], scene)])
        case Pop(event, then) if stack[1:]:
            below = stack[:-1]
            yield from what_follows(below, change_for(below[-1], event, desk) if event is not None else then, desk)
        case Do(task, then):
            if isinstance(task, Begin):
                task.work.begin(A_LONG_TIME)
            yield from what_follows(stack, then("", desk) if callable(then) else then, desk)
        case None:
            yield stack


def everywhere(desk: Desk, *comes: FileCame) -> Iterator[tuple[Scene, ui.Page]]:
    """Every kind of screen that somebody comes to who presses everything, each once by its title, and files come."""
    seen: set[tuple[type, str, tuple[str, ...]]] = set()
    waiting: list[tuple[Scene, ...]] = [(TitleScene(pictures=False),)]
    while waiting:
        stack = waiting.pop(0)
        page = stack[-1].page(desk)
        which = type(stack[-1]), page.title, tuple(str(getattr(stack[-1], name, "")) for name in ("box", "for_staff"))
        if which in seen:
            continue
        seen.add(which)
        yield stack[-1], page
        if isinstance(stack[-1], StaffCardScene) and stack[-1].for_staff:
            continue  # nobody ticks its box here
        for press in (*presses_on(page), *comes):
            waiting += what_follows(stack, change_for(stack[-1], press, desk), desk)


def said_on(page: ui.Page) -> str:
    return " ".join(one for one in everything_in((page.body, page.title, page.header)) if isinstance(one, str))


def left_here(folder: Path) -> dict[str, Any]:
    """A desk where staff left all that is theirs: packs, a story in a pupils' one, a file to add, a plan, a lesson."""
    from isitok.library.parcel import pack_up

    own, lesson = folder / "isitok packs", folder / "lesson.json"
    shutil.copytree(STAFF / "on-shift", own / "on-shift")
    shutil.copytree(STAFF / "on-shift", own / "broken")
    (own / "broken" / "pack.yaml").write_text("title: On shift, broken\nages: [adults\n", "utf-8")
    (own / "ours" / "scenarios").mkdir(parents=True)
    (own / "ours" / "pack.yaml").write_text("title: Ours\nages: 11-14\n", "utf-8")
    shutil.copy(STAFF / "on-shift" / "scenarios" / "second-phone.yaml", own / "ours" / "scenarios")
    plan = "title: Friday\nages: 11-14\nminutes: 20\nanswer: hands\ncards: [on-shift/second-phone]\n"
    (own / "Friday.lesson.yaml").write_text(plan, "utf-8")
    packed = pack_up(STAFF / "on-shift")
    (folder / "sent.isitokpack").write_bytes(packed.data)
    staff = with_its_facts().scenario("on-shift/second-phone")
    keep_lesson(lesson, LessonScene(lesson=start([staff], Voting(), KeyCards(), 1), answer=AnswerBy.HANDS).to_data())
    return {
        "plans": own,
        "lesson_file": lesson,
        "download_folders": lambda: (PaperPlace(PlaceKind.DOCUMENTS, folder),),
        "library": open_library([FOLDER / "content", FOLDER / "packs", own], None),
    }


def test_whoever_presses_everything_on_a_pupils_pc_comes_to_nothing_for_staff(tmp_path: Path) -> None:
    desk = a_desk(some_settings(own_stories=True), seat=Seat.PUPIL, **left_here(tmp_path))

    been = list(everywhere(desk, FileCame(tmp_path / "sent.isitokpack")))

    reached = {type(scene).__name__ for scene, _ in been}
    assert {"SetupScene", "PlayScene"} <= reached
    for scene, page in been:
        assert not any(title in said_on(page) for title in TITLES), page.title
        assert not isinstance(scene, ForStaffScene | StaffEndingScene)
        assert not getattr(scene, "for_staff", False)


def test_without_ticking_the_staff_card_nobody_comes_to_them_elsewhere_either() -> None:
    desk = a_desk(some_settings(own_stories=True), library=a_library())

    been = [(scene, page) for scene, page in everywhere(desk) if "scenes.make" not in type(scene).__module__]
    cards = {getattr(scene, "for_staff", None) for scene, _ in been if isinstance(scene, StaffCardScene)}

    assert True in cards, "the tile leads to the card"
    opened = [type(scene).__name__ for scene, page in been if any(title in said_on(page) for title in TITLES)]
    assert opened == []


def test_no_ages_whatever_deal_them_to_young_people() -> None:
    from isitok.game.deal import Choice, cards_that_fit
    from isitok.game.lesson import deal_lesson
    from isitok.game.lesson.deal_lesson import Gate, Wanted, class_cards

    packs, cards = a_library().packs, a_library().cards
    gate = Gate(ticked=True, wanted=True)

    assert not [card for card in cards_that_fit(cards, Choice(ages=tuple(Band), own=True, pack=None)) if card.for_staff]
    assert not [card for card in class_cards(packs) if card.for_staff]
    young = Wanted(ages=(Band.B11_14, Band.B14_18), gate=gate, nation=Nation.ENGLAND)
    assert not [card for card in deal_lesson.cards_that_fit(cards, young) if card.for_staff]


# Those who may


def at_the_choice(**desk: Any) -> Visitor:
    people = Visitor(TitleScene(pictures=False), library=with_its_facts(), **desk)
    for press in ("for-staff", "box", "on"):
        people.view.press(press, people.now)
        people.waits(2)
    assert isinstance(people.scene, ForStaffScene)
    return people


def press(people: Visitor, *ids: str) -> None:
    for id_ in ids:
        people.view.press(id_, people.now)
        people.waits(2)


def test_the_card_is_read_each_time_and_nothing_of_that_is_kept() -> None:
    kept: list[Settings] = []
    people = Visitor(TitleScene(pictures=False), library=with_its_facts(), keep=kept.append)
    press(people, "for-staff", "on")
    assert isinstance(people.scene, StaffCardScene), "only a tick leads on"
    assert not people.sees("skip")
    press(people, "box", "on", "back")

    assert isinstance(people.scene, TitleScene)
    assert kept == []
    press(people, "for-staff")
    assert isinstance(people.scene, StaffCardScene)


def test_alone_there_is_no_score_but_what_to_read_up_with_sources_and_dates() -> None:
    people = at_the_choice()
    press(people, "story:on-shift/second-phone", "alone")
    while not isinstance(people.scene, StaffEndingScene):
        assert not people.hears("point"), people.title
        assert people.node("help").does.ages == FOR_STAFF
        if people.sees("verdict:ok"):
            press(people, "verdict:ok", "sure:certain")
        elif people.sees("next"):
            press(people, "next")
        else:
            press(people, "pass")

    assert people.hears("What to read up on")
    assert people.hears("that Callum must have got in with the wrong crowd"), "seen differently"
    assert not people.hears("Jess passes on what she saw"), "seen alike"
    known = with_its_facts().load_known()
    source = known.facts["EXPL-02"].sources[0]
    assert people.hears(known.facts["EXPL-02"].text)
    assert people.hears(f"{source.title}, {source.publisher} ({source.seen})")
    press(people, "done")
    assert isinstance(people.scene, TitleScene)
    press(people, "for-staff")
    assert isinstance(people.scene, StaffCardScene), "closed again at the end"


def test_a_meeting_says_the_group_wherever_a_lesson_says_the_class() -> None:
    people = at_the_choice()
    press(people, "story:on-shift/second-phone", "story:on-shift/before-the-bus", "meeting")
    assert people.hears("How does the group answer?")
    assert people.hears("A youth worker notices a second phone and new trainers.")
    press(people, "minutes:50", "start")
    scene = people.scene
    assert isinstance(scene, LessonScene)
    assert not scene.counted
    desk = people.game.desk
    steps = set()
    for _ in range(60):
        page = scene.page(desk)
        told = said_on(page)
        assert "lass" not in told.replace("lassroom", ""), told
        assert "pupil" not in told
        steps.add(scene.lesson.stop.step)
        change = scene.after(Forward(), desk)
        found = next(what_follows((scene,), change, desk), None)
        if found is None or scene.lesson.is_last:
            break
        scene = found[-1]  # type: ignore[assignment]
    assert scene.lesson.is_last
    assert people.game.desk.settings.ages != FOR_STAFF
    routes = said_on(HelpScene(ages=FOR_STAFF).page(desk.for_staff))
    assert all(name in routes for name in ("NSPCC Helpline", "Professionals Online Safety Helpline", "Stop It Now"))
    assert "Childline" not in routes
    assert resume_scene(scene.to_data(), with_its_facts()) is not None


def test_a_meeting_that_was_broken_off_goes_on_behind_the_card_and_never_on_a_pupils_pc(tmp_path: Path) -> None:
    people = at_the_choice()
    press(people, "story:on-shift/second-phone", "meeting", "start")
    assert isinstance(people.scene, LessonScene)
    file = tmp_path / "lesson.json"
    assert keep_lesson(file, people.scene.to_data()) is None

    again = Visitor(TitleScene(pictures=False), library=with_its_facts(), lesson_file=file)
    press(again, "go-on")
    assert isinstance(again.scene, StaffCardScene)
    assert again.scene.for_staff
    press(again, "box", "on")
    assert isinstance(again.scene, LessonScene)

    pupil = Visitor(TitleScene(pictures=False), library=with_its_facts(), lesson_file=file, seat=Seat.PUPIL)
    press(pupil, "go-on")
    assert isinstance(pupil.scene, TitleScene)
    pupil.screens.do(TitlePress.GO_ON, pupil.now)
    assert isinstance(pupil.scene, TitleScene)


def test_a_story_for_staff_that_somebody_wrote_into_a_kept_lesson_as_the_one_before_it_is_gated_as_any_other() -> None:
    young = next(card for card in a_library().cards if card.level is Level.ONE and not card.adult_led)
    staff = next(card for card in a_library().cards if card.for_staff)
    scenario = a_library().scenario
    cards = KeyCards(before=(scenario(staff.id),))
    written = LessonScene(lesson=start([scenario(young.id)], Voting(), cards, 1), answer=AnswerBy.HANDS)

    found = resume_scene(written.to_data(), a_library())
    assert found is not None
    assert found.lesson.for_staff
    assert needs_gate(found)


def test_a_nation_without_its_own_fact_has_no_story_and_none_set_has_those_for_all() -> None:
    packs = with_its_facts().packs

    assert [card.title for card in cards_for(packs, Nation.ENGLAND)] == list(TITLES)
    assert [card.title for card in cards_for(packs, Nation.SCOTLAND)] == list(TITLES[1:])
    assert [card.title for card in cards_for(packs, None)] == list(TITLES[1:])
    assert chosen_by_chance(cards_for(packs, None), seed=1) == (), "an own pack is picked, or asked for"


def test_without_a_nation_it_is_said_that_there_is_more_and_where_the_nation_is_set() -> None:
    people = at_the_choice(settings=some_settings(nation=None, where_asked=True))
    assert people.hears("Others rest on the guidance of one nation: choose yours above, or in the settings")
    assert people.sees("settings")
    assert not people.sees(f"story:{cards_for(with_its_facts().packs, Nation.ENGLAND)[0].id}")
    press(people, "nation", "pick:england")

    assert people.sees(f"story:{cards_for(with_its_facts().packs, Nation.ENGLAND)[0].id}")
    assert not people.hears("More rest on guidance")


def test_no_tile_stands_where_no_pack_is_for_staff() -> None:
    without = a_desk()

    assert not any(getattr(one, "id", "") == "for-staff" for one in everything_in(TitleScene().page(without).body))
    assert TitleScene().page(a_desk(library=a_library())) != TitleScene().page(without)


def test_no_tile_moves_once_the_packs_have_been_read_and_one_is_for_staff() -> None:
    def tiles(desk: Desk) -> list[str]:
        return [one.id for one in everything_in(TitleScene().page(desk).body) if isinstance(one, ui.Tile)]

    assert tiles(a_desk(library=a_library())) == [*tiles(a_desk()), "for-staff"]


@pytest.mark.parametrize("seat", Seat)
def test_it_can_be_asked_for_when_the_game_starts_but_not_on_a_pupils_pc(seat: Seat) -> None:
    asked = PlayOptions(for_staff="on-shift", cards=3)
    people = Visitor(TitleScene(pictures=False), library=with_its_facts(), options=asked, seat=seat)
    people.screens.do(TitlePress.FOR_STAFF, people.now)

    assert isinstance(people.scene, TitleScene if seat is Seat.PUPIL else StaffCardScene)


def test_an_own_act_of_a_story_that_is_seen_alike_everywhere_still_says_what_it_rests_on() -> None:
    people = at_the_choice(chance=lambda: 3)
    press(people, "story:on-shift/what-she-called-it", "alone")
    answers = iter((Verdict.NOT_OK, Verdict.OK, Verdict.DEPENDS))
    while not isinstance(people.scene, StaffEndingScene):
        if people.sees("verdict:ok"):
            press(people, f"verdict:{next(answers).value}", "sure:certain")
        elif people.sees("next"):
            press(people, "next")
        else:
            press(people, "pass")

    assert people.hears("You saw nothing differently.")
    assert people.hears(with_its_facts().load_known().facts["LANG-03"].text)


def test_its_screens_fit_and_none_is_silent() -> None:
    people = at_the_choice()
    press(people, "story:on-shift/second-phone")
    choice = people.scene
    press(people, "meeting")
    meeting, desk = people.scene, people.game.desk
    alone = Visitor(choice, library=with_its_facts())
    press(alone, "alone", "next", "verdict:ok", "sure:certain", "next")
    card = StaffCardScene(wanted=None, must=True, for_staff=True)
    alone.view.press("back", alone.now)
    press(alone, "stop")

    for scene, text, size in (
        (choice, 200, (1024, 768)),
        (meeting, 200, (1366, 768)),
        (card, 100, (1024, 768)),
        (alone.scene, 200, (1024, 768)),
    ):
        laid = ui.lay_out(scene.page(desk), a_look("dark", text, size), ui.ViewState(whole=True))
        assert faults(laid) == []
        assert said_first(laid)
    assert isinstance(alone.scene, StaffEndingScene)


def test_whoever_stops_a_meeting_and_gets_help_finds_that_for_adults() -> None:
    worker = Visitor(leave_lesson(a_desk(), can_end=True, for_staff=True))
    worker.clicks("help")

    assert isinstance(worker.scene, HelpScene)
    assert not worker.hears("Childline")
