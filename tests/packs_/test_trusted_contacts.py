"""A folder can't vouch for help of its own: only what came with the game does."""

import shutil
from pathlib import Path

import pytest

from isitok.format.vocabulary import Nation
from isitok.library.bundled import read_known
from isitok.library.check_report import check_paths
from isitok.library.folders import packs_in
from isitok.library.library import open_library
from isitok.library.roots import bundled_root, is_the_games
from isitok.library.story_mark import mark_of
from tests.bundled import read_before
from tests.packs_.nouns import ROOT, SMALLEST, a_pack_folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root of somebody else's, with its own people, facts, help and law."""
    shutil.copytree(ROOT, tmp_path / "theirs")
    return tmp_path / "theirs"


def mended(root: Path, file: str, before: str, after: str) -> None:
    text = (root / file).read_text(encoding="utf-8")
    assert before in text
    (root / file).write_text(text.replace(before, after, 1), encoding="utf-8")


def told(root: Path) -> list[str]:
    return [f"{problem.code} {Path(problem.place.file).name}" for problem in check_paths([root]).problems]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("phone: 0800 123 4567", "help-number-known"),
        ("phone: '82228'", "help-number-known"),
        ("phone: 0800 11112", "help-number-known"),
        ("text_to: {word: HELP, number: '85259'}", "help-number-known"),
        ("site: safechat.help", "real-contact"),
        ("site: childline.org.uk.safe.me", "real-contact"),
        ("forward_to: tell@friendly-help.co.uk", "forward-to"),
    ],
)
def test_its_own_numbers_and_sites_are_errors_and_are_not_shown(root: Path, line: str, code: str) -> None:
    mended(root, "help.yaml", "phone: 0800 1111", line)

    assert f"{code} help.yaml" in told(root)
    route = read_known(root).rest.help.routes["childline"]
    assert (route.phone, route.text_word, route.text_number, route.site, route.forward_to) == ("", "", "", "", "")


@pytest.mark.parametrize("way", ["number: 0800 123 4567", "site: safechat.help"])
def test_another_way_to_reach_a_route_is_vouched_for_in_the_same_way(root: Path, way: str) -> None:
    also = f"phone: 0800 1111\n    also: [{{how: chat, say: You can chat., {way}, facts: [TECH-12]}}]"
    mended(root, "help.yaml", "phone: 0800 1111", also)

    assert "help-number-known help.yaml" in told(root)
    assert read_known(root).rest.help.routes["childline"].also == ()


@pytest.mark.parametrize("site", ["childline.org.uk", "www.childline.org.uk"])
def test_the_games_own_numbers_and_sites_stay(root: Path, site: str) -> None:
    mended(root, "help.yaml", "phone: 0800 1111", f"phone: 08001111\n    site: {site}")

    assert [one for one in told(root) if one.startswith(("help-number", "real-contact"))] == []
    route = read_known(root).rest.help.routes["childline"]
    assert (route.phone, route.site) == ("08001111", site)


def test_a_scenario_beside_such_a_file_leans_on_the_games_numbers(root: Path) -> None:
    mended(root, "help.yaml", "phone: 0800 1111", "phone: 0800 123 4567")
    folder = a_pack_folder(root, bad=SMALLEST.replace("Ruby is his friend", "They can call 0800 123 4567"))

    assert "help-number-known bad.yaml" in told(folder.parent)


def test_a_copy_of_the_games_own_content_has_no_more_problems_than_the_content(tmp_path: Path) -> None:
    others = [folder.id for folder in packs_in(bundled_root()) if folder.id not in ("first-steps", "for-staff")]
    shutil.copytree(bundled_root(), tmp_path / "content", ignore=shutil.ignore_patterns("lessons", *others))

    assert check_paths([tmp_path / "content"], strict=True).problems == ()
    assert read_known(tmp_path / "content").rest.help == read_known(bundled_root()).rest.help


def test_the_games_own_content_is_that_by_any_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(bundled_root().parent)
    assert is_the_games(Path(bundled_root().name))
    assert is_the_games(bundled_root() / "law" / "..")
    assert not is_the_games(tmp_path)
    assert not is_the_games(ROOT)


def test_that_a_lawyer_has_read_it_is_nothing_that_a_folder_can_say(root: Path) -> None:
    mark = mark_of(read_known(root).rest.law[Nation.WALES])
    reading = f"readings:\n  - {{story: wales, by: lawyer, on: 2026-11-24, text: {mark}}}\n"
    (root / "law" / "readings.yaml").write_text(reading, encoding="utf-8")

    read = read_known(root)
    assert not any(problem.place.file.endswith("readings.yaml") for problem in read.problems)
    assert not read.rest.law[Nation.WALES].read
    assert not read.rest.law[Nation.WALES].signed_by


def test_the_game_plays_such_a_folder_with_its_own_people_and_help(root: Path, tmp_path: Path) -> None:
    mended(root, "help.yaml", "phone: 0800 1111", "phone: 0800 123 4567")
    a_pack_folder(root, good=SMALLEST)

    read_before(tmp_path / "cache")
    library = open_library([bundled_root(), root], tmp_path / "cache")

    assert library.load_known().help.routes["childline"].phone == "0800 1111"
    theirs = library.pack("mine")
    assert theirs
    assert not theirs.bundled
    assert [card.id for card in theirs.cards] == ["mine/good"]
