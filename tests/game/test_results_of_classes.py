"""What is kept of classes, and what of that is shown: never a small number, in no total and no second look."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isitok.base.value import replace
from isitok.base.value import replace as part_with
from isitok.format.course import Course, ReadyLesson
from isitok.format.lesson import BeforeAfter, LessonPlan
from isitok.format.vocabulary import Band, Level, Topic, Verdict
from isitok.game.events import Forward
from isitok.game.lesson.ballot import Count
from isitok.game.lesson.class_lesson import KeyCards, Lesson, Voting, start, update
from isitok.game.lesson.lesson_events import Counted, TeamPressed
from isitok.game.play.stops import Step
from isitok.game.results.book import Book, Row, Tally, add_lesson, alone, close_terms, without_old
from isitok.game.results.counts import counts_of
from isitok.game.results.passes import of_the_room
from isitok.game.results.result_parts import ALL_TOPICS, LEAST_OF_ALL, TOPICS, Counts, Part, VoteKind
from isitok.game.results.results_wording import TOO_FEW, cell_in_words, compared
from isitok.game.results.shown_results import (
    Cell,
    Comparison,
    CourseResults,
    TermResults,
    WhyNot,
    visible_courses,
    visible_results,
)
from isitok.game.results.story_order import order_of
from isitok.game.results.terms import Term, term_named, term_of
from isitok.i18n.screen_words import ENGLISH
from isitok.store.settings import LEAST_GROUPS
from tests.builders import a_scenario, also_fair, an_act
from tests.game.linear import reach

NOW = Term(2026, 2)
COACH = replace(a_scenario(an_act(Verdict.NOT_OK), an_act(Verdict.OK)), id="in/coach")
BEFORE = replace(a_scenario(an_act(Verdict.NOT_OK)), id="in/a", topic=None)
AFTER = replace(a_scenario(an_act(Verdict.NOT_OK)), id="in/b", topic=None)
PHOTOS = Topic.PHOTOS_OF_OTHERS.value


# One lesson


def played(lesson: Lesson, *counts: Count, until: Step = Step.RESULT) -> Lesson:
    """The lesson gone through to this step; each vote that opens takes the next of these counts, the last one again."""
    left = list(counts)
    while lesson.stop.step is not until:
        if lesson.can_vote:
            count = left.pop(0) if len(left) > 1 else left[0]
            for verdict in (Verdict.OK, Verdict.DEPENDS, Verdict.NOT_OK):
                lesson = update(lesson, Counted(verdict, count.of(verdict)))
            for team in range(lesson.teams):
                lesson = update(lesson, TeamPressed(team, Verdict.OK))
        lesson = update(lesson, Forward())
    return lesson


def votes_of(counts: Counts) -> list[tuple[tuple[str, VoteKind, int, int], ...]]:
    return [tuple((part.topic, part.kind, part.agreed, part.differed) for part in parts) for parts in counts]


def test_a_lesson_counts_what_was_said_in_the_end_by_topic() -> None:
    lesson = played(start([COACH], Voting(room=28)), Count(20, 4, 4), Count(2, 8, 18), Count(27, 0, 1))
    assert votes_of(counts_of(lesson, 10)) == [((PHOTOS, VoteKind.HARM, 18, 10),), ((PHOTOS, VoteKind.FINE, 27, 1),)]


def test_an_answer_that_is_also_fair_counts_as_seen() -> None:
    fair = a_scenario(an_act(Verdict.NOT_OK, also_fair=also_fair()))
    assert counts_of(played(start([fair], Voting(room=28)), Count(1, 9, 18)), 10)[0][0].agreed == 27


def test_acts_that_are_talked_about_or_that_depend_are_not_counted() -> None:
    card = a_scenario(an_act(Verdict.DEPENDS), an_act(Verdict.TALK, if_chosen={}))
    assert counts_of(played(start([card], Voting(room=28)), Count(9, 9, 9)), 10) == ()


@pytest.mark.parametrize(
    ("room", "teams", "least"),
    [(9, 0, 10), (None, 0, 10), (None, 2, 10), (28, 2, 10), (14, 0, 15), (4, 0, 5), (4, 0, 0)],
)
def test_nothing_is_kept_of_a_small_or_unknown_group_or_of_teams(room: int | None, teams: int, least: int) -> None:
    lesson = played(start([COACH], Voting(room=room, teams=teams)), Count(1, 1, 1))
    assert counts_of(lesson, least) == ()


def test_nothing_is_kept_of_a_vote_in_which_few_took_part() -> None:
    lesson = played(start([COACH], Voting(room=28)), Count(2, 2, 2), Count(2, 8, 10), Count(21, 0, 0))
    assert [part.kind for (part,) in counts_of(lesson, 10)] == [VoteKind.FINE]


def test_nothing_is_kept_of_what_was_not_reached() -> None:
    assert counts_of(played(start([COACH], Voting(room=28)), Count(9, 9, 9), until=Step.AGAIN), 10) == ()


def test_before_and_after_are_kept_together_or_not_at_all() -> None:
    lesson = start([COACH], Voting(room=28), KeyCards(before=(BEFORE,), after=(AFTER,)))
    whole = played(lesson, Count(14, 3, 11), Count(9, 10, 9))
    assert ((ALL_TOPICS, VoteKind.BEFORE, 11, 17), (ALL_TOPICS, VoteKind.AFTER, 9, 19)) in votes_of(
        counts_of(whole, 10)
    )
    halved = played(lesson, Count(2, 0, 2), Count(9, 9, 9))
    assert all(part.topic != ALL_TOPICS for parts in counts_of(halved, 10) for part in parts)


def a_course(**fields: Any) -> Course:
    plans = [
        LessonPlan(
            title="One",
            ages=(Band.B11_14,),
            minutes=50,
            cards=(COACH.id,),
            before_after=BeforeAfter(before=(BEFORE.id,)),
        ),
        LessonPlan(
            title="Six", ages=(Band.B11_14,), minutes=50, cards=(COACH.id,), before_after=BeforeAfter(after=(AFTER.id,))
        ),
    ]
    lessons = tuple(
        ReadyLesson(id=f"our-course/{number}", number=f"{number}", plan=plan, level=Level.ONE)
        for number, plan in enumerate(plans, start=1)
    )
    usual: dict[str, Any] = {"id": "our-course", "title": "Ours", "about": "", "ages": (Band.B11_14,), "aims": ()}
    return Course(**usual | {"made": "", "lessons": ("one", "six"), "ready": lessons} | fields)


def test_one_half_is_kept_only_of_a_lesson_of_one_of_our_courses() -> None:
    first = played(start([COACH], Voting(room=28), KeyCards(before=(BEFORE,))), Count(14, 3, 11), Count(9, 10, 9))
    last = played(start([COACH], Voting(room=28), KeyCards(after=(AFTER,))), Count(9, 10, 9))
    halves = [
        part for lesson in (first, last) for (part,) in counts_of(lesson, 10, [a_course()]) if part.topic == ALL_TOPICS
    ]
    assert [(part.kind, part.course) for part in halves] == [(VoteKind.BEFORE, "11-14"), (VoteKind.AFTER, "11-14")]
    for courses in ((), (a_course(own=True),), (a_course(ready=()),)):
        assert all(part.topic != ALL_TOPICS for (part,) in counts_of(first, 10, courses))


def test_no_story_has_a_name_in_the_figures() -> None:
    own = replace(COACH, id="8b-and-kian/what-happened", title="What happened to Kian", topic=None)
    counts = counts_of(played(start([own], Voting(room=28)), Count(9, 9, 9)), 10)
    assert {part.topic for parts in counts for part in parts} <= set(TOPICS)


# Nobody can tell that somebody passed


ROOMS = st.integers(5, 40).flatmap(lambda room: st.tuples(st.just(room), st.integers(5, room)))


@given(ROOMS, st.data())
def test_with_one_pass_a_vote_is_kept_in_every_number_as_one_in_which_nobody_passed(
    rooms: tuple[int, int], data: st.DataObject
) -> None:
    room, least = rooms
    agreed = data.draw(st.integers(0, room - 1))
    vote = of_the_room(Part(PHOTOS, VoteKind.HARM, agreed, room - 1 - agreed), room, least)
    assert vote
    assert vote == of_the_room(Part(PHOTOS, VoteKind.HARM, vote.agreed, vote.differed), room, least)


@given(ROOMS, st.data())
def test_a_vote_is_one_of_the_whole_room_and_stands_for_no_more_people_than_there_were(
    rooms: tuple[int, int], data: st.DataObject
) -> None:
    room, least = rooms
    votes = data.draw(st.integers(max(1, room - room // 4), room))
    agreed = data.draw(st.integers(0, votes))
    said = Part(PHOTOS, VoteKind.HARM, agreed, votes - agreed)
    vote = of_the_room(said, room, least)
    assert vote
    assert vote.agreed_people is not None
    assert vote.differed_people is not None
    assert vote.agreed + vote.differed == room
    assert vote.agreed_people <= said.agreed
    assert vote.differed_people <= said.differed
    few = min(said.agreed, said.differed)
    # What is too few to be shown stays so, and what isn't can be shown, however many passed.
    assert (min(vote.agreed, vote.differed) >= least) is (few >= least)
    assert (min(vote.agreed_people, vote.differed_people) >= least) is (few >= least)
    # As large a part as of those who voted, but for less than a person; or made smaller, so that it stays too few.
    if few >= least or few * room < least * votes:
        assert abs(vote.agreed - said.agreed * room / votes) <= 1


def test_who_passed_is_shared_out_as_the_others_voted() -> None:
    votes = {(16, 12): (16, 12), (15, 12): (16, 12), (14, 12): (15, 13), (12, 12): (14, 14), (27, 0): (28, 0)}
    for (agreed, differed), (all_agreed, all_differed) in votes.items():
        vote = of_the_room(Part(PHOTOS, VoteKind.HARM, agreed, differed), 28, 10)
        assert vote
        assert (vote.agreed, vote.differed) == (all_agreed, all_differed)


def test_whether_a_vote_is_kept_at_all_is_never_decided_by_one_who_passes() -> None:
    for room in range(5, 40):
        assert of_the_room(Part(PHOTOS, VoteKind.HARM, room - 1, 0), room, 5)
    assert of_the_room(Part(PHOTOS, VoteKind.HARM, 15, 5), 28, 10) is None
    assert of_the_room(Part(PHOTOS, VoteKind.HARM, 0, 0), 28, 10) is None
    assert of_the_room(Part(PHOTOS, VoteKind.HARM, 20, 10), 28, 10), "somebody came in after the number was given"


# From lessons to figures


def harm(*votes: tuple[int, int], topic: str = PHOTOS) -> Counts:
    return tuple((Part(topic, VoteKind.HARM, *vote),) for vote in votes)


def book_of(*lessons: Counts, new: bool = True, least: int = 10) -> Book:
    book = Book()
    for counts in lessons:
        book = add_lesson(book, NOW, counts, least, new_group=new)
    return book


def only(book: Book, least: int = 10) -> TermResults:
    (term,) = visible_results(book, least)
    return term


def test_a_vote_with_ten_on_either_side_is_shown_at_once() -> None:
    assert only(book_of(harm((17, 10)))).harm == Cell(17, 27)


@pytest.mark.parametrize("vote", [(27, 1), (28, 0), (9, 19), (0, 12)])
def test_a_vote_with_few_on_one_side_is_not_shown_and_nor_is_that_nobody_was(vote: tuple[int, int]) -> None:
    term = only(book_of(harm(vote)))
    assert (term.harm, term.topics[0].harm) == (Cell(too_few=True), Cell(too_few=True))
    assert cell_in_words(term.harm, ENGLISH) == TOO_FEW == "Too few to show (protects people)"


def test_few_of_one_class_are_shown_once_they_are_many_of_several() -> None:
    three = [harm((22, 6)), harm((20, 8)), harm((19, 7))]
    assert only(book_of(*three[:2])).harm.too_few
    assert only(book_of(*three)).harm == Cell(61, 82)


def test_seven_pupils_in_five_lessons_are_still_seven() -> None:
    lessons = [harm((15, 7))] * 5
    assert only(book_of(*lessons, new=False)).harm.too_few
    assert not only(book_of(*lessons, new=True)).harm.too_few
    assert only(book_of(harm(*[(15, 7)] * 5))).harm.too_few
    twice = book_of(harm((15, 3)), harm((15, 3)))
    again = add_lesson(
        add_lesson(twice, NOW, harm((15, 7)), 10, new_group=False), NOW, harm((15, 7)), 10, new_group=False
    )
    assert only(again).harm.too_few
    third = add_lesson(again, NOW, harm((15, 7)), 10, new_group=True)
    assert only(third).harm.too_few, "without it they are six"
    assert not only(add_lesson(third, NOW, harm((15, 7)), 10, new_group=True)).harm.too_few


# A number is one lesson's, or a sum that stands for as many without any one of its lessons


def test_one_invented_lesson_gives_away_nobody() -> None:
    """As it was: 27 of 28 waits; three votes of eighteen made-up people, and 54 of 82 was shown."""
    real = book_of(harm((27, 1)))
    for invented in (harm(*[(9, 9)] * 3), harm((9, 9)), harm((9, 90)), harm((90, 9))):
        assert only(add_lesson(real, NOW, invented, 10, new_group=True)).harm.too_few
    by_itself = harm(*[(99, 0), (0, 99)] * 9)
    assert only(add_lesson(real, NOW, by_itself, 10, new_group=True)).harm == only(book_of(by_itself)).harm


def test_what_two_lessons_show_alone_is_their_sum_and_never_a_third_one_beside_them() -> None:
    book = book_of(harm((14, 14)), harm((14, 14)), harm((27, 1)))
    assert only(book).harm == Cell(28, 56)
    assert visible_results(book, 10) == visible_results(book_of(harm((14, 14)), harm((27, 1)), harm((14, 14))), 10)


@pytest.mark.parametrize(
    ("lessons", "shown"),
    [
        ([(22, 6), (20, 8), (19, 7)], Cell(61, 82)),
        ([(22, 6), (20, 8), (19, 7), (27, 1)], Cell(61, 82)),
        ([(27, 1), (22, 6), (20, 8), (19, 7)], Cell(88, 110)),
        ([(25, 3), (19, 9), (19, 9)], Cell(63, 84)),
        ([(26, 2), (19, 9), (19, 9)], Cell(64, 84)),
        ([(6, 22), (8, 20), (7, 19)], Cell(21, 82)),
        ([(27, 1), (18, 9), (18, 9)], None),  # without one of the larger ones ten are left, but they are 19 in all
        ([(28, 0), (19, 9), (18, 9)], None),
        ([(19, 9), (19, 9)], None),
        ([(27, 1)] * 11, None),  # else it would be one in each
        ([(27, 1)] * 20, Cell(540, 560)),
    ],
)
def test_a_sum_is_shown_if_it_stands_for_ten_without_any_one_of_its_lessons(
    lessons: list[tuple[int, int]], shown: Cell | None
) -> None:
    found = only(book_of(*(harm(vote) for vote in lessons))).harm
    assert found == (shown or Cell(too_few=True))


def test_a_wider_setting_opens_nothing_that_was_counted_before_it() -> None:
    strict = book_of(harm((20, 7)), least=10)
    wide = add_lesson(strict, NOW, harm((21, 6)), 5, new_group=True)
    assert only(wide, least=5).harm == Cell(21, 27)
    for _ in range(2):
        wide = add_lesson(wide, NOW, harm((20, 4)), 5, new_group=True)  # with the seven, enough for a setting of five
    assert only(wide, least=5).harm == Cell(21, 27)
    wide = add_lesson(wide, NOW, harm((20, 4)), 5, new_group=True)
    assert only(wide, least=5).harm == Cell(21, 27), "19 otherwise, 12 without the first: but the first counts by ten"
    wide = add_lesson(wide, NOW, harm((20, 4)), 5, new_group=True)
    assert only(wide, least=5).harm == Cell(21 + 20 + 4 * 20, 27 + 27 + 4 * 24)


def test_a_stricter_setting_hides_a_sum_that_it_would_not_have_shown() -> None:
    book = book_of(harm((22, 6)), harm((20, 8)), harm((19, 7)))
    assert only(book, least=10).harm == Cell(61, 82)
    assert only(book, least=11).harm.too_few


# A lesson's votes are shown as one sum, if somewhere in them there are as many people on either side


@pytest.mark.parametrize(
    ("votes", "shown"),
    [
        ([(14, 14), (18, 10)], Cell(32, 56)),
        ([(24, 4), (18, 10)], Cell(42, 56)),  # not 18 of 28, with 24 of 28 hidden beside it
        ([(25, 3), (2, 26)], Cell(27, 56)),
        ([(26, 2), (18, 10)], Cell(44, 56)),
        ([(27, 1), (18, 10)], Cell(45, 56)),  # it may have been eleven in one of them, and nobody in the other
        ([(28, 0), (18, 10)], None),  # ten have to be in one of them: whoever was, would know that nobody else was not
        ([(19, 9), (19, 9), (19, 9)], None),  # they may be the same nine
        ([(27, 1)] * 12, None),  # it may be one pupil
        ([(4, 24), (9, 19), (1, 27)], None),
    ],
)
def test_a_lesson_shows_all_its_votes_of_a_kind_as_one_number_or_none(
    votes: list[tuple[int, int]], shown: Cell | None
) -> None:
    assert only(book_of(harm(*votes))).harm == (shown or Cell(too_few=True))


def test_twenty_eight_pupils_in_one_lesson_show_harm_what_is_fine_and_before_and_after() -> None:
    fine = tuple((part_with(part, kind=VoteKind.FINE),) for (part,) in harm((26, 2), (15, 13), (24, 4)))
    halves = (Part(ALL_TOPICS, VoteKind.BEFORE, 12, 16), Part(ALL_TOPICS, VoteKind.AFTER, 18, 10))
    lesson = (*harm((20, 8)), *harm((16, 12), topic="group-chats"), *fine, halves)
    term = only(book_of(lesson))
    assert (term.harm, term.fine) == (Cell(36, 56), Cell(65, 84))
    assert term.compared == Comparison(why_not=WhyNot.ONE_ORDER)


def test_a_topic_that_would_be_small_is_merged_and_none_of_a_lesson_is_then_shown_beside_its_total() -> None:
    term = only(book_of((*harm((24, 4)), *harm((16, 12), topic="group-chats"))))
    assert term.harm == Cell(40, 56)
    assert [row.harm for row in term.topics] == [Cell(too_few=True)] * 2
    both = only(book_of((*harm((18, 10)), *harm((16, 12), topic="group-chats"))))
    assert both.harm == Cell(34, 56)
    assert {row.harm for row in both.topics} == {Cell(18, 28), Cell(16, 28)}


def test_a_second_look_after_one_more_class_shows_the_same_until_there_are_enough_more() -> None:
    book = book_of(harm((17, 10)))
    more = add_lesson(book, NOW, harm((27, 1)), 10, new_group=True)
    assert visible_results(more, 10) == visible_results(book, 10)


def test_a_total_holds_what_can_be_shown_and_nothing_of_what_can_not() -> None:
    term = only(book_of(harm((17, 10)), harm((26, 2), topic="group-chats")))
    assert [row.harm.too_few for row in term.topics] == [False, True]
    assert term.harm == Cell(17, 27)


def test_what_was_shown_is_hidden_again_where_the_setting_is_stricter_now() -> None:
    book = book_of(harm((17, 10)))
    assert only(book, least=11).harm.too_few
    assert only(book, least=10).harm == Cell(17, 27)


def test_no_setting_shows_a_side_of_fewer_than_five() -> None:
    assert only(book_of(harm((20, 4)), least=0), least=0).harm.too_few
    assert LEAST_GROUPS[0] == LEAST_OF_ALL == 5


def test_before_and_after_are_shown_together_or_not_at_all() -> None:
    def halves(before: tuple[int, int], after: tuple[int, int], order: str) -> Counts:
        asked = ((VoteKind.BEFORE, before), (VoteKind.AFTER, after))
        return (tuple(Part(ALL_TOPICS, kind, *said, order=order) for kind, said in asked),)

    ab = halves((10, 18), (17, 11), "ab")
    assert only(book_of(ab, halves((14, 14), (14, 14), "ba"))).compared == Comparison(43, 55, (1, 1))
    assert only(book_of(ab, halves((14, 14), (22, 6), "ba"))).compared == FEW, (
        "twenty-two without six would be one half"
    )


def half(kind: VoteKind, agreed: int, differed: int, course: str = "11-14", order: str = "ab") -> Counts:
    return ((Part(ALL_TOPICS, kind, agreed, differed, course=course, order=order),),)


OTHER = (half(VoteKind.BEFORE, 14, 14, order="ba"), half(VoteKind.AFTER, 14, 14, order="ba"))
FEW = Comparison(why_not=WhyNot.TOO_FEW)
HALF = Comparison(why_not=WhyNot.HALF_ASKED)


def test_two_orders_are_compared_as_the_mean_of_both_however_many_had_each() -> None:
    before, after = half(VoteKind.BEFORE, 12, 18), half(VoteKind.AFTER, 18, 12)
    more = [one for pair in zip([before] * 3, [after] * 3, strict=True) for one in pair]
    (course,) = visible_courses(book_of(*more, *OTHER), 10)
    assert course.compared == Comparison(45, 55, (3, 1)), "40 and 50, 60 and 50"


@pytest.mark.parametrize("order", ["ab", "ba", ""])
def test_one_order_alone_is_not_to_be_compared(order: str) -> None:
    one = book_of(half(VoteKind.BEFORE, 12, 16, order=order), half(VoteKind.AFTER, 18, 10, order=order))
    (course,) = visible_courses(one, 10)
    assert compared(course.compared, ENGLISH, course=True) == ("Only one order so far: not to be compared.",)


def test_what_has_no_order_joins_neither_of_them() -> None:
    """What an earlier version counted, and classes whose name nobody said."""
    unsaid = half(VoteKind.BEFORE, 28, 12, order=""), half(VoteKind.AFTER, 12, 28, order="")
    both = (half(VoteKind.BEFORE, 12, 18), half(VoteKind.AFTER, 18, 12), *OTHER)
    assert visible_courses(book_of(*both, *unsaid), 10) == visible_courses(book_of(*both), 10)


@pytest.mark.parametrize(
    ("name", "order"),
    [("7A", "ab"), ("7B", "ba"), ("7c", "ab"), ("8-2", "ba"), ("Mr Ó", "ab"), ("9 Z!", "ba"), ("", ""), ("–", "")],
)
def test_the_last_letter_or_digit_of_a_class_decides_which_story_is_first(name: str, order: str) -> None:
    assert order_of(name) == order


def test_before_and_after_of_a_course_come_from_its_first_lesson_and_its_last_even_in_another_term() -> None:
    book = add_lesson(Book(), Term(2026, 2), half(VoteKind.BEFORE, 12, 16), 10, new_group=True)
    assert visible_courses(book, 10) == (CourseResults("11-14", HALF),)
    book = add_lesson(book, Term(2027, 0), half(VoteKind.AFTER, 18, 10), 10, new_group=True)
    for counts in OTHER:
        book = add_lesson(book, Term(2027, 0), counts, 10, new_group=True)
    assert visible_courses(book, 10) == (CourseResults("11-14", Comparison(46, 57, (1, 1))),)
    assert all(term.compared is None for term in visible_results(book, 10)), "no lesson asked both"


def test_one_half_is_never_shown_without_the_other_nor_beside_that_of_another_course() -> None:
    close = (half(VoteKind.BEFORE, 12, 16), half(VoteKind.AFTER, 26, 2), *OTHER)
    assert visible_courses(book_of(*close), 10) == (CourseResults("11-14", FEW),)
    strangers = book_of(half(VoteKind.BEFORE, 12, 16), half(VoteKind.AFTER, 14, 14, course="14-18"))
    assert [course.compared for course in visible_courses(strangers, 10)] == [HALF, HALF]


def test_a_stricter_setting_hides_both_halves_of_a_course() -> None:
    book = book_of(half(VoteKind.BEFORE, 12, 16), half(VoteKind.AFTER, 18, 10), *OTHER)
    assert visible_courses(book, 10)[0].compared.why_not is None
    assert visible_courses(book, 11) == (CourseResults("11-14", FEW),)


# Year groups


def of_year(year: str, *votes: tuple[int, int], topic: str = PHOTOS) -> Counts:
    return tuple((Part(topic, VoteKind.HARM, *vote, year=year),) for vote in votes)


def years(book: Book, least: int = 10) -> dict[str, Cell]:
    return {row.of: row.harm for row in only(book, least).years}


def test_a_year_is_listed_once_three_classes_of_it_are_in_and_before_is_in_the_terms_sum_alone() -> None:
    lessons = [of_year("11", (17, 11)), of_year("11", (14, 14)), of_year("12", (16, 12))]
    assert years(book_of(*lessons)) == {}
    assert only(book_of(*lessons)).harm == Cell(47, 84)
    assert years(book_of(*lessons, of_year("11", (15, 13)))) == {"11": Cell(46, 84)}


def test_three_lessons_of_one_class_are_not_three_classes() -> None:
    once = book_of(of_year("11", (17, 11), (14, 14)))
    again = [add_lesson(once, NOW, of_year("11", (17, 11)), 10, new_group=False)]
    for _ in range(3):
        again.append(add_lesson(again[-1], NOW, of_year("11", (17, 11)), 10, new_group=False))
    assert [years(book) for book in again] == [{}] * 4


def test_a_class_with_three_topics_is_one_class() -> None:
    topics = (*of_year("11", (17, 11)), *of_year("11", (14, 14), topic="group-chats"))
    topics = (*topics, *of_year("11", (16, 12), topic="true-or-fake"))
    book = book_of(topics)
    assert len(only(book).topics) == 3
    assert years(book) == {}
    assert years(book_of(topics, topics, topics)) == {"11": Cell(141, 252)}


def test_what_waits_of_a_year_never_joins_another_before_the_term_is_over_and_then_all_do() -> None:
    lessons = [of_year(year, (20, 8)) for year in ("11", "11", "12")]
    book = book_of(*lessons)
    assert only(book).harm.too_few
    assert close_terms(book, NOW) == book
    over = close_terms(book, Term(2027, 0))
    assert (only(over).harm, years(over)) == (Cell(60, 84), {})
    assert close_terms(over, Term(2027, 0)) == over
    assert {row.year for row in over.waiting} <= {""}, "nothing waits by year any more"


YEAR_LESSONS = st.lists(
    st.tuples(st.sampled_from(("", "11", "12", "13")), st.integers(0, 30), st.integers(0, 30), st.booleans()),
    min_size=1,
    max_size=12,
)


@settings(max_examples=200)
@given(YEAR_LESSONS, st.integers(5, 10))
def test_with_years_no_look_at_any_time_differs_from_another_by_few(
    lessons: list[tuple[str, int, int, bool]], least: int
) -> None:
    """Also from the sum of a term less all the years that are listed, and after the term is over."""
    book, before = Book(), {"": Cell()}
    looks = []
    for year, agreed, differed, new in lessons:
        book = add_lesson(book, NOW, of_year(year, (agreed, differed)), least, new_group=new)
        looks.append(book)
    for look in (*looks, close_terms(book, Term(2027, 0))):
        term, listed = only(look, least), years(look, least)
        rest = Cell(
            term.harm.agreed - sum(cell.agreed for cell in listed.values()),
            term.harm.votes - sum(cell.votes for cell in listed.values()),
        )
        for cell in (*listed.values(), rest):
            assert cell.votes == 0 or min(cell.agreed, cell.votes - cell.agreed) >= least
        now = {"": term.harm, **listed}
        for of, cell in now.items():
            was = before.get(of, Cell())
            more = cell.agreed - was.agreed, (cell.votes - cell.agreed) - (was.votes - was.agreed)
            assert more == (0, 0) or min(more) >= least
        before = now


@settings(max_examples=200)
@given(YEAR_LESSONS)
def test_a_year_adds_nothing_and_takes_nothing_from_what_lies_in_the_blocks_of_its_term(
    lessons: list[tuple[str, int, int, bool]],
) -> None:
    """Each vote lies in one block: what is shown and what waits are, together, all that was said, in either way."""
    book = Book()
    for year, agreed, differed, new in lessons:
        book = add_lesson(book, NOW, of_year(year, (agreed, differed)), 10, new_group=new)
    for kept in (book, close_terms(book, Term(2027, 0))):
        tallies = [*kept.shown.values(), *kept.waiting.values()]
        assert sum(tally.agreed for tally in tallies) == sum(agreed for _, agreed, _, _ in lessons)
        assert sum(tally.differed for tally in tallies) == sum(differed for _, _, differed, _ in lessons)


# One lesson by itself


def lesson_of(counts: Counts, least: int = 10) -> TermResults:
    return only(alone(NOW, counts, least), least)


def test_a_lesson_by_itself_shows_what_it_adds_to_its_term_at_once() -> None:
    counts = (*harm((17, 10), (27, 1)), *harm((15, 13), topic="group-chats"))
    lesson = lesson_of(counts)
    assert lesson == only(book_of(counts))
    assert [row.harm for row in lesson.topics] == [Cell(44, 55), Cell(15, 28)]
    assert lesson.harm == Cell(59, 83)


def test_what_is_too_few_in_a_lesson_is_not_even_held() -> None:
    book = alone(NOW, harm((27, 1), (20, 8)), 10)
    kind = VoteKind.HARM
    assert book == Book(waiting={Row(NOW, ALL_TOPICS, kind): Tally(), Row(NOW, PHOTOS, kind): Tally()})
    assert only(book).harm == Cell(too_few=True)


def test_a_lesson_is_hidden_again_where_the_setting_is_stricter_now_and_not_opened_by_a_wider_one() -> None:
    assert only(alone(NOW, harm((17, 10)), 10), least=11).harm.too_few
    assert only(alone(NOW, harm((20, 7)), 10), least=5).harm.too_few


# Terms


def test_terms_follow_each_other_and_nothing_is_kept_for_more_than_a_year() -> None:
    months = [str(term_of(2026, month)) for month in range(1, 13)]
    assert months == ["2026-spring"] * 3 + ["2026-summer"] * 4 + ["2026-autumn"] * 5
    book = add_lesson(Book(), Term(2026, 2), harm((17, 10)), 10, new_group=True)
    assert without_old(book, Term(2027, 1)) == book
    assert without_old(book, Term(2027, 2)) == Book()
    assert without_old(book, Term(1999, 0)) == book  # a clock that went wrong


@given(st.integers(0, 9999), st.integers(1, 12))
def test_a_term_is_read_as_it_was_written(year: int, month: int) -> None:
    term = term_of(year, month)
    assert term_named(str(term)) == term


@pytest.mark.parametrize("text", ["", "2026", "2026-winter", "26-autumn", "٢٠٢٦-autumn", "2026-autumn-", "x-spring"])
def test_nothing_else_is_a_term(text: str) -> None:
    assert term_named(text) is None


# Nobody can work out what isn't shown


class Vote(NamedTuple):
    """What one group said in one vote on one topic."""

    row: str
    agreed: int
    differed: int


class Group(NamedTuple):
    """A lesson."""

    new: bool
    votes: tuple[Vote, ...]

    @property
    def counts(self) -> Counts:
        return tuple((Part(vote.row, VoteKind.HARM, vote.agreed, vote.differed),) for vote in self.votes)


Shown = tuple[TermResults, ...]
ROWS = ("group-chats", PHOTOS, "rumours-and-kindness")


def looks(groups: Iterable[Group], least: int) -> Iterator[tuple[TermResults, ...]]:
    """What is shown after each lesson, to somebody who looks each time."""
    so_far: tuple[Group, ...] = ()
    for group in groups:
        so_far = (*so_far, group)
        yield after_all(so_far, least)[1]


@lru_cache(maxsize=20_000)
def after_all(groups: tuple[Group, ...], least: int) -> tuple[Book, Shown]:
    """What is kept and shown after these lessons. Many histories begin alike."""
    if not groups:
        return Book(), ()
    *before, last = groups
    book = add_lesson(after_all(tuple(before), least)[0], NOW, last.counts, least, new_group=last.new)
    return book, visible_results(book, least)


@st.composite
def some_lessons(draw: st.DrawFn) -> tuple[int, list[Group]]:
    least = draw(st.integers(5, 10))
    near = st.one_of(st.integers(0, 3), st.integers(0, 3 * least))
    vote = st.builds(Vote, st.sampled_from(ROWS), near, near).filter(lambda vote: sum(vote[1:]) >= least)
    group = st.builds(Group, st.booleans(), st.lists(vote, min_size=1, max_size=3).map(tuple))
    return least, draw(st.lists(group, min_size=1, max_size=5))


@given(some_lessons())
def test_no_number_of_a_lesson_by_itself_stands_for_few(drawn: tuple[int, list[Group]]) -> None:
    least, groups = drawn
    for group in groups:
        lesson = only(alone(NOW, group.counts, least), least)
        for cell in (lesson.harm, *(row.harm for row in lesson.topics)):
            assert cell == Cell(too_few=True) or min(cell.agreed, cell.votes - cell.agreed) >= least


@settings(max_examples=40)
@given(some_lessons())
def test_every_small_number_could_be_any_of_many_given_all_that_was_ever_shown(drawn: tuple[int, list[Group]]) -> None:
    """Whoever looked after each lesson, also at it alone, knows how many voted each time, and solves all of it."""
    least, groups = drawn
    votes = [(number, vote) for number, group in enumerate(groups) for vote in group.votes]
    count = 2 * len(votes)  # who agreed, then who differed
    sums = [(frozenset({at, at + len(votes)}), vote.agreed + vote.differed) for at, (_, vote) in enumerate(votes)]
    of = [[at for at, (number, _) in enumerate(votes) if number == group] for group in range(len(groups))]

    def known(held: Iterable[int], cell: Cell) -> None:
        held = frozenset(held)
        assert cell.votes == sum(votes[at][1].agreed + votes[at][1].differed for at in held)
        sums.append((held, cell.agreed))
        sums.append((frozenset(at + len(votes) for at in held), cell.votes - cell.agreed))

    for upto, look in enumerate(looks(groups, least)):
        large = [group for group in range(upto + 1) if _is_large([votes[at][1] for at in of[group]], least)]
        split = [group for group in large if _is_split([votes[at][1] for at in of[group]], least)]
        for term in look:
            for row in term.topics:
                if row.harm.votes:
                    known((at for group in split for at in of[group] if votes[at][1].row == row.of), row.harm)
            if term.harm.votes:
                waited = ([group for group in range(last + 1) if group not in large] for last in range(-1, upto + 1))
                held = ([at for group in (*large, *few) for at in of[group]] for few in waited)
                size = term.harm.votes
                known(next(of_ for of_ in held if sum(sum(votes[at][1][1:]) for at in of_) == size), term.harm)
        mine = only(alone(NOW, groups[upto].counts, least), least)
        if mine.harm.votes:
            known(of[upto], mine.harm)
        for row in mine.topics:
            if row.harm.votes:
                known((at for at in of[upto] if votes[at][1].row == row.of), row.harm)
    sums = list(dict.fromkeys(sums))
    for at, (_, vote) in enumerate(votes):
        for unknown, number in ((at, vote.agreed), (at + len(votes), vote.differed)):
            if number < least:
                low, high = reach(unknown, count, sums)
                assert low <= number <= high
                assert high - low >= least, f"{number} must lie from {low} to {high}"


def _is_large(votes: Sequence[Vote], least: int) -> bool:
    """Whether votes of a lesson may be shown as one sum, as the rule has it."""
    sides = [[getattr(vote, side) for vote in votes] for side in ("agreed", "differed")]
    return all(max(side) >= least and sum(side) >= least + len(votes) - 1 for side in sides)


def _is_split(votes: Sequence[Vote], least: int) -> bool:
    """Whether each topic of a lesson may be shown by itself."""
    return all(_is_large([vote for vote in votes if vote.row == row], least) for row in {vote.row for vote in votes})


@cache
def at_it_alone(group: Group, least: int) -> Shown:
    return visible_results(alone(NOW, group.counts, least), least)


@pytest.mark.parametrize(
    "shape", ["n6 n6 n6 n6", "n6,6 n6 n6", "n7 o6 n6 n6", "o10 n10 n10", "n9 n9 n9", "n5 n11 n5 n6"]
)
def test_not_even_who_knows_the_rule_can_tell_a_small_number(shape: str) -> None:
    """All that a class of this size may have said: what looks the same each time can mean several numbers.

    It looks after each lesson, also at it alone.
    """
    least = 5
    sizes = [(part[0] == "n", [int(size) for size in part[1:].split(",")]) for part in shape.split()]
    flat = [size for _, group in sizes for size in group]
    same: dict[tuple[tuple[Shown, ...], tuple[Shown, ...]], list[tuple[int, ...]]] = defaultdict(list)
    for said in product(*(range(size + 1) for size in flat)):
        left = iter(zip(said, flat, strict=True))
        groups = [
            Group(new, tuple(Vote(PHOTOS, agreed, size - agreed) for agreed, size in (next(left) for _ in group)))
            for new, group in sizes
        ]
        lessons = tuple(at_it_alone(group, least) for group in groups)
        same[tuple(looks(groups, least)), lessons].append(said)
    shown = 0
    for (look, _), histories in same.items():
        shown += any(term.harm.votes for term in look[-1])
        for at, size in enumerate(flat):
            could = {said[at] for said in histories}
            small = {number for number in could if number < least or size - number < least}
            assert len(could) > 2 or not small, (histories[0], at)
    assert shown, "nothing is ever shown of these classes"


@settings(max_examples=200)
@given(some_lessons())
def test_what_two_looks_differ_by_is_always_of_many(drawn: tuple[int, list[Group]]) -> None:
    least, groups = drawn
    before: dict[str, Cell] = {}
    for look in looks(groups, least):
        now = {row.of: row.harm for term in look for row in term.topics}
        for topic, cell in now.items():
            was = before.get(topic, Cell())
            more = cell.agreed - was.agreed, (cell.votes - cell.agreed) - (was.votes - was.agreed)
            assert more == (0, 0) or min(more) >= least
        before = now


@given(some_lessons())
def test_rows_and_terms_do_not_mix(drawn: tuple[int, list[Group]]) -> None:
    least, groups = drawn
    book = Book()
    for number, group in enumerate(groups):
        book = add_lesson(book, Term(2026, number % 3), group.counts, least, new_group=True)
    for part in (book.shown, book.waiting):
        for row, tally in part.items():
            assert isinstance(row, Row)
            assert tally.votes <= sum(
                sum(vote[1:]) for group in groups for vote in group.votes if row.topic in (vote.row, ALL_TOPICS)
            )
