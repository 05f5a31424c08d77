"""What whoever writes a story sees of it: all that players see, in order."""

import pytest

from isitok.format.phone_parts import Narration
from isitok.format.story import Round
from isitok.format.vocabulary import Rating, Verdict
from isitok.game.preview_states import at, preview_states
from tests.builders import a_respond, a_scenario, also_fair, an_act, an_option
from tests.game.table import a_card_with


def test_of_a_story_of_one_act_there_is_the_question_an_answer_and_the_why() -> None:
    assert [sight.id for sight in preview_states(a_scenario())] == ["judge-1", "judge-1-chosen", "why-1"]


def test_who_sees_it_differently_where_that_is_also_fair_has_a_why_of_their_own() -> None:
    said = [
        sight.said for sight in preview_states(a_scenario(an_act(also_fair=also_fair(Verdict.DEPENDS)))) if sight.said
    ]

    assert said == [Verdict.DEPENDS]


@pytest.mark.parametrize("round", Round)
def test_every_round_is_asked_and_explained(round: Round) -> None:
    after_the_why = [sight.id for sight in preview_states(a_card_with(round))][3:]

    assert after_the_why[0].startswith(f"{round}-asked")
    assert {f"{round}-told", f"{round}-told-1"} & {*after_the_why}


def test_each_other_way_has_what_follows_from_it_and_its_place_among_them() -> None:
    then = (Narration(line="She writes back."),)
    ways = a_respond(options=(an_option(then=then), an_option(Rating.HARMS, do="Share it", then=then)))
    (other,) = (sight for sight in preview_states(a_scenario(respond=ways)) if sight.way)

    assert other.way == "Share it"
    assert other.id in ("respond-told-way-1", "respond-told-way-2"), "in the order in which they are asked"


def test_a_why_keeps_back_what_feel_asks_only_where_the_story_has_no_other_round() -> None:
    def round_of_the_why(*rounds: Round) -> tuple[Round | None, ...]:
        (why,) = [sight for sight in preview_states(a_card_with(*rounds)) if sight.id == "why-1"]
        return why.session.rounds

    assert round_of_the_why(Round.FEEL) == (Round.FEEL,)
    assert round_of_the_why(Round.FEEL, Round.TELL) == (Round.TELL,)
    assert round_of_the_why() == (None,)


def test_a_sight_is_known_by_the_moment_that_it_shows() -> None:
    seen = [sight for sight in preview_states(a_card_with(*Round)) if not (sight.also_fair or sight.way or sight.said)]

    assert [at(sight.session, sight.page) for sight in seen] == [sight.id for sight in seen]
