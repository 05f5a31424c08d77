"""``isitok sign``: whoever didn't write a story reads it and says so; and who has read which."""

import io
import shutil
from pathlib import Path

import openpyxl
import pytest

from isitok.base.value import replace
from isitok.cli import sign_sheet, signing_rules
from isitok.cli.main import run
from isitok.format.asked import Asked
from isitok.format.read_through import lines_of
from isitok.format.sign_off_table import Column
from isitok.format.vocabulary import Nation
from isitok.library import bundled, to_sign
from isitok.library.bundled import read_known
from isitok.library.read_pack import read_scenario
from isitok.library.roots import bundled_root
from isitok.library.still_open import questions_in
from isitok.library.story_mark import mark_of
from tests.builders import RABBIT
from tests.packs_.nouns import a_pack
from tests.packs_.test_readings import MARKS, SIGNED, a_reading
from tests.signed import have_read

MARK = MARKS["a-rabbit"]
LEAD = ("--by", "safeguarding lead")


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    folder = tmp_path / "own" / "gate"
    folder.mkdir(parents=True)
    (folder / "rabbit.yaml").write_text(RABBIT)
    return folder


class Said:
    """What is typed, and what is said then."""

    def __init__(self, gate: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.gate, self._typed, self._shown = gate, monkeypatch, capsys
        self.out = self.err = ""

    def signs(self, *options: str, answers: str = "") -> int:
        self._typed.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
        code = run(["sign", *options, "--packs", str(self.gate.parent)])
        self.out, self.err = self._shown.readouterr()
        return code

    @property
    def file(self) -> Path:
        return self.gate / "readings.yaml"


@pytest.fixture
def desk(gate: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Said:
    return Said(gate, monkeypatch, capsys)


def test_after_the_staff_card_and_the_story_six_times_yes_signs_it(desk: Said) -> None:
    assert desk.signs("gate/rabbit", *LEAD, "--note", "Ask first: who has a pet?", answers="yyyyyy") == 0

    for told in ("Don't promise to keep it secret", "Dev sends the photo to his friend Ruby.", "I didn’t write it"):
        assert told in desk.out
    assert "I’d let any child of this age read it alone" in desk.out
    assert "gate/rabbit: Signed as safeguarding lead, " in desk.out
    assert f"text: {MARK}" in desk.file.read_text("utf-8")
    assert (desk.gate / "_read" / "rabbit.yaml").read_text("utf-8") == RABBIT
    assert run(["check", str(desk.gate)]) == 0


@pytest.mark.parametrize("answers", ["", "n", "yn", "yyyyyn", "yyyyy"])
def test_one_no_or_none_signs_nothing(answers: str, desk: Said) -> None:
    assert desk.signs("gate/rabbit", *LEAD, answers=answers) == 1

    assert not desk.file.exists()
    assert "Nothing is signed." in desk.err


@pytest.mark.parametrize("mark", [MARK, MARK[:8], MARK[:8].upper()])
def test_what_was_read_on_paper_is_taken_over_by_its_mark(mark: str, desk: Said) -> None:
    assert desk.signs(str(desk.gate / "rabbit.yaml"), *LEAD, "--read", mark, "--on", "2026-11-02") == 0

    assert "on: 2026-11-02" in desk.file.read_text("utf-8")
    assert "Nobody is blamed, shamed, or told to keep quiet." in desk.out, "the five are said again"


@pytest.mark.parametrize("mark", ["0" * 16, MARK[:7], "", MARK + "0"])
def test_another_mark_is_refused(mark: str, desk: Said) -> None:
    assert desk.signs("gate/rabbit", *LEAD, "--read", mark, "--on", "2026-11-02") == 1

    assert "has changed since that was printed" in desk.err
    assert not desk.file.exists()


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (["gate/rabbit"], "as what do you sign?"),
        (["gate/hen", *LEAD], 'there is no story "hen" in "gate": there are rabbit'),
        (["field"], 'there is no pack "field"'),
        (["gate", *LEAD], "name one story to sign"),
        (["gate/rabbit", *LEAD, "--read", MARK], "--read and --on go together"),
        (["gate/rabbit", *LEAD, "--read", MARK, "--on", "yesterday"], "--on needs a day like 2026-11-30"),
        (["gate/rabbit", *LEAD, "--read", MARK, "--on", "2999-01-01"], "is still to come"),
        (["gate/rabbit", "--by", "a" * 41], "40 characters at most"),
        (["gate/rabbit", *LEAD, "--note", "a " * 41], "40 words at most"),
    ],
)
def test_wrong_use_is_said(typed: list[str], why: str, desk: Said) -> None:
    assert desk.signs(*typed, answers="yyyyyy") == 2
    assert why in desk.err
    assert not desk.file.exists()


@pytest.mark.parametrize(
    ("drafts", "told"),
    [
        (("hen",), "1 can't be signed before it is mended."),
        (("hen", "cat"), "2 can't be signed before they are mended."),
    ],
)
def test_the_list_says_how_many_are_to_be_mended_first(drafts: tuple[str, ...], told: str, desk: Said) -> None:
    for stem in drafts:
        (desk.gate / f"{stem}.yaml").write_text(f"title: The {stem}\n")

    assert desk.signs("gate") == 0
    assert f"0 of 1 are read as they stand; {told}" in desk.out


def test_what_has_a_mistake_can_not_be_signed(desk: Said) -> None:
    (desk.gate / "rabbit.yaml").write_text(RABBIT.replace("verdict: ok", "verdict: fine"))

    assert desk.signs("gate/rabbit", *LEAD, answers="yyyyyy") == 1
    assert "It can't be signed before that is mended" in desk.err


def test_a_new_reading_by_the_same_role_replaces_the_older_and_others_stand(desk: Said) -> None:
    desk.file.write_text(
        "readings:\n" + a_reading("0" * 16, story="rabbit") + a_reading("1" * 16, story="rabbit", by="teacher")
    )

    assert desk.signs("gate/rabbit", *LEAD, "--read", MARK, "--on", "2026-11-02") == 0
    text = desk.file.read_text("utf-8")
    assert ("0" * 16 in text, "1" * 16 in text, MARK in text) == (False, True, True)


def test_nothing_is_written_over_what_can_not_be_read(desk: Said) -> None:
    desk.file.write_text("readings: [")

    assert desk.signs("gate/rabbit", *LEAD, "--read", MARK, "--on", "2026-11-02") == 1
    assert desk.file.read_text() == "readings: ["


def test_of_a_pack_it_is_listed_who_has_read_what(desk: Said) -> None:
    for name in ("cow", "hen"):
        (desk.gate / f"{name}.yaml").write_text(RABBIT.replace("The rabbit photo", f"The {name} photo"))
    have_read(desk.gate.parent)
    (desk.gate / "readings-sent.yaml").write_text("readings:\n" + a_reading(MARK, story="rabbit"))
    (desk.gate / "hen.yaml").write_text(RABBIT.replace("The rabbit photo", "Another photo"))
    (desk.gate / "new.yaml").write_text(RABBIT.replace("The rabbit photo", "A new photo"))

    assert desk.signs("gate") == 0
    assert desk.out.splitlines() == [
        "cow: Signed as safeguarding lead, 30 November 2026.",
        "hen: Changed since it was signed as safeguarding lead.",
        "new: Nobody but its writer has read this story.",
        "rabbit: Signed as safeguarding lead, 30 November 2026.",
        "At another place 1 of 4 were signed as safeguarding lead. That counts nowhere else.",
        "2 of 4 are read as they stand.",
    ]


@pytest.mark.parametrize("name", [name for name in MARKS if name != "a-week"])
def test_whoever_signs_is_shown_every_text_that_the_mark_covers(name: str) -> None:
    path = SIGNED / f"{name}.yaml"
    subject = read_scenario(path, str(path), a_pack(), name, None).subject
    assert subject
    shown = " ".join(" ".join(lines_of(subject.scenario, {})).split())

    for passage in subject.passages:
        field = passage.path[0]
        if field not in ("note", "links", "adult_facts"):
            assert " ".join(passage.text.split()) in shown, passage.path
    assert mark_of(replace(subject.scenario, title="Another")) != mark_of(subject.scenario)


# Law cards


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the game's own content, taken for the game's own."""
    copy = tmp_path / "content"
    shutil.copytree(bundled_root(), copy)
    for module in (bundled, to_sign):
        monkeypatch.setattr(module, "is_the_games", lambda root: root == copy)
    for command in (signing_rules, sign_sheet):
        monkeypatch.setattr(command, "folders", lambda packs: to_sign.folders_in(copy))
    return copy


def test_a_law_card_is_read_whole_and_signed_as_a_story_is(content: Path, desk: Said) -> None:
    assert desk.signs("law/wales", "--by", "lawyer", answers="yyyyyy") == 0

    assert "Each line says what the law there says today" in desk.out
    assert "law/wales: Signed as lawyer, " in desk.out
    card = read_known(content).rest.law[Nation.WALES]
    assert (card.read, card.signed_by) == (True, "lawyer")
    assert (content / "law" / "_read" / "wales.yaml").exists()
    assert desk.signs("law") == 0
    assert "1 of 4 are read as they stand." in desk.out
    assert f"{card.pupil.opening}" in " ".join(lines_of(card, {}))


def test_a_changed_law_card_is_unread_again(content: Path, desk: Said) -> None:
    assert desk.signs("law/wales", "--by", "lawyer", answers="yyyyyy") == 0
    file = content / "law" / "wales.yaml"
    card = read_known(content).rest.law[Nation.WALES]
    begins = " ".join(card.pupil.closing.split()[:2])
    file.write_text(file.read_text("utf-8").replace(begins, f"So {begins}"), "utf-8")

    assert desk.signs("law") == 0
    assert "wales: Changed since it was signed as lawyer." in desk.out


def test_a_law_card_comes_back_with_the_table_of_a_lawyers_sheet(content: Path, desk: Said, tmp_path: Path) -> None:
    mark = read_known(content).rest.law[Nation.SCOTLAND].mark
    book = openpyxl.Workbook()
    book.active.append([column.value for column in Column])
    book.active.append(["law", "scotland", mark, 8, "yes", ""])
    book.active.append(["law", "wales", "0" * 16, 8, "change", "Look at it again."])
    book.save(tmp_path / "back.xlsx")

    assert desk.signs(str(tmp_path / "back.xlsx"), "--by", "lawyer", "--on", "2026-11-09") == 0
    assert "law/scotland: Signed as lawyer, 9 November 2026." in desk.out
    asked = questions_in(content / "law").by_story["wales"]
    assert asked[-1].ask == "To the writer, 2026-11-09, as lawyer: Look at it again."
    assert asked[-1].for_ is Asked.LAWYER
