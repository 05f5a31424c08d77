"""How many presses a lesson takes: whoever leads it has 28 pupils to look at, and not a keyboard."""

import pytest

from isitok import ui
from isitok.base.value import replace
from isitok.format.rounds import rounds_of
from isitok.format.story import Round, Scenario
from isitok.game.lesson.ballot import Count
from isitok.game.lesson.class_lesson import Lesson, Voting, start
from isitok.game.play.stops import Step
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.title import TitleScene
from tests import samples
from tests.bundled import bundled_library
from tests.stages import Size, Visitor

MOST = 28  # presses for a story with its messages, two votes counted and passes asked; it was about 46
COUNTED = ("4", "Enter", "9", "Enter")  # nobody passes, and the last number fills itself with whatever leads on


LONG = (
    "pictures-and-pressure/gift-cards",
    "pictures-and-pressure/got-one-yet",
    "real-life/save-the-club",
    "real-life/the-top-shelf",
    "pictures-and-pressure/only-tried-it",
)
"""They took 29 to 37."""
EACH_ROUND = (
    "pictures-and-pressure/gift-cards",
    "pictures-and-pressure/only-tried-it",
    "pictures-and-pressure/ten-seconds",
    "real-life/year-five",
)
"""They have four acts, or begin with a choice, and a lesson may deal any of their rounds: some took 29 and 30."""


def pairs() -> list[tuple[Scenario, Round | None]]:
    """Stories, each with a round that a lesson may deal; None: as it is dealt. All there are: ten minutes a size."""
    library = bundled_library()
    ids = [card.id for pack in library.packs for card in pack.cards]
    if samples.everything:
        return [(story, each) for story in map(library.scenario, ids) for each in rounds_of(story)]
    rounds = [(story, each) for story in map(library.scenario, EACH_ROUND) for each in rounds_of(story)]
    return [*((library.scenario(id_), None) for id_ in (*ids[::40], *LONG)), *rounds]


def presses_for(story: Scenario, size: Size, round_: Round | None) -> int:
    """From a story's first screen to what follows its last: both votes counted, thumbs for the other acts."""
    player = Visitor(TitleScene(), size=size, library=bundled_library())
    lesson = start([story], Voting(room=28), seed=1)
    player.opens(LessonScene(lesson=replace(lesson, rounds=(round_,)) if round_ else lesson))
    presses = 0

    def press(*keys: str) -> None:
        nonlocal presses
        player.keys(*keys)
        presses += len(keys)

    while _lesson(player).step is not Step.STORY:
        player.keys("PageDown")
    while _lesson(player).step is not Step.STEP_OUT:
        lesson = _lesson(player)
        if lesson.step in (Step.VOTE, Step.AGAIN) and not lesson.stop.act:
            voted = lesson.stop
            press(*COUNTED, "PageDown")
            assert _lesson(player).ballot_at(voted) == Count(4, 9, 15)
            continue
        elif lesson.step is Step.ROUND and any(node.id == "way:0" for node in ui.walk(player.layout.root)):
            press("a")
        press("PageDown")
        assert presses < 200, lesson.stop
    return presses


def _lesson(player: Visitor) -> Lesson:
    assert isinstance(player.scene, LessonScene)
    return player.scene.lesson


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_a_class_of_28_takes_no_more_presses_for_a_story_than_that(size: Size) -> None:
    taken = {(story.id, each): presses_for(story, size, each) for story, each in pairs()}

    assert {pair: presses for pair, presses in taken.items() if presses > MOST} == {}


NARROW = (
    ("pictures-and-pressure/past-papers", Round.TELL),
    ("real-life/best-get-in", Round.TELL),
    ("real-life/tag-in-the-bag", Round.TELL),
    ("pictures-and-pressure/gift-cards", Round.AUDIENCE),
    ("pictures-and-pressure/gift-cards", Round.FEEL),
    ("real-life/year-five", Round.AUDIENCE),
    ("real-life/jawline", Round.FEEL),
    ("real-life/eighty-pounds", Round.AUDIENCE),
)
"""They took 29 to 31 on a wall of 1024 by 768."""


def test_the_longest_take_no_more_presses_on_a_narrow_wall_either() -> None:
    library = bundled_library()

    taken = {pair: presses_for(library.scenario(pair[0]), (1024, 768), pair[1]) for pair in NARROW}

    assert {pair: presses for pair, presses in taken.items() if presses > MOST} == {}
