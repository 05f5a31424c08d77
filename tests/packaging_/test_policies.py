"""What Group Policy and Intune show: each setting for all, and nothing that it wouldn't take."""

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from isitok.store.policy import said_by
from isitok.store.set_here import KEYS, POLICY, USERS_POLICY, set_here
from tests.packaging_ import PACKAGING, load

POLICIES = PACKAGING / "policies"
WORDS = POLICIES / "en-GB" / "isitok.adml"
NAMES = {"": "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"}

make_policies = load("make_policies")
try_policies = load("try_policies")


def found_in(file: Path, path: str) -> list[ElementTree.Element]:
    found = ElementTree.parse(file).findall(path, NAMES)
    assert found
    return found


def test_the_files_are_those_that_the_table_of_settings_makes() -> None:
    assert (POLICIES / "isitok.admx").read_text("utf-8") == make_policies.admx(), "python packaging/make_policies.py"
    assert WORDS.read_text("utf-8") == make_policies.adml(), "python packaging/make_policies.py"


def test_each_setting_for_all_has_a_policy_for_computers_and_users() -> None:
    policies = found_in(POLICIES / "isitok.admx", ".//policy")
    assert {policy.get("name") for policy in policies} == KEYS - {"format"}
    assert {(policy.get("class"), policy.get("key")) for policy in policies} == {("Both", POLICY[len("HKLM\\") :])}


def test_each_word_and_box_that_is_named_is_there_and_no_other() -> None:
    text = (POLICIES / "isitok.admx").read_text("utf-8")
    for kind, path in (("string", ".//string"), ("presentation", ".//presentation")):
        named = re.findall(rf"\$\({kind}\.(\w+)\)", text)
        assert set(named) == {each.get("id") for each in found_in(WORDS, path)}
    boxes = [box.get("refId") for boxes in found_in(WORDS, ".//presentation") for box in boxes]
    assert boxes == [
        element.get("id") for elements in found_in(POLICIES / "isitok.admx", ".//elements") for element in elements
    ]
    assert all((each.text or "").strip() for each in found_in(WORDS, ".//string"))


@pytest.mark.parametrize("where", [POLICY, USERS_POLICY])
def test_whatever_an_administrator_chooses_is_what_the_game_takes(where: str, tmp_path: Path) -> None:
    policies = try_policies.policies_in(POLICIES / "isitok.admx")
    policies["folders"] = [(try_policies.TEXT, str(tmp_path))]  # a whole path on the computer that tests
    if where == USERS_POLICY:
        del policies["teachers"]
    for key, values in policies.items():
        others = {name: those[0] for name, those in policies.items() if name not in (key, "locked")}
        for value in values:
            machine = set_here([said_by({**others, key: value}, where)], lambda named: False)
            assert machine.faults == (), f"{key}: {value}"
            assert key in machine.told
    assert [len(policies[key]) for key in ("ages", "nation", "theme", "lock_ages")] == [15, 4, 5, 2]


def test_two_parcels_of_them_are_the_same_and_servers_in_us_english_find_the_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764590000")
    made = []
    for name in ("once", "again"):
        (tmp_path / name).mkdir()
        make_policies.main(str(tmp_path / name))
        made += (tmp_path / name).iterdir()
    assert made[0].read_bytes() == made[1].read_bytes()
    assert re.fullmatch(r"isitok-\d+\.\d+\.\d+-policies\.zip", made[0].name)
    with zipfile.ZipFile(made[0]) as packed:
        assert packed.namelist() == ["en-GB/isitok.adml", "en-US/isitok.adml", "isitok.admx"]
        assert packed.read("en-US/isitok.adml") == packed.read("en-GB/isitok.adml") == WORDS.read_bytes()
