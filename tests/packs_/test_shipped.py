"""The game's own packs, read before they were shipped: they count for exactly what they were made of."""

from pathlib import Path

import pytest

from isitok.packs.library import shipped
from isitok.packs.library.cache import Cache, Damaged, cache_of, cache_path, load
from isitok.packs.library.read_all import read_all
from isitok.packs.library.read_anew import read_and_check
from isitok.packs.library.roots import bundled_root
from isitok.packs.library.shipped import FILE, ship, shipped_packs, shipped_words
from isitok.packs.library.stamp import key_of
from isitok.packs.library.word_lists import read_words
from isitok.packs.model.word_list import WordLists
from tests.bundled import read_before


def the_lists() -> WordLists:
    lists = read_words(bundled_root()).lists
    assert lists
    return lists


@pytest.fixture(scope="module")
def caches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    read_before(folder)
    return folder


@pytest.fixture(scope="module")
def game(caches: Path) -> Cache:
    roots = (bundled_root(),)
    found = load(cache_path(roots, caches, "game"), key_of(roots))
    assert found
    return found


@pytest.fixture
def file(game: Cache, tmp_path: Path) -> Path:
    ship(game, the_lists(), tmp_path / FILE.name)
    return tmp_path / FILE.name


def test_what_was_shipped_is_what_would_be_read(game: Cache, file: Path) -> None:
    found = shipped_packs("this start", file)
    assert found
    assert found.texts() == game.texts()
    assert found.header == {**game.header, "key": "this start"}


def test_the_word_lists_are_shipped_with_them_and_copied_nowhere(game: Cache, file: Path) -> None:
    assert shipped_words(file) == the_lists()
    found = shipped_packs("this start", file)
    assert found
    assert shipped.WORDS not in found.texts()


def test_word_lists_that_were_damaged_are_none(file: Path) -> None:
    data = file.read_bytes()
    at = data.index(b"kys")
    file.write_bytes(data[:at] + b"kyz" + data[at + 3 :])

    assert shipped_words(file) is None


def test_a_checkout_has_none() -> None:
    assert shipped_packs("this start") is None
    assert shipped_words() is None


def test_they_do_not_count_once_a_story_was_changed(game: Cache, file: Path, tmp_path: Path) -> None:
    names = sorted(name for name in shipped._files(bundled_root(), "") if not name.startswith("words/"))
    assert "facts.yaml" in names
    assert "first-steps/pack.yaml" in names
    copy = tmp_path / "content"
    for name in names:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).write_bytes((bundled_root() / name).read_bytes())
    assert shipped._made_of(copy) == shipped._made_of(bundled_root())
    told = (copy / "facts.yaml").read_bytes()
    (copy / "facts.yaml").write_bytes(told.replace(b"2", b"3", 1))  # of the same length, perhaps in the same second
    assert shipped._made_of(copy) != shipped._made_of(bundled_root())


@pytest.mark.parametrize("changed", ["code", "key"])
def test_they_do_not_count_for_other_code_or_content(game: Cache, tmp_path: Path, changed: str) -> None:
    ship(game, the_lists(), tmp_path / "right.json")
    right = load(tmp_path / "right.json", shipped._made_of(bundled_root()))
    assert right
    (tmp_path / "wrong.json").write_bytes(cache_of({**right.header, changed: "another"}, {}).data)
    assert shipped_packs("this start", tmp_path / "wrong.json") is None


def test_a_damaged_text_is_noticed_before_anything_is_taken_from_them(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[-100] ^= 1
    file.write_bytes(data)
    with pytest.raises(Damaged):
        shipped_packs("this start", file)


@pytest.mark.parametrize("garbage", [b"", b"isitok packs", b"\x80\x04cos\nsystem\n(S'true'\ntR.", b"[" * 100_000])
def test_anything_else_in_their_place_is_nothing(tmp_path: Path, garbage: bytes) -> None:
    (tmp_path / "_packs.json").write_bytes(garbage)
    assert shipped_packs("this start", tmp_path / "_packs.json") is None


def test_packs_with_problems_are_not_shipped(game: Cache, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="problems"):
        ship(
            cache_of({**game.header, "problem_count": {"my-pack": 1}}, game.texts()),
            the_lists(),
            tmp_path / "packs.json",
        )


def test_a_folder_with_nothing_in_it_adds_nothing_and_is_not_checked(game: Cache, caches: Path, tmp_path: Path) -> None:
    roots = (bundled_root(), tmp_path / "none", tmp_path)
    quick = read_all(roots, "this start", caches)
    checked = read_and_check(roots[1:], "this start", game)
    assert quick.header == checked.header
    assert quick.texts() == checked.texts()
