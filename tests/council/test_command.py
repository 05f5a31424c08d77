"""``isitok council``: a store is made, what schools send is added, and a report is written; what goes wrong is said."""

import csv
import io
import os
import re
import subprocess
import sys
from functools import partial
from pathlib import Path
from threading import Timer

import pytest

from isitok.base.jobs import READ
from isitok.cli.say import LONG
from isitok.council.council_page import council_page
from isitok.council.council_store import BATCH
from isitok.game.results.contribution import Cell
from isitok.library.bundled import read_known, read_voice
from isitok.library.roots import bundled_root
from isitok.store.contributions import contribution_text
from tests.council.sent import AUTUMN, CHATS, FRIEND, picture
from tests.council.typed import HALVES, SUMS, council, filled, inbox, name_of, named
from tests.paper.outline import Outline

pytestmark = pytest.mark.usefixtures("here")


def test_without_a_name_the_store_is_council_db_here(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    assert council(capsys, "init") == (0, "council.db\n", "")
    assert [file.name for file in here.iterdir()] == ["council.db"]


def test_from_an_empty_store_to_a_report(used: str, capsys: pytest.CaptureFixture[str], here: Path) -> None:
    filled(capsys)
    assert council(capsys, "report") == (0, "council-report.html\n", "")
    page = (here / "council-report.html").read_text("utf-8")
    assert "120 of 210 (57%)" in page
    assert "in 3 schools" in page
    assert "Oak" not in page


def test_two_schools_give_a_report_of_nothing(used: str, capsys: pytest.CaptureFixture[str], here: Path) -> None:
    filled(capsys, 2)
    files = {kind: f"r.{kind}" for kind in ("html", "csv")}
    assert council(capsys, "report", *(each for kind, file in files.items() for each in (f"--{kind}", file)))[0] == 0
    page = (here / "r.html").read_text("utf-8")
    assert "nothing to show yet" in page
    assert "<table" not in page
    assert len((here / "r.csv").read_text("utf-8").splitlines()) == 1


def test_the_table_holds_the_same_numbers_and_nothing_that_a_spreadsheet_would_run(
    used: str, capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    filled(capsys)
    assert council(capsys, "report", "--csv", "t.csv") == (0, "t.csv\n", "")
    rows = list(csv.reader(io.StringIO((here / "t.csv").read_text("utf-8-sig"))))
    assert ["term", "2026-autumn", "all", "harm", "120", "210", "3"] in rows
    assert ["topic", "all", "group-chats", "harm", "213", "393", "3"] in rows
    assert ["course", "all", "ages 7-9", "after", "105", "195", "3"] in rows
    assert ["voice", "2026-autumn", "first-told", "friend", "75", "", "3"] in rows
    assert all(re.fullmatch(r"[a-z0-9][\w -]*|", cell) for row in rows for cell in row)


def test_what_was_said_and_done_and_who_read_it_stand_in_it_as_they_were_written(
    used: str, capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    filled(capsys)
    hostile = "<script>alert(1)</script>\x1b[2J"
    Path("said.txt").write_text(f"You said: more {hostile}.\nWe did: lessons & more.\n\n", "utf-8")
    typed = ("--you-said", "said.txt", "--read-by", 'The "Youth Council"', "--title", hostile)
    assert council(capsys, "report", "--html", "r.html", *typed)[0] == 0
    page = (here / "r.html").read_text("utf-8")
    assert "<script" not in page
    assert "\x1b" not in page
    assert "You said: more &lt;script&gt;" in page
    assert "We did: lessons &amp; more." in page
    assert "Young people read this first: The &quot;Youth Council&quot;." in page


@pytest.mark.parametrize("text", ["You said: a\nYou said: b", "We did: a", "You said: a", "You said:\nWe did: b", "hm"])
def test_what_was_done_has_to_answer_what_was_said(capsys: pytest.CaptureFixture[str], text: str) -> None:
    Path("said.txt").write_text(text, "utf-8")
    code, _, err = council(capsys, "report", "--you-said", "said.txt")
    assert (code, err.count("\n")) == (2, 1)
    assert "said.txt" in err


def test_what_nobody_has_answered_is_told_by_how_it_begins(capsys: pytest.CaptureFixture[str]) -> None:
    Path("said.txt").write_text(f"You said: {'a' * 40}b", "utf-8")
    assert f'"You said: {"a" * 40}" has no' in council(capsys, "report", "--you-said", "said.txt")[2]


def test_a_report_is_the_same_however_often_it_is_made(
    used: str, capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    filled(capsys)
    council(capsys, "report", "--html", "1.html", "--csv", "1.csv")
    inbox(named(8, SUMS), named(9, SUMS))
    council(capsys, "add", "inbox")
    council(capsys, "report", "--html", "2.html", "--csv", "2.csv")
    for kind in ("html", "csv"):
        assert (here / f"1.{kind}").read_bytes() == (here / f"2.{kind}").read_bytes(), "two more would be a difference"


@pytest.mark.skipif(sys.platform == "win32", reason="nothing can be called so on Windows")
def test_invalid_files_are_listed_and_the_rest_imported(used: str, capsys: pytest.CaptureFixture[str]) -> None:
    inbox(named(1), named(2), named(3))
    Path("inbox", "bad\x1b[2J.json").write_text("{", "utf-8")
    newer = contribution_text(named(4)).replace('"schema": 1', '"schema": 2')
    Path("inbox", "newer.json").write_text(newer, "utf-8")
    council(capsys, "init")
    code, _, err = council(capsys, "add", "inbox/newer.json", "not there.json")
    assert (code, err.count("\n"), "write them again" in err) == (1, 2, False), "they are as they should be"
    code, out, err = council(capsys, "add", "inbox", "not there.json")
    assert (code, out) == (1, "3 files: 3 terms added, 0 replaced, 0 the same as before.\n")
    lines = err.splitlines()
    assert len(lines) == 4
    assert "to write them again (isitok report --contribution FILE)" in lines[-1]
    assert "\x1b" not in err
    assert any("newer.json: a newer version" in line for line in lines)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_share_that_takes_its_time_is_waited_for(used: str, capsys: pytest.CaptureFixture[str]) -> None:
    inbox(named(1), named(3))
    council(capsys, "init")
    slow = Path("inbox", "0002.json").absolute()
    os.mkfifo(slow)
    Timer(2 * READ, partial(slow.write_text, contribution_text(named(2)), "utf-8")).start()
    assert council(capsys, "add", "inbox") == (0, "3 files: 3 terms added, 0 replaced, 0 the same as before.\n", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_whoever_adds_many_files_is_told_how_far_it_is(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    inbox(*(named(number) for number in range(1, BATCH + 2)))
    council(capsys, "init")
    slow = here / "inbox" / "0001.json"
    slow.unlink()
    os.mkfifo(slow)
    Timer(LONG, partial(slow.write_text, contribution_text(named(1)), "utf-8")).start()
    code, _, err = council(capsys, "add", "inbox")
    assert (code, err) == (0, f"added {BATCH} of {BATCH + 1} …\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no such limit")
def test_where_a_store_can_not_be_made_no_file_is_left(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import resource

    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, usual[1]))  # a disk with room for a page
    try:
        found = council(capsys, "init")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert found == (1, "", "isitok: council.db: the disk doesn’t answer as it should\n")
    assert [*here.iterdir()] == []


@pytest.mark.skipif(sys.platform != "linux", reason="Linux has a file that can't be read by anybody")
def test_nobody_is_to_write_again_what_only_a_disk_could_not_read(
    used: str, capsys: pytest.CaptureFixture[str]
) -> None:
    inbox(named(1))
    Path("inbox", "broken.json").symlink_to("/proc/self/mem")
    council(capsys, "init")
    code, out, err = council(capsys, "add", "inbox")
    assert (code, out) == (1, "1 file: 1 term added, 0 replaced, 0 the same as before.\n")
    assert err == f"isitok: {Path('inbox', 'broken.json')}: input/output error\n"


def test_a_table_can_be_printed_and_makes_no_file(used: str, capsys: pytest.CaptureFixture[str], here: Path) -> None:
    filled(capsys)
    before = sorted(here.iterdir())
    code, out, err = council(capsys, "report", "--csv", "-")
    assert (code, err, sorted(here.iterdir())) == (0, "", before)
    assert council(capsys, "report", "--csv", "t.csv")[0] == 0
    assert (here / "t.csv").read_text("utf-8-sig") == out


def test_what_a_school_wants_back_goes_by_its_name_or_its_file_once_that_is_confirmed(
    used: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(capsys, 6)
    answers = iter(["n\n", "y\n"])
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(answers)))
    asked = f"Remove 1 file from {name_of(used)}? (y/n) "
    assert council(capsys, "remove", "--school", "OAK  2") == (1, asked, "Nothing was removed.\n")
    code, out, err = council(capsys, "remove", "--school", "oak 2")
    assert (code, err) == (0, "")
    assert out.startswith(
        f"{asked}1 file removed, of 2 terms. The store holds nothing of it now.\n8 numbers of a report"
    )
    assert picture(used).schools == 3
    assert council(capsys, "remove", "inbox/0006.json", "--yes")[0] == 0
    assert picture(used).is_empty
    assert council(capsys, "remove", "--number", named(1).number, "--yes")[0] == 0


def test_what_is_not_there_cannot_be_removed_and_what_cannot_be_read_removes_nothing(
    used: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    filled(capsys)
    code, out, err = council(capsys, "remove", "--school", "Oka 2", "--yes")
    assert (code, out) == (1, "")
    assert err == f'isitok: {name_of(used)}: nothing of that is in the store; did you mean "Oak 2"?\n'
    Path("bad.json").write_text("{", "utf-8")
    code, out, err = council(capsys, "remove", "bad.json", "inbox", "--yes")
    assert (code, out) == (1, "")
    assert "nothing was removed" in err
    assert picture(used).schools == 3


def test_fewer_votes_than_before_are_taken_and_asked_about(used: str, capsys: pytest.CaptureFixture[str]) -> None:
    filled(capsys)
    inbox(named(1, {CHATS: (20, 20)}, terms=(AUTUMN,)))
    code, out, err = council(capsys, "add", "inbox/0001.json")
    assert (code, out) == (0, "1 file: 0 terms added, 1 replaced, 0 the same as before.\n")
    assert "fewer votes of 2026-autumn" in err


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (("report",), 1, "council.db: there is no store"),
        (("add", "inbox"), 1, "no .json files"),
        (("add",), 2, "FILE"),
        (("init", "--store", "no folder/c.db"), 1, "no such file or directory"),
        (("init", "--store", "inbox"), 1, "is a folder"),
        (("report", "--html", "inbox"), 2, "is a folder"),
        (("report", "--html", "-"), 2, "goes into a file"),
        (("report", "--pdf", "r.pdf"), 2, "the page that --html writes prints on A4"),
        (("init", "--store", "-"), 2, "never -"),
        (("remove",), 2, "--school NAME"),
        (("remove", "--school", "Oak"), 1, "there is no store"),
        (("init", "--store", "postgresql://me:secret@/x?host=/no/such&password=secret"), 1, "postgresql://me@/x: the"),
        (("report", "--store", "inbox"), 1, "inbox: it is a folder"),
        (("add", "postgresql://me:secret@h/x"), 2, "after --store"),
        (("nit",), 2, "nit"),
    ],
)
def test_wrong_use_and_what_cannot_be_done_are_one_line(
    capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], code: int, said: str
) -> None:
    Path("inbox").mkdir()
    found = council(capsys, *typed)
    assert (found[0], found[1], found[2].count("\n")) == (code, "", 1), found
    assert said in found[2]
    assert "secret" not in found[2]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("postgresql://me:secret@h:notaport/x", "the store’s address: it is no address"),
        ("postgresql://me:secret@h:5432", "postgresql://me@h:5432: it is no address"),
        ("postgresql:///x?user=a@b&password=secret&host=/no/such", "the store’s address: the server"),
        ("postgresql:///x?password=a@secret&host=/no/such", "the store’s address: the server"),
        ("postgresql://me:a@secret@h", "the store’s address: it is no address"),
        ("postgresql://me:secret", "the store’s address: it is no address"),
        ("postgresql:/me:secret@h/x", "the store’s address: it is no address"),
        (' "POSTGRESQL://me:secret@h/x"', "the store’s address: it is no address"),
        ("mysql://me:secret@h/x", "mysql://me@h/x: it is no address"),
        ("host=h dbname=x password=secret", "the store’s address: it is no address"),
    ],
)
def test_no_password_is_said_however_an_address_is_written_and_none_is_taken_for_a_file(
    capsys: pytest.CaptureFixture[str], address: str, said: str
) -> None:
    code, out, err = council(capsys, "init", "--store", address)
    assert (code, out, list(Path().iterdir())) == (1, "", [])
    assert said in err
    assert "secret" not in err


def test_alone_it_says_what_it_can_do(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = council(capsys)
    assert (code, err) == (0, "")
    assert "isitok council init" in out


@pytest.mark.parametrize("typed", ["init", "add inbox", "list", "remove --school Oak", "report"])
def test_without_the_extra_each_command_says_what_to_install_and_help_helps(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)
    said = "isitok: it needs more than is installed here: pip install 'isitok[council]'\n"
    assert council(capsys, *typed.split()) == (2, "", said)
    assert council(capsys, *typed.split(), "--help")[0] == 0
    assert "isitok council init" in council(capsys, "--help")[1]


def test_postgresql_without_its_half_of_the_extra_says_what_to_install(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    code, _, err = council(capsys, "init", "--store", "postgresql://me@here/x")
    needs = "PostgreSQL needs more than is installed here: pip install 'isitok[council]'"
    assert (code, err) == (1, f"isitok: postgresql://me@here/x: {needs}\n")


def test_a_store_in_a_file_knows_no_server_and_the_game_knows_no_store() -> None:
    inbox(named(1, SUMS), named(2, SUMS), named(3, SUMS))
    code = "import sys; from isitok.cli.main import run; before = 'sqlalchemy' in sys.modules; "
    code += "print(*(run(['council', *typed.split()]) for typed in ('init', 'add inbox', 'report', 'list')));"
    code += "print(before, 'psycopg' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-2:] == ["0 0 0 0", "False False"]


# The page


@pytest.mark.parametrize(
    "sums",
    [
        {CHATS: (40, 30)},
        {cell: sides for cell, sides in HALVES.items() if not cell.subject},
        {cell: sides for cell, sides in HALVES.items() if cell.subject},
        {FRIEND: (25, 0)},
    ],
    ids=["votes", "before and after lessons", "before and after a course", "answers"],
)
def test_where_schools_have_passed_on_one_kind_of_number_alone_it_is_shown(
    here: Path, capsys: pytest.CaptureFixture[str], sums: dict[Cell, tuple[int, int]]
) -> None:
    inbox(*(named(number, sums) for number in (1, 2, 3)))
    council(capsys, "init")
    council(capsys, "add", "inbox")
    council(capsys, "report")
    page = (here / "council-report.html").read_text("utf-8")
    assert "nothing to show yet" not in page
    assert "in 3 schools" in page
    assert "<table" in page


def test_the_page_can_be_read_without_its_plots_and_walked_by_keyboard(
    used: str, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(capsys)
    asked = read_voice(bundled_root())
    assert asked == read_known(bundled_root()).rest.voice
    outline = Outline(council_page(picture(used), asked=asked))
    assert outline.open == []
    assert outline.of("html")[0]["lang"] == "en-GB"
    assert [tag for tag, _ in outline.tags if tag in ("h1", "h2")] == ["h1", *["h2"] * 7]
    assert len(outline.of("caption")) == len(outline.of("table")) == len(outline.of("figure")) > 5
    assert {held["scope"] for held in outline.of("th")} == {"col", "row"}
    assert all("aria-hidden" in held or held.get("focusable") == "false" for held in outline.of("svg"))
    ids = [held["id"] for _, held in outline.tags if "id" in held]
    assert len(set(ids)) == len(ids)
    linked = [held["href"].removeprefix("#") for held in outline.of("a")]
    assert linked[:3] == ["main", "voice", "did"]
    assert linked[1:] == [each for each in ids if each in linked[1:]], "as they stand on the page"
    assert {held["aria-labelledby"] for held in outline.of("section")} <= {*ids}
    for told in (
        "Autumn term 2026 120 of 210 (57%) 150 of 240 (63%) 3",
        "Who would they go to first?",
        "A friend 75 3",
        "7–9",
    ):
        assert told in " ".join(outline.read.split())


def test_answers_stand_in_the_order_of_the_slip_whichever_were_given_most(
    used: str, capsys: pytest.CaptureFixture[str]
) -> None:
    given = {"not-sure": 90, "friend": 30, "home": 60}
    inbox(
        *(named(n, {FRIEND._replace(subject=f"first-told/{a}"): (p, 0) for a, p in given.items()}) for n in (1, 2, 3))
    )
    council(capsys, "init")
    council(capsys, "add", "inbox")
    read = Outline(council_page(picture(used), asked=read_voice(bundled_root()))).read
    found = [read.index(answer) for answer in ("A friend", "Someone at home", "Not sure")]
    assert found == sorted(found)


def test_a_page_without_questions_tells_no_answers(used: str, capsys: pytest.CaptureFixture[str]) -> None:
    filled(capsys)
    page = council_page(picture(used))
    assert "irst told" not in page
    assert "irst-told" not in page


def test_one_term_alone_is_not_told_twice(used: str, capsys: pytest.CaptureFixture[str]) -> None:
    filled(capsys)
    assert "By topic: Summer term 2026" in council_page(picture(used))
    inbox(*(named(number, {CHATS: (40, 30)}) for number in (1, 2, 3)))
    council(capsys, "init", "--store", "one.db")
    council(capsys, "add", "inbox", "--store", "one.db")
    page = council_page(picture("one.db"))
    assert "By topic: all terms" in page
    assert "By topic: Autumn" not in page


def test_the_page_fetches_and_runs_nothing(used: str, capsys: pytest.CaptureFixture[str]) -> None:
    filled(capsys)
    page = council_page(picture(used))
    outline = Outline(page)
    assert not outline.of("script", "link", "img", "iframe", "form", "object", "base")
    assert not any(name.startswith("on") or name == "src" for _, held in outline.tags for name in held)
    assert "default-src 'none'" in page
    assert not re.search(r"https?:|@import|url\((?!#)", page)


def test_bars_are_as_long_as_what_they_say(used: str, capsys: pytest.CaptureFixture[str]) -> None:
    filled(capsys)
    page = council_page(picture(used))
    told = re.findall(r'class="full"[^>]* width="(\d+)%" height="100%"/></svg><span>(\d+)%</span>', page)
    assert ("57", "57") in told
    assert all(width == percent for width, percent in told)
