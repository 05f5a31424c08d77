"""All ready lessons, in 50 and in 20 minutes, played from the first page to the last by nothing but *Next*."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from isitok import ui
from isitok.base.value import replace
from isitok.format.course import ReadyLesson
from isitok.format.lesson import LessonPlan
from isitok.game.events import Forward
from isitok.game.lesson.parts import in_20
from isitok.game.lesson.slips_read import ReadBy, SlipsRead
from isitok.game.play.stops import ON_NO_CARD, Step
from isitok.scenes.lesson.draft import begin_lesson, draft_from_plan, first_draft
from isitok.scenes.lesson.facilitator_page import FacilitatorScene
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.lesson_parts import NextStep
from isitok.scenes.lesson.resume import resume_scene
from isitok.scenes.scene import Desk, Do, Replace
from tests.bundled import bundled_library
from tests.each import each
from tests.samples import some_of
from tests.stages.desk import a_desk, a_look, desk_with, laid_out, some_settings

READY = {lesson.id: lesson for course in bundled_library().courses() for lesson in course.ready}
BOTH = [(id_, minutes) for id_, lesson in READY.items() for minutes in (50, 20) if minutes == 50 or lesson.plan.short]


@cache
def the_desk() -> Desk:
    return desk_with(a_desk(some_settings(staff_card_read=True, keep_results=False)), library=bundled_library())


def plan_of(lesson: ReadyLesson, minutes: int) -> LessonPlan:
    return lesson.plan if minutes == 50 else in_20(lesson.plan)


def begun(plan: LessonPlan) -> LessonScene:
    desk = the_desk()
    draft, _ = draft_from_plan(first_draft(desk, ticked=True), plan, desk)
    rules = desk.library.load_known().staff_card.ground_rules
    return begin_lesson(draft, desk, rules)


def onward(scene: LessonScene) -> LessonScene | None:
    """The next page, whatever is asked on the way; None at the end."""
    for _ in range(9):
        change = scene.after(NextStep() if scene.lesson.step is Step.OWN else Forward(), the_desk())
        while isinstance(change, Do):
            change = change.then if not callable(change.then) else change.then("", the_desk())
        if not isinstance(change, Replace):
            return None
        assert isinstance(change.scene, LessonScene)
        if change.scene.lesson != scene.lesson or change.scene.question != scene.question:
            return change.scene
        scene = change.scene
    raise AssertionError("nothing leads on")


def pages(plan: LessonPlan) -> Iterator[LessonScene]:
    scene: LessonScene | None = begun(plan)
    while scene:
        yield scene
        scene = onward(scene)


class OnTheWall(NamedTuple):
    """A page on which no story is."""

    step: Step
    told: str
    words: list[str]


@cache
def on_the_wall(id_: str, minutes: int) -> tuple[OnTheWall, ...]:
    """Each of a lesson, laid out once for all that is asked of it."""
    of_no_card = (scene for scene in pages(plan_of(READY[id_], minutes)) if scene.lesson.step in ON_NO_CARD)
    return tuple(OnTheWall(scene.lesson.step, plain(told(scene)), words_on(scene)) for scene in of_no_card)


def told(scene: LessonScene) -> str:
    """What is read on the page itself, without its bar and foot."""
    laid = laid_out(scene, a_look(), the_desk())
    return " ".join(node.spoken.name for node in ui.walk(laid.root) if node.spoken.name)


def plain(text: str) -> str:
    """As it is typed: screens have other quotes and dashes."""
    return " ".join("".join(sign for sign in text if sign not in "’‘“”'\"…").replace("–", "-").split())


@each(BOTH, "id_ minutes")
def test_each_field_is_on_the_wall_once_and_in_the_order_of_the_lesson(id_: str, minutes: int) -> None:
    plan = plan_of(READY[id_], minutes)
    wall = [page.told for page in on_the_wall(id_, minutes)]
    steps = [page.step for page in on_the_wall(id_, minutes)]

    assert plan.after
    fields = [
        plan.objective,
        *(f"{word} {meaning}" for word, meaning in plan.words.items()),
        plan.baseline,
        *(one.do for one in plan.work),
        plan.endpoint,
        plan.question_box,
        plan.step_out,
        plan.after.do,
    ]
    places = [[at for at, page in enumerate(wall) if plain(field) in page] for field in fields if field]
    assert all(len(found) == 1 for found in places), places
    if not plan.times:
        assert places == sorted(places)
    assert steps.index(Step.START) < steps.index(Step.RULES) < steps.index(Step.FIRST)
    assert steps[-5:] == [Step.BOX, Step.STEP_OUT, Step.ONE_THING, Step.HELP, Step.RESULT]


@each(BOTH, "id_ minutes")
def test_stepping_out_names_those_whom_the_class_met_and_nobody_else(id_: str, minutes: int) -> None:
    people = bundled_library().cast().people
    met = {who for card in plan_of(READY[id_], minutes).all_cards for who in bundled_library().scenario(card).people}
    out = next(page.told for page in on_the_wall(id_, minutes) if page.step is Step.STEP_OUT)

    named = {who for who, person in people.items() if re.search(rf"\b{plain(person.name)}\b", out)}
    assert named == {who for who in met if who in people}


@each(BOTH, "id_ minutes")
def test_nothing_of_an_answer_is_there_before_its_time(id_: str, minutes: int) -> None:
    whys = {
        plain(act.why)
        for card in plan_of(READY[id_], minutes).all_cards
        for act in bundled_library().scenario(card).acts
    }
    for page in on_the_wall(id_, minutes):
        assert page.step is Step.RESULT or not any(why in page.told for why in whys)


@each(BOTH, "id_ minutes")
def test_no_page_but_a_storys_and_help_has_more_than_fifty_words(id_: str, minutes: int) -> None:
    for page in on_the_wall(id_, minutes):
        assert page.step in (Step.HELP, Step.RESULT) or len(page.words) <= 50, (page.step, page.words)


def words_on(scene: LessonScene) -> list[str]:
    """The words in the middle of the page: what is on its bars is the same on each."""
    page = scene.page(the_desk())
    laid = laid_out(scene, a_look(), the_desk())
    assert page.wall
    read = (ui.Role.TEXT, ui.Role.HEADING)
    texts = [node.spoken.name for node in ui.walk(laid.root) if node.spoken.role in read and node.seen]
    return [word for text in texts for word in text.split() if any(map(str.isalnum, word))]


def in_the_box(scene: LessonScene, slips: SlipsRead | None) -> tuple[str, str]:
    """What the wall and the adult's window say at the question box."""
    here = replace(scene, slips=slips)
    return told(here), told_beside(here)


def told_beside(scene: LessonScene) -> str:
    laid = laid_out(FacilitatorScene(shown=scene), a_look(), the_desk())
    return " ".join(node.spoken.name for node in ui.walk(laid.root) if node.spoken.name)


@each(some_of(BOTH, "find me", 4), "id_ minutes")
def test_find_me_is_promised_where_somebody_reads_the_slips_and_no_word_of_it_elsewhere(id_: str, minutes: int) -> None:
    seen = list(pages(plan_of(READY[id_], minutes)))
    box = next(scene for scene in seen if scene.lesson.step is Step.BOX)
    for slips in (None, SlipsRead(ReadBy.NOBODY), SlipsRead(ReadBy.OTHER)):
        wall, beside = in_the_box(box, slips)
        assert "Everybody writes: a question, or a line. No names." in wall
        assert "find me" not in wall + beside
        assert "An adult reads them" not in wall
        assert "Nobody reads them today. Say where help is: the next page." in beside
    for slips in (SlipsRead(ReadBy.ME), SlipsRead(ReadBy.LEAD), SlipsRead(ReadBy.OTHER, "the head of year")):
        wall, beside = in_the_box(box, slips)
        assert "Everybody writes: a question, a line, or “find me” and your name." in wall
        assert "Fold it twice. An adult reads them today." in wall
        assert len(words_on(replace(box, slips=slips))) <= 50
        assert "anybody goes home" in beside
    assert "Before anybody goes home, take them, unread, to: the head of year." in beside


def test_who_reads_the_slips_goes_with_the_lesson_and_is_kept_with_it() -> None:
    scene = replace(
        begun(READY["before-it-goes-round/01-was-that-a-yes"].plan), slips=SlipsRead(ReadBy.OTHER, "a nurse")
    )
    again = resume_scene(json.loads(json.dumps(scene.to_data())), bundled_library())

    assert again is not None
    assert again.slips == SlipsRead(ReadBy.OTHER, "a nurse")
    for damaged in ("me", ["everybody", ""], ["me"], [1, 2], None):
        lost = resume_scene({**scene.to_data(), "slips": damaged}, bundled_library())
        assert lost is not None
        assert lost.slips is None
