"""The library: the same packs cold and warm, and nothing that is wrong with a cache is ever noticed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from isitok.base.disk import start_of
from isitok.format.card import Card
from isitok.library import cache
from isitok.library.check_report import check_paths
from isitok.library.library import Library, Unreadable, open_library
from isitok.library.roots import bundled_root
from tests.bundled import read_before
from tests.packs_.nouns import SMALLEST, a_pack_folder


def titled(title: str) -> str:
    return SMALLEST.replace("The rabbit photo", title)


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    folder = tmp_path / "packs"
    a_pack_folder(folder, good=SMALLEST, other=titled("Other"), bad=SMALLEST.replace("verdict: ok", "verdict: fine"))
    return folder


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A cache folder, in which the game's own packs have been read before."""
    read_before(tmp_path / "cache")
    return tmp_path / "cache"


def cache_file(kept: Path) -> Path:
    (file,) = kept.glob("packs-*.json")
    return file


def opened(packs: Path, kept: Path) -> Library:
    return open_library([bundled_root(), packs], kept)


def anew(packs: Path, tmp_path: Path) -> Library:
    """The same, where nobody has opened it before."""
    read_before(tmp_path / "another cache")
    for file in (tmp_path / "another cache").glob("packs-*.json"):
        file.unlink()
    return opened(packs, tmp_path / "another cache")


def own(library: Library) -> tuple[Card, ...]:
    return tuple(card for card in library.cards if card.own)


def whole(library: Library) -> tuple[object, ...]:
    scenarios = [library.scenario(card.id) for card in own(library)]
    return library.packs, dict(library.problem_count), library.problems(), scenarios, library.load_known()


def test_a_cold_and_a_warm_library_are_the_same_to_the_last_word(packs: Path, kept: Path) -> None:
    cold, warm = opened(packs, kept), opened(packs, kept)

    assert cold == warm
    assert whole(cold) == whole(warm)
    stories = list((bundled_root() / "first-steps" / "scenarios").glob("*.yaml"))
    assert len([card for card in warm.cards if card.pack == "first-steps"]) == len(stories)


def test_a_library_holds_what_the_check_found(packs: Path, kept: Path) -> None:
    (checked,) = check_paths([packs]).packs
    for library in (opened(packs, kept), opened(packs, kept)):
        assert library.packs[-1] == library.pack("mine") == checked.pack
        assert library.pack("yours") is None
        assert library.problems("mine") == tuple(sorted(checked.problems))
        assert library.problem_count == {"mine": 1}
        assert [library.scenario(card.id) for card in own(library)] == [one.scenario for one in checked.playable]
        assert library.load_known() == checked.subject.known


def test_without_the_games_own_packs_people_and_help_are_the_games_all_the_same(packs: Path, kept: Path) -> None:
    library = open_library([packs], kept)

    assert [pack.id for pack in library.packs] == ["mine"]
    assert library.load_known().cast.people["kofi"].name == "Kofi"
    assert library.scenario("mine/good").title == "The rabbit photo"


@pytest.mark.parametrize("id_", ["mine/bad", "yours/good", "first-steps/nothing", "nothing", ""])
def test_a_story_that_is_in_no_library_can_not_be_read(packs: Path, kept: Path, id_: str) -> None:
    for library in (opened(packs, kept), opened(packs, kept)):
        with pytest.raises(Unreadable):
            library.scenario(id_)


def test_a_library_does_not_change(packs: Path, kept: Path) -> None:
    with pytest.raises(AttributeError):
        opened(packs, kept).packs = ()


@pytest.mark.parametrize("change", ["edited", "added", "deleted", "renamed", "pack file"])
def test_a_change_of_any_file_is_seen(packs: Path, kept: Path, tmp_path: Path, change: str) -> None:
    before = opened(packs, kept)
    scenarios = packs / "mine" / "scenarios"
    match change:
        case "edited":
            (scenarios / "good.yaml").write_text(titled("The rabbit phota"))
        case "added":
            (scenarios / "new.yaml").write_text(titled("New"))
        case "deleted":
            (scenarios / "other.yaml").unlink()
        case "renamed":
            (scenarios / "other.yaml").rename(scenarios / "another.yaml")
        case "pack file":
            (packs / "mine" / "pack.yaml").write_text("title: Yours\nabout: A pack.\nages: 7-9\n")

    assert opened(packs, kept) != before
    assert whole(opened(packs, kept)) == whole(anew(packs, tmp_path))


def test_a_change_that_keeps_the_size_is_seen_by_its_time(packs: Path, kept: Path) -> None:
    opened(packs, kept)
    path = packs / "mine" / "scenarios" / "good.yaml"
    path.write_text(titled("The rabbit phota"))
    os.utime(path, ns=(1, 1))

    assert "The rabbit phota" in [card.title for card in opened(packs, kept).cards]


def test_another_version_of_the_program_reads_anew(packs: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(packs, kept)
    before = cache_file(kept).stat().st_mtime_ns
    monkeypatch.setattr("isitok.library.own.__version__", "99")

    opened(packs, kept)

    assert cache_file(kept).stat().st_mtime_ns > before


@pytest.mark.parametrize("keep", [0, 1, 20, 40, 200, 2000, -1], ids=lambda keep: f"{keep} bytes")
def test_a_cache_that_is_cut_anywhere_is_made_anew(packs: Path, kept: Path, keep: int) -> None:
    expected = whole(opened(packs, kept))
    file = cache_file(kept)
    whole_file = file.read_bytes()
    file.write_bytes(whole_file[:keep])

    assert whole(opened(packs, kept)) == expected


@pytest.mark.parametrize("part", [0.0, 0.001, 0.3, 0.5, 0.7, 0.9, 0.999])
def test_a_cache_with_one_wrong_letter_is_made_anew(packs: Path, kept: Path, part: float) -> None:
    expected = whole(opened(packs, kept))
    file = cache_file(kept)
    data = bytearray(file.read_bytes())
    data[int(part * (len(data) - 1))] ^= 1
    file.write_bytes(data)

    assert whole(opened(packs, kept)) == expected


@pytest.mark.parametrize(
    "text", ["", "x", "null", "isitok packs 1 zzzzzzzz zzzzzzzz\n", "isitok packs 1 -0000001 00000000\n"]
)
def test_something_else_in_place_of_a_cache_is_made_anew(packs: Path, kept: Path, text: str) -> None:
    expected = whole(opened(packs, kept))
    cache_file(kept).write_text(text)

    assert whole(opened(packs, kept)) == expected


@pytest.mark.skipif(sys.platform == "win32", reason="there, a file that somebody has open can't be deleted")
def test_a_cache_that_goes_away_under_an_open_library_is_not_missed(packs: Path, kept: Path) -> None:
    opened(packs, kept)
    library = opened(packs, kept)
    expected = whole(opened(packs, kept))
    for file in kept.glob("*.json"):
        file.unlink()

    assert whole(library) == expected


def test_a_folder_in_place_of_the_cache_and_a_file_in_place_of_its_folder_do_no_harm(
    packs: Path, kept: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("x")
    expected = whole(opened(packs, kept))
    file = cache_file(kept)
    file.unlink()
    file.mkdir()

    assert whole(opened(packs, tmp_path / "file")) == expected
    assert whole(opened(packs, kept)) == expected


def test_writing_a_cache_leaves_nothing_else_behind(packs: Path, kept: Path) -> None:
    before = list(kept.iterdir())
    opened(packs, kept)

    assert sorted(kept.iterdir()) == sorted([*before, cache_file(kept)])


def test_caches_of_other_folders_are_kept_but_not_without_end(packs: Path, kept: Path, tmp_path: Path) -> None:
    for number in range(9):
        folder = tmp_path / f"packs{number}"
        folder.mkdir()
        opened(folder, kept)

    assert 1 < len(list(kept.glob("packs-*"))) < 9


def test_a_folder_that_is_missing_holds_no_packs(tmp_path: Path, kept: Path) -> None:
    library = open_library([tmp_path / "nowhere"], kept)

    assert (library.packs, library.cards, library.problems()) == ((), (), ())


def test_packs_of_two_folders_with_one_id_do_not_mix(packs: Path, kept: Path, tmp_path: Path) -> None:
    a_pack_folder(tmp_path / "more", "Mine", third=titled("Third"))

    library = open_library([bundled_root(), packs, tmp_path / "more"], kept)

    assert [card.id for card in own(library)] == ["mine/good", "mine/other"]
    assert "same-id" in [problem.code for problem in library.problems("mine")]


NOT_AT_A_START = ("library.read_pack", "library.checking", "rules", "format.fields", "format.story", "format.known")


def test_a_warm_start_imports_no_yaml_no_reader_and_no_rules(packs: Path, kept: Path) -> None:
    opened(packs, kept)
    heavy = ["yaml", *(f"isitok.{name}" for name in NOT_AT_A_START)]
    code = (
        "import sys\nfrom pathlib import Path\nfrom isitok.library.library import open_library\n"
        "from isitok.library.roots import bundled_root\n"
        f"library = open_library([bundled_root(), Path({str(packs)!r})], Path({str(kept)!r}))\n"
        "assert len([card for card in library.cards if card.own]) == 2\n"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True, env=_path_only()
    )

    assert done.stdout.strip() == "[]"


def _path_only() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}


def test_a_header_of_another_make_is_not_opened(kept: Path) -> None:
    made = cache.cache_of({"key": "k", "packs": []}, {"a": "text"})
    path = kept / "packs-1.json"

    assert cache.save(path, made)
    loaded = cache.load(path, "k")
    assert loaded
    assert loaded.text("a") == made.text("a") == b"text\n"
    assert cache.load(path, "another key") is None


def test_caches_of_places_that_no_longer_exist_and_of_earlier_versions_are_removed(
    packs: Path, kept: Path, tmp_path: Path
) -> None:
    a_pack_folder(tmp_path / "stick", stays=SMALLEST)
    opened(packs, kept)
    opened(tmp_path / "stick", kept)
    before = {file.name for file in kept.iterdir()}
    earlier = ("packs-1.json", "game-1.json", "packs-2.damaged")
    for name in earlier:
        (kept / name).write_text("isitok packs 7 00000000 00000000\n")
    others = {
        "packs-3.json": "isitok packs 99 00000000 00000000\n",
        "notes.json": "isitok packs 7",
        "packs-4.json": "{}",
    }
    for name, text in others.items():
        (kept / name).write_text(text)
    cache.clear_caches(kept)
    assert {file.name for file in kept.iterdir()} == before | set(others)

    shutil.rmtree(tmp_path / "stick")
    cache.clear_caches(kept)
    (ours,) = before - {file.name for file in kept.iterdir()}
    assert ours.startswith("packs-")
    assert own(opened(packs, kept)) == own(anew(packs, tmp_path))


def test_whether_a_cache_is_past_its_beginning_tells(packs: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(packs, kept)
    asked: list[int] = []

    def noted(path: Path, most: int) -> bytes:
        asked.append(most)
        return start_of(path, most)

    monkeypatch.setattr(cache, "start_of", noted)
    cache.clear_caches(kept)

    game = next(kept.glob("game-*.json"))
    assert asked
    assert max(asked) < game.stat().st_size / 4  # all of it held two megabytes for as long as the game ran
