"""Stories that are played only with an adult, on the screens that they are played on: nothing is cut or covered."""

from collections.abc import Callable, Iterator
from dataclasses import replace as with_

import pytest

from isitok.game.lesson import events as in_class
from isitok.game.lesson import lesson as class_
from isitok.game.one_to_one.events import VerdictPicked, WhyOpened
from isitok.game.one_to_one.one_to_one import CHOOSING, start_one_to_one
from isitok.game.one_to_one.one_to_one import update as met
from isitok.game.play.stops import IN_ROUND, Step
from isitok.game.rounds import Round, rounds_of
from isitok.packs.model.scenario import Scenario
from isitok.packs.model.vocabulary import Level, Verdict
from isitok.scenes.lesson.facilitator import FacilitatorScene
from isitok.scenes.lesson.lesson import LessonScene
from isitok.scenes.one_to_one.one_to_one import OneToOneScene
from isitok.scenes.scene import Change, Desk, Do, Replace, Scene
from isitok.ui.describe.page import lay_out
from isitok.ui.describe.widget import ViewState, Widget
from isitok.value import replace
from tests.bundled import bundled_library
from tests.seen import faults
from tests.stages import Size, a_desk, a_look, pressed

LIBRARY = bundled_library()
CARDS = [LIBRARY.scenario(card.id) for card in LIBRARY.cards if card.level is Level.THREE]
looks = pytest.mark.parametrize(("text", "size"), [(100, (1366, 768)), (200, (1024, 768))])
EACH = 3  # at the usual size, where there is more room, one in so many


def a_lesson(stories: list[Scenario], round: Round) -> class_.Lesson:
    """A lesson over all of these stories that have this round, each followed by it."""
    cards = [card for card in stories if round in rounds_of(card)]
    rounds = tuple(round for _ in cards)
    return with_(class_.start(cards, class_.Voting(room=28)), rounds=rounds)


def next_of(change: Change) -> Scene | None:
    """What comes next; None where it is over."""
    while isinstance(change, Do) and not callable(change.then):
        change = change.then
    return change.scene if isinstance(change, Replace) else None


def in_a_lesson(desk: Desk, stories: list[Scenario], round: Round) -> Iterator[LessonScene]:
    """Each screen of a lesson with all stories that have this round, and with hands for each vote."""
    scene: Scene | None = LessonScene(lesson=a_lesson(stories, round))
    while isinstance(scene, LessonScene):
        if scene.lesson.can_vote:
            for verdict, number in ((Verdict.OK, 4), (Verdict.DEPENDS, 9), (Verdict.NOT_OK, 14)):
                scene = replace(scene, lesson=class_.update(scene.lesson, in_class.Counted(verdict, number)))
        yield scene
        scene = next_of(pressed(scene, scene.page(desk).enter, desk))


def in_lessons(desk: Desk, stories: list[Scenario]) -> Iterator[LessonScene]:
    """Each screen of each story, and with each of its rounds."""
    first, *others = Round
    yield from in_a_lesson(desk, stories, first)
    for round in others:
        yield from (scene for scene in in_a_lesson(desk, stories, round) if scene.lesson.stop.step in IN_ROUND)


def in_a_one_to_one(desk: Desk, stories: list[Scenario]) -> Iterator[OneToOneScene]:
    """Each screen of a one-to-one with all stories."""
    scene: Scene | None = OneToOneScene(one_to_one=start_one_to_one(stories, with_spread=True))
    while isinstance(scene, OneToOneScene):
        step = scene.one_to_one.stop.step
        if step in CHOOSING:
            scene = replace(scene, one_to_one=met(scene.one_to_one, VerdictPicked(Verdict.DEPENDS)))
        yield scene
        if step is Step.TOGETHER:
            yield replace(scene, one_to_one=met(scene.one_to_one, WhyOpened()), prompts=True)
        scene = next_of(pressed(scene, scene.page(desk).enter, desk))


def beside_a_lesson(desk: Desk, stories: list[Scenario]) -> Iterator[FacilitatorScene]:
    """What an adult has to read beside the projector."""
    for scene in in_a_lesson(desk, stories, Round.RESPOND):
        if scene.lesson.stop.step in (Step.TALK, Step.ROUND):  # with all that there is to ask, and the last why
            yield FacilitatorScene(shown=scene)


@looks
@pytest.mark.parametrize(("screens_of", "least"), [(in_lessons, 25), (in_a_one_to_one, 22), (beside_a_lesson, 2)])
def test_1_4_4_every_story_that_is_played_with_an_adult_fits(
    screens_of: Callable[[Desk, list[Scenario]], Iterator[Scene]], least: int, text: int, size: Size
) -> None:
    desk, look = a_desk(library=LIBRARY), a_look("light", text, size)
    stories = CARDS if text == 200 else CARDS[::EACH]
    done: set[Widget] = set()
    for scene in screens_of(desk, stories):
        # Easy words are fewer: where they fit at twice the size, they fit.
        easy = (replace(scene, easy=True),) if text == 200 and isinstance(scene, LessonScene | OneToOneScene) else ()
        for page in (told.page(desk) for told in (scene, *easy)):
            if page.body not in done:  # some screens are the same for every act, some have no easy words
                done.add(page.body)
                assert faults(lay_out(page, look, ViewState(whole=True))) == [], page.title
    assert len(done) >= least * len(stories), "these are all of them"
