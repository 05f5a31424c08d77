"""What is written in a scenario is what is read, and what doesn't fit together is said."""

from pathlib import Path

import pytest

from isitok.format.beside_acts import Links
from isitok.format.problem import Severity
from isitok.format.vocabulary import Band, Feeling, Level, Nation, Rating, Reach, Role, Topic, Verdict, Way
from isitok.format.voices import Voice
from tests.packs_.nouns import SMALLEST, a_pack, codes, reading

FULL = (Path(__file__).parents[1] / "packs" / "full.yaml").read_text(encoding="utf-8")


def test_the_smallest_scenario_has_its_defaults() -> None:
    read = reading(SMALLEST)

    assert read.problems == ()
    assert read.subject
    scenario = read.subject.scenario
    assert (scenario.id, scenario.level, scenario.topic, scenario.nations) == (
        "mine/my",
        Level.ONE,
        None,
        tuple(Nation),
    )
    assert scenario.acts[0].by == "dev"


def test_topic_and_level_come_from_the_pack_where_the_scenario_has_none() -> None:
    pack = a_pack(topic=Topic.PHOTOS_OF_OTHERS, level=Level.TWO)
    subject, other = reading(SMALLEST, pack).subject, reading(SMALLEST + "level: 1\n", pack).subject

    assert subject
    assert other
    assert (subject.scenario.topic, subject.scenario.level) == (Topic.PHOTOS_OF_OTHERS, Level.TWO)
    assert other.scenario.level is Level.ONE


def test_the_full_scenario_is_read_whole() -> None:
    read = reading(FULL.replace("report-in-app", "block").replace("RSHE-11", "RSHE-12"))

    assert read.problems == ()
    assert read.subject
    scenario = read.subject.scenario
    assert scenario.ages == (Band.B11_14,)
    assert scenario.people["ffion"] == (Role.PICTURED,)
    assert [act.verdict for act in scenario.acts] == [Verdict.NOT_OK, Verdict.DEPENDS, Verdict.OK]
    assert scenario.respond
    assert (scenario.respond.options[2].rating, scenario.respond.options[2].way) == (Rating.HELPS, Way.TELL)
    assert scenario.feelings["ffion"].later == (Feeling.LET_DOWN, Feeling.LONELY)
    assert scenario.audience[1].share_with is Reach.A_FEW
    assert scenario.tell
    assert scenario.tell.who[2].person == "childline"
    assert scenario.listen_for[0].try_.startswith("Whose joke")
    assert scenario.links == Links(ecw=("ECW-STRAND-3",), rshe=("RSHE-12",), cs=("conduct",))
    assert scenario.put_right["kofi"].startswith("Take it down")


def test_every_text_is_a_passage_in_reading_order_with_its_voice() -> None:
    subject = reading(FULL.replace("report-in-app", "block")).subject
    assert subject
    voices = {passage.path: passage.voice for passage in subject.passages}

    assert [passage.path for passage in subject.passages][:2] == [("title",), ("story",)]
    assert voices[("phone", "messages", 0, "leo (happy)", "text")] is Voice.QUOTED
    assert voices[("phone", "messages", 3, "kofi", "photo", "details", 0, "clue")] is Voice.GAME
    assert voices[("respond", "options", 0, "do")] is Voice.QUOTED
    assert voices[("respond", "options", 0, "why")] is Voice.GAME
    assert voices[("listen_for", 0, "hear")] is Voice.HEARD
    assert voices[("listen_for", 0, "try")] is Voice.GAME
    assert len(voices) == len(subject.passages)


def test_every_passage_of_a_scenario_has_a_place_of_its_own_line() -> None:
    subject = reading(FULL.replace("report-in-app", "block")).subject
    assert subject
    lines = FULL.splitlines()

    for passage in subject.passages:
        place = subject.at(*passage.path)
        first_word = passage.text.split()[0]
        assert first_word in lines[place.line - 1], passage


def test_the_place_of_something_that_is_not_written_is_the_nearest_thing_around_it() -> None:
    subject = reading(SMALLEST).subject
    assert subject

    assert subject.at("acts", 0, "by", "x") == subject.at("acts", 0)
    assert subject.at("phone").line == 1


def test_one_value_counts_as_a_list_of_one() -> None:
    read = reading(SMALLEST + "people: {dev: sharer, ruby: [friend, bystander]}\nfacts: tech-12\nhelp: Trusted adult\n")

    assert read.problems == ()
    assert read.subject
    assert read.subject.scenario.people["dev"] == (Role.SHARER,)
    assert (read.subject.scenario.facts, read.subject.scenario.help) == (("TECH-12",), ("trusted-adult",))


def test_limits_follow_the_youngest_age() -> None:
    story = "He takes a photo of it. " + "It is fast. " * 11
    assert codes(reading(SMALLEST.replace("He takes a photo of it.", story).replace("7-9", "[7-9, 9-11]"))) == [
        "too-long"
    ]
    older = SMALLEST.replace("Dev", "Leo").replace("Ruby", "Noor").replace("7-9", "[9-11, 11-14]")
    assert codes(reading(older.replace("He takes a photo of it.", story))) == []


def test_a_text_that_is_too_long_does_not_hide_what_else_is_wrong() -> None:
    long = SMALLEST.replace("The rabbit photo", "rabbit " * 12)

    assert codes(reading(long + "feelings: {ruby: sad}\n")) == ["too-long", "unknown-word"]
    assert codes(reading(long + "people: {dev: targeted}\nfeelings: {ruby: sorry}\n")) == [
        "too-long",
        "feelings-leave-out",
    ]


def test_others_may_be_named_above_and_below_where_they_are_described() -> None:
    top = "people: {shop: asker}\n"
    phone = "phone: {kind: chat, name: Shop, messages: [{shop: hello}]}\nothers: {shop: A sneaker shop}\n"

    assert reading(top + SMALLEST + phone).problems == ()


def test_a_fault_in_others_brings_no_second_problem_elsewhere() -> None:
    rest = "phone: {kind: chat, name: Shop, messages: [{shop: hello}]}\nothers: {shop: [a]}\n"

    assert codes(reading(SMALLEST + rest)) == ["wrong-type"]


def test_a_bundled_scenario_needs_more_and_says_so_as_warnings() -> None:
    read = reading(SMALLEST, a_pack(bundled=True))

    assert set(codes(read)) == {"bundled-needs"}
    assert {problem.severity for problem in read.problems} == {Severity.WARNING}
    missing = {problem.message.split("'")[1] for problem in read.problems}
    assert missing == {"hook", "people", "phone", "keep", "gist", "talk", "listen_for", "links", "topic", "touches"}


def test_a_bundled_not_ok_act_needs_a_way_to_put_it_right_and_an_option_that_tells() -> None:
    respond = (
        "respond:\n  as: ruby\n  options:\n    - {do: Say no, rating: helps, way: reply, "
        "why: It is only a photo of a rabbit and she says so in a friendly way.}\n"
        "    - {do: Shout, rating: harms, way: reply, "
        "why: It is only a photo of a rabbit and she shouts at him for it.}\n"
        "people: {ruby: receiver}\n"
    )
    read = reading(SMALLEST.replace("verdict: ok", "verdict: not-ok") + respond, a_pack(bundled=True))
    messages = " ".join(problem.message for problem in read.problems)

    assert "put_right" in messages
    assert "way: tell" in messages
    assert "may be rated 'harms'" in messages


def test_level_3_keeps_the_picture_and_the_telling_together() -> None:
    audience = (
        "level: 3\naudience:\n  - what: the picture\n    share_with: no-one\n"
        "    why: It is hers, and nobody else needs to see it at all.\n"
    )
    both = audience + (
        "  - what: that it happened\n    share_with: a-few\n    who: an adult she trusts\n"
        "    why: Somebody who can help needs to know that it happened.\n"
    )

    older = SMALLEST.replace("7-9", "11-14").replace("Dev", "Kofi").replace("Ruby", "Ffion")

    assert codes(reading(older + audience)) == ["picture-and-telling"]
    assert codes(reading(older + both)) == []


AN_ACT = """\
  - act: {who} sends a message.
    verdict: ok
    why: {who} sends it to a friend, and asks first. Nobody else can read it, and nobody is in it but the two of them.
"""


def with_acts(count: int, top: str, easy: int = 0) -> str:
    """A scenario for ages 11-14 with so many acts, and so many of them told in easy words."""
    names = ("Kofi", "Ruby", "Dev", "Theo", "Haru")
    acts = "".join(AN_ACT.format(who=names[number]) for number in range(count))
    told = "".join(f"    - {names[number]} sends a message.\n" for number in range(easy))
    easy_read = f"easy:\n  story: Somebody writes.\n  acts:\n{told}  why:\n{told}" if easy else ""
    return f"title: Messages\nages: 11-14\nstory: Five friends write to each other.\n{top}acts:\n{acts}{easy_read}"


@pytest.mark.parametrize(
    ("count", "top", "found"),
    [
        (3, "level: 1\n", []),
        (4, "level: 1\n", ["'acts' has 4; 3 at most at levels 1 and 2"]),
        (4, "level: 2\nhelp: [childline]\n", ["'acts' has 4; 3 at most at levels 1 and 2"]),
        (4, "", ["'acts' has 4; 3 at most at levels 1 and 2"]),
        (4, "level: 3\n", []),
        (5, "level: 3\n", ["'acts' has 5; 4 at most"]),
        (5, "level: 1\n", ["'acts' has 5; 4 at most"]),
    ],
)
def test_a_story_has_up_to_three_acts_and_at_level_3_up_to_four(count: int, top: str, found: list[str]) -> None:
    read = reading(with_acts(count, top))

    said = [problem for problem in read.problems if problem.code == "too-many"]
    assert [problem.message for problem in said] == found
    assert all(problem.severity is Severity.ERROR and problem.place.line for problem in said)


def test_a_pack_of_level_3_lets_its_stories_have_four_acts() -> None:
    read = reading(with_acts(4, ""), a_pack(level=Level.THREE))

    assert "too-many" not in codes(read)


def test_the_easy_read_text_goes_along_with_four_acts() -> None:
    assert codes(reading(with_acts(4, "level: 3\n", easy=4))) == codes(reading(with_acts(4, "level: 3\n")))
    assert "easy-acts" in codes(reading(with_acts(4, "level: 3\n", easy=3)))
    assert "easy-acts" in codes(reading(with_acts(3, "level: 3\n", easy=4)))


def test_easy_options_are_as_many_as_what_could_be_done() -> None:
    ways = "".join(
        f"    - {{do: Tell {who}., rating: helps, why: {who} hears it and they think it over together for a while.}}\n"
        for who in ("Leo", "Noor")
    )
    easy = "easy:\n  story: Somebody writes.\n  acts: Leo sends a message.\n  options:\n"
    both = "    - {do: Tell him., why: He hears it.}\n" * 2

    def told(options: str) -> set[str]:
        respond = f"respond:\n  as: dev\n  options:\n{ways}"
        return codes(reading(f"{with_acts(1, '')}{respond}{easy}{options}"))

    assert "easy-options" not in told(both)
    assert "easy-options" in told(f"{both}    - {{do: Wait., why: It takes time.}}\n")
    long = " ".join(["word"] * 16)
    assert "too-long" in told(f"    - {{do: Tell him., why: {long}.}}\n    - {{do: Wait., why: It takes time.}}\n")


@pytest.mark.parametrize(
    ("said", "ages", "warned"),
    [
        ("Kofi films his little sister Ruby.", "11-14", False),
        ("Kofi films Ruby, his younger sister.", "11-14", False),
        ("Kofi films Ruby. Ruby is his little cousin.", "11-14", False),
        ("Kofi films his big sister Ruby.", "11-14", True),
        ("Kofi films Ruby.", "11-14", True),
        ("Ruby is filmed by her big brother Kofi.", "7-9", False),
        ("Ruby is filmed by her little brother Kofi.", "7-9", True),
    ],
)
def test_a_brother_may_be_of_other_ages_than_a_story_is_for(said: str, ages: str, warned: bool) -> None:
    story = SMALLEST.replace("ages: 7-9", f"ages: {ages}").replace("story: ", f"story: {said} ")
    told = [one.message.split()[0] for one in reading(story).problems if one.code == "person-outside-ages"]
    assert ("Ruby" in told or "Kofi" in told) is warned
