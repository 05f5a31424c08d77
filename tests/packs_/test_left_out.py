"""`check` and the game agree on what a pack is: what the game leaves out, is an error; what has no error, is there."""

from collections.abc import Callable
from pathlib import Path

import pytest

from isitok.format.problem import Severity
from isitok.library.cache import LEFT_OUT
from isitok.library.check_report import check_paths
from isitok.library.library import open_library
from isitok.library.roots import bundled_root
from tests.bundled import library_with, read_before
from tests.packs_.nouns import SMALLEST, a_pack_folder

LESSON = "title: Week 1\nages: 7-9\nminutes: 10\ncards: [{card}]\n"
LED = "title: Mine\nabout: A pack.\nages: 7-9\nadult_led: yes\n"

Made = Callable[[Path], object]


def a_folder_of_files(root: Path, name: str, *files: str) -> None:
    for file in files:
        (root / name / file).parent.mkdir(parents=True, exist_ok=True)
        (root / name / file).write_text(SMALLEST)


LEFT: dict[str, tuple[str, Made]] = {
    "the id of a pack of the game": ("In the chat", lambda root: a_pack_folder(root, "In the chat", a=SMALLEST)),
    "the same id twice": (
        "year-5",
        lambda root: (a_pack_folder(root, "Year 5", b=SMALLEST), a_pack_folder(root, "year-5", a=SMALLEST)),
    ),
    "a name that looks like a pack of the game": (
        "f\u0456rst-steps",
        lambda root: a_pack_folder(root, "f\u0456rst-steps", a=SMALLEST),
    ),
    "a name that looks like another": (
        "Y\u0435ar 5",
        lambda root: (a_pack_folder(root, "Year 5", b=SMALLEST), a_pack_folder(root, "Y\u0435ar 5", a=SMALLEST)),
    ),
    "a name that means something else": ("law", lambda root: a_pack_folder(root, "law", a=SMALLEST)),
    "one folder too deep": ("Year 5", lambda root: a_pack_folder(root / "Year 5", "Year 5", a=SMALLEST)),
    "nothing but a story as Notepad saves it": ("Year 5", lambda root: a_folder_of_files(root, "Year 5", "a.yaml.txt")),
    "nothing but a .txt in scenarios": ("Year 5", lambda root: a_folder_of_files(root, "Year 5", "scenarios/a.txt")),
    "nothing but a folder in scenarios": (
        "Year 5",
        lambda root: (a_folder_of_files(root, "Year 5", "scenarios/old/a.yaml", "pack.yaml")),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "make"), LEFT.values(), ids=LEFT)
def test_a_pack_that_the_game_leaves_out_is_an_error_of_check_and_so_is_a_lesson_that_names_it(
    name: str, make: Made, tmp_path: Path
) -> None:
    root = tmp_path / "isitok packs"
    root.mkdir()
    make(root)
    roots = [bundled_root(), root]
    read_before(tmp_path / "cache")
    library = open_library(roots, tmp_path / "cache")
    there = {card.id for card in library.cards}

    assert library.problems(LEFT_OUT)
    assert not any(card.endswith("/a") and card.partition("/")[2] == "a" for card in there), there
    for path in (root, root / name):
        errors = [one for one in check_paths([path], beside=[root]).problems if one.severity is Severity.ERROR]
        assert errors, path
        assert all(Path(one.place.file).is_relative_to(root / name) for one in errors)
    slugged = name.strip().lower().replace(" ", "-")
    (root / "week.lesson.yaml").write_text(LESSON.format(card=f"{slugged}/a"))
    lesson = check_paths([root / "week.lesson.yaml"], beside=[root])
    assert [(problem.code, problem.severity) for problem in lesson.problems] == [("unknown-card", Severity.ERROR)]


def test_a_lesson_that_names_a_pack_of_the_game_is_right_though_an_own_one_has_its_id(tmp_path: Path) -> None:
    a_pack_folder(tmp_path, "In the chat", a=SMALLEST)
    (tmp_path / "week.lesson.yaml").write_text("title: W\nages: 11-14\nminutes: 10\ncards: [in-the-chat/coach-photo]\n")

    problems = check_paths([tmp_path], beside=[tmp_path]).problems

    assert [(Path(problem.place.file).name, problem.code) for problem in problems] == [("In the chat", "same-id")]


def test_one_story_of_a_pack_that_is_left_out_is_told_so(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, "In the chat", a=SMALLEST)

    (problem,) = check_paths([folder / "scenarios" / "a.yaml"], beside=[tmp_path]).problems

    assert (problem.code, problem.severity) == ("same-id", Severity.ERROR)
    assert "a pack that came with the game has the same id, 'in-the-chat'" in problem.message


def test_a_pack_is_no_clash_with_itself_however_its_path_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_pack_folder(tmp_path, "Year 5", a=SMALLEST)
    monkeypatch.chdir(tmp_path)

    for path in (Path("."), Path("Year 5"), Path("..") / tmp_path.name / "Year 5", tmp_path / "Year 5"):
        assert check_paths([path], beside=[tmp_path]).problems == ()


def test_the_content_of_a_checkout_is_no_clash_with_what_is_installed() -> None:
    root = Path(__file__).parent.parent / "golden" / "content"

    assert [one for one in check_paths([root]).problems if one.code == "same-id"] == []


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("pack.yaml", LED.replace("adult_led", "adult-lead")),
        ("pack.yaml", LED.replace("adult_led", "small-group")),
        ("pack.yaml", "title: ["),
        ("pack.yaml", LED + "licence: [\n"),
        ("pack.yml", LED),
        ("pack.yaml.txt", LED),
    ],
)
def test_what_may_say_that_an_adult_leads_and_cannot_be_read_is_taken_to_say_it(
    file: str, text: str, tmp_path: Path
) -> None:
    folder = a_pack_folder(tmp_path, a=SMALLEST)
    (folder / "pack.yaml").unlink()
    (folder / file).write_text(text)

    (pack,) = open_library([tmp_path], None).packs

    assert pack.adult_led
    assert [card.id for card in pack.cards] == ["mine/a"]
    assert check_paths([tmp_path]).problems, "and it is said"


def test_a_folder_without_a_pack_file_says_nothing_of_adults(tmp_path: Path) -> None:
    a_folder_of_files(tmp_path, "Year 5", "a.yaml")

    (pack,) = open_library([tmp_path], None).packs

    assert not pack.adult_led


def test_only_the_folder_of_the_game_speaks_for_the_game(tmp_path: Path) -> None:
    """A folder with people and facts of its own, such as a copy of ours that somebody changed, is still theirs."""
    root = tmp_path / "copy"
    root.mkdir()
    for name in ("cast.yaml", "facts.yaml"):
        (root / name).write_text((bundled_root() / name).read_text(encoding="utf-8"), encoding="utf-8")
    a_pack_folder(root, a=SMALLEST)

    library = library_with(root)

    assert {card.own for card in library.cards if card.pack != "mine"} == {False}
    assert {card.own for card in library.cards if card.pack == "mine"} == {True}
    assert library.scenario("mine/a").told_by == "Mine"
    mine = library.pack("mine")
    assert mine is not None
    assert (mine.bundled, mine.licence, mine.made_up) == (False, "", False)
    ours = library.pack("in-the-chat")
    assert ours is not None
    assert (ours.bundled, ours.licence, ours.made_up) == (True, "CC BY 4.0", True)
    assert library.scenario("in-the-chat/coach-photo").told_by == ""
