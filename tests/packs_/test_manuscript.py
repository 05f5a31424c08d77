"""One scenario file, read again and again while somebody writes it."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isitok.format.problem import Severity
from isitok.game.preview_states import at, preview_states
from isitok.library.check_report import check_paths
from isitok.library.manuscript import Manuscript, WritingDesk
from isitok.library.roots import bundled_root
from tests.builders import RABBIT

ROOT = Path(__file__).parents[1] / "packs" / "root"
STORIES = sorted(bundled_root().glob("*/scenarios/*.yaml"))


def a_file(folder: Path, text: str = RABBIT, name: str = "rabbit.yaml") -> Path:
    file = folder / "pets" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def read(file: Path) -> Manuscript:
    return WritingDesk(file).read()


def test_a_file_without_a_problem_is_its_scenario(tmp_path: Path) -> None:
    found = read(a_file(tmp_path))

    assert found.scenario is not None
    assert (found.scenario.title, found.slips, found.gone) == ("The rabbit photo", (), False)
    assert len(found.saved) == 5


def test_a_slip_shows_the_line_as_it_stands(tmp_path: Path) -> None:
    (slip,) = read(a_file(tmp_path, RABBIT.replace("verdict: ok", "verdict: okk"))).slips

    assert slip.problem.place.line == 6
    assert slip.line == "    verdict: okk"


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_lines_are_counted_as_editors_count_them(tmp_path: Path, ends: str) -> None:
    file = tmp_path / "pets" / "rabbit.yaml"
    file.parent.mkdir()
    file.write_bytes("\ufeff".encode() + RABBIT.replace("verdict: ok", "verdict: okk").replace("\n", ends).encode())
    (slip,) = read(file).slips

    assert slip.line == "    verdict: okk"


def test_it_says_what_check_says(tmp_path: Path) -> None:
    text = RABBIT.replace("Nobody is in the photo", "Everyone does it").replace("title:", "titel:")
    a_file(tmp_path, name="other.yaml")
    file = a_file(tmp_path, text)

    said = {str(slip.problem) for slip in read(file).slips}
    assert said == {str(problem) for problem in check_paths([file]).problems}
    assert said


@pytest.mark.parametrize("file", STORIES[::32], ids=lambda file: file.stem)
def test_a_bundled_story_has_no_slip_as_check_says(file: Path) -> None:
    found = read(file)

    assert found.slips == ()
    assert found.scenario is not None


def test_misspelt_words_come_before_what_is_missing(tmp_path: Path) -> None:
    text = "".join(line for line in RABBIT.splitlines(keepends=True) if not line.startswith("story:"))
    text = text.replace("title:", "titel:").replace("verdict: ok", "verdict: okk")
    codes = [slip.problem.code for slip in read(a_file(tmp_path, text)).slips]

    assert codes == ["unknown-key", "unknown-word", "missing-key"]


def test_an_error_of_the_rules_leaves_something_to_show(tmp_path: Path) -> None:
    found = read(a_file(tmp_path, RABBIT.replace("some grass", "a naked man")))

    assert found.scenario is not None
    assert [slip.problem.code for slip in found.errors]


def test_an_error_of_its_pack_is_named_with_the_packs_file(tmp_path: Path) -> None:
    file = a_file(tmp_path)
    (file.parent / "pack.yaml").write_text("titel: Pets\n", "utf-8")
    places = {Path(slip.problem.place.file).name for slip in read(file).errors}

    assert places == {"pack.yaml"}


def test_the_other_files_of_its_pack_are_not_its_business(tmp_path: Path) -> None:
    a_file(tmp_path, "nothing: here\n", "other.yaml")

    assert read(a_file(tmp_path)).slips == ()


def test_a_pack_in_a_root_has_that_roots_people(tmp_path: Path) -> None:
    root = tmp_path / "root"
    shutil.copytree(ROOT, root)
    file = a_file(root)
    desk = WritingDesk(file)
    before = desk.read()
    assert root / "cast.yaml" in desk.followed
    text = (root / "cast.yaml").read_text("utf-8")
    (root / "cast.yaml").write_text(f"moods: [\n{text}", "utf-8")
    broken = desk.read()
    assert broken.scenario is None
    assert any(slip.problem.place.file == str(root / "cast.yaml") for slip in broken.errors)
    (root / "cast.yaml").write_text(text, "utf-8")
    os.utime(root / "cast.yaml", (1, 1))
    assert desk.read().known == before.known


def test_a_file_that_is_not_there_is_gone(tmp_path: Path) -> None:
    file = a_file(tmp_path)
    desk = WritingDesk(file)
    file.unlink()
    assert desk.read().gone
    file.parent.rmdir()
    assert desk.read().gone
    a_file(tmp_path)
    assert not desk.read().gone


@pytest.mark.parametrize("made", ["empty", "folder", "nothing but zeros"])
def test_what_is_no_text_may_pass(tmp_path: Path, made: str) -> None:
    file = a_file(tmp_path)
    file.unlink()
    if made == "folder":
        file.mkdir()
    else:
        file.write_bytes(b"" if made == "empty" else b"\0" * 100)
    found = read(file)

    assert found.scenario is None
    assert found.errors
    assert found.may_pass is (made != "nothing but zeros")


def test_what_has_not_changed_is_read_once(tmp_path: Path) -> None:
    file, other = a_file(tmp_path), a_file(tmp_path, RABBIT.replace("The rabbit photo", "Another"), "other.yaml")
    desk = WritingDesk(file)
    assert desk.read().slips == ()
    other.write_text(RABBIT, "utf-8")
    assert {slip.problem.code for slip in read(file).slips} <= {slip.problem.code for slip in desk.read().slips}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> WritingDesk:
    return WritingDesk(a_file(tmp_path_factory.mktemp("stories")))


@settings(max_examples=15)
@given(data=st.data())
def test_whatever_a_writer_does_to_a_story_is_shown_or_said(desk: WritingDesk, data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(STORIES[::4])).read_text("utf-8")
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 60)))
        put = data.draw(st.sampled_from(["", ":", "'", '"', "#", "- ", "\n", "\t", "[", "{", "*", "koffi", text[:40]]))
        text = text[:start] + put + text[end:]
    desk.file.write_text(text, "utf-8")
    found = desk.read()

    assert found.scenario is not None or found.errors
    if found.scenario is not None:
        shown = preview_states(found.scenario)
        assert len({sight.id for sight in shown}) == len(shown)
        usual = [sight for sight in shown if not (sight.said or sight.also_fair or sight.way)]
        assert [at(sight.session, sight.page) for sight in usual] == [sight.id for sight in usual]
    assert [slip.is_error for slip in found.slips] == sorted(
        (slip.problem.severity is Severity.ERROR for slip in found.slips), reverse=True
    )
