"""``isitok pack`` and ``isitok add``: a pack travels from one teacher to another."""

from pathlib import Path

import pytest

from isitok.cli.main import run
from isitok.store.options import PlayOptions
from tests.packs_.nouns import SMALLEST, a_pack_folder


@pytest.fixture(autouse=True)
def here(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (home / "here").mkdir()
    monkeypatch.chdir(home / "here")
    return home / "here"


@pytest.fixture
def documents(home: Path) -> Path:
    return home / "Documents" / "isitok packs"


def types(monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO(answer))


def shown(capsys: pytest.CaptureFixture[str], *typed: object) -> tuple[int, str, str]:
    code = run([str(each) for each in typed])
    streams = capsys.readouterr()
    return code, streams.out, streams.err


def sent(capsys: pytest.CaptureFixture[str], home: Path, text: str = SMALLEST, version: str = "") -> Path:
    """A parcel that somebody else has made."""
    folder = a_pack_folder(home / f"somewhere{version}", "Assembly week", good=text)
    if version:
        (folder / "pack.yaml").write_text(f'title: Assembly week\nabout: A pack.\nages: 7-9\nversion: "{version}"\n')
    file = home / f"Assembly week{version}.isitokpack"
    assert shown(capsys, "pack", folder, "--out", file)[0] == 0
    return file


def test_a_pack_of_ones_own_becomes_a_file_by_its_name(
    capsys: pytest.CaptureFixture[str], documents: Path, here: Path
) -> None:
    a_pack_folder(documents, "Assembly week", good=SMALLEST)

    assert shown(capsys, "pack", "Assembly week") == (0, "Assembly week.isitokpack\n", "")
    assert (here / "Assembly week.isitokpack").exists()


def test_nothing_is_written_over(capsys: pytest.CaptureFixture[str], documents: Path) -> None:
    a_pack_folder(documents, "mine", good=SMALLEST)
    shown(capsys, "pack", "mine")
    code, out, err = shown(capsys, "pack", "mine")

    assert (code, out) == (2, "")
    assert '"mine.isitokpack" is there already' in err


def test_a_slip_in_its_name_is_answered_with_the_pack_and_not_with_the_file_that_was_made_of_it(
    capsys: pytest.CaptureFixture[str], documents: Path
) -> None:
    a_pack_folder(documents, "Assembly week", good=SMALLEST)
    shown(capsys, "pack", "Assembly week")

    _, _, err = shown(capsys, "pack", "Asembly week")

    assert 'did you mean "Assembly week"?' in err


def test_what_stays_behind_and_what_is_to_be_mended_is_said(
    capsys: pytest.CaptureFixture[str], documents: Path
) -> None:
    folder = a_pack_folder(documents, "mine", good=SMALLEST, bad="title: only")
    (folder / "notes.docx").write_text("x")
    code, _, err = shown(capsys, "pack", "mine")

    assert code == 0
    assert "Not in it, as the game has no use for them: notes.docx" in err
    assert "Something in it has to be mended" in err


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["pack", "Assembly wek"], 'is no folder; did you mean "Assembly week"?'),
        (["pack", "Assembly week", "--out", "week.zip"], "must end in .isitokpack"),
        (["add", "nothing.isitokpack"], 'there is no "nothing.isitokpack"'),
    ],
)
def test_wrong_use_is_one_line(
    typed: list[str], said: str, capsys: pytest.CaptureFixture[str], documents: Path, here: Path
) -> None:
    a_pack_folder(here, "Assembly week", good=SMALLEST)
    code, out, err = shown(capsys, *typed)

    assert (code, out, err.count("\n")) == (2, "", 1)
    assert said in err


def test_a_pack_that_was_sent_is_shown_and_added_if_that_is_wanted(
    capsys: pytest.CaptureFixture[str], home: Path, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = sent(capsys, home, version="1.1")
    types(monkeypatch, "y\n")
    code, out, err = shown(capsys, "add", file)

    assert (code, err) == (0, "")
    assert out.startswith("Assembly week, version 1.1\n  It doesn’t say who wrote it.\n")
    assert "1 story can be played. The check finds nothing to mend." in out
    assert "Add it? (y/n)" in out
    assert (documents / "Assembly week" / "scenarios" / "good.yaml").read_text() == SMALLEST


@pytest.mark.parametrize("answer", ["n\n", "\n", ""])
def test_nothing_is_added_that_nobody_wants(
    answer: str, capsys: pytest.CaptureFixture[str], home: Path, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = sent(capsys, home)
    types(monkeypatch, answer)
    code, _, err = shown(capsys, "add", file)

    assert (code, err) == (1, "Nothing was added.\n")
    assert not documents.exists()


def test_a_newer_version_takes_the_place_of_the_one_that_is_there(
    capsys: pytest.CaptureFixture[str], home: Path, documents: Path
) -> None:
    shown(capsys, "add", sent(capsys, home, version="1"), "--yes")
    code, out, _ = shown(capsys, "add", sent(capsys, home, SMALLEST.replace("Dev", "Leo"), version="2"), "--yes")

    assert code == 0
    assert "You have version 1 of it in “Assembly week”. This one is newer." in out
    assert sorted(path.name for path in documents.iterdir()) == ["Assembly week", "_Assembly week old"]


def test_what_is_there_already_is_not_added_again(
    capsys: pytest.CaptureFixture[str], home: Path, documents: Path
) -> None:
    file = sent(capsys, home)
    shown(capsys, "add", file, "--yes")
    code, out, _ = shown(capsys, "add", file)

    assert code == 0
    assert "You have this very pack already" in out


def test_a_damaged_file_is_refused_in_one_line(capsys: pytest.CaptureFixture[str], home: Path, documents: Path) -> None:
    file = sent(capsys, home)
    file.write_bytes(file.read_bytes()[:400])
    code, out, err = shown(capsys, "add", file, "--yes")

    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "is damaged" in err
    assert not documents.exists()


def test_what_is_in_a_file_can_t_steer_the_terminal(
    capsys: pytest.CaptureFixture[str], home: Path, documents: Path
) -> None:
    folder = a_pack_folder(home / "evil", "mine", good=SMALLEST.replace("rabbit", "rab\u202ebit"))
    assert shown(capsys, "pack", folder, "--out", home / "mine.isitokpack")[0] == 0
    _, out, err = shown(capsys, "add", home / "mine.isitokpack", "--yes")

    assert "\u202e" not in out + err


def test_a_pack_is_added_to_another_folder(capsys: pytest.CaptureFixture[str], home: Path, documents: Path) -> None:
    (home / "share").mkdir()
    code, _, _ = shown(capsys, "add", sent(capsys, home), "--yes", "--packs", home / "share")

    assert code == 0
    assert (home / "share" / "Assembly week" / "pack.yaml").exists()
    assert not documents.exists()


@pytest.mark.parametrize(
    "typed",
    [
        ["week.isitokpack"],
        ["week.isitok.zip"],  # as they were called once
        ["--ages", "7-9", "week.isitokpack"],
        ["--text", "WEEK.ISITOKPACK"],
        ["play", "--add", "week.isitokpack"],
        ["--add", "week.isitokpack", "--ages", "7-9"],
    ],
)
def test_a_file_that_is_opened_with_the_game_is_looked_at_first(
    typed: list[str], monkeypatch: pytest.MonkeyPatch, here: Path
) -> None:
    began: list[PlayOptions] = []
    monkeypatch.setattr("isitok.cli.start.start", lambda options: began.append(options) or 0)

    assert run(typed) == 0
    assert began[0].add is not None
    assert began[0].add.parent == here
    assert began[0].add.name in typed


LESSON = "title: Tuesday\nages: 11-14\nminutes: 20\ncards: [in-the-chat/coach-photo]\n"


@pytest.mark.parametrize(
    "typed",
    [["tuesday.lesson.yaml"], ["--text", "tuesday.lesson.yaml"], ["play", "--lesson", "tuesday.lesson.yaml"]],
)
def test_a_lesson_that_is_opened_with_the_game_is_what_it_begins_with(
    typed: list[str], monkeypatch: pytest.MonkeyPatch, here: Path
) -> None:
    (here / "tuesday.lesson.yaml").write_text(LESSON, "utf-8")
    began: list[PlayOptions] = []
    monkeypatch.setattr("isitok.cli.start.start", lambda options: began.append(options) or 0)
    assert run(typed) == 0
    assert began[0].lesson == here / "tuesday.lesson.yaml"
    assert began[0].add is None


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("ours.lesson.yaml", LESSON.replace("20", "21"), "ours.lesson.yaml is no lesson: line 3: "),
        ("ours.yaml", LESSON, '"ours.yaml" is no lesson: its name must end in .lesson.yaml'),
    ],
)
def test_what_is_no_lesson_is_said_in_one_line_and_nothing_begins(
    capsys: pytest.CaptureFixture[str], here: Path, name: str, text: str, said: str
) -> None:
    (here / name).write_text(text, "utf-8")
    assert run(["play", "--lesson", name]) == 2
    told = capsys.readouterr().err
    assert told.startswith(f"isitok: {said}")
    assert told.count("\n") == 1
