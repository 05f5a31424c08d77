"""What somebody from outside reads first: how risky a story is, in words, and what fits their minutes."""

import pytest

from isitok.base.value import replace
from isitok.format.asked import Asked
from isitok.format.card import Card
from isitok.format.story import Scenario
from isitok.format.vocabulary import FOR_STAFF, Band, Level, Nation, SensitiveTopic, Verdict
from isitok.game.sign_off import THOUGHT, ToRead, in_order, is_for, minutes_for, to_read, what_fits
from isitok.i18n.screen_words import ENGLISH
from isitok.library.bundled import nothing_known
from tests.builders import a_card, a_phone, a_scenario, an_act
from tests.bundled import bundled_library
from tests.each import each

TODAY = "2026-11-30"
FAIR = "another answer is fair, too"


def asked(card: Card, story: Scenario | None = None) -> ToRead:
    return to_read(card, story or a_scenario(), bundled_library().load_known(), TODAY, ENGLISH)


@each(
    [
        ({}, 0, ""),
        ({"read": False}, 20, "never read"),
        ({"read": False, "signed_by": "teacher"}, 25, "changed since it was signed as teacher"),
        ({"level": Level.THREE}, 40, "level 3"),
        ({"ages": FOR_STAFF}, 40, "for staff"),
        ({"level": Level.TWO}, 20, "level 2, and a child alone may get it"),
        ({"level": Level.TWO, "adult_led": True}, 20, "an adult leads it"),
        ({"level": Level.TWO, "ages": (Band.B9_11,)}, 0, ""),
        ({"touches": (SensitiveTopic.SUICIDE, SensitiveTopic.SELF_HARM)}, 30, "suicide, self-harm"),
        ({"touches": (SensitiveTopic.LGBT, SensitiveTopic.FAITH)}, 10, "LGBT+, faith"),
        ({"touches": (SensitiveTopic.FAITH, SensitiveTopic.ABUSE_AT_HOME)}, 40, "being hurt at home · faith"),
        ({"touches": (SensitiveTopic.NONE,)}, 0, ""),
    ],
    "fields risk why",
)
def test_the_risk_of_a_story_is_a_sum_that_is_said_in_words(fields: dict[str, object], risk: int, why: str) -> None:
    one = asked(a_card(**fields))
    assert (one.risk, one.why) == (risk, why)


def test_what_it_rests_on_and_a_second_fair_answer_count_too() -> None:
    known = bundled_library().load_known()
    second = next(id_ for id_, fact in known.facts.items() if fact.status == "second-hand")
    sound = next(id_ for id_, fact in known.facts.items() if fact.status == "confirmed" and not fact.is_past(TODAY))
    lapsed = replace(known.facts[sound], recheck="2026-11-29")
    late = replace(nothing_known(), facts={sound: lapsed})

    assert asked(a_card(), a_scenario(adult_facts=(second,))).why == "rests on a second-hand fact"
    assert asked(a_card(), a_scenario(facts=(sound,))).why == ""
    told = to_read(a_card(), a_scenario(facts=(sound,)), late, TODAY, ENGLISH)
    assert (told.risk, told.why) == (15, "rests on a fact that is past its date")

    fair = next(
        story for card in bundled_library().cards if (story := bundled_library().scenario(card.id)).acts[0].also_fair
    )
    assert FAIR in asked(a_card(), replace(fair, facts=(), adult_facts=())).why


def test_what_nobody_has_read_of_the_core_comes_first_then_the_riskiest() -> None:
    stories = [
        asked(a_card("p/b", read=False)),
        asked(a_card("p/a", read=False)),
        asked(a_card("p/hard", read=False, level=Level.THREE)),
        asked(a_card("p/core", read=False)),
        asked(a_card("p/core-that-was-read", read=True)),
    ]
    found = in_order(stories, {"p/core", "p/core-that-was-read"})
    assert [one.card.id for one in found] == ["p/core", "p/hard", "p/a", "p/b", "p/core-that-was-read"]


def test_a_story_takes_its_words_and_a_minute_of_thought() -> None:
    long = a_scenario(story=" ".join(["word"] * 440))
    short = a_scenario(story="word")
    assert asked(a_card(), long).minutes - asked(a_card(), short).minutes == pytest.approx(minutes_for(439))
    assert asked(a_card(), short).minutes > THOUGHT


def test_as_many_stories_as_fit_are_there_whole_and_the_others_are_left() -> None:
    stories = [
        ToRead(a_card(f"p/{name}"), a_scenario(), (), minutes) for name, minutes in (("a", 4), ("b", 9), ("c", 3))
    ]
    chosen = what_fits(stories, 8)
    assert [one.card.id for one in chosen.here] == ["p/a", "p/c"]
    assert [one.card.id for one in chosen.left] == ["p/b"]
    assert what_fits(stories, 1).here == ()


def test_each_reads_what_is_for_them() -> None:
    usual, staff = a_card(), a_card(ages=FOR_STAFF, adult_led=True)
    story = a_scenario(phone=a_phone())
    on_law = a_scenario(facts=("LAW-EW-01",))

    def reads(role: Asked, card: Card, told: Scenario = story) -> bool:
        return is_for(role, card, told, Nation.WALES)

    assert reads(Asked.LEAD, usual)
    assert reads(Asked.LEAD, staff)
    assert reads(Asked.TRAINER, staff)
    assert not reads(Asked.TRAINER, usual)
    assert reads(Asked.LAWYER, usual, on_law)
    assert not reads(Asked.LAWYER, usual)
    assert not reads(Asked.LEAD, replace(usual, nations=(Nation.SCOTLAND,)))


def test_young_people_read_nothing_that_an_adult_leads_or_that_never_comes_by_chance() -> None:
    story = a_scenario(an_act(Verdict.OK), phone=a_phone())
    kept_from_them = [
        a_card(level=Level.THREE),
        a_card(ages=FOR_STAFF),
        a_card(adult_led=True),
        a_card(touches=(SensitiveTopic.BEREAVEMENT,)),
    ]
    assert is_for(Asked.YOUNG_PEOPLE, a_card(), story, Nation.WALES)
    assert not any(is_for(Asked.YOUNG_PEOPLE, card, story, Nation.WALES) for card in kept_from_them)
    assert not is_for(Asked.YOUNG_PEOPLE, a_card(), a_scenario(phone=None), Nation.WALES)
