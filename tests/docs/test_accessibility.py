"""The statement on accessibility: its words, tests and faults; and what software that reads screens may look for."""

import re
from pathlib import Path
from typing import Final

from docs.conformance import PAGE, page_with, rows
from docs.first_minute import with_first_minute
from tests.bundled import bundled_library
from tests.faults.planted import planted
from tests.window.walks import WALKS

ROOT = Path(__file__).parents[2]
ALLOWED: Final = ("Supports", "Partially supports", "Does not support", "Not applicable")
_WCAG: Final = """
    1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12
    1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4
    2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3
"""
WCAG: Final = frozenset(_WCAG.split())
"""All criteria of WCAG 2.2, levels A and AA."""

_WATCHED: Final = """
    abuse abused abuser assault betting blackmail blackmailed bomb bruise bruises bullied bullies bully bullying cocaine
    dead death deepfake deepfakes died drug drugs exploitation exploited extremism extremist gambling gang groomed
    groomer grooming gun hate hatred homophobic kill knife kys naked nude nudes nudify overdose paedophile porn
    pornography predator racism racist radicalised rape scam scams self-harm sex sexist sexting sextortion sexual slag
    slur slut stabbed stalking strip suicidal suicide terrorism terrorist threat threats threaten topless trafficking
    vape violence violent weapon weapons weed
"""
WATCHED: Final = frozenset(_WATCHED.split())
"""What such software may look for: nobody publishes their lists, so these are our guess."""


def is_there(test: str) -> bool:
    file, _, name = test.partition("::")
    path = ROOT / file
    return path.is_file() and re.search(rf"^def {name}\(", path.read_text("utf-8"), re.MULTILINE) is not None


def test_the_tables_of_the_page_are_those_of_the_file_beside_it() -> None:
    """``python -m docs.conformance`` makes them."""
    page = PAGE.read_text("utf-8")
    assert page == page_with(rows(), page)
    shown = re.findall(r"^\| (?!criterion|---)(.+?) \|", page.partition("\n## Conformance\n")[2], re.MULTILINE)
    assert shown == [row.criterion for row in rows()], "no row is left out, and none stands there twice"


def test_each_row_has_an_allowed_word_and_the_tests_that_it_names_exist() -> None:
    assert [row.criterion for row in rows() if row.says not in ALLOWED] == []
    named = {test for row in rows() for test in row.tests}
    assert len(named) > 100
    assert sorted(test for test in named if not is_there(test)) == []


def test_what_is_said_to_be_there_names_a_test_and_all_else_says_why() -> None:
    for row in rows():
        assert (row.says in ALLOWED[:2]) == bool(row.tests), row.criterion
        assert row.tests or row.remark, row.criterion


def test_every_row_that_supports_names_a_fault_and_every_fault_has_its_row() -> None:
    supports = [row for row in rows() if row.says == "Supports"]
    assert len(supports) >= 80
    assert [row.criterion for row in supports if not row.faults] == []
    assert {name for row in rows() for name in row.faults} == set(planted())


def test_each_fault_can_be_planted_and_changes_something() -> None:
    for name, fault in planted().items():
        for edit in fault:
            text = (ROOT / edit.file).read_text("utf-8")
            assert edit.made_in(text) != text, name


def test_the_page_counts_the_stories_that_have_easy_words() -> None:
    library = bundled_library()
    young = [story for story in (library.scenario(card.id) for card in library.cards) if not story.for_staff]
    easy = [story for story in young if story.easy]
    told = {row.number: row.remark for row in rows()}
    assert f" in {len(easy)} of {len(young)} stories for young people" in told["4.2.10"]
    assert len(easy) == len(young), "ER1 says: in all"


def test_every_criterion_of_wcag_has_its_row_and_none_has_two() -> None:
    numbers = [row.number for row in rows()]

    assert {number for number in numbers if re.fullmatch(r"[1-4]\.\d\.\d+", number)} - {
        f"4.2.{number}" for number in range(1, 12)
    } == WCAG
    assert len(set(numbers)) == len(numbers)


def test_the_first_minute_is_what_orca_said() -> None:
    page = (ROOT / "docs" / "accessibility.md").read_text("utf-8")
    assert with_first_minute(page) == page, "python -m docs.first_minute"


def test_what_was_heard_is_kept_of_each_walk_and_of_no_other() -> None:
    spoken = ROOT / "tests" / "window" / "spoken"
    kept = {folder.name: sorted(file.stem for file in folder.iterdir()) for folder in spoken.iterdir()}
    assert kept == {
        name: [f"{number:02}-{screen}" for number, (screen, *_) in enumerate(walk.screens, start=1) if screen]
        for name, walk in WALKS.items()
    }


def test_the_words_for_monitoring_software_are_those_that_stand_in_the_stories() -> None:
    section = (ROOT / "docs" / "for-it.md").read_text("utf-8").partition("## If screens are monitored")[2]
    listed = re.findall(r"[\w-]+", section.split("```")[1].removeprefix("text"))
    files = (
        file
        for file in (ROOT / "content").glob("**/*.yaml")
        if file.parent.name != "words" and file.stem != "questions"
    )
    played = "\n".join(file.read_text("utf-8") for file in files).lower()

    assert listed == sorted(WATCHED & set(re.findall(r"[\w-]+", played)))
