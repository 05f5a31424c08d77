"""``--pack`` and ``check`` mean the same by a pack, and say why there is none of a name."""

from pathlib import Path

import pytest

from isitok.cli.main import run
from isitok.store.options import PlayOptions
from tests.app.test_own_stories import WELSH
from tests.cli.test_play import options, wrong
from tests.packs_.nouns import SMALLEST, a_pack_folder
from tests.signed import have_read


@pytest.fixture
def own(home: Path) -> Path:
    folder = home / "Documents" / "isitok packs"
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize("typed", ["Café week!", "cafe-week", "CAFE WEEK"])
def test_a_pack_is_found_by_its_folders_name_as_check_finds_it(
    typed: str, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_pack_folder(own, "Café week!", a=SMALLEST)

    have_read(own)
    assert options("--pack", typed) == PlayOptions(pack="cafe-week")
    if (own / typed).exists():
        assert run(["check", typed]) == 0
        assert "1 scenario: no problems." in capsys.readouterr().out


def test_a_pack_that_lies_too_deep_is_said_by_both(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_pack_folder(own / "Year 5", "Year 5", a=SMALLEST)

    assert "lies one folder too deep" in wrong(capsys, "--pack", "Year 5")
    for path in ([], ["Year 5"]):
        assert run(["check", *path]) == 1
        assert "the pack 'Year 5' lies one folder too deep, so it is left out [too-deep]" in capsys.readouterr().out


def test_a_pack_without_a_scenario_is_said_by_both(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_pack_folder(own, "Year 5")

    assert "there is no scenario in this pack" in wrong(capsys, "--pack", "Year 5")
    assert run(["check", "Year 5"]) == 1


def test_an_own_pack_with_the_id_of_one_of_ours_is_an_error_of_check(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_pack_folder(own, "In the chat", a=SMALLEST)

    for path in ([], ["In the chat"], ["In the chat/a.yaml"]):
        assert run(["check", *path]) == 1
        assert "a pack that came with the game has the same id, 'in-the-chat'" in capsys.readouterr().out


def test_a_pack_in_another_language_is_played_by_nobody_alone(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = a_pack_folder(own, "cymraeg", a=WELSH.format(number=1, ages="11-14"))

    assert "isn't in English" in wrong(capsys, "--pack", "cymraeg")
    (folder / "pack.yaml").write_text("title: C\nabout: C.\nages: 11-14\nlanguage: cy\nadult_led: no\n")
    assert "isn't in English" in wrong(capsys, "--pack", "cymraeg", "--text")
    assert run(["check"]) == 0
    assert "warning: the rules read English only; nothing here was checked for" in capsys.readouterr().out


def test_a_pack_whose_pack_file_cannot_be_read_is_played_by_nobody_alone(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (a_pack_folder(own, "Year 5", a=SMALLEST) / "pack.yaml").write_text("title: [")

    assert 'there is a mistake in the pack "year-5", so nobody plays it alone' in wrong(capsys, "--pack", "Year 5")


def test_an_own_pack_is_printed_as_one(own: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_pack_folder(own, "Café week!", a=SMALLEST)

    assert run(["print", "pack", "Café week!", "--out", str(home / "pack.pdf")]) == 0
    a_pack_folder(own / "deep", "Year 5", a=SMALLEST)
    assert run(["print", "pack", "Year 5"]) == 2
    assert "lies one folder too deep" in capsys.readouterr().err
