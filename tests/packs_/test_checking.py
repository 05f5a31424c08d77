"""`check` takes a root, a folder of packs, a pack or one file, and one bad scenario never stops the rest."""

import os
import sys
from pathlib import Path

import pytest

from isitok.format.problem import Severity
from isitok.format.yaml.slug import slug
from isitok.library.check_report import check_paths
from isitok.library.folders import packs_in
from tests.links import make_link
from tests.packs_.nouns import SMALLEST, a_pack_folder

BROKEN = SMALLEST.replace("verdict: ok", "verdict: fine")


def found(*paths: Path) -> list[tuple[str, str]]:
    return [(Path(problem.place.file).name, problem.code) for problem in check_paths(paths).problems]


def titled(title: str) -> str:
    return SMALLEST.replace("The rabbit photo", title)


def test_a_bad_scenario_is_left_out_and_the_rest_plays(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, good=SMALLEST, bad=BROKEN, worse="a: [")

    report = check_paths([folder])

    (pack,) = report.packs
    assert [card.id for card in pack.pack.cards] == ["mine/good"]
    assert (pack.pack.errors, report.files) == (2, 3)
    assert {Path(problem.place.file).stem for problem in report.problems} == {"bad", "worse"}
    assert report.has_errors


def test_a_root_a_folder_of_packs_a_pack_and_a_file_can_be_checked(tmp_path: Path) -> None:
    one = a_pack_folder(tmp_path, "one", a=BROKEN, b=BROKEN.replace("The", "A"))
    a_pack_folder(tmp_path, "two", a=SMALLEST, c=BROKEN.replace("The", "A"))

    assert found(tmp_path) == [("a.yaml", "unknown-word"), ("b.yaml", "unknown-word"), ("c.yaml", "unknown-word")]
    assert found(one) == [("a.yaml", "unknown-word"), ("b.yaml", "unknown-word")]
    assert found(one / "scenarios" / "b.yaml") == [("b.yaml", "unknown-word")]
    assert check_paths([one / "scenarios" / "b.yaml"]).files == 1


def test_where_one_stands_in_the_folders_makes_no_difference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = a_pack_folder(tmp_path, a=BROKEN)
    expected = [("a.yaml", "unknown-word")]

    monkeypatch.chdir(folder / "scenarios")
    assert found(Path("a.yaml")) == found(Path("..")) == found(Path("..", "..")) == expected
    monkeypatch.chdir(folder)
    assert found(Path(".")) == found(Path("scenarios", "a.yaml")) == expected
    assert check_paths([Path(".")]).packs[0].pack.id == "mine"


def test_a_pack_file_alone_can_be_checked(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, a=BROKEN)
    (folder / "pack.yaml").write_text("title: Mine\nabout: A pack.\nages: 7-9\norder: [a, b]\n")

    assert found(folder / "pack.yaml") == [("pack.yaml", "unknown-stem")]


def test_strict_turns_warnings_into_errors(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, a=SMALLEST.replace("photo\n", "photo 🐰\n", 1))

    assert [problem.severity for problem in check_paths([folder]).problems] == [Severity.WARNING]
    assert [problem.severity for problem in check_paths([folder], strict=True).problems] == [Severity.ERROR]


def test_progress_is_told_file_by_file(tmp_path: Path) -> None:
    a_pack_folder(tmp_path, "one", a=SMALLEST, b=titled("B"))
    a_pack_folder(tmp_path, "two", c=titled("C"))
    told: list[tuple[int, int]] = []

    check_paths([tmp_path], progress=lambda done, total: told.append((done, total)))

    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_folder_without_packs_a_wrong_path_and_another_file_are_said(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x")

    assert found(tmp_path) == [(tmp_path.name, "no-packs")]
    assert found(tmp_path / "nothing") == [("nothing", "no-such-path")]
    assert found(tmp_path / "notes.txt") == [("notes.txt", "not-a-pack")]


def test_a_teachers_folder_needs_no_pack_file(tmp_path: Path) -> None:
    folder = tmp_path / "Year 4 – my own"
    folder.mkdir()
    (folder / "Rabbit photo.yaml").write_text(SMALLEST)

    report = check_paths([tmp_path])

    (pack,) = report.packs
    assert (pack.pack.id, pack.pack.title, pack.pack.bundled) == ("year-4-my-own", "Year 4 – my own", False)
    assert [card.id for card in pack.pack.cards] == ["year-4-my-own/rabbit-photo"]
    assert pack.pack.ages == pack.pack.cards[0].ages
    assert report.problems == ()


def test_names_in_any_script_make_ids() -> None:
    assert slug("Ysgol Tŷ Mawr!") == "ysgol-ty-mawr"
    assert slug("日本") == slug("日本") != slug("日")


def test_two_files_or_folders_with_one_id_are_a_problem(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, "Mine", a=SMALLEST)
    (folder / "A.yaml").write_text(titled("Another"))
    a_pack_folder(tmp_path, "mine-", b=titled("B"))

    assert found(tmp_path) == [("a.yaml", "same-id"), ("mine-", "same-id")] or found(tmp_path) == [
        ("A.yaml", "same-id"),
        ("mine-", "same-id"),
    ]


def test_scenarios_in_plan_order_come_first(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, a=SMALLEST, b=titled("B"), c=titled("C"))
    (folder / "pack.yaml").write_text("title: Mine\nabout: A pack.\nages: 7-9\norder: [c.yaml, a]\n")

    (pack,) = check_paths([folder]).packs

    assert [card.id for card in pack.pack.cards] == ["mine/c", "mine/a", "mine/b"]
    assert [subject.scenario.id for subject in pack.playable] == ["mine/c", "mine/a", "mine/b"]


def test_pictures_in_a_pack_are_a_problem_wherever_they_lie(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, a=SMALLEST)
    (folder / "pictures" / "deep").mkdir(parents=True)
    for name in ("one.PNG", "scenarios/two.jpg", "pictures/deep/three.webp"):
        (folder / name).write_bytes(b"x")

    assert found(folder) == [("one.PNG", "picture-file"), ("three.webp", "picture-file"), ("two.jpg", "picture-file")]


def test_a_link_that_leads_out_of_its_pack_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text(titled("Outside"))
    folder = a_pack_folder(tmp_path / "packs", a=SMALLEST)
    make_link(folder / "scenarios" / "b.yaml", outside)
    make_link(folder / "scenarios" / "c.yaml", Path("..") / ".." / ".." / "outside.yaml")
    make_link(folder / "d", tmp_path)

    assert found(folder) == [("d", "link-leads-out"), ("b.yaml", "link-leads-out"), ("c.yaml", "link-leads-out")]
    assert [card.id for card in check_paths([folder]).packs[0].pack.cards] == ["mine/a"]


def test_a_link_inside_its_pack_is_fine_and_a_circle_of_links_ends(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, a=SMALLEST)
    make_link(folder / "scenarios" / "again", folder)
    make_link(folder / "scenarios" / "b.yaml", folder / "scenarios" / "b.yaml")

    assert found(folder) == [("b.yaml", "unreadable")]


def test_a_file_that_ends_in_yml_is_said_not_to_be_read(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, a=SMALLEST)
    (folder / "scenarios" / "b.yml").write_text(SMALLEST)

    assert found(folder) == [("b.yml", "yml")]


@pytest.mark.parametrize(
    ("name", "better"),
    [("bus.yaml.txt", "bus.yaml"), ("Bus.YAML.TXT", "Bus.yaml"), ("bus.yml.txt", "bus.yaml"), ("bus.yml", "bus.yaml")],
)
def test_a_file_with_an_ending_of_notepads_is_a_warning_that_says_how_to_mend_it(
    tmp_path: Path, name: str, better: str
) -> None:
    folder = a_pack_folder(tmp_path, a=SMALLEST)
    (folder / "scenarios" / name).write_text(titled("The bus"))

    report = check_paths([tmp_path])

    (problem,) = report.problems
    assert (problem.severity, Path(problem.place.file).name) == (Severity.WARNING, name)
    assert f"rename it to {better}" in problem.hint
    assert ("Windows hides" in problem.hint) is name.lower().endswith(".txt")
    assert (report.packs[0].pack.errors, len(report.packs[0].pack.cards)) == (1, 1)
    assert check_paths([folder / "scenarios" / name]).problems == (problem,)


def test_a_folder_of_nothing_but_misnamed_files_is_a_pack_that_has_a_problem(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "bus.yaml.txt").write_text(SMALLEST)
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "notes.txt").write_text("Milk")

    assert found(tmp_path) == found(tmp_path / "mine") == [("bus.yaml.txt", "yaml-txt")]


def test_a_lesson_plan_with_an_ending_of_notepads_is_a_warning_wherever_it_lies(tmp_path: Path) -> None:
    (tmp_path / "week-1.lesson.yaml.txt").write_text("title: Week 1")

    assert found(tmp_path) == [("week-1.lesson.yaml.txt", "yaml-txt")]


def test_what_a_pack_is_called_can_be_misnamed_too(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, a=SMALLEST)
    (folder / "pack.yaml.txt").write_text("title: Mine")
    (folder / "week-1.lesson.yaml.txt").write_text("title: Week 1")

    report = check_paths([folder])

    assert sorted(problem.hint.split(";")[0] for problem in report.problems) == [
        "rename it to pack.yaml",
        "rename it to week-1.lesson.yaml",
    ]
    assert report.packs[0].pack.errors == 0


def test_a_folder_that_is_called_like_a_scenario_is_said(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, a=SMALLEST)
    (folder / "scenarios" / "b.yaml").mkdir()

    assert found(folder) == [("b.yaml", "not-a-file")]


@pytest.mark.skipif(sys.platform == "win32", reason="such names can't be made there")
def test_names_that_are_not_text_do_no_harm(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, a=SMALLEST)
    try:
        (folder / "scenarios" / os.fsdecode(b"caf\xe9.yaml")).write_text(titled("B"))
    except OSError:
        pytest.skip("this file system keeps names as text")

    assert len(check_paths([folder]).packs[0].pack.cards) == 2


def test_two_scenarios_with_one_title_are_a_problem(tmp_path: Path) -> None:
    assert found(a_pack_folder(tmp_path, a=SMALLEST, b=SMALLEST)) == [("b.yaml", "same-title")]


def test_what_a_cloud_folder_copies_is_told_from_another_story_and_the_right_one_plays(tmp_path: Path) -> None:
    told = {"a": SMALLEST, "a - Copy": SMALLEST, "b": SMALLEST.replace("rabbit", "hen"), "b2": titled("The hen photo")}
    folder = a_pack_folder(tmp_path, **told)
    (folder / "pack-LAPTOP-4F2.yaml").write_text("title: Mine\nabout: Ours.\nages: 7-9\n", "utf-8")

    report = check_paths([folder])

    hints = {Path(one.place.file).name: one.hint for one in report.problems}
    assert hints["a - Copy.yaml"].startswith("it looks like a copy")
    assert hints["b2.yaml"] == "give one of them another title"
    assert hints["pack-LAPTOP-4F2.yaml"], "it is no story, and no pack is made of it"
    assert [card.id for card in report.packs[0].pack.cards] == [f"{folder.name}/a", f"{folder.name}/b"]


def test_the_folders_of_a_pack_are_not_packs_themselves(tmp_path: Path) -> None:
    a_pack_folder(tmp_path, "one", a=SMALLEST)

    assert [pack.id for pack in packs_in(tmp_path)] == ["one"]
    assert [pack.id for pack in packs_in(tmp_path / "one")] == ["one"]


def twins(a: str = "", b: str = "") -> dict[str, str]:
    return {
        "a": titled("A") + "set: a\ntwin: b\n" + a,
        "b": titled("B") + "set: b\ntwin: a\n" + b,
    }


def test_twins_that_match_are_fine(tmp_path: Path) -> None:
    assert found(a_pack_folder(tmp_path, **twins())) == []


@pytest.mark.parametrize(
    ("change", "to"),
    [
        ("ages: 7-9", "ages: 9-11"),
        ("verdict: ok", "verdict: not-ok"),
        ("set: b", "set: a"),
        ("twin: a", "twin: c"),
        ("set: b", "topic: my-own-posts\nset: b"),
        ("set: b", "feelings: {dev: happy}\nset: b"),
    ],
)
def test_twins_that_differ_are_a_problem(tmp_path: Path, change: str, to: str) -> None:
    texts = twins()
    texts["b"] = texts["b"].replace(change, to)

    codes = {code for _, code in found(a_pack_folder(tmp_path, c=titled("C"), **texts))}

    assert "twin" in codes


def test_a_twin_that_is_not_there_is_said_with_what_is_but_for_the_scenario_itself(tmp_path: Path) -> None:
    texts = {"rabbit-a": titled("A") + "set: a\ntwin: rabit-b\n", "rabbit-b": titled("B")}
    (problem,) = check_paths([a_pack_folder(tmp_path, **texts)]).problems

    assert problem.code == "unknown-stem"
    assert problem.hint == "did you mean 'rabbit-b'? write one of: rabbit-b"


def test_a_twin_of_the_only_scenario_in_a_pack_is_still_to_be_written(tmp_path: Path) -> None:
    (problem,) = check_paths([a_pack_folder(tmp_path, rabbit=SMALLEST + "set: a\ntwin: rabit\n")]).problems

    assert problem.hint == "write its twin into this pack as well, or delete 'set' and 'twin'"


def test_objectives_say_what_pupils_can_do(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, a=SMALLEST)
    (folder / "pack.yaml").write_text("title: M\nabout: A.\nages: 7-9\nobjectives: [Pupils can ask., They will ask.]\n")

    assert found(folder) == [("pack.yaml", "objective")]
    text = (folder / "pack.yaml").read_text() + "language: cy\n"
    (folder / "pack.yaml").write_text(text)
    assert ("pack.yaml", "objective") not in found(folder), "in Welsh they begin otherwise"
