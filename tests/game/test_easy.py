"""Easy read: what is told in easy words, and what stays as it is."""

import pytest

from isitok.format.vocabulary import Verdict
from isitok.game.easy import in_easy_words
from isitok.game.session import Session
from tests.builders import a_scenario, a_session, after, also_fair, an_act, an_easy, judged

OK, NOT_OK, DEPENDS = Verdict.OK, Verdict.NOT_OK, Verdict.DEPENDS


def easy_session(*, why: tuple[str, ...] = ("Ffion said no.", "It is kind.")) -> Session:
    unkind = an_act(NOT_OK, if_chosen={OK: "Lots of people would."}, also_fair=also_fair())
    return a_session(a_scenario(unkind, an_act(OK), easy=an_easy(2, why=why)), a_scenario())


def test_story_and_act_are_told_in_easy_words() -> None:
    told = in_easy_words(easy_session())

    assert told.scenario.story == "Kofi has a photo."
    assert told.act.act == "Kofi shares it. (0)"


@pytest.mark.parametrize("verdict", [OK, DEPENDS, NOT_OK])
def test_the_easy_why_is_all_that_is_said_whatever_was_chosen(verdict: Verdict) -> None:
    answer = in_easy_words(after(easy_session(), *judged(verdict))).answer

    assert answer is not None
    assert answer.act.act == "Kofi shares it. (0)"
    assert answer.whys == ("Ffion said no.",)


def test_an_act_without_an_easy_why_keeps_its_own() -> None:
    answer = in_easy_words(after(easy_session(why=()), *judged(NOT_OK))).answer

    assert answer is not None
    assert answer.whys == ("Ffion asked people not to. It is her face, so it is her choice.",)


@pytest.mark.parametrize("verdict", [OK, DEPENDS, NOT_OK])
def test_what_an_answer_counts_does_not_change_with_the_words(verdict: Verdict) -> None:
    session = after(easy_session(), *judged(verdict))

    assert [each.outcome for each in in_easy_words(session).answers] == [each.outcome for each in session.answers]


def test_a_card_without_easy_words_is_told_as_it_is() -> None:
    session = a_session()

    assert in_easy_words(session) == session
