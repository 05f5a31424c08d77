"""``isitok settings``: what holds on this computer, and which file says so."""

import io
import json
import os
import re
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from click.testing import CliRunner

from isitok.cli.main import isitok, run
from isitok.store import clock, machine, places, trusted
from isitok.store.set_here import POLICY, USERS_POLICY, Said
from isitok.store.trusted import Standing


@pytest.fixture
def lab(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for all users of this computer, written by its administrator."""
    folder = tmp_path / "lab"
    folder.mkdir()
    monkeypatch.setattr(places, "machine_folder", lambda: folder)
    monkeypatch.setattr(trusted, "standing", lambda path: Standing())
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
    assert told.endswith("Seat: pupil.\n")


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


def test_show_says_that_a_copy_is_old(home: Path, lab: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = (
        "What this copy says about law and help was checked in November 2026. "
        "The person who installed it can get a newer one."
    )
    for day, is_said in (("2026-11-30", False), ("2040-01-01", True)):
        monkeypatch.setattr(clock, "today", lambda day=day: day)
        assert (f"\n{old}\nSeat: " in below_the_line("--show")) is is_said


# For whom the computer is


def seated() -> str:
    return below_the_line("--show").splitlines()[-1]


def test_show_ends_with_for_whom_the_computer_is(home: Path, lab: Path) -> None:
    assert seated() == "Seat: open."
    (lab / "settings.json").write_text('{"lock_ages": true, "ages": ["9-11"]}')
    assert seated() == "Seat: pupil."
    rows = shown("--show")
    assert rows["lock_ages"] == ("yes", f"{lab / 'settings.json'} (locked)")
    assert rows["folders"][1] == "your own (not for pupils to play)"
    (lab / "settings.json").unlink()
    own = places.settings_file()
    assert own is not None
    own.parent.mkdir(parents=True)
    own.write_text('{"lock_ages": true, "ages": ["9-11"], "own_stories": true}')
    assert (seated(), shown("--show")["own_stories"]) == ("Seat: pupil.", ("no", "as usual"))


def test_show_says_first_why_only_play_is_there(lab: Path) -> None:
    (lab / "settings.json").write_text('{"lock_age": true}')
    told = below_the_line("--show")
    assert "Only Play is here: what is set for this computer can’t be used." in told
    assert "did you mean “lock_ages”?" in told
    assert shown("--show")["ages"] == ("7-9", "in doubt (locked)")


def test_show_says_that_an_ordinary_users_file_is_not_used(lab: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trusted, "standing", lambda path: Standing(ordinary=True))
    (lab / "settings.json").write_text('{"lock_ages": true}')
    assert f"{lab / 'settings.json'} isn’t used: it doesn’t belong to an administrator." in below_the_line()
    assert seated() == "Seat: open."


# isitok settings --check


def checked(*typed: str) -> tuple[int, list[str]]:
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        code = run(["settings", "--check", *typed])
    return code, said.getvalue().splitlines()


def test_a_file_that_is_right_says_what_it_makes_of_a_computer(tmp_path: Path) -> None:
    for told, seat in (
        ({"lock_ages": True, "ages": ["9-11"]}, "pupil"),
        ({"nation": "wales"}, "open"),
        ({"lock_ages": True, "ages": ["9-11"], "teachers": ["everybody", *_of_this_account()]}, "adult"),
    ):
        file = tmp_path / "new.json"
        file.write_text(json.dumps(told))
        assert checked(str(file)) == (0, [f"{file}: right. Seat: {seat}."])


def _of_this_account() -> list[str]:
    if sys.platform == "win32":
        return ["S-1-1-0"]
    import pwd

    return [pwd.getpwuid(os.getuid()).pw_name]


def test_each_slip_is_said_with_its_line_and_how_to_mend_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("settings.json").write_text('{\n  "ages": ["9-11"],\n  "theme": "pink",\n  "lock_age": true\n}')
    assert checked("settings.json") == (
        1,
        [
            "settings.json:3: “theme” isn’t used: it takes one of system, light, dark, contrast, contrast-light.",
            "settings.json:4: “lock_age” isn’t a setting; did you mean “lock_ages”?",
            "Seat: pupil. What locks can’t be read.",
        ],
    )


def test_a_slip_that_locks_nothing_is_one_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "new.json").write_text('{"nation": "cornwall"}')
    code, told = checked(str(tmp_path / "new.json"))
    assert (code, told[-1]) == (1, "Seat: open.")


def test_whose_file_it_is_makes_no_difference_before_it_is_rolled_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trusted, "standing", lambda path: Standing(ordinary=True))
    (tmp_path / "new.json").write_text("{}")
    assert checked(str(tmp_path / "new.json"))[0] == 0


def test_a_file_that_is_not_there_or_cannot_be_read_is_wrong_use(tmp_path: Path) -> None:
    for name in (tmp_path / "none.json", tmp_path):
        code, told = checked(str(name))
        assert code == 2
        assert "can't be read" in told[-1]


def test_a_browser_editions_file_knows_no_accounts_and_no_disk(tmp_path: Path) -> None:
    file = tmp_path / "school.json"
    file.write_text('{"lock_ages": true, "ages": ["9-11"], "teachers": ["S-1-1-0"], "folders": ["/packs"]}')
    code, told = checked(str(file))
    assert (code, told[-1]) == (1, "Seat: pupil.")
    assert [line.split(": ")[1] for line in told[:-1]] == [f"“{key}” isn’t used" for key in ("teachers", "folders")]
    file.write_text('{"lock_ages": true, "ages": ["9-11"]}')
    assert checked(str(file)) == (0, [f"{file}: right. Seat: pupil."])


def test_without_a_file_each_value_has_the_place_that_says_so(lab: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    of = [
        Said(where=where, found=found)
        for where, found in (
            (POLICY, {"nation": "wales", "teachers": ["S-1-5-32"]}),
            (USERS_POLICY, {"lock_ages": True, "ages": ["9-11", "11-14"]}),
        )
    ]
    (lab / "settings.json").write_text('{"ages": ["14-18"], "set_by": "IT"}')
    load = machine.load_machine
    monkeypatch.setattr(machine, "load_machine", lambda folder: load(folder, policies=tuple(of)))
    code, told = checked()
    assert code == 0
    assert [re.split(" {2,}", line) for line in told[:-1]] == [
        ["nation", "wales", "policy (HKLM)"],
        ["teachers", "S-1-5-32", "policy (HKLM)"],
        ["lock_ages", "yes", "policy (HKCU)"],
        ["ages", "9-11, 11-14", "policy (HKCU)"],
        ["set_by", "IT", str(lab / "settings.json")],
    ]
    assert told[-1] == f"{POLICY} and {USERS_POLICY} and {lab / 'settings.json'}: right. Seat: pupil."
    assert shown("--show")["ages"] == ("9-11, 11-14", "policy (HKCU) (locked)")


def test_without_a_file_it_looks_at_this_computers(lab: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = lab / "settings.json"
    assert checked() == (0, [f"Nothing is set for all users of this computer. There is no {file}. Seat: open."])
    file.write_text('{"lock_ages": true, "ages": ["9-11"]}')
    code, told = checked()
    assert (code, told[-1]) == (0, f"{file}: right. Seat: pupil.")
    monkeypatch.setattr(trusted, "standing", lambda path: Standing(open=lab))
    code, told = checked()
    assert code == 1
    assert told[-2].startswith(f"{file}: not only administrators can change “{lab}”; ")
    assert told[-1] == "Seat: pupil. What locks can’t be read."
    monkeypatch.setattr(trusted, "standing", lambda path: Standing(ordinary=True))
    assert checked() == (1, [f"{file} isn’t used: it doesn’t belong to an administrator.", "Seat: open."])


def test_a_file_without_check_and_both_questions_at_once_are_refused(tmp_path: Path) -> None:
    assert CliRunner().invoke(isitok, ["settings", "new.json"]).exit_code == 2
    assert CliRunner().invoke(isitok, ["settings", "--show", "--check"]).exit_code == 2
