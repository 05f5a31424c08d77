"""How many presses a count takes a class, with those who pass."""

from isitok.game.lesson.ballot import Count
from isitok.game.lesson.class_lesson import Voting, start
from isitok.game.play.stops import Step
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.title import TitleScene
from tests.bundled import bundled_library
from tests.stages import Visitor

STORY = "in-the-chat/coach-photo"
COUNTED = Count(ok=4, depends=9, not_ok=12)  # and three pass


def in_class(story: str) -> Visitor:
    card = bundled_library().scenario(story)
    player = Visitor(TitleScene(), library=bundled_library())
    player.opens(LessonScene(lesson=start([card], Voting(room=28))))
    while _step(player) is Step.RULES:
        player.keys("Enter")
    return player


def _step(player: Visitor) -> Step:
    assert isinstance(player.scene, LessonScene)
    return player.scene.lesson.step


def counts(player: Visitor) -> int:
    """28 hands, of which three pass; how many presses that took."""
    typed = ("4", "Enter", "9", "Enter", "3", "Enter")
    player.keys(*typed)
    return len(typed)


def test_28_hands_and_three_passes_give_the_right_numbers_in_no_more_than_nine_presses() -> None:
    player = in_class(STORY)
    while _step(player) is not Step.VOTE:
        player.keys("Enter")
    pressed = counts(player)

    assert isinstance(player.scene, LessonScene)
    assert player.scene.lesson.ballot == COUNTED
    assert pressed <= 9
    assert not player.sees("passed"), "how many passed stands nowhere any more"
    assert player.hears("Counted.")
    assert player.focus == "forward"
