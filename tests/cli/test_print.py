"""``isitok print``: a PDF where it was asked for, and nothing is ever written over."""

import shutil
from pathlib import Path

import pytest

from isitok.cli.main import run
from isitok.cli.print import SHEETS
from isitok.game.record_lines import LINES, OF_CLASS
from isitok.library.roots import assets_root, bundled_root
from isitok.store.places import settings_file
from tests.exchange.word import paragraphs_of
from tests.packs_.nouns import SMALLEST
from tests.paper.reading import page_count, pages, text_of

STAFF = Path(__file__).parents[1] / "packs" / "staff"
PLAIN = [
    "voting-cards",
    "dice",
    "staff-card",
    "plan",
    "map",
    "exit-slips",
    "question-slips",
    "ambassador-kit",
    "storyboard",
    "voice-slips",
    "trying-day",
]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def printed(capsys: pytest.CaptureFixture[str], *typed: object) -> tuple[int, str, str]:
    code = run(["print", *(str(each) for each in typed)])
    streams = capsys.readouterr()
    return code, streams.out, streams.err


@pytest.mark.parametrize("sheet", PLAIN)
def test_a_sheet_is_written_here_under_its_own_name(capsys: pytest.CaptureFixture[str], here: Path, sheet: str) -> None:
    assert printed(capsys, sheet) == (0, f"{sheet}.pdf\n", "")
    assert [path.name for path in here.iterdir()] == [f"{sheet}.pdf"]
    assert (here / f"{sheet}.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("typed", [*((sheet,) for sheet in PLAIN), ("lesson", "ask-first"), ("record", "ask-first")])
def test_a_page_to_read_is_written_here_under_its_own_name(
    capsys: pytest.CaptureFixture[str], here: Path, typed: tuple[str, ...]
) -> None:
    assert printed(capsys, *typed, "--html") == (0, f"{typed[0]}.html\n", "")
    assert [path.name for path in here.iterdir()] == [f"{typed[0]}.html"]
    assert (here / f"{typed[0]}.html").read_text("utf-8").startswith("<!doctype html>")


def test_a_page_to_read_ends_in_html_or_is_not_written(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    for out in ("x.pdf", "x", "x.html.txt"):
        code, told, err = printed(capsys, "dice", "--html", "--out", out)
        assert (code, told) == (2, "")
        assert err == "isitok: --html writes a web page: end --out in .html, or leave it out.\n"
    assert list(here.iterdir()) == []
    assert printed(capsys, "dice", "--html", "--out", "For Tuesday.HTML")[:2] == (0, "For Tuesday.HTML\n")


def test_a_course_as_a_page_has_its_letter_beside_it_too(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    assert printed(capsys, "course", "7-9", "--html")[:2] == (0, "course.html\ncourse-letter.docx\n")


def test_what_can_be_printed_stands_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = printed(capsys, "--help")
    assert all(f"  {sheet} " in out for sheet in SHEETS)


def test_it_is_written_elsewhere_where_that_is_asked_for(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    (here / "For Tuesday").mkdir()
    code, _, _ = printed(capsys, "Voting cards", "--out", "For Tuesday/cards.pdf")
    assert code == 0
    assert [path.name for path in here.rglob("*.pdf")] == ["cards.pdf"]


@pytest.mark.parametrize("more", [(), ("--out", "mine.pdf"), ("--html",), ("--html", "--out", "mine.html")])
def test_a_file_that_is_there_is_never_written_over(
    capsys: pytest.CaptureFixture[str], here: Path, more: tuple[str, ...]
) -> None:
    for name in ("dice.pdf", "mine.pdf", "dice.html", "mine.html"):
        (here / name).write_text("mine", "utf-8")
    code, out, err = printed(capsys, "dice", *more)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "there already" in err
    assert {path.read_text("utf-8") for path in here.iterdir()} == {"mine"}


def test_the_nation_is_what_was_asked_for_else_what_this_pc_is_set_to(
    capsys: pytest.CaptureFixture[str], here: Path, home: Path
) -> None:
    settings = settings_file()
    assert settings
    assert settings.is_relative_to(home)
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('{"nation": "wales", "lead_name": "Ms Okafor"}', "utf-8")
    printed(capsys, "plan")
    assert "Meic" in text_of((here / "plan.pdf").read_bytes())
    printed(capsys, "plan", "--nation", "Scotland", "--out", "b.pdf")
    assert "Meic" not in text_of((here / "b.pdf").read_bytes())
    printed(capsys, "staff-card")
    assert "Tell Ms Okafor straight away" in text_of((here / "staff-card.pdf").read_bytes())


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("dise",), 'did you mean "dice"'),
        (("posters",), "there are voting-cards, dice"),
        ((), "WHAT"),
        (("dice", "--nation", "france"), "there are england"),
        (("dice", "--out", "."), "is a folder"),
        (("dice", "--colour"), "--colour"),
        (("dice", "3"), "takes nothing more"),
        (("dice", "--with-set-b"), "--with-set-b is for packs"),
        (("lesson",), "its name or its file"),
        (("lesson", "ask-fist"), 'did you mean "ask-first"'),
        (("course",), "its id or its ages"),
        (("course", "ask-chek-tell"), 'did you mean "ask-check-tell"'),
        (("record", "nothing of that name"), "no ready lesson of that name"),
        (("lesson", "week-2.lesson.yaml"), "there is no lesson plan"),
        (("pack",), "pack ID"),
        (("pack", "in the chats"), 'did you mean "in-the-chat"'),
    ],
)
def test_wrong_use_is_one_line_and_two(
    capsys: pytest.CaptureFixture[str], here: Path, typed: tuple[str, ...], said: str
) -> None:
    code, out, err = printed(capsys, *typed)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert said in err
    assert list(here.iterdir()) == []


def test_a_place_where_nothing_can_be_written_is_one_line(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    (here / "file").write_text("", "utf-8")
    for *typed, place in (
        ("no such folder/dice.pdf",),
        ("file/dice.pdf",),
        ("--html", "no such folder/dice.html"),
        ("--html", "file/dice.html"),
    ):
        code, out, err = printed(capsys, "dice", *typed, "--out", place)
        assert (code, out, err.count("\n")) == (1, "", 1)
        assert "couldn’t be saved" in err


PLAN = """\
title: Year 3, week 2
ages: 7-9
minutes: 30
cards: [mine/rabbit, first-steps/rabbit]
"""


def a_plan(here: Path, text: str = PLAN, name: str = "week-2.lesson.yaml") -> Path:
    """A lesson plan beside a pack of the teacher's own."""
    pack = here / "mine"
    pack.mkdir(exist_ok=True)
    (pack / "rabbit.yaml").write_text(SMALLEST, "utf-8")
    file = here / name
    first = sorted((bundled_root() / "first-steps" / "scenarios").glob("*.yaml"))[0].stem
    file.write_text(text.replace("first-steps/rabbit", f"first-steps/{first}"), "utf-8")
    return file


def test_a_lesson_finds_its_cards_beside_it_and_among_the_bundled_packs(
    capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    code, out, err = printed(capsys, "lesson", a_plan(here), "--nation", "wales")
    assert (code, out, err) == (0, "lesson.pdf\n", "")
    text = text_of((here / "lesson.pdf").read_bytes())
    assert "Year 3, week 2" in text
    assert "1. The rabbit photo" in text
    assert "2 to 14" in text


@pytest.mark.parametrize("typed", ["week-2", "week-2.lesson.yaml"])
def test_a_lesson_that_class_has_saved_is_found_by_its_name(
    capsys: pytest.CaptureFixture[str], here: Path, home: Path, typed: str
) -> None:
    saved = home / "Documents" / "isitok packs"
    saved.mkdir(parents=True)
    a_plan(saved)
    code, out, err = printed(capsys, "lesson", typed)
    assert (code, out, err) == (0, "lesson.pdf\n", "")
    assert "Year 3, week 2" in text_of((here / "lesson.pdf").read_bytes())
    assert printed(capsys, "lesson", f"elsewhere/{typed}")[0] == 2


def test_what_is_wrong_with_a_plan_is_said_as_check_says_it(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    file = a_plan(here, PLAN.replace("mine/rabbit", "mine/rabit"))
    code, out, err = printed(capsys, "lesson", file)
    assert (code, out) == (2, "")
    assert f"{file}, line 4, column 9: error: there is no scenario 'rabit' in 'mine'" in err
    assert "did you mean 'mine/rabbit'?" in err
    assert list(here.glob("*.pdf")) == []


def test_a_warning_stops_no_lesson(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    code, out, err = printed(capsys, "lesson", a_plan(here, PLAN.replace("minutes: 30", "minutes: 10")))
    assert (code, out) == (0, "lesson.pdf\n")
    assert "in 10 minutes there is time for 1" in err


@pytest.mark.parametrize("text", ["", "title: [", "minutes: 20\n", "\0"])
def test_a_plan_that_cannot_be_read_makes_no_sheet(capsys: pytest.CaptureFixture[str], here: Path, text: str) -> None:
    code, out, err = printed(capsys, "lesson", a_plan(here, text))
    assert (code, out) == (2, "")
    assert "error:" in err
    assert list(here.glob("*.pdf")) == []


def test_a_file_that_is_no_lesson_plan_is_wrong_use(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    code, _, err = printed(capsys, "lesson", a_plan(here).rename(here / "week.yaml"))
    assert code == 2
    assert "its name must end in .lesson.yaml" in err
    code, _, err = printed(capsys, "lesson", a_plan(here).name.replace("2", "3"))
    assert code == 2
    assert 'did you mean "week-2.lesson.yaml"?' in err


def test_a_pack_leaves_set_b_out_unless_it_is_asked_for(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    assert printed(capsys, "pack", "First steps")[0] == 0
    assert printed(capsys, "pack", "first-steps", "--with-set-b", "--out", "all.pdf")[0] == 0
    some, whole = (text_of((here / name).read_bytes()) for name in ("pack.pdf", "all.pdf"))
    assert "stories of set b aren’t here" in some
    assert "set b" not in some.replace("of set b aren’t", "").replace("--with-set-b", "")
    assert "of set b aren’t here" not in whole
    assert " · set b" in whole


def test_a_pack_from_one_more_folder_can_be_printed(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    a_plan(here / "..", name="x.lesson.yaml")
    assert printed(capsys, "pack", "mine", "--packs", here / "..")[0] == 0
    assert "The rabbit photo" in text_of((here / "pack.pdf").read_bytes())


def test_where_a_font_is_damaged_it_says_so(
    capsys: pytest.CaptureFixture[str], here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fonts = here / "fonts"
    shutil.copytree(assets_root() / "fonts", fonts)
    monkeypatch.setattr("isitok.paper.a4.assets_root", lambda: here)
    (fonts / "Lexend_700Bold.ttf").write_text("no font", "utf-8")
    for _ in range(2):
        code, out, err = printed(capsys, "dice")
        assert (code, out, err.count("\n")) == (1, "", 1)
        assert "Lexend_700Bold.ttf is missing or damaged" in err
        (fonts / "Lexend_700Bold.ttf").unlink(missing_ok=True)
    assert list(here.glob("*.pdf")) == []


def test_a_ready_lesson_is_found_by_its_name(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    for number, name in enumerate(("ask-first", "Ask first", "ask-check-tell/01-ask-first")):
        assert printed(capsys, "lesson", name, "--out", f"{number}.pdf")[0] == 0
    first, *others = (path.read_bytes() for path in here.iterdir())
    assert all(other == first for other in others)
    assert page_count(first) == 2


def test_a_course_is_found_by_its_ages_and_its_letter_lies_beside_it(
    capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    assert printed(capsys, "course", "7-9")[:2] == (0, "course.pdf\ncourse-letter.docx\n")
    assert paragraphs_of((here / "course-letter.docx").read_bytes())[0] == "Dear parents and carers,"
    code, _, err = printed(capsys, "course", "7-9", "--out", "other.pdf")
    assert code == 0, err
    (here / "third-letter.docx").write_text("mine", "utf-8")
    assert printed(capsys, "course", "7-9", "--out", "third.pdf")[0] == 2
    assert not (here / "third.pdf").exists()


def test_a_record_is_of_a_lesson_of_a_course_or_of_a_plan_made_by_hand(
    capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    for number, name in enumerate(("ask-first", "ask-check-tell", a_plan(here))):
        assert printed(capsys, "record", name, "--out", f"{number}.pdf")[0] == 0
        assert "names, votes or concerns here" in text_of((here / f"{number}.pdf").read_bytes())


def test_a_training_record_says_what_was_covered_with_sources_and_that_it_certifies_nothing(
    capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    staff = ("--packs", STAFF, "--nation", "england")

    assert printed(capsys, "training-record", "on-shift/second-phone,on-shift/before-the-bus", *staff)[0] == 0
    text = text_of((here / "training-record.pdf").read_bytes())
    assert all(part in text for part in ("Date:", "A second phone", "Before the bus goes", "Signature", "HELP-38"))
    assert "What she called it" not in text
    assert "What was covered" in text
    assert printed(capsys, "training-record", "on-shift", "--out", "whole.pdf", *staff)[0] == 0
    whole = text_of((here / "whole.pdf").read_bytes())
    assert "Tick what was used" in whole
    assert "What was covered" not in whole
    assert "It certifies nothing, and it doesn’t replace safeguarding training." in text
    code, _, err = printed(capsys, "training-record", "in-the-chat", "--out", "other.pdf", *staff)
    assert code == 2
    assert "is no pack for staff" in err, err


def test_a_lesson_in_20_minutes_has_one_story_and_minutes_that_add_up(
    capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    assert printed(capsys, "lesson", "was-that-a-yes", "--minutes", 20)[0] == 0
    front = pages((here / "lesson.pdf").read_bytes())[0]
    assert "20 minutes" in front
    assert "Story 1: The Zayd sticker" in front
    assert "Story 2" not in front
    assert printed(capsys, "record", "was-that-a-yes", "--minutes", 20)[0] == 0
    assert "Story 1: The Zayd sticker 9" in text_of((here / "record.pdf").read_bytes())
    assert printed(capsys, "lesson", "was-that-a-yes", "--minutes", 50, "--out", "long.pdf")[0] == 0
    assert "Story 2" in pages((here / "long.pdf").read_bytes())[0]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("lesson", "not-yours-to-ask"), "Lesson 5 isn’t for 20 minutes: it is of level 3. 5a is."),
        (("lesson", "leading"), "Lesson 3 isn’t for 20 minutes: its work needs the time."),
        (("course", "ambassadors"), 'no lesson of "Ambassadors" is for 20 minutes: their work needs the time'),
        (
            ("dice",),
            "--minutes is for lesson, question-sheet, record, course, sign-off: isitok print lesson NAME --minutes 20",
        ),
    ],
)
def test_what_is_not_for_20_minutes_says_why_and_makes_nothing(
    capsys: pytest.CaptureFixture[str], here: Path, typed: tuple[str, ...], said: str
) -> None:
    assert printed(capsys, *typed, "--minutes", 20) == (2, "", f"isitok: {said}\n")
    assert list(here.iterdir()) == []


def test_a_lesson_takes_20_minutes_on_paper_or_50(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    told = printed(capsys, "lesson", "ask-first", "--minutes", 10)
    assert told == (2, "", "isitok: --minutes takes 20, or 50, which is all of a lesson, not 10\n")


def test_a_question_sheet_has_both_questions_twice_and_asks_for_no_name(
    capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    assert printed(capsys, "question-sheet", "was-that-a-yes") == (0, "question-sheet.pdf\n", "")
    (page,) = pages((here / "question-sheet.pdf").read_bytes())
    assert page.count("Write or draw three things that it might mean.") == 2
    assert page.count("add a question for each of the three that would clear it up.") == 2
    assert page.count("No name, no mark.") == 2
    assert "OK" not in page.replace("ok, fine", "")


def test_a_lesson_without_a_question_has_no_sheet_for_it(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    (here / "ours.lesson.yaml").write_text(
        "title: Ours\nages: 11-14\nminutes: 20\ncards: [in-the-chat/coach-photo]\n", "utf-8"
    )
    code, told, err = printed(capsys, "question-sheet", "ours.lesson.yaml")
    assert (code, told) == (1, "")
    assert "This lesson has no first or last question." in err


# A sign-off


def test_a_sign_off_has_a_table_beside_it(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    typed = ("sign-off", "--nation", "wales", "--for", "trainer", "--minutes", "20")
    assert printed(capsys, *typed) == (0, "sign-off.pdf\nsign-off.xlsx\n", "")
    assert "Sign-off: trainer" in text_of((here / "sign-off.pdf").read_bytes())
    assert printed(capsys, *typed, "--html", "--out", "a.html") == (0, "a.html\na.xlsx\n", "")
    code, out, err = printed(capsys, *typed, "--out", "sign-off.x.pdf")
    assert (code, out, err) == (0, "sign-off.x.pdf\nsign-off.x.xlsx\n", "")


def test_a_table_that_is_there_is_never_written_over(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    (here / "sign-off.xlsx").write_text("mine", "utf-8")
    code, out, err = printed(capsys, "sign-off", "--nation", "wales", "--for", "trainer")
    assert (code, out) == (2, "")
    assert "sign-off.xlsx" in err
    assert "there already" in err
    assert [path.name for path in here.iterdir()] == ["sign-off.xlsx"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("--nation", "wales"), "--for lead, lawyer, trainer, young-people"),
        (("--nation", "wales", "--for", "leed"), 'did you mean "lead"'),
        (("--nation", "wales", "--for", "lived"), "is no role"),
        (("--for", "lead"), "--nation england"),
        (("--nation", "wales", "--for", "lawyer", "--minutes", "5"), "5 minutes are too few: the law card alone takes"),
        (("--nation", "wales", "--for", "lead", "--minutes", "0"), "1 to 600"),
        (("--nation", "wales", "--for", "lead", "--pack", "in-the-chats"), 'did you mean "in-the-chat"'),
        (("--nation", "wales", "--for", "trainer", "--pack", "first-steps"), "no story in “first-steps”"),
    ],
)
def test_a_sign_off_that_cannot_be_made_is_one_line_and_two(
    capsys: pytest.CaptureFixture[str], here: Path, typed: tuple[str, ...], said: str
) -> None:
    code, out, err = printed(capsys, "sign-off", *typed)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert said in err
    assert list(here.iterdir()) == []


def test_nothing_else_is_for_somebody(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    for more in (("--for", "lead"), ("--pack", "first-steps")):
        code, _, err = printed(capsys, "dice", *more)
        assert code == 2
        assert "are for a sign-off" in err


def test_a_record_says_of_what_pupils_showed_no_number_under_3(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    told = ("--class", "7B", "--year", "Year 7", "--present", 26)
    lines = {line.id: f"Zebra{number}" for number, line in enumerate(LINES) if line not in OF_CLASS}
    told = (*told, *(part for id_, text in lines.items() for part in (f"--{id_}", text)))
    assert printed(capsys, "record", "was-that-a-yes", *told, "--showed", "19,6,1")[0] == 0
    (page,) = pages((here / "record.pdf").read_bytes())
    assert all(text in page for text in lines.values()), "each line of the form in the window is an option"
    assert "Class: 7B · Year: Year 7 · Present: 26" in page
    assert "Secure: 19 · Getting there or not yet: 7" in page
    assert printed(capsys, "record", "was-that-a-yes", "--out", "blank.pdf")[0] == 0
    (blank,) = pages((here / "blank.pdf").read_bytes())
    rows = ("Adaptation", "Letter sent", "Lead told", "Catching up", "What pupils said", "Slips read")
    assert all(row in page and row in blank for row in rows)


def test_a_record_is_one_page_with_each_line_as_long_as_it_may_be(
    capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    full = [part for line in LINES for part in (f"--{line.id}", ("read aloud at the side desk " * 9)[: line.most])]
    told = (*full, "--present", 26, "--showed", "14,9,3", "--nation", "england")
    assert printed(capsys, "record", "not-yours-to-ask", *told)[0] == 0
    assert page_count((here / "record.pdf").read_bytes()) == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("record", "ask-first", "--showed", "14,9"), "--showed takes three numbers: secure, getting there, not yet"),
        (("record", "ask-first", "--showed", "9,9,x"), "--showed takes three numbers: secure, getting there, not yet"),
        (
            ("record", "ask-first", "--showed", "9,9,9", "--present", 26),
            "27 sheets are more than the 26 who were there",
        ),
        (
            ("dice", "--class", "7B"),
            "--class is for a record: isitok print record NAME",
        ),
        (
            ("record", "ask-first", "--letter", "x" * 41),
            "'--letter': it takes up to 40 letters, and there are 41",
        ),
    ],
)
def test_what_a_record_cannot_say_is_said_in_one_line(
    capsys: pytest.CaptureFixture[str], here: Path, typed: tuple[object, ...], said: str
) -> None:
    assert printed(capsys, *typed) == (2, "", f"isitok: {said}\n")
    assert list(here.iterdir()) == []
