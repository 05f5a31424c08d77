"""What the bundled content says about law and help, and what it must never say."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from isitok.format.facts import Fact
from isitok.format.known import Known
from isitok.format.vocabulary import LawTopic, Nation
from isitok.library.bundled import read_known
from isitok.library.roots import bundled_root

PROJECT = Path(__file__).parents[2]
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # a fifth of the time, where there is libyaml
SUPERSEDED = {"GUIDE-KCSIE-50", "HSB-04", "HSB-06", "HSB-08", "LANG-20"}
"""Read in an edition that a newer one has replaced, or not in the guide itself."""


@cache
def known() -> Known:
    read = read_known(bundled_root()).known
    assert read
    return read


def facts_of(nation: Nation, topic: LawTopic) -> list[Fact]:
    """What a nation's card rests on in what it tells pupils."""
    return [known().facts[id_] for id_ in known().law[nation].pupil.points[topic].facts]


def written() -> Iterator[tuple[Path, str]]:
    """All that this project says to anybody: content, program, documents."""
    for folder, endings in (("content", {".yaml", ".md"}), ("isitok", {".py", ".yaml"}), ("docs", {".md"})):
        for path in sorted((PROJECT / folder).rglob("*")):
            if path.suffix in endings and path.name != "questions.yaml":  # a question to a reader says nothing
                yield path, path.read_text(encoding="utf-8")
    for path in sorted(PROJECT.glob("*.md")):
        yield path, path.read_text(encoding="utf-8")


def told() -> Iterator[tuple[Path, str]]:
    """Each text by itself: a value of a YAML file without names of sources, a paragraph of a document."""
    for path, text in written():
        if path.suffix == ".yaml":
            yield from ((path, " ".join(one.split())) for one in values(yaml.load(text, Loader=LOADER)))
        else:
            yield from ((path, " ".join(one.split())) for one in text.split("\n\n"))


def values(node: Any, key: str = "") -> Iterator[str]:
    if isinstance(node, dict):
        for name, value in node.items():
            yield from values(value, name)
    elif isinstance(node, list):
        for value in node:
            yield from values(value, key)
    elif key not in ("title", "section", "publisher", "url"):
        yield str(node)


@pytest.mark.parametrize("nation", Nation)
def test_every_nations_card_says_what_the_law_is_about_pictures_made_with_ai(nation: Nation) -> None:
    card = known().law[nation]

    assert card.gaps == {}
    said = card.pupil.points[LawTopic.AI_PICTURES].say
    assert "under 18" in said
    assert "counts like a real photo, if it looks like one" in said
    assert any(nation in fact.nations and len(fact.nations) < 4 for fact in facts_of(nation, LawTopic.AI_PICTURES))


@pytest.mark.parametrize("nation", Nation)
def test_keeping_such_a_picture_stands_on_every_card(nation: Nation) -> None:
    """Scotland's source for keeping one that was made with AI is second-hand: pupils don't read it there."""
    keeping = known().law[nation].pupil.points[LawTopic.PICTURES_OF_UNDER_18S]
    assert "keep" in keeping.say

    made = known().law[Nation.SCOTLAND].pupil.points[LawTopic.AI_PICTURES].say
    assert "keep" not in made.lower()


@pytest.mark.parametrize("nation", Nation)
def test_blackmail_is_called_a_crime_and_by_both_its_names_where_a_fact_of_that_nation_bears_it(nation: Nation) -> None:
    said = known().law[nation].pupil.points[LawTopic.BLACKMAIL].say
    facts = facts_of(nation, LawTopic.BLACKMAIL)

    assert "is a crime. People call it blackmail or sextortion." in said
    assert "never the young person's fault" in said
    assert any(len(fact.nations) < 4 for fact in facts)
    assert any(
        re.search(r"crim|offence", fact.text) and nation in fact.nations and fact.status == "confirmed"
        for fact in facts
    )


def test_a_service_that_is_gone_is_named_nowhere() -> None:
    gone = re.compile(r"action\s*fraud", re.IGNORECASE)

    assert [str(path) for path, text in written() if gone.search(text)] == []


DUTY = re.compile(
    r"dut(?:y|ies) to report|mandatory report|reporting duty|(?:must|has to|have to|are to) report (?:it )?by law"
    r"|(?:by law|the law (?:says|requires|obliges)).{0,60}\breport\b|legally (?:required|obliged|bound) to report"
    r"|(?:oblige|require)[sd]? .{0,60}to (?:report|notify)",
    re.IGNORECASE,
)
NOT_YET = re.compile(
    r"[Nn]o start date|The Bill as it stood .* would|NSPCC on the Bill|Looked for, and not found"
    r"|which parts .* have started"
)


@pytest.mark.parametrize(
    "claim",
    [
        "A teacher has to report by law what a pupil says.",
        "Since 2026 there is a duty to report child sexual abuse.",
        "Adults are legally required to report it.",
        "The law says that staff report at once.",
        "The Act obliges adults in schools to notify the police.",
        "Mandatory reporting is in force.",
    ],
)
def test_a_claim_that_a_duty_to_report_is_in_force_would_be_found(claim: str) -> None:
    assert DUTY.search(claim)
    assert not NOT_YET.search(claim)


def test_nothing_says_that_a_duty_to_report_is_in_force() -> None:
    """Where the duty is named, the same text says that no start is known, or that it speaks of a Bill."""
    assert [(str(path), text) for path, text in told() if DUTY.search(text) and not NOT_YET.search(text)] == []
    assert "do not say that it applies already" in adult_words(Nation.ENGLAND, LawTopic.ASKING_FOR_HELP)


def adult_words(nation: Nation, topic: LawTopic) -> str:
    return " ".join(point.text for point in known().law[nation].adult.points[topic])


def test_nothing_that_pupils_read_rests_on_a_superseded_edition() -> None:
    for id_ in SUPERSEDED:
        fact = known().facts[id_]
        assert (fact.status, fact.audience, fact.pupil) == ("second-hand", "adults", "")

    named = re.compile(r"\b(?:" + "|".join(SUPERSEDED) + r")\b")
    leaning = [str(path) for path, text in written() if path.suffix == ".yaml" and path.stem != "facts"]
    assert [file for file in leaning if named.search(Path(file).read_text(encoding="utf-8"))] == []


def test_what_a_fact_says_to_pupils_names_no_more_than_its_nations() -> None:
    """A law of one nation that is told without its name would be taken for everybody's."""
    names = {Nation.ENGLAND: "England", Nation.SCOTLAND: "Scotland", Nation.NORTHERN_IRELAND: "Northern Ireland"}
    for fact in known().facts.values():
        if fact.id.startswith("LAW-") and fact.pupil and len(fact.nations) == 1 and fact.id != "LAW-S-27":
            assert names[fact.nations[0]] in fact.pupil, fact.id


HELP_SOUGHT = ("nhs-111", "hopeline", "lifeline", "shore", "emergency-999-text")


def test_what_was_looked_for_is_a_route_with_confirmed_facts_or_waits() -> None:
    help_ = known().help
    for id_ in HELP_SOUGHT:
        assert (id_ in help_.routes) is not (id_ in help_.waiting), id_
    assert "hopeline" in help_.routes
    for route in help_.routes.values():
        told = {*route.facts, *(id_ for one in route.also for id_ in one.facts)}
        if route.audience == "all" and route.checked >= "2026-11-30":
            assert all(known().facts[id_].status == "confirmed" for id_ in told), route.id


def test_nobody_is_shown_what_waits_for_a_fact() -> None:
    """Neither by its id nor by its words: no story, lesson or list names it."""
    for id_, why in known().help.waiting.items():
        assert re.search(r"\b20\d\d-\d\d-\d\d\b", why), "it says when it was looked for"
        assert [path for path, text in written() if re.search(rf"help: .*\b{id_}\b(?!-)", text)] == []


def test_papyrus_is_never_for_a_pupil_alone() -> None:
    assert known().help.routes["hopeline"].audience == "led"
    for id_ in ("HELP-73", "HELP-89"):
        assert (known().facts[id_].audience, known().facts[id_].pupil) == ("adults", "")


@pytest.mark.parametrize("nation", Nation)
def test_asking_for_help_has_a_line_without_pictures_for_all(nation: Nation) -> None:
    point = known().law[nation].pupil.points[LawTopic.ASKING_FOR_HELP]

    assert "picture" not in point.say
    assert all("picture" in more.say and more.about == "pictures" for more in point.also)
    assert bool(point.also) is (nation is not Nation.SCOTLAND), "nothing confirmed is known there"


def test_each_nation_says_whom_to_go_to_about_an_adult_and_only_facts_bring_a_title() -> None:
    about_staff = known().help.about_staff
    assert set(about_staff) == set(Nation)
    assert "designated officer (LADO)" in about_staff[Nation.ENGLAND].name
    for nation in (Nation.SCOTLAND, Nation.NORTHERN_IRELAND):
        assert about_staff[nation].facts == ()
        assert about_staff[nation].name == "the person your employer names for worries about staff"
