"""``isitok settings``: what holds on this computer, and which file says so."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from isitok.cli.main import isitok
from isitok.store import machine, places


@pytest.fixture
def lab(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for all users of this computer, written by its administrator."""
    folder = tmp_path / "lab"
    folder.mkdir()
    monkeypatch.setattr(places, "machine_folder", lambda: folder)
    monkeypatch.setattr(machine, "why_not_trusted", lambda path: None)
    return folder


def shown(*typed: str) -> dict[str, tuple[str, str]]:
    """For each setting, what holds and from where."""
    found = CliRunner().invoke(isitok, ["settings", *typed])
    assert found.exit_code == 0, found.output
    rows = (re.split(" {2,}", line) for line in found.output.partition("\n\n")[0].splitlines())
    return {name: (value, where) for name, value, where in rows}


def below_the_line(*typed: str) -> str:
    return CliRunner().invoke(isitok, ["settings", *typed]).output.partition("\n\n")[2]


def test_on_a_new_computer_all_is_as_usual(home: Path, lab: Path) -> None:
    rows = shown("--show")
    assert rows.pop("folders") == (str(home / "Documents" / "isitok packs"), "your own")
    assert {where for _, where in rows.values()} == {"as usual"}
    assert rows["nation"] == ("none", "as usual")
    assert "(there is none)" in below_the_line("--show")


def test_each_setting_says_which_file_sets_it(home: Path, lab: Path) -> None:
    (lab / "settings.json").write_text(
        json.dumps({"nation": "wales", "theme": "dark", "ages": ["9-11", "11-14"], "locked": ["ages"], "set_by": "IT"})
    )
    own = places.settings_file()
    assert own is not None
    own.parent.mkdir(parents=True)
    own.write_text('{"theme": "contrast", "ages": ["14-18"]}')

    rows = shown("--show")
    assert rows["theme"] == ("contrast", str(own))
    assert rows["nation"] == ("wales", str(lab / "settings.json"))
    assert rows["ages"] == ("9-11, 11-14", f"{lab / 'settings.json'} (locked)")
    assert rows["text_size"] == ("100", "as usual")
    assert "Set by: IT" in below_the_line()


def test_what_is_wrong_is_said_at_the_end(lab: Path) -> None:
    (lab / "settings.json").write_text("{")
    told = below_the_line("--show")
    assert "it isn’t JSON as it should be" in told
    assert f"{lab / 'settings.json'} (not used)" in told


def test_what_a_user_wrote_by_hand_and_no_setting_takes_is_said(home: Path, lab: Path) -> None:
    own = places.settings_file()
    assert own is not None
    own.parent.mkdir(parents=True)
    own.write_text('{"format": 1, "theme": "dark", "lock_ages": "no", "text_sise": 200, "nation": null}')

    told = below_the_line("--show")
    assert re.findall("“(.*)” isn’t used", told) == ["lock_ages", "text_sise"]


def test_packs_for_all_are_among_the_folders_of_packs(lab: Path) -> None:
    (lab / "packs").mkdir()
    assert lab / "packs" in places.pack_folders()
    assert str(lab / "packs") in CliRunner().invoke(isitok, ["settings"]).output
