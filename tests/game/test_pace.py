"""How long a lesson takes, as it is reckoned before a class has been timed."""

from isitok.base.value import replace
from isitok.format.lesson import LessonPlan
from isitok.format.vocabulary import Band
from isitok.game.lesson.class_lesson import Voting, start
from isitok.game.lesson.pace import reckon
from isitok.game.lesson.part_pages import with_pages
from isitok.game.lesson.parts import parts_of
from isitok.game.play.stops import LAST, Step
from tests.bundled import bundled_library

IDS = ("in-the-chat/coach-photo", "in-the-chat/zayd-sticker")
AROUND = {Step.RULES, Step.BOX, *LAST}


def minutes(*ids: str, around: bool = True, ages: tuple[Band, ...] = ()) -> float:
    """Of a lesson of one's own over these stories; ``around``: with its rules and its end."""
    cards = [bundled_library().scenario(id_) for id_ in ids]
    cards = [replace(card, ages=ages) if ages else card for card in cards]
    plan = LessonPlan(title="Ours", ages=(Band.B11_14,), minutes=30, cards=ids)
    lesson = start(cards, Voting(room=28), seed=1, parts=with_pages(parts_of(plan), plan, cards))
    left = () if around else (stop for stop in lesson.line if stop.step in AROUND)
    return reckon(replace(lesson, left_out=frozenset(left)))


def test_a_story_with_two_counted_votes_takes_eight_to_nine_and_a_half_minutes() -> None:
    for id_ in IDS:
        assert 8 <= minutes(id_, around=False) <= 9.5, id_


def test_two_stories_with_rules_and_end_take_22_to_26_minutes() -> None:
    assert 22 <= minutes(*IDS) <= 26


def test_the_youngest_are_read_to_more_slowly() -> None:
    for id_ in IDS:
        assert minutes(id_, around=False, ages=(Band.B7_9,)) > minutes(id_, around=False) + 0.3
