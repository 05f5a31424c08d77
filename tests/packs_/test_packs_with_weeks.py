"""A pack may have weeks: they are found, read once, kept and sent as its stories are."""

from pathlib import Path

from isitok.library.check_report import check_paths
from isitok.library.library import open_library
from isitok.library.parcel import pack_up, parcel_in
from isitok.library.roots import bundled_root
from tests.bundled import library_with, read_before
from tests.packs_.nouns import SMALLEST
from tests.packs_.weeks import the_week, with_changes


def a_pack(parent: Path, **more: str) -> Path:
    folder = parent / "mine"
    (folder / "weeks").mkdir(parents=True)
    (folder / "weeks" / "dragon.yaml").write_text(the_week(), "utf-8")
    for name, text in more.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return folder


def test_a_folder_with_weeks_is_a_pack_also_without_a_story(tmp_path: Path) -> None:
    a_pack(tmp_path)

    for asked in (tmp_path, tmp_path / "mine", tmp_path / "mine" / "weeks" / "dragon.yaml"):
        report = check_paths([asked])
        assert (report.problems, report.files, report.weeks) == ((), 0, 1)
    library = library_with(tmp_path)
    assert [week.id for week in library.weeks() if week.pack == "mine"] == ["mine/dragon"]


def test_a_week_and_a_story_of_one_pack_have_ids_of_their_own(tmp_path: Path) -> None:
    a_pack(tmp_path, dragon=SMALLEST)

    (problem,) = check_paths([tmp_path]).problems
    assert (problem.code, problem.message) == (
        "same-id",
        "'dragon' and mine/dragon.yaml would have the same id, 'dragon'",
    )


def test_a_week_with_an_error_is_left_out_and_the_stories_beside_it_are_played(tmp_path: Path) -> None:
    folder = a_pack(tmp_path, story=SMALLEST)
    (folder / "weeks" / "dragon.yaml").write_text(with_changes(("level: 1 ", "level: 3 ")), "utf-8")

    library = library_with(tmp_path)
    assert [week for week in library.weeks() if week.pack == "mine"] == []
    pack = library.pack("mine")
    assert pack
    assert [card.id for card in pack.cards] == ["mine/story"]


def test_weeks_are_read_once_and_kept(tmp_path: Path) -> None:
    a_pack(tmp_path / "own")
    read_before(tmp_path / "cache")
    first = open_library([bundled_root(), tmp_path / "own"], tmp_path / "cache")
    again = open_library([bundled_root(), tmp_path / "own"], tmp_path / "cache")

    assert first.weeks() == again.weeks()
    assert "mine/dragon" in [week.id for week in again.weeks()]


def test_a_pack_of_weeks_can_be_sent(tmp_path: Path) -> None:
    packed = pack_up(a_pack(tmp_path))

    assert [*parcel_in(packed.data, packed.name).files] == ["weeks/dragon.yaml"]
