"""What is set for all users of a computer: below a user's own settings, above them where it is locked, and trusted."""

import json
import os
import re
import sys
from pathlib import Path

import pytest

from isitok.format.vocabulary import Band, Nation
from isitok.game.doors import Seat
from isitok.i18n.screen_words import ENGLISH
from isitok.store.acl import is_an_administrators, is_open_to_others, rights_of
from isitok.store.machine import load_machine
from isitok.store.options import PlayOptions
from isitok.store.places import machine_folder
from isitok.store.program_data import filled_in
from isitok.store.settings import Loaded, Machine, Settings, load_settings, save_settings
from isitok.store.trusted import Standing, is_anybodys, standing
from tests.each import each

LAB = {
    "ages": ["11-14"],
    "nation": "wales",
    "lead_name": "Mr Hughes, room 12",
    "theme": "dark",
    "set_by": "Ysgol Bryn IT",
}
BY_ADMINISTRATORS = "O:BAG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)(A;;0x1200a9;;;BU)"
IN_PROGRAM_DATA = "O:BAG:SYD:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIIOID;GA;;;CO)(A;OICIID;0x1200a9;;;BU)"


def trusted(path: Path) -> Standing:
    return Standing()


def machine_at(folder: Path, found: object = None, **more: object) -> Machine:
    """What is loaded where an administrator has written this."""
    text = json.dumps({**LAB, **more} if found is None else found)
    (folder / "settings.json").write_text(text, "utf-8")
    return load_machine(folder, trusted)


def said(machine: Machine) -> str:
    told = (machine.doubt, *machine.troubles, machine.not_used)
    return "\n".join(ENGLISH.trouble(trouble) for trouble in told if trouble)


def loaded(home: Path, machine: Machine, **own: object) -> Loaded:
    """What holds for a user whose own file says this."""
    (home / "own.json").write_text(json.dumps(own))
    return load_settings(home / "own.json", machine)


def test_a_computer_without_such_a_file_says_nothing(tmp_path: Path) -> None:
    assert load_machine(tmp_path / "nowhere") == Machine()
    assert load_machine(None) == Machine()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_folder_that_cannot_be_looked_into_leaves_in_doubt_whose_computer_it_is(tmp_path: Path) -> None:
    (tmp_path / "round").symlink_to(tmp_path / "round")

    assert load_machine(tmp_path / "round").seat is Seat.PUPIL


def test_a_new_user_finds_the_labs_settings(tmp_path: Path) -> None:
    machine = machine_at(tmp_path)
    found = load_settings(tmp_path / "none" / "settings.json", machine)
    assert found.settings == Settings(
        ages=(Band.B11_14,), nation=Nation.WALES, lead_name="Mr Hughes, room 12", theme="dark"
    )
    assert (machine.troubles, machine.set_by, found.found) == ((), "Ysgol Bryn IT", False)


def test_a_users_own_lie_above_them(tmp_path: Path) -> None:
    found = loaded(tmp_path, machine_at(tmp_path), theme="light", nation="scotland")
    assert (found.settings.theme, found.settings.nation) == ("light", Nation.SCOTLAND)
    assert found.settings.ages == (Band.B11_14,)
    assert found.own == {"theme", "nation"}


def test_what_is_locked_lies_above_a_users_own(tmp_path: Path) -> None:
    found = loaded(tmp_path, machine_at(tmp_path, locked=["nation"]), theme="light", nation="scotland")
    assert (found.settings.theme, found.settings.nation) == ("light", Nation.WALES)
    assert found.own == {"theme"}


def test_a_user_who_has_set_nothing_there_has_the_labs(tmp_path: Path) -> None:
    found = loaded(tmp_path, machine_at(tmp_path), nation=None, ages=[], lead_name="")
    assert found.settings.nation is Nation.WALES
    assert found.settings.ages == (Band.B11_14,)
    assert found.settings.lead_name == "Mr Hughes, room 12"


def test_whoever_changes_one_setting_goes_on_following_the_lab_in_all_others(tmp_path: Path) -> None:
    home = tmp_path / "home" / "settings.json"
    machine = machine_at(tmp_path)
    before = load_settings(home, machine).settings
    save_settings(home, Settings(**{**vars(before), "text_size": 150}), machine=machine)
    assert json.loads(home.read_text()) == {"format": 1, "text_size": 150}

    found = load_settings(home, machine_at(tmp_path, nation="scotland", theme="contrast"))
    assert found.settings.nation is Nation.SCOTLAND
    assert (found.settings.theme, found.settings.text_size) == ("contrast", 150)


def test_a_setting_of_ones_own_can_be_what_is_usual_elsewhere(tmp_path: Path) -> None:
    home, machine = tmp_path / "home" / "settings.json", machine_at(tmp_path)
    save_settings(home, Settings(**{**vars(machine.settings), "theme": "system"}), machine=machine)
    assert load_settings(home, machine).settings.theme == "system"


# What is wrong in it


@pytest.mark.parametrize(
    ("key", "value", "takes"),
    [
        ("theme", "pink", "light"),
        ("theme", ["dark"], "light"),
        ("nation", "cornwall", "wales"),
        ("nation", None, "wales"),
        ("lead_name", "  ", "a name"),
        ("lead_name", 7, "a name"),
        ("own_stories", "yes", "true or false"),
        ("folders", "C:\\packs", "a list of texts"),
        ("folders", [7], "a list of texts"),
    ],
)
def test_a_value_without_sense_is_said_and_the_rest_is_used(
    tmp_path: Path, key: str, value: object, takes: str
) -> None:
    machine = machine_at(tmp_path, {"nation": "wales", "lead_name": "Mrs Bevan", key: value})
    assert re.search(rf"In \S+, “{key}” isn’t used( as it stands)?: it takes ", said(machine))
    assert takes in said(machine)
    assert len(machine.troubles) == 1
    rest = {"nation", "lead_name"} - {key}
    assert machine.given.keys() == rest
    assert (machine.seat, machine.doubt) == (Seat.OPEN, None)


def test_of_a_name_that_is_too_long_to_be_shown_the_beginning_is_used_and_that_is_said(tmp_path: Path) -> None:
    machine = machine_at(tmp_path, {"lead_name": "Mrs Bevan, head of year and lead, " * 3})

    assert machine.settings.lead_name == ("Mrs Bevan, head of year and lead, " * 3)[:60].strip()
    assert "“lead_name” isn’t used as it stands: it takes a name; most letters: 60" in said(machine)
    assert machine.seat is Seat.OPEN


def test_a_key_that_it_does_not_know_is_said(tmp_path: Path) -> None:
    assert "“keep_results” isn’t used: it can’t be set for all users" in said(machine_at(tmp_path, keep_results=True))


def test_nothing_is_locked_that_is_not_set(tmp_path: Path) -> None:
    machine = machine_at(tmp_path, {"nation": "wales", "locked": ["lead_name", "nation", "sounds"]})
    assert (machine.locked, machine.seat) == ({"nation"}, Seat.OPEN)
    assert "“lead_name” isn’t locked" in said(machine)
    assert "“sounds” isn’t locked" in said(machine)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"\xff\xfe{}", b"\x00" * 40, b"[" * 60_000, b'{"a": NaN}', b" " * 70_000],
    ids=["empty", "cut", "list", "null", "utf-16", "zeros", "deep", "no number", "huge"],
)
def test_a_damaged_file_is_said_locks_and_stays_where_it_is(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    machine = load_machine(tmp_path, trusted)
    assert (machine.seat, machine.settings) == (Seat.PUPIL, Settings(ages=(Band.B7_9,), lock_ages=True))
    assert said(machine).startswith("Only Play is here: what is set for this computer can’t be used.")
    assert (tmp_path / "settings.json").read_bytes() == content
    assert os.listdir(tmp_path) == ["settings.json"]


def test_a_forgotten_quote_is_said_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{\n  "nation": "wales",\n  "theme": dark"\n}\n', "utf-8")
    machine = load_machine(tmp_path, trusted)
    assert said(machine).endswith("settings.json, it isn’t JSON as it should be, in line 3.")
    assert machine.settings.nation is Nation.WALES


def test_what_powershell_writes_is_read(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_bytes((json.dumps(LAB) + "\r\n").encode("utf-16"))
    assert load_machine(tmp_path, trusted).settings.nation is Nation.WALES


def test_notepads_mark_at_its_beginning_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_bytes(b"\xef\xbb\xbf" + json.dumps(LAB).encode())
    assert load_machine(tmp_path, trusted).settings.nation is Nation.WALES


def test_a_folder_where_the_file_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    assert "settings.json, it can’t be read (it isn’t a file)." in said(load_machine(tmp_path, trusted))


def test_one_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    def refuses(path: Path) -> Standing:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "settings.json").write_text("{}")
    assert "it can’t be read (permission denied)." in said(load_machine(tmp_path, refuses))


# Ages that are locked


def test_where_the_ages_are_locked_they_hold_over_a_users_own_and_over_options(tmp_path: Path) -> None:
    machine = machine_at(tmp_path, lock_ages=True)
    found = loaded(tmp_path, machine, ages=["14-18"])
    options = PlayOptions(ages=(Band.B14_18,), theme="light").within(machine, found.settings)
    assert options.lock_ages
    assert options.over(found.settings).ages == (Band.B11_14,)
    assert options.over(found.settings).theme == "light"
    assert PlayOptions(ages=(Band.B14_18,), theme="light").refused_names(machine) == ("ages",)


def test_what_a_theme_or_nation_is_asked_for_in_vain_is_known(tmp_path: Path) -> None:
    machine = machine_at(tmp_path, locked=["nation", "theme"])
    options = PlayOptions(nation=Nation.ENGLAND, theme="dark")
    assert options.refused_names(machine) == ("nation",)
    assert options.within(machine, machine.settings).over(machine.settings).nation is Nation.WALES


# Packs


def test_the_folder_beside_it_holds_packs_for_all(tmp_path: Path) -> None:
    (tmp_path / "packs").mkdir()
    assert load_machine(tmp_path, trusted).packs == (tmp_path / "packs",)
    more = tmp_path / "share"
    assert machine_at(tmp_path, folders=[str(more), str(more)]).packs == (tmp_path / "packs", more)


def test_a_part_of_a_path_is_no_folder_of_packs(tmp_path: Path) -> None:
    machine = machine_at(tmp_path, folders=["packs"])
    assert machine.packs == ()
    assert "the packs in “packs” aren’t used: it isn’t a whole path" in said(machine)


# Who wrote it


@pytest.mark.skipif(sys.platform == "win32", reason="owners and modes are those of other systems")
@pytest.mark.parametrize(
    ("owner", "mode", "anybodys"),
    [(0, 0o100644, False), (0, 0o100600, False), (0, 0o100664, True), (0, 0o100646, True), (1000, 0o100644, True)],
)
def test_only_roots_own_files_that_nobody_else_can_write_are_trusted(owner: int, mode: int, anybodys: bool) -> None:
    assert is_anybodys(owner, mode) is anybodys


only_root = pytest.mark.skipif(sys.platform == "win32" or os.getuid() != 0, reason="only root can give files away")


@pytest.fixture
def etc(tmp_path: Path) -> Path:
    """The folder for all users, as an administrator has made it."""
    folder = tmp_path / "isitok"
    (folder / "packs").mkdir(parents=True)
    folder.chmod(0o755)
    (folder / "settings.json").write_text(json.dumps(LAB))
    return folder


@only_root
def test_an_administrators_file_holds_and_one_of_an_ordinary_user_does_not(etc: Path) -> None:
    assert load_machine(etc).settings.nation is Nation.WALES

    os.chown(etc / "settings.json", 1000, 1000)
    machine = load_machine(etc)
    assert (machine.settings, machine.seat, machine.troubles) == (Settings(), Seat.OPEN, ())
    assert said(machine) == f"{etc / 'settings.json'} isn’t used: it doesn’t belong to an administrator."


@only_root
def test_of_a_file_that_others_can_write_no_word_is_used_that_anybody_could_have_put_there(etc: Path) -> None:
    told = LAB | {"own_stories": True, "folders": [str(etc)], "teachers": ["root"], "lock_ages": False}
    (etc / "settings.json").write_text(json.dumps(told))
    for opens in (lambda: (etc / "settings.json").chmod(0o666), lambda: etc.chmod(0o777)):
        (etc / "settings.json").chmod(0o644)
        opens()
        machine = load_machine(etc)
        assert machine.seat is Seat.PUPIL
        assert "not only administrators can change" in said(machine)
        assert (machine.settings.ages, machine.settings.nation) == ((Band.B11_14,), Nation.WALES)
        assert (machine.settings.lead_name, machine.set_by, machine.settings.own_stories) == ("", "", False)
        assert etc not in machine.packs


@only_root
def test_packs_that_others_can_write_are_not_used_and_lock_nothing(etc: Path) -> None:
    (etc / "packs").chmod(0o777)
    machine = load_machine(etc)
    assert (machine.settings.nation, machine.packs, machine.seat) == (Nation.WALES, (), Seat.OPEN)
    assert "packs" in said(machine)


@only_root
def test_a_link_is_its_owners_and_one_that_leads_to_a_users_file_is_open_to_others(etc: Path) -> None:
    file, users = etc / "settings.json", etc.parent / "pupils.json"
    file.rename(users)
    os.chown(users, 1000, 1000)
    file.symlink_to(users)
    assert standing(file).open == users

    os.chown(users, 0, 0)
    os.lchown(file, 1000, 1000)
    assert standing(file).ordinary


@only_root
def test_a_users_link_to_a_folder_of_administrators_is_the_users(etc: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(etc)
    assert standing(tmp_path / "link" / "settings.json") == Standing()
    os.lchown(tmp_path / "link", 1000, 1000)
    assert standing(tmp_path / "link" / "settings.json").ordinary


@only_root
def test_whose_owner_cannot_be_found_out_may_be_an_administrators(etc: Path) -> None:
    nobody = 65534
    os.chown(etc / "settings.json", nobody, nobody)
    machine = load_machine(etc)
    assert (machine.seat, machine.settings.ages, machine.not_used) == (Seat.PUPIL, (Band.B11_14,), None)


@pytest.mark.parametrize(
    "sddl",
    [
        BY_ADMINISTRATORS,
        IN_PROGRAM_DATA,
        "O:SYG:SYD:(A;;FA;;;BA)(A;;FR;;;WD)",
        "O:BAD:(A;;0x1200a9;;;S-1-5-21-1-2-3-1001)(A;;FA;;;S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464)",
        "O:BAD:(D;;FW;;;BU)(A;;FRFX;;;AU)",
        "O:BAD:(A;;ZZ;;;BU)",  # a right that nobody here knows changes nothing
        "O:BAD:",  # a list without entries: nobody may do anything
    ],
)
def test_what_only_administrators_can_write_on_windows_is_trusted(sddl: str) -> None:
    assert not is_open_to_others(sddl)


@each(
    [
        "O:S-1-5-21-1-2-3-1001G:SYD:(A;;FA;;;BA)",  # a pupil's own file
        "O:BAG:SYD:(A;;FA;;;WD)",
        "O:BAG:SYD:(A;;FW;;;BU)",
        "O:BAG:SYD:(A;;FWDC;;;BU)",  # said twice: FW has DC in it
        "O:BAG:SYD:(A;;0x1301bf;;;AU)",  # what Explorer calls "Modify"
        "O:BAG:SYD:(A;;GA;;;S-1-5-21-1-2-3-513)",
        "O:BAG:SYD:(A;;RCWD;;;BU)",  # may give themselves more
        "O:BAG:SYD:(A;;SD;;;BU)",
        "O:BAG:SYD:(XA;;FW;;;BU;(a==1))",
        "O:BAG:SYD:NO_ACCESS_CONTROL",
        "O:BAG:SY",
        "O:BAG:SYD:(A;;FA)",
        "",
    ],
    "sddl",
)
def test_what_others_can_write_is_not(sddl: str) -> None:
    assert is_open_to_others(sddl)


def test_in_the_folder_around_it_others_may_put_files_but_take_none_away() -> None:
    usual = f"{IN_PROGRAM_DATA}(A;CIID;DCLCRPCR;;;BU)"
    assert is_open_to_others(usual)
    assert not is_open_to_others(usual, around=True)
    assert is_open_to_others(f"{IN_PROGRAM_DATA}(A;CIID;DT;;;BU)", around=True)


@pytest.mark.parametrize(
    ("owner", "is_one"),
    [("BA", True), ("SY", True), ("S-1-5-21-1-2-3-500", True), ("S-1-5-21-1-2-3-512", True), ("BU", False),
     ("S-1-5-21-1-2-3-1512", False), ("", False)],
)  # fmt: skip
def test_windows_administrators_are_known_by_their_names_and_numbers(owner: str, is_one: bool) -> None:
    assert is_an_administrators(f"O:{owner}G:SYD:(A;;FA;;;SY)") is is_one


@pytest.mark.skipif(sys.platform != "win32", reason="SDDL is spoken on Windows only")
def test_windows_says_who_can_write_a_file(tmp_path: Path) -> None:
    assert rights_of(tmp_path).startswith("O:")
    assert "D:" in rights_of(tmp_path)
    assert rights_of(tmp_path, itself=True) == rights_of(tmp_path)
    with pytest.raises(OSError, match=r"nowhere|find|found"):
        rights_of(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("%SystemDrive%\\ProgramData", "C:\\ProgramData"),
        ("%SYSTEMROOT%\\Data", "C:\\Windows\\Data"),
        ("D:\\Data", "D:\\Data"),
        ("%HOMEDRIVE%\\ProgramData", ""),
        ("D:\\%HOMEPATH%", ""),
        ("ProgramData", ""),
        ("", ""),
    ],
)
def test_where_windows_keeps_what_is_for_all_is_read_without_a_users_variables(place: str, found: str) -> None:
    assert filled_in(place, "C:\\Windows") == found


def test_no_variable_moves_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = machine_folder()
    for name in (
        "ProgramData",
        "ALLUSERSPROFILE",
        "XDG_CONFIG_DIRS",
        "HOME",
        "WIN_PD_OVERRIDE_COMMON_APPDATA",
        "SystemDrive",
    ):
        monkeypatch.setenv(name, str(tmp_path))
    assert machine_folder() == before
