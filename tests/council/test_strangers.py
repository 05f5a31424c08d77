"""A borough's report isn't easily written by a stranger: what a file may say, whose it is, what is said of odd ones."""

import re
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from isitok.council.council_store import BATCH
from isitok.council.open_store import store_at
from isitok.game.results.terms import Term
from isitok.store.contributions import contribution_text
from tests.council.sent import AUTUMN, CHATS, FINE, FRIEND, SUMMER, picture, sent
from tests.council.typed import SUMS, Typed, council, filled, inbox, named


def refused(capsys: pytest.CaptureFixture[str], *typed: str) -> str:
    """Why nothing of it was added."""
    code, out, err = council(capsys, "add", *typed)
    assert (code, out) == (1, "0 files: 0 terms added, 0 replaced, 0 the same as before.\n")
    assert err.count("\n") == 1
    return err


# What it may say

INVENTED = {
    FRIEND._replace(subject=of): (40, 0) for of in ("mr-smith/was-drunk", "first-told/mr-smith", "what-stops/mr-smith")
}


def test_nobody_puts_words_of_their_own_into_it(used: str, capsys: pytest.CaptureFixture[str], here: Path) -> None:
    inbox(*(named(n, {CHATS: (40, 30), FRIEND: (25, 0), **INVENTED}) for n in (1, 2, 3)))
    council(capsys, "init")
    code, out, err = council(capsys, "add", "inbox")
    assert (code, out) == (0, "3 files: 3 terms added, 0 replaced, 0 the same as before.\n")
    held = "3 answers are held back: asked by a newer version: bring this one up to date, and add the file again"
    assert err.splitlines() == [f"isitok: {Path('inbox', f'000{n}.json')}: {held}" for n in (1, 2, 3)]
    council(capsys, "report", "--html", "r.html", "--csv", "r.csv")
    page, table = ((here / name).read_text("utf-8") for name in ("r.html", "r.csv"))
    for told in (err, page, table, council(capsys, "list")[1]):
        assert "smith" not in told.casefold()
    assert "A friend" in page
    assert "first-told,friend,75" in table


# Whose it is


def test_a_file_without_a_name_is_refused_unless_that_is_meant(used: str, capsys: pytest.CaptureFixture[str]) -> None:
    filled(capsys)
    inbox(sent(7, SUMS))
    assert "no school’s name is in it" in refused(capsys, "inbox/0007.json")
    assert picture(used).schools == 3
    assert council(capsys, "add", "inbox/0007.json", "--unnamed-ok")[0] == 0
    assert f"  number {sent(7).number}: " in council(capsys, "list")[1]
    assert council(capsys, "add", "inbox/0007.json", "--same-as", "OAK  1")[0] == 0
    assert "  Oak 1 (2 files): 2026-summer, 2026-autumn\n" in council(capsys, "list")[1]


def test_a_name_that_looks_like_another_is_refused_with_what_to_type_and_that_does_it(
    used: str, capsys: pytest.CaptureFixture[str]
) -> None:
    council(capsys, "init")
    names = ("Oak Primary", "Oak Sch.", "О\u0430k Primary", "Ash")
    inbox(*(sent(number, school=name) for number, name in enumerate(names, start=1)))
    code, out, err = council(capsys, "add", "inbox")
    assert (code, out) == (1, "2 files: 2 terms added, 0 replaced, 0 the same as before.\n")
    assert err.splitlines() == [
        f"isitok: {Path('inbox', f'000{number}.json')}: “{names[number - 1]}” looks like “Oak Primary”, so it isn’t "
        'added yet. If it is the same school, add the file alone with --same-as "Oak Primary"; if it is another one, '
        "with --another"
        for number in (2, 3)
    ]
    assert council(capsys, "add", "inbox/0002.json", "--same-as", "Oak Primary")[0] == 0
    assert council(capsys, "add", "inbox/0003.json", "--another")[0] == 0
    listed = council(capsys, "list")[1]
    assert "  Oak Primary (2 files): 2026-autumn\n" in listed
    assert f"  {names[2]}: 2026-autumn\n" in listed
    inbox(sent(5, {CHATS: (44, 30)}, school="oak  SCH."))
    assert council(capsys, "add", "inbox") == (0, "5 files: 1 term added, 0 replaced, 4 the same as before.\n", "")
    assert "  Oak Primary (3 files): 2026-autumn\n" in council(capsys, "list")[1], "nobody is asked twice"


@pytest.mark.parametrize(
    ("typed", "code", "schools"),
    [
        ("1\n", 0, ["Oak Park", "Oak School (2 files)"]),
        ("2\n", 0, ["Oak Park (2 files)", "Oak School"]),
        ("3\n", 0, ["Oak", "Oak Park", "Oak School"]),
        ("\n", 1, ["Oak Park", "Oak School"]),
        ("yes\n", 1, ["Oak Park", "Oak School"]),
        ("0\n", 1, ["Oak Park", "Oak School"]),
    ],
)
def test_at_a_terminal_somebody_is_asked_which_school_it_is(
    used: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    code: int,
    schools: list[str],
) -> None:
    council(capsys, "init")
    inbox(sent(1, school="Oak School"), sent(2, school="Oak Park"))
    assert council(capsys, "add", "inbox/0001.json")[0] == 0
    assert council(capsys, "add", "inbox/0002.json", "--another")[0] == 0
    inbox(sent(3, school="Oak"))
    monkeypatch.setattr("sys.stdin", Typed(typed))
    found, out, err = council(capsys, "add", "inbox/0003.json")
    assert (found, "nobody said" in err) == (code, bool(code))
    assert out.startswith(
        f"{Path('inbox', '0003.json')}: “Oak” looks like “Oak School” or “Oak Park”\n"
        "  1 Oak School\n  2 Oak Park\n  3 it is another school\nType its number; Enter leaves it out: "
    )
    assert sorted(re.findall(r"(Oak[^:]*): 2026", council(capsys, "list")[1])) == schools


def test_who_types_no_more_has_added_nothing_of_what_was_asked_about(
    used: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    council(capsys, "init")
    inbox(sent(1, school="Ash"), sent(2, school="Oak School"), sent(3, school="Oak"))
    monkeypatch.setattr("sys.stdin", Typed(""))
    assert council(capsys, "add", "inbox")[0] == 130
    assert council(capsys, "list")[1] == "There is nothing in the store yet.\n"


def test_who_sends_the_file_of_another_school_under_a_new_name_is_asked_about(
    used: str, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(capsys)
    inbox(sent(1, SUMS, school="Rowan"))
    assert "“Rowan” was sent as “Oak 1”, so it isn’t added yet" in refused(capsys, "inbox/0001.json")
    inbox(sent(1, SUMS, school="Oak 2"))
    assert "“Oak 2” was sent as “Oak 1” and looks like “Oak 2”, so" in refused(capsys, "inbox/0001.json")
    assert council(capsys, "add", "inbox/0001.json", "--another")[0] == 0
    assert picture(used).is_empty, "two schools are left"


def test_what_is_told_to_be_typed_does_nothing_else(used: str, capsys: pytest.CaptureFixture[str]) -> None:
    council(capsys, "init")
    name = 'Oak"; rm -rf ~ #$(id)'
    inbox(sent(1, school=name), sent(2, school="Oak"))
    assert "--same-as NAME;" in council(capsys, "add", "inbox")[2]
    assert council(capsys, "add", "inbox/0002.json", "--same-as", name)[0] == 0


def test_no_file_is_of_a_school_that_is_not_there_or_of_two(used: str, capsys: pytest.CaptureFixture[str]) -> None:
    filled(capsys)
    code, out, err = council(capsys, "add", "inbox", "--same-as", "Oka 1")
    assert (code, out) == (2, "")
    assert 'no school of this name in the store; did you mean "Oak 1"?' in err
    assert council(capsys, "add", "inbox", "--same-as", "Oak 1", "--another")[0] == 2


def test_all_that_a_school_sent_goes_by_any_of_its_names(used: str, capsys: pytest.CaptureFixture[str]) -> None:
    filled(capsys)
    inbox(sent(7, SUMS, school="Oak One"))
    council(capsys, "add", "inbox/0007.json", "--same-as", "Oak 1")
    assert council(capsys, "remove", "--school", "oak one", "--yes")[1].startswith("1 file removed")
    council(capsys, "add", "inbox/0007.json", "--same-as", "Oak 1")
    assert council(capsys, "remove", "--school", "oak 1", "--yes")[1].startswith("2 files removed")


def test_a_hundred_files_that_cannot_be_read_keep_nobody_elses_from_being_added(
    used: str, capsys: pytest.CaptureFixture[str]
) -> None:
    council(capsys, "init")
    Path("inbox").mkdir()
    for number in range(BATCH):
        Path("inbox", f"{number:03}.json").write_text("{", "utf-8")
    Path("inbox", "last.json").write_text(contribution_text(named(1)), "utf-8")
    code, out, err = council(capsys, "add", "inbox")
    assert (code, out) == (1, "1 file: 1 term added, 0 replaced, 0 the same as before.\n")
    assert err.count("damaged") == BATCH


# What is unlike the others


def test_what_is_unlike_the_others_is_said_once_it_is_added(used: str, capsys: pytest.CaptureFixture[str]) -> None:
    council(capsys, "init")
    inbox(*(named(n, {CHATS: (40 + n, 30), FINE: (50, 30 + n), FRIEND: (20 + n, 0)}) for n in range(1, 7)))
    assert council(capsys, "add", "inbox") == (0, "6 files: 6 terms added, 0 replaced, 0 the same as before.\n", "")
    inbox(named(7, {CHATS: (40_000, 40_000), FINE: (900, 900), FRIEND: (25, 0)}))
    code, _, err = council(capsys, "add", "inbox")
    file = Path("inbox", "0007.json")
    assert code == 0
    assert err.splitlines() == [
        f"isitok: {file}: it has 81,825 votes and answers of 2026-autumn, more than 10 times as many as the middle one "
        "of all files (182)",
        f"isitok: {file}: it makes 99% of what 7 schools say of harm, group-chats, 2026-autumn, and much of 1 "
        "other number",
        "isitok: before a report, ask whoever sent these whether that is right; isitok council remove FILE takes back",
    ]
    inbox(named(8, {CHATS: (41, 30), FINE: (50, 31), FRIEND: (21, 0)}))
    assert "0008.json: it says the same of 2026-autumn as a file of “Oak 1”" in council(capsys, "add", "inbox")[2]
    assert council(capsys, "add", "inbox")[2] == "", "what was said isn’t said of the same again"


def test_of_three_schools_each_makes_about_a_third_and_only_more_than_half_is_said(
    used: str, capsys: pytest.CaptureFixture[str]
) -> None:
    council(capsys, "init")
    inbox(*(named(n, {CHATS: (40, 30 + n)}) for n in (1, 2, 3)))
    assert council(capsys, "add", "inbox")[2] == ""
    inbox(named(3, {CHATS: (80, 80)}))
    assert "0003.json: it makes 52% of what 3 schools say" in council(capsys, "add", "inbox")[2]


# Which schools are there


def test_the_list_tells_schools_terms_votes_shares_and_when_they_came(
    used: str, capsys: pytest.CaptureFixture[str]
) -> None:
    council(capsys, "init")
    assert council(capsys, "list") == (0, "There is nothing in the store yet.\n", "")
    year = (Term(2025, 2), Term(2026, 0), SUMMER, AUTUMN)
    inbox(named(1, SUMS, school="Oak"), named(2, {CHATS._replace(term=term): (10, 10) for term in year}, school="Elm"))
    inbox(named(3, {}, school="Ash", terms=(AUTUMN,)))
    council(capsys, "add", "inbox")
    with store_at(used).writing() as db:
        db.execute(text("update isitok_files set added = '2026-11-30'"))
    assert council(capsys, "list") == (
        0,
        "     votes   share    answers   share  last came   school: terms\n"
        "       471   85.5%         25  100.0%  2026-11-30  Oak: 2026-summer, 2026-autumn\n"
        "        80   14.5%          0    0.0%  2026-11-30  Elm: 4 terms, 2025-autumn to 2026-autumn\n"
        "         0    0.0%          0    0.0%  2026-11-30  Ash: no term\n"
        "3 schools. It tells what each school says, so it is for whoever looks after the store alone: pass nothing of "
        "it on.\n",
        "",
    )
    inbox(named(3, {CHATS._replace(term=term): (10, 10) for term in year[1:]}, school="Ash"))
    council(capsys, "add", "inbox")
    assert "  Ash: 2026-spring, 2026-summer, 2026-autumn\n" in council(capsys, "list")[1]


def test_today_is_in_the_list(used: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = time.strftime("%Y-%m-%d")
    filled(capsys)
    found = re.findall(r"  (\d{4}-\d\d-\d\d)  Oak \d", council(capsys, "list")[1])
    assert len(found) == 3
    assert all(before <= day <= time.strftime("%Y-%m-%d") for day in found)


def test_a_name_in_the_list_steers_no_terminal(used: str, capsys: pytest.CaptureFixture[str]) -> None:
    filled(capsys)
    with store_at(used).writing() as db:
        db.execute(text("update isitok_files set name = :name"), {"name": "Oak\x1b[2J\n"})
    assert "Oak\\x1b[2J\\n" in council(capsys, "list")[1]
