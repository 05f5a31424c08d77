"""What a story touches decides its level, its ages, its help and who leads: on both sides, in many words."""

import time
from collections.abc import Mapping
from typing import Any

import pytest

from isitok.format.beside_acts import Easy, ListenFor
from isitok.format.phone_parts import Narration, Shown
from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import Band, Level, Rating
from isitok.rules.subject import Subject
from tests.builders import a_message, a_phone, a_respond, a_tell, an_act, an_audience, an_option, called
from tests.each import each
from tests.rules.nouns import LEVEL_3, checked, codes, in_a_bubble, in_a_why, in_an_option, what_rules_say

CODES = ("self-harm", "eating", "harm-at-home", "violence", "weapons", "drugs", "vapes", "exploitation")
LED = ("self-harm", "eating", "harm-at-home")
BOTH = (*LED, "exploitation")
SAYING = {
    "self-harm": "kys",
    "eating": "thinspo",
    "harm-at-home": "my dad hits me",
    "violence": "beat him up",
    "weapons": "a zombie knife",
    "drugs": "got any weed",
    "vapes": "got any vapes",
    "exploitation": "£50 to carry a bag, dont open it",
}
ENOUGH: Mapping[str, Any] = {"level": Level.TWO, "help": ("trusted-adult", "childline"), "adult_led": True}


def of(code: str, subject: Subject) -> list[Problem]:
    """What is refused for the sake of a subject."""
    return [one for one in what_rules_say(subject) if one.code == code and one.severity is Severity.ERROR]


def asked_or_refused(subject: Subject) -> set[str]:
    return {*CODES} & codes(subject)


def everywhere(text: str) -> dict[str, Subject]:
    """The same words in each place that a pupil reads."""
    easy = Easy(story=text, acts=("Kofi adds it.",))
    return {
        "title": checked(title=text),
        "story": checked(story=text),
        "others": checked(others=called(shop=text)),
        "act": checked(acts=(an_act(act=text),)),
        "why": in_a_why(text),
        "bubble": in_a_bubble(text),
        "voice": checked(phone=a_phone(a_message("", voice=text))),
        "clue": checked(phone=a_phone(a_message("hello", clue=text))),
        "what happens": checked(acts=(an_act(happens=(a_message(text),)),), phone=a_phone()),
        "a banner": checked(acts=(an_act(happens=(Shown(notice=text),)),), phone=a_phone()),
        "another phone": checked(acts=(an_act(elsewhere=a_phone(a_message(text))),)),
        "what follows": checked(
            respond=a_respond(options=(an_option(then=(Narration(line=text),)), an_option(do="Go")))
        ),
        "a message that follows": checked(
            respond=a_respond(options=(an_option(then=(a_message(text),)), an_option(do="Go"))), phone=a_phone()
        ),
        "what to keep": checked(keep=text),
        "option": in_an_option(text),
        "why of an option": checked(respond=a_respond(options=(an_option(Rating.HELPS, why=text), an_option(do="Go")))),
        "audience": checked(audience=(an_audience(what=text),)),
        "put right": checked(put_right={"kofi": text}),
        "first words": checked(tell=a_tell(first_words=(text, "Can we talk?"))),
        "easy read": checked(easy=easy),
        "talk": checked(talk=(text,)),
    }


@each(list(everywhere("")), "place")
@each(CODES, "code")
def test_it_is_found_wherever_a_pupil_reads_it(code: str, place: str) -> None:
    assert code in codes(everywhere(SAYING[code])[place])


@pytest.mark.parametrize("code", CODES)
def test_what_only_adults_read_may_say_it(code: str) -> None:
    text = SAYING[code]

    for subject in (
        checked(note=text),
        checked(listen_for=(ListenFor(hear=text, try_=text),)),
        checked(adult_facts=("LAW-IMG-02",)),
    ):
        assert code not in codes(subject)


@pytest.mark.parametrize("code", CODES)
def test_a_story_that_is_made_for_it_gets_nothing(code: str) -> None:
    assert of(code, in_a_bubble(SAYING[code], ages=(Band.B11_14,), **ENOUGH)) == []
    assert of(code, in_a_bubble(SAYING[code], ages=(Band.B14_18,), adult_led=True, **LEVEL_3)) == []


@pytest.mark.parametrize("code", CODES)
def test_level_1_is_too_low_for_all_of_it(code: str) -> None:
    (problem,) = of(code, in_a_bubble(SAYING[code], **{**ENOUGH, "level": Level.ONE}))

    assert "needs level 2" in problem.message
    assert "'level: 2'" in problem.hint


@each([(Band.B7_9,), (Band.B9_11,), (Band.B9_11, Band.B11_14)], "ages")
@each([code for code in CODES if code != "vapes"], "code")
def test_it_is_never_for_7_to_11(code: str, ages: tuple[Band, ...]) -> None:
    (problem,) = of(code, in_a_bubble(SAYING[code], ages=ages, **ENOUGH))

    assert "needs ages from 11 up" in problem.message
    assert problem.severity == "error"


def test_vapes_are_taught_in_primary_schools_where_an_adult_leads_but_hold_what_is_in_them() -> None:
    young = {**ENOUGH, "ages": (Band.B9_11,), "adult_led": False}

    assert codes(in_a_bubble("leo has a vape", **young)) == set()
    assert "drugs" in codes(in_a_bubble("its a spice vape", **young))


@each([Level.TWO, Level.THREE], "level")
@each(CODES, "code")
def test_an_adult_leads_self_harm_eating_and_harm_at_home_and_the_rest_may_be_met_alone(
    code: str, level: Level
) -> None:
    found = of(code, in_a_bubble(SAYING[code], **{**ENOUGH, "level": level, "adult_led": False}))

    assert [problem.message.partition("needs ")[2] for problem in found] == (
        ["an adult who leads it"] if code in LED else []
    )
    assert all("'adult_led: yes'" in problem.hint for problem in found)


@each([("trusted-adult",), ("childline",), ("friend", "childline"), ("block",)], "help_")
@each(CODES, "code")
def test_a_person_and_a_service_are_named_or_one_of_them(code: str, help_: tuple[str, ...]) -> None:
    found = of(code, in_a_bubble(SAYING[code], **{**ENOUGH, "help": help_}))

    assert bool(found) == (code in BOTH or help_ == ("block",))
    for problem in found:
        assert f"'help: [{help_[0]}, " in problem.hint


@pytest.mark.parametrize(("who", "found"), [("kofi", {"exploitation"}), ("leo", set())])
def test_an_offer_in_two_messages_of_one_person_is_one_offer(who: str, found: set[str]) -> None:
    phone = a_phone(a_message("£50 if u", who="kofi", id="said"), a_message("carry something", who=who))
    assert codes(checked(acts=(an_act(ring=("said",)),), phone=phone)) == found


def test_each_is_told_of_where_they_stand_in_two_texts() -> None:
    subject = in_a_bubble(SAYING["self-harm"], keep=SAYING["drugs"], help=("trusted-adult", "childline"))
    assert {"drugs", "self-harm"} <= codes(subject), "though the one needs all that the other does"


def test_where_help_is_full_the_hint_makes_room() -> None:
    (problem,) = of("self-harm", in_a_bubble("kys", **{**ENOUGH, "help": ("block",) * 6}))

    assert "'help: [block, block, block, block, trusted-adult, childline]'" in problem.hint


def test_level_2_without_any_help_is_told_once() -> None:
    assert codes(in_a_bubble("beat him up", level=Level.TWO)) == {"level-needs-help"}


def test_it_is_said_once_a_story_where_it_comes_first() -> None:
    acts = (an_act(act="Kofi writes kms.", why="Kofi says that he wants to die."),)
    (problem,) = of("self-harm", checked(title="Kys", acts=acts, talk=("Who says kys?",)))

    assert '"Kys"' in problem.message


def phone(*bubbles: tuple[str, str], **fields: Any) -> Subject:
    return checked(phone=a_phone(*(a_message(text, who=who) for who, text in bubbles)), **fields)


def test_an_offer_in_several_bubbles_is_one_offer() -> None:
    offer = phone(("kofi", "wanna earn £50?"), ("kofi", "just take a bag to the station"), ("leo", "what's in it"))
    friends = phone(("kofi", "i owe u £5!"), ("leo", "no worries"), ("kofi", "can u take my bag to the station?"))

    assert [problem.code for problem in what_rules_say(offer) if problem.code in CODES] == ["exploitation"]
    assert "exploitation" not in codes(friends)


def test_an_offer_in_several_bubbles_is_not_told_as_well_as_a_word_of_the_story() -> None:
    bubbles = ("kofi", "wanna earn £50?"), ("kofi", "just take a bag to the station")
    told = phone(*bubbles, keep="County lines begin with a bag.")

    assert [problem.code for problem in what_rules_say(told)].count("exploitation") == 1


def test_being_hit_at_home_is_told_once_and_not_as_violence_too() -> None:
    assert asked_or_refused(in_a_bubble("mum's boyfriend hits him")) == {"harm-at-home"}
    assert asked_or_refused(in_a_bubble("spice vape")) == {"drugs"}


@pytest.mark.parametrize(
    "again",
    ["dad he he ", "£50 just carry a ", "film a a the ", "knife cake ", "hurts herself fell ", "hold this a b c "],
)
def test_the_same_without_end_is_read_in_a_moment(again: str) -> None:
    began = time.process_time()
    what_rules_say(checked(story=again * (4000 // len(again))))

    assert time.process_time() - began < 5


def test_the_words_of_packs_and_help_are_not_a_story() -> None:
    from tests.rules.nouns import a_checked_pack, codes_of_help

    assert codes(a_checked_pack(about="Knives, drugs, self-harm: for PSHE.")) == set()
    assert codes_of_help("childline", "You can talk about self-harm.") == set()
