"""What is said: every kind of thing on a phone, where things come from, and all that is bundled."""

from dataclasses import replace
from pathlib import Path

import pytest

from isitok.game.results import results_of
from isitok.i18n.words import ENGLISH
from isitok.packs.library.library import Library, open_library
from isitok.packs.library.roots import bundled_root
from isitok.packs.model import blocks
from isitok.packs.model.blocks import Bubble, Heading, Photo
from isitok.packs.model.known import Fact, FactSource
from isitok.packs.model.vocabulary import LawTopic, Level, Mood, Nation, PhoneKind, Topic
from isitok.store.options import PlayOptions
from isitok.text import telling
from isitok.text.phone import phone_lines
from isitok.text.play import play
from isitok.text.player import Player
from isitok.text.start import play_from
from tests.builders import a_phone, a_scenario, a_session
from tests.text.room import a_player, a_route, a_terminal, some_known, transcript


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return open_library([bundled_root()], tmp_path_factory.mktemp("cache"))


def told(*shown: blocks.Block, kind: PhoneKind = PhoneKind.CHAT, **others: str) -> list[str]:
    scenario = a_scenario(others=others)
    return list(phone_lines(a_phone(*shown, kind=kind), a_player().faces(scenario), ENGLISH))


def test_emoji_stay_what_they_are() -> None:
    assert "Kofi, laughing: too late 😂" in told(Bubble(who="kofi", mood=Mood.LAUGHING, text="too late 😂"))


def test_emoji_stay_what_they_are_in_a_title_and_in_a_field_too() -> None:
    shown = told(
        blocks.Heading(title="taken ❤"), blocks.Field(label="Status", value="asleep 😴"), kind=PhoneKind.SETTINGS
    )
    assert shown == ["A phone: taken ❤.", "Status: asleep 😴"]


@pytest.mark.parametrize(
    ("block", "line"),
    [
        (Bubble(who="kofi", voice="see you 👋"), "Kofi: Voice message: see you 👋"),
        (Bubble(who="kofi", link="Win a phone 🎁"), "Kofi: Link: Win a phone 🎁"),
        (Bubble(who="kofi", removed=True), "Kofi: Message removed"),
        (Bubble(who="kofi", text="hi", time="10:42"), "Kofi, 10:42: hi"),
        (Bubble(who="shop", text="hi"), "Cool Shop: hi"),
        (Bubble(who="kofi", photo=Photo(shows="A cat")), "Kofi: Photo: A cat"),
        (blocks.Notice(text="", who="kofi", event="left"), "Kofi left"),
        (blocks.Notice(text="Read only 🔒"), "Read only 🔒"),
        (blocks.Words(text="day out 🌞", style="sticker"), "Sticker: day out 🌞"),
        (blocks.Words(text="9 minutes", style="countdown"), "Countdown: 9 minutes"),
        (blocks.Words(text="Hello."), "Hello."),
        (blocks.Count(of="likes", number=1), "1 like"),
        (blocks.Field(label="Last seen", value="yesterday"), "Last seen: yesterday"),
    ],
)
def test_each_thing_on_a_phone_is_a_line(block: blocks.Block, line: str) -> None:
    assert told(block, kind=PhoneKind.PROFILE, shop="Cool Shop")[1:] == [line]


def test_a_request_ends_in_its_two_buttons() -> None:
    assert "Accept, Ignore" in told(Heading(title="Sam"), kind=PhoneKind.REQUEST)[-1]


def a_fact(id: str, quotes: str = "", **fields: str) -> Fact:
    source = FactSource(title="A guide", publisher="A council", quotes=quotes, seen="2026-11-24")
    words = {"section": "tech", "status": "confirmed", "audience": "all", "text": "Adults read this.", **fields}
    return Fact(id=id, nations=tuple(Nation), sources=(source,), **words)


def a_player_who_knows(*facts: Fact, **fields: object) -> Player:
    return a_player(known=replace(some_known(), facts={fact.id: fact for fact in facts}), **fields)


def test_facts_are_told_in_pupils_words_with_who_published_them() -> None:
    scenario = a_scenario(facts=("TECH-1", "TECH-2", "TECH-3"))
    player = a_player_who_knows(a_fact("TECH-1", pupil="A screenshot keeps it."), a_fact("TECH-2"))
    assert list(telling.sources(scenario, player)) == [
        "",
        "Where this comes from",
        "A screenshot keeps it.",
        "From: A guide, A council",
        "",
    ]


def test_who_only_passes_on_what_others_say_is_not_told_as_the_one_who_says_it() -> None:
    fact = a_fact("TECH-1", quotes="NCSC advice", pupil="A second proof helps.")
    told = list(telling.sources(a_scenario(facts=("TECH-1",)), a_player_who_knows(fact)))

    assert "From: A guide: NCSC advice, as quoted by A council" in told


def test_facts_of_another_nation_are_told_to_nobody() -> None:
    scenario = a_scenario(facts=("TECH-1",))
    fact = replace(a_fact("TECH-1", pupil="In England it is so."), nations=(Nation.ENGLAND,))
    at_home, away = (a_player_who_knows(fact, nation=nation) for nation in (Nation.ENGLAND, Nation.WALES))

    assert "In England it is so." in telling.sources(scenario, at_home)
    assert "In England it is so." not in telling.sources(scenario, away)
    assert not telling.has_sources(scenario, away)
    assert not telling.has_sources(scenario, a_player_who_knows(fact, nation=None))


def test_what_has_nothing_for_pupils_offers_no_sources() -> None:
    assert not telling.has_sources(a_scenario(facts=("TECH-2",)), a_player_who_knows(a_fact("TECH-2")))
    assert telling.has_sources(a_scenario(law=(LawTopic.BLACKMAIL,)), a_player())


def test_asking_for_help_is_the_first_thing_that_the_law_says() -> None:
    scenario = a_scenario(law=(LawTopic.BLACKMAIL, LawTopic.ASKING_FOR_HELP))
    lines = list(telling.sources(scenario, a_player(nation=Nation.WALES)))
    assert lines[2:] == [
        "The law in Wales",
        "These laws are there to protect you.",
        "Asking for help comes first.",
        "Blackmail: We don’t have a checked answer for Wales. Whom to ask: the designated safeguarding person.",
        "If you are unsure, ask.",
        "",
    ]


def test_every_bundled_card_can_be_played_in_every_nation(library: Library) -> None:
    for card in library.cards:
        if card.level is Level.THREE:
            continue
        scenario = library.scenario(card.id)
        for nation in Nation:
            answers = ["3", "", "w", ""] * len(scenario.acts)
            terminal, shown = a_terminal(*answers)
            player = a_player(known=library.known(), nation=nation, ages=card.ages)
            play(a_session(scenario, with_sureness=False), player, terminal)
            assert scenario.title in shown.getvalue()
            assert "How it went" in shown.getvalue()


def test_a_choice_that_no_card_fits_is_said(library: Library) -> None:
    terminal, shown = a_terminal()
    assert play_from(library, PlayOptions(pack="nowhere"), a_player(known=library.known()), terminal) == 0
    assert "No story fits what was chosen." in shown.getvalue()


def test_a_pack_with_problems_is_named_and_the_rest_plays(tmp_path: Path) -> None:
    pack = tmp_path / "mine" / "assembly"
    pack.mkdir(parents=True)
    (pack / "broken.yaml").write_text("title: [", "utf-8")
    library = open_library([bundled_root(), tmp_path / "mine"], tmp_path / "cache")
    terminal, shown = a_terminal("", "q")
    play_from(library, PlayOptions(), a_player(known=library.known()), terminal)
    assert "1 story in assembly has a problem. To see it: isitok check" in shown.getvalue()
    assert "Story 1 of" in shown.getvalue()


def test_level_3_is_never_played_here() -> None:
    assert "Story 1" not in transcript(a_session(a_scenario(level=Level.THREE)), "3")


def test_a_topic_that_is_a_question_ends_the_results_with_one_stop() -> None:
    found = replace(results_of(a_session()), topics=(Topic.AI_FAKES, Topic.WHO_MADE_IT))

    assert list(telling.results(found, ENGLISH))[-1] == "Worth talking about: AI fakes, Who made it?"


def test_an_address_to_forward_to_is_said_like_a_number() -> None:
    strange = a_route("report-phishing", name="Report a strange email", forward_to="report@phishing.gov.uk")

    assert telling.route_line(strange, ENGLISH) == (
        "Report a strange email: They listen. Forward it to report@phishing.gov.uk"
    )
