"""The game's own packs, read before they were shipped: an installed copy reads these in place, and nothing else."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from isitok.cli.main import run
from isitok.format.word_list import WordLists
from isitok.library import read_all, roots, shipped
from isitok.library.bundled import names_known, read_known, voice_questions
from isitok.library.cache import Cache, cache_of, cache_path, load
from isitok.library.check_report import check_paths
from isitok.library.checking import Sources
from isitok.library.fingerprint import key_of
from isitok.library.library import Library, library_with_help, open_library
from isitok.library.manuscript import WritingDesk
from isitok.library.needs_adult import _sentences_of_led
from isitok.library.read_anew import known_of
from isitok.library.roots import SHIPPED, assets_root, bundled_root
from isitok.library.shipped import ship, shipped_packs, shipped_words
from isitok.library.word_lists import read_words
from tests.bundled import read_before
from tests.packs_.nouns import ROOT, SMALLEST, a_pack_folder


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
    ship(game, the_lists(), tmp_path / SHIPPED)
    return tmp_path / SHIPPED


@pytest.fixture
def installed(file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """This copy of the game was installed, with that file."""
    monkeypatch.setattr(read_all, "is_installed", lambda: True)
    monkeypatch.setattr(shipped, "shipped_file", lambda: file)
    return file


def test_what_was_shipped_is_what_would_be_read(game: Cache, installed: Path) -> None:
    found = shipped_packs()
    assert found
    assert {name: text for name, text in found.texts().items() if name != shipped.WORDS} == game.texts()
    for what in ("packs", "problem_count", "unread"):
        assert found.header[what] == game.header[what]


def test_what_is_shipped_names_no_folder_of_the_computer_that_it_was_made_on(file: Path) -> None:
    assert str(bundled_root()).encode() not in file.read_bytes()
    assert str(Path.home()).encode() not in file.read_bytes()


def test_the_word_lists_are_shipped_with_them(installed: Path) -> None:
    assert shipped_words() == the_lists()


def test_word_lists_that_were_damaged_are_none(installed: Path) -> None:
    data = installed.read_bytes()
    at = data.index(b"kys")
    installed.write_bytes(data[:at] + b"kyz" + data[at + 3 :])

    assert shipped_words() is None


def test_a_checkout_has_none() -> None:
    assert shipped_packs() is None
    assert shipped_words() is None


def test_it_says_what_it_was_made_of_to_the_byte(game: Cache, tmp_path: Path) -> None:
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


def test_what_another_version_shipped_is_not_read(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped, "_KEY", "of another version")
    assert shipped_packs() is None


@pytest.mark.parametrize("garbage", [b"", b"isitok packs", b"\x80\x04cos\nsystem\n(S'true'\ntR.", b"[" * 100_000])
def test_anything_else_in_their_place_is_nothing(installed: Path, garbage: bytes) -> None:
    installed.write_bytes(garbage)
    assert shipped_packs() is None


def test_packs_with_problems_are_not_shipped(game: Cache, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="problems"):
        ship(
            cache_of({**game.header, "problem_count": {"my-pack": 1}}, game.texts()),
            the_lists(),
            tmp_path / "packs.json",
        )


def everything(library: Library) -> tuple[object, ...]:
    stories = tuple(library.scenario(card.id) for card in library.cards)
    return library.packs, library.problems(), stories, library.load_known(), library.cast(), library.courses()


def test_an_installed_copy_reads_them_in_place_and_keeps_nothing_where_there_are_no_own_packs(
    installed: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    for _ in range(2):
        library = open_library([bundled_root(), tmp_path / "isitok packs"], cache)
        assert len(library.cards) > 100
        assert library.load_known().help.routes["childline"].phone == "0800 1111"
    assert not cache.exists()


def test_beside_own_packs_the_cache_holds_their_cards_and_not_a_word_of_help(installed: Path, tmp_path: Path) -> None:
    cache, roots = tmp_path / "cache", [bundled_root(), tmp_path / "isitok packs"]
    a_pack_folder(roots[1], one=SMALLEST)
    open_library(roots, cache)
    (kept,) = cache.iterdir()
    told = kept.read_text("utf-8")

    assert "The rabbit photo" in told
    assert len(told) < 100_000
    for route in open_library(roots, cache).load_known().help.routes.values():
        for words in (route.say, route.adult_say, route.phone, route.site):
            assert len(words) < 4 or words not in told


def test_what_is_damaged_in_them_is_read_from_what_they_were_made_of_and_they_stay(
    installed: Path, tmp_path: Path
) -> None:
    data = bytearray(installed.read_bytes())
    data[data.rindex(b"0800 1111")] ^= 1
    installed.write_bytes(data)
    library = open_library([bundled_root()], tmp_path / "cache")

    assert library.load_known().help.routes["childline"].phone == "0800 1111"
    assert installed.read_bytes() == data
    assert not (tmp_path / "cache").exists()


def test_without_them_an_installed_copy_reads_its_files_at_each_start_and_caches_nothing(
    installed: Path, tmp_path: Path, caches: Path
) -> None:
    installed.write_bytes(b"broken")
    library = open_library([bundled_root(), tmp_path / "none"], tmp_path / "cache")

    assert library.load_known().help.routes["childline"].phone == "0800 1111"
    assert not (tmp_path / "cache").exists()


def forged(text: str) -> str:
    for true, false in (("Childline", "Dave’s line"), ("Kofi", "Dave"), ("children", "Daves"), ("Children", "Daves")):
        text = text.replace(true, false)
    return text


@pytest.fixture
def forged_content(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An installed copy beside whose shipped file the YAML was changed afterwards, word lists among it."""
    package = tmp_path / "isitok"
    package.mkdir()
    shutil.copy(file, package / SHIPPED)
    for name in shipped._files(bundled_root(), ""):
        if "/" not in name or name.startswith(("law/", "words/", "first-steps/")):
            copy = package / "_content" / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(forged((bundled_root() / name).read_text("utf-8")), "utf-8")
    for slurs in (package / "_content" / "words").iterdir():
        slurs.unlink()
    (tmp_path / "assets").symlink_to(assets_root())
    monkeypatch.setattr(roots, "_PACKAGE", package)
    yield package / "_content"
    _sentences_of_led.cache_clear()


def test_a_check_or_preview_by_an_installed_copy_reads_help_facts_law_people_and_word_lists_as_they_were_shipped(
    game: Cache, forged_content: Path, tmp_path: Path
) -> None:
    true = known_of(game)
    assert "Dave" in (forged_content / "help.yaml").read_text("utf-8")
    a_pack_folder(tmp_path / "isitok packs", one=SMALLEST.replace("rabbit", "spaz"))
    story = next((tmp_path / "isitok packs").glob("*/scenarios/one.yaml"))

    for root in (None, forged_content, Path(f"{forged_content}/../_content")):
        assert Sources().of(root).known == Sources().of(root).rest == true
    for desk in (WritingDesk(story), *map(WritingDesk, sorted(forged_content.glob("*/scenarios/*.yaml"))[:3])):
        assert desk.read().known == true
    assert "slurs" in {problem.code for problem in check_paths([story]).problems}
    assert library_with_help().load_known() == true


def test_what_an_installed_copy_lists_and_asks_is_what_was_shipped(
    game: Cache, forged_content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    true = known_of(game)
    assert voice_questions() == true.voice
    assert [*names_known()["person"]] == [*true.cast.people]
    for what, words in {"people": "Kofi", "facts": "children", "routes": "Childline"}.items():
        assert run(["new", f"--{what}"]) == 0
        told = capsys.readouterr().out
        assert words in told
        assert "Dave" not in told


def test_help_of_somebody_elses_is_vouched_for_by_what_was_shipped(forged_content: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    shutil.copytree(ROOT, theirs)
    for file in (theirs / "help.yaml", forged_content / "help.yaml"):
        file.write_text(file.read_text("utf-8").replace("phone: 0800 1111", "phone: 0800 111 222"), "utf-8")

    assert read_known(theirs).rest.help.routes["childline"].phone == ""


def test_what_is_wrong_in_the_files_of_an_installed_copy_is_said_though_none_of_them_is_used(
    forged_content: Path,
) -> None:
    file = forged_content / "help.yaml"
    assert check_paths([file]).problems == ()
    file.write_text(file.read_text("utf-8").replace("routes:", "rotes:"), "utf-8")
    assert {problem.place.file for problem in check_paths([file]).problems} == {str(file)}
