"""On Windows, accounts, rights, policies and drives are those that Windows tells, asked as its documentation says."""

import os
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest
from platformdirs.windows import Windows as WindowsDirs

from isitok.base.trouble import Trouble
from isitok.format.vocabulary import Band
from isitok.game.doors import Seat
from isitok.i18n.screen_words import ENGLISH
from isitok.store.accounts import account_is_among
from isitok.store.acl import rights_of
from isitok.store.atomic_write import clear_unfinished
from isitok.store.machine import load_machine
from isitok.store.paper_places import _drives
from isitok.store.places import cache_folder, is_shared, machine_folder, settings_file, state_folder
from isitok.store.sids import is_member, of_this_account, sid_of
from isitok.store.trusted import Standing, standing
from tests.store.windows import CURRENT_USER, LOCAL_MACHINE, NO_SERVER, Key, Windows, on_windows

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there, it is asked itself")

STAFF, ME = "S-1-5-21-1-2-3-1200", "S-1-5-21-1-2-3-1104"
OURS, USERS = "O:BAG:SYD:(A;;FA;;;BA)(A;;FR;;;BU)", "O:S-1-5-21-1-2-3-1001G:SYD:(A;;FA;;;BA)"
POLICY, LIST = "Software\\Policies\\isitok", "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList"
TEXT, NUMBER = 1, 4


# Accounts


@pytest.mark.parametrize(
    ("named", "known"),
    [
        (("SCHOOL\\Staff",), True),
        (("nobody", "SCHOOL\\Staff"), True),
        (("SCHOOL\\Pupils",), False),
        (("nobody",), False),
        (("FAR\\Staff", "SCHOOL\\Staff"), True),
        (("FAR\\Staff", "SCHOOL\\Pupils"), "windows says no"),
        ((ME.lower(),), True),
        (("S-1" + "-1" * 16,), False),
    ],
)
def test_an_account_is_among_those_that_windows_knows_it_by(named: tuple[str, ...], known: bool | str) -> None:
    accounts: dict[str, str | int] = {
        "SCHOOL\\Staff": STAFF,
        "SCHOOL\\Pupils": "S-1-5-21-1-2-3-1300",
        "FAR\\Staff": NO_SERVER,
    }
    with on_windows(Windows(accounts, groups=(STAFF,))):
        found = account_is_among(named)
    assert (ENGLISH.trouble(found) if isinstance(found, Trouble) else found) == known


def test_where_windows_does_not_answer_nobody_is_taken_for_anybody() -> None:
    refusals = {
        "ConvertSidToStringSidW": lambda: sid_of("SCHOOL\\Staff"),
        "OpenProcessToken": of_this_account,
        "GetTokenInformation": of_this_account,
    }
    for name, asked in refusals.items():
        with on_windows(Windows({"SCHOOL\\Staff": STAFF}, refuses=(name,))), pytest.raises(OSError, match="says no"):
            asked()
    with on_windows(Windows(groups=None)), pytest.raises(OSError, match="says no"):
        is_member(STAFF)
    with on_windows(Windows()):
        assert (of_this_account(), is_member(ME), is_member(STAFF)) == (ME, True, False)


# Who can write a file


def test_a_file_is_as_trusted_as_its_rights_say(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.touch()
    usual = {str(file): OURS, str(tmp_path): OURS}
    others_put_files = OURS + "(A;;DCLC;;;BU)"
    expected = {
        "ours": (usual, Standing()),
        "a user's": ({**usual, str(file): USERS}, Standing(ordinary=True)),
        "a user's link to ours": ({**usual, f"{file} link": USERS}, Standing(ordinary=True)),
        "in a user's folder, whoever may know whose": ({str(tmp_path): USERS}, Standing(ordinary=True)),
        "others write it": ({**usual, str(file): others_put_files}, Standing(open=file)),
        "others put files beside it": ({**usual, str(tmp_path): others_put_files}, Standing()),
        "others take files away": ({**usual, str(tmp_path): OURS + "(A;;DT;;;BU)"}, Standing(open=tmp_path)),
    }
    for name, (rights, found) in expected.items():
        with on_windows(Windows(rights=rights)):
            assert standing(file) == found, name


def test_rights_that_windows_does_not_tell_are_an_error() -> None:
    rights = {"C:\\a": OURS}
    in_vain = (
        Windows(),
        Windows(rights=rights, refuses=("rights",)),
        Windows(rights=rights, refuses=("ConvertSecurityDescriptorToStringSecurityDescriptorW",)),
    )
    for computer in in_vain:
        with on_windows(computer), pytest.raises(OSError, match="says no"):
            rights_of(Path("C:\\a"))
    with on_windows(Windows(rights={"C:\\a": OURS, "C:\\a link": USERS})):
        assert rights_of(Path("C:\\a")) == OURS
        assert rights_of(Path("C:\\a"), itself=True) == USERS


def test_what_a_game_left_that_was_ended_while_writing_is_removed_whoever_has_its_number(tmp_path: Path) -> None:
    left = tmp_path / f".lesson.json.{os.getppid()}.new"
    left.touch()
    with on_windows(Windows()):
        clear_unfinished(tmp_path / "lesson.json", at_start=True)
    assert not left.exists()


# Policies


def test_policies_of_the_computer_and_of_its_user_are_read_from_their_keys() -> None:
    computers = Key({"": (TEXT, "the key itself"), "lock_ages": (NUMBER, 1), "ages": (TEXT, "9-11")}, number=41)
    users = Key({"nation": (TEXT, "wales")}, number=42)
    with on_windows(Windows(keys={(LOCAL_MACHINE, POLICY): computers, (CURRENT_USER, POLICY): users})):
        machine = load_machine(None)
    assert (machine.seat, machine.settings.ages, machine.faults) == (Seat.PUPIL, (Band.B9_11,), ())
    assert [(key, where[:4]) for key, where in machine.given.items()] == [
        ("lock_ages", "HKLM"),
        ("ages", "HKLM"),
        ("nation", "HKCU"),
    ]


def test_a_key_that_its_user_can_change_only_locks() -> None:
    open_ = Key({"nation": (TEXT, "wales")}, rights="O:BAG:SYD:(A;;KA;;;BA)(A;;KW;;;BU)")
    with on_windows(Windows(keys={(CURRENT_USER, POLICY): open_})):
        machine = load_machine(None)
    assert (machine.settings.nation, machine.seat) == (None, Seat.OPEN)
    assert [ENGLISH.trouble(one) for one in machine.troubles] == [
        "In HKCU\\Software\\Policies\\isitok, not only administrators can change it, so it is used only where it locks."
    ]


def test_without_policies_nothing_is_set_and_ones_that_cannot_be_read_leave_doubt() -> None:
    with on_windows(Windows(keys={(CURRENT_USER, POLICY): Key({})})):
        assert load_machine(None).seat is Seat.OPEN
        assert load_machine(None, policies=()).seat is Seat.OPEN
    with on_windows(Windows(keys={(LOCAL_MACHINE, POLICY): PermissionError(13, "Access is denied")})):
        machine = load_machine(None)
        assert load_machine(None, policies=()).seat is Seat.OPEN, "they were given"
    assert machine.seat is Seat.PUPIL
    assert ENGLISH.trouble(machine.doubt).endswith(
        "HKLM\\Software\\Policies\\isitok, it can’t be read (access is denied)."
    )


def test_of_a_key_two_hundred_values_are_looked_at() -> None:
    for more, nation in ((199, "wales"), (200, None)):
        many = {f"{number}": (NUMBER, 1) for number in range(more)} | {"nation": (TEXT, "wales")}
        with on_windows(Windows(keys={(LOCAL_MACHINE, POLICY): Key(many)})):
            assert load_machine(None).settings.nation == nation


# Folders and drives


@pytest.mark.parametrize(
    ("key", "by_windows", "found"),
    [
        (Key({"ProgramData": (2, "%SystemDrive%\\Data")}), None, Path("C:\\Data") / "isitok"),
        (Key({"ProgramData": (2, "%HOMEDRIVE%\\Data")}), "D:\\All", Path("D:\\All") / "isitok"),
        (Key({}), "D:\\All", Path("D:\\All") / "isitok"),
        (PermissionError(13, "Access is denied"), None, None),
    ],
)
def test_the_folder_for_all_is_where_the_registry_says_or_windows(
    key: Key | OSError, by_windows: str | None, found: Path | None
) -> None:
    with on_windows(Windows(keys={(LOCAL_MACHINE, LIST): key}, all_users_data=by_windows)):
        assert machine_folder() == found


def test_what_one_user_keeps_lies_in_one_folder_of_the_games_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platformdirs, "PlatformDirs", WindowsDirs)
    monkeypatch.setattr("platformdirs.windows.get_win_folder", {"CSIDL_LOCAL_APPDATA": str(tmp_path)}.__getitem__)
    with on_windows(Windows()):
        found = settings_file(), state_folder(), cache_folder()
    assert found == (tmp_path / "isitok/settings.json", tmp_path / "isitok", tmp_path / "isitok/Cache")


def test_sticks_and_shares_have_letters_and_every_disk_where_a_folder_is_looked_for() -> None:
    with on_windows(Windows(drives={"A": 2, "B": 2, "C": 3, "D": 5, "E": 2, "H": 4})):
        assert [str(drive) for drive in _drives(False)] == ["E:\\", "H:\\"]
        assert [str(drive) for drive in _drives(True)] == ["C:\\", "E:\\", "H:\\"]


class OnDrive:
    """A path as Windows takes it apart."""

    def __init__(self, drive: str) -> None:
        self.drive = drive


def test_a_drive_that_is_a_share_is_shared() -> None:
    with on_windows(Windows(drives={"C": 3, "H": 4, "I": 5})):
        shared = [drive for drive in ("C:", "H:", "I:", "") if is_shared(OnDrive(drive))]  # type: ignore[arg-type]
    assert shared == ["H:"]
    assert not is_shared(OnDrive("H:")), "elsewhere, nothing has a letter"  # type: ignore[arg-type]


def test_whom_a_number_belongs_to_is_only_asked_elsewhere(tmp_path: Path) -> None:
    """To ask whether a process is there doesn't end it."""
    other = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    left = tmp_path / f".lesson.json.{other.pid}.new"
    left.touch()
    clear_unfinished(tmp_path / "lesson.json", at_start=True)
    other.communicate(b"\n")
    assert (left.exists(), other.returncode) == (True, 0)
