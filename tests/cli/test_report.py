"""``isitok report``: what classes said, here, as a table and on paper; and nothing that could be told of few people."""

import csv
import io
import json
import re
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isitok.cli.main import run
from isitok.game.results.book import Book, add_lesson
from isitok.game.results.contribution import contribution_of
from isitok.game.results.put_together import put_together
from isitok.game.results.result_parts import ALL_TOPICS, Counts, Part, VoteKind
from isitok.game.results.result_parts import HALVES as HALVES_OF
from isitok.game.results.results_wording import TOO_FEW, no_claim
from isitok.game.results.shown_results import Cell, visible_results
from isitok.game.results.terms import Term
from isitok.game.results.voice_count import Asked, Slips, VisibleAnswers
from isitok.i18n.screen_words import ENGLISH
from isitok.store.contributions import contribution_in, contribution_text
from isitok.store.database import open_database
from isitok.store.places import results_file
from isitok.store.results import keep_results, this_term, wipe_results
from isitok.store.voice_counts import keep_slips
from tests.paper.reading import pages

AUTUMN = Term(2026, 2)


@pytest.fixture(autouse=True)
def here(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = home / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))
    monkeypatch.setattr("isitok.store.results.this_term", lambda: AUTUMN)
    return folder


def kept(*lessons: Counts, term: Term = AUTUMN) -> None:
    for counts in lessons:
        assert keep_results(results_file(), counts, term, 10, new_group=True) is None


def one(*part: Any) -> Counts:
    return ((Part(*part),),)


CONTESTED = one("group-chats", VoteKind.HARM, 17, 11)
AGREED = one("true-or-fake", VoteKind.HARM, 27, 1)
HALVES, TURNED = (
    (
        (
            Part(ALL_TOPICS, VoteKind.BEFORE, first, 28 - first, order=order),
            Part(ALL_TOPICS, VoteKind.AFTER, 17, 11, order=order),
        ),
    )
    for order, first in (("ab", 12), ("ba", 14))
)
YEAR_7: Counts = ((Part("true-or-fake", VoteKind.FINE, 16, 12, year="11"),),)


def reported(capsys: pytest.CaptureFixture[str], *typed: object) -> tuple[int, str, str]:
    code = run(["report", *(str(each) for each in typed)])
    streams = capsys.readouterr()
    return code, streams.out, streams.err


def test_without_results_it_says_how_there_could_be_some_and_makes_no_file(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    code, out, err = reported(capsys)
    assert (code, err) == (0, "")
    assert out.startswith("There are no results of classes.\n")
    assert "Keep results of classes" in out
    assert not (home / "state").exists()


def test_it_shows_terms_topics_and_before_and_after(capsys: pytest.CaptureFixture[str]) -> None:
    kept(one("group-chats", VoteKind.FINE, 14, 14), term=Term(2026, 1))
    kept(CONTESTED, AGREED, HALVES, TURNED, *[YEAR_7] * 3)
    code, out, err = reported(capsys)
    assert (code, err) == (0, "")
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert "By term Harm spotted OK things spotted" in lines
    assert "Autumn term 2026 17 of 28 votes 48 of 84 votes" in lines
    assert "Ages 11 to 12 No votes 48 of 84 votes" in lines
    assert "Summer term 2026 No votes 14 of 28 votes" in lines
    assert f"True or fake? {TOO_FEW} 48 of 84 votes" in lines
    assert "In lessons: before, 46 in 100 votes agreed with the stories; after, 61." in lines
    assert no_claim(ENGLISH) in lines


def test_one_term_can_be_asked_for_however_it_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    kept(CONTESTED)
    kept(one("group-chats", VoteKind.FINE, 14, 14), term=Term(2026, 1))
    _, out, _ = reported(capsys, "--term", "2026 Summer")
    assert "Summer term 2026" in out
    assert "Autumn" not in out


def test_the_table_is_one_that_programs_read_and_hides_the_same(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    kept(CONTESTED, AGREED, HALVES, TURNED, *[YEAR_7] * 3)
    code, out, err = reported(capsys, "--csv", "-")
    assert (code, err) == (0, "")
    rows = list(csv.reader(io.StringIO(out)))
    assert rows[0] == ["term", "topic", "what", "as the game sees it", "votes"]
    assert ["2026-autumn", "total", "harm", "17", "28"] in rows
    assert ["2026-autumn", "true-or-fake", "harm", TOO_FEW, TOO_FEW] in rows
    assert ["2026-autumn", "all", "after, of 100", "61", "100"] in rows
    assert ["2026-autumn", "year that begins at 11", "fine", "48", "84"] in rows
    assert reported(capsys, "--csv", "results.csv") == (0, "results.csv\n", "")
    assert (here / "results.csv").read_text("utf-8-sig") == out


def test_the_page_is_written_where_it_was_asked_for(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    kept(CONTESTED, HALVES)
    assert reported(capsys, "--pdf", "results.pdf") == (0, "results.pdf\n", "")
    (page,) = pages((here / "results.pdf").read_bytes())
    assert "Group chats 17 of 28 votes" in page


@pytest.mark.parametrize("option", ["--pdf", "--contribution"])
def test_only_a_table_can_be_printed_and_nothing_makes_a_file_of_a_dash(
    capsys: pytest.CaptureFixture[str], here: Path, option: str
) -> None:
    kept(CONTESTED)
    code, out, err = reported(capsys, option, "-")
    assert (code, out, [*here.iterdir()]) == (2, "", [])
    assert f"name one with {option} FILE" in err


@pytest.mark.parametrize("option", ["--csv", "--pdf", "--contribution"])
def test_a_file_that_is_there_is_never_written_over(
    capsys: pytest.CaptureFixture[str], here: Path, option: str
) -> None:
    kept(CONTESTED)
    (here / "mine").write_text("mine", "utf-8")
    code, out, err = reported(capsys, option, "mine")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "there already" in err
    assert option in err
    assert (here / "mine").read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (("--term", "last year"), 2, "is no term"),
        (("--term", "2026-summer"), 2, 'did you mean "2026-autumn"'),
        (("--term", "2019-spring"), 2, "nothing is kept of 2019-spring"),
        (("--pdf", "no folder/results.pdf"), 1, "couldn’t be saved"),
        (("--pdf", "."), 2, "is a folder"),
        (("--contribution", "no folder/ours.json"), 1, "couldn’t be saved"),
        (("--school", "Oak"), 2, "add --contribution FILE"),
        (("--contribution", "ours.json", "--school", " "), 2, "isn’t one"),
        (("--names",), 2, "--names"),
    ],
)
def test_wrong_use_and_what_cannot_be_done_are_one_line(
    capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], code: int, said: str
) -> None:
    kept(CONTESTED)
    found = reported(capsys, *typed)
    assert (found[0], found[1], found[2].count("\n")) == (code, "", 1)
    assert said in found[2]


def test_there_is_nothing_to_print_without_results(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    code, _, err = reported(capsys, "--pdf", "results.pdf")
    assert (code, err.count("\n")) == (1, 1)
    assert list(here.iterdir()) == []


def test_a_second_export_after_one_more_lesson_tells_nothing_about_it(
    capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    kept(CONTESTED)
    reported(capsys, "--csv", "first.csv")
    kept(one("group-chats", VoteKind.HARM, 27, 1), one("group-chats", VoteKind.HARM, 9, 0))
    reported(capsys, "--csv", "second.csv")
    assert (here / "first.csv").read_bytes() == (here / "second.csv").read_bytes()


def test_what_is_passed_on_to_a_council_is_a_file_that_names_the_school_only_if_told(
    capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    kept(CONTESTED, AGREED, HALVES)
    told = "no school’s name is in it, and a council asks for one: --school NAME\n"
    assert reported(capsys, "--contribution", "ours.json") == (0, "ours.json\n", told)
    assert reported(capsys, "--contribution", "named.json", "--school", " Oak  School ") == (0, "named.json\n", "")
    ours, named = (json.loads((here / name).read_text("utf-8")) for name in ("ours.json", "named.json"))
    assert "school" not in ours
    assert named == {**ours, "school": "Oak School"}, "the number of the file stays"
    assert ours["terms"]["2026-autumn"]["votes"] == [
        {"kind": "harm", "topic": "group-chats", "agreed": 17, "differed": 11}
    ]


def test_one_term_can_be_passed_on(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    kept(CONTESTED)
    kept(one("group-chats", VoteKind.FINE, 14, 14), term=Term(2026, 1))
    assert reported(capsys, "--contribution", "ours.json", "--term", "2026-summer")[0] == 0
    assert [*json.loads((here / "ours.json").read_text("utf-8"))["terms"]] == ["2026-summer"]


def test_nothing_is_drawn_or_written_where_nothing_can_be_passed_on(
    capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    kept(AGREED)
    code, out, err = reported(capsys, "--contribution", "ours.json")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert list(here.iterdir()) == []
    with open_database(results_file() or here) as db:
        assert db.execute("select count(*) from passed_on").fetchone() == (0,)


def test_deleted_results_are_another_file_to_a_council(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    numbers = []
    for name in ("first.json", "second.json"):
        kept(CONTESTED)
        reported(capsys, "--contribution", name)
        numbers.append(json.loads((here / name).read_text("utf-8"))["number"])
        assert wipe_results(results_file()) is None
    assert numbers[0] != numbers[1]


def test_a_damaged_file_is_one_line_and_then_there_are_none(capsys: pytest.CaptureFixture[str]) -> None:
    file = results_file()
    assert file
    file.parent.mkdir(parents=True)
    file.write_bytes(b"x" * 5000)
    code, out, err = reported(capsys)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "results.damaged.db" in err
    assert reported(capsys)[0] == 0


def test_what_is_older_than_a_year_is_set_aside_by_looking_which_is_said_and_deleted_by_looking_a_month_later(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(CONTESTED)
    file = results_file()
    assert file
    assert b"2026-autumn" in file.read_bytes()
    monkeypatch.setattr("isitok.store.results.this_term", lambda: Term(2027, 2))
    code, out, err = reported(capsys)
    assert "There are no results" in out
    assert "They are set aside, and deleted in 30 days." in err
    assert code == 0
    assert b"2026-autumn" in file.read_bytes()

    later = time.time() + 31 * 24 * 60 * 60
    monkeypatch.setattr("isitok.store.results.time.time", lambda: later)
    assert "There are no results" in reported(capsys)[1]
    assert b"2026-autumn" not in file.read_bytes()


def counted(question: int, *classes: tuple[int, ...]) -> None:
    for answers in classes:
        assert keep_slips(results_file(), Slips(question, answers), AUTUMN, 10) is None


def test_what_young_people_say_is_in_table_and_sheet_as_on_the_screen_and_too_few_are_told_nowhere(
    capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    kept(CONTESTED)
    counted(1, *[(13, 14, 15, 16, 17, 18)] * 3)
    counted(2, *[(21, 21, 21, 21, 21, 7)] * 2)  # a third class is missing
    assert reported(capsys, "--csv", "t.csv", "--pdf", "r.pdf") == (0, "t.csv\nr.pdf\n", "")

    rows = list(csv.reader(io.StringIO((here / "t.csv").read_text("utf-8-sig"))))
    voice = [row for row in rows if row[1] == "voice"]
    assert [row[2:] for row in voice[:2]] == [["first-told/friend", "", "39"], ["first-told/home", "", "42"]]
    assert [row[4] for row in voice] == ["39", "42", "45", "48", "51", "54", TOO_FEW]
    told = " ".join(pages((here / "r.pdf").read_bytes()))
    assert "What young people say: Autumn term 2026" in told
    assert "A friend: 39" in told
    assert told.count(TOO_FEW) == 1
    assert not re.search(r"\b(42|14|21|7)\b", told.replace("Someone at home: 42", ""))


def test_a_term_in_which_only_slips_were_counted_is_told_as_well(
    capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    counted(1, *[(13, 14, 15, 16, 17, 18)] * 3)
    assert reported(capsys, "--pdf", "r.pdf", "--term", "2026-autumn")[0] == 0
    assert "A friend: 39" in " ".join(pages((here / "r.pdf").read_bytes()))
    assert "2026-autumn,voice,first-told/friend,,39" in reported(capsys, "--csv", "-")[1]
    assert "A friend: 39" in reported(capsys)[1]


def test_what_a_newer_version_asked_is_left_out(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(CONTESTED)
    newer = (VisibleAnswers(Asked(AUTUMN, 99), (30, 40)),)
    monkeypatch.setattr("isitok.game.results.voice_count.visible_voice", lambda book, least: newer)
    assert reported(capsys)[0] == 0
    assert reported(capsys, "--contribution", "passed-on.json")[0] == 0


def test_this_term_is_the_one_of_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    now = time.localtime()
    assert this_term().year == now.tm_year


def saved(capsys: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> Path:
    """What another computer of the school saved, with results of its own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(home / name))
    kept(CONTESTED, AGREED)
    file = Path(f"{name}.isitok-sums.json")
    assert reported(capsys, "--save", file)[0] == 0
    return file


def test_what_several_computers_saved_is_shown_as_one_and_a_file_twice_counts_once(
    capsys: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_, other = (saved(capsys, home, monkeypatch, name) for name in ("library", "office"))
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "nothing-here"))
    code, alone, _ = reported(capsys, "--from", one_, "--from", one_)
    assert code == 0
    assert "17 of 28 votes" in alone
    both = reported(capsys, "--from", one_, "--from", other)[1]
    assert "34 of 56 votes" in both
    assert reported(capsys, "--from", ".")[1] == both, "a folder of them"
    assert "True or fake" not in both, "27 and 1 wait on each, and leave neither"
    assert not results_file().exists(), "nothing is stored"
    assert reported(capsys, "--from", ".", "--pdf", "both.pdf")[0] == 0
    assert "no class is better" in pages(Path("both.pdf").read_bytes())[0]


def test_what_was_saved_twice_by_one_computer_counts_as_the_fuller_one(
    capsys: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(CONTESTED)
    assert reported(capsys, "--save", "monday.isitok-sums.json")[0] == 0
    kept(CONTESTED)
    assert reported(capsys, "--save", "friday.isitok-sums.json")[0] == 0
    for files in (("monday", "friday"), ("friday", "monday")):
        typed = [each for name in files for each in ("--from", f"{name}.isitok-sums.json")]
        assert "34 of 56 votes" in reported(capsys, *typed)[1]


def test_a_file_for_a_school_is_for_no_council_nor_the_other_way_round_and_others_are_read(
    capsys: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = saved(capsys, home, monkeypatch, "library")
    assert reported(capsys, "--contribution", "sums-2.isitok-sums.json", "--school", "Oak School")[0] == 0
    code, out, err = reported(capsys, "--from", ".")
    assert code == 0
    assert "17 of 28 votes" in out
    assert "sums-2.isitok-sums.json: it is a contribution for a council: save one with “Save for colleagues”" in err
    assert run(["council", "init", "--store", "borough.db"]) == 0
    capsys.readouterr()
    assert run(["council", "add", str(file), "--store", "borough.db"]) != 0
    assert "made for a school, not for a council" in capsys.readouterr().err


def test_each_computer_may_have_one_order_and_only_together_are_they_compared(
    capsys: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, halves in (("library", HALVES), ("office", TURNED)):
        monkeypatch.setenv("XDG_STATE_HOME", str(home / name))
        kept(halves, YEAR_7, YEAR_7)
        assert reported(capsys, "--save", f"{name}.isitok-sums.json")[0] == 0
        assert "Only one order so far: not to be compared." in reported(capsys, "--from", f"{name}.isitok-sums.json")[1]
        assert reported(capsys, "--contribution", f"{name}.json", "--school", "Oak")[0] == 0
        assert json.loads(Path(f"{name}.json").read_text("utf-8"))["terms"]["2026-autumn"]["before_and_after"] == []
    both = reported(capsys, "--from", ".")[1]
    assert "before, 46 in 100 votes agreed with the stories; after, 61." in both
    assert "1 class had one story first, 1 the other." in both
    assert "Ages 11 to 12" not in both, "two classes on each: no computer lists that year, so none says whose they are"


SCHOOL_LESSON = st.tuples(
    st.sampled_from([VoteKind.HARM, VoteKind.BEFORE, VoteKind.AFTER]),
    st.sampled_from(["ab", "ba"]),
    st.sampled_from(["", "11", "12"]),
    st.integers(0, 30),
    st.integers(0, 30),
)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.lists(SCHOOL_LESSON, max_size=7), min_size=1, max_size=4))
def test_what_is_put_together_holds_no_side_of_fewer_than_ten_and_nothing_that_waits(
    computers: list[list[tuple[VoteKind, str, str, int, int]]],
) -> None:
    told, books = [], []
    for number, lessons in enumerate(computers):
        book = Book()
        for kind, order, year, agreed, differed in lessons:
            half = {"topic": ALL_TOPICS, "course": "11-14", "order": order} if kind in HALVES_OF else {"topic": "nudes"}
            part = Part(kind=kind, agreed=agreed, differed=differed, year=year, **half)
            book = add_lesson(book, AUTUMN, ((part,),), 10, new_group=True)
        books.append(book)
        told.append(contribution_of(book, 10, number=f"{number:032x}", version="1", for_school=True))
        assert contribution_in(contribution_text(told[-1]), for_school=True) == told[-1]
        assert all(min(sides[:2]) >= 10 for _, sides in told[-1].sums)
        passed = contribution_of(book, 10, number=f"{number:032x}", version="1")
        assert not any(cell.order or cell.year for cell, _ in passed.sums), "a council gets neither"
    terms, courses = put_together(told)
    for term in terms:
        shown = [one for book in books for one in visible_results(book, 10)]
        assert term.harm == summed([one.harm for one in shown])
        for year in term.years:
            assert year.harm == summed([of.harm for one in shown for of in one.years if of.of == year.of])
        rest = summed([term.harm]).votes - sum(year.harm.votes for year in term.years)
        agreed = term.harm.agreed - sum(year.harm.agreed for year in term.years)
        assert rest == 0 or min(agreed, rest - agreed) >= 10
    for course in courses:
        orders = {row.order for book in books for row in book.shown if row.course}
        assert (course.compared.why_not is None) <= (orders == {"ab", "ba"})


def summed(cells: list[Cell]) -> Cell:
    return Cell(sum(cell.agreed for cell in cells), sum(cell.votes for cell in cells))
