"""Contributions: what a school passes on, the same whoever reads it; and files that nobody should have sent."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isitok.base.trouble import Troubled
from isitok.game.results.book import Book, add_lesson
from isitok.game.results.contribution import VOICE, Cell, Contribution, Sides, contribution_of
from isitok.game.results.result_parts import ALL_TOPICS, COURSES, TOPICS, Counts, Part, VoteKind
from isitok.game.results.terms import Term
from isitok.i18n.screen_words import ENGLISH
from isitok.store.contributions import contribution_in, contribution_text, read_contribution, school_name

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "contribution.schema.json").read_text("utf-8"))
GOLDEN = Path(__file__).parents[1] / "golden" / "refused-sums.txt"
SUMMER, AUTUMN = Term(2026, 1), Term(2026, 2)
NUMBER = "0123456789abcdef" * 2


def a_book(*lessons: Counts, term: Term = AUTUMN, least: int = 10) -> Book:
    book = Book()
    for counts in lessons:
        book = add_lesson(book, term, counts, least, new_group=True)
    return book


def one(*part: Any, **of: str) -> Counts:
    return ((Part(*part, **of),),)


def passed_on(book: Book, least: int = 10, **fields: Any) -> Contribution:
    return contribution_of(book, least, **{"number": NUMBER, "version": "1.0", **fields})


def why(text: str) -> str:
    with pytest.raises(Troubled) as found:
        contribution_in(text)
    return ENGLISH.trouble(found.value.trouble)


def written(**changes: Any) -> str:
    held: dict[str, Any] = json.loads(contribution_text(passed_on(a_book(one("group-chats", VoteKind.HARM, 17, 11)))))
    return json.dumps({**held, **changes})


def of_a_term(**changes: Any) -> str:
    return written(terms={"2026-autumn": {"votes": [], "before_and_after": [], **changes}})


# What is passed on


def test_it_is_what_is_shown_and_neither_totals_nor_what_waits() -> None:
    book = a_book(one("group-chats", VoteKind.HARM, 17, 11), one("true-or-fake", VoteKind.HARM, 27, 1))
    assert passed_on(book).sums == ((Cell(AUTUMN, "harm", "group-chats"), Sides(17, 11)),)


def test_before_and_after_go_together() -> None:
    both, turned = (
        tuple(
            Part(ALL_TOPICS, kind, agreed, 28 - agreed, order=order)
            for kind, agreed in ((VoteKind.BEFORE, 12), (VoteKind.AFTER, 17))
        )
        for order in ("ab", "ba")
    )
    assert passed_on(a_book((both,))).sums == (), "one order alone is not to be compared"
    told = dict(passed_on(a_book((both,), (turned,))).sums)
    assert told == {Cell(AUTUMN, "before", ""): Sides(24, 32), Cell(AUTUMN, "after", ""): Sides(34, 22)}


def test_half_a_course_waits_for_its_other_half_and_both_for_the_other_order() -> None:
    first, last, *other = (
        one(ALL_TOPICS, kind, agreed, 28 - agreed, course="11-14", order=order)
        for order in ("ab", "ba")
        for kind, agreed in ((VoteKind.BEFORE, 12), (VoteKind.AFTER, 14))
    )
    for some in ((first,), (first, last), (first, last, other[0])):
        assert passed_on(a_book(*some)).sums == ()
    told = dict(passed_on(a_book(first, last, *other)).sums)
    assert told == {Cell(AUTUMN, "before", "11-14"): Sides(24, 32), Cell(AUTUMN, "after", "11-14"): Sides(28, 28)}


def test_a_school_that_shows_smaller_sums_passes_on_none_of_them() -> None:
    small = a_book(one("group-chats", VoteKind.HARM, 9, 9), one("places-and-location", VoteKind.FINE, 12, 10), least=5)
    assert passed_on(small, 5).sums == ((Cell(AUTUMN, "fine", "places-and-location"), Sides(12, 10)),)


def test_a_stricter_school_passes_on_less() -> None:
    assert passed_on(a_book(one("group-chats", VoteKind.HARM, 17, 11)), 12).sums == ()


# As a file


def test_what_was_written_is_read_back_and_fits_the_schema(tmp_path: Path) -> None:
    book = a_book(one("group-chats", VoteKind.HARM, 17, 11), one("none", VoteKind.FINE, 14, 14))
    told = passed_on(book, school="St Mary’s – Ysgol y Santes Fair")
    (tmp_path / "ours.json").write_text(contribution_text(told), "utf-8-sig")
    assert read_contribution(tmp_path / "ours.json") == told
    assert contribution_in(written(school="x" * 120)).school == "x" * 120
    jsonschema.validate(json.loads(contribution_text(told)), SCHEMA)


WORDS = st.sampled_from(["whom-first", "a", "what-would-help-most"])
TERMS = st.builds(Term, st.integers(2020, 2040), st.integers(0, 2))
NONE = st.just("")
CELLS = st.one_of(
    st.builds(Cell, TERMS, st.sampled_from(["harm", "fine"]), st.sampled_from(TOPICS), NONE, NONE),
    st.builds(Cell, TERMS, st.sampled_from(["before", "after"]), st.sampled_from(COURSES), NONE, NONE),
    st.builds(lambda term, one, two: Cell(term, VOICE, f"{one}/{two}"), TERMS, WORDS, WORDS),
)
NUMBERS = st.integers(10, 1_000_000)
SUMS = st.dictionaries(CELLS, st.tuples(NUMBERS, NUMBERS), max_size=9)


@settings(max_examples=30)
@given(SUMS, st.text("aÄ1 ’\u3164", max_size=9))
def test_any_is_read_back(sums: dict[Cell, tuple[int, int]], name: str) -> None:
    cells = {
        cell: Sides(min(one, 10_000)) if cell.kind == VOICE else Sides(one, two) for cell, (one, two) in sums.items()
    }
    terms = sorted({cell.term for cell in cells})
    school = ""
    with suppress(Troubled):
        school = school_name(name)
    told = Contribution(
        number=NUMBER, school=school, version="1.0", sums=tuple(sorted(cells.items())), terms=tuple(terms)
    )
    assert contribution_in(contribution_text(told)) == told
    jsonschema.validate(json.loads(contribution_text(told)), SCHEMA)


HOSTILE = {
    "for a school": written(**{"for": "school"}),
    "a schema of none": written(schema=0),
    "a schema that is no number": written(schema="1"),
    "nothing": "",
    "no JSON": "{",
    "another JSON": "[]",
    "a list of itself": "[" * 100_000,
    "deep": '{"format": ' * 50_000 + "1" + "}" * 50_000,
    "a number that is none": written().replace("17", "NaN"),
    "a number of a million digits": written().replace("17", "1" * 900_000),
    "a part of a person": written().replace("17", "17.0"),
    "a fraction": written().replace("17", "1e400"),
    "less than nobody": written().replace("17", "-17"),
    "yes for a number": written().replace("17", "true"),
    "too many": written().replace("17", str(10**12)),
    "another format": written(format="isitok pack"),
    "no number of the file": written(number=None),
    "a number in capitals": written(number=NUMBER.upper()),
    "a version of many lines": written(version="1\n2"),
    "no terms": written(terms=[]),
    "a term of another calendar": written(terms={"2026-winter": {}}),
    "terms upon terms": written(terms={f"{year}-spring": {} for year in range(2000, 2100)}),
    "a name that is none": written(school=7),
    "an empty name": written(school="   "),
    "a long name": written(school="x" * 121),
    "a name that steers a terminal": written(school="\x1b[2JOak"),
    "a name that is read backwards": written(school="Oak\u202egnp.exe"),
    "a name that nobody sees": written(school="\u3164\u115f ..."),
    "half a letter": written(school="\udfff"),
    "an end of text": written(school="Oak\0"),
    "half a comparison": of_a_term(before_and_after=[{"half": "before", "agreed": 20, "differed": 20}]),
    "the same twice": of_a_term(votes=[{"kind": "fine", "topic": "none", "agreed": 20, "differed": 20}] * 2),
    "an unknown topic": of_a_term(votes=[{"kind": "fine", "topic": "=1+1", "agreed": 20, "differed": 20}]),
    "an unknown kind": of_a_term(votes=[{"kind": "voice", "topic": "none", "agreed": 20, "differed": 20}]),
    "answers of no question": of_a_term(voice=[]),
    "a question that is a formula": of_a_term(voice={"=cmd": {"a": 20}}),
    "an answer that is a page": of_a_term(voice={"a": {"<script>": 20}}),
    "an answer of few": of_a_term(voice={"a": {"b": 9}}),
    "more than a contribution": written(pupils=["Kofi"]),
    "a key of a hundred letters": written(**{"k" * 100: 1}),
    "a key of a hundred letters twice": f'{{"{"k" * 100}": 1, "{"k" * 100}": 1}}',
    "more than a vote": of_a_term(
        votes=[{"kind": "fine", "topic": "none", "agreed": 20, "differed": 20, "class": "7b"}]
    ),
}


def test_what_no_contribution_holds_is_refused_in_a_sentence(update_golden: bool) -> None:
    text = "".join(f"{name}: {why(text)}\n" for name, text in HOSTILE.items())
    if update_golden:
        GOLDEN.write_text(text, "utf-8")
    assert text == GOLDEN.read_text("utf-8")


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=9), inside, max_size=3),
    max_leaves=6,
)


@settings(max_examples=60)
@given(ANYTHING, st.lists(st.integers(0, 9), max_size=5))
def test_whatever_stands_anywhere_in_it_it_is_read_or_refused(anything: object, way: list[int]) -> None:
    held: Any = json.loads(written(school="Oak"))
    inside = held
    for step in way:
        keys = [*inside] if isinstance(inside, dict) else [*range(len(inside))]
        if not keys:
            break
        key = keys[step % len(keys)]
        if not isinstance(inside[key], dict | list) or step == 9:
            inside[key] = anything
            break
        inside = inside[key]
    with suppress(Troubled):
        told = contribution_in(json.dumps(held))
        assert contribution_in(contribution_text(told)) == told


@pytest.mark.parametrize(
    ("once", "twice"),
    [
        ('"schema": 1', '"schema": 1, "schema": 1'),
        ('"number"', '"number": "0", "number"'),
        ('"votes"', '"votes": [], "votes"'),
        ('"agreed": 17', '"agreed": 17, "agreed": 1700'),
        ('"2026-autumn"', '"2026-autumn": {"votes": [], "before_and_after": []}, "2026-autumn"'),
        ('"2026-autumn"', '"\\u0032026-autumn": {}, "2026-autumn"'),
    ],
)
def test_a_key_stands_once_or_who_looks_at_the_file_sees_another_number_than_counts(once: str, twice: str) -> None:
    name = json.loads(f"{{{once}: 0}}" if once.endswith('"') else f"{{{once}}}")
    assert why(written().replace(once, twice)) == f"“{next(iter(name))}” appears twice in one place of it"


def test_an_answer_stands_once() -> None:
    told = of_a_term(voice={"first-told": {"friend": 20}}).replace('"friend": 20', '"friend": 20, "friend": 20')
    assert why(told) == "“friend” appears twice in one place of it"


IMPOSSIBLE = {
    "ten million votes": (
        written().replace("17", "10000000"),
        "no school has said as much as it holds in one place (at most: 1,000,000)",
    ),
    "less than nobody": (written().replace("17", "-17"), "“-17” where a number of people belongs"),
    "half a person": (written().replace("17", "17.5"), "“17.5” where a number of people belongs"),
    "a word": (written().replace("17", '"many"'), "“"),
    "more pupils than a school has": (of_a_term(voice={"a": {"b": 50_001}}), "(at most: 50,000)"),
    "more in all": (of_a_term(voice={"a": {"b": 30_000, "c": 30_000}}), "(at most: 50,000)"),
    "ages of another band": (
        of_a_term(before_and_after=[{"half": "before", "ages": "12-15", "agreed": 20, "differed": 20}]),
        "doesn’t know, “12-15”",
    ),
}


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_what_no_school_can_have_said_is_refused_in_plain_words(name: str) -> None:
    text, told = IMPOSSIBLE[name]
    assert told in why(text)


@pytest.mark.parametrize("term", ["3025-autumn", "0001-spring", "2019-summer"])
def test_a_term_that_cannot_have_been_is_refused(tmp_path: Path, term: str) -> None:
    (tmp_path / "odd.json").write_text(written(terms={term: {"votes": [], "before_and_after": []}}), "utf-8")
    with pytest.raises(Troubled) as found:
        read_contribution(tmp_path / "odd.json")
    assert ENGLISH.trouble(found.value.trouble) == f"it is of {term}: a clock is wrong, there or here"


def test_a_file_holds_twelve_terms_at_most() -> None:
    terms = [f"{year}-{season}" for year in range(2021, 2026) for season in ("spring", "summer", "autumn")]
    none: dict[str, Any] = {"votes": [], "before_and_after": []}

    assert contribution_in(written(terms=dict.fromkeys(terms[:12], none)))
    with pytest.raises(Troubled):
        contribution_in(written(terms=dict.fromkeys(terms[:13], none)))


def test_terms_in_another_order_are_the_same() -> None:
    none: dict[str, Any] = {"votes": [], "before_and_after": []}
    terms = ("2026-autumn", "2025-spring", "2026-summer")
    told = [contribution_in(written(terms=dict.fromkeys(order, none))) for order in (terms, terms[::-1])]
    assert told[0] == told[1]


def test_few_people_are_refused_whoever_sends_them() -> None:
    assert "fewer than ten people" in why(written().replace("11", "9"))


def test_a_newer_file_says_that_it_is_newer() -> None:
    assert "newer version" in why(written(schema=2, sums=[]))


def test_a_word_of_a_newer_game_is_named() -> None:
    told = of_a_term(votes=[{"kind": "harm", "topic": "holograms", "agreed": 20, "differed": 20}])
    assert "“holograms”: perhaps a newer one wrote it" in why(told)


def test_bytes_that_are_no_text_and_files_that_are_none(tmp_path: Path) -> None:
    (tmp_path / "bytes").write_bytes(b"\xff\xfe\0")
    (tmp_path / "huge").write_bytes(b" " * 1_000_001)
    for name in ("huge", "not there", "."):
        with pytest.raises(Troubled):
            read_contribution(tmp_path / name)
    with pytest.raises(Troubled) as found:
        read_contribution(tmp_path / "bytes")
    assert ENGLISH.trouble(found.value.trouble) == "this isn’t a file of sums from #isitok?, or it is damaged"


def test_the_name_of_a_school_is_one_line() -> None:
    assert school_name("  Oak \n School ") == "Oak School"
    for typed in ("", " ", "x" * 121, "Oak\x07"):
        with pytest.raises(Troubled):
            school_name(typed)
