"""What is printed is content: rules read it, whoever it is for, and a sheet that can't be read is said."""

import shutil
from codecs import decode
from pathlib import Path

import pytest

from isitok.library.bundled import read_known
from isitok.library.check_report import check_paths
from isitok.library.roots import bundled_root
from tests.packs_.nouns import ROOT

SLUR = decode("fcnfgvp", "rot13")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The content of the tests, with the game's own sheets."""
    shutil.copytree(ROOT, tmp_path / "theirs")
    shutil.copytree(bundled_root() / "sheets", tmp_path / "theirs" / "sheets")
    return tmp_path / "theirs"


def told(root: Path) -> list[tuple[str, int, str]]:
    found = check_paths([root]).problems
    return [
        (Path(one.place.file).name, one.place.line, one.code)
        for one in found
        if Path(one.place.file).parent.name == "sheets"
    ]


@pytest.mark.parametrize("said", ["I don’t carry a worry home.", "“Promise not to tell.”", "Get help", "Debrief"])
def test_a_slur_in_a_list_a_pair_or_on_a_page_is_refused_in_its_line(root: Path, said: str) -> None:
    (file,) = [one for one in (root / "sheets").iterdir() if f" {said}\n" in one.read_text("utf-8")]
    text = file.read_text("utf-8")
    line = 1 + text[: text.index(f" {said}\n")].count("\n")
    assert told(root) == []
    file.write_text(text.replace(said, f"{said} {SLUR}", 1), "utf-8")

    assert (file.name, line, "slurs") in told(root)


def test_what_is_no_sheet_is_said_and_the_others_are_read(root: Path) -> None:
    (root / "sheets" / "exit-slips.yaml").write_text("title: Exit slips\npages: {slip: [{tekst: Hello}]}\n", "utf-8")

    assert {name for name, *_ in told(root)} == {"exit-slips.yaml"}
    assert set(read_known(root).rest.sheets) == {
        file.stem for file in (root / "sheets").glob("*.yaml") if file.stem != "exit-slips"
    }
