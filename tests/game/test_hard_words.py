"""Hard words: which of them are on the screen, in which order, and never one of what only comes later."""

import pytest

from isitok.format.glossary import Glossary, HardWord
from isitok.format.vocabulary import Level, Verdict
from isitok.game.events import Forward
from isitok.game.hard_words import places, texts_at, words_in
from isitok.game.play.stops import Step
from isitok.game.session import Session, start, update
from tests.builders import a_scenario, a_session, after, an_act, judged
from tests.bundled import bundled_library

GLOSSARY = Glossary(
    words={
        "post": HardWord(means="To put something online.", also=("posts", "posted")),
        "group chat": HardWord(means="A chat that several people can read."),
        "AI": HardWord(means="A computer program that can write."),
    }
)


def names(*texts: str) -> list[str]:
    return [found.word for found in words_in(texts, GLOSSARY)]


def test_they_are_found_in_whichever_form_each_once_as_they_come() -> None:
    assert names("It is in the Group chat. Who posted it?", "She posts again.") == ["group chat", "post"]


@pytest.mark.parametrize("text", ["a postcard", "goal-post", "She said so.", "", "repost"])
def test_a_part_of_another_word_is_none(text: str) -> None:
    assert names(text) == []


def test_a_text_knows_where_they_stand() -> None:
    text = "An AI posted it"
    assert [(text[one.first : one.last], one.word) for one in places(text, GLOSSARY)] == [
        ("AI", "AI"),
        ("posted", "post"),
    ]


def test_without_a_glossary_there_are_none() -> None:
    assert words_in(["posted"], Glossary(words={})) == ()


def texts(session: Session, **more: bool) -> str:
    return " ".join(texts_at(session, **more))


def test_of_a_why_nothing_is_listed_before_it_is_told() -> None:
    act = an_act(Verdict.NOT_OK, why="That was the why.", changes_if="she had asked")
    session = a_session(a_scenario(act))
    assert "the why" not in texts(session)
    assert "the why" in texts(session, told=True)
    assert "the why" in texts(after(session, *judged(Verdict.OK)))


def test_from_the_second_act_on_the_story_counts_only_where_it_is_open() -> None:
    session = a_session(a_scenario(an_act(Verdict.OK), an_act(Verdict.OK), story="Once upon a time."))
    second = update(after(session, *judged(Verdict.OK)), Forward())
    assert second.stop.act == 1
    assert "Once upon" not in texts(second)
    assert "Once upon" in texts(second, unfolded=True)


def test_a_message_that_has_not_come_yet_is_not_there() -> None:
    session = start([bundled_library().scenario("in-the-chat/hold-my-coins")])
    assert session.step is Step.STORY
    before = texts(session)
    assert len(texts(update(session, Forward()))) > len(before)


def test_stories_for_staff_have_none() -> None:
    card = next(card for card in bundled_library().cards if card.id.startswith("for-staff/"))
    assert texts(start([bundled_library().scenario(card.id)])) == ""


def test_many_stories_for_young_people_have_some_on_their_first_page() -> None:
    library = bundled_library()
    cards = (card for card in library.cards if not card.id.startswith("for-staff/") and card.level < Level.THREE)
    stories = [library.scenario(card.id) for card in cards]
    with_some = [story for story in stories if words_in(texts_at(start([story])), library.glossary())]
    assert len(with_some) > len(stories) / 3
