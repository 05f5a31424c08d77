"""What a class reads on a wall: how tall its letters are, that nothing is under the bar, and that no line is cut.

Seven heights of the picture away, capitals of 3.5 % of it can be read by nearly everybody. Pages are laid out here, not
painted. All stories are looked at on the narrowest wall, each at four of its steps; some of them on the others.
"""

from collections.abc import Iterator

import pytest

from isitok import ui
from isitok.base.typography import typographic
from isitok.base.value import replace
from isitok.format.lesson_ways import AnswerBy
from isitok.format.rounds import rounds_of
from isitok.format.story import Round, Scenario
from isitok.format.vocabulary import Nation
from isitok.game.help_contact import numbers
from isitok.game.help_routes import help_screen
from isitok.game.lesson import lesson_events
from isitok.game.lesson.class_lesson import Lesson, Voting, start, update
from isitok.game.play.stops import Step
from isitok.game.rounds.judge import CHOICES
from isitok.i18n.screen_words import ENGLISH
from isitok.phone.photo import IN_CHAT
from isitok.phone.screen import ID as PHONE
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.ui.describe.type import GLANCED, READ
from isitok.ui.draw.fonts import fonts_of
from tests.bundled import bundled_library
from tests.samples import some_of
from tests.seen import Text, seen
from tests.stages import Size, a_desk, a_look, at_stop, laid_out, lessons, nodes, screens, some_settings

WALLS: tuple[Size, ...] = ((1024, 768), (1366, 768), (1920, 1080), (3840, 2160))
NARROWEST = WALLS[0]
TOGETHER = frozenset({Step.VOTE, Step.AGAIN, Step.TALK, Step.ROUND})
"""What is answered stands on one leaf, with its question."""


def stories() -> list[Scenario]:
    library = bundled_library()
    return [library.scenario(card.id) for pack in library.packs for card in pack.cards]


def at_each_step(story: Scenario, *, teams: int = 0) -> Iterator[LessonScene]:
    """A lesson on this story at each step that is about it; of its acts, the one with most to read."""
    longest = max(range(len(story.acts)), key=lambda act: len(story.acts[act].act) + len(story.acts[act].why))
    lesson = start([story], Voting(teams=teams, room=28), seed=len(story.title))
    answer = AnswerBy.KEYS if teams else AnswerBy.CARDS
    while lesson.step is not Step.STEP_OUT:
        wanted = lesson.stop.act == longest or lesson.step not in (Step.VOTE, Step.WHY)
        if wanted and lesson.step not in (Step.RULES, Step.AGAIN):
            yield LessonScene(lesson=_opened(lesson), answer=answer)
        lesson = update(_opened(lesson), lesson_events.Forward())


def _opened(lesson: Lesson) -> Lesson:
    return update(lesson, lesson_events.ShownAll()) if lesson.is_opening else lesson


def leaves(scene: object, look: ui.Look) -> list[ui.PageLayout]:
    """A page for a class, leaf by leaf."""
    assert isinstance(scene, LessonScene)
    page = scene.page(a_desk(library=bundled_library()))
    first = ui.lay_out(page, look, ui.ViewState())
    reach = first.ranges.get(ui.LEAVES)
    if reach is None or not reach.page:
        return [first]
    ends = range(reach.page, reach.content - reach.box.h + 1, reach.page)
    return [first, *(ui.lay_out(page, look, ui.ViewState(scroll={ui.LEAVES: end})) for end in ends)]


def in_sight(laid: ui.PageLayout) -> list[Text]:
    """What is read of it between its top and its foot."""
    view = laid.viewport
    return [text for text in seen(laid).texts if text.seen and view.y <= text.box.y < view.bottom and text.text]


def capital(text: Text, laid: ui.PageLayout) -> float:
    """How tall a capital letter of its type is, in percent of the wall."""
    metrics = fonts_of(laid.look).font(text.type.cut, text.size).metrics("H")[0]
    assert metrics is not None
    return 100 * metrics[3] / laid.size[1]


def faults_of(scene: LessonScene, look: ui.Look) -> list[str]:
    """What can't be read from the last row, or not at all."""
    found, many = [], leaves(scene, look)
    for laid in many:
        if laid.scrolls:
            found.append("it scrolls")
        phone = ui.find(laid.root, PHONE)
        edge = phone.box.right if phone else 0
        for text in in_sight(laid):
            least = READ if text.type.wall == READ else GLANCED if text.type.wall else 0
            if capital(text, laid) < least - 0.01:
                found.append(f"{text.text}: {capital(text, laid):.2f} %")
            if text.box.x > edge and (text.box.y < text.clip.y or text.box.bottom > text.clip.bottom):
                found.append(f"{text.text}: cut")
    two = scene.lesson.step is Step.ROUND and scene.lesson.dealt_round is Round.TELL  # questions, each with its answers
    if len(many) > 1 + two and scene.lesson.step in TOGETHER:
        found.append("its question and its answers are not in sight together")
    return [f"{scene.lesson.cards[0].id} {scene.lesson.step.value}: {fault}" for fault in found]


@pytest.mark.parametrize("part", range(8))
def test_every_story_can_be_read_on_the_narrowest_wall(part: int) -> None:
    look = a_look("light", 100, NARROWEST)
    scenes = (scene for story in stories()[part::8] for scene in some_of(list(at_each_step(story)), story.id, 4))
    found = [fault for scene in scenes for fault in faults_of(scene, look)]

    assert found == []


@pytest.mark.parametrize("size", [NARROWEST, (768, 1366)])
@pytest.mark.parametrize("name", ["class-round", "class-vote", "class-split"])
def test_no_word_of_an_answer_is_divided(name: str, size: Size) -> None:
    laid = laid_out(screens()[name], a_look(size=size))
    drawn = {word for text in seen(laid).texts for word in text.text.split()}
    answers = [ENGLISH.label(verdict) for verdict in CHOICES]
    if name == "class-round":
        answers = [node.spoken.name for node in nodes(laid.root, ui.Role.CHECK_BOX)]
    assert answers
    assert {word for answer in answers for word in typographic(answer).split()} <= drawn


@pytest.mark.parametrize("nation", Nation)
@pytest.mark.parametrize("size", [*WALLS, (1280, 720), (1280, 1024), (1440, 900), (768, 1366)])
def test_no_name_number_or_address_of_help_is_divided(size: Size, nation: Nation) -> None:
    desk = a_desk(some_settings(nation=nation), library=bundled_library())
    scene, look = lessons()["class-help"], a_look(size=size)
    page = scene.page(desk)
    drawn: set[str] = set()
    first = ui.lay_out(page, look, ui.ViewState(whole=size[0] < size[1]))
    reach = first.ranges.get(ui.LEAVES)
    ends = range(0, reach.content - reach.box.h + 1, reach.page) if reach and reach.page else (0,)
    for end in ends:
        laid = ui.lay_out(page, look, ui.ViewState(scroll={ui.LEAVES: end}, whole=size[0] < size[1]))
        drawn |= {word for text in seen(laid).texts for word in text.text.split()}
    routes = help_screen(desk.here, desk.settings.ages)

    assert routes
    told = [text for route in routes for text in (route.name, *(numbers(route, desk.words) or (route.site,)))]
    assert {word for text in told for word in typographic(text).split()} <= drawn


@pytest.mark.parametrize("text", [100, 125, 200])
@pytest.mark.parametrize("size", [*WALLS, (1921, 1080), (1440, 900), (768, 1366)])
def test_numbers_are_typed_and_stepped_alike_in_all_three_boxes(size: Size, text: int) -> None:
    root = laid_out(screens()["class-vote"], a_look("light", text, size), a_desk(some_settings(text_size=text))).root
    inside = set()
    for verdict in CHOICES:
        less, number, more = (ui.find(root, f"{part}:{verdict.value}") for part in ("less", "count", "more"))
        assert less
        assert number
        assert more
        inside.add(tuple((button.box.x - number.box.x, button.box.y - number.box.y) for button in (less, more)))

    assert len(inside) == 1


@pytest.mark.parametrize("size", WALLS[1:])
def test_stories_can_be_read_on_any_wall(size: Size) -> None:
    look = a_look("light", 100, size)
    found = [fault for story in stories()[::22] for scene in at_each_step(story) for fault in faults_of(scene, look)]

    assert found == []


@pytest.mark.parametrize("size", WALLS)
def test_three_teams_see_the_question_and_their_keys_together(size: Size) -> None:
    look = a_look("light", 100, size)
    scenes = (scene for story in stories()[::30] for scene in at_each_step(story, teams=3))
    found = [fault for scene in scenes if scene.lesson.step is Step.VOTE for fault in faults_of(scene, look)]

    assert found == []


@pytest.mark.parametrize("size", WALLS)
def test_every_screen_of_a_lesson_can_be_read_from_the_last_row(size: Size) -> None:
    look = a_look("dark", 100, size)
    found = [
        fault
        for scene in lessons().values()
        if isinstance(scene, LessonScene)
        for fault in faults_of(scene, look)
        if "together" not in fault
    ]

    assert found == []


@pytest.mark.parametrize("size", WALLS)
def test_a_message_at_the_foot_can_be_read_from_there_as_well(size: Size) -> None:
    scene = lessons()["class-one-thing"]
    assert isinstance(scene, LessonScene)
    said = "The sheet is in your documents."
    laid = leaves(replace(scene, said=said), a_look("light", 100, size))[0]
    (message,) = (text for text in seen(laid).texts if text.text == said)

    assert capital(message, laid) >= GLANCED


@pytest.mark.parametrize("size", WALLS)
def test_every_round_has_all_its_answers_in_sight(size: Size) -> None:
    look, found = a_look("light", 100, size), []
    for story in stories()[::25]:
        for round_ in rounds_of(story):
            lesson = replace(start([story], Voting(room=28)), rounds=(round_,))
            while lesson.step is not Step.ROUND:
                lesson = update(_opened(lesson), lesson_events.Forward())
            found += faults_of(LessonScene(lesson=lesson), look)

    assert found == []


def test_the_ring_of_an_answer_on_a_leaf_is_whole() -> None:
    story = bundled_library().scenario("real-life/year-five")
    lesson = replace(start([story], Voting(room=28)), rounds=(Round.TELL,))
    while lesson.stop.round is not Round.TELL:
        lesson = update(_opened(lesson), lesson_events.Forward())
    first, *more = leaves(LessonScene(lesson=lesson), a_look("light", 100, NARROWEST))
    answers = nodes(first.root, ui.Role.RADIO)

    assert more, "they are on leaves"
    assert answers
    for answer in answers:
        assert answer.clip is None or answer.clip.x <= answer.box.x - 8
        assert answer.clip is None or answer.clip.right >= answer.box.right + 8


def test_what_is_read_is_in_a_type_that_is_large_on_a_wall() -> None:
    look = a_look("light", 100, NARROWEST)
    story = stories()[0]
    for scene in at_each_step(story):
        act = story.acts[scene.lesson.stop.act]
        wanted = {Step.VOTE: act.act, Step.WHY: act.why, Step.TALK: story.talk[0]}
        told = typographic(wanted.get(scene.lesson.step, ""))
        shown = [text for laid in leaves(scene, look) for text in in_sight(laid)]
        lines = [text for text in shown if text.text in told and len(text.text.split()) > 2]
        assert all(text.type.wall == READ for text in lines)
        assert lines or not told


def test_a_message_that_is_judged_is_larger_than_the_others_on_its_phone() -> None:
    look = a_look("light", 100, (1366, 768)).for_wall

    assert look.size(ui.Type.JUDGED) > look.size(ui.Type.CHAT)
    assert a_look().size(ui.Type.JUDGED) == a_look().size(ui.Type.CHAT), "only there"


@pytest.mark.parametrize("size", WALLS)
def test_what_is_written_on_the_phone_of_a_week_can_all_be_read_from_the_last_row(size: Size) -> None:
    for name in (name for name in screens() if name.startswith("class-day")):
        laid = laid_out(screens()[name], a_look(size=size))
        small = [text.text for text in seen(laid).texts if text.type is ui.Type.CHAT]
        assert [text for text in small if any(map(str.isalpha, text))] == [], name  # a sign on a message is a picture


def test_type_grows_where_there_is_room() -> None:
    look = a_look("light", 100, (1366, 768))
    page = leaves(lessons()["class-one-thing"], look)[0]

    assert page.look.enlarged > 1
    assert page.look.size(ui.Type.ANSWER) > look.for_wall.size(ui.Type.ANSWER)


@pytest.mark.parametrize("size", WALLS)
def test_where_help_is_begins_below_its_title_however_long_the_lead_s_title_is(size: Size) -> None:
    desk = a_desk(library=bundled_library())
    desk = replace(desk, settings=replace(desk.settings, lead_name="", nation=Nation.WALES))
    laid = ui.lay_out(lessons()["class-help"].page(desk), a_look("light", 100, size), ui.ViewState())

    assert len(in_sight(laid)) > 6


@pytest.mark.parametrize("size", WALLS)
def test_what_the_buttons_say_as_well_is_no_second_leaf_of_the_last_slide(size: Size) -> None:
    scene = lessons()["class-result"]
    assert isinstance(scene, LessonScene)

    assert len(leaves(replace(scene, counted=True), a_look("light", 100, size))) == 1


def test_where_text_is_large_a_photo_that_is_judged_is_not_taller_than_its_phone() -> None:
    story = bundled_library().scenario("ambassadors/six-thumbs")
    scene = LessonScene(lesson=at_stop(start([story], Voting(room=28)), Step.VOTE))
    desk = replace(a_desk(library=bundled_library()), settings=some_settings(text_size=200))
    root = laid_out(scene, a_look("light", 200, NARROWEST), desk).root
    photos, phone = nodes(root, ui.Role.IMAGE), ui.find(root, PHONE)

    assert photos
    assert phone is not None
    assert all(round(photo.box.w * IN_CHAT) < phone.box.h for photo in photos)
