"""Stories that are played only with an adult, on the screens that they are played on: nothing is cut or covered."""

from collections.abc import Callable, Collection, Iterator
from itertools import chain

import pytest

from isitok import ui
from isitok.base.value import replace
from isitok.base.value import replace as with_
from isitok.format.rounds import rounds_of
from isitok.format.story import Round, Scenario
from isitok.format.vocabulary import Level, Verdict
from isitok.game.lesson import class_lesson, lesson_events
from isitok.game.one_to_one.one_to_one import CHOOSING, start_one_to_one
from isitok.game.one_to_one.one_to_one import update as met
from isitok.game.one_to_one.one_to_one_events import VerdictPicked, WhyOpened
from isitok.game.play.stops import IN_ROUND, Step
from isitok.scenes.lesson.facilitator_page import FacilitatorScene
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.scene import Change, Desk, Do, Replace, Scene, change_for
from tests.bundled import bundled_library
from tests.samples import some_of
from tests.seen import faults
from tests.stages import Size, a_desk, a_look

LIBRARY = bundled_library()
CARDS = [LIBRARY.scenario(card.id) for card in LIBRARY.cards if card.level is Level.THREE and not card.for_staff]
FOR_STAFF = [LIBRARY.scenario(card.id) for card in LIBRARY.cards if card.for_staff]
LOOKS: list[tuple[int, Size, bool]] = [(200, (1024, 768), False), (200, (1024, 768), True), (100, (1366, 768), False)]
"""Text, window, and whether in easy words."""
AT_A_TIME = 3  # as many stories as people play
Shown = tuple[Scene, ui.PageLayout]


def a_lesson(stories: list[Scenario], round: Round) -> class_lesson.Lesson:
    """A lesson over all of these stories, each followed by this round."""
    return with_(class_lesson.start(stories, class_lesson.Voting(room=28)), rounds=(round,) * len(stories))


def next_of(change: Change) -> Scene | None:
    """What comes next; None where it is over."""
    while isinstance(change, Do) and not callable(change.then):
        change = change.then
    return change.scene if isinstance(change, Replace) else None


def laid_out(scene: Scene, desk: Desk, look: ui.Look) -> ui.PageLayout:
    """All of a screen, however long it is."""
    return ui.lay_out(scene.page(desk), look, ui.ViewState(whole=True))


def entered(scene: Scene, laid: ui.PageLayout, desk: Desk) -> Scene | None:
    """What Enter leads to."""
    node = ui.find(laid.root, laid.page.enter)
    assert node is not None, laid.page.title
    return next_of(change_for(scene, node.does, desk))


def in_a_lesson(
    desk: Desk, look: ui.Look, stories: list[Scenario], easy: bool, round: Round, steps: Collection[Step] = tuple(Step)
) -> Iterator[tuple[LessonScene, ui.PageLayout]]:
    """Each screen at these steps of a lesson with all stories that have this round, and with hands for each vote."""
    with_it = [card for card in stories if round in rounds_of(card)]
    scene: Scene | None = LessonScene(lesson=a_lesson(with_it, round), easy=easy) if with_it else None
    while isinstance(scene, LessonScene):
        lesson = scene.lesson
        if lesson.stop.step in steps:
            if lesson.can_vote:
                for verdict, number in ((Verdict.OK, 4), (Verdict.DEPENDS, 9), (Verdict.NOT_OK, 14)):
                    lesson = class_lesson.update(lesson, lesson_events.Counted(verdict, number))
            scene = replace(scene, lesson=lesson)
            laid = laid_out(scene, desk, look)
            yield scene, laid
            scene = entered(scene, laid, desk)
        elif lesson.is_last:
            return
        else:
            scene = LessonScene(lesson=class_lesson.update(lesson, lesson_events.Forward()), easy=easy)


def in_lessons(desk: Desk, look: ui.Look, stories: list[Scenario], easy: bool) -> Iterator[Shown]:
    """Each screen of each story, and with each of its rounds."""
    first, *others = Round
    yield from in_a_lesson(desk, look, stories, easy, first)
    for round in others:
        yield from in_a_lesson(desk, look, stories, easy, round, IN_ROUND)


def in_a_one_to_one(desk: Desk, look: ui.Look, stories: list[Scenario], easy: bool) -> Iterator[Shown]:
    """Each screen of a one-to-one with all stories."""
    scene: Scene | None = OneToOneScene(one_to_one=start_one_to_one(stories, with_spread=True), easy=easy)
    while isinstance(scene, OneToOneScene):
        step = scene.one_to_one.stop.step
        if step in CHOOSING:
            scene = replace(scene, one_to_one=met(scene.one_to_one, VerdictPicked(Verdict.DEPENDS)))
        laid = laid_out(scene, desk, look)
        yield scene, laid
        if step is Step.TOGETHER:
            opened = replace(scene, one_to_one=met(scene.one_to_one, WhyOpened()), prompts=True)
            yield opened, laid_out(opened, desk, look)
        scene = entered(scene, laid, desk)


def beside_a_lesson(desk: Desk, look: ui.Look, stories: list[Scenario], easy: bool) -> Iterator[Shown]:
    """What an adult has to read beside the projector."""
    # With all that there is to ask, and the last why.
    for scene, _ in in_a_lesson(desk, look, stories, easy, Round.RESPOND, (Step.TALK, Step.ROUND)):
        beside = FacilitatorScene(shown=scene)
        yield beside, laid_out(beside, desk, look)


@pytest.mark.parametrize(("text", "size", "easy"), LOOKS)
@pytest.mark.parametrize(("screens_of", "least"), [(in_lessons, 25), (in_a_one_to_one, 22), (beside_a_lesson, 2)])
def test_1_4_4_every_story_that_is_played_with_an_adult_fits(
    screens_of: Callable[[Desk, ui.Look, list[Scenario], bool], Iterator[Shown]],
    least: int,
    text: int,
    size: Size,
    easy: bool,
) -> None:
    desk, look = a_desk(library=LIBRARY), a_look("light", text, size)
    stories = [card for card in CARDS if (text, size, easy) in some_of(LOOKS, card.id)]
    assert stories
    done: set[ui.Widget] = set()
    few = (stories[at : at + AT_A_TIME] for at in range(0, len(stories), AT_A_TIME))
    for _, laid in chain.from_iterable(screens_of(desk, look, some, easy) for some in few):
        if laid.page.body not in done:  # some screens are the same for every act
            done.add(laid.page.body)
            assert faults(laid) == [], laid.page.title
    assert len(done) >= least * len(stories), "these are all of them"


def test_1_4_4_stories_for_staff_fit_in_a_meeting_and_beside_it() -> None:
    desk = a_desk(library=LIBRARY)
    for number, story in enumerate(FOR_STAFF[::7]):
        text, size, _ = LOOKS[number % len(LOOKS)]
        look = a_look("light", text, size)
        lesson, seen = class_lesson.start([story], class_lesson.Voting(room=12)), set[Step]()
        while not lesson.is_last:
            if lesson.step not in seen:
                scene = LessonScene(lesson=lesson)
                laid, beside = laid_out(scene, desk, look), laid_out(FacilitatorScene(shown=scene), desk, look)
                assert faults(laid) + faults(beside) == [], laid.page.title
            seen.add(lesson.step)
            lesson = class_lesson.update(lesson, lesson_events.Forward())
        assert Step.HELP in seen
