"""Results of classes on paper: one page, that says what its numbers can't."""

import re
import zlib

from isitok.base.value import replace
from isitok.game.results.result_parts import TOPICS
from isitok.game.results.results_wording import TOO_FEW, meaning, no_claim, what_is_missing
from isitok.game.results.shown_results import Cell, PartResults
from isitok.game.results.terms import Term
from isitok.i18n.screen_words import ENGLISH
from isitok.paper.results_sheet import results_sheet
from isitok.scenes.results.seen import ResultsScene
from tests.paper.reading import A4, page_count, says_of_itself, sizes, text_of
from tests.stages import results


def some_terms() -> ResultsScene:
    scene = results()["results"]
    assert isinstance(scene, ResultsScene)
    return scene


def test_it_says_what_the_screen_says() -> None:
    terms = some_terms().terms
    text = text_of(results_sheet(terms[0], terms, 10))
    assert "Summer term 2026 17 of 28 votes 15 of 27 votes" in text
    assert f"Photos of other people 61 of 109 votes {TOO_FEW}" in text
    assert "In lessons: before, 46 in 100 votes agreed with the stories; after, 56." in text
    assert "Ages 12 to 13 45 of 81 votes" in text
    for said in (no_claim(ENGLISH), meaning(ENGLISH), what_is_missing(ENGLISH, 10)):
        assert said in text


def test_it_is_one_page_however_much_there_is() -> None:
    term = some_terms().terms[0]
    topics = tuple(PartResults(topic, Cell(too_few=True), Cell(12345, 123456)) for topic in TOPICS[:-1])
    full = replace(term, topics=topics)
    pdf = results_sheet(full, (full, *(replace(full, term=Term(2026, earlier)) for earlier in (1, 0))), 30)
    assert page_count(pdf) == 1
    assert sizes(pdf) == {A4}


def test_it_reads_in_black_and_white() -> None:
    terms = some_terms().terms
    pdf = results_sheet(terms[0], terms, 10)
    streams = [
        zlib.decompress(raw) for raw in re.findall(rb"stream\n(.*?)endstream", pdf, re.DOTALL) if raw[:1] == b"x"
    ]
    (page,) = (stream for stream in streams if b" Td" in stream or b"BT" in stream)
    colours = {
        tuple(float(each) for each in found) for found in re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)", page)
    }
    # No colour says anything by itself: there is dark ink, and thin lines.
    assert colours
    assert all(max(colour) < 0.65 for colour in colours)


def test_nothing_in_the_file_says_who_or_when() -> None:
    terms = some_terms().terms
    first, second = (results_sheet(terms[0], terms, 10) for _ in range(2))
    assert first == second
    assert "Producer" not in says_of_itself(first) or not says_of_itself(first)["/Producer"]
