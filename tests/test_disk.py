"""Stories of damaged files, and where they are put so that somebody can look at them."""

from pathlib import Path

from isitok.disk import aside, set_aside


def test_a_damaged_file_gets_another_name_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text("{")

    assert set_aside(file) == "settings.damaged.json"
    assert not file.exists()
    assert aside(file).read_text() == "{"


def test_the_last_of_several_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    file = tmp_path / "results.db"
    for text in ("one", "two", "three"):
        file.write_text(text)
        set_aside(file, 2)

    assert aside(file).read_text() == "one"
    assert aside(file, 2).read_text() == "three"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["results.damaged-2.db", "results.damaged.db"]


def test_what_cannot_be_renamed_stays_and_has_no_new_name(tmp_path: Path) -> None:
    assert set_aside(tmp_path / "gone.json") == ""
    assert list(tmp_path.iterdir()) == []

    file = tmp_path / "lesson.json"
    file.write_text("{")
    (aside(file) / "inside").mkdir(parents=True)  # a folder of that name, which isn't empty

    assert set_aside(file) == ""
    assert file.read_text() == "{"
