"""A pack on paper: all its stories, every answer, every source, and who has looked at it."""

from enum import Enum
from functools import cache
from typing import Any

import pytest

from isitok.base.typography import typographic
from isitok.base.value import Value, replace
from isitok.format.card import Pack
from isitok.format.phone_parts import Message, Narration, Shown
from isitok.format.phones import Phone
from isitok.format.story import Scenario
from isitok.format.vocabulary import Mood, Nation, PlaySet, Verdict
from isitok.format.yaml.emoji import without_signs
from isitok.game.sources import source_line
from isitok.i18n.screen_words import ENGLISH
from isitok.paper.pack_sheets import pack_sheets
from isitok.paper.story_card import Reader, about
from tests.builders import (
    a_card,
    a_message,
    a_pack,
    a_phone,
    a_photo,
    a_respond,
    a_scenario,
    also_fair,
    an_act,
    an_option,
)
from tests.bundled import bundled_library
from tests.paper.reading import A4, bundled, marks, pages, room_left, sizes, text_of

HOME = Reader(bundled(), Nation.SCOTLAND)
NOBODY = "Nobody outside the project has read it yet."


@cache
def held(id_: str) -> tuple[Pack, tuple[Scenario, ...]]:
    (pack,) = [pack for pack in bundled_library().packs if pack.id == id_]
    return pack, tuple(bundled_library().scenario(card.id) for card in pack.cards)


@cache
def on_paper(id_: str) -> bytes:
    pack, cards = held(id_)
    return pack_sheets(pack, cards, HOME).pdf_bytes()


def close(text: str) -> str:
    """Without spaces: where a line ends says nothing. An emoji is said, and so is the start of a name."""
    return "".join(typographic(text).split()).lower()


def prose(told: Any) -> list[str]:
    """All that somebody wrote in a part of a scenario; words of the format and ids are not."""
    if isinstance(told, Enum) or told is None:
        return []
    if isinstance(told, str):
        return [told] if " " in told else []
    if isinstance(told, dict):
        return [text for each in told.values() for text in prose(each)]
    if isinstance(told, tuple):
        return [text for each in told for text in prose(each)]
    if isinstance(told, Message | Shown | Phone):
        return []  # on paper a phone is told in other words
    if isinstance(told, Value):
        return [text for name in told.field_names() for text in prose(getattr(told, name))]
    return []


@pytest.mark.parametrize("id_", ["first-steps", "pictures-and-pressure"])
def test_every_word_of_every_story_is_on_paper(id_: str) -> None:
    whole = close(text_of(on_paper(id_)))
    _, cards = held(id_)
    assert len(cards) > 20
    parts = (
        "title", "gist", "care", "story", "acts", "respond", "audience", "put_right", "tell", "easy", "keep", "talk",
        "listen_for", "note",
    )  # fmt: skip
    for card in cards:
        texts = [text for part in parts for text in prose(getattr(card, part))]
        words = map(without_signs, texts)  # small pictures among easy words are left out
        assert [text for text in words if close(text).rstrip(".") not in whole] == [], card.id


@pytest.mark.parametrize("id_", ["first-steps", "pictures-and-pressure"])
def test_every_fact_that_it_rests_on_has_its_text_and_its_sources(id_: str) -> None:
    whole = close(text_of(on_paper(id_)))
    _, cards = held(id_)
    ids = {fact for card in cards for fact in (*card.facts, *card.adult_facts)}
    assert ids
    for fact in (bundled().facts[each] for each in ids):
        assert close(fact.text) in whole
        for source in fact.sources:
            assert close(f"{source_line(source, ENGLISH)}, seen {source.seen}") in whole
            assert close(source.url) in whole


def test_it_has_the_law_of_the_nation_and_says_that_no_lawyer_has_read_it() -> None:
    told = pages(on_paper("pictures-and-pressure"))
    (law,) = [page for page in told if "The law in" in page]
    assert "The law in Scotland Not yet read by a lawyer." in law
    assert close(bundled().law[Nation.SCOTLAND].pupil.opening) in close(law)


def test_the_list_of_stories_says_on_which_page_each_begins() -> None:
    told = pages(on_paper("first-steps"))
    _, cards = held("first-steps")
    listed: list[str] = []
    for number, card in enumerate(cards, start=1):
        title = typographic(card.title)
        start = close(" ".join((f"{number}. {title}", about(card, ENGLISH), NOBODY, card.gist, *card.care, card.story)))
        (begins,) = [at for at, page in enumerate(told, start=1) if start in close(page)]
        listed = listed or told[1:begins]  # it may end on the page on which the first story begins
        assert any(f"{number}. {title}" in page and str(begins) in page.split() for page in listed)


def test_it_is_the_same_file_each_time_and_all_a4() -> None:
    pack, cards = held("first-steps")
    few = cards[:3]
    first, second = (pack_sheets(pack, few, HOME).pdf_bytes() for _ in range(2))
    assert first == second
    assert sizes(on_paper("pictures-and-pressure")) == {A4}


@pytest.mark.parametrize("id_", ["first-steps", "pictures-and-pressure"])
def test_no_heading_stands_alone_at_the_foot_of_a_page(id_: str) -> None:
    titles = (
        "Is it OK?",
        "Talk about it",
        "Listen for",
        "Note",
        "Help",
        "On the phone",
        "In easy words",
        "You could say",
    )
    foot = f" {held(id_)[0].title} – #isitok? Page"
    told = [page.rpartition(foot)[0] for page in pages(on_paper(id_))]
    assert all(told)
    assert [page for page in told if page.endswith(titles)] == []


@pytest.mark.parametrize("id_", ["first-steps", "pictures-and-pressure"])
def test_what_happens_after_a_call_or_a_report_stands_once_at_the_end_step_by_step(id_: str) -> None:
    whole = close(text_of(on_paper(id_)))
    _, cards = held(id_)
    named = {route for card in cards for route in card.help}
    told = [route for route in bundled().help.routes.values() if route.id in named and route.next]
    assert told
    assert whole.count(close("What happens after I press send?")) == 1
    assert [step for route in told for step in route.next if close(step) not in whole] == []


def test_a_pack_that_names_no_such_way_to_get_help_has_no_page_of_steps() -> None:
    told = text_of(pack_sheets(a_pack(), [a_scenario(help=("trusted-adult",))], HOME))
    assert "press send" not in told


def test_until_somebody_has_looked_at_it_it_says_so() -> None:
    (front, *_) = pages(pack_sheets(a_pack(), [a_scenario()], HOME))
    assert "Not yet checked by a lawyer or safeguarding reviewer." in front
    seen = a_pack(bundled=True, reviewed={"by": "a safeguarding lead", "on": "2026-12-01", "what": "All of it."})
    (front, *_) = pages(pack_sheets(seen, [a_scenario()], HOME))
    assert "Not yet checked" not in front
    assert "Checked by: a safeguarding lead, 2026-12-01. All of it." in front


def test_it_says_what_is_not_in_it() -> None:
    pack = replace(a_pack(a_card(), a_card("in-the-chat/b", set=PlaySet.B)), errors=2)
    (front, *_) = pages(pack_sheets(pack, [a_scenario()], HOME, left_out=1))
    assert "1 story of set b isn’t here" in front
    assert "2 stories have errors, and are neither played nor printed" in front


def test_what_is_fair_too_what_is_not_marked_and_what_is_not_shown_are_said() -> None:
    talk = an_act(Verdict.TALK, act="Ffion sends it.")
    two = an_act(Verdict.OK, also_fair=also_fair(), if_chosen={Verdict.NOT_OK: "It can look unkind."})
    text = text_of(pack_sheets(a_pack(), [a_scenario(two, talk, phone=a_phone(a_message("", photo=a_photo())))], HOME))
    assert "One to talk about – this one isn’t marked" in text
    assert "Also fair: It depends. Some friends have agreed on this before." in text
    assert "To those who say “Not OK”: It can look unkind." in text
    assert "Photo: Ffion asleep by the coach window" in text


def test_what_happens_what_follows_and_what_is_worth_keeping_are_said_where_they_belong() -> None:
    act = an_act(happens=(a_message("too late", who="kofi", mood=Mood.LAUGHING), Shown(gone="a photo")))
    then = (Narration(line="Ffion looks up."), a_message("thank you"), Shown(notice="Kofi left his story"))
    elsewhere = an_act(act="Noor writes to Ffion.", elsewhere=a_phone(a_message("not really"), whose="noor"))
    respond = a_respond(options=(an_option(do="Ask Kofi to stop", then=then), an_option(do="Scroll on")))
    card = a_scenario(act, elsewhere, phone=a_phone(), respond=respond, keep="She had said it first.", talk=("Who?",))
    text = text_of(pack_sheets(a_pack(), [card], HOME))
    assert "Kofi adds the photo to his story. • Kofi, laughing: too late • Deleted: a photo Not OK" in text
    assert "Noor writes to Ffion. • Noor’s phone: School trip • Ffion: not really Not OK" in text
    assert "What happened next: Ffion looks up. · Ffion: thank you · Kofi left his story" in text
    assert text.count("What happened next") == 1
    assert "Worth keeping She had said it first. Talk about it" in text


def test_whoever_chooses_reads_first_what_a_story_is_about_and_when_not_to_use_it() -> None:
    card = a_scenario(gist="A photo goes round.", care=("Not if it has happened here.", "Before a trip."))
    told = pages(pack_sheets(a_pack(), [card], HOME))
    assert "A photo goes round. Not if it has happened here. Before a trip." in told[1]
    assert told[1].count("Before a trip.") == 2, "in the list, and above the story"


def test_a_story_with_nothing_but_an_act_stands_below_the_list_of_stories() -> None:
    told = pages(pack_sheets(a_pack(), [a_scenario()], Reader(bundled())))
    assert len(told) == 2
    assert ENGLISH.label(Verdict.NOT_OK) in told[1]


@pytest.mark.parametrize("id_", ["first-steps", "pictures-and-pressure"])
def test_no_page_but_the_last_is_half_empty(id_: str) -> None:
    free = room_left(on_paper(id_))
    assert max(free[1:-1]) < 0.4


def test_a_story_begins_below_a_line_where_the_one_before_it_ends_and_never_at_the_foot_of_a_page() -> None:
    _, cards = held("first-steps")
    told = pages(on_paper("first-steps"))
    for number in range(1, len(cards)):
        begins = close(f"{number + 1}. {typographic(cards[number].title)} {about(cards[number], ENGLISH)}")
        *_, page = (close(page) for page in told if begins in close(page))  # the first may be in the list
        assert close(cards[number].story) in page
        assert close(ENGLISH("On the phone")) in page.partition(begins)[2]


def test_a_reader_of_pdfs_can_go_to_each_story_and_to_the_sources() -> None:
    _, cards = held("first-steps")
    wanted = [f"{number}. {card.title}" for number, card in enumerate(cards, start=1)]
    before = ["What it is for", "How to read it", "The stories"]
    assert [*before, *wanted, "What happens after I press send?", "Sources"] == [
        mark for mark in marks(on_paper("first-steps")) if "The law" not in mark
    ]


def test_whoever_waits_is_told_how_far_it_is() -> None:
    told: list[tuple[int, int]] = []
    pack_sheets(a_pack(), [a_scenario()] * 3, HOME, progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_who_read_a_pack_is_the_packs_word_unless_it_came_with_the_game() -> None:
    read = {"by": "a safeguarding lead", "on": "2026-11-24", "what": "The words, not the law."}

    def printed(**fields: Any) -> str:
        return close(text_of(pack_sheets(a_pack(**fields), [a_scenario()], HOME)))

    theirs, ours = printed(reviewed=read, bundled=False), printed(reviewed=read, bundled=True)
    assert close("The pack says that a safeguarding lead read it on 2026-11-24.") in theirs
    assert close("It says what was read: The words, not the law.") in theirs
    assert close("Checked by") not in theirs
    assert close("Checked by: a safeguarding lead, 2026-11-24. The words, not the law.") in ours
    assert close("Not yet checked by a lawyer or safeguarding reviewer.") in printed(reviewed={}, bundled=False)
