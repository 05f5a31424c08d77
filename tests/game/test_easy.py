"""Easy read: what is told in easy words, and what stays as it is."""

import pytest

from isitok.base.value import replace
from isitok.format.beside_acts import EasyOption
from isitok.format.blocks import Bubble
from isitok.format.could_do import Option, Respond
from isitok.format.phones import Chat, PhoneKind
from isitok.format.story import Round
from isitok.format.vocabulary import Rating, Verdict
from isitok.game.easy import easier_beside, in_easy_words
from isitok.game.events import Forward
from isitok.game.play.modes import PLAY
from isitok.game.rounds.respond import RespondRound
from isitok.game.session import Session, start, update
from tests.builders import a_message, a_scenario, a_session, after, also_fair, an_act, an_easy, judged

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


def a_respond() -> Respond:
    ways = (("pls ask her bc shes asleep", Rating.HELPS), ("say lol its only a laugh", Rating.HARMS))
    return Respond(as_="leo", options=tuple(Option(do=do, rating=rating, why="She hears it.") for do, rating in ways))


def a_chat() -> Chat:
    return Chat(kind=PhoneKind.CHAT, name="Trip", messages=(a_message("dont. u still owe me 4 the 2 tickets 😂"),))


def on_the_phone(session: Session) -> list[str]:
    phone = session.scenario.phone
    assert phone is not None
    return [one.text for one in phone.blocks if isinstance(one, Bubble)]


@pytest.mark.parametrize("under", [False, True])
def test_what_people_type_is_written_in_full_with_digits_and_pictures_left(under: bool) -> None:
    happens = (a_message("idk. any1 there"),)
    card = a_scenario(an_act(OK, happens=happens), phone=a_chat(), respond=a_respond(), easy=an_easy())
    told = in_easy_words(a_session(card), under=under)

    assert on_the_phone(told) == ["don't. you still owe me for the 2 tickets 😂"]
    assert [one.text for one in told.act.appears if isinstance(one, Bubble)] == ["I don't know. anyone there"]
    assert told.scenario.respond is not None
    assert [one.do for one in told.scenario.respond.options] == [
        "please ask her because she's asleep",
        "say ha ha it's only a laugh",
    ]


def test_a_writer_may_say_what_could_be_done_in_easier_words() -> None:
    easy = an_easy(options=(EasyOption(do="Ask her.", why="She can say no."), EasyOption(do="Laugh.", why="It hurts.")))
    card = a_scenario(an_act(OK), respond=a_respond(), easy=easy)
    opened = update(
        after(start([card], replace(PLAY, deals_round=False, rounds=(Round.RESPOND,))), *judged(OK)), Forward()
    )
    assert isinstance(opened.round, RespondRound)
    shown = in_easy_words(opened).round
    assert isinstance(shown, RespondRound)
    by_rating = {one.rating: (one.do, one.why) for one in shown.options}
    assert by_rating == {Rating.HELPS: ("Ask her.", "She can say no."), Rating.HARMS: ("Laugh.", "It hurts.")}


def test_under_the_story_its_own_words_stay_and_the_easy_ones_are_told_beside_them() -> None:
    session = a_session(a_scenario(an_act(NOT_OK), easy=an_easy(why=("Ffion said no.",))))
    told, beside = in_easy_words(session, under=True), easier_beside(session)

    assert (told.scenario.story, told.act) == (session.scenario.story, session.act)
    assert beside[session.scenario.story] == "Kofi has a photo."
    assert beside[session.act.act] == "Kofi shares it. (0)"
    assert beside[session.act.why] == "Ffion said no."


def test_without_easy_words_nothing_stands_under_a_story() -> None:
    assert easier_beside(a_session()) == {}


def test_a_card_without_easy_words_is_told_as_it_is() -> None:
    session = a_session()

    assert in_easy_words(session) == session
